//! Schulze's method: strongest paths between candidates (Schulze 2011, Social Choice and Welfare
//! 36). Keeps out: ballots.

use super::pairwise::{Duels, for_and_against};

/// By what a won duel is measured.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Strength {
    /// By the voters of the winner.
    WinningVotes,
    /// By how many more they are than those of the loser.
    Margins,
}

/// How candidates stand by their strongest paths.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    /// The strength of the strongest path from each candidate to each other; 0 where there is none.
    pub paths: Duels,
    /// The candidates whom nobody beats, in their order; several when they tie.
    pub winners: Vec<usize>,
    /// How many others each candidate beats: the stronger path leads from it.
    pub wins: Vec<usize>,
}

impl Standing {
    /// How far down each candidate stands: 0 where nobody beats it, else one more than the last of
    /// those who do. Who beats whom has no circle, so that an order by these places puts nobody
    /// before one who beats it.
    pub fn places(&self) -> Vec<usize> {
        let faced = for_and_against(&self.paths);
        let mut places = vec![0; faced.len()];
        for _ in 0..faced.len() {
            let below = |row: &Vec<(u128, u128)>| {
                let beaten_by = row.iter().zip(&places).filter(|((to, from), _)| from > to);
                beaten_by.map(|(_, place)| place + 1).max().unwrap_or(0)
            };
            let next: Vec<usize> = faced.iter().map(below).collect();
            if next == places {
                break;
            }
            places = next;
        }
        places
    }
}

/// The standing after some duels. A path is as strong as its weakest duel, and only won duels are
/// on it.
pub fn schulze(duels: &Duels, strength: Strength) -> Standing {
    let paths = widest(links(duels, strength));
    let faced = for_and_against(&paths);
    let winners =
        faced.iter().enumerate().filter(|(_, row)| row.iter().all(|(to, from)| to >= from));
    Standing {
        winners: winners.map(|(candidate, _)| candidate).collect(),
        wins: faced.iter().map(|row| row.iter().filter(|(to, from)| to > from).count()).collect(),
        paths,
    }
}

fn links(duels: &Duels, strength: Strength) -> Duels {
    let link = |(won, lost): &(u128, u128)| match strength {
        _ if won <= lost => 0,
        Strength::WinningVotes => *won,
        Strength::Margins => won - lost,
    };
    for_and_against(duels).iter().map(|row| row.iter().map(link).collect()).collect()
}

/// Floyd and Warshall's algorithm for the widest path: through each candidate in turn, whenever
/// that is stronger.
fn widest(mut paths: Duels) -> Duels {
    for through in 0..paths.len() {
        let onward = paths.get(through).cloned().unwrap_or_default();
        for (from, row) in paths.iter_mut().enumerate() {
            let first = row.get(through).copied().unwrap_or_default();
            for (to, (path, second)) in row.iter_mut().zip(&onward).enumerate() {
                if to != from {
                    *path = (*path).max(first.min(*second));
                }
            }
        }
    }
    paths
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn in_a_circle_the_weakest_victory_gives_way() {
        // 0 beats 1 by 6 to 3, 1 beats 2 by 7 to 2, 2 beats 0 by 5 to 4.
        let duels = vec![vec![0, 6, 4], vec![3, 0, 7], vec![5, 2, 0]];
        let standing = schulze(&duels, Strength::WinningVotes);
        assert_eq!(standing.paths, [[0, 6, 6], [5, 0, 7], [5, 5, 0]]);
        assert_eq!((standing.winners, standing.wins), (vec![0], vec![2, 1, 0]));
    }

    #[test]
    fn whom_nobody_beats_comes_before_whoever_is_beaten_however_many_those_beat() {
        // 0 beats 1, 1 beats 2 and 3, nobody has voted on 4.
        let duels = vec![
            vec![0, 3, 2, 2, 0],
            vec![1, 0, 3, 3, 0],
            vec![2, 1, 0, 2, 0],
            vec![2, 1, 2, 0, 0],
            vec![0; 5],
        ];
        let standing = schulze(&duels, Strength::WinningVotes);
        assert_eq!(standing.winners, [0, 4]);
        assert_eq!(standing.places(), [0, 1, 2, 2, 0]);
        assert_eq!(standing.wins, [3, 2, 0, 0, 0]);
    }

    #[test]
    fn margins_measure_by_the_difference() {
        let duels = vec![vec![0, 6, 4], vec![3, 0, 7], vec![5, 2, 0]];
        assert_eq!(schulze(&duels, Strength::Margins).paths, [[0, 3, 3], [1, 0, 5], [1, 1, 0]]);
    }

    #[test]
    fn where_few_voters_decide_the_two_measures_part() {
        // 0 over 1 by 5 to 4, 1 over 2 by 4 to 1, 2 over 0 by 3 to 2: by margins the first and
        // the last duel weigh alike.
        let duels = vec![vec![0, 5, 2], vec![4, 0, 4], vec![3, 1, 0]];
        assert_eq!(schulze(&duels, Strength::WinningVotes).winners, [0]);
        assert_eq!(schulze(&duels, Strength::Margins).winners, [0, 1]);
    }

    #[test]
    fn candidates_whom_nobody_beats_win_together() {
        let standing = schulze(&vec![vec![0, 2], vec![2, 0]], Strength::WinningVotes);
        assert_eq!((standing.winners, standing.wins), (vec![0, 1], vec![0, 0]));
    }

    #[test]
    fn a_sole_candidate_wins() {
        assert_eq!(schulze(&vec![vec![0]], Strength::WinningVotes).winners, [0]);
    }
}
