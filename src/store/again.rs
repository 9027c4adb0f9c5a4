//! Edits that were made apart from the others, made again on the records as they are now. Keeps out:
//! bringing the others' lines in (see `away`), and deciding between two values.

use std::collections::HashMap;
use std::io;
use std::path::Path;

use super::away;
use super::files;
use super::lines;
use super::pending::{self, Pending};
use super::table::Table;
use crate::domain::fold;
use crate::ledger::{Cause, Change, Edit, Stamp};
use crate::say;
use crate::text::{Diagnostic, DiagnosticKind};

/// What became of own edits.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Again {
    /// How many were made again.
    pub made: usize,
    /// How many wait for a person to decide.
    pub pending: usize,
    /// How many were in already, or had nothing left to change.
    pub there: usize,
}

/// Makes own edits again that were put aside, each with its id, in their order, and keeps for a
/// person what cannot be. Nothing where nothing is under way. It may be interrupted, and is then to
/// be called again: whoever opens a table does.
///
/// # Errors
/// When an edit can be neither saved nor kept: it is still to be made again then.
pub fn make_again(table: &mut Table, dir: &Path) -> Result<Option<Again>, Diagnostic> {
    let Some(under) = away::read(dir) else { return Ok(None) };
    let failed = |error: io::Error| Diagnostic::io(dir, &error);
    let bytes = files::read(&dir.join(&under.file)).map_err(failed)?;
    let text = String::from_utf8_lossy(&bytes);
    let texts: Vec<String> = text.lines().map(str::to_owned).collect();
    let mut again = Again::default();
    let mut numbers = HashMap::new();
    let mut waits = Waits::default();
    for (edit, _) in lines::read(&texts, under.from, &under.base)? {
        if let Some(made) = table.ledger().history().made(edit.id) {
            numbers.insert(edit.seq, made.seq);
            again.there += 1;
            continue;
        }
        // What was taken back before anybody else saw it leaves nothing to decide.
        if let Cause::Undo(of) = edit.cause
            && let Some(kept) = waits.take_back(of)
        {
            pending::settle(dir, kept)?;
            again.there += 2;
            continue;
        }
        if let Cause::Redo(of) = edit.cause
            && let Some(kept) = waits.make_again(of)
        {
            pending::keep(dir, kept)?;
            again.there -= 1;
            continue;
        }
        let renumbered =
            |of: u64| if of <= under.from { Some(of) } else { numbers.get(&of).copied() };
        let done = match edit.cause {
            Cause::Undo(of) => renumbered(of).map(Cause::Undo).ok_or(say!("away-undo")),
            Cause::Redo(of) => renumbered(of).map(Cause::Redo).ok_or(say!("away-undo")),
            Cause::Erase => Err(say!("away-erase")),
            Cause::Act if table.ledger().is_of_erased(&edit) => Err(say!("away-erased")),
            Cause::Act if speaks_of(&edit, &under.names) => Err(say!("away-erased-named")),
            cause @ (Cause::Act | Cause::Begin) => Ok(cause),
        };
        let done = done.map_err(|why| Diagnostic::new(why, None));
        match done.and_then(|cause| table.commit_again(&edit, cause)) {
            Ok(Some(made)) => {
                numbers.insert(edit.seq, made);
                again.made += 1;
            }
            Ok(None) => again.there += 1,
            Err(refusal) if refusal.kind == DiagnosticKind::Refused => {
                let faults = refusal.listed().iter().map(|fault| fault.in_list().1);
                let why = std::iter::once(refusal.what.clone()).chain(faults).collect();
                let waiting = Pending { edit, why, after: under.from };
                pending::keep(dir, &waiting)?;
                waits.standing.insert(waiting.edit.seq, waiting);
            }
            Err(error) => return Err(error),
        }
    }
    // They may speak of whoever was erased meanwhile, or there were none.
    let is_spare = under.erases || bytes.is_empty();
    away::done(dir, is_spare.then_some(under.file.as_str())).map_err(failed)?;
    again.pending = waits.standing.len();
    Ok(Some(again))
}

/// Whether an edit has one of these names in full, in whatever order and case.
fn speaks_of(edit: &Edit, names: &[String]) -> bool {
    let is_name_in = |text: &str, name: &str| {
        let (text, name) = (fold(text), fold(name));
        let turned: Vec<&str> = name.split(' ').rev().collect();
        text.contains(&name) || text.contains(&turned.join(" "))
    };
    let text = || serde_json::to_string(&edit.changes).unwrap_or_default();
    !names.is_empty() && names.iter().any(|name| is_name_in(&text(), name))
}

/// The edits that came to wait, by the number that they had, so that one meets what took it back.
#[derive(Default)]
struct Waits {
    standing: HashMap<u64, Pending>,
    taken_back: HashMap<u64, Pending>,
}

impl Waits {
    fn take_back(&mut self, of: u64) -> Option<&Pending> {
        let kept = self.standing.remove(&of)?;
        Some(self.taken_back.entry(of).or_insert(kept))
    }

    fn make_again(&mut self, of: u64) -> Option<&Pending> {
        let kept = self.taken_back.remove(&of)?;
        Some(self.standing.entry(of).or_insert(kept))
    }
}

impl Table {
    /// Makes an edit again under its own id, who and when: other fields of one record merge.
    /// Answers its number, or nothing where the records are so already.
    ///
    /// # Errors
    /// `Refused` with both values where somebody else wrote in the same field, or by a rule; or as
    /// [`Table::commit`].
    pub(super) fn commit_again(
        &mut self,
        edit: &Edit,
        cause: Cause,
    ) -> Result<Option<u64>, Diagnostic> {
        let draft = self.ledger().merged(edit.asked(cause))?;
        if !draft.changes.is_empty() && draft.changes.iter().all(Change::is_nothing) {
            return Ok(None);
        }
        let stamp = Stamp { id: edit.id, who: edit.who.clone(), hand: edit.hand, at: edit.at };
        self.commit(draft, stamp).map(|made| Some(made.seq))
    }

    /// Makes an edit that waits for a decision: what it says stands over what others wrote in the
    /// same fields. It keeps its id, so that it is made once however often it is asked for.
    ///
    /// # Errors
    /// `Refused` by a rule, or where nothing is left to change; or as [`Table::commit`].
    pub fn decide_for(&mut self, edit: &Edit, stamp: Stamp) -> Result<Edit, Diagnostic> {
        let draft = self.ledger().deciding_for(edit)?;
        self.commit(draft, Stamp { id: edit.id, ..stamp })
    }
}
