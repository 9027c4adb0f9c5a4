//! What keymap files may speak of: the scopes and the command rows. Keeps out: the keys.

use crate::flow::{Arguments, Command, Room, scope, scopes};
use crate::keys::{Chord, GLOBAL, Key, Known, ScopeKind, Verb, Vocabulary};
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
        let found = self.0.iter().enumerate().find(|(_, command)| command.name == name);
        let Some((at, command)) = found else {
            return Known::NoCommand {
                like: Self::like(name, self.0.iter().map(|command| command.name)),
            };
        };
        if !belongs(command, scope) {
            return Known::NotHere;
        }
        let words = match (command.arguments, argument) {
            (Arguments::None, "") => return Known::Yes(Verb { command: at, argument: 0 }),
            (Arguments::None, _) => return Known::ArgumentUnwanted,
            (Arguments::OneOf(_), "") => return Known::ArgumentMissing,
            (Arguments::OneOf(words), _) => words,
        };
        words.iter().position(|word| *word == argument).map_or_else(
            || Known::NoArgument { like: Self::like(argument, words.iter().copied()) },
            |argument| Known::Yes(Verb { command: at, argument }),
        )
    }

    fn keeps_reserved(&self, _scope: &str, chord: Chord, name: &str, _argument: &str) -> bool {
        kept(chord).is_none_or(|kept| kept.contains(&name))
    }
}

/// The commands that keep what a key means everywhere; none where it means nothing of its own.
fn kept(chord: Chord) -> Option<&'static [&'static str]> {
    Some(match chord.key() {
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
            "table-open",
        ],
        Key::Esc => &["back", "cancel"],
        Key::Char('c') if chord.modifiers().ctrl => &["quit", "cancel"],
        Key::Char('?') => &["help"],
        Key::Char('/') => &["filter", "pick"],
        Key::Char('u') => &["undo"],
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::commands;

    #[test]
    fn a_word_of_a_keymap_is_found_once_and_is_the_command_it_names() {
        let words = Words(commands::all());
        for (at, command) in words.0.iter().enumerate() {
            let scope = command.scopes.first().copied().unwrap_or(GLOBAL);
            for (argument, word) in command.each().iter().enumerate() {
                let known = words.knows(scope, command.name, word);
                assert_eq!(known, Known::Yes(Verb { command: at, argument }), "{}", command.name);
            }
        }
        assert!(matches!(words.knows(GLOBAL, "udno", ""), Known::NoCommand { .. }));
        assert_eq!(words.knows(GLOBAL, "undo", "now"), Known::ArgumentUnwanted);
        assert_eq!(words.knows(GLOBAL, "goto", ""), Known::ArgumentMissing);
    }

    #[test]
    fn what_keeps_the_meaning_of_a_key_is_a_command() {
        for key in ["up", "enter", "esc", "C-c", "?", "/", "u"] {
            let chord = key.parse().unwrap();
            for name in kept(chord).unwrap() {
                assert!(commands::all().iter().any(|row| row.name == *name), "{key}: {name}");
            }
        }
    }
}
