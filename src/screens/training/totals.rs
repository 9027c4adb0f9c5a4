//! What the plan of training adds up to, as a page: areas, what lacks its other side, years,
//! exceptions. Keeps out: adding up.

use super::plan::{area, hours};
use crate::domain::{Enrolment, Id};
use crate::flow::Ctx;
use crate::kit::{PageLine, Role};
use crate::readings::training::{AreaSums, Delivered, Delivery, Lineage};
use crate::say;
use crate::text::Sentence;

/// Where the totals begin.
const INDENT: u16 = 26;

/// The title and the lines of the page.
pub(crate) fn page(ctx: &Ctx<'_>) -> (String, Vec<PageLine>) {
    let (lineage, delivery) = (Lineage::of(ctx.world()), Delivery::of(ctx.world()));
    let mut lines = vec![PageLine::title(ctx.tell(&say!("training-by-area")))];
    lines.extend(
        lineage
            .areas
            .iter()
            .map(|(of, sums)| PageLine::entry(area(*of, ctx), summed(sums, ctx), INDENT)),
    );
    lines.push(PageLine::entry(
        ctx.tell(&say!("training-total")),
        summed(&lineage.total, ctx),
        INDENT,
    ));
    listed(say!("training-needs-uncovered"), &lineage.uncovered, ctx, &mut lines);
    listed(say!("training-courses-rootless"), &lineage.rootless, ctx, &mut lines);
    heading(say!("training-by-year"), ctx, &mut lines);
    for (year, sums) in &delivery.years {
        let head = match year {
            Some(year) => say!("training-year", year = *year),
            None => say!("training-no-year"),
        };
        lines.push(PageLine::entry(ctx.tell(&head), delivered(sums, ctx), INDENT));
    }
    let total = delivered(&delivery.total, ctx);
    lines.push(PageLine::entry(ctx.tell(&say!("training-total")), total, INDENT));
    exceptions(&lineage.exceptions, ctx, &mut lines);
    (ctx.tell(&say!("training-totals-title")), lines)
}

fn heading(sentence: Sentence, ctx: &Ctx<'_>, lines: &mut Vec<PageLine>) {
    lines.push(PageLine::blank());
    lines.push(PageLine::title(ctx.tell(&sentence)));
}

fn listed(title: Sentence, ids: &[Id], ctx: &Ctx<'_>, lines: &mut Vec<PageLine>) {
    heading(title, ctx, lines);
    if ids.is_empty() {
        lines.push(PageLine::styled(ctx.tell(&say!("training-none")), Role::Good));
    }
    lines.extend(ids.iter().map(|id| PageLine::styled(ctx.world().label(*id), Role::Warning)));
}

fn summed(sums: &AreaSums, ctx: &Ctx<'_>) -> String {
    let told = say!(
        "training-sums",
        needs = sums.needs,
        people = sums.people,
        courses = sums.courses,
        hours = hours(sums.hours, ctx),
        cost = ctx.session.language.money(sums.cents)
    );
    let uncounted =
        (sums.uncounted > 0).then(|| say!("training-uncounted", count = sums.uncounted));
    let told = [Some(told), uncounted].into_iter().flatten();
    told.map(|sentence| ctx.tell(&sentence)).collect::<Vec<_>>().join(" ")
}

fn delivered(sums: &Delivered, ctx: &Ctx<'_>) -> String {
    let courses = say!(
        "training-delivered-courses",
        courses = sums.courses,
        approved = sums.approved,
        cancelled = sums.cancelled,
        hours = hours(sums.hours, ctx),
        cost = ctx.session.language.money(sums.cents)
    );
    let editions = say!(
        "training-delivered-editions",
        planned = sums.editions.planned,
        held = sums.editions.held,
        cancelled = sums.editions.cancelled,
        moved = sums.editions.moved
    );
    let heads = say!(
        "training-delivered-heads",
        enrolled = sums.enrolled,
        attended = sums.attended,
        completed = sums.completed
    );
    [courses, editions, heads].map(|sentence| ctx.tell(&sentence)).join(" ")
}

/// Who is taken on reserved courses without a convention, and why.
fn exceptions(ids: &[Id], ctx: &Ctx<'_>, lines: &mut Vec<PageLine>) {
    if ids.is_empty() {
        return;
    }
    heading(say!("training-exceptions"), ctx, lines);
    for line in ids.iter().filter_map(|id| ctx.world().get::<Enrolment>(*id)) {
        let reason = line.reason.as_ref().map_or_else(
            || ctx.tell(&say!("training-no-reason")),
            |reason| reason.as_str().replace('\n', " "),
        );
        let who =
            format!("{}, {}", line.who.shown(ctx.world()), ctx.world().label(line.edition.id));
        lines.push(PageLine::entry(who, reason, INDENT));
    }
}
