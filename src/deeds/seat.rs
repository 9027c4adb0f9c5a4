//! A line of the attendance sheet: found, and in another state. Keeps out: what follows from it.

use super::caller::Caller;
use super::sitting::{at_hand, label};
use crate::domain::{Attendance, AttendanceState, Id, Parties, World, seats};
use crate::ledger::Refusal;
use crate::say;

fn not_on_sheet(name: String) -> Refusal {
    Refusal::new(say!("refused-not-on-sheet", name = name), Some(say!("refused-not-on-sheet-hint")))
}

/// A line of the sheet.
///
/// # Errors
/// When it is none.
pub(super) fn seat(id: Id, world: &dyn World) -> Result<&Attendance, Refusal> {
    world.get::<Attendance>(id).ok_or_else(|| not_on_sheet(label(id, world)))
}

/// The line of a person on the sheet of the sitting at hand.
///
/// # Errors
/// When there is no sitting, or the person is not on its sheet.
pub(super) fn on_sheet<'w>(
    person: Id,
    taken: Option<Id>,
    world: &'w dyn World,
    by: &Caller<'_>,
) -> Result<(Id, &'w Attendance), Refusal> {
    let (meeting, _) = at_hand(taken, world, by)?;
    seats::line_of(person, meeting, world).ok_or_else(|| not_on_sheet(label(person, world)))
}

/// The same line in another state; who is not there has neither arrived nor left.
pub(super) fn in_state(line: &Attendance, state: AttendanceState) -> Attendance {
    let there = state == AttendanceState::Present;
    Attendance {
        state,
        arrival: line.arrival.filter(|_| there),
        departure: line.departure.filter(|_| there),
        on_behalf_of: line.on_behalf_of.filter(|_| there),
        proxies_held: if there { line.proxies_held.clone() } else { Parties::default() },
        ..line.clone()
    }
}
