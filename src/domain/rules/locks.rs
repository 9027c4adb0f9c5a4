//! What nobody may change: an approved verbale with all that belongs to the sitting, and what the
//! rules of each noun lock. Keeps out: how it is reopened (see `verbale`, `closing`).

use crate::domain::change::Transition;
use crate::domain::nouns::Meeting;
use crate::domain::record::Record;
use crate::domain::refusal::Refusal;
use crate::domain::values::MinutesState;
use crate::say;

/// Refuses a change that touches what was locked before it.
pub(crate) fn check(change: &Transition<'_, Record>) -> Result<(), Refusal> {
    Record::locks(change)?;
    change.states().filter_map(|record| approved_sitting(record, change)).try_for_each(|meeting| {
        let number = meeting.number.get();
        Err(Refusal::new(
            say!("refused-approved", number = number),
            Some(say!("refused-approved-hint", number = number)),
        ))
    })
}

/// The approved sitting to which a state of a record belongs, unless the change is one that goes on
/// after the verbale.
fn approved_sitting<'a>(record: &Record, change: &Transition<'a, Record>) -> Option<&'a Meeting> {
    let sitting = record.sitting(change.own, change.world)?;
    let meeting = change.world.get::<Meeting>(sitting)?;
    let goes_on = change.both().is_some_and(|(before, after)| Record::goes_on(before, after));
    (meeting.minutes_state() == MinutesState::Approved && !goes_on).then_some(meeting)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::remove;
    use crate::domain::sample::row;
    use crate::domain::sample::{Sample, why};
    use crate::domain::{Cause, Change, amended};
    use crate::domain::{Id, Kind};

    const SITTING: Id = Id::from_bits(1);
    const ENTRY: Id = Id::from_bits(4);

    /// A sitting with an item, a sheet, an entry and a vote; it is approved at the end, and another
    /// is not.
    fn approved() -> Sample {
        let mut table = Sample::of(&[
            (Kind::Meetings, &[("number", "1"), ("date", "2014-04-17"), ("start", "18:00")]),
            (Kind::People, &[("name", "Ada")]),
            (Kind::Agenda, &[("meeting", "1"), ("position", "1"), ("title", "Bilancio")]),
            (
                Kind::Entries,
                &[("meeting", "1"), ("time", "18:05"), ("kind", "note"), ("text", "x")],
            ),
            (Kind::Attendance, &[("meeting", "1"), ("person", "Ada"), ("state", "present")]),
            (
                Kind::Votes,
                &[("meeting", "1"), ("item", "1"), ("person", "Ada"), ("choice", "favour")],
            ),
            (Kind::Meetings, &[("number", "2"), ("date", "2014-05-15"), ("start", "18:00")]),
        ]);
        table.set(SITTING, &[("state", "approvato")]).unwrap();
        table
    }

    #[test]
    fn nothing_of_an_approved_verbale_is_changed() {
        let mut table = approved();
        let changes = [
            (1, ("place", "Sala")),
            (3, ("title", "Altro")),
            (4, ("text", "y")),
            (5, ("state", "absent")),
            (6, ("choice", "against")),
        ];
        for (id, field) in changes {
            assert_eq!(
                why(table.set(Id::from_bits(id), &[field])),
                ["refused-approved"],
                "{field:?}"
            );
        }
    }

    #[test]
    fn nothing_of_an_approved_verbale_is_deleted_or_added() {
        let mut table = approved();
        for id in [1, 4, 5, 6] {
            assert_eq!(why(table.delete(Id::from_bits(id))), ["refused-approved"], "{id}");
        }
        let entry = [("meeting", "1"), ("time", "18:05"), ("kind", "note"), ("text", "y")];
        assert_eq!(why(table.offer(Kind::Entries, &entry)), ["refused-approved"]);
    }

    #[test]
    fn an_entry_is_moved_neither_out_of_an_approved_verbale_nor_into_it() {
        let mut table = approved();
        assert_eq!(why(table.set(ENTRY, &[("meeting", "2")])), ["refused-approved"]);
        let entry = [("meeting", "2"), ("time", "18:05"), ("kind", "note"), ("text", "y")];
        let entry = table.add(Kind::Entries, &entry);
        assert_eq!(why(table.set(entry, &[("meeting", "1")])), ["refused-approved"]);
    }

    #[test]
    fn a_draft_can_not_reopen_a_verbale_and_change_it_at_once() {
        let mut table = approved();
        let reopen = crate::domain::set(
            SITTING,
            &crate::domain::sample::row(&[("state", "draft"), ("reason", "errore")]),
            table.book(),
        )
        .unwrap();
        let mut changes = vec![reopen];
        changes.extend(remove(ENTRY, table.book()));
        assert_eq!(why(table.act(changes)), ["refused-approved"]);
    }

    #[test]
    fn the_other_sitting_and_the_person_are_not_locked() {
        let mut table = approved();
        assert!(table.set(Id::from_bits(7), &[("place", "Sala")]).is_ok());
        assert!(table.set(Id::from_bits(2), &[("phone", "0546")]).is_ok());
    }

    #[test]
    fn an_approved_version_of_the_rules_stays_as_it_was_approved() {
        let mut table =
            Sample::of(&[(Kind::Rules, &[("version", "1"), ("text", "Si decide insieme.")])]);
        table.set(SITTING, &[("quorum", "0.5")]).unwrap();
        table.set(SITTING, &[("approved", "2014-01-18")]).unwrap();
        assert_eq!(why(table.set(SITTING, &[("quorum", "")])), ["refused-rules"]);
        assert_eq!(why(table.set(SITTING, &[("approved", "")])), ["refused-rules"]);
        assert_eq!(why(table.delete(SITTING)), ["refused-rules"]);
        assert!(table.offer(Kind::Rules, &[("version", "2"), ("text", "Si vota.")]).is_ok());
        table.undo().unwrap();
        table.undo().unwrap();
        assert_eq!(table.cell(SITTING, "approved"), "");
    }

    #[test]
    fn the_votes_of_a_closed_vote_stay_as_they_were_given_until_the_closing_is_undone() {
        let mut table = approved();
        table.set(SITTING, &[("state", "draft"), ("reason", "errore")]).unwrap();
        table.add(Kind::People, &[("name", "Bice")]);
        let poll = [("meeting", "1"), ("item", "1"), ("closed", "18:30"), ("result", "adopted")];
        let poll = table.add(Kind::Polls, &poll);
        assert_eq!(why(table.set(Id::from_bits(6), &[("choice", "against")])), ["refused-poll"]);
        assert_eq!(why(table.delete(Id::from_bits(6))), ["refused-poll"]);
        let late = [("meeting", "1"), ("item", "1"), ("person", "Bice"), ("choice", "favour")];
        assert_eq!(why(table.offer(Kind::Votes, &late)), ["refused-poll"]);
        assert_eq!(why(table.set(poll, &[("result", "rejected")])), ["refused-poll"]);
        for field in [("title", "Altro"), ("question", "E allora?")] {
            assert_eq!(
                why(table.set(Id::from_bits(3), &[field])),
                ["refused-reworded"],
                "{field:?}"
            );
        }
        assert!(
            table.set(Id::from_bits(3), &[("state", "done")]).is_ok(),
            "the order of the day goes on"
        );
        table.undo().unwrap();
        table.undo().unwrap();
        assert!(table.set(Id::from_bits(6), &[("choice", "against")]).is_ok());
    }

    #[test]
    fn an_action_of_an_approved_verbale_changes_only_in_how_far_it_is() {
        let mut table = approved();
        table.set(SITTING, &[("state", "draft"), ("reason", "errore")]).unwrap();
        let action = table.add(Kind::Actions, &[("text", "Scrivere al sindaco"), ("meeting", "1")]);
        table.set(SITTING, &[("state", "approved")]).unwrap();
        assert_eq!(
            why(table.set(action, &[("text", "Telefonare"), ("state", "done")])),
            ["refused-approved"]
        );
        assert!(table.set(action, &[("state", "done")]).is_ok());
        assert_eq!(why(table.delete(action)), ["refused-approved"]);
    }

    #[test]
    fn a_question_of_an_approved_verbale_is_settled_and_not_changed() {
        let mut table = approved();
        table.set(SITTING, &[("state", "draft"), ("reason", "errore")]).unwrap();
        let entry =
            [("meeting", "1"), ("time", "18:05"), ("kind", "question"), ("text", "Chi paga?")];
        let question = table.add(Kind::Entries, &entry);
        table.set(SITTING, &[("state", "approved")]).unwrap();
        assert_eq!(
            why(table.set(question, &[("text", "Chi?"), ("closed", "2014-05-01")])),
            ["refused-approved"]
        );
        assert_eq!(why(table.set(ENTRY, &[("closed", "2014-05-01")])), ["refused-approved"]);
        assert!(table.set(question, &[("closed", "2014-05-01")]).is_ok());
    }

    #[test]
    fn an_annex_and_an_observation_of_an_approved_verbale_are_part_of_it() {
        let mut table = approved();
        let annex = |of| [("annexed_to", of), ("name", "piano.pdf")];
        assert_eq!(why(table.offer(Kind::Attachments, &annex("meetings:1"))), ["refused-approved"]);
        assert!(table.offer(Kind::Attachments, &annex("meetings:2")).is_ok());
        let observation =
            |meeting| [("meeting", meeting), ("date", "2014-05-01"), ("text", "Manca un nome")];
        assert_eq!(why(table.offer(Kind::Observations, &observation("1"))), ["refused-approved"]);
        assert!(table.offer(Kind::Observations, &observation("2")).is_ok());
    }

    const COST: Id = Id::from_bits(1);

    fn criteria() -> Sample {
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
        let mut table = criteria();
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
        let mut table = criteria();
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
        let mut table = criteria();
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
        let mut table = criteria();
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

    #[test]
    fn whatever_belongs_to_an_approved_sitting_is_neither_added_nor_changed_nor_taken_away() {
        let (mut table, ids) = Sample::whole();
        let sitting = table.world().every(Kind::Meetings).next().map(|(id, _)| id).unwrap();
        table.set(sitting, &[("state", "approved")]).unwrap();
        let mut locked = Vec::new();
        for id in ids {
            let record = table.record(id).clone();
            let change = |before: bool, after: bool| Change {
                id,
                before: before.then(|| record.clone()),
                after: after.then(|| record.clone()),
            };
            let all = [change(false, true), change(true, false)];
            let held = all.map(|change| {
                let change = Transition::of(&change, Cause::Act, table.world());
                change.states().any(|record| approved_sitting(record, &change).is_some())
            });
            let belongs = record.sitting(id, table.world()) == Some(sitting);
            assert_eq!(held, [belongs; 2], "{}", record.kind());
            locked.extend(belongs.then_some(record.kind()));
        }
        let expected = [
            Kind::Meetings,
            Kind::Agenda,
            Kind::Attendance,
            Kind::Groups,
            Kind::Questions,
            Kind::Entries,
            Kind::Turns,
            Kind::Votes,
            Kind::Polls,
            Kind::Actions,
            Kind::Carried,
            Kind::Reports,
            Kind::Attachments,
            Kind::Observations,
            Kind::Copies,
        ];
        assert_eq!(locked, expected);
    }

    #[test]
    fn only_what_goes_on_after_the_verbale_is_written_in_each_kind() {
        let (mut table, ids) = Sample::whole();
        let sitting = table.world().every(Kind::Meetings).next().map(|(id, _)| id).unwrap();
        table.set(sitting, &[("state", "approved")]).unwrap();
        for id in ids.into_iter().filter(|id| *id != sitting) {
            let record = table.record(id).clone();
            let kind = record.kind();
            for field in kind.fields().iter().filter(|field| !field.required) {
                let blank = amended(&record, &row(&[(field.name, "")]));
                let Ok(after) = kind.read(&blank, table.world()) else { continue };
                let goes_on = Record::goes_on(&record, &after);
                // The sample has an entry that is no question: nothing of it goes on.
                let later = kind.later().contains(&field.name) && kind != Kind::Entries;
                assert_eq!(goes_on, later, "{kind}: {}", field.name);
            }
        }
    }
}
