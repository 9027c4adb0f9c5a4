//! Whom a document means, as far as its face may say. Keeps out: how a person or a seat is told in
//! words.

use chrono::NaiveDate;

use super::function::Function;
use super::office::{is_listed_office, is_office};
use crate::domain::{
    Id, Kind, Lab, Line, Lost, Meeting, Party, Person, RepresentativeRole, Rules, Stakeholder,
    StakeholderKind, World, fold, mandates, seats,
};

/// For whom a document is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Face {
    /// For everybody: organisations, labs and roles, no personal data.
    Public,
    /// For the table alone: names.
    Reserved,
}

impl Face {
    /// Both, the one that is taken when nobody says first.
    pub const ALL: [Self; 2] = [Self::Public, Self::Reserved];

    /// As it is written in files and on the command line.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Public => "public",
            Self::Reserved => "reserved",
        }
    }
}

/// A person, a lab or an organisation as one face may show it.
///
/// Only an [`Eye`] makes one, and the eye of the public face never looks at a name: no later step
/// can forget to hide it.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Who {
    organisation: Option<String>,
    lab: Option<String>,
    role: Option<RepresentativeRole>,
    name: Option<String>,
    function: Option<Function>,
}

impl Who {
    /// The name; never on the public face.
    pub fn name(&self) -> Option<&str> {
        self.name.as_deref()
    }

    /// The organisation.
    pub fn organisation(&self) -> Option<&str> {
        self.organisation.as_deref()
    }

    /// The lab, as it is called.
    pub fn lab(&self) -> Option<&str> {
        self.lab.as_deref()
    }

    /// Titular or substitute.
    pub const fn role(&self) -> Option<RepresentativeRole> {
        self.role
    }

    /// What whoever is not named does at the sitting.
    pub const fn function(&self) -> Option<Function> {
        self.function
    }

    /// The same where what they do is the heading already: it says nothing of who it is.
    #[must_use]
    pub fn under(self, heading: Function) -> Self {
        Self { function: self.function.filter(|function| *function != heading), ..self }
    }

    /// Whether the face may say nothing at all.
    pub const fn is_withheld(&self) -> bool {
        self.name.is_none() && self.organisation.is_none() && self.lab.is_none()
    }
}

/// One face looking at the people of a table, on the day of a sitting where there is one.
#[derive(Clone, Copy)]
pub struct Eye<'a> {
    face: Face,
    world: &'a dyn World,
    sitting: Option<(Id, NaiveDate)>,
}

impl<'a> Eye<'a> {
    /// An eye that knows people by their organisation only.
    pub const fn new(face: Face, world: &'a dyn World) -> Self {
        Self { face, world, sitting: None }
    }

    /// An eye that knows people by the seat they had at a sitting, or by the mandate they held on
    /// its day.
    pub fn at(face: Face, meeting: Id, world: &'a dyn World) -> Self {
        Self {
            face,
            world,
            sitting: world.get::<Meeting>(meeting).map(|sitting| (meeting, sitting.date)),
        }
    }

    /// The face that looks.
    pub const fn face(&self) -> Face {
        self.face
    }

    /// A person of the table.
    pub fn person(&self, id: Id) -> Who {
        let seat = self.sitting.and_then(|(meeting, _)| {
            // A line also refers to those whose proxy is held there: theirs is another seat.
            seats::line_of(id, meeting, self.world).map(|(_, seat)| seat)
        });
        let mandate = self
            .sitting
            .and_then(|(_, day)| mandates::of_person(id, day, self.world))
            .map(|(_, mandate)| mandate);
        let lab = seat
            .and_then(|seat| seat.lab.map(|lab| lab.id))
            .or_else(|| mandate.map(|mandate| mandate.lab.id));
        let person = self.world.get::<Person>(id);
        Who {
            organisation: person.and_then(|person| person.organisation.as_ref()).map(text),
            lab: lab.and_then(|lab| self.lab(lab)),
            role: seat
                .and_then(|seat| seat.role.and_then(|_| seats::role(seat, self.world)))
                .or_else(|| mandate.map(|mandate| mandate.role)),
            name: self.only_reserved(person.map(|person| text(&person.name))),
            function: None,
        }
    }

    /// Whoever is meant by a field that takes people, labs, stakeholders and words.
    pub fn party(&self, party: &Party) -> Who {
        let who = self.meant(party);
        let function = || Function::of(party, self.sitting?.0, self.world);
        Who { function: if who.is_withheld() { function() } else { None }, ..who }
    }

    fn meant(&self, party: &Party) -> Who {
        match party {
            Party::Said(words) => self.words(words),
            Party::Known(id) => match (self.world.get::<Stakeholder>(*id), self.lab(*id)) {
                (Some(stakeholder), _) => self.stakeholder(stakeholder),
                (None, Some(lab)) => Who { lab: Some(lab), ..Who::default() },
                (None, None) => self.person(*id),
            },
        }
    }

    /// Words that may name a person: nothing says that they do not, unless they are an office or
    /// the table knows them as a body.
    pub fn words(&self, words: &Line) -> Who {
        if self.face == Face::Public && self.is_body(words) {
            return Who { organisation: Some(text(words)), ..Who::default() };
        }
        Who { name: self.only_reserved(Some(text(words))), ..Who::default() }
    }

    /// Whether words are an office, the body that decides or the structure that answers for the
    /// process, or an organisation that somebody at the table is of.
    fn is_body(&self, words: &Line) -> bool {
        let folded = fold(words.as_str());
        let is = |name: &Line| fold(name.as_str()) == folded;
        let of_people =
            || self.world.all::<Person>().filter_map(|(_, person)| person.organisation.as_ref());
        let of_process = || {
            let process = self.world.process();
            process.into_iter().flat_map(|process| {
                process.deciding_body.iter().chain(&process.responsible_structure)
            })
        };
        !is_somebody(words, self.world)
            && (is_office(words.as_str())
                || is_listed_office(words.as_str(), self.world)
                || of_process().any(is)
                || of_people().any(is))
    }

    fn stakeholder(&self, stakeholder: &Stakeholder) -> Who {
        match stakeholder.kind {
            Some(StakeholderKind::Person) => self.words(&stakeholder.name),
            None if is_somebody(&stakeholder.name, self.world) => self.words(&stakeholder.name),
            _ => Who { organisation: Some(text(&stakeholder.name)), ..Who::default() },
        }
    }

    fn lab(&self, id: Id) -> Option<String> {
        self.world.get::<Lab>(id).map(|lab| lab.label(self.world))
    }

    fn only_reserved(&self, name: Option<String>) -> Option<String> {
        name.filter(|_| self.face == Face::Reserved)
    }
}

/// Whether a person of the table has this name, or one on the map.
fn is_somebody(name: &Line, world: &dyn World) -> bool {
    let of_map = || {
        let found = world.find(Kind::Stakeholders, name.as_str()).ok();
        found.and_then(|id| world.get::<Stakeholder>(id))
    };
    !matches!(world.find(Kind::People, name.as_str()), Err(Lost::Nothing))
        || of_map().is_some_and(|found| found.kind == Some(StakeholderKind::Person))
}

/// Whether a stakeholder may stand in a public list: it is said to be no person, or it has a
/// category of the map and nobody at the table is called so.
pub fn is_public(stakeholder: &Stakeholder, world: &dyn World) -> bool {
    match stakeholder.kind {
        Some(kind) => kind != StakeholderKind::Person,
        None => stakeholder.category.is_some() && !is_somebody(&stakeholder.name, world),
    }
}

fn text(line: &Line) -> String {
    line.as_str().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ledger::sample::Sample;

    #[test]
    fn a_person_of_the_map_is_named_to_nobody_though_an_office_is_called_so() {
        let mut table = Sample::default();
        table.add(Kind::Offices, &[("name", "Spazio Bruni")]);
        let person = [("name", "Spazio Bruni"), ("kind", "person")];
        let id = table.add(Kind::Stakeholders, &person);
        let eye = |face| Eye::new(face, table.world());
        let told = |face| eye(face).party(&Party::Known(id));
        assert_eq!(told(Face::Public).organisation(), None);
        assert_eq!(told(Face::Reserved).name(), Some("Spazio Bruni"));
    }

    fn table() -> Sample {
        let mut table = Sample::default();
        table.add(Kind::Labs, &[("code", "ambiente"), ("name", "Ambiente")]);
        table.add(Kind::People, &[("name", "Anna Verdi"), ("organisation", "Circolo Nord")]);
        table.add(Kind::People, &[("name", "Ugo Neri")]);
        table.add(
            Kind::Representatives,
            &[
                ("person", "Anna Verdi"),
                ("lab", "ambiente"),
                ("from", "2014-01-01"),
                ("to", "2014-02-01"),
                ("role", "titular"),
            ],
        );
        table.add(
            Kind::Representatives,
            &[
                ("person", "Ugo Neri"),
                ("lab", "ambiente"),
                ("from", "2014-01-01"),
                ("to", "2014-02-01"),
                ("role", "substitute"),
            ],
        );
        table.add(Kind::Meetings, &[("number", "1"), ("date", "2014-01-18")]);
        table.add(Kind::Meetings, &[("number", "2"), ("date", "2014-02-15")]);
        table.add(
            Kind::Attendance,
            &[
                ("meeting", "1"),
                ("person", "Ugo Neri"),
                ("state", "present"),
                ("lab", "ambiente"),
                ("role", "substitute"),
            ],
        );
        table.add(Kind::Stakeholders, &[("name", "Circolo Sud"), ("kind", "association")]);
        table.add(Kind::Stakeholders, &[("name", "Ida Bruni"), ("kind", "person")]);
        table
    }

    fn seen(table: &Sample, face: Face, sitting: &str, name: &str) -> Who {
        let eye = Eye::at(face, table.id(Kind::Meetings, sitting), table.world());
        eye.person(table.id(Kind::People, name))
    }

    #[test]
    fn the_public_face_has_organisation_lab_and_role_and_no_name() {
        let who = seen(&table(), Face::Public, "1", "Anna Verdi");
        assert_eq!(
            (who.name(), who.organisation(), who.lab()),
            (None, Some("Circolo Nord"), Some("Ambiente"))
        );
        assert_eq!(who.role(), Some(RepresentativeRole::Titular));
    }

    #[test]
    fn the_reserved_face_has_the_name_too() {
        assert_eq!(seen(&table(), Face::Reserved, "1", "Anna Verdi").name(), Some("Anna Verdi"));
    }

    #[test]
    fn a_mandate_counts_on_its_days_only() {
        let who = seen(&table(), Face::Public, "2", "Anna Verdi");
        assert_eq!((who.lab(), who.role()), (None, None));
    }

    #[test]
    fn the_seat_of_the_sitting_says_lab_and_role_before_any_mandate() {
        let who = seen(&table(), Face::Public, "1", "Ugo Neri");
        assert_eq!(
            (who.lab(), who.role()),
            (Some("Ambiente"), Some(RepresentativeRole::Substitute))
        );
    }

    #[test]
    fn a_titular_without_a_mandate_of_the_day_sits_without_a_role() {
        let mut table = table();
        let line = [
            ("meeting", "2"),
            ("person", "Anna Verdi"),
            ("state", "present"),
            ("lab", "ambiente"),
            ("role", "titular"),
        ];
        table.add(Kind::Attendance, &line);
        let who = seen(&table, Face::Reserved, "2", "Anna Verdi");
        assert_eq!((who.lab(), who.role()), (Some("Ambiente"), None));
    }

    #[test]
    fn whose_proxy_is_held_keeps_the_seat_that_is_written_and_not_that_of_the_holder() {
        let mut table = table();
        table.add(Kind::Labs, &[("code", "cultura"), ("name", "Cultura")]);
        table.add(Kind::People, &[("name", "Pia Blu")]);
        let holder = [("lab", "cultura"), ("role", "titular"), ("on_behalf_of", "Anna Verdi")];
        let line = [("meeting", "2"), ("person", "Pia Blu"), ("state", "present")];
        table.add(Kind::Attendance, &[line.as_slice(), holder.as_slice()].concat());
        table.add(
            Kind::Attendance,
            &[
                ("meeting", "2"),
                ("person", "Anna Verdi"),
                ("state", "excused"),
                ("lab", "ambiente"),
            ],
        );
        assert_eq!(seen(&table, Face::Reserved, "2", "Anna Verdi").lab(), Some("Ambiente"));
    }

    #[test]
    fn who_has_neither_organisation_nor_lab_is_withheld_from_the_public() {
        assert!(seen(&table(), Face::Public, "2", "Ugo Neri").is_withheld());
        assert!(!seen(&table(), Face::Reserved, "2", "Ugo Neri").is_withheld());
    }

    #[test]
    fn words_that_are_a_body_of_the_table_are_shown_unless_a_person_is_called_so() {
        let mut table = table();
        table.add(Kind::Process, &[("title", "Il parco"), ("deciding_body", "Comune di Faenza")]);
        table.add(Kind::People, &[("name", "Bice Gatti"), ("organisation", "Bice Gatti")]);
        let said = |words: &str| {
            Eye::new(Face::Public, table.world())
                .words(&Line::new(words).unwrap())
                .organisation()
                .is_some()
        };
        assert_eq!(
            ["circolo nord", "Comune di Faenza", "Settore Cultura", "Bice Gatti", "Ida"].map(said),
            [true, true, true, false, false]
        );
    }

    #[test]
    fn words_that_the_table_lists_as_an_office_are_shown() {
        let mut table = table();
        table.add(Kind::Offices, &[("name", "Spazio Bruni")]);
        let said = |words: &str| {
            let who = Eye::new(Face::Public, table.world()).words(&Line::new(words).unwrap());
            who.organisation().map(str::to_owned)
        };
        assert_eq!(said("SPAZIO BRUNI").as_deref(), Some("SPAZIO BRUNI"));
        assert_eq!(said("Spazio Bruno"), None);
    }

    #[test]
    fn a_stakeholder_that_nothing_is_said_of_is_no_public_name() {
        let mut table = table();
        table.add(Kind::Stakeholders, &[("name", "Arci"), ("category", "Cultura")]);
        table.add(Kind::Stakeholders, &[("name", "Lia Muti")]);
        table.add(Kind::Stakeholders, &[("name", "Ugo Neri"), ("category", "Cultura")]);
        let world = table.world();
        let public: Vec<&str> = world
            .all::<Stakeholder>()
            .filter(|(_, found)| is_public(found, world))
            .map(|(_, found)| found.name.as_str())
            .collect();
        assert_eq!(public, ["Circolo Sud", "Arci"]);
    }

    #[test]
    fn parties_are_labs_organisations_people_or_withheld_words() {
        let table = table();
        let eye = Eye::new(Face::Public, table.world());
        let known = |kind, key| eye.party(&Party::Known(table.id(kind, key)));
        assert_eq!(known(Kind::Labs, "ambiente").lab(), Some("Ambiente"));
        assert_eq!(known(Kind::Stakeholders, "Circolo Sud").organisation(), Some("Circolo Sud"));
        assert!(known(Kind::Stakeholders, "Ida Bruni").is_withheld());
        assert!(eye.party(&Party::Said(Line::new("la signora del bar").unwrap())).is_withheld());
    }
}
