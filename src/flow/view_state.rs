//! How a room of several views stands. Keeps out: what the views show.

use chrono::NaiveDate;

use super::advance::Advance;
use crate::domain::Id;
use crate::say;
use crate::text::Sentence;

/// How a room of several views stands: which of them it shows, and as of which day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct ViewState {
    /// The view.
    pub view: RoomView,
    /// The round whose marks are shown, where one was chosen; `None` is the open one, else the one
    /// closed last.
    pub round: Option<Id>,
    /// The day as of which the records are shown; `None` is now.
    pub day: Option<NaiveDate>,
    /// Who voted last, as long as the hand was not moved since.
    pub given: Option<Id>,
    /// Whether the score sheet was taken up since the room was entered: only then are digits marks.
    pub is_taken_up: bool,
}

/// A view of a room that has several.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum RoomView {
    /// The first of the room, or its only one.
    #[default]
    Usual,
    /// One of the map.
    Map(MapView),
    /// The sheet of the room, in place of an assessor's.
    Consensus,
    /// The results with a weight on trial.
    Trial,
    /// The heat maps of the results.
    Heat,
    /// The consensus sheet beside the individual ones.
    Beside,
    /// This round against the one before.
    Turned,
}

/// One view of the map.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum MapView {
    /// Power against interest.
    #[default]
    Grid,
    /// Classes of salience.
    Salience,
    /// Engagement as it is and as it is wanted.
    Engagement,
    /// Attitude by power.
    Attitude,
    /// How much each is affected, against how much it can affect.
    Rainbow,
    /// Who moves whom.
    Network,
    /// The map at first against the map now.
    Moves,
}

impl MapView {
    /// Every view, in the order in which they follow one another.
    pub const ALL: [Self; 7] = [
        Self::Grid,
        Self::Salience,
        Self::Engagement,
        Self::Attitude,
        Self::Rainbow,
        Self::Network,
        Self::Moves,
    ];

    /// What the command that shows a view can be given: a way through the views, or one by name.
    pub const WORDS: &'static [&'static str] = &[
        "next",
        "previous",
        "grid",
        "salience",
        "engagement",
        "attitude",
        "rainbow",
        "network",
        "moves",
    ];

    /// As it is written in keymaps.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Grid => "grid",
            Self::Salience => "salience",
            Self::Engagement => "engagement",
            Self::Attitude => "attitude",
            Self::Rainbow => "rainbow",
            Self::Network => "network",
            Self::Moves => "moves",
        }
    }

    /// The view that is called so.
    pub fn of(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|view| view.code() == code)
    }

    /// The sentence that names it.
    pub fn title(self) -> Sentence {
        match self {
            Self::Grid => say!("map-view-grid"),
            Self::Salience => say!("map-view-salience"),
            Self::Engagement => say!("map-view-engagement"),
            Self::Attitude => say!("map-view-attitude"),
            Self::Rainbow => say!("map-view-rainbow"),
            Self::Network => say!("map-view-network"),
            Self::Moves => say!("map-view-moves"),
        }
    }

    /// The next view, or the one before, round and round.
    #[must_use]
    pub fn leafed(self, way: Advance) -> Self {
        let at = Self::ALL.iter().position(|view| *view == self).unwrap_or_default();
        let step = match way {
            Advance::Next => 1,
            Advance::Previous => Self::ALL.len() - 1,
        };
        Self::ALL.get((at + step) % Self::ALL.len()).copied().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_views_go_round_both_ways() {
        assert_eq!(MapView::Moves.leafed(Advance::Next), MapView::Grid);
        assert_eq!(MapView::Grid.leafed(Advance::Previous), MapView::Moves);
        assert_eq!(MapView::Grid.leafed(Advance::Next), MapView::Salience);
    }

    #[test]
    fn every_view_is_called_by_its_code_and_nothing_else_is_one() {
        for view in MapView::ALL {
            assert_eq!(MapView::of(view.code()), Some(view));
            assert!(MapView::WORDS.contains(&view.code()));
        }
        assert_eq!(MapView::of("mappa"), None);
    }
}
