//! A change: one record before and after, and why it is made. Keeps out: whether it may be made,
//! and the log.

use serde::{Deserialize, Serialize};

use super::id::Id;
use super::noun::Noun;
use super::record::{Kind, Record};
use super::world::World;

/// One record before and after; absent is nothing.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Change {
    /// The record.
    pub id: Id,
    /// What it was.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub before: Option<Record>,
    /// What it becomes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<Record>,
}

impl Change {
    /// The change that takes this one back.
    #[must_use]
    pub fn inverse(&self) -> Self {
        Self { id: self.id, before: self.after.clone(), after: self.before.clone() }
    }

    /// Whether it only keeps a copy of what a verbale prints.
    pub fn is_copy(&self) -> bool {
        self.states().all(|record| record.kind() == Kind::Copies)
    }

    /// Whether it leaves the record as it was.
    pub fn is_nothing(&self) -> bool {
        self.before == self.after
    }

    /// The records it takes from the table and puts on it.
    pub fn states(&self) -> impl Iterator<Item = &Record> {
        self.before.iter().chain(&self.after)
    }
}

/// Why an edit was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Cause {
    /// The table began with this: it is not taken back, for nothing would be left to take it back
    /// from.
    Begin,
    /// Somebody did something.
    Act,
    /// Somebody took back the edit with this number.
    Undo(u64),
    /// Somebody made again the edit with this number.
    Redo(u64),
    /// A person was erased from the past of the table: nothing can take that back.
    Erase,
}

/// A change as the rules of a noun are asked about it, with the table as it was before.
#[derive(Clone, Copy)]
pub struct Transition<'a, N> {
    /// The id of the record.
    pub own: Id,
    /// What it was; absent when it is added.
    pub before: Option<&'a N>,
    /// What it becomes; absent when it is taken away.
    pub after: Option<&'a N>,
    /// Why it changes.
    pub cause: Cause,
    /// The table before the change.
    pub world: &'a dyn World,
}

impl<'a> Transition<'a, Record> {
    /// A change of a table for a cause.
    pub fn of(change: &'a Change, cause: Cause, world: &'a dyn World) -> Self {
        Self {
            own: change.id,
            before: change.before.as_ref(),
            after: change.after.as_ref(),
            cause,
            world,
        }
    }

    /// The change as one of a noun; a state of another kind is none.
    pub(super) fn narrowed<N: Noun>(&self) -> Transition<'a, N> {
        Transition {
            own: self.own,
            before: self.before.and_then(N::peek),
            after: self.after.and_then(N::peek),
            cause: self.cause,
            world: self.world,
        }
    }
}

impl<'a, N> Transition<'a, N> {
    /// Both states, of a record that stays on the table.
    pub fn both(&self) -> Option<(&'a N, &'a N)> {
        self.before.zip(self.after)
    }

    /// The states there are.
    pub fn states(&self) -> impl Iterator<Item = &'a N> + use<'a, N> {
        self.before.into_iter().chain(self.after)
    }

    /// Whether somebody does this now, and neither takes back nor makes again.
    pub fn is_act(&self) -> bool {
        self.cause == Cause::Act
    }
}
