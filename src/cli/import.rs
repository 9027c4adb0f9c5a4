//! `import`: files of one kind, and whole tables. Keeps out: reading them, which `exchange` does.

use std::borrow::Cow;
use std::path::Path;

use super::call::Call;
use super::failure::Failure;
use super::files;
use super::grammar::codes::Importable;
use super::grammar::{self, Duplicates};
use super::opening::{open, open_in};
use super::places::{self, Place};
use super::progress::{Progress, during};
use super::{duplicates, mapping, meanings, sources};
use crate::domain::Kind;
use crate::exchange::{
    self, Answers, Import, Mapping, OnDuplicate, Prepared, Sheet, SheetChoice, SourceRules,
    ValueMapping, pabulib_rest, pabulib_sheet, plan_telling, prepare, read_bundle, read_chosen,
    source_of,
};
use crate::ledger::{Book, Change, Draft, Edit, Ledger, Stamp};
use crate::say;
use crate::store::{Table, is_table};
use crate::text::{Finding, Sentence};

/// `import KIND FILE`.
pub(super) fn run(call: &mut Call<'_>, asked: &grammar::Import) -> Result<(), Failure> {
    match asked.kind {
        Importable::Kind(kind) => rows(call, Some(kind), asked, asked.rules.as_deref()),
        Importable::Source(name) => {
            rows(call, None, asked, Some(asked.rules.as_deref().unwrap_or(name)))
        }
        Importable::Bundle => bundle(call, &asked.file, asked.dry_run),
    }
}

/// What was read, and what was said of it.
struct Source {
    sheet: Sheet,
    rules: SourceRules,
    kind: Kind,
    values: Vec<ValueMapping>,
    /// Why the file is not taken; the sheet holds what of it can be read all the same.
    refused: Option<exchange::Unreadable>,
}

/// Reads a file under its rules.
fn source(
    call: &mut Call<'_>,
    kind: Option<Kind>,
    asked: &grammar::Import,
    named: Option<&str>,
) -> Result<Source, Failure> {
    let file = files::name(&asked.file);
    let values = asked.values.iter().map(|value| ValueMapping::read(value));
    let values: Vec<ValueMapping> =
        values.collect::<Result<_, _>>().map_err(|what| Failure::usage(what, None))?;
    let named = named.map(|name| sources::named(call, name)).transpose()?;
    let (sheet_of_rules, hidden) = match &named {
        Some(sources::Named::Own(rules)) => (rules.sheet.clone(), rules.hidden),
        _ => (None, false),
    };
    let choice = SheetChoice {
        name: asked.sheet.clone().or(sheet_of_rules),
        hidden: asked.hidden || hidden,
    };
    let bytes = files::read(call, &asked.file)?;
    let reading = call.tell(&say!("progress-reading"));
    let sheet = during(call.host.terminals.err, &reading, || {
        let pabulib = kind.and_then(|kind| pabulib_sheet(kind, &bytes));
        pabulib.unwrap_or_else(|| read_chosen(&bytes, &choice))
    });
    let (sheet, refused) = match sheet {
        Ok(sheet) => (sheet, None),
        Err(refused) => match kind.and_then(|kind| pabulib_rest(kind, &bytes)) {
            Some(rest) => (rest, Some(refused)),
            None => return Err(refused.unread(&file)),
        },
    };
    drop(bytes);
    let rules = named.map(|named| sources::of_headers(named, &sheet.headers)).transpose()?;
    let rules =
        SourceRules { sheet: choice.name, hidden: choice.hidden, ..rules.unwrap_or_default() };
    let of = |kind: Kind| Sentence::new(format!("kind-{kind}"));
    let kind = match (kind, rules.kind) {
        (Some(asked), Some(own)) if asked != own => {
            return Err(Failure::usage(
                say!("rules-kind", asked = of(asked), own = of(own)),
                Some(say!("rules-kind-hint", kind = own.code())),
            ));
        }
        (None, None) => {
            return Err(Failure::usage(say!("rules-no-kind"), Some(say!("rules-no-kind-hint"))));
        }
        (asked, own) => asked.or(own).unwrap_or(Kind::Stakeholders),
    };
    Ok(Source { sheet, rules, kind, values, refused })
}

fn rows(
    call: &mut Call<'_>,
    kind: Option<Kind>,
    asked: &grammar::Import,
    named: Option<&str>,
) -> Result<(), Failure> {
    let maps: Result<Vec<Mapping>, Sentence> =
        asked.maps.iter().map(|map| Mapping::read(map)).collect();
    let mut said = maps.map_err(|what| Failure::usage(what, None))?;
    let file = files::name(&asked.file);
    let Source { sheet, rules, kind, mut values, refused } = source(call, kind, asked, named)?;
    let mut table = open(call)?;
    let Prepared { sheet: changed, mut maps } =
        prepare(kind, &sheet, &said, &rules, table.ledger().book().world());
    let changed = if let Cow::Owned(changed) = changed { Some(changed) } else { None };
    let mut sheet = changed.unwrap_or(sheet);
    for value in &values {
        let changed = value.apply(kind, &mut sheet, &maps);
        let changed = changed.map_err(|what| Failure::usage(what, None))?;
        let ValueMapping { written, code, .. } = value;
        call.say(&say!(
            "value-mapped",
            count = changed,
            written = written.as_str(),
            code = code.as_str()
        ));
    }
    let somebody =
        call.host.terminals.input && call.host.terminals.err && !files::is_stream(&asked.file);
    let source = Path::new(&file)
        .file_name()
        .map_or_else(|| file.clone(), |name| name.to_string_lossy().into_owned());
    let answered = if somebody { mapping::ask(call, kind, &sheet, &maps)? } else { Vec::new() };
    let is_asked = !answered.is_empty();
    said.extend(answered.iter().cloned());
    maps.extend(answered);
    let import = loop {
        let reading = Reading {
            kind,
            sheet: &sheet,
            maps: &maps,
            source: &source,
            rules: &rules,
            on_duplicate: asked.on_duplicate.and_then(known),
            asks: somebody && matches!(asked.on_duplicate, None | Some(Duplicates::Ask)),
        };
        if let Some(refused) = refused {
            return Err(everything(call, &reading, refused, table.ledger().book()).unread(&file));
        }
        match settled(call, &reading, &file, table.ledger().book()) {
            Ok(import) => break import,
            Err(refused) => {
                let words = (&sheet, maps.as_slice());
                let meant =
                    if somebody { meanings::ask(call, kind, words, &refused) } else { Vec::new() };
                if meant.is_empty() {
                    return Err(refused);
                }
                for value in &meant {
                    let changed = value.apply(kind, &mut sheet, &maps);
                    changed.map_err(|what| Failure::usage(what, None))?;
                }
                values.extend(meant);
            }
        }
    };
    if asked.dry_run {
        call.put_line(&call.tell(&say!("cli-dry-run")));
        let shown = mapping::preview(call, &sheet, &maps, &import, table.ledger().book());
        shown.lines().for_each(|line| call.put_line(line));
        call.put_line("");
    } else if is_asked {
        let shown = mapping::preview(call, &sheet, &maps, &import, table.ledger().book());
        call.show(&shown);
        if !mapping::goes_on(call) {
            return Err(mapping::stopped());
        }
    }
    if !asked.dry_run && !import.changes.is_empty() {
        let draft = Draft::act(import.label(), import.changes.clone());
        call.commit_whole(&mut table, draft)?;
    }
    for sentence in import.report() {
        let told = call.tell(&sentence);
        if asked.dry_run { call.put_line(&told) } else { call.say(&sentence) }
    }
    if let Some(path) = &asked.save_rules {
        let name = rules.source.clone().unwrap_or_else(|| source_of(&source));
        let on_duplicate = asked.on_duplicate.and_then(known).or(rules.on_duplicate);
        let rules = SourceRules { source: Some(name), kind: Some(kind), on_duplicate, ..rules };
        sources::save(call, path, &rules.with(&said, &values))?;
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

/// What is read, and under which terms.
struct Reading<'a> {
    kind: Kind,
    sheet: &'a Sheet,
    maps: &'a [Mapping],
    source: &'a str,
    rules: &'a SourceRules,
    on_duplicate: Option<OnDuplicate>,
    asks: bool,
}

/// What is wrong with a file, and with the rows of it that can be read.
fn everything(
    call: &Call<'_>,
    reading: &Reading<'_>,
    mut refused: exchange::Unreadable,
    book: &Book,
) -> exchange::Unreadable {
    if let Err(more) = try_plan(call, reading, &Answers::new(), book) {
        // What is wrong with the file itself is not told again as wrong with a row of it.
        // Such files call `vote` what a table calls the choices of a ballot.
        let name = |field: &String| if field == "vote" { "choices".into() } else { field.clone() };
        let place = |own: &Finding| (own.at.line, own.at.field.as_ref().map(name));
        let told: Vec<_> = refused.findings.iter().map(place).collect();
        let is_new = |own: &Finding| !told.contains(&place(own));
        refused.findings.extend(more.findings.into_iter().filter(is_new));
        refused.findings.sort_by_key(|own| own.at.in_file());
        let count = refused.findings.len() + refused.more;
        if count > 1 {
            refused.what = say!("pb-faults", count = count);
        }
    }
    refused
}

/// The import, once somebody was asked about every row that is there already or likely is.
fn settled(
    call: &mut Call<'_>,
    reading: &Reading<'_>,
    file: &str,
    book: &Book,
) -> Result<Import, Failure> {
    let mut answers = Answers::new();
    loop {
        match try_plan(call, reading, &answers, book) {
            Ok(import) => return Ok(import),
            // An answer may bring about another twin.
            Err(unreadable) if reading.asks && unreadable.is_only_duplicates() => {
                duplicates::ask(call, file, &unreadable.findings, &mut answers)?;
            }
            Err(unreadable) => return Err(unreadable.unread(file)),
        }
    }
}

fn try_plan(
    call: &Call<'_>,
    reading: &Reading<'_>,
    answers: &Answers,
    book: &Book,
) -> Result<Import, exchange::Unreadable> {
    let Reading { kind, sheet, maps, source, rules, on_duplicate, asks } = *reading;
    let who = call.who();
    let options = exchange::ImportOptions {
        on_duplicate,
        answers,
        asks,
        terms: rules.terms(),
        ..call.import_options(&who, source, book)
    };
    let mut progress = Progress::of(sheet.rows.len(), &*call.host);
    plan_telling(kind, sheet, maps, options, book, &mut || (call.host.mint)(), &mut |row| {
        progress.at(row)
    })
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
        read_bundle(&bytes, book).map_err(|unreadable| unreadable.unread(&file))?
    };
    let count = changes.len();
    if dry_run {
        try_in_memory(call, changes)?;
        call.put_line(&call.tell(&say!("cli-dry-run")));
        call.put_line(&call.tell(&say!("cli-bundle-imported", count = count)));
        return Ok(());
    }
    take_in(call, table, &place, changes, |call, table, draft| call.commit_whole(table, draft))?;
    call.say(&say!("cli-bundle-imported", count = count));
    Ok(())
}

/// Puts the records of a bundle into a table that holds none, made if need be; what the rules
/// refuse makes no table.
///
/// # Errors
/// When the rules of the table refuse a record, or it cannot be made or saved.
pub(super) fn take_in(
    call: &mut Call<'_>,
    table: Option<Table>,
    place: &Place,
    changes: Vec<Change>,
    commit: impl FnOnce(&mut Call<'_>, &mut Table, Draft) -> Result<Edit, Failure>,
) -> Result<Table, Failure> {
    try_in_memory(call, changes.clone())?;
    let mut table = match table {
        Some(table) => table,
        None => call.create(&place.dir)?,
    };
    if !changes.is_empty() {
        commit(call, &mut table, whole(changes))?;
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
    let stamp = Stamp { id: crate::domain::Id::from_bits(0), who, hand: None, at };
    ledger.admit(whole(changes), stamp).map(|_| ())
}
