//! What has changed in a verbale since it was circulated. Keeps out: what goes on after a verbale,
//! and the words that tell it.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::archive::Archive;
use super::digest;
use crate::domain::{
    AgendaItem, EntryKind, Field, Id, Kind, Meeting, MinutesState, Moment, Record, World,
};
use crate::readings::who::{Eye, Face, Who};

/// Something that a verbale printed otherwise when it was circulated.
#[derive(Debug, Clone, PartialEq)]
pub struct Since {
    /// What kind of record.
    pub kind: Kind,
    /// Which one, as people call it; none on the public face.
    pub label: Option<String>,
    /// Which one on the public face, where that can be said without the words of anybody.
    pub place: Option<Place>,
    /// What became of it.
    pub how: Altered,
}

/// What a record is, told without what somebody typed into it: what is gone may be gone because it
/// named a person.
#[derive(Debug, Clone, PartialEq)]
pub enum Place {
    /// An entry of the record.
    Entry {
        /// Its kind.
        kind: EntryKind,
        /// When it was taken down.
        at: Moment,
        /// The position of its item.
        item: Option<i64>,
    },
    /// An item of the order of the day, or a vote on it, by its position.
    Item(i64),
    /// The seat or the mandate of somebody, or somebody.
    Whose(Who),
}

/// What became of a record since the verbale was circulated.
#[derive(Debug, Clone, PartialEq)]
pub enum Altered {
    /// It is new.
    Added,
    /// It is gone.
    Removed,
    /// These fields have another value.
    Fields(Vec<&'static str>),
}

/// The steps of a verbale are no change of what it says, and observations stand in it by
/// themselves.
const STEPS: &[&str] = &["state", "circulated"];

/// What has changed in a verbale that is circulated, by kind and record; nothing of one that is
/// not.
pub(super) fn since(meeting: Id, face: Face, world: &dyn World) -> Vec<Since> {
    let is_out = world
        .get::<Meeting>(meeting)
        .is_some_and(|sitting| sitting.minutes_state() == MinutesState::Circulated);
    let Some(then) = Archive::of(meeting, world).filter(|_| is_out) else {
        return Vec::new();
    };
    let (before, now) = (rows(meeting, then.world()), rows(meeting, world));
    let all: BTreeSet<(Kind, Id)> = before.keys().chain(now.keys()).copied().collect();
    let label = |id: Id, world: &dyn World| (face == Face::Reserved).then(|| world.label(id));
    let place = |id: Id, world: &dyn World| {
        (face == Face::Public).then(|| place(id, meeting, world)).flatten()
    };
    let mut found: Vec<Since> = Vec::new();
    for (kind, id) in all {
        let key = (kind, id);
        let (how, label, place) = match (before.get(&key), now.get(&key)) {
            (None, Some(_)) => (Altered::Added, label(id, world), place(id, world)),
            (Some(_), None) => (Altered::Removed, label(id, then.world()), place(id, then.world())),
            (Some(before), Some(now)) => {
                let differs = |field: &&Field| before.get(field.name) != now.get(field.name);
                let is_step = |field: &Field| id == meeting && STEPS.contains(&field.name);
                let changed = kind.fields().iter().filter(differs);
                let fields: Vec<&str> =
                    changed.filter(|field| !is_step(field)).map(|field| field.name).collect();
                if fields.is_empty() {
                    continue;
                }
                (Altered::Fields(fields), label(id, world), place(id, world))
            }
            (None, None) => continue,
        };
        found.push(Since { kind, label, place, how });
    }
    found
}

/// What a record is to whoever may read no words of it.
fn place(id: Id, meeting: Id, world: &dyn World) -> Option<Place> {
    let eye = Eye::at(Face::Public, meeting, world);
    let position = |item: Id| world.get::<AgendaItem>(item).map(|item| item.position.get());
    let whose = |person: Id| {
        let who = eye.person(person);
        (!who.is_withheld()).then_some(Place::Whose(who))
    };
    match world.record(id)? {
        Record::Entries(entry) => Some(Place::Entry {
            kind: entry.kind,
            at: entry.time,
            item: entry.item.and_then(|item| position(item.id)),
        }),
        Record::Agenda(item) => Some(Place::Item(item.position.get())),
        Record::Polls(poll) => position(poll.item.id).map(Place::Item),
        // Who voted how is nobody's to know, and so is whose vote it was.
        Record::Votes(vote) => position(vote.item.id).map(Place::Item),
        Record::Attendance(seat) => whose(seat.person.id),
        Record::Representatives(mandate) => whose(mandate.person.id),
        Record::People(_) => whose(id),
        _ => None,
    }
}

/// The fields that a verbale prints, by record.
fn rows(meeting: Id, world: &dyn World) -> BTreeMap<(Kind, Id), Value> {
    let rows = digest::rows(meeting, world).into_iter();
    rows.filter(|(kind, _, _)| *kind != Kind::Observations)
        .filter_map(|(kind, id, row)| Some(((kind, id), row.get("data")?.clone())))
        .collect()
}
