//! `docs/templates.md` against the values that templates are given: none missing, none too many. Keeps out: the program.

use std::collections::BTreeSet;

use minijinja::Value;
use minijinja::value::ValueKind;

use super::ranking::{self, sample};
use super::template::Table;
use super::{minutes, scoresheets, tests, write};
use crate::domain::Kind;
use crate::readings::{Block, Face, Minutes};
use crate::text::Language;

const MANUAL: &str = include_str!("../../docs/templates.md");

/// The paths of all values: `items[].title`. Tables are one value each.
fn paths(value: &Value, path: &str, found: &mut BTreeSet<String>) {
    let is_table = value.downcast_object_ref::<Table>().is_some();
    match value.kind() {
        ValueKind::Map if !is_table => {
            for key in value.try_iter().unwrap() {
                let start = if path.is_empty() { String::new() } else { format!("{path}.") };
                paths(&value.get_item(&key).unwrap(), &format!("{start}{key}"), found);
            }
        }
        ValueKind::Seq | ValueKind::Iterable if !is_table => {
            for item in value.try_iter().unwrap() {
                paths(&item, &format!("{path}[]"), found);
            }
        }
        _ => {
            found.insert(path.to_owned());
        }
    }
}

/// The values a part of the manual names in the first column of its table.
fn told(part: &str) -> BTreeSet<String> {
    let part = MANUAL.split("\n## ").find(|text| text.starts_with(part)).unwrap();
    let cells = part.lines().filter(|line| line.starts_with("| `")).filter_map(|line| line.split(" | ").next());
    cells.flat_map(|cell| cell.split('`').skip(1).step_by(2)).map(str::to_owned).collect()
}

/// Compares the two; a list or a part that is empty somewhere shows its values elsewhere.
fn compare(part: &str, values: &[Value]) {
    let mut given = BTreeSet::new();
    for value in values {
        paths(value, "", &mut given);
    }
    let all = given.clone();
    given.retain(|path| !all.iter().any(|other| other.starts_with(&format!("{path}."))));
    assert_eq!(given, told(part), "\nleft are the values, right what docs/templates.md says of them");
}

#[test]
fn the_manual_names_every_value_of_the_verbale() {
    let mut table = tests::table();
    table.add(Kind::Entries, &[("meeting", "1"), ("time", "11:00"), ("kind", "note"), ("text", "fuori tema")]);
    // A group that answers a question under an item and one under none, and one that is silent.
    for number in ["1", "2"] {
        table.add(Kind::Groups, &[("meeting", "1"), ("round", "1"), ("number", number)]);
    }
    for (position, item) in [("1", "1"), ("2", "")] {
        table.add(Kind::Questions, &[("meeting", "1"), ("position", position), ("item", item), ("text", "Che cosa manca?")]);
        let answer = [
            ("meeting", "1"),
            ("time", "11:05"),
            ("kind", "contribution"),
            ("text", if item.is_empty() { "acqua" } else { "terra" }),
        ];
        table.add(
            Kind::Entries,
            &answer.into_iter().chain([("group", "1"), ("question", position), ("item", item)]).collect::<Vec<_>>(),
        );
    }
    table.add(Kind::Reports, &[("lab", "scuola"), ("subject", "Gli spazi"), ("meeting", "1")]);
    table.add(Kind::Attachments, &[("annexed_to", "meetings:1"), ("name", "piano.pdf")]);
    table.add(Kind::Observations, &[("meeting", "1"), ("date", "2014-02-01"), ("text", "Manca un voto")]);
    table.add(Kind::Labs, &[("code", "lontano")]);
    table.add(Kind::People, &[("name", "Lia Lontana")]);
    let mandate = [("person", "Lia Lontana"), ("lab", "lontano"), ("from", "2014-01-01"), ("role", "titular")];
    table.add(Kind::Representatives, &mandate);
    let sitting = table.id(Kind::Meetings, "1");
    table.set(sitting, &[("state", "approved")]);
    table.set(sitting, &[("state", "draft"), ("reason", "un voto")]);
    let of = |face| {
        let meeting = table.id(Kind::Meetings, "1");
        minutes::values(&Minutes::of(meeting, face, table.book()).unwrap(), Language::It)
    };
    compare("Values of the verbale", &[of(Face::Public), of(Face::Reserved)]);
}

#[test]
fn the_manual_names_every_value_of_the_ranking() {
    let mut table = sample::table();
    // A weight that changes after marks were given is a flag.
    let criterion = table.id(Kind::Criteria, "utilita");
    table.set(criterion, &[("weight", "0.5")]);
    let agreed = [("proposal", "P1"), ("criterion", "costo"), ("round", "1"), ("score", "3"), ("note", "Il preventivo")];
    table.add(Kind::Consensus, &agreed);
    let values = sample::with_page(&table, |page: &ranking::Page<'_>| page.values(Language::It, true));
    let mut found = BTreeSet::new();
    paths(&values, "", &mut found);
    let mut named = told("Values of the ranking");
    if !found.contains("flags[]") {
        named.remove("flags[]");
    }
    assert_eq!(found, named);
}

#[test]
fn the_manual_names_every_value_of_the_score_sheets() {
    let table = sample::table();
    let block = Block::of(None, table.world()).unwrap();
    let of = |face| scoresheets::Page { block: &block, face, world: table.world() }.values(Language::It);
    compare("Values of the score sheets", &[of(Face::Public), of(Face::Reserved)]);
}

#[test]
fn the_manual_names_every_value_of_a_list() {
    let values = write::list_values(super::Document::Actions, Face::Public, None, Value::from(()), 0);
    compare("Values of the lists", &[values]);
}
