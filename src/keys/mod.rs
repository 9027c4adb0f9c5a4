//! Keys, chords and keymap files: which chord runs which command where. Keeps out: what any command
//! means, and the keymap files themselves.

mod binding;
mod clash;
mod decoder;
mod fault;
mod file;
mod key;
mod keymap;
mod notation;
mod reach;
mod reserved;
mod sequence;
mod shown;
pub mod terminal;
mod trie;
mod vocabulary;

pub use binding::{Binding, Place};
pub use decoder::{Active, Decoded, Decoder};
pub use key::{Chord, Key, Modifiers};
pub use keymap::Keymap;
pub use notation::ChordError;
pub use reserved::leaves;
pub use sequence::Sequence;
pub use trie::{Continuation, Leads, Lookup, Trie};
pub use vocabulary::{GLOBAL, Known, ScopeKind, Verb, Vocabulary};

#[cfg(test)]
mod sample;
