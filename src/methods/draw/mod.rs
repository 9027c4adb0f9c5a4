//! Drawing a panel by quotas: which panels there can be, how likely each type of person is to sit
//! in one, and a number from a public seed. Keeps out: names, files.
//!
//! People with the same values form a type and are exchangeable, so every count is one for each
//! type, never for each person. What comes out of floating point is checked in whole numbers
//! before it is answered.

mod clash;
mod fair;
mod lottery;
mod panels;
mod public_seed;
#[cfg(test)]
mod tests;

pub use clash::{Bound, clash};
pub use fair::{Fair, Level, leximin};
pub use lottery::lottery;
pub use panels::{Panels, Quota};
pub use public_seed::{draw, fingerprint, order};

/// The solver found no answer it could stand by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Unsolved;
