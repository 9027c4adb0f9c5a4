//! Edits that were made away from the others and could not be made again on what they had changed
//! meanwhile: each waits in a file of its own beside the table until a person decides. Keeps out:
//! deciding.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::files;
use crate::ledger::Edit;
use crate::text::{Diagnostic, Sentence};

/// The folder of these files in that of a table.
pub(super) const FOLDER: &str = "pending";

/// An edit that waits for a person.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Pending {
    /// The edit as it was made.
    pub edit: Edit,
    /// Why it could not be made again: with both values where two wrote in one field.
    pub why: Vec<Sentence>,
    /// The number of the last entry that it was made on and that the others have too.
    #[serde(default)]
    pub after: u64,
}

/// The edits that wait beside a table, in the order in which they were made; a file that is none is
/// left out.
pub fn pending(dir: &Path) -> Vec<Pending> {
    let read = |path: PathBuf| serde_json::from_slice(&files::read(&path).ok()?).ok();
    paths(dir).into_iter().filter_map(read).collect()
}

/// Keeps an edit until somebody decides; when this returns, it is on disk.
///
/// # Errors
/// When the system refuses.
pub(super) fn keep(dir: &Path, waiting: &Pending) -> Result<(), Diagnostic> {
    let path = path(dir, &waiting.edit);
    let kept = || -> io::Result<()> {
        files::make_folder_in(&dir.join(FOLDER))?;
        files::replace(&path, &serde_json::to_vec(waiting)?)?;
        files::sync_folder(&dir.join(FOLDER))
    };
    kept().map_err(|error| Diagnostic::io(&path, &error))
}

/// Lets go of one that was decided.
///
/// # Errors
/// When the system refuses; one that is gone already is no error.
pub fn settle(dir: &Path, waiting: &Pending) -> Result<(), Diagnostic> {
    let path = path(dir, &waiting.edit);
    match fs::remove_file(&path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(Diagnostic::io(&path, &error)),
        _ => Ok(()),
    }
}

/// The files, in the order in which their edits were made.
pub(super) fn paths(dir: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(dir.join(FOLDER)).into_iter().flatten().flatten();
    let mut found: Vec<PathBuf> = entries.map(|entry| entry.path()).collect();
    found.sort();
    found
}

fn path(dir: &Path, edit: &Edit) -> PathBuf {
    let moment = edit.at.timestamp_millis();
    dir.join(FOLDER).join(format!("{moment:015}-{:08}-{}", edit.seq, edit.id))
}
