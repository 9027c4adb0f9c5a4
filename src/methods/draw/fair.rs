//! Fair selection: the least likely type as likely as can be (maximin), then the next (leximin).
//! Keeps out: choosing a panel.
//!
//! Flanigan, Goelz, Gupta, Hennig & Procaccia 2021 ("Fair algorithms for selecting citizens'
//! assemblies"), with one variable for each type. The dual is solved: prices y of types, and the
//! dearest panel m, such that no panel known costs more than m; the dearest panel there can be is
//! looked for, and added until none is dearer. A type is fixed at a level only where its price is
//! clearly above 0: only then can it not be more likely in any other solution.

use microlp::{ComparisonOp, OptimizationDirection, Problem, Variable};

use super::Unsolved;
use super::panels::Panels;

/// What never decides between two panels.
const CLOSE: f64 = 1e-8;
/// A price clearly above 0.
const CLEARLY: f64 = 1e-4;
/// What a probability may fall short of a level fixed before, for the sake of the solver.
const SLACK: f64 = 1e-9;
/// The highest price: what falls short of a fixed level costs so much that it never pays.
const DEAREST: f64 = 1e4;

/// A level of probability, and the types that are fixed there.
#[derive(Debug, Clone, PartialEq)]
pub struct Level {
    /// How likely each person of these types is to be drawn.
    pub probability: f64,
    /// The types.
    pub types: Vec<usize>,
}

/// The fairest probabilities.
#[derive(Debug, Clone, PartialEq)]
pub struct Fair {
    /// The levels, the least likely first.
    pub levels: Vec<Level>,
    /// For each type how likely one person is to be drawn.
    pub probabilities: Vec<f64>,
    /// Panels over which these probabilities can be had.
    pub panels: Vec<Vec<u32>>,
}

/// The fairest probabilities; `None` when the quotas allow no panel. `tick` is called at each
/// panel that is looked for, and ends the search when it answers `false`.
///
/// # Errors
/// When the solver gives no answer that holds, or the search was ended.
pub fn leximin(panels: &Panels, tick: &mut dyn FnMut() -> bool) -> Result<Option<Fair>, Unsolved> {
    let Some(first) = panels.heaviest(&[])? else { return Ok(None) };
    let mut known = vec![first];
    let mut fixed: Vec<Option<f64>> = vec![None; panels.sizes.len()];
    let mut levels: Vec<Level> = Vec::new();
    while fixed.iter().any(Option::is_none) {
        let (level, prices) = stage(panels, &fixed, &mut known, tick)?;
        let open: Vec<usize> =
            (0..fixed.len()).filter(|kind| fixed.get(*kind) == Some(&None)).collect();
        let price = |kind: &usize| prices.get(*kind).copied().unwrap_or_default();
        let dearest = open.iter().copied().max_by(|a, b| price(a).total_cmp(&price(b)));
        let mut types: Vec<usize> =
            open.iter().copied().filter(|kind| price(kind) > CLEARLY).collect();
        if types.is_empty() {
            types.extend(dearest);
        }
        for kind in &types {
            if let Some(own) = fixed.get_mut(*kind) {
                *own = Some(level);
            }
        }
        match levels.last_mut().filter(|last| (last.probability - level).abs() < 1e-7) {
            Some(last) => last.types.extend(types),
            None => levels.push(Level { probability: level, types }),
        }
    }
    levels.iter_mut().for_each(|level| level.types.sort_unstable());
    let probabilities = fixed.into_iter().flatten().collect();
    Ok(Some(Fair { levels, probabilities, panels: known }))
}

/// The greatest probability that every type can have; how much more some of them have is left open.
/// `None` when the quotas allow no panel. `tick` is as in [`leximin`].
///
/// # Errors
/// When the solver gives no answer that holds, or the search was ended.
pub fn maximin(panels: &Panels, tick: &mut dyn FnMut() -> bool) -> Result<Option<Fair>, Unsolved> {
    let Some(first) = panels.heaviest(&[])? else { return Ok(None) };
    let mut known = vec![first];
    let open = vec![None; panels.sizes.len()];
    let (probability, _) = stage(panels, &open, &mut known, tick)?;
    let levels = vec![Level { probability, types: (0..panels.sizes.len()).collect() }];
    let probabilities = vec![probability; panels.sizes.len()];
    Ok(Some(Fair { levels, probabilities, panels: known }))
}

/// The next level and the prices of types at it.
fn stage(
    panels: &Panels,
    fixed: &[Option<f64>],
    known: &mut Vec<Vec<u32>>,
    tick: &mut dyn FnMut() -> bool,
) -> Result<(f64, Vec<f64>), Unsolved> {
    let mut problem = Problem::new(OptimizationDirection::Minimize);
    let prices: Vec<Variable> = fixed
        .iter()
        .map(|level| {
            let (cost, most) = level.map_or((0.0, 1.0), |level| (SLACK - level, DEAREST));
            problem.add_var(cost, (0.0, most))
        })
        .collect();
    let dearest = problem.add_var(1.0, (f64::NEG_INFINITY, f64::INFINITY));
    let open: Vec<(Variable, f64)> = prices
        .iter()
        .zip(fixed)
        .filter(|(_, level)| level.is_none())
        .map(|(price, _)| (*price, 1.0))
        .collect();
    problem.add_constraint(&open[..], ComparisonOp::Eq, 1.0);
    let row = |panel: &[u32]| {
        let mut row: Vec<(Variable, f64)> = prices
            .iter()
            .zip(panel)
            .enumerate()
            .filter(|(_, (_, members))| **members > 0)
            .map(|(kind, (price, members))| (*price, panels.share(kind, *members)))
            .collect();
        row.push((dearest, -1.0));
        row
    };
    for panel in known.iter() {
        problem.add_constraint(&row(panel)[..], ComparisonOp::Le, 0.0);
    }
    loop {
        let outcome = problem.solve().map_err(|_| Unsolved)?;
        let solution = outcome.into_solution().map_err(|_| Unsolved)?;
        let own: Vec<f64> = prices.iter().map(|price| solution.var_value(*price)).collect();
        let bound = solution.var_value(dearest);
        if !tick() {
            return Err(Unsolved);
        }
        let weights: Vec<f64> =
            own.iter().enumerate().map(|(kind, price)| price * panels.share(kind, 1)).collect();
        let panel = panels.heaviest(&weights)?.ok_or(Unsolved)?;
        let value: f64 =
            panel.iter().zip(&weights).map(|(members, weight)| f64::from(*members) * weight).sum();
        if value <= bound + CLOSE || known.contains(&panel) {
            return Ok((solution.objective(), own));
        }
        problem.add_constraint(&row(&panel)[..], ComparisonOp::Le, 0.0);
        known.push(panel);
    }
}
