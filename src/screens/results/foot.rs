//! The lines under the ranking, a row each where rows are few: how firm it is, where to talk next,
//! what to beware of, the weights. Keeps out: the ranking, and the whole account of what it rests
//! on, which is a page of its own.

use super::words::{code, codes, criterion_name, percent};
use crate::flow::{Ctx, Room};
use crate::kit::{PageLine, Role};
use crate::readings::{Assessment, Block, Flag, Fragile, Split};
use crate::say;
use crate::text::Sentence;

/// How many of the widest gaps are named.
const GAPS: usize = 2;
/// How many rows the lines may take on a screen of few rows.
pub(super) const FOLDED: u16 = 3;
/// From how many rows on there is room for whole sentences.
pub(super) const ROOMY: u16 = 30;

/// The lines, what matters most first: the last ones are left out where rows are few.
pub(super) fn lines(
    block: &Block,
    assessment: &Assessment,
    fragile: Option<&Fragile>,
    ctx: &Ctx<'_>,
) -> Vec<PageLine> {
    let mut lines: Vec<PageLine> =
        fragile.map(|fragile| PageLine::plain(robustness(fragile, ctx))).into_iter().collect();
    let gaps: Vec<String> = block.widest(GAPS).iter().map(|split| gap(split, ctx)).collect();
    if !gaps.is_empty() {
        lines.push(PageLine::plain(ctx.tell(&say!("results-talk", gaps = gaps.join("; ")))));
    }
    if !assessment.flags.is_empty() {
        let short = |flag: &Flag| {
            ctx.tell(&Sentence::new(format!("flag-{}", flag.code().replace('_', "-"))))
        };
        let flags: Vec<String> = assessment.flags.iter().map(short).collect();
        let told =
            say!("results-flags", count = flags.len(), flags = flags.join("; "), key = key(ctx));
        lines.push(PageLine::styled(ctx.tell(&told), Role::Warning));
    }
    let weights: Vec<String> = assessment
        .criteria
        .iter()
        .map(|weighed| {
            let weight = crate::domain::Datum::raw(&weighed.weight);
            format!(
                "{} {}",
                criterion_name(weighed.criterion, ctx),
                ctx.session.language.decimal(&weight)
            )
        })
        .collect();
    lines.push(PageLine::styled(
        ctx.tell(&say!("results-weights", weights = weights.join(", "))),
        Role::Dim,
    ));
    lines
}

/// The key of the page on which everything stands that the ranking rests on.
fn key(ctx: &Ctx<'_>) -> String {
    let keys = ctx.keymap.reach(Room::Results.scopes(), "results-basis", "");
    keys.first().map(|keys| keys.shown(ctx.session.look.unicode)).unwrap_or_default()
}

fn robustness(fragile: &Fragile, ctx: &Ctx<'_>) -> String {
    let sentence = match (fragile.winners.as_slice(), fragile.smallest.first()) {
        ([], _) => say!("results-no-winner"),
        ([_], Some(shift)) => say!(
            "results-flips",
            winner = codes(&fragile.winners, ctx),
            criterion = criterion_name(shift.criterion, ctx),
            from = percent(&shift.from, 2, ctx),
            to = percent(&shift.to, 2, ctx),
            points = percent(&(&shift.to - &shift.from), 2, ctx),
            rivals = codes(&shift.rivals, ctx)
        ),
        ([winner], None) => say!("ranking-firm", winner = code(*winner, ctx)),
        (several, _) => say!("ranking-tied", winners = codes(several, ctx)),
    };
    ctx.tell(&sentence)
}

fn gap(split: &Split, ctx: &Ctx<'_>) -> String {
    let consensus = split.consensus.map(|consensus| format!("{consensus:.2}")).unwrap_or_default();
    format!(
        "{} / {} {}",
        code(split.proposal, ctx),
        criterion_name(split.criterion, ctx),
        ctx.session.language.decimal(&consensus)
    )
}
