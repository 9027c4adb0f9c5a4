//! Days with their hours, and whether two of them fall together. Keeps out: who or what is busy
//! then.

use chrono::{NaiveDate, NaiveTime};
use chrono_tz::Tz;

use crate::domain::values::Moment;

/// A day, and the hours of it that are taken; where nobody wrote them, all of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Slot {
    /// The day.
    pub day: NaiveDate,
    /// From when to when, by the wall of the room.
    pub hours: Option<(NaiveTime, NaiveTime)>,
}

/// The last minute of a day.
fn midnight() -> NaiveTime {
    NaiveTime::from_hms_opt(23, 59, 59).unwrap_or_default()
}

impl Slot {
    /// The hours between two moments on a day; what has no end, or ends after midnight, takes the
    /// rest of the day.
    pub fn of(day: NaiveDate, start: Option<Moment>, end: Option<Moment>, zone: Tz) -> Self {
        let wall = |at: Moment| at.0.with_timezone(&zone).time();
        let hours = start.map(|start| {
            let (from, to) = (wall(start), end.map_or_else(midnight, wall));
            (from, if to < from { midnight() } else { to })
        });
        Self { day, hours }
    }

    /// Whether nobody could be at both.
    pub fn overlaps(&self, other: &Self) -> bool {
        let apart = self
            .hours
            .zip(other.hours)
            .is_some_and(|((from, to), (begins, ends))| to <= begins || ends <= from);
        self.day == other.day && !apart
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn slot(day: u32, hours: Option<(u32, u32)>) -> Slot {
        let at = |hour| NaiveTime::from_hms_opt(hour, 0, 0).unwrap();
        let day = NaiveDate::from_ymd_opt(2026, 10, day).unwrap();
        Slot { day, hours: hours.map(|(from, to)| (at(from), at(to))) }
    }

    #[test]
    fn what_follows_on_does_not_fall_together() {
        assert!(!slot(3, Some((9, 11))).overlaps(&slot(3, Some((11, 13)))));
        assert!(!slot(3, Some((11, 13))).overlaps(&slot(3, Some((9, 11)))));
        assert!(slot(3, Some((9, 12))).overlaps(&slot(3, Some((11, 13)))));
        assert!(slot(3, Some((9, 18))).overlaps(&slot(3, Some((11, 13)))));
        assert!(!slot(3, Some((9, 12))).overlaps(&slot(4, Some((9, 12)))));
    }

    #[test]
    fn what_has_no_hours_takes_the_day() {
        assert!(slot(3, None).overlaps(&slot(3, Some((11, 13)))));
        assert!(!slot(3, None).overlaps(&slot(4, None)));
    }
}
