//! Why something that others wrote was not taken, with every place that is wrong. Keeps out: how it
//! is printed.

use crate::domain::Id;
use crate::say;
use crate::text::Sentence;

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

/// One thing that is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bad {
    /// Where.
    pub at: Spot,
    /// The column as the file calls it, or the field.
    pub column: Option<String>,
    /// The cell as a spreadsheet calls it: `B7`.
    pub cell: Option<String>,
    /// Why it can't stand, and what would.
    pub reason: Sentence,
    /// Whether all that is wrong is that a record has the key already.
    pub is_duplicate: bool,
    /// Whether it is likely one only: the names are alike, the keys are not.
    pub is_likely: bool,
}

impl Bad {
    /// What is wrong at a place.
    pub const fn new(at: Spot, column: Option<String>, reason: Sentence) -> Self {
        Self { at, column, cell: None, reason, is_duplicate: false, is_likely: false }
    }

    /// A record called `name` has the key already.
    pub fn duplicate(at: Spot, name: &str) -> Self {
        Self {
            at,
            column: None,
            cell: None,
            reason: say!("bad-duplicate", name = name),
            is_duplicate: true,
            is_likely: false,
        }
    }

    /// The record called `name` has been added by an earlier line of the same file.
    pub fn repeated(at: Spot, name: &str, line: u64) -> Self {
        Self { reason: say!("bad-repeated", name = name, line = line), ..Self::duplicate(at, name) }
    }

    /// A record called `twin` is likely the same as the one of this row.
    pub fn likely(at: Spot, name: &str, twin: &str) -> Self {
        let reason = say!("bad-likely", name = name, twin = twin);
        Self { is_likely: true, reason, ..Self::duplicate(at, twin) }
    }

    /// The sentence that names the place and the reason.
    pub fn sentence(&self) -> Sentence {
        let reason = self.reason.clone();
        match (self.at, &self.column) {
            (Spot::Words, None) => reason,
            (Spot::Words, Some(column)) => {
                say!("bad-field", column = column.as_str(), reason = reason)
            }
            (Spot::Line(line), None) => say!("bad-line", line = line, reason = reason),
            (Spot::Line(line), Some(column)) => {
                say!("bad-cell", line = line, column = column.as_str(), reason = reason)
            }
            (Spot::Record(number, None), _) => say!("bad-record", number = number, reason = reason),
            (Spot::Record(number, Some(id)), None) => {
                say!("bad-record-id", number = number, id = id.to_string(), reason = reason)
            }
            (Spot::Record(number, Some(id)), Some(field)) => {
                say!(
                    "bad-record-field",
                    number = number,
                    id = id.to_string(),
                    field = field.as_str(),
                    reason = reason
                )
            }
        }
    }
}

/// Nothing was taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unreadable {
    /// What is wrong, in one sentence.
    pub what: Sentence,
    /// What to do about it.
    pub hint: Option<Sentence>,
    /// Every place that is wrong, in the order of the file; empty when the whole is.
    pub bad: Vec<Bad>,
}

impl Unreadable {
    /// The whole is wrong, and no single place explains it.
    pub const fn whole(what: Sentence, hint: Sentence) -> Self {
        Self { what, hint: Some(hint), bad: Vec::new() }
    }

    /// Whether it would be taken once somebody says what to do with rows whose key is taken.
    pub fn is_only_duplicates(&self) -> bool {
        !self.bad.is_empty() && self.bad.iter().all(|bad| bad.is_duplicate)
    }
}
