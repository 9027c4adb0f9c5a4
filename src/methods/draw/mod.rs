//! Drawing a panel by quotas: which panels there can be, how likely each type of person is to sit
//! in one, and a number from a public seed. Keeps out: names, files.
//!
//! People with the same values form a type and are exchangeable, so every count is one for each
//! type, never for each person. What comes out of floating point is checked in whole numbers
//! before it is answered.

mod clash;
mod exact;
mod fair;
mod levels;
mod lottery;
mod panels;
mod peeling;
mod plain;
mod prices;
mod public_seed;
mod split;
#[cfg(test)]
mod tests;
mod tickets;
mod whole;

pub use clash::{Bound, clash, relaxed, relaxed_together};
pub use fair::{Fair, leximin, maximin};
pub use levels::Level;
pub use lottery::lottery;
pub use panels::{MOST_TYPES, Panels, Quota};
pub use plain::in_order;
pub use public_seed::{draw, fingerprint, order};
pub use tickets::{TICKETS, Ticket, chance, drawn, tickets};

/// The solver found no answer it could stand by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Unsolved;
