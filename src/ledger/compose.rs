//! Making the changes of a draft from rows and ids. Keeps out: letting them in.

use super::book::Book;
use super::edit::Change;
use super::refusal::{Pinned, Refusal};
use crate::domain::{Fault, Id, Kind, Noun, Record, Row, Tie};
use crate::say;

fn pinned(faults: Vec<Fault>) -> Refusal {
    Refusal::of(faults.into_iter().map(|fault| Pinned { change: 0, fault }).collect())
}

/// The change that adds a noun under a new id.
pub fn add(id: Id, noun: impl Noun) -> Change {
    Change { id, before: None, after: Some(noun.wrap()) }
}

/// The change that adds a row as a record of `kind`.
///
/// # Errors
/// Every field that can't be read.
pub fn put(id: Id, kind: Kind, row: &Row, book: &Book) -> Result<Change, Refusal> {
    let record = kind.read(row, book).map_err(pinned)?;
    Ok(Change { id, before: None, after: Some(record) })
}

/// The change that puts a noun in the place of the one with this id.
pub fn replace(id: Id, noun: impl Noun, book: &Book) -> Change {
    Change { id, before: book.world().record(id).cloned(), after: Some(noun.wrap()) }
}

/// The row of a record with some of its fields written anew.
pub fn amended(record: &Record, fields: &Row) -> Row {
    let mut row = record.row();
    row.extend(fields.iter().map(|(name, text)| (name.clone(), text.clone())));
    row
}

/// The change that sets some fields of a record.
///
/// # Errors
/// When there is no such record, and for every field that can't be read.
pub fn set(id: Id, fields: &Row, book: &Book) -> Result<Change, Refusal> {
    let before = book.world().record(id).ok_or_else(|| Refusal::new(say!("refused-gone"), None))?;
    let after = before.kind().read(&amended(before, fields), book).map_err(pinned)?;
    Ok(Change { id, before: Some(before.clone()), after: Some(after) })
}

/// The changes that remove a record with all its parts, parts first.
pub fn remove(id: Id, book: &Book) -> Vec<Change> {
    taken(id, book).into_iter().map(|(id, record)| Change { id, before: Some(record.clone()), after: None }).collect()
}

/// A record and everything that goes with it, parts before what they are parts of.
pub fn taken(id: Id, book: &Book) -> Vec<(Id, &Record)> {
    let mut found: Vec<(Id, &Record)> = Vec::new();
    let mut waiting = vec![id];
    while let Some(id) = waiting.pop() {
        let Some(record) = book.world().record(id) else { continue };
        if found.iter().any(|(other, _)| *other == id) {
            continue;
        }
        found.push((id, record));
        waiting.extend(book.referrers(id).filter(|part| {
            let mut is_part = false;
            if let Some(record) = book.world().record(*part) {
                record.ties(&mut |whole, tie| is_part |= whole == id && tie == Tie::Part);
            }
            is_part
        }));
    }
    found.reverse();
    found
}
