//! The log of edits and what of it can be taken back or made again. Keeps out: making the changes.

use std::collections::HashMap;
use std::sync::Arc;

use super::edit::{Draft, Edit};
use crate::domain::{Cause, Change, Id};
use crate::say;

/// Every edit, in the order of the log.
#[derive(Debug, Clone, Default)]
pub struct History {
    edits: Vec<Arc<Edit>>,
    numbers: HashMap<Id, u64>,
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

    /// The edit that was made under an id.
    pub fn made(&self, id: Id) -> Option<&Arc<Edit>> {
        self.edit(*self.numbers.get(&id)?)
    }

    /// The number of the last edit; 0 when there is none.
    pub fn last(&self) -> u64 {
        self.edits.last().map_or(0, |edit| edit.seq)
    }

    /// The id of the last edit. A log only grows at its end, and what is retracted comes back
    /// under another id, so that ledgers of one table with the same head hold the same records.
    pub fn head(&self) -> Option<Id> {
        self.edits.last().map(|edit| edit.id)
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
        self.numbers.insert(edit.id, edit.seq);
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Kind;
    use crate::ledger::put;
    use crate::ledger::sample::{Sample, row, why};

    const ADA: Id = Id::from_bits(1);

    /// Ada, whose telephone was written and then changed: three acts.
    fn table() -> Sample {
        let mut table = Sample::of(&[(Kind::People, &[("name", "Ada")])]);
        table.set(ADA, &[("phone", "1")]).unwrap();
        table.set(ADA, &[("phone", "2")]).unwrap();
        table
    }

    #[test]
    fn acts_are_undone_from_the_last_and_made_again_from_the_first_undone() {
        let mut table = table();
        assert_eq!(table.undo().unwrap().cause, Cause::Undo(3));
        assert_eq!(table.cell(ADA, "phone"), "1");
        assert_eq!(table.undo().unwrap().cause, Cause::Undo(2));
        assert_eq!(table.cell(ADA, "phone"), "");
        assert_eq!(table.redo().unwrap().cause, Cause::Redo(2));
        assert_eq!(table.redo().unwrap().cause, Cause::Redo(3));
        assert_eq!(table.cell(ADA, "phone"), "2");
        assert!(table.ledger.history().redo().is_none());
    }

    #[test]
    fn an_undo_is_an_edit_of_its_own_and_says_what_it_takes_back() {
        let mut table = table();
        let edit = table.undo().unwrap();
        assert_eq!((edit.seq, edit.label), (4, say!("edit-undo", what = say!("test"))));
        assert_eq!(table.redo().unwrap().label, say!("edit-redo", what = say!("test")));
        assert_eq!(table.ledger.history().edits().len(), 5);
    }

    #[test]
    fn a_new_act_leaves_nothing_to_make_again() {
        let mut table = table();
        table.undo().unwrap();
        table.set(ADA, &[("phone", "3")]).unwrap();
        assert!(table.ledger.history().redo().is_none());
        assert_eq!(table.undo().unwrap().cause, Cause::Undo(5));
        assert_eq!(table.undo().unwrap().cause, Cause::Undo(2));
    }

    #[test]
    fn what_the_table_began_with_stands_and_is_not_undone() {
        let mut table = Sample::default();
        let change = put(ADA, Kind::People, &row(&[("name", "Ada")]), table.book()).unwrap();
        table.admit(Draft::begin(say!("test"), vec![change])).unwrap();
        assert!(table.ledger.history().undo().is_none());
        assert!(table.ledger.history().stands(1));
        table.set(ADA, &[("phone", "1")]).unwrap();
        table.undo().unwrap();
        assert!(table.ledger.history().undo().is_none());
        assert_eq!(table.book().len(), 1);
    }

    #[test]
    fn an_undo_of_a_record_that_changed_since_is_refused() {
        let mut table = table();
        let undo = table.ledger.history().undo().unwrap();
        table.set(ADA, &[("email", "ada@example.org")]).unwrap();
        let before = table.book().clone();
        assert_eq!(why(table.admit(undo)), ["refused-changed"]);
        assert_eq!(*table.book(), before);
        assert!(table.ledger.history().stands(3));
    }

    #[test]
    fn an_undo_that_would_leave_a_mention_of_nothing_is_refused() {
        let mut table = Sample::of(&[(Kind::Labs, &[("code", "acqua")])]);
        let undo = table.ledger.history().undo().unwrap();
        table.add(Kind::Proposals, &[("code", "p1"), ("lab", "acqua")]);
        assert_eq!(why(table.admit(undo)), ["code: fault-needed-by"]);
    }

    #[test]
    fn an_edit_stands_until_it_is_undone_and_again_once_it_is_made_again() {
        let mut table = table();
        let stands = |table: &Sample| [1, 2, 3, 4].map(|seq| table.ledger.history().stands(seq));
        assert_eq!(stands(&table), [true, true, true, false]);
        table.undo().unwrap();
        assert_eq!(stands(&table), [true, true, false, false]);
        table.redo().unwrap();
        assert_eq!(stands(&table), [true, true, true, false]);
    }

    #[test]
    fn edits_are_numbered_from_one() {
        let table = table();
        let history = table.ledger.history();
        assert_eq!(history.edit(1).map(|edit| edit.seq), Some(1));
        assert_eq!(history.edit(3).map(|edit| edit.seq), Some(history.last()));
        assert!(
            history.edit(0).is_none()
                && history.edit(4).is_none()
                && history.edit(u64::MAX).is_none()
        );
        assert_eq!(History::default().last(), 0);
    }

    #[test]
    fn forgetting_the_last_edit_gives_back_what_it_had_made_undone() {
        let mut table = table();
        table.undo().unwrap();
        let mut history = table.ledger.history().clone();
        let before = (history.undo(), history.redo());
        let edit = table.set(ADA, &[("phone", "3")]).unwrap();
        history.push(edit);
        assert!(history.redo().is_none());
        history.pop();
        assert_eq!((history.undo(), history.redo()), before);
    }
}
