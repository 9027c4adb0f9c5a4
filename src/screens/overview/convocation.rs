//! Whether sittings are convened within their term. Keeps out: the sitting itself.

use super::super::cells::day;
use super::item::{Item, Lead, few};
use crate::domain::{Id, Meeting, notice, sittings};
use crate::flow::{Ctx, Room};
use crate::kit::Role;
use crate::say;

/// The convocation of the sitting at hand and of those to come.
pub fn items(ctx: &Ctx<'_>) -> Vec<Item> {
    let at_hand = ctx.sitting().map(|(id, _)| id);
    let meant = |id: Id, meeting: &Meeting| Some(id) == at_hand || meeting.date > ctx.today();
    let series =
        sittings::series(ctx.world()).into_iter().filter(|(id, meeting)| meant(*id, meeting));
    few(
        series.filter_map(|(id, meeting)| line(id, meeting, ctx)).collect(),
        Lead::Room(Room::Sittings),
        ctx,
    )
}

fn line(id: Id, meeting: &Meeting, ctx: &Ctx<'_>) -> Option<Item> {
    let number = meeting.number.get();
    let last = day(notice::last_day(meeting, ctx.world()), ctx);
    let (told, role) = match notice::standing(meeting, ctx.today(), ctx.world()) {
        notice::Notice::Kept => return None,
        // Once it was held there is nothing left to decide.
        notice::Notice::Short { .. } if meeting.start.is_some() => return None,
        notice::Notice::Short { given } => {
            (say!("overview-convened-late", number = number, days = given), Role::Warning)
        }
        notice::Notice::Left { days } => {
            (say!("overview-convene", number = number, days = days, last = last), Role::Accent)
        }
        notice::Notice::Missed { .. } => {
            (say!("overview-not-convened", number = number, last = last), Role::Warning)
        }
    };
    let lead = Lead::Record(Room::Sittings, id);
    Some(Item { lead, head: say!("head-convocation"), what: ctx.tell(&told), role })
}
