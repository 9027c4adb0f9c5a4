//! A table that is read from its checkpoint and from what its journal has after it. Keeps out: a
//! table that is not in order, which is read from the first entry on (see `opening`).

use std::path::Path;
use std::sync::Arc;

use super::checkpoint::{self, Checkpoint};
use super::codec::State;
use super::frame;
use super::identity::Mark;
use super::journal::Place;
use super::replay::Replay;
use super::sled::Mirror;
use super::walk::{Entries, Walk};
use crate::domain::{Id, Record};
use crate::ledger::{Book, Edit, History, Ledger, Past};

/// A table as checkpoint and journal have it.
pub(super) struct Resumed {
    pub ledger: Ledger,
    /// The ids of all edits.
    pub ids: Arc<[Id]>,
    /// Where the journal ends.
    pub end: Place,
    /// Its entries.
    pub entries: Entries,
    /// The checkpoint: what it remembers of the database, how far it reaches in the journal, and
    /// how many bytes it takes.
    pub state: State,
    pub length: u64,
    pub size: u64,
    /// Whether an entry follows that is not finished.
    pub is_torn: bool,
}

/// Reads a table in this way; nothing where there is no checkpoint, or where anything about it or
/// the journal is not in order.
pub(super) fn resume(dir: &Path, mark: Mark) -> Option<Resumed> {
    let checkpoint = checkpoint::read(dir, mark)?;
    let walk = Walk::over(dir, mark, &checkpoint);
    if walk.is_none() {
        log::warn!("the checkpoint and the journal do not go together, or one of them is damaged");
    }
    let walk = walk?;
    let Checkpoint { state, length, stacks, records, size } = checkpoint;
    let is_torn = !walk.torn.is_empty();
    if is_torn && !frame::is_cut(&walk.torn) {
        return None;
    }
    let book = after(records, &walk.later)?;
    let ids: Arc<[Id]> = walk.ids.into();
    let end = Place::at(walk.length, u64::try_from(ids.len()).ok()?, walk.head);
    let count = usize::try_from(state.seq).ok()?;
    let past = Past::of(Arc::clone(&ids), count, Box::new(walk.entries.clone()));
    let history = History::resumed(past, stacks, walk.later);
    let ledger = Ledger::of(book, history);
    Some(Resumed { ledger, ids, end, entries: walk.entries, state, length, size, is_torn })
}

/// Whether a database that remembers this is at the end of the journal.
pub(super) fn is_at_the_end(state: &State, resumed: &Resumed) -> bool {
    let end = &resumed.end;
    let is_another = state.seq == resumed.state.seq && *state != resumed.state;
    state.seq == end.seq() && state.head == end.head() && !is_another
}

/// Brings a database that was checked to where the journal is; answers how many entries it was
/// behind. Nothing where the two, or the checkpoint, do not go together.
pub(super) fn catch_up(mirror: &mut Mirror, mark: Mark, resumed: &Resumed) -> Option<u64> {
    let (state, last) = (mirror.state(), resumed.end.seq());
    let is_another = state.seq == resumed.state.seq && *state != resumed.state;
    if state.table != mark.id || state.seq > last || is_another {
        return None;
    }
    if resumed.entries.link(state.seq)? != state.head {
        return None;
    }
    let start = state.seq;
    for seq in start + 1..=last {
        let (edit, frame) = resumed.entries.entry(seq)?;
        mirror.apply(&edit.changes, &frame).ok()?;
    }
    Some(last - start)
}

/// The records after some more edits.
fn after(records: Vec<(Id, Record)>, later: &[Edit]) -> Option<Book> {
    if later.is_empty() {
        return Some(Book::of(records));
    }
    let mut replay = Replay::from(records);
    later.iter().all(|edit| replay.apply(edit)).then(|| Book::of(replay.into_records()))
}
