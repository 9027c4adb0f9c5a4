//! Needs and courses as tables, each with its other side. Keeps out: what became of them.

use super::{area, codes, column, count, hours, listed, money, people};
use crate::documents::in_words;
use crate::domain::{Course, Group, Id, Lab, Meeting, Mention, Need, Proposal, Stated, World};
use crate::print::{Grid, Value};
use crate::readings::training::{AreaSums, Lineage};
use crate::readings::{Eye, Face};
use crate::say;
use crate::text::Language;

/// Every need with the courses that answer it.
pub(super) fn needs(
    lineage: &Lineage,
    eye: &Eye<'_>,
    language: Language,
    world: &dyn World,
) -> Grid {
    let row = |(id, courses): &(Id, Vec<Id>)| {
        let need = world.get::<Need>(*id)?;
        let body = need.body.as_ref().map(|body| eye.party(body));
        let from = need.source.as_ref().and_then(|from| source(from, eye.face(), language, world));
        Some(vec![
            area(Some(need.area), world),
            Value::Words(need.code.as_str().to_owned()),
            Value::Words(need.title.as_str().to_owned()),
            in_words::named(body.as_ref(), language).map_or(Value::Nothing, Value::Words),
            need.headcount.map_or(Value::Nothing, |count| people(count.get())),
            need.urgency.map_or(Value::Nothing, |urgency| people(urgency.get())),
            listed(&need.competences.0),
            from.map_or(Value::Nothing, Value::Words),
            if courses.is_empty() { Value::Nothing } else { Value::Words(codes(courses, world)) },
        ])
    };
    Grid {
        columns: vec![
            column("area", say!("heading-area")),
            column("code", say!("heading-code")),
            column("title", say!("heading-need")),
            column("body", say!("heading-body")),
            column("headcount", say!("heading-people")),
            column("urgency", say!("heading-urgency")),
            column("competences", say!("heading-competences")),
            column("source", say!("heading-source")),
            column("courses", say!("heading-courses")),
        ],
        rows: lineage.needs.iter().filter_map(row).collect(),
    }
}

/// Where a need came up: words may hold a name, and stay at the table.
fn source(from: &Mention, face: Face, language: Language, world: &dyn World) -> Option<String> {
    if let Some(sitting) = from.id().and_then(|id| world.get::<Meeting>(id)) {
        return Some(language.tell(&say!("heading-number", number = sitting.number.get())));
    }
    let is_public = from
        .id()
        .is_some_and(|id| world.get::<Group>(id).is_some() || world.get::<Lab>(id).is_some());
    (face == Face::Reserved || is_public).then(|| from.shown(world))
}

/// How many needs have a source that stays at the table.
pub(super) fn withheld(lineage: &Lineage, face: Face, world: &dyn World) -> usize {
    let from = |id: &Id| world.get::<Need>(*id).and_then(|need| need.source.as_ref());
    let sources = lineage.needs.iter().filter_map(|(id, _)| from(id));
    sources.filter(|from| source(from, face, Language::En, world).is_none()).count()
}

/// The sums of each area, and all together.
pub(super) fn areas(lineage: &Lineage, world: &dyn World) -> Grid {
    let row = |head: Value, sums: &AreaSums| {
        vec![
            head,
            count(sums.needs),
            people(sums.people),
            count(sums.uncounted),
            count(sums.uncovered),
            count(sums.courses),
            hours(sums.hours),
            money(sums.cents),
        ]
    };
    let mut rows: Vec<Vec<Value>> = lineage
        .areas
        .iter()
        .map(|(of, sums)| match of {
            Some(_) => row(area(*of, world), sums),
            None => row(Value::Code("none", say!("training-no-area")), sums),
        })
        .collect();
    rows.push(row(Value::Code("total", say!("heading-altogether")), &lineage.total));
    Grid {
        columns: vec![
            column("area", say!("heading-area")),
            column("needs", say!("heading-needs")),
            column("headcount", say!("heading-people")),
            column("uncounted", say!("heading-uncounted")),
            column("uncovered", say!("heading-uncovered")),
            column("courses", say!("heading-courses")),
            column("hours", say!("heading-hours")),
            column("cost", say!("heading-cost")),
        ],
        rows,
    }
}

/// These courses, with the needs that each answers and the labs and bodies that have them.
pub(super) fn courses(ids: &[Id], eye: &Eye<'_>, language: Language, world: &dyn World) -> Grid {
    let row = |id: &Id| {
        let course = world.get::<Course>(*id)?;
        let needs = course.needs.ids.iter().filter_map(|id| world.get::<Need>(*id));
        let codes: Vec<&str> = needs.clone().map(|need| need.code.as_str()).collect();
        let mut from: Vec<String> = needs
            .filter_map(|need| need.body.as_ref())
            .filter_map(|body| in_words::named(Some(&eye.party(body)), language))
            .collect();
        from.sort_unstable();
        from.dedup();
        let words =
            |words: String| if words.is_empty() { Value::Nothing } else { Value::Words(words) };
        Some(vec![
            Value::Words(course.code.as_str().to_owned()),
            Value::Words(course.title.as_str().to_owned()),
            area(course.area_in(world), world),
            words(codes.join("; ")),
            words(from.join("; ")),
            course.proposal.map_or(Value::Nothing, |it| {
                world.get::<Proposal>(it.id).map_or(Value::Nothing, |proposal| {
                    Value::Words(proposal.code.as_str().to_owned())
                })
            }),
            listed(&course.competences.0),
            course.hours.map_or(Value::Nothing, |it| hours(it.units())),
            course.cost.map_or(Value::Nothing, |it| money(it.get())),
            course.annuality.map_or(Value::Nothing, |year| people(year.get())),
            course.mode.map_or(Value::Nothing, |mode| Value::Code(mode.code(), mode.sentence())),
            course.seats.map_or(Value::Nothing, |seats| people(seats.get())),
            course.reserved.map_or(Value::Nothing, |reserved| Value::Fact(reserved == Stated::Yes)),
            Value::Code(course.stage().code(), course.stage().sentence()),
        ])
    };
    Grid {
        columns: vec![
            column("code", say!("heading-code")),
            column("title", say!("heading-course")),
            column("area", say!("heading-area")),
            column("needs", say!("heading-needs")),
            column("bodies", say!("heading-bodies")),
            column("proposal", say!("heading-proposal")),
            column("competences", say!("heading-competences")),
            column("hours", say!("heading-hours")),
            column("cost", say!("heading-cost")),
            column("annuality", say!("heading-annuality")),
            column("mode", say!("heading-mode")),
            column("seats", say!("heading-seats")),
            column("reserved", say!("heading-reserved")),
            column("state", say!("heading-state")),
        ],
        rows: ids.iter().filter_map(row).collect(),
    }
}
