//! A sentence before it has a language: a key and its arguments. Keeps out: languages, and every
//! noun of the table.

use std::borrow::Cow;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// What a sentence speaks of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Argument {
    /// A count or position; the language chooses its plural by it.
    Number(i64),
    /// A day, told as the language writes days. Not for what a log keeps: older programs read it.
    Day {
        /// The day.
        day: NaiveDate,
    },
    /// Words as a person typed them, or a code.
    Text(String),
    /// A sentence inside a sentence, told in the same language.
    Sentence(Box<Sentence>),
}

/// A key of `locales/` and the arguments it needs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sentence {
    /// The key, as it stands in the `.ftl` files.
    pub key: Cow<'static, str>,
    /// Argument names and values, in the order they were given.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub args: Vec<(Cow<'static, str>, Argument)>,
}

impl Sentence {
    /// A sentence without arguments.
    pub fn new(key: impl Into<Cow<'static, str>>) -> Self {
        Self { key: key.into(), args: Vec::new() }
    }

    /// The same sentence with one more argument.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Argument>) -> Self {
        self.args.push((Cow::Borrowed(name), value.into()));
        self
    }
}

impl From<&str> for Argument {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Argument {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<NaiveDate> for Argument {
    fn from(day: NaiveDate) -> Self {
        Self::Day { day }
    }
}

impl From<Sentence> for Argument {
    fn from(sentence: Sentence) -> Self {
        Self::Sentence(Box::new(sentence))
    }
}

macro_rules! numbers {
    ($($kind:ty),*) => {$(
        impl From<$kind> for Argument {
            fn from(number: $kind) -> Self {
                Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
            }
        }
    )*};
}

numbers!(u8, u16, u32, u64, usize, i8, i16, i32, i64);

/// A sentence by key, with its arguments by name: `say!("kept", count = 3)`.
///
/// Every key that exists is written literally in one of these, or belongs to a family listed in
/// `text::families`.
#[macro_export]
macro_rules! say {
    ($key:literal $(, $name:ident = $value:expr)* $(,)?) => {
        $crate::text::Sentence::new($key)$(.with(stringify!($name), $value))*
    };
}
