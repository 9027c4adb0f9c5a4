//! A key, the modifiers held with it, and the chord they make. Keeps out: how a chord is written,
//! shown or read from a terminal.

/// One key of the keyboard, or the character it gives.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Key {
    /// The character the key gives; the space bar is `Char(' ')`.
    Char(char),
    Enter,
    Esc,
    Tab,
    /// Shift and Tab, which terminals report as a key of its own.
    BackTab,
    Backspace,
    Delete,
    Insert,
    Left,
    Right,
    Up,
    Down,
    Home,
    End,
    PageUp,
    PageDown,
    /// A function key, from 1 to 24.
    F(u8),
}

/// The modifiers held while a key is pressed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Modifiers {
    pub ctrl: bool,
    pub alt: bool,
    pub shift: bool,
}

/// A key with its modifiers, in the one form every terminal can deliver.
///
/// Two presses that a terminal may not tell apart are the same chord, so that a keymap means the
/// same everywhere:
/// - Shift on a character is already in the character (`S-a` is `A`, and `?` has no Shift);
/// - Ctrl hides the case of a letter (`C-R` is `C-r`);
/// - `C-i`, `C-m`, `C-h` and `C-[` are the bytes of Tab, Enter, Backspace and Esc (ASCII 9, 13, 8,
///   27);
/// - Shift and Tab is [`Key::BackTab`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Chord {
    key: Key,
    modifiers: Modifiers,
}

impl Chord {
    /// The chord of `key` and `modifiers`, brought to its one form.
    pub fn new(key: Key, modifiers: Modifiers) -> Self {
        match key {
            Key::Char(character) => of_character(character, modifiers),
            Key::Tab if modifiers.shift => Self::new(Key::BackTab, modifiers),
            Key::BackTab => Self { key, modifiers: Modifiers { shift: false, ..modifiers } },
            _ => Self { key, modifiers },
        }
    }

    /// `key` alone.
    pub fn plain(key: Key) -> Self {
        Self::new(key, Modifiers::default())
    }

    /// `letter` with Ctrl.
    pub fn ctrl(letter: char) -> Self {
        Self::new(Key::Char(letter), Modifiers { ctrl: true, ..Modifiers::default() })
    }

    /// The key, without its modifiers.
    pub fn key(&self) -> Key {
        self.key
    }

    /// The modifiers; `shift` is never set for a character or for [`Key::BackTab`].
    pub fn modifiers(&self) -> Modifiers {
        self.modifiers
    }

    /// The character this chord types, if it types one.
    pub fn text(&self) -> Option<char> {
        match self.key {
            Key::Char(character) if !self.modifiers.ctrl && !self.modifiers.alt => Some(character),
            _ => None,
        }
    }

    /// Whether this chord belongs to the line being written: it types, erases or moves within the
    /// line.
    ///
    /// Up, Down, Tab, Enter and Esc are not among them: they leave the line.
    pub fn edits(&self) -> bool {
        use Key::{Backspace, Delete, End, Home, Left, Right};
        let within = matches!(self.key, Backspace | Delete | Left | Right | Home | End);
        self.text().is_some() || (within && self.modifiers == Modifiers::default())
    }
}

fn of_character(character: char, modifiers: Modifiers) -> Chord {
    let bare = Modifiers { shift: false, ..modifiers };
    if !modifiers.ctrl {
        let character = if modifiers.shift { capital(character) } else { character };
        return Chord { key: Key::Char(character), modifiers: bare };
    }
    let key = match single(character.to_lowercase(), character) {
        'i' => Key::Tab,
        'm' => Key::Enter,
        'h' => Key::Backspace,
        '[' => Key::Esc,
        letter => return Chord { key: Key::Char(letter), modifiers: bare },
    };
    Chord { key, modifiers: Modifiers { ctrl: false, ..bare } }
}

/// The capital of `character`, or `character` itself where no single capital exists (`1`, `ß`).
pub(super) fn capital(character: char) -> char {
    single(character.to_uppercase(), character)
}

fn single(mut folded: impl Iterator<Item = char>, otherwise: char) -> char {
    match (folded.next(), folded.next()) {
        (Some(only), None) => only,
        _ => otherwise,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SHIFT: Modifiers = Modifiers { ctrl: false, alt: false, shift: true };
    const CTRL_SHIFT: Modifiers = Modifiers { ctrl: true, alt: false, shift: true };

    #[test]
    fn shift_on_a_letter_is_its_capital() {
        assert_eq!(Chord::new(Key::Char('a'), SHIFT), Chord::plain(Key::Char('A')));
        assert_eq!(Chord::new(Key::Char('è'), SHIFT), Chord::plain(Key::Char('È')));
        assert_eq!(Chord::new(Key::Char('A'), SHIFT), Chord::plain(Key::Char('A')));
    }

    #[test]
    fn shift_on_a_sign_is_already_in_the_sign() {
        assert_eq!(Chord::new(Key::Char('?'), SHIFT), Chord::plain(Key::Char('?')));
        assert_eq!(Chord::new(Key::Char('ß'), SHIFT), Chord::plain(Key::Char('ß')));
    }

    #[test]
    fn ctrl_hides_the_case_of_a_letter() {
        assert_eq!(Chord::new(Key::Char('R'), CTRL_SHIFT), Chord::ctrl('r'));
        assert_ne!(Chord::ctrl('r'), Chord::plain(Key::Char('r')));
    }

    #[test]
    fn control_letters_that_are_the_byte_of_a_key_are_that_key() {
        for (letter, key) in
            [('i', Key::Tab), ('M', Key::Enter), ('h', Key::Backspace), ('[', Key::Esc)]
        {
            assert_eq!(Chord::ctrl(letter), Chord::plain(key));
        }
    }

    #[test]
    fn shift_and_tab_is_backtab_however_it_is_reported() {
        assert_eq!(Chord::new(Key::Tab, SHIFT), Chord::plain(Key::BackTab));
        assert_eq!(Chord::new(Key::BackTab, SHIFT), Chord::plain(Key::BackTab));
    }

    #[test]
    fn shift_on_an_arrow_is_kept() {
        assert_ne!(Chord::new(Key::Up, SHIFT), Chord::plain(Key::Up));
    }

    #[test]
    fn only_bare_characters_type() {
        assert_eq!(Chord::plain(Key::Char(' ')).text(), Some(' '));
        assert_eq!(Chord::ctrl('r').text(), None);
        let alt = Modifiers { alt: true, ..Modifiers::default() };
        assert_eq!(Chord::new(Key::Char('x'), alt).text(), None);
        assert_eq!(Chord::plain(Key::Enter).text(), None);
    }

    #[test]
    fn erasing_and_moving_in_the_line_edit_it_and_leaving_it_does_not() {
        for key in [Key::Char('g'), Key::Backspace, Key::Left, Key::Home] {
            assert!(Chord::plain(key).edits(), "{key:?}");
        }
        for key in [Key::Up, Key::Enter, Key::Esc, Key::Tab, Key::F(1)] {
            assert!(!Chord::plain(key).edits(), "{key:?}");
        }
        assert!(!Chord::new(Key::Left, CTRL_SHIFT).edits());
    }
}
