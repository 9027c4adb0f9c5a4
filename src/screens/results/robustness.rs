//! How far each weight may move before the first place changes, as a page with exact fractions.
//! Keeps out: figures.

use super::words::{code, codes, percent};
use crate::flow::Ctx;
use crate::kit::{PageLine, Role};
use crate::methods::ratio::{Ratio, exact};
use crate::readings::{Assessment, Block, Fragile, Interval};
use crate::say;

/// Where the text of a criterion begins.
const INDENT: u16 = 14;

/// The lines of the page.
pub(super) fn lines(assessment: &Assessment, block: &Block, ctx: &Ctx<'_>) -> Vec<PageLine> {
    let mut lines =
        vec![PageLine::styled(ctx.tell(&say!("firm-says")), Role::Dim), PageLine::blank()];
    let Some(fragile) = assessment.fragility(block) else { return lines };
    match (&fragile.intervals, fragile.winners.as_slice()) {
        (Some(intervals), _) => {
            lines.extend(
                intervals.iter().flat_map(|interval| told(interval, &fragile, assessment, ctx)),
            );
        }
        (None, []) => lines.push(PageLine::plain(ctx.tell(&say!("results-no-winner")))),
        (None, tied) => {
            lines.push(PageLine::plain(ctx.tell(&say!("firm-tied", winners = codes(tied, ctx)))))
        }
    }
    if !fragile.left_out.is_empty() {
        let left_out = say!("other-left-out", codes = codes(&fragile.left_out, ctx));
        lines.push(PageLine::styled(ctx.tell(&left_out), Role::Warning));
    }
    lines
}

fn told(
    interval: &Interval,
    fragile: &Fragile,
    assessment: &Assessment,
    ctx: &Ctx<'_>,
) -> Vec<PageLine> {
    let both = |share: &Ratio| format!("{}% ({})", percent(share, 2, ctx), exact(share));
    let agreed = assessment.criteria.iter().find(|weighed| weighed.criterion == interval.criterion);
    let told = say!(
        "firm-line",
        winner = codes(&fragile.winners, ctx),
        agreed = agreed.map(|weighed| both(&weighed.share)).unwrap_or_default(),
        low = both(&interval.low),
        high = both(&interval.high)
    );
    let mut lines = vec![PageLine::entry(code(interval.criterion, ctx), ctx.tell(&told), INDENT)];
    let rivals = |below: bool| if below { &interval.rivals_low } else { &interval.rivals_high };
    for below in [true, false] {
        let ids = rivals(below);
        if !ids.is_empty() {
            let codes = codes(ids, ctx);
            let told = if below {
                say!("firm-below", rivals = codes)
            } else {
                say!("firm-above", rivals = codes)
            };
            lines.push(PageLine { indent: INDENT, ..PageLine::styled(ctx.tell(&told), Role::Dim) });
        }
    }
    lines
}
