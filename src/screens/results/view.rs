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
    /// Who gave which mark to the proposal under the hand.
    Marks,
    /// How far each assessor lies from the others.
    Distances,
}

impl View {
    /// Those that are lists of proposals, in the order in which they are leafed through.
    const LISTS: [Self; 3] = [Self::Ranking, Self::Beside, Self::Turned];

    /// As the stance of the room names it.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Ranking => "",
            Self::Beside => "beside",
            Self::Turned => "turned",
            Self::Marks | Self::Distances => HEAT,
        }
    }

    /// The next view, or the one before, round and round; a heat map goes back to the ranking
    /// first.
    pub fn turned(self, back: bool) -> Self {
        let Some(at) = Self::LISTS.iter().position(|view| *view == self) else {
            return Self::Ranking;
        };
        let step = if back { Self::LISTS.len() - 1 } else { 1 };
        Self::LISTS.get((at + step) % Self::LISTS.len()).copied().unwrap_or_default()
    }

    /// The heat map of one proposal, then that of all, then the ranking again.
    pub const fn heated(self) -> Self {
        match self {
            Self::Ranking | Self::Beside | Self::Turned => Self::Marks,
            Self::Marks => Self::Distances,
            Self::Distances => Self::Ranking,
        }
    }

    /// Whether it is a matrix instead of a list.
    pub const fn is_heat(self) -> bool {
        matches!(self, Self::Marks | Self::Distances)
    }
}

/// The code of the heat maps.
pub const HEAT: &str = "heat";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_views_go_round_both_ways() {
        let there: Vec<View> =
            std::iter::successors(Some(View::Ranking), |view| Some(view.turned(false)))
                .take(4)
                .collect();
        assert_eq!(there, [View::Ranking, View::Beside, View::Turned, View::Ranking]);
        assert!(View::LISTS.iter().all(|view| view.turned(false).turned(true) == *view));
    }

    #[test]
    fn the_heat_maps_begin_with_one_proposal_and_end_at_the_ranking() {
        let maps: Vec<View> =
            std::iter::successors(Some(View::Turned), |view| Some(view.heated())).take(4).collect();
        assert_eq!(maps, [View::Turned, View::Marks, View::Distances, View::Ranking]);
        assert_eq!(View::Marks.turned(false), View::Ranking);
    }
}
