//! The database as its keeper has it: asleep until there is something to write to it, because the
//! library that keeps it has threads and counters that stay for the life of the program once a
//! database was opened. Keeps out: what is in it, and the seal by which it is known asleep.

use std::cell::Cell;
use std::path::{Path, PathBuf};

use super::caught::catch;
use super::codec::State;
use super::frame::Frame;
use super::journal::{Journal, Place};
use super::seal;
use super::sled::{DATABASE, Mirror, Unsound, let_go};
use crate::ledger::Change;

/// The database of a table, and how far it has read the journal.
pub(super) struct Feed {
    dir: PathBuf,
    state: State,
    place: Place,
    awake: Option<Mirror>,
    /// Whether its files may be other than they were when it was sealed.
    touched: Cell<bool>,
}

impl Feed {
    /// One that is open, and has read the journal up to a place.
    pub(super) fn awake(dir: &Path, mirror: Mirror, place: Place) -> Self {
        let state = mirror.state().clone();
        Self { dir: dir.to_owned(), state, place, awake: Some(mirror), touched: Cell::new(true) }
    }

    /// One that is closed and sealed, and has read the journal up to a place.
    pub(super) fn asleep(dir: &Path, state: State, place: Place) -> Self {
        Self { dir: dir.to_owned(), state, place, awake: None, touched: Cell::new(false) }
    }

    /// The open database; nothing while it sleeps.
    pub(super) const fn open(&self) -> Option<&Mirror> {
        self.awake.as_ref()
    }

    /// Takes an entry in, if it is awake; a sleeping one reads it later from the journal.
    pub(super) fn take(&mut self, changes: &[Change], frame: &Frame) -> Result<(), Unsound> {
        let Some(mirror) = &mut self.awake else { return Ok(()) };
        mirror.apply(changes, frame)?;
        self.state = mirror.state().clone();
        let length = u64::try_from(frame.line.len()).unwrap_or(u64::MAX);
        self.place = Place::at(self.place.length() + length, frame.seq, frame.hash.clone());
        Ok(())
    }

    /// Brings it to the end of the journal.
    pub(super) fn catch_up(&mut self, journal: &mut Journal) -> Result<(), Unsound> {
        if self.place.seq() == journal.seq() {
            return Ok(());
        }
        let came = journal.after_place(&self.place).ok_or_else(|| broken("entries"))?;
        self.wake()?;
        for (edit, frame) in came {
            self.take(&edit.changes, &frame)?;
        }
        Ok(())
    }

    /// Opens it where it slept.
    pub(super) fn wake(&mut self) -> Result<(), Unsound> {
        if self.awake.is_none() {
            self.touched.set(true);
            let mirror = Mirror::checked(&self.dir.join(DATABASE))?;
            if *mirror.state() != self.state {
                return Err(broken("state"));
            }
            self.awake = Some(mirror);
        }
        Ok(())
    }

    /// Writes what is still in memory.
    pub(super) fn flush(&self) -> Result<(), Unsound> {
        self.awake.as_ref().map_or(Ok(()), Mirror::flush)
    }

    /// Reads all of it, asleep or not.
    pub(super) fn look<T>(
        &self,
        look: impl FnOnce(&Mirror) -> Result<T, Unsound>,
    ) -> Result<T, Unsound> {
        if let Some(mirror) = &self.awake {
            return look(mirror);
        }
        self.touched.set(true);
        let mirror = Mirror::checked(&self.dir.join(DATABASE))?;
        let found = look(&mirror);
        let_go(mirror);
        found
    }

    /// Lets go of one that is not as it should be.
    pub(super) fn give_up(mut self) {
        self.awake.take().into_iter().for_each(let_go);
    }

    /// Closes it, and notes how its files are then.
    pub(super) fn close(mut self) {
        if let Some(mirror) = self.awake.take()
            && let Err(panic) = catch(|| drop(mirror))
        {
            log::warn!("database not closed: {panic}");
            return;
        }
        if self.touched.get()
            && let Err(why) = seal::set(&self.dir, &self.state)
        {
            log::warn!("database not sealed: {why}");
        }
    }
}

fn broken(what: &str) -> Unsound {
    Unsound::Broken(what.into())
}
