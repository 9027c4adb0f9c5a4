//! Taking somebody out of the past of a table: the journal is written anew, each entry with the
//! link it had, and everything that held the past beside it goes. Keeps out: who is meant and which
//! words are theirs, which the caller says.

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::attached;
use super::files;
use super::frame;
use super::holder::Holder;
use super::identity::{self, Mark};
use super::journal;
use super::lock::{self, Lock};
use super::opening::{self, misfit};
use super::pending;
use super::presence;
use super::replay::Replay;
use super::scan::Scan;
use super::sled::DATABASE;
use super::snapshots;
use super::space;
use super::strangers;
use crate::ledger::{Book, Digest, Edit, History, Ledger};
use crate::say;
use crate::text::{Diagnostic, Sentence};

/// What stands in the folder while an erasure is under way: the link of its own entry, by which is
/// known whether it came to pass.
const MARKER: &str = "ERASING";

/// How the names begin of what the program put aside: it holds the past.
const ASIDE: &[&str] = &["db.damaged", "journal.", "FORMAT.damaged", "replaced"];
/// How the names begin of forms that were not finished.
const UNFINISHED: &str = "unfinished";

/// Takes somebody out of entries.
pub trait Erasing {
    /// An entry without them, under an id of its own; nothing when it says nothing of them.
    ///
    /// # Errors
    /// Why what is left would be no entry.
    fn entry(&mut self, edit: &Edit) -> Result<Option<Edit>, Sentence>;

    /// The entry that says so, after the others; `lines` are those that were written anew with
    /// the proofs of their texts.
    fn last(&mut self, lines: Vec<(u64, Digest)>, without: &Ledger) -> Edit;

    /// Whether a text speaks of them.
    fn is_in(&mut self, text: &str) -> bool;
}

/// What was done.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Erased {
    /// How many entries were written anew.
    pub entries: usize,
    /// How many edits that waited for a decision went, since they spoke of the person.
    pub waiting: usize,
    /// What was taken away beside the journal, by name.
    pub removed: Vec<String>,
    /// What lies in the folder, is none of the program's, and was left as it is.
    pub strange: Vec<String>,
}

/// Takes somebody out of the table in a folder at which nobody sits. `last` is the number of the
/// last entry that the caller has read.
///
/// # Errors
/// `Held`, `Damaged`, `Full` or `Io`; `Refused` when entries came in meanwhile, or an entry would be
/// none any more. The table is then as it was, unless it was interrupted: then the next opening
/// ends it.
pub fn erase(
    dir: &Path,
    holder: &Holder,
    last: u64,
    erasing: &mut dyn Erasing,
) -> Result<Erased, Diagnostic> {
    let lock = Lock::alone(dir, holder)?;
    let failed = |error: io::Error| Diagnostic::io(dir, &error);
    finish(dir).map_err(failed)?;
    let mark = Mark { erased: true, ..identity::read(dir)? };
    strangers::refuse(dir)?;
    let scan = journal::scan(dir, mark)?;
    opening::refuse_later(&scan)?;
    if let Some(rest) = &scan.rest {
        return Err(Diagnostic::damaged(dir, rest.what()));
    }
    if scan.last() != last {
        return Err(Diagnostic::new(say!("store-erase-late"), Some(say!("store-erase-late-hint"))));
    }
    let (bytes, head, entries) = rewritten(dir, &scan, erasing)?;
    if !space::is_enough(space::free(dir), bytes.len()) {
        return Err(Diagnostic::full());
    }
    let after = Scan::after(mark.genesis(), &bytes);
    let mut replay = Replay::default();
    if let Some(edit) = after.edits.iter().find(|edit| !replay.apply(edit)) {
        return Err(Diagnostic::damaged(dir, misfit(edit)));
    }
    if let Some(rest) = &after.rest {
        return Err(Diagnostic::damaged(dir, rest.what()));
    }
    let waiting = waiting(dir, erasing);
    let mut removed = forms(dir, erasing);
    files::replace(&dir.join(MARKER), head.as_bytes()).map_err(failed)?;
    files::replace(&dir.join(identity::NAME), mark.line().as_bytes()).map_err(failed)?;
    files::sync_folder(dir).map_err(failed)?;
    files::replace(&dir.join(journal::NAME), &bytes).map_err(failed)?;
    files::sync_folder(dir).map_err(failed)?;
    removed.extend(clear(dir, None).map_err(failed)?);
    attached::drop_unnamed(dir, &sums(&replay)).map_err(failed)?;
    drop(opening::create_mirror(dir, mark, &replay, &after.last_frame())?);
    fs::remove_file(dir.join(MARKER)).map_err(failed)?;
    files::sync_folder(dir).map_err(failed)?;
    drop(lock);
    Ok(Erased { entries, waiting, removed, strange: strange(dir) })
}

/// The journal anew, with the link of its last entry and how many entries have another text.
fn rewritten(
    dir: &Path,
    scan: &Scan,
    erasing: &mut dyn Erasing,
) -> Result<(Vec<u8>, Digest, usize), Diagnostic> {
    let refused = |why: Sentence| Diagnostic::new(why, None);
    let unwritable = |reason: String| refused(say!("store-unwritable", reason = reason));
    let journal = journal::read(dir)?;
    let mut bytes = Vec::with_capacity(journal.len());
    let mut lines = Vec::new();
    let mut replay = Replay::default();
    let mut edits = Vec::with_capacity(scan.edits.len());
    let found = scan.edits.iter().zip(&scan.hashes).zip(journal.split_inclusive(|b| *b == b'\n'));
    for ((edit, hash), line) in found {
        let without = match erasing.entry(edit).map_err(refused)? {
            Some(without) => {
                let previous = scan.hash(edit.seq - 1).unwrap_or_default();
                let (frame, proof) =
                    frame::rewrite(&without, previous, hash).map_err(unwritable)?;
                bytes.extend_from_slice(frame.line.as_bytes());
                lines.push((edit.seq, proof));
                without
            }
            None => {
                bytes.extend_from_slice(line);
                edit.clone()
            }
        };
        if !replay.apply(&without) {
            return Err(refused(misfit(&without)));
        }
        edits.push(without);
    }
    let ledger = Ledger::of(Book::of(replay.into_records()), History::of(edits));
    let entries = lines.len();
    let end = erasing.last(lines, &ledger);
    let frame = frame::write(&end, scan.head()).map_err(unwritable)?;
    bytes.extend_from_slice(frame.line.as_bytes());
    Ok((bytes, frame.hash, entries))
}

/// Ends an erasure that was interrupted, or forgets one that never came to pass. Whoever calls
/// holds the lock, and no seat is at the table.
///
/// # Errors
/// When the system refuses.
pub(super) fn finish(dir: &Path) -> io::Result<()> {
    let marker = dir.join(MARKER);
    let head = match files::read_short(&marker) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        head => head?,
    };
    // It may be the whole past, half written.
    let _ = fs::remove_file(dir.join(format!("{}.new", journal::NAME)));
    let found = identity::read(dir).and_then(|mark| journal::scan(dir, mark));
    if let Some(scan) = found.ok().filter(|scan| scan.hashes.contains(&head)) {
        clear(dir, None)?;
        let mut replay = Replay::default();
        if scan.edits.iter().all(|edit| replay.apply(edit)) {
            attached::drop_unnamed(dir, &sums(&replay))?;
        }
    }
    fs::remove_file(marker)?;
    files::sync_folder(dir)
}

/// The files that the attachments of today have.
fn sums(replay: &Replay) -> BTreeSet<String> {
    attached::named_sums(replay.records().map(|(_, record)| record))
}

/// Takes away everything beside the journal that holds the past; the database is made again from
/// the journal. `kept` stays, of which the caller takes care. Answers the names.
pub(super) fn clear(dir: &Path, kept: Option<&str>) -> io::Result<Vec<String>> {
    let mut removed = Vec::new();
    for (name, path) in entries(dir)? {
        let is_past = ASIDE.iter().any(|aside| name.starts_with(aside));
        if kept == Some(name.as_str()) {
            continue;
        }
        // As the database, what was worked out of the journal is made again from it.
        if !is_past && name != DATABASE && !identity::is_made(&name) {
            continue;
        }
        match fs::symlink_metadata(&path)?.is_dir() {
            true => fs::remove_dir_all(&path)?,
            false => fs::remove_file(&path)?,
        }
        if is_past {
            removed.push(name);
        }
    }
    removed.extend(snapshots::forget(&dir.join(snapshots::FOLDER))?);
    files::sync_folder(dir)?;
    Ok(removed)
}

/// Takes away edits that wait for a decision, where they speak of the person; answers how many.
fn waiting(dir: &Path, erasing: &mut dyn Erasing) -> usize {
    let mut gone = 0;
    for (_, path) in entries(&dir.join(pending::FOLDER)).unwrap_or_default() {
        let is_theirs =
            files::read(&path).is_ok_and(|bytes| erasing.is_in(&String::from_utf8_lossy(&bytes)));
        gone += usize::from(is_theirs && fs::remove_file(&path).is_ok());
    }
    gone
}

/// Takes away forms that were not finished where they speak of the person.
fn forms(dir: &Path, erasing: &mut dyn Erasing) -> Vec<String> {
    let mut removed = Vec::new();
    let mut found = entries(dir).unwrap_or_default();
    found.retain(|(name, _)| name.starts_with(UNFINISHED));
    for (name, path) in found {
        let is_theirs =
            files::read(&path).is_ok_and(|bytes| erasing.is_in(&String::from_utf8_lossy(&bytes)));
        if is_theirs && fs::remove_file(&path).is_ok() {
            removed.push(name);
        }
    }
    removed
}

/// What lies in the folder and is none of the program's.
fn strange(dir: &Path) -> Vec<String> {
    let own = [
        identity::NAME,
        journal::NAME,
        lock::NAME,
        presence::KEEPER,
        presence::FOLDER,
        DATABASE,
        identity::CHECKPOINT,
        identity::SEAL,
        snapshots::FOLDER,
        pending::FOLDER,
        attached::FOLDER,
        "name",
    ];
    let found = entries(dir).unwrap_or_default().into_iter().map(|(name, _)| name);
    found.filter(|name| !own.contains(&name.as_str()) && !name.starts_with(UNFINISHED)).collect()
}

fn entries(dir: &Path) -> io::Result<Vec<(String, PathBuf)>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(dir)? {
        let entry = entry?;
        found.push((entry.file_name().to_string_lossy().into_owned(), entry.path()));
    }
    found.sort();
    Ok(found)
}

#[cfg(test)]
mod tests;
