//! Whether the table is there to decide now, before anybody is asked for words. Keeps out: what is
//! decided; that a decision has its quorum is a rule (see `domain::deciding`).

use crate::domain::deciding::no_quorum;
use crate::ledger::Refusal;
use crate::readings::AtHand;
use crate::say;

/// Whether enough of those entitled are in the room.
///
/// # Errors
/// When they are not, and how many it takes.
pub(super) fn there(vote: &AtHand) -> Result<(), Refusal> {
    if vote.count.has_quorum() {
        return Ok(());
    }
    Err(Refusal::new(no_quorum(&vote.count), Some(say!("refused-no-quorum-hint"))))
}
