//! How often each mark was given. Keeps out: what is measured on the counts.

use std::collections::BTreeMap;

/// Marks and how many times each was given, in rising order of the marks; marks never given are
/// absent.
pub type Tally = BTreeMap<i64, u64>;

/// Counts the marks.
pub fn tally(marks: &[i64]) -> Tally {
    let mut counts = Tally::new();
    for &mark in marks {
        *counts.entry(mark).or_default() += 1;
    }
    counts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_mark_is_counted_once_per_time_it_was_given() {
        assert_eq!(tally(&[5, 3, 5]), Tally::from([(3, 1), (5, 2)]));
    }
}
