//! One record as a row of cells that read back as the same record: a name where it leads to one
//! record only, else the id. Keeps out: order and form.

use crate::domain::{
    Cell, Datum, Field, Id, Kind, Noun, Party, Place, Record, Row, Shape, World, mapping,
};
use crate::exchange::planning::rating_columns;

/// One record of a listing.
#[derive(Debug, Clone, PartialEq)]
pub struct Listed {
    /// Its id.
    pub id: Id,
    /// A cell for each of [`Listing::fields`](crate::exchange::Listing::fields).
    pub cells: Vec<Cell>,
}

impl Listed {
    /// The row of a record; `None` when there is no such record.
    pub(super) fn of(id: Id, world: &dyn World) -> Option<Self> {
        let record = world.record(id)?;
        let row = record.row();
        let kind = record.kind();
        let own = kind.fields().iter().map(|field| cell(record, &row, field, world));
        let present =
            if kind == Kind::Stakeholders { mapping::present(id, None, world) } else { None };
        let marks = rating_columns::beside(kind).map(|field| {
            present.as_ref().map_or(Cell::Empty, |rating| rating.cell(field.name, world))
        });
        Some(Self { id, cells: own.chain(marks).collect() })
    }
}

/// What stands in the column of a field.
fn cell(record: &Record, row: &Row, field: &Field, world: &dyn World) -> Cell {
    let shown = record.cell(field.name, world);
    let raw = row.get(field.name).map(String::as_str).unwrap_or_default();
    match (field.shape, &shown) {
        (Shape::Tags | Shape::Parties, Cell::Empty) => Cell::List(Vec::new()),
        (_, Cell::Empty) => Cell::Empty,
        // A part of a sitting is named by its number in the sitting that the row names, if it names
        // one.
        (Shape::Reference(kind), _) if kind.is_numbered() && row.contains_key("meeting") => shown,
        (Shape::Reference(kind), _) if kind.is_numbered() => Cell::Text(raw.to_owned()),
        (Shape::Reference(kind), _) => match raw.parse::<Id>() {
            Ok(id) if world.find(kind, &shown.text()) != Ok(id) => Cell::Text(raw.to_owned()),
            _ => shown,
        },
        (Shape::Mention, _) => Cell::Text(raw.to_owned()),
        (Shape::Party, _) => Cell::Text(party(raw, world)),
        (Shape::Parties, _) => {
            Cell::List(raw.split(';').map(|raw| party(raw.trim(), world)).collect())
        }
        _ => shown,
    }
}

/// A party by the first of its name and its code that reads back as it.
fn party(raw: &str, world: &dyn World) -> String {
    let Ok(id) = raw.parse::<Id>() else { return raw.to_owned() };
    let Some(record) = world.record(id) else { return raw.to_owned() };
    let row = Row::new();
    let place = Place { row: &row, world };
    let leads_back =
        |name: &String| !name.contains(';') && Party::read(name, &place) == Ok(Party::Known(id));
    [record.label(world), record.cell("code", world).text()]
        .into_iter()
        .find(leads_back)
        .unwrap_or_else(|| raw.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::sample;

    fn owner(records: &[(Kind, &str)]) -> String {
        let book = sample::of(records);
        let (id, _) = book.world().every(Kind::Actions).next().unwrap();
        Listed::of(id, &book).unwrap().cells[2].text()
    }

    #[test]
    fn a_party_is_named_by_what_leads_back_to_it() {
        let (one, other) = ((Kind::Labs, "code=a|name=Verde"), (Kind::Labs, "code=b|name=Verde"));
        assert_eq!(owner(&[one, (Kind::Actions, "text=x|owner=a")]), "Verde");
        assert_eq!(owner(&[one, other, (Kind::Actions, "text=x|owner=a")]), "a");
        let namesakes =
            [(Kind::People, "name=Lia|organisation=A"), (Kind::People, "name=Lia|organisation=B")];
        let action = (Kind::Actions, "text=x|owner=@2");
        assert_eq!(owner(&[namesakes[0], namesakes[1], action]), Id::from_bits(2).to_string());
    }

    #[test]
    fn words_for_a_party_stay_words() {
        assert_eq!(owner(&[(Kind::Actions, "text=x|owner=Un passante")]), "Un passante");
    }
}
