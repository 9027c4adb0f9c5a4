//! Reopening what was approved or closed: it asks for its reason, also when it is undoing that
//! reopens. Keeps out: what is reopened, which deeds know.

use crate::deeds;
use crate::domain::{Id, Meeting, Reopenings};
use crate::flow::{Act, Body, Ctx, Layer, Notice, Outcome};
use crate::kit::{Field, FieldKind, FormState};
use crate::ledger::{Draft, Refusal};
use crate::say;
use crate::text::Sentence;

/// Takes the last act back; what it approved or closed is reopened instead, with a reason.
pub(super) fn undo(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let (history, hand) = (ctx.ledger.history(), ctx.own_hand());
    if let Some(draft) = history.undo(hand) {
        deeds::own_act(draft, alone(ctx), history)?;
    }
    let Some(reopens) = deeds::reopens(history, hand) else {
        return Ok(vec![Act::Restore(deeds::undo(history, hand, None)?)]);
    };
    Ok(vec![ask(&reopens.question(), reopens.told(), ctx, |ctx, reason| {
        deeds::undo(ctx.ledger.history(), ctx.own_hand(), Some(reason.as_str()))
    })])
}

/// Makes again what was taken back.
pub(super) fn redo(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let history = ctx.ledger.history();
    let draft = deeds::redo(history, ctx.own_hand())?;
    Ok(vec![Act::Restore(deeds::own_act(draft, alone(ctx), history)?)])
}

/// The name of whoever is alone at a table that other machines write too: nobody else's is taken
/// back here.
fn alone<'a>(ctx: &Ctx<'a>) -> Option<&'a str> {
    let is_alone = ctx.session.is_carried && ctx.own_hand().is_none();
    is_alone.then_some(ctx.session.who.as_str())
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
