//! The admitted proposals of a round ranked by rules other than the weighted sum. Keeps out: the
//! formulas (see `methods`), and which of the rules is the table's own.

use num_traits::ToPrimitive;

use super::block::Block;
use super::ranking::{Assessment, shares_of};
use crate::domain::{Decimal, Id};
use crate::methods::ballots::Ballot;
use crate::methods::borda::borda;
use crate::methods::location::{median, trimmed_mean};
use crate::methods::majority_judgement::Merit;
use crate::methods::near::tiers;
use crate::methods::pairwise::{condorcet, copeland, duels};
use crate::methods::places::{order, places_of_known};
use crate::methods::promethee::{Column, Preference, flows};
use crate::methods::ratio::{Ratio, fraction, to_f64, whole};
use crate::methods::scale::Direction;
use crate::methods::schulze::{Strength, schulze};
use crate::methods::topsis::closeness;
use crate::methods::weighted_sum::{Measure, measure, score, value, weighted_sum};

/// A rule by which proposals can be ranked beside the weighted sum.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rule {
    /// Weighted sum of the medians of the marks.
    Median,
    /// Weighted sum of the means without a fifth of the marks at each end.
    Trimmed,
    /// Majority judgement over all marks, each counted with the weight of its criterion.
    Majority,
    /// Borda's count over the rankings of the assessors.
    Borda,
    /// Duels won over the rankings of the assessors.
    Copeland,
    /// Schulze's strongest paths over the rankings of the assessors.
    Schulze,
    /// Closeness to the best values of all.
    Topsis,
    /// Net flows of preference.
    Promethee,
}

/// By how much a rule likes a proposal.
#[derive(Debug, Clone, PartialEq)]
pub enum Figure {
    /// An exact one: a sum, points, duels won.
    Exact(Ratio),
    /// One that roots or exponentials make inexact.
    Near(f64),
    /// A median mark, and whether more marks are better than worse than it.
    Grade(i64, bool),
}

/// A proposal with its place by a rule.
#[derive(Debug, Clone, PartialEq)]
pub struct Placed {
    /// The proposal.
    pub proposal: Id,
    /// Its place, from 1; equals share it and the next place is skipped.
    pub rank: usize,
    /// What it rests on.
    pub figure: Figure,
}

/// A ranking by another rule.
#[derive(Debug, Clone, PartialEq)]
pub struct Alternative {
    /// The rule.
    pub rule: Rule,
    /// The proposals, best first, ties in the order of codes.
    pub placed: Vec<Placed>,
    /// Admitted proposals that the rule cannot place for want of a mark.
    pub left_out: Vec<Id>,
    /// Who beats every other in a duel, where the rule looks at duels and there is one.
    pub condorcet: Option<Id>,
}

impl Rule {
    /// Every rule, the plain ones first.
    pub const ALL: [Self; 8] = [
        Self::Median,
        Self::Trimmed,
        Self::Majority,
        Self::Borda,
        Self::Copeland,
        Self::Schulze,
        Self::Topsis,
        Self::Promethee,
    ];

    /// As it is called in files and menus.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Median => "median",
            Self::Trimmed => "trimmed",
            Self::Majority => "majority",
            Self::Borda => "borda",
            Self::Copeland => "copeland",
            Self::Schulze => "schulze",
            Self::Topsis => "topsis",
            Self::Promethee => "promethee",
        }
    }
}

impl Assessment {
    /// The ranked proposals of the block by another rule; the gate stays as it is.
    ///
    /// `None` where the rule has no answer: majority judgement over criteria of different scales,
    /// TOPSIS with a criterion on which every mean is 0, PROMETHEE with fewer than two proposals.
    pub fn by(&self, rule: Rule, block: &Block) -> Option<Alternative> {
        let block = block.among(|id| self.place(id).is_some());
        let figures: Vec<Option<Figure>> = match rule {
            Rule::Median => exact(located(&block, median)),
            Rule::Trimmed => exact(located(&block, |marks| trimmed_mean(marks, &fraction(1, 5)?))),
            Rule::Majority => return majority(&block),
            Rule::Borda => exact(
                borda(block.proposals.len(), &ballots(&block)).into_iter().map(Some).collect(),
            ),
            Rule::Copeland => exact(
                copeland(&duels(block.proposals.len(), &ballots(&block)))
                    .into_iter()
                    .map(Some)
                    .collect(),
            ),
            Rule::Schulze => {
                let standing = schulze(
                    &duels(block.proposals.len(), &ballots(&block)),
                    Strength::WinningVotes,
                );
                exact(standing.wins.into_iter().map(|wins| Some(whole(wins))).collect())
            }
            Rule::Topsis => ideal(&block)?,
            Rule::Promethee => preferred(&block)?,
        };
        let looks_at_duels = matches!(rule, Rule::Copeland | Rule::Schulze);
        let winner = || condorcet(&duels(block.proposals.len(), &ballots(&block)));
        let condorcet = looks_at_duels
            .then(winner)
            .flatten()
            .and_then(|index| block.proposals.get(index).copied());
        Some(Alternative { condorcet, ..placed(rule, &block, figures) })
    }
}

fn exact(figures: Vec<Option<Ratio>>) -> Vec<Option<Figure>> {
    figures.into_iter().map(|figure| figure.map(Figure::Exact)).collect()
}

/// The proposals by their figures, exact ones compared exactly and the others but for rounding.
fn placed(rule: Rule, block: &Block, figures: Vec<Option<Figure>>) -> Alternative {
    let known: Vec<(Id, Figure)> =
        block.proposals.iter().copied().zip(figures.iter().cloned()).filter_map(pair).collect();
    let near: Vec<f64> = known
        .iter()
        .map(|(_, figure)| match figure {
            Figure::Near(figure) => *figure,
            Figure::Exact(_) | Figure::Grade(..) => 0.0,
        })
        .collect();
    let is_near = known.iter().any(|(_, figure)| matches!(figure, Figure::Near(_)));
    let ranks: Vec<Option<usize>> = if is_near {
        let tiers = tiers(&near);
        let above = |index: usize| {
            let tier = tiers.iter().position(|tier| tier.contains(&index))?;
            Some(tiers.iter().take(tier).map(Vec::len).sum::<usize>() + 1)
        };
        (0..known.len()).map(above).collect()
    } else {
        let exact = |figure: &Figure| match figure {
            Figure::Exact(figure) => Some(figure.clone()),
            Figure::Near(_) | Figure::Grade(..) => None,
        };
        places_of_known(&known.iter().map(|(_, figure)| exact(figure)).collect::<Vec<_>>())
    };
    let mut placed: Vec<Placed> = known
        .into_iter()
        .zip(ranks)
        .filter_map(|((proposal, figure), rank)| Some(Placed { proposal, rank: rank?, figure }))
        .collect();
    placed.sort_by_key(|placed| placed.rank);
    let lost = block
        .proposals
        .iter()
        .zip(&figures)
        .filter(|(_, figure)| figure.is_none())
        .map(|(id, _)| *id);
    Alternative { rule, placed, left_out: lost.collect(), condorcet: None }
}

fn pair((id, figure): (Id, Option<Figure>)) -> Option<(Id, Figure)> {
    Some((id, figure?))
}

/// The weighted sum with another middle than the mean.
fn located(block: &Block, middle: impl Fn(&[i64]) -> Option<Ratio>) -> Vec<Option<Ratio>> {
    let weights: Vec<Ratio> = block.rules.iter().map(|rule| rule.weight.clone()).collect();
    let measure = measure(&block.rules);
    let score_of = |proposal: usize| {
        let values: Vec<Option<Ratio>> = block
            .rules
            .iter()
            .enumerate()
            .map(|(criterion, rule)| {
                middle(&block.marks.given(proposal, criterion)).map(|m| value(&m, rule, measure))
            })
            .collect();
        score(&values, &weights)
    };
    (0..block.proposals.len()).map(score_of).collect()
}

/// Every mark is a grade of the common scale, a cost seen from its other end, counted with the
/// weight of its criterion.
fn majority(block: &Block) -> Option<Alternative> {
    if measure(&block.rules) != Measure::Marks {
        return None;
    }
    let scale = block.rules.first()?.scale;
    let grades = usize::try_from(scale.points()).ok()?;
    let merit = |proposal: usize| {
        let mut counts = vec![0u64; grades];
        for (criterion, rule) in block.rules.iter().enumerate() {
            let weight = (&rule.weight * whole(Decimal::ONE)).to_integer().to_u64()?;
            for mark in block.marks.given(proposal, criterion) {
                let below_best = if rule.direction == Direction::Cost {
                    mark - scale.lo()
                } else {
                    scale.hi() - mark
                };
                *counts.get_mut(usize::try_from(below_best).ok()?)? += weight;
            }
        }
        Merit::of_counts(&counts)
    };
    let merits: Vec<Option<Merit>> = (0..block.proposals.len()).map(merit).collect();
    let ranks = places_of_known(&merits);
    let placed = order(&merits).into_iter().filter_map(|index| {
        let gauge = merits.get(index)?.as_ref()?.gauge();
        let grade = scale.hi() - i64::try_from(gauge.median).ok()?;
        let figure = Figure::Grade(grade, gauge.is_plus());
        Some(Placed {
            proposal: *block.proposals.get(index)?,
            rank: ranks.get(index).copied().flatten()?,
            figure,
        })
    });
    let lost =
        block.proposals.iter().zip(&merits).filter(|(_, merit)| merit.is_none()).map(|(id, _)| *id);
    Some(Alternative {
        rule: Rule::Majority,
        placed: placed.collect(),
        left_out: lost.collect(),
        condorcet: None,
    })
}

/// The ranking of each assessor by the weighted sum of the own marks; proposals without one are
/// tied behind.
fn ballots(block: &Block) -> Vec<Ballot> {
    let weights: Vec<Ratio> = block.rules.iter().map(|rule| rule.weight.clone()).collect();
    let measure = measure(&block.rules);
    let ballot = |assessor: usize| {
        let own = |proposal: usize| {
            let mark =
                |criterion: usize| block.marks.cell(proposal, criterion).get(assessor)?.given();
            let values: Vec<Option<Ratio>> = block
                .rules
                .iter()
                .enumerate()
                .map(|(criterion, rule)| {
                    mark(criterion).map(|mark| value(&whole(mark), rule, measure))
                })
                .collect();
            score(&values, &weights)
        };
        let scores: Vec<Option<Ratio>> = (0..block.proposals.len()).map(own).collect();
        let mut tiers: Vec<Vec<usize>> = Vec::new();
        let mut last = None;
        for index in order(&scores) {
            let here = scores.get(index);
            match tiers.last_mut() {
                Some(tier) if last == here => tier.push(index),
                _ => tiers.push(vec![index]),
            }
            last = here;
        }
        Ballot { count: 1, tiers }
    };
    (0..block.assessors.len()).map(ballot).collect()
}

/// The means of the proposals that have one on every criterion, with their indexes.
fn complete(block: &Block) -> (Vec<usize>, Vec<Vec<Ratio>>) {
    let assessed = weighted_sum(&block.marks, &block.rules);
    let means = assessed
        .into_iter()
        .map(|one| one.cells.into_iter().map(|cell| cell.mean).collect::<Option<Vec<_>>>());
    means.enumerate().filter_map(|(index, means)| Some((index, means?))).unzip()
}

fn spread(count: usize, kept: &[usize], figures: Vec<Option<f64>>) -> Vec<Option<Figure>> {
    let mut all = vec![None; count];
    for (index, figure) in kept.iter().zip(figures) {
        if let Some(place) = all.get_mut(*index) {
            *place = figure.map(Figure::Near);
        }
    }
    all
}

fn ideal(block: &Block) -> Option<Vec<Option<Figure>>> {
    let (kept, means) = complete(block);
    let rows: Vec<Vec<f64>> = means.iter().map(|row| row.iter().map(to_f64).collect()).collect();
    let shares: Vec<f64> = shares_of(block)?.iter().map(to_f64).collect();
    let directions: Vec<Direction> = block.rules.iter().map(|rule| rule.direction).collect();
    Some(spread(block.proposals.len(), &kept, closeness(&rows, &shares, &directions).ok()?))
}

/// Net flows where any difference is full preference.
fn preferred(block: &Block) -> Option<Vec<Option<Figure>>> {
    let (kept, rows) = complete(block);
    let shares = shares_of(block)?;
    let columns: Vec<Column> = block
        .rules
        .iter()
        .zip(&shares)
        .map(|(rule, share)| Column {
            share: to_f64(share),
            direction: rule.direction,
            preference: Preference::Usual,
        })
        .collect();
    let net = flows(&rows, &columns)?.net;
    Some(spread(block.proposals.len(), &kept, net.into_iter().map(Some).collect()))
}

#[cfg(test)]
mod tests;
