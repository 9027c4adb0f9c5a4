//! Labs and who represents them. Keeps out: who may speak today (see `rules::mandates`).

use chrono::NaiveDate;

use super::person::Person;
use crate::domain::fault::Fault;
use crate::domain::id::Id;
use crate::domain::noun::{Rules, noun};
use crate::domain::values::{Line, Of, Prose, Ref, RepresentativeRole};
use crate::domain::world::World;
use crate::say;

noun! {
    /// A thematic laboratory.
    pub struct Lab of Labs {
        /// One word by which it is called.
        [key] code: Line = ["codice", "sigla"],
        /// Its name.
        name: Option<Line> = ["nome", "denominazione"],
        /// What it works on.
        theme: Option<Prose> = ["tema"],
    }
}

impl Rules for Lab {
    fn label(&self, _world: &dyn World) -> String {
        self.name.as_ref().unwrap_or(&self.code).as_str().to_owned()
    }
}

noun! {
    /// A mandate: a person speaks for a lab from one day to another, both included.
    pub struct Representative of Representatives {
        /// Who.
        [key] person: Ref<Person> = ["persona", "rappresentante"],
        /// For which lab.
        [key] lab: Of<Lab> = ["laboratorio"],
        /// The first day.
        [key] from: NaiveDate = ["dal", "da", "inizio"],
        /// Titular or substitute.
        role: RepresentativeRole = ["ruolo"],
        /// The last day; open when absent.
        to: Option<NaiveDate> = ["al", "fine"],
        /// What the lab asks the person to hold to.
        mandate: Option<Prose> = ["mandato"],
    }
}

impl Representative {
    /// Whether the mandate holds on a day.
    pub fn holds_on(&self, day: NaiveDate) -> bool {
        self.from <= day && self.to.is_none_or(|to| day <= to)
    }

    fn overlaps(&self, other: &Self) -> bool {
        self.to.is_none_or(|to| other.from <= to) && other.to.is_none_or(|to| self.from <= to)
    }
}

impl Rules for Representative {
    fn check(&self, own: Id, world: &dyn World) -> Vec<Fault> {
        let mut faults = Vec::new();
        if self.to.is_some_and(|to| to < self.from) {
            faults.push(Fault::new("to", say!("fault-end-before-start")));
        }
        if self.role == RepresentativeRole::Titular {
            let rival = world
                .of::<Self>(self.lab.id)
                .find(|(id, other)| *id != own && other.role == RepresentativeRole::Titular && self.overlaps(other));
            if let Some((_, rival)) = rival {
                let until =
                    rival.to.map_or_else(|| say!("fault-titular-open"), |to| say!("fault-titular-until", to = to.to_string()));
                faults.push(Fault::new(
                    "from",
                    say!("fault-titular", name = rival.label(world), from = rival.from.to_string(), until = until),
                ));
            }
        }
        faults
    }

    fn label(&self, world: &dyn World) -> String {
        world.record(self.person.id).map(|record| record.label(world)).unwrap_or_default()
    }
}
