//! The sitting a deed is done in, and whether it can be. Keeps out: what is done.

use super::caller::Caller;
use crate::domain::{Id, Meeting, MinutesState, Moment, World, at_hand as clock};
use crate::ledger::Refusal;
use crate::say;

/// The refusal of a deed that needs a sitting.
pub fn no_sitting() -> Refusal {
    Refusal::new(say!("refused-no-sitting"), Some(say!("refused-no-sitting-hint")))
}

/// The sitting that was taken, else the one at hand.
///
/// # Errors
/// When the table has none.
pub fn at_hand<'w>(
    taken: Option<Id>,
    world: &'w dyn World,
    by: &Caller<'_>,
) -> Result<(Id, &'w Meeting), Refusal> {
    clock::sitting(taken, by.now, world).ok_or_else(no_sitting)
}

/// The sitting at hand, if its record can still grow: better said before somebody types than after.
///
/// # Errors
/// When there is none, or its verbale is approved.
pub fn writable<'w>(
    taken: Option<Id>,
    world: &'w dyn World,
    by: &Caller<'_>,
) -> Result<(Id, &'w Meeting), Refusal> {
    let (id, meeting) = at_hand(taken, world, by)?;
    if meeting.minutes_state() == MinutesState::Approved {
        let number = meeting.number.get();
        return Err(Refusal::new(
            say!("refused-approved", number = number),
            Some(say!("refused-approved-hint", number = number)),
        ));
    }
    Ok((id, meeting))
}

/// This minute, if the sitting is held now: a sitting of another day is not timed by today's clock.
pub fn held(meeting: &Meeting, by: &Caller<'_>) -> Option<Moment> {
    clock::in_session(meeting, by.now).then(|| by.minute())
}

/// The minute at which something of a sitting happens.
///
/// # Errors
/// When the sitting has no hour and is not held today.
pub(super) fn minute(
    id: Id,
    meeting: &Meeting,
    world: &dyn World,
    by: &Caller<'_>,
) -> Result<Moment, Refusal> {
    clock::minute_of(id, meeting, by.now, world)
        .ok_or_else(|| Refusal::new(say!("refused-no-hour"), Some(say!("refused-no-hour-hint"))))
}

/// The refusal to time a sitting that is not held today.
pub fn another_day(meeting: &Meeting) -> Refusal {
    Refusal::new(
        say!("refused-another-day", number = meeting.number.get()),
        Some(say!("refused-another-day-hint")),
    )
}

/// How a record is named.
pub(super) fn label(id: Id, world: &dyn World) -> String {
    world.label(id)
}
