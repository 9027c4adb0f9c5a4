//! Chords as they come, read against the active scopes. Keeps out: which scopes are active when,
//! and running what was found.

use super::binding::Binding;
use super::key::Chord;
use super::keymap::Keymap;
use super::trie::{Continuation, Lookup};
use super::vocabulary::ScopeKind;

/// A scope that listens now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Active<'a> {
    /// Its name in keymap files.
    pub name: &'a str,
    /// What it does with chords that type.
    pub kind: ScopeKind,
}

/// What a chord came to.
#[derive(Debug, PartialEq, Eq)]
pub enum Decoded<'a> {
    /// This binding is to be run.
    Run(&'a Binding),
    /// A sequence has begun; these may follow.
    Pending(Vec<Continuation<'a>>),
    /// No binding: the chord belongs to the text being written.
    Typed(Chord),
    /// No binding, and no text is being written; a sequence half pressed is forgotten.
    Nothing,
}

/// The chords of a sequence half pressed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Decoder {
    pending: Vec<Chord>,
    /// The scopes the sequence began in; in others it means something else.
    scopes: Vec<String>,
}

impl Decoder {
    /// Takes one more chord. `scopes` come top first.
    ///
    /// A chord is looked for in each scope in turn. A chord that edits text ([`Chord::edits`]) goes
    /// no lower than the first text-entry scope, so that no letter of a sentence runs a command of
    /// the screen behind it. A sequence once begun is followed through every scope, and a chord
    /// that does not go on with it ends it.
    pub fn feed<'k>(
        &mut self,
        keymap: &'k Keymap,
        scopes: &[Active<'_>],
        chord: Chord,
    ) -> Decoded<'k> {
        if !self.scopes.iter().map(String::as_str).eq(scopes.iter().map(|scope| scope.name)) {
            self.clear();
        }
        let begins = self.pending.is_empty();
        self.pending.push(chord);
        let writing = scopes.iter().any(|scope| scope.kind == ScopeKind::TextEntry);
        match look_up(keymap, scopes, &self.pending) {
            Lookup::Pending(next) => {
                self.scopes = scopes.iter().map(|scope| scope.name.to_owned()).collect();
                Decoded::Pending(next)
            }
            Lookup::Found(binding) => {
                self.clear();
                Decoded::Run(binding)
            }
            Lookup::Nothing => {
                self.clear();
                if begins && writing { Decoded::Typed(chord) } else { Decoded::Nothing }
            }
        }
    }

    /// The chords pressed so far of a sequence not yet whole.
    pub fn pending(&self) -> &[Chord] {
        &self.pending
    }

    /// What may follow the chords pressed so far; empty if none are.
    pub fn continuations<'k>(
        &self,
        keymap: &'k Keymap,
        scopes: &[Active<'_>],
    ) -> Vec<Continuation<'k>> {
        match look_up(keymap, scopes, &self.pending) {
            Lookup::Pending(next) if !self.pending.is_empty() => next,
            _ => Vec::new(),
        }
    }

    /// Forgets a sequence half pressed.
    pub fn clear(&mut self) {
        self.pending.clear();
        self.scopes.clear();
    }
}

/// What `pressed` comes to where these scopes are in force, top first.
pub(super) fn look_up<'k>(
    keymap: &'k Keymap,
    scopes: &[Active<'_>],
    pressed: &[Chord],
) -> Lookup<'k> {
    let edits = pressed.first().is_some_and(Chord::edits);
    let mut next: Vec<Continuation<'k>> = Vec::new();
    for scope in scopes {
        match keymap.lookup(scope.name, pressed) {
            Lookup::Found(binding) if next.is_empty() => return Lookup::Found(binding),
            // A scope above has longer sequences that begin so; they hide this one.
            Lookup::Found(_) => break,
            Lookup::Pending(more) => {
                for one in more {
                    if !next.iter().any(|known| known.chord == one.chord) {
                        next.push(one);
                    }
                }
            }
            Lookup::Nothing => {}
        }
        if edits && scope.kind == ScopeKind::TextEntry {
            break;
        }
    }
    if next.is_empty() { Lookup::Nothing } else { Lookup::Pending(next) }
}

#[cfg(test)]
mod tests {
    use super::super::sample::{SHIPPED, pressed, shipped};
    use super::*;

    const LIST: [Active<'_>; 2] = [
        Active { name: "list", kind: ScopeKind::Command },
        Active { name: "global", kind: ScopeKind::Command },
    ];
    const FORM: [Active<'_>; 3] = [
        Active { name: "form", kind: ScopeKind::TextEntry },
        Active { name: "list", kind: ScopeKind::Command },
        Active { name: "global", kind: ScopeKind::Command },
    ];

    /// What each chord of `keys` comes to, in words.
    fn told(scopes: &[Active<'_>], keys: &str) -> Vec<String> {
        let keymap = shipped();
        let mut decoder = Decoder::default();
        pressed(keys)
            .into_iter()
            .map(|chord| in_words(&decoder.feed(&keymap, scopes, chord)))
            .collect()
    }

    fn in_words(decoded: &Decoded<'_>) -> String {
        match decoded {
            Decoded::Run(binding) => binding.action(),
            Decoded::Pending(next) => {
                let chords: Vec<String> = next.iter().map(|next| next.chord.to_string()).collect();
                format!("..{}", chords.join(","))
            }
            Decoded::Typed(chord) => format!("'{chord}'"),
            Decoded::Nothing => "-".to_owned(),
        }
    }

    #[test]
    fn the_scope_on_top_is_asked_first() {
        assert!(SHIPPED.contains("\"r\" = \"refresh\"") && SHIPPED.contains("\"r\" = \"rename\""));
        assert_eq!(told(&LIST, "r"), ["rename"]);
        assert_eq!(told(&LIST[1..], "r"), ["refresh"]);
    }

    #[test]
    fn a_sequence_is_followed_and_then_forgotten() {
        assert_eq!(told(&LIST[1..], "g s r"), ["..s,c", "goto stakeholders", "refresh"]);
    }

    #[test]
    fn sequences_of_all_scopes_that_begin_alike_are_offered_together() {
        assert_eq!(told(&LIST, "g s"), ["..e,s,c", "goto stakeholders"]);
        assert_eq!(told(&LIST, "g e"), ["..e,s,c", "end"]);
    }

    #[test]
    fn a_chord_that_does_not_go_on_ends_the_sequence_and_runs_nothing() {
        assert_eq!(told(&LIST, "g r r"), ["..e,s,c", "-", "rename"]);
        assert_eq!(told(&LIST, "g esc esc"), ["..e,s,c", "-", "back"]);
    }

    #[test]
    fn letters_of_a_form_are_text_and_nothing_behind_it_hears_them() {
        assert_eq!(told(&FORM, "r g s / backspace"), ["'r'", "'g'", "'s'", "'/'", "'backspace'"]);
    }

    #[test]
    fn chords_that_do_not_type_reach_below_a_form() {
        assert_eq!(told(&FORM, "esc C-s f1 C-w"), ["back", "save", "help", "'C-w'"]);
    }

    #[test]
    fn a_sequence_begun_by_a_chord_that_does_not_type_goes_on_with_letters_even_in_a_form() {
        assert_eq!(told(&FORM, "C-x r r"), ["..r", "refresh", "'r'"]);
        assert_eq!(told(&FORM, "C-x y y"), ["..r", "-", "'y'"]);
    }

    #[test]
    fn a_sequence_begun_elsewhere_does_not_go_on_here() {
        let keymap = shipped();
        let mut decoder = Decoder::default();
        decoder.feed(&keymap, &LIST, Chord::plain(super::super::Key::Char('g')));
        let then = decoder.feed(&keymap, &FORM, Chord::plain(super::super::Key::Char('s')));
        assert_eq!(in_words(&then), "'s'");
    }

    #[test]
    fn the_pending_chords_and_what_may_follow_can_be_drawn_again() {
        let keymap = shipped();
        let mut decoder = Decoder::default();
        assert!(decoder.continuations(&keymap, &LIST).is_empty());
        decoder.feed(&keymap, &LIST, Chord::plain(super::super::Key::Char('g')));
        assert_eq!(decoder.pending(), pressed("g"));
        assert_eq!(decoder.continuations(&keymap, &LIST).len(), 3);
        decoder.clear();
        assert!(decoder.pending().is_empty());
    }
}
