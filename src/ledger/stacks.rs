//! Which edits stand, and which were taken back and can be made again. Keeps out: the edits, of
//! which only numbers are here.

use serde::{Deserialize, Serialize};

use super::edit::Edit;
use crate::domain::{Cause, Id};

/// The numbers of edits by what became of them.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stacks {
    /// Those that stand, in the order in which they were made or made again.
    pub(super) done: Vec<u64>,
    /// Those that were taken back and can be made again.
    pub(super) undone: Vec<Undone>,
    /// The last that took a person out of the log.
    pub(super) erased: Option<u64>,
}

/// An edit that was taken back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Undone {
    /// Its number.
    pub of: u64,
    /// The hand that took it back.
    pub by: Option<Id>,
    /// The number of the edit that took it back.
    pub at: u64,
}

impl Stacks {
    /// Takes note of the edit that comes next.
    pub fn push(&mut self, edit: &Edit) {
        match edit.cause {
            Cause::Begin => self.undone.clear(),
            // What stood and what could be made again still do, in other words.
            Cause::Erase => self.erased = Some(edit.seq),
            Cause::Act => {
                self.done.push(edit.seq);
                self.undone.retain(|undone| !is_own(edit.hand, undone.by));
            }
            Cause::Undo(of) => {
                self.done.retain(|seq| *seq != of);
                self.undone.push(Undone { of, by: edit.hand, at: edit.seq });
            }
            Cause::Redo(of) => {
                self.undone.retain(|undone| undone.of != of);
                self.done.push(of);
            }
        }
    }
}

/// Whether what one hand did is for another to take back: its own is, and to whoever is alone at
/// the table everything is.
pub(super) fn is_own(hand: Option<Id>, by: Option<Id>) -> bool {
    hand.is_none() || hand == by
}
