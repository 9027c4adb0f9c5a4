//! The first proposals by supporters, with what lies at the edge. Keeps out: rules of selection
//! that are kept, wording.

use super::selection::{Order, PassedOver, by_supporters};
use crate::domain::{Id, Proposal, World};
use crate::methods::selection::{Candidate, Rule, select};

/// A proposal in the order of its supporters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Placed {
    /// The proposal.
    pub proposal: Id,
    /// Its place, from 1; those that tie share it.
    pub place: usize,
    /// Whether it passes.
    pub passes: bool,
}

/// The first so many by supporters; a tie at the edge is kept in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct First {
    /// How many were asked for.
    pub asked: usize,
    /// Every proposal whose supporters were counted, in the order of places.
    pub lines: Vec<Placed>,
    /// How many supporters the last one that passes has.
    pub edge: Option<i64>,
    /// How many of those that pass have just so many.
    pub tied: usize,
    /// How many supporters the first that stays out has.
    pub next: Option<i64>,
    /// The proposals whose supporters nobody counted.
    pub uncounted: Vec<Id>,
    /// The proposals that are not admitted, which take no place from others.
    pub passed_over: Vec<PassedOver>,
}

impl First {
    /// How many pass.
    pub fn passed(&self) -> usize {
        self.lines.iter().filter(|line| line.passes).count()
    }

    /// Whether more pass than were asked for, because they tie at the edge.
    pub fn is_tied(&self) -> bool {
        self.passed() > self.asked
    }
}

/// The first `asked` proposals of the table by supporters.
pub fn first_by_supporters(asked: usize, world: &dyn World) -> First {
    let Order { placed: order, unplaced: uncounted, passed_over, .. } = by_supporters(world);
    let candidates: Vec<Candidate> =
        order.iter().map(|(_, place)| Candidate { place: *place, cost: None }).collect();
    let drawn = select(&candidates, Rule::First(asked)).lines;
    let place = |line: crate::methods::selection::Line| {
        let (proposal, place) = order.get(line.candidate).copied()?;
        Some(Placed { proposal, place, passes: line.passes })
    };
    let lines: Vec<Placed> = drawn.into_iter().filter_map(place).collect();
    let backed = |line: &Placed| Some(world.get::<Proposal>(line.proposal)?.supporters?.get());
    let last = lines.iter().rfind(|line| line.passes);
    First {
        asked,
        edge: last.and_then(backed),
        tied: last.map_or(0, |last| lines.iter().filter(|line| line.place == last.place).count()),
        next: lines.iter().find(|line| !line.passes).and_then(backed),
        lines,
        uncounted,
        passed_over,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Kind;
    use crate::ledger::sample::Sample;

    fn table(supporters: &[&str]) -> Sample {
        let mut table = Sample::default();
        for (at, supporters) in supporters.iter().enumerate() {
            table.add(Kind::Proposals, &[("code", &format!("P{at}")), ("supporters", supporters)]);
        }
        table
    }

    #[test]
    fn a_tie_at_the_edge_is_kept_in_and_told_with_its_supporters() {
        let table = table(&["9", "31", "31", "40", "", "28"]);
        let found = first_by_supporters(2, table.world());
        assert_eq!((found.passed(), found.is_tied(), found.tied), (3, true, 2));
        assert_eq!((found.edge, found.next), (Some(31), Some(28)));
        assert_eq!(found.uncounted, [table.id(Kind::Proposals, "P4")]);
        let places: Vec<(usize, bool)> =
            found.lines.iter().map(|line| (line.place, line.passes)).collect();
        assert_eq!(places, [(1, true), (2, true), (2, true), (4, false), (5, false)]);
    }

    #[test]
    fn without_a_tie_just_so_many_pass_and_where_all_pass_nothing_is_next() {
        let table = table(&["9", "31", "40"]);
        let found = first_by_supporters(2, table.world());
        assert_eq!(
            (found.passed(), found.is_tied(), found.edge, found.next),
            (2, false, Some(31), Some(9))
        );
        let all = first_by_supporters(20, table.world());
        assert_eq!((all.passed(), all.is_tied(), all.edge, all.next), (3, false, Some(9), None));
    }

    #[test]
    fn a_proposal_that_is_not_admitted_leaves_its_place_to_the_next() {
        let mut table = table(&["40", "31", "9"]);
        let first = table.id(Kind::Proposals, "P0");
        table.set(first, &[("state", "not_admitted")]).unwrap();
        let found = first_by_supporters(1, table.world());
        assert_eq!((found.passed(), found.edge, found.lines.len()), (1, Some(31), 2));
        assert_eq!(found.passed_over.iter().map(|out| out.proposal).collect::<Vec<_>>(), [first]);
    }
}
