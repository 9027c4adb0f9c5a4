//! What the plan of training adds up to: needs by area, which courses answer them and which do not,
//! and what became of it year by year. Keeps out: drawing, formats.

mod conventions;
mod delivery;
mod lineage;

pub use conventions::Conventions;
pub use delivery::{Delivered, Delivery, Editions};
pub use lineage::{AreaSums, Lineage, editions};
