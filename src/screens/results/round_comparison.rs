//! A round against the one before: score and place of each proposal, who changed marks and by how
//! much. Keeps out: figures.

use super::words::{code, criterion_name, place, title};
use crate::domain::{Id, Round};
use crate::flow::Ctx;
use crate::kit::{Column, PageLine, Role, TableRow};
use crate::methods::ratio::{Ratio, rounded, whole};
use crate::readings::{Assessment, Block, Changed, Moved, RoundComparison};
use crate::say;

/// The columns of the view.
pub(super) fn columns(ctx: &Ctx<'_>) -> Vec<Column> {
    vec![
        Column::fixed(ctx.tell(&say!("column-rank")), 5),
        Column::fixed(ctx.tell(&say!("field-code")), 6),
        Column::share(ctx.tell(&say!("field-title")), 1),
        Column::fixed(ctx.tell(&say!("column-score")), 7).to_the_right(),
        Column::fixed(ctx.tell(&say!("column-before")), 7).to_the_right(),
        Column::fixed(ctx.tell(&say!("column-score-before")), 9).to_the_right(),
        Column::fixed(ctx.tell(&say!("column-by")), 8).to_the_right(),
    ]
}

/// Which round against which.
pub(super) fn heading(number: i64, turned: &RoundComparison, ctx: &Ctx<'_>) -> String {
    ctx.tell(&say!("turned-heading", number = number, before = number_of(turned.before, ctx)))
}

fn number_of(round: Id, ctx: &Ctx<'_>) -> i64 {
    ctx.world().get::<Round>(round).map_or(0, |round| round.number.get())
}

/// The rows, best first, and the lines under them.
pub(super) fn told(
    turned: Option<&RoundComparison>,
    ctx: &Ctx<'_>,
) -> (Vec<TableRow>, Vec<PageLine>) {
    let Some(turned) = turned else { return (Vec::new(), Vec::new()) };
    let rows = turned.lines.iter().map(|line| row(line, turned, ctx)).collect();
    (rows, foot(turned, ctx))
}

fn row(line: &Moved, turned: &RoundComparison, ctx: &Ctx<'_>) -> TableRow {
    let now = |of: &Moved| of.now.as_ref().map(|(rank, _)| *rank);
    let before = |of: &Moved| of.before.as_ref().map(|(rank, _)| *rank);
    let shown = |rank: Option<usize>, of: &dyn Fn(&Moved) -> Option<usize>| {
        let tied =
            turned.lines.iter().filter(|other| rank.is_some() && of(other) == rank).count() > 1;
        rank.map_or_else(|| "-".to_owned(), |rank| place(rank, tied))
    };
    let score = |stood: &Option<(usize, Ratio)>| {
        stood.as_ref().map_or_else(
            || "-".to_owned(),
            |(_, score)| ctx.session.language.decimal(&rounded(score, 3)),
        )
    };
    let role = if now(line) == before(line) { Role::Plain } else { Role::Accent };
    TableRow {
        id: line.proposal.to_string(),
        cells: vec![
            shown(now(line), &now),
            code(line.proposal, ctx),
            title(line.proposal, ctx),
            score(&line.now),
            shown(before(line), &before),
            score(&line.before),
            line.by().map_or_else(|| "-".to_owned(), |by| signed(&by, ctx)),
        ],
        role,
    }
}

fn signed(by: &Ratio, ctx: &Ctx<'_>) -> String {
    let sign = if *by > whole(0) { "+" } else { "" };
    format!("{sign}{}", ctx.session.language.decimal(&rounded(by, 3)))
}

/// Who changed how many marks, up and down; who was silent.
fn foot(turned: &RoundComparison, ctx: &Ctx<'_>) -> Vec<PageLine> {
    let mut lines = Vec::new();
    let mut of: Vec<(Id, Vec<&Changed>)> = Vec::new();
    for change in &turned.changes {
        match of.last_mut() {
            Some((assessor, changes)) if *assessor == change.assessor => changes.push(change),
            _ => of.push((change.assessor, vec![change])),
        }
    }
    let told = |(assessor, changes): &(Id, Vec<&Changed>)| {
        let up: i64 = changes.iter().map(|change| change.by().max(0)).sum();
        let down: i64 = changes.iter().map(|change| (-change.by()).max(0)).sum();
        let name = ctx.world().label(*assessor);
        ctx.tell(&say!("turned-assessor", name = name, count = changes.len(), up = up, down = down))
    };
    if of.is_empty() {
        lines.push(PageLine::plain(ctx.tell(&say!("turned-nobody"))));
    } else {
        let all: Vec<String> = of.iter().map(told).collect();
        lines.push(PageLine::plain(ctx.tell(&say!("turned-who", who = all.join("; ")))));
    }
    if !turned.silent.is_empty() {
        let names: Vec<String> = turned.silent.iter().map(|id| ctx.world().label(*id)).collect();
        lines.push(PageLine::styled(
            ctx.tell(&say!("turned-silent", names = names.join(", "))),
            Role::Warning,
        ));
    }
    lines
}

/// What changed on a proposal for its page: `Anna Verdi   utilita 2 > 4`.
pub(super) fn page(block: &Block, proposal: Id, ctx: &Ctx<'_>) -> Vec<PageLine> {
    let turned = Assessment::of(block, ctx.world())
        .ok()
        .and_then(|now| block.round_comparison(&now, ctx.world()));
    let Some(turned) = turned else { return Vec::new() };
    let changes: Vec<&Changed> =
        turned.changes.iter().filter(|change| change.proposal == proposal).collect();
    if changes.is_empty() {
        return Vec::new();
    }
    let title = say!("turned-page", number = number_of(turned.before, ctx));
    let mut lines = vec![PageLine::blank(), PageLine::title(ctx.tell(&title))];
    for change in changes {
        let text = say!(
            "turned-change",
            criterion = criterion_name(change.criterion, ctx),
            before = change.before,
            now = change.now
        );
        lines.push(PageLine::entry(ctx.world().label(change.assessor), ctx.tell(&text), 28));
    }
    lines
}
