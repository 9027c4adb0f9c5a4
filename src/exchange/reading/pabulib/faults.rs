//! What is wrong with a large file: so many places as somebody can read, and how many there are.
//! Keeps out: what is wrong.

use crate::exchange::unreadable::{Spot, fault_at};
use crate::text::{Finding, Sentence};

/// More places than this are counted and not kept.
const KEPT: usize = 10_000;

/// Places that are wrong, in the order in which they were found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Faults {
    kept: Vec<Finding>,
    count: usize,
}

impl Faults {
    /// One more place; the sentence is made only where it is kept.
    pub(super) fn add(
        &mut self,
        line: u64,
        column: Option<&str>,
        reason: impl FnOnce() -> Sentence,
    ) {
        self.count += 1;
        if self.kept.len() < KEPT {
            self.kept.push(fault_at(Spot::Line(line), column.map(str::to_owned), reason()));
        }
    }

    /// Takes in others; of all the first lines are kept.
    pub(super) fn append(&mut self, other: Self) {
        self.count += other.count;
        self.kept.extend(other.kept);
        self.kept.sort_by_key(|own| own.at.in_file());
        self.kept.truncate(KEPT);
    }

    /// How many places are wrong.
    pub const fn count(&self) -> usize {
        self.count
    }

    /// The first of them.
    pub fn first(&self) -> &[Finding] {
        &self.kept
    }

    /// The first of them, and how many more there are.
    pub(super) fn told(self) -> (Vec<Finding>, usize) {
        let more = self.count - self.kept.len();
        (self.kept, more)
    }
}
