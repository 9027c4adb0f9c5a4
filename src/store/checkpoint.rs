//! The checkpoint beside the journal: the records as they were after one of its entries, so that
//! what came before is read by nobody who opens the table. It is made from the database, and never
//! trusted over the journal: one that does not stand where the journal says, or is not as it was
//! written, is as good as none. Keeps out: the journal (see `walk`), and when one is made.

use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::codec::{self, State};
use super::files;
use super::identity::{self, Mark};
use crate::domain::{Id, Record};
use crate::ledger::{Running, Stacks};

const WORD: &str = "tavolo-checkpoint 1";

/// The keys of what is no record.
const STATE: &[u8] = b"state";
const PLACE: &[u8] = b"place";
const END: &[u8] = b"end";

/// The records of a table after one entry of its journal.
#[derive(Debug)]
pub(super) struct Checkpoint {
    /// What the database remembered of itself.
    pub state: State,
    /// Where that entry ends in the journal, in bytes.
    pub length: u64,
    /// Which entries stood.
    pub stacks: Stacks,
    /// Each record, read once.
    pub records: Vec<(Id, Record)>,
    /// How many bytes it takes itself.
    pub size: u64,
}

#[derive(Serialize, Deserialize)]
struct Place {
    length: u64,
    stacks: Stacks,
}

/// Takes key and value of a record.
pub(super) type Put<'a> = dyn FnMut(&[u8], &[u8]) -> io::Result<()> + 'a;

/// Writes the checkpoint of a table anew; a kill leaves the old one or the new one. `pairs` gives
/// every record as the database keeps it. Answers how many bytes it takes.
///
/// # Errors
/// When the system refuses: then the old one is left, or none.
pub(super) fn write(
    dir: &Path,
    state: &State,
    (length, stacks): (u64, &Stacks),
    pairs: &mut dyn FnMut(&mut Put<'_>) -> io::Result<()>,
) -> io::Result<u64> {
    let path = path(dir);
    let beside = path.with_extension("new");
    gone(&beside)?;
    let mut out = Out {
        file: BufWriter::new(files::open_file(&beside, true)?),
        digest: Running::default(),
        size: 0,
    };
    let place = serde_json::to_vec(&Place { length, stacks: stacks.clone() })?;
    out.bytes(first_line().as_bytes())?;
    out.part(STATE, &state.to_bytes())?;
    out.part(PLACE, &codec::text(PLACE, &place))?;
    pairs(&mut |key, value| out.part(key, value))?;
    let digest = out.digest.clone().end();
    out.part(END, digest.as_bytes())?;
    let file: File = out.file.into_inner().map_err(io::IntoInnerError::into_error)?;
    file.sync_all()?;
    fs::rename(&beside, &path)?;
    files::sync_folder(dir)?;
    Ok(out.size)
}

/// Reads the checkpoint of a table; nothing where there is none that holds, or another program
/// made it.
pub(super) fn read(dir: &Path, mark: Mark) -> Option<Checkpoint> {
    let bytes = files::read(&path(dir)).ok()?;
    let mut parts = Parts { left: bytes.strip_prefix(first_line().as_bytes())? };
    let (_, state) = parts.next().filter(|(key, _)| *key == STATE)?;
    let state = State::from_bytes(state).filter(|state| state.table == mark.id)?;
    let (_, place) = parts.next().filter(|(key, _)| *key == PLACE)?;
    let Place { length, stacks } = serde_json::from_slice(codec::text_of(PLACE, place)?).ok()?;
    let end = bytes.len().checked_sub(HEAD + END.len() + DIGITS)?;
    let mut running = Running::default();
    running.add(bytes.get(..end)?);
    let digest = running.end();
    let mut sum = State { count: 0, sum: 0, ..state.clone() };
    let mut records = Vec::new();
    loop {
        let (key, value) = parts.next()?;
        if key == END {
            let is_whole = parts.left.is_empty() && value == digest.as_bytes() && sum == state;
            let size = u64::try_from(bytes.len()).ok()?;
            return is_whole.then_some(Checkpoint { state, length, stacks, records, size });
        }
        records.push(codec::record(key, value).ok()?);
        sum.count_in(value);
    }
}

/// Takes the checkpoint of a table away.
///
/// # Errors
/// When the system refuses.
pub(super) fn discard(dir: &Path) -> io::Result<()> {
    gone(&path(dir))
}

fn gone(path: &Path) -> io::Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

fn path(dir: &Path) -> PathBuf {
    dir.join(identity::CHECKPOINT)
}

/// Records are read as this program reads them, so that it counts which one wrote them.
fn first_line() -> String {
    format!("{WORD} {}\n", env!("CARGO_PKG_VERSION"))
}

/// The lengths of key and value before each part.
const HEAD: usize = 8;
/// A digest has so many digits.
const DIGITS: usize = 64;

struct Out {
    file: BufWriter<File>,
    digest: Running,
    size: u64,
}

impl Out {
    fn bytes(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.digest.add(bytes);
        self.size += u64::try_from(bytes.len()).unwrap_or_default();
        self.file.write_all(bytes)
    }

    fn part(&mut self, key: &[u8], value: &[u8]) -> io::Result<()> {
        for text in [key, value] {
            let length = u32::try_from(text.len()).map_err(io::Error::other)?;
            self.bytes(&length.to_be_bytes())?;
        }
        self.bytes(key)?;
        self.bytes(value)
    }
}

struct Parts<'b> {
    left: &'b [u8],
}

impl<'b> Iterator for Parts<'b> {
    type Item = (&'b [u8], &'b [u8]);

    fn next(&mut self) -> Option<Self::Item> {
        let (key, left) = self.left.split_first_chunk::<4>()?;
        let (value, left) = left.split_first_chunk::<4>()?;
        let length = |bytes: &[u8; 4]| usize::try_from(u32::from_be_bytes(*bytes)).ok();
        let (key, left) = left.split_at_checked(length(key)?)?;
        let (value, left) = left.split_at_checked(length(value)?)?;
        self.left = left;
        Some((key, value))
    }
}

#[cfg(test)]
mod tests;
