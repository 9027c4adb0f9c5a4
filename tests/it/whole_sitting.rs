//! One whole sitting by keyboard at 80x24, each act within its keystrokes. Keeps out: the terminal
//! and the disk.

use crate::support::Seat;
use tavolo::domain::{Action, AgendaItem, AgendaState, Entry, Group, Kind, Poll, PollResult};
use tavolo::text::Language;

/// Presses keys and holds them to a budget; text typed counts apart.
#[track_caller]
fn spend<'a>(seat: &'a mut Seat, keys: &str, budget: usize) -> &'a mut Seat {
    let count = keys.split_whitespace().filter(|word| !word.starts_with('\'')).count();
    assert!(count <= budget, "{count} keys instead of {budget}: {keys}");
    seat.press(keys)
}

fn contribution(seat: &mut Seat, text: &str, who: &str) {
    spend(seat, &format!("c '{text} <tab> '{who} <enter>"), 3);
}

fn entry(seat: &mut Seat, key: &str, text: &str) {
    spend(seat, &format!("{key} '{text} <enter>"), 2);
}

fn action(seat: &mut Seat, text: &str, who: &str, when: &str) {
    spend(seat, &format!("t '{text} <tab> '{who} <tab> '{when} <enter>"), 4);
}

/// The third sitting of the example, with 25 invited, its order of the day brought to six items.
fn convened() -> Seat {
    let mut seat = Seat::at_opla(Language::It, 80, 24);
    let items = items(&seat, None);
    seat.press("6");
    for number in items..6 {
        seat.press(&format!("+ 'Punto_aggiunto_{number} <tab> '20 <enter>"));
    }
    assert_eq!(self::items(&seat, None), 6);
    seat
}

fn items(seat: &Seat, state: Option<AgendaState>) -> usize {
    let world = seat.ledger().book().world();
    let third = world.find(Kind::Meetings, "3").unwrap();
    world.of::<AgendaItem>(third).filter(|(_, item)| state.is_none() || item.state == state).count()
}

#[test]
fn a_whole_sitting_is_held_by_keyboard_within_the_keystrokes_of_each_act() {
    let mut seat = convened();
    // 25 invited: 3 absent, 1 excused, 1 by substitute.
    spend(&mut seat, "p A a a a e <end> <up> s", 30);
    seat.sees("invitati 25, presenti 20, giustificati 2, assenti 3");
    seat.press("6");
    for (item, minute) in
        ["09:40", "09:55", "10:20", "10:50", "11:30", "12:00"].into_iter().enumerate()
    {
        seat.at(minute);
        spend(&mut seat, "n", 1);
        for (at, who) in ["pens", "comm", "cicl"].into_iter().enumerate() {
            contribution(&mut seat, &format!("Intervento_{at}_sul_punto_{item}"), who);
        }
        entry(&mut seat, "a", &format!("Accordo_{item}"));
        entry(&mut seat, "o", &format!("Nodo_{item}"));
    }
    assert_eq!(
        (items(&seat, Some(AgendaState::Done)), items(&seat, Some(AgendaState::Open))),
        (5, 1)
    );
    action(&mut seat, "Chiedere_il_preventivo", "comune", "entro_venerdì");
    action(&mut seat, "Scrivere_alla_scuola", "anziani", "tra_10_giorni");
    action(&mut seat, "Misurare_la_piazza", "ciclisti", "by_friday");
    // Three groups on the item at hand; its question, put once, is answered by two of them.
    spend(&mut seat, "s d 'Che_cosa_manca? <enter> n 3 <enter>", 6);
    spend(
        &mut seat,
        "5 'Mancano_tre_attraversamenti <enter> <down> 5 'Servono_rastrelliere <enter>",
        5,
    );
    seat.sees("una risposta mancante");
    seat.press("<esc>").sees("Seduta 3");
    // A vote by name, closed; then one by consensus with a reservation on another item.
    spend(&mut seat, "w A <up> a <end> r <enter> <enter>", 28);
    seat.press("N <enter>");
    spend(&mut seat, "k r 'Purché_sia_gratuito <tab> 'cicl <enter>", 4);
    // The rules of the example say open: a secret ballot is asked about first.
    spend(&mut seat, "w s s <enter>", 4).sees("votanti");
    let voters: usize = seat
        .screen()
        .split("votanti ")
        .nth(1)
        .unwrap()
        .split_whitespace()
        .next()
        .unwrap()
        .parse()
        .unwrap();
    spend(&mut seat, &format!("'{} <tab> '3 <tab> '1 <tab> <tab> '1 <enter>", voters - 5), 26);
    seat.press("F y").sees("Seduta 3 chiusa alle 12:00.");
    let world = seat.ledger().book().world();
    let third = world.find(Kind::Meetings, "3").unwrap();
    let polls: Vec<PollResult> = world.of::<Poll>(third).map(|(_, poll)| poll.result).collect();
    assert_eq!(polls.len(), 2, "{polls:?}");
    assert_eq!(world.of::<Group>(third).count(), 3);
    let taken = world.of::<Entry>(third).count() + world.of::<Action>(third).count();
    assert!(taken >= 38, "{taken} were taken down");
    // The verbale goes out by two keys and holds what was said.
    spend(&mut seat, "x <enter>", 2);
    let verbale = String::from_utf8(seat.written.pop().unwrap()).unwrap();
    for words in [
        "Intervento 2 sul punto 5",
        "Servono rastrelliere",
        "Purché sia gratuito",
        "Misurare la piazza",
    ] {
        assert!(verbale.contains(words), "{words} is not in\n{verbale}");
    }
}
