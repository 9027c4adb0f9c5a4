//! Kendall's coefficient of concordance W, tie-corrected and exact (Kendall & Babington Smith
//! 1939). Keeps out: incomplete sheets.

use super::ratio::{Ratio, fraction, whole};
use super::tally::tally;

/// How far raters order the same objects alike.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Concordance {
    /// `12 S / (m^2 (n^3 - n) - m sum(t^3 - t))`: from 0 to 1; `None` when every rater ties
    /// everything.
    pub w: Option<Ratio>,
    /// The same without the correction for ties.
    pub uncorrected: Ratio,
    /// `m (n - 1) w`, to be read against a chi-square distribution; `None` as `w` is.
    pub chi_square: Option<Ratio>,
    /// Degrees of freedom of the chi-square, `n - 1`.
    pub degrees: usize,
}

/// W of `sheets`, one list of marks per rater over the same objects; equal marks share the mean of
/// their ranks.
///
/// `None` for fewer than two raters or two objects, and for lists of unequal length.
pub fn concordance(sheets: &[Vec<i64>]) -> Option<Concordance> {
    let objects = sheets.first()?.len();
    if sheets.len() < 2 || objects < 2 || sheets.iter().any(|sheet| sheet.len() != objects) {
        return None;
    }
    let (m, n) = (i128::try_from(sheets.len()).ok()?, i128::try_from(objects).ok()?);
    let mut sums = vec![0i128; objects];
    let mut ties = 0;
    for sheet in sheets {
        for (sum, rank) in sums.iter_mut().zip(doubled_ranks(sheet)?) {
            *sum += rank;
        }
        ties += tally(sheet).into_values().map(i128::from).map(cube_minus_self).sum::<i128>();
    }
    let four_s: i128 = sums.iter().map(|sum| (sum - m * (n + 1)).pow(2)).sum();
    let untied = m * m * cube_minus_self(n);
    let w = fraction(3 * four_s, untied - m * ties);
    Some(Concordance {
        uncorrected: fraction(3 * four_s, untied)?,
        chi_square: w.as_ref().map(|w| whole(m * (n - 1)) * w),
        degrees: objects - 1,
        w,
    })
}

/// Twice the mid-rank of each mark, counted from the lowest: doubled, halves stay whole numbers.
fn doubled_ranks(sheet: &[i64]) -> Option<Vec<i128>> {
    let mut sorted = sheet.to_vec();
    sorted.sort_unstable();
    let ranks = sheet.iter().map(|mark| {
        let below = sorted.partition_point(|other| other < mark);
        let up_to = sorted.partition_point(|other| other <= mark);
        i128::try_from(below + up_to + 1).ok()
    });
    ranks.collect()
}

fn cube_minus_self(number: i128) -> i128 {
    number.pow(3) - number
}

#[cfg(test)]
mod tests {
    use super::*;

    fn w(sheets: &[Vec<i64>]) -> Option<Ratio> {
        concordance(sheets).and_then(|concordance| concordance.w)
    }

    #[test]
    fn three_raters_with_ties_agree_by_ten_in_twenty_one() {
        assert_eq!(w(&[vec![5, 4, 3, 2], vec![4, 4, 3, 1], vec![2, 5, 3, 3]]), fraction(10, 21));
    }

    #[test]
    fn the_same_order_is_one_even_with_ties() {
        assert_eq!(w(&[vec![1, 2, 2], vec![3, 5, 5]]), Some(whole(1)));
    }

    #[test]
    fn opposite_orders_are_zero() {
        assert_eq!(w(&[vec![1, 2, 3], vec![3, 2, 1]]), Some(whole(0)));
    }

    #[test]
    fn without_ties_the_correction_changes_nothing() {
        let concordance = concordance(&[vec![1, 2, 3], vec![1, 3, 2]]).unwrap();
        assert_eq!(concordance.w.as_ref(), Some(&concordance.uncorrected));
        assert_eq!(concordance.w, fraction(3, 4));
        assert_eq!((concordance.chi_square, concordance.degrees), (Some(whole(3)), 2));
    }

    #[test]
    fn what_cannot_be_compared_has_no_concordance() {
        assert_eq!(w(&[]), None);
        assert_eq!(w(&[vec![1, 2]]), None);
        assert_eq!(w(&[vec![1], vec![2]]), None);
        assert_eq!(w(&[vec![1, 2], vec![1, 2, 3]]), None);
    }

    #[test]
    fn raters_who_tie_everything_have_a_concordance_only_without_the_correction() {
        let concordance = concordance(&[vec![3, 3], vec![4, 4]]).unwrap();
        assert_eq!((concordance.w, concordance.chi_square), (None, None));
        assert_eq!((concordance.uncorrected, concordance.degrees), (whole(0), 1));
    }
}
