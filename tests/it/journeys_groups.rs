//! Journeys through work in groups: making them, moving people, taking down answers, the floor.
//! Keeps out: the terminal and the disk.

use crate::support::Seat;
use tavolo::domain::{
    Attendance, AttendanceState, Entry, Group, Kind, Phrase, Question, Turn, World,
};
use tavolo::text::Language;

/// A seat in the live third sitting, on its first item, with everybody present.
fn live() -> Seat {
    let mut seat = Seat::at_opla(Language::It, 80, 24);
    seat.press("6 n p A <esc>");
    seat
}

fn world(seat: &Seat) -> &dyn World {
    seat.ledger().book().world()
}

/// The groups of the third sitting, in the order in which they were made.
fn groups(seat: &Seat) -> Vec<Group> {
    let third = world(seat).find(Kind::Meetings, "3").unwrap();
    world(seat).of::<Group>(third).map(|(_, group)| group.clone()).collect()
}

#[test]
fn those_present_are_shared_out_over_groups_by_two_keys_and_one_undo_takes_them_back() {
    let mut seat = live();
    let saved = seat.saved;
    seat.press("s n <enter>").sees("gruppi 5, domande 5").sees("G1").sees("G5");
    assert_eq!(seat.saved, saved + 1);
    let made = groups(&seat);
    let sizes: Vec<usize> = made.iter().map(|group| group.members.0.len()).collect();
    assert_eq!(
        (sizes.iter().sum::<usize>(), sizes.iter().max(), sizes.iter().min()),
        (25, Some(&5), Some(&5))
    );
    assert!(
        made.iter().all(|group| group.rule.is_some() && group.seed.is_some()),
        "rule and seed are kept with the groups"
    );
    seat.press("u");
    assert!(groups(&seat).is_empty());
}

#[test]
fn the_same_seed_makes_the_same_groups_again() {
    let mut seat = live();
    seat.press("s n <tab> <tab> <C-u> '15032014 <enter>");
    let first: Vec<_> = groups(&seat).into_iter().map(|group| group.members).collect();
    seat.press("u n <tab> <tab> <C-u> '15032014 <enter>");
    let again: Vec<_> = groups(&seat).into_iter().map(|group| group.members).collect();
    assert_eq!(first, again);
}

#[test]
fn groups_of_a_size_are_as_many_as_it_takes_and_nonsense_is_refused_beside_its_field() {
    let mut seat = live();
    seat.press("s n <tab> '9 <enter>").sees("gruppi 3");
    seat.press("n <C-u> '99 <enter>").sees("scrivi un numero").sees("da 1 a 25");
}

#[test]
fn without_anybody_present_there_is_nobody_to_share_out() {
    let mut seat = Seat::at_opla(Language::It, 80, 24);
    seat.press("6 s n").sees("Nessuno risulta presente");
    assert_eq!(seat.saved, 0);
}

#[test]
fn an_answer_is_one_key_beside_its_text_and_the_gap_it_fills_goes_away() {
    let mut seat = live();
    seat.press("s n <enter> <home>").sees("risposte mancanti (--)").sees("--");
    // The question of the item the groups work on; the others were put under another item.
    seat.press("5 'Poche_sale_per_chi_non_ha_sede. <enter>").sees("4 risposte mancanti");
    let (_, entry) = world(&seat).all::<Entry>().last().unwrap();
    let group = world(&seat).get::<Group>(entry.group.unwrap().id).unwrap();
    let question = world(&seat).get::<Question>(entry.question.unwrap().id).unwrap();
    assert_eq!((group.number.get(), question.position.get()), (1, 5));
    seat.press("<enter>").sees("Poche sale per chi non ha sede.");
    seat.press("<esc> u").sees("5 risposte mancanti");
    // The record of the sitting says whose answer it is.
    seat.press("U <esc>").sees("G1 D5: Poche sale");
}

#[test]
fn a_person_goes_to_the_next_group_by_one_key_and_no_longer_reports_for_the_first() {
    let mut seat = live();
    seat.press("s n <enter> <home> <tab> <down> r").sees("riferisce");
    let before = groups(&seat);
    let moved = before[0].rapporteur.clone().unwrap();
    seat.press("+");
    let after = groups(&seat);
    assert!(
        after[0].rapporteur.is_none()
            && !after[0].members.0.contains(&moved)
            && after[1].members.0.contains(&moved)
    );
    // The hand goes with the person.
    seat.press("minus");
    assert!(groups(&seat)[0].members.0.contains(&moved));
    seat.press("u u");
    assert_eq!(groups(&seat), before);
}

#[test]
fn who_comes_late_joins_the_smallest_group() {
    let mut seat = Seat::at_opla(Language::It, 80, 24);
    seat.press("6 n p <home> p p p p p <esc> s n <C-u> '2 <enter>").sees("gruppi 2");
    seat.press("<esc> p p <esc> s l");
    let sizes: Vec<usize> = groups(&seat).iter().map(|group| group.members.0.len()).collect();
    assert_eq!(sizes, [3, 3]);
    seat.press("l").sees("Tutti i presenti sono già in un gruppo");
}

#[test]
fn an_open_space_makes_a_table_of_each_topic_with_its_convener() {
    let mut seat = live();
    seat.press("c 'Orti_in_cortile <tab> 'tit_amb <enter> c 'Prove_la_sera <enter> m 'ost <enter>");
    seat.sees("Orti in cortile / Titolare lab Ambiente")
        .sees("Prove la sera")
        .press("<f2>")
        .sees("G1 Orti in cortile");
    let made = groups(&seat);
    assert_eq!(made.len(), 2);
    assert_eq!(made[0].members.0, made[0].host.clone().into_iter().collect::<Vec<_>>());
    assert!(made[1].host.is_none());
    seat.press("u");
    assert!(groups(&seat).is_empty());
}

#[test]
fn a_world_cafe_keeps_its_hosts_and_moves_everybody_else() {
    let mut seat = live();
    seat.press(
        "m 'world <enter> <tab> <C-u> '2 <tab> 'titolare_lab_ambiente <tab> 'Che_cosa_serve?",
    );
    seat.press("<A-enter> 'Chi_lo_fa? <f2>").sees("gruppi 10");
    let made = groups(&seat);
    let (first, second): (Vec<&Group>, Vec<&Group>) =
        made.iter().partition(|group| group.round.get() == 1);
    assert_eq!((first.len(), second.len()), (5, 5));
    for (before, after) in first.iter().zip(&second) {
        assert_eq!(before.host, after.host);
        let host = before.host.clone().unwrap();
        assert!(before.members.0.contains(&host) && after.members.0.contains(&host));
        let stayed =
            before.members.0.iter().filter(|party| after.members.0.contains(party)).count();
        assert_eq!(stayed, 1, "only the host stays");
    }
    let rounds: Vec<_> = world(&seat)
        .all::<Question>()
        .filter_map(|(_, question)| question.round.map(|r| r.get()))
        .collect();
    assert_eq!(rounds, [1, 2]);
}

#[test]
fn who_comes_late_to_tables_that_change_is_placed_from_the_round_that_a_form_asks() {
    let mut seat = live();
    seat.press("p <home> a");
    let absent = |seat: &Seat| {
        let third = world(seat).find(Kind::Meetings, "3").unwrap();
        world(seat).of::<Attendance>(third).any(|(_, own)| own.state == AttendanceState::Absent)
    };
    assert!(absent(&seat), "somebody is not there yet");
    seat.press("<esc> m 'world <enter> <f2>").sees("gruppi");
    let before = groups(&seat);
    seat.press("<esc> p <home> p <esc>");
    seat.press("s l").sees("Da quale turno").press("<C-u> '99 <enter>").sees("Da quale turno");
    seat.press("<C-u> '2 <enter>");
    let after = groups(&seat);
    assert_eq!(before.len(), after.len(), "nobody makes a table for those who come late");
    let more = |round: i64| {
        let of = |all: &[Group]| -> usize {
            let own = all.iter().filter(|own| own.round.get() == round);
            own.map(|own| own.members.0.len()).sum()
        };
        of(&after) - of(&before)
    };
    assert_eq!((more(1), more(2)), (0, 1));
}

#[test]
fn a_swot_puts_its_four_questions_to_all_by_one_act() {
    let mut seat = Seat::at_opla(Language::It, 80, 24);
    seat.press("5 <end> <enter> m 'swot <enter>")
        .sees("Plenaria")
        .sees("D4")
        .sees("punti di forza");
    assert_eq!(seat.saved, 1);
    seat.press("u").misses("D4");
}

#[test]
fn one_key_begins_a_turn_and_the_same_key_ends_it() {
    let mut seat = live();
    seat.press("h 'tit_cult <enter>")
        .sees("Parla Titolare lab")
        .at("09:38")
        .press("h")
        .misses("Parla Titolare");
    let turns: Vec<&Turn> = world(&seat).all::<Turn>().map(|(_, turn)| turn).collect();
    let last = turns.last().unwrap();
    assert_eq!((last.end.unwrap().0 - last.start.0).num_minutes(), 3);
    seat.press("H").sees("associazione").sees("(100%)").misses("Titolare lab Cultura");
}

#[test]
fn the_sitting_before_is_one_key_away_with_what_its_groups_wrote_and_what_is_open() {
    let mut seat = live();
    seat.press("l").sees("Seduta 2: che cosa è rimasto").sees("G1").sees("punto di ritrovo");
    seat.press("<end>").sees("Nodi aperti").sees("Chi risponde dei costi");
}

#[test]
fn a_phrase_is_kept_from_an_entry_and_inserted_into_the_next() {
    let mut seat = live();
    seat.press("b 'Si_rinvia_per_mancanza_di_dati. <enter> z").sees("frasi pronte");
    assert!(
        world(&seat)
            .all::<Phrase>()
            .any(|(_, phrase)| phrase.text.as_str() == "Si rinvia per mancanza di dati.")
    );
    seat.press("z").sees("già tra le frasi pronte");
    // An entry of the same minute and words would be the same entry.
    seat.at("09:40").press("b <f5> 'mancanza <enter> <enter>");
    let notes = world(&seat)
        .all::<Entry>()
        .filter(|(_, entry)| entry.text.as_str() == "Si rinvia per mancanza di dati.");
    assert_eq!(notes.count(), 2);
}

#[test]
fn commitments_add_up_by_area_and_by_body() {
    let mut seat = Seat::at_opla(Language::It, 80, 24);
    seat.press("2 b").sees("Per ambito").sees("Sedute del tavolo").sees("1.500,00");
    seat.press("<esc> B 'Traduzioni <tab> <right> <right> <right> <tab> '0,50 <enter> b")
        .sees("Traduzioni")
        .sees("0,50");
}
