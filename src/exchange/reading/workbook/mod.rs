//! Spreadsheets, xlsx and ods, as a sheet of texts. Keeps out: what the columns mean, and writing
//! them.
//!
//! A file from outside may be damaged, cut short or made to harm: what it would unpack to is
//! counted before it is read, so that neither memory nor patience runs out.

mod filler;
#[cfg(test)]
mod hostile;
mod ods;
mod package;
mod values;
mod xlsx;

use super::sheet::{LARGEST, Sheet};
use crate::exchange::unreadable::Unreadable;
use crate::say;
use package::Package;

/// Reads the first sheet of a workbook that holds anything.
///
/// # Errors
/// When it is no workbook, is protected by a password, damaged, larger than is read, or empty.
pub(super) fn read(bytes: &[u8]) -> Result<Sheet, Unreadable> {
    let mut package = Package::open(bytes)?;
    package.weigh(LARGEST)?;
    if package.has("content.xml") && package.has("mimetype") {
        return ods::read(&mut package);
    }
    if package.has("[Content_Types].xml") && package.has_end("workbook.xml") {
        return xlsx::read(bytes);
    }
    Err(Unreadable::whole(say!("file-archive"), say!("file-archive-hint")))
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
