//! Several seats at one table: what each saves is with all, whoever comes, goes or dies. Keeps out:
//! what is not a test.

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use super::samples::{adding, calling, holder, id, stamp};
use super::{Persisted, Store, Table, doctor, read, seats, verify};
use crate::text::DiagnosticKind;

/// A table, and where it lies.
fn table() -> (tempfile::TempDir, PathBuf) {
    let room = tempfile::tempdir().unwrap();
    let dir = room.path().join("t");
    drop(Table::create(&dir, id(100), &holder()).unwrap());
    (room, dir)
}

fn sit(dir: &Path) -> Table {
    let (table, healed) = Table::open(dir, &holder()).unwrap();
    assert_eq!(healed, []);
    table
}

fn last(table: &Table) -> u64 {
    table.ledger().history().last()
}

#[test]
fn what_two_seats_save_in_turn_is_with_both_and_in_one_chain() {
    let (_room, dir) = table();
    let (mut one, mut two) = (sit(&dir), sit(&dir));
    assert_eq!(seats(&dir).len(), 2);
    for n in 1..=6 {
        let seat = if n % 2 == 0 { &mut one } else { &mut two };
        assert_eq!(seat.commit(adding(n), stamp(n)).unwrap().seq, n);
    }
    assert_eq!(last(&one), 6);
    assert_eq!(last(&two), 5, "the last of the other is taken in at the next turn");
    drop(one);
    // The keeper has left; whoever comes next finds everything.
    drop(two);
    assert_eq!(seats(&dir), []);
    let (table, _) = Table::open(&dir, &holder()).unwrap();
    assert_eq!(last(&table), 6);
    assert!(table.verify().unwrap().is_sound());
}

#[test]
fn different_fields_of_one_record_are_both_kept_and_the_same_one_is_told_with_both_values() {
    let (_room, dir) = table();
    sit(&dir).commit(adding(1), stamp(1)).unwrap();
    let (mut one, mut two) = (sit(&dir), sit(&dir));
    let (mine, theirs) = (calling(1, "0546", two.ledger()), calling(1, "051", one.ledger()));
    one.commit(theirs, stamp(2)).unwrap();
    let refused = two.commit(mine, stamp(3)).unwrap_err();
    assert_eq!(
        (refused.kind, refused.what.key.as_ref()),
        (DiagnosticKind::Refused, "refused-both")
    );
    assert_eq!(two.ledger().book(), one.ledger().book(), "theirs is taken in all the same");
    let again = calling(1, "0546", two.ledger());
    two.commit(again, stamp(4)).unwrap();
    assert_eq!(last(&two), 3);
}

#[test]
fn a_seat_follows_the_others_and_the_keeper_writes_theirs_into_the_database() {
    let (_room, dir) = table();
    let (_, mut keeper) = sit(&dir).apart();
    let mut other = sit(&dir);
    other.commit(adding(1), stamp(1)).unwrap();
    let came = keeper.follow().unwrap();
    assert_eq!(came.iter().map(|edit| edit.seq).collect::<Vec<_>>(), [1]);
    assert_eq!(keeper.follow().unwrap(), []);
    drop((keeper, other));
    let (table, healed) = Table::open(&dir, &holder()).unwrap();
    assert_eq!((last(&table), healed), (1, Vec::new()), "the database had it");
}

#[test]
fn an_edit_that_comes_second_is_not_saved_before_the_first_was_taken_in() {
    let (_room, dir) = table();
    let (mut ledger, mut late) = sit(&dir).apart();
    sit(&dir).commit(adding(1), stamp(1)).unwrap();
    let edit = ledger.admit(adding(2), stamp(2)).unwrap();
    let Persisted::Behind(came) = late.persist(&edit).unwrap() else { panic!("not behind") };
    ledger.retract(edit.id);
    ledger.take_in(came).unwrap();
    let edit = ledger.admit(adding(2), stamp(2)).unwrap();
    assert_eq!((edit.seq, late.persist(&edit).unwrap()), (2, Persisted::Saved));
    assert!(late.verify().unwrap().is_sound());
}

#[test]
fn half_a_line_of_a_seat_that_was_killed_is_put_aside_by_the_next_writer() {
    let (_room, dir) = table();
    let mut one = sit(&dir);
    one.commit(adding(1), stamp(1)).unwrap();
    let mut journal = fs::OpenOptions::new().append(true).open(dir.join("journal")).unwrap();
    journal.write_all(b"2 700 0a0b").unwrap();
    let two = sit(&dir);
    assert_eq!(last(&two), 1, "nobody reads what is not whole");
    one.commit(adding(2), stamp(2)).unwrap();
    assert_eq!(fs::read(dir.join("journal.torn-1")).unwrap(), b"2 700 0a0b");
    assert!(one.verify().unwrap().is_sound());
}

#[test]
fn who_puts_a_table_right_is_alone_and_who_only_reads_is_in_nobodys_way() {
    let (_room, dir) = table();
    let mut one = sit(&dir);
    one.commit(adding(1), stamp(1)).unwrap();
    assert_eq!(doctor(&dir, &holder()).map(drop).unwrap_err().kind, DiagnosticKind::Held);
    assert_eq!(last(&read(&dir).unwrap()), 1);
    let found = verify(&dir, &holder()).unwrap();
    assert!(found.is_sound() && found.unread.is_some(), "the journal alone");
    drop(one);
    assert!(doctor(&dir, &holder()).is_ok());
}

#[test]
fn many_seats_that_write_at_once_lose_nothing_and_double_nothing() {
    const SEATS: u64 = 6;
    const EDITS: u64 = 8;
    let (_room, dir) = table();
    let writing = |seat: u64| {
        let dir = dir.clone();
        std::thread::spawn(move || {
            let (mut table, _) = Table::open(&dir, &holder()).unwrap();
            for n in 0..EDITS {
                let n = seat * 100 + n;
                table.commit(adding(n), stamp(n)).unwrap();
            }
        })
    };
    let seats: Vec<_> = (1..=SEATS).map(writing).collect();
    seats.into_iter().for_each(|seat| seat.join().unwrap());
    let (table, _) = Table::open(&dir, &holder()).unwrap();
    assert_eq!(last(&table), SEATS * EDITS);
    let there = |n: u64| table.ledger().book().world().record(id(n)).is_some();
    assert!((1..=SEATS).all(|seat| (0..EDITS).all(|n| there(seat * 100 + n))));
    assert!(table.verify().unwrap().is_sound());
}
