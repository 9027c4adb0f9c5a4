//! Edits of labs and people for the tests of this room. Keeps out: everything that is not a test.

use chrono::DateTime;

use crate::domain::{Id, Kind, Lab, Noun, Person, Record, Row};
use crate::ledger::{Book, Cause, Change, Draft, Edit, Ledger, Stamp, add, remove, set};
use crate::say;

use super::holder::Holder;

fn record(kind: Kind, fields: &[(&str, &str)]) -> Record {
    let row: Row =
        fields.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect();
    kind.read(&row, &Book::default()).unwrap()
}

/// A lab whose theme is `theme`.
pub(super) fn lab(theme: &str) -> Record {
    record(Kind::Labs, &[("code", "AMB"), ("theme", theme)])
}

/// An edit that adds a record, as entry number `seq`.
pub(super) fn edit_adding(seq: u64, record: Record) -> Edit {
    let stamp = stamp(seq);
    let change = Change { id: id(seq), before: None, after: Some(record) };
    let label = say!("edit-undo", what = "");
    Edit {
        id: stamp.id,
        seq,
        label,
        who: stamp.who,
        hand: stamp.hand,
        at: stamp.at,
        cause: Cause::Act,
        changes: vec![change],
        erasure: None,
    }
}

/// The id of the record that edit number `n` adds.
pub(super) fn id(n: u64) -> Id {
    Id::from_bits(u128::from(n))
}

/// Anna, `n` minutes after five o'clock.
pub(super) fn stamp(n: u64) -> Stamp {
    let at = DateTime::parse_from_rfc3339("2014-04-17T17:00:00+02:00").unwrap()
        + chrono::TimeDelta::minutes(n as i64);
    Stamp { id: Id::from_bits(u128::from(n) << 64), who: "Anna".into(), hand: None, at }
}

/// What Anna's terminal says of itself.
pub(super) fn holder() -> Holder {
    Holder {
        who: "Anna".into(),
        pid: 4711,
        since: "2014-04-17 17:00".into(),
        command: "tavolo".into(),
        role: "facilitator".into(),
        from: None,
    }
}

fn draft(changes: Vec<Change>) -> Draft {
    Draft::act(say!("edit-undo", what = ""), changes)
}

/// Adds person number `n` to a table.
pub(super) fn adding(n: u64) -> Draft {
    let name = format!("Person {n}");
    let person =
        Person::peek(&record(Kind::People, &[("name", &name), ("email", "p@example.org")]))
            .cloned()
            .unwrap();
    draft(vec![add(id(n), person)])
}

/// Adds many labs in one edit, with ids from `first` on.
pub(super) fn importing(first: u64, count: u64) -> Draft {
    let made =
        |n: u64| Lab::peek(&record(Kind::Labs, &[("code", &format!("L{n}"))])).cloned().unwrap();
    draft((first..first + count).map(|n| add(id(n), made(n))).collect())
}

/// Gives person number `n` another telephone.
pub(super) fn calling(n: u64, phone: &str, ledger: &Ledger) -> Draft {
    let row: Row = [("phone".to_owned(), phone.to_owned())].into_iter().collect();
    draft(vec![set(id(n), &row, ledger.book()).unwrap()])
}

/// Removes record number `n`.
pub(super) fn removing(n: u64, ledger: &Ledger) -> Draft {
    draft(remove(id(n), ledger.book()))
}

/// Copies a folder with all that is in it.
pub(super) fn copy(from: &std::path::Path, to: &std::path::Path) {
    std::fs::create_dir(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let target = to.join(path.file_name().unwrap());
        if path.is_dir() {
            copy(&path, &target);
        } else {
            std::fs::copy(&path, &target).unwrap();
        }
    }
}
