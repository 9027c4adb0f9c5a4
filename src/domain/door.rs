//! The one door to a table: changes are weighed together, and come in whole or not at all. Keeps
//! out: the log, and saving.

use std::collections::BTreeSet;

use chrono::{DateTime, FixedOffset};

use super::change::{Cause, Change, Transition};
use super::fault::Fault;
use super::id::Id;
use super::noun::Field;
use super::record::{Kind, Record};
use super::refusal::{Pinned, Refusal};
use super::rules::{copies, locks};
use super::world::World;
use crate::say;
use crate::text::Sentence;

/// The records of a table that can be changed.
pub trait Table: World + Sized {
    /// Makes a change, whatever it is: whether it may be made is asked by [`admit`].
    fn apply(&mut self, change: &Change);
}

/// Whether a change touches nothing that is locked: an approved verbale, a closed round.
///
/// # Errors
/// The [`Refusal`] that [`admit`] would give.
pub fn unlocked(change: &Change, cause: Cause, world: &dyn World) -> Result<(), Refusal> {
    locks::check(&Transition::of(change, cause, world))
}

/// Lets changes in: every rule of every changed record is asked, and on any fault the table is as
/// it was. Answers all that changed: what was asked for, as its own rules amend it, and what goes
/// along with it.
///
/// # Errors
/// A [`Refusal`] with every fault, pinned to the change and the field.
pub fn admit(
    mut changes: Vec<Change>,
    cause: Cause,
    at: DateTime<FixedOffset>,
    table: &mut impl Table,
) -> Result<Vec<Change>, Refusal> {
    let is_nothing =
        |changes: &[Change]| changes.iter().all(|change| change.before == change.after);
    if is_nothing(&changes) {
        return Err(Refusal::new(say!("refused-nothing"), None));
    }
    if matches!(cause, Cause::Undo(_) | Cause::Redo(_)) {
        let asked = changes.clone();
        changes.retain(|change| !copies::stays(change, &asked, table));
    }
    for change in &changes {
        unlocked(change, cause, table)?;
    }
    let asked = changes.len();
    let mut leaning = Vec::new();
    let mut kept = Vec::new();
    if cause == Cause::Act {
        for change in &mut changes {
            if let Some(after) = &mut change.after {
                after.amend(change.before.as_ref(), change.id, table, at);
            }
        }
        // What a record says of itself is written by its own rules; whoever writes it by hand is
        // told that it was not.
        if is_nothing(&changes) {
            return Err(Refusal::new(say!("refused-kept"), Some(say!("refused-kept-hint"))));
        }
        let along = cascades(&changes, cause, table);
        leaning = self::leaning(&changes, &along, cause, table);
        kept = copies::owed(&changes, table);
        changes.extend(along.into_iter().map(|(_, change)| change));
    }
    apply(&changes, table)?;
    let needed: Vec<(usize, (Id, Id, usize))> = changes
        .iter()
        .enumerate()
        .filter(|(_, change)| change.after.is_none())
        .filter_map(|(index, change)| still_needed(change, table).map(|needed| (index, needed)))
        .collect();
    let mut faults = faults(changes.get(..asked).unwrap_or_default(), cause, table);
    if faults.is_empty() {
        faults.extend(upset(&changes, &leaning, table));
    }
    if !faults.is_empty() || !needed.is_empty() {
        take_back(&changes, table);
        let told = needed.into_iter().filter_map(|(change, needed)| {
            Some(Pinned { change, fault: needed_by(needed, table)? })
        });
        faults.extend(told);
        return Err(Refusal::of(faults));
    }
    if cause == Cause::Act {
        kept.extend(copies::due(&changes, table));
    }
    apply(&kept, table)?;
    changes.extend(kept);
    Ok(changes)
}

/// Makes every change, if each finds the record as the draft saw it; asks no rule.
///
/// # Errors
/// When one does not: the table is then as it was.
pub fn apply(changes: &[Change], table: &mut impl Table) -> Result<(), Refusal> {
    for (done, change) in changes.iter().enumerate() {
        if table.record(change.id) != change.before.as_ref() {
            take_back(changes.get(..done).unwrap_or_default(), table);
            return Err(Refusal::new(say!("refused-changed"), Some(say!("refused-changed-hint"))));
        }
        table.apply(change);
    }
    Ok(())
}

/// Unmakes changes that were made, last first.
pub fn take_back(changes: &[Change], table: &mut impl Table) {
    for change in changes.iter().rev() {
        table.apply(&change.inverse());
    }
}

/// The changes that go along with these, each with the index of the one that takes it; none of a
/// record that is changed by itself.
fn cascades(changes: &[Change], cause: Cause, world: &dyn World) -> Vec<(usize, Change)> {
    let mut along = Vec::new();
    for (index, change) in changes.iter().enumerate() {
        for (id, record) in Record::cascades(&Transition::of(change, cause, world)) {
            if !changes.iter().any(|change| change.id == id) {
                let before = world.record(id).cloned();
                along.push((index, Change { id, before, after: Some(record) }));
            }
        }
    }
    along
}

fn faults(changes: &[Change], cause: Cause, world: &dyn World) -> Vec<Pinned> {
    let mut faults = Vec::new();
    for (index, change) in changes.iter().enumerate() {
        let mut note = |fault| faults.push(Pinned { change: index, fault });
        let Some(record) = &change.after else { continue };
        if is_taken(record, world) {
            note(Fault::new(
                key_field(record.kind()),
                say!("fault-duplicate", name = record.label(world)),
            ));
        }
        let mut missing: BTreeSet<Id> = BTreeSet::new();
        record.ties(&mut |other, _| {
            if world.record(other).is_none() {
                missing.insert(other);
            }
        });
        for id in missing {
            note(Fault::new(key_field(record.kind()), say!("fault-dangling", id = id.to_string())));
        }
        let refused =
            |fault: &Fault| !fault.odd || (cause == Cause::Act && is_entered(change, fault.field));
        for fault in record.check(change.id, world).into_iter().filter(refused) {
            note(fault);
        }
    }
    faults
}

/// The records of which the changed ones say something, as they are now, with the faults they
/// have already.
fn leaning(
    changes: &[Change],
    along: &[(usize, Change)],
    cause: Cause,
    world: &dyn World,
) -> Vec<(usize, Id, Vec<Fault>)> {
    let touched: BTreeSet<Id> = changes.iter().map(|change| change.id).collect();
    let mut leaning = Vec::new();
    for (index, change) in changes.iter().enumerate() {
        let mut ids: BTreeSet<Id> =
            change.states().flat_map(|record| record.weighs(change.id, world)).collect();
        ids.extend(along.iter().filter(|(with, _)| *with == index).map(|(_, change)| change.id));
        ids.extend(Record::retimed(&Transition::of(change, cause, world)));
        for id in ids.difference(&touched) {
            let faults =
                world.record(*id).map(|record| record.check(*id, world)).unwrap_or_default();
            leaning.push((index, *id, faults));
        }
    }
    leaning
}

/// What the changes would make wrong with records that they leave as they are.
fn upset(
    changes: &[Change],
    leaning: &[(usize, Id, Vec<Fault>)],
    world: &dyn World,
) -> Vec<Pinned> {
    let mut upset: Vec<Pinned> = Vec::new();
    for (index, id, before) in leaning {
        let Some(record) = world.record(*id) else { continue };
        let kind =
            changes.get(*index).and_then(|change| change.after.as_ref().or(change.before.as_ref()));
        let field = kind.map_or("id", |record| key_field(record.kind()));
        for fault in record.check(*id, world).into_iter().filter(|fault| !before.contains(fault)) {
            let fault = Fault::new(field, fault.reason);
            if !upset.iter().any(|other| other.fault == fault) {
                upset.push(Pinned { change: *index, fault });
            }
        }
    }
    upset
}

/// Which record a change takes away, what still refers to it first, and how many do.
fn still_needed(change: &Change, world: &dyn World) -> Option<(Id, Id, usize)> {
    let referrers = world.referrers(change.id);
    Some((change.id, *referrers.first()?, referrers.len()))
}

/// The fault of a record that is still needed; told with the table as it was, where both have
/// their names.
fn needed_by((gone, first, count): (Id, Id, usize), world: &dyn World) -> Option<Fault> {
    let (gone, by) = (world.record(gone)?, world.record(first)?);
    Some(Fault::new(
        key_field(gone.kind()),
        say!(
            "fault-needed-by",
            name = gone.label(world),
            count = count,
            kind = Sentence::new(format!("kind-{}", by.kind())),
            by = by.label(world)
        ),
    ))
}

/// Whether another record of its kind has the same key, and is not another all the same.
fn is_taken(record: &Record, world: &dyn World) -> bool {
    let (kind, key) = (record.kind(), record.key());
    let is_same = |other: &Record| other.key() == key && !record.is_another(other);
    let same = |id: &Id| world.record(*id).is_some_and(is_same);
    world.keyed(kind, &key).iter().filter(|id| same(id)).count() > 1
}

/// The field to which a fault of the whole record is pinned.
fn key_field(kind: Kind) -> &'static str {
    kind.fields().iter().find(|field| field.key).map_or("id", |field: &Field| field.name)
}

/// Whether a change writes this field, or puts the record into another sitting: what stood there
/// before is not asked about again.
fn is_entered(change: &Change, field: &str) -> bool {
    let Some(before) = &change.before else { return true };
    let (before, after) =
        (before.row(), change.after.as_ref().map(Record::row).unwrap_or_default());
    [field, "meeting"].iter().any(|field| before.get(*field) != after.get(*field))
}
