//! Which panels quotas allow: so many people of each type, in whole numbers. Keeps out: how likely
//! a panel is.

use microlp::{ComparisonOp, Error, OptimizationDirection, Problem, Variable};

use super::Unsolved;

/// How many members of some types a panel must and may have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quota {
    /// Indexes of the types that count.
    pub types: Vec<usize>,
    /// At least so many.
    pub min: u32,
    /// At most so many.
    pub max: u32,
}

/// Types of people, quotas, and how large a panel is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Panels {
    /// How many people of each type there are, each at least 1.
    pub sizes: Vec<u32>,
    /// The quotas.
    pub quotas: Vec<Quota>,
    /// The members of a panel.
    pub members: u32,
}

impl Panels {
    /// The panel with the greatest sum of `weights` over its members, as members of each type;
    /// `None` when the quotas allow no panel.
    ///
    /// # Errors
    /// When the solver gives no answer that holds in whole numbers.
    pub fn heaviest(&self, weights: &[f64]) -> Result<Option<Vec<u32>>, Unsolved> {
        self.heaviest_above(weights, &[])
    }

    /// The same among the panels that hold at least so many members of each type.
    ///
    /// # Errors
    /// As [`Panels::heaviest`].
    pub(super) fn heaviest_above(
        &self,
        weights: &[f64],
        least: &[u32],
    ) -> Result<Option<Vec<u32>>, Unsolved> {
        let mut problem = Problem::new(OptimizationDirection::Maximize);
        let bound = |size: u32| i32::try_from(size.min(self.members)).unwrap_or(i32::MAX);
        let least = least.iter().copied().chain(std::iter::repeat(0));
        if self.sizes.iter().zip(least.clone()).any(|(size, least)| least > *size) {
            return Ok(None);
        }
        let members: Vec<Variable> = self
            .sizes
            .iter()
            .zip(weights.iter().chain(std::iter::repeat(&0.0)))
            .zip(least)
            .map(|((size, weight), least)| {
                problem.add_integer_var(*weight, (bound(least), bound(*size)))
            })
            .collect();
        let sum: Vec<(Variable, f64)> = members.iter().map(|member| (*member, 1.0)).collect();
        problem.add_constraint(&sum[..], ComparisonOp::Eq, f64::from(self.members));
        for quota in &self.quotas {
            let sum: Vec<(Variable, f64)> = quota
                .types
                .iter()
                .filter_map(|kind| members.get(*kind))
                .map(|member| (*member, 1.0))
                .collect();
            if sum.is_empty() {
                if quota.min > 0 {
                    return Ok(None);
                }
                continue;
            }
            problem.add_constraint(&sum[..], ComparisonOp::Ge, f64::from(quota.min));
            problem.add_constraint(&sum[..], ComparisonOp::Le, f64::from(quota.max));
        }
        let solution = match problem.solve() {
            Ok(outcome) => outcome.into_solution().map_err(|_| Unsolved)?,
            Err(Error::Infeasible) => return Ok(None),
            Err(_) => return Err(Unsolved),
        };
        let panel: Vec<u32> =
            members.iter().map(|member| rounded(solution.var_value(*member))).collect();
        if self.allows(&panel) { Ok(Some(panel)) } else { Err(Unsolved) }
    }

    /// Whether a panel keeps every quota, counted in whole numbers.
    pub fn allows(&self, panel: &[u32]) -> bool {
        let sum =
            |types: &[usize]| -> u32 { types.iter().filter_map(|kind| panel.get(*kind)).sum() };
        panel.len() == self.sizes.len()
            && panel.iter().zip(&self.sizes).all(|(members, size)| members <= size)
            && panel.iter().sum::<u32>() == self.members
            && self.quotas.iter().all(|quota| (quota.min..=quota.max).contains(&sum(&quota.types)))
    }

    /// How likely one person of a type is to sit in a panel with so many members of the type.
    pub(super) fn share(&self, kind: usize, members: u32) -> f64 {
        let size = self.sizes.get(kind).copied().unwrap_or(1).max(1);
        f64::from(members) / f64::from(size)
    }
}

/// A count that a solver gives as a float; what is no count becomes 0, and is found out by
/// `allows`.
fn rounded(value: f64) -> u32 {
    let nearest = value.round();
    if (0.0..=f64::from(u32::MAX)).contains(&nearest) { nearest as u32 } else { 0 }
}
