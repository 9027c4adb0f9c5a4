//! The methods `calc` computes, by the words that ask for them. Keeps out: what they read and
//! answer.

/// A method of `calc`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Method {
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
    /// All of them, in the order of help.
    pub(crate) const ALL: [Self; 17] = [
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
    pub(crate) const fn code(self) -> &'static str {
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
    pub(crate) fn of(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|method| method.code() == word)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn the_words_of_scripts_ask_for_what_they_always_asked_for() {
        let promised = [
            ("table", Method::Table),
            ("agreement", Method::Agreement),
            ("voting", Method::Voting),
            ("majority-judgement", Method::MajorityJudgement),
            ("smaa", Method::Smaa),
            ("topsis", Method::Topsis),
            ("promethee", Method::Promethee),
            ("ahp", Method::Ahp),
            ("swing", Method::Swing),
            ("vandereijk", Method::VanDerEijk),
            ("intervals", Method::Intervals),
            ("screening", Method::Screening),
            ("network", Method::Network),
            ("salience", Method::Salience),
            ("rotation", Method::Rotation),
            ("budget", Method::Budget),
            ("draw", Method::Draw),
        ];
        for (word, method) in promised {
            assert_eq!(Method::of(word), Some(method), "{word}");
        }
        assert_eq!(promised.len(), Method::ALL.len());
    }

    #[test]
    fn no_other_word_asks_for_a_method_and_none_is_unreachable() {
        for word in ["budgets", "lots", "SMAA", "majority judgement", ""] {
            assert_eq!(Method::of(word), None, "{word:?}");
        }
        let codes: BTreeSet<&str> = Method::ALL.iter().map(|method| method.code()).collect();
        assert_eq!(codes.len(), Method::ALL.len());
    }
}
