//! What counting a large vote and a fair draw from a long list cost. Keeps out: records and screens.
#![allow(clippy::unwrap_used, reason = "a measurement may fail by panicking")]

mod harness;

use std::hint::black_box;

use harness::Group;
use tavolo::methods::budget::{AddOne, Ballot, Election, Project, Utility, add_one, equal_shares};
use tavolo::methods::draw::{Panels, Quota, leximin, lottery, tickets};
use tavolo::methods::ratio::fraction;

/// Numbers that look drawn and are the same in every run: a linear congruence.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, bound: u64) -> u64 {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % bound
    }
}

/// A vote of approvals: some projects are liked more than others, a ballot names up to ten.
fn election(projects: u64, voters: u64) -> Election {
    let mut numbers = Numbers(7);
    let costs = (0..projects)
        .map(|at| Project { id: at.to_string(), cost: (1 + numbers.below(400)) * 100_000 });
    let costs: Vec<Project> = costs.collect();
    let ballots = (0..voters).map(|_| {
        let named = 1 + numbers.below(10);
        let mut marks: Vec<(usize, u64)> = (0..named)
            .map(|_| {
                let (one, other) = (numbers.below(projects), numbers.below(projects));
                (one.min(other) as usize, 1)
            })
            .collect();
        marks.sort_unstable();
        marks.dedup();
        Ballot { marks, count: 1 }
    });
    let ballots = ballots.collect();
    Election::new(costs, 300_000_000, ballots)
}

/// People of so many categories, of whom so many are drawn. Who comes forward is not who is there: the
/// quotas are nearer to each other than the list is, one more or less, so that not everybody is as
/// likely.
fn panels(people: u64, members: u32, values: &[u64]) -> Panels {
    let mut numbers = Numbers(11);
    let mut types: std::collections::BTreeMap<Vec<u64>, u32> = std::collections::BTreeMap::new();
    for _ in 0..people {
        let own = values.iter().map(|values| {
            let (one, other) = (numbers.below(*values), numbers.below(*values));
            one.min(other)
        });
        *types.entry(own.collect()).or_default() += 1;
    }
    let mut quotas = Vec::new();
    for (category, values) in values.iter().enumerate() {
        let of = |value: u64| -> (Vec<usize>, Vec<u32>) {
            let own = types.iter().enumerate();
            own.filter(|(_, (own, _))| own.get(category) == Some(&value))
                .map(|(at, (_, size))| (at, *size))
                .unzip()
        };
        let root = |value: u64| f64::from(of(value).1.iter().sum::<u32>()).sqrt();
        let all: f64 = (0..*values).map(root).sum();
        for value in 0..*values {
            let (indexes, sizes) = of(value);
            let share = (f64::from(members) * root(value) / all) as u32;
            let share = share.min(sizes.iter().sum());
            quotas.push(Quota { types: indexes, min: share.saturating_sub(1), max: share + 2 });
        }
    }
    Panels { sizes: types.into_values().collect(), quotas, members }
}

/// Equal Shares on a large vote, once and with its shares raised; the floor adds the votes up.
fn counts() {
    for (name, projects, voters) in [("100 x 20,000", 100, 20_000), ("64 x 6,586", 64, 6_586)] {
        let election = election(projects, voters);
        let share = fraction(election.cap, election.voters()).unwrap();
        let mut group = Group::new(name, 5);
        group
            .measure("floor: votes added up", || black_box(&election).totals(Utility::Cardinality));
        group.measure("equal shares, cost", || {
            equal_shares(black_box(&election), Utility::Cost, &share)
        });
        let how = AddOne { unit: 100, floor_start: false, stop_at_exhaustive: false };
        group.measure("equal shares, cost, add1", || {
            add_one(black_box(&election), Utility::Cost, how).steps
        });
    }
}

/// The fairest draw; the floor finds one panel.
fn draws() {
    for (name, people, members, values) in [
        ("150, 22 seats", 150, 22, &[2, 5, 8, 4][..]),
        ("1,756, 60 seats", 1_756, 60, &[3, 4, 4, 8]),
        ("1,756, 60 seats, five categories", 1_756, 60, &[2, 6, 9, 5, 3]),
    ] {
        let panels = panels(people, members, values);
        let mut group = Group::new(name, 1);
        group.measure("floor: one panel", || black_box(&panels).heaviest(&[]).unwrap());
        group.measure("leximin, lottery, tickets", || {
            let fair = leximin(black_box(&panels), &mut || true).unwrap().unwrap();
            let chances = lottery(&panels, &fair).unwrap();
            tickets(&panels, &fair, &chances).unwrap().len()
        });
    }
}

fn main() {
    counts();
    draws();
}
