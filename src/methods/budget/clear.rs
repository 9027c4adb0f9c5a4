//! Prices of Equal Shares in floating point, with room for their error: which projects can be the
//! cheapest, and the whole outcome where no decision is close. Keeps out: any decision that is
//! close; those are made on exact numbers.
//!
//! Money loses at most a few units in the last place at each purchase, so after k purchases a sum
//! over supporters is wrong by less than k * 1e-15 of all the money there is. The bounds used here
//! are a thousand times wider.

use super::election::Election;
use crate::methods::ratio::{Ratio, to_f64};

/// Of a price, what never decides.
const OF_PRICE: f64 = 1e-9;
/// Of all the money, what never decides.
const OF_MONEY: f64 = 1e-12;

/// The money of the voters and the prices of projects, nearly.
pub(super) struct Estimate<'a> {
    election: &'a Election,
    supporters: &'a [Vec<(usize, u64)>],
    money: Vec<f64>,
    /// The last price of each project: prices only rise. Infinite when it is out.
    prices: Vec<f64>,
    all: f64,
}

/// What an estimate can say of one project.
enum Price {
    /// About this much.
    About(f64),
    /// Perhaps nothing: the money of its supporters is just about its cost.
    Close(f64),
    /// It cannot be paid.
    None,
}

impl<'a> Estimate<'a> {
    /// Every voter holds `share` cents.
    pub(super) fn new(
        election: &'a Election,
        supporters: &'a [Vec<(usize, u64)>],
        share: &Ratio,
    ) -> Self {
        let share = to_f64(share);
        let out = |list: &Vec<_>| if list.is_empty() { f64::INFINITY } else { 0.0 };
        Self {
            election,
            supporters,
            money: vec![share; election.ballots().len()],
            prices: supporters.iter().map(out).collect(),
            all: share * election.voters() as f64,
        }
    }

    /// Every project that may have the least price, in the order of the election.
    pub(super) fn nearest(&mut self) -> Vec<usize> {
        let mut best = f64::INFINITY;
        let mut order: Vec<usize> = (0..self.prices.len()).collect();
        order.sort_by(|a, b| self.price(*a).total_cmp(&self.price(*b)));
        for project in order {
            let before = self.price(project);
            if !before.is_finite() || before > best {
                break;
            }
            let (price, certain) = match self.estimate(project) {
                Price::About(price) => (price, true),
                Price::Close(price) => (price, false),
                Price::None => (f64::INFINITY, false),
            };
            self.set(project, price - self.error(project, price));
            if certain {
                best = best.min(price + self.error(project, price));
            }
        }
        (0..self.prices.len())
            .filter(|project| self.price(*project).is_finite() && self.price(*project) <= best)
            .collect()
    }

    /// Whether nothing is left that could be bought.
    pub(super) fn is_spent(&self) -> bool {
        self.prices.iter().all(|price| !price.is_finite())
    }

    /// A project cannot be paid, now or later.
    pub(super) fn rule_out(&mut self, project: usize) {
        self.set(project, f64::INFINITY);
    }

    /// Takes what a purchase costs each supporter.
    pub(super) fn pay(&mut self, project: usize, list: &[(usize, u64)]) {
        if let Price::About(rho) | Price::Close(rho) = self.estimate(project) {
            for (class, utility) in list {
                if let Some(money) = self.money.get_mut(*class) {
                    *money = (*money - rho * *utility as f64).max(0.0);
                }
            }
        }
        self.rule_out(project);
    }

    fn price(&self, project: usize) -> f64 {
        self.prices.get(project).copied().unwrap_or(f64::INFINITY)
    }

    fn set(&mut self, project: usize, price: f64) {
        if let Some(own) = self.prices.get_mut(project) {
            *own = price;
        }
    }

    /// How far a price may be wrong.
    fn error(&self, project: usize, price: f64) -> f64 {
        if !price.is_finite() {
            return 0.0;
        }
        let cost = (self.election.cost(project) as f64).max(1.0);
        price * (OF_PRICE + OF_MONEY * self.all / cost)
    }

    fn estimate(&self, project: usize) -> Price {
        let Some(list) = self.supporters.get(project) else { return Price::None };
        let cost = self.election.cost(project) as f64;
        let count = |class: usize| {
            self.election.ballots().get(class).map_or(0.0, |ballot| ballot.count as f64)
        };
        let money = |class: usize| self.money.get(class).copied().unwrap_or_default();
        let held: f64 = list.iter().map(|(class, _)| money(*class) * count(*class)).sum();
        let slack = OF_PRICE * cost + OF_MONEY * self.all;
        if held < cost - slack {
            return Price::None;
        }
        let (mut due, mut gain) = (cost, 0.0);
        for (class, utility) in list {
            gain += *utility as f64 * count(*class);
        }
        // Marks of the poorest fall away pass by pass; what is computed is always of the rest.
        let mut rho = due / gain;
        for _ in 0..=list.len() {
            let (mut next_due, mut next_gain) = (cost, 0.0);
            for (class, utility) in list {
                let (money, utility) = (money(*class), *utility as f64);
                if money < rho * utility {
                    next_due -= money * count(*class);
                } else {
                    next_gain += utility * count(*class);
                }
            }
            if next_gain == gain || next_gain <= 0.0 {
                break;
            }
            (due, gain) = (next_due.max(0.0), next_gain);
            rho = due / gain;
        }
        if held > cost + slack { Price::About(rho) } else { Price::Close(rho) }
    }
}

/// The projects that Equal Shares buys, in order, when no decision is close; else `None`.
pub(super) fn clear_outcome(
    election: &Election,
    supporters: &[Vec<(usize, u64)>],
    share: &Ratio,
) -> Option<Vec<usize>> {
    let mut estimate = Estimate::new(election, supporters, share);
    let mut order = Vec::new();
    loop {
        let near = estimate.nearest();
        let [project] = near.as_slice() else {
            return near.is_empty().then_some(order);
        };
        let Price::About(_) = estimate.estimate(*project) else { return None };
        estimate.pay(*project, supporters.get(*project)?);
        order.push(*project);
    }
}
