//! Which single marks decide who is first. Keeps out: moved weights, and how it is told.

use super::block::Block;
use super::ranking::Assessment;
use crate::domain::Id;
use crate::methods::perturbation::decisive_nudges;

/// One point more or less on one mark, and whom it would put first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decisive {
    /// Whose mark.
    pub proposal: Id,
    /// On which criterion.
    pub criterion: Id,
    /// One up or one down.
    pub by: i64,
    /// How many assessors could each do it alone: their mark stays on the scale.
    pub hands: usize,
    /// Who would be first, in the order of codes.
    pub first: Vec<Id>,
}

impl Assessment {
    /// Every single point on a mark that changes who is first among the proposals that have a
    /// place, by proposal and criterion.
    ///
    /// Whether a proposal is admitted is not asked anew: a mark moved over a threshold shows in the
    /// ranking itself.
    pub fn decisive(&self, block: &Block) -> Vec<Decisive> {
        let block = block.among(|id| self.place(id).is_some());
        let nudges = decisive_nudges(&block.marks, &block.rules);
        let told = |nudge: crate::methods::perturbation::Nudge| {
            Some(Decisive {
                proposal: *block.proposals.get(nudge.proposal)?,
                criterion: *block.criteria.get(nudge.criterion)?,
                by: nudge.by,
                hands: nudge.assessors.len(),
                first: block.proposals_at(&nudge.winners),
            })
        };
        nudges.into_iter().filter_map(told).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Kind;
    use crate::readings::assessment::ranking::tests::{sample, sheet};

    #[test]
    fn a_mark_that_can_turn_the_first_place_is_named_with_how_many_could_turn_it() {
        let mut table = sample(&["1"]);
        for (code, anna, ugo) in [("P1", 4, 4), ("P2", 4, 3), ("P3", 1, 1)] {
            sheet(&mut table, code, "Anna Verdi", &[anna]);
            sheet(&mut table, code, "Ugo Neri", &[ugo]);
        }
        let block = Block::of(None, table.world()).unwrap();
        let found = Assessment::of(&block, table.world()).unwrap().decisive(&block);
        let id = |code| table.id(Kind::Proposals, code);
        let told: Vec<(Id, i64, usize)> =
            found.iter().map(|one| (one.proposal, one.by, one.hands)).collect();
        // One point less for the first or one more for the second makes them level; the third is
        // too far away.
        assert_eq!(told, [(id("P1"), -1, 2), (id("P2"), 1, 2)]);
        assert!(found.iter().all(|one| one.first == [id("P1"), id("P2")]));
    }

    #[test]
    fn who_is_not_admitted_is_not_put_first() {
        let mut table = sample(&["1"]);
        sheet(&mut table, "P1", "Anna Verdi", &[4]);
        sheet(&mut table, "P2", "Anna Verdi", &[4]);
        table
            .add(Kind::Opinions, &[("proposal", "P2"), ("kind", "legal"), ("verdict", "negative")]);
        let block = Block::of(None, table.world()).unwrap();
        assert_eq!(Assessment::of(&block, table.world()).unwrap().decisive(&block), []);
    }
}
