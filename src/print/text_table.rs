//! A table of texts as files and people have them, and its writers: CSV and GFM. Keeps out: values
//! (see `grid`), and the terminal.

use super::csv::csv_text;
use super::inline::inline;

/// A column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct TextColumn {
    /// Its name in files.
    pub name: &'static str,
    /// Its heading for people.
    pub title: String,
    /// Whether its cells stand to the right, as numbers do.
    pub right: bool,
}

impl TextColumn {
    /// A column of words.
    pub(crate) const fn new(name: &'static str, title: String) -> Self {
        Self { name, title, right: false }
    }

    /// A column of numbers.
    pub(crate) const fn number(name: &'static str, title: String) -> Self {
        Self { name, title, right: true }
    }
}

/// Rows under columns.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct TextTable {
    /// The columns.
    pub columns: Vec<TextColumn>,
    /// A text for each column, in each row.
    pub rows: Vec<Vec<String>>,
}

impl TextTable {
    /// The sheet without the columns in which nothing stands.
    #[must_use]
    pub(crate) fn without_empty_columns(self) -> Self {
        let full = |at: usize| {
            self.rows.iter().any(|row| row.get(at).is_some_and(|cell| !cell.is_empty()))
        };
        let kept: Vec<bool> = (0..self.columns.len()).map(full).collect();
        self.only(&kept)
    }

    /// The sheet with some of its columns: a truth for each of them.
    #[must_use]
    pub(crate) fn only(self, kept: &[bool]) -> Self {
        Self {
            columns: sift(self.columns, kept),
            rows: self.rows.into_iter().map(|row| sift(row, kept)).collect(),
        }
    }

    /// CSV under the names of files.
    pub(crate) fn csv(&self) -> String {
        let header = self.columns.iter().map(|column| column.name.to_owned()).collect();
        csv_text(std::iter::once(header).chain(self.rows.iter().cloned()))
    }

    /// A GFM table under the headings for people; every text shows as it was typed.
    pub(crate) fn markdown(&self) -> String {
        let titles = self.columns.iter().map(|column| inline(&column.title)).collect();
        let right: Vec<bool> = self.columns.iter().map(|column| column.right).collect();
        let cells = |row: &Vec<String>| row.iter().map(|cell| inline(cell)).collect();
        gfm(titles, &right, self.rows.iter().map(cells))
    }
}

/// The items of a list that are kept: a truth for each of them.
pub(super) fn sift<T>(list: Vec<T>, kept: &[bool]) -> Vec<T> {
    list.into_iter().zip(kept).filter_map(|(item, keep)| keep.then_some(item)).collect()
}

/// A GFM table of headings and rows that are Markdown already; the columns that are said to stand
/// to the right do, as numbers do.
pub(super) fn gfm(
    headings: Vec<String>,
    right: &[bool],
    rows: impl Iterator<Item = Vec<String>>,
) -> String {
    let rules = right.iter().map(|right| if *right { "---:" } else { "---" }.to_owned()).collect();
    let line = |cells: Vec<String>| format!("| {} |\n", cells.join(" | "));
    [headings, rules].into_iter().chain(rows).map(line).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sheet(rows: &[[&str; 3]]) -> TextTable {
        let columns = vec![
            TextColumn::new("name", "nome".into()),
            TextColumn::new("none", "niente".into()),
            TextColumn::number("count", "n.".into()),
        ];
        TextTable { columns, rows: rows.iter().map(|row| row.map(str::to_owned).into()).collect() }
    }

    #[test]
    fn a_typed_text_shows_as_typed_in_markdown() {
        let table = sheet(&[["a|b", "x", "1"]]).markdown();
        assert_eq!(table.lines().nth(1), Some("| --- | --- | ---: |"));
        assert!(table.contains(r"a\|b"), "{table}");
    }
}
