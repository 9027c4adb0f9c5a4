//! The copy of what a verbale prints, kept when it is circulated and when it is approved: whatever
//! is edited afterwards, the page stays. Keeps out: the page, and comparing the copy with today.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::{belonging, charter};
use crate::domain::change::Change;
use crate::domain::id::Id;
use crate::domain::noun::Noun;
use crate::domain::nouns::{Meeting, MinutesCopy, Person, Stakeholder};
use crate::domain::record::{Kind, Record};
use crate::domain::values::{Mark, MinutesState, Of, Prose};
use crate::domain::world::World;

/// How many characters a part has at most, below what a text may hold.
const LONGEST: usize = 16_000;

/// A record as a bundle has it.
#[derive(Serialize, Deserialize)]
struct Row {
    id: Id,
    #[serde(flatten)]
    record: Record,
}

/// The records a verbale draws upon, in the order of kinds and then of ids: those of the sitting,
/// what they refer to, and what a reading asks of the whole table (who sits there, labs, mandates,
/// the rules of the day, the sittings around it). How to reach people is not among it.
pub fn drawn_upon(meeting: Id, world: &dyn World) -> Vec<(Id, Record)> {
    let Some(sitting) = world.get::<Meeting>(meeting) else { return Vec::new() };
    let mut ids: BTreeSet<Id> =
        belonging::records(meeting, world).into_iter().map(|(id, _)| id).collect();
    for _ in 0..2 {
        let near: Vec<Id> = ids.iter().copied().collect();
        for record in near.into_iter().filter_map(|id| world.record(id)) {
            record.ties(&mut |id, _| {
                ids.insert(id);
            });
        }
    }
    let whole = [
        Kind::Process,
        Kind::People,
        Kind::Labs,
        Kind::Representatives,
        Kind::Meetings,
        Kind::Offices,
    ]
    .into_iter();
    ids.extend(whole.flat_map(|kind| world.every(kind)).map(|(id, _)| id));
    ids.extend(charter::in_force(sitting.date, world).version.map(|version| version.id));
    let found = ids.into_iter().filter_map(|id| Some((id, without_reach(world.record(id)?))));
    let mut found: Vec<(Id, Record)> =
        found.filter(|(_, record)| record.kind() != Kind::Copies).collect();
    found.sort_by_key(|(id, record)| (record.kind(), *id));
    found
}

/// A record without what no verbale prints of a person.
fn without_reach(record: &Record) -> Record {
    match record {
        Record::People(person) => {
            Person { email: None, phone: None, address: None, ..(**person).clone() }.wrap()
        }
        Record::Stakeholders(found) => Stakeholder {
            email: None,
            phone: None,
            address: None,
            notes: None,
            ..(**found).clone()
        }
        .wrap(),
        Record::Process(_)
        | Record::Ratings(_)
        | Record::Links(_)
        | Record::Contacts(_)
        | Record::Labs(_)
        | Record::Representatives(_)
        | Record::Rules(_)
        | Record::Meetings(_)
        | Record::Agenda(_)
        | Record::Attendance(_)
        | Record::Groups(_)
        | Record::Questions(_)
        | Record::Proposals(_)
        | Record::Entries(_)
        | Record::Turns(_)
        | Record::Phrases(_)
        | Record::Votes(_)
        | Record::Polls(_)
        | Record::Actions(_)
        | Record::Opinions(_)
        | Record::Criteria(_)
        | Record::Comparisons(_)
        | Record::Approvals(_)
        | Record::Rounds(_)
        | Record::Scores(_)
        | Record::Recusals(_)
        | Record::Answers(_)
        | Record::Indicators(_)
        | Record::Commitments(_)
        | Record::Notes(_)
        | Record::Carried(_)
        | Record::Reports(_)
        | Record::Attachments(_)
        | Record::Observations(_)
        | Record::Selections(_)
        | Record::Consensus(_)
        | Record::Copies(_)
        | Record::Offices(_)
        | Record::Origins(_)
        | Record::Withheld(_)
        | Record::Needs(_)
        | Record::Conventions(_)
        | Record::Courses(_)
        | Record::Editions(_)
        | Record::Enrolments(_)
        | Record::Territories(_)
        | Record::Facilitators(_)
        | Record::Assignments(_)
        | Record::Plans(_)
        | Record::Surveys(_)
        | Record::Areas(_)
        | Record::Themes(_)
        | Record::Codings(_)
        | Record::Budgets(_)
        | Record::Projects(_)
        | Record::Ballots(_)
        | Record::Draws(_)
        | Record::Candidates(_) => record.clone(),
    }
}

/// The changes that keep copies of the verbali that these changes, which were made, circulated or
/// approved.
pub(in crate::domain) fn due(changes: &[Change], world: &dyn World) -> Vec<Change> {
    let stepped = changes.iter().filter(|change| {
        let states = change.before.as_ref().and_then(Meeting::peek).zip(meeting(change));
        states.is_some_and(|(before, after)| {
            after.minutes_state() != MinutesState::Draft
                && before.minutes_state() != after.minutes_state()
        })
    });
    stepped.flat_map(|change| copy(change.id, world)).collect()
}

fn meeting(change: &Change) -> Option<&Meeting> {
    change.after.as_ref().and_then(Meeting::peek)
}

/// The changes that keep copies of approved verbali that have none, before changes are made of what
/// they print: tables from before there were copies, and sittings that came in approved.
pub(in crate::domain) fn owed(changes: &[Change], world: &dyn World) -> Vec<Change> {
    let approved = world.all::<Meeting>().filter(|(id, meeting)| {
        meeting.minutes_state() == MinutesState::Approved && of(*id, meeting, world).is_empty()
    });
    let mut owed = Vec::new();
    for (id, _) in approved {
        let printed: BTreeSet<Id> = drawn_upon(id, world).into_iter().map(|(id, _)| id).collect();
        let added = |change: &Change| {
            let kind = change.after.as_ref().map(Record::kind);
            change.before.is_none()
                && matches!(
                    kind,
                    Some(
                        Kind::Process
                            | Kind::People
                            | Kind::Labs
                            | Kind::Representatives
                            | Kind::Meetings
                            | Kind::Rules
                            | Kind::Offices
                    )
                )
        };
        if changes.iter().any(|change| printed.contains(&change.id) || added(change)) {
            owed.extend(copy(id, world));
        }
    }
    owed
}

/// Whether what takes back or makes again an edit would take along, or make twice, a copy that was
/// owed when the edit was made: such a copy stays.
pub(in crate::domain) fn stays(change: &Change, changes: &[Change], world: &dyn World) -> bool {
    let Some(copy) = change.states().find_map(MinutesCopy::peek) else { return false };
    let steps = changes.iter().any(|other| other.id == copy.meeting.id);
    !steps && world.record(change.id).is_some()
}

/// The changes that keep a copy of what the verbale of a sitting prints now.
fn copy(sitting: Id, world: &dyn World) -> Vec<Change> {
    let Some(meeting) = world.get::<Meeting>(sitting) else { return Vec::new() };
    let rows: Vec<Row> =
        drawn_upon(sitting, world).into_iter().map(|(id, record)| Row { id, record }).collect();
    let Ok(text) = serde_json::to_string(&rows) else { return Vec::new() };
    let texts = pieces(&text, LONGEST);
    let before: BTreeMap<i64, Id> =
        of(sitting, meeting, world).into_iter().map(|(id, copy)| (copy.part.get(), id)).collect();
    let Ok(parts) =
        i64::try_from(texts.len()).map_err(|_| ()).and_then(|n| Mark::new(n).map_err(|_| ()))
    else {
        return Vec::new();
    };
    let revision = meeting.revision.or_else(|| Mark::new(1).ok());
    let changes = (1..).zip(texts).filter_map(|(number, text)| {
        let id = before.get(&number).copied().unwrap_or_else(|| own_id(sitting, meeting, number));
        let after = MinutesCopy {
            meeting: Of::to(sitting),
            revision: revision?,
            state: meeting.minutes_state(),
            part: Mark::new(number).ok()?,
            parts,
            text: Prose::new(text).ok()?,
        };
        Some(Change { id, before: world.record(id).cloned(), after: Some(after.wrap()) })
    });
    changes.collect()
}

/// The id of a part: that of its sitting with other bits, so that the same edit made twice makes
/// the same records.
fn own_id(sitting: Id, meeting: &Meeting, part: i64) -> Id {
    let revision = meeting.revision.map_or(1, Mark::get);
    let approved = u128::from(meeting.minutes_state() == MinutesState::Approved);
    let [revision, part] =
        [revision, part].map(|number| u128::try_from(number).unwrap_or_default());
    Id::from_bits(sitting.bits() ^ (0xc0b1_u128 << 40 | revision << 20 | approved << 16 | part))
}

/// Whether these are all the parts of one copy, in their order.
pub fn is_whole(parts: &[&MinutesCopy]) -> bool {
    let text: String = parts.iter().map(|copy| copy.text.as_str()).collect();
    serde_json::from_str::<Vec<Row>>(&text).is_ok()
}

/// The parts of one whole copy with what a function makes of its records, cut into as many as they
/// were; nothing when the function changes nothing.
pub fn recut(
    parts: &[&MinutesCopy],
    change: &mut dyn FnMut(Id, &Record) -> Option<Record>,
) -> Option<Vec<MinutesCopy>> {
    let text: String = parts.iter().map(|copy| copy.text.as_str()).collect();
    let mut rows: Vec<Row> = serde_json::from_str(&text).ok()?;
    let mut is_changed = false;
    for row in &mut rows {
        if let Some(record) = change(row.id, &row.record) {
            row.record = record;
            is_changed = true;
        }
    }
    let text = serde_json::to_string(&rows).ok().filter(|_| is_changed)?;
    // A little less than its share each, so that something is left for the last.
    let longest = (text.chars().count() / parts.len()).saturating_sub(8).max(1);
    let mut texts = pieces(&text, longest).into_iter();
    let mut cut: Vec<MinutesCopy> = Vec::new();
    for (index, part) in parts.iter().enumerate() {
        // A piece ends only where no blank is, so that the last one may find nothing left.
        let piece = if index + 1 == parts.len() {
            texts.by_ref().collect::<String>()
        } else {
            texts.next().unwrap_or_default().to_owned()
        };
        cut.push(MinutesCopy { text: Prose::new(&piece).ok()?, ..(*part).clone() });
    }
    Some(cut)
}

/// A text in pieces of so many characters, of which none begins or ends with a blank, which a text field would lose.
fn pieces(text: &str, longest: usize) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let ends = rest.char_indices().zip(rest.char_indices().skip(1));
        let end = ends
            .skip(longest - 1)
            .find(|((_, last), (_, next))| !last.is_whitespace() && !next.is_whitespace())
            .map_or(rest.len(), |(_, (end, _))| end);
        let (piece, after) = rest.split_at(end);
        pieces.push(piece);
        rest = after;
    }
    pieces
}

/// The parts of the copy of a verbale in its revision and state, by their number.
fn of<'a>(sitting: Id, meeting: &Meeting, world: &'a dyn World) -> Vec<(Id, &'a MinutesCopy)> {
    kept_of(sitting, meeting.minutes_state(), meeting.revision.map_or(1, Mark::get), world)
}

fn kept_of(
    sitting: Id,
    state: MinutesState,
    revision: i64,
    world: &dyn World,
) -> Vec<(Id, &MinutesCopy)> {
    let mut parts: Vec<(Id, &MinutesCopy)> = world
        .of::<MinutesCopy>(sitting)
        .filter(|(_, copy)| copy.state == state && copy.revision.get() == revision)
        .collect();
    parts.sort_by_key(|(_, copy)| copy.part);
    parts
}

/// The records a verbale drew upon when it came into the state it has, as they were then; `None`
/// where no copy of it was kept, or not all of it.
pub fn kept(sitting: Id, world: &dyn World) -> Option<Vec<(Id, Record)>> {
    let meeting = world.get::<Meeting>(sitting)?;
    let parts = of(sitting, meeting, world);
    let wanted = usize::try_from(parts.first()?.1.parts.get()).ok()?;
    let text: String = parts.iter().take(wanted).map(|(_, copy)| copy.text.as_str()).collect();
    let rows: Vec<Row> = serde_json::from_str(&text).ok()?;
    Some(rows.into_iter().map(|row| (row.id, row.record)).collect())
}

#[cfg(test)]
mod tests;
