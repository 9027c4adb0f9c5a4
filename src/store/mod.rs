//! A table on disk: a journal, which is the truth, and beside it a database; what one of them lost
//! is taken from the other. Keeps out: which edits may be made, the clock, and where tables lie.

mod caught;
mod error;
mod files;
mod folder;
mod frame;
mod journal;
mod lock;
mod memory;
mod mirror;
mod opening;
mod port;
mod replay;
mod scan;
mod sled;
mod space;
mod table;
mod verified;
mod verify;

#[cfg(test)]
mod contract;
#[cfg(test)]
mod damage;
#[cfg(test)]
mod samples;

pub use caught::panics_are_caught;
pub use folder::{FolderStore, is_table, verify};
pub use lock::{Holder, holder};
pub use memory::MemoryStore;
pub use port::{Loaded, Store};
pub use table::Table;
pub use verified::Verified;
