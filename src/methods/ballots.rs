//! Ballots that rank candidates, with ties and gaps. Keeps out: who wins, which each rule decides
//! in a file of its own.

/// Several voters who rank alike.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ballot {
    /// How many voters.
    pub count: u64,
    /// Candidates by index, best tier first; those of one tier are tied, those in none are tied
    /// behind all tiers.
    pub tiers: Vec<Vec<usize>>,
}

impl Ballot {
    /// The level of each of `candidates`, 0 the best: the tier they stand in, or the one behind the
    /// last.
    pub fn levels(&self, candidates: usize) -> Vec<usize> {
        let mut levels = vec![self.tiers.len(); candidates];
        for (level, tier) in self.tiers.iter().enumerate() {
            for candidate in tier {
                if let Some(own) = levels.get_mut(*candidate) {
                    *own = level;
                }
            }
        }
        levels
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_is_not_ranked_stands_behind_the_last_tier() {
        let ballot = Ballot { count: 1, tiers: vec![vec![2], vec![0, 3]] };
        assert_eq!(ballot.levels(5), [1, 2, 0, 1, 2]);
    }

    #[test]
    fn a_blank_ballot_ties_everybody() {
        assert_eq!(Ballot { count: 1, tiers: vec![] }.levels(2), [0, 0]);
    }
}
