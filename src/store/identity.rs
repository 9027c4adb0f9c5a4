//! What a folder says it is: the line in `FORMAT`, with the version and the id of the table. Keeps
//! out: what the journal and the database say of themselves.

use std::io::{self, Read as _};
use std::path::Path;

use super::files;
use super::frame;
use crate::domain::Id;
use crate::ledger::Digest;
use crate::say;
use crate::text::{Diagnostic, DiagnosticKind};

/// The name of the file in the folder of a table.
pub(super) const NAME: &str = "FORMAT";

/// The name of the journal beside it.
pub(super) const JOURNAL: &str = "journal";

/// The name of the index beside it, which is made from it.
pub(super) const INDEX: &str = "index";

/// The name of the checkpoint beside it, which is made from it too.
pub(super) const CHECKPOINT: &str = "checkpoint";

/// The name of the file that says how those of the closed database were.
pub(super) const SEAL: &str = "sealed";

const WORD: &str = "tavolo-table";
/// The version of a table without an id.
const NAMELESS: u32 = 1;
const VERSION: u32 = 2;
/// The version of a table from whose past somebody was erased, which earlier programs would take
/// for damaged.
const ERASED: u32 = 3;

/// Longer than any line that was ever written there.
const LONGEST: u64 = 256;

/// What makes a table this one and no other.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Mark {
    /// Its id; tables of version 1 have none, and are told apart by their first entry alone.
    pub id: Option<Id>,
    /// Whether entries of its journal may have been rewritten.
    pub erased: bool,
}

impl Mark {
    /// The mark of the table whose journal this is.
    pub(super) fn beginning(id: Option<Id>, journal: &[u8]) -> Self {
        let mut lines = journal.split(|byte| *byte == b'\n');
        Self { id, erased: lines.any(|line| frame::shown_proof(line).is_some()) }
    }

    /// What the first entry follows: the chain of a table begins with its id, so that no other
    /// journal fits.
    pub(super) fn genesis(self) -> Digest {
        self.id.map(|id| id.to_string()).unwrap_or_default()
    }

    /// The line of `FORMAT`, with its newline.
    pub(super) fn line(self) -> String {
        match (self.id, self.erased) {
            (Some(id), false) => format!("{WORD} {VERSION} {id}\n"),
            (Some(id), true) => format!("{WORD} {ERASED} {id}\n"),
            (None, false) => format!("{WORD} {NAMELESS}\n"),
            (None, true) => format!("{WORD} {ERASED}\n"),
        }
    }
}

/// Whether a file in the folder of a table was made from its journal and is made again where it is
/// missing: the index, the checkpoint and the seal, or what was to become one of them.
pub(super) fn is_made(name: &str) -> bool {
    let whole = name.strip_suffix(".new").unwrap_or(name);
    [INDEX, CHECKPOINT, SEAL].contains(&whole)
}

/// Whether a folder holds a table of any version.
pub fn is_table(dir: &Path) -> bool {
    dir.join(NAME).is_file()
}

/// Whether a folder holds a table, be it one that lost its mark, one that may not be looked into, or
/// a link to one that is no longer there.
pub fn may_be_table(dir: &Path) -> bool {
    let name = dir.file_name().unwrap_or_default().to_string_lossy();
    let is_of_the_system = name.starts_with('.') || name == "lost+found";
    let is_shut = || {
        let entries = std::fs::read_dir(dir);
        entries.is_err_and(|error| error.kind() == io::ErrorKind::PermissionDenied)
    };
    let is_lost =
        || std::fs::symlink_metadata(dir).is_ok_and(|it| it.is_symlink() && !dir.exists());
    let has_part = |name| std::fs::symlink_metadata(dir.join(name)).is_ok();
    has_part(NAME) || has_part(JOURNAL) || (!is_of_the_system && is_shut()) || is_lost()
}

/// The id of the table in a folder; nothing where there is none, or one without an id.
pub fn table_id(dir: &Path) -> Option<Id> {
    read(dir).ok()?.id
}

/// Reads the mark of a folder.
///
/// # Errors
/// `NotATable`, `Newer`, `Io`, and `Damaged` when the line is not one that was written.
pub(super) fn read(dir: &Path) -> Result<Mark, Diagnostic> {
    let file = dir.join(NAME);
    let path = || dir.display().to_string();
    let text = match short(&file) {
        Ok(text) => text,
        // A journal without its mark is a table all the same, of a version that nobody can tell.
        Err(error) if error.kind() == io::ErrorKind::NotFound && dir.join(JOURNAL).is_file() => {
            String::new()
        }
        Err(error)
            if matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) =>
        {
            return Err(Diagnostic::of_kind(
                DiagnosticKind::NotATable,
                say!("store-not-a-table", path = path()),
            ));
        }
        Err(error) => return Err(Diagnostic::io(&file, &error)),
    };
    match parse(&text) {
        Written::Known(mark) => Ok(mark),
        Written::Later(found) => Err(Diagnostic::of_kind(
            DiagnosticKind::Newer,
            say!("store-newer", path = path(), found = found, known = ERASED),
        )),
        Written::Unknown => Err(Diagnostic::damaged(
            dir,
            say!("store-damaged-format", path = file.display().to_string()),
        )),
    }
}

fn short(file: &Path) -> io::Result<String> {
    let mut bytes = Vec::new();
    files::open_to_read(file)?.take(LONGEST).read_to_end(&mut bytes)?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

enum Written {
    Known(Mark),
    /// The version, as it is written.
    Later(String),
    Unknown,
}

fn parse(text: &str) -> Written {
    let line = text.strip_suffix('\n').and_then(|line| line.strip_prefix(WORD));
    let Some(rest) = line.and_then(|line| line.strip_prefix(' ')) else { return Written::Unknown };
    let (version, id) =
        rest.split_once(' ').map_or((rest, None), |(version, id)| (version, Some(id)));
    let is_number = !version.is_empty() && version.bytes().all(|byte| byte.is_ascii_digit());
    match (version.parse::<u32>(), id.map(str::parse::<Id>)) {
        (Ok(NAMELESS), None) => Written::Known(Mark { id: None, erased: false }),
        (Ok(VERSION), Some(Ok(id))) => Written::Known(Mark { id: Some(id), erased: false }),
        (Ok(ERASED), None) => Written::Known(Mark { id: None, erased: true }),
        (Ok(ERASED), Some(Ok(id))) => Written::Known(Mark { id: Some(id), erased: true }),
        (Ok(found), _) if found > ERASED => Written::Later(found.to_string()),
        // A number that fits in no version of today is one of tomorrow.
        (Err(_), _) if is_number => Written::Later(version.to_owned()),
        _ => Written::Unknown,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::samples::id;

    fn kind(text: &str) -> Result<Option<Id>, DiagnosticKind> {
        let dir = tempfile::tempdir().unwrap();
        std::fs::write(dir.path().join(NAME), text).unwrap();
        read(dir.path()).map(|mark| mark.id).map_err(|error| error.kind)
    }

    #[test]
    fn a_mark_reads_back_as_it_was_written() {
        for id in [None, Some(id(7))] {
            for erased in [false, true] {
                assert_eq!(kind(&Mark { id, erased }.line()), Ok(id));
            }
        }
        assert_eq!(Mark::default().genesis(), "");
        assert_eq!(Mark { id: Some(id(7)), erased: true }.genesis(), id(7).to_string());
    }

    #[test]
    fn a_mark_of_a_later_version_is_told_from_a_damaged_one() {
        assert_eq!(kind("tavolo-table 4\n"), Err(DiagnosticKind::Newer));
        assert_eq!(kind("tavolo-table 999999999999\n"), Err(DiagnosticKind::Newer));
        for damaged in
            ["tavolo-table 0\n", "tavolo-table 2\n", "tavolo-tabl", "", "tavolo-table 1 x\n"]
        {
            assert_eq!(kind(damaged), Err(DiagnosticKind::Damaged), "{damaged}");
        }
    }

    #[test]
    fn a_folder_without_a_mark_is_no_table_and_one_with_a_journal_a_damaged_one() {
        let dir = tempfile::tempdir().unwrap();
        assert_eq!(read(dir.path()).unwrap_err().kind, DiagnosticKind::NotATable);
        std::fs::write(dir.path().join(JOURNAL), "").unwrap();
        assert_eq!(read(dir.path()).unwrap_err().kind, DiagnosticKind::Damaged);
    }
}
