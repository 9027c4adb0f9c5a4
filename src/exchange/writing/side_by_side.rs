//! Records of one kind of several tables, one table after the other, each row led by the name of
//! its table: the forms scripts read. Keeps out: which tables there are.

use super::listed::Listed;
use super::listing::Listing;
use super::written;
use crate::domain::{Cell, Field, Kind};
use crate::exchange::planning::mapping::ID;
use crate::print::{TextColumn, TextTable};

/// The column that names the table.
const TABLE: &str = "table";

/// A cell as files have it.
fn text(row: &Listed, at: usize) -> String {
    row.cells.get(at).map(Cell::text).unwrap_or_default()
}

/// Records of one kind, by table.
#[derive(Debug, Clone)]
pub struct SideBySide {
    kind: Kind,
    /// The name of each table, and its records.
    pub parts: Vec<(String, Listing)>,
}

impl SideBySide {
    /// Those of these tables.
    pub const fn of(kind: Kind, parts: Vec<(String, Listing)>) -> Self {
        Self { kind, parts }
    }

    /// The fields that are shown.
    pub fn fields(&self) -> Vec<&'static Field> {
        Listing::fields_of(self.kind)
    }

    /// A JSON array as [`Listing::json`] has it, `table` first in each object.
    pub fn json(&self) -> String {
        let objects = self.parts.iter().flat_map(|(name, listing)| {
            let table = Cell::Text(name.clone());
            listing.rows.iter().map(move |row| {
                let id = Cell::Text(row.id.to_string());
                let own = listing.fields().iter().map(|field| field.name).zip(&row.cells);
                let cells = [(TABLE, &table)].into_iter().chain(own).chain([(ID, &id)]);
                format!("  {}", written::json_object(cells, "  "))
            })
        });
        let objects: Vec<String> = objects.collect();
        if objects.is_empty() {
            "[]\n".to_owned()
        } else {
            format!("[\n{}\n]\n", objects.join(",\n"))
        }
    }

    /// CSV as [`Listing::csv`] has it, `table` before the other columns.
    pub fn csv(&self) -> String {
        self.under(&|name| name.to_owned(), &text, true).csv()
    }

    /// A GFM table as [`Listing::markdown`] has it, `table` before the other columns.
    pub fn markdown(&self) -> String {
        self.under(&|name| name.to_owned(), &text, false).markdown()
    }

    /// The rows under headings of their own, each cell as it is told; with ids where they are
    /// wanted.
    pub(crate) fn under(
        &self,
        heading: &dyn Fn(&'static str) -> String,
        told: &dyn Fn(&Listed, usize) -> String,
        with_ids: bool,
    ) -> TextTable {
        let fields = self.fields();
        let own = fields.iter().map(|field| TextColumn {
            name: field.name,
            title: heading(field.name),
            right: field.is_number(),
        });
        let id = with_ids.then(|| TextColumn::new(ID, ID.to_owned()));
        let columns = [TextColumn::new(TABLE, heading(TABLE))].into_iter().chain(own).chain(id);
        let rows = self.parts.iter().flat_map(|(name, listing)| {
            listing.rows.iter().map(move |row| {
                let cells = (0..row.cells.len()).map(|at| told(row, at));
                let id = with_ids.then(|| row.id.to_string());
                [name.clone()].into_iter().chain(cells).chain(id).collect()
            })
        });
        TextTable { columns: columns.collect(), rows: rows.collect() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::sample;

    fn labs() -> SideBySide {
        let listing = || Listing::of(Kind::Labs, &sample::book());
        SideBySide::of(
            Kind::Labs,
            vec![("uno".to_owned(), listing()), ("due".to_owned(), listing())],
        )
    }

    #[test]
    fn every_row_names_its_table_first() {
        let csv = labs().csv();
        let lines: Vec<&str> = csv.lines().collect();
        assert_eq!((lines[0], lines.len()), ("table,code,name,theme,id", 3));
        assert!(lines[1].starts_with("uno,ambiente,") && lines[2].starts_with("due,ambiente,"));
        let json: serde_json::Value = serde_json::from_str(&labs().json()).unwrap();
        assert_eq!((&json[0]["table"], &json[1]["table"]), (&"uno".into(), &"due".into()));
        assert_eq!(json[1]["code"], "ambiente");
        assert!(labs().markdown().starts_with("| table | code | name | theme |\n"));
    }

    #[test]
    fn one_table_side_by_side_with_none_is_its_own_list_and_a_column() {
        let book = sample::book();
        let alone = Listing::of(Kind::Actions, &book);
        let beside = SideBySide::of(Kind::Actions, vec![("t".to_owned(), alone.clone())]);
        let with_table: Vec<String> = alone.csv().lines().map(str::to_owned).collect();
        let cut: Vec<String> =
            beside.csv().lines().map(|line| line.split_once(',').unwrap().1.to_owned()).collect();
        assert_eq!(cut, with_table);
        assert_eq!(SideBySide::of(Kind::Actions, Vec::new()).json(), "[]\n");
    }
}
