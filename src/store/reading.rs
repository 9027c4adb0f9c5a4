//! A table where nothing may be written: on a disk that is full, shut, or somebody else's. It is
//! read from its journal alone. Keeps out: healing, which writes.

use std::path::Path;

use super::identity::{self, Mark};
use super::port::{Persisted, Store};
use super::replay::Replay;
use super::resuming::resume;
use super::scan::{Reach, Scan};
use super::table::Table;
use super::verified::Verified;
use super::{conflict, journal, opening, strangers};
use crate::ledger::{Book, Edit, History, Ledger};
use crate::say;
use crate::text::{Diagnostic, DiagnosticKind};

/// Reads the table in a folder without writing anything there; what it holds can be seen and
/// exported, and no change is taken.
///
/// # Errors
/// `NotATable`, `Newer`, `Io`, and `Damaged` when the journal does not hold.
pub fn read(dir: &Path) -> Result<Table, Diagnostic> {
    strangers::refuse(dir)?;
    let mark = identity::read(dir)?;
    Ok(Table::new(ledger_in(dir, mark)?, Shut { dir: dir.to_owned() }))
}

/// What the journal of a folder holds.
pub(super) fn ledger_in(dir: &Path, mark: Mark) -> Result<Ledger, Diagnostic> {
    match resume(dir, mark) {
        Some(resumed) => Ok(resumed.ledger),
        None => ledger(dir, mark, &journal::read(dir)?),
    }
}

/// What the bytes of the journal of a folder hold, as far as it is whole at this moment: it only
/// grows, so that whoever writes meanwhile is in nobody's way.
pub(super) fn ledger(dir: &Path, mark: Mark, bytes: &[u8]) -> Result<Ledger, Diagnostic> {
    let mut scan = Scan::after(mark.genesis(), bytes);
    opening::refuse_later(&scan)?;
    if let Some(what) = conflict::in_journal(&scan) {
        return Err(Diagnostic::conflict(dir, what));
    }
    // One that was never finished was never acknowledged.
    if let Some(rest) = scan.rest.take_if(|rest| rest.reach != Reach::Cut) {
        return Err(Diagnostic::damaged(dir, rest.what()));
    }
    let mut replay = Replay::default();
    if let Some(edit) = scan.edits.iter().find(|edit| !replay.apply(edit)) {
        return Err(Diagnostic::damaged(dir, opening::misfit(edit)));
    }
    Ok(Ledger::of(Book::of(replay.into_records()), History::of(scan.edits)))
}

/// What takes no change.
struct Shut {
    dir: std::path::PathBuf,
}

impl Store for Shut {
    fn persist(&mut self, _edit: &Edit) -> Result<Persisted, Diagnostic> {
        let path = self.dir.display().to_string();
        Err(Diagnostic::of_kind(DiagnosticKind::Io, say!("store-shut", path = path)))
    }

    fn verify(&self) -> Result<Verified, Diagnostic> {
        super::verify::verify_journal(&self.dir)
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use crate::store::samples::{adding, holder, id, stamp};

    #[test]
    fn a_table_is_read_from_its_journal_alone_and_takes_nothing() {
        let room = tempfile::tempdir().unwrap();
        let dir = room.path().join("t");
        let mut table = Table::create(&dir, id(100), &holder()).unwrap();
        table.commit(adding(1), stamp(1)).unwrap();
        assert_eq!(read(&dir).unwrap().ledger().book(), table.ledger().book(), "in use");
        let book = table.ledger().book().clone();
        drop(table);
        fs::remove_dir_all(dir.join("db")).unwrap();
        for name in ["LOCK", "KEEPER", "checkpoint", "sealed"] {
            fs::remove_file(dir.join(name)).unwrap();
        }
        fs::remove_dir(dir.join("seats")).unwrap();
        let mut table = read(&dir).unwrap();
        assert_eq!(table.ledger().book(), &book);
        let refused = table.commit(adding(2), stamp(2)).unwrap_err();
        assert_eq!((refused.what.key.as_ref(), table.ledger().history().last()), ("store-shut", 1));
        assert!(table.verify().unwrap().is_sound());
        let mut names: Vec<_> =
            fs::read_dir(&dir).unwrap().map(|entry| entry.unwrap().file_name()).collect();
        names.sort();
        assert_eq!(names, ["FORMAT", "journal"], "nothing was written");
    }

    #[test]
    fn a_damaged_journal_is_not_read_around() {
        let room = tempfile::tempdir().unwrap();
        let dir = room.path().join("t");
        let mut table = Table::create(&dir, id(100), &holder()).unwrap();
        table.commit(adding(1), stamp(1)).unwrap();
        drop(table);
        let mut bytes = fs::read(dir.join("journal")).unwrap();
        bytes[300] ^= 1;
        fs::write(dir.join("journal"), bytes).unwrap();
        assert_eq!(read(&dir).map(drop).unwrap_err().kind, DiagnosticKind::Damaged);
    }
}
