//! How far each assessor is. Keeps out: the marks themselves, which a blind round hides.

use super::block::Block;
use crate::domain::Id;
use crate::methods::marks::Mark;

/// What one assessor has done of a round, counted in boxes of the score sheet: proposals by
/// criteria.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// Who.
    pub assessor: Id,
    /// Boxes that wait for a mark or have one.
    pub due: usize,
    /// Boxes that have one.
    pub given: usize,
    /// Boxes in which the assessor abstained.
    pub abstained: usize,
    /// Boxes of proposals from which the assessor stands aside.
    pub recused: usize,
}

impl Progress {
    /// Whether nothing is left to mark.
    pub const fn is_finished(&self) -> bool {
        self.given == self.due
    }
}

impl Block {
    /// The progress of each assessor, in the order of names.
    pub fn progress(&self) -> Vec<Progress> {
        self.assessors
            .iter()
            .enumerate()
            .map(|(index, assessor)| self.progress_of(index, *assessor))
            .collect()
    }

    fn progress_of(&self, index: usize, assessor: Id) -> Progress {
        let mut progress = Progress { assessor, due: 0, given: 0, abstained: 0, recused: 0 };
        for proposal in 0..self.proposals.len() {
            for criterion in 0..self.criteria.len() {
                match self.marks.cell(proposal, criterion).get(index) {
                    _ if self.recused.contains(&(proposal, index)) => progress.recused += 1,
                    Some(Mark::NotDue) => progress.abstained += 1,
                    Some(Mark::Given(_)) => {
                        progress.due += 1;
                        progress.given += 1;
                    }
                    Some(Mark::Missing) | None => progress.due += 1,
                }
            }
        }
        progress
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Kind;
    use crate::readings::assessment::ranking::tests::{sample, score};

    #[test]
    fn every_box_is_due_abstained_or_recused() {
        let mut table = sample(&["1", "1"]);
        score(&mut table, "P1", "C1", "Anna Verdi", "4");
        score(&mut table, "P1", "C2", "Anna Verdi", "abstain");
        table.add(Kind::Recusals, &[("proposal", "P3"), ("assessor", "Anna Verdi")]);
        let progress = Block::of(None, table.world()).unwrap().progress();
        let assessor = table.id(Kind::People, "Anna Verdi");
        assert_eq!(progress, [Progress { assessor, due: 3, given: 1, abstained: 1, recused: 2 }]);
        assert!(!progress.iter().any(Progress::is_finished));
    }

    #[test]
    fn who_has_marked_abstained_or_stood_aside_everywhere_is_finished() {
        let mut table = sample(&["1"]);
        score(&mut table, "P1", "C1", "Anna Verdi", "4");
        score(&mut table, "P2", "C1", "Anna Verdi", "abstain");
        table.add(Kind::Recusals, &[("proposal", "P3"), ("assessor", "Anna Verdi")]);
        assert!(
            Block::of(None, table.world()).unwrap().progress().iter().all(Progress::is_finished)
        );
    }
}
