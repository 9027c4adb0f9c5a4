//! What the Osservatorio record computes: the duration and the share of co-funding. Keeps out:
//! labels, order, wording.

use chrono::{Datelike as _, Months, NaiveDate};

use crate::domain::Process;
use crate::methods::ratio::{Ratio, fraction, whole};

/// The longest process that is counted, in months: a thousand years.
const LONGEST: u32 = 12_000;

/// Whole completed months from the first day to the last; `None` when the last comes first.
///
/// A month is completed on the day of the same number, or on the last of a shorter month: 14/12 to
/// 17/04 is 4. What begins on the first of a month and ends on the last of one has its last month
/// whole: 01/01 to 31/12 is 12.
pub fn whole_months(start: NaiveDate, end: NaiveDate) -> Option<u32> {
    if end < start {
        return None;
    }
    let next = end.succ_opt().filter(|next| next.day() == 1 && start.day() == 1);
    let end = next.unwrap_or(end);
    let is_completed =
        |months: u32| start.checked_add_months(Months::new(months)).is_some_and(|day| day <= end);
    // Of months counted one by one the last completed one is where the next is not.
    let (mut low, mut high) = (0, LONGEST);
    while low < high {
        let middle = (low + high).div_ceil(2);
        if is_completed(middle) {
            low = middle;
        } else {
            high = middle - 1;
        }
    }
    Some(low)
}

/// The duration of a process in whole completed months; `None` while one of its two days is
/// missing.
pub fn duration(process: &Process) -> Option<u32> {
    whole_months(process.start_date?, process.end_date?)
}

/// What others put in, in hundredths of the whole cost; `None` while one of the two is missing or
/// the cost is 0.
pub fn cofunding_share(process: &Process) -> Option<Ratio> {
    let (part, cost) = (process.cofunding_amount?.get(), process.total_cost?.get());
    fraction(part, cost).map(|share| share * whole(100))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Kind;
    use crate::ledger::sample::Sample;
    use crate::methods::ratio::rounded;

    fn months(start: &str, end: &str) -> Option<u32> {
        whole_months(start.parse().unwrap(), end.parse().unwrap())
    }

    #[test]
    fn a_duration_counts_whole_completed_months() {
        assert_eq!(months("2013-12-14", "2014-04-17"), Some(4));
        assert_eq!(months("2019-02-15", "2019-10-22"), Some(8));
        assert_eq!(months("2024-05-22", "2024-11-30"), Some(6));
        assert_eq!(months("2024-03-29", "2024-11-29"), Some(8));
    }

    #[test]
    fn months_from_the_first_to_the_last_are_whole() {
        assert_eq!(months("2026-01-01", "2026-12-31"), Some(12));
        assert_eq!(months("2026-10-01", "2027-01-31"), Some(4));
        assert_eq!(months("2026-02-01", "2026-02-28"), Some(1));
        assert_eq!(months("2026-01-01", "2026-12-30"), Some(11));
    }

    #[test]
    fn a_month_that_lacks_a_day_is_not_completed() {
        assert_eq!(months("2014-01-15", "2014-02-14"), Some(0));
        assert_eq!(months("2014-01-15", "2014-02-15"), Some(1));
        assert_eq!(months("2014-01-31", "2014-02-28"), Some(1));
        assert_eq!(months("2014-02-15", "2014-01-15"), None);
    }

    #[test]
    fn the_share_of_cofunding_is_a_percentage_of_the_cost() {
        let mut table = Sample::default();
        let process = table.add(
            Kind::Process,
            &[("title", "x"), ("cofunding_amount", "6000"), ("total_cost", "21000")],
        );
        let share = |table: &Sample| {
            table.world().process().and_then(cofunding_share).map(|share| rounded(&share, 2))
        };
        assert_eq!(share(&table), Some("28.57".to_owned()));
        table.set(process, &[("total_cost", "0")]).unwrap();
        assert_eq!(share(&table), None);
    }
}
