//! A table made here from lines that are kept elsewhere: to work at, or to be read. Keeps out: where
//! the lines come from.

use std::fs;
use std::io;
use std::path::Path;

use super::holder::Holder;
use super::identity::{self, Mark};
use super::lines;
use super::lock::{self, Lock};
use super::occupied::refuse_occupied;
use super::replay::Replay;
use super::scan::Scan;
use super::{erasing, files, journal, opening};
use crate::domain::Id;
use crate::ledger::{Book, History, Ledger};
use crate::text::Diagnostic;

/// Where a table lies that is still on its way, beside those that are there.
const COMING: &str = ".coming";

/// Makes the table with an id in a folder that is empty or not there yet, with these lines from
/// number 1 on. It is there whole or not at all: what an interruption leaves is taken up by the next
/// one of the same name.
///
/// # Errors
/// `Occupied` when anything lies in the folder, `Damaged` or `Newer` when a line does not hold,
/// `Held`, `Full` or `Io`.
pub fn plant(dir: &Path, holder: &Holder, table: Id, texts: &[String]) -> Result<(), Diagnostic> {
    let failed = |error: io::Error| Diagnostic::io(dir, &error);
    let (mark, scan, replay) = read(table, texts)?;
    refuse_occupied(dir)?;
    let dir = &fs::canonicalize(dir).unwrap_or_else(|_| dir.to_owned());
    let parent = dir.parent().filter(|parent| !parent.as_os_str().is_empty());
    let parent = parent.unwrap_or(Path::new("."));
    let made = parent.join(COMING).join(dir.file_name().unwrap_or_default());
    files::make_folder_in(parent).map_err(failed)?;
    files::make_folder(&made).map_err(failed)?;
    let lock = Lock::alone(&made, holder)?;
    empty(&made).map_err(failed)?;
    let bytes = lines::joined(texts.iter().map(String::as_str));
    files::write_new(&made.join(journal::NAME), &bytes).map_err(failed)?;
    drop(opening::create_mirror(&made, mark, &replay, &scan.last_frame())?);
    files::write_new(&made.join(identity::NAME), mark.line().as_bytes()).map_err(failed)?;
    files::sync_folder(&made).map_err(failed)?;
    drop(lock);
    refuse_occupied(dir)?;
    // A folder that is there is empty, but for a lock that nobody holds.
    let _ = fs::remove_file(dir.join(lock::NAME));
    let _ = fs::remove_dir(dir);
    fs::rename(&made, dir).and_then(|()| files::sync_folder(parent)).map_err(failed)?;
    // Others may be on their way.
    let _ = fs::remove_dir(parent.join(COMING));
    Ok(())
}

/// Takes everything out of a folder but its lock.
fn empty(dir: &Path) -> io::Result<()> {
    for entry in fs::read_dir(dir)? {
        let entry = entry?;
        if lock::is_lock(Path::new(&entry.file_name())) {
            continue;
        }
        match entry.file_type()?.is_dir() {
            true => fs::remove_dir_all(entry.path())?,
            false => fs::remove_file(entry.path())?,
        }
    }
    Ok(())
}

/// Lays a copy that is only read into a folder, or brings one up to date that lies there: its
/// journal and its mark, without waiting for the disk, since it can be had again.
///
/// # Errors
/// `Damaged` or `Newer` when a line does not hold, or `Io`.
pub fn lay_copy(dir: &Path, table: Id, texts: &[String]) -> Result<(), Diagnostic> {
    let failed = |error: io::Error| Diagnostic::io(dir, &error);
    let (mark, ..) = read(table, texts)?;
    files::make_folder(dir).map_err(failed)?;
    let bytes = lines::joined(texts.iter().map(String::as_str));
    files::replace_soon(&dir.join(journal::NAME), &bytes).map_err(failed)?;
    files::replace_soon(&dir.join(identity::NAME), mark.line().as_bytes()).map_err(failed)?;
    // What was made of it here before a person was erased goes with what they were.
    if mark.erased {
        erasing::clear(dir, None).map_err(failed)?;
    }
    Ok(())
}

/// The file that says of a folder that it holds copies to be read; which face they have stands in it.
pub const GATHERED: &str = ".gathered";

/// Whether a table is a copy to be read: a journal without a database, which is made when somebody
/// works at it.
pub(super) fn is_copy(dir: &Path) -> bool {
    let whole = fs::canonicalize(dir).unwrap_or_else(|_| dir.to_owned());
    whole.parent().is_some_and(|folder| folder.join(GATHERED).is_file())
}

/// The records and the log that lines make, in memory alone.
///
/// # Errors
/// `Damaged` or `Newer` when a line does not hold.
pub fn ledger_of(table: Id, texts: &[String]) -> Result<Ledger, Diagnostic> {
    let (_, scan, replay) = read(table, texts)?;
    Ok(Ledger::of(Book::of(replay.into_records()), History::of(scan.edits)))
}

fn read(table: Id, texts: &[String]) -> Result<(Mark, Scan, Replay), Diagnostic> {
    let bytes = lines::joined(texts.iter().map(String::as_str));
    let mark = Mark::beginning(Some(table), &bytes);
    let scan = Scan::after(mark.genesis(), &bytes);
    if let Some(rest) = &scan.rest {
        return Err(lines::strange(rest.seq, &rest.flaw));
    }
    let mut replay = Replay::default();
    if let Some(edit) = scan.edits.iter().find(|edit| !replay.apply(edit)) {
        return Err(lines::misfit(edit.seq, &edit.who));
    }
    Ok((mark, scan, replay))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::samples::{adding, holder, id, stamp};
    use crate::store::{Table, lines as lines_of, read as read_table};
    use crate::text::DiagnosticKind;

    /// A table of two edits, and its lines.
    fn table() -> (tempfile::TempDir, Vec<String>) {
        let room = tempfile::tempdir().unwrap();
        let mut table = Table::create(&room.path().join("t"), id(100), &holder()).unwrap();
        for n in 1..=2 {
            table.commit(adding(n), stamp(n)).unwrap();
        }
        let lines = lines_of(&room.path().join("t")).unwrap().lines;
        (room, lines.into_iter().map(|line| line.text).collect())
    }

    #[test]
    fn a_table_is_planted_from_lines_and_goes_on_as_the_same_table() {
        let (room, texts) = table();
        let dir = room.path().join("again");
        plant(&dir, &holder(), id(100), &texts).unwrap();
        let (mut planted, healed) = Table::open(&dir, &holder()).unwrap();
        assert_eq!(healed, []);
        planted.commit(adding(3), stamp(3)).unwrap();
        assert!(planted.verify().unwrap().is_sound());
        drop(planted);
        let again = plant(&dir, &holder(), id(100), &texts).unwrap_err();
        assert_eq!(again.kind, DiagnosticKind::Occupied);
    }

    #[test]
    fn what_a_kill_left_of_a_table_on_its_way_is_no_table_and_is_taken_up() {
        let (room, texts) = table();
        let dir = room.path().join("again");
        let left = room.path().join(COMING).join("again");
        fs::create_dir_all(left.join("db")).unwrap();
        fs::write(left.join("journal"), "half a l").unwrap();
        assert!(!crate::store::may_be_table(&room.path().join(COMING)));
        plant(&dir, &holder(), id(100), &texts).unwrap();
        assert!(Table::open(&dir, &holder()).unwrap().0.verify().unwrap().is_sound());
        assert!(!room.path().join(COMING).exists());
    }

    #[test]
    fn lines_of_another_table_or_out_of_order_make_none() {
        let (room, texts) = table();
        let dir = room.path().join("again");
        let swapped = [texts[1].clone(), texts[0].clone()];
        for refused in
            [plant(&dir, &holder(), id(7), &texts), plant(&dir, &holder(), id(100), &swapped)]
        {
            assert_eq!(refused.unwrap_err().kind, DiagnosticKind::Damaged);
        }
        assert!(!dir.exists());
    }

    #[test]
    fn a_copy_to_be_read_is_brought_up_to_date_in_its_place() {
        let (room, texts) = table();
        let dir = room.path().join("copy");
        for count in 1..=2 {
            lay_copy(&dir, id(100), &texts[..count]).unwrap();
            assert_eq!(read_table(&dir).unwrap().end().unwrap().0, count as u64);
        }
        assert_eq!(ledger_of(id(100), &texts).unwrap().history().last(), 2);
    }
}
