//! The database of a table, the only file that names sled. Keeps out: the journal, which is the
//! truth; this is its mirror, and whatever is wrong with it is healed by making it again.

use std::fs::File;
use std::io;
use std::path::{Path, PathBuf};

use sled::transaction::{ConflictableTransactionError, TransactionError, Transactional as _};
use sled::{Batch, Db, Tree};

use super::caught::catch;
use super::checkpoint::Put;
use super::codec::{self, State};
use super::error::is_full;
use super::frame::Frame;
use crate::domain::{Id, Record};
use crate::ledger::{Change, Digest};

/// The folder of the database in the folder of a table.
pub(super) const DATABASE: &str = "db";

/// How often and how long a database that is being let go of is waited for: two seconds in all.
const TRIES: u32 = 100;
const PAUSE: std::time::Duration = std::time::Duration::from_millis(20);

/// sled takes a gigabyte of memory for its cache unless told otherwise.
const CACHE: u64 = 16 * 1024 * 1024;

/// Changes that go in one transaction; a larger edit goes in batches of so many.
const AT_ONCE: usize = 512;

/// The longest line that is kept to heal the journal. sled writes larger values, from 128 KiB on,
/// to files of their own that it never syncs.
const KEPT_LINE: usize = 64 * 1024;

const STATE: &[u8] = b"state";
const LINE: &[u8] = b"line";

/// Why there is no database to work with.
#[derive(Debug)]
pub(super) enum Unsound {
    /// There is none.
    Missing,
    /// The disk is full, which says nothing about what is on it.
    Full,
    /// It is not what was written; the words are for the log.
    Broken(String),
}

/// Looks at key and value of a record.
type Look<'a> = dyn FnMut(&[u8], &[u8]) -> Result<(), Unsound> + 'a;

/// An open database whose records have all been read and agree with what it remembers of itself.
pub(super) struct Mirror {
    db: Db,
    records: Tree,
    meta: Tree,
    state: State,
    path: PathBuf,
}

impl Mirror {
    /// Opens the database of a table that has one, and reads its records.
    pub(super) fn open(path: &Path) -> Result<(Self, Vec<(Id, Record)>), Unsound> {
        if !path.exists() {
            return Err(Unsound::Missing);
        }
        caught(|| {
            let mirror = Self::found(path)?;
            let records = mirror.records()?;
            Ok((mirror, records))
        })
    }

    /// Opens the database of a table that has one, and checks that every record is as it was
    /// written, without reading what they say.
    pub(super) fn checked(path: &Path) -> Result<Self, Unsound> {
        if !path.exists() {
            return Err(Unsound::Missing);
        }
        caught(|| {
            let mirror = Self::found(path)?;
            mirror.each(&mut |_, _| Ok(()))?;
            Ok(mirror)
        })
    }

    fn found(path: &Path) -> Result<Self, Unsound> {
        let mut mirror = Self::start(path)?;
        // sled makes an empty database without a word where it does not know what it finds.
        if !mirror.db.was_recovered() {
            return Err(Unsound::Broken("not recovered".into()));
        }
        let bytes = mirror.meta.get(STATE)?.ok_or_else(|| Unsound::Broken("no state".into()))?;
        mirror.state = State::from_bytes(&bytes).ok_or_else(|| Unsound::Broken("state".into()))?;
        Ok(mirror)
    }

    /// Makes a database that holds these records, as they are after the edit of `last`.
    pub(super) fn create<'a>(
        path: &Path,
        table: Option<Id>,
        records: impl IntoIterator<Item = (Id, &'a Record)>,
        last: &Frame,
    ) -> Result<Self, Unsound> {
        caught(|| {
            let mut mirror = Self::start(path)?;
            let mut state =
                State { seq: last.seq, head: Digest::clone(&last.hash), table, ..State::default() };
            let mut batch = Batch::default();
            let mut waiting = 0;
            for (id, record) in records {
                let (key, value) = pair(id, record)?;
                state.count_in(&value);
                batch.insert(key, value);
                waiting += 1;
                if waiting == AT_ONCE {
                    mirror.records.apply_batch(std::mem::take(&mut batch))?;
                    waiting = 0;
                }
            }
            mirror.records.apply_batch(batch)?;
            mirror.meta.apply_batch(about(&state, last))?;
            mirror.state = state;
            mirror.sync()?;
            Ok(mirror)
        })
    }

    /// Opens a database whose last holder in this process may still be letting go of it: sled's own
    /// threads outlive its handle for a moment. Another process can't be in the way, since the lock
    /// of the table is taken first.
    fn patiently(path: &Path) -> Result<sled::Db, sled::Error> {
        let mut tries = 0;
        loop {
            // sled's own clock would wake twice a second, also while nobody writes.
            let asleep = sled::Config::new().path(path).flush_every_ms(None);
            match asleep.cache_capacity(CACHE).open() {
                Err(sled::Error::Io(error))
                    if tries < TRIES && error.to_string().contains("could not acquire lock") =>
                {
                    tries += 1;
                    std::thread::sleep(PAUSE);
                }
                opened => return opened,
            }
        }
    }

    fn start(path: &Path) -> Result<Self, Unsound> {
        let db = Self::patiently(path)?;
        let (records, meta) = (db.open_tree("records")?, db.open_tree("meta")?);
        Ok(Self { db, records, meta, state: State::default(), path: path.to_owned() })
    }

    /// What it remembers of the journal.
    pub(super) const fn state(&self) -> &State {
        &self.state
    }

    /// The line of the last edit, when it was short enough to be kept.
    pub(super) fn last_line(&self) -> Option<Vec<u8>> {
        catch(|| self.meta.get(LINE).ok().flatten()).ok().flatten().map(|line| line.to_vec())
    }

    /// Every record, each checked by itself and all of them against the state.
    pub(super) fn records(&self) -> Result<Vec<(Id, Record)>, Unsound> {
        caught(|| {
            let mut found = Vec::new();
            self.each(&mut |key, value| {
                found.push(codec::record(key, value).map_err(Unsound::Broken)?);
                Ok(())
            })?;
            Ok(found)
        })
    }

    /// Every record as it is kept, for a file of all of them.
    pub(super) fn pairs(&self, put: &mut Put<'_>) -> io::Result<()> {
        let mut refused = None;
        let all = self.each(&mut |key, value| {
            put(key, value).map_err(|error| {
                let why = Unsound::from(&error);
                refused = Some(error);
                why
            })
        });
        match (all, refused) {
            (Ok(()), _) => Ok(()),
            (Err(_), Some(error)) => Err(error),
            (Err(why), None) => Err(io::Error::other(format!("{why:?}"))),
        }
    }

    /// Every record as it is kept, each checked by itself and in the end all of them against the
    /// state.
    fn each(&self, put: &mut Look<'_>) -> Result<(), Unsound> {
        let mut state = State { count: 0, sum: 0, ..self.state.clone() };
        for pair in &self.records {
            let (key, value) = pair?;
            if !codec::holds(&key, &value) {
                let key = String::from_utf8_lossy(&key).into_owned();
                return Err(Unsound::Broken(format!("checksum of {key}")));
            }
            put(&key, &value)?;
            state.count_in(&value);
        }
        if state == self.state {
            Ok(())
        } else {
            Err(Unsound::Broken("records do not add up".into()))
        }
    }

    /// Takes an edit in that the journal has already.
    ///
    /// No flush follows: the journal was synced before, and what sled has not written yet is taken
    /// from there when the table is opened. One sync an edit is enough for a promise, and two cost
    /// twice the time.
    pub(super) fn apply(&mut self, changes: &[Change], frame: &Frame) -> Result<(), Unsound> {
        caught(|| {
            let mut state =
                State { seq: frame.seq, head: Digest::clone(&frame.hash), ..self.state.clone() };
            let mut parts = changes.chunks(AT_ONCE);
            let last = parts.next_back().unwrap_or_default();
            for part in parts {
                let batch = self.batch(part, &mut state)?;
                self.records.apply_batch(batch)?;
            }
            let records = self.batch(last, &mut state)?;
            let meta = about(&state, frame);
            (&self.records, &self.meta).transaction(|(kept, told)| {
                kept.apply_batch(&records)?;
                told.apply_batch(&meta)?;
                Ok::<(), ConflictableTransactionError<()>>(())
            })?;
            self.state = state;
            Ok(())
        })
    }

    /// Writes what is still in memory.
    pub(super) fn flush(&self) -> Result<(), Unsound> {
        caught(|| Ok(self.db.flush().map(drop)?))
    }

    fn batch(&self, changes: &[Change], state: &mut State) -> Result<Batch, Unsound> {
        let mut batch = Batch::default();
        for change in changes {
            if let Some(before) = &change.before {
                let key = codec::key(before.kind(), change.id);
                if let Some(old) = self.records.get(&key)? {
                    state.count_out(&old);
                }
                batch.remove(key);
            }
            if let Some(after) = &change.after {
                let (key, value) = pair(change.id, after)?;
                state.count_in(&value);
                batch.insert(key, value);
            }
        }
        Ok(batch)
    }

    fn sync(&self) -> Result<(), Unsound> {
        self.db.flush()?;
        // On Linux sled's flush is sync_file_range, which a power cut does not respect.
        File::open(self.path.join("db"))
            .and_then(|file| file.sync_data())
            .map_err(|error| Unsound::from(&error))
    }
}

/// Lets a database go that may panic on being let go.
pub(super) fn let_go(mirror: Mirror) {
    if let Err(panic) = catch(|| drop(mirror)) {
        log::warn!("database not closed: {panic}");
    }
}

impl Drop for Mirror {
    fn drop(&mut self) {
        // Not needed for any promise; it spares the next opening a replay.
        if let Err(why) = caught(|| self.sync()) {
            log::warn!("database not synced: {why:?}");
        }
    }
}

/// What is said about the records, in one batch: the state, and the last line where it is short
/// enough.
fn about(state: &State, last: &Frame) -> Batch {
    let mut batch = Batch::default();
    batch.insert(STATE, state.to_bytes());
    if last.line.len() <= KEPT_LINE {
        batch.insert(LINE, last.line.as_bytes());
    } else {
        batch.remove(LINE);
    }
    batch
}

fn pair(id: Id, record: &Record) -> Result<(Vec<u8>, Vec<u8>), Unsound> {
    let key = codec::key(record.kind(), id);
    let value = codec::value(&key, record).map_err(|error| Unsound::Broken(error.to_string()))?;
    Ok((key, value))
}

fn caught<T>(run: impl FnOnce() -> Result<T, Unsound>) -> Result<T, Unsound> {
    catch(run).unwrap_or_else(|panic| Err(Unsound::Broken(panic)))
}

impl From<sled::Error> for Unsound {
    fn from(error: sled::Error) -> Self {
        match &error {
            sled::Error::Io(error) => Self::from(error),
            other => Self::Broken(other.to_string()),
        }
    }
}

impl From<TransactionError<()>> for Unsound {
    fn from(error: TransactionError<()>) -> Self {
        match error {
            TransactionError::Storage(error) => error.into(),
            TransactionError::Abort(()) => Self::Broken("aborted".into()),
        }
    }
}

impl From<&io::Error> for Unsound {
    fn from(error: &io::Error) -> Self {
        if is_full(error) { Self::Full } else { Self::Broken(error.to_string()) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::frame;
    use crate::store::samples::{edit_adding, id, lab};

    #[test]
    fn a_large_edit_adds_up_as_a_small_one_does() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("db");
        let mut edit = edit_adding(1, lab("Ambiente"));
        let change = edit.changes.remove(0);
        edit.changes =
            (0..AT_ONCE as u64 * 2 + 3).map(|n| Change { id: id(n), ..change.clone() }).collect();
        let frame = frame::write(&edit, "").unwrap();
        let mut mirror = Mirror::create(&path, None, [], &Frame::default()).unwrap();
        mirror.apply(&edit.changes, &frame).unwrap();
        assert_eq!(mirror.last_line(), None, "too long to keep");
        drop(mirror);
        let (mirror, records) = Mirror::open(&path).unwrap();
        assert_eq!(records.len(), edit.changes.len());
        assert_eq!((mirror.state().seq, mirror.state().head.as_str()), (1, frame.hash.as_str()));
    }

    #[test]
    fn a_record_that_went_missing_is_noticed() {
        let dir = tempfile::tempdir().unwrap();
        let (one, two) = (lab("Ambiente"), lab("Acqua"));
        let mirror = Mirror::create(
            &dir.path().join("db"),
            None,
            [(id(1), &one), (id(2), &two)],
            &Frame::default(),
        )
        .unwrap();
        assert_eq!(mirror.records().unwrap().len(), 2);
        mirror.records.remove(codec::key(one.kind(), id(1))).unwrap();
        assert!(matches!(mirror.records(), Err(Unsound::Broken(_))));
    }

    #[test]
    fn a_folder_without_a_database_is_not_made_one_by_looking() {
        let dir = tempfile::tempdir().unwrap();
        assert!(matches!(Mirror::open(&dir.path().join("db")), Err(Unsound::Missing)));
        assert!(!dir.path().join("db").exists());
        std::fs::create_dir(dir.path().join("db")).unwrap();
        assert!(matches!(Mirror::open(&dir.path().join("db")), Err(Unsound::Broken(_))));
    }
}
