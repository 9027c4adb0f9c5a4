//! A form that was being filled in when the line dropped: offered at the next start, never taken by
//! itself. Keeps out: the file it is kept in.

use tavolo::text::Language;

use crate::support::Seat;

fn writing() -> Seat {
    let mut seat = Seat::at_opla(Language::En, 80, 24);
    seat.press("6 c 'Servono_orari_certi");
    seat
}

#[test]
fn a_sentence_survives_the_line_and_is_saved_where_it_was_meant() {
    let mut seat = writing();
    let before = seat.ledger().history().last();
    seat.start_again(Language::En).sees("Go on with what you were writing?").sees("Servono orari");
    assert_eq!(seat.ledger().history().last(), before, "nothing is taken by itself");
    seat.press("<enter>").sees("contribution").sees("Servono orari certi");
    seat.press("'_e_chiari <enter>").sees("Servono orari certi e chiari");
    assert_eq!(seat.ledger().history().last(), before + 1);
    seat.start_again(Language::En).misses("Go on with what you were writing?");
}

#[test]
fn what_nobody_wants_any_more_is_not_offered_twice() {
    let mut seat = writing();
    seat.start_again(Language::En).start_again(Language::En).sees("Go on with what");
    seat.press("n").misses("Go on with what");
    seat.start_again(Language::En).misses("Go on with what");
}

#[test]
fn a_form_that_was_saved_or_left_is_not_offered() {
    let mut seat = writing();
    seat.press("<enter>").start_again(Language::En).misses("Go on with what");
    let mut left = writing();
    left.press("<esc> y").start_again(Language::En).misses("Go on with what");
}

#[test]
fn words_whose_form_does_not_open_any_more_are_shown() {
    let mut seat = writing();
    // The verbale was approved meanwhile: nothing is taken down in it.
    let mut other = Seat::at_opla(Language::En, 80, 24);
    other.press("6 S y S y");
    other.hand_over(&mut seat);
    seat.start_again(Language::En).press("<enter>");
    seat.sees("Servono orari certi").sees("cannot be opened again");
}
