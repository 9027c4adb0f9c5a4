//! Journeys through a vote on courses under a sum of money: paper ballots by keys, files of ballots,
//! the closing, the results. Keeps out: what each rule comes to, and what each fault is.

use std::fs;

use crate::support::desk::{call, import, imported};
use crate::support::{Seat, ledger};
use serde_json::Value;
use tavolo::text::Language;
use tempfile::TempDir;

/// The table of the vote on seventeen courses.
const COURSES: &[u8] = include_bytes!("../../fixtures/trasformazioni/bundle.json");

#[test]
fn forty_paper_ballots_are_entered_closed_and_explained_by_keys() {
    let mut seat = Seat::at_ledger(ledger(COURSES), Language::It);
    seat.press("g u").sees("2. Prova in sala").sees("Aperta: nessuna scheda").press("b");
    for number in 0..40 {
        let ballot = ["'bginp", "'bgi", "'pn", "'gfl", "'-"][number % 5];
        seat.press(ballot).press("<enter>");
        if number == 24 {
            seat.press("<esc> B").sees("Lotto 2, scheda 1");
        }
    }
    seat.press("<enter>").sees("40 schede, 2 lotti").misses("finanziat");
    seat.press("t").sees("nessuno vede che cosa dicono le schede");
    seat.press("C").sees("Lotto 1: 25").sees("Lotto 2: 15").press("y");
    seat.sees("Chiusa.").sees("5 progetti finanziati").sees("32 su 40");
    seat.press("<end> i").sees("Perché: per voti").sees("Con 16 schede in più").press("<esc>");
    seat.press("t").sees("Le regole a confronto").press("<esc>");
    seat.press("s").sees("Conteggio: per voti").sees("C7 (€ 5.362,00): 24 voti").press("<esc>");
    seat.press("b").sees("è chiusa");
}

#[test]
fn a_ballot_typed_again_is_compared_and_one_typed_wrongly_is_taken_out() {
    let mut seat = Seat::at_ledger(ledger(COURSES), Language::It);
    seat.press("g u b 'abc <enter> <esc>");
    seat.press("r '1 <tab> 'cab <enter>").sees("uguale a quella inserita");
    seat.press("r '1 <tab> 'ca <enter>").sees("diversa da quella inserita");
    seat.press("w '1 <enter>").sees("Aperta: nessuna scheda");
    seat.press("b 'zz <enter>")
        .sees("«z» non è la lettera di nessun progetto")
        .press("<esc> <esc>");
}

#[test]
fn a_vote_that_is_opened_again_says_why_and_says_so_on_screen_and_in_the_list_of_votes() {
    let mut seat = Seat::at_ledger(ledger(COURSES), Language::It);
    seat.press("g u b 'abc <enter> <esc>");
    seat.press("<end> o").sees("non si decide diversamente").press("<esc> <home>");
    seat.press("C y").sees("Chiusa.").misses("già stata chiusa");
    seat.press("u").sees("Perché si riapre la votazione 2?");
    seat.press("'boh <enter>").sees("Perché si riapre la votazione 2?");
    seat.press("<C-u> 'Mancava_un_pacco_di_schede <enter>").sees("è di nuovo aperta");
    seat.press("<home>").sees("Era già stata chiusa una");
    seat.press("b 'ab <enter> <esc> C y").sees("Chiusa.").sees("Era già stata chiusa una");
    seat.press("v").sees("chiusa di nuovo").press("<esc>");
}

fn json(dir: &TempDir, words: &[&str]) -> Value {
    let (code, out, err) = call(dir, words);
    assert_eq!(code, 0, "{words:?}: {err}");
    serde_json::from_str(&out).unwrap()
}

#[test]
fn a_vote_goes_into_a_pb_file_and_comes_back_with_the_same_results() {
    let dir = tempfile::tempdir().unwrap();
    let bundle = dir.path().join("courses.json");
    fs::write(&bundle, COURSES).unwrap();
    assert_eq!(call(&dir, &["import", "bundle", bundle.to_str().unwrap()]).0, 0);
    let (code, first, err) = call(&dir, &["export", "ballot-results", "1", "--format", "pb"]);
    assert_eq!(code, 0, "{err}");
    let results = ["export", "ballot-results", "1", "--format", "json"];
    let told = json(&dir, &results);
    let funded: Vec<&str> = told["projects"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|row| row["counted_in"] == true)
        .map(|row| row["code"].as_str().unwrap())
        .collect();
    // As an independent program counts these ballots by equal shares.
    let expected = ["C7", "C9", "C14", "C16", "C6", "C12", "C15", "C11", "C2", "C13", "C4"];
    assert_eq!(funded, expected);
    assert_eq!(told["rules"][0]["spent"], "99938.00");

    let other = imported(&[]);
    let file = other.path().join("corsi.pb");
    fs::write(&file, &first).unwrap();
    for kind in ["budgets", "projects", "ballots"] {
        let (code, _, err) = call(&other, &["import", kind, file.to_str().unwrap()]);
        assert_eq!(code, 0, "{kind}: {err}");
    }
    let (code, _, err) = call(&other, &["export", "ballot-results"]);
    assert_eq!(code, 1, "{err}");
    assert_eq!(call(&other, &["do", "close-ballot"]).0, 0);
    let back = json(&other, &results);
    let votes = |told: &Value| {
        let rows = told["rules"].as_array().unwrap().iter();
        rows.map(|row| (row["rule"].to_string(), row["spent"].to_string()))
            .collect::<std::collections::BTreeMap<_, _>>()
    };
    assert_eq!(votes(&back), votes(&told));
}

#[test]
fn a_vote_that_was_opened_again_and_what_was_decided_against_the_count_are_told_on_every_paper() {
    let dir = imported(&[
        ("budgets", "question,cap,ballot_type,rule\nQuali?,100,approval,votes\n"),
        ("projects", "code,title,cost\na,Orti,60\nb,Siepi,50\nc,Panche,40\n"),
        ("ballots", "choices\na\na\nb\n"),
    ]);
    let done = |words: &[&str]| {
        let (code, out, err) = call(&dir, words);
        assert_eq!(code, 0, "{words:?}: {err}");
        out
    };
    let (_, _, merged) = call(&dir, &["import", "ballots", "-", "--on-duplicate", "merge"]);
    assert!(!merged.contains("era «"), "{merged}");
    done(&["do", "close-ballot"]);
    assert!(!done(&["export", "ballot-results"]).contains("già stata chiusa"));
    let (code, _, err) = call(&dir, &["undo"]);
    assert!(code == 1 && err.contains("chiede un motivo"), "{err}");
    done(&["undo", "--reason", "Mancava un pacco di schede"]);
    assert_eq!(call(&dir, &["do", "enter-ballot", "a, z"]).0, 1);
    let (_, _, typed) = call(&dir, &["do", "enter-ballot", "!illeggibile"]);
    assert!(typed.is_empty() || !typed.contains("«!»"), "{typed}");
    done(&["do", "close-ballot"]);
    let paper = done(&["export", "ballot-results"]);
    assert!(paper.contains("già stata chiusa una volta"), "{paper}");
    assert!(paper.contains(":** Mancava un pacco di schede"), "{paper}");
    // To add what the count funds is no decision against it.
    let added = ["set", "projects", "a", "outcome=added", "reason=Serve a tutti"];
    let (code, _, err) = call(&dir, &added);
    assert!(code == 1 && err.contains("finanzia già a"), "{err}");
    assert!(!done(&["export", "ballot-results"]).contains("Decisioni diverse"));
    done(&["set", "projects", "a", "outcome=excluded", "reason=Il terreno non è disponibile"]);
    assert!(done(&["export", "ballot-results"]).contains("Decisioni diverse"));
    let file = done(&["export", "ballot-results", "--format", "pb"]);
    assert!(
        file.contains("name;selected;overridden") && file.contains("Orti;1;excluded"),
        "{file}"
    );
}

#[test]
fn a_pb_file_begins_a_vote_whole_or_not_at_all_and_twice_is_told() {
    let dir = imported(&[]);
    let file = dir.path().join("orti.pb");
    let write = |most: &str| {
        let text = format!(
            "META\nkey;value\ndescription;Orti?\nbudget;100\nvote_type;approval\nmax_length;{most}\n\
             PROJECTS\nproject_id;cost\na;60\nb;30\nVOTES\nvoter_id;vote\n1;a\n2;a,b\n"
        );
        fs::write(&file, text).unwrap();
    };
    let import = |kind| call(&dir, &["import", kind, file.to_str().unwrap()]);
    write("1");
    let (code, _, err) = import("budgets");
    assert!(code == 1 && err.contains("orti.pb:14:"), "{err}");
    assert_eq!(err.matches("orti.pb:14:").count(), 1, "{err}");
    let (_, out, _) = call(&dir, &["list", "budgets", "--format", "json"]);
    assert!(!out.contains("Orti?"), "{out}");
    write("2");
    for kind in ["budgets", "projects", "ballots"] {
        let (code, _, err) = import(kind);
        assert_eq!(code, 0, "{kind}: {err}");
    }
    let (code, _, err) = import("budgets");
    assert!(code == 0 && err.contains("C'è già la votazione 1"), "{err}");
}

#[test]
fn every_bad_ballot_is_named_with_its_line_and_nothing_comes_in() {
    let dir = imported(&[
        ("budgets", "question,cap,ballot_type,rule,choices\nQuali?,100,approval,votes,2\n"),
        ("projects", "code,title,cost\na,Orti,60\nb,Siepi,50\nc,Panche,40\n"),
    ]);
    let (code, _, err) = import(&dir, "ballots", "choices\na\nx\n\"a,a\"\n\"a,b,c\"\nb\n");
    assert_eq!(code, 1, "{err}");
    for place in ["ballots.csv:3:", "ballots.csv:4:", "ballots.csv:5:"] {
        assert!(err.contains(place), "{place} in {err}");
    }
    let (code, _, err) = call(&dir, &["do", "close-ballot"]);
    assert!(code == 1 && err.contains("non ha schede") || err.contains("no ballots"), "{err}");
}
