//! The records of a kind as rows of cells, and the forms scripts read. Keeps out: the terminal and
//! its languages.

use super::listed::Listed;
use super::{order, written};
use crate::domain::{Cell, Field, Id, Kind, World, fold, mapping};
use crate::exchange::planning::mapping::ID;
use crate::exchange::planning::rating_columns;
use crate::print::{TextColumn, TextTable};

/// Records of one kind, sorted by key.
#[derive(Debug, Clone)]
pub struct Listing {
    /// Of which kind.
    pub kind: Kind,
    fields: Vec<&'static Field>,
    /// The records.
    pub rows: Vec<Listed>,
}

impl Listing {
    /// Every record of a kind.
    pub fn of(kind: Kind, world: &dyn World) -> Self {
        Self::holding(kind, world.every(kind).map(|(id, _)| id), world)
    }

    /// The map: every stakeholder that was not merged into another.
    pub fn map(world: &dyn World) -> Self {
        Self::holding(Kind::Stakeholders, mapping::actors(world).map(|(id, _)| id), world)
    }

    /// One record alone; `None` when there is no such record.
    pub fn one(id: Id, world: &dyn World) -> Option<Self> {
        world.record(id).map(|record| Self::holding(record.kind(), [id], world))
    }

    /// Some records of a kind.
    pub fn holding(kind: Kind, ids: impl IntoIterator<Item = Id>, world: &dyn World) -> Self {
        let mut rows: Vec<Listed> =
            ids.into_iter().filter_map(|id| Listed::of(id, world)).collect();
        order::by_key(kind, &mut rows);
        Self { kind, fields: Self::fields_of(kind), rows }
    }

    /// The fields that are shown of a kind.
    pub(super) fn fields_of(kind: Kind) -> Vec<&'static Field> {
        kind.fields().iter().chain(rating_columns::beside(kind)).collect()
    }

    /// The fields that are shown, in the order of files: for stakeholders also the marks of their
    /// present rating.
    pub fn fields(&self) -> &[&'static Field] {
        &self.fields
    }

    /// Keeps the records that show a text in some cell, whatever its case.
    pub fn filter(&mut self, text: &str) {
        let wanted = fold(text);
        self.rows.retain(|row| row.cells.iter().any(|cell| fold(&cell.text()).contains(&wanted)));
    }

    /// A JSON array with an object for each record: the columns as keys, and `id` last. Numbers are
    /// JSON numbers with the digits they have, nothing is `null`, lists are arrays, all else is a
    /// string.
    pub fn json(&self) -> String {
        let rows: Vec<String> =
            self.rows.iter().map(|row| format!("  {}", self.object(row, "  "))).collect();
        if rows.is_empty() { "[]\n".to_owned() } else { format!("[\n{}\n]\n", rows.join(",\n")) }
    }

    /// The JSON object of the first record, as [`Listing::json`] has it.
    pub fn json_object(&self) -> Option<String> {
        self.rows.first().map(|row| format!("{}\n", self.object(row, "")))
    }

    fn object(&self, row: &Listed, indent: &str) -> String {
        let id = Cell::Text(row.id.to_string());
        let names = self.fields.iter().map(|field| field.name).chain([ID]);
        written::json_object(names.zip(row.cells.iter().chain([&id])), indent)
    }

    /// CSV with the English names as headers and `id` last; cells that a spreadsheet would run are
    /// neutralised.
    pub fn csv(&self) -> String {
        let names = self.fields.iter().map(|field| field.name).chain([ID]);
        let columns = names.map(|name| TextColumn::new(name, name.to_owned())).collect();
        let cells =
            |row: &Listed| row.cells.iter().map(Cell::text).chain([row.id.to_string()]).collect();
        TextTable { columns, rows: self.rows.iter().map(cells).collect() }.csv()
    }

    /// A GFM table with the English names as headers and without ids; every text shows as it was
    /// typed.
    pub fn markdown(&self) -> String {
        let column = |field: &&Field| TextColumn {
            name: field.name,
            title: field.name.to_owned(),
            right: field.is_number(),
        };
        let columns = self.fields.iter().map(column).collect();
        let cells = |row: &Listed| row.cells.iter().map(Cell::text).collect();
        TextTable { columns, rows: self.rows.iter().map(cells).collect() }.markdown()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::sample;

    fn lines(text: &str) -> Vec<&str> {
        text.lines().collect()
    }

    #[test]
    fn json_has_the_columns_as_keys_with_exact_numbers_and_null_for_nothing() {
        let listing = Listing::of(Kind::Criteria, &sample::book());
        let json: serde_json::Value = serde_json::from_str(&listing.json()).unwrap();
        assert_eq!(json[0]["code"], "costo");
        assert_eq!(json[0]["weight"], 0.2);
        assert_eq!(json[0]["threshold"], serde_json::Value::Null);
        assert!(json[0]["id"].is_string());
    }

    #[test]
    fn amounts_are_strings_references_are_keys_and_lists_are_arrays() {
        let book = sample::book();
        let proposals: serde_json::Value =
            serde_json::from_str(&Listing::of(Kind::Proposals, &book).json()).unwrap();
        assert_eq!(proposals[0]["current"], "1234.56");
        assert_eq!(proposals[0]["lab"], "ambiente");
        let entries: serde_json::Value =
            serde_json::from_str(&Listing::of(Kind::Entries, &book).json()).unwrap();
        assert_eq!(entries[0]["holders"], serde_json::json!([]));
        assert_eq!(
            entries[1]["holders"],
            serde_json::json!(["Laboratorio | ambiente", "Quartiere Nord"])
        );
        assert_eq!(entries[1]["meeting"], 2);
    }

    #[test]
    fn numeric_keys_are_sorted_as_numbers() {
        let listing = Listing::of(Kind::Meetings, &sample::book());
        let numbers: Vec<String> = listing.rows.iter().map(|row| row.cells[0].text()).collect();
        assert_eq!(numbers, ["2", "10"]);
    }

    #[test]
    fn a_name_that_two_people_have_gives_way_to_the_id() {
        let book = sample::book();
        let listing = Listing::of(Kind::Votes, &book);
        let person = listing.rows[0].cells[2].text();
        assert!(person.parse::<Id>().is_ok(), "{person}");
    }

    #[test]
    fn csv_neutralises_formulas_and_quotes_what_needs_it() {
        let listing = Listing::of(Kind::People, &sample::book());
        let csv = listing.csv();
        let lines = lines(&csv);
        assert_eq!(lines[0], "name,organisation,email,phone,address,gender,stakeholder,id");
        assert!(
            lines[1].starts_with("'=cmd(),\"Rossi, \"\"figli\"\"\",,'+39 0546 1,,"),
            "{}",
            lines[1]
        );
    }

    #[test]
    fn a_filter_keeps_the_rows_that_show_the_words() {
        let mut listing = Listing::of(Kind::Stakeholders, &sample::book());
        listing.filter("QUARTIERE  nord");
        assert_eq!(listing.rows.len(), 1);
    }

    #[test]
    fn stakeholders_show_the_marks_they_have_now() {
        let listing = Listing::of(Kind::Stakeholders, &sample::book());
        let json: serde_json::Value = serde_json::from_str(&listing.json()).unwrap();
        assert_eq!(
            (&json[1]["name"], &json[1]["power"], &json[1]["attitude"]),
            (&"Quartiere Nord".into(), &5.into(), &(-1).into())
        );
        assert_eq!(json[0]["power"], serde_json::Value::Null);
    }

    #[test]
    fn one_record_is_an_object() {
        let book = sample::book();
        let id = book.world().find(Kind::Labs, "ambiente").unwrap();
        let object = Listing::one(id, &book).unwrap().json_object().unwrap();
        let expected = format!(
            "{{\n  \"code\": \"ambiente\",\n  \"name\": \"Laboratorio | ambiente\",\n  \"theme\": null,\n  \"id\": \"{id}\"\n}}\n"
        );
        assert_eq!(object, expected);
    }

    #[test]
    fn markdown_shows_what_was_typed_and_no_ids() {
        let markdown = Listing::of(Kind::Labs, &sample::book()).markdown();
        assert_eq!(lines(&markdown)[2], "| ambiente | Laboratorio \\| ambiente |  |");
    }
}
