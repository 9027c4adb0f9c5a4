//! A field of a form as data: its name, its words, its kind. Keeps out: what is being typed into
//! it, and drawing.

/// What can stand in a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FieldKind {
    /// One line of text.
    Line,
    /// Several lines of text, with undo.
    Text,
    /// The same in as many rows as it takes, four at most: what a short form asks for.
    ShortText,
    /// One of these: code and label.
    Choice(Vec<(String, String)>),
    /// One of these (value and label), found by a few letters, or any other text.
    Suggest(Vec<(String, String)>),
    /// Several of these on one line, a `;` between them; it begins with their labels.
    SuggestMany(Vec<(String, String)>),
}

/// One field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field {
    /// What the caller knows it by.
    pub name: String,
    /// The words beside it.
    pub label: String,
    /// A sentence shown while the field has the focus; may be empty.
    pub help: String,
    /// What can stand in it.
    pub kind: FieldKind,
    /// The heading of the fields that begin with it; empty where it goes on as the one before.
    pub section: String,
    /// Whether it is marked as one that must be filled.
    pub required: bool,
    /// What is wrong with it, shown under it.
    pub error: Option<String>,
    /// What its text was understood as, shown under it: a date for "entro venerdì".
    pub note: Option<String>,
}

impl Field {
    /// A field without help that may stay empty.
    pub fn new(name: impl Into<String>, label: impl Into<String>, kind: FieldKind) -> Self {
        Self {
            name: name.into(),
            label: label.into(),
            help: String::new(),
            kind,
            section: String::new(),
            required: false,
            error: None,
            note: None,
        }
    }

    /// The same field, to be filled.
    #[must_use]
    pub fn required(mut self) -> Self {
        self.required = true;
        self
    }

    /// The same field, with which a section of the form begins.
    #[must_use]
    pub fn under(mut self, section: impl Into<String>) -> Self {
        self.section = section.into();
        self
    }

    /// The same field with a sentence of help.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = help.into();
        self
    }
}
