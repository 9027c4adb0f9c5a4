//! Changes that wait for a decision, as they come to this terminal and leave it. Keeps out: where
//! they are kept, and how they are shown.

use super::application::App;
use super::effect::Effect;
use crate::domain::Id;
use crate::flow::{Room, Waiting};
use crate::ledger::{Ledger, Refusal};
use crate::text::Diagnostic;

impl App {
    /// Shows the changes that wait, as they were found.
    pub(super) fn waiting(
        &mut self,
        found: Result<Vec<Waiting>, Box<Diagnostic>>,
        ledger: &Ledger,
    ) {
        match found {
            Err(why) => self.refuse(&why),
            Ok(waiting) => {
                self.session.waiting = waiting;
                self.show(Room::Pending, ledger);
            }
        }
    }

    /// Lets a change that waits stand over what others wrote, under the id that it had: it is made
    /// once, however often somebody decides for it.
    ///
    /// # Errors
    /// By a rule, or where nothing is left to change: it waits on then.
    pub(super) fn decide(&mut self, id: Id, ledger: &mut Ledger) -> Result<(), Refusal> {
        let Some(waiting) = self.session.waiting.iter().find(|it| it.id() == id) else {
            return Ok(());
        };
        if ledger.has_made(id) {
            self.effects.push(Effect::Waiting(Some(id)));
            return Ok(());
        }
        let draft = ledger.deciding_for(&waiting.edit)?;
        self.commit_as(draft, Some(id), ledger)
    }

    /// Lets go of a change that waited, now that it is on disk.
    pub(super) fn settle(&mut self, id: Id) {
        if self.session.waiting.iter().any(|it| it.id() == id) {
            self.effects.push(Effect::Waiting(Some(id)));
        }
    }
}
