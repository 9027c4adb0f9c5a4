//! Journeys of a table that begins, of what is done before and after a sitting, and of words that
//! are an office. Keeps out: what single rooms are for.

use tavolo::deeds::{self, Caller};
use tavolo::domain::{Attendance, Id, Kind, Meeting, Office, Person};
use tavolo::ledger::Ledger;
use tavolo::text::Language;
use tempfile::TempDir;

use crate::support::desk::{NOW, answered, call, opla};
use crate::support::{OPLA, Seat, ledger};

/// How many records of a kind there are.
fn count(seat: &Seat, kind: Kind) -> usize {
    seat.ledger().book().world().count(kind)
}

/// Adds a record to a table.
fn write(table: &mut Ledger, number: u128, kind: Kind, fields: &[(&str, &str)]) {
    let mint = || Id::from_bits(0xfeed_0000_0000_7000_8000_0000_0000_0000 + number);
    let by = Caller { who: "test", now: NOW.parse().unwrap(), mint: &mint, goes_on: &|| true };
    let fields = fields.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned()));
    let written = deeds::write(kind, None, &fields.collect(), table.book(), &by).unwrap();
    table.admit(written.draft, by.stamp(None)).unwrap();
}

/// What the table of a folder says of its process: title, body and language.
fn process(dir: &TempDir) -> Vec<[String; 3]> {
    let (code, out, err) = call(dir, &["list", "process", "--format", "json"]);
    assert_eq!(code, 0, "{err}");
    let listed: Vec<serde_json::Value> = serde_json::from_str(&out).unwrap();
    let cell = |row: &serde_json::Value, name: &str| row[name].as_str().unwrap().to_owned();
    let of = |row| ["title", "deciding_body", "language"].map(|name| cell(row, name));
    listed.iter().map(of).collect()
}

#[test]
fn a_new_table_asks_for_the_head_of_its_documents_or_is_told_it_in_words() {
    let asked = tempfile::tempdir().unwrap();
    let (code, out, err) = answered(&asked, &["new", "prova"], "Il parco\nComune\nfr\nen\n");
    assert_eq!((code, out.lines().count()), (0, 1), "{err}");
    assert!(err.contains("Titolo del processo") && err.contains("tavolo --store"), "{err}");
    assert_eq!(process(&asked), [["Il parco", "Comune", "en"].map(str::to_owned)]);
    let silent = tempfile::tempdir().unwrap();
    assert_eq!(answered(&silent, &["new", "prova"], "\n").0, 0);
    assert!(process(&silent).is_empty(), "it is written later");
    let told = tempfile::tempdir().unwrap();
    let words = ["new", "prova", "--title", "L'orto", "--body", "Unione", "--language", "it"];
    assert_eq!(call(&told, &words).0, 0);
    assert_eq!(process(&told), [["L'orto", "Unione", "it"].map(str::to_owned)]);
    let bodiless = tempfile::tempdir().unwrap();
    assert_eq!(call(&bodiless, &["new", "prova", "--body", "Unione"]).0, 2);
    assert!(!bodiless.path().join("t").exists(), "nothing is made");
}

#[test]
fn help_is_asked_for_as_a_word_too() {
    let dir = tempfile::tempdir().unwrap();
    for (word, option) in [(&["help"][..], &["--help"][..]), (&["help", "do"], &["do", "--help"])] {
        let (code, out, _) = call(&dir, word);
        assert_eq!((code, out), (0, call(&dir, option).1));
    }
}

#[test]
fn an_empty_table_is_led_from_its_people_to_a_convened_sitting() {
    let mut seat = Seat::at_nothing(Language::It);
    seat.sees("Per cominciare").sees("▸ Per cominciare    Il processo");
    seat.press("<enter> 'Ex_Mercato <tab> 'Comune_di_Borgo <enter>");
    seat.sees("▸ Per cominciare    Le persone").misses("Il processo: titolo");
    seat.press("<enter>").paste("Ada Neri, Arci\nBice Blu (Pro Loco)\nUgo Verdi;Comune\n");
    seat.press("<enter> 1")
        .misses("Le persone del tavolo")
        .sees("▸ Per cominciare    I laboratori");
    assert_eq!(count(&seat, Kind::People), 3);
    seat.press("<down> <down>").sees("▸ Per cominciare    La prima seduta");
    seat.press("<enter> '30/03/2014 <enter>");
    seat.sees("30/03/2014");
    let world = seat.ledger().book().world();
    assert_eq!(world.all::<Attendance>().count(), 3, "everybody is invited to the first sitting");
    seat.press("c <enter>");
    let world = seat.ledger().book().world();
    assert!(world.all::<Meeting>().all(|(_, meeting)| meeting.convened.is_some()));
    assert!(world.all::<Person>().all(|(_, person)| person.organisation.is_some()));
}

#[test]
fn what_is_done_before_and_after_a_sitting_is_a_key_away_from_the_act() {
    let mut seat = Seat::at_opla(Language::It, 80, 24);
    seat.press("g b").sees("Seduta 3: prima e dopo").sees("[x] ordine del giorno");
    seat.sees("▸ [ ] punti rimasti aperti").press("<enter>").sees("argomenti").press("<esc>");
    seat.press("g b 'presenze <enter>").sees("Foglio presenze");
    seat.press("g q").sees("Il processo, passo per passo").sees("[x] prima seduta");
    seat.press("'risposte <enter>").sees("Decisione");
}

#[test]
fn a_name_that_is_an_office_is_said_to_be_one_with_one_key_and_the_paper_goes_out() {
    let mut table = ledger(OPLA);
    write(
        &mut table,
        1,
        Kind::Indicators,
        &[("proposal", "P01"), ("name", "Cortili aperti"), ("owner", "Spazio Mirò")],
    );
    write(&mut table, 2, Kind::Actions, &[("text", "Scrivere a Spazio Mirò")]);
    let mut seat = Seat::at_ledger(table, Language::It);
    seat.press("x 'azioni_pubbl_md <enter>").sees("«Spazio Mirò» è un ufficio");
    assert!(seat.written.is_empty());
    seat.press("s").sees("actions");
    assert_eq!(count(&seat, Kind::Offices), 1);
    let page = String::from_utf8(seat.written.pop().unwrap()).unwrap();
    assert!(page.contains("Spazio Mirò"), "{page}");
    let world = seat.ledger().book().world();
    assert!(world.all::<Office>().all(|(_, office)| office.name.as_str() == "Spazio Mirò"));
}

#[test]
fn a_digit_is_a_mark_only_once_the_sheet_is_taken_up() {
    let mut seat = Seat::at_opla(Language::It, 80, 24);
    let acts = |seat: &Seat| seat.ledger().history().edits().len();
    seat.press("8 c 'tit_lab_amb <enter> 1 g o 8").sees("finché la scheda non è presa");
    let given = acts(&seat);
    seat.press("5").sees("Sedute");
    assert_eq!(acts(&seat), given, "a digit of a hand that wanted a room");
    seat.press("8 <enter>").sees("▸ Utilità").press("4").sees("▸ Fattibilità");
    assert_eq!(acts(&seat), given + 1);
    // The hand goes back to the box that has its mark of before again.
    seat.press("u").sees("▸ Utilità").misses("finché la scheda non è presa");
}

#[test]
fn what_is_refused_to_a_hand_that_goes_on_typing_hears_no_letter() {
    let mut seat = Seat::at_opla(Language::It, 80, 24);
    let before = seat.ledger().history().edits().len();
    seat.press("5 <home> <enter> c").sees("Non si può").press("'quasi_tutti_nuovi");
    assert_eq!(seat.ledger().history().edits().len(), before);
    seat.press("<esc>").misses("Non si può");
}

#[test]
fn a_form_says_where_one_is_and_begins_its_help_with_its_own_keys() {
    let mut seat = Seat::at_opla(Language::It, 80, 24);
    seat.press("5 <end> e")
        .sees("(2 di 20)")
        .sees("Quando e dove")
        .sees("Il giorno in cui la seduta comincia");
    seat.press("<pagedown>").sees("Convocazione").sees("(10 di 20)");
    seat.press("<f1>").sees("In un modulo");
}

#[test]
fn before_its_day_a_sitting_hands_out_what_calls_it_and_says_what_was_kept() {
    let mut seat = Seat::at_opla(Language::It, 80, 24);
    seat.press("5 a '20/11/2014 <enter>").press("<esc>");
    seat.press("+ 'Esame_delle_proposte <enter>");
    seat.sees("Salvato: aggiunta di punto all'ordine del giorno «1. Esame delle proposte».");
    seat.press("x").sees("▸ convocazione, seduta 5");
}

#[test]
fn the_second_mandate_of_a_lab_is_that_of_a_substitute() {
    let mut seat = Seat::at_nothing(Language::It);
    seat.press("4 a 'orti <tab> 'Orti <enter> m").sees("Ruolo*   titolare");
    Seat::at_opla(Language::It, 80, 24).press("4 m").sees("Ruolo*   supplente");
}

#[test]
fn what_goes_with_a_record_is_asked_about_before_it_is_deleted_at_a_terminal() {
    let dir = opla();
    for words in [
        &["add", "meetings", "number=9", "date=2014-12-01"][..],
        &["add", "agenda", "meeting=9", "position=1", "title=Esame"],
    ] {
        let (code, _, err) = call(&dir, words);
        assert_eq!(code, 0, "{err}");
    }
    let (code, _, err) = answered(&dir, &["delete", "meetings", "9"], "n\n");
    assert!(code == 1 && err.contains("un altro record che ne fa parte"), "{err}");
    assert_eq!(call(&dir, &["show", "meetings", "9"]).0, 0);
    let (code, _, err) = answered(&dir, &["delete", "meetings", "9"], "s\n");
    assert_eq!(code, 0, "{err}");
    assert_eq!(call(&dir, &["show", "meetings", "9"]).0, 1);
}
