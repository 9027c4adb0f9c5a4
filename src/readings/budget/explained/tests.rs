//! Tries how many more votes a project needed. Keeps out: the count itself.

use super::super::tests::{APPROVAL, BUDGET, table, usual};
use super::*;

#[test]
fn how_many_votes_were_missing_is_found_by_counting_again() {
    let table = usual();
    let poll = BallotCount::of(BUDGET, table.world()).unwrap();
    let count = poll.declared().unwrap();
    let explained = |code: &str| {
        let project = (0..4).find(|at| poll.code(*at) == code).unwrap();
        poll.explained(project, &count).unwrap()
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
            let needed = poll.explained(project, &count).unwrap().needed;
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
        let needed = poll.explained(0, &count).unwrap().needed;
        assert!(matches!(needed, Some(Needed::Ballots(_))), "{rule}: {needed:?}");
    }
}

#[test]
fn many_votes_are_found_by_halving() {
    let table = table(&APPROVAL, &[("A", "60"), ("B", "50")], &[("A", 150), ("", 1)]);
    let poll = BallotCount::of(BUDGET, table.world()).unwrap();
    let count = poll.declared().unwrap();
    assert_eq!(poll.explained(1, &count).unwrap().needed, Some(Needed::Ballots(151)));
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
            let Some(Needed::Ballots(few)) = poll.explained(project, &count).unwrap().needed else {
                panic!("{project} could be funded")
            };
            let with = |more| poll.recounted(poll.rule, &[(project, more)]).unwrap();
            assert!(with(few).has(project), "{more:?} {project}: {few}");
            assert!(few == 1 || !with(few - 1).has(project), "{more:?} {project}: {few}");
        }
    }
}
