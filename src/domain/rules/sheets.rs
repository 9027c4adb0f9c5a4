//! How far the score sheets of a round are filled in, which everybody may know, also of a blind
//! round. Keeps out: the marks, which only an open world has.

use std::collections::{BTreeMap, BTreeSet};

use super::rounds;
use crate::domain::id::Id;
use crate::domain::nouns::{Criterion, Proposal, Recusal, Round, Score};
use crate::domain::record::{Kind, Record};
use crate::domain::values::Tally;
use crate::domain::veil::beneath;
use crate::domain::world::World;

/// How a box of a score sheet stands: of one proposal, criterion and assessor.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answered {
    /// It has a mark.
    Given,
    /// The assessor abstained.
    Abstained,
    /// The assessor stands aside from the proposal.
    Recused,
    /// It waits for a mark.
    Missing,
}

/// What one assessor has done of a round, counted in boxes of the score sheet: proposals by
/// criteria.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// Who.
    pub assessor: Id,
    /// Boxes that wait for a mark or have one.
    pub due: usize,
    /// Boxes that have one.
    pub given: usize,
    /// Boxes in which the assessor abstained.
    pub abstained: usize,
    /// Boxes of proposals from which the assessor stands aside.
    pub recused: usize,
}

impl Progress {
    /// The count of some boxes of an assessor.
    pub fn of(assessor: Id, boxes: impl IntoIterator<Item = Answered>) -> Self {
        let mut progress = Self { assessor, due: 0, given: 0, abstained: 0, recused: 0 };
        for answered in boxes {
            match answered {
                Answered::Given => {
                    progress.due += 1;
                    progress.given += 1;
                }
                Answered::Abstained => progress.abstained += 1,
                Answered::Recused => progress.recused += 1,
                Answered::Missing => progress.due += 1,
            }
        }
        progress
    }

    /// Whether nothing is left to mark.
    pub const fn is_finished(&self) -> bool {
        self.given == self.due
    }
}

/// The score sheets of a round: who fills in what, and how far.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheets {
    /// The round.
    pub round: Id,
    /// The proposals: neither merged nor withdrawn.
    pub proposals: Vec<Id>,
    /// The criteria.
    pub criteria: Vec<Id>,
    /// Who has a score of this round, even one without a mark, or is recused from a proposal.
    pub assessors: Vec<Id>,
    /// Whether a mark was given, else the assessor abstained: by proposal, criterion and assessor.
    answers: BTreeMap<(Id, Id, Id), bool>,
    /// Proposals and who stands aside from them.
    aside: BTreeSet<(Id, Id)>,
    /// Whether whoever looks is shown fewer marks than there are.
    is_sealed: bool,
}

impl Sheets {
    /// The sheets of a round; of the open round, else of the one closed last, when none is asked
    /// for.
    ///
    /// `None` when there is no such round.
    pub fn of(round: Option<Id>, world: &dyn World) -> Option<Self> {
        let round = round
            .or_else(|| rounds::current(world))
            .filter(|id| world.get::<Round>(*id).is_some())?;
        // What is taken along from behind the veil is whether, never what.
        let whole = beneath(world);
        let scores = || whole.of::<Score>(round).map(|(_, score)| score);
        let answers = scores().filter_map(|score| {
            let box_of = (score.proposal.id, score.criterion.id, score.assessor.id);
            score.score.map(|tally| (box_of, matches!(tally, Tally::Mark(_))))
        });
        let aside: BTreeSet<(Id, Id)> = whole
            .all::<Recusal>()
            .map(|(_, recusal)| (recusal.proposal.id, recusal.assessor.id))
            .collect();
        let people: BTreeSet<Id> = scores()
            .map(|score| score.assessor.id)
            .chain(aside.iter().map(|(_, assessor)| *assessor))
            .collect();
        let takes_part = |id| world.get::<Proposal>(id).is_some_and(Proposal::stands);
        let is_scale =
            |id| world.get::<Criterion>(id).is_some_and(|criterion| criterion.min < criterion.max);
        Some(Self {
            round,
            proposals: keyed(Kind::Proposals, world, takes_part),
            criteria: keyed(Kind::Criteria, world, is_scale),
            assessors: keyed(Kind::People, world, |id| people.contains(&id)),
            answers: answers.collect(),
            aside,
            is_sealed: world.withheld(Kind::Scores, Some(round)) > 0,
        })
    }

    /// Whether marks of the round are kept from whoever looks.
    pub const fn is_sealed(&self) -> bool {
        self.is_sealed
    }

    /// How a box stands.
    fn answered(&self, proposal: Id, criterion: Id, assessor: Id) -> Answered {
        match self.answers.get(&(proposal, criterion, assessor)) {
            _ if self.stands_aside(proposal, assessor) => Answered::Recused,
            Some(true) => Answered::Given,
            Some(false) => Answered::Abstained,
            None => Answered::Missing,
        }
    }

    /// Whether an assessor stands aside from a proposal.
    pub fn stands_aside(&self, proposal: Id, assessor: Id) -> bool {
        self.aside.contains(&(proposal, assessor))
    }

    /// The progress of each assessor, in the order of names.
    pub fn progress(&self) -> Vec<Progress> {
        let of = |assessor: Id| {
            let boxes = self.proposals.iter().flat_map(|proposal| {
                self.criteria.iter().map(|criterion| self.answered(*proposal, *criterion, assessor))
            });
            Progress::of(assessor, boxes)
        };
        self.assessors.iter().map(|assessor| of(*assessor)).collect()
    }

    /// Whether an assessor gave a mark to a proposal.
    pub fn has_marked(&self, assessor: Id, proposal: Id) -> bool {
        self.criteria
            .iter()
            .any(|criterion| self.answered(proposal, *criterion, assessor) == Answered::Given)
    }
}

/// How many marks and abstentions there are in a round.
pub fn given_in(round: Id, world: &dyn World) -> usize {
    beneath(world).of::<Score>(round).filter(|(_, score)| score.score.is_some()).count()
}

/// How many marks and abstentions somebody gave in a round.
pub fn given_by(assessor: Id, round: Option<Id>, world: &dyn World) -> usize {
    beneath(world)
        .of::<Score>(assessor)
        .filter(|(_, score)| Some(score.round.id) == round && score.score.is_some())
        .count()
}

fn keyed(kind: Kind, world: &dyn World, wanted: impl Fn(Id) -> bool) -> Vec<Id> {
    let mut ids: Vec<Id> = world.every(kind).map(|(id, _)| id).filter(|id| wanted(*id)).collect();
    ids.sort_by_cached_key(|id| world.record(*id).map(Record::key));
    ids
}
