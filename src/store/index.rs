//! The index beside a table: what was worked out of its journal, so that many tables are looked at
//! without reading each. It is made from the journal and never trusted over it: one that was made
//! from other bytes, or is not as it was written, is made again. Keeps out: what is worked out, the
//! lock, and `FORMAT`, of which it is no part.

use std::path::Path;

use serde::Serialize;
use serde::de::DeserializeOwned;

use super::{files, identity, journal, reading, strangers};
use crate::ledger::{Digest, Ledger, digest};
use crate::text::Diagnostic;

/// The name of the file in the folder of a table.
const NAME: &str = identity::INDEX;
const WORD: &str = "tavolo-index";
/// More bytes than what is worked out of a table ever takes.
const LONGEST: u64 = 4 * 1024 * 1024;

/// What `work_out` makes of the table in a folder: read from the index beside it where that was
/// made from the journal as it is now, else worked out and kept there, where anything can be
/// written. `shape` numbers the form of what is kept. No lock is taken, and nobody at the table is
/// in the way.
///
/// # Errors
/// Those of [`read`](super::read).
pub fn indexed<T: Serialize + DeserializeOwned>(
    dir: &Path,
    shape: u32,
    work_out: impl FnOnce(&Ledger) -> T,
) -> Result<T, Diagnostic> {
    strangers::refuse(dir)?;
    let mark = identity::read(dir)?;
    let bytes = journal::read(dir)?;
    // Every byte of the journal counts, the id of the table, and the program that worked it out.
    let of = format!("{shape} {} {}", env!("CARGO_PKG_VERSION"), mark.genesis());
    let stamp = digest(&of, &bytes);
    let path = dir.join(NAME);
    if let Some(kept) = kept(&path, &stamp) {
        return Ok(kept);
    }
    drop(bytes);
    let made = work_out(&reading::ledger_in(dir, mark)?);
    // Without it, or with one that a power cut tore, the table is read again next time: nothing
    // waits for the disk.
    if let Ok(json) = serde_json::to_string(&made) {
        let sum = digest(&stamp, json.as_bytes());
        let text = format!("{WORD} {stamp} {sum}\n{json}\n");
        if let Err(error) = files::replace_soon(&path, text.as_bytes()) {
            log::debug!("no index in {}: {error}", dir.display());
        }
    }
    Ok(made)
}

/// What stands in an index, if it was made from these bytes and is as it was written.
fn kept<T: DeserializeOwned>(path: &Path, stamp: &Digest) -> Option<T> {
    let text = files::read_most(path, LONGEST).ok()?;
    let (head, json) = text.split_once('\n')?;
    let json = json.strip_suffix('\n')?;
    let sum = digest(stamp, json.as_bytes());
    (head == format!("{WORD} {stamp} {sum}")).then(|| serde_json::from_str(json).ok()).flatten()
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::PathBuf;

    use super::*;
    use crate::domain::Kind;
    use crate::store::Table;
    use crate::store::samples::{adding, holder, id, stamp};
    use crate::text::DiagnosticKind;

    /// How many people there are, and whether the table had to be read for it.
    fn people(dir: &Path) -> (usize, bool) {
        let mut was_read = false;
        let count = indexed(dir, 1, |ledger| {
            was_read = true;
            ledger.book().world().count(Kind::People)
        });
        (count.unwrap(), was_read)
    }

    fn room() -> (tempfile::TempDir, PathBuf, Table) {
        let room = tempfile::tempdir().unwrap();
        let dir = room.path().join("t");
        let mut table = Table::create(&dir, id(100), &holder()).unwrap();
        table.commit(adding(1), stamp(1)).unwrap();
        (room, dir, table)
    }

    #[test]
    fn a_table_is_read_once_until_its_journal_grows() {
        let (_room, dir, mut table) = room();
        assert_eq!((people(&dir), people(&dir)), ((1, true), (1, false)));
        table.commit(adding(2), stamp(2)).unwrap();
        assert_eq!((people(&dir), people(&dir)), ((2, true), (2, false)));
    }

    #[test]
    fn an_index_that_was_written_by_others_or_of_another_table_is_made_again() {
        let (_room, dir, _table) = room();
        people(&dir);
        let path = dir.join(NAME);
        let written = fs::read_to_string(&path).unwrap();
        for wrong in [written.replace("\n1\n", "\n7\n"), "x".into(), written.replace('t', "u")] {
            fs::write(&path, wrong).unwrap();
            assert_eq!(people(&dir), (1, true));
        }
        let other_room = tempfile::tempdir().unwrap();
        let other = other_room.path().join("t");
        drop(Table::create(&other, id(101), &holder()).unwrap());
        fs::copy(&path, other.join(NAME)).unwrap();
        assert_eq!(people(&other), (0, true));
    }

    #[test]
    fn a_journal_that_was_damaged_afterwards_is_told_whatever_the_index_says() {
        let (_room, dir, table) = room();
        people(&dir);
        drop(table);
        let mut bytes = fs::read(dir.join("journal")).unwrap();
        bytes[300] ^= 1;
        fs::write(dir.join("journal"), bytes).unwrap();
        let error = indexed(&dir, 1, |_| 0).unwrap_err();
        assert_eq!(error.kind, DiagnosticKind::Damaged);
    }

    #[cfg(unix)]
    #[test]
    fn it_is_for_its_owner_alone_and_a_link_in_its_place_is_not_written_through() {
        use std::os::unix::fs::{PermissionsExt as _, symlink};
        let (room, dir, _table) = room();
        let own = room.path().join("own");
        fs::write(&own, "mine").unwrap();
        symlink(&own, dir.join(NAME)).unwrap();
        assert_eq!((people(&dir), people(&dir)), ((1, true), (1, false)));
        assert_eq!(fs::read_to_string(&own).unwrap(), "mine");
        assert_eq!(fs::metadata(dir.join(NAME)).unwrap().permissions().mode() & 0o777, 0o600);
    }

    #[test]
    fn where_nothing_can_be_written_it_is_read_all_the_same() {
        let (_room, dir, _table) = room();
        fs::create_dir(dir.join(NAME)).unwrap();
        assert_eq!((people(&dir), people(&dir)), ((1, true), (1, true)));
    }
}
