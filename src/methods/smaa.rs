//! SMAA-2: who is first under which weights, when nobody has agreed on any (Lahdelma & Salminen
//! 2001). Keeps out: the exact areas of two criteria, which `smaa_line` has.

use std::num::NonZeroUsize;
use std::panic::resume_unwind;
use std::thread;

use chacha20::ChaCha8Rng;
use chacha20::rand_core::{Rng, SeedableRng};

use super::near::near;

/// In how many blocks the samples are drawn, each from a stream of its own.
const BLOCKS: u64 = 64;

/// What all weights together say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Acceptability<T> {
    /// Per row and place, the share of the weights that put the row there; rows that tie share
    /// their places equally.
    pub ranks: Vec<Vec<T>>,
    /// Per row, the mean of the weights that put it first; `None` where none does.
    pub central: Vec<Option<Vec<T>>>,
}

/// How many weights are drawn, and from where.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Draw {
    /// How many weights; 0 draws none, and there is nothing to say.
    pub samples: u64,
    /// The seed of all streams.
    pub seed: u64,
    /// How many threads draw; the figures are the same for any number.
    pub threads: NonZeroUsize,
}

/// Draws weights uniformly on the simplex, as exponential variates over their sum, and ranks the
/// rows by `sum of w x`.
///
/// More is better in every column. Figures that differ by rounding tie. `None` without rows,
/// columns or samples, or when the rows are not equally long.
pub fn sample(rows: &[Vec<f64>], draw: Draw) -> Option<Acceptability<f64>> {
    let columns = rows.first()?.len();
    if columns == 0 || draw.samples == 0 || rows.iter().any(|row| row.len() != columns) {
        return None;
    }
    // Blocks are added up in their order, whichever thread was first: floating sums depend on it.
    let mut blocks: Vec<(u64, Sums)> = thread::scope(|scope| {
        let step = draw.threads.get();
        let works: Vec<_> = (0..step.min(BLOCKS as usize))
            .map(|first| {
                let own = (first as u64..BLOCKS).step_by(step);
                scope.spawn(move || {
                    own.map(|number| (number, block(rows, columns, draw, number)))
                        .collect::<Vec<_>>()
                })
            })
            .collect();
        works
            .into_iter()
            .flat_map(|work| work.join().unwrap_or_else(|panic| resume_unwind(panic)))
            .collect()
    });
    blocks.sort_by_key(|(number, _)| *number);
    let mut sums = Sums::new(rows.len(), columns);
    blocks.iter().for_each(|(_, block)| sums.add(block));
    Some(sums.over(draw.samples as f64))
}

fn block(rows: &[Vec<f64>], columns: usize, draw: Draw, number: u64) -> Sums {
    let mut chance = ChaCha8Rng::seed_from_u64(draw.seed);
    chance.set_stream(number);
    let mut sums = Sums::new(rows.len(), columns);
    let mut weights = vec![0.0; columns];
    let mut ranked: Vec<(usize, f64)> = Vec::with_capacity(rows.len());
    let samples = draw.samples / BLOCKS + u64::from(number < draw.samples % BLOCKS);
    for _ in 0..samples {
        weights.iter_mut().for_each(|weight| *weight = exponential(&mut chance));
        let sum: f64 = weights.iter().sum();
        weights.iter_mut().for_each(|weight| *weight /= sum);
        ranked.clear();
        ranked.extend(
            rows.iter().map(|row| row.iter().zip(&weights).map(|(x, w)| x * w).sum()).enumerate(),
        );
        ranked.sort_unstable_by(|(_, a), (_, b)| b.total_cmp(a));
        sums.count(&ranked, &weights);
    }
    sums
}

/// `-ln u` for u uniform on the open interval from 0 to 1: the middles of 2^52 steps, none of which
/// rounds to an end.
fn exponential(chance: &mut ChaCha8Rng) -> f64 {
    let steps = (chance.next_u64() >> 12) as f64 + 0.5;
    -(steps / (1u64 << 52) as f64).ln()
}

/// What was counted so far.
struct Sums {
    ranks: Vec<Vec<f64>>,
    firsts: Vec<Vec<f64>>,
}

impl Sums {
    fn new(rows: usize, columns: usize) -> Self {
        Self { ranks: vec![vec![0.0; rows]; rows], firsts: vec![vec![0.0; columns]; rows] }
    }

    /// Counts the rows as ranked under some weights: those of a tie share its places.
    fn count(&mut self, ranked: &[(usize, f64)], weights: &[f64]) {
        let mut place = 0;
        while let Some(rest @ [(_, best), ..]) = ranked.get(place..) {
            let tied = rest.iter().take_while(|(_, value)| near(*best, *value)).count().max(1);
            let share = 1.0 / tied as f64;
            for (row, _) in rest.iter().take(tied) {
                let places =
                    self.ranks.get_mut(*row).and_then(|ranks| ranks.get_mut(place..place + tied));
                places.into_iter().flatten().for_each(|sum| *sum += share);
                if place == 0 {
                    let central = self.firsts.get_mut(*row).into_iter().flatten();
                    central.zip(weights).for_each(|(sum, weight)| *sum += share * weight);
                }
            }
            place += tied;
        }
    }

    fn add(&mut self, other: &Self) {
        let pairs = |own: &mut Vec<Vec<f64>>, other: &[Vec<f64>]| {
            let cells = own.iter_mut().flatten().zip(other.iter().flatten());
            cells.for_each(|(sum, more)| *sum += more);
        };
        pairs(&mut self.ranks, &other.ranks);
        pairs(&mut self.firsts, &other.firsts);
    }

    fn over(self, samples: f64) -> Acceptability<f64> {
        let central = self.firsts.into_iter().map(|sums| {
            // Weights sum to 1, so their sums add up to how often the row was first.
            let first: f64 = sums.iter().sum();
            (first > 0.0).then(|| sums.into_iter().map(|sum| sum / first).collect())
        });
        let central = central.collect();
        let shares = |sums: Vec<f64>| sums.into_iter().map(|sum| sum / samples).collect();
        Acceptability { ranks: self.ranks.into_iter().map(shares).collect(), central }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawn(rows: &[Vec<f64>], samples: u64, threads: usize) -> Acceptability<f64> {
        sample(rows, Draw { samples, seed: 7, threads: NonZeroUsize::new(threads).unwrap() })
            .unwrap()
    }

    fn about(found: f64, expected: f64) -> bool {
        (found - expected).abs() < 0.02
    }

    #[test]
    fn with_three_like_corners_each_is_first_for_a_third() {
        let found =
            drawn(&[vec![1.0, 0.0, 0.0], vec![0.0, 1.0, 0.0], vec![0.0, 0.0, 1.0]], 20_000, 2);
        assert!(found.ranks.iter().flatten().all(|share| about(*share, 1.0 / 3.0)), "{found:?}");
        // The mean of the greatest of three parts of a stick is 11/18.
        assert!(about(found.central[0].as_ref().unwrap()[0], 11.0 / 18.0), "{found:?}");
    }

    #[test]
    fn rows_alike_share_their_places_equally() {
        let found = drawn(&[vec![2.0, 0.1 + 0.2], vec![2.0, 0.3], vec![1.0, 0.0]], 100, 1);
        let half = |share: &f64| (share - 0.5).abs() < 1e-9;
        assert!(
            half(&found.ranks[0][0]) && half(&found.ranks[0][1]) && half(&found.ranks[1][0]),
            "{found:?}"
        );
    }

    #[test]
    fn who_is_never_first_has_no_central_weights() {
        let found = drawn(&[vec![2.0, 2.0], vec![1.0, 1.0]], 100, 1);
        assert_eq!(found.central[1], None);
        assert_eq!(found.ranks, [[1.0, 0.0], [0.0, 1.0]]);
    }

    #[test]
    fn any_number_of_threads_gives_the_same_figures() {
        let rows = [vec![4.0, 2.0, 3.0], vec![2.0, 4.0, 3.0], vec![3.0, 3.0, 4.0]];
        assert_eq!(drawn(&rows, 1001, 1), drawn(&rows, 1001, 3));
        assert_eq!(drawn(&rows, 1001, 1), drawn(&rows, 1001, 100));
    }

    #[test]
    fn another_seed_draws_other_weights() {
        let rows = [vec![1.0, 0.0], vec![0.0, 1.0]];
        let of = |seed| sample(&rows, Draw { samples: 500, seed, threads: NonZeroUsize::MIN });
        assert_ne!(of(1), of(2));
    }

    #[test]
    fn all_samples_are_counted() {
        let found = drawn(&[vec![1.0, 0.0], vec![0.0, 1.0]], 131, 2);
        for row in &found.ranks {
            assert!((row.iter().sum::<f64>() - 1.0).abs() < 1e-9);
        }
    }

    #[test]
    fn nothing_to_rank_or_to_draw_says_nothing() {
        let draw = |samples| Draw { samples, seed: 0, threads: NonZeroUsize::MIN };
        assert_eq!(sample(&[], draw(5)), None);
        assert_eq!(sample(&[vec![]], draw(5)), None);
        assert_eq!(sample(&[vec![1.0]], draw(0)), None);
        assert_eq!(sample(&[vec![1.0], vec![1.0, 2.0]], draw(5)), None);
    }
}
