//! The files of attachments that lie beside a table, each named by its checksum. Keeps out: where
//! else they lie, and how they travel.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use sha2::{Digest as _, Sha256};

use super::files;
use crate::domain::{Attachment, Noun as _, Record};

/// The folder of these files in that of a table.
pub(super) const FOLDER: &str = "attachments";
/// The digits of a checksum.
const DIGITS: usize = 64;

/// The file of a checksum beside the table in a folder, there or not.
pub fn attached(dir: &Path, sum: &str) -> PathBuf {
    dir.join(FOLDER).join(sum)
}

/// Whether a line of a journal may speak of a file: quickly, and sometimes without reason.
pub fn may_name_a_file(line: &str) -> bool {
    line.contains("\"sha256\":\"")
}

/// The checksums of the attachments among records.
pub fn named_sums<'a>(records: impl IntoIterator<Item = &'a Record>) -> BTreeSet<String> {
    let sum = |record: &'a Record| Attachment::peek(record)?.sha256.as_ref();
    let sums = records.into_iter().filter_map(sum).map(|sum| sum.as_str().to_owned());
    sums.filter(|sum| is_sum(sum)).collect()
}

/// The files that lie beside a table, by checksum.
pub fn attached_sums(dir: &Path) -> BTreeSet<String> {
    let entries = fs::read_dir(dir.join(FOLDER)).into_iter().flatten().flatten();
    let names = entries.filter(|entry| entry.file_type().is_ok_and(|kind| kind.is_file()));
    let names = names.filter_map(|entry| entry.file_name().into_string().ok());
    names.filter(|name| is_sum(name)).collect()
}

/// The checksum of a file, as the records have it.
///
/// # Errors
/// When the system refuses.
pub fn checksum(path: &Path) -> io::Result<String> {
    let mut hasher = Sha256::new();
    io::copy(&mut File::open(path)?, &mut hasher)?;
    Ok(hasher.finalize().iter().map(|byte| format!("{byte:02x}")).collect())
}

/// The files beside a table that are not what their checksum says, or can't be read.
pub fn wrong_attached(dir: &Path) -> Vec<PathBuf> {
    let all = attached_sums(dir).into_iter().map(|sum| (attached(dir, &sum), sum));
    let wrong = all.filter(|(path, sum)| checksum(path).ok().as_ref() != Some(sum));
    wrong.map(|(path, _)| path).collect()
}

/// The files beside a table that some of these records name and that are what their checksum says,
/// each with its bytes.
///
/// # Errors
/// When the system refuses.
pub(super) fn whole<'a>(
    dir: &Path,
    records: impl IntoIterator<Item = &'a Record>,
) -> io::Result<Vec<(String, Vec<u8>)>> {
    let mut found = Vec::new();
    for sum in attached_sums(dir).intersection(&named_sums(records)) {
        let bytes = fs::read(attached(dir, sum))?;
        if is_of(&bytes, sum) {
            found.push((sum.clone(), bytes));
        }
    }
    Ok(found)
}

/// Whether bytes are those of a checksum.
pub(super) fn is_of(bytes: &[u8], sum: &str) -> bool {
    let found = Sha256::digest(bytes);
    found.iter().map(|byte| format!("{byte:02x}")).collect::<String>() == sum
}

/// Puts files with their checksums beside a table.
///
/// # Errors
/// When the system refuses.
pub(super) fn lay(dir: &Path, found: &[(String, Vec<u8>)]) -> io::Result<()> {
    if found.is_empty() {
        return Ok(());
    }
    let folder = dir.join(FOLDER);
    files::make_folder_in(&folder)?;
    found.iter().try_for_each(|(sum, bytes)| files::write_new(&folder.join(sum), bytes))?;
    files::sync_folder(&folder)
}

/// Brings the files beside one table over to another that lacks them.
///
/// # Errors
/// When the system refuses.
pub(super) fn bring_over(from: &Path, to: &Path) -> io::Result<()> {
    let lacking: Vec<String> =
        attached_sums(from).difference(&attached_sums(to)).cloned().collect();
    if lacking.is_empty() {
        return Ok(());
    }
    files::make_folder_in(&to.join(FOLDER))?;
    lacking.iter().try_for_each(|sum| fs::rename(attached(from, sum), attached(to, sum)))?;
    files::sync_folder(&to.join(FOLDER))
}

/// Takes away the files that no attachment has any more, with what was not finished of them: an
/// erasure takes away what holds the past. Answers how many.
///
/// # Errors
/// When the system refuses.
pub fn drop_unnamed(dir: &Path, named: &BTreeSet<String>) -> io::Result<usize> {
    let folder = dir.join(FOLDER);
    if !folder.is_dir() {
        return Ok(0);
    }
    let mut gone = 0;
    for entry in fs::read_dir(&folder)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let sum = name.trim_start_matches('.').get(..DIGITS).unwrap_or_default();
        if is_sum(sum) && !named.contains(sum) {
            fs::remove_file(entry.path())?;
            gone += 1;
        }
    }
    Ok(gone)
}

/// Whether a word is a checksum as the records have it.
pub(super) fn is_sum(word: &str) -> bool {
    word.len() == DIGITS && word.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_no_attachment_has_any_more_goes_with_what_was_not_finished_of_it() {
        let room = tempfile::tempdir().unwrap();
        let sums = ["a", "b"].map(|digit| digit.repeat(DIGITS));
        let named = BTreeSet::from([sums[0].clone()]);
        assert_eq!(drop_unnamed(room.path(), &named).unwrap(), 0);
        fs::create_dir(room.path().join(FOLDER)).unwrap();
        for name in [sums[0].clone(), sums[1].clone(), format!(".{}.part", sums[1])] {
            fs::write(attached(room.path(), &name), "x").unwrap();
        }
        fs::write(attached(room.path(), "mio.txt"), "x").unwrap();
        assert_eq!(drop_unnamed(room.path(), &named).unwrap(), 2);
        assert_eq!(attached_sums(room.path()).into_iter().collect::<Vec<_>>(), sums[..1]);
        assert!(attached(room.path(), "mio.txt").exists());
    }
}
