//! The chapter on who sits at the table, by organisation. Keeps out: who came when.

use std::collections::{BTreeMap, BTreeSet};

use super::ReportPage;
use crate::domain::{Attendance, Id, Lab, Person, Representative, Rules, bare_lab};
use crate::print::{Column, Grid, Value as Cell};
use crate::readings::Eye;
use crate::say;

/// Who sits there for an organisation.
#[derive(Debug, Default)]
pub(super) struct Seats {
    /// The labs they speak for, in the order of the alphabet.
    labs: BTreeSet<String>,
    /// The people, by name.
    people: BTreeSet<String>,
}

impl ReportPage<'_> {
    /// The organisations with their labs, and on the reserved face with their people; empty where
    /// nobody sits there yet.
    pub(super) fn members(&self) -> String {
        let organisations = self.organisations();
        let names = organisations.values().any(|seats| !seats.people.is_empty());
        let row = |(organisation, seats): (&String, &Seats)| {
            let labs = seats.labs.iter().cloned().collect::<Vec<_>>().join(", ");
            let labs = if labs.is_empty() { Cell::Nothing } else { Cell::Words(labs) };
            let people = seats.people.iter().cloned().collect::<Vec<_>>().join(", ");
            let people = names.then_some(Cell::Words(people));
            let own = [Cell::Words(organisation.clone()), labs];
            own.into_iter().chain(people).collect()
        };
        let named = names.then_some(("people", say!("page-people")));
        let columns =
            [("organisation", say!("heading-organisation")), ("labs", say!("heading-lab"))];
        let columns = columns.into_iter().chain(named);
        let columns = columns.map(|(name, heading)| Column { name, heading }).collect();
        let mut text =
            Grid { columns, rows: organisations.iter().map(row).collect() }.markdown(self.language);
        let seated = self.seated();
        let others = seated.iter().filter(|(_, person)| person.organisation.is_none()).count();
        if others > 0 {
            let gap = if text.is_empty() { "" } else { "\n" };
            let others = self.tell(&say!("report-members-others", count = others));
            text.push_str(&format!("{gap}{others}\n"));
        }
        text
    }

    /// The organisations of those who sit at the table.
    pub(super) fn organisations(&self) -> BTreeMap<String, Seats> {
        let mut found: BTreeMap<String, Seats> = BTreeMap::new();
        let eye = Eye::new(self.face, self.book);
        for (id, _) in self.seated() {
            let who = eye.person(id);
            let Some(organisation) = who.organisation() else { continue };
            let seats = found.entry(organisation.to_owned()).or_default();
            seats.people.extend(who.name().map(str::to_owned));
            seats.labs.extend(self.labs(id));
        }
        found
    }

    /// The people who were ever invited to the table, or speak for a lab at it.
    fn seated(&self) -> Vec<(Id, &Person)> {
        let world = self.book;
        let invited = world.all::<Attendance>().map(|(_, line)| line.person.id);
        let sent = world.all::<Representative>().map(|(_, mandate)| mandate.person.id);
        let ids: BTreeSet<Id> = invited.chain(sent).collect();
        ids.into_iter().filter_map(|id| Some((id, world.get::<Person>(id)?))).collect()
    }

    /// The labs for which somebody ever spoke.
    fn labs(&self, person: Id) -> impl Iterator<Item = String> {
        let world = self.book;
        let own = world.all::<Representative>().filter(move |(_, one)| one.person.id == person);
        own.filter_map(move |(_, mandate)| {
            let lab = world.get::<Lab>(mandate.lab.id)?;
            Some(bare_lab(&lab.label(world)).to_owned())
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::documents::Document;
    use crate::domain::Kind;
    use crate::ledger::sample::Sample;
    use crate::readings::Face;
    use crate::text::Language;

    fn told(table: &Sample, face: Face) -> String {
        let none = |_: Document, _: Option<&str>| Ok(String::new());
        let (book, document) = (table.book(), &none);
        ReportPage { face, language: Language::It, book, document, picture: None }.members()
    }

    #[test]
    fn organisations_stand_with_their_labs_and_people_only_for_the_table() {
        let mut table = Sample::default();
        assert_eq!(told(&table, Face::Public), "");
        table.add(Kind::Labs, &[("code", "ambiente"), ("name", "Ambiente")]);
        table.add(Kind::Meetings, &[("number", "1"), ("date", "2014-01-18")]);
        for (name, organisation) in
            [("Anna Verdi", "Circolo"), ("Ugo Neri", ""), ("Ida Bo", "Coro")]
        {
            table.add(Kind::People, &[("name", name), ("organisation", organisation)]);
        }
        let mandate = [("lab", "ambiente"), ("from", "2014-01-01"), ("role", "titular")];
        table.add(Kind::Representatives, &[&[("person", "Anna Verdi")][..], &mandate].concat());
        let invited = [("meeting", "1"), ("person", "Ugo Neri"), ("state", "present")];
        table.add(Kind::Attendance, &invited);
        let public = told(&table, Face::Public);
        assert!(public.contains("| Circolo | Ambiente |\n"), "{public}");
        assert!(public.ends_with("\nInoltre una persona senza organizzazione.\n"), "{public}");
        assert!(!public.contains("Coro") && !public.contains("Verdi"), "{public}");
        let reserved = told(&table, Face::Reserved);
        assert!(reserved.contains("| Circolo | Ambiente | Anna Verdi |"), "{reserved}");
    }
}
