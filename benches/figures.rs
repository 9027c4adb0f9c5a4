//! What the figures of an assessment cost. Keeps out: records and screens.
#![allow(clippy::unwrap_used, reason = "a measurement may fail by panicking")]

mod harness;

use std::hint::black_box;
use std::num::NonZeroUsize;

use harness::Group;
use tavolo::methods::fragility::fragility;
use tavolo::methods::marks::{Mark, Marks};
use tavolo::methods::perturbation::decisive_nudges;
use tavolo::methods::ratio::{Ratio, whole};
use tavolo::methods::scale::{Direction, Scale};
use tavolo::methods::smaa::{self, Draw};
use tavolo::methods::weighted_sum::{Criterion, weighted_sum};

const PROPOSALS: usize = 20;
const CRITERIA: usize = 6;
const ASSESSORS: usize = 9;

fn criteria() -> Vec<Criterion> {
    let criterion = |number: i64| Criterion {
        weight: whole(number),
        scale: Scale::new(1, 5).unwrap(),
        direction: if number == 3 { Direction::Cost } else { Direction::Benefit },
    };
    (1..=CRITERIA as i64).map(criterion).collect()
}

fn marks() -> Marks {
    Marks::from_fn(PROPOSALS, CRITERIA, ASSESSORS, |proposal, criterion, assessor| {
        Mark::Given(1 + ((proposal * 7 + criterion * 3 + assessor * 5) % 5) as i64)
    })
}

/// A round of 20 proposals, 6 criteria and 9 assessors; the floor adds the marks up in floating
/// point.
fn round() {
    let (criteria, marks) = (criteria(), marks());
    let assessed = weighted_sum(&marks, &criteria);
    let rows: Vec<Vec<Option<Ratio>>> =
        assessed.iter().map(|assessed| assessed.values(&criteria)).collect();
    let weights: Vec<Ratio> = criteria.iter().map(|criterion| criterion.weight.clone()).collect();
    let mut group = Group::new("a round", 50);
    group.measure("floor: floating sums", || {
        let cell = |proposal, criterion| {
            marks.given(proposal, criterion).iter().sum::<i64>() as f64 / ASSESSORS as f64
        };
        let score = |proposal| {
            (0..CRITERIA)
                .map(|criterion| (criterion + 1) as f64 * cell(proposal, criterion))
                .sum::<f64>()
        };
        black_box((0..PROPOSALS).map(score).collect::<Vec<f64>>())
    });
    group.measure("weighted sum", || weighted_sum(black_box(&marks), &criteria));
    group.measure("fragility", || fragility(black_box(&rows), &weights));
    group.measure("every single mark", || decisive_nudges(black_box(&marks), &criteria));
}

/// A hundred thousand weights over twenty rows, on one thread and on two.
fn acceptability() {
    let rows: Vec<Vec<f64>> = (0..PROPOSALS)
        .map(|row| (0..CRITERIA).map(|column| ((row * 7 + column * 3) % 11) as f64).collect())
        .collect();
    let mut group = Group::new("smaa 100,000", 10);
    for threads in [1, 2] {
        let draw = Draw { samples: 100_000, seed: 1, threads: NonZeroUsize::new(threads).unwrap() };
        group.measure(&format!("{threads} threads"), || smaa::sample(black_box(&rows), draw));
    }
}

fn main() {
    round();
    acceptability();
}
