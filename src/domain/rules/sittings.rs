//! Counts and orders of one sitting. Keeps out: the running time, since it takes the clock.

use crate::domain::id::Id;
use crate::domain::nouns::{Action, AgendaItem, Attendance, Entry, Meeting, Observation, Vote};
use crate::domain::values::{AgendaState, AttendanceState, EntryKind, MinutesState};
use crate::domain::world::World;
use crate::text::alphabetical;

/// The sittings by number.
pub fn series(world: &dyn World) -> Vec<(Id, &Meeting)> {
    let mut meetings: Vec<_> = world.all::<Meeting>().collect();
    meetings.sort_by_key(|(_, meeting)| meeting.number);
    meetings
}

/// The order of the day of a sitting.
pub fn agenda(meeting: Id, world: &dyn World) -> Vec<(Id, &AgendaItem)> {
    let mut items: Vec<_> = world.of::<AgendaItem>(meeting).collect();
    items.sort_by_key(|(_, item)| item.position);
    items
}

/// The item the table is on.
pub fn current(meeting: Id, world: &dyn World) -> Option<(Id, &AgendaItem)> {
    agenda(meeting, world).into_iter().find(|(_, item)| item.state == Some(AgendaState::Open))
}

/// Everybody on the attendance sheet of a sitting, in the order of names.
pub fn attendance(meeting: Id, world: &dyn World) -> Vec<(Id, &Attendance)> {
    let mut sheet: Vec<_> = world.of::<Attendance>(meeting).collect();
    sheet.sort_by_cached_key(|(id, attendance)| {
        (alphabetical(&world.label(attendance.person.id)), *id)
    });
    sheet
}

/// The entries of a sitting by time; entries of the same minute stay in the order in which they
/// were made.
pub fn entries(meeting: Id, world: &dyn World) -> Vec<(Id, &Entry)> {
    let mut entries: Vec<_> = world.of::<Entry>(meeting).collect();
    entries.sort_by_key(|(id, entry)| (entry.time, *id));
    entries
}

/// Everything that was taken down in a sitting: entries by time, then what somebody will do, which
/// has a term and no minute; what an entry says already is not told twice.
pub fn taken_down(meeting: Id, world: &dyn World) -> Vec<Id> {
    let entries = entries(meeting, world);
    let said = |action: &Action| {
        entries.iter().any(|(_, entry)| {
            entry.kind == EntryKind::Action && entry.text.as_str() == action.text.as_str()
        })
    };
    let actions = world.of::<Action>(meeting).filter(|(_, action)| !said(action));
    entries.iter().map(|(id, _)| *id).chain(actions.map(|(id, _)| id)).collect()
}

/// The observations on a verbale that wait for an outcome, by day.
pub fn open_observations(meeting: Id, world: &dyn World) -> Vec<(Id, &Observation)> {
    let mut open: Vec<_> =
        world.of::<Observation>(meeting).filter(|(_, found)| found.outcome.is_none()).collect();
    open.sort_by_key(|(id, found)| (found.date, *id));
    open
}

/// How many stand in each state.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Count {
    /// Everybody on the sheet.
    pub invited: usize,
    /// Present, also those who came late or left early.
    pub present: usize,
    /// Present and not gone since.
    pub here: usize,
    /// Absent with an excuse.
    pub excused: usize,
    /// Absent without one.
    pub absent: usize,
}

impl Count {
    /// Whether anybody is marked: on a sheet of people who are all only invited there is nothing to
    /// count.
    pub const fn is_marked(&self) -> bool {
        self.present + self.excused + self.absent > 0
    }
}

/// The totals of an attendance sheet.
pub fn count(meeting: Id, world: &dyn World) -> Count {
    let mut count = Count::default();
    for (_, attendance) in world.of::<Attendance>(meeting) {
        count.invited += 1;
        match attendance.state {
            AttendanceState::Present => {
                count.present += 1;
                count.here += usize::from(attendance.departure.is_none());
            }
            AttendanceState::Excused => count.excused += 1,
            AttendanceState::Absent => count.absent += 1,
            AttendanceState::Invited => {}
        }
    }
    count
}

/// Whether anything is recorded of how a sitting went: who came, what was said or voted, when it
/// ended, a verbale that went out. One that was only convened has nothing, and what takes no clock
/// can't say whether it is still to come.
pub fn is_recorded(meeting: Id, world: &dyn World) -> bool {
    let Some(sitting) = world.get::<Meeting>(meeting) else { return false };
    sitting.end.is_some()
        || sitting.minutes_state() != MinutesState::Draft
        || count(meeting, world).is_marked()
        || world.of::<Entry>(meeting).next().is_some()
        || world.of::<Vote>(meeting).next().is_some()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Kind;
    use crate::domain::sample::Sample;

    const TENTH: Id = Id::from_bits(1);

    fn table() -> Sample {
        Sample::of(&[
            (Kind::Meetings, &[("number", "10"), ("date", "2014-04-17"), ("start", "18:00")]),
            (Kind::Meetings, &[("number", "9"), ("date", "2014-03-17"), ("start", "18:00")]),
        ])
    }

    #[test]
    fn sittings_go_by_number_and_not_by_its_letters() {
        let table = table();
        let numbers: Vec<i64> =
            series(table.world()).iter().map(|(_, meeting)| meeting.number.get()).collect();
        assert_eq!(numbers, [9, 10]);
    }

    #[test]
    fn the_order_of_the_day_is_that_of_one_sitting() {
        let mut table = table();
        for (meeting, position) in [("10", "10"), ("10", "2"), ("9", "1"), ("10", "1")] {
            table
                .add(Kind::Agenda, &[("meeting", meeting), ("position", position), ("title", "x")]);
        }
        let positions: Vec<i64> =
            agenda(TENTH, table.world()).iter().map(|(_, item)| item.position.get()).collect();
        assert_eq!(positions, [1, 2, 10]);
    }

    #[test]
    fn entries_go_by_time_and_in_one_minute_as_they_were_made() {
        let mut table = table();
        for (time, text) in [("18:30", "b"), ("00:10", "d"), ("18:30", "c"), ("18:10", "a")] {
            table.add(
                Kind::Entries,
                &[("meeting", "10"), ("time", time), ("kind", "note"), ("text", text)],
            );
        }
        table.add(
            Kind::Entries,
            &[("meeting", "9"), ("time", "18:00"), ("kind", "note"), ("text", "altrove")],
        );
        let texts: Vec<&str> =
            entries(TENTH, table.world()).iter().map(|(_, entry)| entry.text.as_str()).collect();
        assert_eq!(texts, ["a", "b", "c", "d"]);
    }

    #[test]
    fn the_sheet_goes_by_name_and_is_counted_by_state() {
        let mut table = table();
        let states = [
            ("Dora", "present"),
            ("Ada", "absent"),
            ("Carla", "excused"),
            ("Bice", "present"),
            ("Elsa", "invited"),
        ];
        for (name, state) in states {
            table.add(Kind::People, &[("name", name)]);
            table.add(Kind::Attendance, &[("meeting", "10"), ("person", name), ("state", state)]);
        }
        let bice = attendance(TENTH, table.world()).get(1).map(|(id, _)| *id).unwrap();
        table.set(bice, &[("departure", "19:00")]).unwrap();
        let sheet = attendance(TENTH, table.world());
        let names: Vec<String> =
            sheet.iter().map(|(id, _)| table.record(*id).label(table.world())).collect();
        assert_eq!(names, ["Ada", "Bice", "Carla", "Dora", "Elsa"]);
        assert_eq!(
            count(TENTH, table.world()),
            Count { invited: 5, present: 2, here: 1, excused: 1, absent: 1 }
        );
        assert_eq!(count(Id::from_bits(2), table.world()), Count::default());
    }

    #[test]
    fn a_sitting_that_was_only_convened_has_nothing_recorded() {
        let invited = || {
            let mut table = table();
            table.add(Kind::People, &[("name", "Ada")]);
            table.add(
                Kind::Attendance,
                &[("meeting", "10"), ("person", "Ada"), ("state", "invited")],
            );
            table.add(Kind::Agenda, &[("meeting", "10"), ("position", "1"), ("title", "x")]);
            table
        };
        assert!(!is_recorded(TENTH, invited().world()));
        let entry: &[(&str, &str)] =
            &[("meeting", "10"), ("time", "18:30"), ("kind", "note"), ("text", "a")];
        let vote: &[(&str, &str)] =
            &[("meeting", "10"), ("item", "1"), ("person", "Ada"), ("choice", "favour")];
        for (kind, fields) in [(Kind::Entries, entry), (Kind::Votes, vote)] {
            let mut table = invited();
            table.add(kind, fields);
            assert!(is_recorded(TENTH, table.world()), "{kind}");
        }
        for fields in [[("end", "20:00")], [("state", "circulated")]] {
            let mut table = invited();
            table.set(TENTH, &fields).unwrap();
            assert!(is_recorded(TENTH, table.world()), "{fields:?}");
        }
    }
}
