//! Why a draft is not let in. Keeps out: exit codes and notices.

use super::fault::{Fault, field_label};
use crate::text::Sentence;

/// A fault and the change of the draft it belongs to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pinned {
    /// Index into the changes of the draft; of a row, when rows were read.
    pub change: usize,
    /// What is wrong.
    pub fault: Fault,
}

/// A draft was refused, and nothing has changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    /// What is wrong, in one sentence.
    pub what: Sentence,
    /// What to do about it.
    pub hint: Option<Sentence>,
    /// Every field that is at fault.
    pub faults: Vec<Pinned>,
}

impl Refusal {
    /// A refusal that no single field explains.
    pub const fn new(what: Sentence, hint: Option<Sentence>) -> Self {
        Self { what, hint, faults: Vec::new() }
    }

    /// A refusal for fields; the sentence is that of the first.
    pub fn of(faults: Vec<Pinned>) -> Self {
        let what = faults
            .first()
            .map(|pinned| named(&pinned.fault))
            .unwrap_or_else(|| crate::say!("refused"));
        Self { what, hint: None, faults }
    }
}

fn named(fault: &Fault) -> Sentence {
    crate::say!("refused-field", field = field_label(fault.field), reason = fault.reason.clone())
}
