//! Who is at a table: a small file for each seat, locked for as long as the seat lives, so that one
//! that was killed is gone with its process. Keeps out: writing to the table, which asks nobody
//! who is there.

use std::fs::{self, File, TryLockError};
use std::io::{self, Read as _, Seek as _, Write as _};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::files;
use super::holder::Holder;

/// The folder of these files in that of a table.
pub(super) const FOLDER: &str = "seats";

/// The lock of the one seat that feeds the database.
pub(super) const KEEPER: &str = "KEEPER";

/// A file of a seat is one short line.
const LONGEST: u64 = 4096;

/// Somebody at a table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seat {
    /// Who, since when and with which command.
    #[serde(flatten)]
    pub holder: Holder,
    /// The code of the screen that is looked at; blank for a command.
    #[serde(default)]
    pub screen: String,
}

/// A seat of this process, as long as this lives.
#[derive(Debug)]
pub(super) struct Presence {
    file: File,
    path: PathBuf,
    seat: Seat,
}

impl Presence {
    /// Sits down. Whoever calls holds the lock of the table, so that no file is cleared away
    /// between its making and its locking.
    ///
    /// # Errors
    /// When the system refuses.
    pub(super) fn take(dir: &Path, holder: &Holder) -> io::Result<Self> {
        let folder = dir.join(FOLDER);
        files::make_folder_in(&folder)?;
        clear(&folder);
        let (path, _) = files::free(&folder, &holder.pid.to_string());
        let file = files::open_file(&path, true)?;
        file.lock()?;
        let seat = Seat { holder: holder.clone(), screen: String::new() };
        let mut presence = Self { file, path, seat };
        presence.write()?;
        Ok(presence)
    }

    /// Notes which screen is looked at.
    pub(super) fn move_to(&mut self, screen: &str) {
        if self.seat.screen != screen {
            screen.clone_into(&mut self.seat.screen);
            // Who reads it learns where somebody was a moment ago: no harm.
            let _ = self.write();
        }
    }

    /// The name of the file of this seat.
    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    fn write(&mut self) -> io::Result<()> {
        self.file.set_len(0)?;
        self.file.rewind()?;
        serde_json::to_writer(&self.file, &self.seat)?;
        self.file.write_all(b"\n")
    }
}

impl Drop for Presence {
    fn drop(&mut self) {
        // One that stays behind is cleared away by whoever sits down next.
        let _ = fs::remove_file(&self.path);
    }
}

/// The lock of the keeper of the database, as long as this lives; nothing where another has it.
///
/// # Errors
/// When the system refuses.
pub(super) fn keep(dir: &Path) -> io::Result<Option<File>> {
    let path = dir.join(KEEPER);
    let file = match files::open_file(&path, true) {
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
            files::open_file(&path, false)?
        }
        made => made?,
    };
    match file.try_lock() {
        Ok(()) => Ok(Some(file)),
        Err(TryLockError::WouldBlock) => Ok(None),
        Err(TryLockError::Error(error)) => Err(error),
    }
}

/// Who is at the table in a folder, in the order in which they came.
pub fn seats(dir: &Path) -> Vec<Seat> {
    others(dir, Path::new(""))
}

/// Who is at the table in a folder beside the seat whose file this is.
pub(super) fn others(dir: &Path, own: &Path) -> Vec<Seat> {
    let mut found: Vec<(std::time::SystemTime, PathBuf, Seat)> = Vec::new();
    for path in names(&dir.join(FOLDER)).into_iter().filter(|path| path != own) {
        let Ok(mut file) = files::open_to_read(&path) else { continue };
        if !matches!(file.try_lock_shared(), Err(TryLockError::WouldBlock)) {
            continue;
        }
        let made = file.metadata().and_then(|found| found.created().or(found.modified()));
        let seat = read(&mut file).unwrap_or_else(nameless);
        found.push((made.unwrap_or(std::time::SystemTime::UNIX_EPOCH), path, seat));
    }
    found.sort_by(|one, other| (one.0, &one.1).cmp(&(other.0, &other.1)));
    found.into_iter().map(|(_, _, seat)| seat).collect()
}

/// Takes away what killed processes left behind.
fn clear(folder: &Path) {
    for path in names(folder) {
        let is_left = files::open_to_read(&path).is_ok_and(|file| file.try_lock().is_ok());
        if is_left {
            let _ = fs::remove_file(&path);
        }
    }
}

fn names(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    entries.map(|entry| entry.path()).collect()
}

fn read(file: &mut File) -> Option<Seat> {
    let mut text = String::new();
    file.take(LONGEST).read_to_string(&mut text).ok()?;
    serde_json::from_str(&text).ok()
}

fn nameless() -> Seat {
    let blank = String::new;
    let (who, since, command, role) = (blank(), blank(), blank(), blank());
    let holder = Holder { who, pid: 0, since, command, role, from: None };
    Seat { holder, screen: String::new() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::samples::holder;

    fn screens(dir: &Path) -> Vec<String> {
        seats(dir).into_iter().map(|seat| seat.screen).collect()
    }

    #[test]
    fn whoever_sits_down_is_seen_by_the_others_until_they_leave() {
        let dir = tempfile::tempdir().unwrap();
        assert_eq!(seats(dir.path()), []);
        let mut one = Presence::take(dir.path(), &holder()).unwrap();
        one.move_to("live");
        let two = Presence::take(dir.path(), &holder()).unwrap();
        assert_eq!(screens(dir.path()), ["live", ""]);
        assert_eq!(others(dir.path(), two.path())[0].holder, holder());
        drop(one);
        assert_eq!(screens(dir.path()), [""]);
        drop(two);
        assert_eq!(fs::read_dir(dir.path().join(FOLDER)).unwrap().count(), 0);
    }

    #[test]
    fn a_file_left_behind_by_a_dead_process_is_nobody_and_goes() {
        let dir = tempfile::tempdir().unwrap();
        let folder = dir.path().join(FOLDER);
        fs::create_dir(&folder).unwrap();
        fs::write(folder.join("1-1"), "{").unwrap();
        assert_eq!(seats(dir.path()), []);
        let _here = Presence::take(dir.path(), &holder()).unwrap();
        assert!(!folder.join("1-1").exists());
    }

    #[test]
    fn one_seat_at_a_time_keeps_the_database() {
        let dir = tempfile::tempdir().unwrap();
        let keeper = keep(dir.path()).unwrap();
        assert!(keeper.is_some());
        assert!(keep(dir.path()).unwrap().is_none());
        drop(keeper);
        assert!(keep(dir.path()).unwrap().is_some());
    }
}
