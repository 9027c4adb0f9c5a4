//! One project after the other, the best first, as long as it fits; what does not fit is passed
//! over. Keeps out: shares of voters.

use std::cmp::Ordering;

use super::Funded;
use super::election::{Election, Utility};

/// What makes a project better.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum By {
    /// More utility in all: with approvals, most votes first, what most towns do.
    Total,
    /// More utility for each cent.
    TotalPerCost,
}

/// The projects funded one after the other.
pub fn greedy(election: &Election, utility: Utility, by: By) -> Funded {
    complete(election, utility, by, Funded::default())
}

/// Goes on buying from what is left after some were funded. What nobody supports is never bought.
pub fn complete(election: &Election, utility: Utility, by: By, funded: Funded) -> Funded {
    let totals = election.totals(utility);
    let mut funded = funded;
    let mut left = election.cap.saturating_sub(election.spent(&funded.order));
    loop {
        let mut best: Vec<usize> = Vec::new();
        for (project, total) in totals.iter().enumerate() {
            let cost = election.cost(project);
            if *total == 0 || cost > left || funded.order.contains(&project) {
                continue;
            }
            let against = best.first().map_or(Ordering::Greater, |first| {
                let other =
                    (totals.get(*first).copied().unwrap_or_default(), election.cost(*first));
                compare(by, (*total, cost), other)
            });
            match against {
                Ordering::Greater => best = vec![project],
                Ordering::Equal => best.push(project),
                Ordering::Less => {}
            }
        }
        let Some(project) = best.first().copied() else { return funded };
        left -= election.cost(project);
        funded.buy(project, best);
    }
}

fn compare(by: By, one: (u128, u64), other: (u128, u64)) -> Ordering {
    match by {
        By::Total => one.0.cmp(&other.0),
        // What costs nothing is better than anything that costs; cross-multiplied, it is.
        By::TotalPerCost => (one.0 * u128::from(other.1)).cmp(&(other.0 * u128::from(one.1))),
    }
}
