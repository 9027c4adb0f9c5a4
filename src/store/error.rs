//! What can go wrong with a table on disk. Keeps out: exit codes, notices, and what an edit may not
//! do.

use std::io;
use std::path::Path;

use crate::ledger::Edit;
use crate::say;
use crate::text::Sentence;

/// The kinds of trouble, as a caller tells them apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StoreErrorKind {
    /// Another process holds the table.
    Held,
    /// Something saved cannot be read, and nothing else holds it.
    Damaged,
    /// The disk is full, or nearly.
    Full,
    /// A later version of the program wrote it.
    Newer,
    /// There is no table in the folder.
    NotATable,
    /// The folder of a new table is not empty.
    Occupied,
    /// The system refused to read or write.
    Io,
}

/// A table could not be made, opened or written; what was acknowledged before is as it was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoreError {
    /// Which kind of trouble.
    pub kind: StoreErrorKind,
    /// What is wrong and what to do.
    pub what: Sentence,
    /// What else helps.
    pub hint: Option<Sentence>,
}

impl StoreError {
    /// An error that its sentence explains.
    pub const fn new(kind: StoreErrorKind, what: Sentence) -> Self {
        Self { kind, what, hint: None }
    }

    /// Damage that the store cannot heal by itself.
    pub(super) fn damaged(what: Sentence) -> Self {
        Self { kind: StoreErrorKind::Damaged, what, hint: Some(say!("store-damaged-hint")) }
    }

    /// No room on the disk.
    pub(super) fn full() -> Self {
        Self::new(StoreErrorKind::Full, say!("store-full"))
    }

    /// Refuses an edit whose number is not the one after `last`.
    pub(super) fn if_out_of_step(last: u64, edit: &Edit) -> Result<(), Self> {
        if edit.seq == last + 1 {
            return Ok(());
        }
        Err(Self::new(
            StoreErrorKind::Io,
            say!("store-out-of-step", number = edit.seq, last = last),
        ))
    }

    /// What the system said about a file or folder.
    pub(super) fn io(path: &Path, error: &io::Error) -> Self {
        if is_full(error) {
            return Self::full();
        }
        Self::new(
            StoreErrorKind::Io,
            say!("store-io", path = path.display().to_string(), reason = error.to_string()),
        )
    }
}

/// Whether an error means that there is no room left.
pub(super) fn is_full(error: &io::Error) -> bool {
    matches!(error.kind(), io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_full_disk_is_not_told_as_any_other_error() {
        let path = Path::new("journal");
        let kind = |kind: io::ErrorKind| StoreError::io(path, &io::Error::from(kind)).kind;
        assert_eq!(kind(io::ErrorKind::StorageFull), StoreErrorKind::Full);
        assert_eq!(kind(io::ErrorKind::QuotaExceeded), StoreErrorKind::Full);
        assert_eq!(kind(io::ErrorKind::PermissionDenied), StoreErrorKind::Io);
    }
}
