//! The rows of the ranking: places first, then who has none and why. Keeps out: the lines around
//! them.

use super::words::{code, percent, place, place_in, title};
use crate::domain::Bar;
use crate::flow::Ctx;
use crate::kit::{Role, TableRow};
use crate::methods::ratio::{Ratio, rounded};
use crate::readings::{Assessment, Older, Ranked, WhatIf};
use crate::say;

/// The rows of the ranking as it is; an asterisk where a mark was given before its criterion
/// changed.
pub(super) fn ranked(assessment: &Assessment, older: &Older, ctx: &Ctx<'_>) -> Vec<TableRow> {
    rows(assessment, ctx, |ranked| {
        let star = if older.any_of(ranked.proposal) { "*" } else { "" };
        (
            vec![
                format!("{}%", percent(&ranked.coverage, 0, ctx)),
                format!("{}{star}", ranked.marks),
            ],
            Role::Plain,
        )
    })
}

/// The rows of the ranking as it would be, each with the place it has.
pub(super) fn on_trial(trial: &WhatIf, agreed: &Assessment, ctx: &Ctx<'_>) -> Vec<TableRow> {
    rows(&trial.assessment, ctx, |ranked| {
        let sign = match agreed.place(ranked.proposal) {
            Some(before) if before > ranked.rank => "+",
            Some(before) if before < ranked.rank => "-",
            _ => "",
        };
        let role = if sign.is_empty() { Role::Plain } else { Role::Accent };
        (vec![format!("{} {sign}", place_in(agreed, ranked.proposal)).trim_end().to_owned()], role)
    })
}

fn rows(
    assessment: &Assessment,
    ctx: &Ctx<'_>,
    last: impl Fn(&Ranked) -> (Vec<String>, Role),
) -> Vec<TableRow> {
    let mut rows = Vec::new();
    for ranked in &assessment.ranking {
        let tied = assessment.ranking.iter().filter(|other| other.rank == ranked.rank).count() > 1;
        let (cells, role) = last(ranked);
        let first = [
            place(ranked.rank, tied),
            code(ranked.proposal, ctx),
            title(ranked.proposal, ctx),
            score(&ranked.score, ctx),
        ];
        rows.push(TableRow {
            id: ranked.proposal.to_string(),
            cells: first.into_iter().chain(cells).collect(),
            role,
        });
    }
    for refused in &assessment.not_admitted {
        let reasons: Vec<String> = refused.reasons.iter().map(|why| reason(*why, ctx)).collect();
        let text = format!("{} ({})", reasons.join("; "), title(refused.proposal, ctx));
        let cells = vec![ctx.session.look.cross().to_owned(), code(refused.proposal, ctx), text];
        rows.push(TableRow { id: refused.proposal.to_string(), cells, role: Role::Warning });
    }
    for unscored in &assessment.unscored {
        let text = format!("{} ({})", ctx.tell(&say!("not-scored")), title(*unscored, ctx));
        let cells = vec!["-".to_owned(), code(*unscored, ctx), text];
        rows.push(TableRow { id: unscored.to_string(), cells, role: Role::Dim });
    }
    rows
}

fn score(score: &Ratio, ctx: &Ctx<'_>) -> String {
    ctx.session.language.decimal(&rounded(score, 3))
}

fn reason(reason: Bar, ctx: &Ctx<'_>) -> String {
    ctx.tell(&reason.sentence(|criterion| ctx.world().label(criterion)))
}
