//! What of a record may still be written, asked before a form of it is opened: better said before
//! somebody types than after. Keeps out: the locks, which rules know.

use super::caller::Caller;
use super::sitting::writable;
use crate::domain::{Cause, Change, EntryKind, Id, Meeting, MinutesState, Record, World, unlocked};
use crate::ledger::Refusal;
use crate::say;

/// What of a record may be written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Amendable {
    /// All of it.
    Whole,
    /// Only what goes on after the verbale of its sitting was approved.
    Later(&'static [&'static str]),
}

/// What of a record may be written now.
///
/// # Errors
/// When it is gone, and when nothing of it may.
pub fn amendable(id: Id, world: &dyn World) -> Result<Amendable, Refusal> {
    let record = world.record(id).ok_or_else(|| Refusal::new(say!("refused-gone"), None))?;
    let state = || Some(record.clone());
    // What is locked refuses also to be written as it is.
    unlocked(&Change { id, before: state(), after: state() }, Cause::Act, world)?;
    if !is_approved(record, id, world) {
        return Ok(Amendable::Whole);
    }
    // Of what was said only a question is closed afterwards.
    if matches!(record, Record::Entries(entry) if entry.kind != EntryKind::Question) {
        unlocked(&Change { id, before: state(), after: None }, Cause::Act, world)?;
    }
    Ok(Amendable::Later(record.kind().later()))
}

fn is_approved(record: &Record, id: Id, world: &dyn World) -> bool {
    let sitting = record.sitting(id, world).and_then(|sitting| world.get::<Meeting>(sitting));
    sitting.is_some_and(|sitting| sitting.minutes_state() == MinutesState::Approved)
}

/// Refuses to add something to a sitting whose verbale is approved; to what is no sitting anything
/// may be added.
///
/// # Errors
/// When its verbale is approved.
pub fn growable(meeting: Id, world: &dyn World, by: &Caller<'_>) -> Result<(), Refusal> {
    if world.get::<Meeting>(meeting).is_none() {
        return Ok(());
    }
    writable(Some(meeting), world, by).map(|_| ())
}

#[cfg(test)]
mod tests {
    use super::super::sample::{CLOCK, caller, mint};
    use super::*;
    use crate::domain::Kind;
    use crate::ledger::sample::{Sample, why};

    const SITTING: Id = Id::from_bits(1);

    /// A sitting with a note, a question and an action, and a lab beside it.
    fn table() -> Sample {
        let said = |kind| [("meeting", "1"), ("time", "18:05"), ("kind", kind), ("text", "x")];
        Sample::of(&[
            (Kind::Meetings, &[("number", "1"), ("date", "2014-04-10"), ("start", "18:00")]),
            (Kind::Entries, &said("note")),
            (Kind::Entries, &said("question")),
            (Kind::Actions, &[("text", "Chiedere"), ("meeting", "1")]),
            (Kind::Labs, &[("code", "acqua")]),
        ])
    }

    #[test]
    fn of_an_approved_verbale_only_what_goes_on_after_it_is_written() {
        let mut table = table();
        let of = |table: &Sample, id| amendable(Id::from_bits(id), table.world());
        for id in 1..=5 {
            assert_eq!(of(&table, id).unwrap(), Amendable::Whole, "{id}");
        }
        table.set(SITTING, &[("state", "approved")]).unwrap();
        for id in [1, 2] {
            assert_eq!(why(of(&table, id)), ["refused-approved"], "{id}");
        }
        assert_eq!(of(&table, 3).unwrap(), Amendable::Later(&["closed"]));
        assert_eq!(of(&table, 4).unwrap(), Amendable::Later(&["state", "phase"]));
        assert_eq!(of(&table, 5).unwrap(), Amendable::Whole);
        assert_eq!(why(of(&table, 9)), ["refused-gone"]);
    }

    #[test]
    fn approved_rules_are_refused_before_anybody_types() {
        let rules = [("version", "1"), ("text", "Insieme."), ("approved", "2014-01-02")];
        let table = Sample::of(&[(Kind::Rules, &rules)]);
        assert_eq!(why(amendable(SITTING, table.world())), ["refused-rules"]);
    }

    #[test]
    fn nothing_is_added_to_an_approved_verbale() {
        let mut table = table();
        let mint = mint();
        let by = caller(CLOCK, &mint);
        assert!(growable(SITTING, table.world(), &by).is_ok());
        table.set(SITTING, &[("state", "approved")]).unwrap();
        assert_eq!(why(growable(SITTING, table.world(), &by)), ["refused-approved"]);
        assert!(growable(Id::from_bits(5), table.world(), &by).is_ok(), "a lab is no sitting");
    }
}
