//! What is done with the results: a weight on trial, the ranking by other rules. Keeps out: the
//! figures, and keeping any of it.

use crate::documents::{self, ExportRefusal};
use crate::domain::{Id, Round, rounds, sheets};
use crate::flow::{
    Act, Advance, Arguments, Command, Ctx, Layer, Message, Offer, Outcome, ResultsMessage, RoomView,
};
use crate::kit::PageLine;
use crate::ledger::Refusal;
use crate::readings::{Assessment, Block};
use crate::say;
use crate::screens::{self, Other};

pub(super) const ROWS: &[Command] = &[
    Command {
        name: "what-if",
        scopes: &["results"],
        arguments: Arguments::OneOf(&["next", "previous"]),
        hint: 11,
        run: |ctx, way| told(ctx, ResultsMessage::WhatIf(Advance::of(way))),
        ..Command::ROW
    },
    Command {
        name: "weigh",
        scopes: &["results"],
        arguments: Arguments::OneOf(&["up", "down"]),
        run: weigh,
        ..Command::ROW
    },
    Command {
        name: "heat",
        scopes: &["results"],
        hint: 12,
        run: |ctx, _| told(ctx, ResultsMessage::Heat),
        ..Command::ROW
    },
    Command { name: "results-basis", scopes: &["results"], hint: 13, run: basis, ..Command::ROW },
    Command { name: "other-rules", scopes: &["results"], hint: 14, run: others, ..Command::ROW },
    Command {
        name: "results-view",
        scopes: &["results"],
        arguments: Arguments::OneOf(&["next", "previous"]),
        hint: 15,
        run: |ctx, way| told(ctx, ResultsMessage::View(Advance::of(way))),
        ..Command::ROW
    },
    Command { name: "results-round", scopes: &["results"], hint: 16, run: round, ..Command::ROW },
];

/// Refuses with what is missing for a ranking.
pub(super) fn ranked(ctx: &Ctx<'_>) -> Result<(), Refusal> {
    let block = Block::of(ctx.view_state.round, ctx.world()).map_err(ExportRefusal::no_marks)?;
    Assessment::of(&block, ctx.world()).map(|_| ()).map_err(|_| ExportRefusal::no_weight())
}

/// Tells the results something, where there is a ranking.
fn told(ctx: &Ctx<'_>, message: ResultsMessage) -> Outcome {
    ranked(ctx)?;
    Ok(vec![Act::Tell(Message::Results(message))])
}

fn weigh(ctx: &Ctx<'_>, way: &str) -> Outcome {
    if !matches!(ctx.view_state.view, RoomView::Trial | RoomView::Heat) {
        return Err(Refusal::new(say!("refused-no-trial"), Some(say!("refused-no-trial-hint"))));
    }
    Ok(vec![Act::Tell(Message::Results(ResultsMessage::Weigh { more: way == "up" }))])
}

/// Everything the ranking rests on, as its documents say it.
fn basis(ctx: &Ctx<'_>, _: &str) -> Outcome {
    ranked(ctx)?;
    let lines = documents::ranking_basis(ctx.view_state.round, ctx.session.language, ctx.world());
    let lines = lines.into_iter().map(PageLine::plain).collect();
    Ok(vec![Act::Open(Layer::page(ctx.tell(&say!("results-basis-title")), lines))])
}

fn others(ctx: &Ctx<'_>, _: &str) -> Outcome {
    ranked(ctx)?;
    let offers = Other::all().map(|other| Offer::new(other, ctx.tell(&other.sentence())));
    let title = ctx.tell(&say!("other-rules-title"));
    Ok(vec![Act::Open(Layer::choose(title, offers, |ctx, other| {
        let page = screens::other_page(*other, ctx);
        Ok(page.map(|(title, lines)| Act::Open(Layer::page(title, lines))).into_iter().collect())
    }))])
}

/// Chooses the round whose marks are read.
fn round(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let series = rounds::series(ctx.world());
    if series.is_empty() {
        return Err(ExportRefusal::no_round());
    }
    let offer = |(id, round): &(Id, &Round)| {
        let marks = sheets::given_in(*id, ctx.world());
        let label = say!("round-item", number = round.number.get(), state = round.state.sentence());
        Offer::new(*id, ctx.tell(&label)).hinted(ctx.tell(&say!("assessor-marks", count = marks)))
    };
    // The last round is what one mostly looks for.
    let title = ctx.tell(&say!("round-title"));
    Ok(vec![Act::Open(Layer::choose(title, series.iter().rev().map(offer), |_, id| {
        Ok(vec![Act::Tell(Message::Results(ResultsMessage::Round(*id)))])
    }))])
}
