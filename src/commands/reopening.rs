//! Reopening what was approved or closed: it asks for its reason, also when it is undoing that
//! reopens. Keeps out: what is reopened, which deeds know.

use crate::deeds;
use crate::domain::{Cause, Id, Meeting, Reopenings};
use crate::flow::{Act, Body, Ctx, Layer, Notice, Outcome};
use crate::kit::{Field, FieldKind, FormState};
use crate::ledger::{Draft, Refusal};
use crate::say;
use crate::text::Sentence;

/// Takes the last act back; what it approved or closed is reopened instead, with a reason.
pub(super) fn undo(ctx: &Ctx<'_>, _: &str) -> Outcome {
    if let Some(who) = anothers(ctx) {
        return Err(Refusal::new(
            say!("refused-undo-anothers", who = who),
            Some(say!("refused-undo-anothers-hint", who = format!("\"{who}\""))),
        ));
    }
    let Some(reopens) = deeds::reopens(ctx.ledger.history(), ctx.own_hand()) else {
        return Ok(vec![Act::Undo]);
    };
    Ok(vec![ask(&reopens.question(), reopens.told(), ctx, |ctx, reason| {
        deeds::undo(ctx.ledger.history(), ctx.own_hand(), Some(reason.as_str()))
    })])
}

/// Who made on another machine what would be taken back here: whoever is alone at a table on this one
/// takes back nobody else's.
fn anothers<'a>(ctx: &Ctx<'a>) -> Option<&'a str> {
    if !ctx.session.is_carried || ctx.own_hand().is_some() {
        return None;
    }
    let history = ctx.ledger.history();
    let Cause::Undo(of) = history.undo(None)?.cause else { return None };
    let who = history.edit(of)?.who.as_str();
    (who != ctx.session.who).then_some(who)
}

/// Makes an approved verbale a draft again, as a new revision with its reason.
pub(super) fn minutes(id: Id, ctx: &Ctx<'_>) -> Act {
    let number = ctx.world().get::<Meeting>(id).map_or(0, |meeting| meeting.number.get());
    let (title, told) =
        (say!("reopen-title", number = number), say!("reopened-minutes", number = number));
    ask(&title, told, ctx, move |ctx, reason| deeds::reopen(id, reason, ctx.world(), &ctx.caller()))
}

/// The form that asks for the reason, and what follows it.
fn ask(
    title: &Sentence,
    told: Sentence,
    ctx: &Ctx<'_>,
    draft: impl Fn(&Ctx<'_>, &Reopenings) -> Result<Draft, Refusal> + 'static,
) -> Act {
    let field = Field::new("reason", ctx.tell(&say!("field-reason")), FieldKind::Line).required();
    let form = FormState::new(ctx.tell(title), vec![field], &[]);
    Act::Open(Layer::new(Body::Form(form), move |ctx, answers| {
        let typed = answers.get("reason").map(String::as_str).unwrap_or_default();
        let draft = draft(ctx, &deeds::worded(typed)?)?;
        Ok(vec![Act::Commit(draft), Act::Say(Notice::good(told.clone()))])
    }))
}
