//! Journeys through the registers of stakeholders and proposals: merging, splitting, admission,
//! contacts, opinions, the first by supporters. Keeps out: the views of the map.

use crate::support::{Seat, filled};
use tavolo::domain::Kind;
use tavolo::text::Language;

#[test]
fn two_stakeholders_that_are_one_are_merged_after_a_question_and_one_key_takes_it_back() {
    let mut seat = Seat::at_opla(Language::It, 80, 24);
    seat.press("2 f 'comitato_di_quartiere_sud <enter> m 'quartiere_nord <enter>");
    seat.sees("Unire?").sees("confluisce in").sees("Passano: ").sees("contatti 1").sees("2 record");
    seat.press("s").sees("▸ Comitato di quartiere Nord").sees("Fatto: unione di");
    seat.misses("Comitato di quartiere Sud (es…");
    assert_eq!(seat.saved, 1);
    seat.press("<enter>")
        .sees("A che punto è")
        .press("<end>")
        .sees("Record confluiti qui (1)")
        .press("<esc>");
    // The old name still leads to the one that stayed.
    seat.press("f 'comitato_di_quartiere_sud <enter>").sees("▸ Comitato di quartiere Nord");
    seat.press("u").sees("Comitato di quartiere Sud");
    assert_eq!(seat.saved, 2);
}

#[test]
fn a_merge_that_is_not_confirmed_changes_nothing() {
    let mut seat = Seat::at_opla(Language::It, 80, 24);
    seat.press("2 m 'banca <enter> <enter>").misses("Unire?");
    assert_eq!(seat.saved, 0);
}

#[test]
fn a_late_joiner_asks_and_is_admitted_with_one_key_each() {
    let mut seat = Seat::at_opla(Language::It, 80, 24);
    seat.press("f 'banca <enter> i <enter> <enter>").sees("interessato").press("<esc>");
    seat.press("i <enter> <enter>").sees("interessato, ammesso");
    assert_eq!(seat.saved, 2);
}

#[test]
fn a_person_is_added_behind_an_organisation_and_stays_when_it_is_renamed() {
    let mut seat = Seat::at_opla(Language::It, 80, 24);
    seat.press("f 'banca <enter> p 'Rita_Sala <enter> <enter>")
        .sees("Persone (1)")
        .sees("Rita Sala")
        .press("<esc>");
    seat.press("e <C-u> 'Credito_locale <enter> <enter>")
        .sees("Rita Sala")
        .sees("Già")
        .sees("Banca locale (esempio)");
}

#[test]
fn the_log_of_contacts_shows_the_overdue_steps_and_its_totals() {
    let mut seat = Seat::at_opla(Language::It, 80, 24);
    seat.press("g k").sees("22 contatti, raggiunti 20 su 25").sees("→ Telefonare alla");
    seat.press("o").sees("Solo i passi scaduti").sees("! 13/03/2014");
    seat.press("<esc>").sees("22 contatti");
    seat.press("r").sees("Per categoria").sees("contattati").press("<esc>");
    seat.press("n").sees("Solo chi non è mai stato contattato").sees("Banca locale");
    seat.press("<esc>").sees("Comune di Faenza");
}

#[test]
fn the_days_of_a_stakeholder_are_one_page() {
    let mut seat = Seat::at_opla(Language::It, 80, 24);
    seat.press("f 'associazione_genitori <enter> t").sees("Storia di Associazione genitori");
    seat.sees("Manifesta interesse").sees("Il tavolo lo ammette").sees("Contatto, email");
}

#[test]
fn a_category_without_a_seat_leads_to_its_stakeholders() {
    let mut seat = Seat::at_opla(Language::It, 120, 40);
    seat.sees("«Nuovi residenti»");
    seat.press("/ 'nuovi_residenti <enter> <enter>")
        .sees("Solo la categoria «Nuovi residenti»")
        .sees("Lavoratori pendolari");
    seat.misses("Comune di Faenza");
}

#[test]
fn the_coverage_by_category_leads_to_the_category() {
    let mut seat = Seat::at_opla(Language::En, 80, 24);
    seat.press("3 C")
        .sees("mapped, contacted, joined, seated")
        .sees("   3   2   1")
        .press("'enti <enter>");
    seat.sees("Only the category “Enti pubblici”")
        .sees("Distretto sanitario")
        .misses("Banca locale");
}

#[test]
fn a_proposal_is_merged_after_a_question_leaves_the_ranking_and_one_key_takes_it_back() {
    let mut seat = Seat::at_opla(Language::It, 80, 24);
    seat.press("7 <down> m 'orti_condivisi <enter>")
        .sees("si accorpa a")
        .sees("Restano su")
        .press("s");
    assert_eq!(seat.saved, 1);
    seat.sees("▸ P06")
        .sees("accorpata")
        .press("<enter>")
        .sees("Vi si accorpa")
        .sees("P02 Rastrelliere")
        .press("<esc>");
    seat.press("9")
        .misses("P02")
        .press("7 <home> <down> m")
        .sees("non è più una proposta a sé (accorpata)");
    seat.press("u 9").sees("P02");
}

#[test]
fn a_proposal_is_split_into_two_that_say_where_they_come_from() {
    let mut seat = Seat::at_opla(Language::It, 80, 24);
    seat.press("7 <down> v")
        .sees("Titolo di P02a")
        .press("'Rastrelliere_in_stazione <tab> 'Rastrelliere_in_centro <f2>");
    assert_eq!(seat.saved, 1);
    seat.sees("▸ P02a").sees("divisa").press("<enter>").sees("Parte di").press("<esc>");
    seat.press("<up> <enter>")
        .sees("Divisa in")
        .sees("P02b Rastrelliere in centro")
        .press("<esc> u")
        .misses("P02a");
    assert_eq!(seat.saved, 2);
}

#[test]
fn a_proposal_is_not_split_into_one() {
    let mut seat = Seat::at_opla(Language::En, 80, 24);
    seat.press("7 <down> v 'Racks <f2>").sees("two at least").press("<esc>");
    assert_eq!(seat.saved, 0);
}

#[test]
fn the_first_by_supporters_are_shown_with_the_cut_and_escape_shows_all_again() {
    let mut seat = Seat::at_opla(Language::It, 80, 24);
    seat.press("7 t")
        .sees("Quante")
        .press("'5 <f2>")
        .sees("ne passano 5, l'ultima con 97. Poi: 88. Non ammesse: 1.");
    seat.sees("✓ 5")
        .sees("✗ 7")
        .sees("✗      P05")
        .press("<esc>")
        .misses("per sostenitori")
        .sees("P01");
    assert_eq!(seat.saved, 0);
}

#[test]
fn an_opinion_begins_with_the_kind_that_is_missing_and_today() {
    let mut seat = Seat::at_opla(Language::It, 120, 50);
    seat.press("7 p").sees("giuridico").sees("15/03/2014").press("<right> <f2>");
    assert_eq!(seat.saved, 1);
    seat.sees("Pareri di fattibilità").sees("Ammissibilità").sees("ammissibile, tutti i");
}

#[test]
fn the_term_for_personal_data_is_told_a_month_before_and_once_it_is_over() {
    let told = |until: &str, name: &str| {
        let process =
            vec![("title", "Il parco".to_owned()), ("personal_data_until", until.to_owned())];
        let people = vec![("name", name.to_owned())];
        let ledger = filled(&[(Kind::Process, process), (Kind::People, people)]);
        Seat::at_ledger(ledger, Language::It).resize(160, 24).screen()
    };
    assert!(
        told("2014-04-01", "Ada Neri")
            .contains("Si conservano fino al 01/04/2014, poi si cancellano i dati di una persona")
    );
    let over = "Termine passato il 14/03/2014: da cancellare i dati di una persona";
    assert!(told("2014-03-14", "Ada Neri").contains(over));
    assert!(!told("2014-05-14", "Ada Neri").contains("Si conservano fino"));
    assert!(!told("2014-03-14", "(persona cancellata il 01/03/2014)").contains("Termine passato"));
}
