//! The plan of training: needs to courses and back, what lacks its other side, the calendar, what
//! became of it year by year. Keeps out: the tables themselves.

use minijinja::context;
use serde::Serialize;

use super::{delivery, needs};
use crate::documents::document::{LIST, Manual, Row};
use crate::documents::refusal::ExportRefusal;
use crate::documents::writer::{Writer, Written, json};
use crate::domain::{Id, World};
use crate::print::{Format, Grid};
use crate::readings::training::{Delivery, Lineage};
use crate::readings::{Eye, Face};
use crate::text::Language;

/// The plan of training.
pub(in crate::documents) const ROW: Row = Row {
    template: Some(include_str!("../templates/courses.md")),
    rooms: &[("training", 0), ("conventions", 0), ("course-calendar", 1)],
    manual: Some(&MANUAL),
    ..Row::of("courses", LIST, write)
};

fn write(writer: &Writer<'_>, _: Option<&str>) -> Result<Written, ExportRefusal> {
    let lineage = Lineage::of(writer.book);
    let tables = Tables::of(&lineage, writer.face, writer.language, writer.book);
    match writer.format {
        Format::Json => json(&tables).map(Written::from),
        Format::Csv => Ok(tables.courses.csv().into()),
        Format::Xlsx => Written::sheets(&tables.sheets()),
        Format::Svg | Format::Ics | Format::Pb => {
            Err(ExportRefusal::format(writer.document, writer.format))
        }
        Format::Markdown | Format::Html | Format::Fodt | Format::Docx | Format::Pdf => {
            let language = writer.language;
            let named = |ids: &[Id]| -> Vec<String> {
                ids.iter().map(|id| writer.book.label(*id)).collect()
            };
            writer.page(context! {
                face => writer.face.code(),
                process => writer.process(),
                areas => tables.areas.table(language),
                cancelled => Delivery::of(writer.book).total.cancelled,
                needs => tables.needs.clone().without_empty_columns().table(language),
                withheld => needs::withheld(&lineage, writer.face, writer.book),
                courses => tables.courses.clone().without_empty_columns().table(language),
                calendar => tables.calendar.clone().without_empty_columns().table(language),
                years => tables.years.table(language),
                conventions => tables.conventions.table(language),
                uncovered => named(&lineage.uncovered),
                rootless => named(&lineage.rootless),
                exceptions => tables.exceptions.as_ref().map(|grid| grid.table(language)),
                excepted => lineage.exceptions.len(),
            })
        }
    }
}

/// What the manual says of its values.
const MANUAL: Manual = Manual {
    title: "the training plan",
    note: "",
    values: &[
        ("`face`, `process`", "the face and the process"),
        (
            "`areas`, `cancelled`",
            "needs, people, courses, hours and cost by area and in all, a table, and how many \
             cancelled courses are not counted in it",
        ),
        ("`needs`", "every need with the courses that answer it, a table"),
        ("`withheld`", "how many needs have a source that the public face does not show"),
        ("`courses`", "every course with the needs that it answers, a table"),
        ("`uncovered`, `rootless`", "the needs without a course, the courses without a need"),
        ("`calendar`", "every edition by its first day, a table"),
        ("`conventions`", "what the bodies signed, when and until when, a table"),
        ("`years`", "what became of the plan year by year and in all, a table"),
        (
            "`excepted`, `exceptions`",
            "how many are taken on reserved courses without a convention; who, when their last \
             one ended, and why, a table on the reserved face alone",
        ),
    ],
};

/// The tables of the document.
#[derive(Serialize)]
struct Tables {
    areas: Grid,
    needs: Grid,
    courses: Grid,
    calendar: Grid,
    years: Grid,
    conventions: Grid,
    #[serde(skip_serializing_if = "Option::is_none")]
    exceptions: Option<Grid>,
}

impl Tables {
    fn of(lineage: &Lineage, face: Face, language: Language, world: &dyn World) -> Self {
        let eye = Eye::new(face, world);
        Self {
            areas: needs::areas(lineage, world),
            needs: needs::needs(lineage, &eye, language, world),
            courses: needs::courses(&lineage.courses, &eye, language, world),
            calendar: delivery::calendar(&eye, language, world),
            years: delivery::years(&Delivery::of(world)),
            conventions: delivery::conventions(&eye, language, world),
            exceptions: (face == Face::Reserved)
                .then(|| delivery::exceptions(&lineage.exceptions, &eye, language, world)),
        }
    }

    fn sheets(&self) -> Vec<(&str, &Grid)> {
        let own = [
            ("courses", &self.courses),
            ("needs", &self.needs),
            ("areas", &self.areas),
            ("calendar", &self.calendar),
            ("years", &self.years),
            ("conventions", &self.conventions),
        ];
        own.into_iter().chain(self.exceptions.as_ref().map(|grid| ("exceptions", grid))).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Kind;
    use crate::ledger::sample::Sample;

    fn table() -> Sample {
        let mut table = Sample::default();
        table.add(Kind::People, &[("name", "Ada Esempio")]);
        let need = |code, body| {
            [
                ("code", code),
                ("title", "Gare"),
                ("area", "legal"),
                ("body", body),
                ("headcount", "3"),
            ]
        };
        table.add(Kind::Needs, &need("F1", "Ada Esempio"));
        table.add(Kind::Needs, &need("F2", ""));
        let course = [("code", "C1"), ("title", "Appalti"), ("needs", "F1"), ("reserved", "yes")];
        table.add(Kind::Courses, &course);
        table.add(Kind::Courses, &[("code", "C2"), ("title", "Reti")]);
        table.add(
            Kind::Editions,
            &[
                ("course", "C1"),
                ("number", "1"),
                ("date", "2026-05-04"),
                ("teacher", "Ada Esempio"),
            ],
        );
        let line = [("edition", "C1/1"), ("who", "Ada Esempio"), ("reason", "Firma a giorni")];
        table.add(Kind::Enrolments, &line);
        table
    }

    fn tables(face: Face) -> String {
        let table = table();
        let tables = Tables::of(&Lineage::of(table.world()), face, Language::It, table.world());
        tables.sheets().into_iter().map(|(name, grid)| format!("{name}\n{}", grid.csv())).collect()
    }

    #[test]
    fn a_need_shows_its_courses_and_a_course_its_needs() {
        let told = tables(Face::Public);
        assert!(told.contains("legal,F1,Gare,,3,,,,C1\r\n"), "{told}");
        assert!(told.contains("C1,Appalti,legal,F1,"), "{told}");
        assert!(told.contains("total,2,6,0,1,2,0,0.00\r\n"), "{told}");
    }

    #[test]
    fn the_public_face_names_nobody_and_counts_who_is_taken_by_exception() {
        assert!(!tables(Face::Public).contains("Ada"));
        let reserved = tables(Face::Reserved);
        assert!(reserved.contains("C1/1,Ada Esempio,1,,Firma a giorni"), "{reserved}");
    }
}
