//! What belongs to an answer to a survey on its page: how each coder coded it. Keeps out: how far
//! they agree.

use super::{INDENT, heading};
use crate::domain::{Id, World};
use crate::flow::Ctx;
use crate::kit::PageLine;
use crate::readings::surveys::codings;
use crate::say;

/// Adds how each coder coded it.
pub(super) fn lines(id: Id, ctx: &Ctx<'_>, lines: &mut Vec<PageLine>) {
    let world: &dyn World = ctx.world();
    let own = codings(id, world);
    if own.is_empty() {
        return;
    }
    heading(say!("detail-codings"), ctx, lines);
    for (_, coding) in own {
        let themes: Vec<&str> = coding.themes.0.iter().map(|theme| theme.as_str()).collect();
        let told = match themes.as_slice() {
            [] => ctx.tell(&say!("survey-no-theme")),
            themes => themes.join(", "),
        };
        let note = coding.note.as_ref().map(|note| format!(" ({})", note.as_str()));
        let told = told + &note.unwrap_or_default();
        lines.push(PageLine::entry(coding.coder.shown(world), told, INDENT));
    }
}
