//! The words between a key and a change: rooms, scopes, commands, acts, layers, screens. Keeps out:
//! what any of them does.

mod act;
mod command;
mod ctx;
mod layer;
mod room;
mod scope;
mod screen;
mod stance;

pub use act::{Act, Export, LayerAct, Notice, Tone};
pub use command::{Arguments, Command, Outcome};
pub use ctx::{Ctx, Session};
pub use layer::{Answers, Body, Dock, Layer, Then, Understood};
pub use room::Room;
pub use scope::{Scope, scope, scopes};
pub use screen::Screen;
pub use stance::Stance;
