//! Small tables on which deeds are tried, and who calls. Keeps out: what any deed does.

use std::sync::atomic::{AtomicU64, Ordering};

use chrono::DateTime;

use super::Caller;
use crate::domain::{Id, Kind};
use crate::ledger::sample::{Fields, Sample};

/// An evening on which sitting 1 of [`sitting`] is held.
pub(super) const CLOCK: &str = "2014-04-17T19:07:30+02:00";
/// A later day.
pub(super) const LATER: &str = "2014-04-20T10:00:00+02:00";

/// Whoever calls at a moment.
pub(super) fn caller<'a>(now: &str, mint: &'a dyn Fn() -> Id) -> Caller<'a> {
    Caller { who: "test", now: DateTime::parse_from_rfc3339(now).unwrap(), mint, goes_on: &|| true }
}

/// The ids drawn so far: no two deeds of a test draw the same.
static DRAWN: AtomicU64 = AtomicU64::new(1_000);

/// New ids, far from those of a sample.
pub(super) fn mint() -> impl Fn() -> Id {
    || Id::from_bits(u128::from(DRAWN.fetch_add(1, Ordering::Relaxed)))
}

/// Sitting 1, begun at 18:00 of the day of [`CLOCK`], with two items of which the first is open,
/// and so many people who are here.
pub(super) fn sitting(people: usize) -> Sample {
    let mut table = Sample::of(&[
        (Kind::Meetings, &[("number", "1"), ("date", "2014-04-17"), ("start", "18:00")]),
        (
            Kind::Agenda,
            &[
                ("meeting", "1"),
                ("position", "1"),
                ("title", "Spazi"),
                ("state", "open"),
                ("started", "18:10"),
            ],
        ),
        (Kind::Agenda, &[("meeting", "1"), ("position", "2"), ("title", "Orari")]),
    ]);
    for number in 1..=people {
        let name = name(number);
        table.add(Kind::People, &[("name", &name)]);
        let seat: Fields<'_> = &[("meeting", "1"), ("person", &name), ("state", "present")];
        table.add(Kind::Attendance, seat);
    }
    table
}

/// The name of a person of [`sitting`], counted from 1.
pub(super) fn name(number: usize) -> String {
    format!("Persona {number:02}")
}

/// Votes of the first people of [`sitting`] on the open item.
pub(super) fn vote(table: &mut Sample, choices: &[&str]) {
    for (number, choice) in (1..).zip(choices) {
        let name = name(number);
        table.add(
            Kind::Votes,
            &[("meeting", "1"), ("item", "1"), ("person", &name), ("choice", choice)],
        );
    }
}

/// The id of a person of [`sitting`], counted from 1.
pub(super) fn person(number: usize) -> Id {
    Id::from_bits(2 + 2 * u128::try_from(number).unwrap())
}

/// A reserved course and the day on which it opens: the Province of Ravenna has a convention until
/// June of 2026, that of Ferrara has none.
pub(super) fn reserved_course() -> Sample {
    Sample::of(&[
        (Kind::Stakeholders, &[("name", "Provincia di Ravenna"), ("kind", "ente")]),
        (Kind::Stakeholders, &[("name", "Provincia di Ferrara"), ("kind", "ente")]),
        (
            Kind::Conventions,
            &[
                ("body", "Provincia di Ravenna"),
                ("what", "Servizi"),
                ("signed", "2026-01-10"),
                ("until", "2026-06-30"),
            ],
        ),
        (Kind::Courses, &[("code", "C1"), ("title", "Gare"), ("reserved", "yes")]),
        (Kind::Editions, &[("course", "C1"), ("number", "1"), ("date", "2026-05-04")]),
    ])
}
