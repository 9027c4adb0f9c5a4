//! What a piece of work costs: the middle of several samples, and how many times the floor of its
//! group that is. Keeps out: what is measured.
#![allow(clippy::print_stdout, reason = "the figures are the result")]

use std::hint::black_box;
use std::time::{Duration, Instant};

/// About how long a sample takes, so that the clock itself does not count.
const SAMPLE: Duration = Duration::from_millis(10);
/// How many times work is done in a sample at most.
const MOST_RUNS: u32 = 100_000;

/// Pieces of work that are compared with the first of them.
pub(crate) struct Group {
    samples: usize,
    floor: Option<f64>,
}

impl Group {
    /// A group with a heading, of so many samples for each piece of work.
    pub(crate) fn new(name: &str, samples: usize) -> Self {
        println!("{name}");
        Self { samples, floor: None }
    }

    /// Does the work and says what it cost; letting go of its result does not count.
    pub(crate) fn measure<T>(&mut self, what: &str, mut work: impl FnMut() -> T) {
        let once = time(1, &mut work);
        let runs = (SAMPLE.as_secs_f64() / once.max(1e-9)).clamp(1.0, f64::from(MOST_RUNS)) as u32;
        let mut each: Vec<f64> = (0..self.samples.max(1)).map(|_| time(runs, &mut work)).collect();
        each.sort_by(f64::total_cmp);
        let middle = each.get(each.len() / 2).copied().unwrap_or_default();
        let floor = *self.floor.get_or_insert(middle);
        println!("  {what:32} {:>14.3} µs {:>9.2} times the first", middle * 1e6, middle / floor);
    }
}

/// Seconds that a run takes, on average over so many.
fn time<T>(runs: u32, work: &mut impl FnMut() -> T) -> f64 {
    let mut spent = Duration::ZERO;
    for _ in 0..runs {
        let start = Instant::now();
        let made = black_box(work());
        spent += start.elapsed();
        drop(made);
    }
    spent.as_secs_f64() / f64::from(runs)
}
