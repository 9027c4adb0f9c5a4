//! The rules of the table as a page: what holds today, in words, and the versions there were. Keeps
//! out: writing them.

use super::cells::day;
use crate::domain::TableRules;
use crate::domain::charter::{self, Charter};
use crate::flow::Ctx;
use crate::kit::{PageLine, Role};
use crate::say;

/// Where the text of a rule begins.
const INDENT: u16 = 24;

/// The title and the lines of the page.
pub(crate) fn page(ctx: &Ctx<'_>) -> (String, Vec<PageLine>) {
    let date = ctx.sitting().map_or_else(|| ctx.today(), |(_, meeting)| meeting.date);
    let rules = charter::in_force(date, ctx.world());
    let mut lines = vec![PageLine::title(
        ctx.tell(&say!("rules-on", day = ctx.session.language.date_long(date))),
    )];
    match rules.version {
        Some(version) => lines.push(PageLine::plain(ctx.tell(&say!(
            "rules-in-force",
            version = version.number,
            day = day(version.approved, ctx)
        )))),
        None => lines.push(PageLine::styled(ctx.tell(&say!("rules-silent")), Role::Warning)),
    }
    lines.extend(said(&rules, ctx));
    if let Some(version) =
        rules.version.and_then(|version| ctx.world().get::<TableRules>(version.id))
    {
        lines.push(PageLine::blank());
        lines.extend(version.text.as_str().lines().map(PageLine::plain));
    }
    let versions = charter::versions(ctx.world());
    if !versions.is_empty() {
        lines.push(PageLine::blank());
        lines.push(PageLine::title(ctx.tell(&say!("rules-versions"))));
    }
    for (_, version) in versions.iter().rev() {
        let state = match version.approved {
            Some(approved) => say!("rules-approved-on", day = day(approved, ctx)),
            None => say!("rules-proposed"),
        };
        lines.push(PageLine::entry(version.version.get().to_string(), ctx.tell(&state), 4));
    }
    lines.push(PageLine::blank());
    lines.push(PageLine::styled(ctx.tell(&say!("rules-how")), Role::Dim));
    (ctx.tell(&say!("rules-title")), lines)
}

/// Each rule in words.
fn said(rules: &Charter, ctx: &Ctx<'_>) -> Vec<PageLine> {
    let line = |head, what| PageLine::entry(ctx.tell(&head), ctx.tell(&what), INDENT);
    let mut lines = vec![
        line(say!("field-decision"), rules.decision.sentence()),
        line(say!("rules-head-vote"), rules.majority()),
        line(say!("field-votes-per"), rules.votes_per.sentence()),
        line(
            say!("field-quorum"),
            rules.quorum.map_or_else(
                || say!("rules-no-quorum"),
                |q| say!("rules-quorum", share = q.told()),
            ),
        ),
        line(say!("field-ballot"), rules.ballot.sentence()),
        line(say!("field-attribution"), rules.attribution.sentence()),
        line(say!("field-proxies"), say!("rules-proxies", count = rules.proxies)),
        line(say!("field-minimum-count"), say!("rules-minimum", count = rules.minimum_count)),
    ];
    if let Some(blocks) = rules.blocks {
        lines.insert(3, line(say!("field-blocks"), say!("rules-blocks", count = blocks)));
    }
    lines
}
