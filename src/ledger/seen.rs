//! The log as one viewer may read it: who did what and when, without what is sealed. Keeps out:
//! taking back and making again, for which the history has all of it.

use std::borrow::Cow;

use chrono::{DateTime, FixedOffset};

use super::edit::{Edit, Erasure};
use super::history::History;
use crate::domain::{Cause, Change, Id, Record, Veiled, World};
use crate::say;
use crate::text::{Argument, Sentence};

/// Labels that say of several records no more than their kind, their number or their names.
const COUNTS: &[&str] = &[
    "edit-import",
    "edit-bundle",
    "edit-add",
    "edit-set",
    "edit-delete",
    "edit-along",
    "edit-with",
    "edit-score-blind",
    "edit-ballot-entered",
    "edit-ballot-withdrawn",
    "edit-ballot-same",
    "edit-ballot-differs",
];
/// Labels that hold another label in their argument.
const NESTED: &[&str] = &["edit-undo", "edit-redo"];

/// The log of a table as somebody sees it.
#[derive(Clone, Copy)]
pub struct SeenLog<'a> {
    history: &'a History,
    seen: &'a Veiled<'a>,
}

/// An edit as somebody sees it.
#[derive(Clone)]
pub struct SeenEdit<'a> {
    edit: &'a Edit,
    log: SeenLog<'a>,
}

/// A record before and after, as somebody sees it.
#[derive(Debug, Clone, PartialEq)]
pub struct SeenChange<'a> {
    /// The record.
    pub id: Id,
    /// What it was.
    pub before: Option<Cow<'a, Record>>,
    /// What it became.
    pub after: Option<Cow<'a, Record>>,
    /// The fields that are sealed: they stand empty on both sides, whatever they hold.
    pub sealed: &'static [&'static str],
}

impl<'a> SeenLog<'a> {
    pub(super) const fn new(history: &'a History, seen: &'a Veiled<'a>) -> Self {
        Self { history, seen }
    }

    /// The number of the last edit that may be read; 0 when there is none.
    pub fn last(self) -> u64 {
        if self.seen.viewer().reads_log() { self.history.last() } else { 0 }
    }

    /// Every edit, oldest first, each read as it is come to.
    pub fn edits(self) -> impl DoubleEndedIterator<Item = SeenEdit<'a>> {
        (1..=self.last()).filter_map(move |seq| self.edit(seq))
    }

    /// The edit with a number.
    pub fn edit(self, seq: u64) -> Option<SeenEdit<'a>> {
        let seq = Some(seq).filter(|seq| *seq <= self.last())?;
        self.history.edit(seq).map(|edit| SeenEdit { edit, log: self })
    }

    /// An edit that is not in the log, as it would be read there.
    pub const fn elsewhere(self, edit: &'a Edit) -> SeenEdit<'a> {
        SeenEdit { edit, log: self }
    }

    /// Whether the effect of an edit stands.
    pub fn stands(self, seq: u64) -> bool {
        self.history.stands(seq)
    }

    /// What a record was that is no more.
    fn was(self, id: Id) -> Option<&'a Record> {
        let mut changes = self.history.back().flat_map(|edit| &edit.changes);
        changes
            .find(|change| change.id == id)
            .and_then(|change| change.after.as_ref().or(change.before.as_ref()))
    }

    fn record(self, record: &'a Record) -> Option<(Cow<'a, Record>, &'static [&'static str])> {
        self.seen.shown(record, &|id| self.was(id))
    }

    fn change(self, change: &'a Change) -> Option<SeenChange<'a>> {
        let side = |record: &'a Option<Record>| {
            record.as_ref().and_then(|record| self.record(record)).unzip()
        };
        let (before, was) = side(&change.before);
        let (after, is) = side(&change.after);
        if before.is_none() && after.is_none() {
            return None;
        }
        let sealed = was.or(is).unwrap_or_default();
        Some(SeenChange { id: change.id, before, after, sealed })
    }

    /// What an edit says it did, unless that would tell what is sealed.
    pub fn label(self, label: &'a Sentence, changes: &'a [Change]) -> Cow<'a, Sentence> {
        let sealed = changes.iter().filter_map(|change| {
            let record = change.after.as_ref().or(change.before.as_ref())?;
            let (_, fields) = self.record(record)?;
            (!fields.is_empty()).then_some(record)
        });
        match sealed.into_iter().next() {
            Some(record) => Cow::Owned(self.untelling(label, record)),
            None => Cow::Borrowed(label),
        }
    }

    fn untelling(self, label: &Sentence, record: &Record) -> Sentence {
        if COUNTS.contains(&label.key.as_ref()) {
            return label.clone();
        }
        if NESTED.contains(&label.key.as_ref()) {
            let args = label.args.iter().map(|(name, value)| match value {
                Argument::Sentence(inner) => {
                    (name.clone(), Argument::Sentence(Box::new(self.untelling(inner, record))))
                }
                other => (name.clone(), other.clone()),
            });
            return Sentence { key: label.key.clone(), args: args.collect() };
        }
        if let Some(told) = record.kind().untold() {
            return told;
        }
        let part = |field: &str| record.cell(field, self.seen).text();
        let code = |field: &str| {
            let id = record.row().remove(field).and_then(|id| id.parse().ok());
            let other = id.and_then(|id: Id| self.seen.record(id));
            other.map_or_else(|| part(field), |other| other.cell("code", self.seen).text())
        };
        say!("edit-score-blind", proposal = code("proposal"), criterion = code("criterion"))
    }
}

impl<'a> SeenEdit<'a> {
    /// The edit itself.
    pub const fn id(&self) -> Id {
        self.edit.id
    }

    /// Its number in the log.
    pub const fn seq(&self) -> u64 {
        self.edit.seq
    }

    /// Who made it.
    pub fn who(&self) -> &'a str {
        &self.edit.who
    }

    /// When.
    pub const fn at(&self) -> DateTime<FixedOffset> {
        self.edit.at
    }

    /// Why.
    pub const fn cause(&self) -> Cause {
        self.edit.cause
    }

    /// What it did to the log before it, where it took a person out of the table.
    pub fn erasure(&self) -> Option<&'a Erasure> {
        self.edit.erasure.as_deref()
    }

    /// What it did.
    pub fn label(&self) -> Cow<'a, Sentence> {
        self.log.label(&self.edit.label, &self.edit.changes)
    }

    /// How many records it changed.
    pub fn count(&self) -> usize {
        self.edit.changes.len()
    }

    /// The records it changed, as far as they are seen.
    pub fn changes(&self) -> impl Iterator<Item = SeenChange<'a>> {
        let log = self.log;
        self.edit.changes.iter().filter_map(move |change| log.change(change))
    }
}
