//! What the groups wrote at the sitting before, and the questions that are still open, as a page.
//! Keeps out: opening it.

use crate::flow::Ctx;
use crate::kit::{PageLine, Role};
use crate::readings::groups::{Knot, LastTime, Wrote};
use crate::say;

/// Where the words begin.
const INDENT: u16 = 2;

/// The page; nothing when there is no sitting before the one at hand.
pub(crate) fn page(ctx: &Ctx<'_>) -> Option<(String, Vec<PageLine>)> {
    let last = LastTime::before(ctx.sitting()?.0, ctx.world())?;
    let mut lines = Vec::new();
    let mut group: Option<Option<String>> = None;
    for wrote in &last.wrote {
        if group.as_ref() != Some(&wrote.group) {
            if group.is_some() {
                lines.push(PageLine::blank());
            }
            lines.push(PageLine::title(
                wrote.group.clone().unwrap_or_else(|| ctx.tell(&say!("groups-plenary"))),
            ));
            group = Some(wrote.group.clone());
        }
        lines.extend(written(wrote, ctx));
    }
    if last.wrote.is_empty() {
        lines.push(PageLine::styled(ctx.tell(&say!("last-no-groups")), Role::Dim));
    }
    lines.push(PageLine::blank());
    lines.push(PageLine::title(ctx.tell(&say!("last-knots"))));
    if last.knots.is_empty() {
        lines.push(PageLine::styled(ctx.tell(&say!("last-no-knots")), Role::Dim));
    }
    lines.extend(last.knots.iter().map(|knot| open(knot, ctx)));
    Some((ctx.tell(&say!("last-title", number = last.number)), lines))
}

/// A question that is still open, with the sitting and the item that left it.
fn open(knot: &Knot, ctx: &Ctx<'_>) -> PageLine {
    let from = match &knot.item {
        Some(item) => say!("last-knot-item", number = knot.sitting, item = item.as_str()),
        None => say!("last-knot", number = knot.sitting),
    };
    PageLine::entry("-", format!("{} ({})", knot.text, ctx.tell(&from)), INDENT)
}

fn written(wrote: &Wrote, ctx: &Ctx<'_>) -> Vec<PageLine> {
    let question = wrote.question.clone().unwrap_or_else(|| ctx.tell(&say!("groups-beside")));
    let heading = PageLine::styled(question, Role::Accent);
    std::iter::once(heading)
        .chain(wrote.texts.iter().map(|text| PageLine::entry("-", text.as_str(), INDENT)))
        .collect()
}
