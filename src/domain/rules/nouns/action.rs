//! Actions: what goes on after the verbale. Keeps out: which are overdue, since that takes today's
//! date.

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
        early.map(told).into_iter().collect()
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
