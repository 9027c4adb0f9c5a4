//! What is still open when the next sitting is prepared, and what an item takes up. Keeps out:
//! making items of it.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::sittings;
use crate::domain::id::Id;
use crate::domain::nouns::{AgendaItem, Carried, Entry, Meeting, Note};
use crate::domain::values::{AgendaState, EntryKind, MeetingKind, MinutesState};
use crate::domain::world::World;

/// Where something that is carried over comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Source {
    /// An item that a sitting did not finish.
    Unfinished,
    /// A question that nobody settled.
    Question,
    /// A note that came between sittings.
    Received,
}

/// What an item takes up, as it was entered.
pub fn taken_up(item: Id, world: &dyn World) -> Vec<Id> {
    let links = world.of::<Carried>(item).filter(|(_, link)| link.item.id == item);
    links.filter_map(|(_, link)| link.from.id()).collect()
}

/// The items that take something up.
fn taken_by(id: Id, world: &dyn World) -> Vec<Id> {
    let links = world.of::<Carried>(id).filter(|(_, link)| link.from.id() == Some(id));
    links.map(|(_, link)| link.item.id).collect()
}

/// An item with all it goes back to, however many sittings ago.
fn lineage(item: Id, world: &dyn World) -> BTreeSet<Id> {
    let mut found = BTreeSet::new();
    let mut waiting = vec![item];
    while let Some(id) = waiting.pop() {
        if found.insert(id) {
            waiting.extend(taken_up(id, world));
        }
    }
    found
}

fn kind(meeting: &Meeting) -> MeetingKind {
    meeting.kind.unwrap_or(MeetingKind::Sitting)
}

/// Whether a sitting is over: also when it was held on a day that is past and nobody wrote down its
/// end.
fn is_over(meeting: &Meeting, today: NaiveDate) -> bool {
    meeting.end.is_some()
        || meeting.minutes_state() != MinutesState::Draft
        || (meeting.start.is_some() && meeting.date < today)
}

/// Whether an item is still to be finished.
fn is_open(item: &AgendaItem) -> bool {
    item.state != Some(AgendaState::Done)
}

/// What belongs on the order of the day of a sitting and is not there yet: the items that earlier
/// sittings of its kind did not finish, the questions they left open, the notes received since;
/// each once, in this order.
pub fn waiting(meeting: Id, today: NaiveDate, world: &dyn World) -> Vec<(Source, Id)> {
    let Some(sitting) = world.get::<Meeting>(meeting) else { return Vec::new() };
    let series = sittings::series(world);
    let earlier = |other: &Meeting| kind(other) == kind(sitting) && other.number < sitting.number;
    let mut known: BTreeSet<Id> = sittings::agenda(meeting, world)
        .into_iter()
        .flat_map(|(item, _)| lineage(item, world))
        .collect();
    let mut waiting = Vec::new();
    for (id, _) in series.iter().filter(|(_, other)| earlier(other) && is_over(other, today)) {
        for (item, _) in sittings::agenda(*id, world).into_iter().filter(|(_, item)| is_open(item))
        {
            if !known.contains(&item) && taken_by(item, world).is_empty() {
                known.extend(lineage(item, world));
                waiting.push((Source::Unfinished, item));
            }
        }
    }
    // A question is under way while an item that takes it up is still to be finished.
    let under_way = |id: Id| {
        taken_by(id, world).into_iter().filter_map(|item| world.get::<AgendaItem>(item)).any(
            |item| {
                is_open(item)
                    && world
                        .get::<Meeting>(item.meeting.id)
                        .is_some_and(|other| !is_over(other, today))
            },
        )
    };
    for (id, _) in series.iter().filter(|(_, other)| earlier(other)) {
        for (question, _) in
            sittings::entries(*id, world).into_iter().filter(|(_, entry)| is_unsettled(entry))
        {
            if !known.contains(&question) && !under_way(question) {
                waiting.push((Source::Question, question));
            }
        }
    }
    let mut notes: Vec<_> =
        world.all::<Note>().filter(|(_, note)| note.date <= sitting.date).collect();
    notes.sort_by_key(|(id, note)| (note.date, *id));
    let new = notes.into_iter().map(|(id, _)| id).filter(|id| taken_by(*id, world).is_empty());
    waiting.extend(new.map(|id| (Source::Received, id)));
    waiting
}

/// Whether an entry is a question that is still open.
pub fn is_unsettled(entry: &Entry) -> bool {
    entry.kind == EntryKind::Question && entry.closed.is_none()
}

/// Whether a note is on no order of the day yet.
pub fn is_new(note: Id, world: &dyn World) -> bool {
    taken_by(note, world).is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Kind;
    use crate::domain::sample::Sample;

    const FIRST: Id = Id::from_bits(1);
    const TODAY: NaiveDate = NaiveDate::from_ymd_opt(2014, 1, 1).unwrap();

    const SECOND: Id = Id::from_bits(2);
    const THIRD: Id = Id::from_bits(3);
    const DONE: Id = Id::from_bits(4);
    const LEFT: Id = Id::from_bits(5);
    const QUESTION: Id = Id::from_bits(6);
    const NOTE: Id = Id::from_bits(7);

    /// Three sittings, of which the first is over: an item of it was finished, another was not, a
    /// question stayed open and a note came since.
    fn table() -> Sample {
        Sample::of(&[
            (
                Kind::Meetings,
                &[("number", "1"), ("date", "2014-04-17"), ("start", "18:00"), ("end", "20:00")],
            ),
            (Kind::Meetings, &[("number", "2"), ("date", "2014-05-15")]),
            (Kind::Meetings, &[("number", "3"), ("date", "2014-06-15")]),
            (
                Kind::Agenda,
                &[("meeting", "1"), ("position", "1"), ("title", "Saluti"), ("state", "done")],
            ),
            (
                Kind::Agenda,
                &[("meeting", "1"), ("position", "2"), ("title", "Fontane"), ("state", "open")],
            ),
            (
                Kind::Entries,
                &[("meeting", "1"), ("time", "18:30"), ("kind", "question"), ("text", "Chi paga?")],
            ),
            (Kind::Notes, &[("date", "2014-05-02"), ("text", "Lettera del comitato")]),
        ])
    }

    /// Adds an item to the sitting with this number that takes up something.
    fn carry(table: &mut Sample, number: &str, position: &str, from: Id) -> Id {
        let item = table.add(
            Kind::Agenda,
            &[("meeting", number), ("position", position), ("title", "Ripreso")],
        );
        table.add(Kind::Carried, &[("item", &item.to_string()), ("from", &from.to_string())]);
        item
    }

    fn ids(meeting: Id, table: &Sample) -> Vec<Id> {
        waiting(meeting, TODAY, table.world()).into_iter().map(|(_, id)| id).collect()
    }

    #[test]
    fn unfinished_items_open_questions_and_notes_wait_for_the_next_sitting() {
        let table = table();
        let all =
            [(Source::Unfinished, LEFT), (Source::Question, QUESTION), (Source::Received, NOTE)];
        assert_eq!(waiting(SECOND, TODAY, table.world()), all);
        assert!(!ids(SECOND, &table).contains(&DONE) && ids(FIRST, &table).is_empty());
    }

    #[test]
    fn what_was_carried_over_is_not_carried_over_again() {
        let mut table = table();
        for (position, from) in [("1", LEFT), ("2", QUESTION), ("3", NOTE)] {
            carry(&mut table, "2", position, from);
        }
        assert!(ids(SECOND, &table).is_empty());
        assert!(ids(THIRD, &table).is_empty(), "the second sitting is still to come");
    }

    #[test]
    fn what_the_next_sitting_did_not_finish_goes_on_to_the_one_after_once() {
        let mut table = table();
        let fountains = carry(&mut table, "2", "1", LEFT);
        let question = carry(&mut table, "2", "2", QUESTION);
        table.set(SECOND, &[("start", "18:00"), ("end", "19:00")]).unwrap();
        assert_eq!(ids(THIRD, &table), [fountains, question, NOTE]);
    }

    #[test]
    fn a_question_that_was_discussed_and_not_settled_comes_back_until_it_is() {
        let mut table = table();
        let item = carry(&mut table, "2", "1", QUESTION);
        table.set(item, &[("state", "done")]).unwrap();
        table.set(SECOND, &[("start", "18:00"), ("end", "19:00")]).unwrap();
        assert_eq!(ids(THIRD, &table), [LEFT, QUESTION, NOTE]);
        table.set(QUESTION, &[("closed", "2014-05-15")]).unwrap();
        assert_eq!(ids(THIRD, &table), [LEFT, NOTE]);
    }

    #[test]
    fn a_note_waits_for_the_first_sitting_after_its_day() {
        let mut table = table();
        table.set(NOTE, &[("date", "2014-05-20")]).unwrap();
        assert!(!ids(SECOND, &table).contains(&NOTE) && ids(THIRD, &table).contains(&NOTE));
    }
}
