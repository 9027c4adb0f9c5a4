//! A table of texts under headers: what every spreadsheet is before it means anything. Keeps out:
//! which kind it tells, and fields.

use std::collections::BTreeSet;

use crate::domain::Kind;
use crate::text::Sentence;

/// The largest file that is read, in bytes: 256 MiB.
pub const LARGEST: usize = 256 << 20;

/// A header row and the rows under it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sheet {
    /// The line of the header row, counted from 1.
    pub line: u64,
    /// The headers as they are written.
    pub headers: Vec<String>,
    /// The rows, without those that hold nothing.
    pub rows: Vec<SheetRow>,
    /// Where it comes from, when that is a spreadsheet.
    pub tab: Option<Tab>,
    /// What is to be said of how it was read.
    pub notices: Vec<Sentence>,
    /// What stands above the header, a row each: a title may say what no column does.
    pub titles: Vec<String>,
    /// Texts of the file that are in no row any more: titles, remarks at the foot, what is hidden.
    /// Nobody imports them, and names in them must be known to be kept out of public papers.
    pub left_out: Vec<String>,
    /// How many columns the file has, where some were added since or put together.
    pub columns: Option<usize>,
    /// The headers of the file, where columns were added since or put together.
    pub written: Option<Vec<String>>,
    /// Where each column of a text stands in the file, as a tab of a spreadsheet says it.
    pub places: Vec<Option<usize>>,
    /// How many lines of a text under its header hold nothing, and are no rows.
    pub blank: usize,
    /// What the same file says of other kinds: it comes in later, and must be able to.
    pub parts: Vec<(Kind, Sheet)>,
}

impl Sheet {
    /// The same without its rows, which may be many.
    pub(in crate::exchange) fn clone_without_rows(&self) -> Self {
        Self {
            line: self.line,
            headers: self.headers.clone(),
            rows: Vec::new(),
            tab: self.tab.clone(),
            notices: self.notices.clone(),
            titles: self.titles.clone(),
            left_out: self.left_out.clone(),
            columns: self.columns,
            written: self.written.clone(),
            places: self.places.clone(),
            blank: self.blank,
            parts: Vec::new(),
        }
    }

    /// Where a column stands in the file, counted from 0; none for one that was added.
    pub(in crate::exchange) fn place(&self, at: usize) -> Option<usize> {
        match &self.tab {
            Some(tab) => tab.place(at),
            None if self.places.is_empty() => Some(at),
            None => self.places.get(at).copied().flatten(),
        }
    }

    /// Says from which columns of another sheet those of this one come.
    pub(in crate::exchange) fn come_from(&mut self, other: &Self, columns: Vec<Option<usize>>) {
        let places = columns.into_iter().map(|at| other.place(at?)).collect();
        match &mut self.tab {
            Some(tab) => tab.places = places,
            None => self.places = places,
        }
    }

    /// How many cells a row has that was cut short. Rows of a spreadsheet end where their last text
    /// stands, and nothing was cut off.
    pub(in crate::exchange) fn cut(&self, row: &SheetRow) -> Option<usize> {
        let cells = row.cells.len();
        let is_cut = self.tab.is_none() && cells < self.headers.len();
        row.cut.or(is_cut.then_some(cells))
    }

    /// The headers as the file has them.
    pub(in crate::exchange) fn headers_of_file(&self) -> &[String] {
        self.written.as_deref().unwrap_or(&self.headers)
    }
}

/// Which sheet of a workbook is read, and whether also what is hidden in it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SheetChoice {
    /// The name of the sheet; the first in sight that holds anything where none is said.
    pub name: Option<String>,
    /// Whether hidden rows and columns are read too.
    pub hidden: bool,
}

/// The sheet of a workbook that was read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tab {
    /// Its name.
    pub name: String,
    /// The names of the other sheets that hold anything.
    pub others: Vec<String>,
    /// Cells in which a formula failed, by line and by column from 0; their text is the error.
    pub failed: BTreeSet<(u64, usize)>,
    /// Where each column stands in the file, when columns were taken out or put together; none for
    /// one that was added. Empty where every column stands as it was written.
    pub places: Vec<Option<usize>>,
}

impl Tab {
    /// Where a column stands in the file.
    pub(in crate::exchange) fn place(&self, at: usize) -> Option<usize> {
        if self.places.is_empty() { Some(at) } else { self.places.get(at).copied().flatten() }
    }
}

/// The cell of a spreadsheet as people call it: `B7` for the column 1, counted from 0, in line 7.
pub(crate) fn cell_name(column: usize, line: u64) -> String {
    format!("{}{line}", column_name(column))
}

/// The column of a spreadsheet as people call it: `B` for 1, counted from 0.
pub(crate) fn column_name(column: usize) -> String {
    const LETTERS: usize = 26;
    let mut letters = Vec::new();
    let mut rest = column;
    loop {
        letters.push(char::from(b'A' + u8::try_from(rest % LETTERS).unwrap_or_default()));
        match (rest / LETTERS).checked_sub(1) {
            Some(higher) => rest = higher,
            None => break,
        }
    }
    letters.iter().rev().collect()
}

/// A row, as wide as it was written.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SheetRow {
    /// The line on which it begins, counted from 1.
    pub line: u64,
    /// Its texts.
    pub cells: Vec<String>,
    /// The column of the file from which its last text comes, counted from 0, where a row of the
    /// file was made into several.
    pub from: Option<usize>,
    /// How many cells it had, where a text had fewer than its header has columns: what is missing
    /// was cut off, and is nothing that anybody left blank.
    pub cut: Option<usize>,
}

impl SheetRow {
    /// Puts a text behind the columns that there are; what stands beyond them stays beyond.
    pub(in crate::exchange) fn add(&mut self, width: usize, cut: Option<usize>, text: String) {
        self.cut = cut;
        self.cells.resize(self.cells.len().max(width), String::new());
        self.cells.insert(width, text);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_is_called_as_spreadsheets_call_it() {
        let named = [
            (0, "A1"),
            (1, "B1"),
            (25, "Z1"),
            (26, "AA1"),
            (701, "ZZ1"),
            (702, "AAA1"),
            (16_383, "XFD1"),
        ];
        named.into_iter().for_each(|(column, name)| assert_eq!(cell_name(column, 1), name));
    }
}
