//! How far apart some marks lie: range, sample deviation, quartiles. Keeps out: indexes of
//! agreement, which have files of their own.

use num_bigint::BigInt;

use super::ratio::{Ratio, fraction, to_f64, whole};

/// The spread of at least one mark.
#[derive(Debug, Clone, PartialEq)]
pub struct Spread {
    /// How many marks.
    pub n: usize,
    /// Lowest mark given.
    pub lowest: i64,
    /// Highest mark given.
    pub highest: i64,
    /// Sample standard deviation, dividing by n - 1; `None` for a single mark. The root of an exact
    /// variance.
    pub sd: Option<f64>,
    /// First quartile, type 7 of Hyndman & Fan 1996: linear between the marks at (n - 1) / 4.
    pub q1: Ratio,
    /// Third quartile, by the same rule.
    pub q3: Ratio,
}

impl Spread {
    /// Highest minus lowest mark.
    pub fn range(&self) -> u64 {
        self.highest.abs_diff(self.lowest)
    }

    /// Interquartile range, `q3 - q1`.
    pub fn iqr(&self) -> Ratio {
        &self.q3 - &self.q1
    }
}

/// Measures the spread; `None` without marks.
pub fn spread(marks: &[i64]) -> Option<Spread> {
    let mut sorted = marks.to_vec();
    sorted.sort_unstable();
    Some(Spread {
        n: sorted.len(),
        lowest: *sorted.first()?,
        highest: *sorted.last()?,
        sd: variance(&sorted).map(|variance| to_f64(&variance).sqrt()),
        q1: quartile(&sorted, 1)?,
        q3: quartile(&sorted, 3)?,
    })
}

/// Sample variance, `(n sum x^2 - (sum x)^2) / (n (n - 1))`; `None` for fewer than two marks.
pub fn variance(marks: &[i64]) -> Option<Ratio> {
    let n = BigInt::from(marks.len());
    let sum: BigInt = marks.iter().map(|mark| BigInt::from(*mark)).sum();
    let squares: BigInt = marks.iter().map(|mark| BigInt::from(*mark).pow(2)).sum();
    fraction(&n * squares - sum.pow(2), &n * (&n - 1))
}

fn quartile(sorted: &[i64], quarter: usize) -> Option<Ratio> {
    let quarters = sorted.len().checked_sub(1)? * quarter;
    let below = *sorted.get(quarters / 4)?;
    let above = sorted.get(quarters / 4 + 1).copied().unwrap_or(below);
    let towards_above = fraction(quarters % 4, 4)?;
    Some(whole(below) + (whole(above) - whole(below)) * towards_above)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_deviation_divides_by_one_less_than_the_marks() {
        assert_eq!(spread(&[3, 5]).unwrap().sd, Some(2f64.sqrt()));
        assert_eq!(variance(&[1, 2, 3, 4]), fraction(5, 3));
    }

    #[test]
    fn a_single_mark_has_quartiles_but_no_deviation() {
        let spread = spread(&[4]).unwrap();
        assert_eq!(spread.sd, None);
        assert_eq!((spread.q1, spread.q3), (whole(4), whole(4)));
    }

    #[test]
    fn quartiles_lie_on_the_line_between_two_marks() {
        let spread = spread(&[5, 1, 4, 2]).unwrap();
        assert_eq!(Some(spread.q1.clone()), fraction(7, 4));
        assert_eq!(Some(spread.q3.clone()), fraction(17, 4));
        assert_eq!(Some(spread.iqr()), fraction(5, 2));
    }

    #[test]
    fn equal_marks_do_not_spread() {
        let spread = spread(&[3, 3, 3]).unwrap();
        assert_eq!(spread.sd, Some(0.0));
        assert_eq!((spread.range(), spread.iqr()), (0, whole(0)));
    }

    #[test]
    fn the_range_of_extreme_marks_does_not_overflow() {
        assert_eq!(spread(&[i64::MIN, i64::MAX]).unwrap().range(), u64::MAX);
    }

    #[test]
    fn without_marks_there_is_no_spread() {
        assert_eq!(spread(&[]), None);
    }
}
