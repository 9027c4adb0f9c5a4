//! The standing of projects by ballots that rank them. Keeps out: what is funded by it.

use std::cmp::Reverse;

use crate::exchange::Ballots;
use crate::methods::ballots::Ballot;
use crate::methods::borda::borda;
use crate::methods::pairwise::{Duels, duels};
use crate::methods::ratio::Ratio;
use crate::methods::schulze::{Strength, schulze};

/// So many ballots are counted at a time: a million of them need not stand there at once.
const AT_ONCE: usize = 4_096;

/// How projects stand, by their places.
pub(super) struct Standing {
    /// Borda's points of each.
    pub(super) borda: Vec<Ratio>,
    /// How far down each stands by Schulze's duels, the least last, and how many others it beats.
    pub(super) schulze: Vec<(Reverse<usize>, usize)>,
}

impl Standing {
    /// The standing of projects by some ballots; `places` says where each project of the file stands.
    pub(super) fn of(ballots: &Ballots, places: &[usize]) -> Self {
        let candidates = places.len();
        let mut points = borda(candidates, &[]);
        let mut voters: Duels = duels(candidates, &[]);
        let ranked = |(at, count): &(usize, u64)| {
            let marks = ballots.marks(*at);
            let tiers = marks.iter().filter_map(|(own, _)| Some(vec![*places.get(*own)?]));
            Ballot { count: *count, tiers: tiers.collect() }
        };
        for some in ballots.alike().chunks(AT_ONCE) {
            let some: Vec<Ballot> = some.iter().map(ranked).collect();
            let more = borda(candidates, &some);
            points.iter_mut().zip(more).for_each(|(sum, own)| *sum += own);
            for (sums, row) in voters.iter_mut().zip(duels(candidates, &some)) {
                sums.iter_mut().zip(row).for_each(|(sum, own)| *sum += own);
            }
        }
        let standing = schulze(&voters, Strength::WinningVotes);
        let levels = standing.places().into_iter().map(Reverse);
        Self { borda: points, schulze: levels.zip(standing.wins).collect() }
    }

    /// The same with the projects the other way round.
    pub(super) fn turned(mut self) -> Self {
        self.borda.reverse();
        self.schulze.reverse();
        self
    }
}
