//! Open actions by the day they are due. Keeps out: those that are done.

use super::super::cells::day;
use super::item::{Item, Lead};
use crate::domain::{Action, Id};
use crate::flow::{Ctx, Room};
use crate::kit::Role;
use crate::say;

pub fn items(ctx: &Ctx<'_>) -> Vec<Item> {
    let mut open: Vec<(Id, &Action)> =
        ctx.world().all::<Action>().filter(|(_, action)| action.is_open()).collect();
    open.sort_by_key(|(id, action)| (action.due.is_none(), action.due, *id));
    let line = |(id, action): (Id, &Action)| {
        let owner = action
            .owner
            .as_ref()
            .map_or_else(|| ctx.tell(&say!("owner-none")), |owner| owner.shown(ctx.book()));
        let due = action.due.map_or_else(|| ctx.tell(&say!("due-none")), |due| day(due, ctx));
        let what = ctx.tell(&say!(
            "overview-action",
            due = due,
            text = action.text.as_str(),
            owner = owner
        ));
        let late = action.due.is_some_and(|due| due < ctx.today());
        let (head, role) = if late {
            (say!("head-action-late"), Role::Bad)
        } else {
            (say!("head-action"), Role::Plain)
        };
        Item { lead: Lead::Record(Room::FollowUp, id), head, what, role }
    };
    open.into_iter().map(line).collect()
}
