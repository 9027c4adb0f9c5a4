//! What the deciding body still owes: answers, written reasons, the final report, indicators that
//! are late. Keeps out: the answers that were given.

use std::collections::BTreeSet;

use super::super::cells::day;
use super::item::{Item, few};
use crate::domain::{Answer, Id, Indicator};
use crate::flow::{Ctx, Lead, Room};
use crate::kit::Role;
use crate::readings::{Decision, REPORT_DAYS};
use crate::say;
use crate::text::Sentence;

pub(super) fn items(ctx: &Ctx<'_>) -> Vec<Item> {
    let read = Decision::of(ctx.world(), ctx.today());
    let mut items = report(&read, ctx);
    items.extend(few(unreasoned(&read, ctx), Lead::Room(Room::Decision), ctx));
    items.extend(few(owed(&read, ctx), Lead::Room(Room::Decision), ctx));
    items.extend(few(overdue(&read, ctx), Lead::Room(Room::Decision), ctx));
    items
}

/// So many days left, or late.
fn left(days: i64) -> Sentence {
    if days < 0 { say!("days-late", days = -days) } else { say!("days-left", days = days) }
}

/// The final report, once the process has ended.
fn report(read: &Decision, ctx: &Ctx<'_>) -> Vec<Item> {
    let term = read.terms.report.filter(|term| term.is_open());
    let term =
        term.filter(|term| u64::try_from(term.days).map_or(true, |days| days <= REPORT_DAYS));
    let line = term.map(|term| {
        let what =
            ctx.tell(&say!("overview-report", day = day(term.due, ctx), left = left(term.days)));
        let role = if term.days < 0 { Role::Bad } else { Role::Warning };
        Item { lead: Lead::Room(Room::Decision), head: say!("head-report"), what, role }
    });
    line.into_iter().collect()
}

/// Refusals and partial acceptances without their reasons, one line for each proposal.
fn unreasoned(read: &Decision, ctx: &Ctx<'_>) -> Vec<Item> {
    let answers = read
        .unreasoned
        .iter()
        .filter_map(|id| ctx.world().get::<Answer>(*id).map(|answer| (*id, answer)));
    let mut told: BTreeSet<Id> = BTreeSet::new();
    let line = |(id, answer): (Id, &Answer)| {
        let proposal = answer.proposal.id;
        told.insert(proposal).then(|| {
            let what = ctx.tell(&say!("overview-unreasoned", answer = ctx.world().label(id)));
            Item {
                lead: Lead::Record(Room::Decision, proposal),
                head: say!("head-reasons"),
                what,
                role: Role::Bad,
            }
        })
    };
    answers.filter_map(line).collect()
}

/// Answers that are owed since the deciding body received the document.
fn owed(read: &Decision, ctx: &Ctx<'_>) -> Vec<Item> {
    let Some(term) = read.terms.decision else { return Vec::new() };
    let line = |proposal: Id| {
        let what = say!(
            "overview-owed",
            proposal = ctx.world().label(proposal),
            day = day(term.due, ctx),
            left = left(term.days)
        );
        let role = if term.days < 0 { Role::Bad } else { Role::Warning };
        Item {
            lead: Lead::Record(Room::Decision, proposal),
            head: say!("head-answer"),
            what: ctx.tell(&what),
            role,
        }
    };
    read.lines.iter().filter(|line| line.is_owed()).map(|owed| line(owed.proposal)).collect()
}

fn overdue(read: &Decision, ctx: &Ctx<'_>) -> Vec<Item> {
    let line = |late: &crate::readings::Overdue| {
        let indicator = ctx.world().get::<Indicator>(late.indicator)?;
        let owner = indicator
            .owner
            .as_ref()
            .map_or_else(|| ctx.tell(&say!("owner-none")), |owner| owner.shown(ctx.world()));
        let name = ctx.world().label(late.indicator);
        let what = ctx.tell(&say!(
            "overview-overdue",
            owner = owner,
            name = name,
            late = left(-late.days)
        ));
        Some(Item {
            lead: Lead::Record(Room::Registers, late.indicator),
            head: say!("head-indicator"),
            what,
            role: Role::Bad,
        })
    };
    read.overdue.iter().filter_map(line).collect()
}
