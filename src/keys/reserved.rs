//! The keys that mean the same in every keymap. Keeps out: which command each of them runs.

use super::key::{Chord, Key};
use super::sequence::Sequence;
use super::vocabulary::ScopeKind;

/// What a keymap line does to the keys that are always true.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Touch {
    /// Nothing.
    None,
    /// The line is about this key alone.
    Alone(Chord),
    /// The key is part of a longer sequence, so pressing it would not do what it promises at once.
    Within(Chord),
}

/// Which always-true key `sequence` touches in a scope of `kind`.
///
/// Esc and Ctrl-C must get a person out of a half-pressed sequence, so they may stand nowhere in
/// one; the others must only not begin one.
pub(super) fn touch(sequence: &Sequence, kind: ScopeKind) -> Touch {
    match sequence.chords() {
        [only] if is_reserved(*only, kind) => Touch::Alone(*only),
        [_] | [] => Touch::None,
        [first, ..] if is_reserved(*first, kind) => Touch::Within(*first),
        [_, rest @ ..] => rest
            .iter()
            .find(|chord| leaves(**chord))
            .map_or(Touch::None, |chord| Touch::Within(*chord)),
    }
}

fn is_reserved(chord: Chord, kind: ScopeKind) -> bool {
    let arrow_or_enter = [Key::Up, Key::Down, Key::Left, Key::Right, Key::Enter];
    let outside_text = [Key::Char('?'), Key::Char('/'), Key::Char('u')];
    let is_one_of = |keys: &[Key]| keys.iter().any(|key| chord == Chord::plain(*key));
    leaves(chord)
        || is_one_of(&arrow_or_enter)
        || (kind == ScopeKind::Command && is_one_of(&outside_text))
}

/// Whether a key gets a person out of whatever they are in, in every keymap.
pub fn leaves(chord: Chord) -> bool {
    chord == Chord::plain(Key::Esc) || chord == Chord::ctrl('c')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn touched(text: &str, kind: ScopeKind) -> Touch {
        touch(&text.parse().unwrap(), kind)
    }

    #[test]
    fn moving_opening_and_leaving_are_promised_everywhere() {
        for text in ["up", "down", "left", "right", "enter", "esc", "C-c", "C-m"] {
            for kind in [ScopeKind::Command, ScopeKind::TextEntry] {
                assert_eq!(touched(text, kind), Touch::Alone(text.parse().unwrap()), "{text}");
            }
        }
    }

    #[test]
    fn help_filter_and_undo_are_promised_where_letters_are_commands() {
        for text in ["?", "/", "u"] {
            assert_eq!(touched(text, ScopeKind::Command), Touch::Alone(text.parse().unwrap()));
            assert_eq!(touched(text, ScopeKind::TextEntry), Touch::None);
        }
    }

    #[test]
    fn the_same_key_with_a_modifier_is_free() {
        for text in ["S-up", "A-enter", "U", "C-u"] {
            assert_eq!(touched(text, ScopeKind::Command), Touch::None, "{text}");
        }
    }

    #[test]
    fn a_promised_key_may_not_begin_a_sequence() {
        assert_eq!(touched("u a", ScopeKind::Command), Touch::Within("u".parse().unwrap()));
        assert_eq!(touched("g u", ScopeKind::Command), Touch::None);
    }

    #[test]
    fn the_keys_that_leave_may_not_stand_inside_a_sequence() {
        assert_eq!(touched("g esc", ScopeKind::Command), Touch::Within("esc".parse().unwrap()));
        assert_eq!(touched("g s C-c", ScopeKind::Command), Touch::Within(Chord::ctrl('c')));
    }
}
