//! What a cell calls a record by that the record itself is not called: `P1 - Orti`, `Seduta 2`, a day.
//! Keeps out: names that are only nearly somebody's (see `near_names`).

use super::sitting_headers::sitting_meant;
use crate::domain::{Id, Kind, Lost, Row, Shape, World, fold};

/// What parts a code from a name.
const BETWEEN: &[&str] = &[" - ", " \u{2013} ", " \u{2014} ", ": ", ". ", " | ", " (", " "];

/// The record of a kind that is called by a code, when a text has its code and its name together.
pub(super) fn labelled(kind: Kind, text: &str, world: &dyn World) -> Option<Id> {
    if !kind.is_called_by_code() {
        return None;
    }
    let text = text.trim();
    let tried = BETWEEN.iter().filter_map(|between| {
        let (one, other) = text.split_once(between)?;
        let other = other.trim().trim_end_matches(')').trim();
        named(kind, one, other, world).or_else(|| named(kind, other, one, world))
    });
    tried.into_iter().next()
}

/// The record that has this code and this name.
fn named(kind: Kind, code: &str, name: &str, world: &dyn World) -> Option<Id> {
    let id = world.find(kind, code).ok()?;
    let record = world.record(id)?;
    let is_code = fold(&record.cell("code", world).text()) == fold(code);
    let called = record.name(world);
    // A name may say the code too.
    (is_code && !name.is_empty() && fold(&called).ends_with(&fold(name))).then_some(id)
}

/// Writes over the fields of a row that mean a record in other words what finds it.
pub(super) fn resolve(kind: Kind, fields: &mut Row, world: &dyn World) {
    for field in kind.fields() {
        let Shape::Reference(other) = field.shape else { continue };
        if other != Kind::Meetings && !other.is_called_by_code() {
            continue;
        }
        let Some(text) = fields.get_mut(field.name) else { continue };
        if world.find(other, text) != Err(Lost::Nothing) {
            continue;
        }
        let found = if other == Kind::Meetings {
            sitting_meant(text, world)
        } else {
            labelled(other, text, world).map(|id| id.to_string())
        };
        if let Some(found) = found {
            *text = found;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ledger::sample::Sample;

    #[test]
    fn a_code_with_its_name_is_the_record_that_has_both() {
        let table = Sample::of(&[
            (Kind::Proposals, &[("code", "P1"), ("title", "Orti urbani")]),
            (Kind::Proposals, &[("code", "P2"), ("title", "Viali")]),
        ]);
        let first = table.world().find(Kind::Proposals, "P1").ok();
        for text in ["P1 - Orti urbani", "P1: orti urbani", "P1 Orti urbani", "Orti urbani (P1)"] {
            assert_eq!(labelled(Kind::Proposals, text, table.world()), first, "{text}");
        }
        for text in ["P1 - Viali", "P3 - Orti urbani", "P1", "Orti"] {
            assert_eq!(labelled(Kind::Proposals, text, table.world()), None, "{text}");
        }
    }

    #[test]
    fn a_sitting_is_meant_by_its_day_and_by_words() {
        let mut table = Sample::default();
        table.add(Kind::Meetings, &[("number", "2"), ("date", "2014-02-15")]);
        for text in ["15/02/2014", "Seduta 2", "seduta n. 2 del 15/02/2014"] {
            let mut row = Row::from([("meeting".to_owned(), text.to_owned())]);
            resolve(Kind::Attendance, &mut row, table.world());
            assert_eq!(row["meeting"], "2", "{text}");
        }
    }
}
