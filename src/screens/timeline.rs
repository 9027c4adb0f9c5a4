//! The page of everything that happened with one stakeholder, by day. Keeps out: finding it (see
//! `readings`).

use super::cells::day;
use super::detail;
use crate::domain::{Attendance, Contact, Entry, Id, Kind, Rating};
use crate::flow::Ctx;
use crate::kit::PageLine;
use crate::readings::{Happened, timeline};
use crate::say;
use crate::text::Sentence;

/// Where what happened begins.
const INDENT: u16 = 12;

/// The title and the lines of the page.
pub(crate) fn page(actor: Id, ctx: &Ctx<'_>) -> (String, Vec<PageLine>) {
    let title = ctx.tell(&say!("timeline-title", name = ctx.world().label(actor)));
    let days = timeline(actor, ctx.world(), ctx.log());
    let line = |(on, what): &(Option<chrono::NaiveDate>, Happened)| {
        let on = on.map_or_else(|| ctx.tell(&say!("day-unknown")), |on| day(on, ctx));
        PageLine::entry(on, ctx.tell(&told(*what, ctx)), INDENT)
    };
    (title, days.iter().map(line).collect())
}

fn told(what: Happened, ctx: &Ctx<'_>) -> Sentence {
    let world = ctx.world();
    match what {
        Happened::Mapped => say!("happened-mapped"),
        Happened::Interested => say!("happened-interested"),
        Happened::Joined => say!("happened-joined"),
        Happened::Merged(id) => say!("happened-merged", name = world.label(id)),
        Happened::Proposed(id) => say!("happened-proposed", what = world.label(id)),
        Happened::Contacted(id) => {
            let contact = world.get::<Contact>(id);
            let channel =
                contact.map(|contact| ctx.tell(&contact.channel.sentence())).unwrap_or_default();
            let outcome = contact
                .and_then(|contact| contact.outcome.as_ref())
                .map(|words| words.as_str())
                .unwrap_or_default();
            say!("happened-contacted", channel = channel, outcome = outcome)
        }
        Happened::Rated(id) => {
            let marks = world
                .get::<Rating>(id)
                .map(|rating| detail::marks(rating, ctx))
                .unwrap_or_default();
            say!("happened-rated", marks = marks)
        }
        Happened::Sat(id) => {
            let seat = world.get::<Attendance>(id);
            let number = seat.map(|seat| number(seat.meeting.id, ctx)).unwrap_or_default();
            say!(
                "happened-sat",
                name = seat.map(|seat| world.label(seat.person.id)).unwrap_or_default(),
                number = number
            )
        }
        Happened::Said(id) | Happened::Holds(id) => {
            let entry = world.get::<Entry>(id);
            let kind = entry.map(|entry| ctx.tell(&entry.kind.sentence())).unwrap_or_default();
            let number = entry.map(|entry| number(entry.meeting.id, ctx)).unwrap_or_default();
            let words = world.label(id);
            if matches!(what, Happened::Said(_)) {
                say!("happened-said", kind = kind, number = number, words = words)
            } else {
                say!("happened-holds", number = number, words = words)
            }
        }
    }
}

fn number(meeting: Id, ctx: &Ctx<'_>) -> String {
    let record = ctx.world().record(meeting).filter(|record| record.kind() == Kind::Meetings);
    record.map(|record| record.cell("number", ctx.world()).text()).unwrap_or_default()
}
