//! What a new table lacks: where its documents take their head from. Keeps out: what a table at
//! work has to decide.

use super::item::{Item, Lead};
use crate::domain::{Kind, sittings};
use crate::flow::{Ctx, Room};
use crate::kit::Role;
use crate::say;

pub fn items(ctx: &Ctx<'_>) -> Vec<Item> {
    let mut items = Vec::new();
    if ctx.world().process().is_none() {
        let what = ctx.tell(&say!("overview-no-process"));
        items.push(Item {
            lead: Lead::Register(Kind::Process),
            head: say!("head-process"),
            what,
            role: Role::Accent,
        });
    }
    if sittings::series(ctx.world()).is_empty() {
        let what = ctx.tell(&say!("overview-no-sitting"));
        items.push(Item {
            lead: Lead::Room(Room::Sittings),
            head: say!("head-sitting"),
            what,
            role: Role::Accent,
        });
    }
    items
}
