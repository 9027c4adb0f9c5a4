//! Amounts of one column that are written in two ways: `1.200,50` above `1,200.50`. Keeps out: what an
//! amount is worth.

use std::collections::BTreeMap;

use crate::exchange::reading::sheet::{Sheet, SheetRow};
use crate::exchange::unreadable::{Spot, fault_at};
use crate::say;
use crate::text::Finding;

/// An amount that is written otherwise than the first of its column whose way is plain to see.
#[derive(Debug, Clone, PartialEq)]
struct Odd {
    column: String,
    text: String,
    first: String,
}

/// The amounts of a sheet that are written otherwise than others of their column, by the lines on which
/// their rows begin.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Amounts(BTreeMap<u64, Vec<Odd>>);

/// The mark before the cents that an amount shows; `None` where it shows none.
fn mark(text: &str) -> Option<char> {
    let last = text.rfind(['.', ','])?;
    let own = if text.as_bytes().get(last) == Some(&b'.') { '.' } else { ',' };
    let other = if own == '.' { ',' } else { '.' };
    let behind = text.get(last + 1..)?.chars().filter(char::is_ascii_digit).count();
    if text.contains(other) {
        return Some(own);
    }
    // Three digits behind a mark are thousands, and so are several marks.
    if behind == 3 || text.matches(own).count() > 1 { Some(other) } else { Some(own) }
}

impl Amounts {
    /// Those of the columns that hold money.
    pub(super) fn of(money: &[bool], sheet: &Sheet) -> Self {
        let mut odd: BTreeMap<u64, Vec<Odd>> = BTreeMap::new();
        for (at, _) in money.iter().enumerate().filter(|(_, is_money)| **is_money) {
            let mut first: Option<(char, &str)> = None;
            for row in &sheet.rows {
                let Some(text) = row.cells.get(at).map(|cell| cell.trim()) else { continue };
                let Some(own) = mark(text) else { continue };
                let (plain, shown) = *first.get_or_insert((own, text));
                if own != plain {
                    let column = sheet.headers.get(at).cloned().unwrap_or_default();
                    let (text, first) = (text.to_owned(), shown.to_owned());
                    odd.entry(row.line).or_default().push(Odd { column, text, first });
                }
            }
        }
        Self(odd)
    }

    /// What is wrong in a row.
    pub(super) fn in_row(&self, row: &SheetRow) -> Option<Vec<Finding>> {
        let told = |odd: &Odd| {
            let what =
                say!("cell-two-formats", text = odd.text.as_str(), first = odd.first.as_str());
            fault_at(Spot::Line(row.line), Some(odd.column.clone()), what)
        };
        Some(self.0.get(&row.line)?.iter().map(told).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::read_sheet;

    #[test]
    fn the_mark_before_the_cents_is_seen_where_an_amount_shows_it() {
        for (text, expected) in [
            ("1.200,50", Some(',')),
            ("1,200.50", Some('.')),
            ("1200.5", Some('.')),
            ("€ 12,50", Some(',')),
            ("1.000", Some(',')),
            ("1,000", Some('.')),
            ("1.000.000", Some(',')),
            ("1200", None),
            ("", None),
        ] {
            assert_eq!(mark(text), expected, "{text}");
        }
    }

    #[test]
    fn every_amount_that_differs_from_the_first_is_told_with_its_line() {
        let sheet = read_sheet(b"codice;costo\nA;1200\nB;1.200,50\nC;1,200.50\nD;3,5\nE;1,000\n");
        let sheet = sheet.unwrap();
        let amounts = Amounts::of(&[false, true], &sheet);
        let lines: Vec<u64> = amounts.0.keys().copied().collect();
        assert_eq!(lines, [4, 6]);
        let told = sheet.rows.get(2).and_then(|row| amounts.in_row(row)).unwrap();
        assert_eq!(told.len(), 1);
        assert_eq!(told.first().unwrap().reason.key, "cell-two-formats");
        assert_eq!(Amounts::of(&[false, false], &sheet), Amounts::default());
    }
}
