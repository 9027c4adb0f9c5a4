//! What the tables of the folder hold, month by month from this one on, and below that what they
//! held before: sittings, courses and tables of territories. Keeps out: who is there.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, NaiveDate};

use super::month_grid::grid;
use crate::flow::Ctx;
use crate::kit::{PageLine, Role};
use crate::readings::occasions::HeldDay;
use crate::say;
use crate::text::clock;

/// Where the text of a day begins.
const INDENT: u16 = 14;

/// What is held on each day, with the table that holds it.
type Days<'a> = BTreeMap<NaiveDate, Vec<(&'a HeldDay, &'a str)>>;

/// The title and the lines of the page.
pub(crate) fn page(ctx: &Ctx<'_>) -> (String, Vec<PageLine>) {
    let mut days: Days<'_> = BTreeMap::new();
    for table in &ctx.session.neighbours {
        for held in &table.held {
            days.entry(held.day).or_default().push((held, table.name.as_str()));
        }
    }
    days.values_mut().for_each(|on| on.sort());
    let months: BTreeSet<NaiveDate> = days.keys().filter_map(|day| day.with_day(1)).collect();
    let now = ctx.today().with_day(1).unwrap_or_else(|| ctx.today());
    let (before, ahead): (Vec<NaiveDate>, Vec<NaiveDate>) =
        months.into_iter().partition(|first| *first < now);
    let mut lines = Vec::new();
    if ahead.is_empty() {
        lines.push(PageLine::styled(ctx.tell(&say!("tables-months-empty")), Role::Dim));
    }
    for table in ctx.session.neighbours.iter().filter(|table| table.glance.is_err()) {
        let unread = say!("tables-months-unread", table = table.name.as_str());
        lines.push(PageLine::styled(ctx.tell(&unread), Role::Bad));
    }
    ahead.into_iter().for_each(|first| month(first, &days, ctx, &mut lines));
    if !before.is_empty() {
        lines.push(PageLine::blank());
        lines.push(PageLine::styled(ctx.tell(&say!("tables-months-before")), Role::Accent));
    }
    // What was last stands first: nobody goes back through years.
    before.into_iter().rev().for_each(|first| month(first, &days, ctx, &mut lines));
    (ctx.tell(&say!("tables-months-title")), lines)
}

fn month(first: NaiveDate, days: &Days<'_>, ctx: &Ctx<'_>, lines: &mut Vec<PageLine>) {
    if !lines.is_empty() {
        lines.push(PageLine::blank());
    }
    lines.extend(grid(first, |day| days.get(&day).map_or(0, Vec::len), ctx));
    for (day, on) in days.iter().filter(|(day, _)| day.with_day(1) == Some(first)) {
        for (at, (held, table)) in on.iter().enumerate() {
            let head = if at == 0 { ctx.session.language.date_short(*day) } else { String::new() };
            lines.push(PageLine::entry(head, told(held, table, ctx), INDENT));
        }
    }
}

fn told(held: &HeldDay, table: &str, ctx: &Ctx<'_>) -> String {
    let hours = held.hours.map(|(from, to)| format!("{}-{}", clock(from), clock(to)));
    let what = ctx.tell(&held.sentence());
    let told: Vec<String> = hours.into_iter().chain([table.to_owned(), what]).collect();
    told.join(" · ")
}
