//! Public draws, in their room and in the register where they stand: a draw begun, the list frozen,
//! the seed told, somebody who declines, whoever is drawn invited. Keeps out: how a draw comes out.

use super::selected::nothing_selected;
use crate::deeds::{Done, draw_freezing, draws, writable};
use crate::domain::{Candidate, Draw, Id, Kind, Line};
use crate::flow::{Act, Body, Command, Ctx, DrawsMessage, Layer, Message, Notice, Offer, Outcome};
use crate::forms::{RecordForm, label_of};
use crate::kit::{Field, FieldKind, FormState, PageLine};
use crate::ledger::Refusal;
use crate::say;
use crate::screens;
use crate::text::quoted;

const ROOM: &[&str] = &["draws"];
const BOTH: &[&str] = &["draws", "registers"];

pub(super) const ROWS: &[Command] = &[
    Command { name: "freeze-list", scopes: BOTH, hint: 1, run: freeze, ..Command::ROW },
    Command { name: "draw", scopes: BOTH, hint: 2, run: draw, types: true, ..Command::ROW },
    Command { name: "draw-quotas", scopes: ROOM, hint: 3, run: quotas, ..Command::ROW },
    Command { name: "draw-explain", scopes: ROOM, hint: 4, run: explain, ..Command::ROW },
    Command { name: "decline", scopes: BOTH, hint: 5, run: decline, ..Command::ROW },
    Command { name: "invite-drawn", scopes: BOTH, hint: 6, run: invite, ..Command::ROW },
    Command { name: "draw-new", scopes: ROOM, run: begin, types: true, ..Command::ROW },
    Command { name: "draw-pick", scopes: ROOM, run: pick, ..Command::ROW },
];

/// The draw under the hand, or that of the person under it.
pub(super) fn shown(ctx: &Ctx<'_>) -> Option<Id> {
    screens::draw_of_row(ctx.subject(), ctx.world())
}

/// The draw under the hand, else the last one.
fn meant(ctx: &Ctx<'_>) -> Result<Id, Refusal> {
    Ok(draw_freezing::meant(shown(ctx), ctx.world())?.0)
}

fn said(done: Done) -> Vec<Act> {
    let remarks = done.remarks.into_iter().map(|remark| Act::Say(Notice::plain(remark)));
    std::iter::once(Act::Commit(done.draft)).chain(remarks).collect()
}

fn freeze(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let draw = shown(ctx);
    if draw_freezing::is_long(draw, ctx.world()) {
        let (_, own) = draw_freezing::meant(draw, ctx.world())?;
        let folder = ctx.session.folder.as_ref().map(|folder| folder.display().to_string());
        let store = folder.map_or_else(String::new, |own| format!("--store {} ", quoted(&own)));
        let hint = say!("refused-draw-long-hint", store = store, number = own.number.get());
        return Err(Refusal::new(say!("refused-draw-long"), Some(hint)));
    }
    Ok(said(draw_freezing::freeze(draw, ctx.world(), &ctx.caller())?))
}

fn draw(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let id = shown(ctx);
    // Whatever keeps it from being drawn is told before anybody types.
    draws::ready(id, ctx.world())?;
    let field = Field::new("seed", label_of("seed", ctx), FieldKind::Line).required();
    let form = FormState::new(ctx.tell(&say!("draw-seed-title")), vec![field], &[]);
    let layer = Layer::new(Body::Form(form), move |ctx, answers| {
        let seed = answers.get("seed").map(String::as_str).unwrap_or_default();
        let seed = Line::new(seed).map_err(|what| Refusal::new(what, None))?;
        Ok(vec![Act::Commit(draws::draw(id, seed, ctx.world())?)])
    });
    Ok(vec![Act::Open(layer.at_foot())])
}

/// The person under the hand.
fn candidate(ctx: &Ctx<'_>) -> Result<Id, Refusal> {
    ctx.subject()
        .filter(|id| ctx.world().get::<Candidate>(*id).is_some())
        .ok_or_else(nothing_selected)
}

fn decline(ctx: &Ctx<'_>, _: &str) -> Outcome {
    Ok(said(draws::decline(candidate(ctx)?, None, ctx.world(), &ctx.caller())?))
}

/// Asks to which sitting, where there are several.
fn invite(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let id = shown(ctx);
    draws::drawn(id, ctx.world())?;
    let mut sittings: Vec<(Id, i64, chrono::NaiveDate)> = ctx
        .world()
        .all::<crate::domain::Meeting>()
        .map(|(id, own)| (id, own.number.get(), own.date))
        .collect();
    sittings.retain(|(id, ..)| writable(Some(*id), ctx.world(), &ctx.caller()).is_ok());
    if sittings.len() < 2 {
        let only = sittings.first().map(|(id, ..)| *id);
        return Ok(said(draws::invite_drawn(id, only, ctx.world(), &ctx.caller())?));
    }
    sittings.sort_by_key(|(_, number, _)| std::cmp::Reverse(*number));
    let offers = sittings.into_iter().map(|(id, number, date)| {
        let label = ctx.tell(&say!("draws-sitting", number = number));
        Offer::new(id, label).hinted(ctx.session.language.date_long(date))
    });
    let title = ctx.tell(&say!("draws-sitting-title"));
    Ok(vec![Act::Open(Layer::choose(title, offers, move |ctx, meeting| {
        Ok(said(draws::invite_drawn(id, Some(*meeting), ctx.world(), &ctx.caller())?))
    }))])
}

pub(super) fn begin(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let last = ctx.world().all::<Draw>().map(|(_, own)| own.number.get()).max().unwrap_or(0);
    let form = RecordForm::new(Kind::Draws)
        .with("number", (last + 1).to_string())
        .only(&["number", "title", "quotas", "seats", "method", "reserves"])
        .at("title");
    Ok(vec![Act::Open(form.layer(ctx, |id| {
        vec![Act::Tell(Message::Draws(DrawsMessage::Show(id))), Act::Select(id.into())]
    }))])
}

fn pick(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let mut draws: Vec<(Id, &Draw)> = ctx.world().all::<Draw>().collect();
    draws.sort_by_key(|(id, own)| (std::cmp::Reverse(own.number), *id));
    let offers = draws.into_iter().map(|(id, own)| {
        let label = format!("{}. {}", own.number.get(), own.title.as_str());
        let state = if own.seed.is_some() {
            say!("draws-is-drawn")
        } else if own.is_frozen() {
            say!("draws-is-frozen")
        } else {
            say!("draws-is-open")
        };
        Offer::new(id, label).hinted(ctx.tell(&state))
    });
    Ok(vec![Act::Open(Layer::choose(ctx.tell(&say!("draws-pick-title")), offers, |_, id| {
        Ok(vec![Act::Tell(Message::Draws(DrawsMessage::Show(*id))), Act::Select((*id).into())])
    }))])
}

/// A page of a draw.
fn page(found: Option<(String, Vec<PageLine>)>) -> Outcome {
    let (title, lines) = found.ok_or_else(nothing_selected)?;
    Ok(vec![Act::Open(Layer::page(title, lines))])
}

fn quotas(ctx: &Ctx<'_>, _: &str) -> Outcome {
    page(screens::draw_quotas_page(meant(ctx)?, ctx))
}

fn explain(ctx: &Ctx<'_>, _: &str) -> Outcome {
    page(screens::draw_explained_page(candidate(ctx)?, ctx))
}
