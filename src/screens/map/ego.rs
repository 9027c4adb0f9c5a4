//! The network around one actor: who moves it and whom it moves, at one step and at two. Keeps out:
//! figures of centrality.

use super::network::kind;
use super::sheet::{Body, Sheet};
use crate::flow::Ctx;
use crate::kit::{Column, PageLine, Role, TableRow};
use crate::readings::map::{Influence, Reach, Standing, Way};
use crate::say;

/// Reads the neighbourhood of the actor at an index.
pub(super) fn sheet(
    standings: &[Standing],
    influence: &Influence,
    centre: usize,
    ctx: &Ctx<'_>,
) -> Sheet {
    let name = |index: usize| {
        standings.get(index).map(|standing| standing.name.clone()).unwrap_or_default()
    };
    let id = |index: usize| {
        standings.get(index).map(|standing| standing.id.to_string()).unwrap_or_default()
    };
    let around = influence.around(centre);
    let mut rows = vec![TableRow {
        id: id(centre),
        cells: vec![ctx.tell(&say!("ego-centre")), name(centre)],
        role: Role::Accent,
    }];
    rows.extend(around.iter().map(|reach| {
        let cells = vec![way(reach, ctx), name(reach.actor), by_what(reach, influence, &name, ctx)];
        TableRow {
            id: id(reach.actor),
            cells,
            role: if reach.steps == 1 { Role::Plain } else { Role::Dim },
        }
    }));
    let near =
        |way: Way| around.iter().filter(|reach| reach.way == way && reach.steps == 1).count();
    let mut notes =
        vec![ctx.tell(&say!("ego-count", moved = near(Way::In), moves = near(Way::Out)))];
    if ctx.view_state.day.is_some() {
        notes.push(ctx.tell(&say!("network-undated")));
    }
    let middle = name(centre);
    let foot = move |id, ctx: &Ctx<'_>| {
        let mut lines = vec![PageLine::styled(ctx.world().label(id), Role::Accent)];
        lines
            .push(PageLine::styled(ctx.tell(&say!("ego-hint", name = middle.as_str())), Role::Dim));
        lines
    };
    Sheet {
        rows,
        body: Body::Table(vec![
            Column::fixed(ctx.tell(&say!("column-way")), 14),
            Column::share(ctx.tell(&say!("field-name")), 1),
            Column::share(ctx.tell(&say!("column-links")), 1),
        ]),
        notes,
        foot: Box::new(foot),
        foot_rows: 3,
    }
}

/// Which way somebody stands to the centre, and at how many steps.
fn way(reach: &Reach, ctx: &Ctx<'_>) -> String {
    ctx.tell(&match (reach.way, reach.steps) {
        (Way::In, 1) => say!("ego-moves-it"),
        (Way::In, _) => say!("ego-moves-it-far"),
        (Way::Out, 1) => say!("ego-moved"),
        (Way::Out, _) => say!("ego-moved-far"),
    })
}

/// The types and strengths of the links, and through whom they lead.
fn by_what(
    reach: &Reach,
    influence: &Influence,
    name: &dyn Fn(usize) -> String,
    ctx: &Ctx<'_>,
) -> String {
    let ties = reach.ties.iter().filter_map(|tie| influence.ties.get(*tie));
    let kinds = ties.map(|tie| kind(&tie.r#type, tie.strength)).collect::<Vec<_>>().join(", ");
    match reach.through {
        None => kinds,
        Some(through) => ctx.tell(&say!("ego-through", kinds = kinds, name = name(through))),
    }
}
