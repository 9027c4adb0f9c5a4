//! The tables of the folder, each with its next sitting, what is open and what is owed. Keeps out:
//! opening one, which is a command, and their records.

use super::cells::{day, maybe_day};
use super::list::Listing;
use crate::flow::{Ctx, Neighbour, RowId};
use crate::kit::{Column, PageLine, Role, TableRow};
use crate::readings::{Glance, GlanceCounts};
use crate::say;
use crate::text::Sentence;

/// Where what is said of somebody begins.
const INDENT: u16 = 28;

/// The list.
#[derive(Debug, Default)]
pub(super) struct Tables;

impl Tables {
    fn of<'a>(row: &RowId, ctx: &'a Ctx<'_>) -> Option<&'a Neighbour> {
        let RowId::Table(dir) = row else { return None };
        ctx.session.neighbours.iter().find(|it| it.dir == *dir)
    }
}

impl Listing for Tables {
    fn ids(&mut self, ctx: &Ctx<'_>) -> Vec<RowId> {
        let rows = ctx.session.neighbours.iter();
        rows.map(|it| RowId::Table(it.dir.clone())).collect()
    }

    fn columns(&self, ctx: &Ctx<'_>) -> Vec<Column> {
        let title = |sentence| ctx.tell(&sentence);
        vec![
            Column::share(title(say!("column-table")), 2),
            Column::share(title(say!("column-next-sitting")), 2),
            Column::fixed(title(say!("column-open-actions")), 7).to_the_right(),
            Column::fixed(title(say!("column-late-actions")), 7).to_the_right().priority(1),
            Column::fixed(title(say!("column-uncovered")), 8).to_the_right(),
            Column::fixed(title(say!("column-owed-answers")), 8).to_the_right(),
        ]
    }

    fn row(&self, row: &RowId, ctx: &Ctx<'_>) -> TableRow {
        let Some(of) = Self::of(row, ctx) else { return TableRow::default() };
        let name = if of.is_here {
            ctx.tell(&say!("tables-here", table = of.name.as_str()))
        } else {
            of.name.clone()
        };
        let (cells, role) = match &of.glance {
            Err(why) => (vec![name, ctx.tell(why)], Role::Bad),
            Ok(glance) => {
                let counts = glance.counts();
                let GlanceCounts {
                    open_actions, late_actions, uncovered_labs, owed_answers, ..
                } = counts;
                let numbers = [open_actions, late_actions, uncovered_labs, owed_answers];
                let cells = [name, next(glance, ctx)].into_iter();
                let is_pressing = late_actions + uncovered_labs > 0;
                let role = match (of.is_here, is_pressing) {
                    (true, _) => Role::Accent,
                    (false, true) => Role::Warning,
                    (false, false) => Role::Plain,
                };
                (cells.chain(numbers.map(|number| number.to_string())).collect(), role)
            }
        };
        TableRow { id: row.key(), cells, role }
    }

    fn heading(&self, ctx: &Ctx<'_>) -> Option<String> {
        let mut total = GlanceCounts::default();
        let all = &ctx.session.neighbours;
        all.iter().filter_map(|it| it.glance.as_ref().ok()).for_each(|it| total.add(it.counts()));
        let unread = all.iter().filter(|it| it.glance.is_err()).count();
        let told = say!(
            "tables-heading",
            count = all.len(),
            open = total.open_actions,
            uncovered = total.uncovered_labs,
            owed = total.owed_answers
        );
        let unread = (unread > 0).then(|| ctx.tell(&say!("tables-unread", count = unread)));
        // Each stands at two tables.
        let clashes = all.iter().map(|it| it.clashes.len()).sum::<usize>() / 2;
        let clashes = (clashes > 0).then(|| ctx.tell(&say!("tables-clashes", count = clashes)));
        let twins = all.iter().map(|it| it.twins.len()).sum::<usize>() / 2;
        let twins = (twins > 0).then(|| ctx.tell(&say!("tables-twins", count = twins)));
        (!all.is_empty()).then(|| {
            let told = [Some(ctx.tell(&told)), clashes, twins, unread];
            told.into_iter().flatten().collect::<Vec<_>>().join(" ")
        })
    }

    fn empty(&self) -> Sentence {
        say!("empty-tables")
    }

    fn detail(&self, row: &RowId, ctx: &Ctx<'_>) -> Vec<PageLine> {
        let Some(of) = Self::of(row, ctx) else { return Vec::new() };
        let glance = match &of.glance {
            Err(why) => return vec![PageLine::styled(ctx.tell(why), Role::Bad)],
            Ok(glance) => glance,
        };
        let mut lines = Vec::new();
        let mut part = |title: Sentence, entries: Vec<(String, String)>| {
            if !entries.is_empty() {
                lines.push(PageLine::styled(ctx.tell(&title), Role::Accent));
                let entries = entries.into_iter();
                lines.extend(entries.map(|(head, told)| PageLine::entry(head, told, INDENT)));
                lines.push(PageLine::blank());
            }
        };
        let ahead = glance.ahead.iter().map(|it| {
            let number = ctx.tell(&say!("tables-sitting", number = it.number));
            (number, day(it.date, ctx))
        });
        part(say!("all-sittings"), ahead.collect());
        let actions = glance.actions.iter().map(|it| {
            let owner = it.owner.clone().unwrap_or_else(|| ctx.tell(&say!("owner-none")));
            let (open, late) = (it.open, it.late);
            let told = match it.due {
                Some(due) => {
                    say!("tables-actions-due", open = open, late = late, due = day(due, ctx))
                }
                None => say!("tables-actions", open = open),
            };
            (owner, ctx.tell(&told))
        });
        part(say!("all-actions"), actions.collect());
        let uncovered = glance.uncovered.iter();
        let on = day(glance.covered_on, ctx);
        part(say!("all-labs"), uncovered.map(|lab| (lab.clone(), on.clone())).collect());
        let owed = glance.owed.iter().map(|it| (it.proposal.clone(), maybe_day(glance.due, ctx)));
        part(say!("all-owed"), owed.collect());
        let clashes = of.clashes.iter().filter_map(|it| {
            let (_, there) = it.seen_from(&of.name)?;
            let what = there.sentence();
            let day = day(it.day, ctx);
            let told = say!("tables-clash", day = day, table = there.table.as_str(), what = what);
            Some((it.name.clone(), ctx.tell(&told)))
        });
        part(say!("all-clashes"), clashes.collect());
        let twins = of.twins.iter().map(|it| {
            let (table, other, how) = (it.table.as_str(), it.other.as_str(), it.how.as_str());
            let told = say!("tables-twin", table = table, other = other, how = how);
            (it.name.clone(), ctx.tell(&told))
        });
        part(say!("all-twins"), twins.collect());
        lines
    }
}

/// The title and the lines of the page of the table that is selected.
pub(crate) fn page(ctx: &Ctx<'_>) -> Option<(String, Vec<PageLine>)> {
    let row = ctx.row.as_ref()?;
    let of = Tables::of(row, ctx)?;
    let mut lines = Tables.detail(row, ctx);
    if lines.is_empty() {
        lines.push(PageLine::styled(ctx.tell(&say!("tables-nothing")), Role::Dim));
    }
    Some((of.name.clone(), lines))
}

/// The next sitting of a table, in one cell.
fn next(glance: &Glance, ctx: &Ctx<'_>) -> String {
    glance.ahead.first().map_or_else(String::new, |it| {
        ctx.tell(&say!("all-sitting", number = it.number, day = day(it.date, ctx)))
    })
}
