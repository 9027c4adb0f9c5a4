//! The people of the table and for whom they speak today. Keeps out: mandates that have ended.

use super::cells::{id, records, sorted};
use super::detail;
use super::list::Listing;
use crate::domain::{Kind, Person, mandates};
use crate::flow::{Ctx, RowId};
use crate::kit::{Column, PageLine, Role, TableRow};
use crate::say;
use crate::text::Sentence;

/// The list.
#[derive(Debug)]
pub(super) struct People;

impl Listing for People {
    fn ids(&mut self, ctx: &Ctx<'_>) -> Vec<RowId> {
        records(sorted(Kind::People, ctx.world()))
    }

    fn columns(&self, ctx: &Ctx<'_>) -> Vec<Column> {
        vec![
            Column::share(ctx.tell(&say!("field-name")), 3),
            Column::share(ctx.tell(&say!("field-organisation")), 2),
            Column::share(ctx.tell(&say!("column-speaks-for")), 2).priority(1),
        ]
    }

    fn row(&self, row: &RowId, ctx: &Ctx<'_>) -> TableRow {
        let found = id(row).and_then(|id| ctx.world().get::<Person>(id).map(|person| (id, person)));
        let Some((id, person)) = found else { return TableRow::default() };
        let mandate = mandates::of_person(id, ctx.today(), ctx.world()).map(|(_, mandate)| {
            format!(
                "{} ({})",
                ctx.world().label(mandate.lab.id),
                ctx.tell(&mandate.role.sentence())
            )
        });
        let organisation =
            person.organisation.as_ref().map(|o| o.as_str().to_owned()).unwrap_or_default();
        let cells =
            vec![person.name.as_str().to_owned(), organisation, mandate.unwrap_or_default()];
        TableRow { id: row.key(), cells, role: Role::Plain }
    }

    fn empty(&self) -> Sentence {
        say!("empty-people")
    }

    fn detail(&self, row: &RowId, ctx: &Ctx<'_>) -> Vec<PageLine> {
        id(row).map(|id| detail::lines(id, ctx)).unwrap_or_default()
    }
}
