//! From a chord to what it does in a text. Keeps out: keys that are bound to commands.

use crate::keys::{Chord, Key};
use crate::kit::Typed;

/// What a chord does in a text; nothing when it does not edit.
pub(super) fn typed(chord: Chord) -> Option<Typed> {
    if let Some(letter) = chord.text() {
        return Some(Typed::Char(letter));
    }
    let plain = !chord.modifiers().ctrl && !chord.modifiers().alt;
    let word = chord.modifiers().ctrl || chord.modifiers().alt;
    Some(match chord.key() {
        Key::Backspace if plain => Typed::Backspace,
        Key::Backspace => Typed::DeleteWord,
        Key::Delete => Typed::Delete,
        Key::Left if word => Typed::WordLeft,
        Key::Right if word => Typed::WordRight,
        Key::Left => Typed::Left,
        Key::Right => Typed::Right,
        Key::Home => Typed::Home,
        Key::End => Typed::End,
        _ => return None,
    })
}
