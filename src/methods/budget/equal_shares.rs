//! The Method of Equal Shares, exactly: every voter holds the same share of the cap, and supporters
//! of a project pay for it as evenly as their money allows. Keeps out: what is done with money that
//! is left (see `add_one` and `greedy`).
//!
//! Peters, Pierczynski & Skowron 2021 ("Proportional participatory budgeting with additive
//! utilities"): the price rho of a project is the least number with
//! sum of min(money of voter, rho * utility) = cost over its supporters; the least rho is bought.

use num_bigint::{BigInt, BigUint};
use num_traits::{One, Zero};

use super::clear::Estimate;
use super::election::{Election, Utility};
use crate::methods::ratio::Ratio;

/// A project bought by its supporters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Purchase {
    /// The index of the project.
    pub project: usize,
    /// What one unit of utility cost, in cents.
    pub rho: Ratio,
    /// Every project with the same price, the bought one first; one alone when there was no tie.
    pub tied: Vec<usize>,
    /// How many voters support it.
    pub supporters: u64,
    /// How many of them had no money left afterwards.
    pub emptied: u64,
}

/// What is bought when every voter begins with `share` cents.
pub fn equal_shares(election: &Election, utility: Utility, share: &Ratio) -> Vec<Purchase> {
    let supporters = election.supporters(utility);
    let mut estimate = Estimate::new(election, &supporters, share);
    let mut purse = Purse::new(election, share);
    let mut bought = Vec::new();
    loop {
        let mut best: Option<(Ratio, Vec<usize>)> = None;
        for project in estimate.nearest() {
            let Some(list) = supporters.get(project) else { continue };
            let Some(rho) = purse.price(election.cost(project), list) else {
                estimate.rule_out(project);
                continue;
            };
            match &mut best {
                Some((least, tied)) if *least == rho => tied.push(project),
                Some((least, _)) if *least < rho => {}
                _ => best = Some((rho, vec![project])),
            }
        }
        let Some((rho, tied)) = best else {
            // Those that seemed affordable are ruled out; whoever comes next is asked for anew.
            if estimate.is_spent() {
                return bought;
            }
            continue;
        };
        let Some((project, list)) =
            tied.first().and_then(|first| Some((*first, supporters.get(*first)?)))
        else {
            return bought;
        };
        let emptied = purse.pay(&rho, list);
        estimate.pay(project, list);
        let count = |class: &usize| election.ballots().get(*class).map_or(0, |ballot| ballot.count);
        bought.push(Purchase {
            project,
            rho,
            tied,
            supporters: list.iter().map(|(class, _)| count(class)).sum(),
            emptied,
        });
    }
}

/// The money of every class of voters, as whole numbers over one denominator: adding them needs no
/// common denominator to be found each time.
struct Purse {
    counts: Vec<u64>,
    money: Vec<BigUint>,
    denominator: BigUint,
}

impl Purse {
    fn new(election: &Election, share: &Ratio) -> Self {
        let money = share.numer().magnitude().clone();
        Self {
            counts: election.ballots().iter().map(|ballot| ballot.count).collect(),
            money: vec![money; election.ballots().len()],
            denominator: share.denom().magnitude().clone(),
        }
    }

    fn class(&self, class: usize) -> Option<(&BigUint, u64)> {
        Some((self.money.get(class)?, *self.counts.get(class)?))
    }

    /// The price of a project: `None` when its supporters cannot pay for it.
    fn price(&self, cost: u64, list: &[(usize, u64)]) -> Option<Ratio> {
        let mut due = &self.denominator * cost;
        let mut gain = BigUint::zero();
        let mut rest = Vec::with_capacity(list.len());
        for (class, utility) in list {
            let (money, count) = self.class(*class)?;
            gain += u128::from(*utility) * u128::from(count);
            rest.push((money, count, *utility));
        }
        // With each pass the price can only rise, and with it those who give all they have.
        loop {
            let (mut given, mut without) = (BigUint::zero(), BigUint::zero());
            let before = rest.len();
            rest.retain(|(money, count, utility)| {
                let stays = *money * &gain >= &due * *utility;
                if !stays {
                    given += *money * *count;
                    without += u128::from(*utility) * u128::from(*count);
                }
                stays
            });
            if rest.is_empty() {
                return None;
            }
            if rest.len() == before {
                return Some(Ratio::new(BigInt::from(due), BigInt::from(gain * &self.denominator)));
            }
            if given > due {
                return None;
            }
            due -= given;
            gain -= without;
        }
    }

    /// Takes what a purchase costs each supporter; answers how many voters are left with nothing.
    fn pay(&mut self, rho: &Ratio, list: &[(usize, u64)]) -> u64 {
        let wanted = rho.denom().magnitude();
        // In lowest terms, wanted / denominator has just the factor above that is missing below.
        let lowest = Ratio::new(rho.denom().clone(), BigInt::from(self.denominator.clone()));
        let factor = lowest.numer().magnitude().clone();
        if !factor.is_one() {
            self.denominator *= &factor;
            self.money
                .iter_mut()
                .filter(|money| !money.is_zero())
                .for_each(|money| *money *= &factor);
        }
        let unit = rho.numer().magnitude() * (&self.denominator / wanted);
        let mut emptied = 0;
        for (class, utility) in list {
            let Some(money) = self.money.get_mut(*class) else { continue };
            let due = &unit * *utility;
            if due >= *money {
                *money = BigUint::zero();
                emptied += self.counts.get(*class).copied().unwrap_or_default();
            } else {
                *money -= due;
            }
        }
        emptied
    }
}
