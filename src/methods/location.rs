//! The middle of some marks: mean, median, trimmed mean, all exact. Keeps out: how far apart the
//! marks lie.

use num_bigint::BigInt;
use num_traits::ToPrimitive;

use super::ratio::{Ratio, fraction, whole};

/// The arithmetic mean; `None` without marks.
pub fn mean(marks: &[i64]) -> Option<Ratio> {
    fraction(marks.iter().map(|mark| BigInt::from(*mark)).sum::<BigInt>(), marks.len())
}

/// The middle mark, or the mean of the two middle ones; `None` without marks.
pub fn median(marks: &[i64]) -> Option<Ratio> {
    let sorted = sorted(marks);
    let upper = sorted.len() / 2;
    let lower = if sorted.len().is_multiple_of(2) { upper.checked_sub(1)? } else { upper };
    mean(sorted.get(lower..=upper)?)
}

/// The mean after dropping the `floor(share * n)` lowest *and* the `floor(share * n)` highest
/// marks.
///
/// `None` when nothing is left. The usual share is 1/5.
pub fn trimmed_mean(marks: &[i64], share: &Ratio) -> Option<Ratio> {
    let sorted = sorted(marks);
    let dropped = (share * whole(sorted.len())).floor().to_integer().to_usize()?;
    mean(sorted.get(dropped..sorted.len().checked_sub(dropped)?)?)
}

fn sorted(marks: &[i64]) -> Vec<i64> {
    let mut sorted = marks.to_vec();
    sorted.sort_unstable();
    sorted
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fifth() -> Ratio {
        fraction(1, 5).unwrap()
    }

    #[test]
    fn the_mean_is_exact() {
        assert_eq!(mean(&[1, 2, 2]), fraction(5, 3));
    }

    #[test]
    fn without_marks_there_is_no_middle() {
        assert_eq!(mean(&[]), None);
        assert_eq!(median(&[]), None);
        assert_eq!(trimmed_mean(&[], &fifth()), None);
    }

    #[test]
    fn an_even_number_of_marks_has_a_median_between_two() {
        assert_eq!(median(&[4, 1, 3, 2]), fraction(5, 2));
        assert_eq!(median(&[5, 1, 2]), Some(whole(2)));
    }

    #[test]
    fn trimming_drops_as_many_at_each_end() {
        assert_eq!(trimmed_mean(&[9, 1, 2, 3, 2], &fifth()), fraction(7, 3));
        assert_eq!(trimmed_mean(&[1, 2, 3, 9], &fifth()), fraction(15, 4));
    }

    #[test]
    fn trimming_everything_leaves_nothing() {
        assert_eq!(trimmed_mean(&[1, 2], &fraction(1, 2).unwrap()), None);
        assert_eq!(trimmed_mean(&[1, 2], &whole(3)), None);
    }

    #[test]
    fn extreme_marks_do_not_overflow() {
        assert_eq!(mean(&[i64::MAX, i64::MAX]), Some(whole(i64::MAX)));
    }
}
