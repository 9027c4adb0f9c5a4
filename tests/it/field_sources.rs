//! Sources that come again, brought in from the command line: rules files, exports of portals, wide
//! sheets, workbooks; and that the advice of each message can be followed. Keeps out: how they are
//! read.

use std::fs;

use rust_xlsxwriter::{Format, Workbook};
use tempfile::TempDir;

use crate::support::desk::{answered, call, imported};

/// A file of a folder, by its path.
fn file(dir: &TempDir, name: &str, bytes: &[u8]) -> String {
    let path = dir.path().join(name);
    fs::write(&path, bytes).unwrap();
    path.to_str().unwrap().to_owned()
}

fn rows(dir: &TempDir, kind: &str) -> Vec<serde_json::Value> {
    serde_json::from_str(&call(dir, &["list", kind, "--format", "json"]).1).unwrap()
}

fn column(dir: &TempDir, kind: &str, field: &str) -> Vec<String> {
    let text = |row: &serde_json::Value| match &row[field] {
        serde_json::Value::String(text) => text.clone(),
        serde_json::Value::Null => String::new(),
        other => other.to_string(),
    };
    rows(dir, kind).iter().map(text).collect()
}

/// Proposals as a portal exports them, with what changes from one export to the next.
fn proposals(title: &str, state: &str, withdrawn: &str) -> String {
    format!(
        "id;author/name;taxonomies/7/it;taxonomies/7/en;title/it;title/en;body/it;body/en;latitude;\
         state;answer/it;answered_at;votes;url;is_amend;withdrawn\n\
         101;Ada Esempio;Verde;Green;{title};;Con acqua;;44,28;{state};Si fa <b>presto</b>.;\
         2026-05-10 23:30:00 UTC;14;https://p.example.org/101;false;false\n\
         102;;;;;A bench;;Six benches;44,29;not_answered;;;;https://p.example.org/102;false;{withdrawn}\n\
         103;;;;Emendamento;;x;;;;;;;https://p.example.org/103;true;false\n"
    )
}

#[test]
fn an_export_of_a_portal_comes_in_by_its_headers_and_the_next_one_says_what_changed() {
    let dir = imported(&[("process", "title,deciding_body\nOrti,Giunta\n")]);
    let first = file(&dir, "marzo.csv", proposals("Orti", "", "false").as_bytes());
    let (code, _, err) = call(&dir, &["import", "decidim", &first]);
    assert_eq!(code, 0, "{err}");
    assert!(err.contains("is_amend") && !err.contains("latitude"), "{err}");
    assert_eq!(column(&dir, "proposals", "title"), ["Orti", "A bench"]);
    assert_eq!(column(&dir, "origins", "source_tags"), [r#"["Verde"]"#, "[]"]);
    // The table calls it by a code of its own, and the portal by another title.
    assert_eq!(call(&dir, &["set", "proposals", "101", "code=P1"]).0, 0);
    let next = proposals("Orti urbani", "accepted", "true");
    let next = file(&dir, "aprile.csv", next.as_bytes());
    let (code, _, err) = call(&dir, &["import", "decidim", &next]);
    assert_eq!(code, 0, "{err}");
    assert!(err.contains("Orti urbani") && err.contains("«Orti»"), "{err}");
    assert_eq!(column(&dir, "proposals", "code"), ["102", "P1"]);
    assert_eq!(column(&dir, "proposals", "state"), ["withdrawn", ""]);
    // What the body answered comes out of the same file, and goes back only when it is new.
    let words = ["import", "answers", &next, "--rules", "decidim-answers"];
    let (code, _, err) = call(&dir, &words);
    assert_eq!(code, 0, "{err}");
    assert_eq!(column(&dir, "answers", "reason"), ["Si fa presto."]);
    assert_eq!(column(&dir, "answers", "date"), ["2026-05-11"]);
    assert_eq!(call(&dir, &words).0, 0, "the same file again adds nothing");
    let back = |dir: &TempDir| call(dir, &["export", "decidim-answers", "-o", "-"]).1;
    assert_eq!(back(&dir), "id;state;answer/it\n");
    let answer = ["add", "answers", "proposal=102", "body=Giunta", "outcome=refused", "reason=No."];
    assert_eq!(call(&dir, &answer).0, 0);
    assert_eq!(back(&dir), "id;state;answer/it\n102;rejected;\"<p>No.</p>\"\n");
}

#[test]
fn meetings_of_a_portal_are_numbered_on_at_the_hours_of_the_room() {
    let dir = imported(&[("meetings", "number,date\n4,2026-01-15\n")]);
    let csv = "id,title/it,start_time,end_time,location/it,withdrawn\n\
               88,Primo,2026-03-05 23:30:00 UTC,2026-03-06 00:30:00 UTC,Sala,false\n\
               89,Annullato,2026-03-05 18:00:00,2026-03-05 19:00:00,Sala,true\n";
    let path = file(&dir, "meetings.csv", csv.as_bytes());
    for _ in 0..2 {
        let (code, _, err) = call(&dir, &["import", "decidim", &path]);
        assert_eq!(code, 0, "{err}");
        assert_eq!(column(&dir, "meetings", "number"), ["4", "5"]);
    }
    assert_eq!(column(&dir, "meetings", "date"), ["2026-01-15", "2026-03-06"]);
    let starts = column(&dir, "meetings", "planned_start");
    assert_eq!(starts, ["", "2026-03-06T00:30:00+01:00"]);
}

#[test]
fn what_was_said_once_is_written_down_and_need_not_be_said_again() {
    let dir = imported(&[]);
    let csv = "Chi;Sesso;Privacy\nAnna;F;sì\nUgo;Lui;sì\n";
    let path = file(&dir, "iscritti-03.csv", csv.as_bytes());
    let rules = dir.path().join("iscritti.toml");
    let rules = rules.to_str().unwrap();
    let said = ["--map", "Chi=name", "--map", "Privacy=-", "--value", "gender:Lui=man"];
    let save = ["--save-rules", rules];
    let words = [&["import", "people", &path][..], &said[..], &save[..]].concat();
    let (code, _, err) = call(&dir, &words);
    assert_eq!(code, 0, "{err}");
    let written = fs::read_to_string(rules).unwrap();
    assert!(written.contains("source = \"iscritti\"") && written.contains("\"Lui\" = \"man\""));
    let csv = "Chi;Sesso;Privacy\nTeo;Lui;sì\n";
    let path = file(&dir, "iscritti-04.csv", csv.as_bytes());
    let (code, _, err) = call(&dir, &["import", "people", &path, "--rules", rules]);
    assert_eq!(code, 0, "{err}");
    assert_eq!(column(&dir, "people", "gender"), ["woman", "man", "man"]);
    // Rules are for one kind, have lines that can be wrong, and names that there are.
    let wrong = call(&dir, &["import", "labs", &path, "--rules", rules]);
    assert_eq!(wrong.0, 2, "{}", wrong.2);
    fs::write(rules, "source = \"a\"\nboh = 1\n").unwrap();
    let wrong = call(&dir, &["import", "people", &path, "--rules", rules]);
    assert!(wrong.0 == 1 && wrong.2.contains("riga 2"), "{}", wrong.2);
    let wrong = call(&dir, &["import", "people", &path, "--rules", "boh"]);
    assert!(wrong.0 == 1 && wrong.2.contains("decidim-proposals"), "{}", wrong.2);
    let wrong = call(&dir, &["import", "decidim", &path]);
    assert!(wrong.0 == 1 && wrong.2.contains("decidim-meetings"), "{}", wrong.2);
}

#[test]
fn an_attendance_sheet_with_a_column_for_each_sitting_is_presences() {
    let dir = imported(&[
        ("people", "name\nAnna Verdi\nUgo Neri\n"),
        ("meetings", "number,date\n1,2026-01-15\n2,2026-02-12\n"),
    ]);
    let csv = "Cognome;Nome;Seduta 1;12/02/2026;Firma\nVerdi;Anna;P;A;x\nNeri;Ugo;;P;\n";
    let path = file(&dir, "presenze.csv", csv.as_bytes());
    let (code, _, err) = call(&dir, &["import", "attendance", &path]);
    assert_eq!(code, 0, "{err}");
    assert!(err.contains("Seduta 1 = 1, 12/02/2026 = 2") && err.contains("Firma"), "{err}");
    let mut states = column(&dir, "attendance", "state");
    states.sort();
    assert_eq!(states, ["absent", "present", "present"]);
}

/// A workbook with two sheets, a hidden row, and a telephone that a format begins with a zero.
fn workbook() -> Vec<u8> {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet().set_name("Registro").unwrap();
    let zeros = Format::new().set_num_format("0000000000");
    for (column, header) in ["Denominazione", "Telefono", "Teritorio"].into_iter().enumerate() {
        sheet.write_string(0, column as u16, header).unwrap();
    }
    for (row, name) in [(1, "Arci"), (2, "Cai")] {
        sheet.write_string(row, 0, name).unwrap();
        sheet.write_number_with_format(row, 1, 546_000_001.0, &zeros).unwrap();
        sheet.write_string(row, 2, "Faenza").unwrap();
    }
    sheet.set_row_hidden(2).unwrap();
    let other = workbook.add_worksheet().set_name("Altri").unwrap();
    other.write_string(0, 0, "Denominazione").unwrap();
    other.write_string(1, 0, "Zeta").unwrap();
    workbook.save_to_buffer().unwrap()
}

/// The options that a message names, as somebody would copy them: from `--` to the end of the
/// sentence, quotes taken off.
fn advised(told: &str) -> Vec<Vec<String>> {
    let mut found = Vec::new();
    for rest in told.split(" --").skip(1) {
        let line = rest.lines().next().unwrap();
        let (option, rest) = line.split_once(' ').unwrap_or((line, ""));
        let option = format!("--{}", option.trim_end_matches(['.', ',', ':']));
        let quoted = rest.strip_prefix('"').and_then(|rest| rest.split_once('"'));
        match quoted {
            Some((value, _)) => found.push(vec![option, value.to_owned()]),
            None if option == "--hidden" => found.push(vec![option]),
            None => {
                let value = rest.split([' ', ',', '.']).next().unwrap_or_default();
                found.push(vec![option, value.to_owned()]);
            }
        }
    }
    found
}

#[test]
fn what_the_messages_of_an_import_advise_can_be_copied_and_works() {
    let dir = imported(&[]);
    let path = file(&dir, "registro.xlsx", &workbook());
    let import = |options: &[&str]| {
        call(&dir, &[&["import", "stakeholders", &path, "--dry-run"], options].concat())
    };
    let (code, out, err) = import(&[]);
    assert_eq!(code, 0, "{err}");
    let advice = advised(&out);
    let names: Vec<&str> = advice.iter().map(|words| words[0].as_str()).collect();
    assert_eq!(names, ["--sheet", "--hidden", "--map"], "{out}");
    // The sheet is named in the same sentence; hidden rows and a near field come as they are said.
    assert!(out.contains("Altri"));
    let (code, out, _) = import(&["--sheet", "Altri"]);
    assert!(code == 0 && out.contains("Zeta"), "{out}");
    for words in &advice[1..] {
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        let (code, out, err) = import(&words);
        assert_eq!(code, 0, "{words:?}: {err}");
        let expected = if words[0] == "--hidden" { "Cai" } else { "Faenza" };
        assert!(out.contains(expected), "{words:?}: {out}");
    }
    // A word that nobody knows, once, with the value that the message shows.
    let words = file(&dir, "parole.csv", b"nome;tipo\nZeta;gruppetto\nEta;gruppetto\n");
    let (code, _, err) = call(&dir, &["import", "stakeholders", &words]);
    let advice = advised(&err);
    assert_eq!((code, advice[0][0].as_str()), (1, "--value"), "{err}");
    let again = ["import", "stakeholders", &words, "--dry-run", "--value", &advice[0][1]];
    let (code, _, err) = call(&dir, &again);
    assert_eq!(code, 0, "{err}");
    // A refused sheet names those there are; rows that are there already name both choices.
    let (code, _, err) = import(&["--sheet", "Terzo"]);
    assert!(code == 1 && err.contains("Registro, Altri"), "{err}");
    assert_eq!(call(&dir, &["import", "stakeholders", &path]).0, 0);
    let (code, _, err) = import(&[]);
    assert_eq!(code, 1);
    let choices = advised(&format!(" {err}"));
    assert_eq!(choices.len(), 2, "{err}");
    for words in choices {
        let (code, _, err) = import(&[&words[0], &words[1]]);
        assert_eq!(code, 0, "{words:?}: {err}");
    }
}

#[test]
fn ids_of_another_program_find_the_same_records_again() {
    let dir = imported(&[]);
    let path = file(&dir, "soci-03.csv", b"id;nome;telefono\n7;Anna Verdi;1\n8;Ugo Neri;2\n");
    let (code, _, err) = call(&dir, &["import", "people", &path]);
    assert!(code == 0 && err.contains("id"), "{err}");
    // Anna has married, and is the same.
    let path = file(&dir, "soci-04.csv", b"id;nome;telefono\n7;Anna Rossi;1\n8;Ugo Neri;3\n");
    assert_eq!(call(&dir, &["import", "people", &path]).0, 1);
    let (code, _, err) = call(&dir, &["import", "people", &path, "--on-duplicate", "merge"]);
    assert_eq!(code, 0, "{err}");
    assert!(err.contains("Anna Verdi") && err.contains("Anna Rossi"), "{err}");
    assert_eq!(column(&dir, "people", "name"), ["Anna Rossi", "Ugo Neri"]);
    // Who is deleted takes along what it is called elsewhere.
    assert_eq!(rows(&dir, "origins").len(), 2);
    assert_eq!(call(&dir, &["delete", "people", "Ugo Neri"]).0, 0);
    assert_eq!(rows(&dir, "origins").len(), 1);
}

#[test]
fn a_name_that_came_in_a_column_stops_public_papers_whether_a_field_keeps_it_or_not() {
    // Under each of these headers a name stands in a file of stakeholders or of proposals: kept as
    // a field, in the notes, or left out.
    let cases = [
        ("stakeholders", "nome;Referente", "Arci;Bice Esempio", "Bice Esempio"),
        ("stakeholders", "nome;nome_resp;cogn_resp", "Cai;Ugo;De Prova", "Ugo De Prova"),
        ("stakeholders", "nome;tipo", "Zoe Quarta;persona", "Zoe Quarta"),
        ("people", "Cognome;Nome", "Settima;Ada", "Ada Settima"),
        ("proposals", "codice;proponente", "P7;Ivo Ottava", "Ivo Ottava"),
        ("proposals", "codice;likes/user_likes", "P8;Ida Nona, Leo Decima", "Leo Decima"),
        ("notes", "data;testo;author/name", "2026-01-15;Orti;Teo Sesta", "Teo Sesta"),
    ];
    let dir = imported(&[("process", "title,deciding_body\nOrti,Giunta\n")]);
    assert_eq!(call(&dir, &["add", "proposals", "code=P1", "title=Orti"]).0, 0);
    let folder = dir.path().join("aperti");
    let public = || call(&dir, &["export", "open-data", "-o", folder.to_str().unwrap()]);
    let (code, _, err) = public();
    assert_eq!(code, 0, "{err}");
    for (at, (kind, header, row, name)) in cases.into_iter().enumerate() {
        let path = file(&dir, &format!("{at}.csv"), format!("{header}\n{row}\n").as_bytes());
        let (code, _, err) = call(&dir, &["import", kind, &path]);
        assert_eq!(code, 0, "{header}: {err}");
        let title = format!("title=Lo chiede {name}");
        assert_eq!(call(&dir, &["set", "proposals", "P1", &title]).0, 0);
        let (code, _, err) = public();
        assert_eq!(code, 1, "{header}: {name} was published");
        assert!(err.contains(name), "{header}: {err}");
        assert_eq!(call(&dir, &["set", "proposals", "P1", "title=Orti"]).0, 0);
        let (code, _, err) = public();
        assert_eq!(code, 0, "{header}: {err}");
    }
}

#[test]
fn a_sitting_that_was_moved_is_a_later_event_in_the_calendar_and_the_same_table_the_same_bytes() {
    let dir = imported(&[(
        "meetings",
        "number,date,planned_start,convened\n1,2026-03-28,18:00,2026-03-10\n",
    )]);
    let calendar = || call(&dir, &["export", "calendar", "-o", "-"]).1;
    let line = |text: &str, key: &str| {
        text.lines().find(|line| line.starts_with(key)).unwrap_or_default().to_owned()
    };
    let first = calendar();
    assert_eq!(line(&first, "SEQUENCE"), "");
    assert_eq!(call(&dir, &["set", "meetings", "1", "minutes_by=Ada"]).0, 0);
    assert_eq!(calendar(), first, "who writes stands in no calendar");
    for (times, date) in [("1", "2026-04-04"), ("2", "2026-04-11")] {
        assert_eq!(call(&dir, &["set", "meetings", "1", &format!("date={date}")]).0, 0);
        let moved = calendar();
        assert_eq!(line(&moved, "SEQUENCE"), format!("SEQUENCE:{times}"));
        assert_eq!(line(&moved, "UID"), line(&first, "UID"));
        assert!(line(&moved, "DTSTAMP") > line(&first, "DTSTAMP"), "{moved}");
        assert_eq!(calendar(), moved);
    }
}

#[test]
fn who_sits_at_a_terminal_is_asked_once_what_a_word_means_and_whom_a_name_does() {
    let dir = imported(&[
        ("people", "name\nAnna Verdi\n"),
        ("meetings", "number,date\n1,2026-01-15\n2,2026-02-12\n"),
    ]);
    let csv = "seduta;persona;stato\n1;Verdi Anna;Boh\n2;Verdi Anna;Boh\n";
    let path = file(&dir, "presenze.csv", csv.as_bytes());
    let words = ["--lang", "it", "import", "attendance", &path];
    // Nobody who answers leaves the refusal as it was, and changes nothing.
    let (code, _, err) = answered(&dir, &words, "");
    assert!(code == 1 && column(&dir, "attendance", "state").is_empty(), "{err}");
    let (code, _, err) = answered(&dir, &words, "s\npresente\n");
    assert_eq!(code, 0, "{err}");
    assert_eq!(err.matches("Anna Verdi»?").count(), 1, "{err}");
    assert_eq!(column(&dir, "attendance", "state"), ["present", "present"]);
}

#[test]
fn the_same_export_comes_in_as_json_and_out_of_the_archive_of_open_data() {
    let json = r#"[
        {"id": 101, "title": {"it": "Orti", "en": ""}, "body": {"it": "Con <b>acqua</b>"}, "votes": 14,
         "component": {"id": 12}, "author": {"name": ["Ada Esempio"]}, "state": null, "is_amend": false,
         "url": "https://p.example.org/101", "withdrawn": false},
        {"id": 103, "title": {"it": "Emendamento"}, "body": {"it": "x"}, "component": {"id": 13},
         "is_amend": true}]"#;
    let dir = imported(&[]);
    let path = file(&dir, "proposals.json", json.as_bytes());
    let (code, _, err) = call(&dir, &["import", "decidim", &path]);
    assert_eq!(code, 0, "{err}");
    assert_eq!(column(&dir, "proposals", "title"), ["Orti"]);
    assert_eq!(column(&dir, "proposals", "supporters"), ["14"]);
    // A later export in another form finds the same record, and says what changed.
    let csv = proposals("Orti urbani", "", "false");
    let meetings =
        "id;title/it;start_time;end_time\n88;Primo;2026-03-05 18:00:00;2026-03-05 19:00:00\n";
    let mut archive = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, text) in [("proposals", csv.as_str()), ("meetings", meetings), ("results", "\n")] {
        let name = format!("p.example.org-open-data-{name}.csv");
        archive.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        std::io::Write::write_all(&mut archive, text.as_bytes()).unwrap();
    }
    let bytes = archive.finish().unwrap().into_inner();
    let path = file(&dir, "p.example.org-open-data.zip", &bytes);
    let (code, _, err) = call(&dir, &["import", "decidim", &path]);
    assert_eq!(code, 0, "{err}");
    assert!(err.contains("Orti urbani") && err.contains("--sheet \"meetings\""), "{err}");
    assert_eq!(column(&dir, "proposals", "title"), ["Orti urbani", "A bench"]);
    let (code, _, err) = call(&dir, &["import", "decidim", &path, "--sheet", "meetings"]);
    assert_eq!(code, 0, "{err}");
    assert_eq!(column(&dir, "meetings", "date"), ["2026-03-05"]);
}

#[test]
fn a_file_of_rules_is_checked_field_by_field_and_tells_columns_that_the_file_has_not() {
    let dir = imported(&[]);
    let path = file(&dir, "iscritti.csv", b"Chi;Sesso\nAnna;F\n");
    let rules = dir.path().join("r.toml");
    let with = |text: &str| {
        fs::write(&rules, text).unwrap();
        call(&dir, &["import", "people", &path, "--dry-run", "--rules", rules.to_str().unwrap()])
    };
    let (code, _, err) = with("kind = \"people\"\n[columns]\nChi = \"name\"\nSesso = \"gendr\"\n");
    assert!(code == 1 && err.contains("riga 4") && err.contains("gendr"), "{err}");
    let (code, out, err) = with("kind = \"people\"\n[columns]\nChi = \"name\"\nPrivacy = \"-\"\n");
    assert!(code == 0 && out.contains("Privacy"), "{out}{err}");
}
