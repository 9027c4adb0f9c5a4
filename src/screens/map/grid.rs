//! The power/interest grid. Keeps out: moving anybody, which is a command.

use super::sheet::{Body, Sheet, bare, mark};
use crate::domain::{Stakeholder, mapping};
use crate::flow::Ctx;
use crate::kit::labels::labels;
use crate::kit::{Grid, PageLine, Role};
use crate::readings::map::Standing;
use crate::say;

/// Reads the grid.
pub(super) fn sheet(standings: &[Standing], cut: i64, ctx: &Ctx<'_>) -> Sheet {
    let mut grid = Grid {
        cut: u8::try_from(cut).unwrap_or(4),
        upright_title: ctx.tell(&say!("field-power")),
        level_title: ctx.tell(&say!("field-interest")),
        quadrants: [
            ctx.tell(&say!("quadrant-satisfied")),
            ctx.tell(&say!("quadrant-closely")),
            ctx.tell(&say!("quadrant-monitor")),
            ctx.tell(&say!("quadrant-informed")),
        ],
        ..Grid::default()
    };
    let names = labels(standings.iter().map(|standing| standing.name.as_str()));
    for (standing, label) in standings.iter().zip(names) {
        let place = standing.place().and_then(|(power, interest)| {
            Some((
                usize::try_from(power).ok()?.checked_sub(1)?,
                usize::try_from(interest).ok()?.checked_sub(1)?,
            ))
        });
        if let Some(cell) = place.and_then(|(row, column)| grid.cells.get_mut(row)?.get_mut(column))
        {
            cell.push((standing.id.to_string(), label));
        }
    }
    let (placed, unplaced): (Vec<_>, Vec<_>) =
        standings.iter().partition(|standing| standing.place().is_some());
    let mut notes = vec![ctx.tell(&say!("map-cut", cut = cut))];
    if !unplaced.is_empty() {
        notes.push(ctx.tell(&say!("map-unrated", count = unplaced.len())));
    }
    let day = ctx.view_state.day;
    let foot = move |id, ctx: &Ctx<'_>| {
        let known = mapping::present(id, day, ctx.world());
        let power = known.as_ref().and_then(|rating| rating.power).map(|mark| mark.get());
        let interest = known.as_ref().and_then(|rating| rating.interest).map(|mark| mark.get());
        let name = ctx
            .world()
            .get::<Stakeholder>(id)
            .map(|actor| actor.name.as_str().to_owned())
            .unwrap_or_default();
        let said =
            say!("map-selected", name = name, power = mark(power), interest = mark(interest));
        vec![PageLine::styled(ctx.tell(&said), Role::Accent)]
    };
    Sheet {
        rows: placed.into_iter().chain(unplaced).map(bare).collect(),
        body: Body::Grid(grid),
        notes,
        foot: Box::new(foot),
        foot_rows: 1,
    }
}
