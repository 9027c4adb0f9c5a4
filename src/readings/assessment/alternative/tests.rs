//! Whether each rule says what it should of small rounds. Keeps out: the formulas, which are tested
//! where they are.

use super::{Figure, Rule};
use crate::domain::Kind;
use crate::ledger::sample::Sample;
use crate::methods::ratio::whole;
use crate::readings::assessment::ranking::tests::{sample, score, sheet};
use crate::readings::assessment::{Alternative, Assessment, Block};

fn by(rule: Rule, table: &Sample) -> Option<Alternative> {
    let block = Block::of(None, table.world()).unwrap();
    Assessment::of(&block, table.world()).unwrap().by(rule, &block)
}

fn places(rule: Rule, table: &Sample) -> Vec<(String, usize)> {
    let found = by(rule, table).unwrap();
    found
        .placed
        .iter()
        .map(|one| (table.world().record(one.proposal).unwrap().key(), one.rank))
        .collect()
}

fn named(places: &[(&str, usize)]) -> Vec<(String, usize)> {
    places.iter().map(|(code, rank)| ((*code).to_owned(), *rank)).collect()
}

/// Two assessors on one criterion: P1 is loved and hated, P2 is liked by both, P3 is not.
fn divided() -> Sample {
    let mut table = sample(&["1"]);
    for (code, first, second) in [("P1", 5, 1), ("P2", 4, 4), ("P3", 1, 2)] {
        sheet(&mut table, code, "Anna Verdi", &[first]);
        sheet(&mut table, code, "Ugo Neri", &[second]);
    }
    table
}

#[test]
fn every_rule_has_a_code_of_its_own_and_ranks_the_three() {
    let table = divided();
    let codes: std::collections::BTreeSet<&str> = Rule::ALL.into_iter().map(Rule::code).collect();
    assert_eq!(codes.len(), Rule::ALL.len());
    for rule in Rule::ALL {
        assert_eq!(by(rule, &table).unwrap().placed.len(), 3, "{rule:?}");
    }
}

#[test]
fn the_middle_of_two_marks_is_their_mean_and_ties_are_kept() {
    let mut table = sample(&["1"]);
    for (code, first, second) in [("P1", 5, 1), ("P2", 3, 3), ("P3", 2, 2)] {
        sheet(&mut table, code, "Anna Verdi", &[first]);
        sheet(&mut table, code, "Ugo Neri", &[second]);
    }
    assert_eq!(places(Rule::Median, &table), named(&[("p1", 1), ("p2", 1), ("p3", 3)]));
}

#[test]
fn majority_judgement_takes_the_lower_median_and_counts_with_the_weights() {
    let table = divided();
    assert_eq!(places(Rule::Majority, &table), named(&[("p2", 1), ("p1", 2), ("p3", 3)]));
    assert_eq!(by(Rule::Majority, &table).unwrap().placed[0].figure, Figure::Grade(4, false));
    // The heavy criterion decides although the light one has as many marks.
    let mut table = sample(&["0.9", "0.1"]);
    sheet(&mut table, "P1", "Anna Verdi", &[1, 5]);
    sheet(&mut table, "P2", "Anna Verdi", &[2, 1]);
    assert_eq!(places(Rule::Majority, &table), named(&[("p2", 1), ("p1", 2)]));
}

#[test]
fn majority_judgement_over_different_scales_has_no_answer() {
    let mut table = divided();
    table.add(Kind::Criteria, &[("code", "C2"), ("weight", "1"), ("min", "0"), ("max", "9")]);
    assert_eq!(by(Rule::Majority, &table), None);
}

#[test]
fn borda_counts_who_is_below_on_every_sheet() {
    let found = by(Rule::Borda, &divided()).unwrap();
    // P1: 2 + 0, P2: 1 + 2, P3: 0 + 1.
    let points: Vec<Figure> = found.placed.into_iter().map(|one| one.figure).collect();
    assert_eq!(points, [3, 2, 1].map(|points| Figure::Exact(whole(points))));
}

#[test]
fn a_circle_of_three_ties_under_schulze_and_nobody_wins_every_duel() {
    let mut table = sample(&["1"]);
    table.add(Kind::People, &[("name", "Ida Blu")]);
    for (code, marks) in [("P1", [5, 1, 3]), ("P2", [3, 5, 1]), ("P3", [1, 3, 5])] {
        for (name, mark) in ["Anna Verdi", "Ugo Neri", "Ida Blu"].into_iter().zip(marks) {
            sheet(&mut table, code, name, &[mark]);
        }
    }
    assert_eq!(places(Rule::Schulze, &table), named(&[("p1", 1), ("p2", 1), ("p3", 1)]));
    assert_eq!(by(Rule::Schulze, &table).unwrap().condorcet, None);
    assert_eq!(by(Rule::Copeland, &divided()).unwrap().condorcet, None);
}

#[test]
fn a_hole_leaves_a_proposal_out_of_the_rules_that_need_every_mean() {
    let mut table = sample(&["0.5", "0.5"]);
    sheet(&mut table, "P1", "Anna Verdi", &[5, 5]);
    sheet(&mut table, "P2", "Anna Verdi", &[3, 4]);
    score(&mut table, "P3", "C1", "Anna Verdi", "4");
    for rule in [Rule::Topsis, Rule::Promethee] {
        assert_eq!(places(rule, &table), named(&[("p1", 1), ("p2", 2)]), "{rule:?}");
        assert_eq!(by(rule, &table).unwrap().left_out, [table.id(Kind::Proposals, "P3")]);
    }
}

#[test]
fn who_is_not_admitted_takes_part_in_no_rule() {
    let mut table = divided();
    table.add(Kind::Opinions, &[("proposal", "P2"), ("kind", "legal"), ("verdict", "negative")]);
    assert_eq!(places(Rule::Borda, &table), named(&[("p1", 1), ("p3", 1)]));
}
