//! A table made row by row for tests, every change let in by the one door. Keeps out: everything
//! but making it.

use super::{Book, Change, Draft, Edit, Ledger, Refusal, Stamp, put, remove, set};
pub(crate) use crate::domain::sample::{Fields, now, row, why};
use crate::domain::{Id, Kind, Record, World};
use crate::text::Sentence;

/// A table in the making; ids count from 1 in the order of the rows, and edits have ids of their
/// own.
#[derive(Debug, Clone, Default)]
pub(crate) struct Sample {
    pub ledger: Ledger,
    ids: u128,
    edits: u128,
}

impl Sample {
    /// A table of these rows, whose ids count from 1; panics when the table refuses one.
    pub(crate) fn of(rows: &[(Kind, Fields<'_>)]) -> Self {
        let mut table = Self::default();
        for (kind, fields) in rows {
            table.add(*kind, fields);
        }
        table
    }

    /// Adds a record; panics when the table refuses it.
    pub(crate) fn add(&mut self, kind: Kind, fields: Fields<'_>) -> Id {
        self.offer(kind, fields).unwrap()
    }

    /// Offers a record to the table.
    pub(crate) fn offer(&mut self, kind: Kind, fields: Fields<'_>) -> Result<Id, Refusal> {
        self.ids += 1;
        let id = Id::from_bits(self.ids);
        let change = put(id, kind, &row(fields), self.book())?;
        self.act(vec![change]).map(|_| id)
    }

    /// Asks to set fields of a record.
    pub(crate) fn set(&mut self, id: Id, fields: Fields<'_>) -> Result<Edit, Refusal> {
        let change = set(id, &row(fields), self.book())?;
        self.act(vec![change])
    }

    /// Asks to delete a record with its parts.
    pub(crate) fn delete(&mut self, id: Id) -> Result<Edit, Refusal> {
        let changes = remove(id, self.book());
        self.act(changes)
    }

    /// Asks for an act.
    pub(crate) fn act(&mut self, changes: Vec<Change>) -> Result<Edit, Refusal> {
        self.admit(Draft::act(Sentence::new(String::from("test")), changes))
    }

    /// Takes back the last act that stands; panics when there is none.
    pub(crate) fn undo(&mut self) -> Result<Edit, Refusal> {
        let draft = self.ledger.history().undo(None).unwrap();
        self.admit(draft)
    }

    /// Makes again what was taken back last; panics when there is nothing.
    pub(crate) fn redo(&mut self) -> Result<Edit, Refusal> {
        let draft = self.ledger.history().redo(None).unwrap();
        self.admit(draft)
    }

    /// Offers a draft to the ledger.
    pub(crate) fn admit(&mut self, draft: Draft) -> Result<Edit, Refusal> {
        self.edits += 1;
        let id = Id::from_bits(u128::MAX - self.edits);
        self.ledger.admit(draft, Stamp { id, who: "test".to_owned(), hand: None, at: now() })
    }

    /// The records.
    pub(crate) fn book(&self) -> &Book {
        self.ledger.book()
    }

    /// The id of the record that `key` names; panics when there is none.
    pub(crate) fn id(&self, kind: Kind, key: &str) -> Id {
        self.world().find(kind, key).unwrap()
    }

    /// The records as the rules see them.
    pub(crate) fn world(&self) -> &dyn World {
        self.book().world()
    }

    /// The record with an id; panics when there is none.
    pub(crate) fn record(&self, id: Id) -> &Record {
        self.world().record(id).unwrap()
    }

    /// What a listing shows for a field of a record.
    pub(crate) fn cell(&self, id: Id, field: &str) -> String {
        self.record(id).cell(field, self.world()).text()
    }
}
