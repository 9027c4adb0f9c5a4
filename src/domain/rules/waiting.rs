//! Why an order of proposals has nobody in it yet. Keeps out: the orders themselves, and whether
//! there is anything to order.

use crate::say;
use crate::text::Sentence;

/// What an order that is empty waits for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wait {
    /// Nobody counted supporters.
    Supporters,
    /// There is no round of assessment.
    Round,
    /// The round of this number is blind and open: its marks are nobody's to see.
    Closing(i64),
    /// The round of this number has no marks.
    Marks(i64),
    /// No criterion has a weight.
    Weights,
    /// No proposal that is admitted has a place.
    Admission,
}

impl Wait {
    /// As files have it, for a proposal that has no place because of it.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Supporters => "no_supporters",
            Self::Round => "no_round",
            Self::Closing(_) => "blind_round",
            Self::Marks(_) | Self::Admission => "unscored",
            Self::Weights => "no_weights",
        }
    }

    /// As it is told.
    pub fn sentence(self) -> Sentence {
        match self {
            Self::Supporters => say!("wait-supporters"),
            Self::Round => say!("wait-round"),
            Self::Closing(round) => say!("wait-closing", round = round),
            Self::Marks(round) => say!("wait-marks", round = round),
            Self::Weights => say!("wait-weights"),
            Self::Admission => say!("wait-admission"),
        }
    }
}
