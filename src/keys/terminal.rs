//! The one way from the terminal's key events to chords. Keeps out: every other event, and
//! everything a chord may do.

use crossterm::event::{KeyCode, KeyEvent, KeyEventKind, KeyModifiers};

use super::key::{Chord, Key, Modifiers};

/// The chord of a press or a repeat; `None` for releases and for keys that keymaps cannot name.
pub fn chord(event: &KeyEvent) -> Option<Chord> {
    let foreign = KeyModifiers::SUPER | KeyModifiers::HYPER | KeyModifiers::META;
    if event.kind == KeyEventKind::Release || event.modifiers.intersects(foreign) {
        return None;
    }
    let modifiers = Modifiers {
        ctrl: event.modifiers.contains(KeyModifiers::CONTROL),
        alt: event.modifiers.contains(KeyModifiers::ALT),
        shift: event.modifiers.contains(KeyModifiers::SHIFT),
    };
    key(event.code).map(|key| Chord::new(key, modifiers))
}

fn key(code: KeyCode) -> Option<Key> {
    Some(match code {
        // A control character that came through as text would reach the table as text.
        KeyCode::Char(character) if character.is_control() => return None,
        KeyCode::Char(character) => Key::Char(character),
        KeyCode::Enter => Key::Enter,
        KeyCode::Esc => Key::Esc,
        KeyCode::Tab => Key::Tab,
        KeyCode::BackTab => Key::BackTab,
        KeyCode::Backspace => Key::Backspace,
        KeyCode::Delete => Key::Delete,
        KeyCode::Insert => Key::Insert,
        KeyCode::Left => Key::Left,
        KeyCode::Right => Key::Right,
        KeyCode::Up => Key::Up,
        KeyCode::Down => Key::Down,
        KeyCode::Home => Key::Home,
        KeyCode::End => Key::End,
        KeyCode::PageUp => Key::PageUp,
        KeyCode::PageDown => Key::PageDown,
        KeyCode::F(number) => Key::F(number),
        KeyCode::Null
        | KeyCode::CapsLock
        | KeyCode::ScrollLock
        | KeyCode::NumLock
        | KeyCode::PrintScreen
        | KeyCode::Pause
        | KeyCode::Menu
        | KeyCode::KeypadBegin
        | KeyCode::Media(_)
        | KeyCode::Modifier(_) => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pressed(code: KeyCode, modifiers: KeyModifiers) -> Option<String> {
        chord(&KeyEvent::new(code, modifiers)).map(|chord| chord.to_string())
    }

    #[test]
    fn presses_and_repeats_are_chords_and_releases_are_not() {
        let event = |kind| KeyEvent::new_with_kind(KeyCode::Char('a'), KeyModifiers::NONE, kind);
        assert_eq!(chord(&event(KeyEventKind::Press)), Some(Chord::plain(Key::Char('a'))));
        assert_eq!(chord(&event(KeyEventKind::Repeat)), Some(Chord::plain(Key::Char('a'))));
        assert_eq!(chord(&event(KeyEventKind::Release)), None);
    }

    #[test]
    fn a_capital_is_the_same_with_and_without_a_reported_shift() {
        assert_eq!(pressed(KeyCode::Char('A'), KeyModifiers::SHIFT), Some("A".to_owned()));
        assert_eq!(pressed(KeyCode::Char('a'), KeyModifiers::SHIFT), Some("A".to_owned()));
        assert_eq!(pressed(KeyCode::Char('?'), KeyModifiers::SHIFT), Some("?".to_owned()));
    }

    #[test]
    fn modifiers_and_named_keys_come_through() {
        assert_eq!(pressed(KeyCode::Char('c'), KeyModifiers::CONTROL), Some("C-c".to_owned()));
        assert_eq!(pressed(KeyCode::BackTab, KeyModifiers::SHIFT), Some("S-tab".to_owned()));
        assert_eq!(pressed(KeyCode::F(5), KeyModifiers::ALT), Some("A-f5".to_owned()));
    }

    #[test]
    fn what_no_keymap_can_name_is_dropped() {
        assert_eq!(pressed(KeyCode::CapsLock, KeyModifiers::NONE), None);
        assert_eq!(pressed(KeyCode::Char('\u{1b}'), KeyModifiers::NONE), None);
        assert_eq!(pressed(KeyCode::Char('a'), KeyModifiers::SUPER), None);
    }
}
