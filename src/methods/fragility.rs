//! How easily the first place changes when one weight moves. Keeps out: moved marks and absent
//! assessors, which `perturbation` holds.

use num_traits::Signed;

use super::places::winners;
use super::ratio::Ratio;
use super::stability::{Stability, stabilities};
use super::weighted_sum::score;
use super::weights::shares;

/// The standing of the first place, by index into the rows that were given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fragility {
    /// First among the rows without holes; several when they tie, none when every row has a hole.
    pub winners: Vec<usize>,
    /// One per criterion; `None` unless there is exactly one winner, since a tie has no interval.
    pub intervals: Option<Vec<Stability>>,
    /// Rows with a hole: their margin is not linear in a weight, so they are named and left out.
    pub left_out: Vec<usize>,
}

/// A new share of one criterion at which the winner no longer leads alone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// Index of the criterion.
    pub criterion: usize,
    /// Its share as agreed.
    pub from: Ratio,
    /// The share at which the rivals draw level; just beyond it they lead.
    pub to: Ratio,
    /// Who draws level, by index.
    pub rivals: Vec<usize>,
}

impl Change {
    /// How far the share moves, 0 to 1.
    pub fn size(&self) -> Ratio {
        (&self.to - &self.from).abs()
    }
}

impl Fragility {
    /// The smallest changes of one weight that dethrone the winner, in the order of the criteria.
    ///
    /// More than one when they are equally small; empty when no single weight can do it, or first
    /// place is tied.
    pub fn smallest_changes(&self) -> Vec<Change> {
        let mut changes = self.changes();
        if let Some(smallest) = changes.iter().map(Change::size).min() {
            changes.retain(|change| change.size() == smallest);
        }
        changes
    }

    fn changes(&self) -> Vec<Change> {
        let ends = |(criterion, interval): (usize, &Stability)| {
            let change = |to: &Ratio, rivals: &[usize]| Change {
                criterion,
                from: interval.share.clone(),
                to: to.clone(),
                rivals: rivals.to_vec(),
            };
            [
                change(&interval.low, &interval.rivals_low),
                change(&interval.high, &interval.rivals_high),
            ]
        };
        let all = self.intervals.iter().flatten().enumerate().flat_map(ends);
        all.filter(|change| !change.rivals.is_empty()).collect()
    }
}

/// Examines rows of values, one per criterion, more being better, as `Assessed::values` gives them.
///
/// `None` when the weights have no shares: one is negative, or they sum to 0.
pub fn fragility(rows: &[Vec<Option<Ratio>>], weights: &[Ratio]) -> Option<Fragility> {
    let shares = shares(weights)?;
    let mut complete = Vec::new();
    let mut scores = Vec::new();
    let mut left_out = Vec::new();
    for (index, row) in rows.iter().enumerate() {
        match row.iter().cloned().collect::<Option<Vec<Ratio>>>() {
            Some(values) if values.len() == shares.len() => {
                complete.push((index, values));
                scores.push(score(row, &shares));
            }
            _ => {
                left_out.push(index);
                scores.push(None);
            }
        }
    }
    let winners = winners(&scores);
    let intervals = match winners.as_slice() {
        [winner] => stabilities(&complete, &shares, *winner),
        _ => None,
    };
    Some(Fragility { winners, intervals, left_out })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::methods::ratio::{fraction, whole};

    fn examined(rows: &[&[Option<i64>]], weights: &[i64]) -> Fragility {
        let rows: Vec<Vec<Option<Ratio>>> =
            rows.iter().map(|row| row.iter().map(|value| value.map(whole)).collect()).collect();
        let weights: Vec<Ratio> = weights.iter().map(|weight| whole(*weight)).collect();
        fragility(&rows, &weights).unwrap()
    }

    fn four_proposals() -> Fragility {
        let rows =
            [[4, 3, 5, 2], [5, 2, 3, 4], [3, 5, 2, 3], [4, 4, 1, 5]].map(|row| row.map(Some));
        examined(&[&rows[0], &rows[1], &rows[2], &rows[3]], &[40, 30, 20, 10])
    }

    #[test]
    fn each_weight_of_four_proposals_flips_where_it_was_worked_out_by_hand() {
        let fragility = four_proposals();
        assert_eq!(fragility.winners, [0]);
        let intervals = fragility.intervals.unwrap();
        let (high, low) = (&intervals[0].high, &intervals[1].low);
        assert_eq!(
            (high.clone(), low.clone()),
            (fraction(5, 11).unwrap(), fraction(2, 9).unwrap())
        );
        assert_eq!(intervals[2].low, fraction(3, 19).unwrap());
        assert_eq!(intervals[3].high, fraction(1, 7).unwrap());
    }

    #[test]
    fn the_smallest_change_of_four_proposals_meets_in_a_triple_tie() {
        let changes = four_proposals().smallest_changes();
        assert_eq!(changes.len(), 1);
        assert_eq!(changes[0].criterion, 2);
        assert_eq!(changes[0].to, fraction(3, 19).unwrap());
        assert_eq!(changes[0].rivals, [1, 3]);
        assert_eq!(changes[0].size(), fraction(4, 95).unwrap());
    }

    #[test]
    fn a_tie_at_first_place_has_no_interval() {
        let fragility =
            examined(&[&[Some(1), Some(3)], &[Some(3), Some(1)], &[Some(1), Some(1)]], &[1, 1]);
        assert_eq!(fragility.winners, [0, 1]);
        assert_eq!(fragility.intervals, None);
        assert!(fragility.smallest_changes().is_empty());
    }

    #[test]
    fn a_proposal_with_a_hole_is_left_out_and_named() {
        let fragility =
            examined(&[&[Some(5), None], &[Some(2), Some(3)], &[Some(3), Some(1)]], &[1, 1]);
        assert_eq!(fragility.left_out, [0]);
        assert_eq!(fragility.winners, [1]);
        assert_eq!(fragility.intervals.unwrap()[0].rivals_high, [2]);
    }

    #[test]
    fn equally_small_changes_are_all_told() {
        // With equal weights, raising one by as much as lowering the other brings the rival level.
        let changes =
            examined(&[&[Some(1), Some(5)], &[Some(4), Some(1)]], &[1, 1]).smallest_changes();
        assert_eq!(changes.iter().map(|change| change.criterion).collect::<Vec<_>>(), [0, 1]);
    }

    #[test]
    fn when_no_weight_can_flip_it_there_is_no_change() {
        assert!(
            examined(&[&[Some(5), Some(5)], &[Some(1), Some(1)]], &[1, 1])
                .smallest_changes()
                .is_empty()
        );
    }

    #[test]
    fn weights_that_sum_to_zero_are_refused() {
        assert_eq!(fragility(&[], &[whole(0)]), None);
    }

    #[test]
    fn when_every_row_has_a_hole_nobody_wins() {
        let fragility = examined(&[&[None]], &[1]);
        assert!(fragility.winners.is_empty() && fragility.intervals.is_none());
    }
}
