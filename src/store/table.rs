//! A table: its ledger and what keeps it, so that nothing is in one that is not in the other. Keeps
//! out: who asks.

use std::path::Path;

use chrono::{DateTime, FixedOffset};

use super::folder::FolderStore;
use super::holder::Holder;
use super::memory::MemoryStore;
use super::port::{Loaded, Persisted, Store};
use super::presence::Seat;
use super::verified::Verified;
use crate::domain::Id;
use crate::ledger::{Draft, Edit, Ledger, Stamp};
use crate::text::{Diagnostic, Sentence};

/// An open table.
pub struct Table {
    pub(super) ledger: Ledger,
    pub(super) store: Box<dyn Store>,
}

impl Table {
    /// A ledger with what keeps it.
    pub fn new(ledger: Ledger, store: impl Store + 'static) -> Self {
        Self { ledger, store: Box::new(store) }
    }

    /// Makes a table in a folder, under an id that no other table has.
    ///
    /// # Errors
    /// Those of [`FolderStore::create`].
    pub fn create(dir: &Path, id: Id, holder: &Holder) -> Result<Self, Diagnostic> {
        let (store, loaded) = FolderStore::create(dir, id, holder)?;
        Ok(Self::new(loaded.ledger, store))
    }

    /// Opens the table in a folder; the sentences say what was healed.
    ///
    /// # Errors
    /// Those of [`FolderStore::open`].
    pub fn open(dir: &Path, holder: &Holder) -> Result<(Self, Vec<Sentence>), Diagnostic> {
        let (store, Loaded { ledger, healed }) = FolderStore::open(dir, holder)?;
        Ok((Self::new(ledger, store), healed))
    }

    /// A new table that is kept in memory only.
    pub fn in_memory() -> Self {
        Self::new(Ledger::default(), MemoryStore::default())
    }

    /// Compares the table with what this machine saw of it last, noted in a folder, and notes its
    /// end there when it is let go.
    pub fn remember(&mut self, notes: &Path) -> Option<Sentence> {
        self.store.remember(notes)
    }

    /// The ledger and what keeps it, for a driver that saves edits itself.
    pub fn apart(self) -> (Ledger, Box<dyn Store>) {
        (self.ledger, self.store)
    }

    /// Who else is at it.
    pub fn others(&self) -> Vec<Seat> {
        self.store.others()
    }

    /// Its records and its log.
    pub const fn ledger(&self) -> &Ledger {
        &self.ledger
    }

    /// The number of the last entry and its moment; nothing when there is none.
    pub fn end(&self) -> Option<(u64, DateTime<FixedOffset>)> {
        let history = self.ledger.history();
        history.edit(history.last()).map(|edit| (edit.seq, edit.at))
    }

    /// Lets a draft in and saves it. A stamp that was used before gives the edit made then.
    ///
    /// # Errors
    /// When the draft is refused or cannot be saved; book and history are then as they were.
    pub fn commit(&mut self, draft: Draft, stamp: Stamp) -> Result<Edit, Diagnostic> {
        let mut draft = draft;
        loop {
            if let Some(edit) = self.ledger.history().made(stamp.id) {
                return Ok(edit.as_ref().clone());
            }
            let edit = self.ledger.admit(draft.clone(), stamp.clone())?;
            match self.store.persist(&edit) {
                Ok(Persisted::Saved) => return Ok(edit),
                Ok(Persisted::Behind(came)) => {
                    self.ledger.retract(edit.id);
                    self.ledger.take_in(came)?;
                    draft = self.ledger.merged(draft)?;
                }
                Err(error) => {
                    self.ledger.retract(edit.id);
                    return Err(error);
                }
            }
        }
    }

    /// Reads everything again that was saved, and says what does not hold.
    ///
    /// # Errors
    /// When the system refuses to read.
    pub fn verify(&self) -> Result<Verified, Diagnostic> {
        self.store.verify()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::samples::{adding, id, stamp};
    use crate::text::DiagnosticKind;

    /// Saves until told to be full.
    #[derive(Default)]
    struct Full(MemoryStore);

    impl Store for Full {
        fn persist(&mut self, edit: &Edit) -> Result<Persisted, Diagnostic> {
            if edit.seq > 1 { Err(Diagnostic::full()) } else { self.0.persist(edit) }
        }

        fn verify(&self) -> Result<Verified, Diagnostic> {
            self.0.verify()
        }
    }

    #[test]
    fn what_could_not_be_saved_is_neither_in_the_book_nor_in_the_history() {
        let mut table = Table::new(Ledger::default(), Full::default());
        table.commit(adding(1), stamp(1)).unwrap();
        let error = table.commit(adding(2), stamp(2)).unwrap_err();
        assert_eq!(error.kind, DiagnosticKind::Full);
        assert!(table.ledger().book().world().record(id(2)).is_none());
        assert_eq!(table.ledger().history().last(), 1);
    }

    #[test]
    fn what_is_refused_is_not_saved() {
        let mut table = Table::in_memory();
        table.commit(adding(1), stamp(1)).unwrap();
        let error = table.commit(adding(1), stamp(2)).unwrap_err();
        assert_eq!(error.kind, DiagnosticKind::Refused);
        assert_eq!(table.verify().unwrap().entries, 1);
    }

    #[test]
    fn a_commit_tried_twice_is_made_once() {
        let mut table = Table::in_memory();
        let edit = table.commit(adding(1), stamp(1)).unwrap();
        assert_eq!(table.commit(adding(1), stamp(1)), Ok(edit));
        assert_eq!(table.ledger().history().last(), 1);
    }
}
