//! A record with some of its fields struck out. Keeps out: which, and for whom.

use crate::domain::record::Record;
use crate::domain::world::World;

/// What stands where something must stand and may not be told.
const UNTOLD: &str = "—";

/// The record without what stands in these fields: a field that may be empty is, and in one that
/// may not there is a dash, or for a name the organisation.
///
/// `None` where no such record can be: then nothing of it is seen.
pub(super) fn struck(record: &Record, fields: &[&str], world: &dyn World) -> Option<Record> {
    let mut row = record.row();
    for field in record.kind().fields().iter().filter(|field| fields.contains(&field.name)) {
        let instead = if field.required { stand_in(record, world) } else { String::new() };
        row.insert(field.name.to_owned(), instead);
    }
    record.kind().read(&row, world).ok()
}

fn stand_in(record: &Record, world: &dyn World) -> String {
    let organisation = record.cell("organisation", world).text();
    if organisation.is_empty() { UNTOLD.to_owned() } else { organisation }
}
