//! What an assessor gives for one criterion: a mark or an abstention. Keeps out: the scale, which the criterion sets.

use serde::{Deserialize, Serialize};

use crate::domain::datum::{Cell, Datum, Place, Shape};
use crate::domain::world::World;
use crate::say;
use crate::text::Sentence;

/// A mark or an abstention; "not scored" is the absence of both.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Tally {
    /// A mark of the criterion's scale.
    Mark(i64),
    /// The assessor abstains: nothing is due.
    Abstain,
}

impl Datum for Tally {
    fn shape() -> Shape {
        Shape::Mark
    }

    fn read(text: &str, _place: &Place<'_>) -> Result<Self, Sentence> {
        if ["abstain", "astenuto", "astensione"].contains(&text.to_lowercase().as_str()) {
            return Ok(Self::Abstain);
        }
        text.parse().map(Self::Mark).map_err(|_| say!("fault-mark", text = text))
    }

    fn raw(&self) -> String {
        match self {
            Self::Mark(mark) => mark.to_string(),
            Self::Abstain => "abstain".to_owned(),
        }
    }

    fn cell(&self, _world: &dyn World) -> Cell {
        match self {
            Self::Mark(mark) => Cell::Number(mark.to_string()),
            Self::Abstain => Cell::Text("abstain".to_owned()),
        }
    }
}
