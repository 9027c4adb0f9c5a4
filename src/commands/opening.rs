//! What Enter opens: a record, a page, where a line of the overview leads. Keeps out: what there is
//! to decide, which the overview says.

use super::checklist;
use super::selected::nothing_selected;
use crate::flow::{
    Act, Command, Ctx, Layer, Lead, Message, Outcome, Room, RowId, StakeholdersMessage,
};
use crate::screens;

pub(super) const ROWS: &[Command] =
    &[Command { name: "detail", scopes: &["list", "map"], hint: 10, run: detail, ..Command::ROW }];

fn detail(ctx: &Ctx<'_>, _: &str) -> Outcome {
    if ctx.room == Room::Overview {
        return there(ctx);
    }
    if ctx.room == Room::Log {
        return Ok(screens::edit_page(ctx)
            .into_iter()
            .map(|(title, lines)| Act::Open(Layer::page(title, lines)))
            .collect());
    }
    if ctx.room == Room::Pending {
        let (title, lines) = screens::waiting_page(ctx).ok_or_else(nothing_selected)?;
        return Ok(vec![Act::Open(Layer::page(title, lines))]);
    }
    if let Some((title, lines)) = screens::marks_page(ctx).filter(|_| ctx.room == Room::Results) {
        return Ok(vec![Act::Open(Layer::page(title, lines))]);
    }
    if let Some((title, lines)) = screens::group_page(ctx).filter(|_| ctx.room == Room::Groups) {
        return Ok(vec![Act::Open(Layer::page(title, lines))]);
    }
    let id = ctx.subject().ok_or_else(nothing_selected)?;
    if ctx.room == Room::Sittings {
        return Ok(vec![Act::Sitting(id), Act::Show(Room::Live)]);
    }
    let (title, lines) = screens::detail_page(id, ctx);
    Ok(vec![Act::Open(Layer::page(title, lines))])
}

/// Goes where the line under the hand leads.
fn there(ctx: &Ctx<'_>) -> Outcome {
    match &ctx.row {
        Some(RowId::Line(lead, _)) => to(lead, ctx),
        Some(_) | None => Ok(Vec::new()),
    }
}

fn to(lead: &Lead, ctx: &Ctx<'_>) -> Outcome {
    Ok(match lead {
        Lead::Room(room) => vec![Act::Show(*room)],
        Lead::Record(room, id) => vec![Act::Find(*room, *id)],
        Lead::Register(kind) => vec![Act::Register(*kind)],
        Lead::Stakeholders(only) => {
            let message = StakeholdersMessage::Show(only.clone());
            vec![Act::Show(Room::Stakeholders), Act::Tell(Message::Stakeholders(message))]
        }
        Lead::Next(of) => vec![Act::Run(checklist::next, of.code())],
        Lead::Step(step) => checklist::act(*step, ctx)?,
    })
}
