//! What an approved verbale rests on, and what goes on after it: revisions, rules, questions,
//! actions, reports. Keeps out: refusing.

use super::book::Book;
use super::edit::Change;
use crate::domain::{
    Action, Entry, EntryKind, Mark, Meeting, MinutesState, Noun, Prose, Record, Report, TableRules,
    charter,
};

/// Whether a hand writes what only reopening writes: the number of the revision, and its reason. A
/// sitting may come in with its history, as open data have it: then there is a line for each
/// revision after the first.
pub(super) fn numbered_by_hand(change: &Change) -> bool {
    match (&change.before, &change.after) {
        (Some(Record::Meetings(before)), Some(Record::Meetings(after))) => {
            let reopens = before.minutes_state() == MinutesState::Approved
                && after.minutes_state() != before.minutes_state();
            after.revision != before.revision || (!reopens && after.reason != before.reason)
        }
        (None, Some(Record::Meetings(after))) => {
            let reasons = after.reason.as_ref().map(Prose::as_str).unwrap_or_default();
            let told: Vec<&str> = reasons.lines().filter(|line| !line.trim().is_empty()).collect();
            let revisions = 2..=after.revision.map_or(1, Mark::get);
            told.len() != revisions.clone().count()
                || told
                    .iter()
                    .zip(revisions)
                    .any(|(line, number)| !line.starts_with(&format!("{number} (")))
        }
        _ => false,
    }
}

/// The latest approved sitting whose verbale would stand under other rules than those it was
/// approved with.
pub(super) fn rules_of_the_past(change: &Change, book: &Book) -> Option<i64> {
    let approved = change.after.as_ref().and_then(TableRules::peek)?.approved?;
    let meetings = book.world().all::<Meeting>().map(|(_, meeting)| meeting);
    let sealed =
        meetings.filter(|m| m.minutes_state() == MinutesState::Approved && m.date >= approved);
    let overtaken = sealed.filter(|m| {
        charter::in_force(m.date, book.world()).version.is_none_or(|held| held.approved <= approved)
    });
    overtaken.map(|meeting| meeting.number.get()).max()
}

/// Whether two states of a question differ in no more than whether it is settled, which goes on
/// after the verbale.
pub(super) fn only_settled(change: &Change) -> bool {
    match (
        change.before.as_ref().and_then(Entry::peek),
        change.after.as_ref().and_then(Entry::peek),
    ) {
        (Some(before), Some(after)) => {
            after.kind == EntryKind::Question
                && Entry { closed: before.closed, ..after.clone() } == *before
        }
        _ => false,
    }
}

/// Whether two states of an action differ in no more than how far it is, which goes on after the
/// verbale.
pub(super) fn only_progress(change: &Change) -> bool {
    match (
        change.before.as_ref().and_then(Action::peek),
        change.after.as_ref().and_then(Action::peek),
    ) {
        (Some(before), Some(after)) => Action { state: before.state, ..after.clone() } == *before,
        _ => false,
    }
}

/// Whether two states of what a lab must be told differ in no more than that it was.
pub(super) fn only_told(change: &Change) -> bool {
    match (
        change.before.as_ref().and_then(Report::peek),
        change.after.as_ref().and_then(Report::peek),
    ) {
        (Some(before), Some(after)) => {
            Report { told: before.told, told_by: before.told_by.clone(), ..after.clone() }
                == *before
        }
        _ => false,
    }
}
