//! Observations on a verbale, which is open to them while it is circulated. Keeps out: what becomes
//! of them.

use super::sitting::no_sitting;
use crate::domain::{Id, Meeting, MinutesState, Record, World};
use crate::ledger::Refusal;
use crate::say;

/// Refuses an observation on a verbale that nobody was sent: better said before somebody types than
/// after.
///
/// # Errors
/// When there is no such sitting, and when its verbale is not circulated.
pub fn observable(meeting: Id, world: &dyn World) -> Result<(), Refusal> {
    let sitting = world.get::<Meeting>(meeting).ok_or_else(no_sitting)?;
    if sitting.minutes_state() == MinutesState::Circulated {
        return Ok(());
    }
    Err(Refusal::new(
        say!("refused-not-circulated", number = sitting.number.get()),
        Some(say!("refused-not-circulated-hint")),
    ))
}

/// The same of a record that is new, where it is an observation. An approved verbale says so by its
/// lock, as of everything.
pub(super) fn observed(record: &Record, world: &dyn World) -> Result<(), Refusal> {
    let Record::Observations(observation) = record else { return Ok(()) };
    let sitting = world.get::<Meeting>(observation.meeting.id);
    if sitting.is_some_and(|sitting| sitting.minutes_state() == MinutesState::Approved) {
        return Ok(());
    }
    observable(observation.meeting.id, world)
}

#[cfg(test)]
mod tests {
    use super::super::sample::{CLOCK, caller, mint};
    use super::super::write;
    use super::*;
    use crate::domain::{Kind, Row};
    use crate::ledger::sample::{Sample, why};

    const SITTING: Id = Id::from_bits(1);

    #[test]
    fn a_verbale_is_observed_on_while_it_is_circulated() {
        let sitting = [("number", "1"), ("date", "2014-04-10"), ("start", "18:00")];
        let mut table = Sample::of(&[(Kind::Meetings, &sitting)]);
        let texts = [("meeting", "1"), ("date", "2014-04-12"), ("text", "Manca un voto")];
        let texts: Row = texts.map(|(name, text)| (name.to_owned(), text.to_owned())).into();
        let written = |table: &Sample| {
            let mint = mint();
            write(Kind::Observations, None, &texts, table.world(), &caller(CLOCK, &mint))
        };
        assert_eq!(why(observable(SITTING, table.world())), ["refused-not-circulated"]);
        assert_eq!(why(written(&table)), ["refused-not-circulated"]);
        table.set(SITTING, &[("state", "circulated")]).unwrap();
        assert!(observable(SITTING, table.world()).is_ok());
        table.admit(written(&table).unwrap().draft).unwrap();
        table.set(SITTING, &[("state", "approved")]).unwrap();
        assert_eq!(why(observable(SITTING, table.world())), ["refused-not-circulated"]);
    }
}
