//! The power/interest grid under the hand: select, move, set the cut. Keeps out: drawing the grid.

use super::doing::acts;
use super::selected::nothing_selected;
use crate::deeds::ratings;
use crate::domain::Line;
use crate::flow::{
    Act, Advance, Arguments, Command, Ctx, MapMessage, MapView, Message, Outcome, RoomView,
};
use crate::kit::Motion;
use crate::ledger::Refusal;
use crate::say;

pub(super) const ROWS: &[Command] = &[
    Command {
        name: "nudge",
        scopes: &["map"],
        arguments: Arguments::OneOf(&["up", "down", "left", "right"]),
        hint: 9,
        run: nudge,
        ..Command::ROW
    },
    Command {
        name: "map-select",
        scopes: &["map"],
        arguments: Arguments::OneOf(&["next", "previous"]),
        hint: 11,
        run: |_, way| {
            let select = MapMessage::Select(Advance::of(way));
            Ok(vec![Act::Tell(Message::Map(select))])
        },
        ..Command::ROW
    },
    Command {
        name: "cut",
        scopes: &["map"],
        arguments: Arguments::OneOf(&["up", "down"]),
        run: cut,
        ..Command::ROW
    },
];

/// Moves the selected stakeholder by one step. Consecutive steps of one rater on one day are one
/// rating, with the sitting as its source; the first step of an unrated one puts it in the middle.
fn nudge(ctx: &Ctx<'_>, way: &str) -> Outcome {
    if ctx.view_state.view != RoomView::Map(MapView::Grid) {
        // Elsewhere the arrows go through the list.
        return Ok(match way {
            "up" => vec![Act::Move(Motion::Up)],
            "down" => vec![Act::Move(Motion::Down)],
            _ => Vec::new(),
        });
    }
    now_only(ctx)?;
    let id = ctx.subject().ok_or_else(nothing_selected)?;
    let source = source(ctx).and_then(|text| Line::new(&text).ok());
    Ok(acts(ratings::nudge(id, way, source, ctx.world(), &ctx.caller())?))
}

/// Where a judgement given now comes from: the sitting, while it is held.
pub(super) fn source(ctx: &Ctx<'_>) -> Option<String> {
    ratings::source(ctx.session.sitting, ctx.world(), &ctx.caller()).map(|it| ctx.tell(&it))
}

/// Refuses while the map is shown as of a day that has passed: what is given now would not be seen.
pub(super) fn now_only(ctx: &Ctx<'_>) -> Result<(), Refusal> {
    match ctx.view_state.day {
        None => Ok(()),
        Some(day) => {
            let day = ctx.session.language.date_short(day);
            Err(Refusal::new(say!("refused-as-of", day = day), Some(say!("refused-as-of-hint"))))
        }
    }
}

fn cut(ctx: &Ctx<'_>, way: &str) -> Outcome {
    Ok(vec![Act::Commit(ratings::cut(way == "up", ctx.world())?)])
}
