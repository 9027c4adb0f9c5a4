//! The plans by which bodies reorganise themselves, as a page: what is late, what comes next, who
//! owes it. Keeps out: recording them.

use crate::domain::Reorganisation;
use crate::flow::Ctx;
use crate::kit::{PageLine, Role};
use crate::readings::plans;
use crate::say;

/// Where what is said of a body begins.
const INDENT: u16 = 28;

/// The title and the lines of the page.
pub(crate) fn page(ctx: &Ctx<'_>) -> (String, Vec<PageLine>) {
    let found = plans::plans(ctx.world());
    let mut lines = Vec::new();
    if found.is_empty() {
        lines.push(PageLine::styled(ctx.tell(&say!("empty-plans")), Role::Dim));
    } else {
        let late = plans::overdue(ctx.today(), ctx.world());
        let role = if late > 0 { Role::Warning } else { Role::Good };
        lines.push(PageLine::styled(ctx.tell(&say!("plans-late", count = late)), role));
        lines.push(PageLine::blank());
    }
    for (id, plan) in found {
        lines.push(PageLine::entry(ctx.world().label(id), told(plan, ctx), INDENT));
    }
    (ctx.tell(&say!("plans-title")), lines)
}

fn told(plan: &Reorganisation, ctx: &Ctx<'_>) -> String {
    let day = |day| ctx.session.language.date_short(day);
    let next = plan.milestone.as_ref().map(|milestone| milestone.as_str().to_owned());
    let due = plan.due.filter(|_| next.is_some() || plan.is_overdue(ctx.today())).map(|due| {
        let due = if plan.is_overdue(ctx.today()) {
            say!("plan-overdue", day = day(due))
        } else {
            say!("plan-due", day = day(due))
        };
        ctx.tell(&due)
    });
    let owner = plan
        .owner
        .as_ref()
        .map(|owner| ctx.tell(&say!("plan-owner", name = owner.shown(ctx.world()))));
    let updated = plan.updated.map_or_else(
        || ctx.tell(&say!("plan-never-updated")),
        |updated| ctx.tell(&say!("plan-updated", day = day(updated))),
    );
    let state = Some(ctx.tell(&plan.stage().sentence()));
    let told = [state, next, due, owner, Some(updated)];
    told.into_iter().flatten().collect::<Vec<_>>().join("; ")
}
