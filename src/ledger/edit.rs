//! An edit: what every change of a table is, whoever makes it and from wherever. Keeps out: whether
//! it may be made.

use chrono::{DateTime, FixedOffset};
use serde::{Deserialize, Serialize};

use super::chain::Digest;
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
    /// The hand that asks: the id of one terminal of several that share the table; none where one
    /// is alone at it.
    pub hand: Option<Id>,
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
    /// The hand that made it, as in [`Stamp`]. Where there is none nothing is written, so that logs
    /// from before there were hands read and write back byte for byte.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hand: Option<Id>,
    /// When.
    pub at: DateTime<FixedOffset>,
    /// Why.
    pub cause: Cause,
    /// The records it changed.
    pub changes: Vec<Change>,
    /// What it did to the log before it; nothing for every edit but an erasure.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub erasure: Option<Box<Erasure>>,
}

/// What is left of a person's erasure, so that it can be told from any other change of the log.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Erasure {
    /// The entries that were written anew, by their number, each with the proof of the text that
    /// it has now.
    pub lines: Vec<(u64, Digest)>,
    /// The digests of verbali as they stand on paper, each with that of the same verbale without
    /// the person.
    pub papers: Vec<(Digest, Digest)>,
}

impl Edit {
    /// How many records changed along with the so many that were asked for. What is only kept of a
    /// paper that went out is no news.
    pub fn cascaded(&self, asked: usize) -> usize {
        self.changes.iter().skip(asked).filter(|change| !change.is_copy()).count()
    }

    /// What was asked for. The copies that a verbale keeps, and the numbers of its revisions, are made
    /// anew by the door.
    pub fn asked(&self, cause: Cause) -> Draft {
        let changes = match cause {
            Cause::Act => {
                let asked = self.changes.iter().filter(|change| !change.is_copy());
                asked.cloned().map(Change::as_asked).collect()
            }
            Cause::Begin | Cause::Undo(_) | Cause::Redo(_) | Cause::Erase => self.changes.clone(),
        };
        Draft { label: self.label.clone(), cause, changes }
    }

    /// The changes that take this edit back, last first.
    pub fn inverse(&self) -> Vec<Change> {
        self.changes.iter().rev().map(Change::inverse).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const BEFORE_HANDS: &str = concat!(
        r#"{"id":"00000000-0000-0000-0000-000000000007","seq":1,"#,
        r#""label":{"key":"edit-undo"},"who":"Anna","#,
        r#""at":"2014-04-17T17:00:00+02:00","cause":"act","changes":[]}"#
    );

    #[test]
    fn an_edit_from_before_there_were_hands_is_written_back_byte_for_byte() {
        let edit: Edit = serde_json::from_str(BEFORE_HANDS).unwrap();
        assert_eq!((edit.hand, edit.seq), (None, 1));
        assert_eq!(serde_json::to_string(&edit).unwrap(), BEFORE_HANDS);
    }

    #[test]
    fn the_hand_that_made_an_edit_is_kept_with_it() {
        let edit: Edit = serde_json::from_str(BEFORE_HANDS).unwrap();
        let edit = Edit { hand: Some(Id::from_bits(9)), ..edit };
        let written = serde_json::to_string(&edit).unwrap();
        assert!(written.contains(r#""hand":"00000000-0000-0000-0000-000000000009""#));
        assert_eq!(serde_json::from_str::<Edit>(&written).unwrap(), edit);
    }
}
