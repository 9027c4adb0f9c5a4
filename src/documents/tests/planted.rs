//! Whatever text field of whatever record holds personal data, no public document shows it: a table
//! over fields and documents, so that a new field is read as soon as it is there. Keeps out: what
//! counts as personal (see `privacy`).

use std::collections::BTreeMap;

use crate::documents::sample::opla;
use crate::documents::write::unread;
use crate::documents::{Document, Format, Request, Subject};
use crate::domain::{Id, Kind, Row, Selection, Shape, World, amended};
use crate::ledger::{Book, Change};
use crate::privacy::{named_offices, personal};
use crate::readings::Face;
use crate::text::Language;

/// What is typed into a field of a kind.
type Plant<'a> = &'a dyn Fn(Kind, &'static str) -> String;

/// The fields a person types words into, but for the two offices that an act must name.
fn fields(kind: Kind) -> impl Iterator<Item = &'static str> {
    let typed = kind.fields().iter().filter(|field| {
        matches!(
            field.shape,
            Shape::Line | Shape::Prose | Shape::Tags | Shape::Party | Shape::Parties
        )
    });
    let named =
        move |name: &str| kind == Kind::Process && ["process_manager", "curator"].contains(&name);
    typed.map(|field| field.name).filter(move |name| !named(name))
}

/// The members, one for each field, so that a name says where it was typed.
fn members() -> BTreeMap<(Kind, &'static str), String> {
    let all = Kind::ALL.iter().flat_map(|kind| fields(*kind).map(|field| (*kind, field)));
    let letter = |at: usize| char::from(b'a' + u8::try_from(at % 26).unwrap());
    let surname = |at: usize| format!("Malaspin{}{}", letter(at / 26), letter(at));
    all.enumerate().map(|(at, place)| (place, format!("Ottavia {}", surname(at)))).collect()
}

/// The example table with the members, and with something typed into every field of these kinds
/// that takes it.
fn planted(kinds: &[Kind], people: &[&String], plant: Plant<'_>) -> Book {
    let mut book = opla();
    for (name, number) in people.iter().zip(900_000..) {
        let row = Row::from([("name".to_owned(), (*name).clone())]);
        let after = Kind::People.read(&row, &book).ok();
        book.apply(&Change { id: Id::from_bits(number), before: None, after });
    }
    let changes: Vec<Change> = kinds
        .iter()
        .flat_map(|kind| book.every(*kind))
        .filter(|(id, _)| *id < Id::from_bits(900_000) || *id > Id::from_bits(990_000))
        .map(|(id, record)| {
            let kind = record.kind();
            let mut after = record.clone();
            for field in fields(kind).filter(|field| (kind, *field) != (Kind::People, "name")) {
                let row = amended(&after, &Row::from([(field.to_owned(), plant(kind, field))]));
                after = kind.read(&row, &book).unwrap_or(after);
            }
            Change { id, before: Some(record.clone()), after: Some(after) }
        })
        .collect();
    changes.iter().for_each(|change| book.apply(change));
    book
}

/// Every public document of a table with what it says; one that is stopped in a part of it says
/// nothing.
fn documents(book: &Book) -> Vec<(Document, Format, String)> {
    let rule = book.world().all::<Selection>().next().map(|(id, _)| id.to_string());
    let mut found = Vec::new();
    for document in Document::ALL.iter().copied() {
        if document.face(Face::Public) != Face::Public || document.is_folder() {
            continue;
        }
        let ids: &[Option<&str>] = match document.subject() {
            Subject::Sitting | Subject::Sittings => &[Some("1"), Some("2")],
            Subject::Selection => &[rule.as_deref()],
            Subject::Table | Subject::Round | Subject::Budget | Subject::Draw => &[None],
        };
        for (format, id) in
            document.formats().iter().flat_map(|format| ids.iter().map(move |id| (*format, *id)))
        {
            if !matches!(
                format,
                Format::Markdown
                    | Format::Docx
                    | Format::Csv
                    | Format::Json
                    | Format::Svg
                    | Format::Ics
            ) {
                continue;
            }
            let language = Some(Language::It);
            let request =
                Request { document, id, face: Face::Public, format, language, templates: None };
            if let Ok(written) = unread(&request, book) {
                found.push((document, format, written.text));
            }
        }
    }
    found
}

#[test]
fn a_member_s_name_in_any_field_is_found_in_every_public_document_that_shows_it() {
    let members = members();
    let people: Vec<&String> = members.values().collect();
    let plant = |kind: Kind, field: &'static str| format!("c/o {}", members[&(kind, field)]);
    let (mut shown, mut missed) = (0, Vec::new());
    // The report is stopped by its parts: what it says itself is tried without them.
    let own = [Kind::Answers, Kind::Indicators, Kind::Commitments, Kind::Actions];
    for kinds in [Kind::ALL, &own] {
        let book = planted(kinds, &people, &plant);
        for (document, format, text) in documents(&book) {
            let offices = named_offices(Language::It, &book);
            let found = personal(&text, &offices, &book).hits;
            let text = text.to_lowercase();
            for ((kind, field), name) in &members {
                let surname = name.split(' ').next_back().unwrap().to_lowercase();
                if text.contains(&surname) {
                    shown += 1;
                    if !found.iter().any(|hit| hit.found.contains(name.as_str())) {
                        missed.push(format!("{kind}.{field} in {} {format:?}", document.code()));
                    }
                }
            }
        }
    }
    assert_eq!(missed, [""; 0]);
    assert!(shown > 100, "{shown}");
}
