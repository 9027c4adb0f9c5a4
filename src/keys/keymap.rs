//! A whole keymap: files read one over the other, checked, and asked for bindings. Keeps out: the
//! state of what is being pressed.

use std::collections::BTreeMap;

use super::binding::Binding;
use super::clash;
use super::fault::{Fault, KeymapError, refused};
use super::file::{self, Action, Line};
use super::key::Chord;
use super::reserved::{self, Touch};
use super::sequence::Sequence;
use super::trie::{Lookup, Trie};
use super::vocabulary::{Known, ScopeKind, Verb, Vocabulary};
use crate::text::Diagnostic;

/// The bindings of every scope.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Keymap {
    scopes: BTreeMap<String, Trie>,
}

impl Keymap {
    /// Reads `layers` (name and text of each file), the shipped file first; a later file overrides
    /// or unbinds what an earlier one binds, and its keys for a command are told before the others.
    ///
    /// # Errors
    /// Every fault of every file, in the order of the files and their lines.
    pub fn load(layers: &[(&str, &str)], vocabulary: &dyn Vocabulary) -> Result<Self, Diagnostic> {
        Self::read(layers, vocabulary).map_err(|errors| refused(&errors))
    }

    fn read(
        layers: &[(&str, &str)],
        vocabulary: &dyn Vocabulary,
    ) -> Result<Self, Vec<KeymapError>> {
        let mut errors = Vec::new();
        let mut bindings: Vec<Binding> = Vec::new();
        for (layer, (name, text)) in layers.iter().enumerate() {
            let file = file::read(layer, name, text);
            errors.extend(file.errors);
            for (scope, place) in file.scopes {
                if vocabulary.scope(&scope).is_none() {
                    let fault = Fault::UnknownScope { scope, known: vocabulary.scopes() };
                    errors.push(KeymapError { place, fault });
                }
            }
            for line in file.lines {
                let Some(kind) = vocabulary.scope(&line.scope) else { continue };
                let verb = verb(&line, vocabulary);
                errors.extend(check(&line, kind, verb.as_ref().err(), vocabulary));
                // A faulty line still takes the place of what it overrides, so that it is told
                // once.
                lay(line, verb.unwrap_or_default(), &mut bindings);
            }
        }
        let kind = |scope: &str| vocabulary.scope(scope).unwrap_or(ScopeKind::Command);
        errors.extend(clash::find(&bindings, kind));
        if errors.is_empty() {
            return Ok(Self::of(bindings));
        }
        errors.sort_by(|one, other| one.place.cmp(&other.place));
        Err(errors)
    }

    fn of(bindings: Vec<Binding>) -> Self {
        let mut keymap = Self::default();
        for binding in bindings {
            keymap.scopes.entry(binding.scope.clone()).or_default().insert(binding);
        }
        keymap
    }

    /// What the chords `pressed` lead to in `scope` alone.
    pub fn lookup(&self, scope: &str, pressed: &[Chord]) -> Lookup<'_> {
        self.scopes.get(scope).map_or(Lookup::Nothing, |trie| trie.lookup(pressed))
    }

    /// The bindings of `scope`, those that begin alike together, otherwise in the order they are
    /// written.
    pub fn bindings(&self, scope: &str) -> Vec<&Binding> {
        self.scopes.get(scope).map(Trie::bindings).unwrap_or_default()
    }

    /// The names of the scopes that bind something, in alphabetical order.
    pub fn scopes(&self) -> impl Iterator<Item = &str> {
        self.scopes.keys().map(String::as_str)
    }

    /// The sequences that run `command` with exactly `argument` (empty for none) in `scope` alone.
    pub fn chords_of(&self, scope: &str, command: &str, argument: &str) -> Vec<Sequence> {
        let runs =
            self.bindings(scope).into_iter().filter(|binding| binding.runs(command, argument));
        runs.map(|binding| binding.sequence.clone()).collect()
    }
}

/// Puts `line` over the bindings of the files before it: in the place of the sequence it overrides,
/// but before what those files have for the same command, since the keys of the last file are the
/// ones its reader knows.
fn lay(line: Line, verb: Verb, bindings: &mut Vec<Binding>) {
    let Line { scope, sequence, place, action, .. } = line;
    let under =
        bindings.iter().position(|binding| binding.scope == scope && binding.sequence == sequence);
    bindings.retain(|binding| binding.scope != scope || binding.sequence != sequence);
    let Action::Run { command, argument } = action else { return };
    let same = bindings.iter().position(|binding| {
        binding.scope == scope
            && binding.runs(&command, &argument)
            && binding.place.layer < place.layer
    });
    let at = same.or(under).unwrap_or(bindings.len());
    bindings.insert(at, Binding { scope, sequence, command, argument, verb, place });
}

/// What is wrong with `line`, if its scope of `kind` exists and its action is `unknown` or known.
fn check(
    line: &Line,
    kind: ScopeKind,
    unknown: Option<&Fault>,
    vocabulary: &dyn Vocabulary,
) -> Vec<KeymapError> {
    let touch = reserved::touch(&line.sequence, kind);
    let keys = match (touch, &line.action) {
        (Touch::None, _) => None,
        (Touch::Within(_), Action::Unbind) => None,
        (Touch::Within(chord), _) => {
            Some(Fault::ReservedWithin { chord, sequence: line.sequence.clone() })
        }
        (Touch::Alone(chord), Action::Unbind) => Some(Fault::ReservedUnbound { chord }),
        (Touch::Alone(chord), Action::Run { command, argument }) => {
            let kept = vocabulary.keeps_reserved(&line.scope, chord, command, argument);
            (!kept).then(|| Fault::Reserved {
                chord,
                action: format!("{command} {argument}").trim_end().to_owned(),
            })
        }
    };
    // A command that does not exist keeps no promise either; one fault is enough.
    let keys = keys.filter(|fault| unknown.is_none() || !matches!(fault, Fault::Reserved { .. }));
    let keys = keys.map(|fault| KeymapError { place: line.place.clone(), fault });
    let action =
        unknown.map(|fault| KeymapError { place: line.action_place.clone(), fault: fault.clone() });
    keys.into_iter().chain(action).collect()
}

/// What `line` runs; unbinding runs nothing, and is told by the verb that nobody asks for.
fn verb(line: &Line, vocabulary: &dyn Vocabulary) -> Result<Verb, Fault> {
    let (scope, (command, argument)) = match &line.action {
        Action::Unbind => return Ok(Verb::default()),
        Action::Run { command, argument } => (&line.scope, (command, argument)),
    };
    let named = command.clone();
    Err(match vocabulary.knows(scope, command, argument) {
        Known::Yes(verb) => return Ok(verb),
        Known::NoCommand { like } => Fault::NoCommand { command: named, like },
        Known::NotHere => Fault::NotHere { command: named, scope: scope.clone() },
        Known::NoArgument { like } => {
            Fault::NoArgument { command: named, argument: argument.clone(), like }
        }
        Known::ArgumentMissing => Fault::ArgumentMissing { command: named },
        Known::ArgumentUnwanted => {
            Fault::ArgumentUnwanted { command: named, argument: argument.clone() }
        }
    })
}

#[cfg(test)]
mod tests {
    use super::super::sample::{SHIPPED, Words, shipped};
    use super::*;

    /// Loads `mine` over the shipped sample.
    fn over(mine: &str) -> Result<Keymap, Vec<KeymapError>> {
        Keymap::read(&[("shipped.toml", SHIPPED), ("mine.toml", mine)], &Words)
    }

    /// Where and what is wrong with `mine`.
    fn faults(mine: &str) -> Vec<(String, Fault)> {
        let told = |error: KeymapError| (error.place.to_string(), error.fault);
        over(mine).err().unwrap_or_default().into_iter().map(told).collect()
    }

    fn keys(keymap: &Keymap, scope: &str, command: &str, argument: &str) -> Vec<String> {
        keymap.chords_of(scope, command, argument).iter().map(Sequence::to_string).collect()
    }

    #[test]
    fn the_chords_of_a_command_are_found_by_its_argument() {
        assert_eq!(keys(&shipped(), "global", "goto", "stakeholders"), ["g s"]);
        assert_eq!(keys(&shipped(), "global", "goto", ""), [""; 0]);
        assert_eq!(keys(&shipped(), "list", "goto", "stakeholders"), [""; 0]);
    }

    #[test]
    fn a_later_file_adds_overrides_and_unbinds() {
        let keymap =
            over("[global]\nf2 = \"goto stakeholders\"\nr = \"save\"\n\"g c\" = \"\"\n").unwrap();
        assert_eq!(keys(&keymap, "global", "goto", "stakeholders"), ["f2", "g s"]);
        assert_eq!(keys(&keymap, "global", "refresh", ""), ["C-x r"]);
        assert_eq!(keys(&keymap, "global", "goto", "commitments"), [""; 0]);
        assert_eq!(
            keymap.bindings("global").iter().filter(|binding| binding.place.layer == 1).count(),
            2
        );
    }

    #[test]
    fn unbinding_what_is_not_bound_is_no_fault() {
        assert_eq!(over("[list]\nf9 = \"\"\n"), Ok(shipped()));
    }

    #[test]
    fn scopes_that_bind_something_are_listed() {
        assert_eq!(shipped().scopes().collect::<Vec<_>>(), ["form", "global", "list"]);
        assert!(shipped().bindings("nowhere").is_empty());
    }

    #[test]
    fn an_unknown_scope_is_told_once_with_those_there_are() {
        let known = Words.scopes();
        let fault = Fault::UnknownScope { scope: "lst".into(), known };
        assert_eq!(faults("[lst]\na = \"gto\"\nb = \"x\"\n"), [("mine.toml:1:2".into(), fault)]);
    }

    #[test]
    fn commands_and_arguments_are_checked_where_they_stand() {
        let (command, like) = (String::from("goto"), None);
        let (argument, scope) = (String::from("moon"), String::from("global"));
        let at = |place: &str, fault| vec![(format!("mine.toml:{place}"), fault)];
        let near = Fault::NoCommand { command: "gto".into(), like: Some("goto".into()) };
        assert_eq!(faults("[list]\na = \"gto x\"\n"), at("2:5", near));
        let fault = Fault::NoArgument { command: command.clone(), argument, like };
        assert_eq!(faults("[list]\na = \"goto moon\"\n"), at("2:5", fault));
        assert_eq!(faults("[list]\na = \"goto\"\n"), at("2:5", Fault::ArgumentMissing { command }));
        let fault = Fault::ArgumentUnwanted { command: "save".into(), argument: "now".into() };
        assert_eq!(faults("[list]\na = \"save now\"\n"), at("2:5", fault));
        assert_eq!(
            faults("[global]\na = \"rename\"\n"),
            at("2:5", Fault::NotHere { command: "rename".into(), scope })
        );
    }

    #[test]
    fn always_true_keys_keep_their_promise() {
        assert_eq!(over("[list]\nesc = \"back\"\n").err(), None);
        let chord = "esc".parse().unwrap();
        let fault = Fault::Reserved { chord, action: "goto stakeholders".into() };
        assert_eq!(
            faults("[list]\nesc = \"goto stakeholders\"\n"),
            [("mine.toml:2:1".into(), fault)]
        );
        let fault = Fault::ReservedUnbound { chord };
        assert_eq!(faults("[global]\nesc = \"\"\n"), [("mine.toml:2:1".into(), fault)]);
        let fault = Fault::ReservedWithin { chord, sequence: "z esc".parse().unwrap() };
        assert_eq!(faults("[list]\n\"z esc\" = \"save\"\n"), [("mine.toml:2:1".into(), fault)]);
    }

    #[test]
    fn signs_are_promised_only_where_they_are_not_text() {
        assert_eq!(faults("[list]\n\"?\" = \"save\"\n").len(), 1);
        assert_eq!(faults("[form]\n\"?\" = \"save\"\n"), []);
    }

    #[test]
    fn an_always_true_key_on_a_missing_command_is_one_fault() {
        let found = faults("[list]\nesc = \"bck\"\n");
        assert!(matches!(found.as_slice(), [(_, Fault::NoCommand { .. })]), "{found:?}");
    }

    #[test]
    fn a_clash_names_both_lines() {
        let found = faults("[list]\ng = \"save\"\n");
        let [(place, Fault::Clash { place: other, .. }), ..] = found.as_slice() else {
            panic!("{found:?}")
        };
        assert_eq!(place, "mine.toml:2:1");
        assert_eq!(other.file, "shipped.toml");
    }

    #[test]
    fn a_clash_goes_away_when_the_other_line_is_unbound() {
        let mine =
            "[list]\ng = \"save\"\n\"g e\" = \"\"\n[global]\n\"g s\" = \"\"\n\"g c\" = \"\"\n";
        assert_eq!(faults(mine), []);
    }

    #[test]
    fn all_faults_are_told_in_the_order_of_the_file() {
        let mine = "[list]\nentr = \"save\"\na = \"gto\"\nb = 3\nc = 'x\n[lst]\n";
        let places: Vec<String> = faults(mine).into_iter().map(|(place, _)| place).collect();
        assert_eq!(
            places,
            ["mine.toml:2:1", "mine.toml:3:5", "mine.toml:4:5", "mine.toml:5:7", "mine.toml:6:2"]
        );
    }
}
