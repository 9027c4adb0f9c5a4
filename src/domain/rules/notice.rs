//! The term within which a sitting must be convened. Keeps out: today's date, which is given.

use chrono::{Duration, NaiveDate};

use crate::domain::nouns::Meeting;
use crate::domain::world::World;

/// How many days before a sitting it must be convened, unless the process sets another number.
pub const DEFAULT_NOTICE: i64 = 5;

/// The days of notice of this table.
pub fn notice(world: &dyn World) -> i64 {
    world
        .process()
        .and_then(|process| process.notice_days)
        .map_or(DEFAULT_NOTICE, |days| days.get())
}

/// Where the convocation of a sitting stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Notice {
    /// Convened in time.
    Kept,
    /// Convened with fewer days than the term.
    Short {
        /// How many days there were.
        given: i64,
    },
    /// Still to be convened: so many days are left.
    Left {
        /// 0 on the last day.
        days: i64,
    },
    /// Not convened, and the term has passed by so many days.
    Missed {
        /// At least 1.
        days: i64,
    },
}

/// The last day on which a sitting can be convened.
pub fn last_day(sitting: &Meeting, world: &dyn World) -> NaiveDate {
    sitting.date - Duration::days(notice(world))
}

/// Where the convocation of a sitting stands on a day.
pub fn standing(sitting: &Meeting, today: NaiveDate, world: &dyn World) -> Notice {
    let last = last_day(sitting, world);
    match sitting.convened {
        Some(convened) if convened <= last => Notice::Kept,
        Some(convened) => Notice::Short { given: (sitting.date - convened).num_days() },
        None if today <= last => Notice::Left { days: (last - today).num_days() },
        None => Notice::Missed { days: (today - last).num_days() },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::sample::Sample;
    use crate::domain::{Id, Kind};

    fn on(convened: &str, today: &str, days: &str) -> Notice {
        let table = Sample::of(&[
            (Kind::Process, &[("title", "Faenza"), ("notice_days", days)]),
            (Kind::Meetings, &[("number", "1"), ("date", "2014-04-17"), ("convened", convened)]),
        ]);
        standing(
            table.world().get(Id::from_bits(2)).unwrap(),
            today.parse().unwrap(),
            table.world(),
        )
    }

    #[test]
    fn the_term_is_five_days_unless_the_process_sets_another() {
        assert_eq!(on("", "2014-04-12", ""), Notice::Left { days: 0 });
        assert_eq!(on("", "2014-04-13", ""), Notice::Missed { days: 1 });
        assert_eq!(on("", "2014-04-07", "10"), Notice::Left { days: 0 });
    }

    #[test]
    fn a_sitting_is_convened_in_time_up_to_the_last_day() {
        assert_eq!(on("2014-04-12", "2014-04-20", ""), Notice::Kept);
        assert_eq!(on("2014-04-13", "2014-04-20", ""), Notice::Short { given: 4 });
    }
}
