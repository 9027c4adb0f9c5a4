//! What the files of a closed database were when its keeper let go of it: while they are that, it
//! need not be opened to know that it is sound. Keeps out: what is in it.

use std::fs;
use std::io::{self, BufRead as _, BufReader, Read as _};
use std::path::Path;

use serde::{Deserialize, Serialize};

use super::codec::{self, State};
use super::files;
use super::identity::{self, Mark};
use super::sled::DATABASE;

/// Under what the seal stands in its file.
const KEY: &[u8] = b"seal";

/// More bytes than a seal takes.
const LONGEST: u64 = 1024 * 1024;

/// So much of a file is read at a time.
const AT_ONCE: usize = 256 * 1024;

#[derive(Serialize, Deserialize)]
struct Seal {
    /// What the database remembers of itself.
    state: Vec<u8>,
    files: Vec<Part>,
}

/// A file of the database: its name in the folder, how long it is, and its checksum.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
struct Part(String, u64, u32);

/// Notes the files of the database of a table, which remembers `state` and is closed.
///
/// # Errors
/// When the system refuses.
pub(super) fn set(dir: &Path, state: &State) -> io::Result<()> {
    let seal = Seal { state: state.to_bytes(), files: parts(dir)? };
    let text = codec::text(KEY, &serde_json::to_vec(&seal)?);
    files::replace_soon(&dir.join(identity::SEAL), &text)
}

/// What the database of a table remembers, if its files are as they were when they were noted.
pub(super) fn holds(dir: &Path, mark: Mark) -> Option<State> {
    let file = files::open_to_read(&dir.join(identity::SEAL)).ok()?;
    let mut bytes = Vec::new();
    file.take(LONGEST).read_to_end(&mut bytes).ok()?;
    let seal: Seal = serde_json::from_slice(codec::text_of(KEY, &bytes)?).ok()?;
    let state = State::from_bytes(&seal.state).filter(|state| state.table == mark.id)?;
    (parts(dir).ok()? == seal.files).then_some(state)
}

fn parts(dir: &Path) -> io::Result<Vec<Part>> {
    let mut found = Vec::new();
    below(&dir.join(DATABASE), "", &mut found)?;
    found.sort();
    Ok(found)
}

fn below(folder: &Path, under: &str, found: &mut Vec<Part>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = format!("{under}/{}", entry.file_name().to_string_lossy());
        if entry.file_type()?.is_dir() {
            below(&entry.path(), &name, found)?;
        } else {
            let (length, checksum) = checksum(&entry.path())?;
            found.push(Part(name, length, checksum));
        }
    }
    Ok(())
}

fn checksum(path: &Path) -> io::Result<(u64, u32)> {
    let mut file = BufReader::with_capacity(AT_ONCE, files::open_to_read(path)?);
    let (mut length, mut hasher) = (0, crc32fast::Hasher::new());
    loop {
        let bytes = file.fill_buf()?;
        if bytes.is_empty() {
            return Ok((length, hasher.finalize()));
        }
        hasher.update(bytes);
        let read = bytes.len();
        length += u64::try_from(read).unwrap_or_default();
        file.consume(read);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Id;
    use crate::store::folder::FolderStore;
    use crate::store::port::Store as _;
    use crate::store::samples::{adding, holder, id, stamp};
    use crate::store::{Loaded, Table};

    const TABLE: u64 = 100;

    fn mark(id: Id) -> Mark {
        Mark { id: Some(id), erased: false }
    }

    /// A table of three edits that was closed.
    fn table() -> (tempfile::TempDir, std::path::PathBuf) {
        let room = tempfile::tempdir().unwrap();
        let dir = room.path().join("t");
        let mut table = Table::create(&dir, id(TABLE), &holder()).unwrap();
        for n in 1..=3 {
            table.commit(adding(n), stamp(n)).unwrap();
        }
        drop(table);
        (room, dir)
    }

    fn open(dir: &Path) -> (FolderStore, Loaded) {
        let (store, loaded) = FolderStore::open(dir, &holder()).unwrap();
        assert_eq!(loaded.healed, []);
        (store, loaded)
    }

    fn sleeps(store: &FolderStore) -> bool {
        store.feed.as_ref().unwrap().open().is_none()
    }

    #[test]
    fn a_database_that_was_closed_sleeps_until_something_was_saved_and_it_is_quiet() {
        let (_room, dir) = table();
        for n in 4..=6 {
            let (mut store, mut loaded) = open(&dir);
            assert!(sleeps(&store), "before edit {n}");
            let edit = loaded.ledger.admit(adding(n), stamp(n)).unwrap();
            store.persist(&edit).unwrap();
            assert!(sleeps(&store) && store.verify().unwrap().is_sound());
            if n > 4 {
                store.settle();
                assert!(!sleeps(&store));
            }
            assert!(store.verify().unwrap().is_sound());
            drop(store);
            let state = holds(&dir, mark(id(TABLE))).unwrap();
            assert_eq!(state.seq, n, "it has what was saved when it is let go of");
        }
    }

    #[test]
    fn a_database_of_which_any_file_is_not_as_it_was_is_opened_and_checked() {
        let (_room, dir) = table();
        assert!(holds(&dir, mark(id(TABLE))).is_some());
        assert!(holds(&dir, mark(id(101))).is_none(), "of another table");
        let file = dir.join(DATABASE).join("db");
        let mut bytes = fs::read(&file).unwrap();
        let last = bytes.len() - 1;
        bytes[last] ^= 1;
        fs::write(&file, &bytes).unwrap();
        assert!(holds(&dir, mark(id(TABLE))).is_none());
        bytes[last] ^= 1;
        fs::write(&file, &bytes).unwrap();
        assert!(holds(&dir, mark(id(TABLE))).is_some());
        fs::write(dir.join(DATABASE).join("more"), "").unwrap();
        assert!(holds(&dir, mark(id(TABLE))).is_none());
        fs::remove_file(dir.join(DATABASE).join("more")).unwrap();
        let seal = dir.join(identity::SEAL);
        let mut bytes = fs::read(&seal).unwrap();
        bytes[9] ^= 1;
        fs::write(&seal, &bytes).unwrap();
        assert!(!sleeps(&open(&dir).0));
        assert!(sleeps(&open(&dir).0), "it was sealed again");
    }

    #[test]
    fn a_database_that_a_kill_left_behind_is_opened_and_catches_up() {
        let (room, dir) = table();
        let late = room.path().join("late");
        crate::store::samples::copy(&dir, &late);
        let (mut store, mut loaded) = open(&late);
        let edit = loaded.ledger.admit(adding(4), stamp(4)).unwrap();
        store.persist(&edit).unwrap();
        // The journal is all that a kill would leave of it.
        fs::copy(late.join("journal"), dir.join("journal")).unwrap();
        let (store, loaded) = FolderStore::open(&dir, &holder()).unwrap();
        assert_eq!(loaded.healed, [crate::say!("store-healed-behind", count = 1)]);
        assert!(!sleeps(&store) && loaded.ledger.history().last() == 4);
    }
}
