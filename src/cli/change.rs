//! `add`, `set` and `delete`. Keeps out: the rules, which the ledger asks.

use super::annex;
use super::call::Call;
use super::failure::Failure;
use super::find::find;
use super::opening::open;
use super::{places, several};
use crate::deeds::warnings::warnings;
use crate::deeds::{self, Caller, Deletion};
use crate::domain::along::told_along;
use crate::domain::{Id, Kind, Meeting, Viewer, World};
use crate::exchange::{self, Import, parse};
use crate::ledger::{Draft, Edit};
use crate::readings::engagements::touched;
use crate::store::Table;
use crate::text::Sentence;
use crate::{documents, say};

/// `add KIND FIELD=VALUE...`: the id of the new record is the result.
pub(super) fn add(call: &mut Call<'_>, kind: Kind, words: &[String]) -> Result<(), Failure> {
    let described =
        if kind == Kind::Attachments { annex::described(words)? } else { words.to_vec() };
    let row = parse(kind, &described).map_err(Failure::words)?;
    let mut table = open(call)?;
    let who = call.who();
    let book = table.ledger().book();
    let caller =
        Caller { who: &who, now: call.now(book), mint: &*call.host.mint, goes_on: &|| true };
    let import = exchange::add(kind, &row, &caller, book).map_err(Failure::words)?;
    let Some(id) = import.subject() else {
        // A score without a mark is no record.
        report(call, &import);
        return Ok(());
    };
    let book = table.ledger().book();
    let mut warned = warnings(&import.changes, call.now(book).date_naive(), book);
    warned.extend(documents::named_in(&import.changes, book));
    let edit = call.commit(&mut table, Draft::act(import.label(), import.changes))?;
    call.put_line(&id.to_string());
    warned.extend(elsewhere(call, &edit, &table));
    warned.iter().for_each(|sentence| call.say(sentence));
    begun(id, call, &table);
    Ok(())
}

/// A script says itself who is invited to a new sitting, and the form that asks is on screen: which
/// words do what the form does is told.
fn begun(id: Id, call: &mut Call<'_>, table: &Table) {
    let book: &dyn World = table.ledger().book();
    let Some(meeting) = book.get::<Meeting>(id) else { return };
    let (number, who) = (meeting.number.get(), call.who());
    let caller =
        Caller { who: &who, now: call.now(book), mint: &*call.host.mint, goes_on: &|| true };
    let usual = deeds::usual(id, book, &caller)
        .map(|usual| say!("cli-new-sitting", word = usual.word, number = number));
    let waiting = deeds::carry_over(Some(id), book, &caller)
        .is_ok()
        .then(|| say!("cli-new-sitting-prepare", number = number));
    usual.iter().chain(&waiting).for_each(|sentence| call.say(sentence));
}

/// Who was put where another table of the folder has them at that hour.
pub(super) fn elsewhere(call: &Call<'_>, edit: &Edit, table: &Table) -> Vec<Sentence> {
    let book: &dyn World = table.ledger().book();
    let touched = touched(&edit.changes, book);
    let Ok(place) = places::meant(call) else { return Vec::new() };
    several::met_elsewhere(&place, &touched, book)
}

fn report(call: &mut Call<'_>, import: &Import) {
    for sentence in import.report() {
        call.say(&sentence);
    }
}

/// `set KIND ID FIELD=VALUE...`.
pub(super) fn set(
    call: &mut Call<'_>,
    kind: Kind,
    id: &str,
    words: &[String],
) -> Result<(), Failure> {
    let row = parse(kind, words).map_err(Failure::words)?;
    let mut table = open(call)?;
    let book = table.ledger().book();
    let (id, _) = find(kind, id, book)?;
    let who = call.who();
    let caller =
        Caller { who: &who, now: call.now(book), mint: &*call.host.mint, goes_on: &|| true };
    let import = exchange::set(id, &row, &caller, book).map_err(Failure::words)?;
    // Of what is sealed nobody is told whether it was so before, or it could be guessed at.
    let sealed = table.ledger().seen_by(Viewer::Facilitator).seals(id);
    if import.changes.is_empty() {
        call.say(&if sealed { say!("cli-set-sealed") } else { say!("cli-set-same") });
        return Ok(());
    }
    let drafted = import.changes.len();
    let mut warned = warnings(&import.changes, call.now(book).date_naive(), book);
    warned.extend(documents::named_in(&import.changes, book));
    let edit = call.commit(&mut table, Draft::act(import.label(), import.changes))?;
    if sealed {
        call.say(&say!("cli-set-sealed"));
        return Ok(());
    }
    let asked = edit.changes.get(..drafted).unwrap_or_default();
    let along = told_along(asked, edit.cascaded(drafted));
    warned.extend(elsewhere(call, &edit, &table));
    call.say(&say!("cli-done", what = edit.label));
    along.iter().for_each(|told| call.say(told));
    warned.iter().for_each(|sentence| call.say(sentence));
    Ok(())
}

/// `delete KIND ID`: the record goes with its parts, and not while others mention it.
pub(super) fn delete(call: &mut Call<'_>, kind: Kind, id: &str) -> Result<(), Failure> {
    let mut table = open(call)?;
    let book = table.ledger().book();
    let (id, _) = find(kind, id, book)?;
    let Deletion { draft, parts } = deeds::delete(id, book)?;
    if parts > 0 && !call.agrees(&say!("cli-delete-parts", count = parts)) {
        return Err(Failure::new(say!("cli-erase-stopped"), None));
    }
    let edit = call.commit(&mut table, draft)?;
    call.say(&say!("cli-done", what = edit.label));
    if parts > 0 {
        call.say(&say!("cli-deleted-parts", count = parts));
    }
    Ok(())
}
