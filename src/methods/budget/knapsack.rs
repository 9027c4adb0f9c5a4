//! What the votes could buy at most: the set with the largest utility that fits into the cap, as a
//! line to compare with. Keeps out: fairness; this is no rule to fund by.

use super::election::{Election, Utility};

/// Steps after which the search gives up.
const PATIENCE: u64 = 20_000_000;

/// The best set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Best {
    /// Its projects, in the order of the election.
    pub projects: Vec<usize>,
    /// Its utility; of `Utility::Cost` in cents.
    pub value: u128,
    /// Whether no other set is as good.
    pub only: bool,
}

/// The best set of supported projects; `None` when the search took too long to prove one.
pub fn knapsack(election: &Election, utility: Utility) -> Option<Best> {
    let totals = election.totals(utility);
    let mut items: Vec<(usize, u64, u128)> = totals
        .iter()
        .enumerate()
        .map(|(project, total)| (project, election.cost(project), *total))
        .filter(|(_, cost, total)| *total > 0 && *cost <= election.cap)
        .collect();
    // The most for its money first; then by place, so that the answer never depends on the sort.
    items.sort_by(|a, b| (b.2 * u128::from(a.1)).cmp(&(a.2 * u128::from(b.1))).then(a.0.cmp(&b.0)));
    let mut search = Search { items: &items, value: 0, set: Vec::new(), found: 0, steps: 0 };
    search.go(0, election.cap, 0, &mut Vec::new());
    if search.steps > PATIENCE {
        return None;
    }
    let mut projects = search.set;
    projects.sort_unstable();
    Some(Best { projects, value: search.value, only: search.found == 1 })
}

struct Search<'a> {
    items: &'a [(usize, u64, u128)],
    value: u128,
    set: Vec<usize>,
    found: u8,
    steps: u64,
}

impl Search<'_> {
    fn go(&mut self, at: usize, left: u64, value: u128, taken: &mut Vec<usize>) {
        self.steps += 1;
        if self.steps > PATIENCE {
            return;
        }
        let Some((project, cost, total)) = self.items.get(at).copied() else {
            if self.found == 0 || value > self.value {
                (self.value, self.found) = (value, 1);
                self.set.clone_from(taken);
            } else if value == self.value {
                self.found = self.found.saturating_add(1);
            }
            return;
        };
        // A set as good as the best is looked for too, but one other is enough to know.
        let bound = value + self.bound(at, left);
        if self.found > 0 && (bound < self.value || (bound == self.value && self.found > 1)) {
            return;
        }
        if cost <= left {
            taken.push(project);
            self.go(at + 1, left - cost, value + total, taken);
            taken.pop();
        }
        self.go(at + 1, left, value, taken);
    }

    /// What is left could buy at most, if the last project could be bought in part.
    fn bound(&self, at: usize, mut left: u64) -> u128 {
        let mut sum = 0;
        for (_, cost, total) in self.items.iter().skip(at) {
            if *cost > left {
                return sum + total * u128::from(left) / u128::from((*cost).max(1));
            }
            left -= cost;
            sum += total;
        }
        sum
    }
}
