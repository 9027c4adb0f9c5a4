//! Chords as hints, help and the palette show them: `Enter`, `Ctrl-R`, `↑`, `g s`. Keeps out: the
//! form of keymap files.

use super::key::{Chord, Key, Modifiers};
use super::sequence::Sequence;

impl Chord {
    /// The chord as it is printed on keycaps; `unicode` draws arrows, otherwise they are words.
    pub fn shown(&self, unicode: bool) -> String {
        let Modifiers { ctrl, alt, shift } = self.modifiers();
        let mut shown = String::new();
        for (held, prefix) in [(ctrl, "Ctrl-"), (alt, "Alt-"), (shift, "Shift-")] {
            if held {
                shown.push_str(prefix);
            }
        }
        match self.key() {
            Key::Char(' ') => shown.push_str("Space"),
            // With Ctrl the case says nothing, and keycaps are in capitals.
            Key::Char(character) if ctrl => shown.extend(character.to_uppercase()),
            Key::Char(character) => shown.push(character),
            Key::F(number) => shown.push_str(&format!("F{number}")),
            key => shown.push_str(keycap(key, unicode)),
        }
        shown
    }
}

impl Sequence {
    /// The chords as they are shown, separated by spaces.
    pub fn shown(&self, unicode: bool) -> String {
        let shown: Vec<String> = self.chords().iter().map(|chord| chord.shown(unicode)).collect();
        shown.join(" ")
    }
}

fn keycap(key: Key, unicode: bool) -> &'static str {
    match (key, unicode) {
        (Key::Up, true) => "↑",
        (Key::Down, true) => "↓",
        (Key::Left, true) => "←",
        (Key::Right, true) => "→",
        (Key::Up, false) => "Up",
        (Key::Down, false) => "Down",
        (Key::Left, false) => "Left",
        (Key::Right, false) => "Right",
        (Key::Enter, _) => "Enter",
        (Key::Esc, _) => "Esc",
        (Key::Tab, _) => "Tab",
        (Key::BackTab, _) => "Shift-Tab",
        (Key::Backspace, _) => "Backspace",
        (Key::Delete, _) => "Del",
        (Key::Insert, _) => "Ins",
        (Key::Home, _) => "Home",
        (Key::End, _) => "End",
        (Key::PageUp, _) => "PgUp",
        (Key::PageDown, _) => "PgDn",
        (Key::Char(_) | Key::F(_), _) => "",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str, unicode: bool) -> String {
        text.parse::<Sequence>().unwrap().shown(unicode)
    }

    #[test]
    fn chords_are_shown_as_keycaps() {
        for (text, expected) in [
            ("enter", "Enter"),
            ("esc", "Esc"),
            ("C-r", "Ctrl-R"),
            ("A-x", "Alt-x"),
            ("A", "A"),
            ("g s", "g s"),
            ("S-tab", "Shift-Tab"),
            ("C-S-up", "Ctrl-Shift-↑"),
            ("f5", "F5"),
            ("space", "Space"),
            ("minus", "-"),
        ] {
            assert_eq!(shown(text, true), expected);
        }
    }

    #[test]
    fn without_unicode_arrows_are_words() {
        assert_eq!(shown("up down left right", false), "Up Down Left Right");
        assert_eq!(shown("up down left right", true), "↑ ↓ ← →");
    }

    #[test]
    fn every_named_key_has_a_keycap() {
        for name in ["backspace", "delete", "insert", "home", "end", "pageup", "pagedown", "tab"] {
            assert!(!shown(name, true).is_empty() && shown(name, false).is_ascii(), "{name}");
        }
    }
}
