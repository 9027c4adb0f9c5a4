//! `new`, `tables` and `verify`: tables as wholes. Keeps out: their records.

use serde::Serialize;

use super::aligned::{Aligned as _, json};
use super::call::Call;
use super::failure::Failure;
use super::grammar::codes::Shape;
use super::places;
use crate::print::{TextColumn, TextTable};
use crate::say;
use crate::store::{self, Holder, Table, holder};
use crate::text::{DiagnosticKind, Finding, Location};

/// `new NAME`: the folder is the result.
pub(super) fn new(call: &mut Call<'_>, name: &str) -> Result<(), Failure> {
    let place = places::new(call, name)?;
    Table::create(&place.dir, &call.holder())?;
    place.name_it(name)?;
    call.put_line(&place.dir.display().to_string());
    Ok(())
}

/// One table of `tables --format json`.
#[derive(Serialize)]
struct Listed {
    name: String,
    path: String,
    held_by: Option<Holder>,
}

/// `tables`: every table with who has it open.
pub(super) fn list(call: &mut Call<'_>, shape: Shape) -> Result<(), Failure> {
    let tables: Vec<Listed> = places::all(call)?
        .into_iter()
        .map(|place| Listed {
            held_by: holder(&place.dir),
            path: place.dir.display().to_string(),
            name: place.name,
        })
        .collect();
    if shape == Shape::Json {
        call.put(json(&tables));
        return Ok(());
    }
    if tables.is_empty() {
        call.say(&say!("cli-no-table"));
    }
    let titles = [
        ("name", say!("cli-heading-table")),
        ("held_by", say!("cli-heading-held")),
        ("path", say!("cli-heading-path")),
    ];
    let columns =
        titles.into_iter().map(|(name, title)| TextColumn::new(name, call.tell(&title))).collect();
    let held = |holder: &Holder| {
        call.tell(&say!(
            "cli-held-by",
            who = holder.who.as_str(),
            since = holder.since.as_str(),
            pid = holder.pid.to_string()
        ))
    };
    let rows = tables.into_iter().map(|table| {
        let held = table.held_by.as_ref().map(held).unwrap_or_default();
        vec![table.name, held, table.path]
    });
    let sheet = TextTable { columns, rows: rows.collect() };
    call.put(sheet.whole_text());
    Ok(())
}

/// `verify`: reads everything again and heals nothing.
pub(super) fn verify(call: &mut Call<'_>) -> Result<(), Failure> {
    let place = places::meant(call)?;
    let found = store::verify(&place.dir, &call.holder())?;
    let head = if found.head.is_empty() { "-".to_owned() } else { found.head.clone() };
    let figures =
        say!("cli-verified", entries = found.entries, records = found.records, head = head);
    if found.is_sound() {
        call.put_line(&call.tell(&figures));
        return Ok(());
    }
    call.put_line(&call.tell(&say!(
        "cli-verified-part",
        entries = found.entries,
        records = found.records
    )));
    let count = found.problems.len();
    let placed = |what| Finding::placed(Location::default(), what);
    let findings = found.problems.into_iter().map(placed).collect();
    let what = say!("cli-unsound", count = count, table = place.name);
    let kind = if found.heals { DiagnosticKind::Refused } else { DiagnosticKind::Damaged };
    Err(Failure { kind, what, hints: vec![say!("cli-unsound-hint")], findings })
}
