//! Opening the table that is meant. Keeps out: which one that is.

use chrono::TimeDelta;

use super::call::Call;
use super::copies;
use super::failure::Failure;
use super::places::{self, Place};
use crate::say;
use crate::store::{self, Table};
use crate::text::{DiagnosticKind, Sentence, clock};

/// Two clocks of a table differ by less.
const SLACK: TimeDelta = TimeDelta::minutes(10);

/// The table that is meant, open.
///
/// # Errors
/// When nobody can say which is meant, or it cannot be opened.
pub(super) fn open(call: &mut Call<'_>) -> Result<Table, Failure> {
    let place = places::meant(call)?;
    open_in(call, &place)
}

/// The table that is meant, to be looked at: where nothing can be written it is read from its
/// journal alone, and that is said.
///
/// # Errors
/// As [`open`], when it cannot be read either.
pub(super) fn open_to_read(call: &mut Call<'_>) -> Result<Table, Failure> {
    let place = places::meant(call)?;
    let (table, said) = readable_in(call, &place)?;
    for sentence in &said {
        call.say(sentence);
    }
    Ok(table)
}

/// The table in a folder, open, or read from its journal alone; with what is to be said of it.
///
/// # Errors
/// As [`open_to_read`].
pub(super) fn readable_in(
    call: &Call<'_>,
    place: &Place,
) -> Result<(Table, Vec<Sentence>), Failure> {
    let refused = match found_in(call, place) {
        Err(failure) if matches!(failure.kind, DiagnosticKind::Io | DiagnosticKind::Full) => {
            failure
        }
        found => return found,
    };
    match store::read(&place.dir) {
        Ok(table) => Ok((table, vec![say!("cli-read-only", reason = refused.what)])),
        // What stands in the way of writing is not what must be mended then.
        Err(worse) if worse.kind != refused.kind => Err(worse),
        Err(_) => Err(refused),
    }
}

/// The table in a folder, open; what had to be healed is said.
///
/// # Errors
/// When there is none, another process holds it, or it is damaged.
pub(super) fn open_in(call: &mut Call<'_>, place: &Place) -> Result<Table, Failure> {
    let (table, said) = found_in(call, place)?;
    for sentence in &said {
        call.say(sentence);
    }
    Ok(table)
}

/// The table in a folder, open, with what was healed and what this machine remembers otherwise.
///
/// # Errors
/// As [`open_in`].
pub(super) fn found_in(call: &Call<'_>, place: &Place) -> Result<(Table, Vec<Sentence>), Failure> {
    let (mut table, mut said) = Table::open(&place.dir, &call.holder())?;
    if let Some(notes) = call.notes() {
        said.extend(table.remember(&notes));
    }
    said.extend(from_elsewhere(call, place, &mut table));
    if let Some((_, last)) = table.end()
        && last - (call.host.now)() > SLACK
    {
        let at = format!("{} {}", call.language.date_short(last.date_naive()), clock(last.time()));
        said.push(say!("cli-clock-behind", at = at));
    }
    said.extend(copies::keep_if_due(call, place, &table));
    Ok((table, said))
}

/// What was interrupted while lines were brought in from elsewhere is ended, and what waits for a
/// decision is said: neither holds up whoever works here.
fn from_elsewhere(call: &Call<'_>, place: &Place, table: &mut Table) -> Vec<Sentence> {
    let mut said = match store::make_again(table, &place.dir) {
        Ok(again) => again.map(|again| say!("away-again", count = again.made)),
        Err(error) => Some(error.what),
    };
    let waiting = store::pending(&place.dir).len();
    let is_theirs = !["pending", "seat", "projector"].contains(&call.command.as_str());
    let waits = (waiting > 0 && is_theirs).then(|| say!("pending-some", count = waiting));
    said.take().into_iter().chain(waits).collect()
}
