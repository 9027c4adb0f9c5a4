//! Prices of types at which no panel that is known costs more than a bound, and panels that cost
//! more. Keeps out: levels.
//!
//! Column generation (Flanigan and others 2021), seen from the dual: each panel is a row that is
//! added to the programme as it stands, so that the solver goes on from where it was.

use microlp::{ComparisonOp, OptimizationDirection, Problem, Solution, Variable};

use super::Unsolved;
use super::panels::Panels;

/// What never decides between two panels: a part of what a panel costs if all cost alike.
pub(super) const CLOSE: f64 = 1e-8;
/// The highest price: what falls short of a fixed level costs so much that it never pays.
const DEAREST: f64 = 1e3;

/// How a search for panels ended.
pub(super) enum Ended {
    /// No panel costs more: the level, the price of a person of each type, the dearest panel.
    Proven(f64, Vec<f64>),
    /// The panels that are known reach what was asked for.
    Reached,
    /// No panels reach what was asked for.
    OutOfReach,
}

/// What is asked for each type.
#[derive(Debug, Clone, Copy)]
pub(super) enum Ask {
    /// This probability.
    Fixed(f64),
    /// The same level as all that are open, beyond this probability.
    Open(f64),
}

/// The highest level that a lottery can give to open types, and prices that prove it, once no panel
/// is left that costs more; ended early where it is clear whether the level reaches `asked`. Panels
/// that are found are added to `known`.
///
/// # Errors
/// When the solver gives no answer that holds, or `tick` ends the search.
pub(super) fn search(
    panels: &Panels,
    asks: &[Ask],
    asked: Option<f64>,
    known: &mut Vec<Vec<u32>>,
    tick: &mut dyn FnMut() -> bool,
) -> Result<Ended, Unsolved> {
    let mut problem = Problem::new(OptimizationDirection::Minimize);
    let sizes = || panels.sizes.iter().map(|size| f64::from(*size));
    let open = |ask: &Ask| matches!(ask, Ask::Open(_));
    let people: f64 =
        asks.iter().zip(sizes()).filter(|(ask, _)| open(ask)).map(|(_, size)| size).sum();
    let prices: Vec<Variable> = asks
        .iter()
        .zip(sizes())
        .map(|(ask, size)| match ask {
            Ask::Fixed(level) => problem.add_var(-level * size, (0.0, DEAREST)),
            Ask::Open(level) => problem.add_var(-level * size, (0.0, f64::INFINITY)),
        })
        .collect();
    let dearest = problem.add_var(1.0, (f64::NEG_INFINITY, f64::INFINITY));
    let all: Vec<(Variable, f64)> = prices
        .iter()
        .zip(asks)
        .zip(sizes())
        .filter(|((_, ask), _)| open(ask))
        .map(|((price, _), size)| (*price, size / people))
        .collect();
    problem.add_constraint(&all[..], ComparisonOp::Eq, 1.0);
    let row = |panel: &[u32]| {
        let members = prices.iter().zip(panel).filter(|(_, members)| **members > 0);
        let members = members.map(|(price, members)| (*price, f64::from(*members)));
        members.chain([(dearest, -1.0)]).collect::<Vec<_>>()
    };
    for panel in known.iter() {
        problem.add_constraint(&row(panel)[..], ComparisonOp::Le, 0.0);
    }
    let close = CLOSE * f64::from(panels.members);
    let mut solution = solved(problem.solve())?;
    loop {
        let level = solution.objective() / people;
        if asked.is_some_and(|asked| level >= asked - CLOSE) {
            return Ok(Ended::Reached);
        }
        if !tick() {
            return Err(Unsolved);
        }
        let own: Vec<f64> = prices.iter().map(|price| solution.var_value(*price)).collect();
        let bound = solution.var_value(dearest);
        let panel = panels.heaviest(&own)?.ok_or(Unsolved)?;
        let value = cost(&panel, &own);
        // At these prices all panels together give at most this level.
        let ceiling = level + (value - bound).max(0.0) / people;
        if asked.is_some_and(|asked| ceiling < asked - 10.0 * CLOSE) {
            return Ok(Ended::OutOfReach);
        }
        if value <= bound + close || known.contains(&panel) {
            return Ok(Ended::Proven(level, own));
        }
        let other = another(panels, &own, &panel)?;
        let other = other.filter(|other| cost(other, &own) > bound + close);
        for panel in [Some(panel), other].into_iter().flatten() {
            if known.contains(&panel) {
                continue;
            }
            let outcome = solution.add_constraint(&row(&panel)[..], ComparisonOp::Le, 0.0);
            solution = solved(outcome)?;
            known.push(panel);
        }
    }
}

/// The dearest panel of the types that a panel leaves out, as far as there is one.
fn another(panels: &Panels, prices: &[f64], found: &[u32]) -> Result<Option<Vec<u32>>, Unsolved> {
    let left = prices.iter().zip(found);
    let left: Vec<f64> =
        left.map(|(price, members)| if *members > 0 { 0.0 } else { *price }).collect();
    panels.heaviest(&left)
}

/// What a panel costs.
fn cost(panel: &[u32], prices: &[f64]) -> f64 {
    panel.iter().zip(prices).map(|(members, price)| f64::from(*members) * price).sum()
}

fn solved(outcome: Result<microlp::SolveOutcome, microlp::Error>) -> Result<Solution, Unsolved> {
    outcome.map_err(|_| Unsolved)?.into_solution().map_err(|_| Unsolved)
}
