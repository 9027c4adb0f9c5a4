//! `share`: one record in several tables of a folder. Keeps out: what is brought and what is taken
//! over (see `deeds`), and which names are alike (see `exchange`).

use std::path::PathBuf;

use super::each::{Each, all_read, each_in};
use super::register::Register;
use super::twins::how;
use crate::cli::call::Call;
use crate::cli::failure::Failure;
use crate::cli::find::find;
use crate::cli::grammar::sharing::Share;
use crate::cli::opening::open_in;
use crate::cli::places::{self, Place};
use crate::deeds::sharing::{Foreign, Sharer, bring, settle};
use crate::domain::{Id, Kind, World};
use crate::exchange::{Named, twins};
use crate::ledger::{Draft, Ledger};
use crate::say;
use crate::store::{self, Table, is_table, may_be_table};
use crate::text::Sentence;

/// `share KIND [NAME]`.
pub(in crate::cli) fn share(call: &mut Call<'_>, asked: &Share) -> Result<(), Failure> {
    match &asked.name {
        Some(name) => one(call, asked, name),
        None => all(call, asked),
    }
}

/// Brings one record of another table into the one that is meant.
fn one(call: &mut Call<'_>, asked: &Share, name: &str) -> Result<(), Failure> {
    let place = places::meant(call)?;
    let from = asked.from.as_deref().unwrap_or_default();
    let source = source(call, &place, asked.folder.as_ref(), from)?;
    let (table, kind) = (store::read(&source.dir)?, asked.kind);
    let world: &dyn World = table.ledger().book();
    let (id, _) = find(kind, name, world)?;
    let gone = || Failure::new(say!("refused-gone"), None);
    let foreign = Foreign::of(id, &source.name, world).ok_or_else(gone)?;
    let mut own = open_in(call, &place)?;
    let world: &dyn World = own.ledger().book();
    let over = asked.over.as_deref().map(|name| find(kind, name, world));
    let over = over.transpose()?.map(|(id, _)| id);
    let draft = bring(&foreign, over, world)?;
    let told = beside(&source, &place, &foreign, over, world);
    done(call, &place.name, &mut own, draft, asked.dry_run)?;
    told.iter().for_each(|sentence| call.say(sentence));
    Ok(())
}

/// What whoever brings a record should look at: that one of this table is likely the same, and that
/// one that was said to be the same is called otherwise.
fn beside(
    source: &Place,
    place: &Place,
    foreign: &Foreign,
    over: Option<Id>,
    world: &dyn World,
) -> Option<Sentence> {
    let named = |table, id, name| Named { table, id, name };
    let brought = named(1, foreign.id, foreign.row.get("name").cloned().unwrap_or_default());
    let over = over.filter(|over| *over != foreign.id);
    if over.is_none() && world.record(foreign.id).is_some() {
        return None;
    }
    let own = world.every(foreign.kind).filter(|(id, _)| over.is_none_or(|over| over == *id));
    let mut records: Vec<Named> =
        own.map(|(id, record)| named(0, id, record.cell("name", world).text())).collect();
    records.push(brought.clone());
    let twin = twins(&records).into_iter().map(|(own, _)| own.clone()).next();
    match (over, twin) {
        (Some(over), None) => {
            let gone = world.label(over);
            Some(say!("shared-other-name", gone = gone, name = brought.name))
        }
        (None, Some(own)) => Some(told_twin(&brought, source, &own, place, foreign.kind)),
        _ => None,
    }
}

/// The table from which a record comes: a folder that is named, else one beside the table.
fn source(
    call: &Call<'_>,
    place: &Place,
    folder: Option<&PathBuf>,
    from: &str,
) -> Result<Place, Failure> {
    let named = PathBuf::from(from);
    if is_table(&named) {
        return Ok(Place::at(named));
    }
    let whole = place.dir.canonicalize().unwrap_or_else(|_| place.dir.clone());
    let beside = folder.cloned().or_else(|| whole.parent().map(PathBuf::from));
    let folder = beside.map_or_else(|| places::folder_of_tables(call), Ok)?;
    let tables = places::all_in(&folder, may_be_table)?;
    let names = tables.iter().map(|it| it.name.as_str()).collect::<Vec<_>>().join(", ");
    let found = tables.into_iter().find(|it| it.name == from);
    found.ok_or_else(|| {
        let what = say!("cli-share-from", table = from);
        let hint = if names.is_empty() {
            say!("cli-share-from-nobody-hint")
        } else {
            say!("cli-share-from-hint", names = names)
        };
        Failure::new(what, Some(hint))
    })
}

/// Lets every table of the folder take over what others changed of the records that they share, and
/// tells what is not settled.
fn all(call: &mut Call<'_>, asked: &Share) -> Result<(), Failure> {
    let folder = match &asked.folder {
        Some(folder) => folder.clone(),
        None => places::folder_of_tables(call)?,
    };
    let each = each_in(&folder, |place| Ok((place.clone(), store::read(&place.dir)?.apart().0)))?;
    let Each { read, unread } = each;
    let tables: Vec<(Place, Ledger)> = read.into_iter().map(|(_, read)| read).collect();
    let right = asked.from.as_deref().map(|from| {
        let at = tables.iter().position(|(place, _)| place.name == from);
        let names = tables.iter().map(|(it, _)| it.name.as_str()).collect::<Vec<_>>().join(", ");
        at.ok_or_else(|| {
            let what = say!("cli-share-from", table = from);
            Failure::new(what, Some(say!("cli-share-from-hint", names = names)))
        })
    });
    let sharers: Vec<Sharer<'_>> = tables
        .iter()
        .map(|(place, ledger)| Sharer {
            table: &place.name,
            world: ledger.book(),
            history: ledger.history(),
        })
        .collect();
    let settlement = settle(asked.kind, &sharers, right.transpose()?)?;
    for (at, draft) in settlement.drafts {
        let Some((place, _)) = tables.get(at) else { continue };
        let mut table = open_in(call, place)?;
        done(call, &place.name, &mut table, draft, asked.dry_run)?;
    }
    if !asked.dry_run {
        Register::of(&folder).note()?;
    }
    let told = differences(asked.kind, &tables);
    told.iter().for_each(|sentence| call.say(sentence));
    let parted: Vec<Sentence> = settlement.parted.iter().map(|it| it.sentence()).collect();
    parted.iter().for_each(|sentence| call.say(sentence));
    all_read(unread)?;
    if parted.is_empty() {
        return Ok(());
    }
    let hint = say!("cli-share-parted-hint", kind = asked.kind.code());
    Err(Failure::new(say!("cli-share-parted", count = parted.len()), Some(hint)))
}

/// Lets an act into a table, and says so; in a dry run only says it.
fn done(
    call: &mut Call<'_>,
    name: &str,
    table: &mut Table,
    draft: Draft,
    is_dry: bool,
) -> Result<(), Failure> {
    let label = draft.label.clone();
    if is_dry {
        call.say(&say!("cli-dry-run"));
    } else {
        call.commit(table, draft)?;
    }
    let told = call.tell(&say!("cli-in-file", file = name, what = label));
    call.put_line(&told);
    Ok(())
}

/// The records that are likely one under two ids, with the words that make them one.
fn differences(kind: Kind, tables: &[(Place, Ledger)]) -> Vec<Sentence> {
    let of = |(at, (_, ledger)): (usize, &(Place, Ledger))| {
        let world: &dyn World = ledger.book();
        let named = world.every(kind).map(|(id, record)| Named {
            table: at,
            id,
            name: record.cell("name", world).text(),
        });
        named.collect::<Vec<_>>()
    };
    let records: Vec<Named> = tables.iter().enumerate().flat_map(of).collect();
    let told = |(one, other): (&Named, &Named)| {
        let (from, into) = (&tables.get(one.table)?.0, &tables.get(other.table)?.0);
        Some(told_twin(one, from, other, into, kind))
    };
    twins(&records).into_iter().filter_map(told).collect()
}

/// That a record of a table is likely one of another, and how they become one.
fn told_twin(one: &Named, from: &Place, other: &Named, into: &Place, kind: Kind) -> Sentence {
    let how = how(one, from, other, into, kind);
    say!(
        "shared-twin",
        one = one.name.as_str(),
        from = from.name.as_str(),
        other = other.name.as_str(),
        into = into.name.as_str(),
        how = how
    )
}
