//! Which sitting is at hand, and to which minute what happens in it belongs. Keeps out: the clock,
//! which is handed in.

use chrono::{DateTime, FixedOffset, Timelike};

use super::sittings;
use crate::domain::id::Id;
use crate::domain::nouns::Meeting;
use crate::domain::values::{MeetingKind, MinutesState, Moment};
use crate::domain::world::World;

/// Hours after its start in which a sitting that was not closed still counts as held.
const NIGHT: i64 = 18;

/// The minute of a moment: what happens in a room is not timed by the second.
pub fn minute(now: DateTime<FixedOffset>) -> Moment {
    Moment(now.with_second(0).and_then(|at| at.with_nanosecond(0)).unwrap_or(now))
}

/// Whether a sitting is held now: on its day, or through the night that follows it.
pub fn in_session(meeting: &Meeting, now: DateTime<FixedOffset>) -> bool {
    let ran = meeting.start.map(|start| (now - start.0).num_hours());
    meeting.end.is_none()
        && (meeting.date == now.date_naive()
            || ran.is_some_and(|hours| (0..NIGHT).contains(&hours)))
}

/// The minute to which something of a sitting belongs: this one while it is held; when its record
/// is filled in on another day, that of the last entry, else of its start, else none.
pub fn minute_of(
    id: Id,
    meeting: &Meeting,
    now: DateTime<FixedOffset>,
    world: &dyn World,
) -> Option<Moment> {
    if in_session(meeting, now) {
        return Some(minute(now));
    }
    sittings::entries(id, world).last().map(|(_, entry)| entry.time).or(meeting.start)
}

/// The sitting that is held now: begun, and not ended.
pub fn running(now: DateTime<FixedOffset>, world: &dyn World) -> Option<(Id, &Meeting)> {
    series(world)
        .into_iter()
        .find(|(_, meeting)| meeting.start.is_some() && in_session(meeting, now))
}

/// The sitting at hand: the one that was taken, else the one that runs, else today's, else the next
/// one convened, else the first whose verbale is still a draft, else the last.
pub fn sitting(
    taken: Option<Id>,
    now: DateTime<FixedOffset>,
    world: &dyn World,
) -> Option<(Id, &Meeting)> {
    let taken = taken.and_then(|id| world.get::<Meeting>(id).map(|meeting| (id, meeting)));
    taken.or_else(|| running(now, world)).or_else(|| {
        let series = series(world);
        let today = now.date_naive();
        let open = |meeting: &Meeting| meeting.end.is_none();
        let next =
            || series.iter().filter(|(_, m)| open(m) && m.date > today).min_by_key(|(_, m)| m.date);
        let draft = || series.iter().find(|(_, m)| m.minutes_state() == MinutesState::Draft);
        let this_day = series.iter().find(|(_, m)| open(m) && m.date == today);
        this_day.or_else(next).or_else(draft).or_else(|| series.last()).copied()
    })
}

/// The sittings of the table by number; meetings of labs have their own lives.
fn series(world: &dyn World) -> Vec<(Id, &Meeting)> {
    let mut series = sittings::series(world);
    series.retain(|(_, meeting)| meeting.kind.is_none_or(|kind| kind == MeetingKind::Sitting));
    series
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Kind;
    use crate::domain::sample::Sample;

    fn at(text: &str) -> DateTime<FixedOffset> {
        DateTime::parse_from_rfc3339(text).unwrap()
    }

    /// Three sittings: one ended, one begun and not ended, one convened; and a meeting of a lab.
    fn table() -> Sample {
        let ended = [("number", "1"), ("date", "2014-03-17"), ("start", "18:00"), ("end", "20:00")];
        let begun = [("number", "2"), ("date", "2014-04-17"), ("start", "18:00")];
        let convened = [("number", "3"), ("date", "2014-05-17")];
        let lab = [("number", "9"), ("date", "2014-04-17"), ("start", "17:00"), ("kind", "lab")];
        Sample::of(&[
            (Kind::Meetings, &ended),
            (Kind::Meetings, &begun),
            (Kind::Meetings, &convened),
            (Kind::Meetings, &lab),
        ])
    }

    fn number(taken: Option<u128>, now: &str) -> i64 {
        let table = table();
        sitting(taken.map(Id::from_bits), at(now), table.world()).unwrap().1.number.get()
    }

    #[test]
    fn the_sitting_that_was_taken_goes_before_the_one_that_runs() {
        assert_eq!(number(Some(1), "2014-04-17T19:00:00+02:00"), 1);
        assert_eq!(number(Some(99), "2014-04-17T19:00:00+02:00"), 2);
    }

    #[test]
    fn a_sitting_runs_through_the_night_and_no_longer() {
        let table = table();
        let runs = |now| running(at(now), table.world()).map(|(_, m)| m.number.get());
        assert_eq!(runs("2014-04-18T11:59:00+02:00"), Some(2));
        assert_eq!(runs("2014-04-18T12:00:00+02:00"), None);
    }

    #[test]
    fn else_it_is_todays_then_the_next_then_a_draft() {
        assert_eq!(number(None, "2014-05-17T09:00:00+02:00"), 3);
        assert_eq!(number(None, "2014-05-01T09:00:00+02:00"), 3);
        assert_eq!(number(None, "2014-06-01T09:00:00+02:00"), 1);
    }

    #[test]
    fn no_sitting_is_at_hand_where_there_is_none() {
        let table = Sample::default();
        assert_eq!(sitting(None, at("2014-06-01T09:00:00+02:00"), table.world()), None);
    }

    #[test]
    fn a_minute_belongs_to_the_clock_only_while_the_sitting_is_held() {
        let mut table = table();
        let (id, now) = (Id::from_bits(2), at("2014-04-17T19:07:42+02:00"));
        let of = |table: &Sample, now| {
            let meeting = table.world().get::<Meeting>(id).unwrap();
            minute_of(id, meeting, now, table.world())
        };
        assert_eq!(of(&table, now), Some(Moment(at("2014-04-17T19:07:00+02:00"))));
        let later = at("2014-04-20T10:00:00+02:00");
        assert_eq!(of(&table, later), Some(Moment(at("2014-04-17T18:00:00+02:00"))));
        let entry = [("meeting", "2"), ("time", "18:40"), ("kind", "note"), ("text", "x")];
        table.add(Kind::Entries, &entry);
        assert_eq!(of(&table, later), Some(Moment(at("2014-04-17T18:40:00+02:00"))));
    }
}
