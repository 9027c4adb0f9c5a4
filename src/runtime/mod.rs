//! The world outside: terminal, events, signals, clock, chance, folders. Keeps out: every rule of
//! the table.

pub mod beside;
mod bounded;
mod clipboard;
pub mod clock;
mod driver;
mod events;
pub mod log;
mod mark;
pub mod paths;
mod screen;
pub mod secret;
mod tape;
pub mod terminal;
pub mod umask;
mod undisturbed;
mod watching;

pub use driver::Hands;
pub use undisturbed::undisturbed;
