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

#[cfg(test)]
mod tests {
    use crate::domain::Kind;
    use crate::ledger::sample::{Fields, Sample, why};

    /// Two sittings with an item each: the second item stands in the second sitting only.
    fn offered(fields: Fields<'_>) -> Vec<String> {
        let mut table = Sample::of(&[
            (Kind::Meetings, &[("number", "1"), ("date", "2014-04-17"), ("start", "18:00")]),
            (Kind::Meetings, &[("number", "2"), ("date", "2014-05-15"), ("start", "18:00")]),
            (Kind::Agenda, &[("meeting", "1"), ("position", "1"), ("title", "Saluti")]),
            (Kind::Agenda, &[("meeting", "2"), ("position", "2"), ("title", "Bilancio")]),
            (Kind::People, &[("name", "Ada")]),
        ]);
        let common = [("meeting", "1"), ("time", "18:05"), ("text", "Sì\na tutto")];
        let fields: Vec<_> = common.into_iter().chain(fields.iter().copied()).collect();
        match table.offer(Kind::Entries, &fields) {
            Ok(_) => Vec::new(),
            refused => why(refused),
        }
    }

    /// The id of the item of the second sitting.
    const ELSEWHERE: &str = "00000000-0000-0000-0000-000000000004";

    #[test]
    fn an_entry_stands_under_an_item_of_its_own_sitting() {
        assert!(offered(&[("kind", "note"), ("item", "1")]).is_empty());
        assert_eq!(offered(&[("kind", "note"), ("item", ELSEWHERE)]), ["item: fault-other-meeting"]);
        assert_eq!(offered(&[("kind", "note"), ("item", "2")]), ["item: fault-nobody"]);
    }

    #[test]
    fn only_a_decision_has_a_method() {
        assert!(offered(&[("kind", "decisione"), ("method", "consenso")]).is_empty());
        assert_eq!(offered(&[("kind", "accordo"), ("method", "consenso")]), ["method: fault-method"]);
    }

    #[test]
    fn a_reservation_needs_the_method_that_has_them() {
        let with = |method| offered(&[("kind", "decision"), ("method", method), ("reservation", "Non sul bilancio")]);
        assert!(with("consenso con riserve").is_empty());
        assert_eq!(with("consensus"), ["reservation: fault-reservation"]);
        assert_eq!(with(""), ["reservation: fault-reservation"]);
    }

    #[test]
    fn everything_that_is_wrong_is_said_at_once() {
        let faults = offered(&[("kind", "note"), ("item", ELSEWHERE), ("method", "vote"), ("reservation", "No")]);
        assert_eq!(faults, ["item: fault-other-meeting", "method: fault-method", "reservation: fault-reservation"]);
    }

    #[test]
    fn an_entry_is_named_by_its_first_line() {
        let mut table = Sample::of(&[(Kind::Meetings, &[("number", "1"), ("date", "2014-04-17")])]);
        let fields = [("meeting", "1"), ("time", "18:05"), ("kind", "note"), ("text", "Sì\na tutto")];
        let id = table.add(Kind::Entries, &fields);
        assert_eq!(table.record(id).label(table.world()), "Sì");
    }
}
