//! What waits for the next order of the day, and observations that wait for an outcome. Keeps out:
//! the convocation.

use super::item::{Item, Lead, few};
use crate::domain::{MinutesState, carry_over, sittings};
use crate::flow::{Ctx, Room};
use crate::kit::Role;
use crate::say;

pub fn items(ctx: &Ctx<'_>) -> Vec<Item> {
    let mut items = Vec::new();
    if let Some((id, meeting)) = ctx.sitting().filter(|(_, meeting)| meeting.end.is_none()) {
        let waiting = carry_over::waiting(id, ctx.today(), ctx.world()).len();
        if waiting > 0 {
            let what =
                ctx.tell(&say!("overview-waiting", number = meeting.number.get(), count = waiting));
            let lead = Lead::Record(Room::Sittings, id);
            items.push(Item { lead, head: say!("head-agenda"), what, role: Role::Accent });
        }
    }
    let verbali = sittings::series(ctx.world()).into_iter();
    let verbali = verbali.filter(|(_, meeting)| meeting.minutes_state() != MinutesState::Approved);
    let observed = verbali.filter_map(|(id, meeting)| {
        let open = sittings::open_observations(id, ctx.world()).len();
        let what =
            ctx.tell(&say!("overview-observations", number = meeting.number.get(), count = open));
        let lead = Lead::Record(Room::Sittings, id);
        (open > 0).then(|| Item { lead, head: say!("head-minutes"), what, role: Role::Accent })
    });
    items.extend(few(observed.collect(), Lead::Room(Room::Sittings), ctx));
    items
}
