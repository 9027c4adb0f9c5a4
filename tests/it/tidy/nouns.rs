//! Rules stand below the ledger: `domain` could be a crate of its own, and the ledger keeps edits
//! of records whatever they mean. Keeps out: which rooms may know which, which `rooms` holds.

use super::source::{Source, program};

#[test]
fn the_domain_names_no_ledger_not_even_in_its_tests() {
    let own = program().iter().filter(|file| file.room() == Some("domain"));
    super::none(own.flat_map(naming_the_ledger).collect());
}

#[test]
fn the_ledger_names_no_noun() {
    let own = program().iter().filter(|file| file.room() == Some("ledger"));
    super::none(own.flat_map(|file| naming_nouns(file, &nouns())).collect());
}

/// The types of nouns and the names of their kinds, as `kinds!` lists them.
fn nouns() -> Vec<(String, String)> {
    let record = program().iter().find(|file| file.path == "src/domain/record.rs");
    let text = record.map(|file| file.text.as_str()).unwrap_or_default();
    let lines = text.lines().filter(|line| line.contains(", schema ") && !line.contains('$'));
    let listed = lines.filter_map(|line| {
        let (kind, rest) = line.trim().split_once('(')?;
        let (noun, _) = rest.split_once(')')?;
        Some((kind.to_owned(), noun.to_owned()))
    });
    listed.collect()
}

fn naming_the_ledger(file: &Source) -> Vec<String> {
    let names = |(_, line): &(usize, &str)| {
        let code = line.split("//").next().unwrap_or_default();
        code.contains("ledger::") || code.contains("crate::ledger")
    };
    let lines = file.text.lines().enumerate().filter(names);
    let complaint = |(at, _): (usize, &str)| {
        format!(
            "{}:{}: domain knows no ledger: a test has the table of domain::sample",
            file.path,
            at + 1
        )
    };
    lines.map(complaint).collect()
}

fn naming_nouns(file: &Source, nouns: &[(String, String)]) -> Vec<String> {
    let named = nouns.iter().flat_map(|(kind, noun)| {
        let kinds = [format!("Record::{kind}"), format!("Kind::{kind}")];
        kinds.into_iter().chain([noun.clone()])
    });
    let places = named.flat_map(|name| file.places(&name));
    places
        .map(|at| file.complain(at, "the ledger knows no noun: what one means is a rule of domain"))
        .collect()
}

#[test]
fn a_ledger_that_names_a_noun_and_a_domain_that_names_the_ledger_are_seen() {
    let nouns = nouns();
    assert_eq!(nouns.len(), nouns.iter().filter(|(kind, _)| !kind.is_empty()).count());
    assert!(nouns.contains(&("Agenda".to_owned(), "AgendaItem".to_owned())), "{nouns:?}");
    let ledger = |text: &str| naming_nouns(&Source::new("src/ledger/new.rs", text), &nouns).len();
    assert_eq!(ledger("fn f(record: &Record) -> bool { matches!(record, Record::Agenda(_)) }"), 1);
    assert_eq!(ledger("use crate::domain::AgendaItem;"), 1);
    assert_eq!(
        ledger("use crate::domain::{Id, Record, Kind};\nconst A: usize = Kind::ALL.len();"),
        0
    );
    let test = "#[cfg(test)]\nmod tests {\n    use crate::ledger::Book;\n}";
    assert_eq!(naming_the_ledger(&Source::new("src/domain/new.rs", test)).len(), 1);
    assert!(naming_the_ledger(&Source::new("src/domain/new.rs", "// see ledger::Book")).is_empty());
}
