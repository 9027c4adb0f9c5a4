//! The page of one proposal of the ranking: who gave which mark, then what it is. Keeps out:
//! places.

use super::heat::shown;
use super::words::code;
use super::{consensus_comparison, round_comparison};
use crate::domain::{Id, Recusal};
use crate::flow::Ctx;
use crate::kit::PageLine;
use crate::readings::{Block, Older};
use crate::say;
use crate::screens::detail;

/// The page of the proposal under the hand: who gave which mark, then what it is.
pub(crate) fn page(ctx: &Ctx<'_>) -> Option<(String, Vec<PageLine>)> {
    let subject = ctx.row.as_ref()?.record()?;
    let block = Block::of(ctx.view_state.round, ctx.world()).ok()?;
    let proposal = block.proposals.iter().position(|other| *other == subject)?;
    let older = Older::of(block.round, ctx.world());
    let mut lines = vec![PageLine::title(ctx.tell(&say!("results-marks")))];
    for (at, assessor) in block.assessors.iter().enumerate() {
        let marks: Vec<String> = block
            .criteria
            .iter()
            .enumerate()
            .map(|(criterion, id)| {
                let mark = block
                    .marks
                    .cell(proposal, criterion)
                    .get(at)
                    .map_or_else(String::new, |mark| shown(*mark).0);
                let star = if older.has(Some((subject, *id, *assessor))) { "*" } else { "" };
                format!("{} {mark}{star}", code(*id, ctx))
            })
            .collect();
        lines.push(PageLine::entry(ctx.world().label(*assessor), marks.join("   "), 28));
    }
    lines.extend(aside(subject, ctx));
    lines.extend(consensus_comparison::page(&block, subject, ctx));
    lines.extend(round_comparison::page(&block, subject, ctx));
    lines.push(PageLine::blank());
    lines.extend(detail::lines(subject, ctx));
    Some((ctx.world().label(subject), lines))
}

/// Who stands aside from the proposal, each with the reason that was given.
fn aside(proposal: Id, ctx: &Ctx<'_>) -> Vec<PageLine> {
    let recusals = ctx.world().of::<Recusal>(proposal).map(|(_, recusal)| {
        let reason = recusal.reason.as_ref().map(|reason| reason.as_str().to_owned());
        let told = reason.unwrap_or_else(|| ctx.tell(&say!("results-no-reason")));
        PageLine::entry(ctx.world().label(recusal.assessor.id), told, 28)
    });
    let recusals: Vec<PageLine> = recusals.collect();
    let title = (!recusals.is_empty()).then(|| PageLine::title(ctx.tell(&say!("results-recused"))));
    title.into_iter().chain(recusals).collect()
}
