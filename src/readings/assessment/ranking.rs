//! The ranking of a round: the gate first, then places. Keeps out: how a reason or a flag is
//! worded.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use num_traits::Zero;

use super::block::Block;
use super::screening::Screened;
use crate::domain::{Bar, Criterion, Decimal, Id, Score, World, admission};
use crate::methods::places::places;
use crate::methods::ratio::{Ratio, whole};
use crate::methods::weighted_sum::{Assessed, Measure, measure, weighted_sum};
use crate::methods::weights::shares;
use crate::readings::criteria::Approved;

/// The ranking of one round and all it rests on.
#[derive(Debug, Clone, PartialEq)]
pub struct Assessment {
    /// The round.
    pub round: Id,
    /// In what the scores are told.
    pub measure: Measure,
    /// Every criterion, in the order of codes.
    pub criteria: Vec<Weighed>,
    /// Every assessor, in the order of names.
    pub assessors: Vec<Id>,
    /// The admitted proposals that have a score, best first, ties in the order of codes.
    pub ranking: Vec<Ranked>,
    /// The proposals that did not pass the gate, in the order of codes.
    pub not_admitted: Vec<NotAdmitted>,
    /// The proposals that nothing keeps out and nobody has marked, in the order of codes.
    pub unscored: Vec<Id>,
    /// What a reader must be told beside the ranking.
    pub flags: BTreeSet<Flag>,
    /// The day on which the criteria were approved last; `None` when they never were.
    pub approved: Option<NaiveDate>,
}

/// A criterion and its weight.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Weighed {
    /// The criterion.
    pub criterion: Id,
    /// The weight as agreed.
    pub weight: Decimal,
    /// The weight over the sum of the weights, 0 to 1.
    pub share: Ratio,
}

/// A proposal with its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ranked {
    /// The proposal.
    pub proposal: Id,
    /// Its place, from 1; equal scores share it and the next place is skipped.
    pub rank: usize,
    /// The weighted sum, in the measure of the assessment.
    pub score: Ratio,
    /// Marks given over marks due, 0 to 1.
    pub coverage: Ratio,
    /// How many marks were given.
    pub marks: usize,
}

/// A proposal that has no place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotAdmitted {
    /// The proposal.
    pub proposal: Id,
    /// Why: thresholds in the order of criteria, then opinions, or the register alone.
    pub reasons: Vec<Bar>,
}

/// What a reader of a ranking must be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Flag {
    /// A weight, scale or direction changed after marks had been given.
    WeightsChangedAfterScores,
    /// A proposal in the ranking lacks marks that were due.
    PartialCoverage,
    /// A criterion came, went or changed after the criteria had been approved.
    CriteriaChangedAfterApproval,
    /// Some marks were given before their criterion changed.
    ScoresUnderOlderCriteria,
    /// All marks are those of one person: there is nobody they could differ from.
    SingleAssessor,
}

impl Flag {
    /// As it is written in files.
    pub const fn code(self) -> &'static str {
        match self {
            Self::WeightsChangedAfterScores => "weights_changed_after_scores",
            Self::PartialCoverage => "partial_coverage",
            Self::CriteriaChangedAfterApproval => "criteria_changed_after_approval",
            Self::ScoresUnderOlderCriteria => "scores_under_older_criteria",
            Self::SingleAssessor => "single_assessor",
        }
    }
}

/// Why there is no ranking.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unassessable {
    /// The weights sum to 0, or there is no criterion.
    NoWeight,
}

impl Assessment {
    /// Ranks the proposals of a block by the weighted sum.
    ///
    /// A proposal that nobody has marked is unscored, not refused: a threshold it could not be held
    /// against does not keep it out; a negative opinion does, and so does the register.
    ///
    /// # Errors
    /// [`Unassessable::NoWeight`] when the weights sum to 0.
    pub fn of(block: &Block, world: &dyn World) -> Result<Self, Unassessable> {
        let criteria = weighed(block, world).ok_or(Unassessable::NoWeight)?;
        let mut admitted: Vec<(Id, Ratio, Assessed)> = Vec::new();
        let mut not_admitted = Vec::new();
        let mut unscored = Vec::new();
        for (screened, mut assessed) in
            block.screened(world).into_iter().zip(weighted_sum(&block.marks, &block.rules))
        {
            let proposal = screened.proposal;
            let score = assessed.score.take();
            let reasons = reasons(screened, world);
            let only_unknown = reasons.iter().all(|reason| matches!(reason, Bar::Unknown(_)));
            match score {
                None if only_unknown => unscored.push(proposal),
                Some(score) if reasons.is_empty() => admitted.push((proposal, score, assessed)),
                _ => not_admitted.push(NotAdmitted { proposal, reasons }),
            }
        }
        let ranking = ranked(admitted);
        let mut flags = BTreeSet::new();
        if block.criteria.iter().any(|id| {
            world.get::<Criterion>(*id).is_some_and(|criterion| criterion.revised.is_some())
        }) {
            flags.insert(Flag::WeightsChangedAfterScores);
        }
        if ranking.iter().any(|ranked| ranked.coverage < whole(1)) {
            flags.insert(Flag::PartialCoverage);
        }
        let approved = Approved::last(world);
        if approved.as_ref().is_some_and(|approved| !approved.changes(world).is_empty()) {
            flags.insert(Flag::CriteriaChangedAfterApproval);
        }
        if world.of::<Score>(block.round).any(|(_, score)| score.is_older(world)) {
            flags.insert(Flag::ScoresUnderOlderCriteria);
        }
        if block.sheets() == 1 {
            flags.insert(Flag::SingleAssessor);
        }
        let approved = approved.map(|approved| approved.date);
        let measure = measure(&block.rules);
        let assessors = block.assessors.clone();
        Ok(Self {
            round: block.round,
            measure,
            criteria,
            assessors,
            ranking,
            not_admitted,
            unscored,
            flags,
            approved,
        })
    }
}

/// The share of each criterion, in the order of the block; `None` when the weights sum to 0.
pub(super) fn shares_of(block: &Block) -> Option<Vec<Ratio>> {
    let weights: Vec<Ratio> = block.rules.iter().map(|rule| rule.weight.clone()).collect();
    shares(&weights)
}

fn weighed(block: &Block, world: &dyn World) -> Option<Vec<Weighed>> {
    let shares = shares_of(block)?;
    let weighed = |(id, share): (&Id, Ratio)| {
        world.get::<Criterion>(*id).map(|criterion| Weighed {
            criterion: *id,
            weight: criterion.weight,
            share,
        })
    };
    block.criteria.iter().zip(shares).map(weighed).collect()
}

/// Why a proposal is kept out: thresholds first, then what keeps it out before any mark.
fn reasons(screened: Screened, world: &dyn World) -> Vec<Bar> {
    let below = screened.failed.into_iter().map(Bar::Below);
    let unknown = screened.unknown.into_iter().map(Bar::Unknown);
    below.chain(unknown).chain(admission::bars(screened.proposal, world)).collect()
}

fn ranked(admitted: Vec<(Id, Ratio, Assessed)>) -> Vec<Ranked> {
    let scores: Vec<&Ratio> = admitted.iter().map(|(_, score, _)| score).collect();
    let places = places(&scores);
    let mut ranking: Vec<Ranked> = admitted
        .into_iter()
        .zip(places)
        .map(|((proposal, score, assessed), rank)| Ranked {
            proposal,
            rank,
            score,
            coverage: assessed.coverage.unwrap_or_else(Ratio::zero),
            marks: assessed.given,
        })
        .collect();
    ranking.sort_by_key(|ranked| ranked.rank);
    ranking
}

#[cfg(test)]
pub(super) mod tests;
