//! Groups made by a word of the command line are those that the keys make. Keeps out: who sits
//! where, which is a matter of the deeds.

use std::fs;

use crate::support::Seat;
use crate::support::desk::call;
use tavolo::domain::{Group, Noun};
use tavolo::exchange::{read_bundle, write_bundle};
use tavolo::ledger::Book;
use tavolo::text::Language;
use tempfile::TempDir;

/// A seat in the live third sitting with everybody present, and the same table on disk.
fn both() -> (Seat, TempDir) {
    let mut seat = Seat::at_opla(Language::It, 80, 24);
    seat.press("6 n p A <esc>");
    let dir = tempfile::tempdir().unwrap();
    let file = dir.path().join("bundle.json");
    fs::write(&file, write_bundle(seat.ledger().book()).unwrap()).unwrap();
    let (code, _, err) = call(&dir, &["import", "bundle", file.to_str().unwrap()]);
    assert_eq!(code, 0, "{err}");
    (seat, dir)
}

/// The groups of a table on disk.
fn on_disk(dir: &TempDir) -> Vec<Group> {
    let (code, out, err) = call(dir, &["export", "bundle"]);
    assert_eq!(code, 0, "{err}");
    let changes = read_bundle(out.as_bytes(), &Book::default()).unwrap();
    let groups = changes.iter().filter_map(|change| change.after.as_ref().and_then(Group::peek));
    sorted(groups.cloned().collect())
}

fn on_screen(seat: &Seat) -> Vec<Group> {
    let world = seat.ledger().book().world();
    sorted(world.all::<Group>().map(|(_, group)| group.clone()).collect())
}

fn sorted(mut groups: Vec<Group>) -> Vec<Group> {
    groups.sort_by_key(|group| (group.meeting.id, group.round, group.number));
    groups
}

#[test]
fn people_are_shared_out_alike_by_a_word_and_by_keys() {
    let (mut seat, dir) = both();
    seat.press("s n <C-u> '4 <tab> <tab> <C-u> '15032014 <enter>").sees("gruppi 4");
    let words = ["do", "groups-make", "4", "seme=15032014", "seduta=3"];
    let (code, _, err) = call(&dir, &words);
    assert_eq!(code, 0, "{err}");
    assert_eq!(on_disk(&dir), on_screen(&seat));
}

#[test]
fn a_world_cafe_is_alike_by_a_word_and_by_keys() {
    let (mut seat, dir) = both();
    seat.press("m 'world <enter> <C-u> '4 <tab> <C-u> '2 <tab> 'titolare_lab_ambiente <tab>");
    seat.press("'Che_cosa_serve? <tab> <C-u> '77 <f2>").sees("gruppi 8");
    let words = [
        "do",
        "method",
        "world_cafe",
        "group_count=4",
        "rounds=2",
        "hosts=Titolare lab Ambiente",
        "asked=Che cosa serve?",
        "seed=77",
        "meeting=3",
    ];
    let (code, _, err) = call(&dir, &words);
    assert_eq!(code, 0, "{err}");
    assert_eq!(on_disk(&dir), on_screen(&seat));
}

#[test]
fn what_a_word_is_refused_for_changes_nothing() {
    let (seat, dir) = both();
    for (words, status) in [
        (&["do", "groups-make", "99", "meeting=3"][..], 1),
        (&["do", "groups-make", "many", "meeting=3"], 2),
        (&["do", "method", "fishbowl"], 2),
        (&["do", "method", "open_space", "meeting=3"], 1),
    ] {
        let (code, _, err) = call(&dir, words);
        assert_eq!(code, status, "{words:?}: {err}");
    }
    assert_eq!(on_disk(&dir), on_screen(&seat));
}
