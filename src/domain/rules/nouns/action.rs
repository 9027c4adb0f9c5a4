//! Actions: what goes on after the verbale. Keeps out: which are overdue, since that takes today's
//! date.

use super::meeting::item_of_meeting;
use crate::domain::fault::Fault;
use crate::domain::id::Id;
use crate::domain::noun::{Rules, differ};
use crate::domain::nouns::{Action, Meeting};
use crate::domain::values::ActionState;
use crate::domain::world::World;
use crate::say;

impl Rules for Action {
    const LATER: &'static [&'static str] = &["state", "phase"];

    fn check(&self, _own: Id, world: &dyn World) -> Vec<Fault> {
        let given = self.meeting.and_then(|of| world.get::<Meeting>(of.id));
        let early = given.filter(|given| self.due.is_some_and(|due| due < given.date));
        let told = |given: &Meeting| {
            Fault::odd("due", say!("fault-due-before-sitting", number = given.number.get()))
        };
        let misplaced = self.meeting.and_then(|of| item_of_meeting(self.item, of.id, world));
        early.map(told).into_iter().chain(misplaced).collect()
    }

    /// Two people can be given the same thing to do.
    fn is_another(&self, other: &Self) -> bool {
        differ(&self.owner, &other.owner)
    }
}

impl Action {
    /// Whether it is still to be done.
    pub fn is_open(&self) -> bool {
        self.state.unwrap_or(ActionState::Open) == ActionState::Open
    }
}

#[cfg(test)]
mod tests {
    use crate::domain::Kind;
    use crate::domain::sample::{Sample, why};

    #[test]
    fn an_action_is_given_on_an_item_of_its_own_sitting() {
        let mut table = Sample::of(&[
            (Kind::Meetings, &[("number", "1"), ("date", "2014-04-17")]),
            (Kind::Meetings, &[("number", "2"), ("date", "2014-05-17")]),
            (Kind::Agenda, &[("meeting", "1"), ("position", "1"), ("title", "Spazi")]),
        ]);
        let action = |meeting| [("text", "Chiedere"), ("meeting", meeting), ("item", "3")];
        let item = table.world().every(Kind::Agenda).next().map(|(id, _)| id.to_string()).unwrap();
        let given = |meeting| {
            action(meeting).map(|(k, v)| (k, if k == "item" { item.as_str() } else { v }))
        };
        assert_eq!(why(table.offer(Kind::Actions, &given("2"))).len(), 1);
        assert!(table.offer(Kind::Actions, &given("1")).is_ok());
    }

    #[test]
    fn nothing_is_due_before_the_sitting_that_gave_it() {
        let sitting = [("number", "1"), ("date", "2014-04-17")];
        let mut table = Sample::of(&[(Kind::Meetings, &sitting)]);
        let action = |due| [("text", "Chiedere"), ("meeting", "1"), ("due", due)];
        assert_eq!(
            why(table.offer(Kind::Actions, &action("2014-04-16"))),
            ["due: fault-due-before-sitting"]
        );
        let id = table.add(Kind::Actions, &action("2014-04-17"));
        assert!(table.set(id, &[("due", "")]).is_ok());
    }
}
