//! Spreadsheets, xlsx, ods and xls, as a sheet of texts. Keeps out: what the columns mean, and
//! writing them.
//!
//! A file from outside may be damaged, cut short or made to harm: what it would unpack to is
//! counted before it is read, so that neither memory nor patience runs out.

mod biff;
mod cells;
mod compound;
mod digits;
mod filler;
mod found;
#[cfg(test)]
mod hostile;
#[cfg(test)]
mod kept_beside;
mod layout;
mod ods;
mod package;
mod tables;
mod values;
mod xls;
mod xlsx;
mod xlsx_layout;
mod xml;

use super::sheet::{LARGEST, Sheet, SheetChoice};
use crate::exchange::unreadable::Unreadable;
use crate::say;
use package::Package;

/// Reads the sheet that is wanted of a workbook.
///
/// # Errors
/// When it is no workbook, is protected by a password, damaged, larger than is read, or empty, or
/// has no such sheet.
pub(super) fn read(bytes: &[u8], choice: &SheetChoice) -> Result<Sheet, Unreadable> {
    let mut package = Package::open(bytes)?;
    package.weigh(LARGEST)?;
    if package.has("content.xml") && package.has("mimetype") {
        return ods::read(&mut package, choice);
    }
    if package.has("[Content_Types].xml") && package.has_end("workbook.xml") {
        return xlsx::read(bytes, &mut package, choice);
    }
    if tables::has_any(&package) {
        return tables::read(&mut package, choice);
    }
    Err(Unreadable::whole(say!("file-archive"), say!("file-archive-hint")))
}

/// Reads the sheet that is wanted of a workbook as programs wrote them until 2007.
///
/// # Errors
/// As [`read`].
pub(super) fn read_old(bytes: &[u8], choice: &SheetChoice) -> Result<Sheet, Unreadable> {
    xls::read(bytes, choice)
}

fn absent(wanted: &str, all: &[String]) -> Unreadable {
    Unreadable::whole(
        say!("file-sheet-absent", sheet = wanted),
        say!("file-sheet-absent-hint", sheets = all.join(", ")),
    )
}

fn damaged() -> Unreadable {
    Unreadable::whole(say!("file-sheet-damaged"), say!("file-sheet-damaged-hint"))
}

fn locked() -> Unreadable {
    Unreadable::whole(say!("file-xls"), say!("file-xls-hint"))
}

fn empty() -> Unreadable {
    Unreadable::whole(say!("file-empty"), say!("file-empty-hint"))
}
