//! What the ballots of a vote on projects come to: who is funded by which rule, in which order, and
//! why. Keeps out: the rules themselves (see `methods::budget`), drawing and documents.
//!
//! There is nothing to read of a vote that is open: its ballots are behind the veil.

mod barred;
mod best_set;
mod by_rule;
mod decided;
mod effort;
mod explained;
mod needed;
mod paper;
#[cfg(test)]
mod random;
mod step;
#[cfg(test)]
mod tests;
mod ties;
mod told;

pub use barred::{Barred, Why};
pub use by_rule::{ByRule, Next};
pub use decided::{Allocation, Allotted};
pub use effort::Effort;
pub use explained::Explained;
pub use needed::Needed;
pub use step::{CountStep, How};
pub use ties::TieChecked;

use crate::domain::{BallotType, Budget, CountRule, Id, Project, World, budgets, fold};
use crate::methods::budget::Election;
use paper::Paper;

/// The ballots of a closed vote, read once for everything that is counted from them.
#[derive(Debug, Clone)]
pub struct BallotCount {
    /// The vote.
    pub budget: Id,
    /// The projects, in the order in which a tie goes.
    pub projects: Vec<Id>,
    /// How many ballots are counted, blank ones among them.
    pub voters: u64,
    /// How many of those name nothing.
    pub blank: u64,
    /// How many ballots are void.
    pub void: u64,
    /// How many may vote, where that is known.
    pub eligible: Option<u64>,
    /// For each project how many ballots name it, or the points it has where points are given.
    pub support: Vec<u128>,
    /// How a ballot says what its voter wants.
    pub ballot_type: BallotType,
    /// The rule that was declared.
    pub rule: CountRule,
    paper: Paper,
    election: Election,
}

impl BallotCount {
    /// The ballots of a vote; `None` where there is no such vote, or while it is open.
    pub fn of(budget: Id, world: &dyn World) -> Option<Self> {
        let own = world.get::<Budget>(budget).filter(|own| !own.is_open())?;
        let projects = paper::in_order(budget, own, world);
        let paper = Paper::read(budget, own, &projects, world);
        let election = paper.election(&[], &[]);
        let support = election.totals(paper.utility());
        Some(Self {
            budget,
            projects,
            voters: election.voters(),
            blank: paper.blank,
            void: paper.void,
            eligible: own.eligible.and_then(|own| u64::try_from(own.get()).ok()),
            support,
            ballot_type: own.ballot_type,
            rule: own.rule,
            paper,
            election,
        })
    }

    /// The rules by which these ballots can be counted, the declared one first.
    pub fn rules(&self) -> Vec<CountRule> {
        let is_other = |rule: &CountRule| *rule != self.rule && rule.counts(self.ballot_type);
        let others = CountRule::ALL.into_iter().filter(is_other);
        std::iter::once(self.rule).chain(others).collect()
    }

    /// How many marks the ballots could hold: the different ones, times the projects.
    fn size(&self) -> u64 {
        let size = self.election.ballots().len().saturating_mul(self.projects.len());
        u64::try_from(size).unwrap_or(u64::MAX)
    }

    /// What a project costs, in cents.
    pub fn cost(&self, project: usize) -> u64 {
        self.election.cost(project)
    }

    /// The money there is, in cents.
    pub const fn cap(&self) -> u64 {
        self.election.cap
    }

    /// The code of a project.
    pub fn code(&self, project: usize) -> &str {
        self.election.projects.get(project).map_or("", |project| project.id.as_str())
    }

    /// The codes of some projects, as they are listed.
    pub fn codes(&self, projects: &[usize]) -> String {
        let codes: Vec<&str> = projects.iter().map(|project| self.code(*project)).collect();
        codes.join(", ")
    }

    /// The place of a project.
    pub fn place(&self, project: Id) -> Option<usize> {
        self.projects.iter().position(|own| *own == project)
    }

    /// The title of a project.
    pub fn title<'w>(&self, project: usize, world: &'w dyn World) -> &'w str {
        let own = self.projects.get(project).and_then(|id| world.get::<Project>(*id));
        own.map_or("", |project| project.title.as_str())
    }

    /// Whether ballots give points, and no votes.
    pub const fn gives_points(&self) -> bool {
        matches!(self.ballot_type, BallotType::Points)
    }

    /// The projects of which one at most is funded: the word that they share, and their places by
    /// code.
    pub fn alternatives(&self, world: &dyn World) -> Vec<(String, Vec<usize>)> {
        let mut groups: Vec<(String, Vec<usize>)> = Vec::new();
        for place in self.by_code() {
            let own = self.projects.get(place).and_then(|id| world.get::<Project>(*id));
            let Some(word) = own.and_then(|own| own.alternatives.as_ref()) else { continue };
            match groups.iter_mut().find(|(own, _)| fold(own) == fold(word.as_str())) {
                Some((_, places)) => places.push(place),
                None => groups.push((word.as_str().to_owned(), vec![place])),
            }
        }
        groups.retain(|(_, places)| places.len() > 1);
        groups
    }

    /// The places of the projects as a list shows them, by their codes.
    pub fn by_code(&self) -> Vec<usize> {
        let mut places: Vec<usize> = (0..self.projects.len()).collect();
        places.sort_by(|one, other| budgets::by_number(self.code(*one), self.code(*other)));
        places
    }
}
