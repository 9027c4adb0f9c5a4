//! Tests that a file may say of the process what its sources are silent on. Keeps out: what is made
//! of it (see `deeds`).

use crate::domain::{Kind, Row, osservatorio};
use crate::exchange::{ImportOptions, OnDuplicate, plan, read_sheet, sample};
use crate::ledger::Book;
use crate::text::Language;

/// The field that lists those of which the sources say nothing.
const LIST: &str = "not_stated";

fn imported(csv: &str, book: &Book) -> Book {
    let options = ImportOptions { on_duplicate: Some(OnDuplicate::Merge), ..sample::options() };
    let sheet = read_sheet(csv.as_bytes()).unwrap();
    let planned = plan(Kind::Process, &sheet, &[], options, book, &mut sample::ids());
    sample::after(book, &planned.unwrap().changes)
}

#[test]
fn the_sentence_makes_every_field_of_the_process_not_stated_in_both_languages() {
    for language in Language::ALL {
        let phrase = language.tell(&osservatorio::not_stated());
        for field in
            Kind::Process.fields().iter().filter(|field| !field.required && field.name != LIST)
        {
            let label = language.tell(&osservatorio::label(field)).replace('"', "\"\"");
            let book =
                imported(&format!("title,\"{label}\"\nFaenza,\"{phrase}\"\n"), &Book::default());
            let process = book.world().process().unwrap();
            let text = crate::domain::Noun::cell(process, field.name, book.world()).text();
            let is_said = process.is_not_stated(field.name) && text.is_empty();
            assert!(is_said || text == LIST, "{label}: {text}");
        }
    }
}

#[test]
fn what_was_not_stated_before_stays_so_and_a_value_gives_way_to_the_sentence() {
    let phrase = Language::It.tell(&osservatorio::not_stated());
    let first = "title,scope,state,not_stated\nFaenza,Ambiente,In corso,start_year\n";
    let book = imported(first, &Book::default());
    let book = imported(&format!("title,scope,end_date\nFaenza,{phrase},{phrase}\n"), &book);
    let process = book.world().process().unwrap();
    assert_eq!(
        ["start_year", "scope", "end_date", "state"].map(|name| process.is_not_stated(name)),
        [true, true, true, false]
    );
    assert!(process.scope.is_none() && process.state.is_some());
    assert_eq!(process.not_stated.0.len(), 3);
    // By words too, and said twice it stands once.
    let id = book.world().find(Kind::Process, "Faenza").unwrap();
    let row = Row::from([("scope".to_owned(), phrase)]);
    let again = sample::set(id, &row, &book).unwrap();
    assert_eq!(again.changes, []);
}
