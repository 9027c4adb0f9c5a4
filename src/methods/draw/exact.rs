//! Prices of a solver as simple fractions, and the level that they prove. Keeps out: the solver.
//!
//! Whatever the prices are, types cannot have more than what the dearest panel costs, less what
//! the fixed types take of it. So a level is never taken from floating point: prices are, as
//! fractions, and the level is what follows from them in whole numbers.

use microlp::SolveOptions;
use num_traits::{Signed, Zero};

use super::levels::{Fixed, Levels};
use super::panels::Panels;
use crate::methods::ratio::{Ratio, fraction, to_f64, whole};

/// The greatest denominator of a price, the dearest being 1.
const SIMPLE: i64 = 5_000;
/// How far a price may be from its fraction.
const NEAR: f64 = 1e-8;
/// How far the level may be from what the solver had.
const NEAR_LEVEL: f64 = 1e-7;

/// As exact as the solver can be.
pub(super) fn exactly() -> SolveOptions {
    let mut options = SolveOptions::default();
    options.tolerances.feasibility = 1e-9;
    options
}

/// Numbers as simple fractions of the one that is farthest from 0.
pub(super) fn simple(numbers: &[f64]) -> Vec<Ratio> {
    let most = numbers.iter().map(|own| own.abs()).fold(0.0, f64::max);
    let scale = if most > 0.0 { most } else { 1.0 };
    numbers.iter().map(|own| near(own / scale)).collect()
}

/// The first convergent of a number between -1 and 1 that is near; of the number itself where none
/// with a small denominator is.
fn near(number: f64) -> Ratio {
    let (mut before, mut now) = ((0_i64, 1_i64), (1_i64, 0_i64));
    let mut rest = number;
    for _ in 0..24 {
        let whole_part = rest.floor();
        let step = whole_part as i64;
        let next = (step * now.0 + before.0, step * now.1 + before.1);
        if next.1 > SIMPLE {
            break;
        }
        (before, now) = (now, next);
        if (now.0 as f64 / now.1 as f64 - number).abs() < NEAR {
            return fraction(now.0, now.1).unwrap_or_else(Ratio::zero);
        }
        rest = 1.0 / (rest - whole_part);
    }
    Ratio::from_float(number).unwrap_or_else(Ratio::zero)
}

/// The level that prices of one person of each type prove, where no panel costs more than `most`;
/// `near` is what the solver had, and stands where the proof is too far from it.
pub(super) fn ceiling_of(
    panels: &Panels,
    levels: &Levels,
    prices: &[Ratio],
    most: &Ratio,
    near: f64,
) -> Fixed {
    let (mut taken, mut open) = (Ratio::zero(), Ratio::zero());
    for (kind, (price, size)) in prices.iter().zip(&panels.sizes).enumerate() {
        let all = price * whole(*size);
        match levels.exact(kind) {
            Some(level) => taken += all * level,
            None => open += all,
        }
    }
    let is_open = |kind: &usize| levels.is_open(*kind);
    let proven = (open.is_positive()).then(|| (most - taken) / open);
    let proven = proven.filter(|level| (to_f64(level) - near).abs() < NEAR_LEVEL);
    let is_exact = proven.is_some();
    let level = proven.or_else(|| Ratio::from_float(near)).unwrap_or_else(Ratio::zero);
    // Nobody is more likely than to be there in every panel.
    if level >= whole(1_u32) {
        return Fixed { level: whole(1_u32), types: (0..prices.len()).filter(is_open).collect() };
    }
    let price = |kind: &usize| prices.get(*kind).map_or(0.0, to_f64);
    let clearly = if is_exact { 0.0 } else { 1e-3 };
    let open = || (0..prices.len()).filter(is_open);
    let mut types: Vec<usize> = open().filter(|kind| price(kind) > clearly).collect();
    if types.is_empty() {
        types.extend(open().max_by(|a, b| price(a).total_cmp(&price(b))));
    }
    Fixed { level, types }
}
