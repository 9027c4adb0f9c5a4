//! Equal Shares completed by raising every voter's share, one unit at a time, until the outcome
//! would cost more than there is. Keeps out: other ways to spend what is left (see `greedy`).
//!
//! The outcome does not grow steadily with the share, so no step may be left out.

use num_traits::Zero;

use super::clear::clear_outcome;
use super::election::{Election, Utility};
use super::equal_shares::{Purchase, equal_shares};
use crate::methods::ratio::{Ratio, fraction, whole};

/// How shares are raised.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AddOne {
    /// What a step adds to each share, in cents; at least 1.
    pub unit: u64,
    /// Whether shares begin at whole units.
    pub floor_start: bool,
    /// Whether the first outcome that leaves no supported project affordable is taken.
    pub stop_at_exhaustive: bool,
}

/// An outcome with raised shares.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Raised {
    /// What was bought.
    pub purchases: Vec<Purchase>,
    /// How many steps were tried, the one that would have overspent among them.
    pub steps: u64,
    /// The share of each voter in the end, in cents.
    pub share: Ratio,
    /// Whether the order of projects broke a tie at any step, also at one that was not kept.
    pub met_tie: bool,
}

/// Raises shares as asked; nothing is bought when nobody voted.
pub fn add_one(election: &Election, utility: Utility, how: AddOne) -> Raised {
    add_one_telling(election, utility, how, &mut || {})
}

/// As [`add_one`]; `tick` is called at each step, of which a large vote has many.
pub fn add_one_telling(
    election: &Election,
    utility: Utility,
    how: AddOne,
    tick: &mut dyn FnMut(),
) -> Raised {
    let unit = how.unit.max(1);
    let Some(even) = fraction(election.cap, election.voters()) else {
        let share = whole(0_u64);
        return Raised { purchases: Vec::new(), steps: 0, share, met_tie: false };
    };
    let start = if how.floor_start { (&even / whole(unit)).floor() * whole(unit) } else { even };
    let supporters = election.supporters(utility);
    let supported: Vec<bool> = supporters.iter().map(|list| !list.is_empty()).collect();
    let everything = supported.iter().filter(|supported| **supported).count();
    let share = |step: u64| &start + whole(unit) * whole(step);
    let mut met_tie = false;
    let mut outcome = |share: &Ratio| -> Vec<usize> {
        // Where no decision is close nothing is tied.
        clear_outcome(election, &supporters, share).unwrap_or_else(|| {
            let bought = equal_shares(election, utility, share);
            met_tie |= bought.iter().any(|purchase| purchase.tied.len() > 1);
            bought.into_iter().map(|purchase| purchase.project).collect()
        })
    };
    let mut step = 0;
    let steps = loop {
        tick();
        let order = outcome(&share(step));
        if election.spent(&order) > election.cap {
            // Shares that add up to the cap cannot overspend, so there is a step before.
            let tried = step;
            step = step.saturating_sub(1);
            break tried;
        }
        let done = order.len() == everything
            || (how.stop_at_exhaustive && election.is_exhausted_by(&order, &supported));
        if done {
            break step;
        }
        step += 1;
    };
    let share = share(step);
    let purchases =
        if share.is_zero() { Vec::new() } else { equal_shares(election, utility, &share) };
    Raised { purchases, steps, share, met_tie }
}
