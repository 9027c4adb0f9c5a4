//! All records in memory, every change as an edit with its inverse, and the one door through which
//! edits come in. Keeps out: disks, clocks, chance, and what any noun means.

mod along;
mod blind;
mod book;
mod chain;
mod compose;
mod criteria;
mod doubts;
mod edit;
mod guard;
mod history;
mod keeper;
mod lineage;
mod merge;
#[cfg(test)]
pub(crate) mod sample;
mod sealed;

pub use crate::domain::{Pinned, Refusal};
pub use book::Book;
pub use chain::{Digest, digest};
pub use compose::{add, amended, put, remove, replace, set, taken};
pub use doubts::{doubts, hidden};
pub use edit::{Cause, Change, Draft, Edit, Stamp};
pub use history::History;
pub use keeper::Ledger;
pub use lineage::{Piece, merge_proposals, split, standing};
pub use merge::{Merge, merge};
