//! A lottery over panels with given probabilities for each type of person. Keeps out: the draw
//! itself.

use microlp::{ComparisonOp, OptimizationDirection, Problem, Variable};

use super::Unsolved;
use super::fair::Fair;
use super::panels::Panels;

/// How likely each panel of `fair` is to be drawn, so that every type gets its probability; panels
/// that are never drawn have 0. They add up to 1.
///
/// # Errors
/// When the solver gives no answer that comes near enough.
pub fn lottery(panels: &Panels, fair: &Fair) -> Result<Vec<f64>, Unsolved> {
    if let Some(chances) = &fair.chances {
        return Ok(chances.clone());
    }
    let mut problem = Problem::new(OptimizationDirection::Minimize);
    let chances: Vec<Variable> =
        fair.panels.iter().map(|_| problem.add_var(0.0, (0.0, 1.0))).collect();
    let short = problem.add_var(1.0, (0.0, 1.0));
    let all: Vec<(Variable, f64)> = chances.iter().map(|chance| (*chance, 1.0)).collect();
    problem.add_constraint(&all[..], ComparisonOp::Eq, 1.0);
    for (kind, probability) in fair.probabilities.iter().enumerate() {
        let mut row: Vec<(Variable, f64)> = chances
            .iter()
            .zip(&fair.panels)
            .map(|(chance, panel)| {
                (*chance, panels.share(kind, panel.get(kind).copied().unwrap_or_default()))
            })
            .filter(|(_, share)| *share > 0.0)
            .collect();
        row.push((short, 1.0));
        problem.add_constraint(&row[..], ComparisonOp::Ge, *probability);
    }
    let outcome = problem.solve().map_err(|_| Unsolved)?;
    let solution = outcome.into_solution().map_err(|_| Unsolved)?;
    if solution.var_value(short) > 1e-5 {
        return Err(Unsolved);
    }
    let raw: Vec<f64> = chances.iter().map(|chance| solution.var_value(*chance).max(0.0)).collect();
    let sum: f64 = raw.iter().sum();
    if sum <= 0.0 {
        return Err(Unsolved);
    }
    Ok(raw.into_iter().map(|chance| chance / sum).collect())
}
