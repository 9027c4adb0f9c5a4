//! Entries of the running record of a sitting. Keeps out: how the verbale orders and shows them.

use super::meeting::{AgendaItem, Meeting, item_of_meeting};
use crate::domain::fault::Fault;
use crate::domain::id::Id;
use crate::domain::noun::{Rules, noun};
use crate::domain::values::{ConsensusMethod, EntryKind, Moment, Of, Parties, Party, Prose, Ref, Tags};
use crate::domain::world::World;
use crate::say;

noun! {
    /// One thing that was said, agreed, held apart or decided.
    pub struct Entry of Entries {
        /// The sitting.
        [key] meeting: Of<Meeting> = ["seduta", "riunione"],
        /// When.
        [key] time: Moment = ["ora", "orario"],
        /// What it is.
        [key] kind: EntryKind = ["tipo"],
        /// The words.
        [key] text: Prose = ["testo"],
        /// The item of the order of the day.
        item: Option<Ref<AgendaItem>> = ["punto"],
        /// Who said it.
        speaker: Option<Party> = ["intervento_di", "chi"],
        /// Who holds a divergence, or a reservation.
        #[serde(default)]
        holders: Parties = ["sostenitori", "chi_la_sostiene"],
        /// Words to gather it by.
        #[serde(default)]
        tags: Tags = ["etichette"],
        /// How a decision was reached.
        method: Option<ConsensusMethod> = ["metodo"],
        /// The reservation, word by word.
        reservation: Option<Prose> = ["riserva"],
    }
}

impl Rules for Entry {
    fn check(&self, _own: Id, world: &dyn World) -> Vec<Fault> {
        let mut faults: Vec<Fault> = item_of_meeting(self.item, self.meeting.id, world).into_iter().collect();
        if self.method.is_some() && self.kind != EntryKind::Decision {
            faults.push(Fault::new("method", say!("fault-method")));
        }
        if self.reservation.is_some() && self.method != Some(ConsensusMethod::Reservations) {
            faults.push(Fault::new("reservation", say!("fault-reservation")));
        }
        faults
    }

    fn label(&self, _world: &dyn World) -> String {
        self.text.as_str().lines().next().unwrap_or_default().to_owned()
    }
}
