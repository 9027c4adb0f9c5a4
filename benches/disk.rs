//! What keeping a change costs, beside the least that any program must do for it. Keeps out: the
//! screen.
//!
//! The two of a group are compared within one run: a disk is fast or slow, the ratio stays.
#![allow(clippy::unwrap_used, reason = "a measurement may fail by panicking")]

mod harness;

use std::fs::{self, File};
use std::io::Write;
use std::path::Path;

use harness::Group;
use tavolo::domain::Id;
use tavolo::exchange;
use tavolo::ledger::{Book, Draft, Stamp};
use tavolo::say;
use tavolo::store::{Holder, Table};

const ACTORS: u128 = 10_000;

fn holder() -> Holder {
    Holder {
        who: "bench".into(),
        pid: std::process::id(),
        since: "now".into(),
        command: "bench".into(),
        role: String::new(),
        from: None,
    }
}

fn stamp(number: u128) -> Stamp {
    Stamp {
        id: Id::from_bits(number),
        who: "bench".into(),
        hand: None,
        at: "2014-03-15T09:35:00+01:00".parse().unwrap(),
    }
}

/// A bundle of stakeholders, numbered from `first`.
fn bundle(first: u128, many: u128) -> String {
    let actor = |number: u128| {
        let id = Id::from_bits(number);
        format!(
            r#"{{"id":"{id}","kind":"stakeholders","v":1,"data":{{"name":"Associazione {number}","category":"Quartieri"}}}}"#
        )
    };
    let records: Vec<String> = (first..first + many).map(actor).collect();
    format!(r#"{{"format":"tavolo-bundle","version":1,"records":[{}]}}"#, records.join(","))
}

/// Adds stakeholders numbered from `first` in one edit.
fn grow(table: &mut Table, first: u128, many: u128) {
    let changes = exchange::read_bundle(bundle(first, many).as_bytes(), &Book::default()).unwrap();
    table
        .commit(
            Draft::begin(say!("edit-bundle", count = many.to_string()), changes),
            stamp(u128::MAX - first),
        )
        .unwrap();
}

fn journal(dir: &Path) -> Vec<u8> {
    fs::read(dir.join("journal")).unwrap()
}

/// One stakeholder more, until it is safe on the disk; the floor appends as many bytes to a file
/// and syncs it.
fn commit() {
    let dir = tempfile::tempdir().unwrap();
    let mut table = Table::create(&dir.path().join("t"), Id::from_bits(1), &holder()).unwrap();
    grow(&mut table, 1, 1);
    let before = journal(&dir.path().join("t")).len();
    grow(&mut table, 2, 1);
    let line = vec![b'x'; journal(&dir.path().join("t")).len() - before];
    let mut file = File::create(dir.path().join("floor")).unwrap();
    let mut next = 2;
    let mut group = Group::new("commit", 50);
    group.measure("floor: append and fdatasync", || {
        file.write_all(&line).unwrap();
        file.sync_data().unwrap();
    });
    group.measure("tavolo", || {
        next += 1;
        grow(&mut table, next, 1);
    });
}

/// A table of ten thousand stakeholders until its records are at hand; the floor reads its journal
/// as JSON.
fn open() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("t");
    let mut table = Table::create(&path, Id::from_bits(1), &holder()).unwrap();
    grow(&mut table, 1, ACTORS);
    drop(table);
    let mut group = Group::new("open 10,000", 10);
    group.measure("floor: the journal read as JSON", || {
        let text = String::from_utf8(journal(&path)).unwrap();
        let json = |line: &str| {
            line.find('{').map(|at| serde_json::from_str::<serde_json::Value>(&line[at..]).unwrap())
        };
        text.lines().filter_map(json).count()
    });
    group.measure("tavolo", || Table::open(&path, &holder()).unwrap());
}

fn main() {
    commit();
    open();
}
