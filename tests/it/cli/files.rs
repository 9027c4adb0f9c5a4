//! Files that others wrote, by `import`: what is taken and what is refused, with its place. Keeps
//! out: what a file may hold.

use std::fs;

use super::{Desk, fixture};

#[test]
fn a_fixture_goes_in_and_comes_out_byte_for_byte() {
    for name in ["opla", "minimo", "province", "community-lab", "pavia"] {
        let exported = Desk::of(name).done(&["export", "bundle"]);
        assert!(exported == fs::read_to_string(fixture(name)).unwrap(), "{name}");
    }
}

#[test]
fn a_sheet_with_one_bad_row_is_refused_with_every_bad_row_and_its_place() {
    let desk = Desk::of("minimo");
    let rows = b"nome;categoria\nArci;Cultura\n;Cultura\nComune (esempio);Enti\n";
    desk.refused(
        &["import", "stakeholders", "-"],
        rows,
        &["<stdin>:3: colonna «nome»", "<stdin>:4: «Comune (esempio)»", "2 righe"],
    );
    let dates = b"number,date\n5,2014-02-30\n6,domani\n7,2026-12-12\n";
    desk.refused(
        &["import", "meetings", "-"],
        dates,
        &["<stdin>:2: colonna «date»", "<stdin>:3: colonna «date»"],
    );
}

#[test]
fn a_duplicate_is_refused_and_named_until_one_says_what_to_do() {
    let desk = Desk::of("minimo");
    let rows = b"code,name\nverde,Il verde\nacqua,L'acqua\n";
    desk.refused(
        &["import", "labs", "-"],
        rows,
        &["<stdin>:2: «Laboratorio Verde»", "--on-duplicate"],
    );
    assert_eq!(desk.call_with(&["import", "labs", "-", "--on-duplicate", "skip"], rows).code, 0);
    assert_eq!(desk.json(&["list", "labs"])[2]["name"], "Laboratorio Verde");
    assert_eq!(desk.call_with(&["import", "labs", "-", "--on-duplicate", "merge"], rows).code, 0);
    assert_eq!(desk.json(&["list", "labs"])[2]["name"], "Il verde");
}

#[test]
fn a_reference_to_nothing_a_mark_off_its_scale_and_a_second_titular_are_refused() {
    let desk = Desk::of("minimo");
    let agenda = b"meeting,position,title\n9,1,Avvio\n";
    desk.refused(&["import", "agenda", "-"], agenda, &["<stdin>:2: colonna «meeting»", "«9»"]);
    let marks = "proposal,criterion,assessor,score\nP1,utilita,Referente Comune,9\n".as_bytes();
    desk.refused(&["import", "scores", "-"], marks, &["<stdin>:2: colonna «score»"]);
    let mandates = b"person,lab,from,role\nReferente Comune,verde,2026-11-01,titular\n";
    desk.refused(
        &["import", "representatives", "-"],
        mandates,
        &["<stdin>:2: colonna «from»", "Titolare lab Verde"],
    );
}

#[test]
fn a_file_that_is_cut_short_or_not_utf8_is_told_with_its_line() {
    let desk = Desk::of("minimo");
    desk.refused(&["import", "labs", "-"], b"code,name\nacqua,\"L'acqua\n", &["<stdin>: Riga 2"]);
    desk.refused(&["import", "labs", "-"], b"code,name\nacqua,\x81\n", &["<stdin>", "riga 2"]);
    desk.refused(&["import", "labs", "nowhere.csv"], b"", &["nowhere.csv"]);
}

#[test]
fn a_newer_bundle_or_half_of_one_makes_no_table() {
    let desk = Desk::bare();
    let newer = br#"{"format":"tavolo-bundle","version":2,"records":[]}"#;
    assert_eq!(desk.call_with(&["import", "bundle", "-"], newer).code, 1);
    let whole = fs::read(fixture("minimo")).unwrap();
    let answer = desk.call_with(&["import", "bundle", "-"], &whole[..whole.len() / 2]);
    assert!(answer.code == 1 && answer.err.starts_with("tavolo: <stdin>: "), "{}", answer.err);
    let dangling =
        String::from_utf8(whole).unwrap().replacen("\"kind\":\"labs\"", "\"kind\":\"colours\"", 1);
    let answer = desk.call_with(&["import", "bundle", "-"], dangling.as_bytes());
    assert!(answer.code == 1 && answer.err.contains("«colours»"), "{}", answer.err);
    assert!(!desk.path("table").exists());
}

#[test]
fn a_dry_run_says_what_would_be_done_and_does_nothing() {
    let desk = Desk::of("minimo");
    let before = desk.done(&["export", "bundle"]);
    let answer = desk.call_with(&["import", "labs", "-", "--dry-run"], b"sigla,boh\nacqua,x\n");
    assert!(answer.out.contains("aggiunti 1") && answer.out.contains("«boh»"), "{}", answer.out);
    assert_eq!(desk.done(&["export", "bundle"]), before);
}

#[test]
fn nothing_that_could_act_on_the_terminal_reaches_it() {
    let desk = Desk::of("minimo");
    let answer =
        desk.call_with(&["import", "labs", "-"], b"code,name\nb\x1b[2Jad,x\n\xe2\x80\xaex,y\n");
    assert_eq!(answer.code, 1);
    assert!(!answer.err.contains('\u{1b}') && !answer.err.contains('\u{202e}'), "{:?}", answer.err);
    let answer = desk.call(&["show", "labs", "\u{1b}]0;x\u{7}"]);
    assert!(answer.code == 1 && !answer.err.contains('\u{1b}'), "{:?}", answer.err);
}

#[test]
fn a_sheet_of_sittings_below_its_title_comes_in_with_the_hint_that_its_refusal_gives() {
    let desk = Desk::bare();
    desk.done(&["new", "Prova"]);
    desk.done(&["add", "people", "name=Ada Neri"]);
    desk.done(&["add", "meetings", "number=1", "date=2014-03-04"]);
    let sheet = |sitting: &str, cell: &str| {
        format!("Foglio presenze;;\nPersona;04/03/2014;{sitting}\nAda Neri;{cell};\n").into_bytes()
    };
    let called = ["import", "attendance", "-"];
    let hint = "--value \"state:boh=invited\"";
    desk.refused(&called, &sheet("Firma", "boh"), &["<stdin>:3: colonna \u{ab}state\u{bb}", hint]);
    let lost = b"Persona;04/03/2014;Seduta 9\nAda Neri;P;P\n";
    desk.refused(&called, lost, &["<stdin>:2:", "Seduta 9"]);
    let value = [&called[..], &["--value", "state:boh=absent"]].concat();
    assert_eq!(desk.call_with(&value, &sheet("Firma", "boh")).code, 0);
    let shown = desk.json(&["list", "attendance"]);
    assert_eq!((&shown[0]["meeting"], &shown[0]["state"]), (&1.into(), &"absent".into()));
}

#[test]
fn digits_that_a_spreadsheet_lost_are_refused_and_a_pec_is_kept() {
    let desk = Desk::of("minimo");
    let called = ["import", "people", "-"];
    let short = "Nome;Telefono\nAda Neri;3,33123E+11\n";
    desk.refused(
        &called,
        short.as_bytes(),
        &["<stdin>:2: colonna \u{ab}Telefono\u{bb}", "3,33123E+11"],
    );
    let two = b"Nome;E-mail;PEC\nAda Neri;a@b.it;a@pec.it\n";
    assert_eq!(desk.call_with(&called, two).code, 0);
    assert_eq!(desk.json(&["show", "people", "Ada Neri"])["email"], "a@b.it; a@pec.it (PEC)");
}

#[test]
fn a_document_that_takes_the_place_of_another_file_says_so_and_the_same_again_does_not() {
    let desk = Desk::of("minimo");
    let dir = tempfile::tempdir().unwrap();
    let file = dir.path().join("azioni.md");
    let path = file.to_str().unwrap();
    let said = || desk.call(&["export", "actions", "-o", path]).err;
    assert!(said().contains("Scritto in"));
    assert!(!said().contains("al posto"), "the same bytes");
    fs::write(&file, "di un altro tavolo").unwrap();
    assert!(said().contains("al posto del file che c'era"));
}
