//! What opinions, answers and indicators refuse. Keeps out: terms, since they take today's date.

use crate::domain::change::Transition;
use crate::domain::fault::Fault;
use crate::domain::id::Id;
use crate::domain::noun::Rules;
use crate::domain::nouns::{Answer, Indicator, Opinion, Process, Proposal};
use crate::domain::refusal::{Pinned, Refusal};
use crate::domain::rules::reasons::{self, is_reason};
use crate::domain::values::{IndicatorStatus, Outcome};
use crate::domain::world::World;
use crate::say;

fn of_proposal(id: Id, world: &dyn World) -> String {
    world.label(id)
}

impl Rules for Opinion {
    fn check(&self, _own: Id, _world: &dyn World) -> Vec<Fault> {
        reasons::worthless(self.reason.as_ref()).into_iter().collect()
    }

    fn label(&self, world: &dyn World) -> String {
        of_proposal(self.proposal.id, world)
    }
}

/// Why a concluded process does not take an answer that owes its reasons.
fn unreasoned() -> Fault {
    Fault::odd("reason", say!("fault-concluded-reason"))
}

impl Rules for Answer {
    /// An acceptance that becomes a refusal owes reasons though nobody touched them.
    fn locks(change: &Transition<'_, Self>) -> Result<(), Refusal> {
        let turned = change
            .both()
            .is_some_and(|(before, after)| before.outcome != after.outcome && after.owes_reasons());
        let concluded = || change.world.process().is_some_and(Process::is_concluded);
        if turned && change.is_act() && concluded() {
            return Err(Refusal::of(vec![Pinned { change: 0, fault: unreasoned() }]));
        }
        Ok(())
    }

    fn check(&self, _own: Id, world: &dyn World) -> Vec<Fault> {
        // What could not be concluded without reasons does not lose them afterwards, nor gets a
        // refusal that lacks them. What a table held before is not asked about again.
        let owing = self.owes_reasons() && world.process().is_some_and(Process::is_concluded);
        owing.then(unreasoned).into_iter().collect()
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

    /// Whether it owes written reasons: for whatever is not wholly accepted. Words that say nothing
    /// are no reason.
    pub fn owes_reasons(&self) -> bool {
        matches!(self.outcome, Outcome::Partly | Outcome::Refused)
            && !self.reason.as_ref().is_some_and(|reason| is_reason(reason.as_str()))
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
