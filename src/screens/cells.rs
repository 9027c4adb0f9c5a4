//! Small words that several screens put into cells. Keeps out: layout.

use chrono::NaiveDate;

use crate::domain::{Id, Kind, Moment, World};
use crate::flow::{Ctx, RowId};
use crate::text::{clock, unaccented};

/// A day.
pub(super) fn day(day: NaiveDate, ctx: &Ctx<'_>) -> String {
    ctx.session.language.date_short(day)
}

/// A day, where there is one.
pub(super) fn maybe_day(day_: Option<NaiveDate>, ctx: &Ctx<'_>) -> String {
    day_.map(|d| day(d, ctx)).unwrap_or_default()
}

/// The hour and minute of a moment.
pub(super) fn hour(moment: Option<Moment>) -> String {
    moment.map(|moment| clock(moment.0.time())).unwrap_or_default()
}

/// The record a row is about.
pub(super) const fn id(row: &RowId) -> Option<Id> {
    row.record()
}

/// The record whose row has a key, among those that have a row.
pub(super) fn by_key(key: &str, known: &[Id]) -> Option<Id> {
    known.iter().copied().find(|id| RowId::Record(*id).key() == key)
}

/// Rows of records.
pub(super) fn records(ids: impl IntoIterator<Item = Id>) -> Vec<RowId> {
    ids.into_iter().map(RowId::Record).collect()
}

/// The ids of every record of a kind, by the key a person reads: numbers as numbers, words as
/// words.
pub(super) fn sorted(kind: Kind, world: &dyn World) -> Vec<Id> {
    let mut keyed: Vec<(Vec<Part>, Id)> =
        world.every(kind).map(|(id, record)| (parts(&record.label(world)), id)).collect();
    keyed.sort();
    keyed.into_iter().map(|(_, id)| id).collect()
}

#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Part {
    Number(u64),
    Words(String),
}

/// A text cut into numbers and words, so that P2 stands before P10.
fn parts(text: &str) -> Vec<Part> {
    let mut parts = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
        let (head, tail) = if digits > 0 {
            rest.split_at(digits)
        } else {
            rest.split_at(rest.find(|c: char| c.is_ascii_digit()).unwrap_or(rest.len()))
        };
        parts.push(head.parse().map_or_else(|_| Part::Words(unaccented(head)), Part::Number));
        rest = tail;
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_in_names_sort_as_numbers() {
        assert!(parts("P2") < parts("P10"));
        assert!(parts("p2") == parts("P2"));
        assert!(parts("") < parts("1"));
    }
}
