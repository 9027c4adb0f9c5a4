//! The xlsx of Excel and its kin. Keeps out: the archive around it, which was weighed before.

use std::io::Cursor;
use std::panic::{self, AssertUnwindSafe};

use calamine::{DataRef, ExcelDateTime, Reader, SheetType, SheetVisible, Xlsx, XlsxError};

use super::filler::{Filler, Said};
use super::{damaged, empty, locked, values};
use crate::exchange::reading::sheet::Sheet;
use crate::exchange::unreadable::Unreadable;

/// Reads the first sheet in sight that holds anything.
///
/// # Errors
/// When it is damaged, protected, too large, or empty.
pub(super) fn read(bytes: &[u8]) -> Result<Sheet, Unreadable> {
    // What a library makes of a damaged file must not end the program; nothing of it is used after
    // a panic.
    panic::catch_unwind(AssertUnwindSafe(|| first(bytes))).unwrap_or_else(|_| Err(damaged()))
}

fn refused(error: XlsxError) -> Unreadable {
    if let XlsxError::Password = error { locked() } else { damaged() }
}

fn first(bytes: &[u8]) -> Result<Sheet, Unreadable> {
    let mut workbook = Xlsx::new(Cursor::new(bytes)).map_err(refused)?;
    let in_sight = |sheet: &&calamine::Sheet| {
        sheet.typ == SheetType::WorkSheet && sheet.visible == SheetVisible::Visible
    };
    let names: Vec<String> = workbook
        .sheets_metadata()
        .iter()
        .filter(in_sight)
        .map(|sheet| sheet.name.clone())
        .collect();
    let mut found: Option<(String, Filler)> = None;
    let mut others = 0;
    for name in names {
        let mut cells = workbook.worksheet_cells_reader(&name).map_err(refused)?;
        let mut filler = Filler::default();
        while let Some(cell) = cells.next_cell().map_err(refused)? {
            let (row, column) = cell.get_position();
            if let Some(said) = said(cell.get_value()) {
                filler.put(row as usize, column as usize, said)?;
                // Of another sheet all there is to know is that it holds something.
                if found.is_some() && !filler.is_empty() {
                    break;
                }
            }
        }
        match (&found, filler.is_empty()) {
            (_, true) => {}
            (None, false) => found = Some((name, filler)),
            (Some(_), false) => others += 1,
        }
    }
    let (name, filler) = found.ok_or_else(empty)?;
    filler.sheet(name, others)
}

fn said(value: &DataRef<'_>) -> Option<Said> {
    let text = match value {
        DataRef::Empty => return None,
        DataRef::Error(error) => return Some(Said { text: error.to_string(), failed: true }),
        DataRef::Int(whole) => whole.to_string(),
        DataRef::Float(number) => values::number(*number),
        DataRef::String(text) => text.clone(),
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Bool(truth) => truth.to_string(),
        DataRef::DateTime(moment) => at(*moment),
        DataRef::DateTimeIso(iso) => values::day(iso),
        DataRef::DurationIso(iso) => values::hour(iso),
    };
    Some(Said { text, failed: false })
}

/// A day, an hour, or both; spreadsheets keep all of them as a number of days.
fn at(moment: ExcelDateTime) -> String {
    let days = moment.as_f64();
    if moment.is_duration() {
        return values::length(days);
    }
    let (year, month, day, hours, minutes, seconds, _) = moment.to_ymd_hms_milli();
    let time = values::clock(u64::from(hours), u64::from(minutes), u64::from(seconds));
    let date = format!("{year:04}-{month:02}-{day:02}");
    if days < 1.0 {
        time
    } else if (hours, minutes, seconds) == (0, 0, 0) {
        date
    } else {
        format!("{date} {time}")
    }
}
