//! The views of the map by name. Keeps out: what they show.

use crate::say;
use crate::text::Sentence;

/// One view of the map.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum View {
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

/// What the command that shows a view can be given: a way through the views, or one by name.
pub const VIEWS: &[&str] = &[
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

impl View {
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

    /// The view a word means, seen from this one.
    pub fn told(self, word: &str) -> Option<Self> {
        let at = Self::ALL.iter().position(|view| *view == self)?;
        let count = Self::ALL.len();
        match word {
            "next" => Self::ALL.get((at + 1) % count).copied(),
            "previous" => Self::ALL.get((at + count - 1) % count).copied(),
            code => Self::ALL.into_iter().find(|view| view.code() == code),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_views_go_round_both_ways() {
        assert_eq!(View::Moves.told("next"), Some(View::Grid));
        assert_eq!(View::Grid.told("previous"), Some(View::Moves));
        assert_eq!(View::Grid.told("next"), Some(View::Salience));
    }

    #[test]
    fn every_view_is_called_by_its_code_and_nothing_else_is_one() {
        for view in View::ALL {
            assert_eq!(View::Grid.told(view.code()), Some(view));
            assert!(VIEWS.contains(&view.code()));
        }
        assert_eq!(View::Grid.told("mappa"), None);
    }
}
