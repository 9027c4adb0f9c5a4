//! What is left of a person in records, entries and copies of verbali. Keeps out: files.

use std::collections::BTreeMap;

use super::*;
use crate::domain::Cell;
use crate::domain::sample as nouns;
use crate::ledger::sample::Sample;

const NAMELESS: &str = "(persona cancellata il 30/11/2026)";

fn subject() -> Traces {
    Traces {
        names: vec!["Anna Verdi".into()],
        mails: vec!["anna@circolo.it".into()],
        phones: vec!["333 1234567".into()],
        ..Traces::default()
    }
}

fn speaks(text: &str) -> bool {
    ["Verdi", "VERDI", "anna@circolo", "333 1234567"].iter().any(|word| text.contains(word))
}

/// A table whose sitting 1 has Anna on its sheet, in words and in the copy of its verbale, which is
/// cut in several parts.
fn table() -> (Sample, Id) {
    let mut table = Sample::default();
    let person = [
        ("name", "Anna Verdi"),
        ("email", "anna@circolo.it"),
        ("phone", "333 1234567"),
        ("organisation", "Circolo Nord"),
        ("gender", "woman"),
    ];
    let anna = table.add(Kind::People, &person);
    let sitting = [("number", "1"), ("date", "2014-04-17"), ("start", "18:00")];
    let sitting = table.add(Kind::Meetings, &sitting);
    let sheet = [("meeting", "1"), ("person", "Anna Verdi"), ("state", "present")];
    table.add(Kind::Attendance, &sheet);
    for number in 0..40 {
        let text = format!("Intervento {number}: la Verdi ricorda. {}", "Così sia. ".repeat(40));
        let time = format!("18:{number:02}");
        let entry = [
            ("meeting", "1"),
            ("time", time.as_str()),
            ("kind", "contribution"),
            ("speaker", "Anna Verdi"),
            ("text", text.as_str()),
        ];
        table.add(Kind::Entries, &entry);
    }
    table.set(sitting, &[("state", "circulated")]).unwrap();
    let entry = table.world().every(Kind::Entries).next().unwrap().0;
    table.set(entry, &[("text", "Verdi, in sintesi")]).unwrap();
    table.set(sitting, &[("state", "approved")]).unwrap();
    table.set(anna, &[("phone", "0546 333333")]).unwrap();
    (table, anna)
}

#[test]
fn a_log_without_the_person_still_adds_up_and_no_entry_speaks_of_them() {
    let (table, anna) = table();
    let mut eraser = Eraser::new(Some(anna), &subject(), NAMELESS.into(), table.world());
    let mut records: BTreeMap<Id, Record> = BTreeMap::new();
    for edit in table.ledger.history().edits() {
        let without = eraser.edit(edit).unwrap().unwrap_or_else(|| edit.as_ref().clone());
        assert!(!speaks(&serde_json::to_string(&without).unwrap()), "{without:?}");
        for change in &without.changes {
            assert_eq!(records.get(&change.id), change.before.as_ref(), "edit {}", edit.seq);
            match &change.after {
                Some(after) => records.insert(change.id, after.clone()),
                None => records.remove(&change.id),
            };
        }
    }
    assert_eq!(records.len(), table.book().records().count());
    let parts: Vec<&MinutesCopy> = records.values().filter_map(MinutesCopy::peek).collect();
    assert!(parts.len() >= 4, "a copy in several parts: {}", parts.len());
    let mut wholes: BTreeMap<(Id, i64, MinutesState), Vec<&MinutesCopy>> = BTreeMap::new();
    parts.iter().for_each(|part| wholes.entry(whole_of(part)).or_default().push(part));
    for (_, mut parts) in wholes {
        parts.sort_by_key(|part| part.part);
        assert!(copies::is_whole(&parts), "every copy is read again");
        let text: String = parts.iter().map(|part| part.text.as_str()).collect();
        assert!(text.contains("persona cancellata") && !speaks(&text));
    }
}

#[test]
fn what_is_left_of_a_person_is_for_whom_they_spoke() {
    let (table, anna) = table();
    let mut eraser = Eraser::new(Some(anna), &subject(), NAMELESS.into(), table.world());
    let left = eraser.record(anna, table.record(anna)).unwrap().unwrap();
    let cell = |field: &str| left.cell(field, table.world()).text();
    assert_eq!(cell("name"), NAMELESS);
    assert_eq!((cell("email"), cell("phone")), (String::new(), String::new()));
    assert_eq!(cell("organisation"), "Circolo Nord");
    assert_ne!(left.cell("gender", table.world()), Cell::Empty);
}

/// Every text of every kind, also of a kind that comes tomorrow: the name stands in it, and is
/// gone.
#[test]
fn no_text_field_of_any_kind_keeps_the_name() {
    let (table, ids) = nouns::Sample::whole();
    let person = Id::from_bits(u128::MAX);
    let mut eraser = Eraser::new(Some(person), &subject(), NAMELESS.into(), table.world());
    let mut tried = 0;
    for (id, kind) in ids.into_iter().zip(Kind::ALL) {
        let value = serde_json::to_value(table.record(id)).unwrap();
        for field in kind.fields().iter().filter(|field| is_words(field.shape)) {
            let mut value = value.clone();
            let cell = &mut value["data"][field.name];
            *cell = match cell {
                Value::Array(_) => Value::from(vec!["Anna Verdi"]),
                _ => Value::from("lo dice Anna Verdi"),
            };
            let Ok(record) = serde_json::from_value::<Record>(value) else { continue };
            let without = eraser.record(id, &record).unwrap();
            let text = serde_json::to_string(&without).unwrap();
            assert!(without.is_some() && !speaks(&text), "{kind}.{}: {text}", field.name);
            tried += 1;
        }
    }
    assert!(tried > 100, "{tried}");
}

#[test]
fn a_draw_is_as_it_was_without_the_name_of_who_was_drawn() {
    let (mut table, anna) = table();
    table.add(Kind::Draws, &[("number", "1"), ("title", "Un posto"), ("quotas", "genere = F: 1")]);
    let fields = [
        ("draw", "1"),
        ("code", "A1"),
        ("traits", "genere = F"),
        ("name", "Anna Verdi"),
        ("person", "Anna Verdi"),
    ];
    let candidate = table.add(Kind::Candidates, &fields);
    let mut eraser = Eraser::new(Some(anna), &subject(), NAMELESS.into(), table.world());
    let left = eraser.record(candidate, table.record(candidate)).unwrap().unwrap();
    let cell = |field: &str| left.cell(field, table.world()).text();
    assert_eq!((cell("traits"), cell("name")), ("genere = F".into(), NAMELESS.into()));
}

#[test]
fn a_word_that_stands_in_an_id_is_no_word() {
    let (table, anna) = table();
    let also = anna.to_string().chars().take(8).collect();
    let traces = Traces { also: vec![also], ..subject() };
    let mut eraser = Eraser::new(Some(anna), &traces, NAMELESS.into(), table.world());
    let entry = table.world().every(Kind::Entries).next().unwrap();
    let without = eraser.record(entry.0, entry.1).unwrap().unwrap();
    let text = serde_json::to_string(&without).unwrap();
    assert!(text.contains(&anna.to_string()), "{text}");
}

#[test]
fn what_does_not_speak_of_the_person_stays_as_it_is() {
    let (mut table, anna) = table();
    let lab = table.add(Kind::Labs, &[("code", "AMB"), ("name", "Piazze verdi")]);
    let mut eraser = Eraser::new(Some(anna), &subject(), NAMELESS.into(), table.world());
    assert_eq!(eraser.record(lab, table.record(lab)), Ok(None));
    let last = table.ledger.history().edits().last().unwrap();
    assert_eq!(eraser.edit(last), Ok(None));
}
