//! One record in several tables of a folder: bringing it from one table into another under its id,
//! and taking over what others changed of it. Each table has its own act in its own log, and
//! nothing that it refers to comes along. Keeps out: reading the tables, and who asks.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::{
    Change, Field, Id, Kind, Record, Refusal, Row, Shape, World, is_nameless, put, remove,
    repointed,
};
use crate::ledger::{Draft, History};
use crate::say;
use crate::text::Sentence;

/// The kinds of record that tables can share.
pub const SHARED: [Kind; 2] = [Kind::People, Kind::Stakeholders];

/// What a record says by itself: its fields that lead to no other record, which would be one of
/// its own table.
pub fn own_fields(kind: Kind) -> impl Iterator<Item = &'static Field> {
    kind.fields().iter().filter(|field| {
        !matches!(field.shape, Shape::Reference(_) | Shape::Party | Shape::Parties | Shape::Mention)
    })
}

/// The fields of a record in which anything stands.
fn stated(record: &Record) -> Row {
    let mut row = record.row();
    row.retain(|_, text| !text.is_empty());
    row
}

/// What a record of another table says by itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Foreign {
    /// Its id, which it keeps.
    pub id: Id,
    /// Its kind.
    pub kind: Kind,
    /// Its fields.
    pub row: Row,
    /// The name of its table.
    pub table: String,
}

impl Foreign {
    /// A record of a table; nothing where it is gone, or of a kind that is not shared.
    pub fn of(id: Id, table: &str, world: &dyn World) -> Option<Self> {
        let record = world.record(id)?;
        let kind = SHARED.into_iter().find(|kind| *kind == record.kind())?;
        let mut row = stated(record);
        row.retain(|name, _| own_fields(kind).any(|field| field.name == *name));
        Some(Self { id, kind, row, table: table.to_owned() })
    }

    /// The fields as they stand, over those of a record of this table.
    fn over(&self, own: Row) -> Row {
        let mut row = own;
        row.retain(|name, _| own_fields(self.kind).all(|field| field.name != *name));
        row.extend(self.row.clone());
        row
    }
}

/// Whether a record is of somebody who was erased.
fn is_erased(row: &Row) -> bool {
    row.get("name").is_some_and(|name| is_nameless(name))
}

/// Brings a record of another table into this one; `over` is the record that is the same here under
/// another id: everything that refers to it refers to the one that comes from then on.
///
/// # Errors
/// When it is here already as it is there, when a record of its name is here and nobody said that
/// it is the same, and when what refers to that is locked.
pub fn bring(foreign: &Foreign, over: Option<Id>, world: &dyn World) -> Result<Draft, Refusal> {
    let name = foreign.row.get("name").cloned().unwrap_or_default();
    let label = say!("edit-brought", name = name.as_str(), table = foreign.table.as_str());
    let known = world.record(foreign.id);
    if known.is_some_and(|own| is_erased(&stated(own))) {
        let hint = Some(say!("refused-shared-erased-hint"));
        return Err(Refusal::new(say!("refused-shared-erased", name = name), hint));
    }
    let over = over.filter(|over| *over != foreign.id);
    if let (Some(own), None) = (known, over) {
        let row = foreign.over(stated(own));
        if row == stated(own) {
            return Err(Refusal::new(say!("refused-shared-same", name = name), None));
        }
        return Ok(Draft::act(label, vec![changed(foreign.id, foreign.kind, &row, world)?]));
    }
    let Some(gone) = over else {
        return match world.find(foreign.kind, &name) {
            Ok(_) => Err(Refusal::new(
                say!("refused-shared-twin", name = name.as_str()),
                Some(say!("refused-shared-twin-hint", name = name)),
            )),
            Err(_) => {
                let change = put(foreign.id, foreign.kind, &foreign.row, world)?;
                Ok(Draft::act(label, vec![change]))
            }
        };
    };
    let own = world.record(gone).ok_or_else(|| Refusal::new(say!("refused-gone"), None))?;
    // What is blank there and known here stays known.
    let brought = known.map_or_else(Row::new, stated).into_iter().chain(foreign.row.clone());
    let row: Row = stated(own).into_iter().chain(brought).collect();
    let mut changes = vec![match known {
        Some(_) => changed(foreign.id, foreign.kind, &row, world)?,
        None => put(foreign.id, foreign.kind, &row, world)?,
    }];
    for id in world.referrers(gone) {
        let Some(before) = world.record(id) else { continue };
        if let Some(after) = repointed(before, gone, foreign.id) {
            changes.push(Change { id, before: Some(before.clone()), after: Some(after) });
        }
    }
    // Nothing is a part of it any more.
    changes.extend(remove(gone, world).into_iter().filter(|change| change.id == gone));
    Ok(Draft::act(label, changes))
}

fn changed(id: Id, kind: Kind, row: &Row, world: &dyn World) -> Result<Change, Refusal> {
    let change = put(id, kind, row, world)?;
    Ok(Change { before: world.record(id).cloned(), ..change })
}

/// A table of the folder, as far as sharing asks.
pub struct Sharer<'a> {
    /// Its name.
    pub table: &'a str,
    /// Its records.
    pub world: &'a dyn World,
    /// Its log.
    pub history: &'a History,
}

/// A field that two tables changed each in its way.
#[derive(Debug, Clone)]
pub struct Parted {
    /// The name of the record.
    pub name: String,
    /// The field.
    pub field: &'static Field,
    /// What each table has there.
    pub values: Vec<(String, String)>,
}

impl Parted {
    /// The sentence that tells it.
    pub fn sentence(&self) -> Sentence {
        let values: Vec<String> =
            self.values.iter().map(|(table, text)| format!("{table} «{text}»")).collect();
        say!(
            "shared-parted",
            name = self.name.as_str(),
            field = self.field.label(),
            values = values.join(", ")
        )
    }
}

/// What shared records come to.
#[derive(Debug, Default)]
pub struct Settlement {
    /// The act of each table that has anything to take over, by its place among the tables.
    pub drafts: Vec<(usize, Draft)>,
    /// The fields about which somebody must say which table is right.
    pub parted: Vec<Parted>,
}

/// What each table has to take over of the records of a kind that several have under one id. Of a
/// field the value counts to which a table went on from that of every other; where two went on each
/// to its own, nobody can tell, unless `from` says which table is right.
///
/// # Errors
/// When what comes out cannot be a record of a table.
pub fn settle(
    kind: Kind,
    tables: &[Sharer<'_>],
    from: Option<usize>,
) -> Result<Settlement, Refusal> {
    let pasts: Vec<Pasts> = tables.iter().map(|sharer| pasts(kind, sharer)).collect();
    let mut holders: BTreeMap<Id, Vec<usize>> = BTreeMap::new();
    for (at, sharer) in tables.iter().enumerate() {
        for (id, _) in sharer.world.every(kind) {
            holders.entry(id).or_default().push(at);
        }
    }
    let mut settlement = Settlement::default();
    let mut rows: BTreeMap<usize, Vec<(Id, Row)>> = BTreeMap::new();
    for (id, at) in holders.into_iter().filter(|(_, at)| at.len() > 1) {
        let held: Vec<(usize, Row)> = at
            .iter()
            .filter_map(|at| Some((*at, stated(tables.get(*at)?.world.record(id)?))))
            .collect();
        // Who was erased at one table is shared no more: the name of another would come back.
        if held.iter().any(|(_, row)| is_erased(row)) {
            continue;
        }
        let mut agreed: BTreeMap<&'static str, Option<String>> = BTreeMap::new();
        for field in own_fields(kind) {
            let values: Vec<(usize, Option<String>)> =
                held.iter().map(|(at, row)| (*at, row.get(field.name).cloned())).collect();
            let is_one =
                values.first().is_none_or(|(_, first)| values.iter().all(|it| it.1 == *first));
            if is_one {
                continue;
            }
            let right = from.and_then(|from| values.iter().find(|(at, _)| *at == from));
            match right.or_else(|| newest(&values, id, field, &pasts)) {
                Some((_, value)) => {
                    agreed.insert(field.name, value.clone());
                }
                None => settlement.parted.push(parted(id, field, &values, tables)),
            }
        }
        for (at, own) in held {
            let mut row = own.clone();
            for (name, value) in &agreed {
                match value {
                    Some(value) => row.insert((*name).to_owned(), value.clone()),
                    None => row.remove(*name),
                };
            }
            if row != own {
                rows.entry(at).or_default().push((id, row));
            }
        }
    }
    for (at, rows) in rows {
        let Some(sharer) = tables.get(at) else { continue };
        let label = say!("edit-shared", count = rows.len());
        let changes = rows.iter().map(|(id, row)| changed(*id, kind, row, sharer.world));
        settlement.drafts.push((at, Draft::act(label, changes.collect::<Result<_, _>>()?)));
    }
    Ok(settlement)
}

/// Everything that a field of a record ever held at a table.
type Pasts = BTreeMap<(Id, &'static str), BTreeSet<Option<String>>>;

fn pasts(kind: Kind, sharer: &Sharer<'_>) -> Pasts {
    let mut found = Pasts::new();
    let changes = sharer.history.edits().iter().flat_map(|edit| &edit.changes);
    for change in changes {
        for record in change.states().filter(|record| record.kind() == kind) {
            let row = stated(record);
            for field in own_fields(kind) {
                let held = row.get(field.name).cloned();
                found.entry((change.id, field.name)).or_default().insert(held);
            }
        }
    }
    found
}

/// The one value to which a table went on from that of every other.
fn newest<'a>(
    values: &'a [(usize, Option<String>)],
    id: Id,
    field: &'static Field,
    pasts: &[Pasts],
) -> Option<&'a (usize, Option<String>)> {
    let had = |at: usize, value: &Option<String>| {
        pasts
            .get(at)
            .and_then(|past| past.get(&(id, field.name)))
            .is_some_and(|past| past.contains(value))
    };
    let mut found = values.iter().filter(|(at, value)| {
        values
            .iter()
            .filter(|(_, other)| other != value)
            // Before a value there was none: who fills in what is blank contradicts nobody.
            .all(|(other, left)| (left.is_none() || had(*at, left)) && !had(*other, value))
    });
    let first = found.next()?;
    found.all(|(_, value)| *value == first.1).then_some(first)
}

fn parted(
    id: Id,
    field: &'static Field,
    values: &[(usize, Option<String>)],
    tables: &[Sharer<'_>],
) -> Parted {
    let mut names = values.iter().filter_map(|(at, _)| Some(tables.get(*at)?.world.label(id)));
    let told = values.iter().filter_map(|(at, value)| {
        Some((tables.get(*at)?.table.to_owned(), value.clone().unwrap_or_default()))
    });
    Parted { name: names.next().unwrap_or_default(), field, values: told.collect() }
}

#[cfg(test)]
mod tests;
