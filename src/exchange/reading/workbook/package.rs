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
            let is_strings = part.name().is_ok_and(|name| name.to_lowercase().ends_with(STRINGS));
            let mut limited = part.by_ref().take(left.saturating_add(1));
            let size = if is_strings {
                let mut text = Vec::new();
                limited.read_to_end(&mut text).map_err(|_| damaged())?;
                if declares_too_many(&text) {
                    return Err(damaged());
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

/// Whether a part declares more texts than it has bytes: room would be made for all of them.
fn declares_too_many(text: &[u8]) -> bool {
    let places = text
        .windows(COUNT.len())
        .enumerate()
        .filter(|(_, window)| *window == COUNT)
        .map(|(at, _)| at + COUNT.len());
    places.into_iter().any(|at| {
        let rest = text.get(at..).unwrap_or_default();
        let digits = rest
            .iter()
            .skip_while(|byte| byte.is_ascii_whitespace() || matches!(byte, b'=' | b'"' | b'\''));
        let count =
            digits.take_while(|byte| byte.is_ascii_digit()).fold(0_usize, |count, digit| {
                count.saturating_mul(10).saturating_add(usize::from(digit - b'0'))
            });
        count > text.len()
    })
}
