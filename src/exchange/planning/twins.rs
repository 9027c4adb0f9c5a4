//! Records of a kind that a row of a file likely means, and what is said of those that were added
//! all the same. Keeps out: when two names are alike (see `likeness`), and asking.

use super::likeness::{Likenesses, alike};
use crate::domain::{Id, Kind, Record, mapping};
use crate::ledger::Book;
use crate::say;
use crate::text::Sentence;

/// The most twins that are named one by one.
const MOST: usize = 40;

/// The names of a kind, of the table and of the rows so far; nothing for kinds that go by codes,
/// numbers and dates.
#[derive(Default)]
pub(super) struct Twins {
    names: Option<Likenesses<Id>>,
    warnings: Vec<Sentence>,
    more: usize,
}

impl Twins {
    pub(super) fn of(kind: Kind, book: &Book) -> Self {
        if !matches!(kind, Kind::Stakeholders | Kind::People | Kind::Proposals) {
            return Self::default();
        }
        let mut names = Likenesses::none();
        book.world().every(kind).for_each(|(id, record)| names.add(id, &record.name(book.world())));
        Self { names: Some(names), ..Self::default() }
    }

    pub(super) fn add(&mut self, id: Id, name: &str) {
        if let Some(names) = &mut self.names {
            names.add(id, name);
        }
    }

    /// The record that is likely the same as one that is not on the table yet.
    pub(super) fn of_record(&self, record: &Record, book: &Book) -> Option<Id> {
        let organisation = |record: &Record| record.cell("organisation", book.world()).text();
        let own = organisation(record);
        // Two people of one name from two organisations are two.
        let may_be = |id: Id| {
            let other = book.world().record(id).map(organisation).unwrap_or_default();
            own.is_empty() || other.is_empty() || alike(&own, &other)
        };
        let twin =
            self.names.as_ref().and_then(|names| names.twin(&record.name(book.world()), may_be));
        // What was merged into another stands for the other.
        twin.map(|twin| mapping::kept(twin, book.world()))
    }

    /// Keeps that a row was added although it is likely a twin; `row` is the line of the other where
    /// the same file has it.
    pub(super) fn warn(&mut self, line: u64, name: &str, twin: &str, row: Option<u64>) {
        self.keep(match row {
            Some(other) => {
                say!("import-likely-row", line = line, name = name, twin = twin, other = other)
            }
            None => say!("import-likely", line = line, name = name, twin = twin),
        });
    }

    /// Keeps that two rows have one name, and are two all the same.
    pub(super) fn namesake(&mut self, line: u64, name: &str, other: u64) {
        self.keep(say!("import-namesake", line = line, name = name, other = other));
    }

    fn keep(&mut self, warning: Sentence) {
        if self.warnings.len() < MOST {
            self.warnings.push(warning);
        } else {
            self.more += 1;
        }
    }

    pub(super) fn warnings(&self) -> impl Iterator<Item = Sentence> {
        let more = (self.more > 0).then(|| say!("import-likely-more", count = self.more));
        self.warnings.iter().cloned().chain(more)
    }
}
