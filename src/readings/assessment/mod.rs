//! The assessment of proposals in one round, from records to places. Keeps out: how it is told, and
//! the formulas themselves (see `methods`).

mod acceptance;
mod agreement;
mod alternative;
mod asked;
mod basis;
mod block;
mod consensus_comparison;
mod decisive;
mod fragility;
mod progress;
mod ranking;
mod round_comparison;
mod screening;
mod unnamed;
mod what_if;

pub use acceptance::{Acceptance, Accepted, SAMPLES, SEED};
pub use agreement::{AssessorAgreement, Split};
pub use alternative::{Alternative, Figure, Placed, Rule};
pub use asked::Tied;
pub use basis::Basis;
pub use block::{Block, NoMarks};
pub use consensus_comparison::{Apart, ConsensusComparison};
pub use decisive::Decisive;
pub use fragility::{Fragile, Interval, Shift};
pub use ranking::{Assessment, Flag, NotAdmitted, Ranked, Unassessable, Weighed};
pub use round_comparison::{Changed, Moved, RoundComparison};
pub use screening::Screened;
pub use unnamed::{Given, Older, Unnamed};
pub use what_if::{WhatIf, Without};
