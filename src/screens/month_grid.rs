//! A month as a grid of weeks, with a mark on each day on which something is held. Keeps out: what
//! is held.

use chrono::{Datelike, NaiveDate};

use crate::flow::Ctx;
use crate::kit::{PageLine, Role};
use crate::say;

/// The name of the month, the days of the week, and its weeks; `held` says how much is held on a
/// day.
pub(super) fn grid(
    first: NaiveDate,
    held: impl Fn(NaiveDate) -> usize,
    ctx: &Ctx<'_>,
) -> Vec<PageLine> {
    let mut lines = vec![
        PageLine::title(ctx.session.language.month(first)),
        PageLine::styled(ctx.tell(&say!("course-months-week")), Role::Dim),
    ];
    let mut week = "     ".repeat(first.weekday().num_days_from_monday() as usize);
    for day in first.iter_days().take_while(|day| day.month() == first.month()) {
        let mark = match held(day) {
            0 => "  ".to_owned(),
            1 => "* ".to_owned(),
            several @ 2..=9 => format!("*{several}"),
            _ => "*+".to_owned(),
        };
        week.push_str(&format!("{:>3}{mark}", day.day()));
        if day.weekday().num_days_from_monday() == 6 {
            lines.push(PageLine::plain(std::mem::take(&mut week)));
        }
    }
    if !week.is_empty() {
        lines.push(PageLine::plain(week));
    }
    lines
}
