//! The plan of work in groups: for each person the table in each round, for each table who sits there.
//! Keeps out: making the plan.

use minijinja::{Value, context};

use super::document::{Faces, Manual, PICTURED, Row, Subject};
use super::refusal::ExportRefusal;
use super::writer::{Writer, Written, json};
use crate::domain::Meeting;
use crate::print::svg::{Bar, Bars, Drawing, Fill};
use crate::print::values::maybe;
use crate::print::{Column, Format, Grid, Value as Cell};
use crate::readings::groups::RotationPlan;
use crate::say;

/// The plan of work in groups of one sitting: it is made of names, and is for those who are there.
pub(super) const ROW: Row = Row {
    faces: Faces::Reserved,
    subject: Subject::Sitting,
    template: Some(include_str!("templates/rotation.md")),
    rooms: &[("groups", 0)],
    manual: Some(&MANUAL),
    ..Row::of("rotation", PICTURED, write)
};

const MANUAL: Manual = Manual {
    title: "the plan of work in groups",
    note: "",
    values: &[
        ("`process`, `number`, `date`, `place`", "the process and the sitting"),
        ("`people`", "everybody with their table in each round, a table"),
        (
            "`rounds[].number`, `rounds[].tables`",
            "each round and its tables: `number`, `name`, `host`, `members`",
        ),
        ("`met`, `most`", "how many pairs sit together at least once, and how many could at most"),
        ("`picture`", "the place of the bars; none in a format that shows no picture"),
        ("`seeds`", "the numbers from which chance was drawn"),
    ],
};

fn write(writer: &Writer<'_>, id: Option<&str>) -> Result<Written, ExportRefusal> {
    let meeting = writer.meeting(id)?;
    let plan = RotationPlan::of(meeting, writer.book).ok_or_else(ExportRefusal::no_groups)?;
    let grid = people(&plan);
    match writer.format {
        Format::Json => json(&grid).map(Written::from),
        Format::Csv => Ok(grid.csv().into()),
        Format::Xlsx => writer.workbook(&grid),
        Format::Svg => {
            let sitting = writer.book.get::<Meeting>(meeting);
            let number = sitting.map_or(0, |sitting| sitting.number.get());
            Ok(Written::picture(&bars(&plan, Some(number), writer)))
        }
        _ => {
            let sitting = writer.book.get::<Meeting>(meeting);
            let bars = bars(&plan, None, writer);
            writer.page_with(values(&plan, sitting, &bars, writer), std::slice::from_ref(&bars))
        }
    }
}

/// How many different people each meets, as bars; with the number of the sitting where they stand
/// alone.
fn bars(plan: &RotationPlan, number: Option<i64>, writer: &Writer<'_>) -> Drawing {
    let language = writer.language;
    let length = |count: usize| u32::try_from(count).map_or(f64::from(u32::MAX), f64::from);
    let bars = plan.people.iter().map(|own| {
        let tables = own
            .tables
            .iter()
            .map(|table| table.map_or_else(|| "-".to_owned(), |table| table.to_string()));
        let tables = tables.collect::<Vec<_>>().join(", ");
        Bar {
            name: own.name.clone(),
            value: length(own.meets),
            range: None,
            shown: language.tell(&say!("picture-rotation-bar", count = own.meets, tables = tables)),
            fill: if own.hosts { Fill::Empty } else { Fill::Full },
        }
    });
    let met = number.map(|_| say!("page-rotation-met", met = plan.met, most = plan.most));
    let notes = met.into_iter().chain([say!("picture-rotation-note")]);
    let title = match number {
        Some(number) => say!("page-rotation-title", number = number),
        None => say!("picture-rotation-title"),
    };
    Bars {
        name: "rotation",
        title: language.tell(&title),
        head: Vec::new(),
        bars: bars.collect(),
        notes: notes.map(|note| language.tell(&note)).collect(),
    }
    .drawn(language.code())
}

/// A row for each person and round.
fn people(plan: &RotationPlan) -> Grid {
    let columns = [
        ("person", say!("heading-person")),
        ("round", say!("heading-round")),
        ("table", say!("heading-table")),
        ("host", say!("heading-hosts")),
    ];
    let columns = columns.map(|(name, heading)| Column { name, heading }).into();
    let rows = plan.people.iter().flat_map(|own| {
        plan.rounds.iter().zip(&own.tables).map(|(round, table)| {
            vec![
                Cell::Words(own.name.clone()),
                Cell::Whole(*round),
                table.map_or(Cell::Nothing, Cell::Whole),
                Cell::Fact(own.hosts),
            ]
        })
    });
    Grid { columns, rows: rows.collect() }
}

fn values(
    plan: &RotationPlan,
    sitting: Option<&Meeting>,
    bars: &Drawing,
    writer: &Writer<'_>,
) -> Value {
    let tables = |round: i64| {
        let own = plan.tables.iter().filter(move |table| table.round == round);
        own.map(|table| {
            context! {
                number => table.number,
                name => table.name.clone(),
                host => table.host.clone(),
                members => table.members.clone(),
            }
        })
        .collect::<Value>()
    };
    let people = plan.people.iter().map(|own| {
        context! { name => own.name.clone(), tables => own.tables.clone(), hosts => own.hosts }
    });
    context! {
        process => maybe(writer.process()),
        number => sitting.map(|sitting| sitting.number.get()),
        date => sitting.map(|sitting| writer.language.date_long(sitting.date)),
        place => sitting.and_then(|own| own.place.as_ref()).map(|place| place.as_str()),
        people => people.collect::<Value>(),
        columns => plan.rounds.clone(),
        rounds => plan
            .rounds
            .iter()
            .map(|round| context! { number => *round, tables => tables(*round) })
            .collect::<Value>(),
        picture => writer.place_of(bars),
        met => plan.met,
        most => plan.most,
        seeds => plan.seeds.iter().map(ToString::to_string).collect::<Vec<_>>().join(", "),
    }
}

#[cfg(test)]
mod tests {
    use crate::documents::{Document, Request, write};
    use crate::domain::Kind;
    use crate::ledger::sample::Sample;
    use crate::print::Format;
    use crate::readings::Face;

    fn told(table: &Sample, format: Format) -> Result<String, String> {
        let request = Request {
            document: Document::Rotation,
            id: Some("1"),
            face: Face::Reserved,
            format,
            language: None,
            templates: None,
        };
        write(&request, table.book())
            .map(|bytes| String::from_utf8(bytes).unwrap())
            .map_err(|refusal| refusal.what.key.into_owned())
    }

    #[test]
    fn everybody_reads_their_tables_and_each_table_its_people() {
        let mut table = Sample::of(&[(Kind::Meetings, &[("number", "1"), ("date", "2014-04-17")])]);
        assert_eq!(told(&table, Format::Markdown), Err("export-no-groups".into()));
        for (round, number, members) in [("1", "1", "Ada; Bice"), ("2", "1", "Ada; Dino")] {
            table.add(
                Kind::Groups,
                &[
                    ("meeting", "1"),
                    ("round", round),
                    ("number", number),
                    ("host", "Ada"),
                    ("members", members),
                ],
            );
        }
        let page = told(&table, Format::Markdown).unwrap();
        for shown in ["| Bice | 1 | - |", "| Ada (ospita) | 1 | 1 |", "Ada, Dino"] {
            assert!(page.contains(shown), "{shown} in\n{page}");
        }
        for format in [Format::Html, Format::Fodt] {
            assert!(told(&table, format).unwrap().contains("Dino"), "{format:?}");
        }
        let csv = told(&table, Format::Csv).unwrap();
        assert!(csv.contains("Bice,1,1,no\r\nBice,2,,no\r\n"), "{csv}");
    }
}
