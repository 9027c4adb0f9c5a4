//! From one table of a folder to another. Keeps out: reading and opening them, which is asked of
//! the world.

use std::path::Path;

use super::selected::nothing_selected;
use crate::flow::{Act, Command, Ctx, Layer, Neighbour, Outcome, Room, RowId};
use crate::ledger::Refusal;
use crate::{say, screens};

pub(super) const ROWS: &[Command] = &[
    Command { name: "table-open", scopes: &["tables"], hint: 10, run: open, ..Command::ROW },
    Command { name: "table-back", scopes: &["tables"], hint: 11, run: back, ..Command::ROW },
    Command { name: "table-detail", scopes: &["tables"], hint: 12, run: detail, ..Command::ROW },
    Command { name: "table-months", scopes: &["tables"], hint: 13, run: months, ..Command::ROW },
];

/// Opens the table that is selected.
fn open(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let Some(RowId::Table(dir)) = &ctx.row else { return Err(nothing_selected()) };
    to(dir, ctx)
}

/// Opens the table from which one came.
fn back(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let last = ctx.session.came_from.as_ref();
    to(last.ok_or_else(|| Refusal::new(say!("refused-no-last-table"), None))?, ctx)
}

fn to(dir: &Path, ctx: &Ctx<'_>) -> Outcome {
    match ctx.session.neighbours.iter().find(|it| it.dir == dir) {
        Some(Neighbour { is_here: true, .. }) => Ok(vec![Act::Show(Room::Overview)]),
        Some(Neighbour { glance: Err(why), name, .. }) => {
            let what = say!("refused-table-unread", table = name.as_str(), reason = why.clone());
            Err(Refusal::new(what, None))
        }
        _ => Ok(vec![Act::Leave(dir.to_owned())]),
    }
}

/// What is ahead, open and owed at the table that is selected.
fn detail(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let (title, lines) = screens::table_page(ctx).ok_or_else(nothing_selected)?;
    Ok(vec![Act::Open(Layer::page(title, lines))])
}

/// What all of them hold, month by month.
fn months(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let (title, lines) = screens::tables_months_page(ctx);
    Ok(vec![Act::Open(Layer::page(title, lines))])
}
