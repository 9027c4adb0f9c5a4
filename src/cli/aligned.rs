//! Rows for people on a terminal: aligned columns, and JSON for programs. Keeps out: what stands in
//! them, and the other forms, which `print` writes.

use serde::Serialize;

use crate::kit::safe;
use crate::print::{self, TextColumn, TextTable};

/// Columns between two columns of text.
const GAP: usize = 2;
/// The most columns a cell takes in aligned text; what is longer is read with `show`, or in another
/// format.
const WIDEST: usize = 48;
/// The most columns that a heading alone takes: labels are longer than the marks and codes under
/// them.
const HEADING: usize = 16;

/// A table as aligned text.
pub(super) trait Aligned {
    /// Aligned columns under their headings, long texts cut; nothing without rows.
    fn text(&self) -> String;

    /// As [`Aligned::text`], with every text whole.
    fn whole_text(&self) -> String;
}

impl Aligned for TextTable {
    fn text(&self) -> String {
        aligned(self, WIDEST)
    }

    fn whole_text(&self) -> String {
        aligned(self, usize::MAX)
    }
}

fn aligned(table: &TextTable, widest: usize) -> String {
    if table.rows.is_empty() {
        return String::new();
    }
    let line = |row: &Vec<String>| row.iter().map(|cell| cut(cell, widest)).collect();
    let rows: Vec<Vec<String>> = table.rows.iter().map(line).collect();
    let cells = |at: usize| rows.iter().filter_map(move |row| row.get(at));
    let wide = |at: usize| cells(at).map(|cell| safe::width(cell)).max().unwrap_or(0);
    let wide: Vec<usize> = (0..table.columns.len()).map(wide).collect();
    let title = |(column, wide): (&TextColumn, &usize)| cut(&column.title, (*wide).max(HEADING));
    let titles: Vec<String> = table.columns.iter().zip(&wide).map(title).collect();
    let widths: Vec<usize> =
        titles.iter().zip(&wide).map(|(title, wide)| safe::width(title).max(*wide)).collect();
    let mut text = String::new();
    for line in std::iter::once(&titles).chain(&rows) {
        let mut written = String::new();
        for ((cell, column), width) in line.iter().zip(&table.columns).zip(&widths) {
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

/// Pretty JSON with a newline at its end.
pub(super) fn json(value: &impl Serialize) -> String {
    // Only numbers and texts under fixed names: there is nothing that could not be written.
    print::json(value).unwrap_or_default()
}

/// One harmless line of at most so many columns.
fn cut(cell: &str, widest: usize) -> String {
    let line = cell.split_whitespace().collect::<Vec<_>>().join(" ");
    let line = safe::clean(&line);
    if safe::width(&line) <= widest {
        return line.into_owned();
    }
    safe::beginning(&line, widest.saturating_sub(1)).trim_end().to_owned() + "…"
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
}
