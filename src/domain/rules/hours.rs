//! Whether an hour can be one of a sitting. Keeps out: who is there (see `presence`), and how hours
//! are typed.

use crate::domain::fault::Fault;
use crate::domain::nouns::Meeting;
use crate::domain::values::Moment;
use crate::domain::world::World;
use crate::say;
use chrono::{Duration, NaiveDate};

/// How long before its start and after its end something of a sitting may still be taken down: who
/// prepares the room, a word before the formal opening, a last line while the room is put in order.
const AROUND: Duration = Duration::hours(3);

/// The wall of the room at a moment: its hour, with its day where that is not the day of the
/// sitting.
fn shown(at: Moment, day: NaiveDate, world: &dyn World) -> String {
    let wall = at.0.with_timezone(&world.zone()).naive_local();
    wall.format(if wall.date() == day { "%H:%M" } else { "%d/%m/%Y %H:%M" }).to_string()
}

/// A fault on `field` where the moment of something called `name` lies outside its sitting by more
/// than happens in a room. A sitting whose hours nobody wrote has its day, and the night after it.
pub(super) fn outside(
    field: &'static str,
    at: Option<Moment>,
    name: &str,
    meeting: &Meeting,
    world: &dyn World,
) -> Option<Fault> {
    let at = at?;
    let hour = |at: Moment| shown(at, meeting.date, world);
    if let Some(end) = meeting.end.filter(|end| at.0 - end.0 > AROUND) {
        return Some(Fault::odd(
            field,
            say!("fault-after-end", name = name, at = hour(at), end = hour(end)),
        ));
    }
    if let Some(start) = meeting.start.filter(|start| start.0 - at.0 > AROUND) {
        return Some(Fault::odd(
            field,
            say!("fault-before-start", name = name, at = hour(at), start = hour(start)),
        ));
    }
    let on = |at: Moment| at.0.with_timezone(&world.zone()).date_naive();
    // An hour that is written is a better witness than the day.
    let (day, first) = (on(at), meeting.start.map_or(meeting.date, on));
    let (early, late) = (day < first, day - first > Duration::days(1));
    if (early && meeting.start.is_none()) || (late && meeting.end.is_none()) {
        let date = meeting.date.format("%d/%m/%Y").to_string();
        return Some(Fault::odd(
            field,
            say!("fault-other-day", name = name, at = hour(at), day = date),
        ));
    }
    None
}

impl Meeting {
    /// Whether a moment lies outside the hours of the sitting, be it only by a minute: odd, and not
    /// refused for that.
    pub fn is_odd(&self, at: Moment) -> bool {
        self.start.is_some_and(|start| at < start) || self.end.is_some_and(|end| at > end)
    }
}

#[cfg(test)]
mod tests {
    use crate::domain::Change;
    use crate::domain::sample::{Sample, why};
    use crate::domain::{Id, Kind};

    const ENDED: [(&str, &str); 2] = [("start", "18:00"), ("end", "20:00")];

    /// Why a record with these fields is refused at a sitting of 17 April with these hours.
    fn refused(hours: &[(&str, &str)], kind: Kind, fields: &[(&str, &str)]) -> Vec<String> {
        let sitting: Vec<_> = [("number", "1"), ("date", "2014-04-17")]
            .into_iter()
            .chain(hours.iter().copied())
            .collect();
        let mut table =
            Sample::of(&[(Kind::Meetings, &sitting), (Kind::People, &[("name", "Ada")])]);
        let fields: Vec<_> = [("meeting", "1")].into_iter().chain(fields.iter().copied()).collect();
        table.offer(kind, &fields).map_or_else(|refusal| why::<()>(Err(refusal)), |_| Vec::new())
    }

    fn entry(hours: &[(&str, &str)], time: &str) -> Vec<String> {
        refused(hours, Kind::Entries, &[("time", time), ("kind", "note"), ("text", "x")])
    }

    #[test]
    fn a_word_before_the_opening_and_a_last_line_after_the_end_are_taken_down() {
        for time in ["17:59", "15:00", "18:00", "20:00", "20:10", "23:00"] {
            assert!(entry(&ENDED, time).is_empty(), "{time}");
        }
    }

    #[test]
    fn an_hour_far_from_the_sitting_is_refused() {
        assert_eq!(entry(&ENDED, "14:59"), ["time: fault-before-start"]);
        assert_eq!(entry(&ENDED, "23:01"), ["time: fault-after-end"]);
        assert_eq!(entry(&ENDED, "2014-04-18T18:05:00+02:00"), ["time: fault-after-end"]);
    }

    #[test]
    fn a_sitting_without_an_end_goes_on_into_the_night_and_no_further() {
        assert!(entry(&ENDED[..1], "00:30").is_empty());
        assert_eq!(entry(&ENDED[..1], "2014-04-19T00:30:00+02:00"), ["time: fault-other-day"]);
        assert!(entry(&[], "09:00").is_empty());
        assert_eq!(entry(&[], "2014-04-16T18:05:00+02:00"), ["time: fault-other-day"]);
    }

    #[test]
    fn a_sitting_past_midnight_has_the_hours_of_the_next_day() {
        let night = [("start", "21:00"), ("end", "00:40")];
        assert!(entry(&night, "00:20").is_empty());
        assert_eq!(entry(&night, "04:00"), ["time: fault-after-end"]);
    }

    #[test]
    fn an_item_is_left_after_it_was_taken_up_and_within_the_sitting() {
        let item = |started, ended| {
            let fields =
                [("position", "1"), ("title", "Spazi"), ("started", started), ("ended", ended)];
            refused(&ENDED, Kind::Agenda, &fields)
        };
        assert!(item("18:00", "18:00").is_empty());
        assert_eq!(item("18:30", "18:29"), ["ended: fault-end-before-start"]);
        assert_eq!(item("14:00", "18:30"), ["started: fault-before-start"]);
        assert_eq!(item("18:30", "23:30"), ["ended: fault-after-end"]);
    }

    #[test]
    fn nobody_comes_hours_before_the_sitting_and_turns_and_votes_are_held_in_it() {
        let seat = |arrival| {
            refused(
                &ENDED,
                Kind::Attendance,
                &[("person", "Ada"), ("state", "present"), ("arrival", arrival)],
            )
        };
        assert!(seat("17:40").is_empty());
        assert_eq!(seat("14:00"), ["arrival: fault-before-start"]);
        assert_eq!(
            refused(&ENDED, Kind::Turns, &[("start", "23:30"), ("speaker", "Ada")]),
            ["start: fault-after-end"]
        );
    }

    #[test]
    fn an_odd_hour_is_refused_from_who_enters_it_and_comes_in_with_a_table_that_holds_it() {
        let mut table = Sample::of(&[
            (Kind::Meetings, &[("number", "1"), ("date", "2014-04-17")]),
            (
                Kind::Entries,
                &[
                    ("meeting", "1"),
                    ("time", "09:00"),
                    ("kind", "note"),
                    ("text", "Sala prenotata"),
                ],
            ),
        ]);
        let [sitting, early] = [1, 2].map(Id::from_bits);
        table.set(sitting, &[("start", "18:00")]).unwrap();
        assert_eq!(
            why(table.set(early, &[("time", "2014-04-17T09:30:00+02:00")])),
            ["time: fault-before-start"]
        );
        table.set(early, &[("tags", "sala")]).unwrap();
        table.undo().unwrap();
        let records = table.book().records();
        let all: Vec<Change> = records
            .map(|(id, record)| Change { id, before: None, after: Some(record.clone()) })
            .collect();
        assert!(Sample::default().act(all.clone()).is_err());
        assert!(Sample::default().begin(all).is_ok());
    }
}
