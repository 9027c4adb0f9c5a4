//! The bytes of a file as a sheet, whatever program wrote them. Keeps out: the file system, and what the columns mean.

use super::csv;
use super::sheet::{LARGEST, Sheet};
use super::unreadable::Unreadable;
use crate::say;

/// Reads the bytes of a file.
///
/// # Errors
/// When the file is too large, empty, not UTF-8, cut short inside quotes, or no text at all.
pub fn read_sheet(bytes: &[u8]) -> Result<Sheet, Unreadable> {
    if bytes.len() > LARGEST {
        return Err(Unreadable::whole(say!("file-large", mebibytes = LARGEST >> 20), say!("file-large-hint")));
    }
    if bytes.starts_with(b"PK\x03\x04") {
        return Err(Unreadable::whole(say!("file-spreadsheet"), say!("file-spreadsheet-hint")));
    }
    csv::read(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_spreadsheet_is_told_from_a_damaged_text() {
        assert_eq!(read_sheet(b"PK\x03\x04\x14\x00\xff").unwrap_err().what.key, "file-spreadsheet");
    }

    #[test]
    fn a_file_larger_than_the_limit_is_refused_unread() {
        assert_eq!(read_sheet(&vec![0; LARGEST + 1]).unwrap_err().what.key, "file-large");
    }
}
