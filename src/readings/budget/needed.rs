//! How many more votes a project needed to be funded by the declared rule, found by counting again.
//! Keeps out: sentences, and how far a search may go (see `effort`).
//!
//! More ballots that name one project alone never make it worse by most rules, so that halving finds
//! the least number. By others they may: a lower number can do where a higher one does not, and every
//! number is tried.

use std::cell::Cell;
use std::cmp::Reverse;

use super::BallotCount;
use super::barred::few;
use super::by_rule::{ByRule, UNIT};
use super::effort::{Effort, Ended};
use crate::domain::CountRule;
use crate::methods::pairwise::{Duels, duels};
use crate::methods::ratio::whole;
use crate::methods::schulze::{Strength, schulze};

/// Up to so many ballots every number is tried before one that does is looked for by halving.
const FIRST: u64 = 64;

/// Times as many voters as there are: more ballots than that are not tried.
const MOST: u64 = 1_000_000;

/// Of what a count by fractions takes for each project bought, against one by whole numbers.
const BY_FRACTIONS: u64 = 8;

/// What a step of raised shares takes besides reading marks, in marks: where few voters share much
/// money there are thousands of steps.
const PER_STEP: u64 = 5_000;

/// How many more ballots a project needed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Needed {
    /// With so many that name it alone it is funded, and with no lower number.
    Ballots(u64),
    /// With so many it is funded; what lies between was not tried, and by its rule a lower number may
    /// do where a higher one does not.
    AtMost {
        /// With so many it is funded.
        enough: u64,
        /// With so many, and with every lower number, it is not.
        tried: u64,
    },
    /// The search ended before any number was found.
    Uncounted,
}

/// Whether a project is funded with so many more ballots; nothing where no count could prove it.
type HasWith<'a> = dyn Fn(u64) -> Option<bool> + 'a;

impl BallotCount {
    /// Whoever has more ballots than all others together comes first by every rule, and no project
    /// costs more than there is, so that some number always does.
    pub(super) fn needed(&self, project: usize, count: &ByRule, effort: &Effort<'_>) -> Needed {
        let recount = |more: u64| {
            self.recounted(self.rule, &[(project, more)]).map(|count| count.has(project))
        };
        let search = |marks: u64, has_with: &HasWith<'_>| {
            let most = self.voters.max(FIRST).saturating_mul(MOST);
            let search = Search { effort, marks, has_with, made: Cell::new(0) };
            search.least(self.is_monotone(), most)
        };
        match self.rule {
            CountRule::Votes | CountRule::VotesPerEuro => {
                search(self.size(), &|more| Some(self.has_by_sums(project, more)))
            }
            CountRule::Schulze if !self.has_alternatives() => {
                let others = self.few_besides(project);
                let duels = duels(self.projects.len(), &self.paper.ranked(&[], &others));
                let side = u64::try_from(self.projects.len()).unwrap_or(u64::MAX);
                let paths = side.saturating_mul(side).saturating_mul(side);
                search(paths, &|more| Some(self.has_by_duels(project, more, &duels, &others)))
            }
            _ => search(self.marks_of(count), &recount),
        }
    }

    /// Whether more ballots that name one project alone never put it further back by the declared
    /// rule. What is bought before it is the same however many they are, and only less of it: by sums
    /// of votes or points, and where every voter earns money alone. A best set that has it gains as
    /// much as they are, one that has not gains nothing. By Borda an alternative that is taken out
    /// moves the points of all others.
    fn is_monotone(&self) -> bool {
        match self.rule {
            CountRule::Votes
            | CountRule::VotesPerEuro
            | CountRule::PhragmenStop
            | CountRule::PhragmenSkip
            | CountRule::Knapsack => true,
            CountRule::Borda => !self.has_alternatives(),
            CountRule::EqualShares | CountRule::EqualSharesCardinality | CountRule::Schulze => {
                false
            }
        }
    }

    /// About how many marks it takes to make a count again.
    pub(super) fn marks_of(&self, count: &ByRule) -> u64 {
        let bought = u64::try_from(count.funded.len()).unwrap_or(u64::MAX);
        let mut marks = self.size();
        let rounds = match (&count.shares, count.rule) {
            (Some((begin, end)), _) => {
                marks = marks.saturating_add(PER_STEP);
                let raised = (end - begin) / whole(UNIT);
                u64::try_from(raised.ceil().to_integer()).unwrap_or(u64::MAX)
            }
            (None, CountRule::PhragmenStop | CountRule::PhragmenSkip) => {
                bought.saturating_mul(BY_FRACTIONS)
            }
            (None, _) => 1,
        };
        marks.saturating_mul(rounds.saturating_add(1))
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
        self.has_in_turn(project, order.into_iter().map(|(own, _)| own))
    }

    /// The same by Schulze: the ballots change no duel but those of the project.
    fn has_by_duels(&self, project: usize, more: u64, duels: &Duels, others: &[usize]) -> bool {
        let more = u128::from(more);
        let votes = |own: usize| {
            let votes = self.support.get(own).copied().unwrap_or_default();
            if own == project { votes + more } else { votes }
        };
        let mut duels = duels.clone();
        for (other, own) in duels.get_mut(project).into_iter().flatten().enumerate() {
            if other != project {
                *own += more;
            }
        }
        let standing = schulze(&duels, Strength::WinningVotes);
        let keys: Vec<(Reverse<usize>, usize)> =
            standing.places().into_iter().map(Reverse).zip(standing.wins).collect();
        let is_wanted = |own: &usize| {
            votes(*own) > 0 && votes(*own) >= self.paper.minimum && !others.contains(own)
        };
        let mut order: Vec<usize> = (0..keys.len()).filter(is_wanted).collect();
        order.sort_by(|one, other| keys.get(*other).cmp(&keys.get(*one)));
        self.has_in_turn(project, order.into_iter())
    }

    /// The projects but this one that have too few votes.
    fn few_besides(&self, project: usize) -> Vec<usize> {
        let few = few(&self.paper, &self.election);
        few.into_iter().map(|own| own.project).filter(|own| *own != project).collect()
    }

    /// Whether a project is funded where one after the other is, as long as it fits and no
    /// alternative to it was.
    fn has_in_turn(&self, project: usize, order: impl Iterator<Item = usize>) -> bool {
        let word = |own: usize| self.paper.alternatives.get(own).and_then(Option::as_ref);
        let (mut left, mut words) = (self.cap(), Vec::new());
        for own in order {
            let is_beside = word(own).is_some_and(|word| words.contains(&word));
            let fits = !is_beside && self.cost(own) <= left;
            if own == project {
                return fits;
            }
            if fits {
                left -= self.cost(own);
                words.extend(word(own));
            }
        }
        false
    }
}

/// The search for the least number of ballots.
struct Search<'a> {
    effort: &'a Effort<'a>,
    /// About how many marks one count reads.
    marks: u64,
    has_with: &'a HasWith<'a>,
    /// How many counts were made.
    made: Cell<u64>,
}

impl Search<'_> {
    fn has(&self, more: u64, all: Option<u64>) -> Result<bool, Ended> {
        self.effort.spend(self.marks, self.made.get(), all)?;
        self.made.set(self.made.get() + 1);
        (self.has_with)(more).ok_or(Ended)
    }

    /// The least number up to `most` that does.
    fn least(&self, is_monotone: bool, most: u64) -> Needed {
        let first = if is_monotone { 1 } else { FIRST };
        match self.first(1, first, None) {
            Ok(Some(few)) => return Needed::Ballots(few),
            Err(_) => return Needed::Uncounted,
            Ok(None) => {}
        }
        let Ok(Some(enough)) = self.by_halving(first, most) else { return Needed::Uncounted };
        if is_monotone {
            return Needed::Ballots(enough);
        }
        let between = self.made.get() + (enough - first);
        match self.first(first + 1, enough - 1, Some(between)) {
            Ok(few) => Needed::Ballots(few.unwrap_or(enough)),
            Err(tried) => Needed::AtMost { enough, tried },
        }
    }

    /// The first number of some that does; where the search ends before, the last that was tried.
    fn first(&self, from: u64, to: u64, all: Option<u64>) -> Result<Option<u64>, u64> {
        for more in from..=to {
            if self.has(more, all).map_err(|Ended| more - 1)? {
                return Ok(Some(more));
            }
        }
        Ok(None)
    }

    /// A number of ballots that is enough where one fewer is not, above one that is not enough;
    /// nothing where none up to `most` is found.
    fn by_halving(&self, tried: u64, most: u64) -> Result<Option<u64>, Ended> {
        let (mut without, mut with) = (tried, tried * 2);
        while !self.has(with, None)? {
            if with > most {
                return Ok(None);
            }
            without = with;
            with *= 2;
        }
        while with - without > 1 {
            let middle = without + (with - without) / 2;
            if self.has(middle, None)? {
                with = middle;
            } else {
                without = middle;
            }
        }
        Ok(Some(with))
    }
}

#[cfg(test)]
mod tests;
