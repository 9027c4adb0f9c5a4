//! The pool of facilitators with what each can and does, those who do least first. Keeps out: where
//! they work (see `territories`).

use super::clock;
use crate::domain::{Assignment, Facilitator, Id, fold};
use crate::flow::{Ctx, RowId};
use crate::kit::{Column, PageLine, Role, TableRow};
use crate::readings::pool::{Load, load};
use crate::say;
use crate::screens::cells::{day, id, records};
use crate::screens::detail;
use crate::screens::list::Listing;
use crate::text::Sentence;

/// The list.
#[derive(Debug, Default)]
pub(in crate::screens) struct Pool;

/// The first day, today or later, on which somebody is at a table.
fn next(facilitator: Id, ctx: &Ctx<'_>) -> Option<String> {
    let days = ctx.world().of::<Assignment>(facilitator).filter_map(|(_, it)| it.slot(ctx.world()));
    days.map(|slot| slot.day).filter(|it| *it >= ctx.today()).min().map(|it| day(it, ctx))
}

fn told(load: Load, ctx: &Ctx<'_>) -> String {
    ctx.tell(&say!("facilitator-load", tables = load.tables, hours = clock(load.minutes)))
}

impl Listing for Pool {
    fn ids(&mut self, ctx: &Ctx<'_>) -> Vec<RowId> {
        let world = ctx.world();
        let mut found: Vec<Id> = world.all::<Facilitator>().map(|(id, _)| id).collect();
        found.sort_by_cached_key(|id| (load(*id, world), fold(&world.label(*id)), *id));
        records(found)
    }

    fn columns(&self, ctx: &Ctx<'_>) -> Vec<Column> {
        vec![
            Column::share(ctx.tell(&say!("field-facilitator")), 3),
            Column::fixed(ctx.tell(&say!("field-training-level")), 9).priority(1),
            Column::share(ctx.tell(&say!("field-skills")), 3).priority(2),
            Column::fixed(ctx.tell(&say!("column-load")), 16),
            Column::fixed(ctx.tell(&say!("column-next")), 11).priority(1),
        ]
    }

    fn row(&self, row: &RowId, ctx: &Ctx<'_>) -> TableRow {
        let found = id(row).and_then(|id| ctx.world().get::<Facilitator>(id).map(|it| (id, it)));
        let Some((id, facilitator)) = found else { return TableRow::default() };
        let skills: Vec<&str> = facilitator.skills.0.iter().map(|skill| skill.as_str()).collect();
        let done = load(id, ctx.world());
        let cells = vec![
            ctx.world().label(id),
            ctx.tell(&facilitator.level().sentence()),
            skills.join(", "),
            told(done, ctx),
            next(id, ctx).unwrap_or_default(),
        ];
        let role = if done.tables == 0 { Role::Accent } else { Role::Plain };
        TableRow { id: row.key(), cells, role }
    }

    fn heading(&self, ctx: &Ctx<'_>) -> Option<String> {
        let world = ctx.world();
        let loads: Vec<Load> = world.all::<Facilitator>().map(|(id, _)| load(id, world)).collect();
        let (least, most) = (loads.iter().min()?, loads.iter().max()?);
        let heading = say!(
            "facilitators-heading",
            count = loads.len(),
            least = told(*least, ctx),
            most = told(*most, ctx)
        );
        Some(ctx.tell(&heading))
    }

    fn empty(&self) -> Sentence {
        say!("empty-facilitators")
    }

    fn detail(&self, row: &RowId, ctx: &Ctx<'_>) -> Vec<PageLine> {
        id(row).map(|id| detail::lines(id, ctx)).unwrap_or_default()
    }
}
