//! The page of one proposal of the ranking: who gave which mark, then what it is. Keeps out: places.

use super::words::{code, shown};
use super::{beside, turned};
use crate::domain::Id;
use crate::flow::Ctx;
use crate::kit::PageLine;
use crate::readings::Block;
use crate::say;
use crate::screens::cells::label;
use crate::screens::detail;

/// The page of the proposal under the hand: who gave which mark, then what it is.
pub fn page(ctx: &Ctx<'_>) -> Option<(String, Vec<PageLine>)> {
    let id: Id = ctx.row.as_deref()?.parse().ok()?;
    let block = Block::of(ctx.stance.round, ctx.world()).filter(|block| !block.is_hidden(ctx.world()))?;
    let proposal = block.proposals.iter().position(|other| *other == id)?;
    let mut lines = vec![PageLine::title(ctx.tell(&say!("results-marks")))];
    for (at, assessor) in block.assessors.iter().enumerate() {
        let marks: Vec<String> = block
            .criteria
            .iter()
            .enumerate()
            .map(|(criterion, id)| {
                let mark = block.marks.cell(proposal, criterion).get(at).map_or_else(String::new, |mark| shown(*mark).0);
                format!("{} {mark}", code(*id, ctx))
            })
            .collect();
        lines.push(PageLine::entry(label(*assessor, ctx.world()), marks.join("   "), 28));
    }
    lines.extend(beside::page(&block, id, ctx));
    lines.extend(turned::page(&block, id, ctx));
    lines.push(PageLine::blank());
    lines.extend(detail::lines(id, ctx));
    Some((label(id, ctx.world()), lines))
}
