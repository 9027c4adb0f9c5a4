//! The one door into the book: a draft is weighed whole, and comes in whole or not at all. Keeps out: saving.

use std::collections::BTreeSet;

use super::book::Book;
use super::edit::{Change, Draft, Edit, Stamp};
use super::guard;
use super::history::History;
use super::refusal::{Pinned, Refusal};
use crate::domain::{Fault, Field, Id, Kind};
use crate::say;
use crate::text::Sentence;

/// The book of a table and its history.
#[derive(Debug, Clone, Default)]
pub struct Ledger {
    book: Book,
    history: History,
}

impl Ledger {
    /// A ledger as it was kept.
    pub const fn of(book: Book, history: History) -> Self {
        Self { book, history }
    }

    /// The records.
    pub const fn book(&self) -> &Book {
        &self.book
    }

    /// The log.
    pub const fn history(&self) -> &History {
        &self.history
    }

    /// Whether a change touches nothing that is locked: an approved verbale, a closed round.
    ///
    /// # Errors
    /// The [`Refusal`] that [`Ledger::admit`] would give.
    pub fn unlocked(&self, change: &Change) -> Result<(), Refusal> {
        guard::check(change, &self.book)
    }

    /// Lets a draft in: every rule of every changed record is asked, and on any fault the book is as it was.
    ///
    /// # Errors
    /// A [`Refusal`] with every fault, pinned to the change and the field.
    pub fn admit(&mut self, draft: Draft, stamp: Stamp) -> Result<Edit, Refusal> {
        if draft.changes.is_empty() {
            return Err(Refusal::new(say!("refused-nothing"), None));
        }
        for change in &draft.changes {
            guard::check(change, &self.book)?;
        }
        let mut edit = Edit {
            id: stamp.id,
            seq: self.history.last() + 1,
            label: draft.label,
            who: stamp.who,
            at: stamp.at,
            cause: draft.cause,
            changes: draft.changes,
        };
        if edit.cause == super::Cause::Act {
            for change in &mut edit.changes {
                if let Some(after) = &mut change.after {
                    after.amend(change.before.as_ref(), change.id, &self.book, edit.at);
                }
            }
        }
        self.apply(&edit)?;
        let faults = self.faults(&edit.changes);
        if !faults.is_empty() {
            self.take_back(&edit.changes);
            return Err(Refusal::of(faults));
        }
        self.history.push(edit.clone());
        Ok(edit)
    }

    /// Takes back the edit that was admitted last, because it could not be saved.
    pub fn retract(&mut self, edit: &Edit) {
        if self.history.edits().last().is_some_and(|last| last.id == edit.id) {
            self.take_back(&edit.changes);
            self.history.pop();
        }
    }

    /// Makes every change, if each finds the record as the draft saw it.
    fn apply(&mut self, edit: &Edit) -> Result<(), Refusal> {
        for (done, change) in edit.changes.iter().enumerate() {
            if self.book.world().record(change.id) != change.before.as_ref() {
                self.take_back(edit.changes.get(..done).unwrap_or_default());
                return Err(Refusal::new(say!("refused-changed"), Some(say!("refused-changed-hint"))));
            }
            self.book.apply(change);
        }
        Ok(())
    }

    fn take_back(&mut self, changes: &[Change]) {
        for change in changes.iter().rev() {
            self.book.apply(&change.inverse());
        }
    }

    fn faults(&self, changes: &[Change]) -> Vec<Pinned> {
        let mut faults = Vec::new();
        for (index, change) in changes.iter().enumerate() {
            let mut note = |fault| faults.push(Pinned { change: index, fault });
            let Some(record) = &change.after else {
                if let Some(fault) = self.still_needed(change) {
                    note(fault);
                }
                continue;
            };
            if self.book.with_key(record.kind(), &record.key()) > 1 {
                note(Fault::new(key_field(record.kind()), say!("fault-duplicate", name = record.label(&self.book))));
            }
            let mut missing: BTreeSet<Id> = BTreeSet::new();
            record.ties(&mut |other, _| {
                if self.book.world().record(other).is_none() {
                    missing.insert(other);
                }
            });
            for id in missing {
                note(Fault::new(key_field(record.kind()), say!("fault-dangling", id = id.to_string())));
            }
            for fault in record.check(change.id, &self.book) {
                note(fault);
            }
        }
        faults
    }

    /// A fault when a record that goes is still referred to.
    fn still_needed(&self, change: &Change) -> Option<Fault> {
        let gone = change.before.as_ref()?;
        let first = self.book.referrers(change.id).next()?;
        let count = self.book.referrers(change.id).count();
        let by = self.book.world().record(first)?;
        Some(Fault::new(
            key_field(gone.kind()),
            say!(
                "fault-needed-by",
                name = gone.label(&self.book),
                count = count,
                kind = Sentence::new(format!("kind-{}", by.kind())),
                by = by.label(&self.book)
            ),
        ))
    }
}

/// The field to which a fault of the whole record is pinned.
fn key_field(kind: Kind) -> &'static str {
    kind.fields().iter().find(|field| field.key).map_or("id", |field: &Field| field.name)
}
