//! One seat at a table, which is a folder: `FORMAT`, `LOCK`, `journal`, `db`, `KEEPER` and `seats`.
//! Every seat appends to the journal under the lock, for as long as that takes, and follows it; one
//! of them, the keeper, feeds the database. Keeps out: where such folders are and how they are
//! called.

use std::fs::File;
use std::io;
use std::path::{Path, PathBuf};

use super::away;
use super::erasing;
use super::feeding::Feed;
use super::files;
use super::frame::{self, Frame};
use super::holder::Holder;
use super::identity::{self, Mark};
use super::journal::{self, Grown, Journal};
use super::lock::Lock;
use super::occupied::refuse_occupied;
use super::opening;
use super::port::{Loaded, Persisted, Receipt, Receive, Store};
use super::presence::{self, Presence, Seat};
use super::remote::is_remote;
use super::replay::Replay;
use super::saved::{Links, Saved};
use super::seen::Notes;
use super::since::Since;
use super::sled::Unsound;
use super::space;
use super::strangers;
use super::verified::Verified;
use super::verify::{examine, verify_journal, with_checkpoint};
use crate::domain::Id;
use crate::ledger::{Edit, Ledger, Stacks};
use crate::say;
use crate::text::{Diagnostic, DiagnosticKind, Sentence};

/// Keeps the edits of one table in a folder at which this process has a seat.
pub struct FolderStore {
    // In the order in which they are let go: the database before the right to feed it.
    pub(super) feed: Option<Feed>,
    keeper: Option<File>,
    presence: Presence,
    pub(super) journal: Journal,
    pub(super) saved: Saved,
    mark: Mark,
    /// The links of the chain as they were found, until somebody asks for them.
    links: Option<Links>,
    /// Which edits stand, for the checkpoint, and where the last one was made.
    pub(super) stacks: Stacks,
    pub(super) since: Since,
    /// Where the end of the chain is noted, and whether that is due.
    pub(super) notes: Option<(Notes, bool)>,
    pub(super) dir: PathBuf,
    free: fn(&Path) -> Option<u64>,
    holder: Holder,
    /// The lock itself, kept for life where locks do not carry to other machines.
    alone: Option<Lock>,
}

impl FolderStore {
    /// Makes a table in a folder that is empty or not there yet, and holds it; `id` is its own.
    ///
    /// # Errors
    /// `Occupied` when anything lies in the folder, `Held`, `Full` or `Io`.
    pub fn create(dir: &Path, id: Id, holder: &Holder) -> Result<(Self, Loaded), Diagnostic> {
        let mark = Mark { id: Some(id), erased: false };
        let failed = |error: io::Error| Diagnostic::io(dir, &error);
        refuse_occupied(dir)?;
        files::make_folder(dir).map_err(failed)?;
        let lock = Lock::alone(dir, holder)?;
        // Somebody may have made a table here since the first look.
        refuse_occupied(dir)?;
        let journal = Journal::create(dir, mark)?;
        let before = Frame { hash: mark.genesis(), ..Frame::default() };
        let mirror = opening::create_mirror(dir, mark, &Replay::default(), &before)?;
        files::sync_folder(dir).map_err(failed)?;
        // The mark comes last: a folder that has it has everything.
        files::write_new(&dir.join(identity::NAME), mark.line().as_bytes()).map_err(failed)?;
        let keeper = presence::keep(dir).map_err(failed)?;
        let presence = Presence::take(dir, holder).map_err(failed)?;
        files::sync_folder(dir).map_err(failed)?;
        let loaded = Loaded { ledger: Ledger::default(), healed: Vec::new() };
        let mut store = Self::of(dir, holder, mark, (keeper, presence), journal);
        store.feed = Some(Feed::awake(dir, mirror, store.journal.end().clone()));
        store.alone = Some(lock).filter(|_| is_remote(dir));
        Ok((store, loaded))
    }

    /// Takes a seat at the table in a folder. The first one heals what can be healed, and keeps the
    /// database.
    ///
    /// # Errors
    /// `NotATable`, `Newer`, `Held`, `Damaged`, `Full` or `Io`.
    pub fn open(dir: &Path, holder: &Holder) -> Result<(Self, Loaded), Diagnostic> {
        strangers::refuse(dir)?;
        let mark = identity::read(dir)?;
        let failed = |error: io::Error| Diagnostic::io(dir, &error);
        let mut lock = Some(Lock::wait(dir, holder)?);
        let keeper = presence::keep(dir).map_err(failed)?;
        let presence = Presence::take(dir, holder).map_err(failed)?;
        let opened = if keeper.is_some() {
            erasing::finish(dir).and_then(|()| away::finish(dir)).map_err(failed)?;
            opening::open(dir, mark)?
        } else {
            // Nothing is written here, so nobody waits while a long journal is read.
            lock = None;
            opening::beside(dir, mark)?
        };
        let mut store = Self::of(dir, holder, mark, (keeper, presence), opened.journal);
        store.feed = opened.feed;
        store.alone = lock.filter(|_| is_remote(dir));
        store.saved = Saved::of(opened.ids);
        store.links = Some(opened.links);
        store.stacks = opened.loaded.ledger.history().stacks().clone();
        store.since = opened.since;
        Ok((store, opened.loaded))
    }

    fn of(
        dir: &Path,
        holder: &Holder,
        mark: Mark,
        (keeper, presence): (Option<File>, Presence),
        journal: Journal,
    ) -> Self {
        Self {
            feed: None,
            keeper,
            presence,
            journal,
            saved: Saved::default(),
            mark,
            links: None,
            stacks: Stacks::default(),
            since: Since::default(),
            notes: None,
            dir: dir.to_owned(),
            free: space::free,
            holder: holder.clone(),
            alone: None,
        }
    }

    /// The lock under which one appends; nothing where it is kept for life.
    pub(super) fn lock(&self) -> Result<Option<Lock>, Diagnostic> {
        match self.alone {
            Some(_) => Ok(None),
            None => Lock::wait(&self.dir, &self.holder).map(Some),
        }
    }

    /// Takes in what others appended.
    pub(super) fn catch_up(&mut self, grown: Grown) -> Vec<Edit> {
        let mut edits = Vec::new();
        for (edit, frame) in grown.entries {
            self.saved.insert(edit.id);
            self.reflect(&edit, &frame);
            edits.push(edit);
        }
        edits
    }

    /// Writes an entry of the journal into the database, if this seat keeps it. The entry is saved
    /// whatever becomes of the database: the next opening makes that good.
    pub(super) fn reflect(&mut self, edit: &Edit, frame: &Frame) {
        self.stacks.push(edit);
        let taken = self.feed.as_mut().map(|feed| feed.take(&edit.changes, frame));
        self.give_up_unless(taken);
    }

    /// Brings the database to the end of the journal, if this seat keeps it.
    fn bring_up(&mut self) {
        let fed = self.feed.as_mut().map(|feed| feed.catch_up(&mut self.journal));
        self.give_up_unless(fed);
    }

    pub(super) fn give_up_unless(&mut self, done: Option<Result<(), Unsound>>) {
        if let Some(Err(why)) = done {
            log::warn!("database given up until the table is opened again: {why:?}");
            if let Some(feed) = self.feed.take() {
                feed.give_up();
            }
        }
    }

    pub(super) fn refuse_full(&self, length: usize) -> Result<(), Diagnostic> {
        if space::is_enough((self.free)(&self.dir), length) {
            Ok(())
        } else {
            Err(Diagnostic::full())
        }
    }
}

impl Store for FolderStore {
    fn persist(&mut self, edit: &Edit) -> Result<Persisted, Diagnostic> {
        if self.saved.contains(edit.id) {
            return Ok(Persisted::Saved);
        }
        let lock = self.lock()?;
        let grown = self.journal.grown()?;
        if grown.is_torn {
            // Nobody else is writing now, so whoever began it is gone.
            let name = self.journal.put_rest_aside(&self.dir)?;
            log::warn!("an entry that was never finished was put aside as {name}");
        }
        let came = self.catch_up(grown);
        if !came.is_empty() {
            return Ok(Persisted::Behind(came));
        }
        Diagnostic::if_out_of_step(self.journal.seq(), edit)?;
        let frame = frame::write(edit, self.journal.head()).map_err(|reason| {
            Diagnostic::of_kind(DiagnosticKind::Io, say!("store-unwritable", reason = reason))
        })?;
        self.refuse_full(frame.line.len())?;
        let before = self.journal.write(&frame)?;
        // The others write on while the disk is waited for.
        drop(lock);
        self.journal.sync(before)?;
        self.saved.insert(edit.id);
        // Whoever goes on with an older copy has decided for it.
        if let Some((_, is_due)) = &mut self.notes {
            *is_due = true;
        }
        self.reflect(edit, &frame);
        Ok(Persisted::Saved)
    }

    fn receive(&mut self, texts: &[String], fits: &mut Receive<'_>) -> Result<Receipt, Diagnostic> {
        self.append_lines(texts, fits)
    }

    fn follow(&mut self) -> Result<Vec<Edit>, Diagnostic> {
        let grown = self.journal.grown()?;
        Ok(self.catch_up(grown))
    }

    fn shared(&self) -> Option<PathBuf> {
        self.alone.is_none().then(|| self.dir.clone())
    }

    fn others(&self) -> Vec<Seat> {
        presence::others(&self.dir, self.presence.path())
    }

    fn look_at(&mut self, screen: &str) {
        self.presence.move_to(screen);
    }

    fn settle(&mut self) {
        self.bring_up();
        let flushed = self.feed.as_ref().map(Feed::flush);
        self.give_up_unless(flushed);
        self.keep_checkpoint(false);
    }

    fn verify(&self) -> Result<Verified, Diagnostic> {
        let scan = journal::scan(&self.dir, self.mark)?;
        if self.feed.is_none() && self.keeper.is_none() {
            return verify_journal(&self.dir);
        }
        let feed = self.feed.as_ref().ok_or_else(|| Unsound::Broken("given up".into()));
        let found = feed.and_then(|feed| {
            feed.look(|it| Ok(((it.state().clone(), it.records()?), it.last_line())))
        });
        let (kept, last_line) = match found {
            Ok((kept, line)) => (Ok(kept), line),
            Err(why) => (Err(why), None),
        };
        let found = examine(self.mark, &scan, &kept, last_line);
        Ok(with_checkpoint(&self.dir, self.mark, &scan, found))
    }

    fn remember(&mut self, notes: &Path) -> Option<Sentence> {
        let links = self.links.take();
        let after = |seq: u64| links.as_ref().and_then(|links| links.after(seq));
        // A table without an id is known by its first entry.
        let first = || after(1);
        let id = self.mark.id.map(|id| id.to_string()).or_else(first)?;
        let notes = Notes::of(notes, &id, &self.dir);
        let genesis = self.mark.genesis();
        let link = |seq: u64| if seq == 0 { Some(genesis.clone()) } else { after(seq) };
        let said = notes.compare(self.journal.seq(), link).and_then(|said| {
            // Another seat may have gone on since the journal was read, and have noted its end.
            let Ok(now) = journal::scan(&self.dir, self.mark) else { return Some(said) };
            notes.compare(now.last(), |seq| now.hash(seq).map(str::to_owned))
        });
        self.notes = Some((notes, said.is_none()));
        said
    }
}

impl Drop for FolderStore {
    fn drop(&mut self) {
        self.bring_up();
        self.keep_checkpoint(true);
        if let Some(feed) = self.feed.take() {
            feed.close();
        }
        if let Some((mut notes, true)) = self.notes.take()
            && let Err(error) = notes.write(self.journal.seq(), self.journal.head())
        {
            log::warn!("end of the chain not noted: {error}");
        }
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use crate::store::samples::{edit_adding, holder, id, lab};

    #[test]
    fn a_table_is_made_only_where_nothing_lies() {
        let dir = tempfile::tempdir().unwrap();
        let inside = dir.path().join("tables").join("opla");
        drop(FolderStore::create(&inside, id(100), &holder()).unwrap());
        let again = FolderStore::create(&inside, id(100), &holder()).map(drop).unwrap_err();
        assert_eq!(
            (again.kind, again.what.key.as_ref()),
            (DiagnosticKind::Occupied, "store-occupied-table")
        );
        let above = FolderStore::create(&dir.path().join("tables"), id(100), &holder())
            .map(drop)
            .unwrap_err();
        assert_eq!(
            (above.kind, above.what.key.as_ref()),
            (DiagnosticKind::Occupied, "store-occupied")
        );
        assert!(
            !dir.path().join("tables").join("LOCK").exists(),
            "a refusal leaves nothing behind"
        );
    }

    #[test]
    fn a_folder_that_is_no_table_is_left_as_it_is() {
        let dir = tempfile::tempdir().unwrap();
        let error = FolderStore::open(dir.path(), &holder()).map(drop).unwrap_err();
        assert_eq!(error.kind, DiagnosticKind::NotATable);
        let gone = FolderStore::open(&dir.path().join("gone"), &holder()).map(drop).unwrap_err();
        assert_eq!(gone.kind, DiagnosticKind::NotATable);
        assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 0);
    }

    #[test]
    fn edits_are_refused_while_the_disk_is_nearly_full() {
        let dir = tempfile::tempdir().unwrap();
        let (mut store, _) = FolderStore::create(dir.path(), id(100), &holder()).unwrap();
        store.free = |_| Some(1024);
        let edit = edit_adding(1, lab("Ambiente"));
        assert_eq!(store.persist(&edit).unwrap_err().kind, DiagnosticKind::Full);
        store.free = |_| None;
        store.persist(&edit).unwrap();
    }

    #[test]
    fn an_edit_whose_number_is_not_the_next_is_refused() {
        let dir = tempfile::tempdir().unwrap();
        let (mut store, _) = FolderStore::create(dir.path(), id(100), &holder()).unwrap();
        assert_eq!(
            store.persist(&edit_adding(2, lab("Ambiente"))).unwrap_err().what.key,
            "store-out-of-step"
        );
    }
}
