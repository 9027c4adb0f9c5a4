//! Public draws, in the register where they stand: the list frozen, the seed told, somebody who
//! declines. Keeps out: how a draw comes out.

use super::selected::nothing_selected;
use crate::deeds::draws;
use crate::domain::{Candidate, Draw, Id, Line};
use crate::flow::{Act, Body, Command, Ctx, Layer, Notice, Outcome};
use crate::forms::label_of;
use crate::kit::{Field, FieldKind, FormState};
use crate::ledger::Refusal;
use crate::say;

const REGISTERS: &[&str] = &["registers"];

pub(super) const ROWS: &[Command] = &[
    Command { name: "freeze-list", scopes: REGISTERS, run: freeze, ..Command::ROW },
    Command { name: "draw", scopes: REGISTERS, run: draw, types: true, ..Command::ROW },
    Command { name: "decline", scopes: REGISTERS, run: decline, ..Command::ROW },
];

/// The draw under the hand, or that of the person under it.
fn meant(ctx: &Ctx<'_>) -> Option<Id> {
    let id = ctx.subject()?;
    let own = ctx.world().get::<Draw>(id).map(|_| id);
    own.or_else(|| ctx.world().get::<Candidate>(id).map(|own| own.draw.id))
}

fn freeze(ctx: &Ctx<'_>, _: &str) -> Outcome {
    Ok(vec![Act::Commit(draws::freeze(meant(ctx), ctx.world())?)])
}

fn draw(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let id = meant(ctx);
    let field = Field::new("seed", label_of("seed", ctx), FieldKind::Line).required();
    let form = FormState::new(ctx.tell(&say!("draw-seed-title")), vec![field], &[]);
    let layer = Layer::new(Body::Form(form), move |ctx, answers| {
        let seed = answers.get("seed").map(String::as_str).unwrap_or_default();
        let seed = Line::new(seed).map_err(|what| Refusal::new(what, None))?;
        Ok(vec![Act::Commit(draws::draw(id, seed, ctx.world())?)])
    });
    Ok(vec![Act::Open(layer.at_foot())])
}

fn decline(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let id = ctx
        .subject()
        .filter(|id| ctx.world().get::<Candidate>(*id).is_some())
        .ok_or_else(nothing_selected)?;
    let done = draws::decline(id, None, ctx.world(), &ctx.caller())?;
    let remarks = done.remarks.into_iter().map(|remark| Act::Say(Notice::plain(remark)));
    Ok(std::iter::once(Act::Commit(done.draft)).chain(remarks).collect())
}
