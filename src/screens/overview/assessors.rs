//! Assessors who have not finished in the open round, and those to be asked whether they stand
//! aside. Keeps out: what they gave.

use std::collections::BTreeMap;

use super::item::{Item, Lead, few};
use crate::domain::Id;
use crate::flow::{Ctx, Room};
use crate::kit::Role;
use crate::readings::Block;
use crate::say;

pub fn items(ctx: &Ctx<'_>) -> Vec<Item> {
    let Some((round, _)) = ctx.open_round() else { return Vec::new() };
    let Some(block) = Block::of(Some(round), ctx.world()) else { return Vec::new() };
    let unfinished = block.progress().into_iter().filter(|progress| !progress.is_finished());
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
    items.extend(few(asked(&block, ctx), Lead::Room(Room::Scores), ctx));
    items
}

/// Assessors with suggestions to stand aside that they have neither taken up nor answered with
/// marks.
fn asked(block: &Block, ctx: &Ctx<'_>) -> Vec<Item> {
    let mut of: BTreeMap<Id, usize> = BTreeMap::new();
    for tied in block.asked(ctx.today(), ctx.world()).into_iter().filter(|tied| !tied.has_marked) {
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
