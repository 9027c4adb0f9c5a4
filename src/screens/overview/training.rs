//! Conventions that have ended or end soon, who is on a reserved course without one and without a
//! reason, plans that are late and bodies that owe one. Keeps out: what was signed.

use super::super::cells::day;
use super::item::{Item, few};
use super::table::is_over;
use crate::domain::conventions::Standing;
use crate::domain::{Convention, Enrolment, Id, Reorganisation};
use crate::flow::{Ctx, Lead, Room};
use crate::kit::Role;
use crate::readings::plans::{missing, plans};
use crate::readings::training::Conventions;
use crate::say;

pub(super) fn items(ctx: &Ctx<'_>) -> Vec<Item> {
    if is_over(ctx) {
        return Vec::new();
    }
    let found = Conventions::of(ctx.today(), ctx.world());
    let rest = || Lead::Room(Room::Conventions);
    let owed = found.unreasoned.iter().filter_map(|id| unreasoned(*id, ctx)).collect();
    let ended = found.all.iter().filter_map(|(id, it)| ending(*id, *it, ctx)).collect();
    let late = plans(ctx.world()).into_iter().filter_map(|(id, plan)| late(id, plan, ctx));
    let late = few(late.collect(), Lead::Room(Room::Plans), ctx);
    let signed = [few(owed, rest(), ctx), few(ended, rest(), ctx)];
    let lacking = missing(ctx.world()).into_iter().map(|id| lacking(id, ctx));
    let lacking = few(lacking.collect(), Lead::Room(Room::Plans), ctx);
    signed.into_iter().flatten().chain(late).chain(lacking).collect()
}

fn unreasoned(id: Id, ctx: &Ctx<'_>) -> Option<Item> {
    let line = ctx.world().get::<Enrolment>(id)?;
    let (who, edition) = (line.who.shown(ctx.world()), ctx.world().label(line.edition.id));
    let what = ctx.tell(&say!("overview-unconvened", who = who, edition = edition));
    let lead = Lead::Record(Room::Conventions, id);
    Some(Item { lead, head: say!("head-convention"), what, role: Role::Bad })
}

fn ending(id: Id, standing: Standing, ctx: &Ctx<'_>) -> Option<Item> {
    let convention = ctx.world().get::<Convention>(id)?;
    let (body, until) = (ctx.world().label(convention.body.id), day(convention.until?, ctx));
    let what = convention.what.as_str();
    let (told, role) = match standing {
        Standing::Expired => (
            say!("overview-convention-ended", body = body, what = what, day = until),
            Role::Warning,
        ),
        Standing::Ends(_) => {
            (say!("overview-convention-ends", body = body, what = what, day = until), Role::Plain)
        }
        Standing::Holds | Standing::Ahead | Standing::Renewed => return None,
    };
    let lead = Lead::Record(Room::Conventions, id);
    Some(Item { lead, head: say!("head-convention"), what: ctx.tell(&told), role })
}

fn lacking(id: Id, ctx: &Ctx<'_>) -> Item {
    let what = ctx.tell(&say!("overview-plan-missing", body = ctx.world().label(id)));
    let lead = Lead::Record(Room::Plans, id);
    Item { lead, head: say!("head-plan"), what, role: Role::Bad }
}

fn late(id: Id, plan: &Reorganisation, ctx: &Ctx<'_>) -> Option<Item> {
    let due = plan.due.filter(|_| plan.is_overdue(ctx.today()))?;
    let body = ctx.world().label(plan.body.id);
    let next = plan.milestone.as_ref().map(|it| it.as_str().to_owned());
    let next = next.unwrap_or_else(|| ctx.tell(&plan.stage().sentence()));
    let due = day(due, ctx);
    let told = match &plan.owner {
        Some(owner) => {
            let owner = owner.shown(ctx.world());
            say!("overview-plan-late-of", body = body, day = due, next = next, owner = owner)
        }
        None => say!("overview-plan-late", body = body, day = due, next = next),
    };
    let lead = Lead::Record(Room::Plans, id);
    Some(Item { lead, head: say!("head-plan"), what: ctx.tell(&told), role: Role::Bad })
}
