//! Votes by name. Keeps out: counting and the rule in force.

use super::meeting::{AgendaItem, Meeting, item_of_meeting};
use super::person::Person;
use crate::domain::fault::Fault;
use crate::domain::id::Id;
use crate::domain::noun::{Rules, noun};
use crate::domain::values::{Choice, Of, Prose, Ref};
use crate::domain::world::World;

noun! {
    /// One person's vote on one item.
    pub struct Vote of Votes {
        /// The sitting.
        [key] meeting: Of<Meeting> = ["seduta", "riunione"],
        /// The item voted on.
        [key] item: Ref<AgendaItem> = ["punto"],
        /// Who votes.
        [key] person: Ref<Person> = ["persona", "nome"],
        /// How.
        choice: Choice = ["voto", "scelta"],
        /// Why, where the person says so.
        reason: Option<Prose> = ["motivo", "motivazione"],
    }
}

impl Rules for Vote {
    fn check(&self, _own: Id, world: &dyn World) -> Vec<Fault> {
        item_of_meeting(Some(self.item), self.meeting.id, world).into_iter().collect()
    }

    fn label(&self, world: &dyn World) -> String {
        world.record(self.person.id).map(|record| record.label(world)).unwrap_or_default()
    }
}
