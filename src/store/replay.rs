//! The records of a table made from its edits, one after the other. Keeps out: rules, which were
//! asked when the edits came in, and where the edits lie.

use std::collections::BTreeMap;

use crate::domain::{Id, Record};
use crate::ledger::Edit;

/// The records after some of the edits.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Replay {
    records: BTreeMap<Id, Record>,
}

impl Replay {
    /// Goes on from records as they were kept.
    pub(super) fn from(records: impl IntoIterator<Item = (Id, Record)>) -> Self {
        Self { records: records.into_iter().collect() }
    }

    /// Makes the changes of an edit. Returns false, and leaves the rest of the edit undone, when a
    /// record is not what the edit found: then the edits do not belong to these records.
    #[must_use]
    pub(super) fn apply(&mut self, edit: &Edit) -> bool {
        edit.changes.iter().all(|change| {
            if self.records.get(&change.id) != change.before.as_ref() {
                return false;
            }
            match &change.after {
                Some(record) => self.records.insert(change.id, record.clone()),
                None => self.records.remove(&change.id),
            };
            true
        })
    }

    /// How many records there are.
    pub(super) fn len(&self) -> usize {
        self.records.len()
    }

    /// The record with an id.
    pub(super) fn record(&self, id: Id) -> Option<&Record> {
        self.records.get(&id)
    }

    /// The records, in the order of their ids.
    pub(super) fn records(&self) -> impl Iterator<Item = (Id, &Record)> {
        self.records.iter().map(|(id, record)| (*id, record))
    }

    /// The records themselves.
    pub(super) fn into_records(self) -> impl Iterator<Item = (Id, Record)> {
        self.records.into_iter()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::samples::{edit_adding, id, lab};

    #[test]
    fn an_edit_and_its_inverse_leave_nothing() {
        let mut edit = edit_adding(1, lab("Ambiente"));
        let mut replay = Replay::default();
        assert!(replay.apply(&edit));
        assert_eq!(replay.record(id(1)), Some(&lab("Ambiente")));
        edit.changes = edit.inverse();
        assert!(replay.apply(&edit));
        assert_eq!(replay, Replay::default());
    }

    #[test]
    fn an_edit_that_found_another_record_does_not_belong() {
        let edit = edit_adding(1, lab("Ambiente"));
        assert!(!Replay::from([(id(1), lab("Acqua"))]).apply(&edit));
    }
}
