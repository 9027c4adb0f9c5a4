//! Why something that others wrote was not taken, with every place that is wrong. Keeps out: how it
//! is printed.

use crate::domain::Id;
use crate::say;
use crate::text::{Diagnostic, Finding, FindingSort, Location, Sentence};

/// Nothing was taken.
pub type Unreadable = Diagnostic;

/// Where something is wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Spot {
    /// In the words of one command, where there is only one record.
    Words,
    /// In the row of a file that begins on this line, counted from 1.
    Line(u64),
    /// In the record of a bundle with this number, counted from 1, and its id where it could be
    /// read.
    Record(usize, Option<Id>),
}

impl Spot {
    /// The line of a row of a file.
    pub(super) const fn line(self) -> Option<u64> {
        match self {
            Self::Line(line) => Some(line),
            Self::Words | Self::Record(..) => None,
        }
    }
}

impl From<Spot> for Location {
    fn from(spot: Spot) -> Self {
        match spot {
            Spot::Words => Self::default(),
            Spot::Line(line) => Self { line: Some(line), ..Self::default() },
            Spot::Record(number, id) => {
                Self { record: Some((number, id.map(|id| id.to_string()))), ..Self::default() }
            }
        }
    }
}

/// What is wrong at a place; `column` is the column as the file calls it, or the field.
pub(super) fn fault_at(at: Spot, column: Option<String>, reason: Sentence) -> Finding {
    Finding::new(Location { field: column, ..at.into() }, reason)
}

/// A record called `name` has the key already.
pub(super) fn duplicate(at: Spot, name: &str) -> Finding {
    let reason = say!("bad-duplicate", name = name);
    Finding { sort: FindingSort::Taken, ..fault_at(at, None, reason) }
}

/// The record called `name` has been added by an earlier line of the same file.
pub(super) fn repeated(at: Spot, name: &str, line: u64) -> Finding {
    let reason = say!("bad-repeated", name = name, line = line);
    Finding { reason, ..duplicate(at, name) }
}

/// A record called `twin` is likely the same as the one of this row.
pub(super) fn likely(at: Spot, name: &str, twin: &str) -> Finding {
    let reason = say!("bad-likely", name = name, twin = twin);
    Finding { sort: FindingSort::Likely, ..fault_at(at, None, reason) }
}

impl Diagnostic {
    /// The whole is wrong, and no single place explains it.
    pub fn whole(what: Sentence, hint: Sentence) -> Self {
        Self::new(what, Some(hint))
    }
}
