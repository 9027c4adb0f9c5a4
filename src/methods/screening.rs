//! The gate before the ranking: raw means against thresholds. Keeps out: opinions and the ranking
//! itself.

use super::ratio::Ratio;
use super::scale::Direction;

/// The mean a proposal must reach, or not exceed, on one criterion.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Threshold {
    /// Index of the criterion.
    pub criterion: usize,
    /// A benefit must be at least the limit, a cost at most.
    pub direction: Direction,
    /// In raw marks, whatever the score is told in.
    pub limit: Ratio,
}

impl Threshold {
    fn met_by(&self, mean: &Ratio) -> bool {
        match self.direction {
            Direction::Benefit => mean >= &self.limit,
            Direction::Cost => mean <= &self.limit,
        }
    }
}

/// Why a proposal passes or not, as indexes of criteria in the order of the thresholds.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Screening {
    /// Thresholds known and not met.
    pub failed: Vec<usize>,
    /// Thresholds on criteria without a mark: not failed, and not passed either.
    pub unknown: Vec<usize>,
}

impl Screening {
    /// Passes when every threshold is known and met; without thresholds everything passes.
    pub fn passes(&self) -> bool {
        self.failed.is_empty() && self.unknown.is_empty()
    }
}

/// Holds the raw means of one proposal, one per criterion, against the thresholds.
pub fn screen(means: &[Option<Ratio>], thresholds: &[Threshold]) -> Screening {
    let mut screening = Screening::default();
    for threshold in thresholds {
        match means.get(threshold.criterion).and_then(Option::as_ref) {
            None => screening.unknown.push(threshold.criterion),
            Some(mean) if !threshold.met_by(mean) => screening.failed.push(threshold.criterion),
            Some(_) => {}
        }
    }
    screening
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::methods::ratio::{fraction, whole};

    fn gates() -> [Threshold; 2] {
        [
            Threshold {
                criterion: 0,
                direction: Direction::Benefit,
                limit: fraction(5, 2).unwrap(),
            },
            Threshold { criterion: 2, direction: Direction::Cost, limit: whole(4) },
        ]
    }

    #[test]
    fn on_the_threshold_is_passed_either_way() {
        assert!(screen(&[fraction(5, 2), None, Some(whole(4))], &gates()).passes());
    }

    #[test]
    fn a_low_benefit_and_a_high_cost_both_fail() {
        let screening = screen(&[Some(whole(2)), None, fraction(9, 2)], &gates());
        assert_eq!(screening.failed, [0, 2]);
        assert!(!screening.passes());
    }

    #[test]
    fn a_missing_mark_is_unknown_and_does_not_pass() {
        let screening = screen(&[Some(whole(5)), Some(whole(5)), None], &gates());
        assert_eq!(screening, Screening { failed: vec![], unknown: vec![2] });
        assert!(!screening.passes());
    }

    #[test]
    fn without_thresholds_even_the_unmarked_pass() {
        assert!(screen(&[None], &[]).passes());
    }
}
