//! The log of edits and what of it can be taken back or made again. Keeps out: making the changes.

use std::sync::Arc;

use super::edit::{Cause, Change, Draft, Edit};
use crate::say;

/// Every edit, in the order of the log.
#[derive(Debug, Clone, Default)]
pub struct History {
    edits: Vec<Arc<Edit>>,
    done: Vec<u64>,
    undone: Vec<u64>,
}

impl History {
    /// The history of a log.
    pub fn of(edits: impl IntoIterator<Item = Edit>) -> Self {
        let mut history = Self::default();
        for edit in edits {
            history.push(edit);
        }
        history
    }

    /// Every edit, oldest first.
    pub fn edits(&self) -> &[Arc<Edit>] {
        &self.edits
    }

    /// The edit with a number.
    pub fn edit(&self, seq: u64) -> Option<&Arc<Edit>> {
        let index = usize::try_from(seq.checked_sub(1)?).ok()?;
        self.edits.get(index)
    }

    /// The number of the last edit; 0 when there is none.
    pub fn last(&self) -> u64 {
        self.edits.last().map_or(0, |edit| edit.seq)
    }

    /// Whether the effect of an edit stands.
    pub fn stands(&self, seq: u64) -> bool {
        self.done.contains(&seq) || self.edit(seq).is_some_and(|edit| edit.cause == Cause::Begin)
    }

    pub(super) fn push(&mut self, edit: Edit) {
        match edit.cause {
            Cause::Begin => self.undone.clear(),
            Cause::Act => {
                self.done.push(edit.seq);
                self.undone.clear();
            }
            Cause::Undo(of) => {
                self.done.retain(|seq| *seq != of);
                self.undone.push(of);
            }
            Cause::Redo(of) => {
                self.undone.retain(|seq| *seq != of);
                self.done.push(of);
            }
        }
        self.edits.push(Arc::new(edit));
    }

    /// Forgets the last edit, which could not be saved.
    pub(super) fn pop(&mut self) {
        self.edits.pop();
        let edits = std::mem::take(&mut self.edits);
        *self = Self::default();
        for edit in edits {
            self.push(Arc::unwrap_or_clone(edit));
        }
    }

    /// The draft that takes back the last act that stands.
    pub fn undo(&self) -> Option<Draft> {
        let target = self.edit(*self.done.last()?)?;
        let label = say!("edit-undo", what = target.label.clone());
        Some(Draft { label, cause: Cause::Undo(target.seq), changes: target.inverse() })
    }

    /// The draft that makes again the act that was taken back last.
    pub fn redo(&self) -> Option<Draft> {
        let target = self.edit(*self.undone.last()?)?;
        let label = say!("edit-redo", what = target.label.clone());
        let changes: Vec<Change> = target.changes.clone();
        Some(Draft { label, cause: Cause::Redo(target.seq), changes })
    }
}
