//! What a keymap must be told to be checked: scopes, commands, arguments. Keeps out: the commands
//! themselves.

use super::key::Chord;

/// The scope that every other lies on.
pub const GLOBAL: &str = "global";

/// What a scope does with chords that type.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ScopeKind {
    /// Letters are commands.
    Command,
    /// Letters are text, unless the scope itself binds them.
    TextEntry,
}

/// What a command with its argument is to whoever knows it: the place of the command among all, and
/// of the argument among those it takes. A keymap keeps it and does not look inside.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Verb {
    /// The place of the command.
    pub command: usize,
    /// The place of its argument; 0 where it takes none.
    pub argument: usize,
}

/// What is known of a command and its argument in a scope.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Known {
    /// It may be bound, and this is what it runs.
    Yes(Verb),
    /// No command has this name; `like` is the nearest name, if one is near.
    NoCommand { like: Option<String> },
    /// The command exists, but not in this scope.
    NotHere,
    /// The command does not take this argument; `like` is the nearest one, if one is near.
    NoArgument { like: Option<String> },
    /// The command needs an argument and has none.
    ArgumentMissing,
    /// The command takes no argument and has one.
    ArgumentUnwanted,
}

/// The scopes and commands a keymap may speak of.
pub trait Vocabulary {
    /// The kind of `scope`; `None` if there is no such scope.
    fn scope(&self, scope: &str) -> Option<ScopeKind>;

    /// Every scope, in the order a person should read them.
    fn scopes(&self) -> Vec<String>;

    /// What is known of `command` with `argument` (empty for none) in `scope`.
    fn knows(&self, scope: &str, command: &str, argument: &str) -> Known;

    /// Whether `command` is what the always-true `chord` must do in `scope`.
    fn keeps_reserved(&self, scope: &str, chord: Chord, command: &str, argument: &str) -> bool;
}
