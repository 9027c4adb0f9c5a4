//! The list of stakeholders: four columns for the public, all of them for the table. Keeps out: the
//! history of ratings.

use super::document::{LIST, Row};
use super::refusal::ExportRefusal;
use super::writer::{Writer, Written};
use crate::domain::{Cell, Field, Shape, World, fold, mapping, outreach};
use crate::exchange::Listing;
use crate::print::Format;
use crate::print::{Column, Grid, Value};
use crate::readings::Face;
use crate::readings::is_public;
use crate::say;
use crate::text::Sentence;

/// The stakeholders of the map.
pub(super) const ROW: Row = Row {
    rooms: &[("stakeholders", 0), ("map", 3)],
    notes,
    ..Row::of("stakeholders", LIST, write)
};

fn write(writer: &Writer<'_>, _: Option<&str>) -> Result<Written, ExportRefusal> {
    let book = writer.book;
    match (writer.face, writer.format) {
        (Face::Reserved, Format::Json) => Ok(Listing::map(book).json().into()),
        (Face::Reserved, Format::Csv) => Ok(Listing::map(book).csv().into()),
        (Face::Reserved, Format::Xlsx) => writer.workbook(&whole(book)),
        (Face::Reserved, _) => writer.list(&reserved(book), 0),
        (Face::Public, _) => {
            let Published { grid, left_out } = published(book);
            writer.list(&grid, left_out)
        }
    }
}

fn notes(face: Face, book: &dyn World) -> Vec<Sentence> {
    let count = if face == Face::Public { unstated(book) } else { 0 };
    (count > 0).then(|| say!("export-unstated", count = count)).into_iter().collect()
}

/// The public list, by name.
pub(super) struct Published {
    /// One row for each stakeholder that is not a person.
    pub grid: Grid,
    /// How many persons are left out, and names of which nothing says that they are none.
    pub left_out: usize,
}

/// How many stakeholders of the public list stand in it only because they have a category: their
/// kind is not stated.
pub(super) fn unstated(world: &dyn World) -> usize {
    mapping::actors(world)
        .filter(|(_, found)| found.kind.is_none() && is_public(found, world))
        .count()
}

/// What the public may know of the map. A rating beside a name is confidential, and so is that
/// there is one.
pub(super) fn published(world: &dyn World) -> Published {
    let column = |name, heading| Column { name, heading };
    let (people, mut bodies): (Vec<_>, Vec<_>) =
        mapping::actors(world).partition(|(_, stakeholder)| !is_public(stakeholder, world));
    bodies.sort_by_cached_key(|(_, stakeholder)| fold(stakeholder.name.as_str()));
    let rows = bodies.into_iter().map(|(id, stakeholder)| {
        vec![
            Value::Words(stakeholder.name.as_str().to_owned()),
            Value::words(stakeholder.category.as_ref().map(|category| category.as_str())),
            Value::Fact(outreach::is_contacted(id, world)),
            Value::Fact(stakeholder.joined.is_some()),
        ]
    });
    let columns = vec![
        column("organisation", say!("heading-organisation")),
        column("category", say!("heading-category")),
        column("contacted", say!("heading-contacted")),
        column("joined", say!("heading-joined")),
    ];
    Published { grid: Grid { columns, rows: rows.collect() }, left_out: people.len() }
}

/// Every column of the map with the marks of the present rating, for people to read.
pub(super) fn reserved(book: &dyn World) -> Grid {
    let listing = Listing::map(book);
    let heading = |field: &Field| field.label();
    let columns = listing
        .fields()
        .iter()
        .map(|field| Column { name: field.name, heading: heading(field) })
        .collect();
    let row = |cells: &[Cell]| {
        listing.fields().iter().zip(cells).map(|(field, cell)| value(field, cell)).collect()
    };
    Grid { columns, rows: listing.rows.iter().map(|row_of| row(&row_of.cells)).collect() }
}

/// Every column of the map and the id of each record, so that what is read back is the same record.
pub(super) fn whole(book: &dyn World) -> Grid {
    let mut grid = reserved(book);
    grid.columns.push(Column { name: "id", heading: say!("heading-code") });
    let ids = Listing::map(book).rows.into_iter().map(|row| row.id.to_string());
    grid.rows.iter_mut().zip(ids).for_each(|(row, id)| row.push(Value::Words(id)));
    grid
}

fn value(field: &Field, cell: &Cell) -> Value {
    let text = cell.text();
    match (field.shape, cell) {
        (_, Cell::Empty) => Value::Nothing,
        (Shape::Code { set, codes, .. }, _) => {
            codes.iter().find(|code| code.code == text).map_or(Value::Nothing, |code| {
                Value::Code(
                    code.code,
                    Sentence::new(format!("code-{set}-{}", code.code.replace('_', "-"))),
                )
            })
        }
        (Shape::Date, _) => text.parse().map_or(Value::Words(text), Value::Day),
        (_, Cell::Number(digits)) => Value::Decimal(digits.clone()),
        (_, Cell::Text(_) | Cell::List(_)) => Value::Words(text),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Kind;
    use crate::ledger::sample::Sample;
    use crate::text::Language;

    #[test]
    fn persons_are_counted_and_left_out_and_bodies_show_four_columns() {
        let mut table = Sample::default();
        table.add(
            Kind::Stakeholders,
            &[
                ("name", "Scout"),
                ("category", "Giovani"),
                ("joined", "2014-01-10"),
                ("notes", "contrari"),
            ],
        );
        table.add(
            Kind::Stakeholders,
            &[("name", "arci"), ("kind", "association"), ("email", "a@arci.it")],
        );
        table.add(Kind::Stakeholders, &[("name", "Ida Bruni"), ("kind", "person")]);
        table.add(Kind::Stakeholders, &[("name", "Lia Muti")]);
        table.add(
            Kind::Contacts,
            &[("stakeholder", "arci"), ("date", "2014-01-05"), ("channel", "letter")],
        );
        let found = published(table.world());
        assert_eq!(
            found.grid.csv(),
            "organisation,category,contacted,joined\r\narci,,yes,no\r\nScout,Giovani,no,yes\r\n"
        );
        assert_eq!(
            (found.left_out, unstated(table.world())),
            (2, 1),
            "nothing says that Lia Muti is no person"
        );
    }

    #[test]
    fn whoever_was_merged_is_in_neither_face() {
        let mut table = Sample::default();
        table.add(Kind::Stakeholders, &[("name", "Scout"), ("kind", "group")]);
        table.add(Kind::Stakeholders, &[("name", "Esploratori"), ("merged_into", "Scout")]);
        table.add(
            Kind::Contacts,
            &[("stakeholder", "Scout"), ("date", "2014-01-05"), ("channel", "letter")],
        );
        assert_eq!(
            published(table.world()).grid.csv(),
            "organisation,category,contacted,joined\r\nScout,,yes,no\r\n"
        );
        assert!(!reserved(table.book()).markdown(Language::It).contains("Esploratori"));
    }

    #[test]
    fn the_table_reads_every_column_and_the_present_marks_in_its_language() {
        let mut table = Sample::default();
        table.add(
            Kind::Stakeholders,
            &[
                ("name", "Scout"),
                ("kind", "association"),
                ("joined", "2014-01-10"),
                ("tags", "a; b"),
            ],
        );
        table.add(
            Kind::Ratings,
            &[
                ("stakeholder", "Scout"),
                ("date", "2014-01-11"),
                ("rater", "staff"),
                ("attitude", "-1"),
            ],
        );
        let markdown = reserved(table.book()).markdown(Language::It);
        let lines: Vec<&str> = markdown.lines().collect();
        assert!(lines[0].starts_with("| Nome |"), "{markdown}");
        for shown in ["| Scout |", "| associazione |", "| 10/01/2014 |", "| a; b |", "| -1 |"] {
            assert!(lines[2].contains(shown), "{shown} in {markdown}");
        }
    }
}
