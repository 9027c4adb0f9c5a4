//! What every field value can do: say its shape, be read from text and written back. Keeps out: the
//! nouns themselves.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::id::Id;
use super::record::Kind;
use super::world::World;
use crate::say;
use crate::text::Sentence;

/// Field names and texts of one record to be, before it is read.
pub type Row = BTreeMap<String, String>;

/// A code a field may hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Code {
    /// As it is written in files.
    pub code: &'static str,
    /// Words also accepted on input.
    pub words: &'static [&'static str],
}

impl Code {
    /// The code with the first word that is also accepted: `woman (donna)`.
    pub fn shown(&self) -> String {
        self.words
            .first()
            .map_or_else(|| self.code.to_owned(), |word| format!("{} ({word})", self.code))
    }
}

/// What a field holds, for forms, headers and the schema.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// One line of text.
    Line,
    /// Text of several lines.
    Prose,
    /// A whole number from `min` to `max`.
    Integer {
        /// The least allowed.
        min: i64,
        /// The greatest allowed.
        max: i64,
    },
    /// A decimal of at most four places.
    Decimal,
    /// Cents, written `1234.56`.
    Money,
    /// A day.
    Date,
    /// A moment, read as `18:05` on the day of the record.
    Moment,
    /// One code of a set; the set's name chooses the sentences.
    Code {
        /// The name of the set, as in the sentence keys `code-SET-CODE`.
        set: &'static str,
        /// What it holds.
        codes: &'static [Code],
        /// The kind whose records are codes of it too, where a table can have its own.
        own: Option<Kind>,
    },
    /// A mark or an abstention.
    Mark,
    /// A record of one kind.
    Reference(Kind),
    /// A person, lab or stakeholder, or words where no record is meant.
    Party,
    /// Several parties.
    Parties,
    /// A record of any kind, or words.
    Mention,
    /// Several words.
    Tags,
}

/// How one record leans on another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tie {
    /// It is a part of the other, and goes with it.
    Part,
    /// It mentions the other, which can't go while it does.
    Mention,
}

/// What a cell of a listing shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell {
    /// Nothing.
    Empty,
    /// Words, a code, a date.
    Text(String),
    /// A number written in decimal digits.
    Number(String),
    /// Several words.
    List(Vec<String>),
}

impl Cell {
    /// One text, as in CSV; a list is joined by `; `.
    pub fn text(&self) -> String {
        match self {
            Self::Empty => String::new(),
            Self::Text(text) | Self::Number(text) => text.clone(),
            Self::List(words) => words.join("; "),
        }
    }
}

/// Where a value is being read: the other fields of its row, and the table around it.
pub struct Place<'a> {
    /// The row the value stands in.
    pub row: &'a Row,
    /// The table the record will belong to.
    pub world: &'a dyn World,
}

impl Place<'_> {
    /// The id of the sitting the row names, if it names one that exists.
    pub fn meeting(&self) -> Option<Id> {
        let text =
            self.row.get("meeting").map(|text| text.trim()).filter(|text| !text.is_empty())?;
        self.world.find(Kind::Meetings, text).ok()
    }

    /// The day on which a bare `18:05` of this row falls.
    pub fn day(&self) -> Option<NaiveDate> {
        match self.row.get("date").map(|text| text.trim()).filter(|text| !text.is_empty()) {
            Some(text) => super::values::read_date(text).ok(),
            None => self.meeting().and_then(|id| self.world.day_of(id)),
        }
    }
}

/// A value that a field can hold.
pub trait Datum: Sized {
    /// What it looks like from outside.
    fn shape() -> Shape;

    /// Whether a blank text is a value.
    fn optional() -> bool {
        false
    }

    /// Reads a text that is not blank.
    ///
    /// # Errors
    /// One sentence that says what is wrong and what would do.
    fn read(text: &str, place: &Place<'_>) -> Result<Self, Sentence>;

    /// The value a blank text stands for.
    ///
    /// # Errors
    /// When the field can't be left out.
    fn blank() -> Result<Self, Sentence> {
        Err(match Self::shape() {
            Shape::Code { codes, .. } => {
                let accepted: Vec<String> = codes.iter().map(Code::shown).collect();
                say!("fault-needed-code", accepted = accepted.join(", "))
            }
            _ => say!("fault-needed"),
        })
    }

    /// The text that [`Datum::read`] gives back as this value in any table that has the same ids.
    fn raw(&self) -> String;

    /// What listings and files show.
    fn cell(&self, world: &dyn World) -> Cell;

    /// The records it leans on.
    fn ties(&self, _meet: &mut dyn FnMut(Id, Tie)) {}
}

impl<T: Datum> Datum for Option<T> {
    fn shape() -> Shape {
        T::shape()
    }

    fn optional() -> bool {
        true
    }

    fn read(text: &str, place: &Place<'_>) -> Result<Self, Sentence> {
        T::read(text, place).map(Some)
    }

    fn blank() -> Result<Self, Sentence> {
        Ok(None)
    }

    fn raw(&self) -> String {
        self.as_ref().map(T::raw).unwrap_or_default()
    }

    fn cell(&self, world: &dyn World) -> Cell {
        self.as_ref().map_or(Cell::Empty, |value| value.cell(world))
    }

    fn ties(&self, meet: &mut dyn FnMut(Id, Tie)) {
        if let Some(value) = self {
            value.ties(meet);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::sample::{Sample, row};

    fn table() -> Sample {
        Sample::of(&[(Kind::Meetings, &[("number", "1"), ("date", "2014-04-17")])])
    }

    #[test]
    fn the_day_of_a_row_is_its_own_or_that_of_its_sitting() {
        let table = table();
        let day = |fields| {
            Place { row: &row(fields), world: table.world() }.day().map(|day| day.to_string())
        };
        assert_eq!(day(&[("date", " 15/05/2014 "), ("meeting", "1")]), Some("2014-05-15".into()));
        assert_eq!(day(&[("date", " "), ("meeting", "1")]), Some("2014-04-17".into()));
        assert_eq!(day(&[("meeting", "2")]), None);
        assert_eq!(day(&[("date", "domani"), ("meeting", "1")]), None);
    }

    #[test]
    fn a_blank_field_is_nothing_where_it_may_be_and_a_fault_where_not() {
        assert_eq!(<Option<NaiveDate>>::blank(), Ok(None));
        assert_eq!(NaiveDate::blank(), Err(say!("fault-needed")));
        assert!(<Option<NaiveDate>>::optional() && !NaiveDate::optional());
    }

    #[test]
    fn a_value_that_may_be_absent_is_written_as_itself_or_as_nothing() {
        let day = NaiveDate::from_ymd_opt(2014, 4, 17);
        assert_eq!([day.raw(), None::<NaiveDate>.raw()], ["2014-04-17", ""]);
        assert_eq!(None::<NaiveDate>.cell(table().world()), Cell::Empty);
        assert_eq!(<Option<NaiveDate>>::shape(), Shape::Date);
    }

    #[test]
    fn a_list_is_one_text_in_a_cell() {
        assert_eq!(Cell::List(vec!["orti".into(), "acqua".into()]).text(), "orti; acqua");
        assert_eq!([Cell::Empty.text(), Cell::Number("3".into()).text()], ["", "3"]);
    }
}
