//! What a cell calls a record by that the record itself is not called: `P1 - Orti`, `Seduta 2`, a day.
//! Keeps out: names that are only nearly somebody's (see `near_names`).

use super::sitting_headers::sitting_meant;
use crate::domain::{AgendaItem, Id, Kind, Lost, Row, Shape, World, fold};

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
        if !matches!(other, Kind::Meetings | Kind::Agenda) && !other.is_called_by_code() {
            continue;
        }
        if other == Kind::Agenda
            && let Some(item) = item_meant(fields, field.name, world)
        {
            fields.insert(field.name.to_owned(), item.to_string());
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

/// The item of the sitting in the same row that is called so, with its number or without.
fn item_meant(fields: &Row, name: &str, world: &dyn World) -> Option<Id> {
    let text = fields.get(name)?;
    let meeting = fields.get("meeting")?;
    let sitting = world
        .find(Kind::Meetings, meeting)
        .ok()
        .or_else(|| world.find(Kind::Meetings, &sitting_meant(meeting, world)?).ok())?;
    let folded = fold(text);
    let is_called = |item: &AgendaItem| {
        let title = fold(item.title.as_str());
        let number = item.position.get();
        folded == title || folded == format!("{number}. {title}")
    };
    let mut found = world.of::<AgendaItem>(sitting).filter(|(_, item)| is_called(item));
    let (id, _) = found.next()?;
    found.next().is_none().then_some(id)
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
    fn an_item_is_meant_by_its_title_within_its_sitting() {
        let mut table = Sample::default();
        for number in ["1", "2"] {
            table.add(Kind::Meetings, &[("number", number), ("date", "2014-02-15")]);
            let item = [("meeting", number), ("position", "3"), ("title", "Orti urbani")];
            table.add(Kind::Agenda, &item);
        }
        let meant = |meeting: &str, item: &str| {
            let mut row = Row::from(
                [("meeting", meeting), ("item", item)].map(|(k, v)| (k.to_owned(), v.to_owned())),
            );
            resolve(Kind::Entries, &mut row, table.world());
            row["item"].clone()
        };
        let second = meant("2", "orti urbani");
        assert_eq!(second.parse::<Id>().ok(), Some(Id::from_bits(4)), "{second}");
        assert_eq!(meant("2", "3. Orti urbani"), second);
        assert_eq!(meant("1", "Viali"), "Viali");
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
