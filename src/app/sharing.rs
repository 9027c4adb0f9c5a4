//! A table that others write to as well: what they saved is taken in between two turns, and what is
//! on its way to the disk is made again on it. Keeps out: how one hears of the others.

use super::application::App;
use super::effect::Effect;
use crate::flow::{Ctx, Notice, Tone};
use crate::ledger::{Draft, Edit, Ledger, Refusal, Stamp};
use crate::say;
use crate::text::Sentence;

impl App {
    /// Others saved something before what is on its way: that is taken back, theirs taken in, and
    /// made again on it where it still can be.
    pub(super) fn behind(&mut self, came: Vec<Edit>, ledger: &mut Ledger) {
        let waiting = self.retract_unsaved(ledger);
        if let Err(refusal) = ledger.take_in(came) {
            self.refresh(ledger);
            self.say_unsaved(&refusal);
            return;
        }
        for (stamp, draft) in waiting {
            // It was saved already, and only its answer got lost.
            if ledger.has_made(stamp.id) {
                continue;
            }
            match again(draft, &stamp, ledger) {
                Ok((edit, draft)) => {
                    self.effects.push(Effect::Persist(Box::new(edit)));
                    self.saving.push((stamp, draft));
                }
                // What follows in the same turn was made on top of it.
                Err(refusal) => {
                    self.say_unsaved(&refusal);
                    break;
                }
            }
        }
        self.refresh(ledger);
    }

    /// Others saved something while nothing was on its way. The last of it is told at the foot of
    /// the screen, unless something else is.
    pub(super) fn came(&mut self, came: Vec<Edit>, ledger: &mut Ledger) {
        let last = came.last().map(|edit| (edit.seq, edit.who.clone()));
        if let Err(refusal) = ledger.take_in(came) {
            self.refuse(&refusal);
        }
        self.refresh(ledger);
        let is_quiet = self.notice.as_ref().is_none_or(|notice| notice.tone == Tone::Company);
        if let Some((number, who)) = last.filter(|_| is_quiet)
            && let Some(what) = self.with_ctx(ledger, |ctx| told(number, ctx))
        {
            self.notice = Some(Notice::company(say!("app-came", who = who, what = what)));
        }
    }

    /// Takes back all that is on its way to the disk, last first, and answers it in its order.
    pub(super) fn retract_unsaved(&mut self, ledger: &mut Ledger) -> Vec<(Stamp, Draft)> {
        let waiting = std::mem::take(&mut self.saving);
        for (stamp, _) in waiting.iter().rev() {
            ledger.retract(stamp.id);
        }
        waiting
    }

    /// Says why something was not saved; the form it was written in comes back.
    pub(super) fn say_unsaved(&mut self, refusal: &Refusal) {
        match self.unsaved.take() {
            Some(form) => self.give_back(form, refusal),
            None => self.refuse(refusal),
        }
    }
}

/// What an edit of the log says it did.
fn told(number: u64, ctx: &Ctx<'_>) -> Option<Sentence> {
    ctx.log().edit(number).map(|edit| edit.label().into_owned())
}

/// An edit made again under its own stamp, on the records as they are now.
fn again(draft: Draft, stamp: &Stamp, ledger: &mut Ledger) -> Result<(Edit, Draft), Refusal> {
    let draft = ledger.merged(draft)?;
    let edit = ledger.admit(draft.clone(), stamp.clone())?;
    Ok((edit, draft))
}
