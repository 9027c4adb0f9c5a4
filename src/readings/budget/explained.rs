//! Why a project is funded or not by the declared rule, and how many more votes it needed, found by
//! counting again. Keeps out: sentences.

use super::barred::Barred;
use super::by_rule::ByRule;
use super::step::CountStep;
use super::{AGAIN, BallotCount};
use crate::domain::CountRule;

/// Up to so many ballots every number is tried first; beyond, one is found by halving.
const EACH_TRIED: u64 = 64;

/// Different ballots times projects times counts for which somebody waits while the numbers that
/// halving left out are tried too.
const TRIED_AFTER: u64 = 4_000_000;

/// Times as many voters as there are: more ballots than that are not tried.
const MOST: u64 = 1_000_000;

/// How many more ballots a project needed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Needed {
    /// With so many that name it alone it is funded, with one fewer it is not.
    Ballots(u64),
    /// With so many it is funded, and with none up to 64; what lies between was too much
    /// to try, and by its rule a lower number may do where a higher one does not.
    AtMost(u64),
    /// The vote is too large for its rule to be counted again that often.
    Uncounted,
}

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
            needed: place.is_none().then(|| self.needed(project)),
            barred: count.barred.iter().find(|own| own.project == project).copied(),
        })
    }

    /// Whether a project is funded with so many more ballots that name it alone.
    fn has_with(&self, project: usize, more: u64) -> bool {
        self.recounted(self.rule, &[(project, more)]).is_some_and(|count| count.has(project))
    }

    /// The same by votes alone, or by votes for each euro, of which only sums matter: no ballot is
    /// read again.
    fn has_by_sums(&self, project: usize, more: u64) -> bool {
        let mut sums = self.support.clone();
        if let Some(own) = sums.get_mut(project) {
            *own += u128::from(more) * u128::from(self.paper.only(project).1);
        }
        let per_euro = self.rule == CountRule::VotesPerEuro;
        let price = |project: usize| if per_euro { self.cost(project).max(1) } else { 1 };
        let is_wanted = |(_, votes): &(usize, u128)| *votes > 0 && *votes >= self.paper.minimum;
        let mut order: Vec<(usize, u128)> =
            sums.into_iter().enumerate().filter(is_wanted).collect();
        // Stable, as in the count itself.
        order.sort_by(|(one, votes), (other, others)| {
            (others * u128::from(price(*one))).cmp(&(votes * u128::from(price(*other))))
        });
        let mut left = self.cap();
        order.into_iter().any(|(own, _)| {
            let fits = self.cost(own) <= left;
            if fits {
                left -= self.cost(own);
            }
            fits && own == project
        })
    }

    /// Whoever has more ballots than all others together comes first by every rule, and no project
    /// costs more than there is, so that some number always does.
    fn needed(&self, project: usize) -> Needed {
        // By votes alone more ballots for one project never put it further back, so that halving
        // finds the least number; by any other rule they may, and every number is tried.
        let is_steady = matches!(self.rule, CountRule::Votes | CountRule::VotesPerEuro)
            && !self.has_alternatives();
        let size = self.election.ballots().len() * self.projects.len();
        if !is_steady && size > AGAIN {
            return Needed::Uncounted;
        }
        let has_with = |more: u64| {
            if is_steady { self.has_by_sums(project, more) } else { self.has_with(project, more) }
        };
        let tried = if is_steady { 1 } else { EACH_TRIED };
        if let Some(few) = (1..=tried).find(|more| has_with(*more)) {
            return Needed::Ballots(few);
        }
        let most = self.voters.max(EACH_TRIED).saturating_mul(MOST);
        let Some(enough) = by_halving(tried, most, &has_with) else { return Needed::Uncounted };
        if is_steady {
            return Needed::Ballots(enough);
        }
        let between = (enough - tried).saturating_mul(u64::try_from(size).unwrap_or(u64::MAX));
        if between > TRIED_AFTER {
            return Needed::AtMost(enough);
        }
        Needed::Ballots((tried + 1..enough).find(|more| has_with(*more)).unwrap_or(enough))
    }
}

/// A number of ballots that is enough where one fewer is not, above one that is not enough; `None`
/// where none up to `most` is found.
fn by_halving(tried: u64, most: u64, has_with: &dyn Fn(u64) -> bool) -> Option<u64> {
    let (mut without, mut with) = (tried, tried * 2);
    while !has_with(with) {
        if with > most {
            return None;
        }
        without = with;
        with *= 2;
    }
    while with - without > 1 {
        let middle = without + (with - without) / 2;
        if has_with(middle) {
            with = middle;
        } else {
            without = middle;
        }
    }
    Some(with)
}

#[cfg(test)]
mod tests;
