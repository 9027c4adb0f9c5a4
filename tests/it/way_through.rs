//! One whole sitting by keyboard on a table on disk, left and opened again. Keeps out: the
//! terminal.

use std::path::Path;

use crate::support::{OPLA, Seat};
use tavolo::documents::{self, Document, Format, Request};
use tavolo::domain::Id;
use tavolo::exchange;
use tavolo::ledger::{Book, Draft, Stamp};
use tavolo::readings::Face;
use tavolo::say;
use tavolo::store::{Holder, Table};
use tavolo::text::Language;

fn holder() -> Holder {
    Holder {
        who: "test".into(),
        pid: 1,
        since: "09:30".into(),
        command: "tavolo".into(),
        role: String::new(),
        from: None,
    }
}

/// A table on disk that holds the example of Faenza.
fn table(dir: &Path) -> Table {
    let mut table = Table::create(dir, Id::from_bits(1), &holder()).unwrap();
    let changes = exchange::read_bundle(OPLA, &Book::default()).unwrap();
    let stamp = Stamp {
        id: Id::from_bits(1),
        who: "test".into(),
        hand: None,
        at: "2014-03-14T12:00:00+01:00".parse().unwrap(),
    };
    table.commit(Draft::begin(say!("edit-bundle", count = changes.len()), changes), stamp).unwrap();
    table
}

/// The keys of the way through; the screen is looked at after each act.
fn walk(seat: &mut Seat) {
    seat.press("f 'perche <enter> r <backspace> 4 <enter>");
    seat.press("5 <home> <down> <down> <enter>")
        .press("n p A <home> p p <down> l <C-u> '0950 <enter>")
        .sees("09:50");
    seat.press("<end> <up> s <esc>");
    seat.press("c 'Servono_due_pattini <tab> 'tit_amb <enter>").sees("Servono due pattini");
    seat.press(
        "a 'Si_parte_da_una_scuola <enter> d 'Niente_strisce_nuove <tab> 'delegata_perche <enter>",
    );
    seat.press(
        "v 'Si_approva_la_scheda <tab> <tab> 'Purché_i_tempi_siano_scritti <tab> 'tit_cult <enter>",
    );
    seat.press("t 'Scrivere_agli_uffici <tab> 'fac <tab> 'entro_venerdì <enter>")
        .sees("Scrivere agli uffici");
    seat.press("8 c 'tit_lab_cult <enter> 4 5 3 2 3 3 3 3").press("<esc> 9").sees("P07");
    seat.press("u u u U");
    seat.press("6 x <enter>");
}

fn minutes(book: &Book) -> Vec<u8> {
    let request = Request {
        document: Document::Minutes,
        id: Some("3"),
        face: Face::Public,
        format: Format::Markdown,
        language: None,
        templates: None,
    };
    documents::write(&request, book).unwrap()
}

fn walked(language: Language, width: u16, height: u16) {
    let dir = tempfile::tempdir().unwrap();
    let place = dir.path().join("table");
    let mut seat = Seat::at_table(table(&place), language, width, height);
    walk(&mut seat);
    let book = seat.ledger().book().clone();
    let exported = seat.written.pop().unwrap();
    drop(seat);

    let (again, healed) = Table::open(&place, &holder()).unwrap();
    assert_eq!(healed, Vec::new());
    assert_eq!(again.ledger().book(), &book, "all of it is there");
    assert_eq!(minutes(again.ledger().book()), exported, "the same export gives the same bytes");
    assert!(again.verify().unwrap().is_sound());
    let text = String::from_utf8(exported).unwrap();
    for said in [
        "Servono due pattini",
        "Si parte da una scuola",
        "Niente strisce nuove",
        "Purché i tempi siano scritti",
        "Scrivere agli uffici",
        "09:50",
    ] {
        assert!(text.contains(said), "«{said}» is not in the minutes:\n{text}");
    }
    let marks = again
        .ledger()
        .history()
        .edits()
        .iter()
        .filter(|edit| edit.label.key == "edit-score")
        .count();
    assert_eq!(marks, 8, "every act is in the log, also those taken back");
}

#[test]
fn one_sitting_in_italian_at_80_columns() {
    walked(Language::It, 80, 24);
}

#[test]
fn one_sitting_in_english_at_120_columns() {
    walked(Language::En, 120, 40);
}
