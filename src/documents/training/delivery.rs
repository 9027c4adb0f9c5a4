//! The calendar of the editions and what became of the plan, as tables. Keeps out: needs.

use super::{column, count, hours, money, people};
use crate::documents::in_words;
use crate::domain::conventions::ended_before;
use crate::domain::{Convention, Course, Edition, Enrolment, Id, Party, World, fold, training};
use crate::print::{Grid, Value};
use crate::readings::Eye;
use crate::readings::training::{Delivered, Delivery, editions};
use crate::say;
use crate::text::Language;

/// Every edition, by its first day.
pub(super) fn calendar(eye: &Eye<'_>, language: Language, world: &dyn World) -> Grid {
    let rows = editions(world).into_iter().map(|(id, edition)| {
        let course = world.get::<Course>(edition.course.id);
        let mode = edition.mode_in(world);
        let sums = training::attendance(id, world);
        let teacher = edition.teacher.as_ref().map(|teacher| eye.party(teacher));
        let further = edition.days.as_slice().iter().map(|day| language.date_short(*day));
        let further = further.collect::<Vec<_>>().join("; ");
        vec![
            Value::Day(edition.date),
            if further.is_empty() { Value::Nothing } else { Value::Words(further) },
            edition.start.map_or(Value::Nothing, |at| Value::Hour(at.0)),
            edition.end.map_or(Value::Nothing, |at| Value::Hour(at.0)),
            Value::Words(world.label(id)),
            Value::words(course.map(|course| course.title.as_str())),
            Value::words(edition.place.as_ref().map(|place| place.as_str())),
            mode.map_or(Value::Nothing, |mode| Value::Code(mode.code(), mode.sentence())),
            in_words::named(teacher.as_ref(), language).map_or(Value::Nothing, Value::Words),
            Value::Code(edition.stage().code(), edition.stage().sentence()),
            edition.moved_to.map_or(Value::Nothing, Value::Day),
            edition.seats_in(world).map_or(Value::Nothing, people),
            people(sums.enrolled),
            people(sums.attended),
            people(sums.completed),
        ]
    });
    Grid {
        columns: vec![
            column("date", say!("heading-date")),
            column("days", say!("heading-days")),
            column("start", say!("heading-from")),
            column("end", say!("heading-to")),
            column("edition", say!("heading-edition")),
            column("title", say!("heading-course")),
            column("place", say!("heading-where")),
            column("mode", say!("heading-mode")),
            column("teacher", say!("heading-teacher")),
            column("state", say!("heading-state")),
            column("moved_to", say!("heading-moved-to")),
            column("seats", say!("heading-seats")),
            column("enrolled", say!("heading-enrolled")),
            column("attended", say!("heading-attended")),
            column("completed", say!("heading-completed")),
        ],
        rows: rows.collect(),
    }
}

/// Each year of the plan, and all together.
pub(super) fn years(delivery: &Delivery) -> Grid {
    let row = |head: Value, sums: &Delivered| {
        vec![
            head,
            count(sums.courses),
            count(sums.approved),
            count(sums.cancelled),
            hours(sums.hours),
            money(sums.cents),
            count(sums.editions.planned),
            count(sums.editions.held),
            count(sums.editions.cancelled),
            count(sums.editions.moved),
            people(sums.enrolled),
            people(sums.attended),
            people(sums.completed),
        ]
    };
    let mut rows: Vec<Vec<Value>> = delivery
        .years
        .iter()
        .map(|(year, sums)| match year {
            Some(year) => row(people(*year), sums),
            None => row(Value::Code("none", say!("training-no-year")), sums),
        })
        .collect();
    rows.push(row(Value::Code("total", say!("heading-altogether")), &delivery.total));
    Grid {
        columns: vec![
            column("annuality", say!("heading-annuality")),
            column("courses", say!("heading-courses")),
            column("approved", say!("heading-courses-approved")),
            column("courses_cancelled", say!("heading-courses-cancelled")),
            column("hours", say!("heading-hours")),
            column("cost", say!("heading-cost")),
            column("planned", say!("heading-planned")),
            column("held", say!("heading-held")),
            column("cancelled", say!("heading-cancelled")),
            column("moved", say!("heading-moved")),
            column("enrolled", say!("heading-enrolled")),
            column("attended", say!("heading-attended")),
            column("completed", say!("heading-completed")),
        ],
        rows,
    }
}

/// What the bodies signed, by body and day.
pub(super) fn conventions(eye: &Eye<'_>, language: Language, world: &dyn World) -> Grid {
    let mut all: Vec<(Id, &Convention)> = world.all::<Convention>().collect();
    all.sort_by_cached_key(|(id, it)| (fold(&world.label(it.body.id)), it.signed, *id));
    let row = |(_, it): (Id, &Convention)| {
        let body = eye.party(&Party::Known(it.body.id));
        vec![
            Value::Words(in_words::who(&body, language)),
            Value::Words(it.what.as_str().to_owned()),
            Value::Day(it.signed),
            it.until.map_or(Value::Nothing, Value::Day),
        ]
    };
    Grid {
        columns: vec![
            column("body", say!("heading-body")),
            column("what", say!("heading-what")),
            column("signed", say!("heading-signed")),
            column("until", say!("heading-until")),
        ],
        rows: all.into_iter().map(row).collect(),
    }
}

/// The last convention of whoever is taken without one, where it has ended.
fn ended(line: &Enrolment, world: &dyn World) -> Value {
    let opening = world.get::<Edition>(line.edition.id).map(Edition::first_day);
    let body = line.body_in(world);
    let found = body.zip(opening).and_then(|(body, day)| ended_before(body, day, world));
    found.and_then(|it| it.until).map_or(Value::Nothing, Value::Day)
}

/// Who is taken on reserved courses without a convention, and why: for the table alone.
pub(super) fn exceptions(ids: &[Id], eye: &Eye<'_>, language: Language, world: &dyn World) -> Grid {
    let row = |id: &Id| {
        let line = world.get::<Enrolment>(*id)?;
        let who = eye.party(&line.who);
        Some(vec![
            Value::Words(world.label(line.edition.id)),
            Value::Words(in_words::who(&who, language)),
            people(line.enrolled()),
            ended(line, world),
            Value::words(line.reason.as_ref().map(|reason| reason.as_str())),
        ])
    };
    Grid {
        columns: vec![
            column("edition", say!("heading-edition")),
            column("who", say!("heading-who")),
            column("headcount", say!("heading-people")),
            column("ended", say!("heading-convention-ended")),
            column("reason", say!("heading-reasons")),
        ],
        rows: ids.iter().filter_map(row).collect(),
    }
}
