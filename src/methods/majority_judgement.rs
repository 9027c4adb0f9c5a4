//! Majority judgement: medians of grades, removed one at a time (Balinski & Laraki 2011). Keeps
//! out: the words of the grades.
//!
//! Grades are indexes, 0 the best. The median is the lower one: of two middle grades the worse.

use std::cmp::Ordering;

use num_bigint::BigInt;
use num_traits::Zero;

use super::ratio::{Ratio, fraction, whole};

/// What an electorate thinks of one candidate; the greater is the better liked.
///
/// Two are compared by their majority values, which come about by taking the median grade away
/// again and again. The n-th pair of medians taken away lies n grades to both sides of the middle,
/// so the values are compared by going outwards from the middle, the worse side first, in *shares*
/// of each electorate: with as many grades for each the order is that of the counts, and with holes
/// it stays defined.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Merit {
    /// The share of the grades that are at least as good as each.
    cumulative: Vec<Ratio>,
}

/// The median with what lies to both its sides.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gauge {
    /// The median grade.
    pub median: usize,
    /// The share of better grades.
    pub better: Ratio,
    /// The share of worse grades.
    pub worse: Ratio,
}

impl Gauge {
    /// Whether the median deserves a plus: more grades are better than worse. Otherwise it has a
    /// minus.
    pub fn is_plus(&self) -> bool {
        self.better > self.worse
    }
}

impl Merit {
    /// The merit of how often each grade was given, the best first; `None` without any.
    pub fn of_counts(counts: &[u64]) -> Option<Self> {
        let total: BigInt = counts.iter().copied().map(BigInt::from).sum();
        let mut sum = BigInt::zero();
        let cumulative = counts.iter().map(|count| {
            sum += *count;
            fraction(sum.clone(), total.clone())
        });
        Some(Self { cumulative: cumulative.collect::<Option<Vec<_>>>()? })
            .filter(|merit| !merit.cumulative.is_empty())
    }

    /// The lower median and the shares to its sides.
    pub fn gauge(&self) -> Gauge {
        // Of two middle grades the worse: the first grade that goes beyond one half.
        let half = half();
        let median = self.cumulative.partition_point(|share| *share <= half);
        let better = median.checked_sub(1).and_then(|above| self.cumulative.get(above)).cloned();
        let up_to = self.cumulative.get(median).cloned();
        Gauge {
            median,
            better: better.unwrap_or_else(Ratio::zero),
            worse: whole(1) - up_to.unwrap_or_else(|| whole(1)),
        }
    }

    /// Distances from the middle, as shares of the electorate, at which the grade on one of the
    /// sides changes.
    fn turns(&self) -> impl Iterator<Item = Ratio> {
        let half = half();
        self.cumulative
            .iter()
            .map(move |share| if *share < half { &half - share } else { share - &half })
    }

    /// The worse and the better grade at a distance from the middle that is no turn.
    fn around(&self, distance: &Ratio) -> (usize, usize) {
        let grade = |at: Ratio| self.cumulative.partition_point(|share| *share < at);
        (grade(half() + distance), grade(half() - distance))
    }
}

impl Ord for Merit {
    fn cmp(&self, other: &Self) -> Ordering {
        let mut turns: Vec<Ratio> =
            self.turns().chain(other.turns()).chain([Ratio::zero()]).collect();
        turns.sort();
        turns.dedup();
        let between = turns.windows(2).map(|ends| ends.iter().sum::<Ratio>() * half());
        // A smaller index is a better grade.
        let compared = between.map(|distance| other.around(&distance).cmp(&self.around(&distance)));
        compared.into_iter().find(|order| order.is_ne()).unwrap_or(Ordering::Equal)
    }
}

impl PartialOrd for Merit {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

fn half() -> Ratio {
    Ratio::new(1.into(), 2.into())
}

/// The first `length` grades of the majority value: the lower median, that of the rest, and so on.
pub fn majority_value(counts: &[u64], length: usize) -> Vec<usize> {
    let total: u128 = counts.iter().copied().map(u128::from).sum();
    let mut left = counts.to_vec();
    let mut value = Vec::new();
    for rest in (1..=total).rev().take(length) {
        let mut passed = 0;
        let median = left.iter().position(|count| {
            passed += u128::from(*count);
            passed > rest / 2
        });
        if let Some((grade, count)) = median.and_then(|grade| Some((grade, left.get_mut(grade)?))) {
            *count -= 1;
            value.push(grade);
        }
    }
    value
}

#[cfg(test)]
mod tests {
    use super::*;

    fn merit(counts: &[u64]) -> Merit {
        Merit::of_counts(counts).unwrap()
    }

    #[test]
    fn of_two_middle_grades_the_worse_is_the_median() {
        assert_eq!(merit(&[1, 1, 0]).gauge().median, 1);
        assert_eq!(merit(&[2, 0, 1]).gauge().median, 0);
        assert_eq!(merit(&[0, 0, 4]).gauge().median, 2);
    }

    #[test]
    fn the_gauge_is_the_shares_to_both_sides_of_the_median() {
        let gauge = merit(&[3, 4, 1]).gauge();
        assert_eq!(
            (gauge.median, gauge.better.clone(), gauge.worse.clone()),
            (1, fraction(3, 8).unwrap(), fraction(1, 8).unwrap())
        );
        assert!(gauge.is_plus());
        assert!(!merit(&[1, 4, 1]).gauge().is_plus());
    }

    #[test]
    fn medians_are_removed_one_at_a_time() {
        assert_eq!(majority_value(&[2, 1, 2], 9), [1, 2, 0, 2, 0]);
        assert_eq!(majority_value(&[2, 2], 9), [1, 0, 1, 0]);
        assert_eq!(majority_value(&[2, 2], 3), [1, 0, 1]);
    }

    #[test]
    fn the_order_is_that_of_the_majority_values() {
        // Every way of giving five grades of four, against every other.
        let mut all = Vec::new();
        for a in 0..=5u64 {
            for b in 0..=5 - a {
                all.extend((0..=5 - a - b).map(|c| [a, b, c, 5 - a - b - c]));
            }
        }
        for one in &all {
            for other in &all {
                let by_hand = majority_value(other, 5).cmp(&majority_value(one, 5));
                assert_eq!(merit(one).cmp(&merit(other)), by_hand, "{one:?} {other:?}");
            }
        }
    }

    #[test]
    fn with_holes_shares_are_compared_and_not_counts() {
        assert_eq!(merit(&[1, 2, 1]), merit(&[1000, 2000, 1000]));
        assert!(merit(&[2, 3, 1]) > merit(&[1000, 2000, 1000]));
    }

    #[test]
    fn an_even_electorate_looks_at_the_worse_side_first() {
        assert!(merit(&[0, 4, 0]) > merit(&[1, 2, 1]));
        assert!(merit(&[1, 3, 0]) > merit(&[0, 4, 0]));
    }

    #[test]
    fn without_grades_there_is_no_merit() {
        assert_eq!(Merit::of_counts(&[0, 0]), None);
        assert_eq!(Merit::of_counts(&[]), None);
        assert!(majority_value(&[0], 20).is_empty());
    }

    #[test]
    fn counts_of_any_size_cost_nothing() {
        assert_eq!(merit(&[u64::MAX, u64::MAX]).gauge().median, 1);
        assert_eq!(majority_value(&[u64::MAX, u64::MAX], 2), [1, 0]);
    }
}
