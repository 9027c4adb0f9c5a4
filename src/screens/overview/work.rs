//! Who has something to do: open actions, and assessors who have not finished or are to be asked.
//! Keeps out: what was done, and what they gave.

use std::collections::BTreeMap;

use super::super::cells::day;
use super::item::{Item, few};
use crate::domain::{Action, Id, Sheets};
use crate::flow::{Ctx, Lead, Room};
use crate::kit::Role;
use crate::readings::Tied;
use crate::say;

/// Open actions by the day they are due.
pub(super) fn actions(ctx: &Ctx<'_>) -> Vec<Item> {
    let mut open: Vec<(Id, &Action)> =
        ctx.world().all::<Action>().filter(|(_, action)| action.is_open()).collect();
    open.sort_by_key(|(id, action)| (action.due.is_none(), action.due, *id));
    let line = |(id, action): (Id, &Action)| {
        let owner = action
            .owner
            .as_ref()
            .map_or_else(|| ctx.tell(&say!("owner-none")), |owner| owner.shown(ctx.world()));
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

/// Assessors who have not finished in the open round, and those to be asked whether they stand
/// aside.
pub(super) fn assessors(ctx: &Ctx<'_>) -> Vec<Item> {
    let Some((round, _)) = ctx.open_round() else { return Vec::new() };
    let Some(sheets) = Sheets::of(Some(round), ctx.world()) else { return Vec::new() };
    let unfinished = sheets.progress().into_iter().filter(|progress| !progress.is_finished());
    let unfinished = unfinished
        .map(|progress| {
            // As the sheet counts: an abstention is an answer too.
            let (given, due) =
                (progress.given + progress.abstained, progress.due + progress.abstained);
            let what = say!(
                "overview-assessor",
                name = ctx.world().label(progress.assessor),
                scored = given,
                due = due
            );
            let lead = Lead::Record(Room::Scores, progress.assessor);
            Item { lead, head: say!("head-assessor"), what: ctx.tell(&what), role: Role::Plain }
        })
        .collect();
    let mut items = few(unfinished, Lead::Room(Room::Scores), ctx);
    items.extend(few(asked(&sheets, ctx), Lead::Room(Room::Scores), ctx));
    items
}

/// Assessors with suggestions to stand aside that they have neither taken up nor answered with
/// marks.
fn asked(sheets: &Sheets, ctx: &Ctx<'_>) -> Vec<Item> {
    let mut of: BTreeMap<Id, usize> = BTreeMap::new();
    let asked = Tied::asked(sheets, ctx.today(), ctx.world());
    for tied in asked.into_iter().filter(|tied| !tied.has_marked) {
        *of.entry(tied.assessor).or_default() += 1;
    }
    let line = |(assessor, count): (Id, usize)| {
        let what =
            ctx.tell(&say!("overview-asked", name = ctx.world().label(assessor), count = count));
        Item {
            lead: Lead::Record(Room::Scores, assessor),
            head: say!("head-conflict"),
            what,
            role: Role::Warning,
        }
    };
    of.into_iter().map(line).collect()
}
