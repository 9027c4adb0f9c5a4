//! Whole panels between bounds, by weight. Keeps out: where weights come from.
//!
//! First members may be split: a small linear programme, whose answer has hardly more split types
//! than there are quotas. Then the whole numbers in it stay, and only the rest is looked for in
//! whole numbers. What that misses, the whole programme finds. The solver stops by the number of
//! its steps and never by the clock, so that every machine finds the same panels.

use microlp::{ComparisonOp, Error, OptimizationDirection, Problem, SolveOptions, Variable};

use super::Unsolved;
use super::panels::{PanelRoom, Panels};

/// The most steps in the search for the heaviest panel, and for any panel that will do.
const MOST_STEPS: u64 = 200_000;
const FEW_STEPS: u64 = 200;
/// How far from a whole number a split member is.
const SPLIT: f64 = 1e-6;

impl Panels {
    /// The panel with the greatest sum of `weights` over its members, as members of each type;
    /// `None` when the quotas allow no panel.
    ///
    /// # Errors
    /// When the solver gives no answer that holds in whole numbers.
    pub fn heaviest(&self, weights: &[f64]) -> Result<Option<Vec<u32>>, Unsolved> {
        self.heaviest_within(weights, &self.room())
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
        let mut room = self.room();
        for (own, least) in room.types.iter_mut().zip(least) {
            own.0 = *least;
        }
        self.heaviest_within(weights, &room)
    }

    /// The same among the panels that have room between these bounds.
    ///
    /// # Errors
    /// As [`Panels::heaviest`].
    pub(super) fn heaviest_within(
        &self,
        weights: &[f64],
        room: &PanelRoom,
    ) -> Result<Option<Vec<u32>>, Unsolved> {
        heaviest(self, weights, room)
    }
}

/// The heaviest panel; `None` when there is none.
///
/// # Errors
/// When the solver gives no answer that holds in whole numbers.
fn heaviest(
    panels: &Panels,
    weights: &[f64],
    room: &PanelRoom,
) -> Result<Option<Vec<u32>>, Unsolved> {
    let Some(split) = solved(panels, weights, room, None)? else { return Ok(None) };
    let weight = |members: &mut dyn Iterator<Item = f64>| -> f64 {
        members.zip(weights).map(|(members, weight)| members * weight).sum()
    };
    let most = weight(&mut split.iter().copied());
    let close = near(panels, weights, room, &split)?;
    let is_heaviest = |panel: &Vec<u32>| {
        weight(&mut panel.iter().map(|own| f64::from(*own))) >= most - 1e-9 * most.abs().max(1.0)
    };
    if let Some(panel) = close.as_ref().filter(|panel| is_heaviest(panel)) {
        return Ok(Some(panel.clone()));
    }
    let search = Search { steps: MOST_STEPS, from: close };
    let found = solved(panels, weights, room, Some(search))?;
    found.map(|members| whole(panels, &members)).transpose()
}

/// A panel that is as heavy as a short search finds; `None` when it finds none.
///
/// # Errors
/// As [`heaviest`].
pub(super) fn heavy(
    panels: &Panels,
    weights: &[f64],
    room: &PanelRoom,
) -> Result<Option<Vec<u32>>, Unsolved> {
    let Some(split) = solved(panels, weights, room, None)? else { return Ok(None) };
    if let Some(panel) = near(panels, weights, room, &split)? {
        return Ok(Some(panel));
    }
    let search = Search { steps: FEW_STEPS, from: None };
    match solved(panels, weights, room, Some(search)) {
        Ok(found) => Ok(found.and_then(|members| whole(panels, &members).ok())),
        Err(Unsolved) => Ok(None),
    }
}

/// The heaviest panel that has as many of a type as a split one, wherever those are whole.
fn near(
    panels: &Panels,
    weights: &[f64],
    room: &PanelRoom,
    split: &[f64],
) -> Result<Option<Vec<u32>>, Unsolved> {
    let mut narrow = room.clone();
    for (own, members) in narrow.types.iter_mut().zip(split) {
        if (members - members.round()).abs() < SPLIT {
            let members = rounded(*members);
            *own = (members, members);
        }
    }
    let search = Search { steps: FEW_STEPS, from: None };
    match solved(panels, weights, &narrow, Some(search)) {
        Ok(found) => Ok(found.and_then(|members| whole(panels, &members).ok())),
        Err(Unsolved) => Ok(None),
    }
}

/// How whole numbers are looked for.
struct Search {
    steps: u64,
    /// A panel that is known.
    from: Option<Vec<u32>>,
}

/// Members of each type, whole ones where they are searched for; `None` when there are none.
fn solved(
    panels: &Panels,
    weights: &[f64],
    room: &PanelRoom,
    search: Option<Search>,
) -> Result<Option<Vec<f64>>, Unsolved> {
    if room.types.iter().chain(&room.quotas).any(|(least, most)| least > most) {
        return Ok(None);
    }
    let bound = |count: u32| i32::try_from(count.min(panels.members)).unwrap_or(i32::MAX);
    let mut problem = Problem::new(OptimizationDirection::Maximize);
    let weights = weights.iter().chain(std::iter::repeat(&0.0));
    let members: Vec<Variable> = room
        .types
        .iter()
        .zip(weights)
        .map(|((least, most), weight)| match search {
            Some(_) => problem.add_integer_var(*weight, (bound(*least), bound(*most))),
            None => problem.add_var(*weight, (bound(*least).into(), bound(*most).into())),
        })
        .collect();
    let sum: Vec<(Variable, f64)> = members.iter().map(|member| (*member, 1.0)).collect();
    problem.add_constraint(&sum[..], ComparisonOp::Eq, f64::from(panels.members));
    for (quota, (least, most)) in panels.quotas.iter().zip(&room.quotas) {
        let own = quota.types.iter().filter_map(|kind| members.get(*kind));
        let sum: Vec<(Variable, f64)> = own.map(|member| (*member, 1.0)).collect();
        if sum.is_empty() {
            if *least > 0 {
                return Ok(None);
            }
            continue;
        }
        let (least, most) = (f64::from(*least), f64::from(*most));
        if least == most {
            problem.add_constraint(&sum[..], ComparisonOp::Eq, least);
        } else {
            problem.add_constraint(&sum[..], ComparisonOp::Ge, least);
            problem.add_constraint(&sum[..], ComparisonOp::Le, most);
        }
    }
    let mut options = SolveOptions::default();
    if let Some(Search { steps, from }) = search {
        options.node_limit = Some(steps);
        options.warm_start = from
            .map(|panel| members.iter().copied().zip(panel.into_iter().map(f64::from)).collect());
    }
    match problem.solve_with(options) {
        Ok(outcome) => {
            let solution = outcome.into_solution().map_err(|_| Unsolved)?;
            Ok(Some(members.iter().map(|member| solution.var_value(*member)).collect()))
        }
        Err(Error::Infeasible) => Ok(None),
        Err(_) => Err(Unsolved),
    }
}

/// A panel that the solver found, if it keeps every quota in whole numbers.
fn whole(panels: &Panels, members: &[f64]) -> Result<Vec<u32>, Unsolved> {
    let panel: Vec<u32> = members.iter().map(|members| rounded(*members)).collect();
    if panels.allows(&panel) { Ok(panel) } else { Err(Unsolved) }
}

/// A count that a solver gives as a float; what is no count becomes 0, and is found out by
/// `allows`.
fn rounded(value: f64) -> u32 {
    let nearest = value.round();
    if (0.0..=f64::from(u32::MAX)).contains(&nearest) { nearest as u32 } else { 0 }
}
