//! Whether proposals take the places that their marks give them. Keeps out: how it is done.

use super::*;
use crate::domain::{Kind, OpinionKind};
use crate::ledger::sample::Sample;
use crate::methods::ratio::exact as text;

/// An open round, the criteria C1, C2... with these weights on a scale of 1 to 5, P1 to P3,
/// Anna Verdi and Ugo Neri.
pub(crate) fn sample(weights: &[&str]) -> Sample {
    let mut table = Sample::default();
    table.add(Kind::Rounds, &[("number", "1"), ("state", "open")]);
    for (number, weight) in (1..).zip(weights) {
        let code = format!("C{number}");
        table.add(
            Kind::Criteria,
            &[("code", code.as_str()), ("weight", weight), ("min", "1"), ("max", "5")],
        );
    }
    for code in ["P1", "P2", "P3"] {
        table.add(Kind::Proposals, &[("code", code)]);
    }
    for name in ["Anna Verdi", "Ugo Neri"] {
        table.add(Kind::People, &[("name", name)]);
    }
    table
}

/// Gives one mark.
pub(crate) fn score(
    table: &mut Sample,
    proposal: &str,
    criterion: &str,
    assessor: &str,
    mark: &str,
) {
    table.add(
        Kind::Scores,
        &[
            ("proposal", proposal),
            ("criterion", criterion),
            ("assessor", assessor),
            ("round", "1"),
            ("score", mark),
        ],
    );
}

/// Gives the marks of one assessor on C1, C2... for a proposal.
pub(crate) fn sheet(table: &mut Sample, proposal: &str, assessor: &str, marks: &[i64]) {
    for (number, mark) in (1..).zip(marks) {
        score(table, proposal, &format!("C{number}"), assessor, &mark.to_string());
    }
}

fn assessed(table: &Sample) -> Assessment {
    Assessment::of(&Block::of(None, table.world()).unwrap(), table.world()).unwrap()
}

fn places(table: &Sample) -> Vec<(String, usize, String)> {
    let code = |id| table.world().record(id).unwrap().key();
    assessed(table).ranking.iter().map(|r| (code(r.proposal), r.rank, text(&r.score))).collect()
}

fn entry(code: &str, rank: usize, score: &str) -> (String, usize, String) {
    (code.to_owned(), rank, score.to_owned())
}

#[test]
fn four_proposals_on_four_weighted_criteria_take_their_places() {
    let mut table = sample(&["0.4", "0.3", "0.2", "0.1"]);
    table.add(Kind::Proposals, &[("code", "P4")]);
    for (code, marks) in
        [("P1", [4, 3, 5, 2]), ("P2", [5, 2, 3, 4]), ("P3", [3, 5, 2, 3]), ("P4", [4, 4, 1, 5])]
    {
        sheet(&mut table, code, "Anna Verdi", &marks);
    }
    let expected = [
        entry("p1", 1, "37/10"),
        entry("p2", 2, "18/5"),
        entry("p4", 3, "7/2"),
        entry("p3", 4, "17/5"),
    ];
    assert_eq!(places(&table), expected);
    // One person gave all the marks, which is all there is to say.
    assert_eq!(assessed(&table).flags, BTreeSet::from([Flag::SingleAssessor]));
}

#[test]
fn equal_scores_share_a_place_and_the_next_is_skipped() {
    let mut table = sample(&["1"]);
    for (code, mark) in [("P1", 3), ("P2", 3), ("P3", 1)] {
        sheet(&mut table, code, "Anna Verdi", &[mark]);
    }
    assert_eq!(places(&table), [entry("p1", 1, "3"), entry("p2", 1, "3"), entry("p3", 3, "1")]);
}

#[test]
fn a_proposal_nobody_marked_is_unscored_even_behind_a_threshold() {
    let mut table = sample(&["1"]);
    table.set(table.id(Kind::Criteria, "C1"), &[("threshold", "2")]).unwrap();
    sheet(&mut table, "P1", "Anna Verdi", &[3]);
    let found = assessed(&table);
    assert_eq!(found.unscored, [table.id(Kind::Proposals, "P2"), table.id(Kind::Proposals, "P3")]);
    assert_eq!(found.not_admitted, []);
}

#[test]
fn the_gate_names_every_reason() {
    let mut table = sample(&["1", "1"]);
    for (code, threshold) in [("C1", "2"), ("C2", "2.5")] {
        table.set(table.id(Kind::Criteria, code), &[("threshold", threshold)]).unwrap();
    }
    score(&mut table, "P1", "C1", "Anna Verdi", "1");
    table.add(Kind::Opinions, &[("proposal", "P1"), ("kind", "legal"), ("verdict", "negative")]);
    table
        .add(Kind::Opinions, &[("proposal", "P1"), ("kind", "technical"), ("verdict", "positive")]);
    let id = |code| table.id(Kind::Criteria, code);
    let reasons =
        vec![Bar::Below(id("C1")), Bar::Unknown(id("C2")), Bar::Opinion(OpinionKind::Legal)];
    assert_eq!(
        assessed(&table).not_admitted,
        [NotAdmitted { proposal: table.id(Kind::Proposals, "P1"), reasons }]
    );
}

#[test]
fn what_only_the_register_calls_not_admitted_has_no_place() {
    let mut table = sample(&["1"]);
    sheet(&mut table, "P1", "Anna Verdi", &[5]);
    sheet(&mut table, "P2", "Anna Verdi", &[3]);
    let out = table.id(Kind::Proposals, "P1");
    table.set(out, &[("state", "not_admitted")]).unwrap();
    let found = assessed(&table);
    assert_eq!(found.not_admitted, [NotAdmitted { proposal: out, reasons: vec![Bar::Register] }]);
    assert_eq!(found.ranking.iter().map(|ranked| ranked.rank).collect::<Vec<_>>(), [1]);
}

#[test]
fn a_mean_on_the_threshold_is_admitted_on_either_direction() {
    for direction in ["benefit", "cost"] {
        let mut table = sample(&["1"]);
        table
            .set(table.id(Kind::Criteria, "C1"), &[("threshold", "2.5"), ("direction", direction)])
            .unwrap();
        sheet(&mut table, "P1", "Anna Verdi", &[2]);
        sheet(&mut table, "P1", "Ugo Neri", &[3]);
        assert_eq!(assessed(&table).not_admitted, [], "{direction}");
    }
}

#[test]
fn a_negative_opinion_keeps_an_unscored_proposal_out() {
    let mut table = sample(&["1"]);
    table.add(Kind::Opinions, &[("proposal", "P2"), ("kind", "economic"), ("verdict", "negative")]);
    let found = assessed(&table);
    assert_eq!(
        found.not_admitted.first().map(|n| n.proposal),
        Some(table.id(Kind::Proposals, "P2"))
    );
    assert_eq!(found.unscored.len(), 2);
}

#[test]
fn a_mark_that_is_due_and_missing_lowers_the_coverage_and_is_flagged() {
    let mut table = sample(&["1"]);
    sheet(&mut table, "P1", "Anna Verdi", &[4]);
    sheet(&mut table, "P2", "Ugo Neri", &[4]);
    let found = assessed(&table);
    assert_eq!(
        found.ranking.first().map(|r| (text(&r.coverage), r.marks)),
        Some(("1/2".to_owned(), 1))
    );
    assert_eq!(found.flags, BTreeSet::from([Flag::PartialCoverage]));
}

#[test]
fn recused_and_abstaining_assessors_lower_no_coverage() {
    let mut table = sample(&["1"]);
    sheet(&mut table, "P1", "Anna Verdi", &[4]);
    score(&mut table, "P1", "C1", "Ugo Neri", "abstain");
    sheet(&mut table, "P2", "Ugo Neri", &[2]);
    table.add(Kind::Recusals, &[("proposal", "P2"), ("assessor", "Anna Verdi")]);
    assert!(assessed(&table).flags.is_empty());
}

#[test]
fn weights_changed_after_marks_are_flagged() {
    let mut table = sample(&["1", "1"]);
    sheet(&mut table, "P1", "Anna Verdi", &[4, 4]);
    table.set(table.id(Kind::Criteria, "C1"), &[("weight", "2")]).unwrap();
    assert!(assessed(&table).flags.contains(&Flag::WeightsChangedAfterScores));
}

#[test]
fn weights_that_sum_to_nothing_give_no_ranking() {
    for weights in [&["0", "0"][..], &[]] {
        let table = sample(weights);
        let block = Block::of(None, table.world()).unwrap();
        assert_eq!(Assessment::of(&block, table.world()), Err(Unassessable::NoWeight));
    }
}
