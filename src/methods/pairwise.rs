//! Candidates compared two at a time: Condorcet's winner, Copeland's score. Keeps out: circles,
//! which `schulze` resolves.

use super::ballots::Ballot;
use super::ratio::{Ratio, fraction};

/// How many voters rank one candidate above another; square, with zeros on the diagonal.
pub type Duels = Vec<Vec<u128>>;

/// Counts the voters of every duel. Voters who tie two candidates count for neither.
pub fn duels(candidates: usize, ballots: &[Ballot]) -> Duels {
    let mut duels = vec![vec![0; candidates]; candidates];
    for ballot in ballots {
        let levels = ballot.levels(candidates);
        for (row, level) in duels.iter_mut().zip(&levels) {
            for (voters, other) in row.iter_mut().zip(&levels) {
                if level < other {
                    *voters += u128::from(ballot.count);
                }
            }
        }
    }
    duels
}

/// Each row of the duels beside the column of the same candidate: for and against, rival by rival.
pub(super) fn for_and_against(duels: &Duels) -> Vec<Vec<(u128, u128)>> {
    let against = |rival: usize, candidate: usize| {
        duels.get(rival).and_then(|row| row.get(candidate)).copied()
    };
    let faced = |(candidate, row): (usize, &Vec<u128>)| {
        row.iter()
            .enumerate()
            .map(|(rival, voters)| (*voters, against(rival, candidate).unwrap_or_default()))
            .collect()
    };
    duels.iter().enumerate().map(faced).collect()
}

/// The candidate who beats every other in a duel (Condorcet 1785), if there is one. A sole
/// candidate is one.
pub fn condorcet(duels: &Duels) -> Option<usize> {
    let beats_all = |(candidate, row): (usize, &Vec<(u128, u128)>)| {
        row.iter().enumerate().all(|(rival, (won, lost))| rival == candidate || won > lost)
    };
    for_and_against(duels)
        .iter()
        .enumerate()
        .find(|candidate| beats_all(*candidate))
        .map(|(candidate, _)| candidate)
}

/// Duels won, and half of those tied (Copeland 1951). For display: it ties often.
pub fn copeland(duels: &Duels) -> Vec<Ratio> {
    let halves = |(candidate, row): (usize, &Vec<(u128, u128)>)| {
        let rivals = row.iter().enumerate().filter(|(rival, _)| *rival != candidate);
        rivals
            .map(|(_, (won, lost))| usize::from(won > lost) + usize::from(won >= lost))
            .sum::<usize>()
    };
    for_and_against(duels)
        .iter()
        .enumerate()
        .filter_map(|candidate| fraction(halves(candidate), 2))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::methods::ratio::whole;

    fn ballot(count: u64, order: &[usize]) -> Ballot {
        Ballot { count, tiers: order.iter().map(|candidate| vec![*candidate]).collect() }
    }

    #[test]
    fn a_duel_counts_who_ranks_one_above_the_other() {
        let ballots = [
            ballot(3, &[0, 1, 2]),
            ballot(2, &[2, 0]),
            Ballot { count: 9, tiers: vec![vec![0, 1, 2]] },
        ];
        assert_eq!(duels(3, &ballots), [[0, 5, 3], [0, 0, 3], [2, 2, 0]]);
    }

    #[test]
    fn who_beats_everybody_is_the_condorcet_winner() {
        let duels =
            duels(3, &[ballot(3, &[0, 1, 2]), ballot(2, &[1, 2, 0]), ballot(2, &[2, 0, 1])]);
        assert_eq!(condorcet(&duels), None);
        let duels = super::duels(3, &[ballot(3, &[0, 1, 2]), ballot(2, &[1, 0, 2])]);
        assert_eq!(condorcet(&duels), Some(0));
    }

    #[test]
    fn a_tied_duel_is_not_won_and_counts_half() {
        let duels = duels(2, &[ballot(1, &[0, 1]), ballot(1, &[1, 0])]);
        assert_eq!(condorcet(&duels), None);
        assert_eq!(copeland(&duels), [fraction(1, 2).unwrap(), fraction(1, 2).unwrap()]);
    }

    #[test]
    fn in_a_circle_everybody_has_won_as_often() {
        let duels =
            duels(3, &[ballot(1, &[0, 1, 2]), ballot(1, &[1, 2, 0]), ballot(1, &[2, 0, 1])]);
        assert_eq!(copeland(&duels), [1, 1, 1].map(whole));
    }
}
