//! What can be wrong with a keymap file, and how it is told. Keeps out: finding it.

use crate::say;
use crate::text::{Diagnostic, Finding, Location, Sentence};

use super::binding::Place;
use super::key::Chord;
use super::notation::ChordError;
use super::sequence::Sequence;

/// A fault and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct KeymapError {
    /// Where: file, line, column.
    pub place: Place,
    /// What.
    pub fault: Fault,
}

/// What is wrong with a line of a keymap file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Fault {
    /// The file is not TOML here; the reason is the TOML reader's own, in English.
    Syntax(String),
    /// The file has more bytes than a keymap may have, `most`.
    TooLarge { most: usize },
    /// A line stands before any `[scope]`.
    OutsideScope { key: String },
    /// No scope has this name; `known` are those there are.
    UnknownScope { scope: String, known: Vec<String> },
    /// What follows the chords is not a text in quotes.
    NotText { key: String },
    /// The left side is not a sequence of chords.
    Chord(ChordError),
    /// The sequence is already bound on line `first` of the same scope and file.
    Twice { sequence: Sequence, first: usize },
    /// No command has this name.
    NoCommand { command: String, like: Option<String> },
    /// The command does not work in this scope.
    NotHere { command: String, scope: String },
    /// The command does not take this argument.
    NoArgument { command: String, argument: String, like: Option<String> },
    /// The command needs an argument.
    ArgumentMissing { command: String },
    /// The command takes no argument.
    ArgumentUnwanted { command: String, argument: String },
    /// An always-true key is bound to something else.
    Reserved { chord: Chord, action: String },
    /// An always-true key is unbound.
    ReservedUnbound { chord: Chord },
    /// An always-true key is part of a longer sequence.
    ReservedWithin { chord: Chord, sequence: Sequence },
    /// One of the two sequences begins with the whole of the other; `place` is the other's.
    Clash { sequence: Sequence, other: Sequence, scope: String, place: Place },
}

impl KeymapError {
    fn finding(&self) -> Finding {
        let Place { file, line, column, .. } = &self.place;
        let at = Location {
            file: Some(file.clone()),
            line: u64::try_from(*line).ok(),
            character: Some(*column),
            ..Location::default()
        };
        Finding::placed(at, self.fault.sentence())
    }
}

/// Keymap files that are not taken: every fault with its place, and what helps with the first that
/// has something.
pub(super) fn refused(errors: &[KeymapError]) -> Diagnostic {
    let hint = errors.iter().find_map(|error| error.fault.hint());
    let what = say!("cli-keymap-refused", count = errors.len());
    Diagnostic::new(what, hint).with_findings(errors.iter().map(KeymapError::finding).collect())
}

impl Fault {
    fn sentence(&self) -> Sentence {
        match self {
            Self::Syntax(reason) => say!("keys-syntax", reason = reason.as_str()),
            Self::TooLarge { most } => say!("keys-too-large", most = *most / 1024),
            Self::OutsideScope { key } => say!("keys-outside-scope", key = key.as_str()),
            Self::UnknownScope { scope, .. } => say!("keys-no-scope", scope = scope.as_str()),
            Self::NotText { key } => say!("keys-not-text", key = key.as_str()),
            Self::Chord(error) => error.sentence(),
            Self::Twice { sequence, first } => {
                say!("keys-twice", keys = sequence.to_string(), line = *first)
            }
            Self::NoCommand { command, .. } => say!("keys-no-command", command = command.as_str()),
            Self::NotHere { command, scope } => {
                say!("keys-not-here", command = command.as_str(), scope = scope.as_str())
            }
            Self::NoArgument { command, argument, .. } => {
                say!("keys-no-argument", command = command.as_str(), argument = argument.as_str())
            }
            Self::ArgumentMissing { command } => {
                say!("keys-argument-missing", command = command.as_str())
            }
            Self::ArgumentUnwanted { command, argument } => {
                say!(
                    "keys-argument-unwanted",
                    command = command.as_str(),
                    argument = argument.as_str()
                )
            }
            Self::Reserved { chord, action } => {
                say!("keys-promised", keys = chord.to_string(), action = action.as_str())
            }
            Self::ReservedUnbound { chord } => {
                say!("keys-promised-unbound", keys = chord.to_string())
            }
            Self::ReservedWithin { chord, sequence } => {
                say!(
                    "keys-promised-within",
                    keys = chord.to_string(),
                    sequence = sequence.to_string()
                )
            }
            Self::Clash { sequence, other, scope, place } => say!(
                "keys-clash",
                keys = sequence.to_string(),
                other = other.to_string(),
                scope = scope.as_str(),
                place = place.to_string()
            ),
        }
    }

    fn hint(&self) -> Option<Sentence> {
        match self {
            Self::Chord(error) => error.hint(),
            Self::UnknownScope { known, .. } => {
                Some(say!("keys-scopes-are", scopes = known.join(", ")))
            }
            Self::NoCommand { like: Some(like), .. }
            | Self::NoArgument { like: Some(like), .. } => {
                Some(say!("keys-perhaps", like = like.as_str()))
            }
            Self::Clash { .. } => Some(say!("keys-how-to-unbind")),
            Self::Reserved { .. } | Self::ReservedUnbound { .. } | Self::ReservedWithin { .. } => {
                Some(say!("keys-always-true"))
            }
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_is_near_is_offered() {
        let near = Fault::NoCommand { command: "gto".into(), like: Some("goto".into()) };
        assert_eq!(near.hint(), Some(say!("keys-perhaps", like = "goto")));
        let far = Fault::NoCommand { command: "xyz".into(), like: None };
        assert_eq!(far.hint(), None);
    }

    #[test]
    fn a_clash_names_the_other_line() {
        let place = Place { layer: 0, line: 7, column: 1, file: "shipped.toml".into() };
        let (sequence, other) = ("g".parse().unwrap(), "g s".parse().unwrap());
        let clash = Fault::Clash { sequence, other, scope: "list".into(), place };
        let told = clash.sentence();
        assert!(told.args.contains(&("place".into(), "shipped.toml:7:1".into())));
    }

    #[test]
    fn an_unknown_scope_is_told_with_those_there_are() {
        let fault = Fault::UnknownScope {
            scope: "lst".into(),
            known: vec!["global".into(), "list".into()],
        };
        assert_eq!(fault.hint(), Some(say!("keys-scopes-are", scopes = "global, list")));
    }
}
