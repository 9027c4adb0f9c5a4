//! Backups that the program makes by itself: one a day while a table is in use, fewer with age,
//! under a ceiling. Keeps out: the clock, and which folders there are beside that of the table.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use chrono::{Datelike as _, NaiveDate, TimeDelta};

use super::archive::{self, About, Backup};
use super::{backup, files};
use crate::domain::Id;
use crate::text::Diagnostic;

/// The folder of the backups in the folder of a table.
pub(super) const FOLDER: &str = "snapshots";
/// How the name of a backup ends.
pub const ENDING: &str = ".tavolo.zip";
/// The bytes that the backups of one table may take unless somebody says otherwise.
pub const CEILING: u64 = 64 * 1024 * 1024;

/// For how many days each one is kept, and then one a week for how long; older ones are one a
/// month.
const DAILY: TimeDelta = TimeDelta::days(14);
const WEEKLY: TimeDelta = TimeDelta::days(84);
/// So many of the newest are never taken away for room.
const ALWAYS: usize = 2;

/// One backup in a folder of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Snapshot {
    /// The day it was made.
    pub day: NaiveDate,
    /// Its file.
    pub path: PathBuf,
    /// Its size in bytes.
    pub size: u64,
}

impl Snapshot {
    /// What it says of itself; nothing when it cannot be read. The rest of it is not proved.
    pub fn about(&self) -> Option<About> {
        archive::about(files::open_to_read(&self.path).ok()?)
    }
}

/// The backups that lie beside a table, oldest first.
pub fn snapshots(dir: &Path) -> Vec<Snapshot> {
    listed(&dir.join(FOLDER))
}

/// The backups in a folder, oldest first; what is none is left out.
fn listed(folder: &Path) -> Vec<Snapshot> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let one = |path: PathBuf| {
        let day = path.file_name()?.to_str()?.strip_suffix(ENDING)?.parse().ok()?;
        let found = fs::symlink_metadata(&path).ok().filter(fs::Metadata::is_file)?;
        Some(Snapshot { day, size: found.len(), path })
    };
    let mut found: Vec<Snapshot> = entries.filter_map(|entry| one(entry.path())).collect();
    found.sort_by_key(|snapshot| snapshot.day);
    found
}

/// Takes away the backups in a folder; answers their names.
///
/// # Errors
/// When the system refuses.
pub fn forget(folder: &Path) -> io::Result<Vec<String>> {
    let mut removed = Vec::new();
    for snapshot in listed(folder) {
        fs::remove_file(&snapshot.path)?;
        let name = snapshot.path.file_name().map(|name| name.to_string_lossy().into_owned());
        removed.extend(name);
    }
    Ok(removed)
}

/// The folder of a table among the backups of all tables in a second folder.
pub fn in_second(second: &Path, name: &str, table: Option<Id>) -> PathBuf {
    let known = table.map(|id| id.to_string()).unwrap_or_default();
    let end: String = known.chars().rev().take(6).collect::<Vec<_>>().into_iter().rev().collect();
    second.join(format!("{name}-{end}"))
}

/// Whether a backup is due: the last change is of an earlier day than today, and no backup has it.
pub fn is_due(dir: &Path, entries: u64, changed: NaiveDate, today: NaiveDate) -> bool {
    entries > 0 && changed < today && !holds(&snapshots(dir), entries)
}

fn holds(snapshots: &[Snapshot], entries: u64) -> bool {
    let newest = snapshots.iter().rev().find_map(Snapshot::about);
    newest.is_some_and(|about| about.entries == entries)
}

/// Where backups go.
#[derive(Debug, Clone, Copy)]
pub struct Keeping<'a> {
    /// How the table is called.
    pub name: &'a str,
    /// The moment, as RFC 3339.
    pub made: &'a str,
    /// The day of the moment.
    pub today: NaiveDate,
    /// A second folder, for all tables: a stick, a disk elsewhere.
    pub second: Option<&'a Path>,
    /// The bytes that the backups of one table may take in each folder.
    pub ceiling: u64,
}

/// Makes the backup of today beside the table and, where one is named, in the second folder; what
/// went wrong with the second alone is in the answer.
///
/// # Errors
/// Those of [`backup::backup`], and `Full` or `Io` when it cannot be written beside the table.
pub fn keep(dir: &Path, keeping: Keeping<'_>) -> Result<Option<Diagnostic>, Diagnostic> {
    let (bytes, packed) = backup::backup(dir, keeping.name, keeping.made, false)?;
    let beside = dir.join(FOLDER);
    let failed = |path: &Path, error: &io::Error| Diagnostic::io(path, error);
    write(&beside, &bytes, keeping).map_err(|error| failed(&beside, &error))?;
    let Some(second) = keeping.second else { return Ok(None) };
    // The folder of a stick that is not there is not made on the disk beneath it.
    let folder = in_second(second, keeping.name, packed.about.table);
    let written = fs::metadata(second).and_then(|_| write(&folder, &bytes, keeping));
    Ok(written.err().map(|error| failed(&folder, &error)))
}

/// Writes a backup under its day, reads it again, and takes away what is too old or too much.
fn write(folder: &Path, bytes: &[u8], keeping: Keeping<'_>) -> io::Result<()> {
    files::make_folder(folder)?;
    if !fs::symlink_metadata(folder)?.is_dir() {
        return Err(io::ErrorKind::NotADirectory.into());
    }
    let path = folder.join(format!("{}{ENDING}", keeping.today));
    write_backup(&path, bytes)?;
    let found = listed(folder);
    let sizes: Vec<(NaiveDate, u64)> =
        found.iter().map(|snapshot| (snapshot.day, snapshot.size)).collect();
    for index in thinned(&sizes, keeping.today, keeping.ceiling) {
        if let Some(old) = found.get(index) {
            fs::remove_file(&old.path)?;
        }
    }
    Ok(())
}

/// Writes the bytes of a backup into a file that only its owner can read, and reads them again.
///
/// # Errors
/// When the system refuses, or gives back other bytes; a file that was there is then as it was.
pub fn write_backup(path: &Path, bytes: &[u8]) -> io::Result<()> {
    files::replace(path, bytes)?;
    let folder = path.parent().filter(|parent| !parent.as_os_str().is_empty());
    files::sync_folder(folder.unwrap_or(Path::new(".")))?;
    if files::read(path)? == bytes { Ok(()) } else { Err(io::ErrorKind::InvalidData.into()) }
}

/// Which of these days with their sizes, oldest first, are given up: of a week, then of a month,
/// the first one stays; and while all take more than the ceiling, the oldest goes.
fn thinned(found: &[(NaiveDate, u64)], today: NaiveDate, ceiling: u64) -> Vec<usize> {
    let span = |day: NaiveDate| {
        let age = today - day;
        if age <= DAILY {
            (0, day.num_days_from_ce())
        } else if age <= WEEKLY {
            (1, day.num_days_from_ce().div_euclid(7))
        } else {
            (2, day.year() * 12 + i32::try_from(day.month0()).unwrap_or_default())
        }
    };
    let mut gone = Vec::new();
    let mut kept: Vec<usize> = Vec::new();
    let mut before = None;
    for (index, (day, _)) in found.iter().enumerate() {
        let span = span(*day);
        if before == Some(span) {
            gone.push(index);
        } else {
            kept.push(index);
        }
        before = Some(span);
    }
    let size = |index: &usize| found.get(*index).map_or(0, |(_, size)| *size);
    let mut total: u64 = kept.iter().map(size).sum();
    let most = kept.len().saturating_sub(ALWAYS);
    for index in kept.iter().take(most) {
        if total <= ceiling {
            break;
        }
        total -= size(index);
        gone.push(*index);
    }
    gone
}

/// The newest backup that is known of a table: one of its own, or one that was made by hand.
pub fn last_backup(dir: &Path) -> Option<About> {
    let own = snapshots(dir).iter().rev().find_map(Snapshot::about);
    let noted = files::read_short(&dir.join(FOLDER).join(NOTED)).ok();
    let noted = noted.and_then(|text| serde_json::from_str::<About>(&text).ok());
    own.into_iter().chain(noted).max_by_key(|about| about.entries)
}

/// The name of the note about the last backup that was made by hand.
const NOTED: &str = "last-backup.json";

/// Notes beside the table that a backup of it was made by hand and read again.
///
/// # Errors
/// When the system refuses.
pub fn note(dir: &Path, about: &About) -> io::Result<()> {
    let folder = dir.join(FOLDER);
    files::make_folder(&folder)?;
    files::replace(&folder.join(NOTED), &serde_json::to_vec_pretty(about)?)
}

/// The backups beside a table that can be proved, newest first.
pub(super) fn proved(dir: &Path) -> impl Iterator<Item = (Snapshot, Backup)> {
    let newest_first = snapshots(dir).into_iter().rev();
    newest_first.filter_map(|snapshot| {
        let backup = Backup::read(&files::read(&snapshot.path).ok()?).ok()?;
        Some((snapshot, backup))
    })
}

/// Whether a file there may be written over: a backup of the same table, or nothing.
pub fn may_replace(path: &Path, table: &About) -> bool {
    match File::open(path) {
        Err(error) => error.kind() == io::ErrorKind::NotFound,
        Ok(file) => archive::about(file).is_some_and(|about| about.table == table.table),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::samples::{adding, holder, id, stamp};
    use crate::store::{Table, restore};

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn table(dir: &Path, people: u64) {
        let mut table = Table::create(dir, id(100), &holder()).unwrap();
        for n in 1..=people {
            table.commit(adding(n), stamp(n)).unwrap();
        }
    }

    fn keeping(today: &str) -> Keeping<'static> {
        let made = "2014-04-18T09:00:00+02:00";
        Keeping { name: "opla", made, today: day(today), second: None, ceiling: CEILING }
    }

    fn days(dir: &Path) -> Vec<String> {
        snapshots(dir).iter().map(|snapshot| snapshot.day.to_string()).collect()
    }

    #[test]
    fn a_backup_is_due_on_the_day_after_a_change_and_once() {
        let room = tempfile::tempdir().unwrap();
        let dir = room.path().join("t");
        table(&dir, 2);
        let due = |today| is_due(&dir, 2, day("2014-04-17"), day(today));
        assert!(!due("2014-04-17"), "the day is not over");
        assert!(due("2014-04-18"));
        keep(&dir, keeping("2014-04-18")).unwrap();
        assert!(!due("2014-04-18") && !due("2014-04-19"), "nothing was changed since");
        assert_eq!(last_backup(&dir).unwrap().entries, 2);
        assert!(!is_due(&dir, 0, day("2014-04-17"), day("2014-04-18")), "an empty table");
    }

    #[test]
    fn a_second_folder_that_is_not_there_is_told_and_not_made() {
        let room = tempfile::tempdir().unwrap();
        let dir = room.path().join("t");
        table(&dir, 1);
        let stick = room.path().join("stick");
        let with = |second| Keeping { second: Some(second), ..keeping("2014-04-18") };
        assert!(keep(&dir, with(&stick)).unwrap().is_some());
        assert!(!stick.exists());
        fs::create_dir(&stick).unwrap();
        assert_eq!(keep(&dir, with(&stick)).unwrap(), None);
        let copies = listed(&stick.join("opla-000064"));
        assert_eq!(copies.len(), 1);
        assert_eq!(proved(&dir).next().unwrap().1.about, copies[0].about().unwrap());
    }

    #[test]
    fn backups_are_daily_then_weekly_then_monthly() {
        let first = day("2014-01-01");
        let found: Vec<(NaiveDate, u64)> =
            (0..200).map(|n| (first + TimeDelta::days(n), 1)).collect();
        let today = found[199].0;
        let gone = thinned(&found, today, CEILING);
        let kept: Vec<NaiveDate> =
            (0..200).filter(|n| !gone.contains(n)).map(|n| found[n].0).collect();
        let within =
            |days: i64| kept.iter().filter(|day| today - **day <= TimeDelta::days(days)).count();
        assert_eq!(within(14), 15);
        assert_eq!(within(84), 15 + 10 + 1);
        assert_eq!(kept.len(), 15 + 10 + 1 + 4);
        assert_eq!(kept[0], first);
    }

    #[test]
    fn the_oldest_go_when_all_take_too_much_but_never_the_newest_two() {
        let found: Vec<(NaiveDate, u64)> = ["2014-04-15", "2014-04-16", "2014-04-17", "2014-04-18"]
            .into_iter()
            .map(|text| (day(text), 10))
            .collect();
        let gone = |ceiling| thinned(&found, day("2014-04-18"), ceiling);
        assert_eq!(gone(40), Vec::<usize>::new());
        assert_eq!(gone(30), [0]);
        assert_eq!(gone(0), [0, 1]);
    }

    #[test]
    fn a_restored_table_is_as_the_backup_and_keeps_the_old_one_and_the_backups() {
        let room = tempfile::tempdir().unwrap();
        let dir = room.path().join("t");
        table(&dir, 2);
        keep(&dir, keeping("2014-04-18")).unwrap();
        let (_, backup) = proved(&dir).next().unwrap();
        let (mut open, _) = Table::open(&dir, &holder()).unwrap();
        open.commit(adding(3), stamp(3)).unwrap();
        let held = restore(&dir, &backup, &holder(), None).unwrap_err();
        assert_eq!(held.kind, crate::text::DiagnosticKind::Held);
        drop(open);
        let difference = super::super::compare(&dir, &backup).unwrap();
        assert_eq!((difference.common, difference.only_there), (2, 0));
        assert_eq!(difference.only_here.iter().map(|lost| lost.seq).collect::<Vec<_>>(), [3]);
        let aside = restore(&dir, &backup, &holder(), None).unwrap().unwrap();
        let (table, healed) = Table::open(&dir, &holder()).unwrap();
        assert_eq!((table.ledger().history().last(), healed.len()), (2, 0));
        let (old, healed) = Table::open(&aside, &holder()).unwrap();
        assert_eq!((old.ledger().history().last(), healed.len()), (3, 0));
        assert_eq!(days(&dir), ["2014-04-18"]);
        let left: Vec<_> = fs::read_dir(room.path()).unwrap().flatten().collect();
        assert_eq!(left.len(), 1, "nothing stays beside the table");
    }

    #[test]
    fn a_table_is_made_where_there_is_none_and_never_over_another_or_over_other_things() {
        let room = tempfile::tempdir().unwrap();
        let dir = room.path().join("t");
        table(&dir, 2);
        keep(&dir, keeping("2014-04-18")).unwrap();
        let (_, backup) = proved(&dir).next().unwrap();
        let new = room.path().join("new");
        assert_eq!(restore(&new, &backup, &holder(), None).unwrap(), None);
        assert_eq!(Table::open(&new, &holder()).unwrap().0.ledger().history().last(), 2);
        let other = room.path().join("other");
        drop(Table::create(&other, id(101), &holder()).unwrap());
        let refused = restore(&other, &backup, &holder(), None).unwrap_err();
        assert_eq!(refused.what.key, "backup-other");
        let letters = room.path().join("letters");
        fs::create_dir(&letters).unwrap();
        fs::write(letters.join("a.txt"), "mine").unwrap();
        assert!(restore(&letters, &backup, &holder(), None).is_err());
        assert_eq!(fs::read_dir(&letters).unwrap().count(), 1);
    }

    #[test]
    fn a_table_whose_journal_and_mark_are_damaged_is_restored() {
        let room = tempfile::tempdir().unwrap();
        let dir = room.path().join("t");
        table(&dir, 2);
        keep(&dir, keeping("2014-04-18")).unwrap();
        let (_, backup) = proved(&dir).next().unwrap();
        fs::write(dir.join("FORMAT"), "?").unwrap();
        fs::write(dir.join("journal"), "?").unwrap();
        fs::remove_dir_all(dir.join("db")).unwrap();
        assert!(super::super::compare(&dir, &backup).unwrap().unreadable.is_some());
        restore(&dir, &backup, &holder(), None).unwrap();
        assert_eq!(Table::open(&dir, &holder()).unwrap().0.ledger().history().last(), 2);
    }
}
