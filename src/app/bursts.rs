//! Keys that came all at once: a page that was pasted where the terminal puts no brackets around
//! it is a text, and never commands. Keeps out: when keys count as having come at once.

use std::collections::BTreeSet;

use super::application::App;
use crate::flow::{Body, Notice};
use crate::keys::{Chord, Key};
use crate::say;

/// Fewer keys than these are pressed, however fast they come.
pub const FEW: usize = 16;
/// Commands are pressed with fewer different letters than these.
const LETTERS: usize = 8;

/// What keys are that came at once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Burst {
    /// Keys, one after the other.
    Keys,
    /// A text for the box under the hand.
    Text(String),
    /// A text, and no box to put it in.
    Stray,
}

impl App {
    /// What keys are that came at once. In a box only line ends make a difference: any other
    /// letter means the same pressed and pasted.
    pub fn sense(&self, chords: &[Chord]) -> Burst {
        let Some(text) = written(chords).filter(|_| chords.len() >= FEW) else {
            return Burst::Keys;
        };
        if self.takes_text() {
            if text.contains(['\r', '\n']) {
                return Burst::Text(text.trim_end_matches(['\r', '\n']).to_owned());
            }
            return Burst::Keys;
        }
        let letters: BTreeSet<char> = text.chars().filter(|sign| sign.is_alphabetic()).collect();
        if letters.len() >= LETTERS { Burst::Stray } else { Burst::Keys }
    }

    /// Whether letters go into a box.
    fn takes_text(&self) -> bool {
        let body = self.layers.last().map(|layer| &layer.body);
        matches!(body, Some(Body::Form(_) | Body::Picker(_) | Body::Filter(_)))
    }

    /// Says that a text was pasted where there is no box for it.
    pub(super) fn stray(&mut self) {
        self.notice = Some(Notice::bad(say!("app-stray"), Some(say!("app-stray-hint"))));
    }
}

/// The text that keys write; nothing where one of them writes none.
fn written(chords: &[Chord]) -> Option<String> {
    let sign = |chord: &Chord| match chord.key() {
        _ if *chord == Chord::ctrl('j') => Some('\n'),
        Key::Enter if *chord == Chord::plain(Key::Enter) => Some('\r'),
        Key::Tab if *chord == Chord::plain(Key::Tab) => Some('\t'),
        _ => chord.text(),
    };
    chords.iter().map(sign).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_keys_that_write_are_a_text() {
        let chords = |names: &[&str]| names.iter().map(|name| name.parse().unwrap()).collect();
        let read = |names: &[&str]| {
            let chords: Vec<Chord> = chords(names);
            written(&chords)
        };
        assert_eq!(read(&["a", "enter", "C-j", "tab", "B"]), Some("a\r\n\tB".to_owned()));
        assert_eq!(read(&["a", "down"]), None);
        assert_eq!(read(&["a", "C-x"]), None);
    }
}
