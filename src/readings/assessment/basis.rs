//! How many marks a ranking rests on, who stood aside, who abstained. Keeps out: names, and what
//! the marks say.

use std::collections::BTreeSet;

use super::block::Block;
use crate::domain::Id;
use crate::methods::marks::Mark;

/// What was given and what was not, over every proposal of a round.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Basis {
    /// Marks given.
    pub given: usize,
    /// Marks due: neither recused nor abstaining assessors owe any.
    pub due: usize,
    /// Boxes in which an assessor abstained.
    pub abstained: usize,
    /// Proposals from which assessors stand aside, and how many do, in the order of codes.
    pub recused: Vec<(Id, usize)>,
}

impl Block {
    /// What the marks of the round amount to.
    pub fn basis(&self) -> Basis {
        let progress = self.progress();
        let aside = |(at, id): (usize, &Id)| {
            (*id, self.recused.iter().filter(|(proposal, _)| *proposal == at).count())
        };
        Basis {
            given: progress.iter().map(|one| one.given).sum(),
            due: progress.iter().map(|one| one.due).sum(),
            abstained: progress.iter().map(|one| one.abstained).sum(),
            recused: self
                .proposals
                .iter()
                .enumerate()
                .map(aside)
                .filter(|(_, count)| *count > 0)
                .collect(),
        }
    }

    /// How many assessors gave at least one mark to a proposal, by its place in the block.
    pub fn sheets_on(&self, proposal: usize) -> usize {
        let boxes = (0..self.criteria.len()).map(|criterion| self.marks.cell(proposal, criterion));
        let given = |mark: &Mark| mark.given().is_some();
        let seats = boxes.flat_map(|cell| {
            cell.iter().enumerate().filter(|(_, mark)| given(mark)).map(|(seat, _)| seat)
        });
        seats.collect::<BTreeSet<usize>>().len()
    }

    /// How many assessors gave at least one mark.
    pub fn sheets(&self) -> usize {
        self.progress().iter().filter(|one| one.given > 0).count()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Kind;
    use crate::readings::assessment::ranking::tests::{sample, score};

    #[test]
    fn every_box_is_counted_once_and_who_stands_aside_is_counted_by_proposal() {
        let mut table = sample(&["1", "1"]);
        score(&mut table, "P1", "C1", "Anna Verdi", "4");
        score(&mut table, "P1", "C2", "Anna Verdi", "abstain");
        table.add(Kind::Recusals, &[("proposal", "P3"), ("assessor", "Anna Verdi")]);
        table.add(Kind::Recusals, &[("proposal", "P3"), ("assessor", "Ugo Neri")]);
        let block = Block::of(None, table.world()).unwrap();
        let recused = vec![(table.id(Kind::Proposals, "P3"), 2)];
        // Two assessors by three proposals by two criteria: one given, one abstained, four recused,
        // six missing.
        assert_eq!(block.basis(), Basis { given: 1, due: 7, abstained: 1, recused });
        assert_eq!(
            (block.sheets(), block.sheets_on(0), block.sheets_on(1), block.sheets_on(9)),
            (1, 1, 0, 0)
        );
    }
}
