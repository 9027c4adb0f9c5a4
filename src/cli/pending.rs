//! `pending`: changes that were made away from the others and wait for a person. Keeps out: making
//! them again, which the store does, and the rules, which the ledger asks.

use std::path::PathBuf;

use serde::Serialize;

use super::aligned::{Aligned as _, json};
use super::call::Call;
use super::failure::Failure;
use super::grammar::codes::Shape;
use super::grammar::pending::OfPending;
use super::opening::{open, open_to_read};
use super::places;
use crate::app::Decider;
use crate::domain::{Id, Viewer};
use crate::flow;
use crate::print::{TextColumn, TextTable};
use crate::readings::{BothValues, both_values};
use crate::say;
use crate::store::{Pending, pending, settle};
use crate::text::clock;

/// One of them for programs.
#[derive(Serialize)]
struct Waiting {
    number: usize,
    at: String,
    who: String,
    what: String,
    why: Vec<String>,
    values: Vec<Values>,
    id: String,
}

/// What it writes in a field, and what the table says there now.
#[derive(Serialize)]
struct Values {
    record: String,
    field: String,
    away: String,
    now: String,
}

/// `pending`: what waits, in the order in which it was made.
pub(super) fn list(call: &mut Call<'_>, shape: Shape) -> Result<(), Failure> {
    let table = open_to_read(call)?;
    let found = pending(&places::meant(call)?.dir);
    let seen = &table.ledger().seen_by(Viewer::Facilitator);
    let log = table.ledger().log(seen);
    let waiting: Vec<Waiting> = (1..)
        .zip(&found)
        .map(|(number, Pending { edit, why, .. })| Waiting {
            number,
            at: edit.at.to_rfc3339(),
            who: edit.who.clone(),
            what: call.tell(&log.label(&edit.label, &edit.changes)),
            why: why.iter().map(|why| call.tell(why)).collect(),
            values: both_values(&log.elsewhere(edit), seen, call.language)
                .into_iter()
                .filter(|it| it.mine != it.now)
                .map(|BothValues { record, field, mine, now }| Values {
                    record,
                    field,
                    away: mine,
                    now,
                })
                .collect(),
            id: edit.id.to_string(),
        })
        .collect();
    if shape == Shape::Json {
        call.put(json(&waiting));
        return Ok(());
    }
    if waiting.is_empty() {
        call.say(&say!("pending-none"));
        return Ok(());
    }
    let titles = [
        ("number", say!("column-number")),
        ("at", say!("column-when")),
        ("who", say!("column-who")),
        ("what", say!("column-what")),
        ("why", say!("pending-heading-why")),
    ];
    let columns = titles.into_iter().map(|(name, title)| TextColumn {
        right: name == "number",
        ..TextColumn::new(name, call.tell(&title))
    });
    let row = |(one, Pending { edit, .. }): (&Waiting, &Pending)| {
        let day = call.language.date_short(edit.at.date_naive());
        let at = format!("{day} {}", clock(edit.at.time()));
        let (who, what) = (one.who.clone(), one.what.clone());
        vec![one.number.to_string(), at, who, what, one.why.join(" ")]
    };
    let rows = waiting.iter().zip(&found).map(row).collect();
    let sheet = TextTable { columns: columns.collect(), rows };
    call.put(sheet.whole_text());
    for one in &waiting {
        call.put_line("");
        for it in &one.values {
            let (mine, now) = (it.away.as_str(), it.now.as_str());
            let told = call.tell(&say!("pending-both", mine = mine, now = now));
            let place = match it.field.is_empty() {
                true => it.record.clone(),
                false => format!("{}, {}", it.record, it.field),
            };
            call.put_line(&format!("{}. {place}: {told}", one.number));
        }
    }
    call.say(&say!("pending-how"));
    Ok(())
}

/// Looks at what waits beside a table for whoever has it on screen, and lets go of what they decided.
pub(super) fn decider(dir: PathBuf) -> Decider {
    Box::new(move |decided: Option<Id>| {
        let is_it = |waiting: &&Pending| Some(waiting.edit.id) == decided;
        if let Some(waiting) = pending(&dir).iter().find(is_it) {
            settle(&dir, waiting)?;
        }
        let shown = |Pending { edit, why, after }| flow::Waiting { edit, why, after };
        Ok(pending(&dir).into_iter().map(shown).collect())
    })
}

/// `pending apply N` and `pending drop N`.
pub(super) fn decide(call: &mut Call<'_>, what: &OfPending) -> Result<(), Failure> {
    let place = places::meant(call)?;
    let mut table = open(call)?;
    let (OfPending::Apply { number, .. } | OfPending::Drop { number }) = what;
    let at = usize::try_from(*number).unwrap_or(usize::MAX).saturating_sub(1);
    let Some(waiting) = pending(&place.dir).into_iter().nth(at) else {
        return Err(Failure::new(
            say!("pending-no-such", number = *number),
            Some(say!("pending-no-such-hint")),
        ));
    };
    let said = match what {
        OfPending::Apply { despite_erasure, .. } => {
            if !despite_erasure && table.ledger().has_erased_after(waiting.after) {
                return Err(Failure::new(
                    say!("pending-erased"),
                    Some(say!("pending-erased-hint", number = *number)),
                ));
            }
            let stamp = call.stamp_now(&table);
            let made = table.decide_for(&waiting.edit, stamp)?;
            say!("pending-applied", number = made.seq)
        }
        OfPending::Drop { .. } => say!("pending-dropped"),
    };
    settle(&place.dir, &waiting)?;
    call.say(&said);
    Ok(())
}
