//! The item on which something is decided, and what is written down of it. Keeps out: votes.

use super::arguments::Where;
use super::caller::Caller;
use super::sitting::{label, minute, writable};
use crate::domain::{
    AgendaItem, ConsensusMethod, Datum, EntryKind, Id, Kind, Meeting, Moment, Row, World, sittings,
};
use crate::ledger::{Change, Refusal, put};
use crate::readings::AtHand;
use crate::say;

/// The decision that is meant, in a sitting whose record can still grow.
///
/// # Errors
/// When there is no such sitting, its verbale is approved, or no item is open.
pub fn deciding(place: Where, world: &dyn World, by: &Caller<'_>) -> Result<AtHand, Refusal> {
    let of = place.item.and_then(|item| world.get::<AgendaItem>(item)).map(|item| item.meeting.id);
    let (meeting, _) = writable(of.or(place.meeting), world, by)?;
    AtHand::of(meeting, place.item, by.now, world).ok_or_else(|| {
        Refusal::new(say!("refused-no-open-item"), Some(say!("refused-no-open-item-hint")))
    })
}

/// The decision that is meant, not voted on yet.
///
/// # Errors
/// As [`deciding`], and when its vote is closed.
pub fn unclosed(place: Where, world: &dyn World, by: &Caller<'_>) -> Result<AtHand, Refusal> {
    let vote = deciding(place, world, by)?;
    if vote.count.poll.is_some() {
        return Err(Refusal::new(
            say!("refused-poll", item = label(vote.item, world)),
            Some(say!("refused-poll-hint")),
        ));
    }
    Ok(vote)
}

/// The decision that is meant, if the table can still decide by consensus.
///
/// # Errors
/// As [`deciding`], and when the item was voted on.
pub fn undecided(place: Where, world: &dyn World, by: &Caller<'_>) -> Result<AtHand, Refusal> {
    let vote = deciding(place, world, by)?;
    if vote.count.poll.is_some() {
        let what = say!("refused-decided", item = label(vote.item, world));
        return Err(Refusal::new(what, Some(say!("refused-poll-hint"))));
    }
    Ok(vote)
}

/// The minute at which something of a decision happens.
///
/// # Errors
/// When its sitting has no hour and is not held today.
pub fn minute_of(vote: &AtHand, world: &dyn World, by: &Caller<'_>) -> Result<Moment, Refusal> {
    let meeting = world.get::<Meeting>(vote.meeting).ok_or_else(super::sitting::no_sitting)?;
    minute(vote.meeting, meeting, world, by)
}

/// What the decision is called before anybody says it better: the agreement that was taken down
/// last and is not decided yet, else the title of the item, unless that is a question.
pub fn wording(vote: &AtHand, world: &dyn World) -> String {
    let said = sittings::entries(vote.meeting, world).into_iter().rev().map(|(_, entry)| entry);
    let agreed = said
        .filter(|entry| entry.item.is_some_and(|of| of.id == vote.item))
        .take_while(|entry| entry.kind != EntryKind::Decision)
        .find(|entry| entry.kind == EntryKind::Agreement);
    let item = world.get::<AgendaItem>(vote.item);
    let titled = item.map(|item| item.title.as_str()).filter(|title| !title.ends_with('?'));
    let words = agreed.map(|entry| entry.text.as_str()).or(titled).unwrap_or_default();
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The change that takes down what was decided.
///
/// # Errors
/// When there are no words.
pub(super) fn decision(
    vote: &AtHand,
    text: &str,
    method: ConsensusMethod,
    time: Moment,
    world: &dyn World,
    id: Id,
) -> Result<Change, Refusal> {
    let method = [("method", method.code().to_owned())];
    entry(vote, EntryKind::Decision, text, time, &method, world, id)
}

/// The change that takes down an entry under the item, with some fields more.
///
/// # Errors
/// Every field that can't be read.
pub(super) fn entry(
    vote: &AtHand,
    kind: EntryKind,
    text: &str,
    time: Moment,
    more: &[(&str, String)],
    world: &dyn World,
    id: Id,
) -> Result<Change, Refusal> {
    let fields = [
        ("meeting", vote.meeting.to_string()),
        ("item", vote.item.to_string()),
        ("kind", kind.code().to_owned()),
        ("time", time.raw()),
        ("text", text.to_owned()),
    ];
    let row: Row =
        fields.iter().chain(more).map(|(name, text)| ((*name).to_owned(), text.clone())).collect();
    put(id, Kind::Entries, &row, world)
}
