//! A monkey at the keys: whatever is pressed, the program neither panics nor shows what is no
//! sentence, and the table can be written and read again. Keeps out: what keys are for.
//!
//! `TAVOLO_MONKEY=SEED:STEPS cargo test --test it monkey` presses more; what it pressed is printed
//! when it fails.

use std::io::{self, Write as _};

use tavolo::domain::Id;
use tavolo::exchange;
use tavolo::ledger::{Book, Draft, Ledger, Stamp};
use tavolo::say;
use tavolo::text::Language;

use crate::support::{OPLA, Seat, ledger};

const KEYMAP: &str = include_str!("../../keymaps/default.toml");

/// The tables at which it sits.
const TABLES: [&[u8]; 4] = [
    OPLA,
    include_bytes!("../../fixtures/minimo/bundle.json"),
    include_bytes!("../../fixtures/trasformazioni/bundle.json"),
    include_bytes!("../../fixtures/community-lab/bundle.json"),
];

/// What it types into whatever takes text.
const TEXTS: [&str; 22] = [
    "1",
    "0",
    "9",
    "12",
    "-3",
    "99999999999999999999",
    "4,5",
    "1.234,56",
    "10:30",
    "25:99",
    "15/03/2014",
    "2014-03-32",
    "entro venerdi",
    "Anna",
    "x",
    "sì",
    "ambiente",
    "0546 123456",
    "un testo piu lungo di una riga, con virgole; e (parentesi)",
    "\u{1f600} e\u{301}",
    "meeting=1",
    "%$|",
];

/// Keys that are in no keymap because they are always there.
const ALWAYS: [&str; 12] = [
    "enter",
    "enter",
    "esc",
    "esc",
    "tab",
    "up",
    "down",
    "down",
    "left",
    "right",
    "backspace",
    "space",
];

/// Numbers that look random and are the same for the same seed (xorshift64*, Vigna 2016).
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        let roll = self.0.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 33;
        usize::try_from(roll).unwrap_or_default() % sides
    }

    fn pick<'a, T: ?Sized>(&mut self, from: &[&'a T]) -> &'a T {
        from[self.roll(from.len())]
    }
}

/// What was pressed, told when a test fails on the way.
#[derive(Default)]
struct Trail {
    seed: u64,
    pressed: Vec<String>,
}

impl Drop for Trail {
    fn drop(&mut self) {
        if std::thread::panicking() {
            let last = self.pressed.len().saturating_sub(60);
            let pressed = self.pressed[last..].join(" ");
            // Whoever mends it needs the keys; a test that fails prints its panic there too.
            let _ = writeln!(io::stderr(), "seed {}, the last keys: {pressed}", self.seed);
        }
    }
}

/// Every key of the keymap, each as often as it is bound.
fn bound() -> Vec<Vec<&'static str>> {
    let lines = KEYMAP.lines().filter(|line| line.starts_with('"'));
    lines.filter_map(|line| line.split('"').nth(1)).map(|keys| keys.split(' ').collect()).collect()
}

fn press(seat: &mut Seat, keys: &[&str], trail: &mut Trail) {
    for key in keys {
        trail.pressed.push((*key).to_owned());
        let named = key.chars().count() > 1 && !key.contains('-');
        seat.press(&if named { format!("<{key}>") } else { (*key).to_owned() });
    }
}

/// What no screen may show: a sentence that lacks its words or an argument.
fn is_sayable(screen: &str) -> bool {
    !["{ $", "{$", "\u{2068}", "NaN", "Unknown localization"].iter().any(|odd| screen.contains(odd))
}

/// The whole table, written, read into an empty one and written again, is the same.
fn reads_back(seat: &Seat) {
    let written = exchange::write_bundle(seat.ledger().book()).unwrap();
    let changes = exchange::read_bundle(&written, &Book::default()).unwrap();
    let stamp = Stamp {
        id: Id::from_bits(1),
        who: "test".into(),
        hand: None,
        at: "2014-03-14T12:00:00+01:00".parse().unwrap(),
    };
    let mut other = Ledger::default();
    other.admit(Draft::begin(say!("edit-bundle", count = changes.len()), changes), stamp).unwrap();
    assert!(exchange::write_bundle(other.book()).unwrap() == written, "other bytes");
}

fn play(seed: u64, steps: usize) {
    let mut dice = Dice(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1);
    let language = if dice.roll(2) == 0 { Language::It } else { Language::En };
    let mut seat = match dice.roll(TABLES.len() + 1) {
        table if table < TABLES.len() => Seat::at_ledger(ledger(TABLES[table]), language),
        _ => Seat::at_nothing(language),
    };
    let mut trail = Trail { seed, pressed: Vec::new() };
    let bound = bound();
    for step in 0..steps {
        match dice.roll(20) {
            0..=9 => {
                let keys = &bound[dice.roll(bound.len())];
                press(&mut seat, keys, &mut trail);
            }
            10..=14 => press(&mut seat, &[dice.pick(&ALWAYS)], &mut trail),
            15 | 16 => {
                let text = dice.pick(&TEXTS);
                trail.pressed.push(format!("paste «{text}»"));
                seat.paste(text);
            }
            17 => {
                // A command of the palette by some letters.
                let letters = ["a", "e", "i", "o", "r", "t", "n", "s", "c", "v"];
                press(&mut seat, &["esc", "esc", ":"], &mut trail);
                let word = [dice.pick(&letters), dice.pick(&letters)];
                press(&mut seat, &word, &mut trail);
                let down = vec!["down"; dice.roll(9)];
                press(&mut seat, &down, &mut trail);
                press(&mut seat, &["enter"], &mut trail);
            }
            18 => {
                let (width, height) = (1 + dice.roll(200), 1 + dice.roll(60));
                trail.pressed.push(format!("{width}x{height}"));
                let size = |cells| u16::try_from(cells).unwrap();
                seat.resize(size(width), size(height));
            }
            _ => {
                seat.at(&format!("{:02}:{:02}", 8 + dice.roll(12), dice.roll(60)));
            }
        }
        let screen = seat.screen();
        assert!(is_sayable(&screen), "step {step}:\n{screen}");
        if seat.quit {
            seat.quit = false;
        }
    }
    reads_back(&seat);
}

#[test]
fn whatever_is_pressed_the_program_goes_on_and_the_table_reads_back() {
    let asked = std::env::var("TAVOLO_MONKEY").ok();
    let asked = asked.as_deref().and_then(|text| text.split_once(':'));
    match asked {
        Some((seed, steps)) => play(seed.parse().unwrap(), steps.parse().unwrap()),
        None => (1..=6).for_each(|seed| play(seed, 120)),
    }
}
