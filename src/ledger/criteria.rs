//! What of the criteria nobody may change or take away: what was approved, and what was scored.
//! Keeps out: other locks.

use super::book::Book;
use super::edit::{Cause, Change};
use crate::domain::{Criterion, Id, Noun, Record, Refusal, Rules, Score};
use crate::say;

/// Refuses to rewrite an approval, and to remove a criterion under its scores.
pub(super) fn check(change: &Change, cause: Cause, book: &Book) -> Result<(), Refusal> {
    match (&change.before, &change.after) {
        (Some(Record::Approvals(approval)), _) if cause == Cause::Act => {
            let version = approval.version.get();
            Err(Refusal::new(
                say!("refused-approval", version = version),
                Some(say!("refused-approval-hint")),
            ))
        }
        // A mark is under its criterion as that is or was, never as it will be: else it would pass
        // for up to date for ever.
        (Some(Record::Scores(before)), Some(Record::Scores(after)))
            if cause == Cause::Act && before.version != after.version =>
        {
            let criterion = book.world().get::<Criterion>(after.criterion.id);
            let Some(criterion) = criterion.filter(|criterion| after.version > criterion.version)
            else {
                return Ok(());
            };
            let label = criterion.label(book);
            Err(Refusal::new(
                say!("refused-score-version", criterion = label),
                Some(say!("refused-score-version-hint")),
            ))
        }
        (Some(before @ Record::Criteria(_)), None) => {
            let scores = book.world().of::<Score>(change.id).count();
            let Some(criterion) = Criterion::peek(before) else { return Ok(()) };
            if scores == 0 {
                return last(criterion, book);
            }
            Err(Refusal::new(
                say!("refused-criterion-scored", criterion = criterion.label(book), count = scores),
                Some(say!("refused-criterion-scored-hint")),
            ))
        }
        _ => Ok(()),
    }
}

/// Refuses to remove the only criterion that weighs anything while there are marks.
fn last(criterion: &Criterion, book: &Book) -> Result<(), Refusal> {
    let weighing = |(_, other): &(Id, &Criterion)| other.weight.units() > 0;
    let is_last = criterion.weight.units() > 0
        && book.world().all::<Criterion>().filter(weighing).count() == 1;
    // Marks on other criteria: this one has none.
    if is_last && Score::any_given(book.world()) {
        let what = say!("refused-criterion-last", criterion = criterion.label(book));
        return Err(Refusal::new(what, Some(say!("refused-criterion-last-hint"))));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::Id;
    use crate::domain::Kind;
    use crate::ledger::sample::{Sample, why};

    const COST: Id = Id::from_bits(1);

    fn table() -> Sample {
        let line = [
            ("version", "1"),
            ("code", "costo"),
            ("date", "2014-03-01"),
            ("weight", "1"),
            ("min", "1"),
            ("max", "5"),
        ];
        Sample::of(&[
            (Kind::Criteria, &[("code", "costo"), ("weight", "1"), ("min", "1"), ("max", "5")]),
            (Kind::Approvals, &line),
            (Kind::Rounds, &[("number", "1"), ("state", "open")]),
            (Kind::Proposals, &[("code", "p1")]),
            (Kind::People, &[("name", "Ada")]),
        ])
    }

    #[test]
    fn an_approval_is_neither_rewritten_nor_deleted_but_can_be_undone() {
        let mut table = table();
        let approval = Id::from_bits(2);
        assert_eq!(why(table.set(approval, &[("weight", "0.5")])), ["refused-approval"]);
        assert_eq!(why(table.delete(approval)), ["refused-approval"]);
        let last = [
            ("version", "2"),
            ("code", "costo"),
            ("date", "2014-03-02"),
            ("weight", "1"),
            ("min", "1"),
            ("max", "5"),
        ];
        let last = table.add(Kind::Approvals, &last);
        table.undo().unwrap();
        assert_eq!(table.world().record(last), None);
    }

    #[test]
    fn a_score_is_not_of_a_version_that_its_criterion_has_not() {
        let mut table = table();
        let cell = [
            ("proposal", "p1"),
            ("criterion", "costo"),
            ("assessor", "Ada"),
            ("round", "1"),
            ("score", "3"),
        ];
        let score = table.add(Kind::Scores, &cell);
        assert_eq!(why(table.set(score, &[("version", "3")])), ["refused-score-version"]);
        table.set(COST, &[("max", "6")]).unwrap();
        table.set(score, &[("version", "2")]).unwrap();
        table.set(score, &[("version", "")]).unwrap();
    }

    #[test]
    fn the_only_criterion_that_weighs_anything_is_not_removed_while_others_are_scored() {
        let mut table = table();
        let other = table
            .add(Kind::Criteria, &[("code", "utile"), ("weight", "1"), ("min", "1"), ("max", "5")]);
        let cell = [
            ("proposal", "p1"),
            ("criterion", "costo"),
            ("assessor", "Ada"),
            ("round", "1"),
            ("score", "3"),
        ];
        table.add(Kind::Scores, &cell);
        table.set(COST, &[("weight", "0")]).unwrap();
        assert_eq!(why(table.delete(other)), ["refused-criterion-last"]);
        assert_eq!(why(table.set(other, &[("weight", "0")])), ["weight: fault-weights-zero"]);
        table.set(COST, &[("weight", "1")]).unwrap();
        table.delete(other).unwrap();
    }

    #[test]
    fn a_scored_criterion_is_not_removed_and_one_without_scores_is() {
        let mut table = table();
        let cell = [
            ("proposal", "p1"),
            ("criterion", "costo"),
            ("assessor", "Ada"),
            ("round", "1"),
            ("score", "3"),
        ];
        let score = table.add(Kind::Scores, &cell);
        assert_eq!(why(table.delete(COST)), ["refused-criterion-scored"]);
        table.delete(score).unwrap();
        table.delete(COST).unwrap();
        table.undo().unwrap();
        assert!(table.world().record(COST).is_some());
    }
}
