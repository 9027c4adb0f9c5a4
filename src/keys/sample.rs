//! A small keymap and vocabulary for the tests of this room. Keeps out: the program's own commands.

use super::binding::{Binding, Place};
use super::key::Chord;
use super::keymap::Keymap;
use super::sequence::Sequence;
use super::vocabulary::{GLOBAL, Known, ScopeKind, Verb, Vocabulary};

pub(super) const SHIPPED: &str = r#"
[global]
"g s" = "goto stakeholders"
"g c" = "goto commitments"
"r" = "refresh"
"C-x r" = "refresh"
"C-s" = "save"
"f1" = "help"
"esc" = "back"
"backspace" = "back"

[list]
"r" = "rename"
"g e" = "end"

[form]
"tab" = "next"
"#;

/// The scopes and commands of [`SHIPPED`].
pub(super) struct Words;

impl Vocabulary for Words {
    fn scope(&self, scope: &str) -> Option<ScopeKind> {
        match scope {
            GLOBAL | "list" => Some(ScopeKind::Command),
            "form" => Some(ScopeKind::TextEntry),
            _ => None,
        }
    }

    fn scopes(&self) -> Vec<String> {
        [GLOBAL, "list", "form"].map(str::to_owned).to_vec()
    }

    fn knows(&self, scope: &str, command: &str, argument: &str) -> Known {
        match (command, argument) {
            ("goto", "stakeholders" | "commitments") => Known::Yes(Verb::default()),
            ("goto", "") => Known::ArgumentMissing,
            ("goto", _) => Known::NoArgument { like: None },
            ("rename", "") if scope != "list" => Known::NotHere,
            ("refresh" | "save" | "help" | "back" | "rename" | "end" | "next", "") => {
                Known::Yes(Verb::default())
            }
            ("refresh" | "save" | "help" | "back" | "rename" | "end" | "next", _) => {
                Known::ArgumentUnwanted
            }
            ("gto", _) => Known::NoCommand { like: Some("goto".to_owned()) },
            _ => Known::NoCommand { like: None },
        }
    }

    fn keeps_reserved(&self, _scope: &str, chord: Chord, command: &str, _argument: &str) -> bool {
        chord.to_string() == "esc" && command == "back"
    }
}

/// [`SHIPPED`], read.
pub(super) fn shipped() -> Keymap {
    Keymap::load(&[("shipped.toml", SHIPPED)], &Words)
        .unwrap_or_else(|errors| unreachable!("{errors:?}"))
}

/// A binding of `sequence` to `command` on line 1 of a file.
pub(super) fn binding(scope: &str, sequence: &str, command: &str) -> Binding {
    let place = Place { layer: 0, line: 1, column: 1, file: "mine.toml".to_owned() };
    let sequence = read(sequence);
    Binding {
        scope: scope.to_owned(),
        sequence,
        command: command.to_owned(),
        argument: String::new(),
        verb: Verb::default(),
        place,
    }
}

/// The chords written in `keys`, however many.
pub(super) fn pressed(keys: &str) -> Vec<Chord> {
    keys.split_whitespace().flat_map(|one| read(one).chords().to_vec()).collect()
}

fn read(keys: &str) -> Sequence {
    keys.parse().unwrap_or_else(|error| unreachable!("{keys}: {error:?}"))
}
