//! Journeys through the whole application, in process, as sentences of keys. Keeps out: the
//! terminal and the disk.

use crate::support::Seat;
use tavolo::domain::Kind;
use tavolo::text::Language;

/// A seat in the live third sitting, on its first item.
fn live() -> Seat {
    let mut seat = Seat::at_opla(Language::It, 80, 24);
    seat.press("6 n");
    seat
}

#[test]
fn the_overview_says_what_needs_a_decision_and_leads_there() {
    let mut seat = Seat::at_opla(Language::It, 80, 24);
    seat.sees("3, 15/03/2014 (oggi)")
        .sees("Laboratorio Sociale non ha rappresentante")
        .sees("Azione scaduta");
    seat.press("<down> <enter>").sees("argomenti").press("<esc> 1");
    seat.press("<down> <down> <enter>").sees("Laboratori").sees("▸ Laboratorio Sociale");
}

#[test]
fn a_stakeholder_is_found_by_a_few_letters_without_accents_and_its_power_corrected() {
    let mut seat = Seat::at_opla(Language::It, 80, 24);
    seat.press("f 'perche <enter>")
        .sees("▸ Comitato Perché no (esempio)     Quartieri e frazioni      3    5");
    seat.press("r <backspace> 4 <enter>")
        .sees("▸ Comitato Perché no (esempio)     Quartieri e frazioni      4    5");
    assert_eq!(seat.saved, 1);
    // The earlier rating is kept: re-rating adds a dated record.
    seat.press("<enter>")
        .sees("Valutazioni")
        .sees("potere 4")
        .press("<down> <down> <down>")
        .sees("potere 3");
}

#[test]
fn a_mark_off_its_scale_is_refused_beside_its_field_and_nothing_typed_is_lost() {
    let mut seat = Seat::at_opla(Language::En, 80, 24);
    seat.press("f 'perche <enter> r <backspace> 7 <enter>").sees("! ").sees("1 to 5").sees("Power");
    assert_eq!(seat.saved, 0);
    seat.press("<backspace> 4 <enter>").misses("1 to 5");
    assert_eq!(seat.saved, 1);
}

#[test]
fn twenty_five_people_are_marked_in_thirty_keys() {
    let mut seat = Seat::at_opla(Language::It, 80, 24);
    seat.press("6 p <home>");
    // The titular of the lab Scuola stands in the 24th row: the substitute, in the 20th, is marked
    // with the titular's key.
    let keys = format!("{} a a a e {} s p", "p ".repeat(10), "p ".repeat(9));
    let pressed = keys.split_whitespace().count();
    assert!(pressed <= 30, "{pressed} keys");
    seat.press(&keys).sees("presenti 20").sees("giustificati 2").sees("assenti 3");
}

#[test]
fn a_late_arrival_keeps_its_hour_and_a_substitute_takes_the_place_of_the_titular() {
    let mut seat = live();
    seat.press("p <down> <down> l <C-u> '0950 <enter>").sees("09:50 -").sees("presenti 1");
    seat.press("<end> <up> s").sees("presenti 2").sees("giustificati 1").sees("supplente");
    seat.press("u").sees("presenti 1").sees("giustificati 0");
}

#[test]
fn a_contribution_is_taken_down_with_its_speaker_in_three_keys_beside_its_text() {
    let mut seat = live();
    seat.press("c 'Servono_due_pattini. <tab> 'tit_amb <enter>");
    seat.sees("contributo").sees("Titolare lab Ambiente: Servon");
    assert_eq!(seat.saved, 2, "the item that began and the contribution");
}

#[test]
fn a_divergence_names_everybody_who_holds_it() {
    let mut seat = live();
    seat.press("d 'Niente_strisce_nuove <tab> 'perche;tit_cult <enter>").press("<enter>");
    seat.sees("Delegata Perché no; Titolare lab Cultura");
}

#[test]
fn a_decision_by_consensus_keeps_the_reservation_word_by_word() {
    let mut seat = live();
    seat.press("v 'Si_approva_la_scheda. <tab> <right> <tab> 'Purché_i_tempi_siano_scritti. <tab> 'tit_cult <enter>");
    seat.press("<enter>")
        .sees("consenso con riserve")
        .sees("Purché i tempi siano scritti.")
        .sees("Titolare lab Cultura");
}

#[test]
fn a_reservation_makes_the_consensus_one_with_reservations() {
    let mut seat = live();
    seat.press("v 'Si_approva. <tab> <tab> 'Ma_non_subito <enter> <enter>")
        .sees("consenso con riserve")
        .sees("Ma non subito");
}

#[test]
fn a_reservation_where_there_is_no_consensus_is_refused_beside_it() {
    let mut seat = live();
    seat.press("v 'Si_approva. <tab> <right> <right> <tab> 'Ma_non_subito <enter>")
        .sees("!")
        .sees("Riserva a verbale");
    assert_eq!(seat.saved, 1, "only the item that began");
}

#[test]
fn an_action_is_due_on_the_day_its_words_mean() {
    let mut seat = live();
    seat.press("t 'Scrivere_agli_uffici <tab> 'fac <tab> 'entro_venerdi")
        .sees("venerdì 21 marzo 2014");
    seat.press("<enter>").sees("Scrivere agli uffici");
    seat.press("<end> <enter>").sees("21/03/2014").sees("Facilitatrice A");
}

#[test]
fn a_digit_scores_and_moves_on_and_a_digit_off_the_scale_is_refused() {
    let mut seat = Seat::at_opla(Language::It, 80, 24);
    seat.press("8 c 'tit_lab_cult <enter>").sees("Dati 24 su").press("/ 'P13 <enter>").sees("P13");
    seat.press("4 5 3 2").sees("P14").sees("Dati 28 su");
    seat.press("9").sees("! ").sees("da 1 a 5");
    assert_eq!(seat.saved, 4);
}

#[test]
fn a_sheet_of_twenty_proposals_and_six_criteria_is_within_the_budget() {
    // One key a mark, and the sheet goes on to the next proposal by itself: no other key is needed.
    let mut seat = Seat::at_opla(Language::It, 80, 24);
    seat.press("8 c 'del_vol <enter>");
    seat.press(&"3 ".repeat(18 * 4)).sees("Dati 72 su 72");
}

#[test]
fn a_recused_assessor_gives_no_mark() {
    let mut seat = Seat::at_opla(Language::It, 80, 24);
    seat.press("8 c 'del_vol <enter> r 'È_del_mio_laboratorio <enter>").sees("P02");
    seat.press("p 4").sees("!");
    assert_eq!(seat.saved, 1);
}

#[test]
fn the_ranking_shows_ties_as_ties_and_who_is_not_admitted_and_why() {
    let mut seat = Seat::at_opla(Language::It, 120, 40);
    seat.press("9").sees("4,150").sees("4 =").sees("sotto la soglia").sees("parere");
}

#[test]
fn undo_reaches_across_rooms_and_redo_brings_back() {
    let mut seat = live();
    seat.press("a 'Uno <enter> a 'Due <enter> 3 <tab> <up>");
    assert_eq!(seat.saved, 4);
    seat.press("u u u 6").misses("Uno").misses("Due");
    seat.press("U").sees("Uno").misses("Due");
    seat.press("<C-r>").sees("Due");
    seat.press("0").sees("annullato").sees("ripristinato");
}

#[test]
fn what_could_not_be_saved_is_not_shown_as_saved() {
    let mut seat = live();
    seat.fill_the_disk().press("a 'Perduto <enter>");
    // The words are still in the form, with the reason; the record does not have them.
    seat.sees("Perduto").sees("!").sees("salvato");
    seat.press("<esc> s").misses("Perduto").press("0").misses("Perduto");
}

#[test]
fn the_minutes_of_the_sitting_on_screen_are_exported_in_two_keys() {
    let mut seat = live();
    seat.press("a 'Si_parte_dalla_scuola. <enter>").press("x <enter>");
    let minutes = String::from_utf8(seat.written.pop().unwrap()).unwrap();
    assert!(minutes.contains("Si parte dalla scuola"), "{minutes}");
    assert!(!minutes.contains("Titolare lab"), "the public face names nobody");
}

#[test]
fn leaving_a_form_with_something_typed_asks_first() {
    let mut seat = live();
    seat.press("c 'Parole <esc>").sees("Parole");
    seat.press("n").sees("Parole");
    seat.press("<esc> s").misses("Parole");
}

#[test]
fn a_map_step_is_one_key_and_consecutive_steps_are_one_rating() {
    let mut seat = Seat::at_opla(Language::It, 80, 24);
    seat.press("3 / 'ciclisti <enter>").sees("potere 2, interesse 5");
    seat.press("<up>").sees("potere 3, interesse 5").press("<up>").sees("potere 4, interesse 5");
    let ratings = seat
        .ledger()
        .history()
        .edits()
        .iter()
        .rev()
        .take(2)
        .filter(|edit| edit.changes[0].before.is_none())
        .count();
    assert_eq!(ratings, 1, "the second step changes the rating the first one added");
}

#[test]
fn a_filter_narrows_the_list_and_esc_takes_it_off() {
    let mut seat = Seat::at_opla(Language::It, 80, 24);
    seat.press("2 / 'quartiere <enter>").sees("Comitato di quartiere Nord").misses("Banca locale");
    seat.press("<esc>").sees("Banca locale");
}

#[test]
fn help_shows_the_keys_of_where_one_is() {
    let mut seat = Seat::at_opla(Language::En, 80, 24);
    seat.press("2 ?").sees("Keys").sees("Rate");
}

#[test]
fn go_to_shows_where_it_could_go() {
    let mut seat = Seat::at_opla(Language::En, 80, 24);
    seat.press("g").sees("labs").press("l").sees("Who may speak today");
}

#[test]
fn the_palette_runs_any_command_by_a_few_letters() {
    let mut seat = Seat::at_opla(Language::En, 80, 24);
    seat.press(": 'proposals <enter>").sees("P01");
}

#[test]
fn an_approved_verbale_is_locked_and_says_so_before_anybody_types() {
    let mut seat = Seat::at_opla(Language::It, 80, 24);
    seat.press("5 <home> <enter> c").sees("! ").sees("approvato");
    seat.press("e <C-u> 'Altro <f2>").sees("!");
    assert_eq!(seat.saved, 0);
}

#[test]
fn a_screen_too_small_says_so_kindly() {
    let mut seat = Seat::at_opla(Language::It, 80, 24);
    seat.resize(59, 16).sees("60").misses("Che cosa");
    seat.resize(60, 16).sees("Che cosa");
}

#[test]
fn every_room_draws_at_every_size_and_on_an_empty_table() {
    let mut empty = Seat::at_nothing(Language::It);
    let mut full = Seat::at_opla(Language::En, 80, 24);
    for room in ["1", "2", "3", "4", "5", "6", "g a", "7", "g c", "9", "g p", "g r", "g h", "g n"] {
        for seat in [&mut empty, &mut full] {
            seat.press("<esc> <esc>").press(room);
            for (width, height) in [(60, 16), (80, 24), (120, 40), (200, 60), (30, 5), (0, 0)] {
                let screen = seat.resize(width, height).screen();
                assert!(!screen.contains('«'), "a sentence is missing in {room}:\n{screen}");
            }
        }
    }
}

#[test]
fn an_empty_table_is_filled_from_its_empty_lists() {
    let mut seat = Seat::at_nothing(Language::En);
    seat.press("4 a 'scuola <tab> 'Lab_Scuola <f2>").sees("Lab Scuola");
    seat.press("g p a 'Titolare_A <f2>").sees("Titolare A");
    seat.press("4 m 'tit <enter>").sees("Titolare A").sees("may speak");
    seat.press("2 a 'Comitato <f2>").sees("Comitato").press("3").sees("not yet rated: 1");
}

#[test]
fn the_other_keymaps_reach_the_same_rooms() {
    let default = include_str!("../../keymaps/default.toml");
    let mut vim = Seat::with_keys(&[default, include_str!("../../keymaps/vim.toml")]);
    vim.press("2 j j k G").sees("Stakeholders").sees("25/25").press("g g").sees(" 1/25");
    let mut plain = Seat::with_keys(&[include_str!("../../keymaps/plain.toml")]);
    plain.press("2 <down> <up> <end>").sees("Stakeholders").sees("25/25");
}

#[test]
fn the_hand_is_on_the_best_match_of_a_filter() {
    let mut seat = Seat::at_opla(Language::It, 80, 24);
    seat.press("2 <down> <down> <down> / 'polisp <enter>").sees("▸ Polisportiva");
    seat.press("r").sees("Polisportiva di quartiere");
}

#[test]
fn finding_what_belongs_to_a_record_leads_to_that_record() {
    let mut seat = Seat::at_opla(Language::It, 80, 24);
    seat.press("2 n f 'contatto_comune_di <enter>").press("g s");
    seat.press("f 'Comune_di_Faenza <enter>").sees("▸ Comune di Faenza");
}

#[test]
fn a_digit_after_the_round_was_closed_opens_no_other_round() {
    let mut seat = Seat::at_opla(Language::It, 80, 24);
    seat.press("8 c 'tit_lab_cult <enter> C s 3").sees("!");
    assert_eq!(seat.saved, 1, "the closing");
}

#[test]
fn an_arrival_that_was_written_is_not_overwritten_by_the_clock() {
    let mut seat = Seat::at_opla(Language::It, 80, 24);
    seat.press("6 p l <C-u> '0940 <enter>").sees("09:40 -");
    seat.at("10:30").press("l <enter>").sees("09:40 -");
}

#[test]
fn undoing_an_approval_asks_for_its_reason_and_is_a_new_revision() {
    let mut seat = Seat::at_opla(Language::It, 80, 24);
    seat.press("5 <home> <down> S s").sees("approvato");
    seat.press("u").sees("Perché si riapre il verbale della seduta 2?").press("<enter>").sees("!");
    assert_eq!(seat.saved, 1, "without a reason nothing is reopened");
    seat.press("'Manca_un_voto <enter>").sees("trasmesso");
    assert_eq!(seat.saved, 2);
    let book = seat.ledger().book();
    let sitting = book.world().record(book.world().find(Kind::Meetings, "2").unwrap()).unwrap();
    assert_eq!(sitting.cell("reason", book).text(), "2 (2014-03-15): Manca un voto");
}

#[test]
fn a_sitting_of_today_is_at_hand_whatever_else_is_still_a_draft() {
    let mut seat = Seat::at_opla(Language::It, 80, 24);
    seat.press("5 <home> <down> S n").press("6").sees("Seduta 3");
}

#[test]
fn who_gave_which_mark_is_one_key_away_at_80_columns() {
    let mut seat = Seat::at_opla(Language::It, 80, 24);
    seat.press("9 <enter>").sees("Punteggi dati").sees("Titolare lab Cultura").sees("utilita 4");
}

#[test]
fn a_blind_round_shows_nobodys_marks_before_it_is_closed() {
    let mut seat = Seat::at_opla(Language::It, 80, 24);
    seat.press("9 C s B 8 c 'tit_lab_cult <enter> 4 g f").sees("turno è cieco").misses("4,150");
}

#[test]
fn a_round_does_not_go_blind_once_something_was_agreed_on_its_marks() {
    let mut seat = Seat::at_opla(Language::It, 80, 24);
    seat.press("g r r 'turni <enter> e <tab> <tab> <tab> <tab> <right> <enter>")
        .sees("ha già dei punteggi");
    assert_eq!(seat.saved, 0);
}

#[test]
fn the_ranking_is_filtered_by_its_words_and_keeps_its_places() {
    let mut seat = Seat::at_opla(Language::It, 80, 24);
    seat.press("9 / 'orti <enter>").sees("▸ 7      P06     Orti condivisi").misses("Sportello");
}
