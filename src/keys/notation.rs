//! A chord as keymap files write it: `a`, `C-r`, `A-x`, `S-tab`, `enter`, `minus`. Keeps out:
//! sequences of chords, and how hints show them.

use std::fmt;
use std::str::FromStr;

use crate::say;
use crate::text::Sentence;

use super::key::{Chord, Key, Modifiers, capital};

/// The keys that are written by name.
const NAMES: [(&str, Key); 17] = [
    ("enter", Key::Enter),
    ("esc", Key::Esc),
    ("tab", Key::Tab),
    ("space", Key::Char(' ')),
    ("minus", Key::Char('-')),
    ("backspace", Key::Backspace),
    ("delete", Key::Delete),
    ("insert", Key::Insert),
    ("left", Key::Left),
    ("right", Key::Right),
    ("up", Key::Up),
    ("down", Key::Down),
    ("home", Key::Home),
    ("end", Key::End),
    ("pageup", Key::PageUp),
    ("pagedown", Key::PageDown),
    ("backtab", Key::BackTab),
];

/// The highest function key a terminal reports.
const LAST_FUNCTION_KEY: u8 = 24;

/// Why a text is not a chord, or not a sequence of chords.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ChordError {
    /// Nothing is written.
    Empty,
    /// No key has this name; the text is as it was written.
    NoSuchKey(String),
    /// Shift is written on a character that has no capital.
    ShiftOnSign(char),
    /// More chords follow one another than [`super::Sequence::LONGEST`].
    TooLong(usize),
}

impl ChordError {
    /// What is wrong and what to do.
    pub fn sentence(&self) -> Sentence {
        match self {
            Self::Empty => say!("keys-chord-empty"),
            Self::NoSuchKey(text) => say!("keys-chord-unknown", text = text.as_str()),
            Self::ShiftOnSign(sign) => say!("keys-chord-shift-on-sign", sign = sign.to_string()),
            Self::TooLong(longest) => say!("keys-chord-too-long", longest = *longest),
        }
    }

    /// How chords are written, where the text did not read as one.
    pub fn hint(&self) -> Option<Sentence> {
        let names: Vec<&str> =
            NAMES.iter().map(|(name, _)| *name).filter(|name| *name != "backtab").collect();
        matches!(self, Self::Empty | Self::NoSuchKey(_))
            .then(|| say!("keys-chord-how", names = names.join(", ")))
    }
}

impl FromStr for Chord {
    type Err = ChordError;

    fn from_str(text: &str) -> Result<Self, ChordError> {
        if text.is_empty() {
            return Err(ChordError::Empty);
        }
        let unknown = || ChordError::NoSuchKey(text.to_owned());
        let (modifiers, name) = split_modifiers(text).ok_or_else(unknown)?;
        let key = key_named(name).ok_or_else(unknown)?;
        match key {
            Key::Char(sign) if modifiers.shift && !has_case(sign) => {
                Err(ChordError::ShiftOnSign(sign))
            }
            _ => Ok(Self::new(key, modifiers)),
        }
    }
}

/// The modifiers in front and the name left over; `None` if one is written twice.
fn split_modifiers(text: &str) -> Option<(Modifiers, &str)> {
    let mut modifiers = Modifiers::default();
    let mut rest = text;
    loop {
        let (flag, after) = if let Some(after) = rest.strip_prefix("C-") {
            (&mut modifiers.ctrl, after)
        } else if let Some(after) = rest.strip_prefix("A-") {
            (&mut modifiers.alt, after)
        } else if let Some(after) = rest.strip_prefix("S-") {
            (&mut modifiers.shift, after)
        } else {
            return Some((modifiers, rest));
        };
        if std::mem::replace(flag, true) {
            return None;
        }
        rest = after;
    }
}

fn key_named(name: &str) -> Option<Key> {
    let mut characters = name.chars();
    if let (Some(only), None) = (characters.next(), characters.next()) {
        return (!only.is_whitespace() && !only.is_control()).then_some(Key::Char(only));
    }
    let name = name.to_ascii_lowercase();
    let named = NAMES.iter().find(|(known, _)| *known == name).map(|(_, key)| *key);
    named.or_else(|| function_key(&name))
}

fn function_key(name: &str) -> Option<Key> {
    let digits = name.strip_prefix('f')?;
    // `+5` and `05` read as numbers too, but nobody writes a key so.
    let plain = digits.starts_with(|first: char| first.is_ascii_digit() && first != '0');
    let number: u8 = digits.parse().ok()?;
    (plain && number <= LAST_FUNCTION_KEY).then_some(Key::F(number))
}

fn has_case(character: char) -> bool {
    character.is_uppercase() || capital(character) != character
}

impl fmt::Display for Chord {
    /// The form files use; reading it back gives the same chord.
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Modifiers { ctrl, alt, shift } = self.modifiers();
        for (held, prefix) in [(ctrl, "C-"), (alt, "A-"), (shift, "S-")] {
            if held {
                out.write_str(prefix)?;
            }
        }
        match self.key() {
            Key::F(number) => write!(out, "f{number}"),
            Key::BackTab => out.write_str("S-tab"),
            key => match (NAMES.iter().find(|(_, named)| *named == key), key) {
                (Some((name, _)), _) => out.write_str(name),
                (None, Key::Char(character)) => write!(out, "{character}"),
                (None, _) => Ok(()),
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn read(text: &str) -> Result<Chord, ChordError> {
        text.parse()
    }

    fn any_key() -> impl Strategy<Value = Key> {
        let character = any::<char>()
            .prop_filter("files can write it", |c| !c.is_whitespace() && !c.is_control());
        prop_oneof![
            character.prop_map(Key::Char),
            "[ -~]".prop_map(|one| Key::Char(one.chars().next().unwrap_or(' '))),
            (1..=LAST_FUNCTION_KEY).prop_map(Key::F),
            proptest::sample::select(NAMES.map(|(_, key)| key).to_vec()),
        ]
    }

    proptest! {
        #[test]
        fn what_is_printed_reads_back(key in any_key(), ctrl: bool, alt: bool, shift: bool) {
            let chord = Chord::new(key, Modifiers { ctrl, alt, shift });
            prop_assert_eq!(read(&chord.to_string()), Ok(chord));
        }

        #[test]
        fn no_text_breaks_the_reader(text in any::<String>()) {
            if let Ok(chord) = read(&text) {
                prop_assert_eq!(read(&chord.to_string()), Ok(chord));
            }
        }
    }

    #[test]
    fn every_form_of_the_manual_is_read() {
        for text in [
            "a", "A", "C-r", "A-x", "S-tab", "enter", "esc", "space", "up", "f5", "?", "minus",
            "C-A-up", "S-f12", "è",
        ] {
            assert_eq!(read(text).map(|chord| chord.to_string()), Ok(text.to_owned()));
        }
    }

    #[test]
    fn other_spellings_print_in_the_one_form() {
        for (written, printed) in [
            ("S-a", "A"),
            ("C-R", "C-r"),
            ("-", "minus"),
            ("A--", "A-minus"),
            ("ENTER", "enter"),
            ("C-m", "enter"),
        ] {
            assert_eq!(
                read(written).map(|chord| chord.to_string()),
                Ok(printed.to_owned()),
                "{written}"
            );
        }
    }

    #[test]
    fn a_name_nobody_knows_is_refused_as_written() {
        for text in ["entr", "C-", "S-C-", "C-C-r", "f0", "f25", "f05", "f+5", "ab", "\u{1b}", " "]
        {
            assert_eq!(read(text), Err(ChordError::NoSuchKey(text.to_owned())));
        }
    }

    #[test]
    fn shift_is_refused_on_what_has_no_capital() {
        assert_eq!(read("S-1"), Err(ChordError::ShiftOnSign('1')));
        assert_eq!(read("S-space"), Err(ChordError::ShiftOnSign(' ')));
    }

    #[test]
    fn the_hint_lists_names_that_are_read() {
        assert!(ChordError::Empty.hint().is_some());
        assert!(ChordError::ShiftOnSign('1').hint().is_none());
        assert!(NAMES.iter().all(|(name, key)| read(name) == Ok(Chord::plain(*key))));
    }
}
