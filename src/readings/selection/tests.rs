//! Whether a rule of selection takes what it should, and says what it passes over. Keeps out: how
//! it is done.

use super::*;
use crate::domain::{Kind, OpinionKind, Veiled, Viewer};
use crate::ledger::sample::Sample;

fn table(rows: &[(&str, &str, &str, &str)]) -> Sample {
    let mut table = Sample::default();
    for (code, supporters, current, capital) in rows {
        let fields = [
            ("code", *code),
            ("supporters", *supporters),
            ("current", *current),
            ("capital", *capital),
        ];
        table.add(Kind::Proposals, &fields);
    }
    table
}

fn shortlist(table: &mut Sample, fields: &[(&str, &str)]) -> Shortlist {
    let rule = table
        .add(Kind::Selections, &[&[("name", "regola"), ("order", "supporters")], fields].concat());
    Shortlist::of(rule, table.world()).unwrap()
}

#[test]
fn the_shortlist_by_supporters_keeps_a_tie_at_its_edge_in() {
    let rows: Vec<(String, String)> = (1..=24)
        .map(|at| {
            (format!("P{at:02}"), if (20..=21).contains(&at) { 50 } else { 100 - at }.to_string())
        })
        .collect();
    let rows: Vec<(&str, &str, &str, &str)> =
        rows.iter().map(|(code, n)| (code.as_str(), n.as_str(), "", "")).collect();
    let mut table = table(&rows);
    // P22 to P24 have 78 to 76: before the two with 50, which share place 23.
    assert_eq!(shortlist(&mut table, &[("kind", "top_n"), ("first", "20")]).passed(), 20);
    let rule = table.add(
        Kind::Selections,
        &[("name", "altra"), ("order", "supporters"), ("kind", "top_n"), ("first", "23")],
    );
    assert_eq!(Shortlist::of(rule, table.world()).unwrap().passed(), 24);
}

#[test]
fn current_and_capital_are_totalled_apart_and_add_up_to_the_proposals() {
    let mut table = table(&[
        ("A", "9", "100.10", "50"),
        ("B", "8", "0.05", ""),
        ("C", "7", "", "20"),
        ("D", "", "5", ""),
    ]);
    let found = shortlist(&mut table, &[("kind", "top_n"), ("first", "2")]);
    assert_eq!((found.passing.current, found.passing.capital), (10_015, 5_000));
    assert_eq!((found.all.current, found.all.capital, found.all.total()), (10_015, 7_000, 17_015));
    let running: Vec<i128> = found.lines.iter().map(|line| line.running).collect();
    assert_eq!(running, [15_010, 15_015, 17_015]);
    assert_eq!(found.unplaced, [table.id(Kind::Proposals, "D")]);
}

#[test]
fn a_rule_with_a_sum_shows_what_is_left_and_what_the_next_would_have_needed() {
    let mut table =
        table(&[("A", "9", "6000", ""), ("B", "8", "", "3000"), ("C", "7", "2000", "")]);
    let fields = [("kind", "first_or_more"), ("first", "1"), ("limit", "10000")];
    let found = shortlist(&mut table, &fields);
    assert_eq!((found.passed(), found.left, found.next_cost), (2, Some(100_000), Some(200_000)));
    assert_eq!(found.next, [table.id(Kind::Proposals, "C")]);
}

#[test]
fn what_is_merged_or_withdrawn_takes_no_place() {
    let mut table = table(&[("A", "9", "", ""), ("B", "8", "", "")]);
    let gone = table.id(Kind::Proposals, "A");
    table.set(gone, &[("state", "withdrawn")]).unwrap();
    let found = shortlist(&mut table, &[("kind", "top_n"), ("first", "5")]);
    assert_eq!(found.lines.iter().map(|line| line.place).collect::<Vec<_>>(), [1]);
}

#[test]
fn what_is_not_admitted_takes_no_place_and_is_told_with_its_reason() {
    let mut table = table(&[("A", "9", "10", ""), ("B", "8", "", ""), ("C", "7", "", "")]);
    table.add(Kind::Opinions, &[("proposal", "A"), ("kind", "legal"), ("verdict", "negative")]);
    let found = shortlist(&mut table, &[("kind", "top_n"), ("first", "1")]);
    let passing: Vec<Id> =
        found.lines.iter().filter(|line| line.passes).map(|line| line.proposal).collect();
    assert_eq!(passing, [table.id(Kind::Proposals, "B")]);
    let out = PassedOver {
        proposal: table.id(Kind::Proposals, "A"),
        bars: vec![Bar::Opinion(OpinionKind::Legal)],
    };
    assert_eq!((found.passed_over, found.all.total()), (vec![out], 0));
}

#[test]
fn who_passes_under_a_sum_without_a_cost_is_told_and_nothing_is_left() {
    let mut table = table(&[
        ("A", "90", "", ""),
        ("B", "80", "100", ""),
        ("C", "70", "100", ""),
        ("D", "60", "100", ""),
    ]);
    let found =
        shortlist(&mut table, &[("kind", "first_or_more"), ("first", "2"), ("limit", "1000")]);
    assert_eq!((found.passed(), found.left), (2, None));
    assert_eq!(found.unpriced, [table.id(Kind::Proposals, "A")]);
    let top = table.add(
        Kind::Selections,
        &[("name", "t"), ("order", "supporters"), ("kind", "top_n"), ("first", "2")],
    );
    assert_eq!(Shortlist::of(top, table.world()).unwrap().unpriced, []);
}

#[test]
fn an_order_by_ranking_says_what_it_waits_for() {
    let mut table = table(&[("P1", "", "", "")]);
    let rule = table.add(
        Kind::Selections,
        &[("name", "r"), ("order", "ranking"), ("kind", "top_n"), ("first", "1")],
    );
    let found = |table: &Sample| Shortlist::of(rule, table.world()).unwrap();
    let proposal = table.id(Kind::Proposals, "P1");
    assert_eq!((found(&table).waits, found(&table).unplaced), (Some(Wait::Round), vec![proposal]));
    let round = table.add(Kind::Rounds, &[("number", "3"), ("state", "open")]);
    assert_eq!(found(&table).waits, Some(Wait::Weights));
    table.add(Kind::Criteria, &[("code", "C1"), ("weight", "1"), ("min", "1"), ("max", "5")]);
    assert_eq!(
        (found(&table).waits, found(&table).unplaced),
        (Some(Wait::Marks(3)), vec![proposal])
    );
    table.set(round, &[("blind", "yes")]).unwrap();
    table.add(Kind::People, &[("name", "Anna Verdi")]);
    let mark = [
        ("proposal", "P1"),
        ("criterion", "C1"),
        ("assessor", "Anna Verdi"),
        ("round", "3"),
        ("score", "4"),
    ];
    table.add(Kind::Scores, &mark);
    let seen = Veiled::new(table.world(), Viewer::Facilitator);
    let blind = Shortlist::of(rule, &seen).unwrap();
    assert_eq!((blind.waits, blind.unplaced), (Some(Wait::Closing(3)), vec![proposal]));
    table.set(round, &[("state", "closed")]).unwrap();
    assert_eq!((found(&table).waits, found(&table).passed()), (None, 1));
}

#[test]
fn an_order_by_supporters_waits_for_supporters_or_for_a_proposal_that_is_admitted() {
    let mut table = table(&[("A", "", "", "")]);
    let found = shortlist(&mut table, &[("kind", "top_n"), ("first", "1")]);
    assert_eq!((found.waits, found.unplaced.len()), (Some(Wait::Supporters), 1));
    table.set(table.id(Kind::Proposals, "A"), &[("state", "not_admitted")]).unwrap();
    let found = Shortlist::of(found.rule, table.world()).unwrap();
    assert_eq!((found.waits, found.unplaced.len()), (Some(Wait::Admission), 0));
}

#[test]
fn by_ranking_the_threshold_and_the_register_pass_over_and_the_next_move_up() {
    let mut table = table(&[("P1", "", "", ""), ("P2", "", "", ""), ("P3", "", "", "")]);
    table.add(Kind::Rounds, &[("number", "1"), ("state", "open")]);
    table.add(Kind::People, &[("name", "Anna Verdi")]);
    let fields = [("code", "C1"), ("weight", "1"), ("min", "1"), ("max", "5"), ("threshold", "3")];
    let criterion = table.add(Kind::Criteria, &fields);
    for (proposal, mark) in [("P1", "5"), ("P2", "1"), ("P3", "4")] {
        let of = [
            ("proposal", proposal),
            ("criterion", "C1"),
            ("assessor", "Anna Verdi"),
            ("round", "1"),
        ];
        table.add(Kind::Scores, &[&of[..], &[("score", mark)]].concat());
    }
    table.set(table.id(Kind::Proposals, "P1"), &[("state", "not_admitted")]).unwrap();
    let found = shortlist(&mut table, &[("order", "ranking"), ("kind", "top_n"), ("first", "5")]);
    assert_eq!(found.lines.iter().map(|line| line.place).collect::<Vec<_>>(), [1]);
    let bars: Vec<&[Bar]> = found.passed_over.iter().map(|out| out.bars.as_slice()).collect();
    assert_eq!(bars, [&[Bar::Register][..], &[Bar::Below(criterion)]]);
}
