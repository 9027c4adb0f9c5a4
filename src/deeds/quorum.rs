//! Whether the table is there to decide, by the quorum of its rules. Keeps out: what is decided.

use crate::domain::{ConsensusMethod, Entry, EntryKind, World};
use crate::ledger::Refusal;
use crate::readings::AtHand;
use crate::say;

/// Whether a record says that the table decided.
pub(super) fn decides(entry: &Entry) -> bool {
    entry.kind == EntryKind::Decision
        && entry.method.is_none_or(|method| method != ConsensusMethod::NoConsensus)
}

/// Whether the table was there for a decision that somebody takes down, by key, form or word. What
/// a file brings was decided elsewhere, and where nobody is marked present nobody was counted.
///
/// # Errors
/// When it was not.
pub(super) fn was_quorate(entry: &Entry, world: &dyn World) -> Result<(), Refusal> {
    let Some(item) = entry.item.filter(|_| decides(entry)) else { return Ok(()) };
    let vote = AtHand::of(entry.meeting.id, Some(item.id), entry.time.0, world);
    vote.filter(|vote| vote.count.room() > 0).map_or(Ok(()), |vote| there(&vote))
}

/// Whether enough of those entitled are in the room.
///
/// # Errors
/// When they are not, and how many it takes.
pub(super) fn there(vote: &AtHand) -> Result<(), Refusal> {
    if vote.count.has_quorum() {
        return Ok(());
    }
    let needed = vote.count.quorum.unwrap_or_default();
    let what = say!("refused-no-quorum", needed = needed, present = vote.count.room());
    Err(Refusal::new(what, Some(say!("refused-no-quorum-hint"))))
}
