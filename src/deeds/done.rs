//! What a deed answers. Keeps out: letting it into the table.

use super::writing::Written;
use crate::ledger::Draft;
use crate::text::Sentence;

/// A change to be made, and what is to be known beside it.
#[derive(Debug, Clone, PartialEq)]
pub struct Done {
    /// The change.
    pub draft: Draft,
    /// What whoever called should know, besides that it was done.
    pub remarks: Vec<Sentence>,
}

impl Done {
    /// The same, with something to be known.
    #[must_use]
    pub fn with(mut self, remark: Option<Sentence>) -> Self {
        self.remarks.extend(remark);
        self
    }
}

impl From<Written> for Done {
    fn from(written: Written) -> Self {
        written.draft.into()
    }
}

impl From<Draft> for Done {
    fn from(draft: Draft) -> Self {
        Self { draft, remarks: Vec::new() }
    }
}
