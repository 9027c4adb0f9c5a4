//! Labs nobody may speak for on the day of the sitting. Keeps out: who could.

use super::super::cells::day;
use super::item::{Item, Lead, few};
use crate::domain::{Meeting, mandates};
use crate::flow::{Ctx, Room};
use crate::kit::Role;
use crate::say;

pub fn items(ctx: &Ctx<'_>) -> Vec<Item> {
    let on = ctx.sitting().map_or_else(|| ctx.today(), |(_, meeting): (_, &Meeting)| meeting.date);
    let line = |(id, lab): (_, &crate::domain::Lab)| {
        let name = lab.name.as_ref().unwrap_or(&lab.code).as_str();
        let what = ctx.tell(&say!("overview-uncovered", lab = name, day = day(on, ctx)));
        Item { lead: Lead::Record(Room::Labs, id), head: say!("head-lab"), what, role: Role::Bad }
    };
    few(
        mandates::uncovered(on, ctx.world()).into_iter().map(line).collect(),
        Lead::Room(Room::Labs),
        ctx,
    )
}
