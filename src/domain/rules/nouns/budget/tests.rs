//! Tries what votes on projects refuse. Keeps out: counting.

use crate::domain::sample::{Fields, Sample, why};
use crate::domain::{Id, Kind, Refusal, Veiled, Viewer, World};

const BUDGET: Id = Id::from_bits(1);
const PROJECT: Id = Id::from_bits(2);

const VOTE: [(&str, &str); 5] = [
    ("number", "1"),
    ("question", "Quali corsi?"),
    ("cap", "1000"),
    ("ballot_type", "approval"),
    ("rule", "votes"),
];

/// A vote with other fields than usual, and two projects that cost 600 and 500.
fn table(more: Fields<'_>) -> Sample {
    let mut table = Sample::default();
    offer_vote(&mut table, more).unwrap();
    for (code, cost) in [("C1", "600"), ("C2", "500")] {
        project(&mut table, code, cost, &[]).unwrap();
    }
    table
}

fn offer_vote(table: &mut Sample, more: Fields<'_>) -> Result<Id, Refusal> {
    let is_told = |name: &str| more.iter().any(|(field, _)| *field == name);
    let usual = VOTE.into_iter().filter(|(name, _)| !is_told(name));
    table.offer(Kind::Budgets, &usual.chain(more.iter().copied()).collect::<Vec<_>>())
}

fn project(table: &mut Sample, code: &str, cost: &str, more: Fields<'_>) -> Result<Id, Refusal> {
    let usual = [("budget", "1"), ("code", code), ("title", "Un corso"), ("cost", cost)];
    table.offer(Kind::Projects, &[&usual, more].concat())
}

fn ballot(table: &mut Sample, number: &str, choices: &str) -> Result<Id, Refusal> {
    let ballot = [("budget", "1"), ("batch", "1"), ("number", number), ("choices", choices)];
    table.offer(Kind::Ballots, &ballot)
}

fn refused(more: Fields<'_>, choices: &str) -> Vec<String> {
    why(ballot(&mut table(more), "1", choices))
}

#[test]
fn a_vote_without_money_or_with_a_rule_that_cannot_count_it_is_refused() {
    let vote = |more: Fields<'_>| why(offer_vote(&mut Sample::default(), more));
    assert_eq!(vote(&[("cap", "0")]), ["cap: fault-budget-cap"]);
    assert_eq!(vote(&[("rule", "borda")]), ["rule: fault-budget-rule"]);
    assert_eq!(vote(&[("rule", "knapsack")]), ["rule: fault-budget-best"]);
    assert_eq!(vote(&[("ballot_type", "points")]), ["points: fault-budget-points"]);
    assert_eq!(vote(&[("tie", "seed")]), ["seed: fault-budget-seed"]);
    let ranked = [("ballot_type", "ranking"), ("rule", "borda")];
    assert!(offer_vote(&mut Sample::default(), &ranked).is_ok());
}

#[test]
fn a_project_costs_something_and_no_more_than_there_is() {
    let mut table = table(&[]);
    assert_eq!(why(project(&mut table, "C3", "1000,01", &[])), ["cost: fault-project-cap"]);
    assert_eq!(why(project(&mut table, "C3", "0", &[])), ["cost: fault-project-cost"]);
    assert_eq!(why(project(&mut table, "C 3", "5", &[])), ["code: fault-project-code"]);
    assert_eq!(why(project(&mut table, "c1", "5", &[])), ["budget: fault-duplicate"]);
    assert_eq!(why(table.set(BUDGET, &[("cap", "599")])), ["number: fault-project-cap"]);
}

#[test]
fn a_ballot_names_projects_of_the_vote_each_once() {
    assert_eq!(refused(&[], "C1 C3"), ["choices: fault-ballot-unknown"]);
    assert_eq!(refused(&[], "C1 c1"), ["choices: fault-ballot-twice"]);
    assert_eq!(refused(&[("choices", "1")], "C1 C2"), ["choices: fault-ballot-choices"]);
    assert_eq!(refused(&[], "C1:2"), ["choices: fault-ballot-some-points"]);
    for choices in ["", "C2", "c2 c1"] {
        assert!(ballot(&mut table(&[]), "1", choices).is_ok(), "{choices}");
    }
}

#[test]
fn points_and_the_sum_of_a_knapsack_have_their_limits() {
    let points = [("ballot_type", "points"), ("points", "5")];
    assert_eq!(refused(&points, "C1:3 C2:3"), ["choices: fault-ballot-sum"]);
    assert_eq!(refused(&points, "C1"), ["choices: fault-ballot-no-points"]);
    assert_eq!(refused(&points, "C1:0"), ["choices: fault-ballot-no-points"]);
    assert!(ballot(&mut table(&points), "1", "C1:3 C2:2").is_ok());
    let knapsack = [("ballot_type", "knapsack")];
    assert_eq!(refused(&knapsack, "C1 C2"), ["choices: fault-ballot-cap"]);
    assert!(ballot(&mut table(&knapsack), "1", "C1").is_ok());
}

#[test]
fn a_void_ballot_is_kept_whatever_it_says() {
    let mut table = table(&[]);
    let void = [
        ("budget", "1"),
        ("batch", "1"),
        ("number", "1"),
        ("choices", "C9 C9"),
        ("void", "segni di riconoscimento"),
    ];
    assert!(table.offer(Kind::Ballots, &void).is_ok());
}

#[test]
fn a_secret_ballot_holds_no_name_and_in_an_open_vote_each_votes_once() {
    let offer = |table: &mut Sample, number| {
        table.offer(
            Kind::Ballots,
            &[("budget", "1"), ("batch", "1"), ("number", number), ("voter", "Ada")],
        )
    };
    let mut secret = table(&[]);
    secret.add(Kind::People, &[("name", "Ada")]);
    assert_eq!(why(offer(&mut secret, "1")), ["voter: fault-ballot-name"]);
    let mut open = table(&[("ballot", "open")]);
    open.add(Kind::People, &[("name", "Ada")]);
    offer(&mut open, "1").unwrap();
    assert_eq!(why(offer(&mut open, "2")), ["voter: fault-ballot-voter"]);
}

#[test]
fn what_ballots_were_given_under_stays_while_there_are_some() {
    let mut table = table(&[]);
    table.set(BUDGET, &[("rule", "equal_shares")]).unwrap();
    ballot(&mut table, "1", "C1").unwrap();
    for change in [("rule", "votes"), ("cap", "2000"), ("choices", "1"), ("tie", "cheaper")] {
        assert_eq!(why(table.set(BUDGET, &[change])), ["refused-budget-started"], "{change:?}");
    }
    assert_eq!(why(table.set(PROJECT, &[("cost", "1")])), ["refused-budget-started"]);
    assert_eq!(why(project(&mut table, "C3", "1", &[])), ["refused-budget-started"]);
    assert_eq!(why(table.delete(PROJECT)), ["refused-budget-started"]);
    assert_eq!(why(table.delete(BUDGET)), ["refused-budget-started"]);
    table.set(BUDGET, &[("eligible", "40")]).unwrap();
}

#[test]
fn undoing_takes_no_project_from_under_its_ballots() {
    let mut table = table(&[]);
    let id = ballot(&mut table, "1", "C1").unwrap();
    table.undo().unwrap();
    assert!(table.world().record(id).is_none());
    table.redo().unwrap();
}

#[test]
fn nothing_changes_once_the_vote_is_closed_but_what_is_decided_of_projects() {
    let mut table = table(&[]);
    let id = ballot(&mut table, "1", "C1").unwrap();
    table.set(BUDGET, &[("state", "closed")]).unwrap();
    assert_eq!(table.cell(BUDGET, "closed"), "2014-01-02T09:00:00+01:00");
    let refused = ["refused-budget-closed"];
    assert_eq!(why(ballot(&mut table, "2", "C1")), refused);
    assert_eq!(why(table.set(id, &[("choices", "C2")])), refused);
    assert_eq!(why(table.delete(id)), refused);
    assert_eq!(why(table.set(BUDGET, &[("state", "open")])), ["refused-budget-reopening"]);
    assert_eq!(why(table.set(PROJECT, &[("title", "Altro")])), refused);
    let decided = [("outcome", "excluded"), ("reason", "Non ha la copertura prevista per legge")];
    table.set(PROJECT, &decided).unwrap();
}

#[test]
fn nothing_is_decided_against_a_count_that_nobody_may_know_yet() {
    let mut table = table(&[]);
    let decided = [("outcome", "excluded"), ("reason", "Il terreno non è disponibile")];
    assert_eq!(why(table.set(PROJECT, &decided)), ["refused-override-open"]);
    table.set(BUDGET, &[("state", "closed")]).unwrap();
    table.set(PROJECT, &decided).unwrap();
    // What was decided before it was opened again stays, and can go.
    table.set(BUDGET, &[("state", "open"), ("reason", "Mancava un pacco di schede")]).unwrap();
    assert_eq!(why(table.set(PROJECT, &[("outcome", "added")])), ["refused-override-open"]);
    table.set(PROJECT, &[("outcome", ""), ("reason", "")]).unwrap();
}

#[test]
fn what_is_decided_against_the_count_has_a_reason_and_its_sum() {
    let mut table = table(&[]);
    table.set(BUDGET, &[("state", "closed")]).unwrap();
    let mut set = |fields: Fields<'_>| match table.set(PROJECT, fields) {
        Ok(_) => Vec::new(),
        refused => why(refused),
    };
    let because = ("reason", "I due corsi si escludono a vicenda");
    assert_eq!(set(&[("outcome", "excluded")]), ["reason: fault-project-reason"]);
    assert_eq!(set(&[("outcome", "partly"), because]), ["granted: fault-project-granted"]);
    let too_much = [("outcome", "partly"), because, ("granted", "601")];
    assert_eq!(set(&too_much), ["granted: fault-project-granted-cost"]);
    assert!(set(&[("outcome", "partly"), because, ("granted", "300")]).is_empty());
}

#[test]
fn ballots_of_an_open_vote_are_seen_by_nobody() {
    let mut table = table(&[]);
    let id = ballot(&mut table, "1", "C1").unwrap();
    let seen = |table: &Sample, viewer| {
        let veiled = Veiled::new(table.world(), viewer);
        let world: &dyn World = &veiled;
        let one = world.record(id).is_some();
        (one, world.count(Kind::Ballots), world.referring(BUDGET, Kind::Ballots).len())
    };
    for viewer in [Viewer::Facilitator, Viewer::Secretary, Viewer::Projector, Viewer::Observer] {
        assert_eq!(seen(&table, viewer), (false, 0, 0), "{viewer:?}");
    }
    table.set(BUDGET, &[("state", "closed")]).unwrap();
    assert_eq!(seen(&table, Viewer::Facilitator), (true, 1, 1));
    assert_eq!(seen(&table, Viewer::Projector), (false, 0, 0));
}
