//! What a ballot says: codes of projects in the order in which they are written, with points where
//! there are some. Keeps out: which projects there are, and how many may be named.

use serde::{Deserialize, Serialize};

use crate::domain::datum::{Cell, Datum, Place, Shape};
use crate::domain::world::World;
use crate::say;
use crate::text::Sentence;

/// The longest text of a ballot, in characters.
const LONGEST: usize = 20_000;

/// A project that a ballot names.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Pick {
    /// The code of the project.
    pub code: String,
    /// The points given to it, where points are given.
    pub points: Option<u32>,
}

/// The projects a ballot names, as written: `C1, C5` or `C1:3, C5:2`. A blank ballot names none.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Choices(pub Vec<Pick>);

impl Choices {
    /// What parts one project from the next, and what no code of a project can hold.
    pub const PARTS: [char; 7] = [',', ';', '>', ':', ' ', '\t', '\n'];

    /// Reads `C1, C5`, `C1; C5`, `C1 > C5` and `C1:3, C5:2`.
    ///
    /// # Errors
    /// When points are no number, a project has no code, or the text is longer than any ballot.
    pub fn parse(text: &str) -> Result<Self, Sentence> {
        let length = text.chars().count();
        if length > LONGEST {
            return Err(say!("fault-long", length = length, longest = LONGEST));
        }
        if let Some((at, c)) =
            text.chars().enumerate().find(|(_, c)| c.is_control() && !c.is_whitespace())
        {
            let code = format!("U+{:04X}", u32::from(c));
            return Err(say!("fault-control", position = at + 1, code = code));
        }
        // `C1 : 3` is `C1:3`; any other blank parts two projects.
        let joined: Vec<&str> = text.split(':').map(str::trim).collect();
        let joined = joined.join(":");
        let words = joined.split([',', ';', '>', ' ', '\t', '\n', '\r', '\u{a0}']);
        words.filter(|word| !word.is_empty()).map(pick).collect::<Result<_, _>>().map(Self)
    }

    fn written(&self) -> String {
        let pick = |pick: &Pick| match pick.points {
            Some(points) => format!("{}:{points}", pick.code),
            None => pick.code.clone(),
        };
        self.0.iter().map(pick).collect::<Vec<_>>().join(", ")
    }
}

fn pick(word: &str) -> Result<Pick, Sentence> {
    let (code, points) = match word.split_once(':') {
        Some((code, points)) => {
            let points = points.parse().map_err(|_| say!("fault-ballot-points", text = word))?;
            (code, Some(points))
        }
        None => (word, None),
    };
    if code.is_empty() {
        return Err(say!("fault-ballot-points", text = word));
    }
    Ok(Pick { code: code.to_owned(), points })
}

impl TryFrom<String> for Choices {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        Self::parse(&text).map_err(|sentence| sentence.key.into_owned())
    }
}

impl From<Choices> for String {
    fn from(choices: Choices) -> Self {
        choices.written()
    }
}

impl Datum for Choices {
    fn shape() -> Shape {
        Shape::Line
    }

    fn optional() -> bool {
        true
    }

    fn read(text: &str, _place: &Place<'_>) -> Result<Self, Sentence> {
        Self::parse(text)
    }

    fn blank() -> Result<Self, Sentence> {
        Ok(Self::default())
    }

    fn raw(&self) -> String {
        self.written()
    }

    fn cell(&self, _world: &dyn World) -> Cell {
        if self.0.is_empty() { Cell::Empty } else { Cell::Text(self.written()) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn projects_are_parted_as_people_and_files_part_them() {
        for text in ["C1, C5,C9", "C1;C5; C9", "C1 > C5>C9", " C1 C5  C9 ", "C1,,C5, C9,"] {
            assert_eq!(Choices::parse(text).map(String::from), Ok("C1, C5, C9".into()), "{text}");
        }
    }

    #[test]
    fn points_stand_behind_a_colon() {
        let read = Choices::parse("C1:3, C5 : 2, C9").unwrap();
        let points: Vec<_> = read.0.iter().map(|pick| pick.points).collect();
        assert_eq!(points, [Some(3), Some(2), None]);
        assert_eq!(Choices::parse(&String::from(read.clone())), Ok(read));
    }

    #[test]
    fn what_is_no_number_of_points_is_refused() {
        for text in ["C1:x", "C1:", ":3", "C1:-1", "C1:1.5", "C1:99999999999"] {
            assert_eq!(
                Choices::parse(text),
                Err(say!("fault-ballot-points", text = text)),
                "{text}"
            );
        }
    }

    #[test]
    fn a_blank_ballot_names_nothing_and_what_stands_twice_is_kept_to_be_told() {
        assert_eq!(Choices::parse("  ").map(|read| read.0.len()), Ok(0));
        assert_eq!(Choices::parse("C1 C1").map(|read| read.0.len()), Ok(2));
        assert!(Choices::parse("C1\u{1b}[2J").is_err());
    }
}
