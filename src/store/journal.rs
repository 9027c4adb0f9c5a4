//! The journal: every edit of a table in one file that only grows, and the truth about it; each
//! seat appends to it and follows what the others append. Keeps out: the lock under which one
//! appends, the database, and snapshots and rotation, which are deliberately absent: the journal is
//! whole.

use std::fs::{self, File};
use std::io::{self, Read as _, Seek as _, SeekFrom, Write as _};
use std::path::{Path, PathBuf};

use super::files;
use super::frame::{self, Flaw, Frame};
use super::identity::{self, Mark};
use super::scan::Scan;
use crate::ledger::{Digest, Edit};
use crate::say;
use crate::text::{Diagnostic, DiagnosticKind};

/// The name of the file in the folder of a table.
pub(super) const NAME: &str = identity::JOURNAL;

/// What the journal needs of a file.
pub(super) trait Disk: Send {
    /// How long the file is that stands under its name now.
    fn length(&self) -> io::Result<u64>;
    /// The bytes from a place on.
    fn read(&mut self, at: u64) -> io::Result<Vec<u8>>;
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
    dir: PathBuf,
    end: Place,
    /// Why nothing more may be written.
    stuck: Option<Diagnostic>,
}

/// A place in a journal: before it, everything has been read and holds.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Place {
    length: u64,
    seq: u64,
    head: Digest,
}

/// What others appended since it was looked at last.
#[derive(Debug, Default)]
pub(super) struct Grown {
    /// Their entries.
    pub entries: Vec<(Edit, Frame)>,
    /// Whether an entry follows that is not finished.
    pub is_torn: bool,
}

impl Place {
    /// The place after entry number `seq`, whose link is `head`.
    pub(super) const fn at(length: u64, seq: u64, head: Digest) -> Self {
        Self { length, seq, head }
    }

    /// How many bytes stand before it.
    pub(super) const fn length(&self) -> u64 {
        self.length
    }

    /// The number of the last entry before it.
    pub(super) const fn seq(&self) -> u64 {
        self.seq
    }

    /// The link of the chain there.
    pub(super) fn head(&self) -> &str {
        &self.head
    }
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
        let scan = scan(dir, mark)?;
        let length = u64::try_from(scan.length).unwrap_or(u64::MAX);
        let end = Place { length, seq: scan.last(), head: scan.head().to_owned() };
        Ok((Self::after(dir, end)?, scan))
    }

    /// The journal of a table that has been read up to a place.
    pub(super) fn after(dir: &Path, end: Place) -> Result<Self, Diagnostic> {
        let path = dir.join(NAME);
        let file = files::open_file(&path, false).map_err(|error| Diagnostic::io(&path, &error))?;
        Ok(Self::on(Box::new(OnDisk { file, path: path.clone() }), path, end))
    }

    fn on(disk: Box<dyn Disk>, path: PathBuf, end: Place) -> Self {
        let dir = path.parent().unwrap_or(Path::new(".")).to_owned();
        Self { disk, path, dir, end, stuck: None }
    }

    /// Where it ends.
    pub(super) const fn end(&self) -> &Place {
        &self.end
    }

    /// The number of the last entry.
    pub(super) const fn seq(&self) -> u64 {
        self.end.seq
    }

    /// The link of the chain after the last entry.
    pub(super) fn head(&self) -> &str {
        &self.end.head
    }

    /// Appends an entry; when this returns, it is on disk.
    ///
    /// # Errors
    /// When it is not on disk: then the file is as long as it was, or nothing more is accepted
    /// until it is opened again.
    pub(super) fn append(&mut self, frame: &Frame) -> Result<(), Diagnostic> {
        let before = self.write(frame)?;
        self.sync(before)
    }

    /// Writes an entry at the end, whose lock the caller has; answers where the end was. It is on
    /// disk once [`Journal::sync`] says so.
    ///
    /// # Errors
    /// When it was not written: then the file is as long as it was, or nothing more is accepted
    /// until it is opened again.
    pub(super) fn write(&mut self, frame: &Frame) -> Result<Place, Diagnostic> {
        if let Some(error) = &self.stuck {
            return Err(error.clone());
        }
        self.find_untouched()?;
        if let Err(error) = self.disk.write(self.end.length, frame.line.as_bytes()) {
            self.back();
            return Err(Diagnostic::io(&self.path, &error));
        }
        let before = self.end.clone();
        self.advance(frame);
        Ok(before)
    }

    /// Waits until everything written is on disk; a sync of one seat covers what the others wrote
    /// before it, so that it needs no lock.
    ///
    /// # Errors
    /// When the disk refuses: then nothing more is accepted until the table is opened again.
    pub(super) fn sync(&mut self, before: Place) -> Result<(), Diagnostic> {
        let Err(error) = self.disk.sync() else { return Ok(()) };
        // What others have appended after it is not cut off with it.
        if self.disk.length().is_ok_and(|length| length == self.end.length) {
            self.end = before;
            self.back();
        }
        // After a failed sync nobody can say what is on disk, and a second one may claim success
        // without trying.
        Err(self.stick(Diagnostic::io(&self.path, &error)))
    }

    /// Reads what others appended. An entry that is not finished may be on its way, unless the
    /// caller has the lock under which it would be written.
    ///
    /// # Errors
    /// When what stands there does not follow from what was read: then nothing more is accepted
    /// until the table is opened again.
    pub(super) fn grown(&mut self) -> Result<Grown, Diagnostic> {
        if let Some(error) = &self.stuck {
            return Err(error.clone());
        }
        let mut grown = Grown::default();
        let Ok(length) = self.disk.length() else { return Err(self.moved()) };
        if length == self.end.length {
            return Ok(grown);
        }
        if length < self.end.length {
            return Err(self.moved());
        }
        let bytes =
            self.disk.read(self.end.length).map_err(|error| Diagnostic::io(&self.path, &error))?;
        let mut left = bytes.as_slice();
        while let Some(end) = left.iter().position(|byte| *byte == b'\n') {
            let (line, after) = left.split_at(end + 1);
            let text = line.strip_suffix(b"\n").unwrap_or(line);
            let (edit, hash) = match frame::read(text, self.end.seq + 1, &self.end.head) {
                Ok(entry) => entry,
                Err(flaw) => return Err(self.foreign(&flaw)),
            };
            let line = String::from_utf8_lossy(line).into_owned();
            let frame = Frame { seq: edit.seq, line, hash };
            self.advance(&frame);
            grown.entries.push((edit, frame));
            left = after;
        }
        grown.is_torn = !left.is_empty();
        Ok(grown)
    }

    /// The entries after a place that was read before; nothing where the file is another now.
    pub(super) fn after_place(&mut self, place: &Place) -> Option<Vec<(Edit, Frame)>> {
        self.disk.length().ok().filter(|length| *length >= self.end.length)?;
        let bytes = self.disk.read(place.length).ok()?;
        let length = usize::try_from(self.end.length.checked_sub(place.length)?).ok()?;
        let (mut seq, mut head) = (place.seq, place.head.clone());
        let mut entries = Vec::new();
        for line in bytes.get(..length)?.split_inclusive(|byte| *byte == b'\n') {
            seq += 1;
            let (edit, hash) = frame::read(line.strip_suffix(b"\n")?, seq, &head).ok()?;
            head.clone_from(&hash);
            let line = String::from_utf8_lossy(line).into_owned();
            entries.push((edit, Frame { seq, line, hash }));
        }
        (seq == self.end.seq && head == self.end.head).then_some(entries)
    }

    fn advance(&mut self, frame: &Frame) {
        self.end.length += u64::try_from(frame.line.len()).unwrap_or(u64::MAX);
        self.end.seq = frame.seq;
        self.end.head.clone_from(&frame.hash);
    }

    /// Cuts off what follows the last sound entry, and keeps it beside the journal under the name
    /// that is returned.
    pub(super) fn put_rest_aside(&mut self, dir: &Path) -> Result<String, Diagnostic> {
        let failed = |error: io::Error| Diagnostic::io(&self.path, &error);
        let bytes = files::read(&self.path).map_err(failed)?;
        let start = usize::try_from(self.end.length).unwrap_or(usize::MAX);
        let name = files::keep_bytes(dir, "journal.torn", bytes.get(start..).unwrap_or_default())
            .map_err(failed)?;
        self.disk.cut(self.end.length).and_then(|()| self.disk.sync()).map_err(failed)?;
        Ok(name)
    }

    /// A file that was removed or written by others under this process takes bytes without keeping
    /// them.
    fn find_untouched(&mut self) -> Result<(), Diagnostic> {
        if self.disk.length().is_ok_and(|length| length == self.end.length) {
            return Ok(());
        }
        Err(self.moved())
    }

    fn moved(&mut self) -> Diagnostic {
        let path = self.path.display().to_string();
        self.stick(Diagnostic::of_kind(
            DiagnosticKind::Io,
            say!("store-journal-moved", path = path),
        ))
    }

    /// A line that is whole and is not the next entry: of a later program, or by a foreign hand.
    fn foreign(&mut self, flaw: &Flaw) -> Diagnostic {
        let (number, reason) = (self.end.seq + 1, flaw.reason());
        if matches!(flaw, Flaw::Content(_)) {
            let what = say!("store-newer-entry", number = number, reason = reason);
            return self.stick(Diagnostic::of_kind(DiagnosticKind::Newer, what));
        }
        let what = say!("store-damaged-entry-nameless", number = number, reason = reason);
        let damaged = Diagnostic::damaged(&self.dir, what);
        self.stick(damaged)
    }

    fn back(&mut self) {
        if let Err(error) = self.disk.cut(self.end.length).and_then(|()| self.disk.sync()) {
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

    fn read(&mut self, at: u64) -> io::Result<Vec<u8>> {
        let mut bytes = Vec::new();
        self.file.seek(SeekFrom::Start(at))?;
        self.file.read_to_end(&mut bytes)?;
        Ok(bytes)
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
mod tests;
