//! What keymap files may speak of: the scopes and the command rows. Keeps out: the keys.

use crate::flow::{Arguments, Command, Room, scope, scopes};
use crate::keys::{Chord, GLOBAL, Key, Known, ScopeKind, Vocabulary};
use crate::kit::fuzzy;

/// The command rows, as the loader of keymaps asks for them.
#[derive(Clone, Copy)]
pub struct Words(pub &'static [Command]);

impl Words {
    fn like(wanted: &str, names: impl Iterator<Item = &'static str>) -> Option<String> {
        let names: Vec<&str> = names.collect();
        let found = fuzzy::rank(wanted, names.iter().copied())
            .into_iter()
            .next()
            .and_then(|(index, _)| names.get(index));
        // A mistyped name is rarely a subsequence of the right one: a common beginning is the
        // second guess.
        let begins = || names.iter().find(|name| wanted.chars().take(3).eq(name.chars().take(3)));
        found.or_else(begins).map(|name| (*name).to_owned())
    }
}

/// Whether a command may be bound in a scope: its own, one that lies on it, or any when it is
/// global.
fn belongs(command: &Command, name: &str) -> bool {
    let typed = scope(name).is_some_and(|scope| scope.kind == ScopeKind::TextEntry);
    let rests_on = |base: &str| {
        Room::ALL
            .iter()
            .any(|room| room.scopes().first() == Some(&name) && room.scopes().contains(&base))
    };
    command.scopes.iter().any(|own| *own == name || (*own == GLOBAL && !typed) || rests_on(own))
}

impl Vocabulary for Words {
    fn scope(&self, name: &str) -> Option<ScopeKind> {
        scope(name).map(|scope| scope.kind)
    }

    fn scopes(&self) -> Vec<String> {
        scopes().iter().map(|scope| scope.name.to_owned()).collect()
    }

    fn knows(&self, scope: &str, name: &str, argument: &str) -> Known {
        let Some(command) = self.0.iter().find(|command| command.name == name) else {
            return Known::NoCommand {
                like: Self::like(name, self.0.iter().map(|command| command.name)),
            };
        };
        if !belongs(command, scope) {
            return Known::NotHere;
        }
        match (command.arguments, argument) {
            (Arguments::None, "") => Known::Yes,
            (Arguments::None, _) => Known::ArgumentUnwanted,
            (Arguments::OneOf(_), "") => Known::ArgumentMissing,
            (Arguments::OneOf(words), word) if words.contains(&word) => Known::Yes,
            (Arguments::OneOf(words), word) => {
                Known::NoArgument { like: Self::like(word, words.iter().copied()) }
            }
        }
    }

    fn keeps_promise(&self, _scope: &str, chord: Chord, name: &str, _argument: &str) -> bool {
        let kept: &[&str] = match chord.key() {
            Key::Up | Key::Down | Key::Left | Key::Right => {
                &["move", "nudge", "weigh", "lean", "step", "choose"]
            }
            Key::Enter => &[
                "detail",
                "edit",
                "accept",
                "digits",
                "points",
                "weights-apply",
                "cancel",
                "vote-close",
            ],
            Key::Esc => &["back", "cancel"],
            Key::Char('c') if chord.modifiers().ctrl => &["quit", "cancel"],
            Key::Char('?') => &["help"],
            Key::Char('/') => &["filter", "pick"],
            Key::Char('u') => &["undo"],
            _ => return true,
        };
        kept.contains(&name)
    }
}
