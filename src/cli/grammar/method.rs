//! The methods `calc` computes, by the words that ask for them. Keeps out: what they read and
//! answer.

/// A method of `calc`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Method {
    /// A table of marks: cells, weighted sum, thresholds, agreement, intervals of the weights.
    Table,
    /// Krippendorff's alpha and Kendall's W.
    Agreement,
    /// Borda, duels, Condorcet, Copeland, Schulze.
    Voting,
    /// Majority judgement.
    MajorityJudgement,
    /// SMAA-2.
    Smaa,
    /// TOPSIS.
    Topsis,
    /// PROMETHEE II.
    Promethee,
    /// Weights by pairwise comparison.
    Ahp,
    /// Weights by swings.
    Swing,
    /// Van der Eijk's A.
    VanDerEijk,
    /// Intervals of the weights.
    Intervals,
    /// Thresholds.
    Screening,
    /// Centralities of a network.
    Network,
    /// Salience and the grid of power and interest.
    Salience,
    /// Plans of World Cafe rounds.
    Rotation,
    /// Rules for a vote on projects under a cap.
    Budget,
    /// A draw by quotas, or of a number from a public seed.
    Draw,
}

impl Method {
    /// All of them, in the order of the contract.
    pub const ALL: [Self; 17] = [
        Self::Table,
        Self::Agreement,
        Self::Voting,
        Self::MajorityJudgement,
        Self::Smaa,
        Self::Topsis,
        Self::Promethee,
        Self::Ahp,
        Self::Swing,
        Self::VanDerEijk,
        Self::Intervals,
        Self::Screening,
        Self::Network,
        Self::Salience,
        Self::Rotation,
        Self::Budget,
        Self::Draw,
    ];

    /// The word that asks for it.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Table => "table",
            Self::Agreement => "agreement",
            Self::Voting => "voting",
            Self::MajorityJudgement => "majority-judgement",
            Self::Smaa => "smaa",
            Self::Topsis => "topsis",
            Self::Promethee => "promethee",
            Self::Ahp => "ahp",
            Self::Swing => "swing",
            Self::VanDerEijk => "vandereijk",
            Self::Intervals => "intervals",
            Self::Screening => "screening",
            Self::Network => "network",
            Self::Salience => "salience",
            Self::Rotation => "rotation",
            Self::Budget => "budget",
            Self::Draw => "draw",
        }
    }

    /// The method a word asks for.
    pub fn of(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|method| method.code() == word)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_asks_for_its_own_method() {
        assert!(Method::ALL.into_iter().all(|method| Method::of(method.code()) == Some(method)));
        assert_eq!(Method::of("budgets"), None);
    }
}
