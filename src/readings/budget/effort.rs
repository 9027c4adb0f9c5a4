//! How long ballots are counted again for one answer. Keeps out: what is looked for.
//!
//! By the work that a count is, and by no clock: the same vote gives the same paper on every machine.

use std::cell::Cell;

/// How far a search may go.
pub struct Effort<'a> {
    /// Marks of ballots that may still be read again.
    left: Cell<u64>,
    /// Asked before each count, with how many were made and how many there may be in all, where that
    /// is known; `false` ends the search.
    goes_on: &'a dyn Fn(u64, Option<u64>) -> bool,
}

/// Somebody had enough, or it would take too long.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Ended;

impl<'a> Effort<'a> {
    /// As long as whoever waits wants it to go on.
    pub const fn asked(goes_on: &'a dyn Fn(u64, Option<u64>) -> bool) -> Self {
        Self { left: Cell::new(u64::MAX), goes_on }
    }

    /// Up to so many marks of ballots are read again, where nobody can be asked.
    pub const fn bounded(marks: u64) -> Self {
        Self { left: Cell::new(marks), goes_on: &|_, _| true }
    }

    /// One count more, which reads so many marks.
    pub(super) fn spend(&self, marks: u64, made: u64, all: Option<u64>) -> Result<(), Ended> {
        let left = self.left.get().checked_sub(marks).ok_or(Ended)?;
        self.left.set(left);
        (self.goes_on)(made, all).then_some(()).ok_or(Ended)
    }
}
