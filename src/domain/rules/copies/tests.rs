//! Whether a verbale leaves a copy of what it prints. Keeps out: the page made of it.

use super::*;
use crate::domain::sample::{Sample, why};

const SITTING: Id = Id::from_bits(1);
const ADA: Id = Id::from_bits(2);

/// A sitting with somebody on its sheet, who can be reached.
fn table() -> Sample {
    Sample::of(&[
        (Kind::Meetings, &[("number", "1"), ("date", "2014-04-17"), ("start", "18:00")]),
        (Kind::People, &[("name", "Ada"), ("email", "ada@example.org"), ("phone", "0546 1")]),
        (Kind::Attendance, &[("meeting", "1"), ("person", "Ada"), ("state", "present")]),
    ])
}

fn state(table: &mut Sample, state: &str) {
    let reason = if state == "draft" { "un nome" } else { "" };
    let kept = table.cell(SITTING, "reason");
    let reason = if reason.is_empty() { kept.as_str() } else { reason };
    table.set(SITTING, &[("state", state), ("reason", reason)]).unwrap();
}

fn name(table: &Sample) -> Option<String> {
    let kept = kept(SITTING, table.world())?;
    let person = kept.iter().find(|(id, _)| *id == ADA)?;
    Some(Person::peek(&person.1)?.name.as_str().to_owned())
}

#[test]
fn a_copy_is_kept_when_a_verbale_is_circulated_and_when_it_is_approved() {
    let mut table = table();
    assert_eq!(name(&table), None);
    state(&mut table, "circulated");
    table.set(ADA, &[("name", "Adele")]).unwrap();
    assert_eq!(name(&table).as_deref(), Some("Ada"));
    state(&mut table, "approved");
    table.set(ADA, &[("name", "Adelina")]).unwrap();
    assert_eq!(name(&table).as_deref(), Some("Adele"));
    assert_eq!(table.world().count(Kind::Copies), 2);
}

#[test]
fn how_to_reach_people_is_in_no_copy() {
    let mut table = table();
    state(&mut table, "approved");
    let texts: String =
        table.world().all::<MinutesCopy>().map(|(_, copy)| copy.text.as_str()).collect();
    assert!(texts.contains("Ada") && !texts.contains("example") && !texts.contains("0546"));
}

#[test]
fn a_copy_of_an_approved_verbale_is_neither_changed_nor_taken_away() {
    let mut table = table();
    state(&mut table, "approved");
    let (copy, _) = table.world().all::<MinutesCopy>().next().unwrap();
    assert_eq!(why(table.set(copy, &[("text", "[]")])), ["refused-approved"]);
    assert_eq!(why(table.delete(copy)), ["refused-approved"]);
}

#[test]
fn every_revision_has_its_own_copy_and_the_older_ones_stay() {
    let mut table = table();
    state(&mut table, "approved");
    state(&mut table, "draft");
    assert_eq!(name(&table), None);
    table.set(ADA, &[("name", "Adele")]).unwrap();
    state(&mut table, "approved");
    assert_eq!(name(&table).as_deref(), Some("Adele"));
    let revisions: Vec<i64> =
        table.world().all::<MinutesCopy>().map(|(_, copy)| copy.revision.get()).collect();
    assert_eq!(BTreeSet::from_iter(revisions), BTreeSet::from([1, 2]));
}

#[test]
fn a_verbale_that_was_circulated_is_taken_back_with_its_copy() {
    let mut table = table();
    let before = table.book().clone();
    state(&mut table, "circulated");
    table.undo().unwrap();
    assert!(*table.book() == before);
}

#[test]
fn a_verbale_that_came_in_approved_is_copied_before_what_it_prints_is_changed() {
    let mut table = table();
    let before = table.record(SITTING).clone();
    let mut approved = Meeting::peek(&before).unwrap().clone();
    approved.state = Some(MinutesState::Approved);
    let came = Change { id: SITTING, before: Some(before), after: Some(approved.wrap()) };
    table.begin(vec![came]).unwrap();
    assert_eq!(name(&table), None);
    table.add(Kind::Phrases, &[("text", "Si rinvia.")]);
    assert_eq!(name(&table), None, "nothing it prints has changed");
    table.set(ADA, &[("name", "Adele")]).unwrap();
    assert_eq!(name(&table).as_deref(), Some("Ada"));
    table.undo().unwrap();
    assert_eq!((table.cell(ADA, "name").as_str(), name(&table).as_deref()), ("Ada", Some("Ada")));
    table.redo().unwrap();
    assert_eq!(name(&table).as_deref(), Some("Ada"));
}

#[test]
fn a_copy_is_told_from_what_changes_along() {
    let mut table = table();
    let done = table.set(SITTING, &[("state", "circulated")]).unwrap();
    let copies: Vec<bool> = done.changes.iter().map(Change::is_copy).collect();
    assert_eq!(copies, [false, true]);
}

#[test]
fn a_long_text_is_kept_in_pieces_that_lose_no_blank() {
    let text = format!("[{}]", "ab  c ".repeat(9_000));
    let pieces = pieces(&text, LONGEST);
    assert!(pieces.len() > 3, "{}", pieces.len());
    assert!(pieces.iter().all(|piece| piece.trim() == *piece && piece.len() <= LONGEST + 9));
    assert_eq!(pieces.concat(), text);
}
