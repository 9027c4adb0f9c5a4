//! From points to shares of 1, by direct rating and by swing; one share moved, and shares rounded
//! together. Keeps out: pairwise comparison, which `ahp` does.

use num_traits::{One, Signed, ToPrimitive, Zero};

use super::ratio::{Ratio, divide, fraction, whole};

/// Each point over the sum of the points (von Winterfeldt & Edwards 1986).
///
/// Serves direct rating and swing alike: in swing the largest is 100 by agreement, and dividing by
/// the sum is the same. `None` when a point is negative or the sum is 0.
pub fn shares(points: &[Ratio]) -> Option<Vec<Ratio>> {
    if points.iter().any(Signed::is_negative) {
        return None;
    }
    let sum = points.iter().fold(Ratio::zero(), |sum, point| sum + point);
    points
        .iter()
        .map(|point| divide(point, &sum))
        .collect::<Option<Vec<_>>>()
        .filter(|shares| !shares.is_empty())
}

/// The shares once the one `at` an index is `to`, the others keeping their proportions: `(1 - to)
/// w_l / (1 - w_k)`.
///
/// When the one that moves had everything, the others have no proportions and share what is left
/// equally. `None` outside the list.
pub fn moved(shares: &[Ratio], at: usize, to: &Ratio) -> Option<Vec<Ratio>> {
    let left = Ratio::one() - shares.get(at)?;
    let rest = Ratio::one() - to;
    let equal = fraction(1, shares.len() - 1).unwrap_or_else(Ratio::zero);
    let share = |(index, share): (usize, &Ratio)| match divide(share, &left) {
        _ if index == at => to.clone(),
        Some(proportion) => proportion * &rest,
        None => &equal * &rest,
    };
    Some(shares.iter().enumerate().map(share).collect())
}

/// Shares of 1 in whole units of `1 / units`, their sum kept: each is rounded down, and what is
/// left goes to the largest remainders, the first of equals first (Hamilton).
pub fn in_units(shares: &[Ratio], units: u32) -> Vec<i64> {
    let exact: Vec<Ratio> = shares.iter().map(|share| share * whole(units)).collect();
    let mut whole_units: Vec<i64> =
        exact.iter().map(|share| share.floor().to_integer().to_i64().unwrap_or(0)).collect();
    let mut order: Vec<usize> = (0..shares.len()).collect();
    order.sort_by_key(|index| {
        std::cmp::Reverse(exact.get(*index).map(|share| share - share.floor()))
    });
    let lacking = i64::from(units) - whole_units.iter().sum::<i64>();
    for index in order.into_iter().take(usize::try_from(lacking).unwrap_or(0)) {
        if let Some(unit) = whole_units.get_mut(index) {
            *unit += 1;
        }
    }
    whole_units
}

/// Shares that were computed as floats, as fractions to `1e-12`: what lies below is rounding, and
/// must not decide a tie.
pub fn settled(shares: &[f64]) -> Vec<Ratio> {
    let fine = |share: f64| {
        fraction((share * 1e12).round() as i64, 1_000_000_000_000_i64).unwrap_or_else(Ratio::zero)
    };
    shares.iter().map(|share| fine(*share)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn thirds() -> Vec<Ratio> {
        vec![fraction(1, 3).unwrap(); 3]
    }

    #[test]
    fn rounded_shares_keep_their_sum() {
        assert_eq!(in_units(&thirds(), 10_000), [3_334, 3_333, 3_333]);
        assert_eq!(
            in_units(&[fraction(1, 8).unwrap(), fraction(7, 8).unwrap()], 10_000),
            [1_250, 8_750]
        );
    }

    #[test]
    fn rounding_of_floats_decides_no_tie() {
        let third = 1.0 / 3.0;
        let noisy = settled(&[third - 1e-16, third + 2e-16, third]);
        assert_eq!(in_units(&noisy, 10_000), [3_334, 3_333, 3_333]);
        assert_eq!(in_units(&settled(&[0.6, 0.3 - 1e-16, 0.1]), 10_000), [6_000, 3_000, 1_000]);
    }

    #[test]
    fn a_share_that_moves_leaves_the_others_their_proportions() {
        let shares = [(1, 2), (3, 10), (1, 5)].map(|(p, q)| fraction(p, q).unwrap());
        let expected = [(0, 1), (3, 5), (2, 5)].map(|(p, q)| fraction(p, q).unwrap());
        assert_eq!(moved(&shares, 0, &whole(0)), Some(expected.to_vec()));
        assert_eq!(moved(&shares, 3, &whole(0)), None);
    }

    #[test]
    fn when_one_has_everything_the_others_share_what_it_gives_up() {
        let shares = [whole(1), whole(0), whole(0)];
        let expected = [(1, 2), (1, 4), (1, 4)].map(|(p, q)| fraction(p, q).unwrap());
        assert_eq!(moved(&shares, 0, &fraction(1, 2).unwrap()), Some(expected.to_vec()));
    }

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
