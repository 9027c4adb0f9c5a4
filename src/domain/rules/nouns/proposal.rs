//! What a proposal refuses, and what became of it. Keeps out: its marks, opinions and answers.

use crate::domain::datum::Cell;
use crate::domain::fault::Fault;
use crate::domain::id::Id;
use crate::domain::noun::{Noun, Rules};
use crate::domain::nouns::Proposal;
use crate::domain::rules::lineage::comes_back;
use crate::domain::values::{ProposalState, Ref};
use crate::domain::world::World;
use crate::say;

impl Rules for Proposal {
    fn mentioned(&self, world: &dyn World) -> Cell {
        self.cell("code", world)
    }

    fn check(&self, own: Id, world: &dyn World) -> Vec<Fault> {
        let next =
            |id| world.get::<Self>(id).map_or([None, None], Self::lineage).into_iter().flatten();
        if comes_back(own, self.lineage().into_iter().flatten(), next) {
            let field = if self.merged_into.is_some() { "merged_into" } else { "split_from" };
            return vec![Fault::new(field, say!("fault-merge-circle"))];
        }
        self.gone(own, world).into_iter().collect()
    }

    fn label(&self, _world: &dyn World) -> String {
        match &self.title {
            Some(title) => format!("{} {}", self.code.as_str(), title.as_str()),
            None => self.code.as_str().to_owned(),
        }
    }
}

impl Proposal {
    /// What is gone says where it went, and what says where it went is gone: else it would leave
    /// every total unnoticed.
    fn gone(&self, own: Id, world: &dyn World) -> Option<Fault> {
        let code = self.code.as_str();
        let what = match (self.state, self.merged_into) {
            (Some(ProposalState::Merged), None) => say!("fault-merged-nowhere", code = code),
            (Some(ProposalState::Split), None) if Self::kin(own, world).1.is_empty() => {
                say!("fault-split-nowhere", code = code)
            }
            (Some(state), Some(into)) if state != ProposalState::Merged => {
                let into = world
                    .get::<Self>(into.id)
                    .map(|into| into.code.as_str().to_owned())
                    .unwrap_or_default();
                say!("fault-merged-state", code = code, into = into)
            }
            _ => return None,
        };
        Some(Fault::new("state", what))
    }

    /// What it became part of, and what it was part of.
    fn lineage(&self) -> [Option<Id>; 2] {
        [self.merged_into, self.split_from].map(|other| other.map(|other| other.id))
    }

    /// Whether it is a proposal of its own: neither withdrawn, nor part of another, nor split into
    /// others.
    pub fn stands(&self) -> bool {
        let gone = [ProposalState::Withdrawn, ProposalState::Merged, ProposalState::Split];
        self.merged_into.is_none() && self.state.is_none_or(|state| !gone.contains(&state))
    }

    /// The proposals that were merged into this one, and those it was split into, each by code.
    pub fn kin(own: Id, world: &dyn World) -> (Vec<Id>, Vec<Id>) {
        let mut of: Vec<(Id, &Self)> = world.of::<Self>(own).collect();
        of.sort_by(|(a, one), (b, other)| (one.code.as_str(), a).cmp(&(other.code.as_str(), b)));
        let kept = |keep: fn(&Self) -> Option<Ref<Self>>| {
            of.iter()
                .filter(|(_, p)| keep(p).is_some_and(|to| to.id == own))
                .map(|(id, _)| *id)
                .collect()
        };
        (kept(|p| p.merged_into), kept(|p| p.split_from))
    }
}

#[cfg(test)]
mod tests {
    use crate::domain::sample::{Sample, row, why};
    use crate::domain::set;
    use crate::domain::{Id, Kind, Proposal};

    fn table() -> Sample {
        Sample::of(&[
            (Kind::Proposals, &[("code", "p1")]),
            (Kind::Proposals, &[("code", "p2"), ("title", "Orti"), ("merged_into", "p1")]),
            (Kind::Proposals, &[("code", "p3"), ("merged_into", "Orti")]),
        ])
    }

    #[test]
    fn a_proposal_is_not_merged_into_itself() {
        assert_eq!(
            why(table().set(Id::from_bits(1), &[("merged_into", "p1")])),
            ["merged_into: fault-merge-circle"]
        );
    }

    #[test]
    fn a_merge_that_comes_back_around_is_refused_and_a_longer_chain_is_not() {
        let mut table = table();
        assert_eq!(
            why(table.set(Id::from_bits(1), &[("merged_into", "p3")])),
            ["merged_into: fault-merge-circle"]
        );
        table.add(Kind::Proposals, &[("code", "p4"), ("merged_into", "p3")]);
    }

    #[test]
    fn a_circle_closed_by_one_draft_is_refused_on_both_sides() {
        let mut table =
            Sample::of(&[(Kind::Proposals, &[("code", "a")]), (Kind::Proposals, &[("code", "b")])]);
        let merge = |id, into| {
            set(Id::from_bits(id), &row(&[("merged_into", into)]), table.book()).unwrap()
        };
        let changes = vec![merge(1, "b"), merge(2, "a")];
        assert_eq!(why(table.act(changes)), ["merged_into: fault-merge-circle"; 2]);
    }

    #[test]
    fn a_part_is_not_what_it_was_split_from_is_merged_into() {
        let mut table = table();
        assert_eq!(
            why(table.set(Id::from_bits(1), &[("split_from", "p3")])),
            ["split_from: fault-merge-circle"]
        );
        let part = table.add(Kind::Proposals, &[("code", "p4"), ("split_from", "p3")]);
        assert_eq!(
            why(table.set(Id::from_bits(3), &[("merged_into", "p4")])),
            ["merged_into: fault-merge-circle"]
        );
        assert_eq!(Proposal::kin(Id::from_bits(3), table.world()), (vec![], vec![part]));
        assert_eq!(
            Proposal::kin(Id::from_bits(1), table.world()),
            (vec![Id::from_bits(2)], vec![])
        );
    }

    #[test]
    fn whatever_is_gone_does_not_stand() {
        let mut table = table();
        let stands =
            |table: &Sample| table.world().get::<Proposal>(Id::from_bits(1)).unwrap().stands();
        table.add(Kind::Proposals, &[("code", "p4"), ("split_from", "p1")]);
        for (state, stays) in
            [("received", true), ("not_admitted", true), ("withdrawn", false), ("split", false)]
        {
            table.set(Id::from_bits(1), &[("state", state)]).unwrap();
            assert_eq!(stands(&table), stays, "{state}");
        }
        assert!(!table.world().get::<Proposal>(Id::from_bits(2)).unwrap().stands());
    }

    #[test]
    fn nothing_is_called_merged_or_split_that_does_not_say_where_it_went() {
        let mut table = table();
        let (first, second) = (Id::from_bits(1), Id::from_bits(2));
        assert_eq!(why(table.set(first, &[("state", "merged")])), ["state: fault-merged-nowhere"]);
        assert_eq!(why(table.set(first, &[("state", "split")])), ["state: fault-split-nowhere"]);
        assert_eq!(why(table.set(second, &[("state", "admitted")])), ["state: fault-merged-state"]);
        table.set(second, &[("state", "admitted"), ("merged_into", "")]).unwrap();
    }

    #[test]
    fn a_proposal_is_named_by_code_and_title() {
        let table = table();
        let label = |id| table.record(Id::from_bits(id)).label(table.world());
        assert_eq!([label(1), label(2)], ["p1", "p2 Orti"]);
    }
}
