//! Who calls a deed, when, and where its new ids come from. Keeps out: the table.

use chrono::{DateTime, FixedOffset, NaiveDate, Timelike};

use crate::domain::{Id, Moment, at_hand};
use crate::ledger::Stamp;

/// Whoever calls a deed.
#[derive(Clone, Copy)]
pub struct Caller<'a> {
    /// Who works here.
    pub who: &'a str,
    /// The moment on the wall of the room.
    pub now: DateTime<FixedOffset>,
    /// A new id.
    pub mint: &'a dyn Fn() -> Id,
    /// Called at each step of long work; `false` ends it.
    pub goes_on: &'a dyn Fn() -> bool,
}

impl Caller<'_> {
    /// A new id.
    pub fn id(&self) -> Id {
        (self.mint)()
    }

    /// A stamp for an edit made now, by one hand of several or by whoever is alone.
    pub fn stamp(&self, hand: Option<Id>) -> Stamp {
        // The id of an edit is also what keeps the link of an entry from which somebody was erased
        // from being guessed: it has the chance of two, so that no other id tells it.
        let id = Id::from_bits(self.id().bits() ^ self.id().bits().rotate_left(64));
        Stamp { id, who: self.who.to_owned(), hand, at: self.now }
    }

    /// Today.
    pub fn today(&self) -> NaiveDate {
        self.now.date_naive()
    }

    /// This minute.
    pub fn minute(&self) -> Moment {
        at_hand::minute(self.now)
    }

    /// This second.
    pub fn second(&self) -> Moment {
        Moment(self.now.with_nanosecond(0).unwrap_or(self.now))
    }
}
