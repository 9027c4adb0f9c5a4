//! Votes on projects under a cap: who is funded by which rule, in what order, and by how much.
//! Keeps out: files, names of voters, sentences.
//!
//! Money is whole cents; shares and prices are exact fractions. Equal ballots are counted
//! together. A tie is broken by the order of the projects in the election, which whoever makes it
//! declares, and is always told.

mod add_one;
mod clear;
mod election;
mod equal_shares;
mod greedy;
mod knapsack;
mod phragmen;
#[cfg(test)]
mod tests;

pub use add_one::{AddOne, Raised, add_one, add_one_telling};
pub use election::{Ballot, Election, Project, Utility};
pub use equal_shares::{Purchase, equal_shares};
pub use greedy::{By, complete, greedy};
pub use knapsack::{Best, knapsack};
pub use phragmen::{Overspend, Turn, phragmen};

/// Projects funded in the order of their purchase, as indexes, and the ties met on the way.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Funded {
    /// The projects, first bought first.
    pub order: Vec<usize>,
    /// Each choice that only the declared order of projects decided; the first named won.
    pub ties: Vec<Vec<usize>>,
}

impl Funded {
    /// Adds a purchase; `tied` holds every project that was as good, the bought one among them.
    fn buy(&mut self, project: usize, tied: Vec<usize>) {
        if tied.len() > 1 {
            self.ties.push(tied);
        }
        self.order.push(project);
    }
}
