//! Changes that were made away from the others and wait: one stands, or is let go. Keeps out: where
//! they are kept, and what of them still can be made, which the ledger says.

use super::selected::nothing_selected;
use crate::domain::Id;
use crate::flow::{Act, Command, Ctx, Layer, Notice, Outcome, RowId};
use crate::ledger::Refusal;
use crate::say;

pub(super) const ROWS: &[Command] = &[
    Command { name: "pending-apply", scopes: &["pending"], hint: 11, run: apply, ..Command::ROW },
    Command { name: "pending-drop", scopes: &["pending"], hint: 12, run: drop, ..Command::ROW },
];

fn meant(ctx: &Ctx<'_>) -> Result<Id, Refusal> {
    match ctx.row {
        Some(RowId::Waiting(id)) => Ok(id),
        _ => Err(nothing_selected()),
    }
}

/// Lets it stand; it is let go of once it is saved. Where a person was erased since, only after a
/// question: it may bring back what was erased.
fn apply(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let id = meant(ctx)?;
    let stands = move || vec![Act::Decide(id), Act::Say(Notice::good(say!("pending-stands")))];
    let waiting = ctx.session.waiting.iter().find(|it| it.id() == id);
    if !waiting.is_some_and(|it| ctx.ledger.has_erased_after(it.after)) {
        return Ok(stands());
    }
    let lines = vec![ctx.tell(&say!("pending-erased-question"))];
    let question = ctx.question(ctx.tell(&say!("pending-erased-title")), lines);
    Ok(vec![Act::Open(Layer::ask(question, move |_| Ok(stands())))])
}

/// Lets it go, after a question: nothing brings it back.
fn drop(ctx: &Ctx<'_>, _: &str) -> Outcome {
    meant(ctx)?;
    let lines = vec![ctx.tell(&say!("pending-drop-question"))];
    let question = ctx.question(ctx.tell(&say!("pending-drop-title")), lines);
    Ok(vec![Act::Open(Layer::ask(question, |ctx| {
        let said = Notice::good(say!("pending-dropped"));
        Ok(vec![Act::Waiting(Some(meant(ctx)?)), Act::Say(said)])
    }))])
}
