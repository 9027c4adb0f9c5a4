//! What a deed was told, typed. Keeps out: how it was written.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::domain::{Datum, Id, Moment, Place, Row, World};
use crate::ledger::Refusal;
use crate::say;
use crate::text::DiagnosticKind;

/// What an argument says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// A record.
    Record(Id),
    /// A whole number.
    Number(i64),
    /// A day.
    Day(NaiveDate),
    /// A moment.
    Hour(Moment),
    /// Words, or a code.
    Text(String),
    /// Yes or no.
    Flag(bool),
}

/// On what a deed is done, where it is not said otherwise: the sitting at hand, the item that is
/// open in it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Where {
    /// The sitting.
    pub meeting: Option<Id>,
    /// The item.
    pub item: Option<Id>,
}

/// What a deed was told.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Arguments(BTreeMap<&'static str, Value>);

impl Arguments {
    pub(super) fn put(&mut self, name: &'static str, value: Value) {
        self.0.insert(name, value);
    }

    /// The record an argument means.
    pub fn record(&self, name: &str) -> Option<Id> {
        match self.0.get(name) {
            Some(Value::Record(id)) => Some(*id),
            _ => None,
        }
    }

    /// A number.
    pub fn number(&self, name: &str) -> Option<i64> {
        match self.0.get(name) {
            Some(Value::Number(number)) => Some(*number),
            _ => None,
        }
    }

    /// A day.
    pub fn day(&self, name: &str) -> Option<NaiveDate> {
        match self.0.get(name) {
            Some(Value::Day(day)) => Some(*day),
            _ => None,
        }
    }

    /// A moment.
    pub fn hour(&self, name: &str) -> Option<Moment> {
        match self.0.get(name) {
            Some(Value::Hour(moment)) => Some(*moment),
            _ => None,
        }
    }

    /// Words.
    pub fn text(&self, name: &str) -> Option<&str> {
        match self.0.get(name) {
            Some(Value::Text(text)) => Some(text),
            _ => None,
        }
    }

    /// Whether a flag was given, and is yes.
    pub fn flag(&self, name: &str) -> bool {
        self.0.get(name) == Some(&Value::Flag(true))
    }

    /// A code or another value of a field, read from words.
    ///
    /// # Errors
    /// Words that say no such value.
    pub fn value<T: Datum>(&self, name: &str, world: &dyn World) -> Result<Option<T>, Refusal> {
        let place = Place { row: &Row::new(), world };
        let read = self.text(name).map(|text| T::read(text, &place)).transpose();
        read.map_err(|what| Refusal::new(what, None))
    }

    /// Everything that was told, as the texts of fields.
    pub fn texts(&self) -> Row {
        let text = |value: &Value| match value {
            Value::Record(id) => id.to_string(),
            Value::Number(number) => number.to_string(),
            Value::Day(day) => day.raw(),
            Value::Hour(moment) => moment.raw(),
            Value::Text(text) => text.clone(),
            Value::Flag(flag) => if *flag { "yes" } else { "no" }.to_owned(),
        };
        self.0.iter().map(|(name, value)| ((*name).to_owned(), text(value))).collect()
    }

    /// On what the deed is done.
    pub fn place(&self) -> Where {
        Where { meeting: self.record("meeting"), item: self.record("item") }
    }
}

/// What was needed and is there.
///
/// # Errors
/// When it is not, which is a call that nobody understands.
pub fn given<T>(value: Option<T>, name: &str) -> Result<T, Refusal> {
    value.ok_or_else(|| lacking(name))
}

/// The refusal of a call that lacks an argument.
pub(super) fn lacking(name: &str) -> Refusal {
    let kind = DiagnosticKind::Usage;
    Refusal { kind, ..Refusal::new(say!("argument-needed", names = name), None) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_call_that_lacks_something_is_one_nobody_understands() {
        assert_eq!(given(Some(1), "speaker").ok(), Some(1));
        let refusal = given::<Id>(None, "speaker").unwrap_err();
        assert_eq!((refusal.kind, refusal.exit()), (DiagnosticKind::Usage, 2));
    }
}
