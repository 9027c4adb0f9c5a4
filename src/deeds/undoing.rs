//! Taking back the last act: what it approved or closed is reopened instead, and asks for its
//! reason. Keeps out: asking, and what else can be reopened (see `minutes`).

use super::minutes::worded;
use crate::domain::taken_back::Undone;
use crate::domain::{
    Budget, Cause, Change, Draw, Id, Meeting, MinutesState, Noun, Record, Reopenings, Round,
    RoundState,
};
use crate::ledger::{Draft, History, Refusal};
use crate::say;
use crate::text::{Sentence, quoted};

/// What taking back an act reopens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reopens {
    id: Id,
    what: Reopened,
    number: i64,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Reopened {
    /// A verbale that was approved.
    Minutes,
    /// A round of assessment that was closed.
    Round,
    /// A vote on projects that was closed.
    Budget,
    /// A draw that was made.
    Draw,
}

impl Reopens {
    /// Whether a change takes back an approval or a closing.
    fn of(change: &Change) -> Option<Self> {
        let (what, number) = match (&change.before, &change.after) {
            (Some(Record::Meetings(before)), Some(Record::Meetings(after)))
                if before.minutes_state() == MinutesState::Approved
                    && after.minutes_state() != MinutesState::Approved =>
            {
                (Reopened::Minutes, before.number.get())
            }
            (Some(Record::Rounds(before)), Some(Record::Rounds(after)))
                if before.state == RoundState::Closed && after.state == RoundState::Open =>
            {
                (Reopened::Round, before.number.get())
            }
            (Some(Record::Budgets(before)), Some(Record::Budgets(after)))
                if Budget::is_back(before, after) =>
            {
                (Reopened::Budget, before.number.get())
            }
            (Some(Record::Draws(before)), Some(Record::Draws(after)))
                if Draw::is_back(before, after) =>
            {
                (Reopened::Draw, before.number.get())
            }
            _ => return None,
        };
        Some(Self { id: change.id, what, number })
    }

    /// The question that is to be answered first: why.
    pub fn question(&self) -> Sentence {
        match self.what {
            Reopened::Minutes => say!("reopen-title", number = self.number),
            Reopened::Round => say!("reopen-round-title", number = self.number),
            Reopened::Budget => say!("reopen-budget-title", number = self.number),
            Reopened::Draw => say!("reopen-draw-title", number = self.number),
        }
    }

    /// What is said once it is done.
    pub fn told(&self) -> Sentence {
        match self.what {
            Reopened::Minutes => say!("reopened-minutes", number = self.number),
            Reopened::Round => say!("reopened-round", number = self.number),
            Reopened::Budget => say!("reopened-budget", number = self.number),
            Reopened::Draw => say!("reopened-draw", number = self.number),
        }
    }

    /// The refusal while nobody has said why.
    fn unreasoned(&self) -> Refusal {
        let what = match self.what {
            Reopened::Minutes => say!("refused-undo-approval", number = self.number),
            Reopened::Round => say!("refused-undo-closing", round = self.number.to_string()),
            Reopened::Budget => say!("refused-budget-reopening", number = self.number),
            Reopened::Draw => say!("refused-draw-undoing", number = self.number),
        };
        let hint = match self.what {
            Reopened::Draw => say!("refused-draw-undoing-hint"),
            Reopened::Minutes | Reopened::Round | Reopened::Budget => {
                say!("refused-undo-reopens-hint")
            }
        };
        Refusal::new(what, Some(hint))
    }

    fn label(&self) -> Sentence {
        match self.what {
            Reopened::Minutes => say!("edit-reopened", number = self.number),
            Reopened::Round => say!("edit-round-reopened", number = self.number),
            Reopened::Budget => say!("edit-budget-reopened", number = self.number),
            Reopened::Draw => say!("edit-draw-undone", number = self.number),
        }
    }
}

/// What taking back the last act of a hand would reopen; nothing where it reopens nothing.
pub fn reopens(history: &History, hand: Option<Id>) -> Option<Reopens> {
    history.undo(hand)?.changes.iter().find_map(Reopens::of)
}

/// Takes back the last act of a hand. What it approved or closed becomes an act of its own, with
/// the reason; what was kept of the paper that was approved stays.
///
/// # Errors
/// When there is nothing to take back, when it reopens something and nobody says why, and a reason
/// where nothing asks for one.
pub fn undo(history: &History, hand: Option<Id>, reason: Option<&str>) -> Result<Draft, Refusal> {
    let none = || Refusal::new(say!("refused-undo-none"), None);
    let draft = history.undo(hand).ok_or_else(none)?;
    // What came before an erasure speaks of somebody who is no more.
    let target = if let Cause::Undo(of) = draft.cause { of } else { u64::MAX };
    if history.erased().is_some_and(|erased| erased > target) {
        let hint = Some(say!("refused-undo-erased-hint"));
        return Err(Refusal::new(say!("refused-undo-erased"), hint));
    }
    let Some(reopens) = draft.changes.iter().find_map(Reopens::of) else {
        return match reason {
            None => Ok(draft),
            Some(_) => Err(Refusal::new(say!("refused-undo-unasked"), None)),
        };
    };
    let reason = worded(reason.ok_or_else(|| reopens.unreasoned())?)?;
    let kept = draft.changes.into_iter().filter(|change| !change.is_copy());
    let changes = kept.map(|change| match change.after {
        Some(after) if change.id == reopens.id => {
            Change { after: Some(reasoned(after, &reason)), ..change }
        }
        after => Change { after, ..change },
    });
    Ok(Draft::act(reopens.label(), changes.collect()))
}

/// A draft that takes something back or makes it again, where that was done by `own`: whoever is
/// beside others takes back nobody else's. Without a name everything is one's own.
///
/// # Errors
/// When somebody else did it, by name.
pub fn own_act(draft: Draft, own: Option<&str>, history: &History) -> Result<Draft, Refusal> {
    let Some(who) = own.and_then(|own| done_by(&draft, history).filter(|by| *by != own)) else {
        return Ok(draft);
    };
    let quoted = quoted(who);
    let (what, hint) = match draft.cause {
        Cause::Redo(_) => (
            say!("refused-redo-anothers", who = who),
            say!("refused-redo-anothers-hint", who = quoted),
        ),
        Cause::Undo(_) | Cause::Act | Cause::Begin | Cause::Erase => (
            say!("refused-undo-anothers", who = who),
            say!("refused-undo-anothers-hint", who = quoted),
        ),
    };
    Err(Refusal::new(what, Some(hint)))
}

/// Who did what a draft takes back, or took back what it makes again.
fn done_by<'h>(draft: &Draft, history: &'h History) -> Option<&'h str> {
    match draft.cause {
        Cause::Undo(of) => Some(history.edit(of)?.who.as_str()),
        Cause::Redo(of) => {
            let undone = history.back().find(|edit| edit.cause == Cause::Undo(of))?;
            Some(undone.who.as_str())
        }
        // What reopens is an act of its own, on the record that was closed.
        Cause::Act | Cause::Begin | Cause::Erase => {
            Some(history.changed_by(draft.changes.first()?.id))
        }
    }
}

/// Makes again the last act of a hand that was taken back.
///
/// # Errors
/// When there is nothing to make again.
pub fn redo(history: &History, hand: Option<Id>) -> Result<Draft, Refusal> {
    history.redo(hand).ok_or_else(|| Refusal::new(say!("refused-redo-none"), None))
}

fn reasoned(record: Record, reason: &Reopenings) -> Record {
    match record {
        Record::Meetings(meeting) => Meeting { reason: Some(reason.clone()), ..*meeting }.wrap(),
        Record::Rounds(round) => Round { reason: Some(reason.clone()), ..*round }.wrap(),
        Record::Budgets(budget) => Budget { reason: Some(reason.clone()), ..*budget }.wrap(),
        Record::Draws(draw) => Draw { reason: Some(reason.clone()), ..*draw }.wrap(),
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Kind;
    use crate::ledger::Cause;
    use crate::ledger::sample::{Sample, why};

    const FIRST: Id = Id::from_bits(1);

    fn table(kind: Kind, fields: &[(&str, &str)], approved: (&str, &str)) -> Sample {
        let mut table = Sample::of(&[(kind, fields)]);
        table.set(FIRST, &[approved]).unwrap();
        table
    }

    fn approved() -> Sample {
        let sitting = [("number", "1"), ("date", "2014-04-17"), ("state", "circulated")];
        table(Kind::Meetings, &sitting, ("state", "approved"))
    }

    fn done(table: &mut Sample, reason: Option<&str>) -> Result<Cause, Refusal> {
        let draft = undo(table.ledger.history(), None, reason)?;
        table.admit(draft).map(|edit| edit.cause)
    }

    #[test]
    fn an_approval_is_reopened_with_its_reason_and_without_one_it_is_refused() {
        let mut table = approved();
        let question = reopens(table.ledger.history(), None).map(|it| it.question().key);
        assert_eq!(question.as_deref(), Some("reopen-title"));
        assert_eq!(why(done(&mut table, None)), ["refused-undo-approval"]);
        assert_eq!(why(done(&mut table, Some("boh"))), ["reason: fault-no-reason"]);
        assert_eq!(done(&mut table, Some("Manca un voto")).unwrap(), Cause::Act);
        assert_eq!(table.cell(FIRST, "state"), "circulated");
        assert!(table.cell(FIRST, "reason").ends_with("Manca un voto"));
        assert_eq!(reopens(table.ledger.history(), None), None);
        assert_eq!(done(&mut table, None).unwrap(), Cause::Undo(3));
        assert_eq!(table.cell(FIRST, "state"), "approved");
    }

    #[test]
    fn a_closed_round_is_reopened_with_its_reason() {
        let round = [("number", "1"), ("state", "open")];
        let mut table = table(Kind::Rounds, &round, ("state", "closed"));
        assert_eq!(why(done(&mut table, None)), ["refused-undo-closing"]);
        done(&mut table, Some("Un foglio in ritardo")).unwrap();
        assert_eq!(table.cell(FIRST, "state"), "open");
    }

    #[test]
    fn a_closed_vote_and_a_draw_are_taken_back_with_their_reason() {
        let vote = [
            ("number", "1"),
            ("question", "Quali?"),
            ("cap", "100"),
            ("ballot_type", "approval"),
            ("rule", "votes"),
        ];
        let mut votes = table(Kind::Budgets, &vote, ("state", "closed"));
        assert_eq!(why(done(&mut votes, None)), ["refused-budget-reopening"]);
        assert_eq!(done(&mut votes, Some("Un pacco in ritardo")).unwrap(), Cause::Act);
        assert!(votes.cell(FIRST, "reason").ends_with("Un pacco in ritardo"));
        let list = [("number", "1"), ("title", "Giuria"), ("quotas", "1"), ("list_hash", "a")];
        let mut draws = table(Kind::Draws, &list, ("state", "closed"));
        draws.set(FIRST, &[("seed", "Lotto 7")]).unwrap();
        assert_eq!(why(done(&mut draws, None)), ["refused-draw-undoing"]);
        done(&mut draws, Some("Il seme era di un altro giorno")).unwrap();
        assert_eq!(draws.cell(FIRST, "seed"), "");
        // What took it back can be taken back as anything else.
        done(&mut draws, None).unwrap();
        assert_eq!(draws.cell(FIRST, "seed"), "Lotto 7");
    }

    #[test]
    fn what_reopens_nothing_takes_no_reason() {
        let mut table = table(Kind::People, &[("name", "Ada")], ("phone", "1"));
        assert_eq!(why(done(&mut table, Some("Errore"))), ["refused-undo-unasked"]);
        assert_eq!(done(&mut table, None).unwrap(), Cause::Undo(2));
        done(&mut table, None).unwrap();
        assert_eq!(why(done(&mut table, None)), ["refused-undo-none"]);
    }
}
