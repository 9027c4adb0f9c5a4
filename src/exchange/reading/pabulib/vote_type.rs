//! How voters say what they want, as a `.pb` file calls it. Keeps out: what they say.

use crate::domain::BallotType;

/// How voters say what they want.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum VoteType {
    /// A list of projects.
    Approval,
    /// Points that a voter shares out.
    Cumulative,
    /// Points for each project by itself.
    Scoring,
    /// Projects in order, the best first.
    Ordinal,
}

impl VoteType {
    /// As files write it.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Approval => "approval",
            Self::Cumulative => "cumulative",
            Self::Scoring => "scoring",
            Self::Ordinal => "ordinal",
        }
    }

    /// How a vote of ours says the same.
    pub(super) const fn ballots(self) -> BallotType {
        match self {
            Self::Approval => BallotType::Approval,
            Self::Cumulative | Self::Scoring => BallotType::Points,
            Self::Ordinal => BallotType::Ranking,
        }
    }

    /// Whether each voter says how many points a project has.
    pub(super) const fn gives_points(self) -> bool {
        matches!(self, Self::Cumulative | Self::Scoring)
    }

    pub(super) fn of(word: &str) -> Option<Self> {
        [Self::Approval, Self::Cumulative, Self::Scoring, Self::Ordinal]
            .into_iter()
            .find(|kind| kind.code() == word)
    }
}
