//! How approvals, changes and computed weights are told. Keeps out: the lists they stand under.

use crate::domain::{Approval, Criterion, Datum, Decimal, Direction, Id, Noun, Shape};
use crate::flow::Ctx;
use crate::kit::{PageLine, Role};
use crate::readings::{Amended, Approved, Proposed};
use crate::say;
use crate::screens::cells::day;
use crate::screens::detail;
use crate::text::Sentence;

/// The scale in short: `1-5`.
pub(super) fn scale(criterion: &Criterion) -> String {
    format!("{}-{}", criterion.min.get(), criterion.max.get())
}

/// The sum of all weights, in ten-thousandths.
pub(super) fn sum_of_weights(ctx: &Ctx<'_>) -> i128 {
    ctx.world().all::<Criterion>().map(|(_, criterion)| i128::from(criterion.weight.units())).sum()
}

/// A weight before and after: `0,3 → 0,25`.
pub(super) fn moved(from: &str, to: &str, ctx: &Ctx<'_>) -> String {
    format!("{from} {} {to}", ctx.session.look.arrow())
}

/// When and where the criteria were approved, and how much changed since.
pub(super) fn approval(approved: &Approved, changed: usize, ctx: &Ctx<'_>) -> String {
    let (version, date) = (approved.version, day(approved.date, ctx));
    let said = match approved.meeting {
        Some(meeting) => {
            say!(
                "criteria-approved-sitting",
                version = version,
                day = date,
                sitting = ctx.world().label(meeting)
            )
        }
        None => say!("criteria-approved", version = version, day = date),
    };
    let since = if changed == 0 {
        say!("criteria-unchanged")
    } else {
        say!("criteria-changed", count = changed)
    };
    format!("{} {}", ctx.tell(&said), ctx.tell(&since))
}

/// What changed since an approval, a sentence each.
pub(super) fn changes(approved: &Approved, ctx: &Ctx<'_>) -> Vec<String> {
    approved.changes(ctx.world()).into_iter().map(|change| told(change, ctx)).collect()
}

fn told(change: Amended, ctx: &Ctx<'_>) -> String {
    let sentence = match change {
        Amended::Added(criterion) => {
            say!("criteria-added", criterion = ctx.world().label(criterion))
        }
        Amended::Removed(line) => {
            let code = ctx.world().get::<Approval>(line).map(|line| line.code.as_str().to_owned());
            say!("criteria-removed", criterion = code.unwrap_or_default())
        }
        Amended::Set { criterion, field: "anchors", .. } => {
            say!("criteria-anchors-changed", criterion = ctx.world().label(criterion))
        }
        Amended::Set { line, criterion, field } => {
            let shape = Criterion::fields()
                .iter()
                .find(|known| known.name == field)
                .map_or(Shape::Line, |known| known.shape);
            let value = |id: Id| {
                let cell = ctx.world().record(id).map(|record| record.cell(field, ctx.world()));
                cell.and_then(|cell| detail::shown(cell, shape, ctx))
                    .unwrap_or_else(|| "-".to_owned())
            };
            let what = Sentence::new(format!("field-{field}"));
            let values = moved(&value(line), &value(criterion), ctx);
            say!(
                "criteria-set",
                criterion = ctx.world().label(criterion),
                field = what,
                values = values
            )
        }
    };
    ctx.tell(&sentence)
}

/// Every approval with what was approved, the last first, and under it what changed since.
pub(crate) fn changes_page(ctx: &Ctx<'_>) -> Option<(String, Vec<PageLine>)> {
    let all = Approved::all(ctx.world());
    let last = all.last()?.version;
    let mut lines = Vec::new();
    for approved in all.iter().rev() {
        if !lines.is_empty() {
            lines.push(PageLine::blank());
        }
        let changed = if approved.version == last { changes(approved, ctx) } else { Vec::new() };
        let heading = if approved.version == last {
            approval(approved, changed.len(), ctx)
        } else {
            ctx.tell(&say!(
                "criteria-approved",
                version = approved.version,
                day = day(approved.date, ctx)
            ))
        };
        lines.push(PageLine::title(heading));
        lines.extend(
            changed
                .into_iter()
                .map(|change| PageLine { role: Role::Warning, ..PageLine::entry("", change, 2) }),
        );
        lines.extend(approved.lines.iter().filter_map(|id| ctx.world().get::<Approval>(*id)).map(
            |line| {
                let weight = ctx.session.language.decimal(&line.weight.raw());
                let scale = format!("{}-{}", line.min.get(), line.max.get());
                let mut words =
                    vec![ctx.tell(&say!("criteria-line", weight = weight, scale = scale))];
                words.extend(
                    line.direction
                        .filter(|way| *way == Direction::Cost)
                        .map(|way| ctx.tell(&way.sentence())),
                );
                words.extend(line.threshold.map(|threshold| {
                    let threshold = ctx.session.language.decimal(&threshold.raw());
                    ctx.tell(&say!("criteria-line-threshold", threshold = threshold))
                }));
                PageLine::entry(line.code.as_str(), words.join(", "), 16)
            },
        ));
    }
    Some((ctx.tell(&say!("criteria-changes-title")), lines))
}

/// The weights that would be given, each with the one it takes the place of.
pub(crate) fn weights_lines(proposed: &[Proposed], ctx: &Ctx<'_>) -> Vec<String> {
    let written = |weight: Decimal| ctx.session.language.decimal(&weight.raw());
    let line = |one: &Proposed| {
        let criterion = ctx.world().get::<Criterion>(one.criterion)?;
        let values = moved(&written(criterion.weight), &written(one.weight), ctx);
        Some(format!("{}: {values}", ctx.world().label(one.criterion)))
    };
    proposed.iter().filter_map(line).collect()
}
