//! When the keeper of a table makes a checkpoint: when it leaves, and in a long sitting after many
//! edits; never so often that it costs more than what it spares. Keeps out: what is in one.

use super::caught::catch;
use super::checkpoint;
use super::folder::FolderStore;
use super::journal::Place;

/// In a sitting, a checkpoint is made after so many edits.
const EDITS: u64 = 500;
/// What came since the last one is at least this part of it.
const PART: u64 = 8;

/// Where the last checkpoint stands.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Since {
    /// The number of its last edit, and where that ends in the journal.
    pub seq: u64,
    pub length: u64,
    /// How many bytes it takes; 0 where there is none.
    pub size: u64,
}

impl Since {
    /// Whether another is worth its bytes now that the journal ends there.
    pub(super) fn is_due(&self, end: &Place, is_leaving: bool) -> bool {
        let edits = end.seq().saturating_sub(self.seq);
        let bytes = end.length().saturating_sub(self.length);
        let is_much = bytes.saturating_mul(PART) >= self.size;
        edits > 0 && is_much && (is_leaving || edits >= EDITS)
    }
}

impl FolderStore {
    /// Makes a checkpoint, if this seat keeps the database and one is due. No promise hangs on it:
    /// where it can't be made the next opening reads more.
    pub(super) fn keep_checkpoint(&mut self, is_leaving: bool) {
        let Some(mirror) = &self.mirror else { return };
        let end = self.journal.end();
        let state = mirror.state();
        if state.seq != end.seq() || state.head != end.head() || !self.since.is_due(end, is_leaving)
        {
            return;
        }
        let size = usize::try_from(self.since.size.max(end.length())).unwrap_or(usize::MAX);
        if self.refuse_full(size).is_err() {
            return;
        }
        let place = (end.length(), &self.stacks);
        let written =
            catch(|| checkpoint::write(&self.dir, state, place, &mut |put| mirror.pairs(put)));
        match written {
            Ok(Ok(size)) => {
                self.since = Since { seq: end.seq(), length: end.length(), size };
            }
            Ok(Err(why)) => log::warn!("no checkpoint: {why}"),
            Err(panic) => log::warn!("no checkpoint: {panic}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_checkpoint_is_made_when_what_came_since_is_a_part_of_it() {
        let end = |seq, length| Place::at(length, seq, String::new());
        let none = Since::default();
        assert!(!none.is_due(&end(0, 0), true), "a table without an edit has nothing to keep");
        assert!(none.is_due(&end(1, 700), true) && !none.is_due(&end(1, 700), false));
        let since = Since { seq: 10, length: 7_000, size: 80_000 };
        assert!(!since.is_due(&end(10, 7_000), true));
        assert!(!since.is_due(&end(12, 9_000), true));
        assert!(since.is_due(&end(30, 17_000), true) && !since.is_due(&end(30, 17_000), false));
        assert!(since.is_due(&end(510, 400_000), false));
    }
}
