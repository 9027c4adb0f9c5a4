//! The bytes of a file as a sheet, whatever program wrote them. Keeps out: the file system, and
//! what the columns mean.

use super::sheet::{LARGEST, Sheet, SheetChoice};
use super::{csv, json, workbook};
use crate::exchange::unreadable::Unreadable;
use crate::say;

/// How the files of old spreadsheets begin, and those that a password protects ([MS-CFB], 2.2).
const COMPOUND: &[u8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";
/// How zip archives begin, empty ones too (APPNOTE, 4.3).
const ARCHIVES: [&[u8]; 3] = [b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08"];

/// Reads the bytes of a file: CSV, JSON, xlsx, ods, xls or an archive of tables, by what is in it,
/// whatever its name.
///
/// # Errors
/// When the file is too large, empty, damaged or cut short, no text at all, or protected by a
/// password.
pub fn read_sheet(bytes: &[u8]) -> Result<Sheet, Unreadable> {
    read_chosen(bytes, &SheetChoice::default())
}

/// As [`read_sheet`], of a workbook the sheet that is wanted.
///
/// # Errors
/// As [`read_sheet`]; when there is no such sheet.
pub fn read_chosen(bytes: &[u8], choice: &SheetChoice) -> Result<Sheet, Unreadable> {
    if bytes.len() > LARGEST {
        return Err(Unreadable::whole(
            say!("file-large", mebibytes = LARGEST >> 20),
            say!("file-large-hint"),
        ));
    }
    if bytes.starts_with(COMPOUND) {
        return workbook::read_old(bytes, choice);
    }
    if ARCHIVES.iter().any(|start| bytes.starts_with(start)) {
        return workbook::read(bytes, choice);
    }
    if let Some(name) = &choice.name {
        return Err(Unreadable::whole(
            say!("file-no-sheets", sheet = name.as_str()),
            say!("file-no-sheets-hint"),
        ));
    }
    if json::is_list(bytes) { json::read(bytes) } else { csv::read(bytes) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_old_spreadsheet_is_told_from_a_text() {
        assert_eq!(
            read_sheet(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\x00").unwrap_err().what.key,
            "file-sheet-damaged"
        );
    }

    #[test]
    fn a_sheet_is_not_asked_of_a_file_that_has_none() {
        let choice = SheetChoice { name: Some("Uno".into()), hidden: false };
        assert_eq!(read_chosen(b"nome\nA\n", &choice).unwrap_err().what.key, "file-no-sheets");
    }

    #[test]
    fn a_file_larger_than_the_limit_is_refused_unread() {
        assert_eq!(read_sheet(&vec![0; LARGEST + 1]).unwrap_err().what.key, "file-large");
    }
}
