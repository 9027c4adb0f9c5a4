//! Krippendorff's alpha with missing marks, exact (Krippendorff 2004, ch. 11). Keeps out: how a
//! figure is told to the room.

use std::collections::BTreeMap;

use num_bigint::BigInt;
use num_traits::Zero;

use super::ratio::{Ratio, divide, fraction, whole};
use super::tally::{Tally, tally};

/// How far apart two different values are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Metric {
    /// Different is different.
    Nominal,
    /// By how many values lie between them.
    Ordinal,
    /// By the square of their difference.
    Interval,
    /// By the square of their difference over their sum; for values of 0 or more.
    Ratio,
}

/// How far a coefficient can be trusted (Krippendorff 2004, p. 241).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reliability {
    /// .8 or more.
    Reliable,
    /// .667 or more: tentative conclusions only.
    Tentative,
    /// Less.
    Unreliable,
}

/// `1 - Do/De` over units, each the list of values it received; units with fewer than two values
/// say nothing.
///
/// `None` when there is nothing to compare or nothing that could differ (De = 0), and for negative
/// values under [`Metric::Ratio`].
pub fn alpha(units: &[Vec<i64>], metric: Metric) -> Option<Ratio> {
    let units: Vec<&[i64]> =
        units.iter().map(Vec::as_slice).filter(|unit| unit.len() >= 2).collect();
    let totals = tally(&units.concat());
    let mut observed = Ratio::zero();
    for (pair, coincidences) in coincidences(&units)? {
        observed += coincidences * distance(pair, metric, &totals)?;
    }
    let mut expected = Ratio::zero();
    for (pair, products) in pairs(&totals) {
        expected += whole(products) * distance(pair, metric, &totals)?;
    }
    let values: u64 = totals.values().sum();
    let disagreement = divide(&(observed * whole(values.checked_sub(1)?)), &expected)?;
    Some(whole(1) - disagreement)
}

/// Reads a coefficient by Krippendorff's two customary limits.
pub fn reliability(alpha: &Ratio) -> Reliability {
    let at_least = |thousandths: i64| alpha * whole(1000) >= whole(thousandths);
    match (at_least(800), at_least(667)) {
        (true, _) => Reliability::Reliable,
        (false, true) => Reliability::Tentative,
        (false, false) => Reliability::Unreliable,
    }
}

/// For each two different values, how often they met in a unit, each unit weighing 1 / (m - 1).
///
/// Values are counted per unit, so the cost grows with the scale and not with the square of the
/// raters.
fn coincidences(units: &[&[i64]]) -> Option<BTreeMap<(i64, i64), Ratio>> {
    let mut met: BTreeMap<(i64, i64), Ratio> = BTreeMap::new();
    for unit in units {
        for (pair, products) in pairs(&tally(unit)) {
            *met.entry(pair).or_insert_with(Ratio::zero) += fraction(products, unit.len() - 1)?;
        }
    }
    Some(met)
}

/// Each two different values, the smaller first, with the product of their counts.
fn pairs(counts: &Tally) -> impl Iterator<Item = ((i64, i64), u128)> {
    counts.iter().flat_map(move |(&low, &low_times)| {
        let above = counts.range(low..).skip(1);
        above.map(move |(&high, &high_times)| {
            ((low, high), u128::from(low_times) * u128::from(high_times))
        })
    })
}

/// The squared distance of two different values, `low < high`.
fn distance((low, high): (i64, i64), metric: Metric, totals: &Tally) -> Option<Ratio> {
    let difference = BigInt::from(high) - low;
    match metric {
        Metric::Nominal => Some(whole(1)),
        Metric::Ordinal => {
            let between: u64 = totals.range(low..=high).map(|(_, times)| times).sum();
            let ends = totals.get(&low)? + totals.get(&high)?;
            Some(fraction(BigInt::from(between) * 2 - ends, 2)?.pow(2))
        }
        Metric::Interval => Some(whole(difference.pow(2))),
        Metric::Ratio if low < 0 => None,
        Metric::Ratio => Some(fraction(difference, BigInt::from(high) + low)?.pow(2)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Two raters, four units, one hole.
    fn small() -> Vec<Vec<i64>> {
        vec![vec![1, 1], vec![2, 3], vec![3, 3], vec![2]]
    }

    #[test]
    fn interval_alpha_is_as_worked_out_by_hand() {
        // Counts 1:2, 2:1, 3:3 of n = 6; De gathers 2*1*1 + 2*3*4 + 1*3*1 = 29, Do one pair at
        // distance 1.
        assert_eq!(alpha(&small(), Metric::Interval), fraction(29 - 5, 29));
    }

    #[test]
    fn a_unit_with_one_value_changes_nothing() {
        let complete = &small()[..3];
        for metric in [Metric::Nominal, Metric::Ordinal, Metric::Interval, Metric::Ratio] {
            assert_eq!(alpha(&small(), metric), alpha(complete, metric));
        }
    }

    #[test]
    fn full_agreement_is_one() {
        assert_eq!(alpha(&[vec![1, 1, 1], vec![4, 4]], Metric::Ordinal), Some(whole(1)));
    }

    #[test]
    fn one_value_everywhere_is_undefined_and_not_one() {
        assert_eq!(alpha(&[vec![3, 3], vec![3, 3]], Metric::Interval), None);
        assert_eq!(alpha(&[], Metric::Ordinal), None);
        assert_eq!(alpha(&[vec![1], vec![2]], Metric::Ordinal), None);
    }

    #[test]
    fn against_each_other_is_below_zero() {
        assert!(alpha(&[vec![1, 2], vec![2, 1]], Metric::Nominal).unwrap() < whole(0));
    }

    #[test]
    fn ordinal_distance_is_by_rank_and_not_by_size() {
        let narrow = [vec![1, 1], vec![2, 3], vec![3, 3]];
        let wide = [vec![1, 1], vec![2, 900], vec![900, 900]];
        assert_eq!(alpha(&narrow, Metric::Ordinal), alpha(&wide, Metric::Ordinal));
        assert_ne!(alpha(&narrow, Metric::Interval), alpha(&wide, Metric::Interval));
    }

    #[test]
    fn negative_values_have_no_ratio() {
        assert_eq!(alpha(&[vec![-1, 1], vec![2, 2]], Metric::Ratio), None);
    }

    #[test]
    fn the_two_limits_are_inclusive() {
        assert_eq!(reliability(&fraction(4, 5).unwrap()), Reliability::Reliable);
        assert_eq!(reliability(&fraction(667, 1000).unwrap()), Reliability::Tentative);
        assert_eq!(reliability(&fraction(2, 3).unwrap()), Reliability::Unreliable);
    }
}
