//! The files of attachments, each once, by its checksum: what breaks off goes on where it stopped,
//! and what arrives is weighed before it has its name. Keeps out: which lines name them, and SQL.

use std::collections::BTreeSet;
use std::fs::{self, File, OpenOptions};
use std::io::{self, Read, Seek as _, SeekFrom, Write as _};
use std::path::{Path, PathBuf};

use tavolo::domain::Id;
use tavolo::say;
use tavolo::store::{attached, attached_sums, checksum, quoted};
use tavolo::text::{Diagnostic, DiagnosticKind};

use crate::fault::Fault;
use crate::remote::Hub;

/// The bytes of a piece.
const PIECE: usize = 1024 * 1024;
/// The most bytes of a file; the schema says the same.
const MOST: u64 = 256 * 1024 * 1024;

/// Sends the files that lie beside a table, that its lines name and that the hub has not whole;
/// answers how many.
///
/// # Errors
/// `Damaged` where a file here is not what its checksum says, and what the hub says.
pub(crate) fn send(
    hub: &mut Hub,
    table: Id,
    dir: &Path,
    named: &BTreeSet<String>,
) -> Result<usize, Diagnostic> {
    let own: Vec<String> = attached_sums(dir).intersection(named).cloned().collect();
    if own.is_empty() {
        return Ok(0);
    }
    let there = hub.files(table).map_err(Fault::said)?;
    let lacking = own.iter().filter(|sum| there.get(*sum).is_none_or(|filed| !filed.is_whole()));
    let mut sent = 0;
    for sum in lacking {
        let path = attached(dir, sum);
        let size = weighed(&path, sum)?;
        if size > MOST {
            return Err(too_large(&path));
        }
        while let Err(fault) = send_one(hub, table, &path, sum, size) {
            match fault {
                // What of it has come is asked anew.
                Fault::Lost(_) => hub.again()?,
                fault => return Err(fault.said()),
            }
        }
        sent += 1;
    }
    Ok(sent)
}

fn send_one(hub: &mut Hub, table: Id, path: &Path, sum: &str, size: u64) -> Result<(), Fault> {
    hub.announce(table, sum, size)?;
    let there = hub.files(table)?.get(sum).copied();
    // Pieces that are no row of whole ones were hurt by a hand: all of it goes anew.
    let is_hurt = there
        .is_some_and(|filed| filed.come > filed.there || !filed.there.is_multiple_of(PIECE as u64));
    if is_hurt {
        hub.forget(table, &[sum.to_owned()])?;
        hub.announce(table, sum, size)?;
    }
    let mut start = there.filter(|_| !is_hurt).map_or(0, |filed| filed.there);
    let failed = |error: io::Error| Fault::Said(Diagnostic::file(path, &error));
    let mut file = File::open(path).map_err(failed)?;
    file.seek(SeekFrom::Start(start)).map_err(failed)?;
    while start < size {
        let mut bytes = Vec::with_capacity(PIECE);
        let most = u64::try_from(PIECE).unwrap_or(u64::MAX);
        Read::by_ref(&mut file).take(most).read_to_end(&mut bytes).map_err(failed)?;
        if bytes.is_empty() {
            break;
        }
        hub.put_piece(table, sum, start, &bytes)?;
        start += u64::try_from(bytes.len()).unwrap_or_default();
    }
    Ok(())
}

/// Brings the files that the lines of a table name, that the hub has whole and that are not here;
/// answers how many.
///
/// # Errors
/// `Damaged` where one is not what its checksum says: nothing of it stays. What the hub says.
pub(crate) fn bring(
    hub: &mut Hub,
    table: Id,
    dir: &Path,
    named: &BTreeSet<String>,
) -> Result<usize, Diagnostic> {
    let own = attached_sums(dir);
    let wanted: Vec<&String> = named.difference(&own).collect();
    if wanted.is_empty() {
        return Ok(0);
    }
    let there = hub.files(table).map_err(Fault::said)?;
    let mut came = 0;
    for sum in wanted {
        if let Some(filed) = there.get(sum).filter(|filed| filed.is_whole()) {
            bring_one(hub, table, dir, sum, filed.size)?;
            came += 1;
        }
    }
    Ok(came)
}

/// Brings one file; where it broke off before it goes on.
///
/// # Errors
/// As [`bring`].
pub(crate) fn bring_one(
    hub: &mut Hub,
    table: Id,
    dir: &Path,
    sum: &str,
    size: u64,
) -> Result<(), Diagnostic> {
    let path = attached(dir, sum);
    let part = part(&path);
    let failed = |error: io::Error| Diagnostic::file(&path, &error);
    fs::create_dir_all(path.parent().unwrap_or(dir)).map_err(failed)?;
    let mut file = OpenOptions::new().create(true).append(true).open(&part).map_err(failed)?;
    let mut start = file.metadata().map_err(failed)?.len();
    loop {
        let goes_on = start > 0;
        while start < size {
            let bytes = match hub.piece(table, sum, start) {
                Ok(Some(bytes)) if !bytes.is_empty() => bytes,
                // What came of it ends where no piece begins, or the hub has no more of it.
                Ok(_) => break,
                Err(Fault::Lost(_)) => {
                    hub.again()?;
                    continue;
                }
                Err(fault) => return Err(fault.said()),
            };
            file.write_all(&bytes).map_err(failed)?;
            start += u64::try_from(bytes.len()).unwrap_or_default();
        }
        file.sync_all().map_err(failed)?;
        if checksum(&part).map_err(failed)? == sum {
            return fs::rename(&part, &path).map_err(failed);
        }
        if !goes_on {
            break;
        }
        // What came before may have been hurt here: all of it once more, before the hub is blamed.
        file.set_len(0).map_err(failed)?;
        start = 0;
    }
    fs::remove_file(&part).map_err(failed)?;
    Err(damaged(say!("hub-file-wrong", sum = sum), say!("hub-file-wrong-hint")))
}

/// Takes a file in that an attachment of the table names; answers its checksum.
///
/// # Errors
/// `Refused` where no line names it, or it is too large.
pub(crate) fn take_in(
    file: &Path,
    dir: &Path,
    named: &BTreeSet<String>,
) -> Result<String, Diagnostic> {
    let failed = |error: io::Error| Diagnostic::file(file, &error);
    let sum = checksum(file).map_err(failed)?;
    if fs::metadata(file).map_err(failed)?.len() > MOST {
        return Err(too_large(file));
    }
    if !named.contains(&sum) {
        return Err(Diagnostic::new(
            say!("hub-file-unnamed", path = file.display().to_string()),
            Some(say!("hub-file-unnamed-hint", path = quoted(file))),
        ));
    }
    let path = attached(dir, &sum);
    let part = part(&path);
    fs::create_dir_all(path.parent().unwrap_or(dir)).map_err(failed)?;
    fs::copy(file, &part).map_err(failed)?;
    // It may have changed while it was read.
    weighed(&part, &sum)?;
    fs::rename(&part, &path).map_err(failed)?;
    Ok(sum)
}

/// The size of a file here that is what its checksum says.
fn weighed(path: &Path, sum: &str) -> Result<u64, Diagnostic> {
    let failed = |error: io::Error| Diagnostic::file(path, &error);
    if checksum(path).map_err(failed)? != sum {
        return Err(hurt(path));
    }
    Ok(fs::metadata(path).map_err(failed)?.len())
}

/// A file here that is not what its checksum says.
pub(crate) fn hurt(path: &Path) -> Diagnostic {
    damaged(
        say!("hub-file-changed", path = path.display().to_string()),
        say!("hub-file-changed-hint", path = quoted(path)),
    )
}

/// What is not finished of a file, beside it.
fn part(path: &Path) -> PathBuf {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    path.with_file_name(format!(".{name}.part"))
}

fn too_large(path: &Path) -> Diagnostic {
    let megabytes = MOST / (1024 * 1024);
    let what = say!("hub-file-large", path = path.display().to_string(), megabytes = megabytes);
    Diagnostic::new(what, None)
}

fn damaged(what: tavolo::text::Sentence, hint: tavolo::text::Sentence) -> Diagnostic {
    Diagnostic { kind: DiagnosticKind::Damaged, ..Diagnostic::new(what, Some(hint)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SUM: &str = "2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae";

    #[test]
    fn a_file_is_taken_in_where_a_line_names_it_and_weighed_again_before_it_goes() {
        let room = tempfile::tempdir().unwrap();
        let file = room.path().join("foo.txt");
        fs::write(&file, "foo").unwrap();
        let none = take_in(&file, room.path(), &BTreeSet::new()).unwrap_err();
        assert_eq!(none.what.key, "hub-file-unnamed");
        let named = BTreeSet::from([SUM.to_owned()]);
        assert_eq!(take_in(&file, room.path(), &named).unwrap(), SUM);
        let kept = attached(room.path(), SUM);
        assert_eq!(weighed(&kept, SUM).unwrap(), 3);
        fs::write(&kept, "bar").unwrap();
        assert_eq!(weighed(&kept, SUM).unwrap_err().what.key, "hub-file-changed");
    }
}
