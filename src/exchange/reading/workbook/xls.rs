//! The xls of Excel until 2003 and its kin. Keeps out: other workbooks.

use std::io::Cursor;
use std::panic::{self, AssertUnwindSafe};

use calamine::{Reader, SheetType, SheetVisible, Xls, XlsError};

use super::filler::Filler;
use super::found::Found;
use super::package::too_large;
use super::{biff, cells, compound, damaged, locked};
use crate::exchange::reading::sheet::{Sheet, SheetChoice};
use crate::exchange::unreadable::Unreadable;

/// Names of the stream in which a workbook is.
const WORKBOOK: &[&str] = &["Workbook", "Book"];
/// Names of streams in which a workbook is that a password protects.
const LOCKED: &[&str] = &["EncryptedPackage", "EncryptionInfo"];

/// Reads the sheet that is wanted.
///
/// # Errors
/// When it is damaged, protected, too large, or empty, or there is no such sheet.
pub(super) fn read(bytes: &[u8], choice: &SheetChoice) -> Result<Sheet, Unreadable> {
    let Some(stream) = compound::stream(bytes, WORKBOOK) else {
        let is_locked = compound::stream(bytes, LOCKED).is_some();
        return Err(if is_locked { locked() } else { damaged() });
    };
    let book = biff::read(&stream);
    drop(stream);
    // Whoever reads the values makes room for every cell up to the last.
    if book.is_too_large {
        return Err(too_large());
    }
    panic::catch_unwind(AssertUnwindSafe(|| chosen(bytes, &book, choice)))
        .unwrap_or_else(|_| Err(damaged()))
}

fn refused(error: XlsError) -> Unreadable {
    if let XlsError::Password = error { locked() } else { damaged() }
}

fn chosen(bytes: &[u8], book: &biff::Book, choice: &SheetChoice) -> Result<Sheet, Unreadable> {
    let mut workbook = Xls::new(Cursor::new(bytes)).map_err(refused)?;
    let named = choice.name.is_some() || choice.hidden;
    let sheets: Vec<(usize, String)> = workbook
        .sheets_metadata()
        .iter()
        .enumerate()
        .filter(|(_, sheet)| {
            sheet.typ == SheetType::WorkSheet && (named || sheet.visible == SheetVisible::Visible)
        })
        .map(|(at, sheet)| (at, sheet.name.clone()))
        .collect();
    let none = biff::Beside::default();
    let mut found = Found::of(choice);
    for (at, name) in sheets {
        let beside = book.sheets.get(at).unwrap_or(&none);
        let range = workbook.worksheet_range(&name).map_err(refused)?;
        let (top, left) = range.start().unwrap_or_default();
        let mut filler = Filler::default();
        for (row, column, value) in range.used_cells() {
            let (row, column) = (row + top as usize, column + left as usize);
            let Some(mut said) = cells::said(value.clone()) else { continue };
            let place = (row as u64 + 1, column);
            if let Some(shown) =
                cells::number(value).and_then(|number| book.shown(beside, place, number))
            {
                said.text = shown;
            }
            filler.put(row, column, said)?;
        }
        found.take(name, filler, beside.layout.clone());
    }
    found.chosen()
}
