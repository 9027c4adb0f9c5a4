//! How the first place changes when one mark moves by a point or one assessor is left out. Keeps
//! out: moved weights, which `fragility` holds.

use std::cmp::Ordering;

use super::marks::{Mark, Marks};
use super::places::{order, winners};
use super::ratio::{Ratio, divide, fraction};
use super::weighted_sum::{Assessed, Criterion, measure, scores_without, value, weighted_sum};

/// One point more or less on one mark, and the first place it leads to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Nudge {
    /// Index of the proposal.
    pub proposal: usize,
    /// Index of the criterion.
    pub criterion: usize,
    /// +1 or -1.
    pub by: i64,
    /// The assessors of whom any one could make it: their mark stays on the scale.
    pub assessors: Vec<usize>,
    /// Who would be first.
    pub winners: Vec<usize>,
}

/// Who would be first without each assessor, in the order of the assessors.
pub fn winners_without_each(marks: &Marks, criteria: &[Criterion]) -> Vec<Vec<usize>> {
    (0..marks.assessors())
        .map(|assessor| winners(&scores_without(marks, criteria, assessor)))
        .collect()
}

/// Every single point on a mark that changes who is first, by proposal, criterion and then
/// downwards before upwards.
pub fn decisive_nudges(marks: &Marks, criteria: &[Criterion]) -> Vec<Nudge> {
    let assessed = weighted_sum(marks, criteria);
    let scores: Vec<Option<Ratio>> =
        assessed.iter().map(|assessed| assessed.score.clone()).collect();
    let standing = Standing::of(&scores);
    let mut nudges = Vec::new();
    for (proposal, proposal_assessed) in assessed.iter().enumerate() {
        for (criterion, by) in
            (0..criteria.len()).flat_map(|criterion| [(criterion, -1), (criterion, 1)])
        {
            let Some(score) = nudged_score(proposal_assessed, criteria, criterion, by) else {
                continue;
            };
            let Some(winners) = standing.after(proposal, &score) else {
                continue;
            };
            let assessors = movable(marks.cell(proposal, criterion), criteria.get(criterion), by);
            if !assessors.is_empty() {
                nudges.push(Nudge { proposal, criterion, by, assessors, winners });
            }
        }
    }
    nudges
}

/// The score once the sum of the marks of one cell moves by `by`.
fn nudged_score(
    assessed: &Assessed,
    criteria: &[Criterion],
    moved: usize,
    by: i64,
) -> Option<Ratio> {
    let criterion = criteria.get(moved)?;
    let cell = assessed.cells.get(moved)?;
    let mean = cell.mean.as_ref()?;
    let measure = measure(criteria);
    let step = value(&(mean + fraction(by, cell.given)?), criterion, measure)
        - value(mean, criterion, measure);
    let marked = assessed.cells.iter().zip(criteria).filter(|(cell, _)| cell.mean.is_some());
    let weighed: Ratio = marked.map(|(_, criterion)| &criterion.weight).sum();
    Some(assessed.score.as_ref()? + divide(&(step * &criterion.weight), &weighed)?)
}

fn movable(boxes: &[Mark], criterion: Option<&Criterion>, by: i64) -> Vec<usize> {
    let on_scale = |mark: &Mark| {
        let moved = mark.given().and_then(|mark| mark.checked_add(by));
        moved.zip(criterion).is_some_and(|(mark, criterion)| criterion.scale.contains(mark))
    };
    boxes
        .iter()
        .enumerate()
        .filter(|(_, mark)| on_scale(mark))
        .map(|(assessor, _)| assessor)
        .collect()
}

/// The scores as they are, ordered once so that each nudge needs only the best of the others.
struct Standing<'a> {
    scores: &'a [Option<Ratio>],
    winners: Vec<usize>,
    order: Vec<usize>,
}

impl<'a> Standing<'a> {
    fn of(scores: &'a [Option<Ratio>]) -> Self {
        Self { scores, winners: winners(scores), order: order(scores) }
    }

    /// Who is first once `proposal` has `score`; `None` when that is who was first before.
    fn after(&self, proposal: usize, score: &Ratio) -> Option<Vec<usize>> {
        let best_other = self.order.iter().find(|other| **other != proposal);
        let best = best_other.and_then(|other| self.scores.get(*other)?.as_ref());
        let others = || {
            let as_good =
                |other: &usize| self.scores.get(*other).is_some_and(|score| score.as_ref() == best);
            let level =
                self.order.iter().copied().filter(|other| *other != proposal).take_while(as_good);
            level.collect::<Vec<usize>>()
        };
        let mut after = match best.map_or(Ordering::Greater, |best| score.cmp(best)) {
            Ordering::Greater => vec![proposal],
            Ordering::Equal => [others(), vec![proposal]].concat(),
            Ordering::Less => others(),
        };
        after.sort_unstable();
        (after != self.winners).then_some(after)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::methods::ratio::whole;
    use crate::methods::scale::{Direction, Scale};

    fn criterion(direction: Direction) -> Criterion {
        Criterion { weight: whole(1), scale: Scale::new(1, 5).unwrap(), direction }
    }

    /// Proposals by assessors, on one criterion.
    fn marks(rows: &[&[i64]]) -> Marks {
        Marks::from_fn(rows.len(), 1, rows[0].len(), |p, _, a| Mark::Given(rows[p][a]))
    }

    #[test]
    fn a_point_that_draws_level_is_decisive() {
        let nudges = decisive_nudges(&marks(&[&[4], &[3]]), &[criterion(Direction::Benefit)]);
        let told: Vec<_> =
            nudges.iter().map(|nudge| (nudge.proposal, nudge.by, nudge.winners.clone())).collect();
        assert_eq!(told, [(0, -1, vec![0, 1]), (1, 1, vec![0, 1])]);
    }

    #[test]
    fn on_a_cost_the_winner_is_hurt_by_one_point_more() {
        let nudges = decisive_nudges(&marks(&[&[2], &[3]]), &[criterion(Direction::Cost)]);
        assert_eq!((nudges[0].proposal, nudges[0].by), (0, 1));
    }

    #[test]
    fn a_mark_at_the_end_of_the_scale_cannot_move_beyond_it() {
        let nudges = decisive_nudges(&marks(&[&[5, 4], &[5, 4]]), &[criterion(Direction::Benefit)]);
        let up: Vec<_> = nudges.iter().filter(|nudge| nudge.by == 1).collect();
        assert_eq!(up[0].assessors, [1]);
        assert_eq!(up[0].winners, [0]);
    }

    #[test]
    fn a_wide_margin_has_no_decisive_point() {
        assert!(
            decisive_nudges(&marks(&[&[5], &[1]]), &[criterion(Direction::Benefit)]).is_empty()
        );
    }

    #[test]
    fn the_only_proposal_stays_first() {
        assert!(decisive_nudges(&marks(&[&[3]]), &[criterion(Direction::Benefit)]).is_empty());
    }

    #[test]
    fn each_assessor_left_out_gives_a_first_place() {
        let marks = marks(&[&[5, 1, 3], &[3, 4, 3]]);
        let criteria = [criterion(Direction::Benefit)];
        assert_eq!(winners_without_each(&marks, &criteria), [vec![1], vec![0], vec![1]]);
    }

    #[test]
    fn without_the_only_assessor_nobody_is_first() {
        let without = winners_without_each(&marks(&[&[3], &[4]]), &[criterion(Direction::Benefit)]);
        assert_eq!(without, [Vec::<usize>::new()]);
    }
}
