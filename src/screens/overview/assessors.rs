//! Assessors who have not finished in the open round. Keeps out: what they gave.

use super::super::cells::label;
use super::item::{Item, Lead};
use crate::flow::{Ctx, Room};
use crate::kit::Role;
use crate::readings::Block;
use crate::say;

pub fn items(ctx: &Ctx<'_>) -> Vec<Item> {
    let Some((round, _)) = ctx.open_round() else { return Vec::new() };
    let Some(block) = Block::of(Some(round), ctx.world()) else { return Vec::new() };
    let unfinished = block.progress().into_iter().filter(|progress| !progress.is_finished());
    unfinished
        .map(|progress| {
            // As the sheet counts: an abstention is an answer too.
            let (given, due) = (progress.given + progress.abstained, progress.due + progress.abstained);
            let what = say!("overview-assessor", name = label(progress.assessor, ctx.world()), scored = given, due = due);
            let lead = Lead::Record(Room::Scores, progress.assessor);
            Item { lead, head: say!("head-assessor"), what: ctx.tell(&what), role: Role::Plain }
        })
        .collect()
}
