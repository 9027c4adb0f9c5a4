//! What a deed must be told beside its word, and what of it can be checked without a table. Keeps
//! out: finding records.

use crate::domain::{Kind, fold};
use crate::say;
use crate::text::{Language, Sentence};

/// What an argument holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Takes {
    /// One of these words.
    OneOf(&'static [&'static str]),
    /// A record of a kind: by id, key or name, or by its number in the sitting at hand.
    Record(Kind),
    /// A record of one of several kinds: by id, as `KIND:KEY`, or by a key or name that only one of
    /// them has.
    Any(&'static [Kind]),
    /// A whole number from `min` to `max`.
    Number {
        /// The least allowed.
        min: i64,
        /// The greatest allowed.
        max: i64,
    },
    /// A day, also in words such as `next friday`.
    Day,
    /// An hour such as `18:05` on the day of the sitting at hand, or a whole moment.
    Hour,
    /// Words as a person says them.
    Text,
    /// `yes` or `no`.
    Flag,
}

const FLAG: [&str; 2] = ["yes", "no"];

impl Takes {
    /// How it is called in lists that programs read.
    pub const fn code(self) -> &'static str {
        match self {
            Self::OneOf(_) => "choice",
            Self::Record(_) | Self::Any(_) => "record",
            Self::Number { .. } => "number",
            Self::Day => "day",
            Self::Hour => "hour",
            Self::Text => "text",
            Self::Flag => "flag",
        }
    }

    /// The kinds of the records it means; none where it means no record.
    pub fn kinds(self) -> Vec<Kind> {
        match self {
            Self::Record(kind) => vec![kind],
            Self::Any(kinds) => kinds.to_vec(),
            _ => Vec::new(),
        }
    }

    /// The words it is one of; none where any will do.
    pub const fn words(self) -> &'static [&'static str] {
        match self {
            Self::OneOf(words) => words,
            Self::Flag => &FLAG,
            _ => &[],
        }
    }
}

/// One thing a deed is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Argument {
    /// Its name, which is that of a field (`field-NAME`).
    pub name: &'static str,
    /// What it holds.
    pub takes: Takes,
    /// Whether the deed cannot be done without it.
    pub needed: bool,
    /// The name of the argument that will do in its place.
    pub unless: Option<&'static str>,
}

impl Argument {
    /// One without which the deed cannot be done.
    pub const fn needed(name: &'static str, takes: Takes) -> Self {
        Self { name, takes, needed: true, unless: None }
    }

    /// One that may be left out.
    pub const fn optional(name: &'static str, takes: Takes) -> Self {
        Self { name, takes, needed: false, unless: None }
    }

    /// One without which the deed cannot be done, unless another is given.
    pub const fn unless(name: &'static str, other: &'static str, takes: Takes) -> Self {
        Self { name, takes, needed: true, unless: Some(other) }
    }

    /// Whether a word is its name, in any language.
    pub(super) fn is_called(&self, word: &str) -> bool {
        let label = Sentence::new(format!("field-{}", self.name.replace('_', "-")));
        let word = fold(word);
        fold(self.name) == word
            || Language::ALL.into_iter().any(|language| fold(&language.tell(&label)) == word)
    }

    /// How it is written: `NAME=VALUE`, in brackets where it may be left out.
    pub fn usage(&self) -> String {
        if self.needed { self.bare() } else { format!("[{}]", self.bare()) }
    }

    /// The same without brackets.
    pub(super) fn bare(&self) -> String {
        let value = match self.takes {
            Takes::OneOf(words) => words.join("|"),
            Takes::Flag => FLAG.join("|"),
            Takes::Record(_) | Takes::Any(_) => {
                let kinds: Vec<&str> = self.takes.kinds().iter().map(|kind| kind.code()).collect();
                format!("<{}>", kinds.join("|"))
            }
            Takes::Number { min, max } => format!("<{min}-{max}>"),
            Takes::Day | Takes::Hour | Takes::Text => format!("<{}>", self.takes.code()),
        };
        format!("{}={value}", self.name)
    }

    /// Whether a text can be what it takes, as far as that can be said without a table.
    ///
    /// # Errors
    /// What would do instead.
    pub fn check(&self, text: &str) -> Result<(), Sentence> {
        let text = text.trim();
        match self.takes {
            Takes::OneOf(_) | Takes::Flag => {
                let words = self.takes.words();
                if words.contains(&text) {
                    return Ok(());
                }
                let accepted = words.join(", ");
                Err(say!("argument-choice", value = text, name = self.name, accepted = accepted))
            }
            Takes::Number { min, max } => {
                let number = text.parse::<i64>().ok();
                if number.is_some_and(|number| (min..=max).contains(&number)) {
                    return Ok(());
                }
                Err(say!("argument-number", value = text, name = self.name, min = min, max = max))
            }
            Takes::Any(kinds) => match text.split_once(':').map(|(kind, _)| kind.trim().parse()) {
                Some(Ok(kind)) if !kinds.contains(&kind) => Err(no_such(text, kinds)),
                _ => Ok(()),
            },
            Takes::Record(_) | Takes::Day | Takes::Hour | Takes::Text => Ok(()),
        }
    }
}

/// That a text means no record of these kinds, and how one is meant.
pub(super) fn no_such(text: &str, kinds: &[Kind]) -> Sentence {
    let listed: Vec<&str> = kinds.iter().map(|kind| kind.code()).collect();
    say!("argument-no-such", text = text, kinds = listed.join(", "))
}

/// The sitting, where it is not the one at hand.
pub(super) const MEETING: Argument = Argument::optional("meeting", Takes::Record(Kind::Meetings));
/// The item, where it is not the one that is open.
pub(super) const ITEM: Argument = Argument::optional("item", Takes::Record(Kind::Agenda));
/// The person of whom it is done.
pub(super) const PERSON: Argument = Argument::needed("person", Takes::Record(Kind::People));
/// The words of a decision, where they are not those of the item.
pub(super) const TEXT: Argument = Argument::optional("text", Takes::Text);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_argument_is_called_by_the_name_of_its_field_in_either_language() {
        let meeting = Argument::needed("meeting", Takes::Record(Kind::Meetings));
        assert!(meeting.is_called("meeting") && meeting.is_called("Seduta"));
        assert!(!meeting.is_called("item"));
    }

    #[test]
    fn what_does_not_fit_is_told_before_any_table_is_opened() {
        let key = |takes, text| {
            Argument::needed("text", takes).check(text).map_err(|sentence| sentence.key)
        };
        let choice = Takes::OneOf(&["favour", "against"]);
        assert_eq!(key(choice, " favour "), Ok(()));
        assert_eq!(key(choice, "maybe"), Err("argument-choice".into()));
        let number = Takes::Number { min: 1, max: 9 };
        assert_eq!(key(number, "9"), Ok(()));
        assert_eq!(key(number, "10"), Err("argument-number".into()));
        assert_eq!(key(number, "nine"), Err("argument-number".into()));
        assert_eq!(key(Takes::Flag, "maybe"), Err("argument-choice".into()));
        let any = Takes::Any(&[Kind::Actions, Kind::Entries]);
        assert_eq!(key(any, "labs:acqua"), Err("argument-no-such".into()));
        assert_eq!((key(any, "entries:1"), key(any, "Nota: poi")), (Ok(()), Ok(())));
    }

    #[test]
    fn how_it_is_written_says_whether_it_may_be_left_out() {
        let number = Takes::Number { min: 1, max: 9 };
        assert_eq!(Argument::needed("seed", number).usage(), "seed=<1-9>");
        let person = Argument::optional("person", Takes::Record(Kind::People));
        assert_eq!(person.usage(), "[person=<people>]");
        let any = Argument::needed("subject", Takes::Any(&[Kind::Actions, Kind::Entries]));
        assert_eq!(any.usage(), "subject=<actions|entries>");
    }
}
