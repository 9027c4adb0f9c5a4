//! The report of the territories: numbers by phase that add up, and what each tells of it in words,
//! in a fixed order. Keeps out: adding up.

use minijinja::{Value as Told, context};
use serde::Serialize;

use super::by_phase::{self, count, dashed, has_dash, hours, phase_heading, phase_of, total};
use super::document::{LIST, Manual, Row};
use super::refusal::ExportRefusal;
use super::writer::{Writer, Written, json};
use crate::domain::{Facilitator, Id, Phase, Territory, World, fold};
use crate::print::values::{maybe, safe};
use crate::print::{Column, Format, Grid, Value};
use crate::readings::phases::ByPhase;
use crate::readings::pool::load;
use crate::readings::territories::{OfTerritory, PHASES, Territories, Worked};
use crate::readings::{Eye, Face};
use crate::say;
use crate::text::{Language, Sentence};

/// The report of the territories.
pub(super) const ROW: Row = Row {
    template: Some(include_str!("templates/territories.md")),
    rooms: &[("territories", 0), ("facilitators", 0)],
    manual: Some(&MANUAL),
    ..Row::of("territories", LIST, write)
};

fn write(writer: &Writer<'_>, _: Option<&str>) -> Result<Written, ExportRefusal> {
    let (world, language) = (writer.book, writer.language);
    let found = Territories::of(world);
    let tables = Tables {
        territories: territories(&found, world),
        phases: phases(&found, world),
        work: Some(ByPhase::of(world)).filter(ByPhase::is_stated).map(|of| by_phase::grid(&of)),
        facilitators: (writer.face == Face::Reserved).then(|| facilitators(writer.face, world)),
    };
    match writer.format {
        Format::Json => json(&tables).map(Written::from),
        Format::Csv => Ok(tables.phases.csv().into()),
        Format::Xlsx => {
            let own = [("territories", &tables.territories), ("phases", &tables.phases)];
            let work = tables.work.as_ref().map(|grid| ("work", grid));
            let load = tables.facilitators.as_ref().map(|grid| ("facilitators", grid));
            Written::sheets(&own.into_iter().chain(work).chain(load).collect::<Vec<_>>())
        }
        Format::Svg | Format::Ics | Format::Pb => {
            Err(ExportRefusal::format(writer.document, writer.format))
        }
        Format::Markdown | Format::Html | Format::Fodt | Format::Docx | Format::Pdf => {
            let dashes = [&tables.territories, &tables.phases].into_iter().any(has_dash);
            // The sum of nothing is no table.
            let own = Some(tables.territories).filter(|_| !found.all.is_empty());
            writer.page(context! {
                face => writer.face.code(),
                process => writer.process(),
                territories => own.map(|grid| dashed(grid).table(language)),
                dashes,
                phases => told(&found, language, world),
                work => tables.work.map(|grid| dashed(grid).table(language)),
                facilitators => tables.facilitators.as_ref().map(|grid| grid.table(language)),
            })
        }
    }
}

/// What the manual says of its values.
const MANUAL: Manual = Manual {
    title: "the territories",
    note: "",
    values: &[
        ("`face`, `process`", "the face and the process"),
        (
            "`territories`",
            "each territory with what it put first and its sums, and all of them, a table; nothing \
             without territories",
        ),
        ("`dashes`", "whether a table has the sign for a number of people that nobody knows"),
        (
            "`phases[].name`, `phases[].heading`, `phases[].sums`",
            "a phase, the heading of its part, and what each territory did in it and all of them, a table",
        ),
        ("`phases[].silent`", "whether there are territories and none of them tells of that phase"),
        (
            "`phases[].accounts[].name`, `phases[].accounts[].text`",
            "what a territory tells of that phase; nothing where it tells nothing",
        ),
        (
            "`work`",
            "items, needs, actions and tables of each phase and of all, a table; nothing where no phase is stated",
        ),
        ("`facilitators`", "how much each facilitator does, a table on the reserved face alone"),
    ],
};

#[derive(Serialize)]
struct Tables {
    territories: Grid,
    phases: Grid,
    #[serde(skip_serializing_if = "Option::is_none")]
    work: Option<Grid>,
    #[serde(skip_serializing_if = "Option::is_none")]
    facilitators: Option<Grid>,
}

const fn column(name: &'static str, heading: Sentence) -> Column {
    Column { name, heading }
}

fn worked(worked: &Worked) -> [Value; 5] {
    [
        count(worked.tables),
        hours(worked.minutes),
        worked.headcount().map_or(Value::Nothing, Value::Whole),
        count(worked.uncounted),
        count(worked.facilitators.len()),
    ]
}

fn worked_columns() -> [Column; 5] {
    [
        column("tables", say!("heading-tables")),
        column("hours", say!("heading-hours")),
        column("headcount", say!("heading-people")),
        column("uncounted", say!("heading-tables-uncounted")),
        column("facilitators", say!("heading-facilitators")),
    ]
}

/// How a territory is called; what was done for none has no name.
fn name(id: Option<Id>, world: &dyn World) -> Value {
    id.map_or_else(
        || Value::Code("none", say!("territory-none")),
        |id| Value::Words(world.label(id)),
    )
}

fn territories(found: &Territories, world: &dyn World) -> Grid {
    let row = |(id, own): &(Option<Id>, OfTerritory)| {
        let of = id.and_then(|id| world.get::<Territory>(id));
        let mut row = vec![
            name(*id, world),
            Value::words(of.and_then(|of| of.priority.as_ref()).map(|it| it.as_str())),
            of.and_then(|of| of.adhered).map_or(Value::Nothing, Value::Day),
            Value::words(of.and_then(|of| of.edition.as_ref()).map(|it| it.as_str())),
        ];
        row.extend(worked(&own.total));
        row
    };
    let mut rows: Vec<Vec<Value>> = found.all.iter().map(row).collect();
    let mut last = vec![total(), Value::Nothing, Value::Nothing, Value::Nothing];
    last.extend(worked(&found.total.total));
    rows.push(last);
    let own = [
        column("territory", say!("heading-territory")),
        column("priority", say!("heading-priority")),
        column("adhered", say!("heading-adhered")),
        column("edition", say!("heading-edition")),
    ];
    Grid { columns: own.into_iter().chain(worked_columns()).collect(), rows }
}

/// A row for each territory in each phase, and one for all of them in each.
fn phases(found: &Territories, world: &dyn World) -> Grid {
    let mut rows = Vec::new();
    for phase in PHASES {
        for (head, own) in parts(found, world) {
            if let Some(sums) = own.phases.get(&phase) {
                let mut row = vec![phase_of(phase), head];
                row.extend(worked(sums));
                rows.push(row);
            }
        }
    }
    let own =
        [column("phase", say!("heading-phase")), column("territory", say!("heading-territory"))];
    Grid { columns: own.into_iter().chain(worked_columns()).collect(), rows }
}

/// Each territory, and all of them.
fn parts<'a>(found: &'a Territories, world: &dyn World) -> Vec<(Value, &'a OfTerritory)> {
    let parts = found.all.iter().map(|(id, own)| (name(*id, world), own));
    parts.chain([(total(), &found.total)]).collect()
}

/// The phases in their order, each with its sums and with what the territories tell of it.
fn told(found: &Territories, language: Language, world: &dyn World) -> Told {
    let told = |phase: &Option<Phase>| {
        let rows: Vec<Vec<Value>> = parts(found, world)
            .into_iter()
            .filter_map(|(head, own)| {
                let sums = own.phases.get(phase)?;
                Some([head].into_iter().chain(worked(sums)).collect())
            })
            .collect();
        let columns = [column("territory", say!("heading-territory"))];
        let sums = Grid { columns: columns.into_iter().chain(worked_columns()).collect(), rows };
        let accounts = accounts(*phase, found, world);
        if sums.rows.is_empty() && accounts.is_empty() {
            return None;
        }
        let name = phase.map_or_else(|| say!("phase-none"), Phase::sentence);
        // One sentence for a phase of which nobody tells anything, and no row of empty headings.
        let is_silent = !accounts.is_empty() && accounts.iter().all(|(_, text)| text.is_none());
        Some(context! {
            name => safe(language.tell(&name)),
            heading => safe(language.tell(&phase_heading(*phase))),
            sums => dashed(sums).table(language),
            silent => is_silent,
            accounts => accounts
                .into_iter()
                .filter(|_| !is_silent)
                .map(|(name, text)| context! { name, text => maybe(text) })
                .collect::<Vec<_>>(),
        })
    };
    PHASES.iter().filter_map(told).collect()
}

/// What each territory tells of a phase, in the order of the territories; a territory that tells
/// nothing of it is named all the same, so that every box of the template is there.
fn accounts(
    phase: Option<Phase>,
    found: &Territories,
    world: &dyn World,
) -> Vec<(String, Option<String>)> {
    let text = |of: &Territory| -> Option<String> {
        of.account(phase?).map(|text| text.as_str().to_owned())
    };
    if phase.is_none() {
        return Vec::new();
    }
    let territories = found.all.iter().filter_map(|(id, _)| id.and_then(|id| world.get(id)));
    territories.map(|of: &Territory| (of.name.as_str().to_owned(), text(of))).collect()
}

/// How much each facilitator does, those who do most first: for the table alone.
fn facilitators(face: Face, world: &dyn World) -> Grid {
    let eye = Eye::new(face, world);
    let mut all: Vec<(Id, &Facilitator)> = world.all::<Facilitator>().collect();
    all.sort_by_cached_key(|(id, _)| {
        (std::cmp::Reverse(load(*id, world)), fold(&world.label(*id)), *id)
    });
    let rows = all.into_iter().map(|(id, facilitator)| {
        let done = load(id, world);
        let who = eye.person(facilitator.person.id);
        vec![
            Value::words(who.name()),
            Value::Code(facilitator.level().code(), facilitator.level().sentence()),
            count(done.tables),
            hours(done.minutes),
        ]
    });
    Grid {
        columns: vec![
            column("facilitator", say!("heading-facilitator")),
            column("level", say!("heading-level")),
            column("tables", say!("heading-tables")),
            column("hours", say!("heading-hours")),
        ],
        rows: rows.collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::documents::{Document, Request, write};
    use crate::domain::Kind;
    use crate::ledger::sample::Sample;

    fn table() -> Sample {
        let mut table = Sample::default();
        table.add(Kind::People, &[("name", "Ada Esempio")]);
        table.add(Kind::Facilitators, &[("person", "Ada Esempio")]);
        table.add(
            Kind::Territories,
            &[("name", "Lugo"), ("priority", "Povertà"), ("design_account", "Una sera di lavoro.")],
        );
        for (day, phase, people) in
            [("2026-10-05", "design", "12"), ("2026-10-06", "delivery", "8")]
        {
            let assignment = [
                ("facilitator", "Ada Esempio"),
                ("territory", "Lugo"),
                ("date", day),
                ("start", "9:00"),
                ("end", "10:30"),
                ("phase", phase),
                ("headcount", people),
            ];
            table.add(Kind::Assignments, &assignment);
        }
        table
    }

    #[test]
    fn the_numbers_stand_by_phase_and_territory_and_add_up() {
        let table = table();
        let found = Territories::of(table.world());
        let csv = phases(&found, table.world()).csv();
        assert!(csv.contains("design,Lugo,1,1.5,12,0,1\r\ndesign,total,1,1.5,12,0,1\r\n"), "{csv}");
        let csv = territories(&found, table.world()).csv();
        assert!(csv.contains("Lugo,Povertà,,,2,3,20,0,1\r\ntotal,,,,2,3,20,0,1\r\n"), "{csv}");
    }

    #[test]
    fn every_territory_has_its_box_in_every_phase_that_was() {
        let table = table();
        let found = Territories::of(table.world());
        let boxes = accounts(Some(Phase::Design), &found, table.world());
        assert_eq!(boxes, [("Lugo".to_owned(), Some("Una sera di lavoro.".to_owned()))]);
        let silent = accounts(Some(Phase::Delivery), &found, table.world());
        assert_eq!(silent, [("Lugo".to_owned(), None)]);
    }

    fn page(table: &Sample) -> String {
        let request = Request {
            document: Document::Territories,
            id: None,
            face: Face::Reserved,
            format: Format::Markdown,
            language: Some(Language::It),
            templates: None,
        };
        String::from_utf8(write(&request, table.book()).unwrap()).unwrap()
    }

    #[test]
    fn a_phase_of_which_nobody_tells_has_one_sentence_and_unknown_people_are_no_zero() {
        let mut table = table();
        table.add(Kind::Territories, &[("name", "Cervia")]);
        let told = page(&table);
        let (_, delivery) = told.split_once("## Fase: realizzazione\n").unwrap();
        assert!(delivery.contains("Nessun territorio ha ancora raccontato"), "{told}");
        assert!(!delivery.contains("### "), "{told}");
        let (_, priorities) = told.split_once("## Fase: priorità\n").unwrap();
        assert!(priorities.starts_with("\nDi questa fase non è registrato nulla.\n"), "{told}");
        assert!(told.contains("### Cervia\n\nNessun racconto per questa fase."), "{told}");
        let uncounted = [("facilitator", "Ada Esempio"), ("territory", "Cervia")];
        let uncounted = [&uncounted[..], &[("date", "2026-10-07"), ("start", "9:00")]].concat();
        table.add(Kind::Assignments, &[&uncounted[..], &[("end", "10:00")]].concat());
        assert!(
            page(&table).contains("| Cervia |  |  |  | 1 | 1 | – | 1 | 1 |"),
            "{}",
            page(&table)
        );
    }

    #[test]
    fn a_table_without_territories_says_so_and_a_sign_is_explained_where_it_stands() {
        let told = page(&Sample::default());
        assert!(told.contains("Nessun territorio è registrato.") && !told.contains('|'), "{told}");
        let mut table = table();
        assert!(!page(&table).contains("lineetta"), "{}", page(&table));
        let uncounted = [("facilitator", "Ada Esempio"), ("territory", "Lugo")];
        let day = [("date", "2026-10-07"), ("phase", "priorities"), ("start", "9:00")];
        table.add(Kind::Assignments, &[&uncounted[..], &day[..], &[("end", "10:00")]].concat());
        assert!(page(&table).contains("La lineetta (–)"), "{}", page(&table));
    }

    #[test]
    fn loads_name_people_and_stay_at_the_table() {
        let table = table();
        let csv = facilitators(Face::Reserved, table.world()).csv();
        assert!(csv.contains("Ada Esempio,base,2,3"), "{csv}");
    }
}
