//! The views of the results. Keeps out: what they show.

use crate::flow::{Advance, RoomView};

/// What the results are read as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum View {
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

    /// As the room names it to commands.
    pub(super) const fn of_room(self) -> RoomView {
        match self {
            Self::Ranking => RoomView::Usual,
            Self::Beside => RoomView::Beside,
            Self::Turned => RoomView::Turned,
            Self::Marks | Self::Distances => RoomView::Heat,
        }
    }

    /// The next view, or the one before, round and round; a heat map goes back to the ranking
    /// first.
    pub(super) fn turned(self, way: Advance) -> Self {
        let Some(at) = Self::LISTS.iter().position(|view| *view == self) else {
            return Self::Ranking;
        };
        let step = match way {
            Advance::Next => 1,
            Advance::Previous => Self::LISTS.len() - 1,
        };
        Self::LISTS.get((at + step) % Self::LISTS.len()).copied().unwrap_or_default()
    }

    /// The heat map of one proposal, then that of all, then the ranking again.
    pub(super) const fn heated(self) -> Self {
        match self {
            Self::Ranking | Self::Beside | Self::Turned => Self::Marks,
            Self::Marks => Self::Distances,
            Self::Distances => Self::Ranking,
        }
    }

    /// Whether it is a matrix instead of a list.
    pub(super) const fn is_heat(self) -> bool {
        matches!(self, Self::Marks | Self::Distances)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_views_go_round_both_ways() {
        let there: Vec<View> =
            std::iter::successors(Some(View::Ranking), |view| Some(view.turned(Advance::Next)))
                .take(4)
                .collect();
        assert_eq!(there, [View::Ranking, View::Beside, View::Turned, View::Ranking]);
        assert!(
            View::LISTS
                .iter()
                .all(|view| view.turned(Advance::Next).turned(Advance::Previous) == *view)
        );
    }

    #[test]
    fn the_heat_maps_begin_with_one_proposal_and_end_at_the_ranking() {
        let maps: Vec<View> =
            std::iter::successors(Some(View::Turned), |view| Some(view.heated())).take(4).collect();
        assert_eq!(maps, [View::Turned, View::Marks, View::Distances, View::Ranking]);
        assert_eq!(View::Marks.turned(Advance::Next), View::Ranking);
    }
}
