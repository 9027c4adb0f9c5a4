//! What each territory did by phase, and all of them together, as a page. Keeps out: adding up.

use super::clock;
use crate::domain::Phase;
use crate::flow::Ctx;
use crate::kit::PageLine;
use crate::readings::territories::{OfTerritory, PHASES, Territories, Worked};
use crate::say;

/// Where the numbers begin.
const INDENT: u16 = 18;

/// The title and the lines of the page.
pub(crate) fn page(ctx: &Ctx<'_>) -> (String, Vec<PageLine>) {
    let found = Territories::of(ctx.world());
    let mut lines = Vec::new();
    for (id, own) in &found.all {
        let name = id.map_or_else(|| ctx.tell(&say!("territory-none")), |id| ctx.world().label(id));
        listed(name, own, ctx, &mut lines);
    }
    listed(ctx.tell(&say!("territories-all")), &found.total, ctx, &mut lines);
    (ctx.tell(&say!("territories-numbers-title")), lines)
}

fn listed(name: String, own: &OfTerritory, ctx: &Ctx<'_>, lines: &mut Vec<PageLine>) {
    if !lines.is_empty() {
        lines.push(PageLine::blank());
    }
    lines.push(PageLine::title(name));
    for phase in PHASES {
        if let Some(worked) = own.phases.get(&phase) {
            let head = phase.map_or_else(|| say!("phase-none"), Phase::sentence);
            lines.push(PageLine::entry(ctx.tell(&head), told(worked, ctx), INDENT));
        }
    }
    let total = told(&own.total, ctx);
    lines.push(PageLine::entry(ctx.tell(&say!("territory-total")), total, INDENT));
}

fn told(worked: &Worked, ctx: &Ctx<'_>) -> String {
    let sums = say!(
        "territory-worked",
        tables = worked.tables,
        hours = clock(worked.minutes),
        people = worked.people,
        facilitators = worked.facilitators.len()
    );
    let uncounted =
        (worked.uncounted > 0).then(|| say!("territory-uncounted", count = worked.uncounted));
    let told = [Some(sums), uncounted].into_iter().flatten();
    told.map(|sentence| ctx.tell(&sentence)).collect::<Vec<_>>().join(" ")
}
