//! The annex of a tender: the courses that were approved, with hours, cost, year, mode and
//! competences, their sums, and what changed since. Keeps out: needs, and who asked for what.

use std::collections::BTreeMap;

use minijinja::context;
use serde::Serialize;

use super::voted::{self, Voted};
use super::{area, column, count, hours, listed, money, people};
use crate::documents::document::{Faces, LIST, Manual, Row};
use crate::documents::refusal::ExportRefusal;
use crate::documents::writer::{Writer, Written, json};
use crate::domain::{
    Cents, Course, CourseMode, CourseState, Datum, Id, Place, World, field_label, training,
};
use crate::print::{Format, Grid, Value};
use crate::readings::training::Lineage;
use crate::say;
use crate::text::Sentence;

/// The annex of a tender. It names nobody: it has nothing to reserve.
pub(in crate::documents) const ROW: Row = Row {
    faces: Faces::Public,
    template: Some(include_str!("../templates/tender-annex.md")),
    rooms: &[("training", 1)],
    missing,
    manual: Some(&MANUAL),
    ..Row::of("tender-annex", LIST, write)
};

fn write(writer: &Writer<'_>, _: Option<&str>) -> Result<Written, ExportRefusal> {
    let approved = approved(writer.book);
    let votes = voted::votes(&approved, writer.book);
    let tables = Tables {
        courses: courses(&approved, writer.book),
        sums: sums(&approved),
        changed: changed(&approved, writer.book),
        vote: voted::grid(&votes),
    };
    match writer.format {
        Format::Json => json(&tables).map(Written::from),
        Format::Csv => Ok(tables.courses.csv().into()),
        Format::Xlsx => Written::sheets(&[
            ("courses", &tables.courses),
            ("sums", &tables.sums),
            ("changed", &tables.changed),
            ("vote", &tables.vote),
        ]),
        Format::Svg | Format::Ics | Format::Pb => {
            Err(ExportRefusal::format(writer.document, writer.format))
        }
        Format::Markdown | Format::Html | Format::Fodt | Format::Docx | Format::Pdf => {
            let language = writer.language;
            writer.page(context! {
                process => writer.process(),
                count => approved.len(),
                courses => on_page(tables.courses).table(language),
                sums => tables.sums.table(language),
                changed => tables.changed.table(language),
                vote => tables.vote.table(language),
                beside => votes.iter().map(|of| language.tell(&beside(of))).collect::<Vec<_>>(),
            })
        }
    }
}

/// What the manual says of its values.
const MANUAL: Manual = Manual {
    title: "the annex of a tender",
    note: "",
    values: &[
        ("`process`, `count`", "the process, and how many courses were approved"),
        ("`courses`", "the courses that were approved, a table; none where there are none"),
        ("`sums`", "hours and cost by year and in all, a table"),
        ("`changed`", "what changed since they were approved, a table; none where nothing did"),
        (
            "`vote`, `beside`",
            "what the vote gave each project beside what its course costs, a table, and for each \
             vote a sentence on its sums and its cap; none where no course comes of a vote",
        ),
    ],
};

/// What an annex lacks: a course that was approved, and of those hours, cost, year and mode.
fn missing(_: Option<&str>, world: &dyn World) -> Vec<Sentence> {
    let approved = approved(world);
    if approved.is_empty() {
        return vec![say!("annex-missing-courses")];
    }
    let lacks = |(_, course): &(Id, &Course)| {
        let is_whole = course.hours.is_some()
            && course.cost.is_some()
            && course.annuality.is_some()
            && course.mode.is_some();
        (!is_whole).then(|| say!("annex-missing-of", code = course.code.as_str()))
    };
    approved.iter().filter_map(lacks).collect()
}

#[derive(Serialize)]
struct Tables {
    courses: Grid,
    sums: Grid,
    changed: Grid,
    vote: Grid,
}

/// What the sums of the annex are beside those of a vote and its cap.
fn beside(of: &Voted) -> Sentence {
    let (number, apart) = (of.number, of.apart());
    match (of.is_over(), apart) {
        (true, _) => say!("annex-over", number = number, apart = apart),
        (false, 0) => say!("annex-as-voted", number = number),
        (false, _) => say!("annex-apart", number = number, apart = apart),
    }
}

/// The courses that were approved, by year and then by code.
fn approved(world: &dyn World) -> Vec<(Id, &Course)> {
    let courses = Lineage::of(world).courses;
    let mut found: Vec<(Id, &Course)> = courses
        .into_iter()
        .filter_map(|id| world.get::<Course>(id).map(|course| (id, course)))
        .filter(|(_, course)| course.stage() == CourseState::Approved)
        .collect();
    found.sort_by_key(|(_, course)| course.annuality.map_or(i64::MAX, |year| year.get()));
    found
}

fn courses(approved: &[(Id, &Course)], world: &dyn World) -> Grid {
    let rows = approved.iter().map(|(id, course)| {
        let editions = training::editions_of(*id, world);
        vec![
            Value::Words(course.code.as_str().to_owned()),
            Value::Words(course.title.as_str().to_owned()),
            area(course.area_in(world), world),
            course.annuality.map_or(Value::Nothing, |year| people(year.get())),
            course.mode.map_or(Value::Nothing, |mode| Value::Code(mode.code(), mode.sentence())),
            listed(&course.competences.0),
            course.seats.map_or(Value::Nothing, |seats| people(seats.get())),
            count(editions.iter().filter(|(_, edition)| edition.stands()).count()),
            course.hours.map_or(Value::Nothing, |it| hours(it.units())),
            course.cost.map_or(Value::Nothing, |it| money(it.get())),
        ]
    });
    Grid {
        columns: vec![
            column("code", say!("heading-code")),
            column("title", say!("heading-course")),
            column("area", say!("heading-area")),
            column("annuality", say!("heading-annuality")),
            column("mode", say!("heading-mode")),
            column("competences", say!("heading-competences")),
            column("seats", say!("heading-seats")),
            column("editions", say!("heading-editions")),
            column("hours", say!("heading-hours")),
            column("cost", say!("heading-cost")),
        ],
        rows: rows.collect(),
    }
}

/// The courses for a page, on which one without editions is one whose editions are to come.
fn on_page(mut courses: Grid) -> Grid {
    if let Some(at) = courses.columns.iter().position(|column| column.name == "editions") {
        let cells = courses.rows.iter_mut().filter_map(|row| row.get_mut(at));
        for cell in cells.filter(|cell| **cell == Value::Count(0)) {
            *cell = Value::Code("none", say!("annex-no-editions"));
        }
    }
    courses
}

/// Hours and cost by year, and in all.
fn sums(approved: &[(Id, &Course)]) -> Grid {
    let mut years: BTreeMap<i64, (usize, i64, i64)> = BTreeMap::new();
    let mut total = (0, 0, 0);
    for (_, course) in approved {
        let year = years.entry(course.annuality.map_or(i64::MAX, |year| year.get())).or_default();
        for sums in [year, &mut total] {
            sums.0 += 1;
            sums.1 += course.hours.map_or(0, |hours| hours.units());
            sums.2 += course.cost.map_or(0, |cost| cost.get());
        }
    }
    let row = |head: Value, (courses, units, cents): (usize, i64, i64)| {
        vec![head, count(courses), hours(units), money(cents)]
    };
    let mut rows: Vec<Vec<Value>> = years
        .into_iter()
        .map(|(year, sums)| match year {
            i64::MAX => row(Value::Code("none", say!("training-no-year")), sums),
            year => row(people(year), sums),
        })
        .collect();
    if !rows.is_empty() {
        rows.push(row(Value::Code("total", say!("heading-altogether")), total));
    }
    Grid {
        columns: vec![
            column("annuality", say!("heading-annuality")),
            column("courses", say!("heading-courses")),
            column("hours", say!("heading-hours")),
            column("cost", say!("heading-cost")),
        ],
        rows,
    }
}

/// A field of a course as it was kept: a number, an amount, a code as people read them.
fn kept(field: &str, text: String, world: &dyn World) -> Value {
    let row = BTreeMap::new();
    let found = match field {
        "cost" => Cents::parse(&text).ok().map(|cents| money(cents.get())),
        "mode" => CourseMode::read(&text, &Place { row: &row, world })
            .ok()
            .map(|mode| Value::Code(mode.code(), mode.sentence())),
        "hours" if !text.is_empty() => Some(Value::Decimal(text.clone())),
        _ => None,
    };
    found.unwrap_or_else(|| Value::words(Some(text.as_str()).filter(|text| !text.is_empty())))
}

/// What is no longer as it was approved; a course that was called off since then comes last.
fn changed(approved: &[(Id, &Course)], world: &dyn World) -> Grid {
    let called_off = Lineage::of(world).courses.into_iter().filter_map(|id| {
        let course = world.get::<Course>(id)?;
        let is_called_off = course.approved_as.is_some() && !course.stands();
        is_called_off.then(|| {
            vec![
                Value::Words(course.code.as_str().to_owned()),
                Value::Code("state", field_label("state")),
                Value::Code(CourseState::Approved.code(), CourseState::Approved.sentence()),
                Value::Code(CourseState::Cancelled.code(), CourseState::Cancelled.sentence()),
            ]
        })
    });
    let rows = approved.iter().flat_map(|(_, course)| {
        course.changed_since_approval().into_iter().map(|change| {
            vec![
                Value::Words(course.code.as_str().to_owned()),
                Value::Code(change.field, field_label(change.field)),
                kept(change.field, change.was, world),
                kept(change.field, change.is, world),
            ]
        })
    });
    Grid {
        columns: vec![
            column("code", say!("heading-code")),
            column("field", say!("heading-what")),
            column("was", say!("heading-approved-as")),
            column("is", say!("heading-now")),
        ],
        rows: rows.chain(called_off).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Kind;
    use crate::ledger::sample::Sample;

    fn table() -> Sample {
        let mut table = Sample::default();
        for (code, year, hours, cost, state) in [
            ("C10", "1", "20", "1000,50", "approved"),
            ("C2", "1", "7,5", "500", "approved"),
            ("C3", "2", "4", "250", "approved"),
            ("C4", "2", "8", "900", "planned"),
        ] {
            let course = [
                ("code", code),
                ("title", "x"),
                ("annuality", year),
                ("hours", hours),
                ("cost", cost),
                ("state", state),
                ("competences", "Gare; Reti"),
            ];
            table.add(Kind::Courses, &course);
        }
        table
    }

    #[test]
    fn what_was_approved_stands_by_year_and_adds_up() {
        let table = table();
        let found = approved(table.world());
        let codes: Vec<&str> = found.iter().map(|(_, course)| course.code.as_str()).collect();
        assert_eq!(codes, ["C2", "C10", "C3"]);
        let csv = sums(&found).csv();
        assert_eq!(
            csv,
            "annuality,courses,hours,cost\r\n1,2,27.5,1500.50\r\n2,1,4,250.00\r\ntotal,3,31.5,1750.50\r\n"
        );
        assert!(
            courses(&found, table.world()).csv().contains("C2,x,,1,,\"Gare; Reti\",,0,7.5,500.00")
        );
    }

    #[test]
    fn on_a_page_a_course_without_editions_has_them_to_come() {
        let mut table = table();
        table.add(Kind::Editions, &[("course", "C2"), ("number", "1"), ("date", "2026-05-04")]);
        let found = approved(table.world());
        let page = on_page(courses(&found, table.world())).markdown(crate::text::Language::It);
        assert!(page.contains("| Gare; Reti |  | 1 | 7,5 |"), "{page}");
        assert!(page.contains("| Gare; Reti |  | da programmare | 20 |"), "{page}");
    }

    #[test]
    fn what_changed_since_it_was_approved_is_listed() {
        let mut table = table();
        assert_eq!(changed(&approved(table.world()), table.world()).rows.len(), 0);
        let course = table.id(Kind::Courses, "C2");
        table.set(course, &[("cost", "650"), ("hours", "8")]).unwrap();
        let csv = changed(&approved(table.world()), table.world()).csv();
        assert_eq!(csv, "code,field,was,is\r\nC2,hours,7.5,8\r\nC2,cost,500.00,650.00\r\n");
        table.set(course, &[("mode", "aula")]).unwrap();
        let page = changed(&approved(table.world()), table.world());
        let page = page.markdown(crate::text::Language::It);
        let told = ["| 7,5 | 8 |", "| € 500,00 | € 650,00 |", "|  | aula |"];
        assert!(told.iter().all(|told| page.contains(told)), "{page}");
        table.set(course, &[("state", "planned")]).unwrap();
        table.set(course, &[("state", "approved")]).unwrap();
        assert_eq!(
            changed(&approved(table.world()), table.world()).rows.len(),
            0,
            "it was approved again"
        );
        table.set(course, &[("state", "cancelled")]).unwrap();
        let csv = changed(&approved(table.world()), table.world()).csv();
        assert_eq!(csv, "code,field,was,is\r\nC2,state,approved,cancelled\r\n");
    }

    #[test]
    fn an_annex_says_what_it_lacks() {
        let keys = |table: &Sample| -> Vec<String> {
            missing(None, table.world()).into_iter().map(|it| it.key.into_owned()).collect()
        };
        assert_eq!(keys(&Sample::default()), ["annex-missing-courses"]);
        assert_eq!(keys(&table()), ["annex-missing-of"; 3], "none has a mode");
    }
}
