//! The participants expected and those there were, as a table of the record. Keeps out: where the
//! figures come from.

use super::RecordPage;
use crate::domain::osservatorio::{figures, parts};
use crate::print::{Column, Grid, Value as Cell};
use crate::say;
use crate::text::Sentence;

impl RecordPage<'_> {
    /// Each figure with what was counted and who says so: two figures that may not count the same
    /// thing. Without a row where nobody entered any.
    pub(super) fn participation(&self) -> Grid {
        let row = |(what, fields): (Sentence, [&'static str; 3])| {
            let [number, definition, source] =
                fields.map(|name| self.entry(name).map_or(Cell::Nothing, |entry| entry.value));
            vec![Cell::Code("", what), number, definition, source]
        };
        let mut rows: Vec<Vec<Cell>> = figures().map(row).into();
        if rows.iter().all(|row| row.iter().skip(1).all(|cell| *cell == Cell::Nothing)) {
            rows.clear();
        }
        let [number, definition, source] = parts();
        let columns = [
            ("what", say!("record-participants")),
            ("number", number),
            ("definition", definition),
            ("source", source),
        ];
        Grid { columns: columns.map(|(name, heading)| Column { name, heading }).into(), rows }
    }
}
