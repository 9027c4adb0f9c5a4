//! How a mark and what it is given to are named in the log. Keeps out: whose log may tell it.

use crate::domain::{Id, Tally, World};
use crate::say;
use crate::text::Sentence;

/// The code of a record.
pub(super) fn code(id: Id, world: &dyn World) -> String {
    world.record(id).map(|record| record.cell("code", world).text()).unwrap_or_default()
}

/// A mark as it is told.
pub(super) fn in_words(score: Option<Tally>) -> Sentence {
    match score {
        Some(Tally::Mark(mark)) => say!("mark-given", mark = mark),
        Some(Tally::Abstain) => say!("code-vote-abstain"),
        None => say!("not-scored"),
    }
}
