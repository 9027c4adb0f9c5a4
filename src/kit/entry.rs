//! A field together with what is being typed into it. Keeps out: the other fields, the focus, and
//! drawing.

use super::choice::Choice;
use super::editor::Editor;
use super::field::{Field, FieldKind};
use super::line::LineEdit;
use super::suggest::Suggest;
use super::typed::Typed;

/// What is being typed, by the kind of the field.
#[derive(Debug, Clone)]
pub(super) enum Input {
    Line(LineEdit),
    Text(Editor),
    Choice(Choice),
    Suggest(Suggest),
}

/// A field of an open form.
#[derive(Debug, Clone)]
pub(super) struct Entry {
    pub(super) field: Field,
    pub(super) input: Input,
    initial: String,
    /// Whether nothing was done in it yet.
    fresh: bool,
}

impl Entry {
    pub(super) fn new(field: Field, value: &str) -> Self {
        let input = input(&field.kind, value);
        let mut entry = Self { field, input, initial: String::new(), fresh: true };
        entry.initial = entry.value();
        entry
    }

    pub(super) fn value(&self) -> String {
        match &self.input {
            Input::Line(line) => line.text().to_owned(),
            Input::Text(editor) => editor.text(),
            Input::Choice(choice) => choice.code().to_owned(),
            Input::Suggest(suggest) => suggest.value(),
        }
    }

    pub(super) fn changed(&self) -> bool {
        self.value() != self.initial
    }

    /// Whether what stood in it beforehand is selected: the first letter takes its place, a step
    /// goes into it. A long text and a list of several are gone into, not replaced.
    pub(super) fn is_selected(&self) -> bool {
        let is_one = matches!(
            self.field.kind,
            FieldKind::Line | FieldKind::ShortText | FieldKind::Suggest(_)
        );
        self.fresh && is_one && !self.initial.is_empty()
    }

    /// Goes into what stands there, so that letters go on it.
    pub(super) const fn go_in(&mut self) {
        self.fresh = false;
    }

    /// Another value, as if it had been typed.
    pub(super) fn refill(&mut self, value: &str) {
        self.input = match &self.field.kind {
            FieldKind::SuggestMany(options) => {
                let label = |part: &str| {
                    let option = options.iter().find(|(value, _)| value == part.trim());
                    option.map_or(part.trim(), |(_, label)| label).to_owned()
                };
                let labels: Vec<String> = value.split(';').map(label).collect();
                input(&self.field.kind, &labels.join("; "))
            }
            kind => input(kind, value),
        };
        self.fresh = false;
    }

    /// Takes away all that stands in it; its undo brings it back.
    fn erase(&mut self) {
        match &mut self.input {
            Input::Line(line) => line.erase(),
            Input::Text(editor) => editor.erase(),
            Input::Suggest(suggest) => suggest.erase(),
            Input::Choice(_) => {}
        }
    }

    /// Does one act; what was wrong with the old value is no longer said of the new one.
    pub(super) fn typed(&mut self, typed: Typed) -> bool {
        let before = self.value();
        let erases = matches!(
            typed,
            Typed::Char(_)
                | Typed::Backspace
                | Typed::Delete
                | Typed::DeleteWord
                | Typed::DeleteToStart
        );
        if erases && self.is_selected() {
            self.fresh = false;
            self.erase();
            if !matches!(typed, Typed::Char(_)) {
                self.outdate(&before);
                return true;
            }
        }
        let acted = match &mut self.input {
            Input::Line(line) => line.typed(typed),
            Input::Text(editor) => editor.typed(typed),
            Input::Choice(choice) => choice.typed(typed),
            Input::Suggest(suggest) => suggest.typed(typed),
        };
        // Passing through with up and down is no act in the field.
        if acted || !matches!(typed, Typed::Up | Typed::Down) {
            self.fresh = false;
        }
        self.outdate(&before);
        acted
    }

    pub(super) fn paste(&mut self, text: &str) {
        let before = self.value();
        if self.is_selected() {
            self.erase();
        }
        self.fresh = false;
        match &mut self.input {
            Input::Line(line) => line.paste(text),
            Input::Text(editor) => editor.paste(text),
            Input::Suggest(suggest) => suggest.paste(text),
            Input::Choice(choice) => {
                for letter in text.trim().chars() {
                    choice.typed(Typed::Char(letter));
                }
            }
        }
        self.outdate(&before);
    }

    pub(super) fn choose(&mut self, steps: isize) {
        let before = self.value();
        if let Input::Choice(choice) = &mut self.input {
            choice.choose(steps);
        }
        self.outdate(&before);
    }

    /// Ends a search by letters, as when the focus goes elsewhere.
    pub(super) fn settle(&mut self) {
        match &mut self.input {
            Input::Choice(choice) => choice.settle(),
            Input::Suggest(suggest) => suggest.settle(),
            Input::Line(_) | Input::Text(_) => {}
        }
    }

    fn outdate(&mut self, before: &str) {
        if self.value() != before {
            self.field.error = None;
        }
    }
}

fn input(kind: &FieldKind, value: &str) -> Input {
    match kind {
        FieldKind::Line => Input::Line(LineEdit::new(value)),
        FieldKind::Text | FieldKind::ShortText => Input::Text(Editor::new(value)),
        FieldKind::Choice(options) => Input::Choice(Choice::new(options, value)),
        FieldKind::Suggest(options) => Input::Suggest(Suggest::new(options, value)),
        FieldKind::SuggestMany(options) => Input::Suggest(Suggest::several(options, value)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_that_went_in_comes_out_unchanged() {
        let options = vec![("a".to_owned(), "Alfa".to_owned())];
        for kind in [
            FieldKind::Line,
            FieldKind::Text,
            FieldKind::ShortText,
            FieldKind::Choice(options.clone()),
            FieldKind::Suggest(options),
        ] {
            let entry = Entry::new(Field::new("n", "N", kind.clone()), "a");
            assert_eq!((entry.value().as_str(), entry.changed()), ("a", false), "{kind:?}");
        }
    }

    #[test]
    fn what_is_typed_over_what_stood_there_takes_its_place_unless_the_hand_went_in_first() {
        let people = vec![("p1".to_owned(), "Anna".to_owned())];
        for kind in [FieldKind::Line, FieldKind::ShortText, FieldKind::Suggest(people)] {
            let field = || Entry::new(Field::new("n", "N", kind.clone()), "3");
            let [mut over, mut within, mut passed, mut back] = [field(), field(), field(), field()];
            over.typed(Typed::Char('1'));
            over.typed(Typed::Char('2'));
            within.typed(Typed::Left);
            within.typed(Typed::Char('1'));
            passed.typed(Typed::Up);
            passed.paste("45");
            back.typed(Typed::Backspace);
            let values = [over, within, passed, back].map(|entry| entry.value());
            assert_eq!(values, ["12", "13", "45", ""], "{kind:?}");
        }
    }

    #[test]
    fn what_was_replaced_by_a_letter_comes_back_with_undo() {
        for kind in [FieldKind::Line, FieldKind::ShortText] {
            let mut entry = Entry::new(Field::new("n", "N", kind.clone()), "una\nfrase");
            let before = entry.value();
            entry.typed(Typed::Char('x'));
            assert_eq!(entry.value(), "x");
            while entry.typed(Typed::Undo) {}
            assert_eq!(entry.value(), before, "{kind:?}");
        }
    }

    #[test]
    fn a_long_text_and_a_list_of_several_are_written_on() {
        for kind in [FieldKind::Text, FieldKind::SuggestMany(Vec::new())] {
            let mut entry = Entry::new(Field::new("n", "N", kind.clone()), "Anna");
            entry.typed(Typed::Char('!'));
            assert_eq!(entry.value(), "Anna!", "{kind:?}");
        }
    }

    #[test]
    fn an_error_goes_when_the_value_changes_not_when_the_cursor_moves() {
        let mut entry = Entry::new(Field::new("n", "N", FieldKind::Line), "a");
        entry.field.error = Some("no".to_owned());
        entry.typed(Typed::Left);
        assert!(entry.field.error.is_some());
        entry.typed(Typed::Delete);
        assert!(entry.field.error.is_none());
    }

    #[test]
    fn going_back_to_the_first_value_is_no_change() {
        let mut entry = Entry::new(Field::new("n", "N", FieldKind::Line), "a");
        entry.typed(Typed::End);
        entry.typed(Typed::Char('b'));
        assert!(entry.changed());
        entry.typed(Typed::Backspace);
        assert!(!entry.changed());
    }
}
