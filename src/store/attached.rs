//! The files of attachments that lie beside a table, each named by its checksum. Keeps out: where
//! else they lie, and how they travel.

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

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
fn is_sum(word: &str) -> bool {
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
