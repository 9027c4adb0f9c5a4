//! What the program asks of whatever keeps its edits. Keeps out: files and databases, and which
//! edits may be made.

use std::path::{Path, PathBuf};

use super::presence::Seat;
use super::verified::Verified;
use crate::ledger::{Edit, Ledger};
use crate::text::{Diagnostic, Sentence};

/// Keeps the edits of one table.
pub trait Store: Send {
    /// Saves an edit; when this answers [`Persisted::Saved`], the edit survives a kill and a power
    /// cut. Saving an edit with an id that is already saved changes nothing.
    ///
    /// # Errors
    /// When the edit is not saved; then the store is as it was, and the ledger must take the edit
    /// back.
    fn persist(&mut self, edit: &Edit) -> Result<Persisted, Diagnostic>;

    /// Appends lines of the journal as they were written elsewhere, where the same table is kept
    /// too; `fits` takes their edits in before anything is written. A store that is kept in one
    /// place has nothing to receive.
    ///
    /// # Errors
    /// When a line does not follow from the last entry, or is not on disk.
    fn receive(&mut self, lines: &[String], fits: &mut Receive<'_>) -> Result<Receipt, Diagnostic> {
        let _ = (lines, fits);
        Ok(Receipt::Behind(Vec::new()))
    }

    /// What other seats saved since this was asked last, in the order of the log.
    ///
    /// # Errors
    /// When what they wrote does not follow from what was read; then no edit is taken any more.
    fn follow(&mut self) -> Result<Vec<Edit>, Diagnostic> {
        Ok(Vec::new())
    }

    /// The folder in which other seats write, to be watched; a store that nobody shares has none.
    fn shared(&self) -> Option<PathBuf> {
        None
    }

    /// Who else is at the table.
    fn others(&self) -> Vec<Seat> {
        Vec::new()
    }

    /// Tells the others which screen is looked at, by its code.
    fn look_at(&mut self, screen: &str) {
        let _ = screen;
    }

    /// Writes at leisure what saving left to be written, some moments after the last edit. No
    /// promise hangs on it: a store that keeps nothing back has nothing to do.
    fn settle(&mut self) {}

    /// Compares the table with the end of the chain that this machine saw last, and notes the new
    /// end when the store is let go; the sentence says that the table is an older copy, or another.
    /// A store that does not outlive the program has nothing to compare.
    fn remember(&mut self, notes: &Path) -> Option<Sentence> {
        let _ = notes;
        None
    }

    /// Reads everything again from the first edit on, and says what does not hold.
    ///
    /// # Errors
    /// When the system refuses to read.
    fn verify(&self) -> Result<Verified, Diagnostic>;
}

/// What became of an edit that was to be saved.
#[derive(Debug, Clone, PartialEq)]
pub enum Persisted {
    /// It is saved.
    Saved,
    /// It is not: others saved these in the meantime. Whoever asked takes it back, takes these in,
    /// and asks again.
    Behind(Vec<Edit>),
}

/// What takes in edits that come from elsewhere, or says why they do not fit.
pub type Receive<'a> = dyn FnMut(Vec<Edit>) -> Result<(), Diagnostic> + 'a;

/// What became of lines that came from elsewhere.
#[derive(Debug, Clone, PartialEq)]
pub enum Receipt {
    /// They are saved.
    Taken,
    /// They are not: others saved these here in the meantime.
    Behind(Vec<Edit>),
}

/// A table as it was found.
#[derive(Debug)]
pub struct Loaded {
    /// Its records and its log.
    pub ledger: Ledger,
    /// What was wrong with its files and has been put right, in the order in which it was found.
    pub healed: Vec<Sentence>,
}
