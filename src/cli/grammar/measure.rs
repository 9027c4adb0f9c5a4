//! What `assess` shows, by the words that ask for it. Keeps out: how it comes about and how it is
//! written.

/// What the marks of a round add up to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Measure {
    /// The ranking, with what it rests on.
    Ranking,
    /// How far the assessors agree.
    Agreement,
    /// How firm the first place is.
    Fragility,
    /// How far each assessor is.
    Coverage,
    /// Which proposals pass the thresholds.
    Screening,
}

impl Measure {
    /// All of them, in the order of the contract.
    pub const ALL: [Self; 5] =
        [Self::Ranking, Self::Agreement, Self::Fragility, Self::Coverage, Self::Screening];

    /// The word that asks for it.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Ranking => "ranking",
            Self::Agreement => "agreement",
            Self::Fragility => "fragility",
            Self::Coverage => "coverage",
            Self::Screening => "screening",
        }
    }

    /// The measure a word asks for.
    pub fn of(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|measure| measure.code() == word)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_asks_for_its_own_measure() {
        assert!(
            Measure::ALL.into_iter().all(|measure| Measure::of(measure.code()) == Some(measure))
        );
        assert_eq!(Measure::of("weights"), None);
    }
}
