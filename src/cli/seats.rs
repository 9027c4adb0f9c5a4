//! Seats at a table: who has one, and taking one in a role. Keeps out: what a role may do (see
//! `flow::SeatRole`), and the keys that open seats.

use super::aligned::{Aligned as _, json};
use super::call::Call;
use super::failure::Failure;
use super::find::find;
use super::grammar::codes::Shape;
use super::opening::open_to_read;
use super::{places, screen};
use crate::domain::{Id, Kind, Viewer, World};
use crate::flow::{Room, SeatRole};
use crate::print::{TextColumn, TextTable};
use crate::say;
use crate::store::{Seat, is_table, seats};

/// `seats`: who is at the table now.
pub(super) fn list(call: &mut Call<'_>, shape: Shape) -> Result<(), Failure> {
    let place = places::meant(call)?;
    if !is_table(&place.dir) {
        // It says what is missing.
        open_to_read(call)?;
    }
    let there = seats(&place.dir);
    if shape == Shape::Json {
        call.put(json(&there));
        return Ok(());
    }
    if there.is_empty() {
        call.say(&say!("seats-nobody", table = place.name));
        return Ok(());
    }
    let titles = [
        ("who", say!("seats-heading-who")),
        ("role", say!("seats-heading-role")),
        ("since", say!("seats-heading-since")),
        ("from", say!("seats-heading-from")),
        ("screen", say!("seats-heading-screen")),
        ("pid", say!("seats-heading-pid")),
    ];
    let columns =
        titles.into_iter().map(|(name, title)| TextColumn::new(name, call.tell(&title))).collect();
    let rows = there.into_iter().map(|Seat { holder, screen }| {
        let role = SeatRole::CODES.iter().find(|code| **code == holder.role);
        let role = role.map(|code| call.tell(&SeatRole::titled(code))).unwrap_or_default();
        let screen = Room::of(&screen).map_or(holder.command, |room| call.tell(&room.title()));
        let from = holder.from.unwrap_or_else(|| call.tell(&say!("seats-here")));
        vec![holder.who, role, holder.since, from, screen, holder.pid.to_string()]
    });
    let sheet = TextTable { columns, rows: rows.collect() };
    call.put(sheet.whole_text());
    Ok(())
}

/// Takes a seat in a role; answers the exit status.
pub(super) fn sit(
    call: &mut Call<'_>,
    role: &'static str,
    person: Option<&str>,
) -> Result<i32, Failure> {
    if call.command == "seat" && call.options.store.is_none() {
        return Err(Failure::usage(say!("seats-no-store"), None));
    }
    screen::needs_terminal(call, say!("seats-no-terminal-hint"))?;
    let own = person.map(|text| assessor(call, text)).transpose()?;
    call.role = role_of(role, own.as_ref().map(|(id, _)| *id));
    // Whoever comes in by a key is who the key says, and not who they say.
    let name = own.map(|(_, name)| name);
    let who = name.or_else(|| call.options.who.clone());
    call.options.who = Some(who.unwrap_or_else(|| call.tell(&call.role.title())));
    screen::run(call)
}

fn role_of(code: &str, person: Option<Id>) -> SeatRole {
    match (code, person) {
        ("assessor", Some(own)) => SeatRole::Assessor(own),
        ("secretary", _) => SeatRole::Secretary,
        ("projector", _) => SeatRole::Projector,
        ("facilitator", _) => SeatRole::Facilitator,
        // What is none of these looks on.
        _ => SeatRole::Observer,
    }
}

/// The person whose sheet it is, by id or name.
pub(super) fn assessor(call: &mut Call<'_>, text: &str) -> Result<(Id, String), Failure> {
    let table = open_to_read(call)?;
    let seen = table.ledger().seen_by(Viewer::Facilitator);
    let world: &dyn World = &seen;
    let (id, record) = find(Kind::People, text, world)?;
    Ok((id, record.label(world)))
}
