//! A form being filled: its fields, the focus, the errors, the values. Keeps out: saving, checking
//! values, and how it is drawn.

use super::entry::{Entry, Input};
use super::field::Field;
use super::typed::Typed;

/// So many fields are seen at one glance.
const GLANCE: usize = 6;

/// A form on the screen.
#[derive(Debug, Clone)]
pub struct FormState {
    pub(super) title: String,
    pub(super) entries: Vec<Entry>,
    pub(super) focus: usize,
    pub(super) general: Vec<String>,
    /// Words above the fields, which stay while they are filled.
    pub(super) about: String,
    pub(super) scroll: usize,
    /// The word between the place of a field and how many there are.
    pub(super) of: String,
}

impl FormState {
    /// A form whose fields begin empty, except those with an initial value by name.
    pub fn new(title: impl Into<String>, fields: Vec<Field>, initial: &[(String, String)]) -> Self {
        let value = |name: &str| {
            initial.iter().find(|(named, _)| named == name).map_or("", |(_, value)| value)
        };
        let entry = |field: Field| {
            let value = value(&field.name);
            Entry::new(field, value)
        };
        Self {
            title: title.into(),
            entries: fields.into_iter().map(entry).collect(),
            focus: 0,
            general: Vec::new(),
            about: String::new(),
            scroll: 0,
            of: "/".to_owned(),
        }
    }

    /// The same form, with a word between the place of a field and how many there are: `3 of 14`.
    #[must_use]
    pub fn counted(mut self, of: &str) -> Self {
        self.of = format!(" {of} ");
        self
    }

    /// The same form with words above its fields, which stay while they are filled.
    #[must_use]
    pub fn about(mut self, words: String) -> Self {
        self.about = words;
        self
    }

    /// The same form with the hand already in the field with the focus: letters go on what stands
    /// there.
    #[must_use]
    pub fn begun(mut self) -> Self {
        if let Some(entry) = self.entries.get_mut(self.focus) {
            entry.go_in();
        }
        self
    }

    /// The name of the field with the focus; empty in a form without fields.
    pub fn focused(&self) -> &str {
        self.entries.get(self.focus).map_or("", |entry| entry.field.name.as_str())
    }

    /// The words above it.
    pub fn title(&self) -> &str {
        &self.title
    }

    /// The values that differ from where the form began, by name.
    pub fn changed(&self) -> Vec<(String, String)> {
        let changed = self.entries.iter().filter(|entry| entry.changed());
        changed.map(|entry| (entry.field.name.clone(), entry.value())).collect()
    }

    /// Puts values in by name, as if they had been typed.
    pub fn refill(&mut self, values: &[(String, String)]) {
        for (name, value) in values {
            if let Some(entry) = self.index(name).and_then(|index| self.entries.get_mut(index)) {
                entry.refill(value);
            }
        }
    }

    /// Puts the focus on a field by name; nothing happens when there is none of that name.
    pub fn focus(&mut self, name: &str) {
        if let Some(index) = self.index(name) {
            self.go_to(index);
        }
    }

    /// Whether a letter takes the place of what stands in the field with the focus.
    pub fn is_replaced(&self) -> bool {
        self.entries.get(self.focus).is_some_and(Entry::is_selected)
    }

    /// Whether the field with the focus is a choice, which steps instead of taking text.
    pub fn is_choice(&self) -> bool {
        matches!(self.entries.get(self.focus), Some(Entry { input: Input::Choice(_), .. }))
    }

    /// To the next field, from the last to the first.
    pub fn next(&mut self) {
        if !self.entries.is_empty() {
            self.go_to((self.focus + 1) % self.entries.len());
        }
    }

    /// To the field before, from the first to the last.
    pub fn previous(&mut self) {
        if !self.entries.is_empty() {
            self.go_to((self.focus + self.entries.len() - 1) % self.entries.len());
        }
    }

    /// To the section after, or to the one before: the first field of it. A form without sections
    /// goes to its end, or to its beginning.
    pub fn section(&mut self, is_next: bool) {
        let begins = |entry: &Entry| !entry.field.section.is_empty();
        let mut starts: Vec<usize> = vec![0];
        starts
            .extend((1..self.entries.len()).filter(|at| self.entries.get(*at).is_some_and(begins)));
        let last = self.entries.len().saturating_sub(1);
        let to = if is_next {
            starts.into_iter().find(|at| *at > self.focus).unwrap_or(last)
        } else {
            starts.into_iter().rev().find(|at| *at < self.focus).unwrap_or(0)
        };
        self.go_to(to);
    }

    /// Which field has the focus, from 1, and how many there are; nothing for a form that is seen
    /// at one glance.
    pub(super) fn place(&self) -> Option<(usize, usize)> {
        let many = self.entries.len();
        (many > GLANCE).then_some((self.focus + 1, many))
    }

    /// Whether the focus is on the last field.
    pub fn at_last(&self) -> bool {
        self.focus + 1 >= self.entries.len()
    }

    /// Does one act in the field with the focus; false when there was nothing to do.
    ///
    /// Up and down beyond the rows or the suggestions of a field go to the field before or after,
    /// if there is one.
    pub fn typed(&mut self, typed: Typed) -> bool {
        let acted = self.entries.get_mut(self.focus).is_some_and(|entry| entry.typed(typed));
        match typed {
            _ if acted => true,
            Typed::Up if self.focus > 0 => {
                self.previous();
                true
            }
            Typed::Down if !self.at_last() => {
                self.next();
                true
            }
            _ => false,
        }
    }

    /// Steps the choice with the focus; other fields stay as they are.
    pub fn choose(&mut self, steps: isize) {
        if let Some(entry) = self.entries.get_mut(self.focus) {
            entry.choose(steps);
        }
    }

    /// Puts text into the field with the focus.
    pub fn paste(&mut self, text: &str) {
        if let Some(entry) = self.entries.get_mut(self.focus) {
            entry.paste(text);
        }
    }

    /// The values by name, in the order of the fields: a choice by its code, a suggestion by its
    /// value or its text.
    pub fn values(&self) -> Vec<(String, String)> {
        self.entries.iter().map(|entry| (entry.field.name.clone(), entry.value())).collect()
    }

    /// The value of one field.
    pub fn value(&self, name: &str) -> Option<String> {
        self.entries.get(self.index(name)?).map(Entry::value)
    }

    /// Says under a field what its text was understood as, or takes that back.
    pub fn set_note(&mut self, name: &str, note: Option<String>) {
        if let Some(entry) = self.index(name).and_then(|index| self.entries.get_mut(index)) {
            entry.field.note = note;
        }
    }

    /// Whether anything differs from where the form began, so that leaving it would lose something.
    pub fn dirty(&self) -> bool {
        self.entries.iter().any(Entry::changed)
    }

    /// The names of the fields that must be filled and hold nothing but spaces.
    pub fn missing(&self) -> Vec<&str> {
        let missing = |entry: &&Entry| entry.field.required && entry.value().trim().is_empty();
        self.entries.iter().filter(missing).map(|entry| entry.field.name.as_str()).collect()
    }

    /// Puts each error (field name, sentence) under its field and the focus on the first of them;
    /// the old errors go.
    ///
    /// An error of no field here stands above the others at the top of the form.
    pub fn set_errors(&mut self, errors: Vec<(String, String)>) {
        self.general.clear();
        for entry in &mut self.entries {
            entry.field.error = None;
        }
        for (name, error) in errors {
            match self.index(&name).and_then(|index| self.entries.get_mut(index)) {
                Some(entry) if entry.field.error.is_none() => entry.field.error = Some(error),
                Some(_) => {}
                None => self.general.push(error),
            }
        }
        if let Some(first) = self.entries.iter().position(|entry| entry.field.error.is_some()) {
            self.go_to(first);
        }
    }

    fn index(&self, name: &str) -> Option<usize> {
        self.entries.iter().position(|entry| entry.field.name == name)
    }

    fn go_to(&mut self, index: usize) {
        if let Some(entry) = self.entries.get_mut(self.focus) {
            entry.settle();
        }
        self.focus = index;
    }
}

#[cfg(test)]
mod tests;
