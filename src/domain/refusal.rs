//! Why a draft is not let in. Keeps out: exit codes and notices.

use super::fault::{Fault, field_label};
use crate::text::{Diagnostic, Finding, Location, Sentence};

/// A draft was refused, and nothing has changed.
pub type Refusal = Diagnostic;

/// A fault and the change of the draft it belongs to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pinned {
    /// Index into the changes of the draft; of a row, when rows were read.
    pub change: usize,
    /// What is wrong.
    pub fault: Fault,
}

impl From<Pinned> for Finding {
    fn from(Pinned { change, fault }: Pinned) -> Self {
        let at = Location { change: Some(change), ..Location::field(fault.field) };
        Self { hint: fault.hint, ..Self::new(at, fault.reason) }
    }
}

impl Diagnostic {
    /// A refusal for fields; the sentence is that of the first.
    pub fn of(faults: Vec<Pinned>) -> Self {
        let what = faults
            .first()
            .map(|pinned| named(&pinned.fault))
            .unwrap_or_else(|| crate::say!("refused"));
        Self::new(what, None).with_findings(faults.into_iter().map(Finding::from).collect())
    }
}

fn named(fault: &Fault) -> Sentence {
    crate::say!("refused-field", field = field_label(fault.field), reason = fault.reason.clone())
}
