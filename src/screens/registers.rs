//! Every register of the table, one kind at a time, with its own fields as columns. Keeps out:
//! rooms of their own.

use super::cells::{id, records, sorted};
use super::detail;
use super::list::Listing;
use crate::domain::{Kind, Shape};
use crate::flow::{Ctx, RowId};
use crate::kit::{Column, PageLine, Role, TableRow};
use crate::say;
use crate::text::Sentence;

/// How many fields a register shows as columns.
const SHOWN: usize = 5;

/// The list.
#[derive(Debug, Default)]
pub(super) struct Registers {
    /// How many records it leaves out: marks of a blind round that is open.
    withheld: usize,
}

impl Listing for Registers {
    fn ids(&mut self, ctx: &Ctx<'_>) -> Vec<RowId> {
        self.withheld = ctx.world().withheld(ctx.session.register, None);
        records(sorted(ctx.session.register, ctx.world()))
    }

    fn columns(&self, ctx: &Ctx<'_>) -> Vec<Column> {
        let columns = ctx.session.register.fields().iter().take(SHOWN).enumerate();
        columns
            .map(|(index, field)| {
                let title = ctx.tell(&field.label());
                let priority = u8::try_from(index).unwrap_or(u8::MAX);
                match field.shape {
                    Shape::Date => Column::fixed(title, 11).priority(priority),
                    Shape::Integer { .. } | Shape::Decimal | Shape::Mark => {
                        Column::fixed(title, 8).to_the_right().priority(priority)
                    }
                    _ => Column::share(title, if index == 0 { 3 } else { 2 }).priority(priority),
                }
            })
            .collect()
    }

    fn row(&self, row: &RowId, ctx: &Ctx<'_>) -> TableRow {
        let Some(record) = id(row).and_then(|id| ctx.world().record(id)) else {
            return TableRow::default();
        };
        let fields = record.kind().fields().iter().take(SHOWN);
        let cells = fields
            .map(|field| {
                detail::shown(record.cell(field.name, ctx.world()), field.shape, ctx)
                    .unwrap_or_default()
            })
            .collect();
        TableRow { id: row.key(), cells, role: Role::Plain }
    }

    fn heading(&self, ctx: &Ctx<'_>) -> Option<String> {
        let kind = ctx.session.register;
        let name = Sentence::new(format!("kind-{kind}"));
        let heading =
            say!("registers-heading", kind = name, count = ctx.world().count(kind) + self.withheld);
        let told = if ctx.session.register == Kind::Ballots {
            say!("registers-ballots", count = self.withheld)
        } else {
            say!("registers-sealed", count = self.withheld)
        };
        let sealed = (self.withheld > 0).then(|| format!(". {}", ctx.tell(&told)));
        Some(ctx.tell(&heading) + &sealed.unwrap_or_default())
    }

    fn empty(&self) -> Sentence {
        say!("empty-register")
    }

    fn detail(&self, row: &RowId, ctx: &Ctx<'_>) -> Vec<PageLine> {
        id(row).map(|id| detail::lines(id, ctx)).unwrap_or_default()
    }
}
