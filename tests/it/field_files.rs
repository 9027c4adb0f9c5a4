//! Files as people keep them, brought in from the command line. Keeps out: how they are read.

use std::fs;

use tempfile::TempDir;

use crate::support::desk::{call, imported};

fn bring(dir: &TempDir, kind: &str, bytes: &[u8], options: &[&str]) -> (i32, String, String) {
    let file = dir.path().join("file.csv");
    fs::write(&file, bytes).unwrap();
    let words = [&["import", kind, file.to_str().unwrap()], options].concat();
    call(dir, &words)
}

fn column(dir: &TempDir, kind: &str, field: &str) -> Vec<String> {
    let listed = call(dir, &["list", kind, "--format", "json"]).1;
    let rows: serde_json::Value = serde_json::from_str(&listed).unwrap();
    let text = |row: &serde_json::Value| match &row[field] {
        serde_json::Value::String(text) => text.clone(),
        serde_json::Value::Null => String::new(),
        other => other.to_string(),
    };
    rows.as_array().unwrap().iter().map(text).collect()
}

#[test]
fn a_list_saved_by_an_italian_spreadsheet_comes_in_with_its_accents() {
    let dir = imported(&[]);
    let (code, _, err) = bring(
        &dir,
        "stakeholders",
        b"sep=;\r\nDenominazione;Note\r\nSociet\xe0 operaia;Perch\xe9 c\x92\xe8 gi\xe0\r\n",
        &[],
    );
    assert_eq!(code, 0, "{err}");
    assert!(err.contains("Società operaia"), "{err}");
    assert_eq!(column(&dir, "stakeholders", "notes"), ["Perché c’è già"]);
}

#[test]
fn surname_and_first_name_are_one_name_and_both_telephones_are_kept() {
    let dir = imported(&[]);
    let csv = "Cognome;Nome;Telefono;Cellulare\nVerdi;Anna;0546 1;333 2\n";
    assert_eq!(bring(&dir, "people", csv.as_bytes(), &[]).0, 0);
    assert_eq!(column(&dir, "people", "name"), ["Anna Verdi"]);
    assert_eq!(column(&dir, "people", "phone"), ["0546 1; 333 2 (Cellulare)"]);
    let (code, _, err) = bring(&dir, "people", "Cognome;Nome\n;Bice\n".as_bytes(), &[]);
    assert_eq!(code, 1);
    assert!(err.contains("cognome"), "{err}");
}

#[test]
fn a_word_nobody_knows_is_said_once_and_the_advice_works() {
    let dir = imported(&[]);
    let csv = "Denominazione;Influenza;Interesse\nA;Alta;Media\nB;Alta;Media\n";
    assert_eq!(bring(&dir, "stakeholders", csv.as_bytes(), &[]).0, 1);
    let values = ["--value", "power:Alta=5", "--value", "interest:media=3"];
    let (code, _, err) = bring(&dir, "stakeholders", csv.as_bytes(), &values);
    assert_eq!(code, 0, "{err}");
    assert_eq!(column(&dir, "ratings", "power"), ["5", "5"]);
    assert_eq!(bring(&dir, "stakeholders", csv.as_bytes(), &["--value", "power=5"]).0, 2);
}

#[test]
fn days_and_hours_come_in_as_programs_write_them_and_doubtful_ones_do_not() {
    let dir = imported(&[]);
    let csv = "number,date,start,end\n1,15/01/2026,2026-01-15 16:30:00,2026-01-15 18:45:00\n\
               2,12 febbraio 2026,16.30,18.45\n3,2026-03-12 09:00,,\n";
    let (code, _, err) = bring(&dir, "meetings", csv.as_bytes(), &[]);
    assert_eq!(code, 0, "{err}");
    assert_eq!(column(&dir, "meetings", "date"), ["2026-01-15", "2026-02-12", "2026-03-12"]);
    let (code, _, err) = bring(&dir, "meetings", "number,date\n4,1/2/14\n".as_bytes(), &[]);
    assert_eq!(code, 1);
    assert!(err.contains("01/02/1914") && err.contains("01/02/2014"), "{err}");
}

#[test]
fn a_sheet_with_a_column_for_each_criterion_is_marks() {
    let dir = imported(&[
        ("criteria", "code,name,weight,min,max\nutilita,Utilità,1,1,5\ncosto,,1,1,5\n"),
        ("proposals", "code\nP1\nP2\n"),
    ]);
    let csv = "Valutatore;Proposta;Utilità;Costo\nAnna;P1;4,0;n.d.\nAnna;P2;5;2\n";
    let (code, _, err) = bring(&dir, "scores", csv.as_bytes(), &[]);
    assert_eq!(code, 0, "{err}");
    let mut marks = column(&dir, "scores", "score");
    marks.sort();
    assert_eq!(marks, ["2", "4", "5"]);
}

#[test]
fn who_is_named_the_other_way_round_is_not_taken_but_named() {
    let dir = imported(&[
        ("people", "name\nAnna Verdi-Prova\n"),
        ("meetings", "number,date\n1,2026-01-15\n"),
    ]);
    let csv = "seduta;persona;presenza\n1;Dott.ssa Verdi-Prova Anna;P\n";
    let (code, _, err) = bring(&dir, "attendance", csv.as_bytes(), &[]);
    assert_eq!(code, 1);
    assert!(err.contains("Anna Verdi-Prova"), "{err}");
    let said = ["--value", "person:Dott.ssa Verdi-Prova Anna=Anna Verdi-Prova"];
    assert_eq!(bring(&dir, "attendance", csv.as_bytes(), &said).0, 0);
    assert_eq!(column(&dir, "attendance", "state"), ["present"]);
}

#[test]
fn words_for_nothing_are_nothing() {
    let dir = imported(&[]);
    let csv = "des_amm\tmail1\tphone\tterritory\nDue\tnull\t-\tN.D.\n";
    let (code, _, err) = bring(
        &dir,
        "stakeholders",
        csv.as_bytes(),
        &["--map", "des_amm=name", "--map", "mail1=email"],
    );
    assert_eq!(code, 0, "{err}");
    for field in ["email", "phone", "territory"] {
        assert_eq!(column(&dir, "stakeholders", field), [""], "{field}");
    }
}

#[test]
fn a_curly_and_a_straight_apostrophe_are_one_person() {
    let dir = imported(&[("people", "name\nD'Esempio Ugo\n")]);
    let (code, _, err) = bring(&dir, "people", "name\nD’Esempio Ugo\n".as_bytes(), &[]);
    assert_eq!(code, 1, "{err}");
}

#[test]
fn what_two_people_say_do_or_send_alike_comes_in_twice_and_the_same_file_again_adds_nothing() {
    for (kind, header, first, second) in [
        (
            "entries",
            "meeting,time,kind,text,speaker",
            "1,10:00,note,Va bene,Ada",
            "1,10:00,note,Va bene,Bea",
        ),
        ("actions", "text,meeting,owner", "Stampare,1,Ada", "Stampare,1,Bea"),
        ("notes", "date,text,from", "2014-03-01,Grazie,Ada", "2014-03-01,Grazie,Bea"),
        (
            "observations",
            "meeting,date,text,author",
            "1,2014-02-01,Manca un nome,Ada",
            "1,2014-02-01,Manca un nome,Bea",
        ),
        (
            "contacts",
            "stakeholder,date,channel,by",
            "Pro loco,2014-02-01,phone,Ada",
            "Pro loco,2014-02-01,phone,Bea",
        ),
    ] {
        let dir = imported(&[
            ("meetings", "number,date\n1,2014-01-18\n"),
            ("stakeholders", "name\nPro loco\n"),
        ]);
        let csv = format!("{header}\n{first}\n{second}\n");
        let (code, _, err) = bring(&dir, kind, csv.as_bytes(), &[]);
        assert_eq!(code, 0, "{kind}: {err}");
        assert_eq!(column(&dir, kind, "id").len(), 2, "{kind}");
        let again = bring(&dir, kind, csv.as_bytes(), &["--on-duplicate", "skip"]);
        assert_eq!((again.0, column(&dir, kind, "id").len()), (0, 2), "{kind}: {}", again.2);
        // One row twice is still one row twice, in a file and by words.
        let twice = format!("{header}\n{first}\n{first}\n");
        assert_eq!(bring(&dir, kind, twice.as_bytes(), &[]).0, 1, "{kind}");
        let fields = header.split(',').zip(first.split(',')).map(|(n, t)| format!("{n}={t}"));
        let fields: Vec<String> = fields.collect();
        let words: Vec<&str> =
            ["add", kind].into_iter().chain(fields.iter().map(|f| &**f)).collect();
        assert_eq!(call(&dir, &words).0, 1, "{kind}");
        // The bundle has both, and brings both.
        let bundle = dir.path().join("b.json");
        assert_eq!(call(&dir, &["export", "bundle", "-o", bundle.to_str().unwrap()]).0, 0);
        let other = imported(&[]);
        let brought = call(&other, &["import", "bundle", bundle.to_str().unwrap()]);
        assert_eq!((brought.0, column(&other, kind, "id").len()), (0, 2), "{kind}: {}", brought.2);
    }
}

#[test]
fn an_address_without_its_sign_is_refused_in_files_and_words_and_one_name_twice_is_told() {
    let dir = imported(&[]);
    let (code, _, err) = bring(&dir, "people", b"nome;mail\nAnna;anna.b.it\n", &[]);
    assert!(code == 1 && err.contains("anna.b.it"), "{err}");
    assert_eq!(call(&dir, &["add", "people", "name=Anna", "email=anna"]).0, 1);
    let csv = "nome;ente;mail\nAnna Verdi;Comune;a@b.it\nAnna Verdi;Scuola;c@d.it\n";
    let (code, _, err) = bring(&dir, "people", csv.as_bytes(), &[]);
    assert!(code == 0 && err.contains("Riga 3") && err.contains("riga 2"), "{err}");
}

#[test]
fn a_face_that_a_document_has_not_is_refused_and_not_ignored() {
    let dir = imported(&[("process", "title\nOrti\n")]);
    for (document, face) in
        [("bundle", "public"), ("open-data", "reserved"), ("calendar", "reserved")]
    {
        let out = dir.path().join("x");
        let words = ["export", document, "--face", face, "-o", out.to_str().unwrap()];
        let (code, _, err) = call(&dir, &words);
        assert!(code == 1 && err.contains("--face") && !out.exists(), "{document}: {err}");
    }
}
