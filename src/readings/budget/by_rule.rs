//! The count by one rule, step by step. Keeps out: what the table decided besides.

use std::borrow::Cow;
use std::cmp::Reverse;

use super::BallotCount;
use super::barred::{Barred, Why, few, rival};
use super::best_set::{BestSet, best_set};
use super::paper::Paper;
use super::step::{CountStep, How};
use crate::domain::CountRule;
use crate::methods::borda::borda;
use crate::methods::budget::{
    AddOne, Ballot, Election, Overspend, Purchase, Utility, add_one, knapsack, phragmen,
};
use crate::methods::pairwise::duels;
use crate::methods::ratio::{Ratio, fraction, whole};
use crate::methods::schulze::{Strength, schulze};

/// Cents in the unit by which shares are raised: one euro.
pub(super) const UNIT: u64 = 100;

/// A project that was left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Next {
    /// The project.
    pub project: usize,
    /// What it lacked, in cents.
    pub lacks: u64,
}

/// What one rule comes to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ByRule {
    /// The rule.
    pub rule: CountRule,
    /// The projects funded, first bought first.
    pub funded: Vec<usize>,
    /// The count, step by step; none of the best set, which is found by trying all.
    pub steps: Vec<CountStep>,
    /// What the funded projects cost together, in cents.
    pub spent: u64,
    /// What is left, in cents.
    pub left: u64,
    /// The first, by votes, that did not fit.
    pub next: Option<Next>,
    /// How many voters named at least one funded project.
    pub voters_with: u64,
    /// The share of each voter when money was shared out: as it began and as it ended, in cents.
    pub shares: Option<(Ratio, Ratio)>,
    /// Whether another set is as good; for the best set alone.
    pub has_rival: bool,
    /// The projects that the vote itself keeps out.
    pub barred: Vec<Barred>,
    /// Whether a tie may have been broken on the way, also in what was tried and taken back.
    pub(super) met_tie: bool,
}

impl ByRule {
    /// Every tie that was met.
    pub fn ties(&self) -> impl Iterator<Item = &CountStep> {
        self.steps.iter().filter(|step| !step.tied.is_empty())
    }

    /// The ties that decided who is funded: some of them are, some are not.
    pub fn decisive(&self) -> impl Iterator<Item = &CountStep> {
        self.steps
            .iter()
            .filter(|step| step.tied.iter().any(|project| !self.funded.contains(project)))
    }

    /// Whether a project is funded.
    pub fn has(&self, project: usize) -> bool {
        self.funded.contains(&project)
    }

    /// The place of a project in the order of purchase, from 1.
    pub fn place(&self, project: usize) -> Option<usize> {
        self.funded.iter().position(|own| *own == project).map(|at| at + 1)
    }
}

impl BallotCount {
    /// The count by a rule; `None` where these ballots cannot be counted so, or where the search
    /// for the best set took too long to prove one.
    pub fn by(&self, rule: CountRule) -> Option<ByRule> {
        self.recounted(rule, &[])
    }

    /// How many ballots put each project before each other one, by their places; empty where ballots
    /// are no rankings.
    pub fn duels(&self) -> Vec<Vec<u128>> {
        if !CountRule::Schulze.counts(self.ballot_type) {
            return Vec::new();
        }
        let barred: Vec<usize> =
            few(&self.paper, &self.election).iter().map(|own| own.project).collect();
        duels(self.projects.len(), &self.paper.ranked(&[], &barred))
    }

    /// The count by the declared rule.
    pub fn declared(&self) -> Option<ByRule> {
        self.by(self.rule)
    }

    /// The count by a rule with more ballots of those who want one project only.
    pub(super) fn recounted(&self, rule: CountRule, more: &[(usize, u64)]) -> Option<ByRule> {
        if !rule.counts(self.ballot_type) {
            return None;
        }
        let election = match more {
            [] => Cow::Borrowed(&self.election),
            _ => Cow::Owned(self.paper.election(more, &[])),
        };
        counted(&self.paper, election, rule, more)
    }
}

/// The count of some ballots by a rule. Projects with too few votes are kept out first; where two
/// alternatives are funded the later one is, and all is counted again.
pub(super) fn counted(
    paper: &Paper,
    mut election: Cow<'_, Election>,
    rule: CountRule,
    more: &[(usize, u64)],
) -> Option<ByRule> {
    let mut barred = few(paper, &election);
    if rule == CountRule::Knapsack {
        let BestSet { funded, has_rival, barred, .. } = best_set(paper, more, barred)?;
        let out: Vec<usize> = barred.iter().map(|own| own.project).collect();
        let election = paper.election(more, &out);
        let count = Count { election: &election, paper, more, out: &out };
        let found = Found { funded, has_rival, ..Found::default() };
        return Some(count.finished(rule, found, barred));
    }
    let mut is_new = !barred.is_empty();
    let mut met_tie = false;
    loop {
        let out: Vec<usize> = barred.iter().map(|own| own.project).collect();
        if is_new {
            election = Cow::Owned(paper.election(more, &out));
        }
        let count = Count { election: &election, paper, more, out: &out };
        let mut found = count.by(rule)?;
        // Only raised shares tell every tie that they met.
        met_tie |= found.met_tie || found.shares.is_none();
        found.met_tie = met_tie;
        match rival(paper, &found.funded, &found.steps) {
            Some(own) => barred.push(own),
            None => return Some(count.finished(rule, found, barred)),
        }
        is_new = true;
    }
}

/// What a count is made from.
struct Count<'a> {
    election: &'a Election,
    paper: &'a Paper,
    more: &'a [(usize, u64)],
    /// The projects that nobody wants in this count.
    out: &'a [usize],
}

/// A tie between alternatives stands at the step of the one that was funded, as any other.
fn note_ties(barred: &[Barred], steps: &mut [CountStep]) {
    for own in barred {
        let Why::Alternative { before, tied: true } = own.why else { continue };
        let step = steps.iter_mut().find(|step| step.project == before && step.lacks.is_none());
        let Some(step) = step else { continue };
        for project in [before, own.project] {
            if !step.tied.contains(&project) {
                step.tied.push(project);
            }
        }
    }
}

/// What a rule found.
#[derive(Default)]
struct Found {
    funded: Vec<usize>,
    steps: Vec<CountStep>,
    shares: Option<(Ratio, Ratio)>,
    has_rival: bool,
    met_tie: bool,
}

impl Count<'_> {
    fn by(&self, rule: CountRule) -> Option<Found> {
        let support = self.election.totals(self.paper.utility());
        let candidates = self.election.projects.len();
        Some(match rule {
            CountRule::Votes => {
                self.one_by_one(Found::default(), support, |_, votes| How::Support(votes))
            }
            CountRule::VotesPerEuro => {
                let keys = support.iter().enumerate().map(|(project, votes)| {
                    Ratio::new((*votes).into(), self.election.cost(project).max(1).into())
                });
                let votes = |project: usize| support.get(project).copied().unwrap_or_default();
                let how = |project, _| How::PerEuro(votes(project));
                self.one_by_one(Found::default(), keys.collect(), how)
            }
            CountRule::EqualShares => self.equal_shares(match self.paper.utility() {
                Utility::Points => Utility::Points,
                Utility::Cardinality | Utility::Cost => Utility::Cost,
            }),
            CountRule::EqualSharesCardinality => self.equal_shares(Utility::Cardinality),
            CountRule::PhragmenStop => self.phragmen(Overspend::Stop),
            CountRule::PhragmenSkip => self.phragmen(Overspend::Skip),
            CountRule::Borda => {
                let points = borda(candidates, &self.paper.ranked(self.more, self.out));
                self.one_by_one(Found::default(), points, |_, points| How::Borda(points))
            }
            CountRule::Schulze => {
                let duels = duels(candidates, &self.paper.ranked(self.more, self.out));
                let standing = schulze(&duels, Strength::WinningVotes);
                let places = standing.places().into_iter().map(Reverse);
                let keys = places.zip(standing.wins).collect();
                self.one_by_one(Found::default(), keys, |_, (Reverse(place), wins)| How::Beats {
                    level: place + 1,
                    wins,
                })
            }
            CountRule::Knapsack => {
                let best = knapsack(self.election, self.paper.utility())?;
                Found { funded: best.projects, has_rival: !best.only, ..Found::default() }
            }
        })
    }

    /// One project after the other, the best first, as long as it fits; what does not fit is passed
    /// over, and what nobody wants is never bought.
    fn one_by_one<K: Ord + Clone>(
        &self,
        begun: Found,
        keys: Vec<K>,
        how: impl Fn(usize, K) -> How,
    ) -> Found {
        let mut found = begun;
        let support = self.election.totals(self.paper.utility());
        let is_wanted = |project: &usize| support.get(*project).is_some_and(|votes| *votes > 0);
        let mut left = self.election.cap.saturating_sub(self.election.spent(&found.funded));
        let mut order: Vec<(usize, K)> = keys
            .into_iter()
            .enumerate()
            .filter(|(project, _)| is_wanted(project) && !found.funded.contains(project))
            .collect();
        // Stable: of two that are as good, the one that the tie rule puts first stays first.
        order.sort_by(|one, other| other.1.cmp(&one.1));
        for (at, (project, key)) in order.iter().enumerate() {
            let cost = self.election.cost(*project);
            let lacks = cost.checked_sub(left).filter(|lacks| *lacks > 0);
            let mut tied = Vec::new();
            if lacks.is_none() {
                let fits = |other: &usize| self.election.cost(*other) <= left;
                let behind = order.iter().skip(at).take_while(|(_, other)| other == key);
                tied = behind.map(|(other, _)| *other).filter(fits).collect();
                if tied.len() < 2 {
                    tied.clear();
                }
                left -= cost;
                found.funded.push(*project);
            }
            found.steps.push(CountStep {
                project: *project,
                how: how(*project, key.clone()),
                left,
                lacks,
                tied,
            });
        }
        found
    }

    /// Equal Shares, raised by a euro each until that would overspend; then by votes.
    fn equal_shares(&self, utility: Utility) -> Found {
        let how = AddOne { unit: UNIT, floor_start: false, stop_at_exhaustive: false };
        let raised = add_one(self.election, utility, how);
        let voters = self.election.voters();
        let begin = fraction(self.election.cap, voters);
        let mut left = self.election.cap;
        let mut found =
            Found { shares: begin.map(|begin| (begin, raised.share)), ..Found::default() };
        for Purchase { project, rho, tied, supporters, emptied } in raised.purchases {
            let cost = self.election.cost(project);
            left = left.saturating_sub(cost);
            found.funded.push(project);
            let tied = if tied.len() > 1 { tied } else { Vec::new() };
            let how = match utility {
                Utility::Cost => How::Shares { each: &rho * whole(cost), supporters, emptied },
                Utility::Cardinality => How::Shares { each: rho, supporters, emptied },
                Utility::Points => How::SharesByPoints { each: rho, supporters, emptied },
            };
            found.steps.push(CountStep { project, how, left, lacks: None, tied });
        }
        let support = self.election.totals(self.paper.utility());
        let found = self.one_by_one(found, support, |_, votes| How::Rest(votes));
        let met_tie = raised.met_tie || found.steps.iter().any(|step| !step.tied.is_empty());
        Found { met_tie, ..found }
    }

    fn phragmen(&self, overspend: Overspend) -> Found {
        let (funded, turns) = phragmen(self.election, overspend);
        let mut left = self.election.cap;
        let mut ties = funded.ties.into_iter().peekable();
        let steps = turns.into_iter().map(|turn| {
            left = left.saturating_sub(self.election.cost(turn.project));
            let own = |tied: &Vec<usize>| tied.first() == Some(&turn.project);
            let tied = ties.next_if(own).unwrap_or_default();
            CountStep {
                project: turn.project,
                how: How::Earned(turn.time),
                left,
                lacks: None,
                tied,
            }
        });
        let steps = steps.collect();
        Found { funded: funded.order, steps, ..Found::default() }
    }

    /// What follows from who is funded.
    fn finished(&self, rule: CountRule, found: Found, mut barred: Vec<Barred>) -> ByRule {
        let Found { funded, mut steps, shares, has_rival, met_tie } = found;
        note_ties(&barred, &mut steps);
        barred.extend(self.beside(&funded, &barred));
        let is_barred = |project: usize| barred.iter().any(|own| own.project == project);
        let spent = self.election.spent(&funded);
        let left = self.election.cap.saturating_sub(spent);
        let passed = steps
            .iter()
            .filter(|step| !is_barred(step.project))
            .find_map(|step| step.lacks.map(|lacks| Next { project: step.project, lacks }));
        let next = passed.or_else(|| self.first_out(&funded, left, &is_barred));
        let has =
            |ballot: &&Ballot| ballot.marks.iter().any(|(project, _)| funded.contains(project));
        let voters_with =
            self.election.ballots().iter().filter(has).map(|ballot| ballot.count).sum();
        ByRule {
            rule,
            funded,
            steps,
            spent,
            left,
            next,
            voters_with,
            shares,
            has_rival,
            barred,
            met_tie,
        }
    }

    /// The alternatives to what is funded that somebody wants and that did not come up, or did not
    /// fit: with more money they would be kept out all the same.
    fn beside(&self, funded: &[usize], barred: &[Barred]) -> Vec<Barred> {
        let support = self.election.totals(self.paper.utility());
        let word = |project: usize| self.paper.alternatives.get(project).and_then(Option::as_ref);
        let out = (0..support.len()).filter(|project| {
            support.get(*project).is_some_and(|votes| *votes > 0)
                && !funded.contains(project)
                && !barred.iter().any(|own| own.project == *project)
        });
        let beside = out.filter_map(|project| {
            let own = word(project)?;
            let before = *funded.iter().find(|other| word(**other) == Some(own))?;
            Some(Barred { project, why: Why::Alternative { before, tied: false } })
        });
        beside.collect()
    }

    /// The first by votes of those that are wanted, not funded, and cost more than is left.
    fn first_out(
        &self,
        funded: &[usize],
        left: u64,
        is_barred: &dyn Fn(usize) -> bool,
    ) -> Option<Next> {
        let support = self.election.totals(self.paper.utility());
        let out = support
            .iter()
            .enumerate()
            .filter(|(project, votes)| {
                **votes > 0 && !funded.contains(project) && !is_barred(*project)
            })
            .filter_map(|(project, votes)| {
                let lacks = self.election.cost(project).checked_sub(left).filter(|l| *l > 0)?;
                Some((*votes, Reverse(project), lacks))
            });
        out.max().map(|(_, Reverse(project), lacks)| Next { project, lacks })
    }
}
