//! The Borda count, exact (Borda 1781; ties by mean points: Black 1976). Keeps out: comparisons of
//! two candidates at a time.

use num_bigint::BigInt;
use num_traits::Zero;

use super::ballots::Ballot;
use super::ratio::{Ratio, fraction};

/// The points of each candidate: on every ballot one for each candidate ranked lower, and half of
/// one for each tied.
///
/// That is n - 1 for a sole first and 0 for a sole last; candidates of one tier share the mean of
/// its points, and those whom a ballot does not rank are tied last on it.
pub fn borda(candidates: usize, ballots: &[Ballot]) -> Vec<Ratio> {
    let mut halves = vec![BigInt::zero(); candidates];
    for ballot in ballots {
        let levels = ballot.levels(candidates);
        let mut sorted = levels.clone();
        sorted.sort_unstable();
        for (sum, level) in halves.iter_mut().zip(&levels) {
            let above = sorted.partition_point(|other| other < level);
            let below = candidates - sorted.partition_point(|other| other <= level);
            // Twice those below and once those tied: n - 1 - above + below.
            *sum += BigInt::from(ballot.count) * (candidates - 1 - above + below);
        }
    }
    halves.into_iter().filter_map(|halves| fraction(halves, 2)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::methods::ratio::whole;

    #[test]
    fn a_full_ranking_gives_two_one_and_nothing() {
        let ballot = Ballot { count: 3, tiers: vec![vec![1], vec![2], vec![0]] };
        assert_eq!(borda(3, &[ballot]), [0, 6, 3].map(whole));
    }

    #[test]
    fn candidates_of_a_tier_share_the_mean_of_its_points() {
        let ballot = Ballot { count: 1, tiers: vec![vec![0, 1], vec![2]] };
        assert_eq!(
            borda(3, &[ballot]),
            [fraction(3, 2).unwrap(), fraction(3, 2).unwrap(), whole(0)]
        );
    }

    #[test]
    fn who_is_not_ranked_is_tied_last() {
        let ballot = Ballot { count: 2, tiers: vec![vec![3]] };
        assert_eq!(borda(4, &[ballot]), [2, 2, 2, 6].map(whole));
    }

    #[test]
    fn every_ballot_hands_out_the_same_points() {
        let ballots = [
            Ballot { count: 5, tiers: vec![vec![0], vec![1, 3]] },
            Ballot { count: 2, tiers: vec![] },
        ];
        assert_eq!(borda(4, &ballots).into_iter().sum::<Ratio>(), whole(7 * 6));
    }

    #[test]
    fn nobody_stands_and_nobody_has_points() {
        assert!(borda(0, &[Ballot { count: 1, tiers: vec![] }]).is_empty());
    }
}
