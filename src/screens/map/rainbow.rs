//! The rainbow in nine cells: who is affected how much, and who can affect. Keeps out: the
//! judgement, which is the table's.

use super::sheet::{Body, Sheet, bare, mark};
use crate::domain::mapping;
use crate::flow::Ctx;
use crate::kit::labels::labels;
use crate::kit::{Grid, PageLine, Role};
use crate::readings::map::{RAINBOW_STEPS, Rainbow, Standing};
use crate::say;

/// Reads the cells.
pub(super) fn sheet(standings: &[Standing], ctx: &Ctx<'_>) -> Sheet {
    let rainbow = Rainbow::of(standings);
    let names = labels(standings.iter().map(|standing| standing.name.as_str()));
    let mut grid = Grid::of(RAINBOW_STEPS);
    grid.upright_title = ctx.tell(&say!("field-affected"));
    grid.level_title = ctx.tell(&say!("field-affecting"));
    grid.caption = Some((3, 1, ctx.tell(&say!("rainbow-unheard"))));
    for (row, cells) in grid.cells.iter_mut().zip(&rainbow.cells) {
        for (cell, placed) in row.iter_mut().zip(cells) {
            let seated = placed.iter().filter_map(|index| {
                standings
                    .get(*index)
                    .zip(names.get(*index))
                    .map(|(one, name)| (one.id.to_string(), name.clone()))
            });
            cell.extend(seated);
        }
    }
    let mut notes = vec![ctx.tell(&say!("rainbow-count", count = rainbow.unheard().len()))];
    if !rainbow.unplaced.is_empty() {
        notes.push(ctx.tell(&say!("map-unrated", count = rainbow.unplaced.len())));
    }
    let day = ctx.view_state.day;
    let foot = move |id, ctx: &Ctx<'_>| {
        let known = mapping::present(id, day, ctx.world());
        let affected = known.as_ref().and_then(|rating| rating.affected).map(|mark| mark.get());
        let affecting = known.as_ref().and_then(|rating| rating.affecting).map(|mark| mark.get());
        let name = ctx.world().label(id);
        let said = say!(
            "rainbow-selected",
            name = name,
            affected = mark(affected),
            affecting = mark(affecting)
        );
        vec![PageLine::styled(ctx.tell(&said), Role::Accent)]
    };
    Sheet {
        rows: rainbow
            .order()
            .into_iter()
            .filter_map(|index| standings.get(index))
            .map(bare)
            .collect(),
        body: Body::Grid(grid),
        notes,
        foot: Box::new(foot),
        foot_rows: 1,
    }
}
