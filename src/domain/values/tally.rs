//! What an assessor gives for one criterion: a mark or an abstention. Keeps out: the scale, which
//! the criterion sets.

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
        let whole = super::number::whole_part(text);
        whole.parse().map(Self::Mark).map_err(|_| say!("fault-mark", text = text))
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Row;
    use crate::domain::sample::Records;

    fn read(text: &str) -> Result<Tally, Sentence> {
        Tally::read(text, &Place { row: &Row::new(), world: Records::default().world() })
    }

    #[test]
    fn a_mark_is_a_whole_number_of_either_sign() {
        assert_eq!(read("3"), Ok(Tally::Mark(3)));
        assert_eq!(read("-2"), Ok(Tally::Mark(-2)));
        assert_eq!(read("0"), Ok(Tally::Mark(0)));
    }

    #[test]
    fn an_abstention_is_read_in_both_languages() {
        for text in ["abstain", "Astenuto", "ASTENSIONE"] {
            assert_eq!(read(text), Ok(Tally::Abstain), "{text}");
        }
    }

    #[test]
    fn what_is_neither_is_refused() {
        for text in ["3.5", "3,5", "x", "99999999999999999999"] {
            assert_eq!(read(text), Err(say!("fault-mark", text = text)), "{text}");
        }
    }

    #[test]
    fn a_tally_reads_back_as_it_was_written_in_rows_and_in_files() {
        for tally in [Tally::Mark(-3), Tally::Mark(0), Tally::Abstain] {
            assert_eq!(read(&tally.raw()), Ok(tally));
            let file = serde_json::to_string(&tally).unwrap();
            assert_eq!(serde_json::from_str::<Tally>(&file).unwrap(), tally);
        }
    }

    #[test]
    fn a_mark_is_shown_as_a_number_and_an_abstention_as_a_word() {
        let book = Records::default();
        assert_eq!(Tally::Mark(4).cell(&book), Cell::Number("4".into()));
        assert_eq!(Tally::Abstain.cell(&book), Cell::Text("abstain".into()));
    }
}
