//! An edit: what every change of a table is, whoever makes it and from wherever. Keeps out: whether
//! it may be made.

use chrono::{DateTime, FixedOffset};
use serde::{Deserialize, Serialize};

use crate::domain::{Cause, Change, Id};
use crate::text::Sentence;

/// A change that is asked for.
#[derive(Debug, Clone, PartialEq)]
pub struct Draft {
    /// What it does, for the log.
    pub label: Sentence,
    /// Why.
    pub cause: Cause,
    /// The records it changes, each once, in the order in which they can be made.
    pub changes: Vec<Change>,
}

impl Draft {
    /// What a table begins with.
    pub const fn begin(label: Sentence, changes: Vec<Change>) -> Self {
        Self { label, cause: Cause::Begin, changes }
    }

    /// What somebody wants done.
    pub const fn act(label: Sentence, changes: Vec<Change>) -> Self {
        Self { label, cause: Cause::Act, changes }
    }
}

/// Who asks, when, and under which id: a second edit with the same id is the same edit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stamp {
    /// The id of the edit.
    pub id: Id,
    /// Who.
    pub who: String,
    /// When.
    pub at: DateTime<FixedOffset>,
}

/// A change that was made: the unit of the journal, of the chain and of undo.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Edit {
    /// Its id.
    pub id: Id,
    /// Its number in the log, from 1 without gaps.
    pub seq: u64,
    /// What it did.
    pub label: Sentence,
    /// Who.
    pub who: String,
    /// When.
    pub at: DateTime<FixedOffset>,
    /// Why.
    pub cause: Cause,
    /// The records it changed.
    pub changes: Vec<Change>,
}

impl Edit {
    /// The changes that take this edit back, last first.
    pub fn inverse(&self) -> Vec<Change> {
        self.changes.iter().rev().map(Change::inverse).collect()
    }
}
