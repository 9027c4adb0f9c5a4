//! A step of a count: which project, on what ground, and whether it fitted. Keeps out: the rules
//! that take the steps.

use crate::methods::ratio::Ratio;

/// On what ground a project is taken up at a step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum How {
    /// It has the most votes, or points, of those that are left.
    Support(u128),
    /// It has the most votes, or points, for each euro.
    PerEuro(u128),
    /// Its supporters pay for it from their shares, and each pays the least.
    Shares {
        /// What each pays at most, in cents.
        each: Ratio,
        /// How many pay.
        supporters: u64,
        /// How many of them have nothing left.
        emptied: u64,
    },
    /// The same where points are given: each pays by the points that they gave.
    SharesByPoints {
        /// What each pays at most for a point, in cents.
        each: Ratio,
        /// How many pay.
        supporters: u64,
        /// How many of them have nothing left.
        emptied: u64,
    },
    /// With what the shares left over it is the one with the most votes, or points.
    Rest(u128),
    /// Its supporters hold its cost together once every voter has earned so many cents.
    Earned(Ratio),
    /// It has the most points of Borda.
    Borda(Ratio),
    /// By Schulze.
    Beats {
        /// On which level it stands: on the first nobody beats it, on the second only whoever is on
        /// the first, and so on.
        level: usize,
        /// How many it beats.
        wins: usize,
    },
    /// It is in the set that most votes could buy.
    Best(u128),
}

/// A step of a count.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CountStep {
    /// The project.
    pub project: usize,
    /// Why it came up now.
    pub how: How,
    /// What is left afterwards, in cents.
    pub left: u64,
    /// What it lacked, in cents, where it did not fit and was passed over.
    pub lacks: Option<u64>,
    /// The projects that were as good, in the order in which the tie went, where there were any; it
    /// is one of them.
    pub tied: Vec<usize>,
}
