//! The order of records by their key, as a person reads it: numbers as numbers, times as times.
//! Keeps out: ids, except as the last word.

use chrono::DateTime;

use super::listed::Listed;
use crate::domain::{Cell, Field, Kind, Shape};
use crate::text::alphabetical;

/// One part of a key.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Part {
    Nothing,
    Number(i64),
    Text((String, String)),
}

fn part(field: &Field, cell: &Cell) -> Part {
    let text = cell.text();
    let number = match (field.shape, cell) {
        (Shape::Moment, _) => {
            DateTime::parse_from_rfc3339(&text).ok().map(|at| at.timestamp_micros())
        }
        (_, Cell::Number(digits)) => digits.parse().ok(),
        _ => None,
    };
    match number {
        Some(number) => Part::Number(number),
        None if text.is_empty() => Part::Nothing,
        None => Part::Text(alphabetical(&text)),
    }
}

/// Sorts rows by the key fields of `kind`, then by id.
pub(super) fn by_key(kind: Kind, rows: &mut [Listed]) {
    rows.sort_by_cached_key(|row| {
        let keys = kind.fields().iter().zip(&row.cells).filter(|(field, _)| field.key);
        (keys.map(|(field, cell)| part(field, cell)).collect::<Vec<_>>(), row.id)
    });
}
