//! A sitting with people for the tests of deeds, and who calls: always at the same minute, with ids
//! of their own. Keeps out: making tables row by row (see the sample of the ledger).

use std::sync::atomic::{AtomicU64, Ordering};

use super::caller::Caller;
use crate::domain::{Id, Kind};
use crate::ledger::sample::{Sample, now};

static DRAWN: AtomicU64 = AtomicU64::new(0);

/// Far from the ids of a sample's rows and of its edits.
const FIRST: u128 = 1 << 64;

fn mint() -> Id {
    Id::from_bits(FIRST + u128::from(DRAWN.fetch_add(1, Ordering::Relaxed)))
}

/// Whoever calls in a test.
pub(super) fn caller() -> Caller<'static> {
    Caller { who: "Ada", now: now(), mint: &mint, goes_on: &|| true }
}

/// A sitting that runs, on an item with a guiding question, with so many people present: `P1`,
/// `P2` and so on.
pub(super) fn seated(people: usize) -> Sample {
    let item = [("meeting", "1"), ("position", "1"), ("title", "Orti"), ("state", "open")];
    let mut table = Sample::of(&[
        (Kind::Meetings, &[("number", "1"), ("date", "2014-01-02"), ("start", "08:30")]),
        (Kind::Agenda, &item),
    ]);
    table.set(Id::from_bits(2), &[("question", "Che cosa manca?")]).unwrap();
    for number in 1..=people {
        table.add(Kind::People, &[("name", &format!("P{number}"))]);
    }
    for number in 1..=people {
        let name = format!("P{number}");
        table.add(Kind::Attendance, &[("meeting", "1"), ("person", &name), ("state", "present")]);
    }
    table
}

/// The person of [`seated`] with a number, from 1.
pub(super) fn person(number: usize) -> Id {
    Id::from_bits(2 + number as u128)
}
