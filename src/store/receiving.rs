//! A seat that brings lines from elsewhere, where the same table is kept too: they are appended as
//! they are, under the lock under which every seat appends. Keeps out: a table that went its own way
//! meanwhile (see `away`), and where the lines come from.

use super::folder::FolderStore;
use super::lines;
use super::port::{Receipt, Receive};
use super::table::Table;
use crate::ledger::Edit;
use crate::text::Diagnostic;

impl FolderStore {
    /// Appends lines that follow from the last entry. `fits` is asked before anything is written.
    ///
    /// # Errors
    /// As [`Table::receive`].
    pub(super) fn append_lines(
        &mut self,
        texts: &[String],
        fits: &mut Receive<'_>,
    ) -> Result<Receipt, Diagnostic> {
        let lock = self.lock()?;
        let grown = self.journal.grown()?;
        if grown.is_torn {
            let name = self.journal.put_rest_aside(&self.dir)?;
            log::warn!("an entry that was never finished was put aside as {name}");
        }
        let came = self.catch_up(grown);
        if !came.is_empty() {
            return Ok(Receipt::Behind(came));
        }
        let entries = lines::read(texts, self.journal.seq(), self.journal.head())?;
        self.refuse_full(entries.iter().map(|(_, frame)| frame.line.len()).sum())?;
        fits(entries.iter().map(|(edit, _)| edit.clone()).collect())?;
        let mut before = None;
        for (_, frame) in &entries {
            let end = self.journal.write(frame)?;
            before.get_or_insert(end);
        }
        drop(lock);
        if let Some(before) = before {
            self.journal.sync(before)?;
        }
        for (edit, frame) in &entries {
            self.saved.insert(edit.id);
            self.reflect(edit, frame);
        }
        if let Some((_, is_due)) = &mut self.notes {
            *is_due = true;
        }
        Ok(Receipt::Taken)
    }
}

impl Table {
    /// Takes in lines that were written elsewhere and follow from the last entry; when this answers
    /// true they are on disk. False says that others wrote here meanwhile: then nothing is done, and
    /// the caller looks again.
    ///
    /// # Errors
    /// `Damaged` when a line does not follow or does not fit the records, `Newer` when this program
    /// can't read it, `Full`, `Held` or `Io`. Then the table is to be opened again.
    pub fn receive(&mut self, texts: &[String]) -> Result<bool, Diagnostic> {
        let ledger = &mut self.ledger;
        let mut fits = |edits: Vec<Edit>| {
            for edit in edits {
                let (number, who) = (edit.seq, edit.who.clone());
                ledger.take_in(vec![edit]).map_err(|_| lines::misfit(number, &who))?;
            }
            Ok(())
        };
        match self.store.receive(texts, &mut fits)? {
            Receipt::Taken => Ok(true),
            Receipt::Behind(came) => {
                self.ledger.take_in(came)?;
                Ok(false)
            }
        }
    }
}
