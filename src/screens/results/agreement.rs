//! How far the assessors agree, on each criterion and in each box, as a page. Keeps out: figures.

use std::cmp::Ordering;

use num_traits::Signed;

use super::words::{code, criterion_name};
use crate::flow::Ctx;
use crate::kit::{PageLine, Role};
use crate::methods::alpha::{Reliability, reliability};
use crate::methods::ratio::{Ratio, exact, rounded};
use crate::readings::{AssessorAgreement, Block, Split};
use crate::say;

/// Where the text of a criterion begins.
const CRITERION: u16 = 14;
/// Where the text of a box begins.
const BOX: u16 = 20;

/// The lines of the page: criteria first, then the boxes, those that divide the room most first.
pub(super) fn lines(block: &Block, ctx: &Ctx<'_>) -> Vec<PageLine> {
    let mut lines =
        vec![PageLine::styled(ctx.tell(&say!("accord-says")), Role::Dim), PageLine::blank()];
    lines.extend(block.agreements().iter().map(|accord| criterion(accord, ctx)));
    lines.push(PageLine::blank());
    lines.push(PageLine::title(ctx.tell(&say!("accord-boxes"))));
    lines.push(PageLine::styled(ctx.tell(&say!("accord-boxes-say")), Role::Dim));
    let mut splits = block.splits();
    splits.retain(|split| split.n > 1);
    splits.sort_by(|a, b| a.consensus.partial_cmp(&b.consensus).unwrap_or(Ordering::Equal));
    if splits.is_empty() {
        lines.push(PageLine::plain(ctx.tell(&say!("accord-none"))));
    }
    lines.extend(splits.iter().map(|split| one(split, ctx)));
    lines
}

fn decimal(ratio: Option<&Ratio>, ctx: &Ctx<'_>) -> String {
    ratio.map_or_else(|| "-".to_owned(), |ratio| ctx.session.language.decimal(&rounded(ratio, 3)))
}

/// A coefficient and how far it can be trusted.
fn alpha(alpha: Option<&Ratio>, ctx: &Ctx<'_>) -> String {
    let figure = decimal(alpha, ctx);
    let Some(trust) = alpha.map(reliability) else { return figure };
    let word = match trust {
        Reliability::Reliable => say!("accord-reliable"),
        Reliability::Tentative => say!("accord-tentative"),
        Reliability::Unreliable => say!("accord-unreliable"),
    };
    format!("{figure} ({})", ctx.tell(&word))
}

fn criterion(accord: &AssessorAgreement, ctx: &Ctx<'_>) -> PageLine {
    let kendall = accord.kendall.as_ref();
    let kendall = kendall
        .map_or_else(|| "-".to_owned(), |w| format!("{} ({})", decimal(Some(w), ctx), exact(w)));
    let told = say!(
        "accord-line",
        ordinal = alpha(accord.ordinal.as_ref(), ctx),
        interval = alpha(accord.interval.as_ref(), ctx),
        kendall = kendall
    );
    PageLine::entry(code(accord.criterion, ctx), ctx.tell(&told), CRITERION)
}

fn one(split: &Split, ctx: &Ctx<'_>) -> PageLine {
    let near = |figure: Option<f64>, places: usize| {
        figure.map_or_else(
            || "-".to_owned(),
            |figure| ctx.session.language.decimal(&format!("{figure:.places$}")),
        )
    };
    let told = say!(
        "accord-box",
        count = split.n,
        sd = near(split.sd, 2),
        iqr = split
            .iqr
            .as_ref()
            .map_or_else(|| "-".to_owned(), |iqr| ctx.session.language.decimal(&rounded(iqr, 2))),
        consensus = near(split.consensus, 4),
        a = decimal(split.van_der_eijk.as_ref(), ctx)
    );
    let head = format!("{} / {}", code(split.proposal, ctx), criterion_name(split.criterion, ctx));
    let is_split = split.van_der_eijk.as_ref().is_some_and(Signed::is_negative);
    let role = if is_split { Role::Warning } else { Role::Plain };
    PageLine { role, ..PageLine::entry(head, ctx.tell(&told), BOX) }
}
