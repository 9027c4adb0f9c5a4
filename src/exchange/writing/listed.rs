//! One record as a row of cells that read back as the same record: a name where it leads to one
//! record only, else the id; and what a person reads in place of a code. Keeps out: order and form.

use crate::domain::{
    Cell, Datum, Field, Id, Kind, Noun, Party, Place, Record, Row, Shape, TrainingArea, World,
    mapping,
};
use crate::exchange::planning::rating_columns;
use crate::say;
use crate::text::Sentence;

/// One record of a listing.
#[derive(Debug, Clone, PartialEq)]
pub struct Listed {
    /// Its id.
    pub id: Id,
    /// A cell for each of [`Listing::fields`](crate::exchange::Listing::fields).
    pub cells: Vec<Cell>,
    /// For each cell what a person reads where another record is meant by a code or an id.
    names: Vec<Option<Sentence>>,
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
        let names = kind.fields().iter().map(|field| name(record, &row, field, world)).collect();
        Some(Self { id, cells: own.chain(marks).collect(), names })
    }

    /// What a person reads in the cell at this place, where a code stands for something that has a
    /// name.
    pub fn name(&self, at: usize) -> Option<&Sentence> {
        self.names.get(at).and_then(Option::as_ref)
    }
}

/// What the records that a field means are called, where the cell has a code or an id of them.
fn name(record: &Record, row: &Row, field: &Field, world: &dyn World) -> Option<Sentence> {
    let raw = row.get(field.name).map(String::as_str).filter(|raw| !raw.is_empty())?;
    match field.shape {
        Shape::Mention => {
            let record = world.record(raw.parse().ok()?)?;
            let kind = Sentence::new(format!("kind-one-{}", record.kind()));
            Some(say!("listed-record", kind = kind, name = record.label(world)))
        }
        Shape::Reference(kind) if !kind.is_numbered() => {
            let id: Id = raw.parse().ok()?;
            let key = record.cell(field.name, world).text();
            // Of two with one name the id says which one is meant, and a number is its own name.
            let is_meant = world.find(kind, &key) == Ok(id) && key.parse::<i64>().is_err();
            is_meant.then(|| say!("listed-name", name = world.label(id)))
        }
        Shape::Tags => {
            let ids: Option<Vec<Id>> = raw.split(';').map(|id| id.trim().parse().ok()).collect();
            let names: Vec<String> = ids?.into_iter().map(|id| world.label(id)).collect();
            Some(say!("listed-name", name = names.join("; ")))
        }
        Shape::Code { .. } => {
            let area = TrainingArea::try_from(raw.to_owned()).ok()?;
            let is_area = field.name == "area";
            area.own_name(world).filter(|_| is_area).map(|name| say!("listed-name", name = name))
        }
        _ => None,
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
    fn a_person_reads_the_name_where_a_code_or_an_id_stands_for_a_record() {
        let book = sample::of(&[
            (Kind::Meetings, "number=3|date=2026-05-04"),
            (Kind::Areas, "code=legal|name=Diritto e gare"),
            (Kind::Areas, "code=verde|name=Ambiente"),
            (Kind::Needs, "code=F1|title=Bandi|area=legal|source=meetings:3"),
            (Kind::Needs, "code=F2|title=Orti|area=verde"),
            (Kind::Needs, "code=F3|title=Reti|area=technological"),
            (Kind::Courses, "code=C1|title=Gare|needs=F1; F2"),
            (Kind::Editions, "course=C1|number=1|date=2026-05-04"),
        ]);
        let told = |kind: Kind, at: usize, field: &str| {
            let (id, _) = book.world().every(kind).nth(at).unwrap();
            let place = kind.fields().iter().position(|it| it.name == field).unwrap();
            let listed = Listed::of(id, &book).unwrap();
            listed.name(place).map(|name| crate::text::Language::It.tell(name))
        };
        assert_eq!(told(Kind::Needs, 0, "area").as_deref(), Some("Diritto e gare"));
        assert_eq!(told(Kind::Needs, 1, "area").as_deref(), Some("Ambiente"));
        assert_eq!(told(Kind::Needs, 2, "area"), None, "it has the name that it always has");
        assert_eq!(told(Kind::Needs, 0, "source").as_deref(), Some("seduta 3"));
        assert_eq!(told(Kind::Courses, 0, "needs").as_deref(), Some("F1 Bandi; F2 Orti"));
        assert_eq!(told(Kind::Editions, 0, "course").as_deref(), Some("C1 Gare"));
        assert_eq!(told(Kind::Editions, 0, "number"), None);
    }

    #[test]
    fn words_for_a_party_stay_words() {
        assert_eq!(owner(&[(Kind::Actions, "text=x|owner=Un passante")]), "Un passante");
    }
}
