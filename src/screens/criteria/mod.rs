//! The criteria: as they count, with the sum of their weights and their approval. Keeps out: swings
//! and comparisons, which have screens of their own.

mod pairs;
mod swing;
mod words;

pub(super) use pairs::Pairs;
pub(super) use swing::Swing;
pub(crate) use swing::share as swing_share;
pub(crate) use words::{changes_page, weights_lines};

use self::words::{approval, changes, scale, sum_of_weights};
use super::cells::{id, records};
use super::detail;
use super::list::Listing;
use super::list_with_footer::Footer;
use crate::domain::{Criterion, Datum, Id};
use crate::flow::{Ctx, RowId};
use crate::kit::{Column, PageLine, Role, TableRow};
use crate::methods::ratio::{fraction, rounded};
use crate::readings::Approved;
use crate::say;
use crate::text::Sentence;

/// How many changes since the approval the foot names; the page has them all.
const NAMED: usize = 3;

/// The list.
#[derive(Debug)]
pub(super) struct Criteria;

impl Listing for Criteria {
    fn ids(&mut self, ctx: &Ctx<'_>) -> Vec<RowId> {
        // In the order in which they were agreed, as on the score sheet.
        let mut ids: Vec<Id> = ctx.world().all::<Criterion>().map(|(id, _)| id).collect();
        ids.sort();
        records(ids)
    }

    fn columns(&self, ctx: &Ctx<'_>) -> Vec<Column> {
        vec![
            Column::fixed(ctx.tell(&say!("field-code")), 11),
            Column::share(ctx.tell(&say!("field-name")), 1),
            Column::fixed(ctx.tell(&say!("field-weight")), 7).to_the_right(),
            Column::fixed(ctx.tell(&say!("column-share")), 7).to_the_right(),
            Column::fixed(ctx.tell(&say!("column-scale")), 6).priority(1),
            Column::fixed(ctx.tell(&say!("field-direction")), 10).priority(1),
            Column::fixed(ctx.tell(&say!("column-threshold")), 6).to_the_right().priority(2),
            Column::fixed(ctx.tell(&say!("column-anchors")), 6).to_the_right().priority(3),
        ]
    }

    fn row(&self, row: &RowId, ctx: &Ctx<'_>) -> TableRow {
        let Some(criterion) = id(row).and_then(|id| ctx.world().get::<Criterion>(id)) else {
            return TableRow::default();
        };
        let language = ctx.session.language;
        let share = fraction(criterion.weight.units(), sum_of_weights(ctx))
            .map(|share| share * crate::methods::ratio::whole(100));
        let direction =
            if criterion.is_cost() { say!("direction-cost") } else { say!("direction-benefit") };
        let cells = vec![
            criterion.code.as_str().to_owned(),
            criterion.name.as_ref().map(|name| name.as_str().to_owned()).unwrap_or_default(),
            language.decimal(&criterion.weight.raw()),
            share.map_or_else(
                || "-".to_owned(),
                |share| format!("{}%", language.decimal(&rounded(&share, 2))),
            ),
            scale(criterion),
            ctx.tell(&direction),
            criterion
                .threshold
                .map(|threshold| language.decimal(&threshold.raw()))
                .unwrap_or_default(),
            anchored(criterion),
        ];
        TableRow { id: row.key(), cells, role: Role::Plain }
    }

    fn empty(&self) -> Sentence {
        say!("empty-criteria")
    }

    fn detail(&self, row: &RowId, ctx: &Ctx<'_>) -> Vec<PageLine> {
        id(row).map(|id| detail::lines(id, ctx)).unwrap_or_default()
    }

    fn heading(&self, ctx: &Ctx<'_>) -> Option<String> {
        let sum = sum_of_weights(ctx);
        let criteria = ctx.world().count(crate::domain::Kind::Criteria);
        if criteria == 0 {
            return None;
        }
        if sum == 0 {
            return Some(ctx.tell(&say!("criteria-no-weight")));
        }
        let sum = fraction(sum, crate::domain::Decimal::ONE)
            .map(|sum| rounded(&sum, 4))
            .unwrap_or_default();
        let sum = sum.trim_end_matches('0').trim_end_matches('.');
        Some(ctx.tell(&say!(
            "criteria-heading",
            count = criteria,
            sum = ctx.session.language.decimal(sum)
        )))
    }
}

impl Footer for Criteria {
    fn foot(&self, row: Option<&RowId>, ctx: &Ctx<'_>) -> Vec<PageLine> {
        let mut lines = Vec::new();
        let criterion = row.and_then(id).and_then(|id| ctx.world().get::<Criterion>(id));
        if let Some(criterion) = criterion.filter(|criterion| criterion.is_cost()) {
            let (low, high) = (criterion.min.get(), criterion.max.get());
            lines.push(PageLine::plain(ctx.tell(&say!(
                "criteria-inverted",
                low = low,
                high = high
            ))));
        }
        let Some(last) = Approved::last(ctx.world()) else {
            if criterion.is_some() {
                lines.push(PageLine::styled(ctx.tell(&say!("criteria-unapproved")), Role::Dim));
            }
            return lines;
        };
        let changed = changes(&last, ctx);
        let role = if changed.is_empty() { Role::Good } else { Role::Warning };
        lines.push(PageLine::styled(approval(&last, changed.len(), ctx), role));
        lines.extend(
            changed.iter().take(NAMED).map(|change| PageLine::entry(String::new(), change, 2)),
        );
        if changed.len() > NAMED {
            lines.push(PageLine::entry(
                String::new(),
                ctx.tell(&say!("criteria-more", count = changed.len() - NAMED)),
                2,
            ));
        }
        lines
    }
}

/// How many of its marks have words, of how many there are: `5/5`.
fn anchored(criterion: &Criterion) -> String {
    let marks = criterion.min.get()..=criterion.max.get();
    let count = marks.clone().count();
    format!("{}/{count}", marks.filter(|mark| criterion.anchor(*mark).is_some()).count())
}
