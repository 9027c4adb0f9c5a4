//! Why a project is funded or not by the declared rule, and how many more votes it needed, found by
//! counting again. Keeps out: sentences.

use super::BallotCount;
use super::by_rule::ByRule;
use super::step::CountStep;

/// Up to so many ballots every number is tried; beyond, the number is found by halving.
const EACH_TRIED: u64 = 64;

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
    /// How many more ballots that name it alone it needed: with so many it is funded, with one
    /// fewer it is not. `None` where it is funded, and where no number would do.
    pub needed: Option<u64>,
}

impl BallotCount {
    /// Why a project is in or out; `None` where it is none of this vote.
    pub fn explained(&self, project: usize, count: &ByRule) -> Option<Explained> {
        let support = *self.support.get(project)?;
        let place = count.place(project);
        Some(Explained {
            project,
            support,
            ahead: self.support.iter().filter(|other| **other > support).count(),
            place,
            step: count.steps.iter().find(|step| step.project == project).cloned(),
            left: count.left,
            needed: if place.is_some() { None } else { self.needed(project) },
        })
    }

    /// Whether a project is funded with so many more ballots that name it alone.
    fn has_with(&self, project: usize, more: u64) -> bool {
        self.recounted(self.rule, &[(project, more)]).is_some_and(|count| count.has(project))
    }

    fn needed(&self, project: usize) -> Option<u64> {
        if let Some(few) = (1..=EACH_TRIED).find(|more| self.has_with(project, *more)) {
            return Some(few);
        }
        // A hundred times as many voters again: what is not funded then never is.
        let most = self.voters.max(EACH_TRIED).saturating_mul(100);
        let (mut without, mut with) = (EACH_TRIED, EACH_TRIED * 2);
        while !self.has_with(project, with) {
            if with > most {
                return None;
            }
            without = with;
            with *= 2;
        }
        while with - without > 1 {
            let middle = without + (with - without) / 2;
            if self.has_with(project, middle) {
                with = middle;
            } else {
                without = middle;
            }
        }
        Some(with)
    }
}
