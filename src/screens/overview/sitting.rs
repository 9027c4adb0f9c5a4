//! The sitting at hand. Keeps out: what is on its agenda, and its convocation.

use super::super::cells::day;
use super::item::{Item, Lead};
use crate::domain::sittings;
use crate::flow::{Ctx, Room};
use crate::kit::Role;
use crate::say;

pub fn items(ctx: &Ctx<'_>) -> Vec<Item> {
    let Some((id, meeting)) = ctx.sitting() else { return Vec::new() };
    let away = (meeting.date - ctx.today()).num_days();
    let count = sittings::count(id, ctx.world());
    let when = match away {
        0 => say!("when-today"),
        1.. => say!("when-in", days = away),
        _ => say!("when-ago", days = -away),
    };
    let agenda = sittings::agenda(id, ctx.world()).len();
    let what = say!(
        "overview-sitting",
        number = meeting.number.get(),
        day = day(meeting.date, ctx),
        when = when,
        items = agenda,
        invited = count.invited,
        state = meeting.minutes_state().sentence()
    );
    let role = if away >= 0 { Role::Accent } else { Role::Plain };
    let lead = Lead::Record(Room::Sittings, id);
    vec![Item { lead, head: say!("head-sitting"), what: ctx.tell(&what), role }]
}
