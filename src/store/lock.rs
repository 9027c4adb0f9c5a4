//! One process at a time writes to a table, and says who it is: a seat for the moment of an edit,
//! whoever puts a table right for as long as that takes. Keeps out: the clock and the process
//! table; the caller tells.

use std::fs::{File, TryLockError};
use std::io::{Read as _, Seek as _, Write as _};
use std::path::{Path, PathBuf};
use std::thread;
use std::time::Duration;

use super::files;
use super::holder::{Holder, held};
use super::presence::seats;
use crate::text::Diagnostic;

/// The name of the file in the folder of a table.
pub(super) const NAME: &str = "LOCK";

/// A look at who holds a table takes the lock for a moment, so one refusal is not yet an answer.
const MOMENT: Duration = Duration::from_millis(40);
/// A seat waits while others write. Thirty of them at once take a second at the worst.
const PATIENCE: Duration = Duration::from_secs(5);
/// The longest pause between two tries.
const PAUSE: Duration = Duration::from_millis(8);

/// The table is held by nobody else as long as this lives; the system lets go of it also when the process is
/// killed.
#[derive(Debug)]
pub(super) struct Lock {
    file: File,
    /// Whether something may be written to it.
    is_ours: bool,
}

impl Lock {
    /// Takes the lock of a folder at which nobody sits, to do what no seat may see half done.
    ///
    /// # Errors
    /// `Held` when another process, or another place in this one, has it or is at the table.
    pub(super) fn alone(dir: &Path, holder: &Holder) -> Result<Self, Diagnostic> {
        let lock = Self::within(MOMENT, dir, holder)?;
        match seats(dir).into_iter().next() {
            Some(seat) => Err(held(Some(seat.holder))),
            None => Ok(lock),
        }
    }

    /// Takes the lock of a folder once those who write there are done.
    ///
    /// # Errors
    /// `Held` when somebody has it for longer than an edit takes.
    pub(super) fn wait(dir: &Path, holder: &Holder) -> Result<Self, Diagnostic> {
        Self::within(PATIENCE, dir, holder)
    }

    fn within(patience: Duration, dir: &Path, holder: &Holder) -> Result<Self, Diagnostic> {
        let path = path(dir);
        let failed = |error: &std::io::Error| Diagnostic::io(&path, error);
        let file = open(&path).map_err(|error| failed(&error))?;
        let (mut waited, mut pause) = (Duration::ZERO, Duration::from_millis(1));
        while let Err(error) = file.try_lock() {
            match error {
                TryLockError::WouldBlock if waited < patience => thread::sleep(pause),
                TryLockError::WouldBlock => return Err(held(read(&file))),
                TryLockError::Error(error) => return Err(failed(&error)),
            }
            waited += pause;
            pause = (pause * 2).min(PAUSE);
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::say;
    use crate::store::presence::Presence;
    use crate::store::samples;
    use crate::text::Argument;
    use crate::text::DiagnosticKind;

    #[test]
    fn a_second_holder_is_told_the_name_of_the_first() {
        let dir = tempfile::tempdir().unwrap();
        let lock = Lock::alone(dir.path(), &samples::holder()).unwrap();
        let error = Lock::alone(dir.path(), &samples::holder()).unwrap_err();
        assert_eq!(error.kind, DiagnosticKind::Held);
        assert!(error.what.args.contains(&("who".into(), Argument::from("Anna"))));
        assert!(error.what.args.contains(&("pid".into(), Argument::from("4711"))));
        drop(lock);
        assert!(Lock::alone(dir.path(), &samples::holder()).is_ok());
    }

    #[test]
    fn a_name_left_by_a_killed_process_holds_nothing() {
        let dir = tempfile::tempdir().unwrap();
        std::fs::write(path(dir.path()), serde_json::to_string(&samples::holder()).unwrap())
            .unwrap();
        assert!(Lock::alone(dir.path(), &samples::holder()).is_ok());
    }

    #[test]
    fn a_holder_whose_name_is_unreadable_still_holds() {
        let dir = tempfile::tempdir().unwrap();
        let lock = Lock::alone(dir.path(), &samples::holder()).unwrap();
        std::fs::write(path(dir.path()), "{").unwrap();
        assert_eq!(
            Lock::alone(dir.path(), &samples::holder()).unwrap_err().what,
            say!("store-held-nameless")
        );
        drop(lock);
    }

    #[test]
    fn a_seat_waits_for_whoever_writes_and_nobody_is_alone_beside_a_seat() {
        let dir = tempfile::tempdir().unwrap();
        let lock = Lock::alone(dir.path(), &samples::holder()).unwrap();
        let writer = thread::spawn(move || {
            thread::sleep(MOMENT * 2);
            drop(lock);
        });
        drop(Lock::wait(dir.path(), &samples::holder()).unwrap());
        writer.join().unwrap();
        let seat = Presence::take(dir.path(), &samples::holder()).unwrap();
        let error = Lock::alone(dir.path(), &samples::holder()).unwrap_err();
        let expected = say!(
            "store-held",
            who = "Anna",
            since = "2014-04-17 17:00",
            pid = "4711",
            command = "tavolo"
        );
        assert_eq!((error.kind, error.what), (DiagnosticKind::Held, expected));
        drop(seat);
        assert!(Lock::alone(dir.path(), &samples::holder()).is_ok());
    }
}
