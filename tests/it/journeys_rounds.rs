//! Rounds of assessment by keys: the consensus sheet, a second round, conflicts of interest, who is
//! how far. Keeps out: formulas.

use crate::support::Seat;
use tavolo::text::Language;

#[test]
fn the_consensus_sheet_takes_the_same_digits_and_stands_beside_the_individual_ones() {
    let mut seat = Seat::at_opla(Language::It, 80, 24);
    seat.press("8 t")
        .sees("Scheda di consenso. Turno 1 (aperto). Concordati 5 su 72")
        .sees("Schede individuali:")
        .sees("media");
    seat.press("4 5 3 4").sees("Concordati 9 su 72").sees("P02");
    assert_eq!(seat.saved, 4);
    seat.press("<up> p e")
        .sees("Che cosa ha fatto cambiare idea")
        .press("'Il_preventivo_del_Comune <f2>")
        .sees("preventivo");
    seat.press("g f")
        .sees("Graduatoria del turno 1")
        .press("v")
        .sees("Schede individuali e scheda di consenso, turno 1");
    seat.sees("4,100").sees("P01 / Utilità").sees("Il preventivo del Comune").sees("Distanza");
    // Nobody's sheet: the ranking does not know of it.
    seat.press("<esc>").sees("Graduatoria del turno 1").sees("valutatori 4");
}

#[test]
fn undo_takes_back_an_agreed_mark_and_the_log_says_what_it_was() {
    let mut seat = Seat::at_opla(Language::It, 80, 24);
    seat.press("8 t 4").sees("Concordati 6 su 72");
    seat.press("u").sees("Concordati 5 su 72").press("g h").sees("punteggio concordato per P01");
}

#[test]
fn on_the_consensus_sheet_nobody_abstains_and_a_mark_off_the_scale_is_refused() {
    let mut seat = Seat::at_opla(Language::It, 80, 24);
    seat.press("8 t a").sees("Questa è la scheda di consenso");
    seat.press("r").sees("Questa è la scheda di consenso");
    seat.press("9").sees("9 è fuori dalla scala").sees("Concordati 5 su 72");
    assert_eq!(seat.saved, 0);
}

#[test]
fn a_blind_open_round_has_no_consensus_sheet_until_it_is_closed() {
    let mut seat = Seat::at_opla(Language::It, 80, 24);
    seat.press("8 C s B c 'tit_lab_cult <enter> 4 t")
        .sees("prima di vedere i punteggi")
        .misses("Scheda di consenso. Turno 2");
    seat.press("C s t")
        .sees("Scheda di consenso. Turno 2 (chiuso)")
        .press("3")
        .sees("Concordati 1 su 72");
}

#[test]
fn a_second_round_stands_against_the_first_with_who_changed_and_by_how_much() {
    let mut seat = Seat::at_opla(Language::It, 80, 24);
    seat.press("8 C s O c 'tit_lab_amb <enter>").sees("turno 1: 4, media");
    // Ambiente gave P01 4, 5, 4, 4: one mark less on the first, the same on the others.
    seat.press("3 5 4 4 g f v v")
        .sees("Turno 2 a confronto con il turno 1")
        .sees("Ambiente uno (+0, -1)");
    seat.sees("Punteggi nel turno precedente e non in questo");
    seat.press("<enter>").sees("Cambiato rispetto al turno 1").sees("Utilità: da 4 a 3");
    // The first round can still be looked at, as it was.
    seat.press("<esc> <esc> r 'turno_1 <enter>").sees("Graduatoria del turno 1 (chiuso)");
    seat.press("<esc>").sees("Graduatoria del turno 2 (aperto)");
}

#[test]
fn whoever_speaks_for_the_lab_of_a_proposal_is_asked_and_finds_the_reason_filled_in() {
    let mut seat = Seat::at_opla(Language::It, 80, 24);
    seat.press("8 C s O c 'tit_lab_cult <enter> / 'P03 <enter>");
    seat.sees("fa parte di «Laboratorio Cultura», il laboratorio che ha").sees("r per astenersi");
    seat.press("r").sees("Il valutatore fa parte di «Laboratorio Cultura»");
    seat.press("<enter>").sees("P04").sees("conflitti 4");
    assert_eq!(seat.saved, 3);
    seat.press("p").sees("Il valutatore si astiene su questa proposta");
    seat.press("r").sees("Il valutatore fa parte di «Laboratorio Cultura»").press("<esc>");
    seat.press("u").sees("r per astenersi");
}

#[test]
fn nobody_stands_aside_unasked_and_what_is_open_is_counted() {
    let mut seat = Seat::at_opla(Language::It, 80, 40);
    seat.press("1").sees("Titolare lab Cultura: 2 astensioni per conflitto da decidere");
    seat.press("8 v")
        .sees("A che punto sono i valutatori, turno 1")
        .sees("astensioni per conflitto da decidere");
    seat.sees("P02: proposta di Laboratorio Ambiente").sees("(punteggi già dati)");
    assert_eq!(seat.saved, 0);
}

#[test]
fn after_a_closing_the_sheet_is_still_read_and_takes_no_digit() {
    let mut seat = Seat::at_opla(Language::It, 80, 24);
    seat.press("8 c 'tit_lab_amb <enter> C s / 'P01 <enter>").sees("Turno 1 (chiuso)").sees("  4");
    seat.press("2").sees("Nessun turno di valutazione è aperto");
}

#[test]
fn reopening_a_round_asks_for_its_reason() {
    let mut seat = Seat::at_opla(Language::It, 80, 24);
    seat.press("9 C s u").sees("Perché si riapre il turno di valutazione 1?");
    seat.press("<enter>")
        .sees("Perché si riapre")
        .press("'Mancava_un_valutatore <enter>")
        .sees("Graduatoria del turno 1 (aperto)");
    seat.press("0").sees("riapertura del turno di valutazione 1");
}
