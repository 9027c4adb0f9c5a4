//! Why a verbale or a round was opened again: a line for each time, behind its day and, for a
//! verbale, the number of its revision. Keeps out: what may be opened again (see `rules`).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::dates::read_date;
use super::text::Prose;
use crate::domain::datum::{Cell, Datum, Place, Shape};
use crate::domain::world::World;
use crate::text::Sentence;

/// The reasons so far, one line each: `2 (2014-05-02): words` of a verbale, `(2014-05-02) words` of
/// a round. Words without a day are those that somebody gives now.
///
/// It is kept as the text that it is, and its lines are read once.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "Prose", into = "Prose")]
pub struct Reopenings {
    text: Prose,
    each: Vec<Reopening>,
}

/// One of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reopening {
    /// The revision that it began.
    pub revision: Option<u32>,
    /// The day.
    pub day: Option<NaiveDate>,
    /// Why.
    pub words: String,
}

impl Reopenings {
    /// Reads the lines.
    ///
    /// # Errors
    /// As [`Prose::new`].
    pub fn new(text: &str) -> Result<Self, Sentence> {
        Prose::new(text).map(Self::from)
    }

    /// The whole text.
    pub fn as_str(&self) -> &str {
        self.text.as_str()
    }

    /// Each reason, in the order in which they were given.
    pub fn each(&self) -> impl Iterator<Item = Reopening> {
        self.each.iter().cloned()
    }

    /// Those so far, with what is given now at their end, as one line of this revision and day.
    pub fn followed(
        before: Option<&Self>,
        given: Option<&Self>,
        revision: Option<i64>,
        day: NaiveDate,
    ) -> Option<Self> {
        let new = given.filter(|given| Some(*given) != before).map(|given| {
            let words = given.as_str().split_whitespace().collect::<Vec<_>>().join(" ");
            match revision {
                Some(revision) => format!("{revision} ({day}): {words}"),
                None => format!("({day}) {words}"),
            }
        });
        let so_far = before.map(|kept| kept.as_str().to_owned());
        let lines: Vec<String> = so_far.into_iter().chain(new).collect();
        Self::new(&lines.join("\n")).ok().or_else(|| before.cloned())
    }
}

impl From<Prose> for Reopenings {
    fn from(text: Prose) -> Self {
        let lines = text.as_str().lines().filter(|line| !line.trim().is_empty());
        let each = lines.map(Reopening::read).collect();
        Self { text, each }
    }
}

impl From<Reopenings> for Prose {
    fn from(reasons: Reopenings) -> Self {
        reasons.text
    }
}

impl Reopening {
    fn read(line: &str) -> Self {
        let revised = || {
            let (revision, rest) = line.split_once(" (")?;
            let (day, words) = rest.split_once("): ")?;
            Some((Some(revision.trim().parse().ok()?), read_date(day).ok()?, words))
        };
        let dated = || {
            let (day, words) = line.strip_prefix('(')?.split_once(") ")?;
            Some((None, read_date(day).ok()?, words))
        };
        match revised().or_else(dated) {
            Some((revision, day, words)) => {
                Self { revision, day: Some(day), words: words.to_owned() }
            }
            None => Self { revision: None, day: None, words: line.to_owned() },
        }
    }
}

impl Datum for Reopenings {
    fn shape() -> Shape {
        Shape::Prose
    }

    fn read(text: &str, _place: &Place<'_>) -> Result<Self, Sentence> {
        Self::new(text)
    }

    fn raw(&self) -> String {
        self.as_str().to_owned()
    }

    fn cell(&self, world: &dyn World) -> Cell {
        self.text.cell(world)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn each_line_is_a_revision_with_its_day_and_its_words() {
        let told =
            Reopenings::new("2 (2014-05-02): manca un voto: due\n\n(2014-05-03) un nome\nx (y): z")
                .unwrap();
        let each: Vec<_> = told.each().map(|one| (one.revision, one.day, one.words)).collect();
        let expected = [
            (Some(2), Some(day("2014-05-02")), "manca un voto: due"),
            (None, Some(day("2014-05-03")), "un nome"),
            (None, None, "x (y): z"),
        ];
        assert_eq!(each, expected.map(|(revision, day, words)| (revision, day, words.to_owned())));
    }

    #[test]
    fn it_is_stored_as_the_text_that_it_is() {
        let told = Reopenings::new("2 (2014-05-02): manca un voto").unwrap();
        let stored = serde_json::to_string(&told).unwrap();
        assert_eq!(stored, "\"2 (2014-05-02): manca un voto\"");
        assert_eq!(serde_json::from_str::<Reopenings>(&stored).unwrap(), told);
    }

    #[test]
    fn what_is_given_now_becomes_one_line_at_the_end_and_nothing_new_changes_nothing() {
        let first = Reopenings::new("manca  un\nvoto").ok();
        let day = day("2014-05-02");
        let once = Reopenings::followed(None, first.as_ref(), Some(2), day);
        assert_eq!(once.as_ref().map(Reopenings::as_str), Some("2 (2014-05-02): manca un voto"));
        assert_eq!(Reopenings::followed(once.as_ref(), once.as_ref(), Some(3), day), once);
        let round = Reopenings::followed(once.as_ref(), first.as_ref(), None, day);
        let lines = "2 (2014-05-02): manca un voto\n(2014-05-02) manca un voto";
        assert_eq!(round.as_ref().map(Reopenings::as_str), Some(lines));
    }
}
