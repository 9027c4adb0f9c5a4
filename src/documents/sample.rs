//! The example table of Faenza, for tests of whole documents. Keeps out: everything but reading it.

use super::Document;
use super::shipped::renderer;
use crate::exchange::read_bundle;
use crate::ledger::Book;
use crate::print::{Format, Templates};
use crate::text::Language;

const OPLA: &[u8] = include_bytes!("../../fixtures/opla/bundle.json");

/// Its records.
pub(super) fn opla() -> Book {
    let mut book = Book::default();
    for change in read_bundle(OPLA, &Book::default()).unwrap() {
        book.apply(&change);
    }
    book
}

/// The content of a document by its shipped template, in Italian.
pub(super) fn markdown(document: Document, values: minijinja::Value) -> String {
    let shipped = Templates::default();
    let renderer = renderer(document, Format::Markdown, Language::It, &shipped);
    // Whose paper it is comes with the records, which are not at hand here.
    let issuer = minijinja::context! { first => None::<&str>, second => None::<&str> };
    let values = minijinja::context! { issuer, ..values };
    String::from_utf8(renderer.render(values, &[]).unwrap().bytes).unwrap()
}
