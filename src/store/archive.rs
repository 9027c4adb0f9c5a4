//! A backup as one file: a zip archive with `FORMAT`, `journal` and what it says of itself, so that
//! a stranger who unpacks it has the folder of a table. Keeps out: where such files lie, and which
//! table is meant.

use std::io::{Cursor, Read, Seek, Write as _};

use serde::{Deserialize, Serialize};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

use super::attached;
use super::identity::{self, Mark};
use super::journal;
use super::opening::misfit;
use super::replay::Replay;
use super::scan::Scan;
use crate::domain::Id;
use crate::ledger::Digest;
use crate::say;
use crate::text::{Diagnostic, Sentence};

const ABOUT: &str = "backup.json";
const FORMAT: &str = "tavolo-backup";
/// The first holds no files of attachments; what has none is written as the first still.
const VERSION: u32 = 2;

/// The longest journal that is unpacked: what lies about its size fills no disk.
const LONGEST: u64 = 4 * 1024 * 1024 * 1024;
/// The longest text that a backup says of itself.
const SHORT: u64 = 64 * 1024;

/// What a backup says of itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct About {
    format: String,
    version: u32,
    /// The id of the table; those of the first version have none.
    pub table: Option<Id>,
    /// How the table is called on the machine where the backup was made.
    pub name: String,
    /// When it was made, as RFC 3339.
    pub made: String,
    /// How many entries the journal has.
    pub entries: u64,
    /// How many records there are after them.
    pub records: usize,
    /// The link of the chain after the last entry; empty when there is none.
    pub head: Digest,
    /// The checksums of the files of attachments in it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub files: Vec<String>,
}

/// A backup whose every entry was read and holds.
#[derive(Debug)]
pub struct Backup {
    /// What it says of itself, and keeps.
    pub about: About,
    pub(super) mark: Mark,
    pub(super) journal: Vec<u8>,
    pub(super) scan: Scan,
    pub(super) replay: Replay,
    /// The files of attachments, by checksum.
    pub(super) files: Vec<(String, Vec<u8>)>,
}

impl Backup {
    /// Packs the sound part of a journal.
    ///
    /// # Errors
    /// When an entry changes a record that was not so before it.
    pub(super) fn of(
        mark: Mark,
        journal: Vec<u8>,
        name: &str,
        made: &str,
    ) -> Result<Self, Sentence> {
        let mut journal = journal;
        let scan = Scan::after(mark.genesis(), &journal);
        journal.truncate(scan.length);
        let mut replay = Replay::default();
        if let Some(edit) = scan.edits.iter().find(|edit| !replay.apply(edit)) {
            return Err(misfit(edit));
        }
        let about = About {
            format: FORMAT.to_owned(),
            version: 1,
            table: mark.id,
            name: name.to_owned(),
            made: made.to_owned(),
            entries: scan.last(),
            records: replay.len(),
            head: if scan.last() == 0 { String::new() } else { scan.head().to_owned() },
            files: Vec::new(),
        };
        Ok(Self { about, mark, journal, scan, replay, files: Vec::new() })
    }

    /// The same with files of attachments.
    pub(super) fn with(self, files: Vec<(String, Vec<u8>)>) -> Self {
        if files.is_empty() {
            return self;
        }
        let sums = files.iter().map(|(sum, _)| sum.clone()).collect();
        Self { about: About { files: sums, version: VERSION, ..self.about }, files, ..self }
    }

    /// The bytes of the file; the same backup gives the same bytes.
    ///
    /// # Errors
    /// When the packing fails; the words are those of the packer.
    pub(super) fn pack(&self) -> Result<Vec<u8>, String> {
        let words = |error: &dyn std::fmt::Display| error.to_string();
        let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
        let options = SimpleFileOptions::default().unix_permissions(0o600);
        let about = serde_json::to_vec_pretty(&self.about).map_err(|error| words(&error))?;
        let mark = self.mark.line();
        let parts: [(&str, &[u8]); 3] =
            [(ABOUT, &about), (identity::NAME, mark.as_bytes()), (journal::NAME, &self.journal)];
        for (name, bytes) in parts {
            archive.start_file(name, options).map_err(|error| words(&error))?;
            archive.write_all(bytes).map_err(|error| words(&error))?;
        }
        // Most of them are compressed already.
        let stored = options.compression_method(CompressionMethod::Stored);
        for (sum, bytes) in &self.files {
            archive.start_file(within(sum), stored).map_err(|error| words(&error))?;
            archive.write_all(bytes).map_err(|error| words(&error))?;
        }
        archive.finish().map(Cursor::into_inner).map_err(|error| words(&error))
    }

    /// Reads a backup and proves it: the chain from the first entry to the last, and that it is as
    /// long as it says.
    ///
    /// # Errors
    /// In one sentence what does not hold.
    pub fn read(bytes: &[u8]) -> Result<Self, Diagnostic> {
        let refused = |what| Diagnostic::new(what, None);
        let about = about(Cursor::new(bytes)).ok_or_else(|| refused(say!("backup-not-one")))?;
        if about.version > VERSION {
            return Err(refused(say!("backup-newer", found = about.version, known = VERSION)));
        }
        let mut archive = ZipArchive::new(Cursor::new(bytes))
            .map_err(|error| refused(say!("backup-broken", reason = error.to_string())))?;
        let journal = part(&mut archive, journal::NAME, LONGEST)
            .map_err(|reason| refused(say!("backup-broken", reason = reason)))?;
        let backup =
            Self::of(Mark::beginning(about.table, &journal), journal, &about.name, &about.made)
                .map_err(refused)?;
        let mut files = Vec::new();
        for sum in &about.files {
            let bytes = if attached::is_sum(sum) {
                part(&mut archive, &within(sum), LONGEST)
            } else {
                Err(sum.clone())
            };
            let bytes = bytes.map_err(|reason| refused(say!("backup-broken", reason = reason)))?;
            if !attached::is_of(&bytes, sum) {
                return Err(refused(say!("backup-file-wrong", sum = sum.as_str())));
            }
            files.push((sum.clone(), bytes));
        }
        let backup = backup.with(files);
        if backup.about == about {
            Ok(backup)
        } else {
            Err(refused(say!("backup-short", count = about.entries, found = backup.about.entries)))
        }
    }

    /// The last day on which something in it was changed, in words of the log.
    pub fn last_change(&self) -> Option<chrono::DateTime<chrono::FixedOffset>> {
        self.scan.edits.last().map(|edit| edit.at)
    }
}

/// Where a file of an attachment lies in a backup: as beside a table.
fn within(sum: &str) -> String {
    format!("{}/{sum}", attached::FOLDER)
}

/// What a backup says of itself, without a look at the rest.
pub(super) fn about(file: impl Read + Seek) -> Option<About> {
    let mut archive = ZipArchive::new(file).ok()?;
    let text = part(&mut archive, ABOUT, SHORT).ok()?;
    let about: About = serde_json::from_slice(&text).ok()?;
    (about.format == FORMAT).then_some(about)
}

fn part<R: Read + Seek>(
    archive: &mut ZipArchive<R>,
    name: &str,
    longest: u64,
) -> Result<Vec<u8>, String> {
    let file = archive.by_name(name).map_err(|error| error.to_string())?;
    let mut bytes = Vec::new();
    file.take(longest).read_to_end(&mut bytes).map_err(|error| error.to_string())?;
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::frame;
    use crate::store::samples::{edit_adding, id, lab};

    fn backup() -> Backup {
        let mark = Mark { id: Some(id(100)), erased: false };
        let frame = frame::write(&edit_adding(1, lab("Ambiente")), &mark.genesis()).unwrap();
        Backup::of(mark, frame.line.into_bytes(), "opla", "2014-04-17T18:00:00+02:00").unwrap()
    }

    #[test]
    fn a_backup_reads_back_and_packs_to_the_same_bytes() {
        let bytes = backup().pack().unwrap();
        let read = Backup::read(&bytes).unwrap();
        assert_eq!((read.about.entries, read.about.records), (1, 1));
        assert_eq!(read.about, backup().about);
        assert_eq!(read.pack().unwrap(), bytes);
    }

    #[test]
    fn every_changed_byte_of_the_journal_in_it_is_noticed() {
        let bytes = backup().pack().unwrap();
        let key = |bytes: &[u8]| Backup::read(bytes).map(drop).map_err(|error| error.what.key);
        let named = bytes.windows(7).position(|window| window == b"journal").unwrap();
        for at in named + 10..named + 60 {
            let mut changed = bytes.clone();
            changed[at] ^= 4;
            assert!(key(&changed).is_err(), "byte {at}");
        }
        assert_eq!(key(b"PK"), Err("backup-not-one".into()));
        assert!(key(&bytes[..bytes.len() - 1]).is_err());
    }

    #[test]
    fn a_backup_with_fewer_entries_than_it_says_is_refused() {
        let mut short = backup();
        short.journal.clear();
        let error = Backup::read(&short.pack().unwrap()).unwrap_err();
        assert_eq!(error.what, say!("backup-short", count = 1, found = 0));
    }

    #[test]
    fn files_of_attachments_come_along_each_proved_by_its_checksum() {
        let sum = "2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae";
        let with = |bytes: &[u8]| backup().with(vec![(sum.into(), bytes.to_vec())]);
        let bytes = with(b"foo").pack().unwrap();
        let read = Backup::read(&bytes).unwrap();
        assert_eq!((read.about.version, read.about.files.as_slice()), (2, &[sum.to_owned()][..]));
        assert_eq!(read.files, [(sum.to_owned(), b"foo".to_vec())]);
        let why = Backup::read(&with(b"bar").pack().unwrap()).unwrap_err();
        assert_eq!(why.what, say!("backup-file-wrong", sum = sum));
        assert_eq!(backup().about.version, 1, "without files as ever");
    }

    #[test]
    fn a_backup_of_a_later_program_is_told() {
        let mut later = backup();
        later.about.version = 9;
        let error = Backup::read(&later.pack().unwrap()).unwrap_err();
        assert_eq!(error.what, say!("backup-newer", found = 9, known = VERSION));
    }
}
