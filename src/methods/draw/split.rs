//! The fairest probabilities if members could be split: what no lottery of whole panels can beat.
//! Keeps out: panels.
//!
//! A panel with fractions of members keeps the quotas as well, and there are no panels to look for:
//! one small linear programme a level, with a price for each bound. Where a lottery of whole panels
//! reaches these probabilities, they are the fairest there are; that is nearly always so with a
//! long list.

use microlp::{ComparisonOp, OptimizationDirection, Problem, Variable};

use super::Unsolved;
use super::exact::{ceiling_of, exactly, simple};
use super::levels::{Fixed, Levels};
use super::panels::Panels;
use crate::methods::ratio::{Ratio, whole};

/// The fairest probabilities if members could be split.
///
/// # Errors
/// When the solver gives no answer, or `tick` ends the search.
pub(super) fn leximin(panels: &Panels, tick: &mut dyn FnMut() -> bool) -> Result<Levels, Unsolved> {
    let mut levels = Levels::new(panels.sizes.len());
    while !levels.are_all_fixed() {
        if !tick() {
            return Err(Unsolved);
        }
        levels.fix(ceiling(panels, &levels)?);
    }
    Ok(levels)
}

/// The highest level that the types without one can have together, and the types that are there in
/// every solution.
///
/// The dual: a price for a seat, one for each bound of a quota; a type costs what they come to, or
/// what is missing to that where there are no more people of it. Those prices decide, as simple
/// fractions, what the level is: any prices give a level that cannot be exceeded.
///
/// # Errors
/// When the solver gives no answer.
pub(super) fn ceiling(panels: &Panels, levels: &Levels) -> Result<Fixed, Unsolved> {
    const ANY: f64 = f64::INFINITY;
    let mut problem = Problem::new(OptimizationDirection::Minimize);
    let people = levels.open_people(panels);
    // What is left of a bound once the fixed types have what is theirs.
    let taken = |kind: usize| {
        let size = panels.sizes.get(kind).copied().unwrap_or_default();
        levels.level(kind).map_or(0.0, |level| level * f64::from(size))
    };
    let left = |bound: u32, kinds: &mut dyn Iterator<Item = usize>| {
        f64::from(bound) - kinds.map(taken).sum::<f64>()
    };
    let seats = left(panels.members, &mut (0..panels.sizes.len()));
    let seat = problem.add_var(seats, (-ANY, ANY));
    let mut bounds: Vec<(usize, i8, Variable)> = Vec::new();
    for (at, quota) in panels.quotas.iter().enumerate() {
        let kinds = || quota.types.iter().copied();
        if !kinds().any(|kind| levels.is_open(kind)) {
            continue;
        }
        if quota.min > 0 {
            let cost = -left(quota.min, &mut kinds());
            bounds.push((at, -1, problem.add_var(cost, (0.0, ANY))));
        }
        if quota.max < panels.members {
            let cost = left(quota.max, &mut kinds());
            bounds.push((at, 1, problem.add_var(cost, (0.0, ANY))));
        }
    }
    let mut rows: Vec<Vec<(Variable, f64)>> = vec![vec![(seat, 1.0)]; panels.sizes.len()];
    for (at, sign, bound) in &bounds {
        for kind in panels.quotas.get(*at).iter().flat_map(|quota| &quota.types) {
            let row = rows.iter_mut().skip(*kind).take(1);
            row.for_each(|row| row.push((*bound, f64::from(*sign))));
        }
    }
    let mut all: Vec<(Variable, f64)> = Vec::new();
    for (kind, (row, size)) in rows.iter_mut().zip(&panels.sizes).enumerate() {
        if !levels.is_open(kind) {
            continue;
        }
        let size = f64::from(*size);
        let price = problem.add_var(0.0, (0.0, ANY));
        all.push((price, size / people));
        row.push((price, -1.0));
        row.push((problem.add_var(size, (0.0, ANY)), 1.0));
        problem.add_constraint(&row[..], ComparisonOp::Eq, 0.0);
    }
    problem.add_constraint(&all[..], ComparisonOp::Eq, 1.0);
    let outcome = problem.solve_with(exactly()).map_err(|_| Unsolved)?;
    let solution = outcome.into_solution().map_err(|_| Unsolved)?;
    let near = solution.objective() / people;
    let told: Vec<f64> = std::iter::once(seat)
        .chain(bounds.iter().map(|(_, _, bound)| *bound))
        .map(|own| solution.var_value(own))
        .collect();
    let told = simple(&told);
    let (for_seat, for_bounds) = told.split_first().ok_or(Unsolved)?;
    let mut prices: Vec<Ratio> = vec![for_seat.clone(); panels.sizes.len()];
    let mut cost = for_seat * whole(panels.members);
    for ((at, sign, _), price) in bounds.iter().zip(for_bounds) {
        let Some(quota) = panels.quotas.get(*at) else { continue };
        let bound = if *sign > 0 { quota.max } else { quota.min };
        let price = price * whole(*sign);
        cost += &price * whole(bound);
        for kind in &quota.types {
            prices.iter_mut().skip(*kind).take(1).for_each(|own| *own += &price);
        }
    }
    let none = whole(0_u32);
    for (kind, (price, size)) in prices.iter_mut().zip(&panels.sizes).enumerate() {
        if levels.is_open(kind) && *price < none {
            cost -= &*price * whole(*size);
            *price = none.clone();
        }
    }
    Ok(ceiling_of(panels, levels, &prices, &cost, near))
}
