//! Making the changes of a draft from rows and ids. Keeps out: letting them in.

use super::change::Change;
use super::datum::{Row, Tie};
use super::fault::Fault;
use super::id::Id;
use super::noun::Noun;
use super::record::{Kind, Record};
use super::refusal::{Pinned, Refusal};
use super::world::World;
use crate::say;

fn pinned(faults: Vec<Fault>) -> Refusal {
    Refusal::of(faults.into_iter().map(|fault| Pinned { change: 0, fault }).collect())
}

/// The change that adds a noun under a new id.
pub fn add(id: Id, noun: impl Noun) -> Change {
    Change { id, before: None, after: Some(noun.wrap()) }
}

/// The change that adds a row as a record of `kind`.
///
/// # Errors
/// Every field that can't be read.
pub fn put(id: Id, kind: Kind, row: &Row, world: &dyn World) -> Result<Change, Refusal> {
    let record = kind.read(row, world).map_err(pinned)?;
    Ok(Change { id, before: None, after: Some(record) })
}

/// The change that puts a noun in the place of the one with this id.
pub fn replace(id: Id, noun: impl Noun, world: &dyn World) -> Change {
    Change { id, before: world.record(id).cloned(), after: Some(noun.wrap()) }
}

/// The row of a record with some of its fields written anew.
pub fn amended(record: &Record, fields: &Row) -> Row {
    let mut row = record.row();
    row.extend(fields.iter().map(|(name, text)| (name.clone(), text.clone())));
    row
}

/// The change that sets some fields of a record.
///
/// # Errors
/// When there is no such record, and for every field that can't be read.
pub fn set(id: Id, fields: &Row, world: &dyn World) -> Result<Change, Refusal> {
    let before = world.record(id).ok_or_else(|| Refusal::new(say!("refused-gone"), None))?;
    let after = before.kind().read(&amended(before, fields), world).map_err(pinned)?;
    Ok(Change { id, before: Some(before.clone()), after: Some(after) })
}

/// The changes that remove a record with all its parts, parts first.
pub fn remove(id: Id, world: &dyn World) -> Vec<Change> {
    taken(id, world)
        .into_iter()
        .map(|(id, record)| Change { id, before: Some(record.clone()), after: None })
        .collect()
}

/// A record and everything that goes with it, parts before what they are parts of.
pub fn taken<'a>(id: Id, world: &'a dyn World) -> Vec<(Id, &'a Record)> {
    let mut found: Vec<(Id, &'a Record)> = Vec::new();
    let mut waiting = vec![id];
    while let Some(id) = waiting.pop() {
        let Some(record) = world.record(id) else { continue };
        if found.iter().any(|(other, _)| *other == id) {
            continue;
        }
        found.push((id, record));
        waiting.extend(world.referrers(id).into_iter().filter(|part| {
            let mut is_part = false;
            if let Some(record) = world.record(*part) {
                record.ties(&mut |whole, tie| is_part |= whole == id && tie == Tie::Part);
            }
            is_part
        }));
    }
    found.reverse();
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Lab;
    use crate::domain::sample::{Sample, row, why};

    const LAB: Id = Id::from_bits(1);

    /// A lab with a mandate, a person, and a proposal that mentions the lab.
    fn table() -> Sample {
        Sample::of(&[
            (Kind::Labs, &[("code", "acqua"), ("name", "Acqua pubblica")]),
            (Kind::People, &[("name", "Ada")]),
            (
                Kind::Representatives,
                &[("person", "Ada"), ("lab", "acqua"), ("role", "titular"), ("from", "2014-01-01")],
            ),
            (Kind::Proposals, &[("code", "p1"), ("lab", "acqua")]),
        ])
    }

    #[test]
    fn a_change_sets_its_fields_and_keeps_the_others() {
        let table = table();
        let change = set(LAB, &row(&[("theme", "Fontane")]), table.book()).unwrap();
        let after = change.after.unwrap();
        let cell = |field| after.cell(field, table.world()).text();
        assert_eq!(
            [cell("code"), cell("name"), cell("theme")],
            ["acqua", "Acqua pubblica", "Fontane"]
        );
        assert_eq!(change.before.as_ref(), table.world().record(LAB));
    }

    #[test]
    fn a_blank_text_empties_a_field_that_may_be_empty() {
        let table = table();
        let change = set(LAB, &row(&[("name", " ")]), table.book()).unwrap();
        assert_eq!(change.after.and_then(|record| Lab::peek(&record).cloned()).unwrap().name, None);
        assert_eq!(why(set(LAB, &row(&[("code", " ")]), table.book())), ["code: fault-needed"]);
    }

    #[test]
    fn a_record_that_is_gone_can_not_be_changed_and_removing_it_is_nothing() {
        let table = table();
        assert_eq!(why(set(Id::from_bits(9), &row(&[]), table.book())), ["refused-gone"]);
        assert!(remove(Id::from_bits(9), table.book()).is_empty());
    }

    #[test]
    fn parts_go_before_what_they_are_parts_of_and_mentions_stay() {
        let table = table();
        let ids = |id| {
            taken(Id::from_bits(id), table.book()).iter().map(|(id, _)| *id).collect::<Vec<_>>()
        };
        assert_eq!(ids(1), [Id::from_bits(3), LAB]);
        assert_eq!(ids(2), [Id::from_bits(2)]);
        assert!(
            remove(LAB, table.book())
                .iter()
                .all(|change| change.before.is_some() && change.after.is_none())
        );
    }

    #[test]
    fn a_link_between_two_is_a_part_of_either_and_is_taken_once() {
        let table = Sample::of(&[
            (Kind::Stakeholders, &[("name", "Comune")]),
            (Kind::Stakeholders, &[("name", "Scuola")]),
            (Kind::Links, &[("from", "Comune"), ("to", "Scuola"), ("type", "denaro")]),
        ]);
        for id in [1, 2] {
            let ids: Vec<Id> =
                taken(Id::from_bits(id), table.book()).iter().map(|(id, _)| *id).collect();
            assert_eq!(ids, [Id::from_bits(3), Id::from_bits(id)]);
        }
    }

    #[test]
    fn a_noun_is_added_and_put_in_the_place_of_another() {
        let mut table = table();
        let lab = |code: &str| Lab {
            code: crate::domain::Line::new(code).unwrap(),
            name: None,
            theme: None,
        };
        table.act(vec![add(Id::from_bits(9), lab("suolo"))]).unwrap();
        let change = replace(LAB, lab("fiumi"), table.book());
        table.act(vec![change]).unwrap();
        assert_eq!(
            [table.cell(LAB, "code"), table.cell(Id::from_bits(9), "code")],
            ["fiumi", "suolo"]
        );
        assert_eq!(why(table.act(vec![add(LAB, lab("mare"))])), ["refused-changed"]);
    }
}
