//! The xlsx of Excel and its kin. Keeps out: the archive around it, which was weighed before.

use std::io::Cursor;
use std::panic::{self, AssertUnwindSafe};

use calamine::{Data, Reader, SheetType, SheetVisible, Xlsx, XlsxError};

use super::filler::Filler;
use super::found::Found;
use super::package::Package;
use super::{cells, damaged, locked, xlsx_layout};
use crate::exchange::reading::sheet::{Sheet, SheetChoice};
use crate::exchange::unreadable::Unreadable;

/// Reads the sheet that is wanted.
///
/// # Errors
/// When it is damaged, protected, too large, or empty, or there is no such sheet.
pub(super) fn read(
    bytes: &[u8],
    package: &mut Package<'_>,
    choice: &SheetChoice,
) -> Result<Sheet, Unreadable> {
    // What a library makes of a damaged file must not end the program; nothing of it is used after
    // a panic.
    panic::catch_unwind(AssertUnwindSafe(|| chosen(bytes, package, choice)))
        .unwrap_or_else(|_| Err(damaged()))
}

fn refused(error: XlsxError) -> Unreadable {
    if let XlsxError::Password = error { locked() } else { damaged() }
}

fn chosen(
    bytes: &[u8],
    package: &mut Package<'_>,
    choice: &SheetChoice,
) -> Result<Sheet, Unreadable> {
    let mut workbook = Xlsx::new(Cursor::new(bytes)).map_err(refused)?;
    let in_sight = |sheet: &&calamine::Sheet| {
        let named = choice.name.is_some() || choice.hidden;
        sheet.typ == SheetType::WorkSheet && (named || sheet.visible == SheetVisible::Visible)
    };
    let names: Vec<String> = workbook
        .sheets_metadata()
        .iter()
        .filter(in_sight)
        .map(|sheet| sheet.name.clone())
        .collect();
    let parts = xlsx_layout::parts(package);
    let digits = xlsx_layout::styles(package);
    let mut found = Found::of(choice);
    for name in names {
        let is_wanted = found.wants(&name);
        let part = parts.get(&name).filter(|_| is_wanted);
        let beside = part.map(|part| xlsx_layout::beside(package, part, digits.clone()));
        let beside = beside.unwrap_or_default();
        let mut reader = workbook.worksheet_cells_reader(&name).map_err(refused)?;
        let mut filler = Filler::default();
        while let Some(cell) = reader.next_cell().map_err(refused)? {
            let (row, column) = cell.get_position();
            let (row, column) = (row as usize, column as usize);
            let value = Data::from(cell.get_value().clone());
            let number = cells::number(&value);
            let Some(mut said) = cells::said(value) else { continue };
            if let Some(shown) =
                number.and_then(|number| beside.shown(row as u64 + 1, column, number))
            {
                said.text = shown;
            }
            filler.put(row, column, said)?;
            if !is_wanted && !filler.is_empty() {
                break;
            }
        }
        found.take(name, filler, beside.layout);
    }
    found.chosen()
}
