//! One process at a time holds a table, and says who it is. Keeps out: the clock and the process
//! table; the caller tells.

use std::fs::{File, TryLockError};
use std::io::{Read as _, Seek as _, Write as _};
use std::path::{Path, PathBuf};
use std::thread;
use std::time::Duration;

use serde::{Deserialize, Serialize};

use super::files;
use crate::say;
use crate::text::{Diagnostic, DiagnosticKind, Sentence};

/// The name of the file in the folder of a table.
pub(super) const NAME: &str = "LOCK";

/// A look at who holds a table takes the lock for a moment, so one refusal is not yet an answer.
const ATTEMPTS: u32 = 5;
const BETWEEN: Duration = Duration::from_millis(8);

/// Who holds a table, as they said themselves.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Holder {
    /// The person.
    pub who: String,
    /// The number of the process.
    pub pid: u32,
    /// Since when, in words for people.
    pub since: String,
    /// What the process was asked to do.
    pub command: String,
}

impl Holder {
    /// Whether the holder could be read.
    pub(super) const fn is_named(&self) -> bool {
        self.pid != 0
    }
}

/// The table is held as long as this lives; the system lets go of it also when the process is
/// killed.
#[derive(Debug)]
pub(super) struct Lock {
    file: File,
    /// Whether something may be written to it.
    is_ours: bool,
}

impl Lock {
    /// Takes the lock of a folder.
    ///
    /// # Errors
    /// `Held` when another process, or another place in this one, has it.
    pub(super) fn take(dir: &Path, holder: &Holder) -> Result<Self, Diagnostic> {
        let path = path(dir);
        let failed = |error: &std::io::Error| Diagnostic::io(&path, error);
        let file = open(&path).map_err(|error| failed(&error))?;
        let mut attempt = 1;
        while let Err(error) = file.try_lock() {
            match error {
                TryLockError::WouldBlock if attempt < ATTEMPTS => thread::sleep(BETWEEN),
                TryLockError::WouldBlock => return Err(held(read(&file))),
                TryLockError::Error(error) => return Err(failed(&error)),
            }
            attempt += 1;
        }
        // A lock that has a second name may be somebody's letter: it is held, and left as it is.
        let is_ours = file.metadata().is_ok_and(|found| files::names(&found) == 1);
        let mut lock = Self { file, is_ours };
        lock.sign(holder).map_err(|error| failed(&error))?;
        Ok(lock)
    }

    fn sign(&mut self, holder: &Holder) -> std::io::Result<()> {
        if !self.is_ours {
            return Ok(());
        }
        self.file.set_len(0)?;
        self.file.rewind()?;
        serde_json::to_writer(&self.file, holder)?;
        self.file.write_all(b"\n")
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // A name that stays behind misleads nobody: it counts only while the lock is held.
        if self.is_ours {
            let _ = self.file.set_len(0);
        }
    }
}

/// Who holds the table in a folder at this moment, without opening it. A holder that could not be
/// read is nameless: its fields are empty.
pub fn holder(dir: &Path) -> Option<Holder> {
    let file = files::open_to_read(&path(dir)).ok()?;
    match file.try_lock_shared() {
        Err(TryLockError::WouldBlock) => Some(read(&file).unwrap_or_else(nameless)),
        Ok(()) | Err(TryLockError::Error(_)) => None,
    }
}

/// Whether a name in a folder is that of the lock.
pub(super) fn is_lock(name: &Path) -> bool {
    name.as_os_str() == NAME
}

fn path(dir: &Path) -> PathBuf {
    dir.join(NAME)
}

fn open(path: &Path) -> std::io::Result<File> {
    match files::open_file(path, true) {
        Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => {
            files::open_file(path, false)
        }
        other => other,
    }
}

fn read(mut file: &File) -> Option<Holder> {
    let mut text = String::new();
    // The name is one short line; whatever else lies there is not read.
    file.take(4096).read_to_string(&mut text).ok()?;
    file.rewind().ok()?;
    serde_json::from_str(&text).ok()
}

const fn nameless() -> Holder {
    Holder { who: String::new(), pid: 0, since: String::new(), command: String::new() }
}

/// Refuses a table that somebody holds.
pub(super) fn held(holder: Option<Holder>) -> Diagnostic {
    Diagnostic::of_kind(DiagnosticKind::Held, held_by(holder))
}

fn held_by(holder: Option<Holder>) -> Sentence {
    let Some(holder) = holder else { return say!("store-held-nameless") };
    say!(
        "store-held",
        who = holder.who,
        since = holder.since,
        pid = holder.pid.to_string(),
        command = holder.command
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::samples;
    use crate::text::Argument;

    #[test]
    fn a_second_holder_is_told_the_name_of_the_first() {
        let dir = tempfile::tempdir().unwrap();
        let lock = Lock::take(dir.path(), &samples::holder()).unwrap();
        let error = Lock::take(dir.path(), &samples::holder()).unwrap_err();
        assert_eq!(error.kind, DiagnosticKind::Held);
        assert!(error.what.args.contains(&("who".into(), Argument::from("Anna"))));
        assert!(error.what.args.contains(&("pid".into(), Argument::from("4711"))));
        assert_eq!(holder(dir.path()), Some(samples::holder()));
        drop(lock);
        assert_eq!(holder(dir.path()), None);
        assert!(Lock::take(dir.path(), &samples::holder()).is_ok());
    }

    #[test]
    fn a_name_left_by_a_killed_process_holds_nothing() {
        let dir = tempfile::tempdir().unwrap();
        std::fs::write(path(dir.path()), serde_json::to_string(&samples::holder()).unwrap())
            .unwrap();
        assert_eq!(holder(dir.path()), None);
        assert!(Lock::take(dir.path(), &samples::holder()).is_ok());
    }

    #[test]
    fn a_holder_whose_name_is_unreadable_still_holds() {
        let dir = tempfile::tempdir().unwrap();
        let lock = Lock::take(dir.path(), &samples::holder()).unwrap();
        std::fs::write(path(dir.path()), "{").unwrap();
        assert_eq!(holder(dir.path()), Some(nameless()));
        assert_eq!(
            Lock::take(dir.path(), &samples::holder()).unwrap_err().what,
            say!("store-held-nameless")
        );
        drop(lock);
    }

    #[test]
    fn a_folder_without_a_lock_is_held_by_nobody() {
        let dir = tempfile::tempdir().unwrap();
        assert_eq!(holder(dir.path()), None);
        assert!(
            std::fs::read_dir(dir.path()).unwrap().next().is_none(),
            "looking leaves nothing behind"
        );
    }
}
