//! When a person is at a sitting, and whether that is possible. Keeps out: who speaks for whom.

use chrono::{DateTime, Duration, FixedOffset};

use super::meeting::{Attendance, Meeting};
use crate::domain::fault::Fault;
use crate::domain::id::Id;
use crate::domain::values::{AttendanceState, Moment};
use crate::domain::world::World;
use crate::say;

/// How long somebody is taken to be at a sitting whose end nobody knows yet.
const AT_LEAST: Duration = Duration::hours(1);

type Span = (DateTime<FixedOffset>, DateTime<FixedOffset>);

/// From when to when somebody who is present is there; `None` while nobody knows when the sitting begins.
fn span(seat: &Attendance, meeting: &Meeting) -> Option<Span> {
    let start = seat.arrival.or(meeting.start).or(meeting.planned_start)?.0;
    let end = seat.departure.or(meeting.end).or(meeting.planned_end).map(|Moment(end)| end);
    Some((start, end.filter(|end| *end >= start).unwrap_or(start + AT_LEAST)))
}

/// A fault where the person is present at another sitting at the same hour.
pub(super) fn elsewhere(own: Id, seat: &Attendance, world: &dyn World) -> Option<Fault> {
    if seat.state != AttendanceState::Present {
        return None;
    }
    let here = span(seat, world.get::<Meeting>(seat.meeting.id)?)?;
    world.of::<Attendance>(seat.person.id).find_map(|(id, other)| {
        let there = id != own && other.meeting.id != seat.meeting.id && other.person.id == seat.person.id;
        let meeting = world.get::<Meeting>(other.meeting.id).filter(|_| there && other.state == AttendanceState::Present)?;
        let span = span(other, meeting)?;
        let hour = |at: DateTime<FixedOffset>| at.format("%H:%M").to_string();
        let name = world.record(seat.person.id).map(|record| record.label(world)).unwrap_or_default();
        let number = meeting.number.get();
        let fault = say!("fault-elsewhere", name = name, number = number, from = hour(span.0), until = hour(span.1));
        (span.0 < here.1 && here.0 < span.1).then(|| Fault::new("state", fault))
    })
}

#[cfg(test)]
mod tests {
    use crate::domain::Kind;
    use crate::ledger::sample::{Sample, why};

    /// A sitting from six to eight; another, of a lab, begins at `start` of the same day and ends at `end`.
    fn faults(start: &str, end: &str, fields: &[(&str, &str)]) -> Vec<String> {
        let mut table = Sample::of(&[
            (Kind::Meetings, &[("number", "1"), ("date", "2014-04-17"), ("start", "18:00"), ("end", "20:00")]),
            (Kind::Meetings, &[("number", "2"), ("date", "2014-04-17"), ("start", start), ("end", end), ("kind", "lab")]),
            (Kind::People, &[("name", "Ada")]),
            (Kind::Attendance, &[("meeting", "1"), ("person", "Ada"), ("state", "present")]),
        ]);
        let seat = [("meeting", "2"), ("person", "Ada"), ("state", "present")];
        let seat: Vec<_> = seat.into_iter().chain(fields.iter().copied()).collect();
        match table.offer(Kind::Attendance, &seat) {
            Ok(_) => Vec::new(),
            refused => why(refused),
        }
    }

    #[test]
    fn nobody_is_present_at_two_sittings_at_the_same_hour() {
        assert_eq!(faults("19:00", "21:00", &[]), ["state: fault-elsewhere"]);
        assert_eq!(faults("19:59", "", &[]), ["state: fault-elsewhere"]);
        assert_eq!(faults("16:00", "", &[("arrival", "17:30")]), ["state: fault-elsewhere"]);
    }

    #[test]
    fn whoever_comes_when_the_other_is_over_or_leaves_before_is_at_both() {
        assert!(faults("20:00", "", &[]).is_empty());
        assert!(faults("19:00", "21:00", &[("arrival", "20:00")]).is_empty());
        assert!(faults("17:00", "19:00", &[("departure", "18:00")]).is_empty());
        assert!(faults("", "", &[]).is_empty());
    }

    #[test]
    fn at_a_sitting_that_runs_past_midnight_one_is_there_on_the_next_day_too() {
        let mut table = Sample::of(&[
            (Kind::Meetings, &[("number", "1"), ("date", "2014-04-17"), ("start", "21:00"), ("end", "00:40")]),
            (Kind::Meetings, &[("number", "2"), ("date", "2014-04-18"), ("start", "00:10"), ("end", "02:00")]),
            (Kind::People, &[("name", "Ada")]),
            (Kind::Attendance, &[("meeting", "1"), ("person", "Ada"), ("state", "present")]),
        ]);
        let seat = [("meeting", "2"), ("person", "Ada"), ("state", "present")];
        assert_eq!(why(table.offer(Kind::Attendance, &seat)), ["state: fault-elsewhere"]);
    }

    #[test]
    fn the_hour_that_is_repeated_in_october_is_told_apart_by_its_offset() {
        let mut table = Sample::of(&[
            (Kind::Meetings, &[("number", "1"), ("date", "2014-10-26"), ("start", "02:00"), ("end", "02:50")]),
            (Kind::Meetings, &[("number", "2"), ("date", "2014-10-26"), ("start", "2014-10-26T02:10:00+01:00")]),
            (Kind::People, &[("name", "Ada")]),
            (Kind::Attendance, &[("meeting", "1"), ("person", "Ada"), ("state", "present")]),
        ]);
        let seat = [("meeting", "2"), ("person", "Ada"), ("state", "present")];
        assert!(table.offer(Kind::Attendance, &seat).is_ok());
    }
}
