//! The example table of Faenza, for tests of whole documents. Keeps out: everything but reading it.

use crate::exchange::read_bundle;
use crate::ledger::Book;

const OPLA: &[u8] = include_bytes!("../../fixtures/opla/bundle.json");

/// Its records.
pub(super) fn opla() -> Book {
    let mut book = Book::default();
    for change in read_bundle(OPLA, &Book::default()).unwrap() {
        book.apply(&change);
    }
    book
}
