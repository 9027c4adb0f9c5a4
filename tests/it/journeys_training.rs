//! Journeys through the plan of training: by keyboard on a table made from nothing, and in words on
//! the table of the Provinces. Keeps out: what single documents hold.

use serde_json::Value;
use tavolo::domain::Kind;
use tavolo::text::Language;
use tempfile::TempDir;

use crate::support::desk::call;
use crate::support::{Seat, ledger};

const PROVINCE: &[u8] = include_bytes!("../../fixtures/province/bundle.json");

/// The table of the Provinces on disk.
fn province() -> TempDir {
    let dir = tempfile::tempdir().unwrap();
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/province/bundle.json");
    assert_eq!(call(&dir, &["import", "bundle", path]).0, 0);
    dir
}

fn json(dir: &TempDir, words: &[&str]) -> Value {
    let (code, out, err) = call(dir, words);
    assert_eq!(code, 0, "{err}");
    serde_json::from_str(&out).unwrap()
}

/// The cents of an amount such as `1234.56`.
fn cents(amount: &str) -> i64 {
    amount.replace('.', "").parse().unwrap()
}

#[test]
fn a_plan_is_made_from_nothing_by_keyboard() {
    let mut seat = Seat::at_nothing(Language::It);
    seat.press("g z").sees("n registra il primo fabbisogno");
    seat.press("n 'F01 <tab> 'Gare_e_appalti <tab> <right> <enter>")
        .sees("senza corso")
        .sees("fabbisogno: 0");
    seat.press("a 'C01 <tab> 'Il_codice <enter>").sees("C01 Il codice").misses("senza corso");
    seat.press("+ '05/10/2026 <enter>").sees("edizioni 0/1");
    seat.press("c").sees("C01/1").sees("05/10/2026");
    seat.press("i 'Una_ditta <enter>").sees("Iscritti: 1");
    seat.press("t").sees("Totali del piano formativo").sees("giuridico-amministrativo");
    seat.press("<esc> m").sees("ottobre 2026").sees("5*");
    seat.press("<esc> x <enter>");
    let calendar = String::from_utf8(seat.written.pop().unwrap()).unwrap();
    assert!(calendar.contains("SUMMARY:Il codice (C01/1)") && !calendar.contains("ditta"));
    let world = seat.ledger().book().world();
    assert_eq!(world.count(Kind::Enrolments), 1);
    seat.press("u u u u u").press("g z").sees("n registra il primo fabbisogno");
}

#[test]
fn the_plan_of_the_provinces_shows_what_lacks_its_other_side() {
    let mut seat = Seat::at_ledger(ledger(PROVINCE), Language::It);
    seat.press("g z").sees("Senza corso: 2").sees("senza fabbisogno: 1");
    seat.press("t").sees("Fabbisogni senza corso").sees("F11");
    seat.press("<esc> g y").sees("previste 4").sees("C03/2");
}

#[test]
fn a_reserved_course_is_kept_for_conventions_and_an_exception_is_listed_with_its_reason() {
    let dir = province();
    let enrol = ["add", "enrolments", "edition=C03/2", "who=Provincia F (esempio)"];
    let (code, _, err) = call(&dir, &enrol);
    assert_eq!(code, 1);
    assert!(err.contains("C03/2"), "{err}");
    let reasoned: Vec<&str> = enrol.into_iter().chain(["reason=La firma è fissata"]).collect();
    assert_eq!(call(&dir, &reasoned).0, 0);
    let plan = json(&dir, &["export", "courses", "--format", "json", "--face", "reserved"]);
    let reasons: Vec<&str> = plan["exceptions"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| it["reason"].as_str().unwrap())
        .collect();
    assert_eq!(reasons.len(), 2);
    assert!(reasons.contains(&"La firma è fissata"));
    let public = json(&dir, &["export", "courses", "--format", "json"]);
    assert!(public.get("exceptions").is_none());
}

#[test]
fn the_sums_of_the_plan_and_of_the_annex_are_those_of_their_rows() {
    let dir = province();
    let plan = json(&dir, &["export", "courses", "--format", "json"]);
    for (table, of) in [("areas", "headcount"), ("years", "enrolled")] {
        let rows = plan[table].as_array().unwrap();
        let (total, parts) = rows.split_last().unwrap();
        let sum: i64 = parts.iter().map(|row| row[of].as_i64().unwrap()).sum();
        assert_eq!(total[of].as_i64(), Some(sum), "{table}");
    }
    let needs: i64 = plan["needs"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| row["headcount"].as_i64().unwrap())
        .sum();
    assert_eq!(plan["areas"].as_array().unwrap().last().unwrap()["headcount"], needs);
    let annex = json(&dir, &["export", "tender-annex", "--format", "json"]);
    let courses = annex["courses"].as_array().unwrap();
    let cost: i64 = courses.iter().map(|row| cents(row["cost"].as_str().unwrap())).sum();
    let total = annex["sums"].as_array().unwrap().last().unwrap();
    assert_eq!(cents(total["cost"].as_str().unwrap()), cost);
    assert_eq!(total["courses"], courses.len());
}

#[test]
fn what_changed_after_approval_stands_in_the_annex() {
    let dir = province();
    assert_eq!(call(&dir, &["set", "courses", "C01", "cost=6500"]).0, 0);
    let annex = json(&dir, &["export", "tender-annex", "--format", "json"]);
    let changed = &annex["changed"][0];
    assert_eq!(
        (&changed["code"], &changed["was"], &changed["is"]),
        (&"C01".into(), &"6000.00".into(), &"6500.00".into())
    );
}

#[test]
fn conventions_are_signed_by_keyboard_and_an_exception_asks_its_reason_and_is_logged() {
    let mut seat = Seat::at_nothing(Language::It);
    seat.press("2 a 'Provincia_A <enter> a 'Provincia_B <enter> g V").sees("a registra la prima");
    seat.press("a 'Provincia_A <tab> 'Servizi <tab> '01/02/2014 <enter>").sees("In vigore 1");
    let reserved = "<tab> <tab> <tab> <tab> <tab> <tab> <tab> <tab> <tab> <tab> <right> <enter>";
    seat.press("g z a 'C1 <tab> 'Gare").press(reserved).press("+ '05/05/2014 <enter> c");
    seat.press("i 'Provincia_A <enter>").sees("Iscritti: 1");
    seat.press("i 'Provincia_B <enter>").sees("non ha una convenzione");
    seat.press("<tab> <tab> <tab> <tab> <tab> <tab> 'Firma_a_giorni <enter>").sees("in deroga");
    seat.press("g h").sees("iscrizione in deroga di «Provincia B»");
    seat.press("g V").sees("Iscrizioni in deroga 1").sees("Firma a giorni");
    // The convention ends before the edition opens: whoever leaned on it is told, and owes a reason.
    seat.press("e <tab> <tab> '30/04/2014 <enter>").sees("restano a un corso riservato");
    seat.sees("senza motivazione").press("1").sees("Provincia A è a C1/1");
}

#[test]
fn plans_of_reorganisation_stand_with_what_is_late_first() {
    let mut seat = Seat::at_nothing(Language::It);
    seat.press("2 a 'Provincia_A <enter> a 'Provincia_B <enter> g R").sees("a registra il primo");
    seat.press(
        "a 'Provincia_A <enter> a 'Provincia_B <tab> <tab> 'Bozza <tab> '10/03/2014 <enter>",
    );
    seat.sees("Piani 2; in ritardo 1, mai aggiornati 2.").press("<home>").sees("Bozza");
    seat.press("1").sees("Provincia B: in ritardo dal 10/03/2014 (Bozza)");
}

#[test]
fn a_body_that_signed_and_has_no_plan_is_named_until_it_has_one_or_owes_none() {
    let mut seat = Seat::at_ledger(ledger(PROVINCE), Language::It);
    seat.press("g R").sees("Piani 6").misses("Enti senza piano");
    // The plan of a body that signed is gone: it owes one, and `a` begins with it.
    seat.press("/ 'Provincia_B <enter> D y <esc>").sees("Enti senza piano: 1").sees("manca");
    seat.press("/ 'Provincia_B <enter> a").sees("Provincia B (esempio)").press("<enter>");
    seat.press("<esc>").sees("Piani 6").misses("Enti senza piano");
}
