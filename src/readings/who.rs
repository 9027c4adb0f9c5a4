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
/// Only an [`Eye`] makes one, and the eye of the public face never looks at a name but that of an
/// office: no later step can forget to hide it.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Who {
    organisation: Option<String>,
    lab: Option<String>,
    role: Option<RepresentativeRole>,
    name: Option<String>,
    function: Option<Function>,
}

impl Who {
    /// The name; on the public face that of an office beside its organisation, and no other.
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
        // An office on the list of people is an office all the same, by what it is called alone: the
        // list of offices is no way to name a person.
        let office =
            person.filter(|person| self.face == Face::Public && is_office(person.name.as_str()));
        let organisation = person.and_then(|person| person.organisation.as_ref());
        Who {
            organisation: organisation.or(office.map(|person| &person.name)).map(text),
            lab: lab.and_then(|lab| self.lab(lab)),
            role: seat
                .and_then(|seat| seat.role.and_then(|_| seats::role(seat, self.world)))
                .or_else(|| mandate.map(|mandate| mandate.role)),
            name: self.only_reserved(person.map(|person| text(&person.name))).or_else(|| {
                // Where the organisation stands for itself, the office stands beside it.
                office.filter(|_| organisation.is_some()).map(|office| text(&office.name))
            }),
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
mod tests;
