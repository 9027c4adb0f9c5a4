//! What the keys do where several scopes are in force, asked before they are pressed. Keeps out:
//! which scopes are in force when.

use super::binding::Binding;
use super::decoder::{Active, look_up};
use super::keymap::Keymap;
use super::sequence::Sequence;
use super::trie::Lookup;
use super::vocabulary::ScopeKind;

impl Keymap {
    /// The sequences that run `command` with exactly `argument` where these scopes are in force,
    /// nearest first: those of the nearest scope that binds it, but none that a nearer scope uses
    /// for something else.
    pub fn reach(&self, scopes: &[&str], command: &str, argument: &str) -> Vec<Sequence> {
        let found = scopes.iter().map(|scope| self.heard(scopes, scope, command, argument));
        found.into_iter().find(|sequences| !sequences.is_empty()).unwrap_or_default()
    }

    /// The sequences that `scope` binds to `command` with exactly `argument` and that get through
    /// to it where these scopes are in force, nearest first.
    pub fn heard(
        &self,
        scopes: &[&str],
        scope: &str,
        command: &str,
        argument: &str,
    ) -> Vec<Sequence> {
        let active: Vec<Active<'_>> =
            scopes.iter().map(|name| Active { name, kind: ScopeKind::Command }).collect();
        let mut sequences = self.chords_of(scope, command, argument);
        sequences.retain(|sequence| {
            self.runs(&active, sequence).is_some_and(|binding| binding.scope == scope)
        });
        sequences
    }

    /// The binding that a whole sequence comes to, chord by chord as the decoder takes it.
    fn runs(&self, scopes: &[Active<'_>], sequence: &Sequence) -> Option<&Binding> {
        let goes_on = |pressed| matches!(look_up(self, scopes, pressed), Lookup::Pending(_));
        if !sequence.beginnings().all(goes_on) {
            return None;
        }
        match look_up(self, scopes, sequence.chords()) {
            Lookup::Found(binding) => Some(binding),
            Lookup::Pending(_) | Lookup::Nothing => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample::shipped;
    use super::*;

    fn heard(keymap: &Keymap, scopes: &[&str], command: &str, argument: &str) -> Vec<String> {
        scopes
            .iter()
            .flat_map(|scope| keymap.heard(scopes, scope, command, argument))
            .map(|sequence| sequence.to_string())
            .collect()
    }

    #[test]
    fn a_key_that_a_nearer_scope_takes_is_not_heard_further_away() {
        assert_eq!(heard(&shipped(), &["global"], "refresh", ""), ["r", "C-x r"]);
        assert_eq!(heard(&shipped(), &["list", "global"], "refresh", ""), ["C-x r"]);
    }

    #[test]
    fn sequences_of_two_scopes_that_begin_alike_are_both_heard() {
        assert_eq!(heard(&shipped(), &["list", "global"], "goto", "stakeholders"), ["g s"]);
        assert_eq!(heard(&shipped(), &["list", "global"], "end", ""), ["g e"]);
    }

    #[test]
    fn what_can_be_reached_is_what_the_nearest_scope_binds() {
        let reached = shipped().reach(&["list", "global"], "rename", "");
        assert_eq!(reached.iter().map(Sequence::to_string).collect::<Vec<_>>(), ["r"]);
        assert!(shipped().reach(&["global"], "rename", "").is_empty());
    }
}
