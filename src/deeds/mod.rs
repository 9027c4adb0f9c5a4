//! What the table does, each a row and a function of the records, of who calls and when, that
//! answers a change. Keeps out: keys, screens, the command line, and letting the change in.

pub mod approvals;
mod argument;
mod arguments;
mod at_item;
mod caller;
pub mod concluding;
pub mod consensus_marks;
mod deed;
mod done;
pub mod group_making;
pub mod group_members;
pub mod group_methods;
pub mod marks;
pub mod merging;
pub mod proposals;
pub mod ratings;
pub mod reporting;
pub mod rounds;
#[cfg(test)]
mod sample;
#[cfg(test)]
mod sample_people;
pub mod shortlist;
mod sitting;
mod voting;
pub mod warnings;
pub mod weights;
pub mod world_cafe;

use std::sync::LazyLock;

pub use argument::{Argument, Takes};
pub use arguments::{Arguments, Value, Where, given};
pub use at_item::{deciding, minute_of, unclosed, undecided, wording};
pub use caller::Caller;
pub use deed::Deed;
pub use done::Done;
pub use sitting::{another_day, at_hand, held, no_sitting, writable};
pub use voting::{closable, close};

static ROWS: LazyLock<Vec<Deed>> = LazyLock::new(|| {
    [
        voting::ROWS,
        group_methods::ROWS,
        group_members::ROWS,
        rounds::ROWS,
        marks::ROWS,
        weights::ROWS,
        approvals::ROWS,
        ratings::ROWS,
        merging::ROWS,
        proposals::ROWS,
        reporting::ROWS,
        shortlist::ROWS,
        concluding::ROWS,
    ]
    .concat()
});

/// Every deed, in the order in which they are listed.
pub fn all() -> &'static [Deed] {
    &ROWS
}

/// The deed with a word.
pub fn find(word: &str) -> Option<&'static Deed> {
    all().iter().find(|deed| deed.word == word)
}
