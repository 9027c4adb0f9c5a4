//! How easily the first place of a ranking changes when one weight moves. Keeps out: the line that
//! tells it.

use super::block::Block;
use super::ranking::Assessment;
use crate::domain::Id;
use crate::methods::fragility::{Change, fragility};
use crate::methods::ratio::Ratio;
use crate::methods::stability::Stability;
use crate::methods::weighted_sum::weighted_sum;

/// The standing of the first place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fragile {
    /// First among the ranked proposals that have a mark on every criterion; several when they tie.
    pub winners: Vec<Id>,
    /// The smallest changes of one weight that dethrone the winner: several when they are equally
    /// small, none when no single weight can do it or first place is tied.
    pub smallest: Vec<Shift>,
    /// One for each criterion, in the order of codes; absent when first place is tied.
    pub intervals: Option<Vec<Interval>>,
    /// Ranked proposals without a mark on some criterion, left out of this computation.
    pub left_out: Vec<Id>,
}

/// A weight moved, as shares of 1.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shift {
    /// Whose weight.
    pub criterion: Id,
    /// The share as agreed.
    pub from: Ratio,
    /// The share at which the rivals draw level.
    pub to: Ratio,
    /// Who draws level.
    pub rivals: Vec<Id>,
}

/// The shares of one criterion for which the winner stays first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Interval {
    /// The criterion.
    pub criterion: Id,
    /// The lowest share.
    pub low: Ratio,
    /// The highest share.
    pub high: Ratio,
    /// Who takes over below the lowest.
    pub rivals_low: Vec<Id>,
    /// Who takes over above the highest.
    pub rivals_high: Vec<Id>,
}

impl Assessment {
    /// The fragility of this ranking of a block.
    ///
    /// `None` only when the weights have no shares, which an assessment never lets through.
    pub fn fragility(&self, block: &Block) -> Option<Fragile> {
        let weights: Vec<Ratio> = block.rules.iter().map(|rule| rule.weight.clone()).collect();
        let assessed = weighted_sum(&block.marks, &block.rules);
        let ranked = |id: &Id| self.ranking.iter().any(|ranked| ranked.proposal == *id);
        let kept: Vec<usize> = block
            .proposals
            .iter()
            .enumerate()
            .filter(|(_, id)| ranked(id))
            .map(|(index, _)| index)
            .collect();
        let rows: Vec<Vec<Option<Ratio>>> = kept
            .iter()
            .filter_map(|index| assessed.get(*index))
            .map(|assessed| assessed.values(&block.rules))
            .collect();
        let found = fragility(&rows, &weights)?;
        let names = Names { block, kept: &kept };
        Some(Fragile {
            winners: names.proposals(&found.winners),
            smallest: found
                .smallest_changes()
                .iter()
                .filter_map(|change| names.shift(change))
                .collect(),
            intervals: found.intervals.as_ref().map(|all| {
                all.iter()
                    .zip(&block.criteria)
                    .map(|(stability, criterion)| names.interval(stability, *criterion))
                    .collect()
            }),
            left_out: names.proposals(&found.left_out),
        })
    }
}

/// Turns indexes of the rows that were kept into ids.
struct Names<'a> {
    block: &'a Block,
    kept: &'a [usize],
}

impl Names<'_> {
    fn proposals(&self, rows: &[usize]) -> Vec<Id> {
        let indexes: Vec<usize> =
            rows.iter().filter_map(|row| self.kept.get(*row).copied()).collect();
        self.block.proposals_at(&indexes)
    }

    fn shift(&self, change: &Change) -> Option<Shift> {
        Some(Shift {
            criterion: *self.block.criteria.get(change.criterion)?,
            from: change.from.clone(),
            to: change.to.clone(),
            rivals: self.proposals(&change.rivals),
        })
    }

    fn interval(&self, stability: &Stability, criterion: Id) -> Interval {
        Interval {
            criterion,
            low: stability.low.clone(),
            high: stability.high.clone(),
            rivals_low: self.proposals(&stability.rivals_low),
            rivals_high: self.proposals(&stability.rivals_high),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Kind;
    use crate::ledger::sample::Sample;
    use crate::methods::ratio::exact;
    use crate::readings::assessment::ranking::tests::{sample, score, sheet};

    fn fragile(table: &Sample) -> Fragile {
        let block = Block::of(None, table.world()).unwrap();
        Assessment::of(&block, table.world()).unwrap().fragility(&block).unwrap()
    }

    #[test]
    fn the_smallest_change_names_criterion_share_and_every_rival() {
        let mut table = sample(&["0.4", "0.3", "0.2", "0.1"]);
        table.add(Kind::Proposals, &[("code", "P4")]);
        for (code, marks) in
            [("P1", [4, 3, 5, 2]), ("P2", [5, 2, 3, 4]), ("P3", [3, 5, 2, 3]), ("P4", [4, 4, 1, 5])]
        {
            sheet(&mut table, code, "Anna Verdi", &marks);
        }
        let found = fragile(&table);
        let shift = found.smallest.first().unwrap();
        assert_eq!(shift.criterion, table.id(Kind::Criteria, "C3"));
        assert_eq!((exact(&shift.from), exact(&shift.to)), ("1/5".to_owned(), "3/19".to_owned()));
        assert_eq!(
            shift.rivals,
            [table.id(Kind::Proposals, "P2"), table.id(Kind::Proposals, "P4")]
        );
        assert_eq!(found.intervals.map(|all| all.len()), Some(4));
    }

    #[test]
    fn a_tie_at_first_place_has_no_intervals_and_no_smallest_change() {
        let mut table = sample(&["1", "1"]);
        sheet(&mut table, "P1", "Anna Verdi", &[3, 4]);
        sheet(&mut table, "P2", "Anna Verdi", &[4, 3]);
        let found = fragile(&table);
        assert_eq!((found.winners.len(), found.smallest, found.intervals), (2, Vec::new(), None));
    }

    #[test]
    fn who_is_not_admitted_is_no_rival_and_who_has_a_hole_is_named() {
        let mut table = sample(&["1", "1"]);
        sheet(&mut table, "P1", "Anna Verdi", &[5, 1]);
        sheet(&mut table, "P2", "Anna Verdi", &[1, 4]);
        table
            .add(Kind::Opinions, &[("proposal", "P2"), ("kind", "legal"), ("verdict", "negative")]);
        score(&mut table, "P3", "C1", "Anna Verdi", "2");
        let found = fragile(&table);
        assert_eq!(found.winners, [table.id(Kind::Proposals, "P1")]);
        assert_eq!(
            (found.smallest, found.left_out),
            (Vec::new(), vec![table.id(Kind::Proposals, "P3")])
        );
    }
}
