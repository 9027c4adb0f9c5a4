//! How a verbale is approved and reopened: an approval is taken back by saying so and why. Keeps
//! out: what is locked while it is approved (see `locks`).

use crate::domain::change::{Cause, Transition};
use crate::domain::nouns::Meeting;
use crate::domain::refusal::Refusal;
use crate::domain::rules::reasons;
use crate::domain::values::{Mark, MinutesState, Reopening, Reopenings};
use crate::say;

/// Refuses to undo an approval, to reopen without a reason, and to number revisions by hand.
pub(super) fn locks(change: &Transition<'_, Meeting>) -> Result<(), Refusal> {
    let approved = change.before.filter(|meeting| is_approved(meeting));
    let reopened = approved.filter(|_| !change.after.is_some_and(is_approved));
    // An approval is never walked past.
    if let Some(before) = reopened.filter(|_| matches!(change.cause, Cause::Undo(_))) {
        return Err(not_undone(before));
    }
    let unreasoned = reopened.zip(change.after).filter(|(before, after)| {
        !reasons::is_new(before.reason.as_ref(), after.reason.as_ref(), change.is_act())
    });
    if let Some((before, _)) = unreasoned {
        return Err(Refusal::new(
            say!("refused-reopen-reason", number = before.number.get()),
            Some(say!("refused-reopen-reason-hint")),
        ));
    }
    if change.is_act() && is_numbered_by_hand(change) {
        return Err(Refusal::new(say!("refused-revision"), Some(say!("refused-revision-hint"))));
    }
    Ok(())
}

/// Why an approval is not undone.
pub(super) fn not_undone(meeting: &Meeting) -> Refusal {
    Refusal::new(
        say!("refused-undo-approval", number = meeting.number.get()),
        Some(say!("refused-undo-approval-hint")),
    )
}

fn is_approved(meeting: &Meeting) -> bool {
    meeting.minutes_state() == MinutesState::Approved
}

/// Whether a hand writes what only reopening writes: the number of the revision, and its reason. A
/// sitting may come in with its history, as open data have it: then there is a line for each
/// revision after the first.
fn is_numbered_by_hand(change: &Transition<'_, Meeting>) -> bool {
    match (change.before, change.after) {
        (Some(before), Some(after)) => {
            let reopens = is_approved(before) && !is_approved(after);
            let rewrites = after.reason != before.reason && !is_reworded(before, after);
            after.revision != before.revision || (!reopens && rewrites)
        }
        (None, Some(after)) => {
            let told = reopenings(after).into_iter().map(|one| one.revision.map(i64::from));
            let revisions = (2..=after.revision.map_or(1, Mark::get)).map(Some);
            !told.eq(revisions)
        }
        _ => false,
    }
}

/// Whether only the words of reasons were mended: every revision keeps its line, its number and its
/// day, and still says why. What a paper may not print would else block it for good.
fn is_reworded(before: &Meeting, after: &Meeting) -> bool {
    let (before, after) = (reopenings(before), reopenings(after));
    let is_mended = |(old, new): (&Reopening, &Reopening)| {
        let same = (old.revision, old.day) == (new.revision, new.day);
        old.revision.is_some() && same && reasons::is_reason(&new.words)
    };
    before.len() == after.len() && before.iter().zip(&after).all(is_mended)
}

fn reopenings(meeting: &Meeting) -> Vec<Reopening> {
    meeting.reason.iter().flat_map(Reopenings::each).collect()
}

#[cfg(test)]
mod tests {
    use crate::domain::sample::{Sample, why};
    use crate::domain::{Id, Kind};

    const SITTING: Id = Id::from_bits(1);
    const ENTRY: Id = Id::from_bits(2);

    /// A sitting with an entry, approved at the end.
    fn approved() -> Sample {
        let entry = [("meeting", "1"), ("time", "18:05"), ("kind", "note"), ("text", "x")];
        let mut table = Sample::of(&[
            (Kind::Meetings, &[("number", "1"), ("date", "2014-04-17"), ("start", "18:00")]),
            (Kind::Entries, &entry),
        ]);
        table.set(SITTING, &[("state", "approvato")]).unwrap();
        table
    }

    #[test]
    fn a_reopened_verbale_is_a_new_revision_and_can_be_changed() {
        let mut table = approved();
        assert_eq!(table.cell(SITTING, "revision"), "");
        table.set(SITTING, &[("state", "bozza"), ("reason", "manca  un\nvoto")]).unwrap();
        assert_eq!(table.cell(SITTING, "revision"), "2");
        assert_eq!(table.cell(SITTING, "reason"), "2 (2014-01-02): manca un voto");
        table.set(ENTRY, &[("text", "y")]).unwrap();
        table.set(SITTING, &[("state", "approved")]).unwrap();
        assert_eq!(table.cell(SITTING, "revision"), "2");
        assert_eq!(why(table.set(SITTING, &[("state", "")])), ["refused-reopen-reason"]);
        table.set(SITTING, &[("state", ""), ("reason", "un nome")]).unwrap();
        assert_eq!(table.cell(SITTING, "revision"), "3");
        assert_eq!(
            table.cell(SITTING, "reason"),
            "2 (2014-01-02): manca un voto\n3 (2014-01-02): un nome"
        );
    }

    #[test]
    fn what_gives_no_reason_reopens_nothing() {
        let mut table = approved();
        for reason in ["x", "n/a", "-", "nessuna", "ok"] {
            assert_eq!(
                why(table.set(SITTING, &[("state", "draft"), ("reason", reason)])),
                ["refused-reopen-reason"],
                "{reason}"
            );
        }
    }

    #[test]
    fn the_words_of_a_reason_can_be_mended_and_its_revision_and_day_cannot() {
        let mut table = approved();
        table.set(SITTING, &[("state", "draft"), ("reason", "lo chiede Ada Neri")]).unwrap();
        for reason in
            ["", "2 (2014-01-03): un voto", "3 (2014-01-02): un voto", "2 (2014-01-02): x"]
        {
            assert_eq!(
                why(table.set(SITTING, &[("reason", reason)])),
                ["refused-revision"],
                "{reason}"
            );
        }
        table.set(SITTING, &[("reason", "2 (2014-01-02): manca un voto")]).unwrap();
        assert_eq!(table.cell(SITTING, "revision"), "2");
        table.set(SITTING, &[("state", "approved")]).unwrap();
        let again = [("reason", "2 (2014-01-02): mancava un voto")];
        assert_eq!(why(table.set(SITTING, &again)), ["refused-approved"]);
    }

    #[test]
    fn a_sitting_comes_in_with_its_history_or_without_any() {
        let mut table = Sample::default();
        let sitting = |number, revision, reason| {
            [("number", number), ("date", "2014-04-17"), ("revision", revision), ("reason", reason)]
        };
        for (revision, reason) in
            [("2", ""), ("", "manca un voto"), ("3", "2 (2014-01-02): un voto"), ("2", "perché no")]
        {
            assert_eq!(
                why(table.offer(Kind::Meetings, &sitting("1", revision, reason))),
                ["refused-revision"],
                "{reason}"
            );
        }
        assert!(table.offer(Kind::Meetings, &sitting("1", "1", "")).is_ok());
        let told = "2 (2014-01-02): un voto\n3 (2014-02-02): un nome";
        assert!(table.offer(Kind::Meetings, &sitting("2", "3", told)).is_ok());
    }

    #[test]
    fn an_approval_is_not_undone() {
        let mut table = approved();
        assert_eq!(why(table.undo()), ["refused-undo-approval"]);
        table.set(SITTING, &[("state", "draft"), ("reason", "errore")]).unwrap();
        table.undo().unwrap();
        assert_eq!(table.cell(SITTING, "state"), "approved");
    }
}
