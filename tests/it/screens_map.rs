//! Every view of the map as it looks at 80x24, in both languages. Keeps out: what keys do (see
//! `journeys_map`).

use crate::support::Seat;
use tavolo::text::Language;

/// The views by the keys that lead to them.
const VIEWS: &[(&str, &str)] = &[
    ("salience", "3 v"),
    ("engagement", "3 v v"),
    ("attitude", "3 v v v"),
    ("rainbow", "3 v v v v"),
    ("network", "3 V V / 'consulta <enter>"),
    ("network-betweenness", "3 V V / 'consulta <enter> s s"),
    ("ego", "3 / 'consulta <enter> o"),
    ("moves", "3 i"),
    ("as-of", "3 d '18/1 <enter>"),
];

fn snapshots(language: Language) {
    for (name, keys) in VIEWS {
        let mut seat = Seat::at_opla(language, 80, 24);
        let screen = seat.press(keys).screen();
        insta::assert_snapshot!(format!("map-{name}-{}", language.code()), screen);
    }
}

#[test]
fn every_view_in_italian() {
    snapshots(Language::It);
}

#[test]
fn every_view_in_english() {
    snapshots(Language::En);
}

#[test]
fn every_view_reads_without_colour_and_in_ascii() {
    let mut seat = Seat::at_opla(Language::It, 80, 24);
    seat.plain().press("3");
    for _ in 0..7 {
        let screen = seat.press("v").screen();
        assert!(screen.is_ascii(), "{screen}");
    }
}
