//! The changes that were made away from the others and wait for a person to decide. Keeps out:
//! where they are kept, and deciding.

use crate::domain::Id;
use crate::ledger::Edit;
use crate::text::Sentence;

/// A change that waits.
#[derive(Debug, Clone, PartialEq)]
pub struct Waiting {
    /// The change as it was made.
    pub edit: Edit,
    /// Why it could not be made again.
    pub why: Vec<Sentence>,
    /// The number of the last entry that it was made on and that the others have too.
    pub after: u64,
}

impl Waiting {
    /// By what it is told from the others: the id of its edit, which it keeps when it is let in.
    pub const fn id(&self) -> Id {
        self.edit.id
    }
}
