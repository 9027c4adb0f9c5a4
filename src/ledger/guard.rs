//! What nobody may change: an approved verbale, a closed round. Keeps out: how they are reopened.

use super::book::Book;
use super::edit::Change;
use super::refusal::Refusal;
use crate::domain::{Id, Meeting, MinutesState, Noun, Record, Round, RoundState, Rules};
use crate::say;

/// Refuses a change that touches what was locked before the draft.
pub(super) fn check(change: &Change, book: &Book) -> Result<(), Refusal> {
    for record in [&change.before, &change.after].into_iter().flatten() {
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

/// The approved sitting that a record belongs to, unless the change is the one that reopens it.
fn approved<'a>(id: Id, record: &Record, change: &Change, book: &'a Book) -> Option<&'a Meeting> {
    let (meeting, reopens) = match record {
        Record::Meetings(_) => {
            let after = change.after.as_ref().and_then(Meeting::peek);
            (id, after.is_some_and(|meeting| meeting.minutes_state() != MinutesState::Approved))
        }
        Record::Agenda(item) => (item.meeting.id, false),
        Record::Attendance(attendance) => (attendance.meeting.id, false),
        Record::Entries(entry) => (entry.meeting.id, false),
        Record::Votes(vote) => (vote.meeting.id, false),
        _ => return None,
    };
    let meeting = book.world().get::<Meeting>(meeting)?;
    (meeting.minutes_state() == MinutesState::Approved && !reopens).then_some(meeting)
}
