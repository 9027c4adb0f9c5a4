//! The keys that matter now, read from the keymap and the command rows. Keeps out: where they are
//! drawn.

use super::application::App;
use super::hint_bar::Bar;
use crate::flow::Command;
use crate::keys::{Chord, Continuation, Leads};
use crate::say;
use crate::text::Sentence;

/// How many keys of one command the hint bar shows.
const KEYS: usize = 5;

impl App {
    /// Tells the hint bar anew where other scopes are in force than when it was told last.
    pub(super) fn tell_keys(&mut self) {
        let scopes = self.scopes();
        if self.bar.scopes != scopes {
            let (keys, help) = (self.hints(&scopes), self.hint_of("help", &scopes));
            self.bar = Bar { scopes, keys, help };
        }
    }

    /// What can follow a sequence that has begun.
    pub(super) fn told(&self, continuations: &[Continuation<'_>]) -> Vec<(Chord, Sentence)> {
        continuations
            .iter()
            .map(|continuation| {
                let sentence = match &continuation.leads {
                    Leads::Binding(binding) => self.commands.get(binding.verb.command).map_or_else(
                        || say!("app-more-keys"),
                        |command| command.doc(&binding.argument),
                    ),
                    Leads::Branch => say!("app-more-keys"),
                };
                (continuation.chord, sentence)
            })
            .collect()
    }

    /// What can follow the sequence that has begun: key and what it leads to.
    pub(super) fn following(&self) -> Vec<(String, String)> {
        let unicode = self.session.look.unicode;
        self.pending
            .iter()
            .map(|(chord, what)| (chord.shown(unicode), self.session.language.tell(what)))
            .collect()
    }

    /// The hint bar: key and what it does, the most needed first.
    fn hints(&self, scopes: &[&str]) -> Vec<(String, String)> {
        // The key that shows all the others has a place of its own.
        let mut rows: Vec<&Command> = self
            .commands
            .iter()
            .filter(|row| row.hint > 0 && row.name != "help")
            .filter(|row| self.session.role.has(row.name))
            .collect();
        rows.sort_by_key(|command| command.hint);
        rows.into_iter().filter_map(|command| self.hint(command, scopes)).collect()
    }

    /// The hint of one command by name, where a key runs it.
    fn hint_of(&self, name: &str, scopes: &[&str]) -> Option<(String, String)> {
        let command = self.commands.iter().find(|command| command.name == name)?;
        self.hint(command, scopes)
    }

    fn hint(&self, command: &Command, scopes: &[&str]) -> Option<(String, String)> {
        let unicode = self.session.look.unicode;
        let mut keys: Vec<String> = Vec::new();
        for argument in command.each() {
            let found = self.keymap.reach(scopes, command.name, argument);
            let shown: Vec<String> = found.iter().map(|sequence| sequence.shown(unicode)).collect();
            // Of several keys the initial of what is answered is the one a hand looks for: `s` for
            // sì, `y` for yes.
            let words = self.session.language.tell(&command.doc(argument));
            let initial = words
                .split_whitespace()
                .last()
                .and_then(|word| word.chars().next())
                .map(String::from);
            keys.extend(
                shown.iter().find(|key| Some(*key) == initial.as_ref()).or(shown.first()).cloned(),
            );
        }
        let shown = match keys.as_slice() {
            [] => return None,
            [first, .., last] if keys.len() > KEYS && first == "0" => format!("{first}-{last}"),
            all if all.len() > KEYS => {
                format!(
                    "{}{}",
                    all.get(..KEYS).unwrap_or_default().join("/"),
                    self.session.look.ellipsis()
                )
            }
            all => all.join("/"),
        };
        Some((shown, self.session.language.tell(&command.short())))
    }
}
