//! Folders and files as a table wants them: closed to other people, and nothing ever thrown away.
//! Keeps out: what is in them.

use std::fs::{self, DirBuilder, File, OpenOptions};
use std::io::{self, Read as _, Write as _};
use std::path::{Path, PathBuf};

/// What is read at most of a file that ought to be small.
const SHORT: u64 = 64 * 1024;

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

/// Makes a folder and those above it, and leaves the permissions of one that is there.
pub(super) fn make_folder_in(dir: &Path) -> io::Result<()> {
    if dir.is_dir() { Ok(()) } else { make_folder(dir) }
}

/// Opens a file for reading and writing that only its owner can read; `new` refuses one that
/// exists.
pub(super) fn open_file(path: &Path, new: bool) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.read(true).write(true).create_new(new);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    open_plain(path, options)
}

/// Opens a file for reading.
pub(super) fn open_to_read(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.read(true);
    open_plain(path, options)
}

/// Opens a plain file and nothing else: no link is followed, and no pipe waited for.
fn open_plain(path: &Path, mut options: OpenOptions) -> io::Result<File> {
    #[cfg(unix)]
    {
        use rustix::fs::OFlags;
        use std::os::unix::fs::OpenOptionsExt as _;
        let flags = OFlags::NOFOLLOW | OFlags::NONBLOCK;
        options.custom_flags(flags.bits().cast_signed());
    }
    let file = options.open(path)?;
    if file.metadata()?.is_file() { Ok(file) } else { Err(io::ErrorKind::InvalidInput.into()) }
}

/// The whole of a plain file.
pub(super) fn read(path: &Path) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    open_to_read(path)?.read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// The text of a small plain file, as far as it is small.
pub(super) fn read_short(path: &Path) -> io::Result<String> {
    read_most(path, SHORT)
}

/// The text of a plain file, up to so many bytes.
pub(super) fn read_most(path: &Path, most: u64) -> io::Result<String> {
    let mut bytes = Vec::new();
    open_to_read(path)?.take(most).read_to_end(&mut bytes)?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

/// Writes a small file anew, so that a kill leaves the old one or the new one.
pub(super) fn replace(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(".new");
    let beside = path.with_file_name(name);
    match fs::remove_file(&beside) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
        _ => {}
    }
    write_new(&beside, bytes)?;
    fs::rename(&beside, path)
}

/// Writes a file anew as [`replace`] does, without waiting until it is on disk.
pub(super) fn replace_soon(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let beside = path.with_extension("new");
    match fs::remove_file(&beside) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
        _ => {}
    }
    open_file(&beside, true)?.write_all(bytes)?;
    fs::rename(&beside, path)
}

/// Whether two looks were at the same file, and not at two with the same name.
pub(super) fn is_same(one: &fs::Metadata, other: &fs::Metadata) -> bool {
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt as _;
        one.dev() == other.dev() && one.ino() == other.ino()
    }
    #[cfg(not(unix))]
    {
        let _ = (one, other);
        true
    }
}

/// How many names a file has.
pub(super) fn names(found: &fs::Metadata) -> u64 {
    #[cfg(unix)]
    {
        std::os::unix::fs::MetadataExt::nlink(found)
    }
    #[cfg(not(unix))]
    {
        let _ = found;
        1
    }
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

/// The first name `stem-N` in a folder under which nothing lies, as a path and alone.
pub(super) fn free(dir: &Path, stem: &str) -> (PathBuf, String) {
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
