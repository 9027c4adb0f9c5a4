//! The marks of one round as a block for the methods, with the ids its indexes stand for. Keeps
//! out: what follows from the marks.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::{Agreed, Criterion, Id, Round, Score, Sheets, Tally, World};
use crate::methods::marks::{Mark, Marks};
use crate::methods::ratio::{Ratio, fraction};
use crate::methods::scale::{Direction, Scale};
use crate::methods::weighted_sum;

/// Why there is nothing to read of a round.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoMarks {
    /// There is no such round.
    Round,
    /// Its marks are not shown to whoever looks: a blind round shows them once it is closed.
    Hidden,
}

/// Proposals by criteria by assessors, each in the order of their keys, so that the order of entry
/// changes nothing.
#[derive(Debug, Clone, PartialEq)]
pub struct Block {
    /// The round.
    pub round: Id,
    /// The proposals: neither merged nor withdrawn.
    pub proposals: Vec<Id>,
    /// The criteria.
    pub criteria: Vec<Id>,
    /// Who has a score of this round, even one without a mark, or is recused from a proposal.
    pub assessors: Vec<Id>,
    /// The boxes: one is due from every assessor but those recused from the proposal or abstaining.
    pub marks: Marks,
    /// How each criterion counts.
    pub rules: Vec<weighted_sum::Criterion>,
    /// Indexes of proposals and of the assessors who stand aside from them.
    pub(super) recused: BTreeSet<(usize, usize)>,
}

impl Block {
    /// The block of a round; of the open round, else of the one closed last, when none is asked
    /// for.
    ///
    /// # Errors
    /// When there is no such round, and when whoever looks is not shown its marks: nothing is made
    /// of a part of them.
    pub fn of(round: Option<Id>, world: &dyn World) -> Result<Self, NoMarks> {
        let sheets = Sheets::of(round, world).ok_or(NoMarks::Round)?;
        if sheets.is_sealed() {
            return Err(NoMarks::Hidden);
        }
        let counted =
            sheets.criteria.iter().filter_map(|id| Some((*id, counted(world.get(*id)?)?)));
        let (criteria, rules): (Vec<Id>, Vec<_>) = counted.unzip();
        let (proposals, assessors) = (sheets.proposals.clone(), sheets.assessors.clone());
        let scores: BTreeMap<(Id, Id, Id), Option<Tally>> = world
            .of::<Score>(sheets.round)
            .map(|(_, score)| {
                ((score.proposal.id, score.criterion.id, score.assessor.id), score.score)
            })
            .collect();

        let box_of = |proposal: usize, criterion: usize, assessor: usize| {
            let key =
                (*proposals.get(proposal)?, *criteria.get(criterion)?, *assessors.get(assessor)?);
            let mark = match scores.get(&key).copied().flatten() {
                _ if sheets.stands_aside(key.0, key.2) => Mark::NotDue,
                Some(Tally::Abstain) => Mark::NotDue,
                Some(Tally::Mark(mark)) => Mark::Given(mark),
                None => Mark::Missing,
            };
            Some(mark)
        };
        let marks = Marks::from_fn(
            proposals.len(),
            criteria.len(),
            assessors.len(),
            |proposal, criterion, assessor| {
                box_of(proposal, criterion, assessor).unwrap_or(Mark::Missing)
            },
        );
        let mut recused = BTreeSet::new();
        for (place, proposal) in proposals.iter().enumerate() {
            let aside = |(_, assessor): &(usize, &Id)| sheets.stands_aside(*proposal, **assessor);
            let seats = assessors.iter().enumerate().filter(aside);
            recused.extend(seats.map(|(seat, _)| (place, seat)));
        }
        Ok(Self { round: sheets.round, proposals, criteria, assessors, marks, rules, recused })
    }

    /// The round whose marks a paper shows when none is asked for: that of [`Block::of`] without one,
    /// and while nobody has given a mark in it the one closed last that has some.
    pub fn shown(world: &dyn World) -> Option<Id> {
        let first = Sheets::of(None, world)?.round;
        let has_marks = |round: Id| match Self::of(Some(round), world) {
            Ok(block) => block.has_marks(),
            Err(why) => why == NoMarks::Hidden,
        };
        let mut rounds: Vec<(Id, &Round)> = world.all::<Round>().collect();
        rounds.sort_by_key(|(_, round)| std::cmp::Reverse((round.closed, round.number)));
        let others = rounds.into_iter().map(|(id, _)| id);
        std::iter::once(first).chain(others).find(|round| has_marks(*round)).or(Some(first))
    }

    /// Whether anybody gave a mark.
    pub fn has_marks(&self) -> bool {
        self.any(|mark| mark.given().is_some())
    }

    /// The consensus sheet of the round as a block with one seat, which is nobody's. `None` while
    /// nothing is agreed.
    pub(super) fn agreed(&self, world: &dyn World) -> Option<Self> {
        let found: BTreeMap<(Id, Id), i64> = world
            .of::<Agreed>(self.round)
            .filter_map(|(_, agreed)| {
                Some(((agreed.proposal.id, agreed.criterion.id), agreed.score?.get()))
            })
            .collect();
        let mark = |proposal: usize, criterion: usize| {
            let key = (*self.proposals.get(proposal)?, *self.criteria.get(criterion)?);
            found.get(&key).copied().map(Mark::Given)
        };
        let marks = Marks::from_fn(
            self.proposals.len(),
            self.criteria.len(),
            1,
            |proposal, criterion, _| mark(proposal, criterion).unwrap_or(Mark::Missing),
        );
        let block = Self { assessors: Vec::new(), marks, recused: BTreeSet::new(), ..self.clone() };
        block.has_marks().then_some(block)
    }

    fn any(&self, mut wanted: impl FnMut(Mark) -> bool) -> bool {
        let boxes = (0..self.proposals.len())
            .flat_map(|proposal| (0..self.criteria.len()).map(move |c| (proposal, c)));
        boxes.into_iter().any(|(proposal, criterion)| {
            self.marks.cell(proposal, criterion).iter().any(|mark| wanted(*mark))
        })
    }

    /// The same block with other weights, one for each criterion.
    #[must_use]
    pub fn weighing(&self, weights: Vec<Ratio>) -> Self {
        let rules = self
            .rules
            .iter()
            .zip(weights)
            .map(|(rule, weight)| weighted_sum::Criterion { weight, ..rule.clone() });
        Self { rules: rules.collect(), ..self.clone() }
    }

    /// The same block with these proposals alone, in its own order.
    #[must_use]
    pub fn among(&self, kept: impl Fn(Id) -> bool) -> Self {
        let places: Vec<usize> = self
            .proposals
            .iter()
            .enumerate()
            .filter(|(_, id)| kept(**id))
            .map(|(place, _)| place)
            .collect();
        let assessors: Vec<usize> = (0..self.assessors.len()).collect();
        self.part(&places, &assessors)
    }

    /// The same block had an assessor, by index, not taken part.
    #[must_use]
    pub fn without(&self, assessor: usize) -> Self {
        let proposals: Vec<usize> = (0..self.proposals.len()).collect();
        let others: Vec<usize> =
            (0..self.assessors.len()).filter(|other| *other != assessor).collect();
        self.part(&proposals, &others)
    }

    fn part(&self, proposals: &[usize], assessors: &[usize]) -> Self {
        let marks = Marks::from_fn(
            proposals.len(),
            self.criteria.len(),
            assessors.len(),
            |proposal, criterion, assessor| {
                let at = proposals.get(proposal).zip(assessors.get(assessor));
                at.and_then(|(proposal, assessor)| {
                    self.marks.cell(*proposal, criterion).get(*assessor).copied()
                })
                .unwrap_or(Mark::Missing)
            },
        );
        let place = |list: &[usize], old: usize| list.iter().position(|kept| *kept == old);
        let recused = self.recused.iter();
        Self {
            round: self.round,
            proposals: self.proposals_at(proposals),
            criteria: self.criteria.clone(),
            assessors: assessors
                .iter()
                .filter_map(|index| self.assessors.get(*index).copied())
                .collect(),
            marks,
            rules: self.rules.clone(),
            recused: recused
                .filter_map(|(proposal, assessor)| {
                    Some((place(proposals, *proposal)?, place(assessors, *assessor)?))
                })
                .collect(),
        }
    }

    /// The ids that indexes of proposals stand for.
    pub(super) fn proposals_at(&self, indexes: &[usize]) -> Vec<Id> {
        indexes.iter().filter_map(|index| self.proposals.get(*index).copied()).collect()
    }
}

/// `None` for a scale with fewer than two marks, which the table does not let in.
fn counted(criterion: &Criterion) -> Option<weighted_sum::Criterion> {
    Some(weighted_sum::Criterion {
        weight: exact(criterion.weight)?,
        scale: Scale::new(criterion.min.get(), criterion.max.get())?,
        direction: if criterion.is_cost() { Direction::Cost } else { Direction::Benefit },
    })
}

/// A decimal of the table as a fraction.
pub(super) fn exact(decimal: crate::domain::Decimal) -> Option<Ratio> {
    fraction(decimal.units(), crate::domain::Decimal::ONE)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Kind, Round, Veiled, Viewer};
    use crate::ledger::sample::Sample;
    use crate::readings::assessment::ranking::tests::{sample, score};

    fn current_number(table: &Sample) -> Option<i64> {
        let round = Block::of(None, table.world()).ok()?.round;
        table.world().get::<Round>(round).map(|round| round.number.get())
    }

    #[test]
    fn without_a_round_there_is_no_block() {
        assert_eq!(Block::of(None, Sample::default().world()), Err(NoMarks::Round));
    }

    #[test]
    fn the_open_round_comes_before_any_closed_one() {
        let mut table = Sample::default();
        table.add(Kind::Rounds, &[("number", "1"), ("state", "open")]);
        table.add(
            Kind::Rounds,
            &[("number", "2"), ("state", "closed"), ("closed", "2014-03-01T10:00:00+01:00")],
        );
        assert_eq!(current_number(&table), Some(1));
    }

    #[test]
    fn without_an_open_round_the_one_closed_last_is_taken() {
        let mut table = Sample::default();
        table.add(
            Kind::Rounds,
            &[("number", "1"), ("state", "closed"), ("closed", "2014-03-01T10:00:00+01:00")],
        );
        table.add(
            Kind::Rounds,
            &[("number", "2"), ("state", "closed"), ("closed", "2014-02-01T10:00:00+01:00")],
        );
        assert_eq!(current_number(&table), Some(1));
    }

    #[test]
    fn a_paper_shows_the_round_before_while_nobody_has_given_a_mark_in_the_open_one() {
        let mut table = sample(&["1"]);
        score(&mut table, "P1", "C1", "Anna Verdi", "4");
        let first = table.id(Kind::Rounds, "1");
        assert_eq!(Block::shown(table.world()), Some(first));
        let closed = [("state", "closed"), ("closed", "2014-03-01T10:00:00+01:00")];
        table.set(first, &closed).unwrap();
        let second = table.add(Kind::Rounds, &[("number", "2"), ("state", "open")]);
        assert_eq!(Block::shown(table.world()), Some(first));
        assert_eq!(Block::of(None, table.world()).unwrap().round, second);
    }

    #[test]
    fn proposals_stand_in_the_order_of_their_codes_whatever_came_first() {
        let mut table = sample(&["0.4", "0.6"]);
        let last = table.add(Kind::Proposals, &[("code", "P0")]);
        let block = Block::of(None, table.world()).unwrap();
        assert_eq!(block.proposals.first(), Some(&last));
    }

    #[test]
    fn withdrawn_and_merged_proposals_are_left_out() {
        let mut table = sample(&["0.4", "0.6"]);
        let first = table.id(Kind::Proposals, "P1");
        table.set(first, &[("state", "withdrawn")]).unwrap();
        table.set(table.id(Kind::Proposals, "P2"), &[("merged_into", "P3")]).unwrap();
        let block = Block::of(None, table.world()).unwrap();
        assert_eq!(block.proposals, [table.id(Kind::Proposals, "P3")]);
    }

    #[test]
    fn a_mark_of_a_recused_assessor_is_not_due() {
        let mut table = sample(&["0.4", "0.6"]);
        score(&mut table, "P1", "C1", "Anna Verdi", "4");
        table.add(Kind::Recusals, &[("proposal", "P1"), ("assessor", "Anna Verdi")]);
        let block = Block::of(None, table.world()).unwrap();
        assert_eq!(block.marks.cell(0, 0), [Mark::NotDue]);
        assert_eq!(block.marks.cell(1, 0), [Mark::Missing]);
    }

    #[test]
    fn a_blind_round_hides_its_marks_while_it_is_open_and_only_when_there_are_any() {
        let mut table = sample(&["1"]);
        let round = table.id(Kind::Rounds, "1");
        table.set(round, &[("blind", "yes")]).unwrap();
        let seen = |table: &Sample| {
            Block::of(None, &Veiled::new(table.world(), Viewer::Facilitator)).map(|_| ())
        };
        assert_eq!(seen(&table), Ok(()));
        score(&mut table, "P1", "C1", "Anna Verdi", "4");
        assert_eq!(seen(&table), Err(NoMarks::Hidden));
        table.set(round, &[("state", "closed")]).unwrap();
        assert_eq!(seen(&table), Ok(()));
    }

    #[test]
    fn a_part_of_a_block_keeps_the_marks_of_those_who_stay() {
        let mut table = sample(&["1"]);
        score(&mut table, "P1", "C1", "Anna Verdi", "4");
        score(&mut table, "P2", "C1", "Ugo Neri", "2");
        table.add(Kind::Recusals, &[("proposal", "P3"), ("assessor", "Ugo Neri")]);
        let block = Block::of(None, table.world()).unwrap();
        let second = table.id(Kind::Proposals, "P2");
        assert_eq!(
            block.among(|id| id == second).marks.cell(0, 0),
            [Mark::Missing, Mark::Given(2)]
        );
        let alone = block.without(0);
        assert_eq!(
            (alone.marks.cell(1, 0), alone.marks.cell(2, 0)),
            (&[Mark::Given(2)][..], &[Mark::NotDue][..])
        );
        assert_eq!(alone.recused.iter().collect::<Vec<_>>(), [&(2, 0)]);
    }

    #[test]
    fn a_score_without_a_mark_makes_an_assessor_whose_marks_are_due() {
        let mut table = sample(&["0.4", "0.6"]);
        table.add(
            Kind::Scores,
            &[
                ("proposal", "P1"),
                ("criterion", "C1"),
                ("assessor", "Ugo Neri"),
                ("round", "1"),
                ("note", "da rivedere"),
            ],
        );
        let block = Block::of(None, table.world()).unwrap();
        assert_eq!(
            (block.assessors.len(), block.marks.cell(0, 0)),
            (1, [Mark::Missing].as_slice())
        );
    }
}
