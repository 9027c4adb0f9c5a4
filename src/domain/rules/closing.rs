//! How a closed round is opened again: by saying so and why. Keeps out: what is locked while it is
//! closed (its marks say that).

use crate::domain::change::{Cause, Transition};
use crate::domain::noun::Rules;
use crate::domain::nouns::Round;
use crate::domain::refusal::Refusal;
use crate::domain::rules::reasons;
use crate::domain::values::RoundState;
use crate::say;

/// Refuses to undo a closing, and to reopen without a reason that was not there before.
pub(super) fn locks(change: &Transition<'_, Round>) -> Result<(), Refusal> {
    let is_closed = |round: &Round| round.state == RoundState::Closed;
    let closed = change.before.filter(|before| is_closed(before));
    let Some(before) = closed.filter(|_| !change.after.is_some_and(is_closed)) else {
        return Ok(());
    };
    let round = before.label(change.world);
    if matches!(change.cause, Cause::Undo(_)) {
        return Err(Refusal::new(
            say!("refused-undo-closing", round = round),
            Some(say!("refused-undo-closing-hint")),
        ));
    }
    let is_given = |after: &Round| {
        reasons::is_new(before.reason.as_ref(), after.reason.as_ref(), change.is_act())
    };
    if change.after.is_some_and(|after| !is_given(after)) {
        return Err(Refusal::new(
            say!("refused-round-reason", round = round),
            Some(say!("refused-reopen-reason-hint")),
        ));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use crate::domain::sample::{Sample, why};
    use crate::domain::{Cause, Id, Kind, remove, unlocked};

    const ROUND: Id = Id::from_bits(1);

    /// A score in a round that is closed, and a proposal.
    fn closed() -> Sample {
        let mut table = Sample::of(&[
            (Kind::Rounds, &[("number", "1"), ("state", "open")]),
            (Kind::Proposals, &[("code", "p1")]),
            (Kind::Criteria, &[("code", "costo"), ("weight", "1"), ("min", "1"), ("max", "5")]),
            (Kind::People, &[("name", "Ada")]),
            (
                Kind::Scores,
                &[
                    ("proposal", "p1"),
                    ("criterion", "costo"),
                    ("assessor", "Ada"),
                    ("round", "1"),
                    ("score", "3"),
                ],
            ),
            (Kind::People, &[("name", "Bice")]),
        ]);
        table.set(ROUND, &[("state", "chiuso")]).unwrap();
        table
    }

    #[test]
    fn no_score_of_a_closed_round_is_changed_added_or_deleted_with_its_proposal() {
        let mut table = closed();
        assert_eq!(why(table.set(Id::from_bits(5), &[("score", "4")])), ["refused-round"]);
        let score = [
            ("proposal", "p1"),
            ("criterion", "costo"),
            ("assessor", "Bice"),
            ("round", "1"),
            ("score", "3"),
        ];
        assert_eq!(why(table.offer(Kind::Scores, &score)), ["refused-round"]);
        assert_eq!(why(table.delete(Id::from_bits(5))), ["refused-round"]);
        assert_eq!(why(table.delete(Id::from_bits(2))), ["refused-round"]);
    }

    #[test]
    fn a_score_is_not_moved_out_of_a_closed_round_and_a_reopened_round_is_not_locked() {
        let mut table = closed();
        table.add(Kind::Rounds, &[("number", "2"), ("state", "open")]);
        assert_eq!(why(table.set(Id::from_bits(5), &[("round", "2")])), ["refused-round"]);
        table.set(Id::from_bits(7), &[("state", "closed")]).unwrap();
        assert_eq!(
            why(table.set(Id::from_bits(1), &[("state", "aperto")])),
            ["refused-round-reason"]
        );
        table
            .set(Id::from_bits(1), &[("state", "aperto"), ("reason", "un foglio in ritardo")])
            .unwrap();
        assert_eq!(table.cell(Id::from_bits(1), "reason"), "(2014-01-02) un foglio in ritardo");
        assert!(table.set(Id::from_bits(5), &[("score", "4")]).is_ok());
    }

    #[test]
    fn whether_a_change_is_locked_can_be_asked_beforehand() {
        let table = closed();
        let change = |id| remove(Id::from_bits(id), table.book()).pop().unwrap();
        assert_eq!(why(unlocked(&change(5), Cause::Act, table.world())), ["refused-round"]);
        assert!(unlocked(&change(6), Cause::Act, table.world()).is_ok());
    }

    #[test]
    fn a_closing_is_not_undone() {
        assert_eq!(why(closed().undo()), ["refused-undo-closing"]);
    }
}
