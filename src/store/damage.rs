//! Tables that were hurt: what is whole is never lost, and what is not is never shown. Keeps out:
//! tables in order (see `contract`).

use std::fs;
use std::path::PathBuf;

use super::samples::{adding, calling, copy, holder, id, stamp};
use super::{Table, verify};
use crate::ledger::Ledger;
use crate::say;
use crate::text::{Diagnostic, DiagnosticKind, Sentence};

/// The folder of a table with three people, the first of whom has a telephone, in four edits.
struct Hurt {
    dir: tempfile::TempDir,
    ledger: Ledger,
}

impl Hurt {
    fn new() -> Self {
        let dir = tempfile::tempdir().unwrap();
        let mut table = Table::create(dir.path(), id(100), &holder()).unwrap();
        for n in 1..=3 {
            table.commit(adding(n), stamp(n)).unwrap();
        }
        let calls = calling(1, "0546 691111", table.ledger());
        table.commit(calls, stamp(4)).unwrap();
        let ledger = table.ledger().clone();
        Self { dir, ledger }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.dir.path().join(name)
    }

    fn open(&self) -> Result<(Table, Vec<Sentence>), Diagnostic> {
        Table::open(self.dir.path(), &holder())
    }

    fn journal(&self) -> Vec<u8> {
        fs::read(self.path("journal")).unwrap()
    }

    fn write_journal(&self, bytes: &[u8]) {
        fs::write(self.path("journal"), bytes).unwrap();
    }

    /// Where each line of the journal begins, and its end.
    fn lines(&self) -> Vec<usize> {
        let journal = self.journal();
        let ends =
            journal.iter().enumerate().filter(|(_, byte)| **byte == b'\n').map(|(at, _)| at + 1);
        std::iter::once(0).chain(ends).collect()
    }

    /// Everything is there again, was said under these keys, and stays whole.
    fn heals(&self, keys: &[&str]) {
        let (mut table, healed) = self.open().unwrap();
        assert_eq!(healed.iter().map(|said| said.key.as_ref()).collect::<Vec<_>>(), keys);
        assert_eq!(table.ledger().book(), self.ledger.book());
        assert_eq!(table.ledger().history().edits(), self.ledger.history().edits());
        assert!(table.verify().unwrap().is_sound());
        table.commit(adding(9), stamp(9)).unwrap();
        drop(table);
        let (table, healed) = self.open().unwrap();
        assert_eq!(healed, []);
        assert!(table.ledger().book().world().record(id(9)).is_some());
    }

    /// It is refused in a sentence with this key, and left byte for byte as it was.
    fn is_in_conflict(&self, key: &str) {
        let journal = self.journal();
        assert_eq!(self.is_damaged().key, key);
        assert_eq!(self.journal(), journal);
        let aside = fs::read_dir(self.dir.path()).unwrap().flatten();
        let aside = aside.filter(|entry| entry.file_name().to_string_lossy().contains("damaged"));
        assert_eq!(aside.count(), 0, "nothing is made again");
        let verified = verify(self.dir.path(), &holder()).unwrap();
        assert!(!verified.is_sound() && !verified.heals);
    }

    fn is_damaged(&self) -> Sentence {
        let error = self.open().map(drop).unwrap_err();
        assert_eq!(error.kind, DiagnosticKind::Damaged, "{error:?}");
        error.what
    }

    /// A table whose database stopped after two edits, as a kill leaves it.
    fn behind() -> Self {
        let hurt = Self::new();
        let early = tempfile::tempdir().unwrap();
        let mut table = Table::create(&early.path().join("t"), id(100), &holder()).unwrap();
        for n in 1..=2 {
            table.commit(adding(n), stamp(n)).unwrap();
        }
        drop(table);
        fs::remove_dir_all(hurt.path("db")).unwrap();
        copy(&early.path().join("t").join("db"), &hurt.path("db"));
        hurt
    }
}

#[test]
fn a_lost_database_is_made_again() {
    let hurt = Hurt::new();
    fs::remove_dir_all(hurt.path("db")).unwrap();
    hurt.heals(&["store-healed-no-database"]);
}

#[test]
fn a_database_full_of_zeros_is_put_aside_and_made_again() {
    let hurt = Hurt::new();
    let file = hurt.path("db").join("db");
    let length = fs::metadata(&file).unwrap().len();
    fs::write(&file, vec![0; usize::try_from(length).unwrap()]).unwrap();
    hurt.heals(&["store-healed-database"]);
    assert!(hurt.path("db.damaged-1").is_dir());
}

#[test]
fn a_database_of_which_a_file_is_gone_or_written_over_is_made_again() {
    let hurt = Hurt::new();
    fs::remove_file(hurt.path("db").join("db")).unwrap();
    hurt.heals(&["store-healed-database"]);
    for (name, bytes) in [("db", ""), ("conf", "segment_size: 3")] {
        let hurt = Hurt::new();
        fs::write(hurt.path("db").join(name), bytes).unwrap();
        hurt.heals(&["store-healed-database"]);
    }
}

#[test]
fn a_database_that_is_a_file_is_made_again() {
    let hurt = Hurt::new();
    fs::remove_dir_all(hurt.path("db")).unwrap();
    fs::write(hurt.path("db"), b"db").unwrap();
    hurt.heals(&["store-healed-database"]);
}

#[test]
fn flipped_bits_of_the_database_never_show() {
    let hurt = Hurt::new();
    let sound = fs::read(hurt.path("db").join("db")).unwrap();
    for step in 0..24 {
        let mut bytes = sound.clone();
        let at = step * 997 % 4096.min(bytes.len());
        bytes[at] ^= 1 << (step % 8);
        fs::write(hurt.path("db").join("db"), &bytes).unwrap();
        let (table, _) = hurt.open().unwrap();
        assert_eq!(table.ledger().book(), hurt.ledger.book(), "byte {at}");
        assert_eq!(table.ledger().history().edits(), hurt.ledger.history().edits());
        assert!(table.verify().unwrap().is_sound());
    }
}

#[test]
fn a_database_behind_the_journal_catches_up() {
    Hurt::behind().heals(&["store-healed-behind"]);
}

#[test]
fn a_database_of_another_table_is_a_conflict_and_nothing_is_made_again() {
    let hurt = Hurt::new();
    let other = tempfile::tempdir().unwrap();
    let mut table = Table::create(&other.path().join("t"), id(101), &holder()).unwrap();
    table.commit(adding(5), stamp(5)).unwrap();
    drop(table);
    fs::remove_dir_all(hurt.path("db")).unwrap();
    copy(&other.path().join("t").join("db"), &hurt.path("db"));
    hurt.is_in_conflict("store-conflict-two");
}

#[test]
fn a_journal_of_another_table_is_a_conflict_and_nothing_is_made_again() {
    let hurt = Hurt::new();
    let other = tempfile::tempdir().unwrap();
    let mut table = Table::create(&other.path().join("t"), id(101), &holder()).unwrap();
    for n in 1..=4 {
        table.commit(adding(n), stamp(n)).unwrap();
    }
    drop(table);
    hurt.write_journal(&fs::read(other.path().join("t").join("journal")).unwrap());
    hurt.is_in_conflict("store-conflict-journal");
    fs::remove_dir_all(hurt.path("db")).unwrap();
    hurt.is_in_conflict("store-conflict-journal");
}

#[test]
fn a_last_entry_that_was_forged_with_right_checksums_is_a_conflict() {
    let hurt = Hurt::new();
    let journal = String::from_utf8(hurt.journal()).unwrap();
    let forged = |from: usize, to: &str| {
        let mut lines: Vec<String> = journal.lines().map(str::to_owned).collect();
        for at in from..lines.len() {
            let previous = lines[at - 1].split(' ').nth(3).map(str::to_owned).unwrap();
            let json = lines[at].splitn(5, ' ').nth(4).unwrap().replace("0546 691111", to);
            let json = json.replace("Person 3", "Persona 3");
            let (crc, hash) = (
                crc32fast::hash(json.as_bytes()),
                crate::ledger::digest(&previous, json.as_bytes()),
            );
            lines[at] = format!("{} {} {crc:08x} {hash} {json}", at + 1, json.len());
        }
        lines.join("\n") + "\n"
    };
    hurt.write_journal(forged(3, "0546 692222").as_bytes());
    hurt.is_in_conflict("store-conflict-changed");
    hurt.write_journal(forged(2, "0546 692222").as_bytes());
    hurt.is_in_conflict("store-conflict-changed");
}

#[test]
fn a_table_of_the_first_version_has_no_id_and_is_opened() {
    let room = tempfile::tempdir().unwrap();
    let dir = room.path();
    fs::write(dir.join("FORMAT"), "tavolo-table 1\n").unwrap();
    let frame =
        super::frame::write(&super::samples::edit_adding(1, super::samples::lab("Ambiente")), "");
    fs::write(dir.join("journal"), frame.unwrap().line).unwrap();
    let (mut table, healed) = Table::open(dir, &holder()).unwrap();
    assert_eq!(healed, [say!("store-healed-no-database", count = 1)]);
    table.commit(adding(2), stamp(2)).unwrap();
    drop(table);
    let (table, healed) = Table::open(dir, &holder()).unwrap();
    assert_eq!((healed.len(), table.ledger().history().last()), (0, 2));
    assert!(table.verify().unwrap().is_sound());
}

#[test]
fn a_changed_byte_in_the_middle_of_the_journal_is_told_and_nothing_is_shown() {
    let hurt = Hurt::new();
    let (mut journal, second) = (hurt.journal(), hurt.lines()[1]);
    journal[second + 200] ^= 1;
    hurt.write_journal(&journal);
    let what = hurt.is_damaged();
    assert!(what.args.contains(&("number".into(), 2.into())), "{what:?}");
    assert_eq!(hurt.journal(), journal, "nothing is written to a journal that is damaged");
    let verified = verify(hurt.dir.path(), &holder()).unwrap();
    assert_eq!(verified.entries, 1);
    assert_eq!(verified.problems.first(), Some(&what));
}

#[test]
fn a_last_entry_that_was_changed_or_cut_is_taken_from_the_database() {
    let sound = Hurt::new().journal();
    let fourth = Hurt::new().lines()[3];
    for end in [fourth, fourth + 1, fourth + 80, sound.len() - 1] {
        let hurt = Hurt::new();
        hurt.write_journal(&sound[..end]);
        hurt.heals(&["store-healed-entry"]);
    }
    for at in [fourth, fourth + 40, fourth + 200, sound.len() - 1] {
        let hurt = Hurt::new();
        let mut journal = sound.clone();
        journal[at] ^= 2;
        hurt.write_journal(&journal);
        hurt.heals(&["store-healed-entry"]);
    }
}

#[test]
fn several_lost_entries_are_damage() {
    let hurt = Hurt::new();
    let journal = hurt.journal();
    hurt.write_journal(&journal[..hurt.lines()[2]]);
    assert_eq!(hurt.is_damaged(), say!("store-damaged-lost", count = 2, first = 3, last = 4));
    assert_eq!(
        verify(hurt.dir.path(), &holder()).unwrap().problems,
        [say!("store-verify-ahead", count = 2, first = 3, last = 4)]
    );
    hurt.write_journal(b"");
    assert_eq!(hurt.is_damaged(), say!("store-damaged-lost", count = 4, first = 1, last = 4));
    fs::remove_file(hurt.path("journal")).unwrap();
    assert_eq!(hurt.is_damaged().key, "store-damaged-no-journal");
}

#[test]
fn an_entry_that_was_never_finished_is_cut_off_and_kept_aside() {
    let hurt = Hurt::new();
    let mut journal = hurt.journal();
    journal.extend_from_slice(b"5 812 0a1b2c3d 99");
    hurt.write_journal(&journal);
    hurt.heals(&["store-healed-torn"]);
    assert_eq!(fs::read(hurt.path("journal.torn-1")).unwrap(), b"5 812 0a1b2c3d 99");
}

#[test]
fn a_cut_entry_without_a_database_is_cut_off_and_a_changed_one_is_damage() {
    let hurt = Hurt::new();
    let journal = hurt.journal();
    fs::remove_dir_all(hurt.path("db")).unwrap();
    let mut changed = journal.clone();
    changed[journal.len() - 40] ^= 1;
    hurt.write_journal(&changed);
    assert_eq!(hurt.is_damaged().key, "store-damaged-entry");
    hurt.write_journal(&journal[..journal.len() - 9]);
    let (table, healed) = hurt.open().unwrap();
    assert_eq!(
        healed.iter().map(|said| said.key.as_ref()).collect::<Vec<_>>(),
        ["store-healed-torn", "store-healed-no-database"]
    );
    assert_eq!(table.ledger().history().last(), 3);
}

#[test]
fn a_table_that_lost_everything_is_not_shown_as_a_new_one() {
    let hurt = Hurt::new();
    fs::remove_dir_all(hurt.path("db")).unwrap();
    hurt.write_journal(b"");
    assert_eq!(hurt.is_damaged().key, "store-damaged-both");
}

#[test]
fn an_entry_of_a_later_program_is_not_taken_for_damage() {
    let hurt = Hurt::new();
    let journal = String::from_utf8(hurt.journal()).unwrap();
    let head = journal.lines().last().unwrap().split(' ').nth(3).unwrap();
    let json = r#"{"id":"00000000-0000-0000-0000-000000000009","seq":5,"mood":"later"}"#;
    let crc = crc32fast::hash(json.as_bytes());
    let hash = crate::ledger::digest(head, json.as_bytes());
    hurt.write_journal(format!("{journal}5 {} {crc:08x} {hash} {json}\n", json.len()).as_bytes());
    assert_eq!(hurt.open().map(drop).unwrap_err().kind, DiagnosticKind::Newer);
}
