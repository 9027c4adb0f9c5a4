//! The heat maps of the assessors by the criteria: who gave which mark to one proposal, and how far
//! each lies from the others over all of them. Keeps out: figures, and everything that goes out of
//! the table, where nobody is named.

use super::words::{code, place_in, title};
use crate::domain::Id;
use crate::flow::Ctx;
use crate::kit::{Heat, HeatCell, PageLine, Role, safe};
use crate::methods::location::mean;
use crate::methods::marks::Mark;
use crate::methods::ratio::{Ratio, rounded, whole};
use crate::methods::tastle_wierman::consensus;
use crate::readings::{Assessment, Block, Older};
use crate::say;

/// How much of a code the heads show, so that more than a handful of criteria stand side by side.
const SHORT: u16 = 5;
/// How much they show of a handful.
const LONG: u16 = 8;
/// How many criteria a handful is.
const HANDFUL: usize = 5;

/// A mark as it stands in a box: `/` where none is due, `-` where one is missing.
pub(super) fn shown(mark: Mark) -> (String, Role) {
    match mark {
        Mark::Given(mark) => (mark.to_string(), Role::Plain),
        Mark::NotDue => ("/".to_owned(), Role::Dim),
        Mark::Missing => ("-".to_owned(), Role::Dim),
    }
}

/// Assessors by criteria for one proposal, with mean and consensus under them; neither where there
/// is little room (`short`).
pub(super) fn marks(
    block: &Block,
    proposal: Id,
    older: &Older,
    short: bool,
    ctx: &Ctx<'_>,
) -> Option<Heat> {
    let at = block.proposals.iter().position(|id| *id == proposal)?;
    let cell = |assessor: usize, criterion: usize| {
        let mark = block.marks.cell(at, criterion).get(assessor).copied().unwrap_or(Mark::Missing);
        let (text, role) = shown(mark);
        let ids = block.criteria.get(criterion).zip(block.assessors.get(assessor));
        let starred = older.has(ids.map(|(criterion, assessor)| (proposal, *criterion, *assessor)));
        let role = if is_far(block, at, criterion, mark) { Role::Warning } else { role };
        HeatCell { text, role, starred }
    };
    let mut heat = empty(block, short, ctx);
    heat.cells = (0..block.assessors.len())
        .map(|assessor| {
            (0..block.criteria.len()).map(|criterion| cell(assessor, criterion)).collect()
        })
        .collect();
    if short {
        // ConsensusComparison the list every column counts, and figures with decimals are wider
        // than marks.
        return Some(heat);
    }
    let given = |criterion: usize| block.marks.given(at, criterion);
    let dim = |text: String| HeatCell { text, role: Role::Dim, starred: false };
    let means = (0..block.criteria.len())
        .map(|criterion| dim(decimal(mean(&given(criterion)).as_ref(), 2, ctx)));
    heat.rows.push(ctx.tell(&say!("heat-mean")));
    heat.cells.push(means.collect());
    let consensus = block.rules.iter().enumerate().map(|(criterion, rule)| {
        let marks = Some(given(criterion)).filter(|marks| marks.len() > 1);
        let told = marks
            .and_then(|marks| consensus(&marks, rule.scale))
            .map(|consensus| format!("{consensus:.2}"));
        dim(told.map_or_else(|| "-".to_owned(), |told| ctx.session.language.decimal(&told)))
    });
    heat.rows.push(ctx.tell(&say!("heat-consensus")));
    heat.cells.push(consensus.collect());
    Some(heat)
}

/// How far each assessor lies from the others on each criterion, over every proposal; nothing
/// without assessors.
pub(super) fn distances(block: &Block, ctx: &Ctx<'_>) -> Option<Heat> {
    if block.assessors.is_empty() {
        return None;
    }
    let mut heat = empty(block, false, ctx);
    let cell = |distance: &Option<Ratio>| HeatCell {
        text: decimal(distance.as_ref(), 2, ctx),
        role: if distance.is_some() { Role::Plain } else { Role::Dim },
        starred: false,
    };
    heat.cells = block.from_others().iter().map(|row| row.iter().map(cell).collect()).collect();
    Some(heat)
}

fn empty(block: &Block, short: bool, ctx: &Ctx<'_>) -> Heat {
    let head = if short || block.criteria.len() > HANDFUL { SHORT } else { LONG };
    Heat {
        rows: block.assessors.iter().map(|id| ctx.world().label(*id)).collect(),
        columns: block
            .criteria
            .iter()
            .map(|id| safe::fit(&code(*id, ctx), head, ctx.session.look))
            .collect(),
        ..Heat::default()
    }
}

/// Whether a mark lies half its scale or more from the mean of its box.
fn is_far(block: &Block, proposal: usize, criterion: usize, mark: Mark) -> bool {
    let found = mark
        .given()
        .zip(mean(&block.marks.given(proposal, criterion)))
        .zip(block.rules.get(criterion));
    found.is_some_and(|((mark, mean), rule)| {
        let apart = if whole(mark) > mean { whole(mark) - mean } else { mean - whole(mark) };
        apart * whole(2) >= whole(rule.scale.width())
    })
}

fn decimal(ratio: Option<&Ratio>, places: usize, ctx: &Ctx<'_>) -> String {
    ratio.map_or_else(
        || "-".to_owned(),
        |ratio| ctx.session.language.decimal(&rounded(ratio, places)),
    )
}

/// Of which proposal the marks are, and where it stands.
pub(super) fn heading(assessment: &Assessment, proposal: Id, ctx: &Ctx<'_>) -> String {
    let (code, title) = (code(proposal, ctx), title(proposal, ctx));
    ctx.tell(&match assessment.place(proposal) {
        Some(_) => {
            say!("heat-heading", place = place_in(assessment, proposal), code = code, title = title)
        }
        None => say!("heat-heading-unplaced", code = code, title = title),
    })
}

/// What the signs of the marks mean.
pub(super) fn legend(ctx: &Ctx<'_>) -> Vec<PageLine> {
    vec![PageLine::styled(ctx.tell(&say!("heat-legend")), Role::Dim)]
}

/// What the distances are.
pub(super) fn distances_say(ctx: &Ctx<'_>) -> Vec<PageLine> {
    vec![PageLine::styled(ctx.tell(&say!("heat-distances-say")), Role::Dim)]
}
