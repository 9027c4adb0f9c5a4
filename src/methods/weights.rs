//! From points to shares of 1: direct rating and swing. Keeps out: pairwise comparison, which `ahp` does.

use num_traits::{Signed, Zero};

use super::ratio::{Ratio, divide};

/// Each point over the sum of the points (von Winterfeldt & Edwards 1986).
///
/// Serves direct rating and swing alike: in swing the largest is 100 by agreement, and dividing by the sum is the same.
/// `None` when a point is negative or the sum is 0.
pub fn shares(points: &[Ratio]) -> Option<Vec<Ratio>> {
    if points.iter().any(Signed::is_negative) {
        return None;
    }
    let sum = points.iter().fold(Ratio::zero(), |sum, point| sum + point);
    points.iter().map(|point| divide(point, &sum)).collect::<Option<Vec<_>>>().filter(|shares| !shares.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::methods::ratio::{fraction, whole};

    #[test]
    fn points_become_shares_of_one() {
        let points = [100, 60, 40].map(whole);
        let expected = [(1, 2), (3, 10), (1, 5)].map(|(p, q)| fraction(p, q).unwrap());
        assert_eq!(shares(&points), Some(expected.to_vec()));
    }

    #[test]
    fn nothing_to_share_is_no_weighting() {
        assert_eq!(shares(&[whole(0), whole(0)]), None);
        assert_eq!(shares(&[]), None);
    }

    #[test]
    fn a_negative_point_is_refused() {
        assert_eq!(shares(&[whole(2), whole(-1)]), None);
    }
}
