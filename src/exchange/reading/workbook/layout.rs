//! What a sheet says of its rows and columns beside their cells: which are hidden, and which cells
//! are one. Keeps out: where that is written in a file.

use std::collections::BTreeSet;

use super::package::too_large;
use crate::exchange::reading::sheet::{SheetRow, column_name};
use crate::exchange::unreadable::Unreadable;
use crate::say;
use crate::text::Sentence;

/// The most cells that merged ones are written out to, and the most of those that are read.
const MOST_FILLED: usize = 1 << 20;

/// Cells that are shown as one; lines from 1, columns from 0, both ends included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Merged {
    pub(super) lines: (u64, u64),
    pub(super) columns: (usize, usize),
}

/// What is to be said of how a sheet was laid out, and the texts that were left out of it.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Laid {
    pub(super) said: Vec<Sentence>,
    pub(super) left_out: Vec<String>,
}

impl Laid {
    fn leave_out(&mut self, cell: &str) {
        if !cell.trim().is_empty() && self.left_out.len() < MOST_FILLED {
            self.left_out.push(cell.trim().to_owned());
        }
    }
}

/// What is hidden and what is merged.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Layout {
    hidden_lines: BTreeSet<u64>,
    hidden_columns: Vec<(usize, usize)>,
    merged: Vec<Merged>,
}

impl Layout {
    pub(super) fn hide_line(&mut self, line: u64) {
        self.hidden_lines.insert(line);
    }

    /// Hides columns, counted from 0, both ends included.
    pub(super) fn hide_columns(&mut self, first: usize, last: usize) {
        self.hidden_columns.push((first, last));
    }

    pub(super) fn merge(&mut self, merged: Merged) {
        if self.merged.len() < MOST_FILLED {
            self.merged.push(merged);
        }
    }

    /// Writes the value of merged cells into each of their rows, and takes out headings of groups
    /// and, unless they are wanted, what is hidden; answers what is to be said of it.
    ///
    /// # Errors
    /// When merged cells would be written out to more than is kept.
    pub(super) fn lay(
        &self,
        rows: &mut Vec<SheetRow>,
        shows_hidden: bool,
    ) -> Result<Laid, Unreadable> {
        let mut laid = Laid::default();
        laid.said.extend(self.take_headings(rows));
        self.fill(rows)?;
        if !shows_hidden {
            self.take_hidden_lines(rows, &mut laid);
            self.take_hidden_columns(rows, &mut laid);
        }
        Ok(laid)
    }

    fn fill(&self, rows: &mut [SheetRow]) -> Result<(), Unreadable> {
        let mut filled = 0_usize;
        for Merged { lines: (first, last), columns: (column, _) } in &self.merged {
            if last <= first {
                continue;
            }
            let from = rows.partition_point(|row| row.line < *first);
            let to = rows.partition_point(|row| row.line <= *last);
            let Some(([top, below @ ..], first)) = rows.get_mut(from..to).zip(Some(*first)) else {
                continue;
            };
            let text = top.cells.get(*column).filter(|text| !text.trim().is_empty()).cloned();
            let Some(text) = text.filter(|_| top.line == first) else { continue };
            for row in below {
                filled += 1;
                if filled > MOST_FILLED {
                    return Err(too_large());
                }
                row.cells.resize(row.cells.len().max(column + 1), String::new());
                if let Some(cell) = row.cells.get_mut(*column).filter(|cell| cell.is_empty()) {
                    cell.clone_from(&text);
                }
            }
        }
        Ok(())
    }

    /// A row below the first broad one that is nothing but one text over several columns heads a
    /// group.
    fn take_headings(&self, rows: &mut Vec<SheetRow>) -> Option<Sentence> {
        let broad: BTreeSet<u64> = self
            .merged
            .iter()
            .filter(|merged| {
                merged.lines.0 == merged.lines.1 && merged.columns.0 < merged.columns.1
            })
            .map(|merged| merged.lines.0)
            .collect();
        let said = |row: &SheetRow| row.cells.iter().filter(|cell| !cell.trim().is_empty()).count();
        let header = rows.iter().find(|row| said(row) > 1).map(|row| row.line)?;
        let is_heading =
            |row: &SheetRow| row.line > header && broad.contains(&row.line) && said(row) == 1;
        let first = rows.iter().find(|row| is_heading(row)).map(|row| {
            let text = row.cells.iter().find(|cell| !cell.trim().is_empty());
            (row.line, text.map_or_else(String::new, |text| text.trim().to_owned()))
        });
        let before = rows.len();
        rows.retain(|row| !is_heading(row));
        let (line, text) = first?;
        Some(say!("sheet-headings", count = before - rows.len(), line = line, text = text))
    }

    fn take_hidden_lines(&self, rows: &mut Vec<SheetRow>, laid: &mut Laid) {
        let before = rows.len();
        rows.retain(|row| {
            let is_hidden = self.hidden_lines.contains(&row.line);
            if is_hidden {
                row.cells.iter().for_each(|cell| laid.leave_out(cell));
            }
            !is_hidden
        });
        let count = before - rows.len();
        laid.said.extend((count > 0).then(|| say!("sheet-rows-hidden", count = count)));
    }

    fn take_hidden_columns(&self, rows: &mut [SheetRow], laid: &mut Laid) {
        let mut emptied = BTreeSet::new();
        for row in rows {
            for (first, last) in &self.hidden_columns {
                let columns = row.cells.iter_mut().enumerate().take(last.saturating_add(1));
                for (at, cell) in columns.skip(*first) {
                    if !cell.trim().is_empty() {
                        emptied.insert(at);
                        laid.leave_out(cell);
                    }
                    cell.clear();
                }
            }
        }
        let list: Vec<String> = emptied.iter().map(|at| column_name(*at)).collect();
        laid.said.extend(
            (!list.is_empty())
                .then(|| say!("sheet-columns-hidden", count = list.len(), list = list.join(", "))),
        );
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(texts: &[&[&str]]) -> Vec<SheetRow> {
        let row = |(line, cells): (u64, &&[&str])| SheetRow {
            line,
            cells: cells.iter().map(|cell| (*cell).to_owned()).collect(),
            ..SheetRow::default()
        };
        (1..).zip(texts).map(row).collect()
    }

    #[test]
    fn merged_cells_go_on_in_each_row_and_a_heading_of_a_group_is_no_row() {
        let mut layout = Layout::default();
        layout.merge(Merged { lines: (2, 4), columns: (0, 0) });
        layout.merge(Merged { lines: (5, 5), columns: (0, 1) });
        let mut table =
            rows(&[&["tipo", "nome"], &["ente", "A"], &["", "B"], &[""], &["SCUOLE", ""]]);
        let said = layout.lay(&mut table, false).unwrap().said;
        assert_eq!(said, [say!("sheet-headings", count = 1_usize, line = 5_u64, text = "SCUOLE")]);
        assert_eq!(table, rows(&[&["tipo", "nome"], &["ente", "A"], &["ente", "B"], &["ente"]]));
    }

    #[test]
    fn what_is_hidden_is_left_out_and_told_unless_it_is_wanted() {
        let mut layout = Layout::default();
        layout.hide_line(2);
        layout.hide_columns(1, 3);
        let table = rows(&[&["a", "b"], &["x", "y"], &["z", "w"]]);
        let mut shown = table.clone();
        assert_eq!(layout.lay(&mut shown, true).unwrap(), Laid::default());
        assert_eq!(shown, table);
        let mut left = table;
        let laid = layout.lay(&mut left, false).unwrap();
        assert_eq!(laid.left_out, ["x", "y", "b", "w"]);
        let keys: Vec<_> = laid.said.into_iter().map(|said| said.key).collect();
        assert_eq!(keys, ["sheet-rows-hidden", "sheet-columns-hidden"]);
        let cells: Vec<_> = left.iter().map(|row| row.cells.concat()).collect();
        assert_eq!(cells, ["a", "z"]);
    }

    #[test]
    fn merged_cells_without_end_are_refused() {
        let mut layout = Layout::default();
        for _ in 0..1_100 {
            layout.merge(Merged { lines: (1, u64::MAX), columns: (0, 0) });
        }
        let mut table: Vec<SheetRow> = (1..=1_000)
            .map(|line| SheetRow { line, cells: vec!["x".to_owned()], ..SheetRow::default() })
            .collect();
        assert!(layout.lay(&mut table, false).is_err());
    }
}
