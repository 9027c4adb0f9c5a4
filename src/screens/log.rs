//! The log: who did what when, newest first. Keeps out: taking back, which is a command of every
//! room.

use std::borrow::Cow;

use super::cells::day;
use super::list::Listing;
use crate::domain::{Kind, Record};
use crate::flow::{Ctx, RowId};
use crate::kit::{Column, PageLine, Role, TableRow};
use crate::ledger::SeenEdit;
use crate::say;
use crate::text::Sentence;

/// The list.
#[derive(Debug)]
pub(super) struct Log;

fn edit<'a>(row: &RowId, ctx: &Ctx<'a>) -> Option<SeenEdit<'a>> {
    let RowId::Edit(number) = row else { return None };
    ctx.log().edit(*number)
}

/// The page of the edit under the hand: every record it changed, field by field.
pub(crate) fn page(ctx: &Ctx<'_>) -> Option<(String, Vec<PageLine>)> {
    let edit = ctx.row.as_ref().and_then(|row| edit(row, ctx))?;
    Some((ctx.tell(&edit.label()), lines(&edit, ctx)))
}

/// How many changes of one edit a page shows: an import has thousands.
const SHOWN: usize = 50;

fn lines(edit: &SeenEdit<'_>, ctx: &Ctx<'_>) -> Vec<PageLine> {
    let mut lines = vec![
        PageLine::plain(ctx.tell(&say!(
            "log-head",
            number = edit.seq(),
            who = edit.who(),
            day = day(edit.at().date_naive(), ctx),
            time = edit.at().format("%H:%M:%S").to_string()
        ))),
        PageLine::blank(),
    ];
    for change in edit.changes().take(SHOWN) {
        let Some(record) = change.after.as_deref().or(change.before.as_deref()) else { continue };
        let kind = ctx.tell(&Sentence::new(format!("kind-one-{}", record.kind())));
        lines.push(PageLine::title(format!("{kind}: {}", record.label(ctx.world()))));
        for field in record.kind().fields() {
            let text = |side: &Option<Cow<'_, Record>>| {
                side.as_ref().and_then(|record| super::detail::told(record, field, ctx))
            };
            let (before, after) = if change.sealed.contains(&field.name) {
                (None, Some(ctx.tell(&sealed(record.kind()))))
            } else {
                (text(&change.before), text(&change.after))
            };
            if before != after {
                let head = ctx.tell(&field.label());
                let arrow = ctx.session.look.arrow();
                let text = format!(
                    "{} {arrow} {}",
                    before.unwrap_or_else(|| "-".to_owned()),
                    after.unwrap_or_else(|| "-".to_owned())
                );
                lines.push(PageLine::entry(head, text, 20));
            }
        }
    }
    if edit.count() > SHOWN {
        lines.push(PageLine::plain(ctx.tell(&say!("log-more", count = edit.count() - SHOWN))));
    }
    lines
}

impl Listing for Log {
    fn ids(&mut self, ctx: &Ctx<'_>) -> Vec<RowId> {
        (1..=ctx.log().last()).rev().map(RowId::Edit).collect()
    }

    fn columns(&self, ctx: &Ctx<'_>) -> Vec<Column> {
        vec![
            Column::fixed(ctx.tell(&say!("column-number")), 5).to_the_right(),
            Column::fixed(ctx.tell(&say!("column-when")), 17),
            Column::fixed(ctx.tell(&say!("column-who")), 12).priority(1),
            Column::share(ctx.tell(&say!("column-what")), 1),
        ]
    }

    fn row(&self, row: &RowId, ctx: &Ctx<'_>) -> TableRow {
        let Some(edit) = edit(row, ctx) else { return TableRow::default() };
        let cells = vec![
            edit.seq().to_string(),
            format!(
                "{} {}",
                day(edit.at().date_naive(), ctx),
                crate::text::clock(edit.at().time())
            ),
            edit.who().to_owned(),
            ctx.tell(&edit.label()),
        ];
        let stands = ctx.log().stands(edit.seq());
        TableRow { id: row.key(), cells, role: if stands { Role::Plain } else { Role::Dim } }
    }

    fn heading(&self, ctx: &Ctx<'_>) -> Option<String> {
        Some(ctx.tell(&say!("log-heading", count = ctx.log().last())))
    }

    fn empty(&self) -> Sentence {
        say!("empty-log")
    }

    fn detail(&self, row: &RowId, ctx: &Ctx<'_>) -> Vec<PageLine> {
        edit(row, ctx).map(|edit| lines(&edit, ctx)).unwrap_or_default()
    }
}

/// What stands for a field that nobody may see yet.
fn sealed(kind: Kind) -> Sentence {
    if kind == Kind::Ballots { say!("ballot-sealed") } else { say!("score-sealed") }
}
