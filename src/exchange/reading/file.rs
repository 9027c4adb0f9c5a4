//! The bytes of a file as a sheet, whatever program wrote them. Keeps out: the file system, and
//! what the columns mean.

use super::sheet::{LARGEST, Sheet};
use super::{csv, workbook};
use crate::exchange::unreadable::Unreadable;
use crate::say;

/// How the files of old spreadsheets begin, and those that a password protects ([MS-CFB], 2.2).
const COMPOUND: &[u8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";
/// How zip archives begin, empty ones too (APPNOTE, 4.3).
const ARCHIVES: [&[u8]; 3] = [b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08"];

/// Reads the bytes of a file: CSV, xlsx or ods, by what is in it, whatever its name.
///
/// # Errors
/// When the file is too large, empty, damaged or cut short, no text at all, or protected by a
/// password.
pub fn read_sheet(bytes: &[u8]) -> Result<Sheet, Unreadable> {
    if bytes.len() > LARGEST {
        return Err(Unreadable::whole(
            say!("file-large", mebibytes = LARGEST >> 20),
            say!("file-large-hint"),
        ));
    }
    if bytes.starts_with(COMPOUND) {
        return Err(Unreadable::whole(say!("file-xls"), say!("file-xls-hint")));
    }
    if ARCHIVES.iter().any(|start| bytes.starts_with(start)) {
        return workbook::read(bytes);
    }
    csv::read(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_old_spreadsheet_is_told_from_a_damaged_text() {
        assert_eq!(
            read_sheet(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\x00").unwrap_err().what.key,
            "file-xls"
        );
    }

    #[test]
    fn a_file_larger_than_the_limit_is_refused_unread() {
        assert_eq!(read_sheet(&vec![0; LARGEST + 1]).unwrap_err().what.key, "file-large");
    }
}
