//! The journal: every edit of a table in one file that only grows, and the truth about it. Keeps
//! out: the database, and snapshots and rotation, which are deliberately absent: the journal is
//! whole.

use std::fs::{self, File};
use std::io::{self, Seek as _, SeekFrom, Write as _};
use std::path::{Path, PathBuf};

use super::files;
use super::frame::Frame;
use super::identity::{self, Mark};
use super::scan::Scan;
use crate::ledger::Digest;
use crate::say;
use crate::text::{Diagnostic, DiagnosticKind};

/// The name of the file in the folder of a table.
pub(super) const NAME: &str = identity::JOURNAL;

/// What the journal needs of a file.
pub(super) trait Disk: Send {
    /// How long the file is that stands under its name now.
    fn length(&self) -> io::Result<u64>;
    /// Writes bytes from a place on.
    fn write(&mut self, at: u64, bytes: &[u8]) -> io::Result<()>;
    /// Returns once everything written is on disk.
    fn sync(&mut self) -> io::Result<()>;
    /// Drops everything from a place on.
    fn cut(&mut self, at: u64) -> io::Result<()>;
}

/// A journal whose entries have all been read and hold.
pub(super) struct Journal {
    disk: Box<dyn Disk>,
    path: PathBuf,
    length: u64,
    seq: u64,
    head: Digest,
    /// Why nothing more may be written.
    stuck: Option<Diagnostic>,
}

impl Journal {
    /// Makes the empty journal of a new table.
    pub(super) fn create(dir: &Path, mark: Mark) -> Result<Self, Diagnostic> {
        let path = dir.join(NAME);
        files::write_new(&path, b"").map_err(|error| Diagnostic::io(&path, &error))?;
        Ok(Self::open(dir, mark)?.0)
    }

    /// Reads the journal of a table. Nothing may be appended while the scan has a rest.
    pub(super) fn open(dir: &Path, mark: Mark) -> Result<(Self, Scan), Diagnostic> {
        let path = dir.join(NAME);
        let scan = scan(dir, mark)?;
        let file = files::open_file(&path, false).map_err(|error| Diagnostic::io(&path, &error))?;
        Ok((Self::on(Box::new(OnDisk { file, path: path.clone() }), path, &scan), scan))
    }

    fn on(disk: Box<dyn Disk>, path: PathBuf, scan: &Scan) -> Self {
        let length = u64::try_from(scan.length).unwrap_or(u64::MAX);
        Self { disk, path, length, seq: scan.last(), head: scan.head().to_owned(), stuck: None }
    }

    /// The number of the last entry.
    pub(super) const fn seq(&self) -> u64 {
        self.seq
    }

    /// The link of the chain after the last entry.
    pub(super) fn head(&self) -> &str {
        &self.head
    }

    /// Appends an entry; when this returns, it is on disk.
    ///
    /// # Errors
    /// When it is not on disk: then the file is as long as it was, or nothing more is accepted
    /// until it is opened again.
    pub(super) fn append(&mut self, frame: &Frame) -> Result<(), Diagnostic> {
        if let Some(error) = &self.stuck {
            return Err(error.clone());
        }
        self.find_untouched()?;
        if let Err(error) = self.disk.write(self.length, frame.line.as_bytes()) {
            self.back();
            return Err(Diagnostic::io(&self.path, &error));
        }
        if let Err(error) = self.disk.sync() {
            self.back();
            // After a failed sync nobody can say what is on disk, and a second one may claim
            // success without trying.
            return Err(self.stick(Diagnostic::io(&self.path, &error)));
        }
        self.length += u64::try_from(frame.line.len()).unwrap_or(u64::MAX);
        self.seq = frame.seq;
        self.head.clone_from(&frame.hash);
        Ok(())
    }

    /// Cuts off what follows the last sound entry, and keeps it beside the journal under the name
    /// that is returned.
    pub(super) fn put_rest_aside(&mut self, dir: &Path) -> Result<String, Diagnostic> {
        let failed = |error: io::Error| Diagnostic::io(&self.path, &error);
        let bytes = files::read(&self.path).map_err(failed)?;
        let start = usize::try_from(self.length).unwrap_or(usize::MAX);
        let name = files::keep_bytes(dir, "journal.torn", bytes.get(start..).unwrap_or_default())
            .map_err(failed)?;
        self.disk.cut(self.length).and_then(|()| self.disk.sync()).map_err(failed)?;
        Ok(name)
    }

    /// A file that was removed or written by others under this process takes bytes without keeping
    /// them.
    fn find_untouched(&mut self) -> Result<(), Diagnostic> {
        if self.disk.length().is_ok_and(|length| length == self.length) {
            return Ok(());
        }
        let path = self.path.display().to_string();
        Err(self.stick(Diagnostic::of_kind(
            DiagnosticKind::Io,
            say!("store-journal-moved", path = path),
        )))
    }

    fn back(&mut self) {
        if let Err(error) = self.disk.cut(self.length).and_then(|()| self.disk.sync()) {
            let error = Diagnostic::io(&self.path, &error);
            self.stick(error);
        }
    }

    fn stick(&mut self, error: Diagnostic) -> Diagnostic {
        let stuck = Diagnostic { hints: vec![say!("store-stuck-hint")], ..error };
        self.stuck.insert(stuck).clone()
    }
}

/// Reads the journal of a folder without opening it for writing.
///
/// # Errors
/// `Damaged` when there is none, `Io` when it cannot be read.
pub(super) fn scan(dir: &Path, mark: Mark) -> Result<Scan, Diagnostic> {
    read(dir).map(|bytes| Scan::after(mark.genesis(), &bytes))
}

/// The bytes of the journal of a folder.
///
/// # Errors
/// `Damaged` when there is none, `Io` when it cannot be read.
pub(super) fn read(dir: &Path) -> Result<Vec<u8>, Diagnostic> {
    let path = dir.join(NAME);
    files::read(&path).map_err(|error| match error.kind() {
        io::ErrorKind::NotFound => Diagnostic::damaged(
            dir,
            say!("store-damaged-no-journal", path = path.display().to_string()),
        ),
        _ => Diagnostic::io(&path, &error),
    })
}

struct OnDisk {
    file: File,
    path: PathBuf,
}

impl Disk for OnDisk {
    fn length(&self) -> io::Result<u64> {
        let (named, ours) = (fs::symlink_metadata(&self.path)?, self.file.metadata()?);
        // A copy that was put in its place is as long, and takes nothing of what is written here.
        if files::is_same(&named, &ours) {
            Ok(named.len())
        } else {
            Err(io::ErrorKind::NotFound.into())
        }
    }

    fn write(&mut self, at: u64, bytes: &[u8]) -> io::Result<()> {
        self.file.seek(SeekFrom::Start(at))?;
        self.file.write_all(bytes)
    }

    fn sync(&mut self) -> io::Result<()> {
        self.file.sync_data()
    }

    fn cut(&mut self, at: u64) -> io::Result<()> {
        self.file.set_len(at)
    }
}

#[cfg(test)]
mod tests {
    use std::sync::{Arc, Mutex};

    use super::*;
    use crate::store::frame;
    use crate::store::samples::{edit_adding, lab};

    /// A disk with room for so many bytes, and one that may refuse to sync or to cut.
    #[derive(Default)]
    struct Failing {
        bytes: Arc<Mutex<Vec<u8>>>,
        room: usize,
        syncs: bool,
        cuts: bool,
    }

    impl Disk for Failing {
        fn length(&self) -> io::Result<u64> {
            Ok(self.bytes.lock().unwrap().len() as u64)
        }

        fn write(&mut self, at: u64, bytes: &[u8]) -> io::Result<()> {
            let mut kept = self.bytes.lock().unwrap();
            kept.truncate(at as usize);
            let room = self.room.saturating_sub(kept.len()).min(bytes.len());
            kept.extend_from_slice(&bytes[..room]);
            if room < bytes.len() { Err(io::ErrorKind::StorageFull.into()) } else { Ok(()) }
        }

        fn sync(&mut self) -> io::Result<()> {
            if self.syncs { Ok(()) } else { Err(io::Error::other("sync")) }
        }

        fn cut(&mut self, at: u64) -> io::Result<()> {
            if !self.cuts {
                return Err(io::Error::other("cut"));
            }
            self.bytes.lock().unwrap().truncate(at as usize);
            Ok(())
        }
    }

    fn journal(disk: Failing) -> Journal {
        Journal::on(Box::new(disk), PathBuf::from("journal"), &Scan::default())
    }

    fn entry(journal: &Journal, theme: &str) -> Frame {
        frame::write(&edit_adding(journal.seq() + 1, lab(theme)), journal.head()).unwrap()
    }

    #[test]
    fn a_full_disk_leaves_the_journal_as_it_was_and_takes_what_still_fits() {
        let bytes = Arc::default();
        let mut journal =
            journal(Failing { bytes: Arc::clone(&bytes), room: 1200, syncs: true, cuts: true });
        let small = entry(&journal, "Ambiente");
        journal.append(&small).unwrap();
        let large = entry(&journal, &"Ambiente ".repeat(200));
        assert_eq!(journal.append(&large).unwrap_err().kind, DiagnosticKind::Full);
        assert_eq!(bytes.lock().unwrap().as_slice(), small.line.as_bytes());
        let next = entry(&journal, "Acqua");
        journal.append(&next).unwrap();
        assert_eq!(Scan::after(String::new(), &bytes.lock().unwrap()).last(), 2);
    }

    #[test]
    fn a_journal_that_cannot_go_back_takes_nothing_more() {
        let bytes = Arc::default();
        let mut journal =
            journal(Failing { bytes: Arc::clone(&bytes), room: 300, syncs: true, cuts: false });
        let large = entry(&journal, &"Ambiente ".repeat(200));
        assert_eq!(journal.append(&large).unwrap_err().kind, DiagnosticKind::Full);
        let small = entry(&journal, "");
        assert_eq!(journal.append(&small).unwrap_err().hints, [say!("store-stuck-hint")]);
        assert_eq!(journal.seq(), 0);
    }

    #[test]
    fn after_a_failed_sync_nothing_more_is_taken() {
        let mut journal =
            journal(Failing { room: 9999, syncs: false, cuts: true, ..Failing::default() });
        let entry = entry(&journal, "Ambiente");
        assert!(journal.append(&entry).is_err());
        assert_eq!(journal.append(&entry).unwrap_err().hints, [say!("store-stuck-hint")]);
    }

    #[test]
    fn a_journal_that_was_removed_takes_nothing() {
        let dir = tempfile::tempdir().unwrap();
        let mut journal = Journal::create(dir.path(), Mark::default()).unwrap();
        let entry = entry(&journal, "Ambiente");
        fs::remove_file(dir.path().join(NAME)).unwrap();
        let error = journal.append(&entry).unwrap_err();
        assert_eq!(error.what.key, "store-journal-moved");
    }

    #[test]
    fn a_journal_in_whose_place_a_copy_was_put_takes_nothing() {
        let dir = tempfile::tempdir().unwrap();
        let mut journal = Journal::create(dir.path(), Mark::default()).unwrap();
        let entry = entry(&journal, "Ambiente");
        fs::copy(dir.path().join(NAME), dir.path().join("copy")).unwrap();
        fs::rename(dir.path().join("copy"), dir.path().join(NAME)).unwrap();
        assert_eq!(journal.append(&entry).unwrap_err().what.key, "store-journal-moved");
    }

    #[test]
    fn what_follows_the_last_sound_entry_is_kept_beside_the_journal() {
        let dir = tempfile::tempdir().unwrap();
        let mut journal = Journal::create(dir.path(), Mark::default()).unwrap();
        let entry = entry(&journal, "Ambiente");
        journal.append(&entry).unwrap();
        fs::write(dir.path().join(NAME), format!("{}2 100", entry.line)).unwrap();
        let (mut journal, scan) = Journal::open(dir.path(), Mark::default()).unwrap();
        assert!(scan.rest.is_some());
        assert_eq!(journal.put_rest_aside(dir.path()).unwrap(), "journal.torn-1");
        assert_eq!(fs::read(dir.path().join("journal.torn-1")).unwrap(), b"2 100");
        assert!(Journal::open(dir.path(), Mark::default()).unwrap().1.rest.is_none());
    }
}
