//! Everything that the records of a table say of one person: what refers to the person, and whose
//! words have the name in them. Keeps out: the log, and how any of it is written.

use crate::domain::{Id, Kind, Record, Shape, World, words};

/// What a table holds of a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AboutPerson {
    /// The person; none for somebody who stands in words alone, as whoever wrote a proposal may.
    pub person: Option<Id>,
    /// The records that refer to the person, in the order of kinds.
    pub referring: Vec<Id>,
    /// The records in whose words the name stands, each with the field.
    pub named: Vec<(Id, &'static str)>,
}

impl AboutPerson {
    /// Reads all of a table. A record that refers to the person is not told again for its words.
    pub fn of(person: Id, world: &dyn World) -> Self {
        let referring = world.referrers(person);
        let is_other = |id: Id| id != person && !referring.contains(&id);
        let named = named(&world.label(person), is_other, world);
        Self { person: Some(person), referring, named }
    }

    /// The same of a name that no person of the table has.
    pub fn called(name: &str, world: &dyn World) -> Self {
        Self { person: None, referring: Vec::new(), named: named(name, |_| true, world) }
    }

    /// Whether nothing is held.
    pub fn is_empty(&self) -> bool {
        self.person.is_none() && self.named.is_empty()
    }
}

/// The fields of records that hold a name, among those that are meant.
fn named(name: &str, is_meant: impl Fn(Id) -> bool, world: &dyn World) -> Vec<(Id, &'static str)> {
    let name = words(name);
    let all = Kind::ALL.iter().flat_map(|kind| world.every(*kind));
    all.filter(|(id, _)| is_meant(*id))
        .flat_map(|(id, record)| fields(record, &name, world).map(move |field| (id, field)))
        .collect()
}

/// The fields of a record that hold a name, with its parts in either order.
fn fields<'a>(
    record: &'a Record,
    name: &'a [String],
    world: &'a dyn World,
) -> impl Iterator<Item = &'static str> + 'a {
    let is_words = |shape| match shape {
        Shape::Line | Shape::Prose | Shape::Party | Shape::Parties => true,
        Shape::Mention | Shape::Tags => true,
        Shape::Integer { .. } | Shape::Decimal | Shape::Money | Shape::Date => false,
        Shape::Moment | Shape::Code { .. } | Shape::Mark | Shape::Reference(_) => false,
    };
    let own = record.kind().fields().iter().filter(move |field| is_words(field.shape));
    own.filter(|field| has_name(&record.cell(field.name, world).text(), name))
        .map(|field| field.name)
}

fn has_name(text: &str, name: &[String]) -> bool {
    let Some((first, rest)) = name.split_first().filter(|_| !text.is_empty()) else {
        return false;
    };
    let turned: Vec<String> = rest.iter().chain([first]).cloned().collect();
    let said = words(text);
    said.windows(name.len()).any(|at| at == name || at == turned)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ledger::sample::Sample;

    #[test]
    fn what_refers_to_a_person_and_what_has_the_name_in_its_words_is_found() {
        let mut table = Sample::default();
        let ada = table.add(Kind::People, &[("name", "Ada Neri")]);
        table.add(Kind::People, &[("name", "Ada Bianchi")]);
        table.add(Kind::Meetings, &[("number", "1"), ("date", "2014-01-18")]);
        let sheet = [("meeting", "1"), ("person", "Ada Neri"), ("state", "present")];
        let line = table.add(Kind::Attendance, &sheet);
        let entry = |text| [("meeting", "1"), ("time", "10:00"), ("kind", "note"), ("text", text)];
        let turned = table.add(Kind::Entries, &entry("Lo chiede NERI Ada, ieri"));
        table.add(Kind::Entries, &entry("Ada Bianchi e un Neri"));
        let about = AboutPerson::of(ada, table.world());
        assert_eq!((about.referring, about.named), (vec![line], vec![(turned, "text")]));
        let called = AboutPerson::called("neri ada", table.world());
        assert_eq!(called.named, [(ada, "name"), (turned, "text")]);
        assert!(AboutPerson::called("Ugo Neri", table.world()).is_empty());
    }
}
