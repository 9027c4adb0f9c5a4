//! What reading a whole table again found. Keeps out: the reading.

use crate::ledger::Digest;
use crate::text::Sentence;

/// What was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verified {
    /// How many entries of the journal hold, from the first on.
    pub entries: u64,
    /// How many records there are after them.
    pub records: usize,
    /// The link of the chain after the last of them; empty when there is none.
    pub head: Digest,
    /// The link of the chain after each entry that holds.
    pub links: Vec<Digest>,
    /// How many entries were written anew when somebody was erased: what they said before can't be
    /// compared any more.
    pub rewritten: usize,
    /// Why the database was not looked at, where that is so.
    pub unread: Option<Sentence>,
    /// What does not hold; the first broken entry is named with its number, its day and who made
    /// it.
    pub problems: Vec<Sentence>,
    /// Whether the next opening makes all of it good again, because nothing acknowledged is
    /// missing.
    pub heals: bool,
}

impl Verified {
    /// Whether everything holds.
    pub const fn is_sound(&self) -> bool {
        self.problems.is_empty()
    }
}
