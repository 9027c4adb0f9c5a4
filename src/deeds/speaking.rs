//! Who has the floor: a turn begun and ended. Keeps out: what turns add up to.

use super::argument::{Argument, MEETING, Takes};
use super::arguments::given;
use super::caller::Caller;
use super::deed::Deed;
use super::done::Done;
use super::sitting::{another_day, writable};
use crate::domain::{Id, Meeting, Of, Party, Ref, Turn, World, at_hand, sittings};
use crate::ledger::{Change, Draft, Refusal, add, replace};
use crate::say;
use crate::text::duration;

pub(super) const ROWS: &[Deed] = &[Deed {
    word: "turn",
    arguments: &[Argument::optional("speaker", Takes::Text), MEETING],
    run: |world, by, told| {
        let meeting = told.record("meeting");
        match (end_turn(meeting, world, by)?, told.value("speaker", world)?) {
            (Some(ended), None) => Ok(ended.into()),
            (Some(_), Some(_)) => {
                Err(Refusal::new(say!("refused-turn-runs"), Some(say!("refused-turn-runs-hint"))))
            }
            (None, speaker) => {
                begin_turn(given(speaker, "speaker")?, meeting, world, by).map(Done::from)
            }
        }
    },
}];

/// The change that ends the turn that runs at a sitting that is held now: whoever has the floor has
/// it for the item.
pub(super) fn running_ended(
    meeting: Id,
    sitting: &Meeting,
    world: &dyn World,
    by: &Caller<'_>,
) -> Option<Change> {
    let (id, running) = world.of::<Turn>(meeting).find(|(_, turn)| turn.end.is_none())?;
    let ended = Turn { end: Some(by.second()), ..running.clone() };
    at_hand::in_session(sitting, by.now).then(|| replace(id, ended, world))
}

/// Ends the turn that runs; nothing where none does.
///
/// # Errors
/// When the sitting is not held today, or its verbale is approved.
pub fn end_turn(
    taken: Option<Id>,
    world: &dyn World,
    by: &Caller<'_>,
) -> Result<Option<Draft>, Refusal> {
    let (meeting, sitting) = writable(taken, world, by)?;
    if !at_hand::in_session(sitting, by.now) {
        return Err(another_day(sitting));
    }
    let running = world.of::<Turn>(meeting).find(|(_, turn)| turn.end.is_none());
    Ok(running.map(|(id, running)| {
        let ended = Turn { end: Some(by.second()), ..running.clone() };
        let minutes = duration((by.now - running.start.0).num_minutes().max(0));
        let label = say!("edit-turn-ended", name = running.speaker.shown(world), minutes = minutes);
        Draft::act(label, vec![replace(id, ended, world)])
    }))
}

/// Begins a turn at this second, on the item that is open.
///
/// # Errors
/// When the sitting is not held today, or its verbale is approved.
pub fn begin_turn(
    speaker: Party,
    taken: Option<Id>,
    world: &dyn World,
    by: &Caller<'_>,
) -> Result<Draft, Refusal> {
    let (meeting, sitting) = writable(taken, world, by)?;
    if !at_hand::in_session(sitting, by.now) {
        return Err(another_day(sitting));
    }
    let label = say!("edit-turn-begun", name = speaker.shown(world));
    let item = sittings::current(meeting, world).map(|(id, _)| Ref::to(id));
    let turn = Turn { meeting: Of::to(meeting), start: by.second(), speaker, end: None, item };
    Ok(Draft::act(label, vec![add(by.id(), turn)]))
}

#[cfg(test)]
mod tests {
    use super::super::sample::{CLOCK, LATER, caller, mint, person, sitting};
    use super::*;
    use crate::ledger::sample::{Sample, why};

    fn told(table: &Sample, words: &[&str]) -> Result<Done, Refusal> {
        let deed: &Deed = &ROWS[0];
        let ids = mint();
        let by = caller(CLOCK, &ids);
        let told = deed.arguments(&deed.texts(words)?, table.world(), &by)?;
        (deed.run)(table.world(), &by, &told)
    }

    #[test]
    fn a_turn_begins_on_the_open_item_and_ends() {
        let mut table = sitting(1);
        table.admit(told(&table, &["Persona 01"]).unwrap().draft).unwrap();
        let (_, turn) = table.world().all::<Turn>().next().unwrap();
        assert_eq!(turn.speaker, Party::Known(person(1)));
        assert_eq!(turn.item.map(|item| item.id), Some(Id::from_bits(2)));
        assert_eq!(why(told(&table, &["Persona 01"])), ["refused-turn-runs"]);
        table.admit(told(&table, &[]).unwrap().draft).unwrap();
        assert!(table.world().all::<Turn>().all(|(_, turn)| turn.end.is_some()));
    }

    #[test]
    fn whoever_has_the_floor_has_it_for_the_item() {
        let mut table = sitting(1);
        table.admit(told(&table, &["Persona 01"]).unwrap().draft).unwrap();
        let ids = mint();
        let next = super::super::agenda::next_item(None, table.world(), &caller(CLOCK, &ids));
        table.admit(next.unwrap().draft).unwrap();
        assert!(table.world().all::<Turn>().all(|(_, turn)| turn.end.is_some()));
    }

    #[test]
    fn a_turn_needs_a_speaker_and_a_sitting_that_is_held() {
        let table = sitting(1);
        assert_eq!(why(told(&table, &[])), ["argument-needed"]);
        let by = mint();
        let later = caller(LATER, &by);
        assert_eq!(why(end_turn(None, table.world(), &later)), ["refused-another-day"]);
        let speaker = Party::Known(person(1));
        let late = begin_turn(speaker, None, table.world(), &later);
        assert_eq!(why(late), ["refused-another-day"]);
    }
}
