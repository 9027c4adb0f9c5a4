//! The records of a table with what their log says of sittings that were moved, of votes that were
//! opened again and of draws that were taken back. Keeps out: what a calendar or a paper makes of it.

use std::collections::BTreeMap;

use chrono::{DateTime, FixedOffset};

use super::book::Book;
use super::keeper::Ledger;
use crate::domain::rescheduling::is_moved;
use crate::domain::taken_back::is_taken_back;
use crate::domain::{Id, Kind, Record, World};

/// The records of a table, and for each sitting how often it was moved and when last.
pub struct Dated<'a> {
    book: &'a Book,
    moved: BTreeMap<Id, (u32, DateTime<FixedOffset>)>,
}

impl Ledger {
    /// The records with how often each sitting was moved. What was taken back was moved twice, as
    /// those saw it who were told.
    pub fn dated(&self) -> Dated<'_> {
        let mut moved = BTreeMap::new();
        for edit in (1..=self.history().last()).filter_map(|seq| self.history().edit(seq)) {
            for change in &edit.changes {
                let states = change.before.as_ref().zip(change.after.as_ref());
                if states.is_some_and(|(before, after)| {
                    is_moved(before, after) || is_taken_back(before, after)
                }) {
                    let (times, _) = moved.get(&change.id).copied().unwrap_or((0, edit.at));
                    moved.insert(change.id, (times + 1, edit.at));
                }
            }
        }
        Dated { book: self.book(), moved }
    }
}

impl World for Dated<'_> {
    fn record(&self, id: Id) -> Option<&Record> {
        self.book.world().record(id)
    }

    fn every<'a>(&'a self, kind: Kind) -> Box<dyn Iterator<Item = (Id, &'a Record)> + 'a> {
        self.book.world().every(kind)
    }

    fn keyed(&self, kind: Kind, prefix: &str) -> Vec<Id> {
        self.book.world().keyed(kind, prefix)
    }

    fn referring(&self, id: Id, kind: Kind) -> Vec<Id> {
        self.book.world().referring(id, kind)
    }

    fn moved(&self, sitting: Id) -> Option<(u32, DateTime<FixedOffset>)> {
        self.moved.get(&sitting).copied()
    }
}
