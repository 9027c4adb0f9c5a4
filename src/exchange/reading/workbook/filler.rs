//! The cells of one sheet as they come, made into a sheet of texts with an upper limit. Keeps out:
//! where cells come from.

use super::damaged;
use super::layout::{Laid, Layout};
use super::package::too_large;
use crate::exchange::reading::sheet::{Sheet, SheetRow, Tab, cell_name};
use crate::exchange::unreadable::Unreadable;
use crate::say;

/// The columns that are read: more than any register has.
const MOST_COLUMNS: usize = 1_024;
/// The cells that are kept, blank ones between others too.
pub(super) const MOST_CELLS: usize = 4 << 20;

/// What a cell says.
pub(super) struct Said {
    /// Its text.
    pub(super) text: String,
    /// Whether the text is the error of a formula.
    pub(super) failed: bool,
}

/// The rows so far.
#[derive(Default)]
pub(super) struct Filler {
    rows: Vec<SheetRow>,
    cells: usize,
    tab: Tab,
}

impl Filler {
    pub(super) fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// Takes a cell, its place counted from 0; rows come from above to below.
    ///
    /// # Errors
    /// When it stands too far right, above the one before, or there are more cells than are kept.
    pub(super) fn put(&mut self, row: usize, column: usize, said: Said) -> Result<(), Unreadable> {
        if said.text.trim().is_empty() {
            return Ok(());
        }
        let line = row as u64 + 1;
        if column >= MOST_COLUMNS {
            let cell = cell_name(column, line);
            return Err(Unreadable::whole(
                say!("file-sheet-wide", cell = cell, columns = MOST_COLUMNS),
                say!("file-sheet-wide-hint"),
            ));
        }
        match self.rows.last() {
            Some(last) if last.line > line => return Err(damaged()),
            Some(last) if last.line == line => {}
            _ => self.rows.push(SheetRow { line, ..SheetRow::default() }),
        }
        let Some(current) = self.rows.last_mut() else { return Ok(()) };
        let before = current.cells.len();
        current.cells.resize(before.max(column + 1), String::new());
        self.cells += current.cells.len() - before;
        if self.cells > MOST_CELLS {
            return Err(too_large());
        }
        if said.failed {
            self.tab.failed.insert((line, column));
        }
        if let Some(cell) = current.cells.get_mut(column) {
            *cell = said.text;
        }
        Ok(())
    }

    /// The sheet as it is laid out, its first row as the header; rows are as wide as it at least.
    ///
    /// # Errors
    /// When that makes more cells than are kept.
    pub(super) fn sheet(
        mut self,
        name: String,
        others: Vec<String>,
        layout: &Layout,
        shows_hidden: bool,
    ) -> Result<Sheet, Unreadable> {
        let Laid { said: notices, left_out } = layout.lay(&mut self.rows, shows_hidden)?;
        let mut rows = self.rows.into_iter();
        let Some(header) = rows.next() else { return Err(super::empty()) };
        let width = header.cells.len();
        if rows.len().saturating_mul(width) > MOST_CELLS {
            return Err(too_large());
        }
        let widened = |mut row: SheetRow| {
            row.cells.resize(row.cells.len().max(width), String::new());
            row
        };
        let tab = Tab { name, others, ..self.tab };
        Ok(Sheet {
            line: header.line,
            headers: header.cells,
            rows: rows.map(widened).collect(),
            tab: Some(tab),
            notices,
            left_out,
            ..Sheet::default()
        })
    }
}
