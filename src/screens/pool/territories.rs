//! The territories, each followed by its tables: when, who facilitates, in which phase. Keeps out:
//! who is free (see `facilitators`).

use super::clock;
use crate::domain::{Assignment, Meeting, Territory};
use crate::flow::{Ctx, RowId};
use crate::kit::{Column, PageLine, Role, TableRow};
use crate::readings::territories::{OfTerritory, Territories as Found, assignments};
use crate::say;
use crate::screens::cells::{day, id};
use crate::screens::detail;
use crate::screens::list::Listing;
use crate::text::{Sentence, clock as hour};

/// The list, as it was read last.
#[derive(Debug, Default)]
pub(in crate::screens) struct Territories {
    found: Found,
}

fn territory(of: &Territory, own: Option<&OfTerritory>, row: &RowId, ctx: &Ctx<'_>) -> TableRow {
    let (tables, people) = own.map_or((0, 0), |own| (own.total.tables, own.total.people));
    let (told, role) = if tables == 0 {
        (ctx.tell(&say!("territory-untouched")), Role::Warning)
    } else {
        (ctx.tell(&say!("territory-tables", count = tables)), Role::Title)
    };
    let priority = of.priority.as_ref().map(|it| it.as_str().to_owned()).unwrap_or_default();
    let cells = vec![of.name.as_str().to_owned(), told, priority, people.to_string()];
    TableRow { id: row.key(), cells, role }
}

fn assignment(of: &Assignment, row: &RowId, ctx: &Ctx<'_>) -> TableRow {
    let slot = of.slot(ctx.world());
    let when = slot.map(|slot| {
        let hours = slot.hours.map(|(from, to)| format!(" {}-{}", hour(from), hour(to)));
        // What is of no territory stands at the edge, below all of them.
        let indent = if of.territory.is_some() { "  " } else { "" };
        format!("{indent}{}{}", day(slot.day, ctx), hours.unwrap_or_default())
    });
    let sitting = of.meeting.and_then(|meeting| ctx.world().get::<Meeting>(meeting.id));
    let sitting =
        sitting.map(|sitting| ctx.tell(&say!("territory-sitting", number = sitting.number.get())));
    let when: Vec<String> = when.into_iter().chain(sitting).collect();
    let phase = of.phase.map(|phase| ctx.tell(&phase.sentence())).unwrap_or_default();
    let people = of.headcount.map(|count| count.get().to_string()).unwrap_or_default();
    let cells = vec![when.join(" "), ctx.world().label(of.facilitator.id), phase, people];
    TableRow { id: row.key(), cells, role: Role::Plain }
}

impl Listing for Territories {
    fn ids(&mut self, ctx: &Ctx<'_>) -> Vec<RowId> {
        self.found = Found::of(ctx.world());
        let rows = self.found.all.iter().flat_map(|(of, _)| {
            let own = assignments(*of, ctx.world()).into_iter().map(|(id, _)| id);
            of.iter().copied().chain(own).collect::<Vec<_>>()
        });
        rows.map(RowId::Record).collect()
    }

    fn columns(&self, ctx: &Ctx<'_>) -> Vec<Column> {
        vec![
            Column::share(ctx.tell(&say!("column-territory")), 3),
            Column::share(ctx.tell(&say!("field-facilitator")), 2),
            Column::share(ctx.tell(&say!("column-priority-or-phase")), 2).priority(1),
            Column::fixed(ctx.tell(&say!("field-headcount")), 8).to_the_right().priority(1),
        ]
    }

    fn row(&self, row: &RowId, ctx: &Ctx<'_>) -> TableRow {
        let Some(id) = id(row) else { return TableRow::default() };
        if let Some(of) = ctx.world().get::<Territory>(id) {
            let own = self.found.all.iter().find(|(other, _)| *other == Some(id));
            return territory(of, own.map(|(_, own)| own), row, ctx);
        }
        ctx.world().get::<Assignment>(id).map(|of| assignment(of, row, ctx)).unwrap_or_default()
    }

    fn heading(&self, ctx: &Ctx<'_>) -> Option<String> {
        let territories = self.found.all.iter().filter(|(id, _)| id.is_some());
        let untouched = territories.clone().filter(|(_, own)| own.total.tables == 0).count();
        let total = &self.found.total.total;
        let told = say!(
            "territories-heading",
            territories = territories.count(),
            tables = total.tables,
            hours = clock(total.minutes),
            people = total.people,
            untouched = untouched
        );
        (!self.found.all.is_empty()).then(|| ctx.tell(&told))
    }

    fn empty(&self) -> Sentence {
        say!("empty-territories")
    }

    fn detail(&self, row: &RowId, ctx: &Ctx<'_>) -> Vec<PageLine> {
        id(row).map(|id| detail::lines(id, ctx)).unwrap_or_default()
    }
}
