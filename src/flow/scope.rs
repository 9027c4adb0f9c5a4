//! The scopes of a keymap: where a key means something. Keeps out: the keys and the commands.

use crate::keys::{GLOBAL, ScopeKind};

/// A scope and what it is for keys that type.
#[derive(Debug, Clone, Copy)]
pub struct Scope {
    /// Its name in keymap files.
    pub name: &'static str,
    /// Whether letters are text in it.
    pub kind: ScopeKind,
}

const fn command(name: &'static str) -> Scope {
    Scope { name, kind: ScopeKind::Command }
}

const fn text(name: &'static str) -> Scope {
    Scope { name, kind: ScopeKind::TextEntry }
}

const SCOPES: &[Scope] = &[
    command(GLOBAL),
    command("list"),
    command("records"),
    command("overview"),
    command("stakeholders"),
    command("map"),
    command("contacts"),
    command("labs"),
    command("sittings"),
    command("live"),
    command("attendance"),
    command("vote"),
    command("groups"),
    command("follow-up"),
    command("proposals"),
    command("criteria"),
    command("swing"),
    command("pairs"),
    command("sheet"),
    command("scores"),
    command("results"),
    command("decision"),
    command("training"),
    command("course-calendar"),
    command("conventions"),
    command("plans"),
    command("territories"),
    command("facilitators"),
    command("surveys"),
    command("budget"),
    command("draws"),
    command("people"),
    command("tables"),
    command("pending"),
    command("registers"),
    command("log"),
    command("projector"),
    text("form"),
    text("picker"),
    text("filter"),
    command("confirm"),
    command("page"),
    command("check"),
    command("refused"),
];

/// Every scope, in the order in which help and the manual show them.
pub const fn scopes() -> &'static [Scope] {
    SCOPES
}

/// The scope with a name.
pub fn scope(name: &str) -> Option<Scope> {
    SCOPES.iter().copied().find(|scope| scope.name == name)
}
