//! The weighted sum of the mean marks, with holes (Keeney & Raiffa 1976). Keeps out: places,
//! thresholds and who the assessors are.

use num_bigint::BigInt;
use num_traits::Zero;

use super::marks::{Mark, Marks};
use super::ratio::{Ratio, divide, fraction, whole};
use super::scale::{Direction, Scale};

/// How one criterion counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Criterion {
    /// Points agreed, 0 or more; only their proportions matter.
    pub weight: Ratio,
    /// The declared scale.
    pub scale: Scale,
    /// Which end is good.
    pub direction: Direction,
}

/// In what the scores are told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Measure {
    /// In marks, because all criteria share one scale; a cost mark counts as `lo + hi - mark`.
    Marks,
    /// From 0 to 1, each criterion by its own declared bounds; a cost counts as `1 - v`.
    ZeroToOne,
}

/// The marks of one proposal on one criterion.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell {
    /// Mean of the marks as given, cost not inverted; `None` without marks.
    pub mean: Option<Ratio>,
    /// How many marks.
    pub given: usize,
    /// How many marks were expected: recused and abstaining assessors are not counted.
    pub due: usize,
}

/// What the weighted sum says of one proposal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Assessed {
    /// `None` when no criterion with a positive weight has a mark: listed apart, never 0.
    pub score: Option<Ratio>,
    /// Marks given over marks due, 0 to 1; `None` when none was due.
    pub coverage: Option<Ratio>,
    /// Marks given on all criteria.
    pub given: usize,
    /// Marks due on all criteria.
    pub due: usize,
    /// One per criterion.
    pub cells: Vec<Cell>,
}

impl Assessed {
    /// What each criterion contributes before weighting, cost inverted; `None` where there is no
    /// mark.
    pub fn values(&self, criteria: &[Criterion]) -> Vec<Option<Ratio>> {
        let measure = measure(criteria);
        self.cells
            .iter()
            .zip(criteria)
            .map(|(cell, criterion)| cell.value(criterion, measure))
            .collect()
    }
}

impl Cell {
    fn value(&self, criterion: &Criterion, measure: Measure) -> Option<Ratio> {
        self.mean.as_ref().map(|mean| value(mean, criterion, measure))
    }
}

/// Marks when every criterion has the same bounds, 0 to 1 otherwise.
pub fn measure(criteria: &[Criterion]) -> Measure {
    let shared = criteria.windows(2).all(|pair| matches!(pair, [a, b] if a.scale == b.scale));
    if shared { Measure::Marks } else { Measure::ZeroToOne }
}

/// A mean mark in the common measure, where more is always better.
pub fn value(mean: &Ratio, criterion: &Criterion, measure: Measure) -> Ratio {
    match (measure, criterion.direction) {
        (Measure::Marks, Direction::Benefit) => mean.clone(),
        (Measure::Marks, Direction::Cost) => criterion.scale.mirrored(mean),
        (Measure::ZeroToOne, Direction::Benefit) => criterion.scale.normalised(mean),
        (Measure::ZeroToOne, Direction::Cost) => whole(1) - criterion.scale.normalised(mean),
    }
}

/// `sum of w v / sum of w` over the criteria that have a value; `None` when their weights sum to 0.
pub fn score(values: &[Option<Ratio>], weights: &[Ratio]) -> Option<Ratio> {
    let mut sum = Ratio::zero();
    let mut weighed = Ratio::zero();
    for (value, weight) in values.iter().zip(weights) {
        if let Some(value) = value {
            sum += weight * value;
            weighed += weight;
        }
    }
    divide(&sum, &weighed)
}

/// Assesses every proposal, in the order of the marks; criteria beyond the shorter of the two lists
/// do not count.
pub fn weighted_sum(marks: &Marks, criteria: &[Criterion]) -> Vec<Assessed> {
    assess(marks, criteria, None)
}

/// The scores alone, as they would be had `assessor` not taken part; an index outside the block
/// leaves nobody out.
pub fn scores_without(
    marks: &Marks,
    criteria: &[Criterion],
    assessor: usize,
) -> Vec<Option<Ratio>> {
    assess(marks, criteria, Some(assessor)).into_iter().map(|assessed| assessed.score).collect()
}

fn assess(marks: &Marks, criteria: &[Criterion], skipped: Option<usize>) -> Vec<Assessed> {
    let weights: Vec<Ratio> = criteria.iter().map(|criterion| criterion.weight.clone()).collect();
    (0..marks.proposals())
        .map(|proposal| {
            let cells: Vec<Cell> = (0..marks.criteria().min(criteria.len()))
                .map(|criterion| cell(marks.cell(proposal, criterion), skipped))
                .collect();
            let given = cells.iter().map(|cell| cell.given).sum();
            let due = cells.iter().map(|cell| cell.due).sum();
            let mut assessed =
                Assessed { score: None, coverage: fraction(given, due), given, due, cells };
            assessed.score = score(&assessed.values(criteria), &weights);
            assessed
        })
        .collect()
}

fn cell(boxes: &[Mark], skipped: Option<usize>) -> Cell {
    let mut sum = BigInt::zero();
    let (mut given, mut due) = (0usize, 0usize);
    for (assessor, mark) in boxes.iter().enumerate() {
        if Some(assessor) == skipped || *mark == Mark::NotDue {
            continue;
        }
        due += 1;
        if let Mark::Given(mark) = mark {
            sum += *mark;
            given += 1;
        }
    }
    Cell { mean: fraction(sum, given), given, due }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn criterion(weight: i64, lo: i64, hi: i64, direction: Direction) -> Criterion {
        Criterion { weight: whole(weight), scale: Scale::new(lo, hi).unwrap(), direction }
    }

    fn benefit(weight: i64) -> Criterion {
        criterion(weight, 1, 5, Direction::Benefit)
    }

    fn one_assessor(rows: &[&[Option<i64>]]) -> Marks {
        let criteria = rows.first().map_or(0, |row| row.len());
        Marks::from_fn(rows.len(), criteria, 1, |p, c, _| {
            rows[p][c].map_or(Mark::Missing, Mark::Given)
        })
    }

    fn scores(marks: &Marks, criteria: &[Criterion]) -> Vec<Option<Ratio>> {
        weighted_sum(marks, criteria).into_iter().map(|assessed| assessed.score).collect()
    }

    #[test]
    fn four_proposals_on_four_criteria_score_as_by_hand() {
        let rows = [[4, 3, 5, 2], [5, 2, 3, 4], [3, 5, 2, 3], [4, 4, 1, 5]];
        let marks = Marks::from_fn(4, 4, 1, |p, c, _| Mark::Given(rows[p][c]));
        let expected = [37, 36, 34, 35].map(|tenths| fraction(tenths, 10));
        assert_eq!(scores(&marks, &[benefit(40), benefit(30), benefit(20), benefit(10)]), expected);
    }

    #[test]
    fn a_missing_criterion_takes_its_weight_with_it() {
        let marks = one_assessor(&[&[Some(4), None, Some(2)]]);
        assert_eq!(scores(&marks, &[benefit(3), benefit(9), benefit(1)]), [fraction(7, 2)]);
    }

    #[test]
    fn without_marks_the_score_is_undefined_and_not_zero() {
        let assessed = weighted_sum(&one_assessor(&[&[None, None]]), &[benefit(1), benefit(1)]);
        assert_eq!(assessed[0].score, None);
        assert_eq!(assessed[0].coverage, Some(whole(0)));
    }

    #[test]
    fn marks_only_where_the_weight_is_zero_give_no_score() {
        assert_eq!(scores(&one_assessor(&[&[Some(3), None]]), &[benefit(0), benefit(1)]), [None]);
    }

    #[test]
    fn on_one_scale_a_cost_counts_from_the_other_end_in_marks() {
        let criteria = [benefit(1), criterion(1, 1, 5, Direction::Cost)];
        assert_eq!(measure(&criteria), Measure::Marks);
        assert_eq!(scores(&one_assessor(&[&[Some(4), Some(1)]]), &criteria), [fraction(9, 2)]);
    }

    #[test]
    fn on_several_scales_each_criterion_counts_from_zero_to_one() {
        let criteria = [benefit(1), criterion(1, 0, 10, Direction::Cost)];
        assert_eq!(measure(&criteria), Measure::ZeroToOne);
        let expected = (fraction(3, 4).unwrap() + fraction(9, 10).unwrap()) / whole(2);
        assert_eq!(scores(&one_assessor(&[&[Some(4), Some(1)]]), &criteria), [Some(expected)]);
    }

    #[test]
    fn who_is_not_due_leaves_numerator_and_denominator() {
        let marks =
            Marks::from_fn(1, 1, 3, |_, _, a| [Mark::Given(5), Mark::NotDue, Mark::Missing][a]);
        let assessed = &weighted_sum(&marks, &[benefit(1)])[0];
        assert_eq!((assessed.given, assessed.due), (1, 2));
        assert_eq!(assessed.coverage, fraction(1, 2));
        assert_eq!(assessed.score, Some(whole(5)));
    }

    #[test]
    fn when_nobody_is_due_coverage_is_undefined() {
        let marks = Marks::from_fn(1, 1, 2, |_, _, _| Mark::NotDue);
        assert_eq!(weighted_sum(&marks, &[benefit(1)])[0].coverage, None);
    }

    #[test]
    fn leaving_an_assessor_out_takes_their_marks_out() {
        let marks = Marks::from_fn(1, 1, 2, |_, _, a| Mark::Given([1, 4][a]));
        assert_eq!(scores_without(&marks, &[benefit(1)], 0), [Some(whole(4))]);
    }

    #[test]
    fn no_criteria_no_score() {
        assert_eq!(scores(&Marks::from_fn(1, 0, 3, |_, _, _| Mark::Missing), &[]), [None]);
    }
}
