//! `log`, `undo` and `redo`. Keeps out: what can be taken back, which the history knows.

use serde::Serialize;

use super::aligned::{Aligned as _, json};
use super::call::Call;
use super::failure::Failure;
use super::grammar::codes::Shape;
use super::opening::{open, open_to_read};
use super::places;
use crate::deeds;
use crate::domain::Viewer;
use crate::ledger::{Cause, Draft, History, Refusal, SeenEdit, SeenLog};
use crate::print::{TextColumn, TextTable};
use crate::say;
use crate::store::Table;
use crate::text::clock;

/// One entry of `log --format json`.
#[derive(Serialize)]
struct Entry {
    number: u64,
    at: String,
    who: String,
    what: String,
    cause: &'static str,
    of: Option<u64>,
    stands: bool,
    records: usize,
    id: String,
}

/// `log`: every edit, oldest first.
pub(super) fn list(call: &mut Call<'_>, shape: Shape) -> Result<(), Failure> {
    let table = open_to_read(call)?;
    let seen = &table.ledger().seen_by(Viewer::Facilitator);
    let log = table.ledger().log(seen);
    let edits = log.edits();
    let text = if shape == Shape::Json {
        json(&edits.map(|edit| entry(&edit, log, call)).collect::<Vec<_>>())
    } else {
        let titles = [
            ("number", say!("column-number")),
            ("at", say!("column-when")),
            ("who", say!("column-who")),
            ("what", say!("column-what")),
        ];
        let columns = titles.into_iter().map(|(name, title)| TextColumn {
            right: name == "number",
            ..TextColumn::new(name, call.tell(&title))
        });
        let row = |edit: SeenEdit<'_>| {
            let at = format!(
                "{} {}",
                call.language.date_short(edit.at().date_naive()),
                clock(edit.at().time())
            );
            vec![edit.seq().to_string(), at, edit.who().to_owned(), call.tell(&edit.label())]
        };
        TextTable { columns: columns.collect(), rows: edits.map(row).collect() }.whole_text()
    };
    call.put(text);
    Ok(())
}

fn entry(edit: &SeenEdit<'_>, log: SeenLog<'_>, call: &Call<'_>) -> Entry {
    let (cause, of) = match edit.cause() {
        Cause::Begin => ("begin", None),
        Cause::Act => ("act", None),
        Cause::Undo(of) => ("undo", Some(of)),
        Cause::Redo(of) => ("redo", Some(of)),
        Cause::Erase => ("erase", None),
    };
    Entry {
        number: edit.seq(),
        at: edit.at().to_rfc3339(),
        who: edit.who().to_owned(),
        what: call.tell(&edit.label()),
        cause,
        of,
        stands: log.stands(of.unwrap_or(edit.seq())) != matches!(edit.cause(), Cause::Undo(_)),
        records: edit.count(),
        id: edit.id().to_string(),
    }
}

/// `undo [N]`: all of them or none. What would reopen a verbale or a round asks why, as its key
/// does: on a terminal by a question, else the reason stands in the call.
pub(super) fn undo(call: &mut Call<'_>, times: u32, reason: Option<&str>) -> Result<(), Failure> {
    let mut table = open(call)?;
    let reopens = deeds::reopens(table.ledger().history(), None).filter(|_| times == 1);
    let asks = reason.is_none() && call.host.terminals.input && call.host.terminals.err;
    let asked = reopens.filter(|_| asks).and_then(|reopens| call.ask(&reopens.question()));
    let reason = reason.map(str::to_owned).or(asked);
    let is_over = |history: &History| history.undo(None).is_none();
    let reason = reason.as_deref();
    // Beside others one takes back what is one's own; alone, everything.
    let own = is_shared(call, &table)?.then(|| call.who());
    again(call, &mut table, times, is_over, |history| {
        let draft = deeds::undo(history, None, reason)?;
        deeds::own_act(draft, own.as_deref(), history)
    })?;
    if let Some(reopens) = reopens {
        call.say(&reopens.told());
    }
    Ok(())
}

/// Whether others write at the table: here beside this call, or from other machines.
fn is_shared(call: &Call<'_>, table: &Table) -> Result<bool, Failure> {
    Ok(!table.others().is_empty() || call.is_carried(&places::meant(call)?.dir))
}

/// `redo [N]`: all of them or none.
pub(super) fn redo(call: &mut Call<'_>, times: u32) -> Result<(), Failure> {
    let mut table = open(call)?;
    let is_over = |history: &History| history.redo(None).is_none();
    let own = is_shared(call, &table)?.then(|| call.who());
    again(call, &mut table, times, is_over, |history| {
        deeds::own_act(deeds::redo(history, None)?, own.as_deref(), history)
    })
}

fn again(
    call: &mut Call<'_>,
    table: &mut Table,
    times: u32,
    is_over: fn(&History) -> bool,
    next: impl Fn(&History) -> Result<Draft, Refusal>,
) -> Result<(), Failure> {
    let mut trial = table.ledger().clone();
    for done in 0..times {
        if done > 0 && is_over(trial.history()) {
            return Err(Refusal::new(say!("refused-only", count = done, wanted = times), None));
        }
        let draft = next(trial.history())?;
        let stamp = call.stamp(trial.book());
        trial.admit(draft, stamp)?;
    }
    for _ in 0..times {
        let draft = next(table.ledger().history())?;
        let edit = call.commit(table, draft)?;
        let seen = &table.ledger().seen_by(Viewer::Facilitator);
        let label = table.ledger().log(seen).label(&edit.label, &edit.changes);
        call.put_line(&call.tell(&label));
    }
    Ok(())
}
