//! Whether a verbale has what its sitting left. Keeps out: how it is done.

use super::*;
use crate::domain::Kind;
use crate::ledger::sample::Sample;

fn table() -> Sample {
    let mut table = Sample::default();
    table.add(Kind::Process, &[("title", "Prova"), ("deciding_body", "Comune")]);
    table.add(Kind::Labs, &[("code", "ambiente")]);
    table.add(
        Kind::Meetings,
        &[("number", "1"), ("date", "2014-01-18"), ("facilitator", "Ada Rosa")],
    );
    table.add(Kind::Meetings, &[("number", "2"), ("date", "2014-01-25"), ("kind", "lab")]);
    table.add(Kind::Meetings, &[("number", "3"), ("date", "2014-02-15"), ("place", "Sala rossa")]);
    table
}

fn minutes(table: &Sample, number: &str, face: Face) -> Minutes {
    Minutes::of(table.id(Kind::Meetings, number), face, table.book()).unwrap()
}

#[test]
fn a_record_that_is_no_sitting_has_no_verbale() {
    let table = table();
    assert_eq!(Minutes::of(table.id(Kind::Labs, "ambiente"), Face::Public, table.book()), None);
}

#[test]
fn the_facilitator_is_named_on_the_reserved_face_alone() {
    let table = table();
    assert!(minutes(&table, "1", Face::Public).facilitator.is_some_and(|who| who.is_withheld()));
    let named = minutes(&table, "1", Face::Reserved).facilitator;
    assert_eq!(named.as_ref().and_then(Who::name), Some("Ada Rosa"));
}

#[test]
fn the_next_sitting_is_the_next_of_the_same_kind_by_its_day() {
    let mut table = table();
    assert_eq!(minutes(&table, "1", Face::Public).next.map(|next| next.number), Some(3));
    assert_eq!(minutes(&table, "2", Face::Public).next, None);
    table.add(Kind::Meetings, &[("number", "7"), ("date", "2014-02-01")]);
    assert_eq!(minutes(&table, "1", Face::Public).next.map(|next| next.number), Some(7));
}

#[test]
fn labs_without_a_mandate_on_the_day_are_named_for_sittings_of_the_table() {
    let mut table = table();
    table.add(Kind::People, &[("name", "Anna Verdi")]);
    table.add(
        Kind::Representatives,
        &[
            ("person", "Anna Verdi"),
            ("lab", "ambiente"),
            ("from", "2014-02-01"),
            ("role", "titular"),
        ],
    );
    assert_eq!(minutes(&table, "1", Face::Public).uncovered, ["ambiente"]);
    assert_eq!(minutes(&table, "2", Face::Public).uncovered, Vec::<String>::new());
    assert_eq!(minutes(&table, "3", Face::Public).uncovered, Vec::<String>::new());
}

#[test]
fn actions_stand_by_term_and_those_without_one_last() {
    let mut table = table();
    for (text, due) in [("senza", ""), ("dopo", "2014-03-01"), ("prima", "2014-02-01")] {
        table.add(Kind::Actions, &[("text", text), ("meeting", "1"), ("due", due)]);
    }
    let texts: Vec<String> =
        minutes(&table, "1", Face::Public).actions.into_iter().map(|task| task.text).collect();
    assert_eq!(texts, ["prima", "dopo", "senza"]);
}

#[test]
fn a_verbale_without_state_and_revision_is_the_first_draft() {
    let found = minutes(&table(), "1", Face::Public);
    assert_eq!((found.state, found.revision), (MinutesState::Draft, 1));
}
