//! After the table as sentences of keys: answers, what is owed, selection, the documents that
//! follow. Keeps out: how rooms look.

use crate::support::{OPLA, Seat, ledger};
use tavolo::text::Language;

/// The example table while its process is still under way.
fn under_way() -> Seat {
    let concluded = "\"state\":\"Concluso\"";
    let bundle = String::from_utf8_lossy(OPLA);
    assert!(bundle.contains(concluded));
    let bundle = bundle.replace(concluded, "\"state\":\"In corso\"");
    Seat::at_ledger(ledger(bundle.as_bytes()), Language::En)
}

#[test]
fn a_concluded_process_takes_no_refusal_without_its_reasons() {
    let mut seat = Seat::at_opla(Language::En, 80, 24);
    seat.press("g e <down> <down> a <f4> <f4> <f4> <f2>").sees("The process is concluded");
    assert_eq!(seat.saved, 0);
    seat.type_text("n/a").press("<f2>").sees("The process is concluded");
    seat.type_text(": the cover is missing.").press("<f2>").sees("no reasons 0");
    assert_eq!(seat.saved, 1);
}

#[test]
fn a_refusal_without_reasons_is_seen_everywhere_and_keeps_the_process_open() {
    let mut seat = under_way();
    seat.press("g e <down> <down> a").sees("Giunta comunale");
    // From the outcome that stands there: accepted, partly, refused.
    seat.press("<f4> <f4> <f4> <f2>").sees("no reasons 1").sees("no reasons");
    seat.press("C")
        .sees("cannot be marked concluded")
        .sees("! P03 Biblioteca")
        .sees("Reasons")
        .press("<esc>")
        .sees("▸ P03");
    seat.press("1 <end>").sees("Written reasons").sees("P03");
}

#[test]
fn reasons_written_later_let_the_process_be_concluded() {
    let mut seat = under_way();
    seat.press("g e <down> <down> a <f4> <f4> <f4> <f2> e").sees("Reason");
    seat.type_text("The cover is missing.").press("<f2>").sees("no reasons 0");
    seat.press("C").sees("One proposal has no answer yet. Conclude").press("n");
    seat.misses("Process concluded")
        .press("C y")
        .sees("Process concluded, but one proposal has no answer yet");
}

#[test]
fn the_second_body_is_offered_after_the_first() {
    let mut seat = Seat::at_opla(Language::It, 80, 24);
    seat.press("g e <down> a").sees("Consiglio comunale");
}

#[test]
fn a_selection_shows_the_running_cost_and_where_it_stops() {
    let mut seat = Seat::at_opla(Language::It, 80, 24);
    seat.press("g e s").sees("Prime 20 per sostenitori");
    seat.press("'sotto <enter>").sees("fin qui").sees("successiva servivano");
}

#[test]
fn what_is_owed_and_late_is_one_key_away() {
    let mut seat = Seat::at_opla(Language::It, 80, 24);
    seat.press("g e v").sees("su 10 promesse").sees("Posti bici individuati");
}

#[test]
fn a_document_that_lacks_parts_says_which_before_it_goes_out() {
    let mut seat = Seat::at_nothing(Language::It);
    seat.press("1 <enter> a 'Prova <f2> g e x 'proposta_partecipata <enter>");
    seat.sees("Curatore del testo").sees("come bozza");
    seat.press("s");
    assert_eq!(seat.written.len(), 1);
}

#[test]
fn the_report_says_which_body_still_owes_an_answer_until_it_is_given() {
    let mut seat = Seat::at_opla(Language::It, 80, 24);
    let awaited = "Consiglio comunale: si attende ancora la risposta su P02.";
    seat.press("g e x 'relazione <enter>");
    let before = String::from_utf8(seat.written.pop().unwrap()).unwrap();
    assert!(before.contains(awaited), "{before}");
    seat.press("g e <down> a").sees("Consiglio comunale").press("<f4> <f2> x 'relazione <enter>");
    let after = String::from_utf8(seat.written.pop().unwrap()).unwrap();
    assert!(
        !after.contains(awaited) && after.contains("| P02 | Consiglio comunale | accolta |"),
        "{after}"
    );
    assert!(
        after.contains("| accolta | 2 | P01, P02 | € 2.700,00 | € 9.700,00 | € 12.400,00 |"),
        "{after}"
    );
}

#[test]
fn who_stood_aside_is_named_in_the_ranking_of_the_table_and_counted_in_that_of_everybody() {
    let mut seat = Seat::at_opla(Language::It, 80, 24);
    seat.press("9 x 'graduatoria <enter> x 'graduatoria <down> <enter>");
    let told: Vec<String> =
        seat.written.drain(..).map(|bytes| String::from_utf8(bytes).unwrap()).collect();
    let reason = "| Titolare lab Economia | La proposta viene dal laboratorio";
    let named: Vec<bool> = told.iter().map(|page| page.contains(reason)).collect();
    assert_eq!(named, [false, true], "{told:?}");
    assert!(told.iter().all(|page| page.contains("P09 (1)")), "{told:?}");
}

#[test]
fn what_is_to_be_known_of_a_decision_without_words_is_said_once() {
    let mut seat = Seat::at_opla(Language::It, 80, 24);
    let screen = seat.press("6 n p A <esc> w A <enter> <enter>").screen();
    assert_eq!(screen.matches("La decisione non ha ancora").count(), 1, "{screen}");
}
