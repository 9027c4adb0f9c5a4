//! The end of a score sheet, the note to a mark just given, blind or in view: by keys. Keeps out:
//! what marks add up to.

use crate::support::Seat;
use crate::support::desk::{call, imported};
use tavolo::text::Language;

/// At the last proposal of an assessor who has marked none of it.
fn at_the_last() -> Seat {
    let mut seat = Seat::at_opla(Language::It, 80, 24);
    seat.press("8 c 'tit_lab_cult <enter>").press("/ 'P19 <enter>").sees("18/18");
    seat
}

#[test]
fn a_digit_after_the_last_box_is_not_recorded_and_changes_nothing() {
    let mut seat = at_the_last();
    seat.press("1 2 3 4").sees("Fine della scheda").sees("Dati 28 su 72");
    let saved = seat.saved;
    for key in ["5", "a", "-", "r", "n"] {
        seat.press(key).sees("Dati 28 su 72").sees("Fine della scheda");
    }
    assert_eq!(seat.saved, saved);
    // The last box is one key away, and what was in it is said.
    seat.press("<up>").misses("Fine della scheda").press("5").sees("4").sees("Fine della scheda");
    assert_eq!(seat.saved, saved + 1);
}

#[test]
fn undoing_the_last_mark_opens_its_box_again() {
    let mut seat = at_the_last();
    seat.press("1 2 3 4 u")
        .misses("Fine della scheda")
        .sees("Dati 27 su 72")
        .press("5")
        .sees("Dati 28 su 72");
}

#[test]
fn a_note_after_a_mark_is_one_to_that_mark_and_elsewhere_to_the_box_under_the_hand() {
    let mut seat = at_the_last();
    seat.press("4").sees("e: nota al 4 dato a P19, Utilità");
    seat.press("e").sees("Nota al punteggio: P19").sees("Utilit").press("<esc>");
    seat.press("<down> <up>").misses("nota al 4 dato").press("e").sees("Fattib");
}

#[test]
fn on_the_consensus_sheet_too_a_note_is_one_to_what_was_agreed_last() {
    let mut seat = Seat::at_opla(Language::It, 80, 24);
    seat.press("8 t / 'P19 <enter> 4")
        .sees("e: nota al 4 dato a P19, Utilità")
        .press("e 'Un_motivo");
    seat.press("<enter>").press("<up>").sees("Un motivo");
}

#[test]
fn a_sheet_says_whether_its_round_is_blind_and_opening_one_says_how_to_take_it_back() {
    let mut seat = Seat::at_opla(Language::It, 80, 24);
    seat.press("8")
        .sees("a vista")
        .press("C s B")
        .sees("Turno di valutazione 2 aperto, alla cieca")
        .sees("punteggi, u lo");
    seat.press("<down>").sees("alla cieca").press("u").misses("Turno 2").sees("Turno 1 (chiuso)");
}

#[test]
fn choosing_an_assessor_where_there_is_nobody_says_how_to_add_one() {
    let mut seat = Seat::at_nothing(Language::It);
    seat.press("8 c").sees("Scrivi il nome di chi valuta e conferma: è aggiunto alle persone.");
}

#[test]
fn no_road_on_screen_shows_the_marks_of_a_blind_round_until_it_is_closed() {
    let mut seat = Seat::at_opla(Language::It, 80, 24);
    seat.press("8 C s B c 'titolare_lab_amb <enter> 4").sees("1 su");
    seat.press("g r r 'punteggi <enter>").sees("Uno di un turno cieco ancora aperto non si mostra");
    seat.press("0 <home> <enter>").sees("non si mostra: turno cieco ancora aperto").misses("→ 4 ");
    seat.press("<esc> 8 C s g r")
        .misses("turno cieco ancora aperto")
        .press("0 <enter>")
        .sees("→ 4 ")
        .misses("non si mostra");
}

#[test]
fn a_cost_says_on_the_sheet_which_end_of_its_scale_is_the_best() {
    let dir = imported(&[
        ("criteria", "code,name,weight,min,max,direction\nspesa,Spesa,1,1,5,costo\n"),
        ("proposals", "code,title\nP1,Orti\n"),
        ("people", "name\nProva\n"),
    ]);
    let bundle = call(&dir, &["export", "bundle", "-o", "-"]).1;
    let mut seat = Seat::at_ledger(crate::support::ledger(bundle.as_bytes()), Language::It);
    seat.press("8").sees("Spesa (1-5, peso 1; è un costo: 1 è il punteggio migliore)");
}
