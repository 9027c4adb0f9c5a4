//! How far each assessor is, in a round whose marks are seen. Keeps out: rounds whose marks are
//! not, which have their sheets in `domain`.

use super::block::Block;
use crate::domain::{Answered, Id, Progress};
use crate::methods::marks::Mark;

impl Block {
    /// The progress of each assessor, in the order of names.
    pub fn progress(&self) -> Vec<Progress> {
        let of = |(index, assessor): (usize, &Id)| {
            let boxes = (0..self.proposals.len()).flat_map(|proposal| {
                (0..self.criteria.len())
                    .map(move |criterion| self.answered(proposal, criterion, index))
            });
            Progress::of(*assessor, boxes)
        };
        self.assessors.iter().enumerate().map(of).collect()
    }

    fn answered(&self, proposal: usize, criterion: usize, assessor: usize) -> Answered {
        match self.marks.cell(proposal, criterion).get(assessor) {
            _ if self.recused.contains(&(proposal, assessor)) => Answered::Recused,
            Some(Mark::NotDue) => Answered::Abstained,
            Some(Mark::Given(_)) => Answered::Given,
            Some(Mark::Missing) | None => Answered::Missing,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Kind, Sheets};
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
        assert_eq!(Sheets::of(None, table.world()).unwrap().progress(), progress);
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
