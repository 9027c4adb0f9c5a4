//! What stands under the name of a table's file and is none: links, pipes, devices. A folder is
//! handed from one person to the next, so such a name is refused before it is opened. Keeps out:
//! what is in files.

use std::fs::{self, Metadata};
use std::path::Path;

use super::sled::DATABASE;
use super::{identity, journal, lock, presence};
use crate::say;
use crate::text::{Diagnostic, DiagnosticKind};

/// Refuses a folder in which something else stands in place of a file of the table.
///
/// # Errors
/// `Io`, with the name and what stands there.
pub(super) fn refuse(dir: &Path) -> Result<(), Diagnostic> {
    for name in [
        identity::NAME,
        lock::NAME,
        journal::NAME,
        presence::KEEPER,
        identity::CHECKPOINT,
        identity::SEAL,
    ] {
        check(&dir.join(name), Metadata::is_file)?;
    }
    check(&dir.join(presence::FOLDER), Metadata::is_dir)?;
    let database = dir.join(DATABASE);
    // One that is a plain file is no danger: it is put aside and made again.
    check(&database, |found| found.is_dir() || found.is_file())?;
    let Ok(parts) = fs::read_dir(&database) else { return Ok(()) };
    parts
        .flatten()
        .try_for_each(|part| check(&part.path(), |found| found.is_dir() || found.is_file()))
}

fn check(path: &Path, is_right: fn(&Metadata) -> bool) -> Result<(), Diagnostic> {
    match fs::symlink_metadata(path) {
        Ok(found) if !is_right(&found) => {
            let what = if found.is_symlink() {
                "link"
            } else if found.is_dir() {
                "folder"
            } else {
                "device"
            };
            Err(Diagnostic::of_kind(
                DiagnosticKind::Io,
                say!("store-stranger", path = path.display().to_string(), what = what),
            ))
        }
        // What is not there, or may not be looked at, is told by whoever opens it.
        Ok(_) | Err(_) => Ok(()),
    }
}

#[cfg(unix)]
#[cfg(test)]
mod tests {
    use std::os::unix::fs::symlink;

    use super::*;
    use crate::store::samples::{adding, holder, id, stamp};
    use crate::store::{self, Table};

    /// A table with one entry, and beside it a file of somebody's own.
    fn table() -> (tempfile::TempDir, std::path::PathBuf, std::path::PathBuf) {
        let room = tempfile::tempdir().unwrap();
        let dir = room.path().join("t");
        let mut table = Table::create(&dir, id(100), &holder()).unwrap();
        table.commit(adding(1), stamp(1)).unwrap();
        drop(table);
        let own = room.path().join("letter.txt");
        fs::write(&own, "mine").unwrap();
        (room, dir, own)
    }

    #[test]
    fn a_link_in_place_of_a_file_is_refused_and_its_target_left() {
        for name in ["LOCK", "journal", "FORMAT", "db/db"] {
            let (_room, dir, own) = table();
            let _ = fs::remove_file(dir.join(name));
            symlink(&own, dir.join(name)).unwrap();
            let opened = Table::open(&dir, &holder()).map(drop).unwrap_err();
            assert_eq!(
                (opened.kind, opened.what.key.as_ref()),
                (DiagnosticKind::Io, "store-stranger")
            );
            assert_eq!(store::verify(&dir, &holder()).unwrap_err().what, opened.what);
            assert_eq!(fs::read(&own).unwrap(), b"mine", "{name}");
        }
    }

    #[test]
    fn a_link_in_place_of_the_database_is_refused() {
        let (room, dir, _) = table();
        fs::rename(dir.join("db"), room.path().join("elsewhere")).unwrap();
        symlink(room.path().join("elsewhere"), dir.join("db")).unwrap();
        assert_eq!(Table::open(&dir, &holder()).map(drop).unwrap_err().what.key, "store-stranger");
    }

    #[test]
    fn a_lock_with_a_second_name_is_taken_and_not_written() {
        let (_room, dir, own) = table();
        fs::remove_file(dir.join("LOCK")).unwrap();
        fs::hard_link(&own, dir.join("LOCK")).unwrap();
        let (mut table, _) = Table::open(&dir, &holder()).unwrap();
        table.commit(adding(7), stamp(7)).unwrap();
        assert_eq!(fs::read(&own).unwrap(), b"mine");
    }

    #[test]
    fn a_pipe_or_a_device_is_refused_at_once() {
        for name in ["LOCK", "journal", "FORMAT"] {
            let (_room, dir, _) = table();
            fs::remove_file(dir.join(name)).unwrap();
            symlink("/dev/zero", dir.join(name)).unwrap();
            assert_eq!(
                Table::open(&dir, &holder()).map(drop).unwrap_err().what.key,
                "store-stranger"
            );
            fs::remove_file(dir.join(name)).unwrap();
            let made = std::process::Command::new("mkfifo").arg(dir.join(name)).status().unwrap();
            assert!(made.success());
            assert_eq!(
                Table::open(&dir, &holder()).map(drop).unwrap_err().what.key,
                "store-stranger"
            );
            assert_eq!(store::seats(&dir), [], "looking does not wait for a pipe");
        }
    }
}
