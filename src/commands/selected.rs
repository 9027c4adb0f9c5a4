//! What is said where a command needs a row under the hand and there is none. Keeps out: which row
//! a command needs.

use crate::ledger::Refusal;
use crate::say;

/// The refusal of a command that needs a selected record.
pub(super) fn nothing_selected() -> Refusal {
    Refusal::new(say!("refused-no-selection"), Some(say!("refused-no-selection-hint")))
}
