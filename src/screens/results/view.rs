//! The views of the results. Keeps out: what they show.

/// What the results are read as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum View {
    /// The ranking.
    #[default]
    Ranking,
    /// The consensus sheet beside the individual ones.
    Beside,
    /// This round against the one before.
    Turned,
}

impl View {
    const ALL: [Self; 3] = [Self::Ranking, Self::Beside, Self::Turned];

    /// As the stance of the room names it.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Ranking => "",
            Self::Beside => "beside",
            Self::Turned => "turned",
        }
    }

    /// The next view, or the one before, round and round.
    pub fn turned(self, back: bool) -> Self {
        let at = Self::ALL.iter().position(|view| *view == self).unwrap_or_default();
        let step = if back { Self::ALL.len() - 1 } else { 1 };
        Self::ALL.get((at + step) % Self::ALL.len()).copied().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_views_go_round_both_ways() {
        let there: Vec<View> = std::iter::successors(Some(View::Ranking), |view| Some(view.turned(false))).take(4).collect();
        assert_eq!(there, [View::Ranking, View::Beside, View::Turned, View::Ranking]);
        assert!(View::ALL.iter().all(|view| view.turned(false).turned(true) == *view));
    }
}
