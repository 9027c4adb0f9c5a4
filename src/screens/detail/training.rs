//! What belongs to a need, a course and an edition: courses, editions, who is enrolled. Keeps out:
//! their fields.

use super::heading;
use crate::domain::{Enrolment, Id, Kind, training};
use crate::flow::Ctx;
use crate::kit::{PageLine, Role};
use crate::say;
use crate::screens::cells::day;

/// Where the text of a line begins.
const INDENT: u16 = 14;

/// Adds what belongs to a record of the plan of training.
pub(super) fn lines(id: Id, kind: Kind, ctx: &Ctx<'_>, lines: &mut Vec<PageLine>) {
    match kind {
        Kind::Needs => courses(id, ctx, lines),
        Kind::Courses => editions(id, ctx, lines),
        Kind::Editions => enrolled(id, ctx, lines),
        _ => {}
    }
}

fn courses(need: Id, ctx: &Ctx<'_>, lines: &mut Vec<PageLine>) {
    heading(say!("kind-courses"), ctx, lines);
    let courses = training::courses_for(need, ctx.world());
    if courses.is_empty() {
        lines.push(PageLine::styled(ctx.tell(&say!("training-uncovered")), Role::Bad));
    }
    for (_, course) in courses {
        lines.push(PageLine::entry(course.code.as_str(), course.title.as_str(), INDENT));
    }
}

fn editions(course: Id, ctx: &Ctx<'_>, lines: &mut Vec<PageLine>) {
    heading(say!("kind-editions"), ctx, lines);
    for (id, edition) in training::editions_of(course, ctx.world()) {
        let told = [
            Some(ctx.world().label(id)),
            Some(ctx.tell(&edition.stage().sentence())),
            edition.place.as_ref().map(|place| place.as_str().to_owned()),
        ];
        let told: Vec<String> = told.into_iter().flatten().collect();
        lines.push(PageLine::entry(day(edition.date, ctx), told.join(", "), INDENT));
    }
}

fn enrolled(edition: Id, ctx: &Ctx<'_>, lines: &mut Vec<PageLine>) {
    heading(say!("kind-enrolments"), ctx, lines);
    let world = ctx.world();
    let sums = training::attendance(edition, world);
    lines.push(PageLine::plain(ctx.tell(&say!(
        "training-delivered-heads",
        enrolled = sums.enrolled,
        attended = sums.attended,
        completed = sums.completed
    ))));
    let mut all: Vec<(String, Id, &Enrolment)> =
        world.of::<Enrolment>(edition).map(|(id, it)| (it.who.shown(world), id, it)).collect();
    all.sort_by_key(|(who, id, _)| (who.to_lowercase(), *id));
    for (who, _, line) in all {
        let exception = line.lacks_convention(world);
        let mut told = ctx.tell(&say!("training-enrolled", who = who, count = line.enrolled()));
        told.push_str(&format!(", {}", ctx.tell(&line.stage().sentence())));
        if exception {
            told.push_str(&format!(" ({})", ctx.tell(&say!("training-exception"))));
        }
        lines.push(PageLine::styled(told, if exception { Role::Warning } else { Role::Plain }));
    }
}
