//! The lines under the ranking: what it rests on, how firm it is, where to talk next. Keeps out: the ranking.

use super::words::{code, codes, percent};
use crate::domain::Criterion;
use crate::domain::Rules;
use crate::flow::Ctx;
use crate::kit::{PageLine, Role};
use crate::readings::{Assessment, Block, Fragile, Split};
use crate::say;
use crate::text::Sentence;

/// How many of the widest gaps are named.
const GAPS: usize = 2;

/// The lines.
pub fn lines(block: &Block, assessment: &Assessment, fragile: Option<&Fragile>, ctx: &Ctx<'_>) -> Vec<PageLine> {
    let weights: Vec<String> = assessment
        .criteria
        .iter()
        .map(|weighed| {
            let weight = crate::domain::Datum::raw(&weighed.weight);
            format!("{} {}", code(weighed.criterion, ctx), ctx.session.language.decimal(&weight))
        })
        .collect();
    let mut lines = vec![PageLine::styled(
        ctx.tell(&say!("results-rule", weights = weights.join(", "), assessors = assessment.assessors.len())),
        Role::Dim,
    )];
    lines.extend(fragile.map(|fragile| PageLine::plain(firmness(fragile, ctx))));
    let gaps: Vec<String> = block.widest(GAPS).iter().map(|split| gap(split, ctx)).collect();
    if !gaps.is_empty() {
        lines.push(PageLine::plain(ctx.tell(&say!("results-talk", gaps = gaps.join("; ")))));
    }
    let approved = crate::screens::cells::maybe_day(assessment.approved, ctx);
    for flag in &assessment.flags {
        let words = Sentence::new(format!("flag-{}", flag.code().replace('_', "-"))).with("day", approved.clone());
        lines.push(PageLine::styled(ctx.tell(&words), Role::Warning));
    }
    lines
}

fn firmness(fragile: &Fragile, ctx: &Ctx<'_>) -> String {
    let sentence = match (fragile.winners.as_slice(), fragile.smallest.first()) {
        ([], _) => say!("results-no-winner"),
        ([_], Some(shift)) => say!(
            "results-flips",
            winner = codes(&fragile.winners, ctx),
            criterion = ctx.world().get::<Criterion>(shift.criterion).map(|c| c.label(ctx.book())).unwrap_or_default(),
            from = percent(&shift.from, 2, ctx),
            to = percent(&shift.to, 2, ctx),
            points = percent(&(&shift.to - &shift.from), 2, ctx),
            rivals = codes(&shift.rivals, ctx)
        ),
        ([_], None) => say!("results-firm", winner = codes(&fragile.winners, ctx)),
        (several, _) => say!("results-tied", winners = codes(several, ctx)),
    };
    ctx.tell(&sentence)
}

fn gap(split: &Split, ctx: &Ctx<'_>) -> String {
    let consensus = split.consensus.map(|consensus| format!("{consensus:.2}")).unwrap_or_default();
    format!("{} / {} ({})", code(split.proposal, ctx), code(split.criterion, ctx), ctx.session.language.decimal(&consensus))
}
