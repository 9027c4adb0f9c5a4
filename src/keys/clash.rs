//! Sequences that hide one another: one is the beginning of another in a scope that hears both.
//! Keeps out: repeated sequences, which the file refuses.

use std::collections::HashMap;

use super::binding::Binding;
use super::fault::{Fault, KeymapError};
use super::key::Chord;
use super::vocabulary::{GLOBAL, ScopeKind};

/// Every pair of `bindings` of which one could never be pressed, told at the one that is read
/// later.
pub(super) fn find(bindings: &[Binding], kind: impl Fn(&str) -> ScopeKind) -> Vec<KeymapError> {
    let mut whole: HashMap<&[Chord], Vec<&Binding>> = HashMap::new();
    for binding in bindings {
        whole.entry(binding.sequence.chords()).or_default().push(binding);
    }
    let mut clashes = Vec::new();
    for long in bindings {
        for short in
            long.sequence.beginnings().filter_map(|beginning| whole.get(beginning)).flatten()
        {
            if heard_together(long, short, &kind) {
                clashes.push(told(long, short));
            }
        }
    }
    clashes
}

/// Whether one press can mean both: in one scope, or in a scope and in `global` below it.
fn heard_together(long: &Binding, short: &Binding, kind: impl Fn(&str) -> ScopeKind) -> bool {
    if long.scope == short.scope {
        return true;
    }
    let upper = match (long.scope.as_str(), short.scope.as_str()) {
        (GLOBAL, upper) | (upper, GLOBAL) => upper,
        _ => return false,
    };
    // A chord that edits text is never looked for below a text-entry scope.
    let stays_above = short.sequence.chords().first().is_some_and(Chord::edits);
    !(kind(upper) == ScopeKind::TextEntry && stays_above)
}

fn told(long: &Binding, short: &Binding) -> KeymapError {
    let (earlier, later) = if long.place < short.place { (long, short) } else { (short, long) };
    let fault = Fault::Clash {
        sequence: later.sequence.clone(),
        other: earlier.sequence.clone(),
        scope: earlier.scope.clone(),
        place: earlier.place.clone(),
    };
    KeymapError { place: later.place.clone(), fault }
}

#[cfg(test)]
mod tests {
    use super::super::sample::binding;
    use super::*;

    /// The pairs that clash, later one first; line numbers follow the order given.
    fn clashes(lines: &[(&str, &str)]) -> Vec<(String, String)> {
        let mut bindings = Vec::new();
        for (number, (scope, sequence)) in lines.iter().enumerate() {
            let mut binding = binding(scope, sequence, "goto");
            binding.place.line = number + 1;
            bindings.push(binding);
        }
        let kind =
            |scope: &str| if scope == "form" { ScopeKind::TextEntry } else { ScopeKind::Command };
        let pair = |error: KeymapError| match error.fault {
            Fault::Clash { sequence, other, .. } => (sequence.to_string(), other.to_string()),
            other => panic!("only clashes are told: {other:?}"),
        };
        find(&bindings, kind).into_iter().map(pair).collect()
    }

    #[test]
    fn a_beginning_in_the_same_scope_clashes_whichever_comes_first() {
        assert_eq!(clashes(&[("list", "g"), ("list", "g s")]), [("g s".into(), "g".into())]);
        assert_eq!(
            clashes(&[("list", "g s t"), ("list", "g s")]),
            [("g s".into(), "g s t".into())]
        );
    }

    #[test]
    fn a_scope_clashes_with_global_both_ways() {
        assert_eq!(clashes(&[("global", "g s"), ("list", "g")]).len(), 1);
        assert_eq!(clashes(&[("global", "g"), ("list", "g s")]).len(), 1);
    }

    #[test]
    fn two_scopes_that_are_not_global_do_not_clash() {
        assert_eq!(clashes(&[("list", "g"), ("live", "g s")]), []);
    }

    #[test]
    fn the_same_sequence_in_scope_and_global_is_an_override() {
        assert_eq!(clashes(&[("list", "g s"), ("global", "g s")]), []);
    }

    #[test]
    fn letters_of_a_form_never_meet_global() {
        assert_eq!(clashes(&[("form", "g"), ("global", "g s")]), []);
        assert_eq!(clashes(&[("form", "C-x"), ("global", "C-x s")]).len(), 1);
    }
}
