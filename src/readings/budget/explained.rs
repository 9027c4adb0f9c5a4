//! Why a project is funded or not by the declared rule. Keeps out: sentences, and how the number of
//! votes that were missing is found (see `needed`).

use super::BallotCount;
use super::barred::Barred;
use super::by_rule::ByRule;
use super::effort::Effort;
use super::needed::Needed;
use super::step::CountStep;

/// A project under the declared rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Explained {
    /// The project.
    pub project: usize,
    /// How many ballots name it, or its points.
    pub support: u128,
    /// How many projects have more.
    pub ahead: usize,
    /// Its place in the order of purchase, from 1, where it is funded.
    pub place: Option<usize>,
    /// The step at which it came up, where it did.
    pub step: Option<CountStep>,
    /// What is left of the money by the whole count, in cents.
    pub left: u64,
    /// How many more ballots that name it alone it needed; `None` where it is funded.
    pub needed: Option<Needed>,
    /// Why the vote itself keeps it out, where it does.
    pub barred: Option<Barred>,
}

impl BallotCount {
    /// Why a project is in or out; `None` where it is none of this vote. How many more votes it needed
    /// is looked for as long as `effort` lasts.
    pub fn explained(
        &self,
        project: usize,
        count: &ByRule,
        effort: &Effort<'_>,
    ) -> Option<Explained> {
        let support = *self.support.get(project)?;
        let place = count.place(project);
        Some(Explained {
            project,
            support,
            ahead: self.support.iter().filter(|other| **other > support).count(),
            place,
            step: count.steps.iter().find(|step| step.project == project).cloned(),
            left: count.left,
            needed: place.is_none().then(|| self.needed(project, count, effort)),
            barred: count.barred.iter().find(|own| own.project == project).copied(),
        })
    }
}
