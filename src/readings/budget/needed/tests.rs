//! Tries how many more votes a project needed. Keeps out: the count itself.

use proptest::collection::vec;
use proptest::prelude::{ProptestConfig, prop_assert_eq, proptest};
use proptest::sample::select;

use super::super::random::{CODES, any, declarable};
use super::super::tests::{APPROVAL, BUDGET, table, usual};
use super::*;

/// As far as it takes.
fn all() -> Effort<'static> {
    Effort::bounded(u64::MAX)
}

#[test]
fn how_many_votes_were_missing_is_found_by_counting_again() {
    let table = usual();
    let poll = BallotCount::of(BUDGET, table.world()).unwrap();
    let count = poll.declared().unwrap();
    let explained = |code: &str| {
        let project = (0..4).find(|at| poll.code(*at) == code).unwrap();
        poll.explained(project, &count, &all()).unwrap()
    };
    // C2 has 5 votes and C1 6: with one more they tie and the code decides, with two it is first.
    let second = explained("C2");
    assert_eq!((second.support, second.ahead, second.needed), (5, 1, Some(Needed::Ballots(2))));
    assert_eq!(second.step.unwrap().lacks, Some(1_000));
    assert_eq!(explained("C1").place, Some(1));
    assert_eq!(explained("C1").needed, None);
}

#[test]
fn by_every_rule_the_number_that_was_missing_is_the_least_that_does() {
    let projects = [("A", "60"), ("B", "45"), ("C", "40"), ("D", "30"), ("E", "25")];
    let ballots =
        [("A B", 9), ("A C", 7), ("B D", 5), ("C", 4), ("D E", 3), ("E", 2), ("B C E", 3)];
    let rules = ["equal_shares", "equal_shares_cardinality", "phragmen_stop", "phragmen_skip"];
    let mut found = 0;
    for rule in rules {
        let table = table(&[&APPROVAL[..2], &[("rule", rule)]].concat(), &projects, &ballots);
        let poll = BallotCount::of(BUDGET, table.world()).unwrap();
        let count = poll.declared().unwrap();
        for project in (0..projects.len()).filter(|project| !count.has(*project)) {
            let needed = poll.explained(project, &count, &all()).unwrap().needed;
            let has = |more: &u64| poll.recounted(poll.rule, &[(project, *more)]).unwrap();
            let least = (1..400).find(|more| has(more).has(project)).map(Needed::Ballots);
            assert_eq!(needed, least, "{rule} {project}");
            found += 1;
        }
    }
    assert!(found >= rules.len(), "each rule leaves something out: {found}");
}

#[test]
fn what_costs_all_there_is_can_be_funded_too() {
    let projects = [("A", "60"), ("B", "55"), ("C", "30")];
    let ballots = [("A", 1), ("B", 2), ("C", 5)];
    for rule in ["votes", "equal_shares", "phragmen_stop", "phragmen_skip"] {
        let vote = [("cap", "60"), ("ballot_type", "approval"), ("rule", rule)];
        let table = table(&vote, &projects, &ballots);
        let poll = BallotCount::of(BUDGET, table.world()).unwrap();
        let count = poll.declared().unwrap();
        let needed = poll.explained(0, &count, &all()).unwrap().needed;
        assert!(matches!(needed, Some(Needed::Ballots(_))), "{rule}: {needed:?}");
    }
}

#[test]
fn many_votes_are_found_by_halving() {
    let table = table(&APPROVAL, &[("A", "60"), ("B", "50")], &[("A", 150), ("", 1)]);
    let poll = BallotCount::of(BUDGET, table.world()).unwrap();
    let count = poll.declared().unwrap();
    assert_eq!(poll.explained(1, &count, &all()).unwrap().needed, Some(Needed::Ballots(151)));
}

#[test]
fn how_many_more_ballots_a_project_needed_by_votes_is_what_counting_them_all_again_says() {
    let projects = [("A", "60"), ("B", "50"), ("C", "40"), ("D", "45")];
    let ballots = [("A B", 4), ("A", 2), ("B C", 3), ("C", 1), ("D", 1)];
    for more in [[("rule", "votes")], [("rule", "votes_per_euro")]] {
        let table =
            table(&[&APPROVAL[..2], &more, &[("minimum", "2")]].concat(), &projects, &ballots);
        let poll = BallotCount::of(BUDGET, table.world()).unwrap();
        let count = poll.declared().unwrap();
        for project in (0..4).filter(|project| !count.has(*project)) {
            let Some(Needed::Ballots(few)) =
                poll.explained(project, &count, &all()).unwrap().needed
            else {
                panic!("{project} could be funded")
            };
            let with = |more| poll.recounted(poll.rule, &[(project, more)]).unwrap();
            assert!(with(few).has(project), "{more:?} {project}: {few}");
            assert!(few == 1 || !with(few - 1).has(project), "{more:?} {project}: {few}");
        }
    }
}

/// What is funded with so many more ballots, all counted again.
fn has(poll: &BallotCount, project: usize, more: u64) -> bool {
    poll.recounted(poll.rule, &[(project, more)]).is_some_and(|count| count.has(project))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]
    #[test]
    fn by_no_rule_a_lower_number_would_have_done(
        costs in vec(20_i64..70, 5), ballots in vec((vec(0_usize..5, 1..4), 1_usize..4), 1..6),
        rule in select(declarable()), has_alternatives: bool, minimum in 0_i64..4,
    ) {
        let table = any(rule, &costs, &ballots, has_alternatives, minimum);
        let poll = BallotCount::of(BUDGET, table.world()).unwrap();
        let count = poll.declared().unwrap();
        for project in (0..CODES.len()).filter(|project| !count.has(*project)) {
            let least = (1..200).find(|more| has(&poll, project, *more)).map(Needed::Ballots);
            let needed = poll.explained(project, &count, &all()).unwrap().needed;
            prop_assert_eq!(needed, least, "{:?} {}", rule, poll.code(project));
        }
    }
}

#[test]
fn a_search_that_ends_before_says_how_far_it_came() {
    let vote = [("cap", "100"), ("ballot_type", "approval"), ("rule", "equal_shares")];
    let table = table(&vote, &[("A", "60"), ("B", "50")], &[("A", 150), ("", 1)]);
    let poll = BallotCount::of(BUDGET, table.world()).unwrap();
    let count = poll.declared().unwrap();
    let needed = |effort: &Effort<'_>| poll.explained(1, &count, effort).unwrap().needed.unwrap();
    let Needed::Ballots(least) = needed(&all()) else { panic!("it can be funded") };
    assert!(least > FIRST && has(&poll, 1, least) && !has(&poll, 1, least - 1), "{least}");
    let up_to = |most: u64| move |made: u64, _: Option<u64>| made < most;
    assert_eq!(needed(&Effort::asked(&up_to(FIRST - 1))), Needed::Uncounted);
    // Halving ends in some twenty counts; then every number from 65 on is tried.
    let goes_on = up_to(FIRST + 30);
    let Needed::AtMost { enough, tried } = needed(&Effort::asked(&goes_on)) else {
        panic!("too soon")
    };
    assert!(enough >= least && (FIRST + 1..least).contains(&tried), "{enough} {tried}");
    assert_eq!(needed(&Effort::bounded(poll.marks_of(&count))), Needed::Uncounted);
}
