//! The stakeholder map as data: who stands where on a day, in each view of it. Keeps out:
//! sentences, drawing, the clock.

mod attitude;
mod engagement;
mod moves;
mod network;
mod rainbow;
mod salience;
mod standing;

pub use attitude::{Position, Side, Weight, attitudes, weigh};
pub use engagement::{Engaged, engagements, gap};
pub use moves::{Changed, Known, Move, moves};
pub use network::{Influence, Measure, Reach, Tie, Way};
pub use rainbow::{Rainbow, STEPS as RAINBOW_STEPS};
pub use salience::{Classed, ORDER as SALIENCE_ORDER, classes};
pub use standing::{Standing, standings};
