//! What nobody may change: an approved verbale, approved rules, a closed vote, a closed round.
//! Keeps out: how they are reopened.

use super::book::Book;
use super::edit::{Cause, Change};
use super::sealed::{numbered_by_hand, only_progress, only_settled, only_told, rules_of_the_past};
use crate::domain::{
    AgendaItem, Id, Meeting, MinutesState, Noun, Poll, Record, Refusal, Round, RoundState, Rules,
};
use crate::say;

/// Refuses a change that touches what was locked before the draft, and one that would unlock by
/// undoing.
pub(super) fn check(change: &Change, cause: Cause, book: &Book) -> Result<(), Refusal> {
    if matches!(cause, Cause::Undo(_)) {
        unlocks(change, book)?;
    }
    reasoned(change, book)?;
    super::criteria::check(change, cause, book)?;
    if cause == Cause::Act && numbered_by_hand(change) {
        return Err(Refusal::new(say!("refused-revision"), Some(say!("refused-revision-hint"))));
    }
    super::blind::check(change, cause, book)?;
    // Whoever takes an approval back takes back first whatever was decided under it.
    if let Some(Record::Rules(rules)) = &change.before
        && rules.approved.is_some()
        && cause == Cause::Act
    {
        let version = rules.version.get();
        return Err(Refusal::new(
            say!("refused-rules", version = version),
            Some(say!("refused-rules-hint")),
        ));
    }
    if let Some(number) = rules_of_the_past(change, book).filter(|_| cause == Cause::Act) {
        return Err(Refusal::new(
            say!("refused-rules-past", number = number),
            Some(say!("refused-rules-past-hint")),
        ));
    }
    for record in [&change.before, &change.after].into_iter().flatten() {
        if let Some(item) = voted(record, change, book).filter(|_| cause == Cause::Act) {
            return Err(Refusal::new(
                say!("refused-poll", item = item),
                Some(say!("refused-poll-hint")),
            ));
        }
        if let Some(item) = reworded(record, change, book).filter(|_| cause == Cause::Act) {
            return Err(Refusal::new(
                say!("refused-reworded", item = item),
                Some(say!("refused-poll-hint")),
            ));
        }
        if let Some(meeting) = approved(change.id, record, change, book) {
            return Err(Refusal::new(
                say!("refused-approved", number = meeting.number.get()),
                Some(say!("refused-approved-hint", number = meeting.number.get())),
            ));
        }
        if let Record::Scores(score) = record
            && let Some(round) = book.world().get::<Round>(score.round.id)
            && round.state == RoundState::Closed
        {
            return Err(Refusal::new(
                say!("refused-round", round = round.label(book)),
                Some(say!("refused-round-hint", round = round.label(book))),
            ));
        }
    }
    Ok(())
}

/// Whoever reopens says why, in words that were not there before.
fn reasoned(change: &Change, book: &Book) -> Result<(), Refusal> {
    match (&change.before, &change.after) {
        (Some(Record::Meetings(before)), Some(Record::Meetings(after)))
            if before.minutes_state() == MinutesState::Approved
                && after.minutes_state() != MinutesState::Approved
                && (after.reason.is_none() || after.reason == before.reason) =>
        {
            let number = before.number.get();
            Err(Refusal::new(
                say!("refused-reopen-reason", number = number),
                Some(say!("refused-reopen-reason-hint")),
            ))
        }
        (Some(Record::Rounds(before)), Some(Record::Rounds(after)))
            if before.state == RoundState::Closed
                && after.state == RoundState::Open
                && (after.reason.is_none() || after.reason == before.reason) =>
        {
            let round = before.label(book);
            Err(Refusal::new(
                say!("refused-round-reason", round = round),
                Some(say!("refused-reopen-reason-hint")),
            ))
        }
        _ => Ok(()),
    }
}

/// An approval or a closing is taken back by saying so, never by walking past it.
fn unlocks(change: &Change, book: &Book) -> Result<(), Refusal> {
    match (&change.before, &change.after) {
        (Some(Record::Meetings(before)), after)
            if before.minutes_state() == MinutesState::Approved
                && after
                    .as_ref()
                    .and_then(Meeting::peek)
                    .is_none_or(|m| m.minutes_state() != MinutesState::Approved) =>
        {
            let number = before.number.get();
            Err(Refusal::new(
                say!("refused-undo-approval", number = number),
                Some(say!("refused-undo-approval-hint")),
            ))
        }
        (Some(Record::Rounds(before)), after)
            if before.state == RoundState::Closed
                && after
                    .as_ref()
                    .and_then(Round::peek)
                    .is_none_or(|round| round.state != RoundState::Closed) =>
        {
            let round = before.label(book);
            Err(Refusal::new(
                say!("refused-undo-closing", round = round),
                Some(say!("refused-undo-closing-hint")),
            ))
        }
        _ => Ok(()),
    }
}

/// The sitting to which what is mentioned belongs.
fn sitting_of(of: Id, book: &Book) -> Option<Id> {
    match book.world().record(of)? {
        Record::Meetings(_) => Some(of),
        Record::Agenda(item) => Some(item.meeting.id),
        _ => None,
    }
}

/// The item whose closed vote a record belongs to. Undoing the closing opens the vote again: the
/// log says so.
fn voted(record: &Record, change: &Change, book: &Book) -> Option<String> {
    let item = match record {
        Record::Votes(vote) => Poll::on(vote.item.id, book.world()).map(|_| vote.item.id)?,
        Record::Polls(poll) if change.before.is_some() => poll.item.id,
        _ => return None,
    };
    book.world().record(item).map(|record| record.label(book))
}

/// The item whose title or question a change writes anew after it was voted on: the table voted on
/// those words.
fn reworded(record: &Record, change: &Change, book: &Book) -> Option<String> {
    let Record::Agenda(before) = record else { return None };
    let after = change.after.as_ref().and_then(AgendaItem::peek)?;
    let same = (&before.title, &before.question) == (&after.title, &after.question);
    (!same && Poll::on(change.id, book.world()).is_some()).then(|| record.label(book))
}

/// The approved sitting that a record belongs to, unless the change is the one that reopens it.
fn approved<'a>(id: Id, record: &Record, change: &Change, book: &'a Book) -> Option<&'a Meeting> {
    let (meeting, reopens) = match record {
        Record::Meetings(_) => {
            let after = change.after.as_ref().and_then(Meeting::peek);
            (id, after.is_some_and(|meeting| meeting.minutes_state() != MinutesState::Approved))
        }
        Record::Agenda(item) => (item.meeting.id, false),
        Record::Attendance(attendance) => (attendance.meeting.id, false),
        Record::Entries(entry) => (entry.meeting.id, only_settled(change)),
        Record::Observations(observation) => (observation.meeting.id, false),
        Record::Carried(carried) => (sitting_of(carried.item.id, book)?, false),
        Record::Attachments(annex) => (sitting_of(annex.annexed_to.id()?, book)?, false),
        Record::Groups(group) => (group.meeting.id, false),
        Record::Questions(question) => (question.meeting.id, false),
        Record::Turns(turn) => (turn.meeting.id, false),
        Record::Votes(vote) => (vote.meeting.id, false),
        Record::Polls(poll) => (poll.meeting.id, false),
        Record::Actions(action) => (action.meeting?.id, only_progress(change)),
        Record::Reports(report) => (report.meeting?.id, only_told(change)),
        _ => return None,
    };
    let meeting = book.world().get::<Meeting>(meeting)?;
    (meeting.minutes_state() == MinutesState::Approved && !reopens).then_some(meeting)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Kind;
    use crate::ledger::remove;
    use crate::ledger::sample::{Sample, why};

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
        let reopen = crate::ledger::set(
            SITTING,
            &crate::ledger::sample::row(&[("state", "draft"), ("reason", "errore")]),
            table.book(),
        )
        .unwrap();
        let mut changes = vec![reopen];
        changes.extend(remove(ENTRY, table.book()));
        assert_eq!(why(table.act(changes)), ["refused-approved"]);
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
    fn the_other_sitting_and_the_person_are_not_locked() {
        let mut table = approved();
        assert!(table.set(Id::from_bits(7), &[("place", "Sala")]).is_ok());
        assert!(table.set(Id::from_bits(2), &[("phone", "0546")]).is_ok());
    }

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
        table.set(SITTING, &[("state", "chiuso")]).unwrap();
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
        assert_eq!(why(table.ledger.unlocked(&change(5))), ["refused-round"]);
        assert!(table.ledger.unlocked(&change(6)).is_ok());
    }

    #[test]
    fn an_approval_and_a_closing_are_not_undone() {
        let mut table = approved();
        assert_eq!(why(table.undo()), ["refused-undo-approval"]);
        table.set(SITTING, &[("state", "draft"), ("reason", "errore")]).unwrap();
        table.undo().unwrap();
        assert_eq!(table.cell(SITTING, "state"), "approved");
        assert_eq!(why(closed().undo()), ["refused-undo-closing"]);
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
}
