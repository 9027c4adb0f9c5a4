//! The marks of a round without the names of those who gave them. Keeps out: the names, and how
//! marks are written.
//!
//! What goes out names nobody, and an order can name too: that of the alphabet, that in which
//! people were entered, or one that is the same for every proposal, where a single recusal (the lab
//! of the proposal is known) gives away a whole sheet. So the assessors of each proposal stand in
//! an order of their own, taken from a digest of round, proposal and person: nobody can foresee it,
//! no row goes on from one proposal to the next, and the same table still gives the same bytes.

use super::block::Block;
use crate::domain::{Id, Score, World};
use crate::ledger::digest;
use crate::methods::marks::Mark;

/// What somebody gave one proposal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unnamed {
    /// The number the assessor has for this proposal alone, from 1.
    pub number: usize,
    /// One box for each criterion, in the order of the block.
    pub boxes: Vec<Given>,
}

/// What stands in a box of a sheet that names nobody.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Given {
    /// A mark, and whether it was given before its criterion changed.
    Mark(i64, bool),
    /// Due and not there.
    Missing,
    /// An abstention.
    Abstained,
    /// The assessor stands aside from the proposal.
    Recused,
}

impl Given {
    /// As it is written in files.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Mark(..) => "given",
            Self::Missing => "missing",
            Self::Abstained => "abstained",
            Self::Recused => "recused",
        }
    }
}

impl Block {
    /// Whether a proposal has a mark; both by their place in the block.
    pub fn is_marked(&self, proposal: usize) -> bool {
        (0..self.criteria.len()).any(|criterion| !self.marks.given(proposal, criterion).is_empty())
    }

    /// Who gave what to a proposal (by its place in the block), naming nobody; empty outside the
    /// block.
    pub fn unnamed(&self, proposal: usize, older: &Older) -> Vec<Unnamed> {
        let Some(id) = self.proposals.get(proposal).copied() else { return Vec::new() };
        let mut order: Vec<(String, usize)> = self
            .assessors
            .iter()
            .enumerate()
            .map(|(at, assessor)| (lot(self.round, id, *assessor), at))
            .collect();
        order.sort_unstable();
        let sheet = |(number, (_, assessor)): (usize, (String, usize))| Unnamed {
            number,
            boxes: (0..self.criteria.len())
                .map(|criterion| self.given(proposal, criterion, assessor, older))
                .collect(),
        };
        (1..).zip(order).map(sheet).collect()
    }

    fn given(&self, proposal: usize, criterion: usize, assessor: usize, older: &Older) -> Given {
        match self.marks.cell(proposal, criterion).get(assessor) {
            _ if self.recused.contains(&(proposal, assessor)) => Given::Recused,
            Some(Mark::Given(mark)) => {
                Given::Mark(*mark, older.has(self.ids(proposal, criterion, assessor)))
            }
            Some(Mark::NotDue) => Given::Abstained,
            Some(Mark::Missing) | None => Given::Missing,
        }
    }

    fn ids(&self, proposal: usize, criterion: usize, assessor: usize) -> Option<(Id, Id, Id)> {
        Some((
            *self.proposals.get(proposal)?,
            *self.criteria.get(criterion)?,
            *self.assessors.get(assessor)?,
        ))
    }
}

/// The marks of a round given before their criterion changed: by proposal, criterion and assessor.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Older(std::collections::BTreeSet<(Id, Id, Id)>);

impl Older {
    /// Those of a round.
    pub fn of(round: Id, world: &dyn World) -> Self {
        let scores = world.of::<Score>(round).filter(|(_, score)| score.is_older(world));
        Self(
            scores
                .map(|(_, score)| (score.proposal.id, score.criterion.id, score.assessor.id))
                .collect(),
        )
    }

    /// Whether this mark is one of them.
    pub fn has(&self, ids: Option<(Id, Id, Id)>) -> bool {
        ids.is_some_and(|ids| self.0.contains(&ids))
    }

    /// Whether any mark of a proposal is one of them.
    pub fn any_of(&self, proposal: Id) -> bool {
        let first = (proposal, Id::from_bits(0), Id::from_bits(0));
        self.0.range(first..).next().is_some_and(|(own, ..)| *own == proposal)
    }
}

/// A lot nobody can foresee and everybody with the records can draw again: SHA-256 of the three
/// ids.
fn lot(round: Id, proposal: Id, assessor: Id) -> String {
    digest("", &[round.to_bytes(), proposal.to_bytes(), assessor.to_bytes()].concat())
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::domain::Kind;
    use crate::ledger::sample::Sample;
    use crate::readings::assessment::ranking::tests::{sample, score};

    /// Six assessors, of whom the first gives 1 and each next one more; the last stands aside from
    /// P3.
    fn table() -> Sample {
        let mut table = sample(&["1"]);
        table.set(table.id(Kind::Criteria, "C1"), &[("max", "9")]).unwrap();
        let names =
            ["Anna Verdi", "Bea Rossi", "Ciro Blu", "Dora Gialli", "Enzo Grigi", "Ugo Neri"];
        for name in &names[1..5] {
            table.add(Kind::People, &[("name", name)]);
        }
        for proposal in ["P1", "P2"] {
            for (mark, name) in (1..).zip(names) {
                score(&mut table, proposal, "C1", name, &mark.to_string());
            }
        }
        table.add(Kind::Recusals, &[("proposal", "P3"), ("assessor", "Ugo Neri")]);
        table
    }

    fn marks(table: &Sample, proposal: usize) -> Vec<Given> {
        let block = Block::of(None, table.world()).unwrap();
        let older = Older::of(block.round, table.world());
        block.unnamed(proposal, &older).into_iter().flat_map(|sheet| sheet.boxes).collect()
    }

    #[test]
    fn everybody_is_there_once_and_the_same_table_gives_the_same_order() {
        let table = table();
        let given: BTreeSet<i64> = marks(&table, 0)
            .into_iter()
            .filter_map(|given| match given {
                Given::Mark(mark, _) => Some(mark),
                _ => None,
            })
            .collect();
        assert_eq!(given, (1..=6).collect());
        assert_eq!(marks(&table, 0), marks(&table, 0));
    }

    #[test]
    fn a_row_of_one_proposal_is_not_the_same_person_in_the_next() {
        let table = table();
        // The ids of a sample are always the same, so this order is too; the alphabet would be 1 2
        // 3 4 5 6 in both.
        assert_ne!(marks(&table, 0), marks(&table, 1));
    }

    #[test]
    fn who_stands_aside_is_told_apart_from_who_has_not_marked() {
        let found = marks(&table(), 2);
        assert_eq!(found.iter().filter(|given| **given == Given::Recused).count(), 1);
        assert_eq!(found.iter().filter(|given| **given == Given::Missing).count(), 5);
    }

    #[test]
    fn a_mark_given_before_its_criterion_changed_says_so() {
        let mut table = table();
        table.set(table.id(Kind::Criteria, "C1"), &[("weight", "2")]).unwrap();
        assert!(marks(&table, 0).iter().all(|given| matches!(given, Given::Mark(_, true))));
        let older = Older::of(table.id(Kind::Rounds, "1"), table.world());
        assert!(
            older.any_of(table.id(Kind::Proposals, "P1"))
                && !older.any_of(table.id(Kind::Proposals, "P3"))
        );
    }
}
