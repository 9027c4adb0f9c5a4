//! Reading the files that are named and writing those that are asked for, whole or not at all.
//! Keeps out: what is in them.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use super::call::Call;
use super::failure::Failure;
use super::targets::beside_tables;
use crate::documents::{CHECKSUMS, Part};
use crate::exchange::LARGEST;
use crate::flow::{FolderEntry, PathContent};
use crate::readings::Face;
use crate::say;
use crate::text::Sentence;

/// The name that stands for the standard streams.
const STREAM: &str = "-";

/// Whether a path stands for a standard stream.
pub(super) fn is_stream(path: &Path) -> bool {
    path.as_os_str() == STREAM
}

/// How a file is called in messages: as it was typed, and standard input as compilers call it.
pub(super) fn name(path: &Path) -> String {
    if is_stream(path) { "<stdin>".to_owned() } else { path.display().to_string() }
}

/// The bytes of a file, or of standard input for `-`. A file larger than is ever taken is cut one
/// byte after, so that whoever reads it refuses it.
///
/// # Errors
/// When it is not there or cannot be read.
pub(super) fn read(call: &mut Call<'_>, path: &Path) -> Result<Vec<u8>, Failure> {
    let limit = u64::try_from(LARGEST).unwrap_or(u64::MAX).saturating_add(1);
    let mut bytes = Vec::new();
    let read = if is_stream(path) {
        (&mut call.host.input).take(limit).read_to_end(&mut bytes)
    } else {
        File::open(path).and_then(|file| file.take(limit).read_to_end(&mut bytes))
    };
    read.map(|_| bytes).map_err(|error| Failure::file(path, &error))
}

/// The bytes of a small file, cut one byte after `most`, so that whoever reads it refuses a larger
/// one, and a device without an end.
///
/// # Errors
/// When it is not there or cannot be read.
pub(super) fn read_small(path: &Path, most: u64) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    File::open(path)?.take(most.saturating_add(1)).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// What stands under a path that was chosen on screen: what is in a folder, or the bytes of a file.
///
/// # Errors
/// When it is not there or cannot be read.
pub(super) fn found(path: &Path) -> Result<PathContent, Failure> {
    let refused = |error: &io::Error| Failure::file(path, error);
    let whole = path.canonicalize().map_err(|error| refused(&error))?;
    if !whole.is_dir() {
        let most = u64::try_from(LARGEST).unwrap_or(u64::MAX);
        let bytes = read_small(&whole, most).map_err(|error| refused(&error))?;
        return Ok(PathContent::File(whole, bytes));
    }
    let mut entries = Vec::new();
    for entry in fs::read_dir(&whole).map_err(|error| refused(&error))?.flatten() {
        // What a link leads to counts; one that leads nowhere is nothing to choose.
        let Ok(about) = fs::metadata(entry.path()) else { continue };
        let name = entry.file_name().to_string_lossy().into_owned();
        entries.push(FolderEntry { name, is_folder: about.is_dir(), size: about.len() });
    }
    Ok(PathContent::Folder(whole, entries))
}

/// Whether another file lies there already: writing takes its place, and it is told that it does.
pub(super) fn is_other(path: &Path, bytes: &[u8]) -> bool {
    let Ok(about) = fs::metadata(path) else { return false };
    let size = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
    about.is_file() && (about.len() != size || !fs::read(path).is_ok_and(|before| before == bytes))
}

/// Writes a document where it was asked for; answers where it is, and whether another file lay there.
pub(super) fn hand_out(path: &Path, bytes: &[u8], readers: Readers) -> Result<Sentence, Failure> {
    beside_tables(path)?;
    let (shown, replaces) = (path.display().to_string(), is_other(path, bytes));
    write(path, bytes, readers)?;
    Ok(match replaces {
        true => say!("cli-replaced", path = shown),
        false => say!("cli-written", path = shown),
    })
}

/// Who may read a file that is made; the rights of one that is there stay as they are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Readers {
    /// Whoever runs the program.
    Owner,
    /// Everybody, but for what this mask takes from them.
    All(u32),
}

impl Readers {
    /// Of a document for this face.
    pub(super) const fn of(face: Face, umask: u32) -> Self {
        match face {
            Face::Public => Self::All(umask),
            Face::Reserved => Self::Owner,
        }
    }

    fn mode(self, most: u32) -> u32 {
        match self {
            Self::Owner => most & 0o700,
            Self::All(umask) => most & !umask,
        }
    }

    fn open(self, path: &Path, most: u32) -> io::Result<()> {
        #[cfg(unix)]
        {
            let mode = std::os::unix::fs::PermissionsExt::from_mode(self.mode(most));
            fs::set_permissions(path, mode)
        }
        #[cfg(not(unix))]
        {
            let _ = (path, self.mode(most));
            Ok(())
        }
    }
}

/// Writes a file under another name first, so that a full disk or a kill leaves the old one. A link
/// is followed, the rights of a file that is there are kept, and what is no file (a pipe, a device)
/// is written to as it is.
///
/// # Errors
/// When the system refuses; the file is then as it was.
pub(super) fn write(path: &Path, bytes: &[u8], readers: Readers) -> Result<(), Failure> {
    let path = &fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let there = fs::metadata(path).ok();
    if there.as_ref().is_some_and(|there| !there.is_file()) {
        let written =
            OpenOptions::new().write(true).open(path).and_then(|mut file| file.write_all(bytes));
        return written.map_err(|error| Failure::file(path, &error));
    }
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    if let Some(folder) = folder.filter(|folder| !folder.is_dir()) {
        let path = folder.display().to_string();
        return Err(Failure::new(
            say!("cli-folder-absent", path = path.as_str()),
            Some(say!("cli-folder-absent-hint", path = path)),
        ));
    }
    put(path, bytes, there.as_ref(), readers)
}

/// Writes a file of a folder: a link that somebody laid there is replaced, and not followed.
fn write_inside(path: &Path, bytes: &[u8], readers: Readers) -> Result<(), Failure> {
    let there = fs::symlink_metadata(path).ok().filter(fs::Metadata::is_file);
    put(path, bytes, there.as_ref(), readers)
}

fn put(
    path: &Path,
    bytes: &[u8],
    there: Option<&fs::Metadata>,
    readers: Readers,
) -> Result<(), Failure> {
    let beside = beside(path);
    // What a killed process with this number left there goes; what somebody lays there afterwards
    // is not written through.
    let _ = fs::remove_file(&beside);
    let written = File::create_new(&beside)
        .and_then(|file| {
            match there {
                Some(there) => file.set_permissions(there.permissions()),
                None => readers.open(&beside, 0o666),
            }
            .map(|()| file)
        })
        .and_then(|mut file| file.write_all(bytes).and_then(|()| file.sync_all()))
        .and_then(|()| fs::rename(&beside, path));
    written.map_err(|error: io::Error| {
        let _ = fs::remove_file(&beside);
        Failure::file(path, &error)
    })
}

/// Makes a file that was not there, for whoever runs the program alone: what is written into it as
/// it goes replaces nothing.
pub(super) fn fresh(path: &Path) -> Result<File, Failure> {
    let made = OpenOptions::new().write(true).create_new(true).open(path);
    made.and_then(|file| Readers::Owner.open(path, 0o666).map(|()| file)).map_err(|error| {
        if error.kind() == io::ErrorKind::AlreadyExists {
            let path = path.display().to_string();
            let hint = say!("cli-record-taken-hint");
            return Failure::new(say!("cli-record-taken", path = path), Some(hint));
        }
        Failure::file(path, &error)
    })
}

/// Writes the files of a folder, which is made where it is not there. Files of an earlier export of
/// the same kind are replaced, and those that are no longer part of it go; a folder that holds
/// anything else is left as it was. Answers whether others lay there.
///
/// # Errors
/// When the folder holds other things, or the system refuses.
pub(super) fn write_folder(path: &Path, parts: &[Part], umask: u32) -> Result<bool, Failure> {
    beside_tables(path)?;
    let readers = Readers::All(umask);
    let failed = |error: io::Error| Failure::file(path, &error);
    let earlier = match fs::read_dir(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => None,
        Err(error) => return Err(failed(error)),
        Ok(mut entries) => match fs::read_to_string(path.join(CHECKSUMS)) {
            Ok(sums) => Some(listed(&sums)),
            Err(_) if entries.next().is_none() => Some(Vec::new()),
            Err(_) => {
                let path = path.display().to_string();
                return Err(Failure::new(
                    say!("cli-folder-taken", path = path),
                    Some(say!("cli-folder-taken-hint")),
                ));
            }
        },
    };
    let Some(earlier) = earlier else {
        // A new folder comes in whole: under another name until its last file is there.
        let beside = beside(path);
        let made = fs::create_dir(&beside).map_err(failed).and_then(|()| {
            readers.open(&beside, 0o777).map_err(failed)?;
            parts.iter().try_for_each(|part| {
                write_inside(&beside.join(&part.name), &part.bytes, readers)
            })?;
            fs::rename(&beside, path).map_err(failed)
        });
        return made.map(|()| false).inspect_err(|_| {
            let _ = fs::remove_dir_all(&beside);
        });
    };
    let is_gone = |name: &&String| !parts.iter().any(|part| part.name == **name);
    let mut replaces = earlier.iter().any(|name| is_gone(&name));
    replaces |= parts.iter().any(|part| is_other(&path.join(&part.name), &part.bytes));
    parts.iter().try_for_each(|part| write_inside(&path.join(&part.name), &part.bytes, readers))?;
    for name in earlier.iter().filter(is_gone) {
        let _ = fs::remove_file(path.join(name));
    }
    Ok(replaces)
}

/// The plain file names that a list of checksums holds.
fn listed(sums: &str) -> Vec<String> {
    let plain = |name: &&str| !name.starts_with('.') && !name.contains(['/', '\\']);
    sums.lines()
        .filter_map(|line| line.split_once("  "))
        .map(|(_, name)| name)
        .filter(plain)
        .map(str::to_owned)
        .collect()
}

fn beside(path: &Path) -> PathBuf {
    let mut name = std::ffi::OsString::from(".");
    name.push(path.file_name().unwrap_or_default());
    name.push(format!(".{}", std::process::id()));
    path.with_file_name(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_written_over_whole_and_nothing_stays_beside_it() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("a.md");
        write(&path, b"old and longer", Readers::All(0o022)).unwrap();
        write(&path, b"new", Readers::All(0o022)).unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"new");
        assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 1);
    }

    #[test]
    #[cfg(unix)]
    fn a_link_is_followed_and_the_rights_of_a_file_are_kept() {
        use std::os::unix::fs::{PermissionsExt, symlink};
        let dir = tempfile::tempdir().unwrap();
        let (file, link) = (dir.path().join("a.md"), dir.path().join("link.md"));
        fs::write(&file, "old").unwrap();
        fs::set_permissions(&file, fs::Permissions::from_mode(0o600)).unwrap();
        symlink(&file, &link).unwrap();
        write(&link, b"new", Readers::All(0o022)).unwrap();
        assert_eq!(fs::read(&file).unwrap(), b"new");
        assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
        assert_eq!(fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600);
    }

    #[test]
    #[cfg(unix)]
    fn what_is_reserved_is_closed_to_others_and_what_is_public_is_not() {
        use std::os::unix::fs::PermissionsExt;
        let dir = tempfile::tempdir().unwrap();
        let mode =
            |name: &str| fs::metadata(dir.path().join(name)).unwrap().permissions().mode() & 0o777;
        write(&dir.path().join("a"), b"x", Readers::of(Face::Reserved, 0)).unwrap();
        write(&dir.path().join("b"), b"x", Readers::of(Face::Public, 0o022)).unwrap();
        write_folder(&dir.path().join("open"), &[part("c", "x")], 0o022).unwrap();
        assert_eq!((mode("a"), mode("b")), (0o600, 0o644));
        assert_eq!((mode("open"), mode("open/c")), (0o755, 0o644));
    }

    #[test]
    #[cfg(unix)]
    fn a_link_inside_a_folder_and_one_in_place_of_the_file_in_between_are_not_followed() {
        use std::os::unix::fs::symlink;
        let dir = tempfile::tempdir().unwrap();
        let (open, own) = (dir.path().join("open"), dir.path().join("own"));
        fs::write(&own, "mine").unwrap();
        let sums = || part(CHECKSUMS, "00  a.csv\n");
        write_folder(&open, &[part("a.csv", "1"), sums()], 0o022).unwrap();
        fs::remove_file(open.join("a.csv")).unwrap();
        symlink(&own, open.join("a.csv")).unwrap();
        symlink(&own, beside(&open.join("a.csv"))).unwrap();
        write_folder(&open, &[part("a.csv", "2"), sums()], 0o022).unwrap();
        assert_eq!(fs::read(open.join("a.csv")).unwrap(), b"2");
        assert_eq!(fs::read(&own).unwrap(), b"mine");
    }

    #[test]
    fn a_document_says_whether_another_lay_there() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("report.md");
        let keys = ["1", "1", "2"]
            .map(|text| hand_out(&path, text.as_bytes(), Readers::Owner).unwrap().key.into_owned());
        assert_eq!(keys, ["cli-written", "cli-written", "cli-replaced"]);
    }

    fn part(name: &str, text: &str) -> Part {
        Part { name: name.to_owned(), bytes: text.as_bytes().to_vec() }
    }

    fn names(path: &Path) -> Vec<String> {
        let mut names: Vec<String> = fs::read_dir(path)
            .unwrap()
            .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
            .collect();
        names.sort();
        names
    }

    #[test]
    fn a_folder_is_written_whole_and_a_later_export_leaves_nothing_of_the_earlier_one() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("open");
        let sums = |name: &str| part(CHECKSUMS, &format!("00  {name}\n11  ../outside\n"));
        fs::write(dir.path().join("outside"), "kept").unwrap();
        let write = |name: &str, text: &str| {
            write_folder(&path, &[part(name, text), sums(name)], 0o022).unwrap()
        };
        let replaces = [("a.csv", "1"), ("a.csv", "1"), ("a.csv", "3"), ("b.csv", "2")];
        let replaces = replaces.map(|(name, text)| write(name, text));
        assert_eq!(replaces, [false, false, true, true], "what is the same takes nobody's place");
        assert_eq!(names(&path), [CHECKSUMS, "b.csv"]);
        assert_eq!(names(dir.path()), ["open", "outside"]);
    }

    #[test]
    fn a_folder_that_holds_other_things_is_left_as_it_was() {
        let dir = tempfile::tempdir().unwrap();
        fs::write(dir.path().join("letter.txt"), "mine").unwrap();
        let failure = write_folder(dir.path(), &[part("a.csv", "1")], 0o022).unwrap_err();
        assert_eq!(failure.what.key, "cli-folder-taken");
        assert_eq!(names(dir.path()), ["letter.txt"]);
    }

    #[test]
    fn a_folder_that_is_not_there_is_told_with_the_path() {
        let path = Path::new("/nowhere/to/be/found.md");
        let failure = write(path, b"x", Readers::All(0o022)).unwrap_err();
        assert_eq!(failure.what, crate::say!("cli-folder-absent", path = "/nowhere/to/be"));
    }
}
