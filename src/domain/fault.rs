//! What is wrong with a value, pinned to its field. Keeps out: languages, files and rows.

use crate::text::Sentence;

/// A refusal of one field of one record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The English name of the field, as in [`super::Field::name`].
    pub field: &'static str,
    /// Why the value can't stand, and what would.
    pub reason: Sentence,
    /// Whether it is refused only from who enters it: a table that holds it already can be brought
    /// in, undone and redone.
    pub odd: bool,
    /// A command that helps on, where there is one.
    pub hint: Option<Sentence>,
}

impl Fault {
    /// A fault of `field`.
    pub fn new(field: &'static str, reason: Sentence) -> Self {
        Self { field, reason, odd: false, hint: None }
    }

    /// A fault of `field` that is refused only from who enters it.
    pub fn odd(field: &'static str, reason: Sentence) -> Self {
        Self { odd: true, ..Self::new(field, reason) }
    }

    /// With a command that helps on.
    #[must_use]
    pub fn hinted(self, hint: Sentence) -> Self {
        Self { hint: Some(hint), ..self }
    }
}

/// What a person calls the field of this name.
pub fn field_label(name: &str) -> Sentence {
    Sentence::new(format!("field-{}", name.replace('_', "-")))
}
