//! What has changed in a verbale since it was circulated. Keeps out: what goes on after a verbale,
//! and the words that tell it.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::archive::Archive;
use super::digest;
use crate::domain::{Field, Id, Kind, Meeting, MinutesState, World};
use crate::readings::who::Face;

/// Something that a verbale printed otherwise when it was circulated.
#[derive(Debug, Clone, PartialEq)]
pub struct Since {
    /// What kind of record.
    pub kind: Kind,
    /// Which one, as people call it; none on the public face.
    pub label: Option<String>,
    /// What became of it.
    pub how: Altered,
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
    let mut found: Vec<Since> = Vec::new();
    for (kind, id) in all {
        let key = (kind, id);
        let (how, label) = match (before.get(&key), now.get(&key)) {
            (None, Some(_)) => (Altered::Added, label(id, world)),
            (Some(_), None) => (Altered::Removed, label(id, then.world())),
            (Some(before), Some(now)) => {
                let differs = |field: &&Field| before.get(field.name) != now.get(field.name);
                let is_step = |field: &Field| id == meeting && STEPS.contains(&field.name);
                let changed = kind.fields().iter().filter(differs);
                let fields: Vec<&str> =
                    changed.filter(|field| !is_step(field)).map(|field| field.name).collect();
                if fields.is_empty() {
                    continue;
                }
                (Altered::Fields(fields), label(id, world))
            }
            (None, None) => continue,
        };
        found.push(Since { kind, label, how });
    }
    found
}

/// The fields that a verbale prints, by record.
fn rows(meeting: Id, world: &dyn World) -> BTreeMap<(Kind, Id), Value> {
    let rows = digest::rows(meeting, world).into_iter();
    rows.filter(|(kind, _, _)| *kind != Kind::Observations)
        .filter_map(|(kind, id, row)| Some(((kind, id), row.get("data")?.clone())))
        .collect()
}
