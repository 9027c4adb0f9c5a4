//! Why what was decided in public was taken back, as people and programs read it. Keeps out: whether it
//! was, and how often.

use minijinja::{Value, context};
use serde::Serialize;

use crate::domain::{Reopening, Reopenings};
use crate::text::Language;

/// A reason, for a program.
#[derive(Serialize)]
pub(super) struct Reason {
    /// The day, as ISO 8601 has it.
    day: Option<String>,
    /// Why.
    reason: String,
}

impl Reason {
    /// Each reason, in the order in which they were given.
    pub(super) fn each(told: Option<&Reopenings>) -> Vec<Self> {
        let own =
            |own: Reopening| Self { day: own.day.map(|day| day.to_string()), reason: own.words };
        told.into_iter().flat_map(Reopenings::each).map(own).collect()
    }
}

/// Each reason for a template, with its day where that was written down.
pub(super) fn lines(told: Option<&Reopenings>, language: Language) -> Value {
    let own = |own: Reopening| {
        context! {
            day => own.day.map(|day| Value::from_safe_string(language.date_long(day))),
            words => own.words,
        }
    };
    told.into_iter().flat_map(Reopenings::each).map(own).collect()
}
