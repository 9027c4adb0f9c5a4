//! What can go wrong with a table on disk. Keeps out: exit codes, notices, and what an edit may not
//! do.

use std::io;
use std::path::Path;

use crate::ledger::Edit;
use crate::say;
use crate::text::{self, Diagnostic, DiagnosticKind, Sentence};

impl Diagnostic {
    /// Damage to the table in a folder that opening it cannot heal.
    pub(super) fn damaged(dir: &Path, what: Sentence) -> Self {
        let hints = vec![say!("store-damaged-hint", path = quoted(dir))];
        Self { hints, ..Self::of_kind(DiagnosticKind::Damaged, what) }
    }

    /// Journal and database of a folder that are both sound and do not belong together.
    pub(super) fn conflict(dir: &Path, what: Sentence) -> Self {
        let hints = vec![say!("store-conflict-hint", path = quoted(dir))];
        Self { hints, ..Self::of_kind(DiagnosticKind::Damaged, what) }
    }

    /// No room on the disk.
    pub(super) fn full() -> Self {
        Self::of_kind(DiagnosticKind::Full, say!("store-full"))
    }

    /// Refuses an edit whose number is not the one after `last`.
    pub(super) fn if_out_of_step(last: u64, edit: &Edit) -> Result<(), Self> {
        if edit.seq == last + 1 {
            return Ok(());
        }
        Err(Self::of_kind(
            DiagnosticKind::Io,
            say!("store-out-of-step", number = edit.seq, last = last),
        ))
    }

    /// What the system said about a file or folder.
    pub(super) fn io(path: &Path, error: &io::Error) -> Self {
        if is_full(error) {
            return Self::full();
        }
        Self::of_kind(
            DiagnosticKind::Io,
            say!("store-io", path = path.display().to_string(), reason = error.to_string()),
        )
    }
}

/// A path as a shell takes it for one word.
pub fn quoted(path: &Path) -> String {
    text::quoted(&path.display().to_string())
}

/// Whether an error means that there is no room left.
pub(super) fn is_full(error: &io::Error) -> bool {
    matches!(error.kind(), io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_one_word_for_a_shell() {
        assert_eq!(quoted(Path::new("/tavoli/opla")), "/tavoli/opla");
        assert_eq!(quoted(Path::new("il mio tavolo")), "'il mio tavolo'");
        assert_eq!(quoted(Path::new("l'isola")), r"'l'\''isola'");
        assert_eq!(quoted(Path::new("$HOME")), "'$HOME'");
    }

    #[test]
    fn a_full_disk_is_not_told_as_any_other_error() {
        let path = Path::new("journal");
        let kind = |kind: io::ErrorKind| Diagnostic::io(path, &io::Error::from(kind)).kind;
        assert_eq!(kind(io::ErrorKind::StorageFull), DiagnosticKind::Full);
        assert_eq!(kind(io::ErrorKind::QuotaExceeded), DiagnosticKind::Full);
        assert_eq!(kind(io::ErrorKind::PermissionDenied), DiagnosticKind::Io);
    }
}
