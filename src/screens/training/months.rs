//! The months in which there are courses, each as a grid of weeks and a list of its days. Keeps
//! out: the list of editions (see `calendar`), and drawing a grid.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, NaiveDate};

use super::calendar::{hours, state};
use crate::domain::{Course, Edition, Id};
use crate::flow::Ctx;
use crate::kit::{PageLine, Role};
use crate::readings::training::editions;
use crate::say;
use crate::screens::month_grid::grid;

/// Where the text of a day begins.
const INDENT: u16 = 14;

/// The editions of each day.
type Days<'a> = BTreeMap<NaiveDate, Vec<(Id, &'a Edition)>>;

/// The title and the lines of the page.
pub(crate) fn page(ctx: &Ctx<'_>) -> (String, Vec<PageLine>) {
    let mut days: Days<'_> = BTreeMap::new();
    for (id, edition) in editions(ctx.world()) {
        for day in edition.all_days() {
            days.entry(day).or_default().push((id, edition));
        }
    }
    let months: BTreeSet<NaiveDate> = days.keys().filter_map(|day| day.with_day(1)).collect();
    let mut lines = Vec::new();
    if months.is_empty() {
        lines.push(PageLine::styled(ctx.tell(&say!("empty-course-calendar")), Role::Dim));
    }
    for first in months {
        if !lines.is_empty() {
            lines.push(PageLine::blank());
        }
        month(first, &days, ctx, &mut lines);
    }
    (ctx.tell(&say!("course-months-title")), lines)
}

fn month(first: NaiveDate, days: &Days<'_>, ctx: &Ctx<'_>, lines: &mut Vec<PageLine>) {
    let held = |day: NaiveDate| {
        days.get(&day).map_or(0, |on| on.iter().filter(|(_, edition)| edition.stands()).count())
    };
    lines.extend(grid(first, held, ctx));
    let of_month = days.iter().filter(|(day, _)| day.with_day(1) == Some(first));
    for (day, on) in of_month {
        for (at, (id, edition)) in on.iter().enumerate() {
            let head = if at == 0 { ctx.session.language.date_short(*day) } else { String::new() };
            let title = ctx.world().get::<Course>(edition.course.id).map(|it| it.title.as_str());
            let told = [
                hours(edition),
                format!("{} {}", ctx.world().label(*id), title.unwrap_or_default()),
                edition.place.as_ref().map(|place| place.as_str().to_owned()).unwrap_or_default(),
                state(edition, ctx),
            ];
            let told: Vec<String> = told.into_iter().filter(|text| !text.is_empty()).collect();
            lines.push(PageLine::entry(head, told.join(" · "), INDENT));
        }
    }
}
