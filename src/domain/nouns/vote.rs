//! Votes by name. Keeps out: counting and the rule in force.

use super::meeting::{AgendaItem, Attendance, Meeting, item_of_meeting};
use super::person::Person;
use crate::domain::fault::Fault;
use crate::domain::id::Id;
use crate::domain::noun::{Rules, noun};
use crate::domain::values::{AttendanceState, Choice, Of, Prose, Ref};
use crate::domain::world::World;
use crate::say;

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
        let mut faults: Vec<Fault> = item_of_meeting(Some(self.item), self.meeting.id, world).into_iter().collect();
        let lines: Vec<&Attendance> =
            world.of::<Attendance>(self.person.id).map(|(_, line)| line).filter(|line| line.meeting == self.meeting).collect();
        let away = |line: &&Attendance| matches!(line.state, AttendanceState::Absent | AttendanceState::Excused);
        let is_away = lines.iter().filter(|line| line.person == self.person).any(away);
        // The holder of a proxy votes for somebody who is not there.
        if is_away && !lines.iter().any(|line| line.on_behalf_of == Some(self.person) && !away(line)) {
            faults.push(Fault::new("person", say!("fault-vote-absent", name = self.label(world))));
        }
        faults
    }

    fn label(&self, world: &dyn World) -> String {
        world.record(self.person.id).map(|record| record.label(world)).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use crate::domain::Kind;
    use crate::ledger::sample::{Sample, why};

    #[test]
    fn a_vote_is_given_once_and_on_an_item_of_its_sitting() {
        let mut table = Sample::of(&[
            (Kind::Meetings, &[("number", "1"), ("date", "2014-04-17")]),
            (Kind::Meetings, &[("number", "2"), ("date", "2014-05-15")]),
            (Kind::Agenda, &[("meeting", "2"), ("position", "1"), ("title", "Bilancio")]),
            (Kind::People, &[("name", "Ada")]),
        ]);
        let item = "00000000-0000-0000-0000-000000000003";
        let vote = |meeting, choice| [("meeting", meeting), ("item", item), ("person", "Ada"), ("choice", choice)];
        assert_eq!(why(table.offer(Kind::Votes, &vote("1", "favour"))), ["item: fault-other-meeting"]);
        table.add(Kind::Votes, &vote("2", "favorevole"));
        assert_eq!(why(table.offer(Kind::Votes, &vote("2", "contrario"))), ["meeting: fault-duplicate"]);
    }

    #[test]
    fn who_is_absent_does_not_vote_and_who_left_early_may_have() {
        let mut table = Sample::of(&[
            (Kind::Meetings, &[("number", "1"), ("date", "2014-04-17"), ("start", "18:00")]),
            (Kind::Agenda, &[("meeting", "1"), ("position", "1"), ("title", "Bilancio")]),
            (Kind::People, &[("name", "Ada")]),
        ]);
        let line = table.add(Kind::Attendance, &[("meeting", "1"), ("person", "Ada"), ("state", "absent")]);
        let vote = [("meeting", "1"), ("item", "1"), ("person", "Ada"), ("choice", "favour")];
        assert_eq!(why(table.offer(Kind::Votes, &vote)), ["person: fault-vote-absent"]);
        table.set(line, &[("state", "present"), ("departure", "18:10")]).unwrap();
        let id = table.add(Kind::Votes, &vote);
        table.delete(id).unwrap();
        table.set(line, &[("state", "excused")]).unwrap();
        table.add(Kind::People, &[("name", "Bice")]);
        let proxy = [("meeting", "1"), ("person", "Bice"), ("state", "present"), ("on_behalf_of", "Ada")];
        table.add(Kind::Attendance, &proxy);
        assert!(table.offer(Kind::Votes, &vote).is_ok());
    }
}
