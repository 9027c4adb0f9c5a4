//! Proposals. Keeps out: their marks, opinions and answers.

use super::lab::Lab;
use super::lineage::comes_back;
use crate::domain::fault::Fault;
use crate::domain::id::Id;
use crate::domain::noun::{Rules, noun};
use crate::domain::values::{Cents, Line, Mark, Party, ProposalState, Prose, Ref};
use crate::domain::world::World;
use crate::say;

noun! {
    /// Something the process asks of the deciding body.
    pub struct Proposal of Proposals {
        /// One word by which it is called.
        [key] code: Line = ["codice"],
        /// Its title.
        title: Option<Line> = ["titolo"],
        /// What it asks.
        summary: Option<Prose> = ["sintesi", "descrizione"],
        /// The lab it comes from.
        lab: Option<Ref<Lab>> = ["laboratorio"],
        /// Who proposed it.
        proposer: Option<Party> = ["proponente"],
        /// The objective of the plan it serves.
        objective: Option<Line> = ["obiettivo"],
        /// Current expenditure.
        current: Option<Cents> = ["corrente", "spesa_corrente"],
        /// Capital expenditure.
        capital: Option<Cents> = ["capitale", "conto_capitale"],
        /// How many support it.
        supporters: Option<Mark<0, 999_999_999>> = ["sostenitori", "sostegni"],
        /// How far it is; received when absent.
        state: Option<ProposalState> = ["stato"],
        /// The proposal it became part of.
        merged_into: Option<Ref<Proposal>> = ["accorpata_a", "accorpata_in"],
    }
}

impl Rules for Proposal {
    fn check(&self, own: Id, world: &dyn World) -> Vec<Fault> {
        let next = |id| world.get::<Self>(id).and_then(|proposal| proposal.merged_into.map(|into| into.id));
        if comes_back(own, self.merged_into.map(|into| into.id), next) {
            return vec![Fault::new("merged_into", say!("fault-merge-circle"))];
        }
        Vec::new()
    }

    fn label(&self, _world: &dyn World) -> String {
        match &self.title {
            Some(title) => format!("{} {}", self.code.as_str(), title.as_str()),
            None => self.code.as_str().to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::domain::{Id, Kind};
    use crate::ledger::sample::{Sample, row, why};
    use crate::ledger::set;

    fn table() -> Sample {
        Sample::of(&[
            (Kind::Proposals, &[("code", "p1")]),
            (Kind::Proposals, &[("code", "p2"), ("title", "Orti"), ("merged_into", "p1")]),
            (Kind::Proposals, &[("code", "p3"), ("merged_into", "Orti")]),
        ])
    }

    #[test]
    fn a_proposal_is_not_merged_into_itself() {
        assert_eq!(why(table().set(Id::from_bits(1), &[("merged_into", "p1")])), ["merged_into: fault-merge-circle"]);
    }

    #[test]
    fn a_merge_that_comes_back_around_is_refused_and_a_longer_chain_is_not() {
        let mut table = table();
        assert_eq!(why(table.set(Id::from_bits(1), &[("merged_into", "p3")])), ["merged_into: fault-merge-circle"]);
        table.add(Kind::Proposals, &[("code", "p4"), ("merged_into", "p3")]);
    }

    #[test]
    fn a_circle_closed_by_one_draft_is_refused_on_both_sides() {
        let mut table = Sample::of(&[(Kind::Proposals, &[("code", "a")]), (Kind::Proposals, &[("code", "b")])]);
        let merge = |id, into| set(Id::from_bits(id), &row(&[("merged_into", into)]), table.book()).unwrap();
        let changes = vec![merge(1, "b"), merge(2, "a")];
        assert_eq!(why(table.act(changes)), ["merged_into: fault-merge-circle"; 2]);
    }

    #[test]
    fn a_proposal_is_named_by_code_and_title() {
        let table = table();
        let label = |id| table.record(Id::from_bits(id)).label(table.world());
        assert_eq!([label(1), label(2)], ["p1", "p2 Orti"]);
    }
}
