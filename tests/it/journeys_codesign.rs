//! A journey through co-design at a distance: what the groups wrote, what came in between two sittings,
//! and what was left open, found again where the next sitting begins. Keeps out: how groups are made.

use tavolo::text::Language;
use tempfile::TempDir;

use crate::support::desk::call;
use crate::support::{Seat, ledger};

const PAVIA: &[u8] = include_bytes!("../../fixtures/pavia/bundle.json");

fn pavia() -> TempDir {
    let dir = tempfile::tempdir().unwrap();
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/pavia/bundle.json");
    assert_eq!(call(&dir, &["import", "bundle", path]).0, 0);
    dir
}

fn written(dir: &TempDir, words: &[&str]) -> String {
    let (code, out, err) = call(dir, &[&["export"], words].concat());
    assert_eq!(code, 0, "{err}");
    out
}

#[test]
fn the_next_sitting_begins_with_what_was_left_open_and_what_came_in_since() {
    let mut seat = Seat::at_ledger(ledger(PAVIA), Language::It);
    seat.press("<enter> p").sees("(nota ricevuta)").sees("secondo anno").press("<esc> <enter>");
    seat.sees("Chi raccoglie i dati");
    seat.press("l").sees("G1").sees("Un trasporto a chiamata").press("<esc>");
}

#[test]
fn the_papers_say_what_each_group_wrote_and_what_each_body_brings() {
    let dir = pavia();
    let synthesis = written(&dir, &["synthesis"]);
    assert!(synthesis.contains("Un trasporto a chiamata") && synthesis.contains("[S2.2 G1]"));
    let minutes = written(&dir, &["minutes", "1"]);
    assert!(minutes.contains("a distanza 14") && minutes.contains("[0:19:10]"), "{minutes}");
    let commitments = written(&dir, &["commitments", "--format", "csv"]);
    let sum: f64 = commitments
        .lines()
        .filter(|line| line.contains("Trasporto a chiamata") && line.contains("staff"))
        .map(|line| line.split(',').filter_map(|cell| cell.parse::<f64>().ok()).sum::<f64>())
        .sum();
    assert!((sum - 320.0).abs() < 1e-9, "{commitments}");
}
