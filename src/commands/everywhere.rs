//! What can be done everywhere: go, come back, undo, leave. Keeps out: what single rooms offer.

use super::reopening;
use crate::flow::{Act, Arguments, Command, Ctx, Outcome, Room};
use crate::kit::Motion;

/// Where a step can go.
pub(super) const MOTIONS: &[&str] = &["up", "down", "page-up", "page-down", "first", "last"];

/// Over a layer as well as under it.
const EVERYWHERE: &[&str] =
    &["global", "form", "picker", "filter", "confirm", "page", "check", "refused"];

pub(super) const ROWS: &[Command] = &[
    Command {
        name: "goto",
        scopes: &["global"],
        arguments: Arguments::OneOf(Room::CODES),
        run: goto,
        ..Command::ROW
    },
    Command {
        name: "back",
        scopes: &["global"],
        hint: 79,
        run: |_, _| Ok(vec![Act::Back]),
        ..Command::ROW
    },
    Command { name: "undo", scopes: &["global"], hint: 90, run: reopening::undo, ..Command::ROW },
    Command { name: "redo", scopes: &["global"], run: reopening::redo, ..Command::ROW },
    Command {
        name: "move",
        scopes: &["global"],
        arguments: Arguments::OneOf(MOTIONS),
        run: step,
        ..Command::ROW
    },
    Command {
        name: "redraw",
        scopes: EVERYWHERE,
        run: |_, _| Ok(vec![Act::Redraw]),
        ..Command::ROW
    },
    Command {
        name: "suspend",
        scopes: &["global"],
        run: |_, _| Ok(vec![Act::Suspend]),
        ..Command::ROW
    },
    Command {
        name: "quit",
        scopes: &["global"],
        hint: 99,
        run: |_, _| Ok(vec![Act::Quit]),
        ..Command::ROW
    },
];

fn goto(ctx: &Ctx<'_>, room: &str) -> Outcome {
    let Some(room) = Room::of(room) else { return Ok(Vec::new()) };
    if room == Room::Tables {
        // They are shown once they were looked at.
        return Ok(vec![Act::LookAround]);
    }
    if room == Room::Pending {
        return Ok(vec![Act::Waiting(None)]);
    }
    let held = matches!(room, Room::Live | Room::Attendance | Room::Vote | Room::Groups);
    // Whoever goes to the live sitting means the one that runs, whichever was looked at before;
    // where none does, the one that is selected in the series.
    let sitting = match ctx.running() {
        Some(running) => Some(running).filter(|_| room == Room::Live),
        None => ctx.meant().filter(|_| held && ctx.room == Room::Sittings),
    };
    let sitting = sitting.map(|(id, _)| Act::Sitting(id));
    Ok(sitting.into_iter().chain([Act::Show(room)]).collect())
}

fn step(_: &Ctx<'_>, motion: &str) -> Outcome {
    Ok(motion_of(motion).map(Act::Move).into_iter().collect())
}

/// The step a word of [`MOTIONS`] means.
pub(super) fn motion_of(word: &str) -> Option<Motion> {
    Some(match word {
        "up" => Motion::Up,
        "down" => Motion::Down,
        "page-up" => Motion::PageUp,
        "page-down" => Motion::PageDown,
        "first" => Motion::First,
        "last" => Motion::Last,
        _ => return None,
    })
}
