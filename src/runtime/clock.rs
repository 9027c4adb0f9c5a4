//! The one place that reads the clock and draws ids. Keeps out: what is done with them.

#![expect(clippy::disallowed_methods, reason = "this is the one file that asks the machine")]

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use chrono::{DateTime, FixedOffset, Local, Utc};

use crate::domain::Id;

/// This moment, with the offset of this machine.
pub fn now() -> DateTime<FixedOffset> {
    at(SystemTime::now())
}

/// A new id: a UUID of version 7, so that ids sort by the time they were made.
pub fn mint() -> Id {
    if SystemTime::now() >= UNIX_EPOCH {
        return Id::from_bits(uuid::Uuid::now_v7().as_u128());
    }
    // A machine that lost its battery may stand before 1970, which such an id cannot say.
    let none = uuid::Timestamp::from_unix(uuid::NoContext, 0, 0);
    Id::from_bits(uuid::Uuid::new_v7(none).as_u128())
}

/// The minute of a moment in seconds since 1970, as the clock on the wall of this machine had it:
/// `2026-11-30 18:05`.
pub fn minute_of(seconds: i64) -> String {
    let moment = DateTime::<Utc>::from_timestamp(seconds, 0).unwrap_or_default();
    moment.with_timezone(&Local).format("%Y-%m-%d %H:%M").to_string()
}

/// A moment of the machine; one that no calendar reaches is the first of 1970.
fn at(moment: SystemTime) -> DateTime<FixedOffset> {
    let count = |span: Duration| i64::try_from(span.as_millis()).ok();
    let millis = match moment.duration_since(UNIX_EPOCH) {
        Ok(since) => count(since),
        Err(before) => count(before.duration()).and_then(i64::checked_neg),
    };
    let moment = millis.and_then(DateTime::<Utc>::from_timestamp_millis);
    moment.unwrap_or_default().with_timezone(&Local).fixed_offset()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clock_before_1970_is_told_as_it_stands() {
        let hour = Duration::from_secs(3600);
        assert_eq!(at(UNIX_EPOCH - hour).timestamp(), -3600);
        assert_eq!(at(UNIX_EPOCH + hour).timestamp(), 3600);
        assert_eq!(at(UNIX_EPOCH + Duration::from_millis(1500)).timestamp_millis(), 1500);
    }
}
