//! The ranking as it would be with one weight moved, or without one assessor. Keeps out: keeping
//! any of it.

use num_traits::{One, Zero};

use super::block::Block;
use super::ranking::{Assessment, Ranked, shares_of};
use crate::domain::{Id, World};
use crate::methods::ratio::{Ratio, fraction};
use crate::methods::weights::moved;

/// A ranking with the weight of one criterion moved, the others in their proportions.
#[derive(Debug, Clone, PartialEq)]
pub struct WhatIf {
    /// Whose weight was moved.
    pub criterion: Id,
    /// Its share as agreed, 0 to 1.
    pub from: Ratio,
    /// Its share now, 0 to 1.
    pub to: Ratio,
    /// The ranking that follows.
    pub assessment: Assessment,
}

/// Who would be first without one assessor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Without {
    /// Who is left out.
    pub assessor: Id,
    /// First then, several when they tie; the thresholds are held against the other marks too.
    pub first: Vec<Id>,
    /// How many proposals have another place then, or none.
    pub moved: usize,
}

impl WhatIf {
    /// The ranking with the share of a criterion (by index) `points` hundredths above or below what
    /// was agreed, between 0 and 1.
    ///
    /// `None` outside the criteria, and when the weights sum to 0.
    pub fn of(block: &Block, criterion: usize, points: i64, world: &dyn World) -> Option<Self> {
        let shares = shares_of(block)?;
        let from = shares.get(criterion)?.clone();
        let to = (&from + fraction(points, 100)?).clamp(Ratio::zero(), Ratio::one());
        let block = block.weighing(moved(&shares, criterion, &to)?);
        let assessment = Assessment::of(&block, world).ok()?;
        Some(Self { criterion: block.criteria.get(criterion).copied()?, from, to, assessment })
    }
}

impl Assessment {
    /// Who is first, several when they tie.
    pub fn first(&self) -> Vec<Id> {
        self.ranking
            .iter()
            .take_while(|ranked| ranked.rank == 1)
            .map(|ranked| ranked.proposal)
            .collect()
    }

    /// The place of a proposal, if it has one.
    pub fn place(&self, proposal: Id) -> Option<usize> {
        self.ranking.iter().find(|ranked| ranked.proposal == proposal).map(|ranked| ranked.rank)
    }

    /// The ranking of a block without each of its assessors, in their order.
    pub fn without_each(&self, block: &Block, world: &dyn World) -> Vec<Without> {
        let left = |(index, assessor): (usize, &Id)| {
            let other = Self::of(&block.without(index), world).ok()?;
            let place = |ranked: &&Ranked| other.place(ranked.proposal) != Some(ranked.rank);
            let gone = self.ranking.iter().filter(place).count();
            let came =
                other.ranking.iter().filter(|ranked| self.place(ranked.proposal).is_none()).count();
            Some(Without { assessor: *assessor, first: other.first(), moved: gone + came })
        };
        block.assessors.iter().enumerate().filter_map(left).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Kind;
    use crate::ledger::sample::Sample;
    use crate::methods::ratio::exact;
    use crate::readings::assessment::ranking::tests::{sample, score, sheet};

    /// The check values of the domain: P1 is dethroned when the cost falls to 3/19.
    fn table() -> (Sample, Block) {
        let mut table = sample(&["0.4", "0.3", "0.2", "0.1"]);
        table.add(Kind::Proposals, &[("code", "P4")]);
        for (code, marks) in
            [("P1", [4, 3, 5, 2]), ("P2", [5, 2, 3, 4]), ("P3", [3, 5, 2, 3]), ("P4", [4, 4, 1, 5])]
        {
            sheet(&mut table, code, "Anna Verdi", &marks);
        }
        let block = Block::of(None, table.world()).unwrap();
        (table, block)
    }

    #[test]
    fn a_weight_moved_past_the_edge_of_its_interval_changes_who_is_first() {
        let (table, block) = table();
        let first = |points| {
            let trial = WhatIf::of(&block, 2, points, table.world()).unwrap();
            trial
                .assessment
                .first()
                .into_iter()
                .map(|id| table.world().record(id).unwrap().key())
                .collect::<Vec<_>>()
        };
        assert_eq!(first(0), ["p1"]);
        assert_eq!(first(-4), ["p1"]);
        assert!(!first(-5).contains(&"p1".to_owned()));
    }

    #[test]
    fn the_others_keep_their_proportions_and_a_share_stays_within_its_bounds() {
        let (table, block) = table();
        let share = |points, at: usize| {
            let trial = WhatIf::of(&block, 0, points, table.world()).unwrap();
            exact(&trial.assessment.criteria[at].share)
        };
        assert_eq!((share(10, 0), share(10, 1)), ("1/2".to_owned(), "1/4".to_owned()));
        assert_eq!((share(-99, 0), share(99, 0)), ("0".to_owned(), "1".to_owned()));
        assert_eq!(WhatIf::of(&block, 9, 1, table.world()), None);
    }

    #[test]
    fn without_an_assessor_the_first_place_and_the_thresholds_are_those_of_the_others() {
        let mut table = sample(&["1"]);
        table.set(table.id(Kind::Criteria, "C1"), &[("threshold", "2")]).unwrap();
        for (code, first, second) in [("P1", "5", "2"), ("P2", "3", "3"), ("P3", "1", "3")] {
            score(&mut table, code, "C1", "Anna Verdi", first);
            score(&mut table, code, "C1", "Ugo Neri", second);
        }
        let block = Block::of(None, table.world()).unwrap();
        let found =
            Assessment::of(&block, table.world()).unwrap().without_each(&block, table.world());
        let id = |code| table.id(Kind::Proposals, code);
        assert_eq!(found[0].first, [id("P2"), id("P3")]);
        assert_eq!((&found[1].first, found[1].moved), (&vec![id("P1")], 1));
    }
}
