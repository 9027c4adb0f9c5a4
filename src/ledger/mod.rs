//! All records in memory, every change as an edit with its inverse, and the one door through which
//! edits come in. Keeps out: disks, clocks, chance, and what any noun means.

mod book;
mod chain;
mod dated;
mod edit;
mod history;
mod keeper;
mod merging;
mod past;
#[cfg(test)]
pub(crate) mod sample;
mod seen;
mod stacks;

// What makes and weighs changes is of the domain; who speaks of edits speaks of them too.
pub use crate::domain::{
    Cause, Change, Pinned, Refusal, add, amended, put, remove, replace, set, taken,
};
pub use book::Book;
pub use chain::{Digest, Running, digest};
pub use dated::Dated;
pub use edit::{Draft, Edit, Erasure, Stamp};
pub use history::History;
pub use keeper::Ledger;
pub use past::{Past, Source};
pub use seen::{SeenChange, SeenEdit, SeenLog};
pub use stacks::Stacks;
