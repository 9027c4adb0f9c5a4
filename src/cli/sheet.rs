//! Rows for people and programs: aligned columns, CSV, a GFM table, JSON. Keeps out: what stands in
//! them.

use serde::Serialize;

use crate::kit::safe;
use crate::print::{csv_text, gfm, inline};

/// Columns between two columns of text.
const GAP: usize = 2;
/// The most columns a cell takes in aligned text; what is longer is read with `show`, or in another
/// format.
const WIDEST: usize = 48;
/// The most columns that a heading alone takes: labels are longer than the marks and codes under
/// them.
const HEADING: usize = 16;

/// A column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Its name in files.
    pub name: &'static str,
    /// Its heading for people.
    pub title: String,
    /// Whether its cells stand to the right, as numbers do.
    pub right: bool,
}

impl Column {
    /// A column of words.
    pub const fn new(name: &'static str, title: String) -> Self {
        Self { name, title, right: false }
    }

    /// A column of numbers.
    pub const fn number(name: &'static str, title: String) -> Self {
        Self { name, title, right: true }
    }
}

/// Rows under columns.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sheet {
    /// The columns.
    pub columns: Vec<Column>,
    /// A text for each column, in each row.
    pub rows: Vec<Vec<String>>,
}

impl Sheet {
    /// The sheet without the columns in which nothing stands.
    #[must_use]
    pub fn without_empty_columns(self) -> Self {
        let full = |at: usize| {
            self.rows.iter().any(|row| row.get(at).is_some_and(|cell| !cell.is_empty()))
        };
        let kept: Vec<bool> = (0..self.columns.len()).map(full).collect();
        self.only(&kept)
    }

    /// The sheet with some of its columns: a truth for each of them.
    #[must_use]
    pub fn only(self, kept: &[bool]) -> Self {
        fn sift<T>(list: Vec<T>, kept: &[bool]) -> Vec<T> {
            list.into_iter().zip(kept).filter_map(|(item, keep)| keep.then_some(item)).collect()
        }
        Self {
            columns: sift(self.columns, kept),
            rows: self.rows.into_iter().map(|row| sift(row, kept)).collect(),
        }
    }

    /// Aligned columns under their headings, long texts cut; nothing without rows.
    pub fn text(&self) -> String {
        self.aligned(WIDEST)
    }

    /// As [`Sheet::text`], with every text whole.
    pub fn whole_text(&self) -> String {
        self.aligned(usize::MAX)
    }

    fn aligned(&self, widest: usize) -> String {
        if self.rows.is_empty() {
            return String::new();
        }
        let line = |row: &Vec<String>| row.iter().map(|cell| cut(cell, widest)).collect();
        let rows: Vec<Vec<String>> = self.rows.iter().map(line).collect();
        let wide = |at: usize| {
            rows.iter()
                .filter_map(|row| row.get(at))
                .map(|cell| safe::width(cell))
                .max()
                .unwrap_or(0)
        };
        let title = |(at, column): (usize, &Column)| cut(&column.title, wide(at).max(HEADING));
        let titles: Vec<String> = self.columns.iter().enumerate().map(title).collect();
        let widths: Vec<usize> =
            titles.iter().enumerate().map(|(at, title)| wide(at).max(safe::width(title))).collect();
        let mut text = String::new();
        for line in std::iter::once(&titles).chain(&rows) {
            let mut written = String::new();
            for ((cell, column), width) in line.iter().zip(&self.columns).zip(&widths) {
                let blank = " ".repeat(width.saturating_sub(safe::width(cell)));
                let (before, after) =
                    if column.right { (blank.as_str(), "") } else { ("", blank.as_str()) };
                written.push_str(&format!("{before}{cell}{after}{}", " ".repeat(GAP)));
            }
            text.push_str(written.trim_end());
            text.push('\n');
        }
        text
    }

    /// CSV under the names of files.
    pub fn csv(&self) -> String {
        let header = self.columns.iter().map(|column| column.name.to_owned()).collect();
        csv_text(std::iter::once(header).chain(self.rows.iter().cloned()))
    }

    /// A GFM table under the headings for people.
    pub fn markdown(&self) -> String {
        let titles = self.columns.iter().map(|column| inline(&column.title)).collect();
        let right: Vec<bool> = self.columns.iter().map(|column| column.right).collect();
        gfm(
            titles,
            &right,
            self.rows.iter().map(|row| row.iter().map(|cell| inline(cell)).collect()),
        )
    }
}

/// Pretty JSON with a newline at its end.
pub fn json(value: &impl Serialize) -> String {
    // Only numbers and texts under fixed names: there is nothing that could not be written.
    serde_json::to_string_pretty(value).unwrap_or_default() + "\n"
}

/// One harmless line of at most so many columns.
fn cut(cell: &str, widest: usize) -> String {
    let line = cell.split_whitespace().collect::<Vec<_>>().join(" ");
    let line = safe::clean(&line);
    if safe::width(&line) <= widest {
        return line.into_owned();
    }
    let mut kept = String::new();
    for character in line.chars() {
        kept.push(character);
        if safe::width(&kept) >= widest {
            kept.pop();
            break;
        }
    }
    kept.trim_end().to_owned() + "…"
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sheet(rows: &[[&str; 3]]) -> Sheet {
        let columns = vec![
            Column::new("name", "nome".into()),
            Column::new("none", "niente".into()),
            Column::number("count", "n.".into()),
        ];
        Sheet { columns, rows: rows.iter().map(|row| row.map(str::to_owned).into()).collect() }
    }

    #[test]
    fn columns_stand_under_each_other_and_numbers_to_the_right() {
        let text =
            sheet(&[["Perché no", "", "5"], ["Arci", "", "12"]]).without_empty_columns().text();
        assert_eq!(text, "nome       n.\nPerché no   5\nArci       12\n");
    }

    #[test]
    fn what_could_act_on_a_terminal_shows_as_a_dot() {
        let text = sheet(&[["a\u{1b}[2Jb\nc", "x", "1"]]).text();
        assert!(text.contains("a·[2Jb c") && !text.contains('\u{1b}'), "{text}");
    }

    #[test]
    fn a_long_text_is_cut_in_columns_and_whole_in_csv() {
        let long = "parola ".repeat(20);
        let sheet = sheet(&[[long.as_str(), "x", "1"]]);
        assert!(sheet.text().lines().all(|line| line.chars().count() < 70), "{}", sheet.text());
        assert!(sheet.csv().contains(&long));
    }

    #[test]
    fn no_rows_make_no_lines() {
        assert_eq!(sheet(&[]).text(), "");
    }

    #[test]
    fn a_typed_text_shows_as_typed_in_markdown() {
        let table = sheet(&[["a|b", "x", "1"]]).markdown();
        assert_eq!(table.lines().nth(1), Some("| --- | --- | ---: |"));
        assert!(table.contains(r"a\|b"), "{table}");
    }
}
