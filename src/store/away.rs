//! A table that was written to away from where it is kept too: its own lines are put aside, what
//! the others wrote stands in their place, and then each own edit is made again on it. Keeps out:
//! where the others' lines come from, and deciding between two values.

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::Path;

use serde::{Deserialize, Serialize};

use super::files;
use super::frame;
use super::holder::Holder;
use super::identity::{self, Mark};
use super::journal;
use super::lines;
use super::lock::Lock;
use super::opening;
use super::replay::Replay;
use super::scan::Scan;
use super::seen::Notes;
use super::sled::DATABASE;
use super::{erasing, space, strangers};
use crate::domain::{Id, Noun as _, Person, is_nameless};
use crate::ledger::{Cause, Digest, Edit};
use crate::say;
use crate::text::Diagnostic;

/// What stands in the folder from before the journal changes until every own edit is made again or
/// waits for a person.
pub(super) const MARKER: &str = "AWAY";

/// How the names of own lines begin that were put aside.
const ASIDE: &str = "journal.away";

/// What is under way.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Under {
    /// The file with the own lines.
    pub file: String,
    /// The number of the last line that both have, and the link after it.
    pub from: u64,
    pub base: Digest,
    /// The number of the last line of the others, and the link after it, by which is known whether
    /// theirs came in.
    seq: u64,
    head: Digest,
    /// Whether theirs say that a person was erased: then nothing that holds the past stays.
    pub erases: bool,
    /// How those were called here whom theirs erased; they go with this file.
    #[serde(default)]
    pub names: Vec<String>,
    /// Whether journal and database are in step again.
    settled: bool,
}

/// Puts the lines after number `from` aside and the others' lines `texts` in their place, which
/// begin after number `after` (0 where they are all there are). `last` is the number of the last own
/// line that the caller has read. The own edits are made again by `make_again`.
///
/// # Errors
/// `Held` when somebody is at the table, `Refused` when entries came in meanwhile, `Damaged` or
/// `Newer` when a line of the others does not hold or fit, `Full` or `Io`. The table is then as it
/// was, unless it was interrupted: then the next opening ends it.
pub fn put_away(
    dir: &Path,
    holder: &Holder,
    (from, last): (u64, u64),
    (after, texts): (u64, &[String]),
    notes: Option<&Path>,
) -> Result<(), Diagnostic> {
    let lock = Lock::alone(dir, holder)?;
    let failed = |error: io::Error| Diagnostic::io(dir, &error);
    erasing::finish(dir).and_then(|()| finish(dir)).map_err(failed)?;
    if read(dir).is_some() {
        return Err(Diagnostic::new(say!("away-under-way"), Some(say!("away-under-way-hint"))));
    }
    strangers::refuse(dir)?;
    let mark = identity::read(dir)?;
    let bytes = journal::read(dir)?;
    let scan = Scan::after(mark.genesis(), &bytes);
    opening::refuse_later(&scan)?;
    if let Some(rest) = &scan.rest {
        return Err(Diagnostic::damaged(dir, rest.what()));
    }
    if scan.last() != last {
        return Err(Diagnostic::new(say!("away-late"), Some(say!("away-late-hint"))));
    }
    let own = bytes.get(length_of(&bytes, from)..).unwrap_or_default();
    let mut new = bytes.get(..length_of(&bytes, after)).unwrap_or_default().to_vec();
    new.extend(lines::joined(texts.iter().map(String::as_str)));
    let theirs = Scan::after(mark.genesis(), &new);
    if let Some(rest) = &theirs.rest {
        return Err(lines::strange(rest.seq, &rest.flaw));
    }
    let mut replay = Replay::default();
    if let Some(edit) = theirs.edits.iter().find(|edit| !replay.apply(edit)) {
        return Err(lines::misfit(edit.seq, &edit.who));
    }
    let base = scan.hash(from).unwrap_or_default().to_owned();
    if theirs.hash(from) != Some(base.as_str()) {
        return Err(lines::strange(from, &frame::Flaw::Chain));
    }
    if !space::is_enough(space::free(dir), new.len() + own.len()) {
        return Err(Diagnostic::full());
    }
    let file = files::keep_bytes(dir, ASIDE, own).map_err(failed)?;
    let is_erasure = |edit: &Edit| edit.seq > from && edit.cause == Cause::Erase;
    let mut under = Under {
        file,
        from,
        base,
        seq: theirs.last(),
        head: theirs.head().to_owned(),
        erases: theirs.edits.iter().any(is_erasure),
        names: names(&scan.edits, &theirs.edits),
        settled: false,
    };
    under.write(dir).map_err(failed)?;
    let mark = Mark { erased: mark.erased || theirs.rewritten > 0, ..mark };
    files::replace(&dir.join(identity::NAME), mark.line().as_bytes()).map_err(failed)?;
    files::sync_folder(dir).map_err(failed)?;
    files::replace(&dir.join(journal::NAME), &new).map_err(failed)?;
    files::sync_folder(dir).map_err(failed)?;
    clear(dir, &under).map_err(failed)?;
    drop(opening::create_mirror(dir, mark, &replay, &theirs.last_frame())?);
    under.settled = true;
    under.write(dir).map_err(failed)?;
    let id = mark.id.map(|id| id.to_string());
    if let Some((notes, id)) = notes.zip(id)
        && let Err(error) = Notes::of(notes, &id, dir).write(theirs.last(), theirs.head())
    {
        log::warn!("end of the chain not noted: {error}");
    }
    drop(lock);
    Ok(())
}

/// How people were called in entries of before, who have no name in the same entries now.
fn names(before: &[Edit], now: &[Edit]) -> Vec<String> {
    let of = |edit: &Edit| -> Vec<(Id, String)> {
        let states =
            edit.changes.iter().flat_map(|it| it.states().map(move |state| (it.id, state)));
        let people = states.filter_map(|(id, state)| Some((id, Person::peek(state)?)));
        people.map(|(id, person)| (id, person.name.as_str().to_owned())).collect()
    };
    let pairs = before.iter().zip(now).flat_map(|(was, is)| of(was).into_iter().zip(of(is)));
    let gone = pairs.filter(|((id, was), (of, is))| id == of && was != is && is_nameless(is));
    let found: BTreeSet<String> = gone.map(|((_, was), _)| was).collect();
    found.into_iter().collect()
}

/// How many bytes the first lines take.
fn length_of(bytes: &[u8], lines: u64) -> usize {
    let Some(nth) = lines.checked_sub(1).and_then(|nth| usize::try_from(nth).ok()) else {
        return 0;
    };
    let mut ends = bytes.iter().enumerate().filter(|(_, byte)| **byte == b'\n');
    ends.nth(nth).map_or(bytes.len(), |(at, _)| at + 1)
}

/// Ends what was interrupted between the old journal and the new one, or forgets what never came to
/// pass. Whoever calls holds the lock, and feeds the database.
///
/// # Errors
/// When the system refuses.
pub(super) fn finish(dir: &Path) -> io::Result<()> {
    let Some(mut under) = read(dir).filter(|under| !under.settled) else { return Ok(()) };
    let _ = fs::remove_file(dir.join(format!("{}.new", journal::NAME)));
    let found = identity::read(dir).and_then(|mark| journal::scan(dir, mark));
    let came = found.is_ok_and(|scan| scan.hash(under.seq) == Some(under.head.as_str()));
    if came {
        clear(dir, &under)?;
        under.settled = true;
        return under.write(dir);
    }
    // The journal still has every own line.
    fs::remove_file(dir.join(&under.file))?;
    fs::remove_file(dir.join(MARKER))?;
    files::sync_folder(dir)
}

/// Takes away what was made from the old journal; where a person was erased also what holds the
/// past, but for the own lines that are still to be made again.
fn clear(dir: &Path, under: &Under) -> io::Result<()> {
    if under.erases {
        erasing::clear(dir, Some(&under.file))?;
        return Ok(());
    }
    let gone = |removed: io::Result<()>| match removed {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    };
    let database = dir.join(DATABASE);
    match fs::symlink_metadata(&database) {
        Ok(found) if found.is_dir() => gone(fs::remove_dir_all(&database))?,
        Ok(_) => gone(fs::remove_file(&database))?,
        Err(_) => {}
    }
    for made in [identity::INDEX, identity::CHECKPOINT, identity::SEAL] {
        gone(fs::remove_file(dir.join(made)))?;
    }
    files::sync_folder(dir)
}

/// Whether own edits of the table in a folder are still to be made again.
pub fn is_away(dir: &Path) -> bool {
    fs::symlink_metadata(dir.join(MARKER)).is_ok()
}

impl Under {
    fn write(&self, dir: &Path) -> io::Result<()> {
        files::replace(&dir.join(MARKER), &serde_json::to_vec(self)?)?;
        files::sync_folder(dir)
    }
}

/// What is under way in a folder.
pub(super) fn read(dir: &Path) -> Option<Under> {
    serde_json::from_slice(&files::read(&dir.join(MARKER)).ok()?).ok()
}

/// It is done: takes the marker away, and `also` where nothing of it is to stay.
///
/// # Errors
/// When the system refuses.
pub(super) fn done(dir: &Path, also: Option<&str>) -> io::Result<()> {
    for name in also.into_iter().chain([MARKER]) {
        match fs::remove_file(dir.join(name)) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
            _ => {}
        }
    }
    files::sync_folder(dir)
}

#[cfg(test)]
mod tests;
