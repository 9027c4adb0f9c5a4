//! What holds of every document: language, order of entry, workbooks, an empty table. Keeps out:
//! the verbale.

use super::{Document, Format, Request, minutes, table, text, write};
use crate::domain::Kind;
use crate::exchange::read_sheet;
use crate::ledger::sample::Sample;
use crate::readings::Face;
use crate::text::Language;

#[test]
fn documents_speak_the_language_of_the_table_unless_another_is_asked_for() {
    let mut table = table();
    let ask = |table: &Sample, language| {
        let request = Request {
            document: Document::Minutes,
            id: Some("1"),
            face: Face::Public,
            format: Format::Markdown,
            language,
            templates: None,
        };
        String::from_utf8(write(&request, table.book()).unwrap()).unwrap()
    };
    assert!(ask(&table, Some(Language::En)).contains("# Minutes of sitting no. 1"));
    let process = table.world().all::<crate::domain::Process>().map(|(id, _)| id).next().unwrap();
    table.set(process, &[("language", "en")]).unwrap();
    assert!(ask(&table, None).contains("- **Date:** Saturday 18 January 2014"));
}

#[test]
fn the_order_of_entry_changes_no_byte() {
    let mut first = table();
    let mut second = table();
    let rows = [("Alfa", "2014-03-01"), ("Beta", "2014-03-02")];
    for (name, due) in rows {
        first.add(Kind::Actions, &[("text", name), ("meeting", "1"), ("due", due)]);
    }
    for (name, due) in rows.into_iter().rev() {
        second.add(Kind::Actions, &[("text", name), ("meeting", "1"), ("due", due)]);
    }
    let without_digest = |table: &Sample| {
        let document = minutes(table, Face::Public);
        document
            .lines()
            .filter(|line| !line.contains("digest") && !line.contains("SHA"))
            .collect::<Vec<_>>()
            .join("\n")
    };
    assert_eq!(without_digest(&first), without_digest(&second));
    assert_eq!(minutes(&first, Face::Public), minutes(&first, Face::Public));
}

#[test]
fn what_can_not_be_written_is_refused_with_what_can() {
    let table = table();
    let ask = |document, id, format| {
        let request =
            Request { document, id, face: Face::Public, format, language: None, templates: None };
        write(&request, table.book()).map_err(|refusal| refusal.what.key.into_owned())
    };
    assert_eq!(ask(Document::Minutes, Some("1"), Format::Csv), Err("export-format".to_owned()));
    assert_eq!(
        ask(Document::Minutes, Some("9"), Format::Markdown),
        Err("export-no-sitting".to_owned())
    );
    assert_eq!(ask(Document::Minutes, None, Format::Markdown), Err("export-which".to_owned()));
    assert_eq!(ask(Document::Ranking, None, Format::Json), Err("export-no-round".to_owned()));
    assert_eq!(
        ask(Document::Ranking, Some("7"), Format::Json),
        Err("export-unknown-round".to_owned())
    );
}

#[test]
fn a_workbook_holds_what_the_csv_of_the_same_face_holds() {
    let mut table = table();
    table.add(
        Kind::Stakeholders,
        &[
            ("name", "=Arci"),
            ("kind", "association"),
            ("email", "a@arci.it"),
            ("joined", "2014-01-10"),
        ],
    );
    table
        .add(Kind::Stakeholders, &[("name", "Ida Bruni"), ("kind", "person"), ("phone", "0546 1")]);
    table.add(
        Kind::Ratings,
        &[("stakeholder", "Ida Bruni"), ("date", "2014-01-10"), ("rater", "staff"), ("power", "4")],
    );
    for document in [Document::Stakeholders, Document::Actions] {
        for face in Face::ALL {
            let read = |format| {
                let request =
                    Request { document, id: None, face, format, language: None, templates: None };
                let sheet = read_sheet(&write(&request, table.book()).unwrap()).unwrap();
                (sheet.headers, sheet.rows.into_iter().map(|row| row.cells).collect::<Vec<_>>())
            };
            assert_eq!(read(Format::Xlsx), read(Format::Csv), "{document:?} {face:?}");
        }
    }
}

#[test]
fn a_name_in_a_workbook_for_the_public_stops_it_as_it_stops_a_text() {
    let mut table = table();
    table.add(Kind::Actions, &[("text", "Chiamare Anna Verdi"), ("meeting", "1")]);
    let ask = |face| {
        let request = Request {
            document: Document::Actions,
            id: None,
            face,
            format: Format::Xlsx,
            language: None,
            templates: None,
        };
        write(&request, table.book())
            .map(|bytes| bytes.starts_with(b"PK"))
            .map_err(|refusal| refusal.what.key.into_owned())
    };
    assert_eq!(ask(Face::Public), Err("export-personal".to_owned()));
    assert_eq!(ask(Face::Reserved), Ok(true));
}

#[test]
fn an_empty_table_gives_empty_lists_and_a_bundle() {
    let table = Sample::default();
    assert_eq!(text(&table, Document::Actions, Face::Public, Format::Json).as_deref(), Ok("[]\n"));
    let list = text(&table, Document::Stakeholders, Face::Public, Format::Markdown).unwrap();
    assert!(list.ends_with("\n\nNon è ancora registrato nulla.\n"), "{list}");
    // What is not there has no face.
    assert!(!list.contains("Versione"), "{list}");
    assert!(
        text(&table, Document::Bundle, Face::Public, Format::Json)
            .unwrap()
            .contains("tavolo-bundle")
    );
}
