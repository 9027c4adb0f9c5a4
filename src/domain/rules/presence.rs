//! When a person is at a sitting, and whether that is possible. Keeps out: who speaks for whom.

use crate::domain::fault::Fault;
use crate::domain::id::Id;
use crate::domain::nouns::{Attendance, Meeting};
use crate::domain::rules::hours::outside;
use crate::domain::values::{AttendanceState, MeetingKind, Moment};
use crate::domain::world::World;
use crate::say;
use chrono::{DateTime, Duration, FixedOffset};

/// How long a sitting can last whose end nobody knows yet.
const AT_MOST: Duration = Duration::hours(12);

type Span = (DateTime<FixedOffset>, DateTime<FixedOffset>);

/// From when to when somebody who is present is there, and whether that end is known; `None` while
/// nobody knows when the sitting begins. A sitting of unknown end runs until the next of its kind
/// begins.
fn span(seat: &Attendance, meeting: &Meeting, world: &dyn World) -> Option<(Span, bool)> {
    let start = seat.arrival.or(meeting.start).or(meeting.planned_start)?.0;
    let known = seat
        .departure
        .or(meeting.end)
        .or(meeting.planned_end)
        .map(|Moment(end)| end)
        .filter(|end| *end >= start);
    let open = || {
        let begins =
            |other: &Meeting| other.start.or(other.planned_start).map(|Moment(begins)| begins);
        let kind = |meeting: &Meeting| meeting.kind.unwrap_or(MeetingKind::Sitting);
        let same = world
            .all::<Meeting>()
            .map(|(_, other)| other)
            .filter(|other| kind(other) == kind(meeting));
        let next = same.filter_map(begins).filter(|begins| *begins > start).min();
        next.map_or(start + AT_MOST, |next| next.min(start + AT_MOST))
    };
    Some(((start, known.unwrap_or_else(open)), known.is_some()))
}

/// Hours that cannot be: coming or leaving when the sitting is over, leaving before it began.
pub(super) fn hours(seat: &Attendance, world: &dyn World) -> Vec<Fault> {
    let Some(meeting) = world.get::<Meeting>(seat.meeting.id) else { return Vec::new() };
    let name = || world.label(seat.person.id);
    let hour = |at: Moment| crate::text::clock(at.0.time());
    let after = [("arrival", seat.arrival), ("departure", seat.departure)].into_iter().filter_map(
        |(field, at)| {
            let (at, end) = at.zip(meeting.end).filter(|(at, end)| at > end)?;
            Some(Fault::new(
                field,
                say!("fault-after-end", name = name(), at = hour(at), end = hour(end)),
            ))
        },
    );
    let before =
        seat.departure.zip(meeting.start).filter(|(at, start)| at < start).map(|(at, start)| {
            Fault::new(
                "departure",
                say!("fault-left-before-start", name = name(), at = hour(at), start = hour(start)),
            )
        });
    // Who comes or leaves is held to the end more strictly than what is taken down.
    let far = [("arrival", seat.arrival), ("departure", seat.departure)].into_iter().filter_map(
        |(field, at)| {
            let strictly = at > meeting.end || (field == "departure" && at < meeting.start);
            outside(field, at, &name(), meeting, world).filter(|_| !strictly)
        },
    );
    after.chain(before).chain(far).collect()
}

/// A fault where the person is present at another sitting at the same hour.
pub(super) fn elsewhere(own: Id, seat: &Attendance, world: &dyn World) -> Option<Fault> {
    if seat.state != AttendanceState::Present {
        return None;
    }
    let (here, _) = span(seat, world.get::<Meeting>(seat.meeting.id)?, world)?;
    world.of::<Attendance>(seat.person.id).find_map(|(id, other)| {
        let there =
            id != own && other.meeting.id != seat.meeting.id && other.person.id == seat.person.id;
        let meeting = world
            .get::<Meeting>(other.meeting.id)
            .filter(|_| there && other.state == AttendanceState::Present)?;
        let (span, known) = span(other, meeting, world)?;
        let hour = |at: DateTime<FixedOffset>| crate::text::clock(at.time());
        let name = world.label(seat.person.id);
        let number = meeting.number.get();
        let fault = if known {
            say!(
                "fault-elsewhere",
                name = name,
                number = number,
                from = hour(span.0),
                until = hour(span.1)
            )
        } else {
            say!("fault-elsewhere-open", name = name, number = number, from = hour(span.0))
        };
        (span.0 < here.1 && here.0 < span.1).then(|| Fault::new("state", fault))
    })
}

#[cfg(test)]
mod tests {
    use crate::domain::sample::{Sample, why};
    use crate::domain::{Id, Kind};

    /// A sitting from six to eight; another, of a lab, begins at `start` of the same day and ends
    /// at `end`.
    fn faults(start: &str, end: &str, fields: &[(&str, &str)]) -> Vec<String> {
        let mut table = Sample::of(&[
            (
                Kind::Meetings,
                &[("number", "1"), ("date", "2014-04-17"), ("start", "18:00"), ("end", "20:00")],
            ),
            (
                Kind::Meetings,
                &[
                    ("number", "2"),
                    ("date", "2014-04-17"),
                    ("start", start),
                    ("end", end),
                    ("kind", "lab"),
                ],
            ),
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
    fn a_sitting_of_unknown_end_runs_until_the_next_of_its_kind_and_not_for_an_hour() {
        let mut table = Sample::of(&[
            (Kind::Meetings, &[("number", "1"), ("date", "2014-04-17"), ("start", "18:00")]),
            (
                Kind::Meetings,
                &[("number", "2"), ("date", "2014-04-17"), ("start", "19:30"), ("kind", "lab")],
            ),
            (Kind::Meetings, &[("number", "3"), ("date", "2014-04-17"), ("start", "21:00")]),
            (Kind::People, &[("name", "Ada")]),
            (Kind::Attendance, &[("meeting", "1"), ("person", "Ada"), ("state", "present")]),
            (Kind::Attendance, &[("meeting", "3"), ("person", "Ada"), ("state", "present")]),
        ]);
        let seat = [("meeting", "2"), ("person", "Ada"), ("state", "present")];
        assert_eq!(why(table.offer(Kind::Attendance, &seat)), ["state: fault-elsewhere-open"]);
    }

    #[test]
    fn a_sitting_is_not_moved_to_the_hour_at_which_one_of_its_people_sits_elsewhere() {
        let mut table = Sample::of(&[
            (
                Kind::Meetings,
                &[("number", "1"), ("date", "2014-04-17"), ("start", "18:00"), ("end", "20:00")],
            ),
            (
                Kind::Meetings,
                &[("number", "2"), ("date", "2014-04-18"), ("start", "18:00"), ("end", "20:00")],
            ),
            (Kind::People, &[("name", "Ada")]),
            (Kind::Attendance, &[("meeting", "1"), ("person", "Ada"), ("state", "present")]),
            (Kind::Attendance, &[("meeting", "2"), ("person", "Ada"), ("state", "present")]),
        ]);
        let second = Id::from_bits(2);
        assert_eq!(why(table.set(second, &[("date", "2014-04-17")])), ["number: fault-elsewhere"]);
        table.set(second, &[("date", "2014-04-20")]).unwrap();
        assert_eq!(
            table.cell(second, "start"),
            "2014-04-20T18:00:00+02:00",
            "its hours go with it"
        );
        assert_eq!(table.cell(second, "end"), "2014-04-20T20:00:00+02:00");
    }

    #[test]
    fn nobody_comes_or_leaves_when_the_sitting_is_over_or_leaves_before_it_begins() {
        let mut table = Sample::of(&[
            (
                Kind::Meetings,
                &[("number", "1"), ("date", "2014-04-17"), ("start", "18:00"), ("end", "20:00")],
            ),
            (Kind::People, &[("name", "Ada")]),
        ]);
        let mut seat = |field, at| {
            let seat = [("meeting", "1"), ("person", "Ada"), ("state", "present"), (field, at)];
            table
                .offer(Kind::Attendance, &seat)
                .map_or_else(|refusal| why::<()>(Err(refusal)), |_| Vec::new())
        };
        assert_eq!(seat("arrival", "20:01"), ["arrival: fault-after-end"]);
        assert_eq!(seat("departure", "20:01"), ["departure: fault-after-end"]);
        assert_eq!(seat("departure", "17:59"), ["departure: fault-left-before-start"]);
        assert!(seat("departure", "20:00").is_empty());
    }

    #[test]
    fn at_a_sitting_that_runs_past_midnight_one_is_there_on_the_next_day_too() {
        let mut table = Sample::of(&[
            (
                Kind::Meetings,
                &[("number", "1"), ("date", "2014-04-17"), ("start", "21:00"), ("end", "00:40")],
            ),
            (
                Kind::Meetings,
                &[("number", "2"), ("date", "2014-04-18"), ("start", "00:10"), ("end", "02:00")],
            ),
            (Kind::People, &[("name", "Ada")]),
            (Kind::Attendance, &[("meeting", "1"), ("person", "Ada"), ("state", "present")]),
        ]);
        let seat = [("meeting", "2"), ("person", "Ada"), ("state", "present")];
        assert_eq!(why(table.offer(Kind::Attendance, &seat)), ["state: fault-elsewhere"]);
    }

    #[test]
    fn the_hour_that_is_repeated_in_october_is_told_apart_by_its_offset() {
        let mut table = Sample::of(&[
            (
                Kind::Meetings,
                &[("number", "1"), ("date", "2014-10-26"), ("start", "02:00"), ("end", "02:50")],
            ),
            (
                Kind::Meetings,
                &[("number", "2"), ("date", "2014-10-26"), ("start", "2014-10-26T02:10:00+01:00")],
            ),
            (Kind::People, &[("name", "Ada")]),
            (Kind::Attendance, &[("meeting", "1"), ("person", "Ada"), ("state", "present")]),
        ]);
        let seat = [("meeting", "2"), ("person", "Ada"), ("state", "present")];
        assert!(table.offer(Kind::Attendance, &seat).is_ok());
    }
}
