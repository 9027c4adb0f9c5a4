//! What a table decides after the count: the funded projects of the declared rule, and each that was
//! decided otherwise with its reason. Keeps out: the count.

use super::BallotCount;
use super::by_rule::ByRule;
use crate::domain::{Id, Project, ProjectOutcome, World};

/// A project and what is decided of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Allotted {
    /// The project.
    pub project: usize,
    /// The record of it.
    pub id: Id,
    /// Whether the count funds it.
    pub counted: bool,
    /// What was decided against the count, where anything was.
    pub outcome: Option<ProjectOutcome>,
    /// What it is given in the end, in cents; 0 when nothing.
    pub given: u64,
}

/// All projects as they are decided, in the order of purchase, then those that are not funded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Allocation {
    /// The projects.
    pub lines: Vec<Allotted>,
    /// What is given in all, in cents.
    pub given: u64,
    /// By how much that is more than there is, in cents; 0 when it is not.
    pub over: u64,
}

impl Allocation {
    /// The projects that were decided otherwise than counted.
    pub fn overridden(&self) -> impl Iterator<Item = &Allotted> {
        self.lines.iter().filter(|line| line.outcome.is_some())
    }
}

impl BallotCount {
    /// What is decided after a count.
    pub fn decided(&self, count: &ByRule, world: &dyn World) -> Allocation {
        let out = self.by_code().into_iter().filter(|project| !count.has(*project));
        let order: Vec<usize> = count.funded.iter().copied().chain(out).collect();
        let line = |project: usize| {
            let id = *self.projects.get(project)?;
            let own = world.get::<Project>(id)?;
            let cost = self.cost(project);
            let given = match own.outcome {
                None if count.has(project) => cost,
                None | Some(ProjectOutcome::Excluded) => 0,
                Some(ProjectOutcome::Added) => cost,
                Some(ProjectOutcome::Partly) => own
                    .granted
                    .and_then(|granted| u64::try_from(granted.get()).ok())
                    .unwrap_or_default(),
            };
            let counted = count.has(project);
            // What agrees with the count was not decided against it.
            let agrees = match own.outcome {
                Some(ProjectOutcome::Added) => counted,
                Some(ProjectOutcome::Excluded) => !counted,
                Some(ProjectOutcome::Partly) | None => false,
            };
            let outcome = own.outcome.filter(|_| !agrees);
            Some(Allotted { project, id, counted, outcome, given })
        };
        let lines: Vec<Allotted> = order.into_iter().filter_map(line).collect();
        let given: u64 = lines.iter().map(|line| line.given).sum();
        Allocation { lines, given, over: given.saturating_sub(self.cap()) }
    }
}
