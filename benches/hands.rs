//! What a keystroke costs, beside a floor. Keeps out: the terminal and the disk.
#![allow(clippy::unwrap_used, reason = "a measurement may fail by panicking")]

mod harness;

use std::cell::Cell;
use std::hint::black_box;

use harness::Group;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::widgets::{List, ListState, StatefulWidget};
use tavolo::app::{App, Msg};
use tavolo::domain::{Id, Kind};
use tavolo::exchange;
use tavolo::flow::{LongWork, SeatRole, Session};
use tavolo::keys::Keymap;
use tavolo::kit::{Fuzzy, Look};
use tavolo::ledger::{Book, Draft, Ledger, Stamp};
use tavolo::say;
use tavolo::text::Language;

const AREA: Rect = Rect { x: 0, y: 0, width: 80, height: 24 };

fn name(number: u128) -> String {
    format!("Associazione {number} del quartiere {}", number % 97)
}

/// A table of so many stakeholders, with the register of stakeholders on screen.
fn seat(many: u128) -> (App, Ledger) {
    let record = |number: u128| {
        let (id, name) = (Id::from_bits(number), name(number));
        format!(
            r#"{{"id":"{id}","kind":"stakeholders","v":1,"data":{{"name":"{name}","category":"Quartieri"}}}}"#
        )
    };
    let records: Vec<String> = (1..=many).map(record).collect();
    let bundle =
        format!(r#"{{"format":"tavolo-bundle","version":1,"records":[{}]}}"#, records.join(","));
    let changes = exchange::read_bundle(bundle.as_bytes(), &Book::default()).unwrap();
    let at = "2014-03-15T09:35:00+01:00".parse().unwrap();
    let mut ledger = Ledger::default();
    let stamp = Stamp { id: Id::from_bits(u128::MAX), who: "bench".into(), hand: None, at };
    ledger
        .admit(Draft::begin(say!("edit-bundle", count = many.to_string()), changes), stamp)
        .unwrap();
    let session = Session {
        language: Language::It,
        look: Look { unicode: true, colour: true },
        who: "bench".into(),
        hand: None,
        is_carried: false,
        company: 0,
        role: SeatRole::Facilitator,
        table: "bench".into(),
        folder: None,
        backup: None,
        sitting: None,
        assessor: None,
        register: Kind::Actions,
        neighbours: Vec::new(),
        waiting: Vec::new(),
        came_from: None,
        sources: None,
        work: LongWork::default(),
    };
    let keymap =
        Keymap::load(&[("default.toml", include_str!("../keymaps/default.toml"))], &App::words())
            .ok()
            .unwrap();
    let next = Cell::new(u128::MAX >> 1);
    let mint = move || {
        next.set(next.get() + 1);
        Id::from_bits(next.get())
    };
    let mut app = App::new(&ledger, session, keymap, mint, at);
    press(&mut app, &mut ledger, "2");
    (app, ledger)
}

fn press(app: &mut App, ledger: &mut Ledger, key: &str) {
    let at = "2014-03-15T09:35:00+01:00".parse().unwrap();
    app.handle(Msg::Key(key.parse().ok().unwrap()), ledger, at);
}

/// One step of the selection with the frame after it, of ten thousand rows; the floor is a bare
/// list of ratatui.
fn step() {
    let (mut app, mut ledger) = seat(10_000);
    let mut buffer = Buffer::empty(AREA);
    let names: Vec<String> = (1..=10_000).map(name).collect();
    let mut state = ListState::default().with_selected(Some(0));
    let mut group = Group::new("a step in 10,000", 50);
    group.measure("floor: a list of ratatui", || {
        state.select_next();
        let list = List::new(names.iter().map(String::as_str)).highlight_symbol("> ");
        StatefulWidget::render(list, AREA, &mut buffer, &mut state);
    });
    group.measure("tavolo", || {
        press(&mut app, &mut ledger, "down");
        app.draw(&ledger, AREA, &mut buffer);
    });
}

/// One letter of a filter over a hundred thousand names; the floor looks for the letters as they
/// stand.
fn filter() {
    let names: Vec<String> = (1..=100_000).map(name).collect();
    let mut group = Group::new("a letter over 100,000", 10);
    group.measure("floor: contains", || {
        names.iter().filter(|name| name.contains(black_box("quart"))).count()
    });
    let fuzzy = Fuzzy::new("quart");
    group.measure("fuzzy", || {
        names.iter().filter(|name| fuzzy.score(black_box(name)).is_some()).count()
    });
}

fn main() {
    step();
    filter();
}
