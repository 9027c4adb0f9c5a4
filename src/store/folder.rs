//! A table as a folder: `FORMAT`, `LOCK`, `journal` and `db`. Keeps out: where such folders are and
//! how they are called.

use std::collections::HashSet;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::files;
use super::frame::{self, Frame};
use super::journal::{self, Journal};
use super::lock::{self, Holder, Lock};
use super::opening::{self, DATABASE};
use super::port::{Loaded, Store};
use super::replay::Replay;
use super::sled::{Mirror, Unsound};
use super::space;
use super::verified::Verified;
use super::verify::examine;
use crate::domain::Id;
use crate::ledger::{Edit, Ledger};
use crate::say;
use crate::text::{Diagnostic, DiagnosticKind};

const FORMAT: &str = "FORMAT";
const MARK: &str = "tavolo-table";
const VERSION: u32 = 1;

/// Keeps the edits of one table in a folder that this process holds.
pub struct FolderStore {
    // In the order in which they are let go: the lock last.
    mirror: Option<Mirror>,
    journal: Journal,
    saved: HashSet<Id>,
    dir: PathBuf,
    free: fn(&Path) -> Option<u64>,
    _lock: Lock,
}

/// Whether a folder holds a table of any version.
pub fn is_table(dir: &Path) -> bool {
    dir.join(FORMAT).is_file()
}

impl FolderStore {
    /// Makes a table in a folder that is empty or not there yet, and holds it.
    ///
    /// # Errors
    /// `Occupied` when anything lies in the folder, `Held`, `Full` or `Io`.
    pub fn create(dir: &Path, holder: &Holder) -> Result<(Self, Loaded), Diagnostic> {
        let failed = |error: io::Error| Diagnostic::io(dir, &error);
        refuse_occupied(dir)?;
        files::make_folder(dir).map_err(failed)?;
        let lock = Lock::take(dir, holder)?;
        // Somebody may have made a table here since the first look.
        refuse_occupied(dir)?;
        let journal = Journal::create(dir)?;
        let mirror = opening::create_mirror(dir, &Replay::default(), &Frame::default())?;
        files::sync_folder(dir).map_err(failed)?;
        // The mark comes last: a folder that has it has everything.
        files::write_new(&dir.join(FORMAT), format!("{MARK} {VERSION}\n").as_bytes())
            .map_err(failed)?;
        files::sync_folder(dir).map_err(failed)?;
        let loaded = Loaded { ledger: Ledger::default(), healed: Vec::new() };
        Ok((Self::of(dir, lock, journal, mirror, HashSet::new()), loaded))
    }

    /// Opens the table in a folder, holds it, and heals what can be healed.
    ///
    /// # Errors
    /// `NotATable`, `Newer`, `Held`, `Damaged`, `Full` or `Io`.
    pub fn open(dir: &Path, holder: &Holder) -> Result<(Self, Loaded), Diagnostic> {
        check_format(dir)?;
        let lock = Lock::take(dir, holder)?;
        let opened = opening::open(dir)?;
        let saved = opened.loaded.ledger.history().edits().iter().map(|edit| edit.id).collect();
        Ok((Self::of(dir, lock, opened.journal, opened.mirror, saved), opened.loaded))
    }

    fn of(dir: &Path, lock: Lock, journal: Journal, mirror: Mirror, saved: HashSet<Id>) -> Self {
        Self {
            mirror: Some(mirror),
            journal,
            saved,
            dir: dir.to_owned(),
            free: space::free,
            _lock: lock,
        }
    }

    fn give_up_mirror(&mut self) {
        if let Some(mirror) = self.mirror.take() {
            opening::let_go(mirror);
        }
    }

    fn refuse_full(&self, length: usize) -> Result<(), Diagnostic> {
        if space::is_enough((self.free)(&self.dir), length) {
            Ok(())
        } else {
            Err(Diagnostic::full())
        }
    }
}

/// Verifies the table in a folder that is not open, without healing anything.
///
/// # Errors
/// `NotATable`, `Newer`, `Held` or `Io`; also `Damaged` when there is no journal at all. Other
/// damage is in the answer.
pub fn verify(dir: &Path, holder: &Holder) -> Result<Verified, Diagnostic> {
    check_format(dir)?;
    let _lock = Lock::take(dir, holder)?;
    let scan = journal::scan(dir)?;
    let kept = Mirror::open(&dir.join(DATABASE))
        .map(|(mirror, records)| (mirror.state().clone(), records));
    Ok(examine(&scan, &kept))
}

impl Store for FolderStore {
    fn persist(&mut self, edit: &Edit) -> Result<(), Diagnostic> {
        if self.saved.contains(&edit.id) {
            return Ok(());
        }
        Diagnostic::if_out_of_step(self.journal.seq(), edit)?;
        let frame = frame::write(edit, self.journal.head()).map_err(|reason| {
            Diagnostic::of_kind(DiagnosticKind::Io, say!("store-unwritable", reason = reason))
        })?;
        self.refuse_full(frame.line.len())?;
        self.journal.append(&frame)?;
        self.saved.insert(edit.id);
        // From here on the edit is saved, whatever becomes of the database: the next opening makes
        // that good.
        if let Some(Err(why)) =
            self.mirror.as_mut().map(|mirror| mirror.apply(&edit.changes, &frame))
        {
            log::warn!("database given up until the table is opened again: {why:?}");
            self.give_up_mirror();
        }
        Ok(())
    }

    fn verify(&self) -> Result<Verified, Diagnostic> {
        let scan = journal::scan(&self.dir)?;
        let mirror = self.mirror.as_ref().ok_or_else(|| Unsound::Broken("given up".into()));
        let kept = mirror.and_then(|mirror| Ok((mirror.state().clone(), mirror.records()?)));
        Ok(examine(&scan, &kept))
    }
}

impl Drop for FolderStore {
    fn drop(&mut self) {
        self.give_up_mirror();
    }
}

fn refuse_occupied(dir: &Path) -> Result<(), Diagnostic> {
    let occupied = |what| Err(Diagnostic::of_kind(DiagnosticKind::Occupied, what));
    let path = || dir.display().to_string();
    if is_table(dir) {
        return occupied(say!("store-occupied-table", path = path()));
    }
    let failed = |error: io::Error| Diagnostic::io(dir, &error);
    let entries = match fs::read_dir(dir) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(failed(error)),
    };
    for entry in entries {
        let name = entry.map_err(failed)?.file_name();
        if !lock::is_lock(Path::new(&name)) {
            return occupied(say!(
                "store-occupied",
                path = path(),
                name = name.to_string_lossy().into_owned()
            ));
        }
    }
    Ok(())
}

fn check_format(dir: &Path) -> Result<(), Diagnostic> {
    let file = dir.join(FORMAT);
    let path = || dir.display().to_string();
    let text = match fs::read(&file) {
        Ok(bytes) => String::from_utf8_lossy(&bytes).into_owned(),
        // A journal without its mark is a table all the same, of a version that nobody can tell.
        Err(error)
            if error.kind() == io::ErrorKind::NotFound && dir.join(journal::NAME).is_file() =>
        {
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
    match version(&text) {
        Some(VERSION) => Ok(()),
        Some(found) if found > VERSION => Err(Diagnostic::of_kind(
            DiagnosticKind::Newer,
            say!("store-newer", path = path(), found = found, known = VERSION),
        )),
        _ => Err(Diagnostic::damaged(say!(
            "store-damaged-format",
            path = file.display().to_string(),
            mark = format!("{MARK} {VERSION}")
        ))),
    }
}

fn version(text: &str) -> Option<u32> {
    text.strip_suffix('\n')?.strip_prefix(MARK)?.strip_prefix(' ')?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::samples::{edit_adding, holder, lab};

    #[test]
    fn a_table_is_made_only_where_nothing_lies() {
        let dir = tempfile::tempdir().unwrap();
        let inside = dir.path().join("tables").join("opla");
        drop(FolderStore::create(&inside, &holder()).unwrap());
        let again = FolderStore::create(&inside, &holder()).map(drop).unwrap_err();
        assert_eq!(
            (again.kind, again.what.key.as_ref()),
            (DiagnosticKind::Occupied, "store-occupied-table")
        );
        let above =
            FolderStore::create(&dir.path().join("tables"), &holder()).map(drop).unwrap_err();
        assert_eq!(
            (above.kind, above.what.key.as_ref()),
            (DiagnosticKind::Occupied, "store-occupied")
        );
        assert!(
            !dir.path().join("tables").join("LOCK").exists(),
            "a refusal leaves nothing behind"
        );
    }

    #[test]
    fn a_folder_that_is_no_table_is_left_as_it_is() {
        let dir = tempfile::tempdir().unwrap();
        let error = FolderStore::open(dir.path(), &holder()).map(drop).unwrap_err();
        assert_eq!(error.kind, DiagnosticKind::NotATable);
        let gone = FolderStore::open(&dir.path().join("gone"), &holder()).map(drop).unwrap_err();
        assert_eq!(gone.kind, DiagnosticKind::NotATable);
        assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 0);
    }

    #[test]
    fn a_mark_of_another_version_or_of_none_is_refused() {
        let dir = tempfile::tempdir().unwrap();
        drop(FolderStore::create(dir.path(), &holder()).unwrap());
        let kind = |mark: &str| {
            fs::write(dir.path().join(FORMAT), mark).unwrap();
            FolderStore::open(dir.path(), &holder()).map(drop).map_err(|error| error.kind)
        };
        assert_eq!(kind("tavolo-table 2\n"), Err(DiagnosticKind::Newer));
        assert_eq!(kind("tavolo-table 0\n"), Err(DiagnosticKind::Damaged));
        assert_eq!(kind("tavolo-tabl"), Err(DiagnosticKind::Damaged));
        assert_eq!(kind(""), Err(DiagnosticKind::Damaged));
        assert_eq!(kind("tavolo-table 1\n"), Ok(()));
    }

    #[test]
    fn edits_are_refused_while_the_disk_is_nearly_full() {
        let dir = tempfile::tempdir().unwrap();
        let (mut store, _) = FolderStore::create(dir.path(), &holder()).unwrap();
        store.free = |_| Some(1024);
        let edit = edit_adding(1, lab("Ambiente"));
        assert_eq!(store.persist(&edit).unwrap_err().kind, DiagnosticKind::Full);
        store.free = |_| None;
        store.persist(&edit).unwrap();
    }

    #[test]
    fn an_edit_whose_number_is_not_the_next_is_refused() {
        let dir = tempfile::tempdir().unwrap();
        let (mut store, _) = FolderStore::create(dir.path(), &holder()).unwrap();
        assert_eq!(
            store.persist(&edit_adding(2, lab("Ambiente"))).unwrap_err().what.key,
            "store-out-of-step"
        );
    }
}
