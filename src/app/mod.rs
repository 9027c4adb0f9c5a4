//! From a key to a change: decode, perform, commit, draw. Keeps out: terminals, disks, the clock;
//! what it wants of them it says as effects.

mod application;
mod bursts;
mod copying;
mod deciding;
mod effect;
mod exported;
mod hint_bar;
mod hints;
mod layering;
mod linear;
mod opening;
mod perform;
mod resuming;
mod sharing;
mod typing;
mod view;
mod vocabulary;

pub use application::App;
pub use bursts::{Burst, FEW};
pub use effect::{Effect, Exported, Msg};
pub use linear::{Linear, Occasion};
pub use opening::{
    Around, Beside, Closed, Decider, Keeper, Maker, Opening, Reader, Saver, Surface, Tape, Writer,
};
pub use vocabulary::Words;
