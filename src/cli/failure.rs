//! Why a command stops, and the exit status by which scripts tell. Keeps out: printing.

use std::io;
use std::path::Path;

use crate::documents::ExportRefusal;
use crate::exchange::{Bad, Spot, Unreadable};
use crate::ledger::{Pinned, Refusal};
use crate::say;
use crate::store::{CommitError, StoreError, StoreErrorKind};
use crate::text::Sentence;

/// The exit status of a command that did not do what was asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Exit {
    /// Refused or failed.
    Failed = 1,
    /// Asked in a way nobody understands.
    Usage = 2,
    /// The table is held by another process.
    Held = 3,
    /// The store is damaged and could not be healed.
    Damaged = 4,
}

/// One of several things that are wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wrong {
    /// Where, as editors read it: `FILE:LINE`; empty where the words say it.
    pub place: String,
    /// What.
    pub what: Sentence,
}

/// A command that was not done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Failure {
    /// The exit status.
    pub exit: Exit,
    /// Everything that is wrong, where there are several things.
    pub list: Vec<Wrong>,
    /// What is wrong, in one sentence.
    pub what: Sentence,
    /// What to do about it.
    pub hint: Option<Sentence>,
}

impl Failure {
    /// Something that was refused or failed.
    pub const fn new(what: Sentence, hint: Option<Sentence>) -> Self {
        Self { exit: Exit::Failed, list: Vec::new(), what, hint }
    }

    /// A command nobody understands.
    pub const fn usage(what: Sentence, hint: Option<Sentence>) -> Self {
        Self { exit: Exit::Usage, list: Vec::new(), what, hint }
    }

    /// A word of the contract that does nothing yet.
    pub fn not_yet(word: &str) -> Self {
        Self::new(say!("cli-not-yet", word = word), None)
    }

    /// What the system said about a file.
    pub fn file(path: &Path, error: &io::Error) -> Self {
        let path = path.display().to_string();
        let what = match error.kind() {
            io::ErrorKind::NotFound => say!("cli-file-absent", path = path),
            io::ErrorKind::PermissionDenied => say!("cli-file-forbidden", path = path),
            _ => say!("cli-file-failed", path = path, reason = error.to_string()),
        };
        Self::new(what, None)
    }

    /// A file that was not taken, with every place in it that is wrong.
    pub fn unread(file: &str, unreadable: Unreadable) -> Self {
        let Unreadable { what, hint, bad } = unreadable;
        // A sentence about the whole file does not name it.
        let what =
            if bad.is_empty() { say!("cli-in-file", file = file, what = what) } else { what };
        let list = bad.iter().map(|bad| in_file(file, bad)).collect();
        Self { exit: Exit::Failed, list, what, hint }
    }

    /// Words of the command line that were not taken.
    pub fn words(unreadable: Unreadable) -> Self {
        let count = unreadable.bad.len();
        let list = unreadable
            .bad
            .iter()
            .filter(|_| count > 1)
            .map(|bad| Wrong { place: String::new(), what: bad.sentence() });
        // The list has said the first of them already.
        let what = if count > 1 { say!("cli-words-wrong", count = count) } else { unreadable.what };
        Self { exit: Exit::Failed, list: list.collect(), what, hint: unreadable.hint }
    }
}

fn in_file(file: &str, bad: &Bad) -> Wrong {
    match (bad.at, &bad.column) {
        (Spot::Line(line), Some(column)) => Wrong {
            place: bad
                .cell
                .as_ref()
                .map_or_else(|| format!("{file}:{line}"), |cell| format!("{file}:{cell}")),
            what: say!("cli-column", column = column.as_str(), reason = bad.reason.clone()),
        },
        (Spot::Line(line), None) => {
            Wrong { place: format!("{file}:{line}"), what: bad.reason.clone() }
        }
        (Spot::Record(..) | Spot::Words, _) => {
            Wrong { place: file.to_owned(), what: bad.sentence() }
        }
    }
}

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Self {
        let exit = match error.kind {
            StoreErrorKind::Held => Exit::Held,
            StoreErrorKind::Damaged => Exit::Damaged,
            StoreErrorKind::Full
            | StoreErrorKind::Newer
            | StoreErrorKind::NotATable
            | StoreErrorKind::Occupied
            | StoreErrorKind::Io => Exit::Failed,
        };
        Self { exit, list: Vec::new(), what: error.what, hint: error.hint }
    }
}

impl From<Refusal> for Failure {
    fn from(refusal: Refusal) -> Self {
        let told = |Pinned { fault, .. }: &Pinned| Wrong {
            place: String::new(),
            what: say!("bad-field", column = fault.field, reason = fault.reason.clone()),
        };
        let several = refusal.faults.len() > 1;
        let list = refusal.faults.iter().filter(|_| several).map(told).collect();
        Self { exit: Exit::Failed, list, what: refusal.what, hint: refusal.hint }
    }
}

impl From<CommitError> for Failure {
    fn from(error: CommitError) -> Self {
        match error {
            CommitError::Refused(refusal) => (*refusal).into(),
            CommitError::NotSaved(error) => error.into(),
        }
    }
}

impl From<ExportRefusal> for Failure {
    fn from(refusal: ExportRefusal) -> Self {
        let told = |what| Wrong { place: String::new(), what };
        let list = refusal.hits.iter().map(|hit| told(hit.sentence())).collect();
        Self { exit: Exit::Failed, list, what: refusal.what, hint: refusal.hint }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bad_row_is_told_with_its_file_and_line_as_editors_read_it() {
        let bad = Bad::new(Spot::Line(3), Some("data".into()), say!("fault-needed"));
        let unreadable = Unreadable { what: say!("import-refused"), hint: None, bad: vec![bad] };
        let failure = Failure::unread("a.csv", unreadable);
        assert_eq!(failure.list.first().map(|wrong| wrong.place.as_str()), Some("a.csv:3"));
        assert_eq!(failure.what.key, "import-refused");
    }

    #[test]
    fn what_is_wrong_with_a_whole_file_names_the_file() {
        let failure = Failure::unread(
            "a.csv",
            Unreadable::whole(say!("file-empty"), say!("file-empty-hint")),
        );
        assert_eq!(failure.what, say!("cli-in-file", file = "a.csv", what = say!("file-empty")));
    }

    #[test]
    fn a_single_bad_word_is_not_told_twice() {
        let bad = || Bad::new(Spot::Words, None, say!("word-no-value", word = "x"));
        let unreadable =
            |bad| Unreadable { what: say!("word-no-value", word = "x"), hint: None, bad };
        assert!(Failure::words(unreadable(vec![bad()])).list.is_empty());
        assert_eq!(Failure::words(unreadable(vec![bad(), bad()])).list.len(), 2);
    }

    #[test]
    fn scripts_tell_a_held_table_from_a_damaged_one() {
        let exit = |kind| Failure::from(StoreError::new(kind, say!("store-full"))).exit as i32;
        assert_eq!(exit(StoreErrorKind::Held), 3);
        assert_eq!(exit(StoreErrorKind::Damaged), 4);
        assert_eq!(exit(StoreErrorKind::NotATable), 1);
    }
}
