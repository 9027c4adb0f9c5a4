//! Several days. Keeps out: what happens on them.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::dates::read_date;
use crate::domain::datum::{Cell, Datum, Place, Shape};
use crate::domain::world::World;
use crate::text::Sentence;

/// Days, each once and in their order, separated by `;` in files; typed by people, by commas too.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "Vec<NaiveDate>", into = "Vec<NaiveDate>")]
pub struct Days(Vec<NaiveDate>);

impl Days {
    /// The days, the earliest first.
    pub fn as_slice(&self) -> &[NaiveDate] {
        &self.0
    }

    /// Whether a day is one of them.
    pub fn contains(&self, day: NaiveDate) -> bool {
        self.0.contains(&day)
    }
}

impl From<Vec<NaiveDate>> for Days {
    fn from(mut days: Vec<NaiveDate>) -> Self {
        days.sort_unstable();
        days.dedup();
        Self(days)
    }
}

impl From<Days> for Vec<NaiveDate> {
    fn from(days: Days) -> Self {
        days.0
    }
}

impl Datum for Days {
    fn shape() -> Shape {
        Shape::Tags
    }

    fn optional() -> bool {
        true
    }

    fn read(text: &str, _place: &Place<'_>) -> Result<Self, Sentence> {
        let parts = text.split([';', ',']).map(str::trim).filter(|part| !part.is_empty());
        parts.map(read_date).collect::<Result<Vec<_>, _>>().map(Self::from)
    }

    fn blank() -> Result<Self, Sentence> {
        Ok(Self::default())
    }

    fn raw(&self) -> String {
        self.0.iter().map(Datum::raw).collect::<Vec<_>>().join("; ")
    }

    fn cell(&self, _world: &dyn World) -> Cell {
        if self.0.is_empty() {
            Cell::Empty
        } else {
            Cell::List(self.0.iter().map(Datum::raw).collect())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Row;
    use crate::domain::sample::Records;

    fn read(text: &str) -> Result<String, Sentence> {
        let (row, records) = (Row::new(), Records::default());
        Days::read(text, &Place { row: &row, world: records.world() }).map(|days| days.raw())
    }

    #[test]
    fn days_are_kept_in_their_order_and_each_once() {
        let found = read("10/10/2026; 2026-10-03, 2026-10-10");
        assert_eq!(found, Ok("2026-10-03; 2026-10-10".to_owned()));
    }

    #[test]
    fn what_is_no_day_is_refused() {
        assert_eq!(read("2026-10-03; lunedì").unwrap_err().key, "fault-date");
    }
}
