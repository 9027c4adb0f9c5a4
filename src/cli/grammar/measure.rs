//! What `assess` shows, by the words that ask for it. Keeps out: how it comes about and how it is
//! written.

/// What the marks of a round add up to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Measure {
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
    /// All of them, in the order of help.
    pub(crate) const ALL: [Self; 5] =
        [Self::Ranking, Self::Agreement, Self::Fragility, Self::Coverage, Self::Screening];

    /// The word that asks for it.
    pub(crate) const fn code(self) -> &'static str {
        match self {
            Self::Ranking => "ranking",
            Self::Agreement => "agreement",
            Self::Fragility => "fragility",
            Self::Coverage => "coverage",
            Self::Screening => "screening",
        }
    }

    /// The measure a word asks for.
    pub(crate) fn of(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|measure| measure.code() == word)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn the_words_of_scripts_ask_for_what_they_always_asked_for() {
        assert_eq!(Measure::of("ranking"), Some(Measure::Ranking));
        assert_eq!(Measure::of("agreement"), Some(Measure::Agreement));
        assert_eq!(Measure::of("fragility"), Some(Measure::Fragility));
        assert_eq!(Measure::of("coverage"), Some(Measure::Coverage));
        assert_eq!(Measure::of("screening"), Some(Measure::Screening));
    }

    #[test]
    fn no_other_word_asks_for_a_measure_and_none_is_unreachable() {
        for word in ["weights", "Ranking", "rank", "", " ranking"] {
            assert_eq!(Measure::of(word), None, "{word:?}");
        }
        let codes: BTreeSet<&str> = Measure::ALL.iter().map(|measure| measure.code()).collect();
        assert_eq!(codes.len(), Measure::ALL.len());
    }
}
