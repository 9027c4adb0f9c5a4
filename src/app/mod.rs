//! From a key to a change: decode, perform, commit, draw. Keeps out: terminals, disks, the clock;
//! what it wants of them it says as effects.

mod application;
mod effect;
mod exported;
mod hint_bar;
mod hints;
mod layering;
mod opening;
mod perform;
mod resuming;
mod sharing;
mod typing;
mod view;
mod vocabulary;

pub use application::App;
pub use effect::{Effect, Msg};
pub use opening::{Around, Closed, Keeper, Opening, Reader, Saver, Writer};
pub use vocabulary::Words;
