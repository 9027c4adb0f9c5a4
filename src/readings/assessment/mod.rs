//! The assessment of proposals in one round, from records to places. Keeps out: how it is told, and
//! the formulas themselves (see `methods`).

mod acceptance;
mod agreement;
mod alternative;
mod asked;
mod basis;
mod beside;
mod block;
mod decisive;
mod fragility;
mod progress;
mod ranking;
mod screening;
mod trial;
mod turned;
mod unnamed;

pub use acceptance::{Acceptance, Accepted, SAMPLES, SEED};
pub use agreement::{Accord, Split};
pub use alternative::{Alternative, Figure, Placed, Rule};
pub use asked::Tied;
pub use basis::Basis;
pub use beside::{Apart, Beside};
pub use block::Block;
pub use decisive::Decisive;
pub use fragility::{Fragile, Interval, Shift};
pub use progress::Progress;
pub use ranking::{Assessment, Flag, NotAdmitted, Ranked, Unassessable, Weighed};
pub use screening::Screened;
pub use trial::{Trial, Without};
pub use turned::{Changed, Moved, Turned};
pub use unnamed::{Given, Older, Unnamed};
