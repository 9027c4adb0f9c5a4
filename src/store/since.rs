//! When a checkpoint is due: when the keeper leaves, and in a long sitting after many edits; never so
//! often that it costs more than what it spares. Keeps out: making one.

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
