//! Whether another order of ties would fund something else where no tie of the count says so: one in
//! a step that was tried and taken back may decide too. Keeps out: the ties that a count tells.

use std::borrow::Cow;

use super::BallotCount;
use super::by_rule::{ByRule, counted};
use super::effort::Effort;
use crate::domain::CountRule;

/// So many marks of ballots are read again to look for other outcomes of one rule.
const MARKS: u64 = 200_000_000;

/// A count, and what it would fund if ties went another way, where that is something else.
#[derive(Debug, Clone)]
pub struct TieChecked {
    /// The count.
    pub by: ByRule,
    /// See [`BallotCount::tied_otherwise`].
    pub tied_otherwise: Option<Vec<usize>>,
}

impl TieChecked {
    /// The count by a rule; `None` as [`BallotCount::by`] says.
    pub fn of(poll: &BallotCount, rule: CountRule) -> Option<Self> {
        let by = poll.by(rule)?;
        let tied_otherwise = poll.tied_otherwise(&by);
        Some(Self { by, tied_otherwise })
    }
}

impl BallotCount {
    /// What a rule would fund if ties went another way: all of them the other way round, or one
    /// project first or last. `None` where each of those is the same, where a tie of the count is
    /// told already, and where the vote is too large for any of them to be tried.
    pub fn tied_otherwise(&self, count: &ByRule) -> Option<Vec<usize>> {
        let is_told = count.decisive().next().is_some() || count.rule == CountRule::Knapsack;
        if is_told || !count.met_tie {
            return None;
        }
        let mut own = count.funded.clone();
        own.sort_unstable();
        let (effort, marks) = (Effort::bounded(MARKS), self.marks_of(count));
        for order in self.other_orders() {
            effort.spend(marks, 0, None).ok()?;
            let paper = self.paper.in_order(&order);
            let election = Cow::Owned(paper.election(&[], &[]));
            let other = counted(&paper, election, count.rule, &[])?;
            let places = other.funded.iter().filter_map(|place| order.get(*place).copied());
            let mut other: Vec<usize> = places.collect();
            other.sort_unstable();
            if other != own {
                return Some(other);
            }
        }
        None
    }

    /// The other way round; then each project first, and each last.
    fn other_orders(&self) -> impl Iterator<Item = Vec<usize>> {
        let size = self.projects.len();
        let besides = move |own: usize| (0..size).filter(move |other| *other != own);
        let first = (0..size).map(move |own| std::iter::once(own).chain(besides(own)).collect());
        let last = (0..size).map(move |own| besides(own).chain([own]).collect());
        std::iter::once((0..size).rev().collect()).chain(first).chain(last)
    }
}

#[cfg(test)]
mod tests;
