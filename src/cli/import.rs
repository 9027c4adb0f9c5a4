//! `import`: files of one kind, and whole tables. Keeps out: reading them, which `exchange` does.

use std::collections::BTreeSet;
use std::path::Path;

use super::call::Call;
use super::codes::Importable;
use super::failure::Failure;
use super::files;
use super::grammar::{self, Duplicates};
use super::opening::{open, open_in};
use super::places::{self, Place};
use crate::domain::Kind;
use crate::exchange::{self, Bad, Import, Mapping, OnDuplicate, Sheet, Spot, plan, read_bundle, read_sheet};
use crate::ledger::{Book, Change, Draft, Ledger, Stamp};
use crate::say;
use crate::store::{Table, is_table};
use crate::text::Sentence;

/// What a person answers about a duplicate.
const SKIP: &str = "s";
const MERGE: &str = "m";
const SKIP_ALL: &str = "S";
const MERGE_ALL: &str = "M";

/// `import KIND FILE`.
pub fn run(call: &mut Call<'_>, asked: &grammar::Import) -> Result<(), Failure> {
    match asked.kind {
        Importable::Kind(kind) => rows(call, kind, asked),
        Importable::Bundle => bundle(call, &asked.file, asked.dry_run),
        Importable::Later(word) => Err(Failure::not_yet(word)),
    }
}

fn rows(call: &mut Call<'_>, kind: Kind, asked: &grammar::Import) -> Result<(), Failure> {
    let maps: Result<Vec<Mapping>, Sentence> = asked.maps.iter().map(|map| Mapping::read(map)).collect();
    let maps = maps.map_err(|what| Failure::usage(what, None))?;
    let file = files::name(&asked.file);
    let bytes = files::read(call, &asked.file)?;
    let mut sheet = read_sheet(&bytes).map_err(|unreadable| Failure::unread(&file, unreadable))?;
    let mut table = open(call)?;
    let asks = match asked.on_duplicate {
        Some(Duplicates::Ask) | None => call.host.terminals.input && call.host.terminals.err && !files::is_stream(&asked.file),
        Some(_) => false,
    };
    let mut on_duplicate = asked.on_duplicate.and_then(known);
    let source = Path::new(&file).file_name().map_or_else(|| file.clone(), |name| name.to_string_lossy().into_owned());
    let mut planned = try_plan(call, kind, &sheet, &maps, on_duplicate, &source, table.ledger().book());
    if let Err(unreadable) = &planned
        && asks
        && unreadable.is_only_duplicates()
    {
        let left_out = choose(call, &file, &unreadable.bad)?;
        sheet.rows.retain(|row| !left_out.contains(&row.line));
        on_duplicate = Some(OnDuplicate::Merge);
        planned = try_plan(call, kind, &sheet, &maps, on_duplicate, &source, table.ledger().book());
    }
    let import = planned.map_err(|unreadable| Failure::unread(&file, unreadable))?;
    if asked.dry_run {
        call.put_line(&call.tell(&say!("cli-dry-run")));
    } else if !import.changes.is_empty() {
        call.commit(&mut table, Draft::act(import.label(), import.changes.clone()))?;
    }
    for sentence in import.report() {
        let told = call.tell(&sentence);
        if asked.dry_run { call.put_line(&told) } else { call.say(&sentence) }
    }
    Ok(())
}

fn known(duplicates: Duplicates) -> Option<OnDuplicate> {
    match duplicates {
        Duplicates::Ask => None,
        Duplicates::Skip => Some(OnDuplicate::Skip),
        Duplicates::Merge => Some(OnDuplicate::Merge),
        Duplicates::Add => Some(OnDuplicate::Add),
    }
}

fn try_plan(
    call: &Call<'_>,
    kind: Kind,
    sheet: &Sheet,
    maps: &[Mapping],
    on_duplicate: Option<OnDuplicate>,
    source: &str,
    book: &Book,
) -> Result<Import, exchange::Unreadable> {
    let who = call.who();
    let setting = exchange::Setting { on_duplicate, ..call.setting(&who, source, book) };
    plan(kind, sheet, maps, setting, book, &mut || (call.host.mint)())
}

/// Asks about each duplicate; answers the lines to be left out, and whoever answers neither imports nothing.
fn choose(call: &mut Call<'_>, file: &str, duplicates: &[Bad]) -> Result<BTreeSet<u64>, Failure> {
    let mut left_out = BTreeSet::new();
    let mut for_all: Option<bool> = None;
    for duplicate in duplicates {
        let Spot::Line(line) = duplicate.at else { continue };
        let skips = match for_all {
            Some(skips) => skips,
            None => {
                let place = format!("{file}:{line}");
                let question = say!("cli-duplicate-question", place = place, what = duplicate.reason.clone());
                let answer = call.ask(&question).unwrap_or_default();
                let skips = match answer.as_str() {
                    SKIP | SKIP_ALL => true,
                    MERGE | MERGE_ALL => false,
                    _ => return Err(Failure::new(say!("cli-import-stopped"), None)),
                };
                for_all = [SKIP_ALL, MERGE_ALL].contains(&answer.as_str()).then_some(skips);
                skips
            }
        };
        if skips {
            left_out.insert(line);
        }
    }
    Ok(left_out)
}

/// A bundle makes the table where there is none.
fn bundle(call: &mut Call<'_>, path: &Path, dry_run: bool) -> Result<(), Failure> {
    let file = files::name(path);
    let bytes = files::read(call, path)?;
    let place = places::meant(call)?;
    let table = if is_table(&place.dir) { Some(open_in(call, &place)?) } else { None };
    let changes = {
        let none = Book::default();
        let book = table.as_ref().map_or(&none, |table| table.ledger().book());
        read_bundle(&bytes, book).map_err(|unreadable| Failure::unread(&file, unreadable))?
    };
    let count = changes.len();
    if dry_run {
        try_in_memory(call, changes)?;
        call.put_line(&call.tell(&say!("cli-dry-run")));
        call.put_line(&call.tell(&say!("cli-bundle-imported", count = count)));
        return Ok(());
    }
    take_in(call, table, &place, changes)?;
    call.say(&say!("cli-bundle-imported", count = count));
    Ok(())
}

/// Puts the records of a bundle into a table that holds none, made if need be; what the rules refuse makes no table.
///
/// # Errors
/// When the rules of the table refuse a record, or it cannot be made or saved.
pub fn take_in(call: &mut Call<'_>, table: Option<Table>, place: &Place, changes: Vec<Change>) -> Result<Table, Failure> {
    try_in_memory(call, changes.clone())?;
    let mut table = match table {
        Some(table) => table,
        None => Table::create(&place.dir, &call.holder())?,
    };
    if !changes.is_empty() {
        call.commit(&mut table, whole(changes))?;
    }
    Ok(table)
}

fn whole(changes: Vec<Change>) -> Draft {
    Draft::begin(say!("edit-bundle", count = changes.len()), changes)
}

fn try_in_memory(call: &Call<'_>, changes: Vec<Change>) -> Result<(), Failure> {
    let mut ledger = Ledger::default();
    if changes.is_empty() {
        return Ok(());
    }
    let Stamp { who, at, .. } = call.stamp(ledger.book());
    let stamp = Stamp { id: crate::domain::Id::from_bits(0), who, at };
    ledger.admit(whole(changes), stamp).map(|_| ()).map_err(Failure::from)
}
