//! The CSV files of the open data: the open fields of every open kind, and the offices in those that
//! are not. Keeps out: which fields are open (see `privacy`).

use crate::domain::{Id, Kind, Line, Proposal, World};
use crate::exchange::{Listed, Listing};
use crate::print::csv_text;
use crate::privacy::fields::{Holds, Open, is_open};
use crate::readings::{Eye, Face, is_listed_office, is_office};

/// A CSV file of the folder.
pub(super) struct Sheet {
    /// What kind of records.
    pub(super) kind: Kind,
    /// Its name.
    pub(super) name: String,
    /// Its columns.
    pub(super) columns: Vec<&'static str>,
    /// Those of them that hold offices and nobody else.
    pub(super) offices: Vec<&'static str>,
    /// What is in it.
    pub(super) text: String,
}

/// The open fields of every open kind that has records, in the order in which they can be imported.
pub(super) fn sheets(book: &dyn World) -> Vec<Sheet> {
    let open = Kind::ALL.iter().copied().filter(|kind| Open::of(*kind) != Open::Closed);
    let sheet = |(number, kind): (usize, Kind)| {
        let listing = Listing::of(kind, book);
        let mut rows: Vec<&Listed> =
            listing.rows.iter().filter(|row| is_open(row.id, book)).collect();
        // What is merged into another stands after it, so that the other is there when it is read.
        rows.sort_by_key(|row| depth(row.id, book));
        if rows.is_empty() {
            return None;
        }
        let cell = |row: &Listed, at: usize| row.cells.get(at).map(|cell| cell.text());
        // An office is no person: it is told also where a person could stand.
        let office = |row: &Listed, at| cell(row, at).filter(|text| is_told_office(text, book));
        let of_kind = |name| kind.fields().iter().find(|own| own.name == name);
        let fields: Vec<(usize, &'static str, bool)> = listing
            .fields()
            .iter()
            .enumerate()
            .filter_map(|(at, field)| {
                let own = of_kind(field.name)?;
                let is_open = Open::of(kind).has(own.name);
                let has_offices = || {
                    Holds::of(kind, own) == Holds::Names
                        && rows.iter().any(|row| office(row, at).is_some())
                };
                (is_open || has_offices()).then_some((at, own.name, is_open))
            })
            .collect();
        let cells = |row: &&Listed| {
            let told = |(at, _, is_open): &(usize, &str, bool)| match is_open {
                true => cell(row, *at).unwrap_or_default(),
                false => office(row, *at).unwrap_or_default(),
            };
            fields.iter().map(told).collect()
        };
        let header: Vec<String> = fields.iter().map(|(_, name, _)| (*name).to_owned()).collect();
        let text = csv_text(std::iter::once(header).chain(rows.iter().map(cells)));
        let closed = fields.iter().filter(|(_, _, is_open)| !is_open);
        let offices = closed.map(|(_, name, _)| *name).collect();
        let columns = fields.iter().map(|(_, name, _)| *name).collect();
        Some(Sheet { kind, name: format!("{:02}-{kind}.csv", number + 1), columns, offices, text })
    };
    open.enumerate().filter_map(sheet).collect()
}

/// Whether words name an office and nobody at the table.
fn is_told_office(text: &str, book: &dyn World) -> bool {
    let is_one = is_office(text) || is_listed_office(text, book);
    let told = |line: &Line| Eye::new(Face::Public, book).words(line).organisation().is_some();
    is_one && Line::new(text).is_ok_and(|line| told(&line))
}

/// How many proposals must be read before this one, because it became part of them or was a part; 0
/// for all that are not.
fn depth(id: Id, book: &dyn World) -> usize {
    let Some(proposal) = book.get::<Proposal>(id) else { return 0 };
    let lineage = [proposal.merged_into, proposal.split_from].into_iter().flatten();
    lineage.map(|other| depth(other.id, book) + 1).max().unwrap_or(0)
}
