//! Journeys around the sittings: carrying over, reopening, telling labs, two sittings at once.
//! Keeps out: the sitting itself.

use crate::support::Seat;
use tavolo::domain::{Id, Kind, Noun, Record};
use tavolo::text::Language;

fn opla() -> Seat {
    Seat::at_opla(Language::It, 80, 24)
}

/// The nouns of a kind in the order of ids.
fn all<N: Noun>(seat: &Seat) -> Vec<(Id, N)> {
    seat.ledger().book().world().all::<N>().map(|(id, noun)| (id, noun.clone())).collect()
}

fn cell(seat: &Seat, kind: Kind, key: &str, field: &str) -> String {
    let book = seat.ledger().book();
    let record: &Record =
        book.world().find(kind, key).ok().and_then(|id| book.world().record(id)).unwrap();
    record.cell(field, book).text()
}

#[test]
fn a_new_sitting_asks_for_what_was_left_open_and_takes_it_up_once() {
    let mut seat = opla();
    seat.press("5 a '10/05/2014 <enter>").sees("rimasto in sospeso").sees("nodo aperto");
    seat.press("<enter>");
    let taken = all::<tavolo::domain::Carried>(&seat).len();
    assert!(taken > 0);
    seat.press("p").sees("non c'è nulla da riportare");
    assert_eq!(all::<tavolo::domain::Carried>(&seat).len(), taken);
    seat.press("u");
    assert!(all::<tavolo::domain::Carried>(&seat).is_empty(), "one act, one undo");
}

#[test]
fn a_note_received_waits_for_the_next_agenda() {
    let mut seat = opla();
    seat.press("g t n 'Lettera_del_comitato <enter>").sees("Lettera del comitato").sees("ricevuta");
    seat.press("5 <end> p")
        .sees("Lettera del comitato (nota ricevuta)")
        .press("<enter> g t")
        .sees("all'o.d.g.");
}

#[test]
fn an_approval_is_undone_with_a_reason_that_stays_in_the_verbale() {
    let mut seat = opla();
    seat.press("5 <home> S").sees("Perché si riapre il verbale della seduta 1?");
    seat.press("'Errore_nel_conto <enter>");
    assert_eq!(cell(&seat, Kind::Meetings, "1", "reason"), "2 (2014-03-15): Errore nel conto");
    seat.press("S s S s u").sees("Perché si riapre");
    seat.press("'Un_nome <enter>");
    let reasons = "2 (2014-03-15): Errore nel conto\n3 (2014-03-15): Un nome";
    assert_eq!(cell(&seat, Kind::Meetings, "1", "reason"), reasons);
    seat.press("5 <home> x <enter>");
    let minutes = String::from_utf8(seat.written.pop().unwrap()).unwrap();
    assert!(
        minutes.contains("Motivo della revisione") && minutes.contains("Errore nel conto"),
        "{minutes}"
    );
}

#[test]
fn what_a_lab_must_be_told_stays_open_until_a_day_and_a_person_confirm_it() {
    let mut seat = opla();
    seat.press("6 n c 'I_pattini_servono <enter> <end>").sees("I pattini servono");
    let before = all::<tavolo::domain::Report>(&seat).len();
    seat.press("L 'cult <enter>");
    let reports = all::<tavolo::domain::Report>(&seat);
    assert_eq!(reports.len(), before + 1);
    let id = reports.iter().map(|(id, _)| *id).max().unwrap();
    let open = |seat: &Seat| {
        all::<tavolo::domain::Report>(seat)
            .into_iter()
            .find(|(other, _)| *other == id)
            .unwrap()
            .1
            .is_open()
    };
    assert!(open(&seat));
    seat.press("4 / 'pattini <enter>")
        .sees("da riferire")
        .press("t")
        .sees("15/03/2014")
        .sees("Facilitatrice A");
    seat.press("<enter>");
    assert!(!open(&seat));
}

#[test]
fn nobody_is_marked_present_at_two_sittings_at_the_same_hour() {
    let mut seat = opla();
    seat.press("6 n p <home> p");
    let who = all::<tavolo::domain::Attendance>(&seat)
        .into_iter()
        .find(|(_, line)| {
            line.state == tavolo::domain::AttendanceState::Present && {
                let book = seat.ledger().book();
                book.world().get::<tavolo::domain::Meeting>(line.meeting.id).unwrap().number.get()
                    == 3
            }
        })
        .map(|(_, line)| line.person.id)
        .unwrap();
    let name = seat.ledger().book().world().record(who).unwrap().label(seat.ledger().book());
    // Whoever was invited last time is on the sheet of the new sitting.
    seat.press("5 a '15/03/2014 <tab> '0930 <enter> <esc> <enter> p /");
    seat.type_text(&name).press("<enter> p").sees("!").sees("seduta 3").sees("stessa ora");
}

#[test]
fn an_action_is_done_and_a_question_settled_with_one_key() {
    let mut seat = opla();
    seat.press("g t / 'scadute <enter>");
    let done = |seat: &Seat| {
        all::<tavolo::domain::Action>(seat).iter().filter(|(_, action)| !action.is_open()).count()
    };
    let before = done(&seat);
    seat.press("s");
    assert_eq!(done(&seat), before + 1);
    seat.press("<esc> / 'nodo <enter> s").sees("chiuso");
    let closed = all::<tavolo::domain::Entry>(&seat)
        .iter()
        .filter(|(_, entry)| entry.closed.is_some())
        .count();
    assert_eq!(closed, 1);
}

#[test]
fn the_day_for_which_somebody_may_speak_can_be_another() {
    let mut seat = opla();
    seat.press("4")
        .sees("Chi può parlare oggi")
        .press("= '01/01/2014 <enter>")
        .sees("Chi può parlare il giorno");
    seat.sees("nessuno può parlare").press("= <enter>").sees("Chi può parlare oggi");
}

#[test]
fn whoever_comes_and_is_not_on_the_table_yet_is_added_and_invited_by_one_act() {
    let mut seat = Seat::at_opla(Language::It, 80, 24);
    let count = |seat: &Seat, kind| seat.ledger().book().count(kind);
    let before = [Kind::People, Kind::Attendance].map(|kind| count(&seat, kind));
    seat.press("g a i 'Ada_Nuova")
        .sees("persona nuova, da aggiungere e invitare")
        .press("<enter> <f2>")
        .sees("invitati 26");
    assert_eq!(
        [Kind::People, Kind::Attendance].map(|kind| count(&seat, kind)),
        before.map(|count| count + 1)
    );
    seat.press("u").sees("invitati 25");
    assert_eq!([Kind::People, Kind::Attendance].map(|kind| count(&seat, kind)), before);
}

#[test]
fn a_new_entry_is_in_sight_wherever_the_hand_was() {
    let mut seat = Seat::at_opla(Language::It, 80, 24);
    seat.press("6 n");
    for word in ["uno", "due", "tre"] {
        seat.press(&format!("c 'Parole_{word} <enter>"));
    }
    seat.press("<home> c 'Ultime_parole <enter>");
    assert!(
        seat.screen().lines().any(|line| line.contains("▸ ") && line.contains("Ultime parole"))
    );
}
