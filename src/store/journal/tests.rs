//! Tests of the journal, on disks that fail. Keeps out: what is not a test.

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

    fn read(&mut self, at: u64) -> io::Result<Vec<u8>> {
        Ok(self.bytes.lock().unwrap()[at as usize..].to_vec())
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
    Journal::on(Box::new(disk), PathBuf::from("journal"), Place::default())
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

/// Two seats at one journal.
fn two() -> (tempfile::TempDir, Journal, Journal) {
    let dir = tempfile::tempdir().unwrap();
    let one = Journal::create(dir.path(), Mark::default()).unwrap();
    let other = Journal::open(dir.path(), Mark::default()).unwrap().0;
    (dir, one, other)
}

#[test]
fn what_another_seat_appended_is_read_once() {
    let (_dir, mut one, mut other) = two();
    for theme in ["Ambiente", "Acqua"] {
        let entry = entry(&one, theme);
        one.append(&entry).unwrap();
    }
    let grown = other.grown().unwrap();
    assert_eq!((grown.entries.len(), grown.is_torn), (2, false));
    assert_eq!((other.seq(), other.head()), (one.seq(), one.head()));
    assert!(other.grown().unwrap().entries.is_empty());
    let next = entry(&other, "Fiumi");
    other.append(&next).unwrap();
    assert_eq!(one.grown().unwrap().entries[0].0.seq, 3);
}

#[test]
fn an_entry_on_its_way_is_not_read_before_it_is_whole() {
    let (dir, one, mut other) = two();
    let line = entry(&one, "Ambiente").line;
    let path = dir.path().join(NAME);
    fs::write(&path, &line[..line.len() - 7]).unwrap();
    let grown = other.grown().unwrap();
    assert_eq!((grown.entries.len(), grown.is_torn), (0, true));
    fs::write(&path, &line).unwrap();
    assert_eq!(other.grown().unwrap().entries.len(), 1);
}

#[test]
fn a_foreign_line_and_a_journal_that_was_cut_are_told_and_end_the_writing() {
    let (dir, mut one, mut other) = two();
    let entry = entry(&one, "Ambiente");
    one.append(&entry).unwrap();
    let path = dir.path().join(NAME);
    let whole = fs::read(&path).unwrap();
    fs::write(&path, [&whole[..], b"hello\n"].concat()).unwrap();
    assert_eq!(other.grown().unwrap_err().kind, DiagnosticKind::Damaged);
    assert_eq!(other.grown().unwrap_err().hints, [say!("store-stuck-hint")]);
    fs::write(&path, b"").unwrap();
    assert_eq!(one.grown().unwrap_err().what.key, "store-journal-moved");
}

#[test]
fn a_sync_that_fails_takes_nothing_of_the_others_along() {
    let bytes = Arc::default();
    let mut journal =
        journal(Failing { bytes: Arc::clone(&bytes), room: 9999, syncs: false, cuts: true });
    let entry = entry(&journal, "Ambiente");
    let before = journal.write(&entry).unwrap();
    bytes.lock().unwrap().extend_from_slice(b"another");
    let length = bytes.lock().unwrap().len();
    assert!(journal.sync(before).is_err());
    assert_eq!(bytes.lock().unwrap().len(), length);
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
