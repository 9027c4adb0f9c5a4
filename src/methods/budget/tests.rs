//! Small votes whose outcome is known by hand, and what holds for any vote. Keeps out: files.

use proptest::collection::vec;
use proptest::prelude::{prop_assert, prop_assert_eq, proptest};

use super::{
    AddOne, Ballot, By, Election, Funded, Overspend, Project, Utility, add_one, complete,
    equal_shares, greedy, knapsack, phragmen,
};
use crate::methods::ratio::{exact, fraction, whole};

fn election(costs: &[u64], cap: u64, ballots: &[&[usize]]) -> Election {
    let projects = costs.iter().enumerate();
    let projects = projects.map(|(at, cost)| Project { id: at.to_string(), cost: *cost }).collect();
    let ballots = ballots.iter().map(|marks| Ballot {
        marks: marks.iter().map(|project| (*project, 1)).collect(),
        count: 1,
    });
    Election::new(projects, cap, ballots.collect())
}

fn order(purchases: &[super::Purchase]) -> Vec<usize> {
    purchases.iter().map(|purchase| purchase.project).collect()
}

#[test]
fn towns_take_the_most_votes_and_pass_over_what_does_not_fit() {
    let vote = election(&[60, 50, 40], 100, &[&[0, 1], &[0, 1], &[0], &[2]]);
    let funded = greedy(&vote, Utility::Cardinality, By::Total);
    assert_eq!(funded, Funded { order: vec![0, 2], ties: Vec::new() });
    let by_price = greedy(&vote, Utility::Cardinality, By::TotalPerCost);
    assert_eq!(by_price.order, [0, 2]);
}

#[test]
fn a_tie_goes_to_the_first_and_is_told() {
    let vote = election(&[50, 50, 50], 100, &[&[0, 1, 2]]);
    let funded = greedy(&vote, Utility::Cardinality, By::Total);
    assert_eq!(funded.order, [0, 1]);
    assert_eq!(funded.ties, [vec![0, 1, 2], vec![1, 2]]);
}

#[test]
fn equal_shares_buys_for_both_camps_and_prices_are_exact() {
    // Six want the dear ones, four the cheap one: each holds 10.
    let six: &[usize] = &[0, 1];
    let vote =
        election(&[60, 60, 36], 100, &[six, six, six, six, six, six, &[2], &[2], &[2], &[2]]);
    let bought = equal_shares(&vote, Utility::Cardinality, &whole(10));
    assert_eq!(order(&bought), [2, 0]);
    assert_eq!(bought.iter().map(|p| exact(&p.rho)).collect::<Vec<_>>(), ["9", "10"]);
    assert_eq!(
        bought.iter().map(|p| (p.supporters, p.emptied)).collect::<Vec<_>>(),
        [(4, 0), (6, 6)]
    );
    // What the four have left is 4: nothing more is bought, and greedy has 4 to spend.
    let done = Funded { order: order(&bought), ties: Vec::new() };
    assert_eq!(complete(&vote, Utility::Cardinality, By::Total, done).order, [2, 0]);
}

#[test]
fn a_voter_who_has_less_gives_all_and_the_others_more() {
    // The first voter pays 6 for project 0 and has 4 left for project 1, whose price is then 8.
    let vote = election(&[6, 12], 20, &[&[0, 1], &[1]]);
    let bought = equal_shares(&vote, Utility::Cardinality, &whole(10));
    assert_eq!(order(&bought), [0, 1]);
    assert_eq!(exact(&bought[1].rho), "8");
    let tied = election(&[10, 10], 20, &[&[0, 1], &[0, 1]]);
    assert_eq!(equal_shares(&tied, Utility::Cardinality, &whole(10))[0].tied, [0, 1]);
}

#[test]
fn shares_are_raised_until_more_would_overspend() {
    let vote = election(&[700, 700, 500], 2000, &[&[0], &[1], &[2]]);
    let how = AddOne { unit: 100, floor_start: false, stop_at_exhaustive: true };
    let raised = add_one(&vote, Utility::Cardinality, how);
    // 666 2/3 each buys the third; one step more, 766 2/3, buys all three.
    assert_eq!((order(&raised.purchases), raised.steps), (vec![2, 0, 1], 1));
    let tight = election(&[700, 700, 700], 2000, &[&[0], &[1], &[2]]);
    let raised = add_one(&tight, Utility::Cardinality, how);
    assert_eq!((order(&raised.purchases), raised.steps), (Vec::new(), 1));
    let floor = add_one(&vote, Utility::Cardinality, AddOne { floor_start: true, ..how });
    assert_eq!((order(&floor.purchases), floor.steps), (vec![2, 0, 1], 1));
}

#[test]
fn nobody_and_nothing_fund_nothing() {
    let how = AddOne { unit: 100, floor_start: false, stop_at_exhaustive: false };
    let empty = election(&[100], 100, &[]);
    assert!(add_one(&empty, Utility::Cost, how).purchases.is_empty());
    let blank = election(&[100], 100, &[&[], &[]]);
    assert_eq!(blank.voters(), 2);
    assert!(add_one(&blank, Utility::Cost, how).purchases.is_empty());
    assert!(greedy(&blank, Utility::Cost, By::TotalPerCost).order.is_empty());
    assert!(phragmen(&blank, Overspend::Skip).1.is_empty());
    let poor = election(&[100], 0, &[&[0]]);
    assert!(add_one(&poor, Utility::Cardinality, how).purchases.is_empty());
}

#[test]
fn phragmen_buys_when_supporters_hold_the_cost() {
    let vote = election(&[30, 30, 50], 70, &[&[0, 1], &[0, 1], &[0], &[2]]);
    let (funded, turns) = phragmen(&vote, Overspend::Stop);
    // Three pay 30 at 10; two of them begin anew and hold 30 at 25.
    assert_eq!(turns.iter().map(|turn| exact(&turn.time)).collect::<Vec<_>>(), ["10", "25"]);
    assert_eq!(funded.order, [0, 1]);
    let cheap = election(&[30, 80, 50], 80, &[&[0, 1], &[0, 1], &[0, 1], &[2]]);
    assert_eq!(phragmen(&cheap, Overspend::Stop).0.order, [0]);
    assert_eq!(phragmen(&cheap, Overspend::Skip).0.order, [0, 2]);
}

#[test]
fn the_best_set_is_found_and_another_as_good_is_told() {
    let vote = election(&[60, 50, 50], 100, &[&[0, 1, 2], &[0], &[0, 1]]);
    let best = knapsack(&vote, Utility::Cardinality).unwrap();
    assert_eq!((best.projects, best.value, best.only), (vec![0], 3, false));
    let vote = election(&[60, 50, 50], 100, &[&[0, 1, 2], &[1, 2]]);
    let best = knapsack(&vote, Utility::Cardinality).unwrap();
    assert_eq!((best.projects, best.value, best.only), (vec![1, 2], 4, true));
}

fn subsets(vote: &Election) -> Vec<Vec<usize>> {
    let count = vote.projects.len();
    let of = |mask: usize| (0..count).filter(|at| mask >> at & 1 == 1).collect::<Vec<_>>();
    (0..1_usize << count).map(of).filter(|set| vote.spent(set) <= vote.cap).collect()
}

proptest! {
    #[test]
    fn no_rule_spends_more_than_there_is(
        costs in vec(1_u64..60, 1..7), cap in 0_u64..200, votes in vec(vec(0_usize..7, 0..5), 0..9),
    ) {
        let marks: Vec<Vec<usize>> = votes
            .iter()
            .map(|marks| {
                let mut marks: Vec<usize> =
                    marks.iter().copied().filter(|at| *at < costs.len()).collect();
                marks.sort_unstable();
                marks.dedup();
                marks
            })
            .collect();
        let marks: Vec<&[usize]> = marks.iter().map(Vec::as_slice).collect();
        let vote = election(&costs, cap, &marks);
        let mut backwards = marks.clone();
        backwards.reverse();
        prop_assert_eq!(&vote, &election(&costs, cap, &backwards));
        let totals = vote.totals(Utility::Cost);
        let best = knapsack(&vote, Utility::Cost).unwrap();
        let merit = |set: &[usize]| set.iter().map(|at| totals[*at]).sum::<u128>();
        let brute = subsets(&vote).iter().map(|set| merit(set)).max().unwrap_or(0);
        prop_assert_eq!(best.value, brute);
        for utility in [Utility::Cardinality, Utility::Cost] {
            let how = AddOne { unit: 1, floor_start: false, stop_at_exhaustive: false };
            let raised = order(&add_one(&vote, utility, how).purchases);
            prop_assert!(vote.spent(&raised) <= cap);
            prop_assert!(vote.spent(&greedy(&vote, utility, By::Total).order) <= cap);
            let Some(share) = fraction(cap, vote.voters()) else { continue };
            let bought = equal_shares(&vote, utility, &share);
            prop_assert!(vote.spent(&order(&bought)) <= cap);
            // Prices only rise.
            prop_assert!(bought.windows(2).all(|pair| pair[0].rho <= pair[1].rho));
        }
        prop_assert!(vote.spent(&phragmen(&vote, Overspend::Skip).0.order) <= cap);
    }
}
