//! Counts and orders of one sitting. Keeps out: the running time, since it takes the clock.

use crate::domain::id::Id;
use crate::domain::nouns::{AgendaItem, Attendance, Entry, Meeting};
use crate::domain::values::AttendanceState;
use crate::domain::world::World;

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

/// Everybody on the attendance sheet of a sitting, in the order of names.
pub fn attendance(meeting: Id, world: &dyn World) -> Vec<(Id, &Attendance)> {
    let mut sheet: Vec<_> = world.of::<Attendance>(meeting).collect();
    sheet.sort_by_cached_key(|(id, attendance)| {
        (world.record(attendance.person.id).map(crate::domain::Record::key).unwrap_or_default(), *id)
    });
    sheet
}

/// The entries of a sitting by time; entries of the same minute stay in the order in which they were made.
pub fn entries(meeting: Id, world: &dyn World) -> Vec<(Id, &Entry)> {
    let mut entries: Vec<_> = world.of::<Entry>(meeting).collect();
    entries.sort_by_key(|(id, entry)| (entry.time, *id));
    entries
}

/// How many stand in each state.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Count {
    /// Everybody on the sheet.
    pub invited: usize,
    /// Present, also those who came late or left early.
    pub present: usize,
    /// Absent with an excuse.
    pub excused: usize,
    /// Absent without one.
    pub absent: usize,
}

/// The totals of an attendance sheet.
pub fn count(meeting: Id, world: &dyn World) -> Count {
    let mut count = Count::default();
    for (_, attendance) in world.of::<Attendance>(meeting) {
        count.invited += 1;
        match attendance.state {
            AttendanceState::Present => count.present += 1,
            AttendanceState::Excused => count.excused += 1,
            AttendanceState::Absent => count.absent += 1,
            AttendanceState::Invited => {}
        }
    }
    count
}
