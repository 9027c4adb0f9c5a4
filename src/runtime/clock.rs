//! The one place that reads the clock and draws ids. Keeps out: what is done with them.

#![expect(clippy::disallowed_methods, reason = "this is the one file that asks the machine")]

use chrono::{DateTime, FixedOffset, Local};

use crate::domain::Id;

/// This moment, with the offset of this machine.
pub fn now() -> DateTime<FixedOffset> {
    Local::now().fixed_offset()
}

/// A new id: a UUID of version 7, so that ids sort by the time they were made.
pub fn mint() -> Id {
    Id::from_bits(uuid::Uuid::now_v7().as_u128())
}
