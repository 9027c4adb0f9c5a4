//! Weights that follow from swings and from comparisons, as the table has made them so far. Keeps
//! out: giving them to the criteria, and the formulas (see `methods`).

use std::collections::BTreeMap;

use crate::domain::{Comparison, Criterion, Decimal, Id, Kind, Record, World};
use crate::methods::judgements::{Judged, judge, pairs};
use crate::methods::ratio::{Ratio, whole};
use crate::methods::weights::{in_units, settled, shares};

/// The weights that follow, one for each criterion.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposed {
    /// The criterion.
    pub criterion: Id,
    /// Its share of 1, as it was computed.
    pub share: Ratio,
    /// Its weight: the share in ten-thousandths, so rounded that all weights sum to exactly 1.
    pub weight: Decimal,
}

fn proposed(criteria: &[Id], shares: Vec<Ratio>) -> Vec<Proposed> {
    let units = in_units(&shares, u32::try_from(Decimal::ONE).unwrap_or(u32::MAX));
    let of = |((criterion, share), units): ((&Id, Ratio), i64)| Proposed {
        criterion: *criterion,
        share,
        weight: Decimal::from_units(units),
    };
    criteria.iter().zip(shares).zip(units).map(of).collect()
}

/// Shares as they are written: in ten-thousandths that sum to exactly 1, which are the weights that
/// follow from them.
fn written(order: impl Iterator<Item = Id>, shares: &BTreeMap<Id, Ratio>) -> BTreeMap<Id, Decimal> {
    let (ids, shares): (Vec<Id>, Vec<Ratio>) =
        order.filter_map(|id| Some((id, shares.get(&id)?.clone()))).unzip();
    if shares.iter().all(num_traits::Zero::is_zero) {
        return BTreeMap::new();
    }
    proposed(&ids, shares).into_iter().map(|one| (one.criterion, one.weight)).collect()
}

/// The criteria in the order of codes, so that the order of entry changes nothing.
fn criteria(world: &dyn World) -> Vec<Id> {
    let mut ids: Vec<Id> = world.every(Kind::Criteria).map(|(id, _)| id).collect();
    ids.sort_by_cached_key(|id| world.record(*id).map(Record::key));
    ids
}

/// The points of the swings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Swings {
    /// The criteria with their points: the most first, those without any last.
    pub points: Vec<(Id, Option<i64>)>,
}

impl Swings {
    /// As the criteria say.
    pub fn of(world: &dyn World) -> Self {
        let swing = |id| {
            world
                .get::<Criterion>(id)
                .and_then(|criterion| criterion.swing)
                .map(crate::domain::Mark::get)
        };
        let mut points: Vec<(Id, Option<i64>)> =
            criteria(world).into_iter().map(|id| (id, swing(id))).collect();
        points.sort_by_key(|(_, points)| std::cmp::Reverse(*points));
        Self { points }
    }

    /// The same with points for a criterion; where another is first and has none yet, that has 100.
    #[must_use]
    pub fn with(mut self, criterion: Id, points: i64, first: Option<Id>) -> Self {
        for (id, given) in &mut self.points {
            match *id {
                id if id == criterion => *given = Some(points),
                id if Some(id) == first && given.is_none() => *given = Some(100),
                _ => {}
            }
        }
        self
    }

    /// The criteria without points.
    pub fn missing(&self) -> Vec<Id> {
        self.points.iter().filter(|(_, points)| points.is_none()).map(|(id, _)| *id).collect()
    }

    /// The shares of those that have points, exact; none while all points are 0.
    pub fn shares(&self) -> BTreeMap<Id, Ratio> {
        let given: Vec<(Id, Ratio)> =
            self.points.iter().filter_map(|(id, points)| Some((*id, whole((*points)?)))).collect();
        let (ids, points): (Vec<Id>, Vec<Ratio>) = given.into_iter().unzip();
        ids.into_iter().zip(shares(&points).unwrap_or_default()).collect()
    }

    /// The same shares as they are written.
    pub fn written(&self) -> BTreeMap<Id, Decimal> {
        written(self.points.iter().map(|(id, _)| *id), &self.shares())
    }

    /// The weights; `None` while a criterion has no points, and when all have 0.
    pub fn weights(&self) -> Option<Vec<Proposed>> {
        let points: Option<Vec<Ratio>> =
            self.points.iter().map(|(_, points)| points.map(whole)).collect();
        let ids: Vec<Id> = self.points.iter().map(|(id, _)| *id).collect();
        Some(proposed(&ids, shares(&points?)?))
    }
}

/// The most criteria that are compared two at a time: beyond, nobody would make all the
/// comparisons.
pub const MOST_COMPARED: usize = 30;

/// The comparisons two at a time.
#[derive(Debug, Clone, PartialEq)]
pub struct Pairs {
    /// The criteria, in the order of codes; none of them when they are more than [`MOST_COMPARED`].
    pub criteria: Vec<Id>,
    /// Every pair of them, by index, in the order in which they are best judged.
    pub pairs: Vec<(usize, usize)>,
    /// What the judgements say.
    pub judged: Judged,
}

impl Pairs {
    /// As the table has compared them so far.
    pub fn of(world: &dyn World) -> Self {
        let mut criteria = criteria(world);
        if criteria.len() > MOST_COMPARED {
            criteria.clear();
        }
        let made: BTreeMap<(Id, Id), f64> = world
            .all::<Comparison>()
            .flat_map(|(_, made)| {
                let times = made.times.get() as f64;
                [((made.more.id, made.less.id), times), ((made.less.id, made.more.id), 1.0 / times)]
            })
            .collect();
        let times = |i: usize, j: usize| made.get(&(*criteria.get(i)?, *criteria.get(j)?)).copied();
        let judged = judge(criteria.len(), times);
        Self { pairs: pairs(criteria.len()).collect(), judged, criteria }
    }

    /// The ids of a pair.
    pub fn ids(&self, (i, j): (usize, usize)) -> Option<(Id, Id)> {
        Some((*self.criteria.get(i)?, *self.criteria.get(j)?))
    }

    /// The three criteria whose judgements contradict each other most.
    pub fn worst_triple(&self) -> Option<[Id; 3]> {
        let [i, j, k] = self.judged.worst_triple()?;
        Some([*self.criteria.get(i)?, *self.criteria.get(j)?, *self.criteria.get(k)?])
    }

    /// The shares, to the precision that floats have; none while a comparison is missing.
    pub fn shares(&self) -> BTreeMap<Id, Ratio> {
        self.criteria
            .iter()
            .copied()
            .zip(settled(self.judged.weights().unwrap_or_default()))
            .collect()
    }

    /// The same shares as they are written.
    pub fn written(&self) -> BTreeMap<Id, Decimal> {
        written(self.criteria.iter().copied(), &self.shares())
    }

    /// The weights; `None` while a comparison is missing, and for fewer than two criteria.
    pub fn weights(&self) -> Option<Vec<Proposed>> {
        self.judged.weights().map(|weights| proposed(&self.criteria, settled(weights)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ledger::sample::Sample;
    use crate::methods::ratio::exact;

    fn table(codes: &[&str]) -> Sample {
        let mut table = Sample::default();
        for code in codes {
            table.add(
                Kind::Criteria,
                &[("code", code), ("weight", "1"), ("min", "1"), ("max", "5")],
            );
        }
        table
    }

    fn weights(proposed: &[Proposed], table: &Sample) -> Vec<(String, i64)> {
        let code = |id: Id| table.world().record(id).unwrap().cell("code", table.world()).text();
        proposed.iter().map(|one| (code(one.criterion), one.weight.units())).collect()
    }

    #[test]
    fn swings_stand_by_their_points_and_give_exact_shares() {
        let mut table = table(&["a", "b", "c"]);
        for (code, points) in [("a", "40"), ("b", "100"), ("c", "60")] {
            let id = table.id(Kind::Criteria, code);
            table.set(id, &[("swing", points)]).unwrap();
        }
        let found = Swings::of(table.world()).weights().unwrap();
        assert_eq!(
            weights(&found, &table),
            [("b".into(), 5_000), ("c".into(), 3_000), ("a".into(), 2_000)]
        );
        assert_eq!(
            found.iter().map(|one| exact(&one.share)).collect::<Vec<_>>(),
            ["1/2", "3/10", "1/5"]
        );
    }

    #[test]
    fn a_swing_without_points_is_missing_and_leaves_no_weights() {
        let mut table = table(&["a", "b"]);
        table.set(table.id(Kind::Criteria, "b"), &[("swing", "100")]).unwrap();
        let found = Swings::of(table.world());
        assert_eq!((found.missing(), found.weights()), (vec![table.id(Kind::Criteria, "a")], None));
        assert_eq!(
            found.shares().into_values().map(|share| exact(&share)).collect::<Vec<_>>(),
            ["1"]
        );
    }

    #[test]
    fn shares_are_written_as_the_weights_that_follow_and_sum_to_the_whole() {
        let mut table = table(&["a", "b", "c"]);
        for code in ["a", "b", "c"] {
            table.set(table.id(Kind::Criteria, code), &[("swing", "100")]).unwrap();
        }
        let found = Swings::of(table.world());
        let units: Vec<i64> = found.written().into_values().map(Decimal::units).collect();
        assert_eq!((units.iter().sum::<i64>(), units), (10_000, vec![3_334, 3_333, 3_333]));
        let weights = found.weights().unwrap();
        assert!(weights.iter().all(|one| found.written().get(&one.criterion) == Some(&one.weight)));
        assert!(Pairs::of(table.world()).written().is_empty());
    }

    #[test]
    fn points_that_are_all_zero_are_no_weights() {
        let mut table = table(&["a"]);
        table.set(table.id(Kind::Criteria, "a"), &[("swing", "0")]).unwrap();
        assert_eq!(Swings::of(table.world()).weights(), None);
    }

    #[test]
    fn weights_of_comparisons_sum_to_one_whatever_the_order_of_entry() {
        let compared = |codes: &[&str]| {
            let mut table = table(codes);
            for (more, less, times) in [
                ("exp", "edu", "4"),
                ("exp", "cha", "3"),
                ("exp", "age", "7"),
                ("cha", "edu", "3"),
                ("edu", "age", "3"),
                ("cha", "age", "5"),
            ] {
                table.add(Kind::Comparisons, &[("more", more), ("less", less), ("times", times)]);
            }
            weights(&Pairs::of(table.world()).weights().unwrap(), &table)
        };
        let found = compared(&["exp", "edu", "cha", "age"]);
        assert_eq!(found, compared(&["age", "cha", "edu", "exp"]));
        let expected = [("age", 559), ("cha", 2_699), ("edu", 1_266), ("exp", 5_476)];
        assert_eq!(found, expected.map(|(code, units)| (code.to_owned(), units)));
        assert_eq!(found.iter().map(|(_, units)| units).sum::<i64>(), 10_000);
    }

    #[test]
    fn more_criteria_than_anybody_compares_are_not_paired() {
        let codes: Vec<String> = (0..=MOST_COMPARED).map(|number| format!("c{number}")).collect();
        let codes: Vec<&str> = codes.iter().map(String::as_str).collect();
        assert!(Pairs::of(table(&codes).world()).pairs.is_empty());
        assert_eq!(Pairs::of(table(&codes[1..]).world()).pairs.len(), 435);
    }

    #[test]
    fn a_single_criterion_has_nothing_to_be_compared_with() {
        let found = Pairs::of(table(&["a"]).world());
        assert_eq!((found.pairs.len(), found.weights(), found.worst_triple()), (0, None, None));
    }
}
