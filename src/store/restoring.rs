//! Putting a table back as a backup has it: proved before, and nothing of the old one thrown away.
//! Keeps out: which backup, and asking whether it is meant.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use chrono::{DateTime, FixedOffset};

use super::archive::Backup;
use super::holder::Holder;
use super::lock::Lock;
use super::seen::Notes;
use super::{attached, files, identity, journal, occupied, opening, pending, snapshots, strangers};
use crate::ledger::Edit;
use crate::say;
use crate::text::{Diagnostic, Sentence};

/// What is of the table and of none of its states: its backups, what waits for a decision, and the name
/// it was given.
const ALONG: [&str; 3] = [snapshots::FOLDER, pending::FOLDER, "name"];

/// How a backup differs from the table it would replace.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Difference {
    /// Whether there is a table at all.
    pub is_there: bool,
    /// How many entries both begin with.
    pub common: u64,
    /// The entries that only the table has, as far as it can be read.
    pub only_here: Vec<LostEntry>,
    /// How many entries only the backup has.
    pub only_there: u64,
    /// What of the table can't be read.
    pub unreadable: Option<Sentence>,
}

/// An entry that is in the table and not in the backup.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LostEntry {
    /// Its number.
    pub seq: u64,
    /// When.
    pub at: DateTime<FixedOffset>,
    /// By whom.
    pub who: String,
    /// What.
    pub label: Sentence,
    /// Whether it took a person out of the table.
    pub erases: bool,
}

impl LostEntry {
    fn of(edit: &Edit) -> Self {
        Self {
            seq: edit.seq,
            at: edit.at,
            who: edit.who.clone(),
            label: edit.label.clone(),
            erases: edit.erasure.is_some(),
        }
    }
}

/// Compares the table in a folder, or what is left of it, with a backup.
///
/// # Errors
/// `Refused` when the backup is of another table; `Occupied` when other things lie in the folder.
pub fn compare(dir: &Path, backup: &Backup) -> Result<Difference, Diagnostic> {
    let entries = backup.about.entries;
    if !identity::is_table(dir) && !dir.join(journal::NAME).exists() {
        occupied::refuse_occupied(dir)?;
        return Ok(Difference { only_there: entries, ..Difference::default() });
    }
    strangers::refuse(dir)?;
    let mut difference = Difference { is_there: true, ..Difference::default() };
    match identity::read(dir) {
        Ok(mark) if mark.id != backup.mark.id => return Err(other(dir, backup)),
        Ok(_) => {}
        Err(error) => difference.unreadable = Some(error.what),
    }
    match journal::scan(dir, backup.mark) {
        Ok(scan) => {
            let same = scan.hashes.iter().zip(&backup.scan.hashes);
            let common = same.take_while(|(one, other)| one == other).count();
            // Without an id, a table is known by its first entry.
            if common == 0 && scan.last() > 0 && entries > 0 {
                return Err(other(dir, backup));
            }
            difference.only_here = scan.edits.iter().skip(common).map(LostEntry::of).collect();
            difference.common = u64::try_from(common).unwrap_or(u64::MAX);
            if let Some(rest) = scan.rest {
                difference.unreadable = Some(rest.what());
            }
        }
        Err(error) => difference.unreadable = Some(error.what),
    }
    difference.only_there = entries - difference.common;
    Ok(difference)
}

fn other(dir: &Path, backup: &Backup) -> Diagnostic {
    let (path, name) = (dir.display().to_string(), backup.about.name.clone());
    let hint = say!("backup-other-hint");
    Diagnostic::new(say!("backup-other", path = path, name = name), Some(hint))
}

/// Makes the folder of a table as the backup has it; answers where the old one is kept now, if
/// there was one. `notes` is the folder in which this machine notes what it saw of tables.
///
/// # Errors
/// `Held`, `Full`, `Io`, and those of [`compare`]; the table is then as it was.
pub fn restore(
    dir: &Path,
    backup: &Backup,
    holder: &Holder,
    notes: Option<&Path>,
) -> Result<Option<PathBuf>, Diagnostic> {
    let is_there = compare(dir, backup)?.is_there;
    let failed = |error: io::Error| Diagnostic::io(dir, &error);
    let lock = if is_there { Some(Lock::alone(dir, holder)?) } else { None };
    let made = beside(dir).map_err(failed)?;
    let filled = fill(&made, backup).and_then(|()| put(&made, dir, is_there).map_err(failed));
    let aside = match filled {
        Ok(aside) => aside,
        Err(error) => {
            // What was made is a copy of what is still there.
            let _ = fs::remove_dir_all(&made);
            return Err(error);
        }
    };
    drop(lock);
    if let Some(notes) = notes {
        let id = backup.mark.id.map(|id| id.to_string());
        if let Some(id) = id.or_else(|| backup.scan.hashes.first().cloned())
            && let Err(error) =
                Notes::of(notes, &id, dir).write(backup.about.entries, backup.scan.head())
        {
            log::warn!("end of the chain not noted: {error}");
        }
    }
    Ok(aside)
}

/// A new folder in that of the table, under a name that no table has.
fn beside(dir: &Path) -> io::Result<PathBuf> {
    let dir = fs::canonicalize(dir).unwrap_or_else(|_| dir.to_owned());
    let parent = dir.parent().filter(|parent| !parent.as_os_str().is_empty());
    let parent = parent.unwrap_or(Path::new("."));
    files::make_folder_in(parent)?;
    let mut stem = std::ffi::OsString::from(".");
    stem.push(dir.file_name().unwrap_or_default());
    let made = files::free(parent, &format!("{}.restored", stem.to_string_lossy())).0;
    files::make_folder(&made)?;
    Ok(made)
}

/// Writes everything a table needs, the mark last.
fn fill(made: &Path, backup: &Backup) -> Result<(), Diagnostic> {
    let failed = |error: io::Error| Diagnostic::io(made, &error);
    files::write_new(&made.join(journal::NAME), &backup.journal).map_err(failed)?;
    attached::lay(made, &backup.files).map_err(failed)?;
    let last = backup.scan.last_frame();
    drop(opening::create_mirror(made, backup.mark, &backup.replay, &last)?);
    files::write_new(&made.join(identity::NAME), backup.mark.line().as_bytes()).map_err(failed)?;
    files::sync_folder(made).map_err(failed)
}

/// Puts a folder in the place of another, and the other into it.
fn put(made: &Path, dir: &Path, is_there: bool) -> io::Result<Option<PathBuf>> {
    if !is_there {
        // A folder that was there is empty, but for a lock that nobody holds.
        let _ = fs::remove_file(dir.join(super::lock::NAME));
        let _ = fs::remove_dir(dir);
        fs::rename(made, dir)?;
        sync_above(dir)?;
        return Ok(None);
    }
    let dir = &fs::canonicalize(dir)?;
    exchange(made, dir)?;
    // From here on `made` is the name of the old table.
    for name in ALONG {
        if fs::symlink_metadata(made.join(name)).is_ok() {
            fs::rename(made.join(name), dir.join(name))?;
        }
    }
    attached::bring_over(made, dir)?;
    let aside = files::free(dir, "replaced").0;
    fs::rename(made, &aside)?;
    files::sync_folder(dir)?;
    sync_above(dir)?;
    Ok(Some(aside))
}

fn sync_above(dir: &Path) -> io::Result<()> {
    dir.parent().map_or(Ok(()), files::sync_folder)
}

/// Two folders change their names, in one step where the system can.
fn exchange(one: &Path, other: &Path) -> io::Result<()> {
    #[cfg(target_os = "linux")]
    {
        use rustix::fs::{CWD, RenameFlags, renameat_with};
        match renameat_with(CWD, one, CWD, other, RenameFlags::EXCHANGE) {
            Ok(()) => return Ok(()),
            // A disk that cannot do it in one step gets it in three.
            Err(rustix::io::Errno::INVAL | rustix::io::Errno::NOSYS) => {}
            Err(error) => return Err(error.into()),
        }
    }
    let parent = other.parent().unwrap_or(Path::new("."));
    let between = files::free(parent, ".exchanged").0;
    fs::rename(other, &between)?;
    if let Err(error) = fs::rename(one, other) {
        fs::rename(&between, other)?;
        return Err(error);
    }
    fs::rename(&between, one)
}
