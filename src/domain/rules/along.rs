//! What is said of records that change along with others. Keeps out: which ones do.

use crate::domain::change::Change;
use crate::domain::record::Kind;
use crate::say;
use crate::text::Sentence;

/// So many records changed along with those that were asked for; nothing where none did.
pub fn told_along(asked: &[Change], count: usize) -> Option<Sentence> {
    let is_sitting = |change: &Change| {
        let record = change.after.as_ref().or(change.before.as_ref());
        record.is_some_and(|record| record.kind() == Kind::Meetings)
    };
    (count > 0).then(|| match asked.iter().any(is_sitting) {
        true => say!("edit-along", count = count),
        false => say!("edit-with", count = count),
    })
}
