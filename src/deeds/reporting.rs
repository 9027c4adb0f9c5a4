//! What labs must be told and were told, and what is settled. Keeps out: the sitting itself.

use chrono::NaiveDate;

use super::argument::{Argument, Takes};
use super::arguments::{Arguments, given, lacking};
use super::caller::Caller;
use super::deed::Deed;
use super::done::Done;
use super::sitting::label;
use super::writing::write;
use crate::domain::reporting::{OWED, TOLD_OF, tellable};
use crate::domain::{
    Action, ActionState, Entry, EntryKind, Id, Kind, Lab, Meeting, Mention, MinutesState, Record,
    Ref, Report, Row, World, reporting,
};
use crate::ledger::{Change, Draft, Refusal, add, replace};
use crate::say;

/// What is settled: an action, a question.
const SETTLED: &[Kind] = &[Kind::Actions, Kind::Entries];

const SUBJECT: Argument = Argument::needed("subject", Takes::Any(TOLD_OF));
const OF: Argument = Argument::optional("subject", Takes::Any(OWED));
const LABS: Argument = Argument::optional("lab", Takes::Record(Kind::Labs));
const LAB: Argument = Argument::needed("lab", Takes::Record(Kind::Labs));
const TOLD: Argument = Argument::optional("told", Takes::Day);
const TOLD_BY: Argument = Argument::optional("told_by", Takes::Text);

pub(super) const ROWS: &[Deed] = &[
    Deed {
        word: "tell-lab",
        arguments: &[SUBJECT, LABS],
        run: |world, by, told| tell(subject(told)?, told.record("lab"), world, by).map(Done::from),
    },
    Deed {
        word: "told",
        arguments: &[LAB, OF, TOLD, TOLD_BY],
        run: |world, by, told| {
            let lab = given(told.record("lab"), "lab")?;
            let of = told.record("subject");
            let day = told.day("told").unwrap_or_else(|| by.today());
            let who = told.text("told_by").unwrap_or(by.who);
            was_told(owed(lab, of, world)?, day, who, world, by).map(Done::from)
        },
    },
    Deed {
        word: "settle",
        arguments: &[Argument::needed("subject", Takes::Any(SETTLED))],
        run: |world, by, told| settle(subject(told)?, world, by).map(Done::from),
    },
];

/// The record that is meant.
fn subject(told: &Arguments) -> Result<Id, Refusal> {
    given(told.record("subject"), "subject")
}

/// The sitting a record belongs to.
fn sitting_of(id: Id, world: &dyn World) -> Option<Ref<Meeting>> {
    world.record(id)?.sitting(id, world).map(Ref::to)
}

/// The labs by code.
///
/// # Errors
/// When there is none.
pub fn labs(world: &dyn World) -> Result<Vec<(Id, &Lab)>, Refusal> {
    let mut labs: Vec<(Id, &Lab)> = world.all::<Lab>().collect();
    labs.sort_by(|a, b| a.1.code.cmp(&b.1.code));
    if labs.is_empty() {
        return Err(Refusal::new(say!("refused-no-labs"), Some(say!("refused-no-labs-hint"))));
    }
    Ok(labs)
}

/// Whether a lab has been marked to be told of a record.
pub fn is_marked(lab: Id, subject: Id, world: &dyn World) -> bool {
    world
        .of::<Report>(subject)
        .any(|(_, report)| report.lab.id == lab && report.subject.id() == Some(subject))
}

/// Marks a record as something to tell a lab, or all of them.
///
/// # Errors
/// When there are no labs, when they are all marked already, and for a record that no lab is told
/// of.
pub fn tell(
    subject: Id,
    lab: Option<Id>,
    world: &dyn World,
    by: &Caller<'_>,
) -> Result<Draft, Refusal> {
    let labs = labs(world)?;
    tellable(subject, world)?;
    let meant = labs.into_iter().filter(|(id, _)| lab.is_none_or(|lab| lab == *id));
    let new = meant.filter(|(lab, _)| !is_marked(*lab, subject, world));
    let changes: Vec<Change> =
        new.map(|(lab, _)| add(by.id(), report(lab, subject, world))).collect();
    if changes.is_empty() {
        return Err(Refusal::new(say!("refused-told-already"), None));
    }
    let said = say!("edit-tell", count = changes.len(), what = label(subject, world));
    Ok(Draft::act(said, changes))
}

fn report(lab: Id, subject: Id, world: &dyn World) -> Report {
    let is_approved = |of: &Ref<Meeting>| {
        world
            .get::<Meeting>(of.id)
            .is_none_or(|meeting| meeting.minutes_state() == MinutesState::Approved)
    };
    Report {
        lab: Ref::to(lab),
        subject: Mention::Known(subject),
        // An approved verbale says what labs had to be told by then; what is marked later stands by
        // itself.
        meeting: sitting_of(subject, world).filter(|of| !is_approved(of)),
        told: None,
        told_by: None,
    }
}

/// The refusal where a lab has been told everything.
pub fn nothing_to_tell(lab: Id, world: &dyn World) -> Refusal {
    let hint = say!("refused-nothing-to-tell-hint");
    Refusal::new(say!("refused-nothing-to-tell", lab = label(lab, world)), Some(hint))
}

/// What a lab is still to be told.
pub fn open(lab: Id, world: &dyn World) -> Vec<(Id, &Report)> {
    let reports = reporting::of_lab(lab, world).into_iter();
    reports.filter(|(_, report)| report.is_open()).collect()
}

/// What a lab is still to be told of a record, or the only thing.
fn owed(lab: Id, subject: Option<Id>, world: &dyn World) -> Result<Id, Refusal> {
    let meant = |(id, report): &(Id, &Report)| {
        subject.is_none_or(|subject| report.subject.id() == Some(subject) || *id == subject)
    };
    let open = open(lab, world).into_iter().filter(meant);
    match open.map(|(id, _)| id).collect::<Vec<_>>().as_slice() {
        [] => Err(nothing_to_tell(lab, world)),
        [only] => Ok(*only),
        _ => Err(lacking("subject")),
    }
}

/// Confirms that a lab was told, on which day and by whom: what the form of the screen writes.
///
/// # Errors
/// For what is nothing to tell, and words that are no name.
pub fn was_told(
    report: Id,
    day: NaiveDate,
    who: &str,
    world: &dyn World,
    by: &Caller<'_>,
) -> Result<Draft, Refusal> {
    world.get::<Report>(report).ok_or_else(|| Refusal::new(say!("refused-gone"), None))?;
    let texts = [("told", day.to_string()), ("told_by", who.to_owned())];
    let texts: Row = texts.map(|(field, text)| (field.to_owned(), text)).into();
    write(Kind::Reports, Some(report), &texts, world, by).map(|written| written.draft)
}

/// An action is done, or open again; a question is settled today, or open again.
///
/// # Errors
/// For what is neither.
pub fn settle(id: Id, world: &dyn World, by: &Caller<'_>) -> Result<Draft, Refusal> {
    let what = label(id, world);
    let (said, change) = match world.record(id) {
        Some(Record::Actions(action)) => {
            let (state, said) = if action.is_open() {
                (ActionState::Done, say!("edit-done", what = what))
            } else {
                (ActionState::Open, say!("edit-open-again", what = what))
            };
            (said, replace(id, Action { state: Some(state), ..Action::clone(action) }, world))
        }
        Some(Record::Entries(entry)) if entry.kind == EntryKind::Question => {
            let (closed, said) = match entry.closed {
                None => (Some(by.today()), say!("edit-settled", what = what)),
                Some(_) => (None, say!("edit-open-again", what = what)),
            };
            (said, replace(id, Entry { closed, ..Entry::clone(entry) }, world))
        }
        _ => {
            let hint = say!("refused-not-settled-hint");
            return Err(Refusal::new(say!("refused-not-settled"), Some(hint)));
        }
    };
    Ok(Draft::act(said, vec![change]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::deeds::sample_people::caller;
    use crate::ledger::sample::{Sample, why};

    const SITTING: Id = Id::from_bits(1);
    const ENTRY: Id = Id::from_bits(2);
    const ACTION: Id = Id::from_bits(3);
    const LAB: Id = Id::from_bits(4);

    fn table() -> Sample {
        let entry = [("meeting", "1"), ("time", "18:05"), ("kind", "question"), ("text", "Chi?")];
        Sample::of(&[
            (Kind::Meetings, &[("number", "1"), ("date", "2014-01-01"), ("start", "18:00")]),
            (Kind::Entries, &entry),
            (Kind::Actions, &[("text", "Chiedere"), ("meeting", "1")]),
            (Kind::Labs, &[("code", "acqua")]),
            (Kind::Labs, &[("code", "verde")]),
        ])
    }

    fn done(table: &mut Sample, draft: Result<Draft, Refusal>) -> usize {
        let draft = draft.unwrap();
        let count = draft.changes.len();
        table.admit(draft).unwrap();
        count
    }

    #[test]
    fn a_record_is_to_be_told_to_one_lab_then_to_the_others_then_to_none() {
        let mut table = table();
        let one = tell(ENTRY, Some(LAB), table.world(), &caller());
        assert_eq!(done(&mut table, one), 1);
        let all = tell(ENTRY, None, table.world(), &caller());
        assert_eq!(done(&mut table, all), 1);
        let none = tell(ENTRY, None, table.world(), &caller());
        assert_eq!(why(none), ["refused-told-already"]);
        let lab = tell(LAB, None, table.world(), &caller());
        assert_eq!(why(lab), ["refused-not-to-tell"]);
        assert!(is_marked(LAB, ENTRY, table.world()));
        let meetings = table.world().all::<Report>().map(|(_, report)| report.meeting.unwrap().id);
        assert_eq!(meetings.collect::<Vec<_>>(), [SITTING, SITTING]);
    }

    #[test]
    fn what_is_marked_after_the_approval_is_no_part_of_the_verbale() {
        let mut table = table();
        table.set(SITTING, &[("state", "approved")]).unwrap();
        let late = tell(ENTRY, Some(LAB), table.world(), &caller());
        done(&mut table, late);
        let (_, report) = table.world().all::<Report>().next().unwrap();
        assert_eq!(report.meeting, None);
    }

    #[test]
    fn a_lab_was_told_the_only_thing_or_the_one_that_is_meant() {
        let mut table = table();
        let day = caller().today();
        assert_eq!(why(owed(LAB, None, table.world())), ["refused-nothing-to-tell"]);
        for subject in [ENTRY, ACTION] {
            let draft = tell(subject, Some(LAB), table.world(), &caller());
            done(&mut table, draft);
        }
        assert_eq!(why(owed(LAB, None, table.world())), ["argument-needed"]);
        let report = owed(LAB, Some(ACTION), table.world()).unwrap();
        assert_eq!(owed(LAB, Some(report), table.world()).unwrap(), report, "by its own line");
        let draft = was_told(report, day, "Ada", table.world(), &caller());
        done(&mut table, draft);
        assert_eq!(table.cell(report, "told_by"), "Ada");
        assert_eq!(open(LAB, table.world()).len(), 1);
        assert_eq!(why(was_told(LAB, day, "Ada", table.world(), &caller())), ["refused-gone"]);
    }

    #[test]
    fn without_labs_there_is_nobody_to_tell() {
        let table = Sample::default();
        assert_eq!(why(tell(ENTRY, None, table.world(), &caller())), ["refused-no-labs"]);
    }

    #[test]
    fn an_action_and_a_question_are_settled_and_open_again_and_a_lab_is_neither() {
        let mut table = table();
        for (id, field, states) in
            [(ACTION, "state", ["done", "open"]), (ENTRY, "closed", ["2014-01-02", ""])]
        {
            for state in states {
                let draft = settle(id, table.world(), &caller());
                done(&mut table, draft);
                assert_eq!(table.cell(id, field), state);
            }
        }
        assert_eq!(why(settle(LAB, table.world(), &caller())), ["refused-not-settled"]);
    }
}
