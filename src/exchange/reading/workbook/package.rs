//! The zip archive around a workbook, with what it may unpack to. Keeps out: what its parts say.

use std::io::{self, Cursor, Read};

use zip::ZipArchive;
use zip::result::ZipError;

use super::{damaged, locked};
use crate::exchange::reading::sheet::LARGEST;
use crate::exchange::unreadable::Unreadable;
use crate::say;

/// More parts than any workbook has.
const MOST_PARTS: usize = 10_000;
/// The part of an xlsx whose declared count of texts is believed by whoever reads it.
const STRINGS: &str = "sharedstrings.xml";
/// The attribute that declares it.
const COUNT: &[u8] = b"uniqueCount";

/// The part of an ods in which its rows are, each of which may stand for many.
const CONTENT: &str = "content.xml";
/// The attribute that says for how many.
const REPEATED: &[u8] = b"number-rows-repeated";
/// Where a row with attributes begins, and where one that is not blank ends.
const ROW: &[u8] = b"<table:table-row ";
const ROW_END: &[u8] = b"</table:table-row>";
/// More rows than any sheet of the field has.
const MOST_ROWS: usize = 1_000_000;

/// An archive in memory.
pub(super) struct Package<'a>(ZipArchive<Cursor<&'a [u8]>>);

fn refused(error: &ZipError) -> Unreadable {
    match error {
        ZipError::UnsupportedArchive(reason) if *reason == ZipError::PASSWORD_REQUIRED => locked(),
        _ => damaged(),
    }
}

pub(super) fn too_large() -> Unreadable {
    Unreadable::whole(
        say!("file-sheet-large", mebibytes = LARGEST >> 20),
        say!("file-sheet-large-hint"),
    )
}

impl<'a> Package<'a> {
    pub(super) fn open(bytes: &'a [u8]) -> Result<Self, Unreadable> {
        let archive = ZipArchive::new(Cursor::new(bytes)).map_err(|error| refused(&error))?;
        if archive.len() > MOST_PARTS {
            return Err(too_large());
        }
        Ok(Self(archive))
    }

    /// Unpacks everything once without keeping it: what the archive says of its sizes may be a lie.
    ///
    /// # Errors
    /// When a part is damaged, or all of them together have more than `limit` bytes.
    pub(super) fn weigh(&mut self, limit: usize) -> Result<(), Unreadable> {
        let mut left = limit as u64;
        for at in 0..self.0.len() {
            let mut part = self.0.by_index(at).map_err(|error| refused(&error))?;
            let is = |end| part.name().is_ok_and(|name| name.to_lowercase().ends_with(end));
            let (is_strings, is_rows) = (is(STRINGS), is(CONTENT));
            let mut limited = part.by_ref().take(left.saturating_add(1));
            let size = if is_strings || is_rows {
                let mut text = Vec::new();
                limited.read_to_end(&mut text).map_err(|_| damaged())?;
                if is_strings && declares_too_many(&text) {
                    return Err(damaged());
                }
                if is_rows && repeats_too_much(&text) {
                    return Err(too_large());
                }
                text.len() as u64
            } else {
                io::copy(&mut limited, &mut io::sink()).map_err(|_| damaged())?
            };
            left = left.checked_sub(size).ok_or_else(too_large)?;
        }
        Ok(())
    }

    pub(super) fn has(&self, name: &str) -> bool {
        self.0.index_for_name(name).is_some()
    }

    pub(super) fn has_end(&self, end: &str) -> bool {
        self.0.file_names().any(|name| name.is_ok_and(|name| name.ends_with(end)))
    }

    /// The names of its parts.
    pub(super) fn names(&self) -> impl Iterator<Item = String> {
        self.0.file_names().filter_map(|name| name.ok().map(|name| name.to_string()))
    }

    /// The bytes of a part, once it was weighed.
    ///
    /// # Errors
    /// When it is not there or damaged.
    pub(super) fn bytes(&mut self, name: &str) -> Result<Vec<u8>, Unreadable> {
        let part = self.0.by_name(name).map_err(|error| refused(&error))?;
        let mut bytes = Vec::new();
        part.take(LARGEST as u64).read_to_end(&mut bytes).map_err(|_| damaged())?;
        Ok(bytes)
    }

    /// The text of a part, once it was weighed.
    ///
    /// # Errors
    /// When it is not there, damaged, or not UTF-8.
    pub(super) fn text(&mut self, name: &str) -> Result<String, Unreadable> {
        let part = self.0.by_name(name).map_err(|error| refused(&error))?;
        let mut text = String::new();
        part.take(LARGEST as u64).read_to_string(&mut text).map_err(|_| damaged())?;
        Ok(text)
    }
}

/// Whether rows that hold anything are said to stand there more often than is ever taken: whoever
/// reads them writes every one of them out. Blank ones, as programs put at the end of a sheet, take
/// no room.
fn repeats_too_much(text: &[u8]) -> bool {
    let (mut rest, mut rows) = (text, 0_usize);
    while let Some(end) = place(rest, ROW_END) {
        let (before, after) = rest.split_at(end);
        rows = rows.saturating_add(repeated(before));
        rest = after.get(ROW_END.len()..).unwrap_or_default();
    }
    rows > MOST_ROWS
}

/// How often the row that ends here stands for itself, when it holds anything.
fn repeated(before: &[u8]) -> usize {
    let start = before.windows(ROW.len()).rposition(|word| word == ROW);
    let row = start.and_then(|start| before.get(start..)).unwrap_or_default();
    let (tag, content) = row.split_at(place(row, b">").unwrap_or(row.len()));
    let is_filled = place(content, b"<text:").or_else(|| place(content, b":value")).is_some();
    match place(tag, REPEATED).filter(|_| is_filled) {
        Some(at) => number(tag.get(at + REPEATED.len()..).unwrap_or_default()),
        None => 0,
    }
}

fn place(text: &[u8], word: &[u8]) -> Option<usize> {
    text.windows(word.len()).position(|window| window == word)
}

/// The number that an attribute says, at whose end these bytes begin.
fn number(rest: &[u8]) -> usize {
    let digits = rest
        .iter()
        .skip_while(|byte| byte.is_ascii_whitespace() || matches!(byte, b'=' | b'"' | b'\''));
    digits.take_while(|byte| byte.is_ascii_digit()).fold(0_usize, |count, digit| {
        count.saturating_mul(10).saturating_add(usize::from(digit - b'0'))
    })
}

/// Whether a part declares more texts than it has bytes: room would be made for all of them.
fn declares_too_many(text: &[u8]) -> bool {
    let places = text
        .windows(COUNT.len())
        .enumerate()
        .filter(|(_, window)| *window == COUNT)
        .map(|(at, _)| at + COUNT.len());
    places.into_iter().any(|at| number(text.get(at..).unwrap_or_default()) > text.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(repeated: &str, cells: &str) -> String {
        format!(
            "<table:table-row table:number-rows-repeated=\"{repeated}\">{cells}</table:table-row>"
        )
    }

    #[test]
    fn a_filled_row_that_stands_for_millions_is_seen_before_it_is_written_out() {
        let filled = "<table:table-cell><text:p>x</text:p></table:table-cell>";
        let much = |text: String| repeats_too_much(text.as_bytes());
        assert!(much(row("2147483647", filled)));
        assert!(much(row("600000", filled).repeat(2)));
        assert!(!much(row("3", filled)));
        let blank = row("1048570", "<table:table-cell table:number-columns-repeated=\"16384\"/>");
        assert!(!much(blank + &row("1", filled)), "programs end a sheet so");
        assert!(!much(
            "<table:table-row table:number-rows-repeated=\"2000000\"/>".to_owned() + filled
        ));
    }
}
