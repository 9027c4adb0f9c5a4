//! Rows of values that become a Markdown table, CSV or JSON. Keeps out: which rows and columns
//! there are.

use chrono::{DateTime, FixedOffset, NaiveDate};
use serde::ser::{Serialize, SerializeMap, Serializer};

use super::csv::csv_text;
use super::markdown;
use super::template::Table;
use super::text_table::{TextColumn, TextTable, gfm, sift};
use crate::say;
use crate::text::{Language, Sentence, clock, euros};

/// A column.
#[derive(Clone)]
pub(crate) struct Column {
    /// The JSON key and CSV header.
    pub name: &'static str,
    /// The heading of a table for people.
    pub heading: Sentence,
}

/// What stands in one cell.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Value {
    /// Nothing.
    Nothing,
    /// Words.
    Words(String),
    /// A whole number.
    Count(u64),
    /// A whole number that may lie below zero.
    Whole(i64),
    /// A number in exact decimals, which people read with the mark of their language.
    Decimal(String),
    /// An amount, in cents of a euro.
    Money(i128),
    /// A day.
    Day(NaiveDate),
    /// An hour of the day.
    Hour(DateTime<FixedOffset>),
    /// Yes or no.
    Fact(bool),
    /// A code, which people read as a sentence.
    Code(&'static str, Sentence),
    /// A code that a table gave, and the name by which people read it.
    Named(String, String),
}

/// A table of values.
#[derive(Clone)]
pub(crate) struct Grid {
    /// The columns.
    pub columns: Vec<Column>,
    /// A value for each column, in each row.
    pub rows: Vec<Vec<Value>>,
}

impl Value {
    /// Words where there are any.
    pub(crate) fn words(text: Option<&str>) -> Self {
        text.map_or(Self::Nothing, |text| Self::Words(text.to_owned()))
    }

    /// As files have it.
    pub(crate) fn plain(&self) -> String {
        match self {
            Self::Nothing => String::new(),
            Self::Words(text) | Self::Decimal(text) => text.clone(),
            Self::Count(count) => count.to_string(),
            Self::Whole(number) => number.to_string(),
            Self::Money(cents) => euros(*cents),
            Self::Day(date) => date.format("%Y-%m-%d").to_string(),
            Self::Hour(moment) => moment.to_rfc3339(),
            Self::Fact(fact) => if *fact { "yes" } else { "no" }.to_owned(),
            Self::Code(code, _) => (*code).to_owned(),
            Self::Named(code, _) => code.clone(),
        }
    }

    /// As people read it.
    pub(crate) fn formatted(&self, language: Language) -> String {
        match self {
            Self::Nothing | Self::Count(_) | Self::Whole(_) | Self::Words(_) => self.plain(),
            Self::Hour(moment) => clock(moment.time()),
            Self::Decimal(digits) => language.decimal(digits),
            Self::Money(cents) => language.money(*cents),
            Self::Day(date) => language.date_short(*date),
            Self::Fact(true) => language.tell(&say!("fact-yes")),
            Self::Fact(false) => language.tell(&say!("fact-no")),
            Self::Code(_, sentence) => language.tell(sentence),
            Self::Named(_, name) => name.clone(),
        }
    }

    /// As people read it in Markdown: only words were typed by somebody.
    fn marked(&self, language: Language) -> String {
        match self {
            Self::Words(text) | Self::Named(_, text) => markdown::line(text),
            _ => self.formatted(language),
        }
    }

    const fn is_number(&self) -> bool {
        matches!(self, Self::Count(_) | Self::Whole(_) | Self::Decimal(_) | Self::Money(_))
    }
}

impl Serialize for Value {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Nothing => serializer.serialize_none(),
            Self::Count(count) => serializer.serialize_u64(*count),
            Self::Whole(number) => serializer.serialize_i64(*number),
            Self::Fact(fact) => serializer.serialize_bool(*fact),
            Self::Words(_)
            | Self::Decimal(_)
            | Self::Money(_)
            | Self::Day(_)
            | Self::Hour(_)
            | Self::Code(..)
            | Self::Named(..) => serializer.serialize_str(&self.plain()),
        }
    }
}

impl Grid {
    /// A GFM table; empty without rows.
    pub(crate) fn markdown(&self, language: Language) -> String {
        if self.rows.is_empty() {
            return String::new();
        }
        let headings = self.columns.iter().map(|column| language.tell(&column.heading)).collect();
        let right: Vec<bool> = (0..self.columns.len()).map(|at| self.is_number(at)).collect();
        let marked = |row: &Vec<Value>| row.iter().map(|value| value.marked(language)).collect();
        gfm(headings, &right, self.rows.iter().map(marked))
    }

    /// The value of a template; nothing without rows.
    pub(crate) fn table(&self, language: Language) -> minijinja::Value {
        let told = |row: &Vec<Value>| row.iter().map(|value| value.formatted(language)).collect();
        let table = Table {
            columns: self.columns.iter().map(|column| language.tell(&column.heading)).collect(),
            rows: self.rows.iter().map(told).collect(),
            markdown: self.markdown(language).trim_end().to_owned(),
        };
        table.value()
    }

    /// The same as texts for people.
    pub(crate) fn text(&self, language: Language) -> TextTable {
        let column = |(at, column): (usize, &Column)| TextColumn {
            name: column.name,
            title: language.tell(&column.heading),
            right: self.is_number(at),
        };
        let told = |row: &Vec<Value>| row.iter().map(|value| value.formatted(language)).collect();
        TextTable {
            columns: self.columns.iter().enumerate().map(column).collect(),
            rows: self.rows.iter().map(told).collect(),
        }
    }

    /// The grid without the columns in which nothing stands; one without rows keeps its columns.
    #[must_use]
    pub(crate) fn without_empty_columns(self) -> Self {
        if self.rows.is_empty() { self } else { self.without_empty(|_| true) }
    }

    /// The grid without these columns where nothing stands in them.
    #[must_use]
    pub(crate) fn without_blank(self, names: &[&str]) -> Self {
        self.without_empty(|column| names.contains(&column.name))
    }

    /// The grid without these columns.
    #[must_use]
    pub(crate) fn without(self, names: &[&str]) -> Self {
        let kept: Vec<bool> =
            self.columns.iter().map(|column| !names.contains(&column.name)).collect();
        self.keeping(&kept)
    }

    fn without_empty(self, may_go: impl Fn(&Column) -> bool) -> Self {
        let is_full = |at: usize| {
            self.rows.iter().any(|row| row.get(at).is_some_and(|cell| *cell != Value::Nothing))
        };
        let columns = self.columns.iter().enumerate();
        let kept: Vec<bool> = columns.map(|(at, one)| !may_go(one) || is_full(at)).collect();
        self.keeping(&kept)
    }

    fn keeping(self, kept: &[bool]) -> Self {
        Self {
            columns: sift(self.columns, kept),
            rows: self.rows.into_iter().map(|row| sift(row, kept)).collect(),
        }
    }

    /// Whether numbers stand in a column, which are read from the right.
    fn is_number(&self, at: usize) -> bool {
        self.rows.iter().any(|row| row.get(at).is_some_and(Value::is_number))
    }

    /// CSV with a header.
    pub(crate) fn csv(&self) -> String {
        let header = self.columns.iter().map(|column| column.name.to_owned()).collect();
        csv_text(
            std::iter::once(header)
                .chain(self.rows.iter().map(|row| row.iter().map(Value::plain).collect())),
        )
    }
}

/// One row as a JSON object, keys in the order of columns.
struct Object<'a>(&'a [Column], &'a [Value]);

impl Serialize for Object<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (column, value) in self.0.iter().zip(self.1) {
            map.serialize_entry(column.name, value)?;
        }
        map.end()
    }
}

impl Serialize for Grid {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.rows.iter().map(|row| Object(&self.columns, row)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn grid() -> Grid {
        let column = |name| Column { name, heading: say!("fact-yes") };
        let day = NaiveDate::from_ymd_opt(2014, 12, 3).unwrap();
        Grid {
            columns: ["text", "due", "score", "fact"].map(column).into(),
            rows: vec![
                vec![
                    Value::Words("=a|b".into()),
                    Value::Day(day),
                    Value::Decimal("3.70".into()),
                    Value::Fact(true),
                ],
                vec![Value::Nothing; 4],
            ],
        }
    }

    #[test]
    fn a_table_is_told_in_the_language_and_numbers_stand_to_the_right() {
        let table = grid().markdown(Language::It);
        assert_eq!(table.lines().nth(1), Some("| --- | --- | ---: | --- |"));
        assert_eq!(table.lines().nth(2), Some("| \\=a\\|b | 03/12/2014 | 3,70 | sì |"));
    }

    #[test]
    fn csv_has_codes_exact_figures_and_no_formulas() {
        assert_eq!(grid().csv(), "text,due,score,fact\r\n'=a|b,2014-12-03,3.70,yes\r\n,,,\r\n");
    }

    #[test]
    fn json_has_the_keys_in_the_order_of_columns() {
        let json = serde_json::to_string(&grid()).unwrap();
        let first = r#"{"text":"=a|b","due":"2014-12-03","score":"3.70","fact":true}"#;
        assert_eq!(
            json,
            format!(r#"[{first},{{"text":null,"due":null,"score":null,"fact":null}}]"#)
        );
    }

    #[test]
    fn a_grid_without_rows_is_no_table() {
        assert_eq!(Grid { rows: Vec::new(), ..grid() }.markdown(Language::En), "");
    }
}
