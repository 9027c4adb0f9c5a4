//! Edits of the log that nobody has asked for yet: they lie where they were written, and each is
//! read once it is wanted. Keeps out: where that is, which the source knows.

use std::fmt;
use std::sync::{Arc, OnceLock};

use chrono::DateTime;

use super::edit::Edit;
use crate::domain::{Cause, Id};
use crate::say;

/// Where edits lie.
pub trait Source: Send + Sync + fmt::Debug {
    /// The edit with a number; nothing where it can't be read any more.
    fn read(&self, seq: u64) -> Option<Edit>;
}

/// The beginning of a log, from its first edit on.
#[derive(Debug)]
pub struct Past {
    ids: Arc<[Id]>,
    read: Box<[OnceLock<Arc<Edit>>]>,
    source: Box<dyn Source>,
}

impl Past {
    /// The first `count` edits of those with these ids, numbered from 1.
    pub fn of(ids: Arc<[Id]>, count: usize, source: Box<dyn Source>) -> Self {
        let read = ids.iter().take(count).map(|_| OnceLock::new()).collect();
        Self { ids, read, source }
    }

    /// How many they are, which is the number of the last.
    pub(super) fn last(&self) -> u64 {
        u64::try_from(self.read.len()).unwrap_or(u64::MAX)
    }

    /// The id of the last.
    pub(super) fn head(&self) -> Option<Id> {
        self.ids.get(self.read.len().checked_sub(1)?).copied()
    }

    /// The number of the edit with an id. It is looked for among all of them: that is a moment, and
    /// an index of them would be kept for ever.
    pub(super) fn number(&self, id: Id) -> Option<u64> {
        let at = self.ids.iter().take(self.read.len()).position(|other| *other == id)?;
        u64::try_from(at + 1).ok()
    }

    /// The edit with a number.
    pub(super) fn edit(&self, seq: u64) -> Option<&Arc<Edit>> {
        let at = usize::try_from(seq.checked_sub(1)?).ok()?;
        let (slot, id) = (self.read.get(at)?, self.ids.get(at)?);
        Some(slot.get_or_init(|| {
            let edit = self.source.read(seq).filter(|edit| edit.id == *id);
            Arc::new(edit.unwrap_or_else(|| unreadable(*id, seq)))
        }))
    }
}

/// What stands for an edit that could be read when the table was opened, and now cannot: it says
/// so, and changes nothing.
fn unreadable(id: Id, seq: u64) -> Edit {
    log::error!("entry {seq} of the log can't be read any more");
    Edit {
        id,
        seq,
        label: say!("edit-unreadable", number = seq),
        who: String::new(),
        hand: None,
        at: DateTime::UNIX_EPOCH.fixed_offset(),
        cause: Cause::Begin,
        changes: Vec::new(),
        erasure: None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Kind;
    use crate::ledger::sample::Sample;
    use crate::ledger::{History, Stacks};

    const ADA: Id = Id::from_bits(1);

    /// Edits that lie in a list, of which one is lost.
    #[derive(Debug)]
    struct Lying(Vec<Edit>, u64);

    impl Source for Lying {
        fn read(&self, seq: u64) -> Option<Edit> {
            self.0.iter().find(|edit| edit.seq == seq && seq != self.1).cloned()
        }
    }

    /// A log with acts that were taken back and made again.
    fn log() -> Vec<Edit> {
        let mut table = Sample::of(&[(Kind::People, &[("name", "Ada")])]);
        for phone in ["1", "2", "3"] {
            table.set(ADA, &[("phone", phone)]).unwrap();
        }
        for _ in 0..3 {
            table.undo().unwrap();
        }
        table.redo().unwrap();
        table.ledger.history().edits().iter().map(|edit| (**edit).clone()).collect()
    }

    fn resumed(edits: &[Edit], count: usize, lost: u64) -> History {
        let ids: Arc<[Id]> = edits.iter().map(|edit| edit.id).collect();
        let mut stacks = Stacks::default();
        edits[..count].iter().for_each(|edit| stacks.push(edit));
        let past = Past::of(ids, count, Box::new(Lying(edits.to_vec(), lost)));
        History::resumed(past, stacks, edits[count..].to_vec())
    }

    #[test]
    fn a_log_says_the_same_wherever_its_reading_began() {
        let edits = log();
        let whole = History::of(edits.clone());
        for count in 0..=edits.len() {
            let mut history = resumed(&edits, count, 0);
            assert_eq!((history.last(), history.head()), (whole.last(), whole.head()));
            assert_eq!(
                (history.undo(None), history.redo(None)),
                (whole.undo(None), whole.redo(None))
            );
            assert_eq!(history.stacks(), whole.stacks());
            for edit in &edits {
                assert_eq!(history.made(edit.id), whole.made(edit.id));
                assert_eq!(history.edit(edit.seq), whole.edit(edit.seq));
                assert_eq!(history.stands(edit.seq), whole.stands(edit.seq));
            }
            assert!(history.back().eq(whole.edits().iter().rev()));
            assert_eq!(history.edits(), whole.edits());
            // What is let in and forgotten again leaves it as it was.
            let next = Edit { seq: whole.last() + 1, id: Id::from_bits(77), ..edits[1].clone() };
            history.push(next);
            assert_eq!(
                (history.edits().len(), history.last()),
                (edits.len() + 1, whole.last() + 1)
            );
            history.pop();
            assert_eq!(history.edits(), whole.edits());
            assert_eq!(
                (history.undo(None), history.redo(None)),
                (whole.undo(None), whole.redo(None))
            );
            assert!(history.made(Id::from_bits(77)).is_none());
        }
    }

    #[test]
    fn an_edit_that_cannot_be_read_any_more_says_so_and_changes_nothing() {
        let edits = log();
        let history = resumed(&edits, edits.len(), 2);
        let lost = history.edit(2).unwrap();
        assert_eq!(
            (lost.label.clone(), lost.changes.len()),
            (say!("edit-unreadable", number = 2), 0)
        );
        assert_eq!(history.edits().len(), edits.len(), "it is not left out");
    }
}
