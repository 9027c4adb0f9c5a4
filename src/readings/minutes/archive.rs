//! An approved verbale is read from the copy that was kept of it, not from the table of today.
//! Keeps out: when copies are made (see `domain::copies`).

use crate::domain::{Id, Meeting, MinutesState, World, copies};
use crate::ledger::Book;

/// The records a verbale was written from, which are a table of their own.
#[derive(Debug, Clone)]
pub struct Archive(Book);

impl Archive {
    /// What was kept of a verbale when it came into the state it has; `None` where nothing was.
    pub fn of(meeting: Id, world: &dyn World) -> Option<Self> {
        copies::kept(meeting, world).map(|records| Self(Book::of(records)))
    }

    /// Its records.
    pub fn world(&self) -> &dyn World {
        &self.0
    }
}

/// The records an approved verbale was written from; `None` where it is not approved, or came in
/// approved and nothing it prints has changed since.
pub fn archived(meeting: Id, world: &dyn World) -> Option<Archive> {
    let state = world.get::<Meeting>(meeting)?.minutes_state();
    Archive::of(meeting, world).filter(|_| state == MinutesState::Approved)
}

/// The copies of all approved verbali, in the order of sittings.
pub fn archives(world: &dyn World) -> Vec<Archive> {
    world.all::<Meeting>().filter_map(|(id, _)| archived(id, world)).collect()
}
