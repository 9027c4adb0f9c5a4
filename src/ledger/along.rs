//! What a change takes along that its draft did not name: the hours of a sitting that is moved.
//! Keeps out: which hours those are.

use super::book::Book;
use super::edit::Change;
use crate::domain::{Id, Meeting, Noun, moving};

/// The two states of a sitting that a change leaves on the table.
fn sitting(change: &Change) -> Option<(&Meeting, &Meeting)> {
    change
        .before
        .as_ref()
        .and_then(Meeting::peek)
        .zip(change.after.as_ref().and_then(Meeting::peek))
}

/// The changes that go along with these, each with the index of the one that takes it; none of a
/// record that a draft changes by itself.
pub(super) fn carried(changes: &[Change], book: &Book) -> Vec<(usize, Change)> {
    let mut carried = Vec::new();
    for (index, change) in changes.iter().enumerate() {
        let Some((before, after)) = sitting(change) else { continue };
        for (id, record) in moving::along(change.id, before, after, book.world()) {
            if !changes.iter().any(|change| change.id == id) {
                let before = book.world().record(id).cloned();
                carried.push((index, Change { id, before, after: Some(record) }));
            }
        }
    }
    carried
}

/// The records whose hours are to be asked again after a change.
pub(super) fn timed(change: &Change, book: &Book) -> Vec<Id> {
    sitting(change)
        .map(|(before, after)| moving::timed(change.id, before, after, book.world()))
        .unwrap_or_default()
}
