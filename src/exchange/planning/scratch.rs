//! A copy of the book on which the changes of an import are made one after the other. Keeps out:
//! what they mean.

use std::collections::HashMap;

use super::imported::Counts;
use crate::domain::{Id, Record};
use crate::exchange::unreadable::Spot;
use crate::ledger::{Book, Change};

/// The changes so far, and the book as they leave it.
pub(super) struct Scratch<'a> {
    /// The book with every change made.
    pub(super) book: Book,
    /// What the changes do.
    pub(super) counts: Counts,
    /// The book without them.
    pub(super) before: &'a Book,
    /// The changes, each record once.
    pub(super) changes: Vec<Change>,
    /// Where each change comes from.
    pub(super) spots: Vec<Spot>,
    ids: &'a mut dyn FnMut() -> Id,
    places: HashMap<Id, usize>,
}

impl<'a> Scratch<'a> {
    pub(super) fn of(before: &'a Book, ids: &'a mut dyn FnMut() -> Id) -> Self {
        let (changes, spots, places) = (Vec::new(), Vec::new(), HashMap::new());
        Self {
            book: before.clone(),
            counts: Counts::default(),
            before,
            changes,
            spots,
            ids,
            places,
        }
    }

    /// Where a record comes from that these changes add.
    pub(super) fn made(&self, id: Id) -> Option<Spot> {
        let place = *self.places.get(&id)?;
        self.changes.get(place).filter(|change| change.before.is_none())?;
        self.spots.get(place).copied()
    }

    /// Puts a record under `id`, or under a new one; a record changed twice has one change, from
    /// what it was to what it is now.
    pub(super) fn put(&mut self, at: Spot, id: Option<Id>, record: Record) -> Id {
        let id = id.unwrap_or_else(|| (self.ids)());
        let change =
            Change { id, before: self.before.world().record(id).cloned(), after: Some(record) };
        self.book.apply(&change);
        match self.places.get(&id).and_then(|place| self.changes.get_mut(*place)) {
            Some(earlier) => *earlier = change,
            None => {
                self.places.insert(id, self.changes.len());
                self.changes.push(change);
                self.spots.push(at);
            }
        }
        id
    }
}
