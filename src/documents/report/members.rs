//! The chapter on who sits at the table, by organisation. Keeps out: who came when.

use std::collections::{BTreeMap, BTreeSet};

use super::ReportPage;
use crate::domain::{
    Attendance, AttendanceState, Id, Lab, Person, Representative, Rules, bare_lab, sittings,
};
use crate::print::{Column, Grid, Value as Cell};
use crate::readings::{Archive, Eye, archived};
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
        let others = self.seated().values().filter(|whose| whose.is_empty()).count();
        if others > 0 {
            let gap = if text.is_empty() { "" } else { "\n" };
            let others = self.tell(&say!("report-members-others", count = others));
            text.push_str(&format!("{gap}{others}\n"));
        }
        text
    }

    /// The organisations of those who sit at the table.
    fn organisations(&self) -> BTreeMap<String, Seats> {
        let mut found: BTreeMap<String, Seats> = BTreeMap::new();
        let eye = Eye::new(self.face, self.book);
        for (id, whose) in self.seated() {
            let who = eye.person(id);
            for organisation in whose {
                let seats = found.entry(organisation).or_default();
                seats.people.extend(who.name().map(str::to_owned));
                seats.labs.extend(self.labs(id));
            }
        }
        found
    }

    /// How many organisations came to a sitting of the table.
    pub(super) fn organisations_there(&self) -> usize {
        let world = self.book;
        let sittings: BTreeSet<Id> =
            sittings::series(world).into_iter().map(|(id, _)| id).collect();
        let came = |line: &Attendance| {
            line.state == AttendanceState::Present && sittings.contains(&line.meeting.id)
        };
        let there: BTreeSet<String> = self.sent(came).into_values().flatten().collect();
        there.len()
    }

    /// The people who were ever invited to the table, or speak for a lab at it, each with the
    /// organisations for which they sat there.
    fn seated(&self) -> BTreeMap<Id, BTreeSet<String>> {
        let world = self.book;
        let mut found = self.sent(|_| true);
        for (_, mandate) in world.all::<Representative>() {
            let id = mandate.person.id;
            if let Some(person) = world.get::<Person>(id) {
                found.entry(id).or_default().extend(own(person));
            }
        }
        found
    }

    /// The people on the lines of attendance, each with their organisations: that of an approved
    /// verbale stays the one it was approved with, whatever became of the person since.
    fn sent(&self, is_meant: impl Fn(&Attendance) -> bool) -> BTreeMap<Id, BTreeSet<String>> {
        let world = self.book;
        let mut copies: BTreeMap<Id, Option<Archive>> = BTreeMap::new();
        let mut found: BTreeMap<Id, BTreeSet<String>> = BTreeMap::new();
        for (_, line) in world.all::<Attendance>().filter(|(_, line)| is_meant(line)) {
            let (id, meeting) = (line.person.id, line.meeting.id);
            let Some(today) = world.get::<Person>(id) else { continue };
            let copy = copies.entry(meeting).or_insert_with(|| archived(meeting, world));
            let then = copy.as_ref().and_then(|copy| copy.world().get::<Person>(id));
            found.entry(id).or_default().extend(own(then.unwrap_or(today)));
        }
        found
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

fn own(person: &Person) -> Option<String> {
    person.organisation.as_ref().map(|organisation| organisation.as_str().to_owned())
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

    #[test]
    fn whoever_changed_organisation_after_an_approved_verbale_sat_there_for_the_earlier_one() {
        let mut table = Sample::default();
        table.add(Kind::People, &[("name", "Ida Bo"), ("organisation", "Coro")]);
        for number in ["1", "2"] {
            table.add(Kind::Meetings, &[("number", number), ("date", "2014-01-18")]);
            let line = [("meeting", number), ("person", "Ida Bo"), ("state", "present")];
            table.add(Kind::Attendance, &line);
        }
        table.set(table.id(Kind::Meetings, "1"), &[("state", "approved")]).unwrap();
        table.set(table.id(Kind::People, "Ida Bo"), &[("organisation", "Arci")]).unwrap();
        let page = told(&table, Face::Public);
        assert!(page.contains("| Arci |") && page.contains("| Coro |"), "{page}");
        let none = |_: Document, _: Option<&str>| Ok(String::new());
        let report = ReportPage {
            face: Face::Public,
            language: Language::It,
            book: table.book(),
            document: &none,
            picture: None,
        };
        assert_eq!(report.organisations_there(), 2);
    }
}
