//! `tables`: every table there is. Keeps out: making one, and their records.

use serde::Serialize;

use super::aligned::{Aligned as _, json};
use super::call::Call;
use super::failure::Failure;
use super::grammar::codes::Shape;
use super::places::Place;
use super::{places, several};
use crate::domain::Zone;
use crate::print::{TextColumn, TextTable};
use crate::say;
use crate::store::{self, Holder, Seat, is_table, seats};
use crate::text::clock;

/// One table of `tables --format json`.
#[derive(Serialize)]
struct Listed {
    name: String,
    path: String,
    held_by: Option<Holder>,
    seats: Vec<Seat>,
    last_backup: Option<Copied>,
}

/// The last backup of a table that was written and read again.
#[derive(Serialize)]
struct Copied {
    made: String,
    entries: u64,
}

/// `tables`: every table with who has it open.
pub(super) fn list(call: &mut Call<'_>, shape: Shape) -> Result<(), Failure> {
    // A folder that is no table is one of tables; a table is told alone.
    let said = call.options.store.clone();
    let folder = said.clone().filter(|dir| !is_table(dir));
    let found = match (&folder, said) {
        (Some(folder), _) => places::all_in(folder, is_table)?,
        (None, Some(table)) => vec![Place::at(table)],
        (None, None) => places::all(call)?,
    };
    for name in folder.iter().flat_map(|folder| several::missed(folder)) {
        call.say(&say!("cli-moved-away", table = name.as_str()));
        let folder = folder.iter().map(|it| it.display().to_string()).collect::<String>();
        call.say(&say!("cli-moved-away-hint", table = name, folder = folder));
    }
    let tables: Vec<Listed> = found
        .into_iter()
        .map(|place| (seats(&place.dir), place))
        .map(|(seats, place)| Listed {
            held_by: seats.first().map(|seat| seat.holder.clone()),
            seats,
            last_backup: store::last_backup(&place.dir)
                .map(|about| Copied { made: about.made, entries: about.entries }),
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
        ("last_backup", say!("cli-heading-backup")),
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
        let there = table.seats.iter().map(|seat| held(&seat.holder)).collect::<Vec<_>>();
        let held = there.join("; ");
        let made = |copied: &Copied| {
            let made = chrono::DateTime::parse_from_rfc3339(&copied.made).ok()?;
            let made = made.with_timezone(&Zone::default().0);
            let day = call.language.date_short(made.date_naive());
            Some(format!("{day} {}", clock(made.time())))
        };
        let copied = table.last_backup.as_ref().and_then(made);
        vec![table.name, held, copied.unwrap_or_else(|| "-".to_owned()), table.path]
    });
    let sheet = TextTable { columns, rows: rows.collect() };
    call.put(sheet.whole_text());
    Ok(())
}
