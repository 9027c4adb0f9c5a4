//! What opinions, answers and indicators refuse. Keeps out: terms, since they take today's date.

use crate::domain::fault::Fault;
use crate::domain::id::Id;
use crate::domain::noun::Rules;
use crate::domain::nouns::{Answer, Indicator, Opinion, Proposal};
use crate::domain::values::{IndicatorStatus, Outcome, Prose};
use crate::domain::world::World;
use crate::say;

fn of_proposal(id: Id, world: &dyn World) -> String {
    world.label(id)
}

impl Rules for Opinion {
    fn label(&self, world: &dyn World) -> String {
        of_proposal(self.proposal.id, world)
    }
}

impl Rules for Answer {
    fn check(&self, _own: Id, world: &dyn World) -> Vec<Fault> {
        // What could not be concluded without reasons does not lose them afterwards. A state is a
        // word, and a refusal without reasons is a fact that must be taken down under any word; who
        // concludes is stopped, and every document names it.
        let owing = self.owes_reasons()
            && world.process().is_some_and(|process| process.concluded.is_some());
        owing.then(|| Fault::new("reason", say!("fault-concluded-reason"))).into_iter().collect()
    }

    fn label(&self, world: &dyn World) -> String {
        format!("{} ({})", of_proposal(self.proposal.id, world), self.body.as_str())
    }
}

impl Answer {
    /// The answers that refuse, or accept in part, without saying why, in the order of proposals
    /// and days.
    pub fn unreasoned(world: &dyn World) -> Vec<(Id, &Self)> {
        let mut lacking: Vec<_> =
            world.all::<Self>().filter(|(_, answer)| answer.owes_reasons()).collect();
        lacking.sort_by_cached_key(|(id, answer)| {
            (
                world.get::<Proposal>(answer.proposal.id).map(|proposal| proposal.code.clone()),
                answer.date,
                *id,
            )
        });
        lacking
    }

    /// Whether it owes written reasons: for whatever is not wholly accepted. A stroke or a dot is
    /// no reason.
    pub fn owes_reasons(&self) -> bool {
        let says_something = |reason: &Prose| reason.as_str().chars().any(char::is_alphanumeric);
        matches!(self.outcome, Outcome::Partly | Outcome::Refused)
            && !self.reason.as_ref().is_some_and(says_something)
    }
}

impl Rules for Indicator {
    fn label(&self, world: &dyn World) -> String {
        format!("{}: {}", of_proposal(self.proposal.id, world), self.name.as_str())
    }
}

impl Indicator {
    /// Whether it can be held against something: a target and a day.
    pub const fn is_measurable(&self) -> bool {
        self.target.is_some() && self.due.is_some()
    }

    /// Whether its story is over, well or not.
    pub fn is_settled(&self) -> bool {
        matches!(self.status, Some(IndicatorStatus::Reached | IndicatorStatus::Missed))
    }
}
