//! Journal and database that are both sound and do not belong together: two tables met in one
//! folder, or an entry was changed after it was saved. Keeps out: damage, which one of the two
//! heals in the other.

use super::codec::State;
use super::frame;
use super::identity::Mark;
use super::replay::Replay;
use super::scan::Scan;
use crate::domain::{Id, Kind, Record};
use crate::ledger::{Book, Edit};
use crate::say;
use crate::text::Sentence;

/// A sound database: what it remembers, its records, and the line of the last entry where it was
/// short enough to be kept.
pub(super) struct Witness<'a> {
    pub state: &'a State,
    pub records: &'a [(Id, Record)],
    pub last_line: Option<Vec<u8>>,
}

/// Why a journal cannot be that of the table whose folder it lies in.
pub(super) fn in_journal(scan: &Scan) -> Option<Sentence> {
    let rest = scan.rest.as_ref().filter(|_| scan.is_of_another_table())?;
    Some(match &rest.glimpse {
        Some(glimpse) => say!(
            "store-conflict-journal",
            date = glimpse.at.date_naive(),
            who = glimpse.who.clone()
        ),
        None => say!("store-conflict-journal-nameless"),
    })
}

/// Why a sound database cannot be that of the journal beside it.
pub(super) fn with_database(mark: Mark, scan: &Scan, witness: &Witness<'_>) -> Option<Sentence> {
    let State { seq, head, table, .. } = witness.state;
    let is_another = *table != mark.id;
    if !is_another && scan.hash(*seq).is_none_or(|hash| hash == head) {
        return None;
    }
    if !is_another && let Some(edit) = changed(scan, witness) {
        return Some(say!(
            "store-conflict-changed",
            number = *seq,
            date = edit.at.date_naive(),
            who = edit.who.clone()
        ));
    }
    let mut replay = Replay::default();
    // Records that do not fit any more still tell what the table was called.
    let _fits = scan.edits.iter().all(|edit| replay.apply(edit));
    let journal = title(replay.into_records());
    let database = title(witness.records.iter().cloned());
    Some(say!("store-conflict-two", number = *seq, journal = journal, database = database))
}

/// The entry of the journal that the database remembers as the same act with other words.
fn changed<'a>(scan: &'a Scan, witness: &Witness<'_>) -> Option<&'a Edit> {
    let index = usize::try_from(witness.state.seq.checked_sub(1)?).ok()?;
    let edit = scan.edits.get(index)?;
    let remembered = frame::glimpse_id(witness.last_line.as_deref()?)?;
    (remembered == edit.id).then_some(edit)
}

/// What people call the table: the title of its process, blank where there is none.
pub(super) fn title(records: impl Iterator<Item = (Id, Record)>) -> String {
    let book = Book::of(records.filter(|(_, record)| record.kind() == Kind::Process));
    let first = book.records().next().map(|(_, record)| record.label(book.world()));
    first.unwrap_or_default()
}
