//! Sharing people out over groups: those of one origin apart first, then every class evenly. Keeps
//! out: what origins and classes are.
//!
//! The rule, in its order: group sizes differ by at most one; no group holds more than its share,
//! rounded up, of any origin; the classes are spread as evenly as swaps of two people can spread
//! them without breaking that. What the rule leaves open is drawn by ChaCha8 from a public seed, so
//! that anybody can draw it again.

use std::collections::BTreeMap;
use std::num::NonZeroUsize;

use chacha20::ChaCha8Rng;
use chacha20::rand_core::{Rng, SeedableRng};

/// Somebody to be placed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Placed {
    /// Who; the outcome depends on it and never on the order in which people are given.
    pub key: u128,
    /// Where the person comes from; who comes from nowhere stands apart from nobody.
    pub origin: Option<usize>,
    /// The class that is to be spread evenly; not stated is a class of its own.
    pub class: usize,
}

/// The keys of each group, each group in ascending order. Groups beyond the number of people stay
/// empty.
///
/// A key that is given twice counts once.
pub fn balance(people: &[Placed], groups: NonZeroUsize, seed: u64) -> Vec<Vec<u128>> {
    let mut chance = ChaCha8Rng::seed_from_u64(seed);
    let mut tables = deal(people, groups.get(), &mut chance);
    while let Some((a, b)) = better(&tables) {
        exchange(&mut tables, a, b);
    }
    tables
        .into_iter()
        .map(|table| {
            let mut keys: Vec<u128> = table.into_iter().map(|placed| placed.key).collect();
            keys.sort_unstable();
            keys
        })
        .collect()
}

/// Deals people like cards, those of one origin one after the other and the largest origin first:
/// each group gets its share of every origin, rounded up at most, and sizes that differ by at most
/// one.
fn deal(people: &[Placed], groups: usize, chance: &mut ChaCha8Rng) -> Vec<Vec<Placed>> {
    let known: BTreeMap<u128, Placed> = people.iter().map(|placed| (placed.key, *placed)).collect();
    let mut order: Vec<Placed> = known.into_values().collect();
    shuffle(&mut order, chance);
    let mut sizes: BTreeMap<usize, (usize, usize)> = BTreeMap::new();
    for (at, placed) in order.iter().enumerate() {
        if let Some(origin) = placed.origin {
            sizes.entry(origin).or_insert((0, at)).0 += 1;
        }
    }
    // Of origins alike in size the one drawn first goes first; who has none comes last, class by
    // class.
    order.sort_by_key(|placed| {
        let (size, drawn) =
            placed.origin.and_then(|origin| sizes.get(&origin).copied()).unwrap_or((0, 0));
        (std::cmp::Reverse(size), drawn, placed.class)
    });
    let mut tables = vec![Vec::new(); groups];
    let mut seats: Vec<usize> = (0..groups).collect();
    shuffle(&mut seats, chance);
    for (placed, seat) in order.into_iter().zip(seats.into_iter().cycle()) {
        if let Some(table) = tables.get_mut(seat) {
            table.push(placed);
        }
    }
    tables
}

/// Draws an order: Fisher and Yates.
fn shuffle<T>(things: &mut [T], chance: &mut ChaCha8Rng) {
    for last in (1..things.len()).rev() {
        things.swap(last, below(last as u64 + 1, chance) as usize);
    }
}

/// A number below `bound`, each equally likely: draws that would favour the small ones are thrown
/// away.
fn below(bound: u64, chance: &mut ChaCha8Rng) -> u64 {
    let fair = u64::MAX - u64::MAX % bound;
    loop {
        let drawn = chance.next_u64();
        if drawn < fair {
            return drawn % bound;
        }
    }
}

/// A person by table and place; a place beyond the end of a table is a free chair.
type Chair = (usize, usize);

/// The first exchange of two chairs that spreads the classes more evenly and no origin less.
fn better(tables: &[Vec<Placed>]) -> Option<(Chair, Chair)> {
    let most = tables.iter().map(Vec::len).max()?;
    let counts: Vec<Counts> = tables.iter().map(|table| Counts::of(table)).collect();
    for (a, first) in tables.iter().enumerate() {
        for (b, second) in tables.iter().enumerate().skip(a + 1) {
            let (of_a, of_b) = (counts.get(a)?, counts.get(b)?);
            for x in 0..most {
                for y in 0..most {
                    let (one, other) = (first.get(x), second.get(y));
                    // A free chair is one that evens out two tables of different sizes.
                    let fits = match (one, other) {
                        (Some(_), Some(_)) => true,
                        (Some(_), None) => y == second.len() && first.len() > second.len(),
                        (None, Some(_)) => x == first.len() && second.len() > first.len(),
                        (None, None) => false,
                    };
                    if fits && of_a.gains(of_b, one, other) {
                        return Some(((a, x), (b, y)));
                    }
                }
            }
        }
    }
    None
}

fn exchange(tables: &mut [Vec<Placed>], (a, x): Chair, (b, y): Chair) {
    let take = |table: Option<&mut Vec<Placed>>, at: usize| {
        table.filter(|table| at < table.len()).map(|table| table.remove(at))
    };
    let one = take(tables.get_mut(a), x);
    let other = take(tables.get_mut(b), y);
    if let Some(table) = tables.get_mut(a) {
        table.extend(other);
    }
    if let Some(table) = tables.get_mut(b) {
        table.extend(one);
    }
}

/// How many of each origin and class sit at a table.
struct Counts {
    origins: BTreeMap<usize, i64>,
    classes: BTreeMap<usize, i64>,
}

impl Counts {
    fn of(table: &[Placed]) -> Self {
        let mut counts = Self { origins: BTreeMap::new(), classes: BTreeMap::new() };
        for placed in table {
            if let Some(origin) = placed.origin {
                *counts.origins.entry(origin).or_default() += 1;
            }
            *counts.classes.entry(placed.class).or_default() += 1;
        }
        counts
    }

    /// Whether the sum of squared counts of classes falls, and that of origins does not rise, when
    /// `leaves` goes from this table to the other and `comes` the other way.
    fn gains(&self, other: &Self, leaves: Option<&Placed>, comes: Option<&Placed>) -> bool {
        let class = |placed: Option<&Placed>| placed.map(|placed| placed.class);
        let origin = |placed: Option<&Placed>| placed.and_then(|placed| placed.origin);
        change(&self.classes, &other.classes, class(leaves), class(comes)) < 0
            && change(&self.origins, &other.origins, origin(leaves), origin(comes)) <= 0
    }
}

/// By how much the sum of squares over two tables changes when one of `leaves` goes from the first
/// to the second and one of `comes` the other way.
fn change(
    here: &BTreeMap<usize, i64>,
    there: &BTreeMap<usize, i64>,
    leaves: Option<usize>,
    comes: Option<usize>,
) -> i64 {
    if leaves == comes {
        return 0;
    }
    let count = |counts: &BTreeMap<usize, i64>, what| counts.get(&what).copied().unwrap_or(0);
    let goes = leaves.map_or(0, |what| 2 * (count(there, what) - count(here, what)) + 2);
    let arrives = comes.map_or(0, |what| 2 * (count(here, what) - count(there, what)) + 2);
    goes + arrives
}

#[cfg(test)]
mod tests {
    use proptest::prelude::{Strategy, prop, prop_assert, prop_assert_eq, proptest};

    use super::*;

    fn groups(count: usize) -> NonZeroUsize {
        NonZeroUsize::new(count).unwrap()
    }

    /// Up to sixty people from up to nine origins, some from none, of three classes.
    fn people() -> impl Strategy<Value = Vec<Placed>> {
        prop::collection::vec((prop::option::weighted(0.8, 0_usize..9), 0_usize..3), 0..60)
            .prop_map(|rows| {
                let placed = |(key, (origin, class)): (u128, (Option<usize>, usize))| Placed {
                    key: key * 7 + 3,
                    origin,
                    class,
                };
                (0..).zip(rows).map(placed).collect()
            })
    }

    fn find(people: &[Placed], key: u128) -> Placed {
        *people.iter().find(|placed| placed.key == key).unwrap()
    }

    proptest! {
        #[test]
        fn everybody_is_placed_once_and_sizes_differ_by_one_at_most(people in people(), count in 1_usize..9, seed: u64) {
            let tables = balance(&people, groups(count), seed);
            let mut placed: Vec<u128> = tables.concat();
            placed.sort_unstable();
            prop_assert_eq!(placed, people.iter().map(|placed| placed.key).collect::<Vec<_>>());
            let sizes: Vec<usize> = tables.iter().map(Vec::len).collect();
            prop_assert!(sizes.iter().max().unwrap() - sizes.iter().min().unwrap() <= 1, "{sizes:?}");
        }

        #[test]
        fn no_group_holds_more_than_its_share_of_an_origin(people in people(), count in 1_usize..9, seed: u64) {
            let tables = balance(&people, groups(count), seed);
            for origin in 0..9 {
                let from = |key: &u128| find(&people, *key).origin == Some(origin);
                let all = people.iter().filter(|placed| placed.origin == Some(origin)).count();
                for table in &tables {
                    prop_assert!(table.iter().filter(|key| from(key)).count() <= all.div_ceil(count));
                }
            }
        }

        #[test]
        fn the_same_seed_gives_the_same_groups_in_whatever_order_people_are_given(
            people in people(), count in 1_usize..9, seed: u64, turn in 0_usize..60,
        ) {
            let mut turned = people.clone();
            turned.reverse();
            turned.rotate_left(turn.min(people.len()));
            prop_assert_eq!(balance(&people, groups(count), seed), balance(&turned, groups(count), seed));
        }

        #[test]
        fn people_of_no_origin_are_spread_evenly_by_class(classes in prop::collection::vec(0_usize..3, 0..60), count in 1_usize..9, seed: u64) {
            let people: Vec<Placed> =
                (1_u128..).zip(&classes).map(|(key, class)| Placed { key, origin: None, class: *class }).collect();
            for class in 0..3 {
                let counts: Vec<usize> = balance(&people, groups(count), seed)
                    .iter()
                    .map(|table| table.iter().filter(|key| find(&people, **key).class == class).count())
                    .collect();
                prop_assert!(counts.iter().max().unwrap() - counts.iter().min().unwrap() <= 1, "{counts:?}");
            }
        }
    }

    #[test]
    fn two_of_an_origin_are_kept_apart_before_classes_are_evened_out() {
        // The two women come from the same place, and so do the two men: apart by origin leaves one
        // pair in each group.
        let people = [(1, 0, 0), (2, 0, 1), (3, 1, 0), (4, 1, 1)]
            .map(|(key, origin, class)| Placed { key, origin: Some(origin), class });
        for seed in 0..20 {
            for table in balance(&people, groups(2), seed) {
                let kept: Vec<Placed> = table.iter().map(|key| find(&people, *key)).collect();
                assert!(
                    kept.len() == 2
                        && kept[0].origin != kept[1].origin
                        && kept[0].class != kept[1].class,
                    "{kept:?}"
                );
            }
        }
    }

    #[test]
    fn another_seed_may_give_other_groups_and_nobody_gives_empty_ones() {
        let people: Vec<Placed> =
            (0..12).map(|key| Placed { key, origin: None, class: 0 }).collect();
        assert_ne!(balance(&people, groups(3), 1), balance(&people, groups(3), 2));
        assert_eq!(balance(&[], groups(3), 1), vec![Vec::<u128>::new(); 3]);
    }
}
