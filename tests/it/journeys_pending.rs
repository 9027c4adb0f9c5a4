//! Changes that wait for a decision, on screen. Keeps out: how they came to wait, which the store
//! knows.

use tavolo::domain::{Kind, World};
use tavolo::flow::Waiting;
use tavolo::say;
use tavolo::text::Language;

use crate::support::Seat;

/// A table at which somebody changed the name of a person, while somebody else did so far away.
fn apart() -> Seat {
    let mut away = Seat::at_opla(Language::It, 80, 24);
    away.become_hand("Facilitatrice B", 7).press("g p <home> e 'LONTANA <f2>");
    let mut seat = Seat::at_opla(Language::It, 80, 24);
    seat.press("g p <home> e 'VICINA <f2>");
    let edit = (**away.ledger().history().edits().last().unwrap()).clone();
    seat.waits = vec![Waiting { edit, why: vec![say!("refused-both-hint")], after: 0 }];
    seat
}

fn has(seat: &Seat, word: &str) -> bool {
    let world: &dyn World = seat.ledger().book();
    world.every(Kind::People).any(|(id, _)| world.label(id).ends_with(word))
}

#[test]
fn both_values_stand_side_by_side_and_one_key_lets_mine_stand() {
    let mut seat = apart();
    seat.press("g A").sees("Una modifica aspetta una decisione");
    seat.sees("Lontano").sees("Adesso").press("<enter>");
    seat.sees("LONTANA").sees("VICINA").press("<esc> a").sees("La modifica vale");
    seat.sees("Nessuna modifica aspetta");
    assert!(has(&seat, "LONTANA") && !has(&seat, "VICINA"));
    assert!(seat.waits.is_empty());
    // It is an act as any other.
    seat.press("u");
    assert!(has(&seat, "VICINA"));
}

#[test]
fn one_that_is_let_go_leaves_the_table_as_it_is_after_a_question() {
    let mut seat = apart();
    seat.press("g A d <esc>").sees("Una modifica aspetta una decisione");
    seat.press("d y").sees("lasciata cadere").sees("Nessuna modifica aspetta");
    assert!(has(&seat, "VICINA") && seat.waits.is_empty());
    seat.press("a").sees("selezionat");
}

#[test]
fn a_change_whose_save_was_interrupted_is_made_once() {
    let mut seat = apart();
    seat.press("g A a");
    let edits = seat.ledger().history().last();
    let edit = (**seat.ledger().history().edits().last().unwrap()).clone();
    seat.waits = vec![Waiting { edit, why: Vec::new(), after: 0 }];
    seat.press("g A a").sees("Nessuna modifica aspetta");
    assert_eq!(seat.ledger().history().last(), edits);
    assert!(has(&seat, "LONTANA"));
}

#[test]
fn a_disk_that_is_full_leaves_it_waiting() {
    let mut seat = apart();
    seat.fill_the_disk().press("g A a");
    assert!(has(&seat, "VICINA") && seat.waits.len() == 1);
}

#[test]
fn who_is_alone_here_takes_back_nothing_that_came_from_another_machine() {
    let mut seat = Seat::at_opla(Language::It, 80, 24);
    seat.press("g p <home> e 'VICINA <f2>");
    seat.become_carried("Facilitatrice B")
        .press("u")
        .sees("L'ultima modifica è di Facilitatrice A");
    assert!(has(&seat, "VICINA"));
}

#[test]
fn nor_makes_again_what_another_machine_took_back() {
    let mut seat = Seat::at_opla(Language::It, 80, 24);
    seat.press("g p <home> e 'VICINA <f2> u");
    seat.become_carried("Facilitatrice B")
        .press("U")
        .sees("L'ultimo annullamento è di Facilitatrice A");
    assert!(!has(&seat, "VICINA"));
}
