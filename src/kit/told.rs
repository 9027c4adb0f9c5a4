//! Widgets as somebody who does not see them needs them told. Keeps out: the words between what is
//! told.

use super::confirm::Confirm;
use super::entry::Input;
use super::form::FormState;
use super::page::{PageLine, PageState};
use super::pick_item::PickItem;
use super::picker::PickerState;

/// A box of a form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BoxTold<'a> {
    /// The heading under which it stands, where it is the first of them.
    pub section: &'a str,
    /// What it is called.
    pub label: &'a str,
    /// What stands in it, as it is shown.
    pub value: String,
    /// Whether the next letter takes the place of that.
    pub is_replaced: bool,
    /// Whether it must be filled.
    pub required: bool,
    /// What it is for.
    pub help: &'a str,
    /// What is wrong with it.
    pub error: Option<&'a str>,
    /// What it was understood as.
    pub note: Option<&'a str>,
    /// Where a choice stands, from 1, and among how many.
    pub choice: Option<(usize, usize)>,
    /// What is suggested, and whether it is taken.
    pub offers: Vec<(&'a str, bool)>,
}

impl FormState {
    /// The boxes, in their order.
    pub fn boxes(&self) -> impl Iterator<Item = BoxTold<'_>> {
        self.entries.iter().map(|entry| {
            let (value, choice, offers) = match &entry.input {
                Input::Line(line) => (line.text().to_owned(), None, Vec::new()),
                Input::Text(editor) => (editor.text(), None, Vec::new()),
                Input::Choice(choice) => {
                    (choice.label().to_owned(), Some(choice.place()), Vec::new())
                }
                Input::Suggest(suggest) => {
                    (suggest.line().text().to_owned(), None, suggest.in_view().collect())
                }
            };
            BoxTold {
                section: &entry.field.section,
                label: &entry.field.label,
                value,
                is_replaced: entry.is_selected(),
                required: entry.field.required,
                help: &entry.field.help,
                error: entry.field.error.as_deref(),
                note: entry.field.note.as_deref(),
                choice,
                offers,
            }
        })
    }

    /// Which box has the focus, from 0.
    pub const fn at(&self) -> usize {
        self.focus
    }

    /// What is wrong with the form as a whole.
    pub fn faults(&self) -> &[String] {
        &self.general
    }
}

impl PickerState {
    /// The words above it.
    pub fn title(&self) -> &str {
        &self.title
    }

    /// The item in hand and its place among those that the letters find, from 1.
    pub fn told(&self) -> Option<(&PickItem, usize)> {
        self.chosen().map(|item| (item, self.place + 1))
    }
}

impl Confirm {
    /// Its title and what there is to know.
    pub fn question(&self) -> (&str, &[String]) {
        (&self.title, &self.lines)
    }

    /// The answer the hands are on, and the other one.
    pub fn answers(&self) -> (&str, &str) {
        if self.answer() { (&self.yes, &self.no) } else { (&self.no, &self.yes) }
    }
}

impl PageState {
    /// All its lines, in view or not.
    pub fn lines(&self) -> &[PageLine] {
        &self.lines
    }
}
