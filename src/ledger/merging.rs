//! Drafts that were made on records which others changed since. Keeps out: which fields clash (the
//! domain says it), and letting the drafts in.

use super::edit::{Draft, Edit};
use super::keeper::Ledger;
use crate::domain::{Cause, Change, Record, Refusal, is_nameless, merged, preferred};
use crate::say;

impl Ledger {
    /// A draft as it is to be made on the records as they are now, after others changed some of
    /// them. What takes back or makes again stays as it is.
    ///
    /// # Errors
    /// When somebody else changed the same field of a record: the refusal shows both values.
    pub fn merged(&self, draft: Draft) -> Result<Draft, Refusal> {
        if draft.cause != Cause::Act {
            return Ok(draft);
        }
        let made = |change: Change| {
            let by = self.history().changed_by(change.id);
            merged(change, by, self.book())
        };
        let changes = draft.changes.into_iter().map(made).collect::<Result<_, _>>()?;
        Ok(Draft { changes, ..draft })
    }

    /// What an edit asked for that was made away from the others and for which somebody decided.
    ///
    /// # Errors
    /// When it erased somebody, or a record would be none any more.
    pub fn deciding_for(&self, edit: &Edit) -> Result<Draft, Refusal> {
        if edit.cause == Cause::Erase {
            return Err(Refusal::new(say!("away-erase"), None));
        }
        if self.is_of_erased(edit) {
            return Err(Refusal::new(say!("away-erased"), Some(say!("away-erased-hint"))));
        }
        self.preferring(edit.asked(Cause::Act))
    }

    /// Whether a person was taken out of the log after an entry: what was made on it away from the
    /// others may bring back what was erased.
    pub fn has_erased_after(&self, seq: u64) -> bool {
        self.history().erased().is_some_and(|erased| erased > seq)
    }

    /// Whether an edit writes into a record from which a person was taken out.
    pub fn is_of_erased(&self, edit: &Edit) -> bool {
        let is_nameless =
            |record: &Record| record.row().get("name").is_some_and(|name| is_nameless(name));
        let now = |change: &Change| self.book().world().record(change.id);
        self.history().erased().is_some() && edit.changes.iter().filter_map(now).any(is_nameless)
    }

    /// A draft that somebody decided for, as it is to be made on the records as they are now: what
    /// it wrote stands over what others wrote in the same fields.
    ///
    /// # Errors
    /// When a record would be none any more.
    fn preferring(&self, draft: Draft) -> Result<Draft, Refusal> {
        let made = |change: Change| preferred(change, self.book());
        let changes = draft.changes.into_iter().map(made).collect::<Result<_, _>>()?;
        Ok(Draft { changes, ..draft })
    }
}
