//! Seats at a table: who has one, taking one in a role, and the line by which an SSH server gives
//! one to a key. Keeps out: what a role may do (see `flow::SeatRole`).

use std::path::Path;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use chrono::{Days, NaiveDate};

use super::aligned::{Aligned as _, json};
use super::call::Call;
use super::failure::Failure;
use super::find::find;
use super::grammar::codes::Shape;
use super::grammar::seats::KeyLine;
use super::opening::open_to_read;
use super::{files, places, screen};
use crate::domain::{Id, Kind, Viewer, World};
use crate::flow::{Room, SeatRole};
use crate::print::{TextColumn, TextTable};
use crate::say;
use crate::store::{Seat, seats};
use crate::text::read_date;

/// The kinds of key that OpenSSH writes.
const KEYS: [&str; 7] = [
    "ssh-ed25519",
    "ssh-rsa",
    "ecdsa-sha2-nistp256",
    "ecdsa-sha2-nistp384",
    "ecdsa-sha2-nistp521",
    "sk-ssh-ed25519@openssh.com",
    "sk-ecdsa-sha2-nistp256@openssh.com",
];

/// `seats`: who is at the table now.
pub(super) fn list(call: &mut Call<'_>, shape: Shape) -> Result<(), Failure> {
    let place = places::meant(call)?;
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
    let terminals = call.host.terminals;
    if !terminals.input || !terminals.out {
        return Err(Failure::usage(say!("cli-no-terminal"), Some(say!("seats-no-terminal-hint"))));
    }
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
fn assessor(call: &mut Call<'_>, text: &str) -> Result<(Id, String), Failure> {
    let table = open_to_read(call)?;
    let seen = table.ledger().seen_by(Viewer::Facilitator);
    let world: &dyn World = &seen;
    let (id, record) = find(Kind::People, text, world)?;
    Ok((id, record.label(world)))
}

/// `seats key`: the line of `authorized_keys`.
pub(super) fn key(call: &mut Call<'_>, asked: &KeyLine) -> Result<(), Failure> {
    let place = places::meant(call)?;
    let own = asked.person.as_deref().map(|text| assessor(call, text)).transpose()?;
    let path = files::read(call, &asked.file)?;
    let name = files::name(&asked.file);
    let Some(public) = public_key(&String::from_utf8_lossy(&path)) else {
        return Err(Failure::new(
            say!("seats-no-key", file = name),
            Some(say!("seats-no-key-hint")),
        ));
    };
    let today = (call.host.now)().date_naive();
    let until = match &asked.until {
        Some(text) => read_date(text, today)
            .map_err(|reason| Failure::usage(say!("seats-until", reason = reason), None))?,
        None => today,
    };
    if until < today {
        return Err(Failure::usage(say!("seats-until-past"), None));
    }
    let dir =
        std::fs::canonicalize(&place.dir).map_err(|error| Failure::file(&place.dir, &error))?;
    let Some(dir) = dir.to_str().filter(|dir| is_plain(dir)) else {
        let path = dir.display().to_string();
        return Err(Failure::new(say!("seats-place", path = path), Some(say!("seats-place-hint"))));
    };
    let person = own.map(|(id, _)| id);
    let line = line(Path::new(dir), asked.role, person, until, &public);
    call.put(line);
    Ok(())
}

/// The line by which a key opens one seat, and nothing else, until the end of a day. The shell of
/// the account reads the command, so that only ids and plain letters stand in it.
fn line(
    dir: &Path,
    role: &str,
    person: Option<Id>,
    until: NaiveDate,
    (kind, key): &(String, String),
) -> String {
    let ends = until.checked_add_days(Days::new(1)).unwrap_or(until).format("%Y%m%d");
    let dir = dir.display();
    let own = person.map(|id| format!(" --person {id}")).unwrap_or_default();
    let command = format!("tavolo --store {dir} seat --role {role}{own}");
    format!(
        "restrict,pty,expiry-time=\"{ends}\",command=\"{command}\" {kind} {key} tavolo-{role}\n"
    )
}

/// The kind and the letters of a public key, without whatever stands behind them; `None` where the
/// text is none.
fn public_key(text: &str) -> Option<(String, String)> {
    let mut lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    let (only, None) = (lines.next()?, lines.next()) else { return None };
    let mut words = only.split_whitespace();
    let (kind, key) = (words.next()?, words.next()?);
    let bytes = STANDARD.decode(key).ok()?;
    // The key says its own kind, behind four bytes of length.
    let says = bytes.get(4..4 + kind.len())?;
    (KEYS.contains(&kind) && says == kind.as_bytes()).then(|| (kind.to_owned(), key.to_owned()))
}

/// Whether a shell takes a path as it stands, also between quotation marks.
fn is_plain(path: &str) -> bool {
    path.chars().all(|letter| letter.is_ascii_alphanumeric() || "/._-+:@,".contains(letter))
}

#[cfg(test)]
mod tests {
    use super::*;

    const KEY: &str = "AAAAC3NzaC1lZDI1NTE5AAAAIAABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4f";

    #[test]
    fn a_key_opens_its_seat_and_nothing_else_until_the_day_is_over() {
        let public = public_key(&format!("ssh-ed25519 {KEY} anna$(id)@pc\n")).unwrap();
        let day = NaiveDate::from_ymd_opt(2026, 12, 31).unwrap();
        let own = Some(Id::from_bits(7));
        let made = line(Path::new("/srv/tavolo/opla"), "assessor", own, day, &public);
        let expected = format!(
            "restrict,pty,expiry-time=\"20270101\",command=\"tavolo --store /srv/tavolo/opla seat \
             --role assessor --person 00000000-0000-0000-0000-000000000007\" ssh-ed25519 {KEY} \
             tavolo-assessor\n"
        );
        assert_eq!(made, expected);
    }

    #[test]
    fn what_is_no_public_key_is_none() {
        let private = "-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1\n";
        for text in [private, "", "ssh-ed25519", "ssh-rsa AAAA", &format!("ssh-rsa {KEY}")] {
            assert_eq!(public_key(text), None, "{text}");
        }
        let two = format!("ssh-ed25519 {KEY}\nssh-ed25519 {KEY}\n");
        assert_eq!(public_key(&two), None, "one key, one seat");
    }

    #[test]
    fn only_plain_paths_go_into_a_command() {
        assert!(is_plain("/srv/tavolo/opla-2"));
        assert!(!is_plain("/srv/il tavolo") && !is_plain("/srv/$HOME") && !is_plain("/srv/\"x"));
    }
}
