//! Tries whether an outcome that hangs on a tie is told as such. Keeps out: the ties of single steps.

use std::collections::BTreeSet;

use proptest::collection::vec;
use proptest::prelude::{ProptestConfig, prop_assert, proptest};
use proptest::sample::select;

use super::super::random::{CODES, any, declarable};
use super::super::tests::{BUDGET, table};
use super::*;

#[test]
fn where_a_step_tells_the_tie_or_nothing_is_tied_no_other_order_is_told() {
    // With raised shares both of A and B would be too much: the one that is bought first, alone.
    let vote = [("cap", "100"), ("ballot_type", "approval"), ("rule", "equal_shares")];
    let told = |ballots: &[(&str, usize)]| {
        let table = table(&vote, &[("A", "60"), ("B", "60"), ("C", "30")], ballots);
        let poll = BallotCount::of(BUDGET, table.world()).unwrap();
        let checked = TieChecked::of(&poll, poll.rule).unwrap();
        let is_told = checked.by.decisive().next().is_some();
        (is_told, checked.tied_otherwise.is_some())
    };
    assert_eq!(told(&[("A", 4), ("B", 4)]), (true, false), "the step says it");
    assert_eq!(told(&[("A", 5), ("B", 4), ("C", 1)]), (false, false), "nothing is tied");
}

/// Every order of so many places.
fn orders(size: usize) -> Vec<Vec<usize>> {
    let Some(last) = size.checked_sub(1) else { return vec![Vec::new()] };
    let with_last = |order: Vec<usize>| {
        (0..size).map(move |at| {
            let mut order = order.clone();
            order.insert(at, last);
            order
        })
    };
    orders(last).into_iter().flat_map(with_last).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(16))]
    #[test]
    fn an_outcome_that_hangs_on_a_tie_is_told_as_such(
        costs in vec(select(vec![20_i64, 30, 40, 50]), 5),
        ballots in vec((vec(0_usize..5, 1..3), 1_usize..3), 2..6),
        rule in select(declarable()), has_alternatives: bool,
    ) {
        let table = any(rule, &costs, &ballots, has_alternatives, 0);
        let poll = BallotCount::of(BUDGET, table.world()).unwrap();
        let checked = TieChecked::of(&poll, poll.rule).unwrap();
        let funded = |order: &Vec<usize>| {
            let paper = poll.paper.in_order(order);
            let election = Cow::Owned(paper.election(&[], &[]));
            let count = counted(&paper, election, poll.rule, &[]).unwrap();
            count.funded.into_iter().map(|place| order[place]).collect::<BTreeSet<usize>>()
        };
        let own: BTreeSet<usize> = checked.by.funded.iter().copied().collect();
        let others: Vec<BTreeSet<usize>> =
            orders(CODES.len()).iter().map(funded).filter(|other| *other != own).collect();
        let is_told = checked.by.decisive().next().is_some();
        prop_assert!(others.is_empty() || is_told || checked.tied_otherwise.is_some());
        if let Some(other) = checked.tied_otherwise {
            prop_assert!(others.contains(&other.into_iter().collect()));
        }
    }
}
