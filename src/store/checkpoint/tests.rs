//! Checkpoints that are not what they were, and tables that are opened beside them: whatever stands
//! there, a table is what its journal says. Keeps out: damage of journal and database (see
//! `damage`).

use std::path::{Path, PathBuf};

use super::*;
use crate::ledger::Ledger;
use crate::store::resuming::resume;
use crate::store::samples::{adding, calling, copy, holder, id, stamp};
use crate::store::{self, Table};
use crate::text::DiagnosticKind;

/// A table with a checkpoint.
struct Room {
    _room: tempfile::TempDir,
    dir: PathBuf,
    ledger: Ledger,
}

impl Room {
    /// With so many people, each added by an edit.
    fn with(table: u64, people: u64) -> Self {
        let room = tempfile::tempdir().unwrap();
        let dir = room.path().join("t");
        drop(Table::create(&dir, id(table), &holder()).unwrap());
        let mut room = Self { _room: room, dir, ledger: Ledger::default() };
        room.adds(1, people);
        room
    }

    /// Opens it, adds people and closes it.
    fn adds(&mut self, first: u64, last: u64) {
        let (mut table, _) = Table::open(&self.dir, &holder()).unwrap();
        for n in first..=last {
            table.commit(adding(n), stamp(n)).unwrap();
        }
        self.ledger = table.ledger().clone();
    }

    fn file(&self) -> PathBuf {
        self.dir.join("checkpoint")
    }

    fn bytes(&self) -> Vec<u8> {
        fs::read(self.file()).unwrap()
    }

    /// Whether the checkpoint is what the table is read from.
    fn is_used(&self) -> bool {
        resume(&self.dir, identity::read(&self.dir).unwrap()).is_some()
    }

    /// The number of the edit after which the checkpoint was made.
    fn stands(&self) -> u64 {
        read(&self.dir, identity::read(&self.dir).unwrap()).unwrap().state.seq
    }

    /// The table is as it was, by whatever way it is opened, and nothing had to be put right.
    fn is_whole(&self) {
        let read = store::read(&self.dir).unwrap();
        assert_eq!(read.ledger().book(), self.ledger.book());
        let (table, healed) = Table::open(&self.dir, &holder()).unwrap();
        assert_eq!(healed, []);
        let (beside, _) = Table::open(&self.dir, &holder()).unwrap();
        for table in [&table, &beside] {
            assert_eq!(table.ledger().book(), self.ledger.book());
            assert_eq!(table.ledger().history().edits(), self.ledger.history().edits());
            assert_eq!(table.ledger().history().stacks(), self.ledger.history().stacks());
            assert!(table.verify().unwrap().is_sound());
        }
    }
}

#[test]
fn a_table_that_was_closed_is_opened_from_its_checkpoint() {
    let room = Room::with(100, 5);
    assert!(room.is_used());
    assert_eq!(room.stands(), 5);
    room.is_whole();
}

#[test]
fn what_came_after_a_checkpoint_is_read_from_the_journal() {
    let mut room = Room::with(100, 20);
    let (early, count) = (room.bytes(), room.stands());
    room.adds(21, 24);
    fs::write(room.file(), early).unwrap();
    assert_eq!((count, room.is_used()), (20, true));
    room.is_whole();
    assert_eq!(room.stands(), 24, "the next checkpoint has them");
}

#[test]
fn an_edit_of_before_can_be_taken_back_and_made_again_after_an_opening() {
    let mut room = Room::with(100, 3);
    for n in 4..=5 {
        let (mut table, _) = Table::open(&room.dir, &holder()).unwrap();
        assert!(room.is_used());
        let history = table.ledger().history();
        let draft = if n == 4 { history.undo(None) } else { history.redo(None) };
        table.commit(draft.unwrap(), stamp(n)).unwrap();
        room.ledger = table.ledger().clone();
        drop(table);
        room.is_whole();
    }
    assert_eq!(room.ledger.book().len(), 3);
}

#[test]
fn a_checkpoint_that_was_cut_or_changed_in_any_bit_is_as_good_as_none() {
    let room = Room::with(100, 3);
    let (sound, mark) = (room.bytes(), identity::read(&room.dir).unwrap());
    for at in 0..sound.len() {
        let mut bytes = sound.clone();
        bytes[at] ^= 1 << (at % 8);
        fs::write(room.file(), &bytes).unwrap();
        assert!(read(&room.dir, mark).is_none(), "byte {at}");
        fs::write(room.file(), &sound[..at]).unwrap();
        assert!(read(&room.dir, mark).is_none(), "cut at {at}");
    }
    for at in [0, 30, sound.len() / 2, sound.len() - 1] {
        let mut bytes = sound.clone();
        bytes[at] ^= 4;
        fs::write(room.file(), &bytes).unwrap();
        room.is_whole();
        assert_eq!(room.bytes(), sound, "it is made again when the table is closed");
    }
    fs::write(room.file(), [sound.as_slice(), b"more"].concat()).unwrap();
    assert!(!room.is_used());
    room.is_whole();
}

#[test]
fn the_checkpoint_of_another_table_is_not_used() {
    let (room, other) = (Room::with(100, 3), Room::with(101, 3));
    fs::copy(other.file(), room.file()).unwrap();
    assert!(!room.is_used());
    room.is_whole();
}

#[test]
fn the_checkpoint_of_a_copy_that_went_its_own_way_is_not_used() {
    let mut room = Room::with(100, 2);
    let way = room.dir.with_file_name("way");
    copy(&room.dir, &way);
    let (mut table, _) = Table::open(&way, &holder()).unwrap();
    table.commit(adding(7), stamp(7)).unwrap();
    drop(table);
    room.adds(3, 3);
    fs::copy(way.join("checkpoint"), room.file()).unwrap();
    assert_eq!(room.stands(), 3);
    assert!(!room.is_used(), "its link of the chain is another");
    room.is_whole();
}

#[test]
fn a_checkpoint_that_is_newer_than_the_journal_is_not_used() {
    let room = Room::with(100, 2);
    let early = room.dir.with_file_name("early");
    copy(&room.dir, &early);
    let mut late = Room { dir: room.dir.clone(), ledger: Ledger::default(), _room: room._room };
    late.adds(3, 4);
    fs::copy(late.file(), early.join("checkpoint")).unwrap();
    let (table, healed) = Table::open(&early, &holder()).unwrap();
    assert_eq!((healed.len(), table.ledger().history().last()), (0, 2));
    assert_eq!(table.ledger().book().len(), 2);
}

/// Writes a checkpoint of people under right checksums, as another program could.
fn forge(room: &Room, people: &[(Id, Record)], state: &State, length: u64, stacks: &Stacks) {
    let pair = |(id, record): &(Id, Record)| {
        let key = codec::key(record.kind(), *id);
        let value = codec::value(&key, record).unwrap();
        (key, value)
    };
    let pairs: Vec<_> = people.iter().map(pair).collect();
    let mut state = State { count: 0, sum: 0, ..state.clone() };
    pairs.iter().for_each(|(_, value)| state.count_in(value));
    write(&room.dir, &state, (length, stacks), &mut |put| {
        pairs.iter().try_for_each(|(key, value)| put(key, value))
    })
    .unwrap();
}

#[test]
fn a_checkpoint_whose_place_is_not_where_the_journal_has_it_is_not_used() {
    let room = Room::with(100, 3);
    let found = read(&room.dir, identity::read(&room.dir).unwrap()).unwrap();
    forge(&room, &found.records, &found.state, found.length, &found.stacks);
    assert!(room.is_used(), "written again as it was");
    forge(&room, &found.records, &found.state, found.length - 1, &found.stacks);
    assert!(!room.is_used());
    let other = State { seq: 2, ..found.state.clone() };
    forge(&room, &found.records, &other, found.length, &found.stacks);
    assert!(!room.is_used());
    room.is_whole();
}

#[test]
fn a_forged_checkpoint_gives_way_to_the_database_and_is_told_and_mended_where_there_is_none() {
    let room = Room::with(100, 3);
    let found = read(&room.dir, identity::read(&room.dir).unwrap()).unwrap();
    let without: Vec<_> = found.records.iter().skip(1).cloned().collect();
    forge(&room, &without, &found.state, found.length, &found.stacks);
    let (table, healed) = Table::open(&room.dir, &holder()).unwrap();
    assert_eq!((healed.len(), table.ledger().book()), (0, room.ledger.book()));
    drop(table);
    assert!(room.is_used(), "made again from the journal");
    for stacks in [&found.stacks, &Stacks::default()] {
        let records = if stacks == &found.stacks { &without } else { &found.records };
        forge(&room, records, &found.state, found.length, stacks);
        let verified = store::verify(&room.dir, &holder()).unwrap();
        let keys: Vec<_> = verified.problems.iter().map(|problem| problem.key.as_ref()).collect();
        assert_eq!(keys, ["store-verify-checkpoint"]);
        let checkup = store::doctor(&room.dir, &holder()).unwrap();
        let keys: Vec<_> = checkup.mended.iter().map(|said| said.key.as_ref()).collect();
        assert_eq!(keys, ["doctor-mended-checkpoint"]);
        room.is_whole();
    }
}

#[test]
fn damage_before_the_checkpoint_is_told_by_whoever_opens_or_reads() {
    let room = Room::with(100, 4);
    let mut bytes = fs::read(room.dir.join("journal")).unwrap();
    bytes[300] ^= 1;
    fs::write(room.dir.join("journal"), &bytes).unwrap();
    assert!(!room.is_used());
    let opened = Table::open(&room.dir, &holder()).map(drop).unwrap_err();
    let read = store::read(&room.dir).map(drop).unwrap_err();
    assert_eq!((opened.kind, read.kind), (DiagnosticKind::Damaged, DiagnosticKind::Damaged));
    assert_eq!(fs::read(room.dir.join("journal")).unwrap(), bytes);
}

#[test]
fn an_entry_that_is_damaged_while_the_table_is_open_says_so_when_it_is_looked_at() {
    let room = Room::with(100, 4);
    let (table, _) = Table::open(&room.dir, &holder()).unwrap();
    let journal = room.dir.join("journal");
    let mut bytes = fs::read(&journal).unwrap();
    bytes[300] ^= 1;
    // In its place, as a disk does it.
    let file = fs::OpenOptions::new().write(true).open(&journal).unwrap();
    (&file).write_all(&bytes).unwrap();
    let history = table.ledger().history();
    assert_eq!(history.edit(1).unwrap().label.key, "edit-unreadable");
    assert_eq!(history.edit(4).unwrap().label.key, "edit-undo");
    assert!(!table.verify().unwrap().is_sound());
}

#[test]
fn a_checkpoint_is_made_while_another_seat_goes_on() {
    let mut room = Room::with(100, 3);
    let (mut keeper, _) = Table::open(&room.dir, &holder()).unwrap();
    let (mut other, _) = Table::open(&room.dir, &holder()).unwrap();
    keeper.commit(adding(4), stamp(4)).unwrap();
    other.commit(adding(5), stamp(5)).unwrap();
    // The keeper leaves without having looked at what the other wrote.
    drop(keeper);
    assert_eq!(room.stands(), 4);
    other.commit(adding(6), stamp(6)).unwrap();
    room.ledger = other.ledger().clone();
    drop(other);
    let (table, healed) = Table::open(&room.dir, &holder()).unwrap();
    assert_eq!(healed, [crate::say!("store-healed-behind", count = 2)]);
    drop(table);
    assert_eq!(room.stands(), 6);
    room.is_whole();
}

#[test]
fn half_a_checkpoint_that_a_kill_left_is_written_over() {
    let mut room = Room::with(100, 3);
    let beside = room.dir.join("checkpoint.new");
    fs::write(&beside, &room.bytes()[..200]).unwrap();
    room.is_whole();
    room.adds(4, 9);
    assert!(!beside.exists());
    assert_eq!(room.stands(), 9);
    // A kill before the name was changed leaves the new one beside the old one.
    fs::rename(room.file(), &beside).unwrap();
    room.is_whole();
    assert!(room.is_used() && !beside.exists());
}

#[test]
fn a_database_that_is_not_as_the_checkpoint_says_is_made_again_from_the_journal() {
    let mut room = Room::with(100, 2);
    let (mut table, _) = Table::open(&room.dir, &holder()).unwrap();
    let calls = calling(1, "0546", table.ledger());
    table.commit(calls, stamp(3)).unwrap();
    room.ledger = table.ledger().clone();
    drop(table);
    let mark = identity::read(&room.dir).unwrap();
    let found = read(&room.dir, mark).unwrap();
    let records: Vec<_> = found.records.iter().skip(1).map(|(id, it)| (*id, it)).collect();
    fs::remove_dir_all(room.dir.join("db")).unwrap();
    let last = crate::store::frame::Frame {
        seq: found.state.seq,
        hash: found.state.head.clone(),
        line: String::new(),
    };
    let path: &Path = &room.dir.join("db");
    drop(crate::store::sled::Mirror::create(path, mark.id, records, &last).unwrap());
    let (table, healed) = Table::open(&room.dir, &holder()).unwrap();
    let keys: Vec<_> = healed.iter().map(|said| said.key.as_ref()).collect();
    assert_eq!((keys, table.ledger().book()), (vec!["store-healed-database"], room.ledger.book()));
}
