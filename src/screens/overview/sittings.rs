//! The sitting at hand and those to come: their convocation, what waits for their agenda, and
//! observations on their verbali. Keeps out: what was said in them.

use super::super::cells::day;
use super::item::{Item, few};
use crate::domain::{Id, Meeting, MinutesState, Process, carry_over, notice, sittings};
use crate::flow::{Ctx, Lead, Room};
use crate::kit::Role;
use crate::say;

/// The sitting at hand.
pub(super) fn at_hand(ctx: &Ctx<'_>) -> Vec<Item> {
    let Some((id, meeting)) = ctx.sitting() else { return Vec::new() };
    let away = (meeting.date - ctx.today()).num_days();
    // Once the process is over, a sitting that was held is not what one begins with.
    if away < 0 && ctx.world().process().is_some_and(Process::is_concluded) {
        return Vec::new();
    }
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

/// Whether the sitting at hand and those to come are convened within their term.
pub(super) fn convocations(ctx: &Ctx<'_>) -> Vec<Item> {
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

/// Verbali of sittings that are over: to be circulated, or circulated and to be approved.
pub(super) fn verbali(ctx: &Ctx<'_>) -> Vec<Item> {
    let over = |meeting: &Meeting| meeting.end.is_some() || meeting.date < ctx.today();
    let series = sittings::series(ctx.world()).into_iter();
    let line = |(id, meeting): (Id, &Meeting)| {
        let number = meeting.number.get();
        let (head, what) = match meeting.minutes_state() {
            MinutesState::Approved => return None,
            MinutesState::Draft => {
                (say!("head-to-circulate"), say!("overview-to-circulate", number = number))
            }
            MinutesState::Circulated => {
                let what = match meeting.circulated {
                    Some(since) => {
                        say!("overview-to-approve", number = number, day = day(since, ctx))
                    }
                    None => say!("overview-to-approve-undated", number = number),
                };
                (say!("head-to-approve"), what)
            }
        };
        let lead = Lead::Record(Room::Sittings, id);
        Some(Item { lead, head, what: ctx.tell(&what), role: Role::Accent })
    };
    let begun = |(_, meeting): &(Id, &Meeting)| meeting.start.is_some() && over(meeting);
    few(series.filter(begun).filter_map(line).collect(), Lead::Room(Room::Sittings), ctx)
}

/// What waits for the next order of the day, and observations that wait for an outcome.
pub(super) fn waiting(ctx: &Ctx<'_>) -> Vec<Item> {
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
