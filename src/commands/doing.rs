//! What a deed answers, as acts of the screen. Keeps out: what any deed does.

use crate::deeds::Done;
use crate::flow::{Act, Notice};

/// The change, where there is one, and what is to be known beside it.
pub(super) fn acts(done: impl Into<Done>) -> Vec<Act> {
    let Done { draft, remarks } = done.into();
    let commit = (!draft.changes.is_empty()).then(|| Act::Commit(draft));
    commit.into_iter().chain(remarks.into_iter().map(|it| Act::Say(Notice::plain(it)))).collect()
}
