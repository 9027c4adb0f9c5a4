//! What goes along when a sitting is moved to another day, and what its hours say something of.
//! Keeps out: whether it may be moved.

use super::belonging;
use crate::domain::id::Id;
use crate::domain::noun::Noun;
use crate::domain::nouns::{AgendaItem, Attendance, Entry, Meeting, Poll, Turn};
use crate::domain::record::Record;
use crate::domain::values::Moment;
use crate::domain::world::World;
use chrono::Duration;

/// The fields of a sitting that stand in calendars.
const IN_CALENDARS: [&str; 6] = ["date", "start", "end", "planned_start", "planned_end", "place"];

/// Whether a record is a sitting whose day, hours or place change from one state to the other.
pub fn is_moved(before: &Record, after: &Record) -> bool {
    if Meeting::peek(before).is_none() {
        return false;
    }
    let (before, after) = (before.row(), after.row());
    IN_CALENDARS.iter().any(|field| before.get(*field) != after.get(*field))
}

/// By how many days the hours of a sitting move with its day. None where the day stays, and where
/// the sitting began on the day to which it is now put: then its date was wrong, and its hours were
/// right. A sitting whose start nobody wrote began with the first hour that stands in it.
pub fn shift(own: Id, before: &Meeting, after: &Meeting, world: &dyn World) -> Option<Duration> {
    let days = after.date - before.date;
    let began = || {
        before
            .start
            .or_else(|| first(own, world))
            .map(|at| at.0.with_timezone(&world.zone()).date_naive())
    };
    (!days.is_zero() && began() != Some(after.date)).then_some(days)
}

/// The first hour that was taken down in a sitting.
fn first(own: Id, world: &dyn World) -> Option<Moment> {
    let items = world.of::<AgendaItem>(own).filter(|(_, item)| item.meeting.id == own);
    let items = items.filter_map(|(_, item)| item.started.or(item.ended));
    let came = world.of::<Attendance>(own).filter(|(_, line)| line.meeting.id == own);
    let came = came.filter_map(|(_, line)| line.arrival.or(line.departure));
    let said = world
        .of::<Entry>(own)
        .filter(|(_, entry)| entry.meeting.id == own)
        .map(|(_, entry)| entry.time);
    let turns = world
        .of::<Turn>(own)
        .filter(|(_, turn)| turn.meeting.id == own)
        .map(|(_, turn)| turn.start);
    let votes = world
        .of::<Poll>(own)
        .filter(|(_, poll)| poll.meeting.id == own)
        .map(|(_, poll)| poll.closed);
    items.chain(came).chain(said).chain(turns).chain(votes).min()
}

/// The records of a sitting that have hours, as they are when the sitting is moved: arrivals and
/// departures, the times of the order of the day, of what was said, of turns and of votes. Empty
/// when it is not.
pub fn cascades(
    own: Id,
    before: &Meeting,
    after: &Meeting,
    world: &dyn World,
) -> Vec<(Id, Record)> {
    let Some(days) = shift(own, before, after, world) else { return Vec::new() };
    let zone = world.zone();
    let mut records: Vec<(Id, Record)> = belonging::records(own, world)
        .into_iter()
        .filter(|(id, _)| *id != own)
        .filter_map(|(id, record)| Some((id, shifted(record, &|at| at.days_later(days, zone))?)))
        .collect();
    records.retain(|(id, record)| world.record(*id) != Some(record));
    records
}

/// A record of a sitting with its hours moved; nothing of a kind that has none there. A sitting has
/// hours too, and they are moved with its day.
fn shifted(record: &Record, moved: &dyn Fn(Moment) -> Moment) -> Option<Record> {
    Some(match record {
        Record::Agenda(item) => AgendaItem {
            started: item.started.map(moved),
            ended: item.ended.map(moved),
            ..(**item).clone()
        }
        .wrap(),
        Record::Attendance(line) => Attendance {
            arrival: line.arrival.map(moved),
            departure: line.departure.map(moved),
            ..(**line).clone()
        }
        .wrap(),
        Record::Entries(entry) => Entry { time: moved(entry.time), ..(**entry).clone() }.wrap(),
        Record::Turns(turn) => {
            Turn { start: moved(turn.start), end: turn.end.map(moved), ..(**turn).clone() }.wrap()
        }
        Record::Polls(poll) => Poll { closed: moved(poll.closed), ..(**poll).clone() }.wrap(),
        Record::Meetings(_)
        | Record::Groups(_)
        | Record::Questions(_)
        | Record::Votes(_)
        | Record::Observations(_)
        | Record::Copies(_)
        | Record::Actions(_)
        | Record::Reports(_)
        | Record::Carried(_)
        | Record::Attachments(_)
        | Record::Process(_)
        | Record::Stakeholders(_)
        | Record::Ratings(_)
        | Record::Links(_)
        | Record::Contacts(_)
        | Record::People(_)
        | Record::Labs(_)
        | Record::Representatives(_)
        | Record::Rules(_)
        | Record::Proposals(_)
        | Record::Phrases(_)
        | Record::Offices(_)
        | Record::Origins(_)
        | Record::Withheld(_)
        | Record::Needs(_)
        | Record::Conventions(_)
        | Record::Courses(_)
        | Record::Editions(_)
        | Record::Enrolments(_)
        | Record::Territories(_)
        | Record::Facilitators(_)
        | Record::Assignments(_)
        | Record::Plans(_)
        | Record::Surveys(_)
        | Record::Areas(_)
        | Record::Themes(_)
        | Record::Codings(_)
        | Record::Budgets(_)
        | Record::Projects(_)
        | Record::Ballots(_)
        | Record::Draws(_)
        | Record::Candidates(_)
        | Record::Opinions(_)
        | Record::Criteria(_)
        | Record::Comparisons(_)
        | Record::Approvals(_)
        | Record::Rounds(_)
        | Record::Scores(_)
        | Record::Recusals(_)
        | Record::Answers(_)
        | Record::Indicators(_)
        | Record::Commitments(_)
        | Record::Notes(_)
        | Record::Selections(_)
        | Record::Consensus(_) => return None,
    })
}

/// The records of a sitting that may fall outside its hours when these are corrected. To begin is
/// no correction: what was taken down in the morning does not keep a table from sitting down in the
/// evening. Of each kind the first and the last: one sentence says what is wrong, thirty say no
/// more.
pub fn retimed(own: Id, before: &Meeting, after: &Meeting, world: &dyn World) -> Vec<Id> {
    let corrected = before.start.is_some() && before.start != after.start;
    if !corrected && before.end == after.end {
        return Vec::new();
    }
    let items = world
        .of::<AgendaItem>(own)
        .filter_map(|(id, item)| Some((item.started.or(item.ended)?, id)));
    let left = world.of::<AgendaItem>(own).filter_map(|(id, item)| Some((item.ended?, id)));
    let said = world.of::<Entry>(own).map(|(id, entry)| (entry.time, id));
    let turns = world.of::<Turn>(own).map(|(id, turn)| (turn.start, id));
    let mut found: Vec<Id> =
        ends(items.chain(left)).into_iter().chain(ends(said)).chain(ends(turns)).collect();
    found.dedup();
    found
}

/// The first and the last.
fn ends(timed: impl Iterator<Item = (Moment, Id)>) -> Vec<Id> {
    let timed: Vec<(Moment, Id)> = timed.collect();
    [timed.iter().min(), timed.iter().max()].into_iter().flatten().map(|(_, id)| *id).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::sample::{Sample, row, why};
    use crate::domain::{Kind, Shape};

    const SITTING: Id = Id::from_bits(1);
    const ITEM: Id = Id::from_bits(3);
    const LINE: Id = Id::from_bits(4);
    const ENTRY: Id = Id::from_bits(5);
    const LATE: Id = Id::from_bits(6);
    const TURN: Id = Id::from_bits(7);
    const POLL: Id = Id::from_bits(9);

    /// A sitting of 17 April that ran past midnight, with something of everything that has an hour.
    fn held() -> Sample {
        let entry =
            |time, text| [("meeting", "1"), ("time", time), ("kind", "note"), ("text", text)];
        Sample::of(&[
            (
                Kind::Meetings,
                &[("number", "1"), ("date", "2014-04-17"), ("start", "18:00"), ("end", "00:40")],
            ),
            (Kind::People, &[("name", "Ada")]),
            (
                Kind::Agenda,
                &[
                    ("meeting", "1"),
                    ("position", "1"),
                    ("title", "Spazi"),
                    ("started", "18:10"),
                    ("ended", "19:00"),
                ],
            ),
            (
                Kind::Attendance,
                &[
                    ("meeting", "1"),
                    ("person", "Ada"),
                    ("state", "present"),
                    ("departure", "00:10"),
                ],
            ),
            (Kind::Entries, &entry("18:05", "Si comincia")),
            (Kind::Entries, &entry("00:30", "Si finisce")),
            (
                Kind::Turns,
                &[
                    ("meeting", "1"),
                    ("start", "18:06"),
                    ("end", "18:09"),
                    ("speaker", "una signora"),
                ],
            ),
            (
                Kind::Votes,
                &[("meeting", "1"), ("item", "1"), ("person", "Ada"), ("choice", "favour")],
            ),
            (
                Kind::Polls,
                &[("meeting", "1"), ("item", "1"), ("closed", "18:50"), ("result", "adopted")],
            ),
        ])
    }

    fn cells(table: &Sample) -> Vec<String> {
        let cells = [
            (SITTING, "start"),
            (ITEM, "started"),
            (ITEM, "ended"),
            (LINE, "departure"),
            (ENTRY, "time"),
            (LATE, "time"),
            (TURN, "end"),
            (POLL, "closed"),
        ];
        cells.iter().map(|(id, field)| table.cell(*id, field)[5..16].to_owned()).collect()
    }

    fn on(day: &str, next: &str) -> Vec<String> {
        let days = [day, day, day, next, day, next, day, day];
        let hours = ["18:00", "18:10", "19:00", "00:10", "18:05", "00:30", "18:09", "18:50"];
        days.iter().zip(hours).map(|(day, hour)| format!("{day}T{hour}")).collect()
    }

    #[test]
    fn a_sitting_that_is_moved_takes_every_hour_along_in_one_edit_and_back() {
        let mut table = held();
        let before = table.book().clone();
        let edit = table.set(SITTING, &[("date", "2014-04-24")]).unwrap();
        assert_eq!(edit.changes.len(), 7, "the sitting and six records with hours");
        assert_eq!(cells(&table), on("04-24", "04-25"));
        table.undo().unwrap();
        assert_eq!(*table.book(), before);
        table.redo().unwrap();
        assert_eq!(cells(&table), on("04-24", "04-25"));
    }

    #[test]
    fn hours_keep_to_the_wall_of_the_room_when_summer_ends_between_the_days() {
        let mut table = held();
        table.set(SITTING, &[("date", "2014-11-17")]).unwrap();
        assert_eq!(cells(&table), on("11-17", "11-18"));
        assert_eq!(table.cell(ENTRY, "time"), "2014-11-17T18:05:00+01:00");
    }

    #[test]
    fn a_sitting_that_began_on_the_day_to_which_its_date_is_corrected_keeps_its_hours() {
        // The date was mistyped; the clock wrote the hours.
        let start =
            [("number", "1"), ("date", "2014-04-10"), ("start", "2014-04-17T18:00:00+02:00")];
        let mut table = Sample::of(&[(Kind::Meetings, &start)]);
        let time = "2014-04-17T18:05:00+02:00";
        let entry = [("meeting", "1"), ("time", time), ("kind", "note"), ("text", "Si comincia")];
        let entry = table.add(Kind::Entries, &entry);
        let edit = table.set(SITTING, &[("date", "2014-04-17")]).unwrap();
        assert_eq!(edit.changes.len(), 1);
        assert_eq!([table.cell(SITTING, "start"), table.cell(entry, "time")], [start[2].1, time]);
    }

    #[test]
    fn a_sitting_without_a_start_began_with_its_first_hour() {
        let undated = [("number", "1"), ("date", "2014-04-10")];
        let mut table = Sample::of(&[(Kind::Meetings, &undated)]);
        let entry =
            [("meeting", "1"), ("time", "18:05"), ("kind", "note"), ("text", "Si comincia")];
        let entry = table.add(Kind::Entries, &entry);
        assert_eq!(
            table.set(SITTING, &[("date", "2014-04-17")]).unwrap().changes.len(),
            2,
            "its hours were of that day"
        );
        assert_eq!(table.cell(entry, "time"), "2014-04-17T18:05:00+02:00");
        // The clock wrote the hour of the night before the date that somebody typed.
        let mut table = Sample::of(&[(Kind::Meetings, &undated)]);
        let time = "2014-04-11T00:05:00+02:00";
        let entry = [("meeting", "1"), ("time", time), ("kind", "note"), ("text", "Si comincia")];
        let entry = table.add(Kind::Entries, &entry);
        assert_eq!(table.set(SITTING, &[("date", "2014-04-11")]).unwrap().changes.len(), 1);
        assert_eq!(table.cell(entry, "time"), time);
    }

    #[test]
    fn what_the_same_change_writes_anew_is_not_moved_again() {
        let mut table = held();
        let date =
            crate::domain::set(SITTING, &row(&[("date", "2014-04-24")]), table.book()).unwrap();
        let time = [("time", "2014-04-24T18:07:00+02:00")];
        let entry = crate::domain::set(ENTRY, &row(&time), table.book()).unwrap();
        table.act(vec![date, entry]).unwrap();
        assert_eq!(table.cell(ENTRY, "time"), time[0].1);
    }

    #[test]
    fn an_approved_sitting_stays_where_it_is() {
        let mut table = held();
        table.set(SITTING, &[("state", "approved")]).unwrap();
        assert_eq!(why(table.set(SITTING, &[("date", "2014-04-24")])), ["refused-approved"]);
    }

    #[test]
    fn hours_are_not_corrected_away_from_what_was_said_but_a_sitting_may_begin() {
        let mut table = held();
        assert_eq!(why(table.set(SITTING, &[("start", "22:30")]))[0], "number: fault-before-start");
        assert_eq!(why(table.set(SITTING, &[("end", "20:00")]))[0], "number: fault-after-end");
        let mut table = Sample::of(&[(Kind::Meetings, &[("number", "1"), ("date", "2014-04-17")])]);
        let entry =
            [("meeting", "1"), ("time", "09:00"), ("kind", "note"), ("text", "Sala prenotata")];
        table.add(Kind::Entries, &entry);
        assert!(table.set(SITTING, &[("start", "18:00")]).is_ok());
    }

    #[test]
    fn every_hour_of_whatever_belongs_to_a_sitting_moves_with_it() {
        let (table, ids) = Sample::whole();
        let sitting = table.world().every(Kind::Meetings).next().map(|(id, _)| id).unwrap();
        let later = |at: Moment| Moment(at.0 + Duration::days(1));
        for id in ids.into_iter().filter(|id| *id != sitting) {
            let record = table.record(id);
            let belongs = record.sitting(id, table.world()) == Some(sitting);
            let hours: Vec<&str> = record
                .kind()
                .fields()
                .iter()
                .filter(|field| belongs && field.shape == Shape::Moment)
                .map(|field| field.name)
                .collect();
            let row = record.row();
            let moved = shifted(record, &later).map(|moved| moved.row()).unwrap_or_default();
            let differ: Vec<&str> = moved
                .iter()
                .filter(|(field, text)| row.get(*field) != Some(text))
                .map(|(field, _)| field.as_str())
                .collect();
            let (mut hours, mut differ) = (hours, differ);
            hours.sort_unstable();
            differ.sort_unstable();
            assert_eq!(differ, hours, "{}", record.kind());
        }
    }
}
