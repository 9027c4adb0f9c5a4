//! The plan of training under the hand: needs, courses, editions, enrolments, and what they add
//! up to. Keeps out: writing records, which forms do.

use super::selected::nothing_selected;
use crate::domain::{Course, Edition, Id, Kind, Need, Record, training};
use crate::flow::{Act, Command, Ctx, Layer, Outcome};
use crate::forms::RecordForm;
use crate::ledger::Refusal;
use crate::say;
use crate::screens;
use crate::text::Sentence;

pub(super) const ROWS: &[Command] = &[
    Command { name: "need-add", scopes: &["training"], hint: 11, run: need, ..Command::ROW },
    Command { name: "course-add", scopes: &["training"], hint: 12, run: course, ..Command::ROW },
    Command {
        name: "edition-add",
        scopes: &["training", "course-calendar"],
        hint: 13,
        run: edition,
        ..Command::ROW
    },
    Command { name: "enrol", scopes: &["course-calendar"], hint: 11, run: enrol, ..Command::ROW },
    Command {
        name: "edition-state",
        scopes: &["course-calendar"],
        hint: 12,
        run: state,
        ..Command::ROW
    },
    Command {
        name: "training-totals",
        scopes: &["training", "course-calendar"],
        hint: 14,
        run: totals,
        ..Command::ROW
    },
    Command {
        name: "course-months",
        scopes: &["training", "course-calendar"],
        hint: 15,
        run: months,
        ..Command::ROW
    },
];

fn open(form: RecordForm, ctx: &Ctx<'_>) -> Outcome {
    Ok(vec![Act::Open(form.layer(ctx, |id| vec![Act::Select(id.into())]))])
}

fn titled(one: Sentence, id: Id, ctx: &Ctx<'_>) -> String {
    ctx.tell(&say!("form-of", what = one, name = ctx.world().label(id)))
}

fn need(ctx: &Ctx<'_>, _: &str) -> Outcome {
    open(RecordForm::new(Kind::Needs), ctx)
}

/// A course; where a need is under the hand, one that answers it.
fn course(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let need = ctx.subject().and_then(|id| ctx.world().get::<Need>(id));
    let form = RecordForm::new(Kind::Courses);
    open(
        match need {
            Some(need) => form.with("needs", need.code.as_str()),
            None => form,
        },
        ctx,
    )
}

/// The course under the hand, or the one whose edition is.
fn of_course(ctx: &Ctx<'_>) -> Result<Id, Refusal> {
    let id = ctx.subject().ok_or_else(nothing_selected)?;
    match ctx.world().record(id) {
        Some(Record::Courses(_)) => Ok(id),
        Some(Record::Editions(edition)) => Ok(edition.course.id),
        _ => Err(Refusal::new(say!("refused-no-course"), Some(say!("refused-no-course-hint")))),
    }
}

/// The next edition of a course; in the calendar without any, of a course that is still to be said.
fn edition(ctx: &Ctx<'_>, _: &str) -> Outcome {
    if ctx.subject().is_none() && ctx.world().all::<Course>().next().is_some() {
        return open(RecordForm::new(Kind::Editions), ctx);
    }
    let course = of_course(ctx)?;
    let last = training::editions_of(course, ctx.world()).last().map_or(0, |it| it.1.number.get());
    let form = RecordForm::new(Kind::Editions)
        .titled(titled(say!("kind-one-editions"), course, ctx))
        .with("course", course.to_string())
        .with("number", (last + 1).to_string());
    open(form, ctx)
}

fn of_edition(ctx: &Ctx<'_>) -> Result<Id, Refusal> {
    let id = ctx.subject().ok_or_else(nothing_selected)?;
    ctx.world().get::<Edition>(id).map(|_| id).ok_or_else(nothing_selected)
}

fn enrol(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let edition = of_edition(ctx)?;
    let form = RecordForm::new(Kind::Enrolments)
        .titled(titled(say!("kind-one-enrolments"), edition, ctx))
        .with("edition", edition.to_string())
        .only(&["who", "headcount", "body", "state", "attended", "completed", "reason"]);
    Ok(vec![Act::Open(form.layer(ctx, move |_| vec![Act::Select(edition.into())]))])
}

/// What became of an edition.
fn state(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let edition = of_edition(ctx)?;
    let form = RecordForm::of(Kind::Editions, edition)
        .titled(titled(say!("kind-one-editions"), edition, ctx))
        .only(&["state", "moved_to", "date", "start", "end", "note"]);
    open(form, ctx)
}

fn totals(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let (title, lines) = screens::training_totals_page(ctx);
    Ok(vec![Act::Open(Layer::page(title, lines))])
}

fn months(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let (title, lines) = screens::course_months_page(ctx);
    Ok(vec![Act::Open(Layer::page(title, lines))])
}
