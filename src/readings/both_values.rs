//! What a change that waits for a decision would write, beside what the table says now. Keeps out: why
//! it waits, and deciding.

use super::in_words;
use crate::domain::{Field, Id, Record, Shape, World};
use crate::ledger::SeenEdit;
use crate::say;
use crate::text::{Language, Sentence};

/// A field of a record that a change writes, with both values as this viewer may see them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BothValues {
    /// The record, with its kind.
    pub record: String,
    /// The field; empty where the whole record was taken away.
    pub field: String,
    /// What the change writes; a dash for nothing.
    pub mine: String,
    /// What the table has; a dash for nothing.
    pub now: String,
}

/// Every field that a change writes, in the order of its records and of their fields.
pub fn both_values(edit: &SeenEdit<'_>, world: &dyn World, language: Language) -> Vec<BothValues> {
    let nothing = || "-".to_owned();
    let told = |record: &Record, field: &Field| told(record, field, world, language);
    let mut found = Vec::new();
    for change in edit.changes() {
        let (before, after) = (change.before.as_deref(), change.after.as_deref());
        let Some(kind) = after.or(before).map(|record| record.kind()) else { continue };
        let now =
            world.record(change.id).or_else(|| after.and_then(|it| taken(change.id, it, world)));
        let label = now.or(after).or(before).map(|record| record.label(world));
        let one = language.tell(&Sentence::new(format!("kind-one-{kind}")));
        let record = format!("{one}: {}", label.unwrap_or_default());
        let Some(after) = after else {
            let mine = language.tell(&say!("pending-gone"));
            let is_kept = |field: &&Field| !change.sealed.contains(&field.name);
            let others = kind.fields().iter().filter(is_kept).filter_map(|field| {
                let now = told(now?, field)?;
                (before.and_then(|before| told(before, field)).as_ref() != Some(&now)).then(|| {
                    let (record, mine) = (record.clone(), mine.clone());
                    BothValues { record, field: language.tell(&field.label()), mine, now }
                })
            });
            let start = found.len();
            found.extend(others);
            if found.len() == start {
                let now = now.map_or_else(nothing, |now| now.label(world));
                found.push(BothValues { record, field: String::new(), mine, now });
            }
            continue;
        };
        for field in kind.fields().iter().filter(|field| !change.sealed.contains(&field.name)) {
            let mine = told(after, field);
            if mine == before.and_then(|before| told(before, field)) {
                continue;
            }
            let now = now.and_then(|now| told(now, field));
            found.push(BothValues {
                record: record.clone(),
                field: language.tell(&field.label()),
                mine: mine.unwrap_or_else(nothing),
                now: now.unwrap_or_else(nothing),
            });
        }
    }
    found
}

/// Another record that has what makes this one a duplicate: its code, its number.
fn taken<'a>(own: Id, record: &Record, world: &'a dyn World) -> Option<&'a Record> {
    let keys = || record.kind().fields().iter().filter(|field| field.key);
    let row = record.row();
    let same = |other: &Record| {
        let other = other.row();
        keys().all(|field| row.get(field.name) == other.get(field.name))
    };
    keys().next()?;
    world.every(record.kind()).find(|(id, other)| *id != own && same(other)).map(|(_, it)| it)
}

fn told(record: &Record, field: &Field, world: &dyn World, language: Language) -> Option<String> {
    // What was kept of a verbale is read as the verbale.
    if matches!(record, Record::Copies(_)) && field.shape == Shape::Prose {
        return None;
    }
    let text = in_words(&record.cell(field.name, world), field.shape, language);
    (!text.is_empty()).then_some(text)
}
