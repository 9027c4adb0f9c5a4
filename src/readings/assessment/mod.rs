//! The assessment of proposals in one round, from records to places. Keeps out: how it is told, and the formulas themselves (see `methods`).

mod agreement;
mod block;
mod fragility;
mod progress;
mod ranking;
mod screening;

pub use agreement::{Accord, Split};
pub use block::Block;
pub use fragility::{Fragile, Interval, Shift};
pub use progress::Progress;
pub use ranking::{Assessment, Flag, NotAdmitted, Ranked, Reason, Unassessable, Weighed};
pub use screening::Screened;
