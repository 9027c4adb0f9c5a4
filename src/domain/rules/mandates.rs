//! Who may speak for a lab on a day. Keeps out: who is in the room.

use chrono::NaiveDate;

use crate::domain::id::Id;
use crate::domain::nouns::{Lab, Representative};
use crate::domain::values::RepresentativeRole;
use crate::domain::world::World;

/// The mandates of a lab that hold on a day, titulars first, then by id.
pub fn holding(lab: Id, day: NaiveDate, world: &dyn World) -> Vec<(Id, &Representative)> {
    let mut mandates: Vec<_> = world.of::<Representative>(lab).filter(|(_, mandate)| mandate.holds_on(day)).collect();
    mandates.sort_by_key(|(id, mandate)| (mandate.role != RepresentativeRole::Titular, *id));
    mandates
}

/// The labs that nobody may speak for on a day, by code.
pub fn uncovered(day: NaiveDate, world: &dyn World) -> Vec<(Id, &Lab)> {
    let mut labs: Vec<_> = world.all::<Lab>().filter(|(id, _)| holding(*id, day, world).is_empty()).collect();
    labs.sort_by(|a, b| a.1.code.cmp(&b.1.code));
    labs
}

/// The mandate by which a person speaks on a day: the first as titular, else as substitute.
pub fn of_person(person: Id, day: NaiveDate, world: &dyn World) -> Option<(Id, &Representative)> {
    let mut mandates: Vec<_> = world.of::<Representative>(person).filter(|(_, mandate)| mandate.holds_on(day)).collect();
    mandates.sort_by_key(|(id, mandate)| (mandate.role != RepresentativeRole::Titular, *id));
    mandates.into_iter().next()
}
