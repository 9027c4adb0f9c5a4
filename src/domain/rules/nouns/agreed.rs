//! What the consensus sheet refuses. Keeps out: how far it lies from the individual sheets.

use crate::domain::fault::Fault;
use crate::domain::id::Id;
use crate::domain::noun::Rules;
use crate::domain::nouns::{Agreed, Criterion, Round};
use crate::domain::record::Kind;
use crate::domain::world::World;
use crate::say;

impl Agreed {
    /// What was agreed in a cell, where anything is kept.
    pub fn cell_of(
        proposal: Id,
        criterion: Id,
        round: Id,
        world: &dyn World,
    ) -> Option<(Id, &Self)> {
        world
            .referring(proposal, Kind::Consensus)
            .into_iter()
            .filter_map(|id| world.get::<Self>(id).map(|agreed| (id, agreed)))
            .find(|(_, agreed)| agreed.criterion.id == criterion && agreed.round.id == round)
    }
}

impl Rules for Agreed {
    fn check(&self, _own: Id, world: &dyn World) -> Vec<Fault> {
        let mut faults = Vec::new();
        if let (Some(criterion), Some(mark)) =
            (world.get::<Criterion>(self.criterion.id), self.score)
            && !(criterion.min.get()..=criterion.max.get()).contains(&mark.get())
        {
            faults.push(Fault::new("score", criterion.off_scale(mark.get(), world)));
        }
        if self.score.is_some() && !Criterion::have_weight(world) {
            faults.push(Fault::new("score", say!("fault-score-weights")));
        }
        if world.get::<Round>(self.round.id).is_some_and(Round::was_never_shown) {
            faults.push(Fault::new("round", say!("fault-consensus-blind")));
        }
        faults
    }

    fn label(&self, world: &dyn World) -> String {
        let label = |id| world.label(id);
        format!(
            "{} / {} / {}",
            label(self.proposal.id),
            label(self.criterion.id),
            label(self.round.id)
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::sample::{Sample, why};

    const COST: Id = Id::from_bits(1);
    const ROUND: Id = Id::from_bits(2);

    /// A criterion from 1 to 5, an open round that may be blind, a proposal.
    fn table(blind: &str) -> Sample {
        Sample::of(&[
            (Kind::Criteria, &[("code", "costo"), ("weight", "1"), ("min", "1"), ("max", "5")]),
            (Kind::Rounds, &[("number", "1"), ("state", "open"), ("blind", blind)]),
            (Kind::Proposals, &[("code", "p1")]),
        ])
    }

    fn agreed(table: &mut Sample, score: &str) -> Result<Id, crate::domain::Refusal> {
        table.offer(
            Kind::Consensus,
            &[("proposal", "p1"), ("criterion", "costo"), ("round", "1"), ("score", score)],
        )
    }

    #[test]
    fn what_is_agreed_lies_on_the_scale_or_is_left_open() {
        for score in ["1", "5", ""] {
            assert!(agreed(&mut table(""), score).is_ok(), "{score}");
        }
        for score in ["0", "6"] {
            assert_eq!(why(agreed(&mut table(""), score)), ["score: fault-off-scale"], "{score}");
        }
    }

    #[test]
    fn nothing_is_agreed_on_marks_that_nobody_may_see_yet() {
        let mut table = table("yes");
        assert_eq!(why(agreed(&mut table, "3")), ["round: fault-consensus-blind"]);
        table.set(ROUND, &[("state", "closed")]).unwrap();
        agreed(&mut table, "3").unwrap();
        // Who reopens it has seen the marks.
        table.set(ROUND, &[("state", "open"), ("reason", "Un errore")]).unwrap();
    }

    #[test]
    fn a_round_does_not_go_blind_over_what_was_agreed_nor_a_scale_shrink_under_it() {
        let mut table = table("");
        agreed(&mut table, "5").unwrap();
        assert_eq!(why(table.set(ROUND, &[("blind", "yes")])), ["blind: fault-blind-agreed"]);
        assert_eq!(why(table.set(COST, &[("max", "4")])), ["max: fault-scale-scores"]);
    }

    #[test]
    fn a_cell_is_agreed_on_once_in_a_round() {
        let mut table = table("");
        let id = agreed(&mut table, "4").unwrap();
        assert_eq!(why(agreed(&mut table, "3")), ["proposal: fault-duplicate"]);
        let of =
            |round| Agreed::cell_of(Id::from_bits(3), COST, round, table.world()).map(|(id, _)| id);
        assert_eq!([of(ROUND), of(COST)], [Some(id), None]);
    }
}
