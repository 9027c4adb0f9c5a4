//! Journeys through the views of the map, in process, as sentences of keys. Keeps out: how each
//! view looks (see `screens_map`).

use crate::support::Seat;
use tavolo::domain::{Id, Kind, Row};
use tavolo::ledger::{Draft, Ledger, Stamp, put};
use tavolo::say;
use tavolo::text::Language;

fn seat() -> Seat {
    Seat::at_opla(Language::It, 80, 24)
}

/// A table of these rows.
fn table(rows: &[(Kind, Vec<(&str, String)>)]) -> Ledger {
    let mut ledger = Ledger::default();
    // Every kind is let in before what refers to it.
    for kind in [Kind::Stakeholders, Kind::Ratings, Kind::Links] {
        let own = rows.iter().enumerate().filter(|(_, (of, _))| *of == kind);
        let changes: Vec<_> = own
            .map(|(at, (kind, fields))| {
                let row: Row =
                    fields.iter().map(|(name, text)| ((*name).to_owned(), text.clone())).collect();
                put(Id::from_bits(at as u128 + 1), *kind, &row, ledger.book()).unwrap()
            })
            .collect();
        if !changes.is_empty() {
            let id = Id::from_bits(1_000_000 + kind as u128);
            let stamp = Stamp {
                id,
                who: "test".into(),
                hand: None,
                at: "2014-03-14T12:00:00+01:00".parse().unwrap(),
            };
            ledger
                .admit(Draft::act(say!("edit-bundle", count = changes.len()), changes), stamp)
                .unwrap();
        }
    }
    ledger
}

fn stakeholder(name: &str) -> (Kind, Vec<(&'static str, String)>) {
    (Kind::Stakeholders, vec![("name", name.to_owned())])
}

fn rating(name: &str, power: usize, interest: usize) -> (Kind, Vec<(&'static str, String)>) {
    let marks = [("power", power.to_string()), ("interest", interest.to_string())];
    let who = [
        ("stakeholder", name.to_owned()),
        ("date", "2014-01-10".to_owned()),
        ("rater", "Ada".to_owned()),
    ];
    (Kind::Ratings, who.into_iter().chain(marks).collect())
}

#[test]
fn the_selected_actor_stays_in_hand_through_every_view() {
    let mut seat = seat();
    seat.press("3 / 'percheno <enter>");
    for view in [
        "Salienza",
        "Coinvolgimento",
        "Atteggiamento",
        "Arcobaleno",
        "Rete",
        "Dalla prima mappa",
        "Griglia",
    ] {
        seat.press("v").sees(view);
        seat.press("<enter>")
            .sees("Comitato Perché no (esempio)")
            .sees("Valutazioni")
            .press("<esc>");
    }
}

#[test]
fn a_view_is_chosen_by_name_and_asking_for_it_again_goes_back() {
    let mut seat = seat();
    seat.press("3 w 'rete <enter>").sees("Rete di influenza");
    seat.press("i").sees("Dalla prima mappa").press("i").sees("Rete di influenza");
}

#[test]
fn the_map_is_shown_as_of_a_day_and_then_nothing_is_moved() {
    let mut seat = seat();
    seat.press("3 / 'percheno <enter>").sees("potere 3, interesse 5");
    seat.press("d '18/1")
        .sees("gennaio 2014")
        .press("<enter>")
        .sees("COM'ERA IL 18/01/2014")
        .sees("potere 2, interesse 5");
    seat.press("<up>").sees("La mappa è quella del 18/01/2014").sees("vuota il giorno");
    seat.press("r").sees("La mappa è quella del 18/01/2014");
    assert_eq!(seat.saved, 0);
    seat.press("d <C-u> <enter>")
        .sees("oggi, 15/03/2014")
        .press("<up>")
        .sees("potere 4, interesse 5");
    assert_eq!(seat.saved, 1);
}

#[test]
fn a_day_that_is_none_or_has_not_come_is_refused_beside_its_field() {
    let mut seat = seat();
    seat.press("3 d 'domani <enter>")
        .sees("deve ancora venire")
        .press("<C-u> 'boh <enter>")
        .sees("Com'era la mappa");
    seat.press("<C-u> 'un_mese_fa <enter>").sees("COM'ERA IL 15/02/2014");
}

#[test]
fn engagement_shows_where_each_stands_where_it_is_wanted_and_the_signed_gap() {
    let mut seat = seat();
    seat.press("3 v v / 'nuovi_citt <enter>").sees("da inconsapevole a favorevole, scarto +3");
    seat.press("/ 'cooperativa <enter>").sees("da promotore a favorevole, scarto -1");
    seat.press("/ 'pendolari <enter>").sees("da - a -, scarto -");
}

#[test]
fn what_moved_since_the_first_map_says_when_and_by_whom() {
    let mut seat = seat();
    seat.press("3 i / 'percheno <enter>")
        .sees("Potere: da 2 (20/12/2013) a 3 (15/02/2014, Verbalizzante A)");
}

#[test]
fn a_figure_of_the_network_stands_with_its_links_and_a_neighbour_is_taken_to_the_centre() {
    let mut seat = seat();
    seat.press("3 w 'rete <enter> / 'cooperativa <enter>")
        .sees("Lo muovono")
        .sees("Comune di Faenza (denaro 4)");
    seat.press("s s").sees("ordine: intermediazione").sees("Lo muovono");
    seat.press("o").sees("AL CENTRO").press("<down> o").sees("▸ AL CENTRO").misses("ordine:");
    seat.press("o").sees("ordine: intermediazione");
    seat.press("o").sees("AL CENTRO").press("<esc>").sees("ordine: intermediazione");
}

#[test]
fn the_order_is_changed_only_where_there_is_one() {
    seat().press("3 s").sees("Solo la rete di influenza");
}

#[test]
fn arrows_go_through_a_list_and_change_nothing() {
    let mut seat = seat();
    seat.press("3 v <home> <down> <up> <right>").sees("▸ Associazione commercianti");
    assert_eq!(seat.saved, 0);
}

#[test]
fn who_shares_a_cell_is_listed_and_one_of_them_chosen() {
    let mut rows: Vec<_> = (0..40).map(|at| stakeholder(&format!("Circolo {at}"))).collect();
    rows.extend((0..40).map(|at| rating(&format!("Circolo {at}"), 4, 4)));
    let mut seat = Seat::at_ledger(table(&rows), Language::It);
    seat.press("3")
        .sees("+38")
        .press("b")
        .sees("Potere 4, interesse 4: 40")
        .press("'37 <enter>")
        .sees("▸37");
}

#[test]
fn hostile_and_foreign_names_are_shown_harmlessly_in_every_view() {
    let long = "Nome lungo ".repeat(18);
    let row: Row = [("name".to_owned(), "\u{1b}[2J\u{1b}[31mRosso".to_owned())].into();
    let refused = put(Id::from_bits(1), Kind::Stakeholders, &row, Ledger::default().book());
    assert!(refused.is_err(), "an escape sequence never becomes a name");
    let names = ["جمعية سكان الحي القديم", "e\u{301}cole e\u{301}le\u{301}mentaire", long.trim()];
    let mut rows: Vec<_> = names.iter().map(|name| stakeholder(name)).collect();
    rows.extend(names.iter().map(|name| rating(name, 4, 4)));
    let mut seat = Seat::at_ledger(table(&rows), Language::It);
    seat.press("3");
    for _ in 0..7 {
        let screen = seat.press("v <tab>").screen();
        let marked = screen.lines().filter(|line| line.contains('▸')).count();
        assert!(screen.lines().count() == 24 && marked <= 1, "{screen}");
    }
}

#[test]
fn every_view_of_two_thousand_actors_and_five_thousand_links_keeps_the_actor_in_hand() {
    let name = |at: usize| format!("Associazione numero {at}");
    let mut rows: Vec<_> = (0..2000).map(|at| stakeholder(&name(at))).collect();
    rows.extend((0..2000).map(|at| rating(&name(at), at % 5 + 1, at / 5 % 5 + 1)));
    for at in 0..5000 {
        let (from, to) = (at % 2000, (at * 7 + at / 2000 * 13 + 1) % 2000);
        let ends = [("from", name(from)), ("to", name(to)), ("type", format!("t{}", at / 2000))];
        if from != to {
            rows.push((Kind::Links, ends.into_iter().collect()));
        }
    }
    let mut seat = Seat::at_ledger(table(&rows), Language::It);
    seat.press("3 / 'numero_1999 <enter>");
    for keys in ["v", "v", "v", "v", "v", "s", "o", "v"] {
        seat.press(keys).sees("1999");
    }
}
