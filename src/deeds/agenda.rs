//! A sitting as it goes: begun, from item to item, ended. Keeps out: what is said and decided, and
//! who is present.

use super::argument::{Argument, MEETING, Takes};
use super::arguments::given;
use super::caller::Caller;
use super::deed::Deed;
use super::done::Done;
use super::sitting::{another_day, at_hand, held, no_sitting, writable};
use super::speaking::running_ended;
use crate::domain::{
    AgendaItem, AgendaState, Choice, Id, Kind, Meeting, Poll, Vote, World, sittings,
};
use crate::ledger::{Change, Draft, Refusal, replace};
use crate::say;

pub(super) const ROWS: &[Deed] = &[
    Deed {
        word: "begin",
        arguments: &[MEETING],
        run: |world, by, told| begin(told.record("meeting"), world, by).map(Done::from),
    },
    Deed {
        word: "next-item",
        arguments: &[MEETING],
        run: |world, by, told| next_item(told.record("meeting"), world, by),
    },
    Deed {
        word: "item-pick",
        arguments: &[Argument::needed("item", Takes::Record(Kind::Agenda)), MEETING],
        run: |world, by, told| {
            go_to(given(told.record("item"), "item")?, world, by).map(Done::from)
        },
    },
    Deed {
        word: "end",
        arguments: &[MEETING],
        run: |world, by, told| end(told.record("meeting"), world, by).map(Done::from),
    },
];

/// The change that opens the sitting, where it has not begun and is held now.
fn opened(id: Id, meeting: &Meeting, world: &dyn World, by: &Caller<'_>) -> Option<Change> {
    let start = held(meeting, by).filter(|_| meeting.start.is_none())?;
    Some(replace(id, Meeting { start: Some(start), ..meeting.clone() }, world))
}

/// Refuses to take up an item of a sitting whose day has not come: its record may be filled in
/// afterwards, and not before.
fn not_before_its_day(meeting: &Meeting, by: &Caller<'_>) -> Result<(), Refusal> {
    let is_to_come = meeting.start.is_none() && meeting.date > by.today();
    if is_to_come { Err(another_day(meeting)) } else { Ok(()) }
}

/// Opens a sitting at this minute.
///
/// # Errors
/// When it has begun, or is not held today.
pub fn begin(taken: Option<Id>, world: &dyn World, by: &Caller<'_>) -> Result<Draft, Refusal> {
    let (id, meeting) = at_hand(taken, world, by)?;
    let number = meeting.number.get();
    if meeting.start.is_some() {
        return Err(Refusal::new(say!("refused-begun", number = number), None));
    }
    let change = opened(id, meeting, world, by).ok_or_else(|| another_day(meeting))?;
    Ok(Draft::act(say!("edit-begun", number = number), vec![change]))
}

/// Ends the open item and starts the one after; the sitting begins with its first.
///
/// # Errors
/// When there is no item to end or to start, and before the day of the sitting.
pub fn next_item(taken: Option<Id>, world: &dyn World, by: &Caller<'_>) -> Result<Done, Refusal> {
    let (id, meeting) = at_hand(taken, world, by)?;
    not_before_its_day(meeting, by)?;
    let now = held(meeting, by);
    let agenda = sittings::agenda(id, world);
    let open = agenda.iter().find(|(_, item)| item.state == Some(AgendaState::Open));
    let next = agenda
        .iter()
        .find(|(_, item)| !matches!(item.state, Some(AgendaState::Open | AgendaState::Done)));
    let mut changes: Vec<Change> = opened(id, meeting, world, by).into_iter().collect();
    changes.extend(running_ended(id, meeting, world, by));
    if let Some((item_id, item)) = open {
        let done = AgendaItem { state: Some(AgendaState::Done), ended: now, ..(*item).clone() };
        changes.push(replace(*item_id, done, world));
    }
    if let Some((item_id, item)) = next {
        let started =
            AgendaItem { state: Some(AgendaState::Open), started: now, ..(*item).clone() };
        changes.push(replace(*item_id, started, world));
    }
    let label = match (next, open) {
        (Some((_, item)), _) => say!("edit-item-started", title = item.title.as_str()),
        (None, Some((_, item))) => say!("edit-item-ended", title = item.title.as_str()),
        (None, None) => {
            return Err(Refusal::new(say!("refused-no-item"), Some(say!("refused-no-item-hint"))));
        }
    };
    let left = open
        .filter(|(item, _)| unfinished(*item, world))
        .map(|(_, item)| say!("vote-unfinished", title = item.title.as_str()));
    Ok(Done::from(Draft::act(label, changes)).with(left))
}

/// Whether somebody voted on an item and the vote was never closed.
fn unfinished(item: Id, world: &dyn World) -> bool {
    Poll::on(item, world).is_none()
        && world.of::<Vote>(item).any(|(_, vote)| vote.choice != Choice::Recused)
}

/// Goes to an item out of its turn, or back to one that was left; the open one ends.
///
/// # Errors
/// When it is open already, the verbale of its sitting is approved, or its day has not come.
pub fn go_to(chosen: Id, world: &dyn World, by: &Caller<'_>) -> Result<Draft, Refusal> {
    let item = world.get::<AgendaItem>(chosen).ok_or_else(no_sitting)?;
    let (id, meeting) = writable(Some(item.meeting.id), world, by)?;
    not_before_its_day(meeting, by)?;
    if item.state == Some(AgendaState::Open) {
        return Err(Refusal::new(say!("refused-item-open", title = item.title.as_str()), None));
    }
    let now = held(meeting, by);
    let mut changes: Vec<Change> = opened(id, meeting, world, by).into_iter().collect();
    changes.extend(running_ended(id, meeting, world, by));
    if let Some((open, item)) = sittings::current(id, world) {
        let done = AgendaItem { state: Some(AgendaState::Done), ended: now, ..item.clone() };
        changes.push(replace(open, done, world));
    }
    let started = AgendaItem {
        state: Some(AgendaState::Open),
        started: item.started.or(now),
        ended: None,
        ..item.clone()
    };
    changes.push(replace(chosen, started, world));
    Ok(Draft::act(say!("edit-item-started", title = item.title.as_str()), changes))
}

/// Ends a sitting at this minute, with the item that is open.
///
/// # Errors
/// When it has not begun, has ended, or is not held today.
pub fn end(taken: Option<Id>, world: &dyn World, by: &Caller<'_>) -> Result<Draft, Refusal> {
    let (id, meeting) = at_hand(taken, world, by)?;
    let number = meeting.number.get();
    if meeting.start.is_none() {
        return Err(Refusal::new(
            say!("refused-not-begun", number = number),
            Some(say!("refused-not-begun-hint")),
        ));
    }
    if meeting.end.is_some() {
        return Err(Refusal::new(say!("refused-ended", number = number), None));
    }
    let now = Some(held(meeting, by).ok_or_else(|| another_day(meeting))?);
    let mut changes = vec![replace(id, Meeting { end: now, ..meeting.clone() }, world)];
    changes.extend(running_ended(id, meeting, world, by));
    if let Some((item_id, item)) = sittings::current(id, world) {
        let done = AgendaItem { state: Some(AgendaState::Done), ended: now, ..item.clone() };
        changes.push(replace(item_id, done, world));
    }
    Ok(Draft::act(say!("edit-ended", number = number), changes))
}

#[cfg(test)]
mod tests {
    use super::super::sample::{CLOCK, LATER, caller, mint, sitting, vote};
    use super::*;
    use crate::ledger::sample::{Sample, why};

    const SITTING: Id = Id::from_bits(1);
    const FIRST: Id = Id::from_bits(2);
    const SECOND: Id = Id::from_bits(3);

    /// A sitting of the day of the clock that nobody has begun.
    fn convened() -> Sample {
        Sample::of(&[
            (Kind::Meetings, &[("number", "1"), ("date", "2014-04-17")]),
            (Kind::Agenda, &[("meeting", "1"), ("position", "1"), ("title", "Spazi")]),
        ])
    }

    fn states(table: &Sample) -> [String; 2] {
        [FIRST, SECOND].map(|item| table.cell(item, "state"))
    }

    fn on(table: &Sample) -> Result<Done, Refusal> {
        next_item(None, table.world(), &caller(CLOCK, &mint()))
    }

    #[test]
    fn items_go_one_after_the_other_to_the_last() {
        let mut table = sitting(0);
        let first = on(&table).unwrap();
        assert_eq!(first.draft.label.key, "edit-item-started");
        table.admit(first.draft).unwrap();
        assert_eq!(states(&table), ["done", "open"]);
        let last = on(&table).unwrap();
        assert_eq!(last.draft.label.key, "edit-item-ended");
        table.admit(last.draft).unwrap();
        assert_eq!(why(on(&table)), ["refused-no-item"]);
    }

    #[test]
    fn the_first_item_begins_the_sitting() {
        let mut table = convened();
        table.admit(on(&table).unwrap().draft).unwrap();
        let start = table.world().get::<Meeting>(SITTING).unwrap().start;
        assert_eq!(start.map(|at| at.0.to_rfc3339()), Some("2014-04-17T19:07:00+02:00".into()));
    }

    #[test]
    fn a_vote_that_was_left_unclosed_is_told() {
        let mut table = sitting(2);
        assert!(on(&table).unwrap().remarks.is_empty());
        vote(&mut table, &["favour"]);
        assert_eq!(on(&table).unwrap().remarks[0].key, "vote-unfinished");
    }

    #[test]
    fn an_item_is_taken_out_of_its_turn_and_taken_up_again() {
        let mut table = sitting(0);
        let go = |item, table: &Sample| go_to(item, table.world(), &caller(CLOCK, &mint()));
        assert_eq!(why(go(FIRST, &table)), ["refused-item-open"]);
        table.admit(go(SECOND, &table).unwrap()).unwrap();
        assert_eq!(states(&table), ["done", "open"]);
        table.admit(go(FIRST, &table).unwrap()).unwrap();
        assert_eq!(states(&table), ["open", "done"]);
        assert_eq!(table.world().get::<AgendaItem>(FIRST).unwrap().ended, None);
    }

    #[test]
    fn a_sitting_begins_once_and_on_its_day() {
        let mut table = convened();
        let begun = |table: &Sample, now| begin(None, table.world(), &caller(now, &mint()));
        assert_eq!(why(begun(&table, LATER)), ["refused-another-day"]);
        table.admit(begun(&table, CLOCK).unwrap()).unwrap();
        assert_eq!(why(begun(&table, CLOCK)), ["refused-begun"]);
        assert_eq!(why(begun(&Sample::default(), CLOCK)), ["refused-no-sitting"]);
    }

    #[test]
    fn a_sitting_ends_once_it_has_begun_and_its_item_with_it() {
        let over = |table: &Sample, now| end(Some(SITTING), table.world(), &caller(now, &mint()));
        assert_eq!(why(over(&convened(), CLOCK)), ["refused-not-begun"]);
        let mut table = sitting(0);
        assert_eq!(why(over(&table, LATER)), ["refused-another-day"]);
        table.admit(over(&table, CLOCK).unwrap()).unwrap();
        assert_eq!(states(&table)[0], "done");
        assert_eq!(why(over(&table, CLOCK)), ["refused-ended"]);
    }

    #[test]
    fn no_item_is_taken_up_before_the_day_of_its_sitting() {
        let table = Sample::of(&[
            (Kind::Meetings, &[("number", "9"), ("date", "2014-05-01")]),
            (Kind::Agenda, &[("meeting", "9"), ("position", "1"), ("title", "Orti")]),
        ]);
        let mint = mint();
        let by = caller(CLOCK, &mint);
        let (sitting, item) = (Id::from_bits(1), Id::from_bits(2));
        assert_eq!(why(next_item(Some(sitting), table.world(), &by)), ["refused-another-day"]);
        assert_eq!(why(go_to(item, table.world(), &by)), ["refused-another-day"]);
    }
}
