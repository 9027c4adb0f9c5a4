//! What needs a decision today: each line leads to the room where it is taken. Keeps out: how any
//! of it is decided, and what each family of lines reads.

mod decision;
mod item;
mod next;
mod sittings;
mod table;
mod training;
mod work;

use super::list::Listing;
use crate::flow::{Ctx, RowId};
use crate::kit::{Column, PageLine, TableRow};
use crate::say;
use crate::text::Sentence;

/// What a family of lines has to say today.
type Family = fn(&Ctx<'_>) -> Vec<item::Item>;

/// The families of lines, in the order in which they stand.
const FAMILIES: &[Family] = &[
    table::concluded,
    sittings::at_hand,
    next::lines,
    table::labs,
    sittings::convocations,
    sittings::verbali,
    sittings::waiting,
    table::reports,
    work::actions,
    table::gaps,
    work::assessors,
    decision::items,
    training::items,
    table::keeping,
    table::backup,
];

/// The width of the column that says what a line is about.
const HEAD: u16 = 16;
/// The marker before a row, and what parts its two columns.
const BESIDE: u16 = 4;

/// The list, as it was read last.
#[derive(Debug, Default)]
pub(super) struct Overview {
    items: Vec<item::Item>,
}

impl Listing for Overview {
    fn ids(&mut self, ctx: &Ctx<'_>) -> Vec<RowId> {
        self.items = FAMILIES.iter().flat_map(|family| family(ctx)).collect();
        self.items.iter().map(item::Item::row).collect()
    }

    fn columns(&self, ctx: &Ctx<'_>) -> Vec<Column> {
        vec![
            Column::fixed(ctx.tell(&say!("column-subject")), HEAD),
            Column::share(ctx.tell(&say!("column-to-do")), 1),
        ]
    }

    fn row(&self, row: &RowId, ctx: &Ctx<'_>) -> TableRow {
        let row_of = |item: &item::Item| TableRow {
            id: row.key(),
            cells: vec![ctx.tell(&item.head), item.what.clone()],
            role: item.role,
        };
        self.items.iter().find(|item| item.row() == *row).map(row_of).unwrap_or_default()
    }

    fn unfolds(&self) -> bool {
        true
    }

    fn unfolded(&self, row: &RowId, width: u16) -> Option<String> {
        let item = self.items.iter().find(|item| item.row() == *row)?;
        let room = usize::from(width.saturating_sub(HEAD + BESIDE));
        (item.what.chars().count() > room).then(|| item.what.clone())
    }

    fn heading(&self, ctx: &Ctx<'_>) -> Option<String> {
        let process = ctx.world().process()?;
        let body = process.deciding_body.as_ref().map(|body| body.as_str()).unwrap_or_default();
        Some(ctx.tell(&say!("overview-heading", title = process.title.as_str(), body = body)))
    }

    fn empty(&self) -> Sentence {
        say!("empty-overview")
    }

    fn detail(&self, row: &RowId, ctx: &Ctx<'_>) -> Vec<PageLine> {
        item::record(row).map(|id| super::detail::lines(id, ctx)).unwrap_or_default()
    }
}
