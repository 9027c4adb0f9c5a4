//! What every store keeps, asked of each of them. Keeps out: damage (see `damage`).

use super::samples::{adding, calling, holder, id, importing, removing, stamp};
use super::{FolderStore, MemoryStore, Persisted, Store, Table};
use crate::ledger::Ledger;
use crate::text::Diagnostic;

/// A place where a table can be opened again and again.
trait Place {
    fn open(&self) -> (Ledger, Box<dyn Store>);

    fn table(&self) -> Table {
        let (ledger, store) = self.open();
        Table::new(ledger, store)
    }
}

struct OnDisk(tempfile::TempDir);

impl OnDisk {
    fn new() -> Self {
        let dir = tempfile::tempdir().unwrap();
        drop(FolderStore::create(dir.path(), id(100), &holder()).unwrap());
        Self(dir)
    }
}

impl Place for OnDisk {
    fn open(&self) -> (Ledger, Box<dyn Store>) {
        let (store, loaded) = FolderStore::open(self.0.path(), &holder()).unwrap();
        assert_eq!(loaded.healed, [], "a table that was closed in order needs no healing");
        (loaded.ledger, Box::new(store))
    }
}

impl Place for MemoryStore {
    fn open(&self) -> (Ledger, Box<dyn Store>) {
        (self.load().ledger, Box::new(self.clone()))
    }
}

fn same(a: &Ledger, b: &Ledger) {
    assert_eq!(a.book(), b.book());
    assert_eq!(a.history().edits(), b.history().edits());
    assert_eq!(a.history().undo(None), b.history().undo(None));
    assert_eq!(a.history().redo(None), b.history().redo(None));
}

fn a_new_table_is_empty(place: &dyn Place) {
    let table = place.table();
    assert!(table.ledger().book().is_empty());
    assert!(table.verify().unwrap().is_sound());
}

fn what_was_committed_is_there_after_reopening(place: &dyn Place) {
    let mut table = place.table();
    table.commit(adding(1), stamp(1)).unwrap();
    table.commit(adding(2), stamp(2)).unwrap();
    let calls = calling(1, "0546 691111", table.ledger());
    table.commit(calls, stamp(3)).unwrap();
    let removal = removing(2, table.ledger());
    table.commit(removal, stamp(4)).unwrap();
    let before = table.ledger().clone();
    let verified = table.verify().unwrap();
    assert!(verified.is_sound());
    assert_eq!((verified.entries, verified.records), (4, 1));
    drop(table);
    let table = place.table();
    same(table.ledger(), &before);
    assert_eq!(table.verify().unwrap(), verified);
}

fn undo_and_redo_go_on_after_reopening(place: &dyn Place) {
    let mut table = place.table();
    table.commit(adding(1), stamp(1)).unwrap();
    let with_one = table.ledger().book().clone();
    table.commit(adding(2), stamp(2)).unwrap();
    let with_two = table.ledger().book().clone();
    drop(table);
    let mut table = place.table();
    let undo = table.ledger().history().undo(None).unwrap();
    table.commit(undo, stamp(3)).unwrap();
    assert_eq!(table.ledger().book(), &with_one);
    drop(table);
    let mut table = place.table();
    let redo = table.ledger().history().redo(None).unwrap();
    table.commit(redo, stamp(4)).unwrap();
    drop(table);
    let table = place.table();
    assert_eq!(table.ledger().book(), &with_two);
    assert!(table.ledger().history().redo(None).is_none());
}

fn saving_an_edit_again_changes_nothing(place: &dyn Place) {
    let (mut ledger, mut store) = place.open();
    let edit = ledger.admit(adding(1), stamp(1)).unwrap();
    store.persist(&edit).unwrap();
    store.persist(&edit).unwrap();
    drop(store);
    let (again, mut store) = place.open();
    same(&again, &ledger);
    store.persist(&edit).unwrap();
    drop(store);
    same(&place.open().0, &ledger);
}

fn a_large_edit_is_one_edit(place: &dyn Place) {
    let mut table = place.table();
    table.commit(importing(1, 700), stamp(1)).unwrap();
    let before = table.ledger().clone();
    drop(table);
    let table = place.table();
    same(table.ledger(), &before);
    assert!(table.ledger().book().world().record(id(700)).is_some());
    assert_eq!(table.ledger().history().last(), 1);
}

macro_rules! contract {
    ($($name:ident),*) => {
        mod on_disk {
            $( #[test] fn $name() { super::$name(&super::OnDisk::new()); } )*
        }
        mod in_memory {
            $( #[test] fn $name() { super::$name(&crate::store::MemoryStore::default()); } )*
        }
    };
}

contract!(
    a_new_table_is_empty,
    what_was_committed_is_there_after_reopening,
    undo_and_redo_go_on_after_reopening,
    saving_an_edit_again_changes_nothing,
    a_large_edit_is_one_edit
);

impl Store for Box<dyn Store> {
    fn persist(&mut self, edit: &crate::ledger::Edit) -> Result<Persisted, Diagnostic> {
        self.as_mut().persist(edit)
    }

    fn follow(&mut self) -> Result<Vec<crate::ledger::Edit>, Diagnostic> {
        self.as_mut().follow()
    }

    fn verify(&self) -> Result<super::Verified, Diagnostic> {
        self.as_ref().verify()
    }

    fn remember(&mut self, notes: &std::path::Path) -> Option<crate::text::Sentence> {
        self.as_mut().remember(notes)
    }
}
