//! The proposals of a round held against the thresholds of the criteria. Keeps out: opinions, which
//! come from elsewhere.

use super::block::{Block, exact};
use crate::domain::{Criterion, Id, World};
use crate::methods::ratio::Ratio;
use crate::methods::screening::{Threshold, screen};
use crate::methods::weighted_sum::weighted_sum;

/// How one proposal stands against the thresholds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Screened {
    /// The proposal.
    pub proposal: Id,
    /// Criteria whose threshold the mean does not meet, in the order of codes.
    pub failed: Vec<Id>,
    /// Criteria with a threshold and no mark: not failed, and not passed either.
    pub unknown: Vec<Id>,
}

impl Screened {
    /// Whether every threshold is known and met.
    pub const fn passes(&self) -> bool {
        self.failed.is_empty() && self.unknown.is_empty()
    }
}

impl Block {
    /// Every proposal held against the thresholds, in the order of codes.
    pub fn screened(&self, world: &dyn World) -> Vec<Screened> {
        let threshold = |index: usize| {
            let limit = world.get::<Criterion>(*self.criteria.get(index)?)?.threshold?;
            Some(Threshold {
                criterion: index,
                direction: self.rules.get(index)?.direction,
                limit: exact(limit)?,
            })
        };
        let thresholds: Vec<Threshold> = (0..self.criteria.len()).filter_map(threshold).collect();
        let ids = |indexes: Vec<usize>| {
            indexes.into_iter().filter_map(|index| self.criteria.get(index).copied()).collect()
        };
        let assessed = weighted_sum(&self.marks, &self.rules);
        let screened = |(proposal, assessed): (&Id, crate::methods::weighted_sum::Assessed)| {
            let means: Vec<Option<Ratio>> =
                assessed.cells.into_iter().map(|cell| cell.mean).collect();
            let found = screen(&means, &thresholds);
            Screened { proposal: *proposal, failed: ids(found.failed), unknown: ids(found.unknown) }
        };
        self.proposals.iter().zip(assessed).map(screened).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Kind;
    use crate::readings::assessment::ranking::tests::{sample, sheet};

    #[test]
    fn a_proposal_passes_when_every_threshold_is_known_and_met() {
        let mut table = sample(&["1", "1"]);
        let limited = table.id(Kind::Criteria, "C2");
        table.set(limited, &[("threshold", "3")]).unwrap();
        sheet(&mut table, "P1", "Anna Verdi", &[1, 3]);
        sheet(&mut table, "P2", "Anna Verdi", &[5, 2]);
        let found = Block::of(None, table.world()).unwrap().screened(table.world());
        let passes: Vec<bool> = found.iter().map(Screened::passes).collect();
        assert_eq!(passes, [true, false, false]);
        assert_eq!((&found[1].failed, &found[2].unknown), (&vec![limited], &vec![limited]));
    }
}
