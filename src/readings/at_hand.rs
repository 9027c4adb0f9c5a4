//! The decision at hand: on an item of a sitting, as it stands at a minute. Keeps out: giving votes
//! and closing.

use chrono::{DateTime, FixedOffset};

use crate::domain::count::Count;
use crate::domain::{Id, Meeting, Poll, World, at_hand, sittings};

/// The decision at hand.
#[derive(Debug, Clone)]
pub struct AtHand {
    /// The sitting.
    pub meeting: Id,
    /// The item.
    pub item: Id,
    /// How it stands at this minute, or stood when the vote was closed.
    pub count: Count,
}

impl AtHand {
    /// The decision on an item of a sitting, on the open one where none is named. `None` when there
    /// is no such sitting, and while no item is open.
    pub fn of(
        meeting: Id,
        item: Option<Id>,
        now: DateTime<FixedOffset>,
        world: &dyn World,
    ) -> Option<Self> {
        let sitting = world.get::<Meeting>(meeting)?;
        let item = item.or_else(|| sittings::current(meeting, world).map(|(id, _)| id))?;
        // A vote has its hour: who comes or goes after the closing changes nothing in it.
        let closed = Poll::on(item, world).map(|(_, poll)| poll.closed);
        let minute = closed.or_else(|| at_hand::minute_of(meeting, sitting, now, world));
        let count = Count::of(meeting, Some(item), minute, world)?;
        Some(Self { meeting, item, count })
    }
}
