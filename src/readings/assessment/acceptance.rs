//! Which places a proposal takes under all weights, when nobody has agreed on any: SMAA-2. Keeps
//! out: the weights that were agreed.

use std::num::NonZeroUsize;

use super::block::Block;
use super::ranking::Assessment;
use crate::domain::Id;
use crate::methods::ratio::to_f64;
use crate::methods::smaa::{Draw, sample};
use crate::methods::weighted_sum::weighted_sum;

/// How many weights are drawn.
pub const SAMPLES: u64 = 10_000;
/// The seed of the draw, so that everybody finds the same figures.
pub const SEED: u64 = 1;

/// What all weights together say of the admitted proposals.
#[derive(Debug, Clone, PartialEq)]
pub struct Acceptance {
    /// The proposals, those that are first most often first.
    pub proposals: Vec<Accepted>,
    /// Ranked proposals without a mark on some criterion, left out of this computation.
    pub left_out: Vec<Id>,
}

/// What all weights together say of one proposal.
#[derive(Debug, Clone, PartialEq)]
pub struct Accepted {
    /// The proposal.
    pub proposal: Id,
    /// The share of the weights that give it each place, the first place first.
    pub places: Vec<f64>,
    /// The mean of the weights that put it first, in the order of the criteria; absent where none
    /// does.
    pub central: Option<Vec<f64>>,
}

impl Assessment {
    /// The rank acceptability of the ranked proposals; `None` where none has a mark on every
    /// criterion.
    pub fn acceptance(&self, block: &Block) -> Option<Acceptance> {
        let mut kept = Vec::new();
        let mut rows = Vec::new();
        let mut left_out = Vec::new();
        for (id, assessed) in block.proposals.iter().zip(weighted_sum(&block.marks, &block.rules)) {
            if self.place(*id).is_none() {
                continue;
            }
            match assessed.values(&block.rules).into_iter().collect::<Option<Vec<_>>>() {
                Some(values) => {
                    kept.push(*id);
                    rows.push(values.iter().map(to_f64).collect::<Vec<f64>>());
                }
                None => left_out.push(*id),
            }
        }
        let found =
            sample(&rows, Draw { samples: SAMPLES, seed: SEED, threads: NonZeroUsize::MIN })?;
        let accepted = kept.into_iter().zip(found.ranks).zip(found.central);
        let mut proposals: Vec<Accepted> = accepted
            .map(|((proposal, places), central)| Accepted { proposal, places, central })
            .collect();
        // Stable, so that equals stay in the order of codes.
        proposals
            .sort_by(|a, b| b.places.partial_cmp(&a.places).unwrap_or(std::cmp::Ordering::Equal));
        Some(Acceptance { proposals, left_out })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Kind;
    use crate::readings::assessment::ranking::tests::{sample as table_with, score, sheet};

    #[test]
    fn who_is_best_on_everything_is_first_under_all_weights_and_a_hole_is_named() {
        let mut table = table_with(&["0.5", "0.5"]);
        sheet(&mut table, "P1", "Anna Verdi", &[5, 5]);
        sheet(&mut table, "P2", "Anna Verdi", &[3, 4]);
        score(&mut table, "P3", "C1", "Anna Verdi", "4");
        let block = Block::of(None, table.world()).unwrap();
        let found = Assessment::of(&block, table.world()).unwrap().acceptance(&block).unwrap();
        let first = found.proposals.first().unwrap();
        assert_eq!(
            (first.proposal, first.places.as_slice()),
            (table.id(Kind::Proposals, "P1"), &[1.0, 0.0][..])
        );
        assert_eq!(found.proposals[1].central, None);
        assert_eq!(found.left_out, [table.id(Kind::Proposals, "P3")]);
    }

    #[test]
    fn two_that_are_each_better_on_one_of_two_criteria_share_the_first_place_of_the_weights() {
        let mut table = table_with(&["0.9", "0.1"]);
        sheet(&mut table, "P1", "Anna Verdi", &[5, 1]);
        sheet(&mut table, "P2", "Anna Verdi", &[1, 5]);
        let block = Block::of(None, table.world()).unwrap();
        let found = Assessment::of(&block, table.world()).unwrap().acceptance(&block).unwrap();
        assert!(
            found.proposals.iter().all(|accepted| (accepted.places[0] - 0.5).abs() < 0.02),
            "{found:?}"
        );
    }
}
