//! Tries the count of votes on projects. Keeps out: the rules of a vote, and the methods alone.

use super::*;
use crate::domain::{Ballot, CountRule, Kind};
use crate::ledger::sample::Sample;
use crate::methods::budget::{By, Utility, greedy};
use crate::text::Language;

pub(super) const BUDGET: Id = Id::from_bits(1);

/// A closed vote: its fields, projects with costs, ballots and how often each was handed in.
pub(super) fn table(
    vote: &[(&str, &str)],
    projects: &[(&str, &str)],
    ballots: &[(&str, usize)],
) -> Sample {
    table_with(vote, projects, &[], ballots)
}

/// The same, with the codes of projects of which one at most is funded.
pub(super) fn table_with(
    vote: &[(&str, &str)],
    projects: &[(&str, &str)],
    alternatives: &[&str],
    ballots: &[(&str, usize)],
) -> Sample {
    let usual = [("number", "1"), ("question", "Quali corsi?")];
    let mut table = Sample::default();
    table.add(Kind::Budgets, &[usual.as_slice(), vote].concat());
    for (code, cost) in projects {
        let own = [("budget", "1"), ("code", code), ("title", "Un corso"), ("cost", cost)];
        let word = [("alternatives", "piazza")];
        let word = if alternatives.contains(code) { &word[..] } else { &[] };
        table.add(Kind::Projects, &[&own, word].concat());
    }
    let mut number = 0;
    for (choices, times) in ballots {
        for _ in 0..*times {
            number += 1;
            let number = number.to_string();
            table.add(
                Kind::Ballots,
                &[("budget", "1"), ("batch", "1"), ("number", &number), ("choices", choices)],
            );
        }
    }
    table.set(BUDGET, &[("state", "closed")]).unwrap();
    table
}

pub(super) const APPROVAL: [(&str, &str); 3] =
    [("cap", "100"), ("ballot_type", "approval"), ("rule", "votes")];

pub(super) const COSTS: [(&str, &str); 4] =
    [("C1", "60"), ("C2", "50"), ("C10", "40"), ("C3", "10")];

pub(super) fn usual() -> Sample {
    table(
        &APPROVAL,
        &COSTS,
        &[("C1 C2", 4), ("C1", 2), ("C2 C10", 1), ("C10", 2), ("C3", 1), ("", 2)],
    )
}

/// Opens a vote that is closed.
fn reopened(table: &mut Sample) {
    let why = ("reason", "Mancava un pacco di schede");
    table.set(BUDGET, &[("state", "open"), why]).unwrap();
}

fn codes(poll: &BallotCount, rule: CountRule) -> String {
    poll.by(rule).map(|count| poll.codes(&count.funded)).unwrap_or_default()
}

#[test]
fn nothing_is_read_of_a_vote_that_is_open() {
    let mut table = usual();
    assert!(BallotCount::of(BUDGET, table.world()).is_some());
    reopened(&mut table);
    assert!(BallotCount::of(BUDGET, table.world()).is_none());
    assert!(BallotCount::of(Id::from_bits(2), table.world()).is_none());
}

#[test]
fn by_votes_what_does_not_fit_is_passed_over_and_blank_ballots_are_voters() {
    let table = usual();
    let poll = BallotCount::of(BUDGET, table.world()).unwrap();
    let count = poll.declared().unwrap();
    assert_eq!((poll.voters, poll.blank, poll.void), (12, 2, 0));
    assert_eq!(poll.codes(&count.funded), "C1, C10");
    assert_eq!((count.spent, count.left, count.voters_with), (10_000, 0, 9));
    let next = count.next.unwrap();
    assert_eq!((poll.code(next.project), next.lacks), ("C2", 1_000));
    let told: Vec<_> =
        count.steps.iter().map(|step| (poll.code(step.project), step.lacks)).collect();
    assert_eq!(told, [("C1", None), ("C2", Some(1_000)), ("C10", None), ("C3", Some(1_000))]);
}

#[test]
fn the_steps_by_votes_are_those_of_the_greedy_rule() {
    let table = usual();
    let poll = BallotCount::of(BUDGET, table.world()).unwrap();
    for (rule, by) in [(CountRule::Votes, By::Total), (CountRule::VotesPerEuro, By::TotalPerCost)] {
        let funded = greedy(&poll.election, Utility::Cardinality, by);
        assert_eq!(poll.by(rule).unwrap().funded, funded.order, "{rule:?}");
    }
}

#[test]
fn a_tie_goes_by_the_declared_rule_and_is_told_where_it_decides() {
    let projects = [("A", "60"), ("B", "50"), ("C", "40")];
    let ballots = [("A", 1), ("B", 1), ("C", 1)];
    let funded = |tie: &[(&str, &str)]| {
        let table = table(&[&APPROVAL, tie].concat(), &projects, &ballots);
        let poll = BallotCount::of(BUDGET, table.world()).unwrap();
        let count = poll.declared().unwrap();
        let decisive = count.decisive().map(|step| poll.codes(&step.tied)).collect::<Vec<_>>();
        (poll.codes(&count.funded), decisive)
    };
    assert_eq!(funded(&[]), ("A, C".into(), vec!["A, B, C".into()]));
    assert_eq!(
        funded(&[("tie", "cheaper")]),
        ("C, B".into(), vec!["C, B, A".into(), "B, A".into()])
    );
    // printf 'urna 7|A' | sha256sum and so on: the least hash first.
    let (drawn, _) = funded(&[("tie", "seed"), ("seed", "urna 7")]);
    let order = crate::methods::draw::order("urna 7", &["A", "B", "C"]);
    assert!(drawn.starts_with(["A", "B", "C"][order[0]]), "{drawn}");
}

#[test]
fn equal_shares_gives_a_minority_what_it_pays_for() {
    // Six want A and B, four want C: by votes the four have nothing.
    let projects = [("A", "50"), ("B", "50"), ("C", "40")];
    let table = table(&APPROVAL, &projects, &[("A B", 6), ("C", 4)]);
    let poll = BallotCount::of(BUDGET, table.world()).unwrap();
    assert_eq!(codes(&poll, CountRule::Votes), "A, B");
    let count = poll.by(CountRule::EqualShares).unwrap();
    assert_eq!(poll.codes(&count.funded), "A, C");
    assert_eq!((count.voters_with, count.left), (10, 1_000));
    let (begin, end) = count.shares.clone().unwrap();
    assert_eq!((begin.to_string(), end.to_string()), ("1000".into(), "1600".into()));
    assert_eq!(count.steps.last().unwrap().lacks, Some(4_000), "B did not fit into the rest");
}

#[test]
fn the_best_set_is_a_line_to_compare_with() {
    let table = usual();
    let poll = BallotCount::of(BUDGET, table.world()).unwrap();
    let best = poll.by(CountRule::Knapsack).unwrap();
    let votes: u128 = best.funded.iter().map(|project| poll.support[*project]).sum();
    // C1 and C10 have nine votes together, and so have C2, C10 and C3.
    assert_eq!((votes, best.spent, best.has_rival), (9, 10_000, true));
    assert_eq!(poll.rules().first(), Some(&CountRule::Votes));
    assert_eq!(poll.rules().len(), 7);
}

#[test]
fn orders_are_counted_by_borda_and_schulze_and_points_by_their_sum() {
    let ranking = [("cap", "60"), ("ballot_type", "ranking"), ("rule", "borda")];
    let ranked = table(&ranking, &COSTS, &[("C1 C2 C10", 3), ("C2 C10 C1", 2)]);
    let poll = BallotCount::of(BUDGET, ranked.world()).unwrap();
    assert_eq!(codes(&poll, CountRule::Borda), "C2");
    assert_eq!(codes(&poll, CountRule::Schulze), "C1");
    let told: Vec<String> = poll.told_duels().iter().map(|told| Language::It.tell(told)).collect();
    // Everybody ranks all but C3, which nobody names.
    assert_eq!(
        told[..2],
        ["C1 vince con C2 3-2, C3 5-0, C10 3-2.", "C2 vince con C3 5-0, C10 5-0."]
    );
    assert_eq!(told[2], "C2 perde con C1 2-3.");
    let points = [("cap", "60"), ("ballot_type", "points"), ("rule", "votes"), ("points", "10")];
    let table = table(&points, &COSTS, &[("C1:1", 3), ("C2:4 C3:5", 1)]);
    let poll = BallotCount::of(BUDGET, table.world()).unwrap();
    assert_eq!(codes(&poll, CountRule::Votes), "C3, C2");
    assert_eq!(poll.by(CountRule::Borda), None);
    assert!(poll.told_duels().is_empty());
}

#[test]
fn what_is_decided_otherwise_stands_beside_the_count() {
    let mut table = usual();
    let because = ("reason", "I due corsi si escludono a vicenda");
    let id = |table: &Sample, code: &str| {
        let own = table.world().all::<Project>().find(|(_, own)| own.code.as_str() == code);
        own.unwrap().0
    };
    let (first, second) = (id(&table, "C1"), id(&table, "C2"));
    table.set(first, &[("outcome", "partly"), ("granted", "30"), because]).unwrap();
    table.set(second, &[("outcome", "added"), because]).unwrap();
    let poll = BallotCount::of(BUDGET, table.world()).unwrap();
    let decided = poll.decided(&poll.declared().unwrap(), table.world());
    let told: Vec<_> = decided
        .lines
        .iter()
        .map(|line| (poll.code(line.project), line.counted, line.given))
        .collect();
    assert_eq!(
        told,
        [("C1", true, 3_000), ("C10", true, 4_000), ("C2", false, 5_000), ("C3", false, 0)]
    );
    assert_eq!((decided.given, decided.over, decided.overridden().count()), (12_000, 2_000, 2));
}

#[test]
fn the_order_of_entry_changes_nothing() {
    let one = usual();
    let other = table(
        &APPROVAL,
        &[("C3", "10"), ("C10", "40"), ("C2", "50"), ("C1", "60")],
        &[("", 2), ("C3", 1), ("C10", 2), ("C10 C2", 1), ("C1", 2), ("C2 C1", 4)],
    );
    let [one, other] = [&one, &other].map(|table| BallotCount::of(BUDGET, table.world()).unwrap());
    for rule in one.rules() {
        assert_eq!(one.by(rule), other.by(rule), "{rule:?}");
    }
}

#[test]
fn too_few_votes_keep_a_project_out_of_every_rule() {
    let vote = [APPROVAL.as_slice(), &[("minimum", "3")]].concat();
    let table = table(
        &vote,
        &COSTS,
        &[("C1 C2", 4), ("C1", 2), ("C2 C10", 1), ("C10", 2), ("C3", 1), ("", 2)],
    );
    let poll = BallotCount::of(BUDGET, table.world()).unwrap();
    for rule in poll.rules() {
        let count = poll.by(rule).unwrap();
        let out: Vec<usize> = count.barred.iter().map(|own| own.project).collect();
        assert_eq!(poll.codes(&out), "C3", "{rule:?}");
        assert!(!count.funded.iter().any(|project| poll.code(*project) == "C3"), "{rule:?}");
    }
    assert_eq!(poll.voters, 12, "whoever wants it is still a voter");
    let place = (0..4).find(|place| poll.code(*place) == "C3").unwrap();
    let own = poll.explained(place, &poll.declared().unwrap(), &Effort::bounded(u64::MAX)).unwrap();
    assert_eq!(own.needed, Some(Needed::Ballots(2)));
    assert!(matches!(own.barred.unwrap().why, Why::Few { votes: 1, least: 3 }));
}

#[test]
fn of_alternatives_one_is_funded_and_all_is_counted_again_without_the_other() {
    let mut table = table(
        &APPROVAL,
        &COSTS,
        &[("C1 C2", 4), ("C1", 2), ("C2 C10", 1), ("C10", 2), ("C3", 1), ("", 2)],
    );
    assert_eq!(
        codes(&BallotCount::of(BUDGET, table.world()).unwrap(), CountRule::Votes),
        "C1, C10"
    );
    // Back to before there were ballots: what is voted on stays once there are some.
    reopened(&mut table);
    let ballots: Vec<Id> = table.world().all::<Ballot>().map(|(id, _)| id).collect();
    for ballot in ballots {
        table.delete(ballot).unwrap();
    }
    for code in ["C1", "C10"] {
        let id = table.id(Kind::Projects, code);
        table.set(id, &[("alternatives", "piazza")]).unwrap();
    }
    for (number, choices) in (1..).zip(["C1 C2", "C1 C2", "C1", "C10", "C10", "C3"]) {
        let number = number.to_string();
        let ballot = [("budget", "1"), ("batch", "1"), ("number", &number), ("choices", choices)];
        table.add(Kind::Ballots, &ballot);
    }
    table.set(BUDGET, &[("state", "closed")]).unwrap();
    let poll = BallotCount::of(BUDGET, table.world()).unwrap();
    let count = poll.by(CountRule::Votes).unwrap();
    assert_eq!(poll.codes(&count.funded), "C1, C3");
    let told: Vec<_> = poll.all_barred(&count).map(|told| told.key.into_owned()).collect();
    assert_eq!(told, ["budget-barred-alternative"]);
}

#[test]
fn the_best_set_chooses_among_alternatives_and_a_tie_at_one_price_is_told_as_such() {
    let costs = [("C1", "40"), ("C2", "30"), ("C3", "30"), ("C4", "30"), ("C5", "10")];
    let ballots = [("C1 C2", 2), ("C1", 2), ("C3", 2), ("C4", 2), ("C5", 1)];
    let mut table = table(&[&APPROVAL[..], &[("tie", "cheaper")]].concat(), &costs, &[]);
    reopened(&mut table);
    for code in ["C1", "C2"] {
        let id = table.id(Kind::Projects, code);
        table.set(id, &[("alternatives", "piazza")]).unwrap();
    }
    for (number, (choices, _)) in (1..).zip(ballots.iter().flat_map(|it| vec![*it; it.1])) {
        let number = number.to_string();
        let own = [("budget", "1"), ("batch", "1"), ("number", &number), ("choices", choices)];
        table.add(Kind::Ballots, &own);
    }
    table.set(BUDGET, &[("state", "closed")]).unwrap();
    let poll = BallotCount::of(BUDGET, table.world()).unwrap();
    // Four votes for C1, two each for C3 and C4: eight. With C2 and C5 in its stead there are seven.
    let best = poll.by(CountRule::Knapsack).unwrap();
    assert_eq!((poll.codes(&best.funded), best.spent), ("C3, C4, C1".into(), 10_000));
    let out: Vec<&str> = best.barred.iter().map(|own| poll.code(own.project)).collect();
    assert_eq!(out, ["C2"]);
    let count = poll.declared().unwrap();
    let tied = count.steps.iter().find(|step| !step.tied.is_empty()).unwrap();
    let told = Language::It.tell(&poll.tie(tied, table.world()));
    assert!(told.contains("a parità di costo"), "{told}");
}

#[test]
fn two_alternatives_with_as_many_votes_are_told_as_a_tie() {
    let told = |ballots: &[&str]| {
        let mut table = table(&APPROVAL, &[("C1", "40"), ("C2", "40"), ("C3", "10")], &[]);
        reopened(&mut table);
        for code in ["C1", "C2"] {
            let id = table.id(Kind::Projects, code);
            table.set(id, &[("alternatives", "piazza")]).unwrap();
        }
        for (number, choices) in (1..).zip(ballots) {
            let number = number.to_string();
            let own = [("budget", "1"), ("batch", "1"), ("number", &number), ("choices", choices)];
            table.add(Kind::Ballots, &own);
        }
        table.set(BUDGET, &[("state", "closed")]).unwrap();
        let poll = BallotCount::of(BUDGET, table.world()).unwrap();
        let count = poll.declared().unwrap();
        let keys = poll.all_barred(&count).map(|told| told.key.into_owned());
        (poll.codes(&count.funded), keys.collect::<Vec<_>>())
    };
    let tied = told(&["C1 C2", "C1 C2", "C3"]);
    assert_eq!(tied, ("C1, C3".into(), vec!["budget-barred-tied".into()]));
    let first = told(&["C1 C2", "C1", "C3"]);
    assert_eq!(first, ("C1, C3".into(), vec!["budget-barred-alternative".into()]));
}

#[test]
fn why_shares_went_no_further_is_told_as_it_is() {
    let told = |ballots: &[(&str, usize)]| {
        let shares = [("cap", "100"), ("ballot_type", "approval"), ("rule", "equal_shares")];
        let table = table(&shares, &[("A", "40"), ("B", "70")], ballots);
        let poll = BallotCount::of(BUDGET, table.world()).unwrap();
        let count = poll.declared().unwrap();
        poll.shares(&count, Language::It).unwrap().key.into_owned()
    };
    // A alone is wanted, and paid for at once, or once shares are raised.
    assert_eq!(told(&[("A", 4)]), "budget-shares-kept-all");
    assert_eq!(told(&[("A", 1), ("", 3)]), "budget-shares-all");
    // Both are wanted, and together they cost too much.
    assert_eq!(told(&[("A", 2), ("B", 2)]), "budget-shares");
}
