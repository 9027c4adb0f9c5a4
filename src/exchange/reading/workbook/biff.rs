//! What an xls keeps beside the values of its sheets, and how far they reach ([MS-XLS]). Keeps out:
//! the values, which a library reads.

use std::collections::HashMap;

use super::digits::Digits;
use super::filler::MOST_CELLS;
use super::layout::{Layout, Merged};

/// Numbers of records ([MS-XLS], 2.3.2).
const EOF: u16 = 0x000a;
const SHEET: u16 = 0x0085;
const FORMAT: u16 = 0x041e;
const STYLE: u16 = 0x00e0;
const ROW: u16 = 0x0208;
const COLUMNS: u16 = 0x007d;
const MERGED: u16 = 0x00e5;
/// Records of one cell that begin with its row, its column and its style.
const CELLS: &[u16] = &[0x0203, 0x0204, 0x0205, 0x00fd, 0x00d6, 0x027e, 0x0006];
/// A row of numbers in one record.
const NUMBERS: u16 = 0x00bd;

/// What stands beside the values of one sheet.
#[derive(Debug, Default)]
pub(super) struct Beside {
    pub(super) layout: Layout,
    /// The style of each cell that has one of those that show zeros.
    cells: HashMap<(u64, usize), usize>,
}

/// What stands beside the values of all sheets, in their order.
#[derive(Debug, Default)]
pub(super) struct Book {
    pub(super) sheets: Vec<Beside>,
    digits: Vec<Option<Digits>>,
    /// Whether a sheet reaches further than is read.
    pub(super) is_too_large: bool,
}

impl Book {
    /// A number as its cell shows it, where that differs from the number: line from 1, column from
    /// 0.
    pub(super) fn shown(&self, sheet: &Beside, at: (u64, usize), value: f64) -> Option<String> {
        let style = sheet.cells.get(&at)?;
        self.digits.get(*style)?.as_ref()?.write(value)
    }
}

fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_le_bytes(bytes.get(at..at.checked_add(2)?)?.try_into().ok()?))
}

fn usize_at(bytes: &[u8], at: usize) -> Option<usize> {
    u16_at(bytes, at).map(usize::from)
}

/// The records from a place on: their numbers and what they hold.
fn records(stream: &[u8]) -> impl Iterator<Item = (u16, &[u8])> {
    let mut rest = stream;
    std::iter::from_fn(move || {
        let (number, length) = (u16_at(rest, 0)?, usize_at(rest, 2)?);
        let body = rest.get(4..4 + length)?;
        rest = rest.get(4 + length..)?;
        Some((number, body))
    })
}

/// Reads a stream of records; what is damaged is left to whoever reads the values.
pub(super) fn read(stream: &[u8]) -> Book {
    let mut book = Book::default();
    let mut codes = HashMap::new();
    let mut starts = Vec::new();
    for (number, body) in records(stream) {
        match number {
            FORMAT => {
                if let (Some(id), Some(code)) = (u16_at(body, 0), text(body.get(2..))) {
                    codes.insert(id, Digits::read(&code));
                }
            }
            STYLE => {
                let code = u16_at(body, 2).and_then(|id| codes.get(&id).cloned());
                book.digits.push(code.flatten());
            }
            SHEET => {
                let start = body.get(..4).and_then(|four| four.try_into().ok());
                starts.push(start.map_or(0, u32::from_le_bytes) as usize);
            }
            EOF => break,
            _ => {}
        }
    }
    for start in starts {
        let (sheet, is_too_large) = sheet(stream.get(start..).unwrap_or_default(), &book.digits);
        book.is_too_large |= is_too_large;
        book.sheets.push(sheet);
    }
    book
}

/// The text of a format: its length in letters, whether they take two bytes, then the letters.
fn text(body: Option<&[u8]>) -> Option<String> {
    let body = body?;
    let (length, is_wide) = (usize_at(body, 0)?, body.get(2)? & 1 == 1);
    let letters = body.get(3..)?;
    if is_wide {
        let letters: Vec<u16> = (0..length).filter_map(|at| u16_at(letters, at * 2)).collect();
        return Some(String::from_utf16_lossy(&letters));
    }
    Some(letters.iter().take(length).map(|letter| char::from(*letter)).collect())
}

fn sheet(stream: &[u8], digits: &[Option<Digits>]) -> (Beside, bool) {
    let mut sheet = Beside::default();
    let (mut rows, mut columns) = ((usize::MAX, 0), (usize::MAX, 0));
    let shows_zeros = |style: usize| digits.get(style).is_some_and(Option::is_some);
    let mut depth = 0_usize;
    for (number, body) in records(stream) {
        match number {
            // A chart inside the sheet begins and ends as a sheet does.
            0x0809 => depth += 1,
            EOF if depth <= 1 => break,
            EOF => depth -= 1,
            _ if depth > 1 => {}
            ROW => {
                if let (Some(row), Some(flags)) = (u16_at(body, 0), u16_at(body, 12))
                    && flags & 0x20 != 0
                {
                    sheet.layout.hide_line(u64::from(row) + 1);
                }
            }
            COLUMNS => {
                if let (Some(first), Some(last), Some(flags)) =
                    (usize_at(body, 0), usize_at(body, 2), u16_at(body, 8))
                    && flags & 1 != 0
                {
                    sheet.layout.hide_columns(first, last);
                }
            }
            MERGED => {
                for ends in body.get(2..).unwrap_or_default().chunks_exact(8) {
                    if let (Some(top), Some(bottom), Some(left), Some(right)) =
                        (u16_at(ends, 0), u16_at(ends, 2), usize_at(ends, 4), usize_at(ends, 6))
                    {
                        let lines = (u64::from(top) + 1, u64::from(bottom) + 1);
                        sheet.layout.merge(Merged { lines, columns: (left, right) });
                    }
                }
            }
            _ if CELLS.contains(&number) || number == NUMBERS => {
                let (Some(row), Some(column), Some(style)) =
                    (usize_at(body, 0), usize_at(body, 2), usize_at(body, 4))
                else {
                    continue;
                };
                let last = if number == NUMBERS {
                    // Six bytes for each number: its style and itself; then the last column.
                    for (along, number) in
                        body.get(4..).unwrap_or_default().chunks_exact(6).enumerate()
                    {
                        if let Some(style) = usize_at(number, 0).filter(|style| shows_zeros(*style))
                        {
                            sheet.cells.insert((row as u64 + 1, column + along), style);
                        }
                    }
                    body.len().checked_sub(2).and_then(|at| usize_at(body, at)).unwrap_or(column)
                } else {
                    if shows_zeros(style) {
                        sheet.cells.insert((row as u64 + 1, column), style);
                    }
                    column
                };
                rows = (rows.0.min(row), rows.1.max(row));
                columns = (columns.0.min(column), columns.1.max(last));
            }
            _ => {}
        }
    }
    let reach = |(first, last): (usize, usize)| last.saturating_sub(first).saturating_add(1);
    let is_too_large = reach(rows).saturating_mul(reach(columns)) > MOST_CELLS;
    (sheet, is_too_large)
}
