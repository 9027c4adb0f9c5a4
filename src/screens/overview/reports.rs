//! What labs are still to be told, and mandates that run out. Keeps out: labs nobody may speak for.

use super::super::cells::day;
use super::super::labs::SOON;
use super::item::{Item, Lead, few};
use crate::domain::{Id, Lab, Representative, mandates, reporting};
use crate::flow::{Ctx, Room};
use crate::kit::Role;
use crate::say;

pub fn items(ctx: &Ctx<'_>) -> Vec<Item> {
    let mandate = |(id, mandate): (Id, &Representative)| {
        let (name, lab) = (ctx.world().label(mandate.person.id), ctx.world().label(mandate.lab.id));
        let to = mandate.to.map(|to| day(to, ctx)).unwrap_or_default();
        let what = ctx.tell(&say!("overview-mandate", name = name, lab = lab, day = to));
        Item {
            lead: Lead::Record(Room::Labs, id),
            head: say!("head-mandate"),
            what,
            role: Role::Warning,
        }
    };
    let report = |(id, lab, count): (Id, &Lab, usize)| {
        let name = lab.name.as_ref().unwrap_or(&lab.code).as_str();
        let what = ctx.tell(&say!("overview-to-tell", lab = name, count = count));
        Item {
            lead: Lead::Record(Room::Labs, id),
            head: say!("head-to-tell"),
            what,
            role: Role::Plain,
        }
    };
    let mandates =
        mandates::running_out(ctx.today(), SOON, ctx.world()).into_iter().map(mandate).collect();
    let reports = reporting::owed(ctx.world()).into_iter().map(report).collect();
    let (mandates, reports) =
        (few(mandates, Lead::Room(Room::Labs), ctx), few(reports, Lead::Room(Room::Labs), ctx));
    mandates.into_iter().chain(reports).collect()
}
