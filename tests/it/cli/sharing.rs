//! Records that several tables share, from outside: one id, an act of its own in each log, and what
//! nobody can decide told. Keeps out: what is told of all tables together.

use std::fs;

use serde_json::Value;

use super::{Answer, Desk};

/// Two tables of one folder, made as a newcomer makes them.
fn two() -> Desk {
    let desk = Desk::bare();
    for name in ["uno", "due"] {
        desk.done(&["new", name, "--in", "f"]);
    }
    alone(&desk, "uno", &["add", "people", "name=Ada Rosa", "email=ada@esempio.it"]);
    desk
}

fn alone(desk: &Desk, table: &str, words: &[&str]) -> Answer {
    desk.call(&[&["--store", desk.path("f").join(table).to_str().unwrap()], words].concat())
}

fn ada(desk: &Desk, table: &str) -> Value {
    let out = alone(desk, table, &["list", "people", "--format", "json"]).out;
    serde_json::from_str(&out).unwrap()
}

fn share(desk: &Desk, words: &[&str]) -> Answer {
    desk.call(&[&["share", "people", "--in", "f"], words].concat())
}

#[test]
fn a_person_brought_to_another_table_has_one_record_and_its_changes_reach_the_others() {
    let desk = two();
    let brought = alone(&desk, "due", &["share", "people", "Ada Rosa", "--from", "uno"]);
    assert_eq!(brought.code, 0, "{}", brought.err);
    assert_eq!(ada(&desk, "uno")[0]["id"], ada(&desk, "due")[0]["id"]);
    let again = alone(&desk, "due", &["share", "people", "Ada Rosa", "--from", "uno"]);
    assert!(again.code == 1 && again.err.contains("già come là"), "{}", again.err);
    alone(&desk, "due", &["set", "people", "Ada Rosa", "phone=0546 111"]);
    let before = ada(&desk, "uno");
    let dry = share(&desk, &["--dry-run"]);
    assert!(dry.code == 0 && dry.out.starts_with("uno: "), "{}", dry.out);
    assert_eq!(ada(&desk, "uno"), before, "nothing is written that was not asked for");
    let shared = share(&desk, &[]);
    assert!(shared.code == 0 && shared.out.lines().count() == 1, "{}{}", shared.out, shared.err);
    assert_eq!(ada(&desk, "uno")[0]["phone"], "0546 111");
    assert_eq!(share(&desk, &[]).out, "", "there is nothing more to take over");
    let log = alone(&desk, "uno", &["log"]).out;
    assert!(log.contains("record condiviso"), "an act of its own: {log}");
    assert_eq!(alone(&desk, "uno", &["undo"]).code, 0);
    assert_eq!(ada(&desk, "uno")[0]["phone"], Value::Null);
}

#[test]
fn two_changes_of_one_field_are_told_and_stay_until_somebody_says_who_is_right() {
    let desk = two();
    alone(&desk, "due", &["share", "people", "Ada Rosa", "--from", "uno"]);
    for table in ["uno", "due"] {
        let email = format!("email={table}@esempio.it");
        alone(&desk, table, &["set", "people", "Ada Rosa", &email]);
    }
    let parted = share(&desk, &[]);
    assert_eq!(parted.code, 1);
    assert!(parted.err.contains("due@esempio.it") && parted.err.contains("uno@esempio.it"));
    assert_eq!(ada(&desk, "uno")[0]["email"], "uno@esempio.it");
    assert_eq!(share(&desk, &["--from", "due"]).code, 0);
    assert_eq!(ada(&desk, "uno")[0]["email"], "due@esempio.it");
    assert_eq!(share(&desk, &["--from", "tre"]).code, 1);
}

#[test]
fn a_person_under_two_spellings_is_told_with_words_that_make_it_one() {
    let desk = two();
    alone(&desk, "due", &["add", "people", "name=Rosa Ada", "phone=0546 222"]);
    alone(&desk, "uno", &["add", "actions", "text=Scrivere", "owner=Ada Rosa"]);
    let told = share(&desk, &[]);
    assert!(told.code == 0 && told.err.contains("«Rosa Ada» (due)"), "{}", told.err);
    let how = told.err.lines().find_map(|line| line.split_once("tavolo --store ")).unwrap().1;
    let words: Vec<&str> = how.split('"').filter(|word| !word.trim().is_empty()).collect();
    let [store, _, one, _, from, _, over] = words.as_slice() else { panic!("{words:?}") };
    let call = ["--store", store, "share", "people", one, "--from", from, "--over", over];
    let made = desk.call(&call);
    assert_eq!(made.code, 0, "{}", made.err);
    // One record, under the id and the name of the other table, with what was known here.
    let people = ada(&desk, "uno");
    assert_eq!(people.as_array().unwrap().len(), 1);
    assert_eq!((&people[0]["name"], &people[0]["phone"]), (&"Rosa Ada".into(), &"0546 222".into()));
    assert_eq!(people[0]["id"], ada(&desk, "due")[0]["id"]);
    let actions = alone(&desk, "uno", &["list", "actions", "--format", "json"]).out;
    assert!(actions.contains("\"owner\": \"Rosa Ada\""), "{actions}");
    let settled = share(&desk, &[]);
    assert!(settled.err.is_empty() && settled.out.starts_with("due: "), "{}", settled.err);
    assert_eq!(ada(&desk, "due")[0]["email"], "ada@esempio.it");
    let twin = two();
    alone(&twin, "due", &["add", "people", "name=Ada Rosa"]);
    let refused = alone(&twin, "due", &["share", "people", "Ada Rosa", "--from", "uno"]);
    assert!(refused.code == 1 && refused.err.contains("--over \"Ada Rosa\""), "{}", refused.err);
}

#[test]
fn who_brings_a_person_is_told_of_one_who_is_likely_the_same_and_of_one_who_is_not() {
    let desk = two();
    alone(&desk, "due", &["add", "people", "name=Rosa Ada", "phone=0546 222"]);
    alone(&desk, "due", &["add", "people", "name=Bice Verdi"]);
    let brought = alone(&desk, "due", &["share", "people", "Ada Rosa", "--from", "uno"]);
    assert!(brought.code == 0 && brought.err.contains("«Rosa Ada» (due)"), "{}", brought.err);
    let over = |name| {
        alone(&desk, "due", &["share", "people", "Ada Rosa", "--from", "uno", "--over", name])
    };
    let same = over("Rosa Ada");
    assert!(same.code == 0 && !same.err.contains("annulla"), "{}", same.err);
    assert_eq!(ada(&desk, "due").as_array().unwrap().len(), 2);
    let another = over("Bice Verdi");
    assert!(another.code == 0 && another.err.contains("«Bice Verdi»"), "{}", another.err);
    assert_eq!(alone(&desk, "due", &["undo"]).code, 0);
    assert_eq!(ada(&desk, "due").as_array().unwrap().len(), 2);
}

#[test]
fn a_table_that_was_moved_away_is_missed_until_it_is_forgotten() {
    let desk = two();
    let folder = desk.path("f").display().to_string();
    let all = |words: &[&str]| desk.call(&[&["--store", folder.as_str()], words].concat());
    assert!(all(&["tables"]).out.contains("uno"));
    assert_eq!(all(&["overview", "--all"]).code, 0);
    fs::rename(desk.path("f").join("due"), desk.path("altrove")).unwrap();
    let missed = all(&["overview", "--all"]);
    assert!(missed.code == 1 && missed.err.contains("due"), "{}", missed.err);
    assert!(missed.err.contains("--forget \"due\"") && missed.out.contains("uno"));
    assert!(all(&["tables"]).err.contains("non c'è più"));
    assert_eq!(all(&["tables", "--forget", "uno"]).code, 1);
    assert_eq!(all(&["tables", "--forget", "due"]).code, 0);
    assert_eq!(all(&["overview", "--all"]).code, 0);
    assert_eq!(desk.call(&["new", "tre", "--in", "f/uno"]).code, 2);
    assert_eq!(desk.call(&["new", "../x", "--in", "f"]).code, 2);
}

#[test]
fn one_person_spelt_in_two_ways_is_told_over_all_tables_with_the_words_that_mend_it() {
    let desk = two();
    alone(&desk, "uno", &["add", "people", "name=Anna D'Amico"]);
    alone(&desk, "due", &["add", "people", "name=Dott.ssa D’Amico Anna"]);
    let folder = desk.path("f").display().to_string();
    let all = |words: &[&str]| desk.call(&[&["--store", folder.as_str()], words].concat());
    let told = || -> Value {
        let out = all(&["overview", "--all", "--format", "json"]).out;
        serde_json::from_str::<Value>(&out).unwrap()["twins"].clone()
    };
    let twins = told();
    let is_hers = |it: &&Value| it["names"].to_string().contains("Amico");
    let hers = twins.as_array().unwrap().iter().find(is_hers).unwrap();
    let text = all(&["overview", "--all"]).out;
    assert!(text.contains("Dott.ssa D’Amico Anna") && text.contains("--over"), "{text}");
    // The words, as a shell takes them apart.
    let how = hers["how"].as_str().unwrap().to_owned();
    let parts = how.split('"').enumerate().flat_map(|(at, part)| match at % 2 {
        0 => part.split_whitespace().collect::<Vec<_>>(),
        _ => vec![part],
    });
    let words: Vec<&str> = parts.skip(1).collect();
    let done = desk.call(&words);
    assert_eq!(done.code, 0, "{how}: {}", done.err);
    assert!(told().as_array().unwrap().iter().all(|it| !is_hers(&it)));
}
