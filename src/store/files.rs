//! Folders and files as a table wants them: closed to other people, and nothing ever thrown away.
//! Keeps out: what is in them.

use std::fs::{self, DirBuilder, File, OpenOptions};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

/// Makes a folder, with those above it, that only its owner can enter.
pub(super) fn make_folder(dir: &Path) -> io::Result<()> {
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::{DirBuilderExt as _, PermissionsExt as _};
        builder.mode(0o700).create(dir)?;
        // An empty folder that was already there keeps the permissions it had, so they are set in
        // any case.
        fs::set_permissions(dir, fs::Permissions::from_mode(0o700))
    }
    #[cfg(not(unix))]
    builder.create(dir)
}

/// Opens a file for reading and writing that only its owner can read; `new` refuses one that
/// exists.
pub(super) fn open_file(path: &Path, new: bool) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.read(true).write(true).create_new(new);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

/// Writes a new file and waits until it is on disk.
pub(super) fn write_new(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = open_file(path, true)?;
    file.write_all(bytes)?;
    file.sync_all()
}

/// Waits until the names in a folder are on disk.
pub(super) fn sync_folder(dir: &Path) -> io::Result<()> {
    // Only Unix opens a folder as a file; elsewhere the system keeps names by itself.
    if cfg!(unix) { File::open(dir)?.sync_all() } else { Ok(()) }
}

/// Keeps bytes beside a file as `name.stem-N` under the first free number, and returns the name.
pub(super) fn keep_bytes(dir: &Path, stem: &str, bytes: &[u8]) -> io::Result<String> {
    let (path, name) = free(dir, stem);
    write_new(&path, bytes)?;
    sync_folder(dir)?;
    Ok(name)
}

/// Moves a file or folder out of the way, to the first free `stem-N` of the same folder, and
/// returns the new name.
pub(super) fn move_aside(dir: &Path, name: &str, stem: &str) -> io::Result<String> {
    let (path, aside) = free(dir, stem);
    fs::rename(dir.join(name), path)?;
    sync_folder(dir)?;
    Ok(aside)
}

fn free(dir: &Path, stem: &str) -> (PathBuf, String) {
    let mut number = 1_u32;
    loop {
        let name = format!("{stem}-{number}");
        let path = dir.join(&name);
        if fs::symlink_metadata(&path).is_err() {
            return (path, name);
        }
        number += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_put_aside_before_is_not_written_over() {
        let dir = tempfile::tempdir().unwrap();
        assert_eq!(keep_bytes(dir.path(), "journal.torn", b"a").unwrap(), "journal.torn-1");
        assert_eq!(keep_bytes(dir.path(), "journal.torn", b"b").unwrap(), "journal.torn-2");
        assert_eq!(fs::read(dir.path().join("journal.torn-1")).unwrap(), b"a");
        write_new(&dir.path().join("db"), b"c").unwrap();
        assert_eq!(move_aside(dir.path(), "db", "db.damaged").unwrap(), "db.damaged-1");
        assert_eq!(fs::read(dir.path().join("db.damaged-1")).unwrap(), b"c");
    }

    #[cfg(unix)]
    #[test]
    fn nobody_else_can_read_what_is_made() {
        use std::os::unix::fs::PermissionsExt as _;
        let dir = tempfile::tempdir().unwrap();
        let folder = dir.path().join("a").join("b");
        make_folder(&folder).unwrap();
        write_new(&folder.join("c"), b"").unwrap();
        let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
        assert_eq!(mode(&folder), 0o700);
        assert_eq!(mode(&folder.join("c")), 0o600);
    }
}
