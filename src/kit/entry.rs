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

    /// Does one act; what was wrong with the old value is no longer said of the new one.
    pub(super) fn typed(&mut self, typed: Typed) -> bool {
        let before = self.value();
        let over = std::mem::take(&mut self.fresh)
            && self.field.kind == FieldKind::Figure
            && matches!(typed, Typed::Char(_));
        if over {
            self.input = Input::Line(LineEdit::new(""));
        }
        let acted = match &mut self.input {
            Input::Line(line) => line.typed(typed),
            Input::Text(editor) => editor.typed(typed),
            Input::Choice(choice) => choice.typed(typed),
            Input::Suggest(suggest) => suggest.typed(typed),
        };
        self.outdate(&before);
        acted
    }

    pub(super) fn paste(&mut self, text: &str) {
        let before = self.value();
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
        FieldKind::Line | FieldKind::Figure => Input::Line(LineEdit::new(value)),
        FieldKind::Text => Input::Text(Editor::new(value)),
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
            FieldKind::Choice(options.clone()),
            FieldKind::Suggest(options),
        ] {
            let entry = Entry::new(Field::new("n", "N", kind.clone()), "a");
            assert_eq!((entry.value().as_str(), entry.changed()), ("a", false), "{kind:?}");
        }
    }

    #[test]
    fn what_is_typed_over_a_figure_takes_its_place_unless_the_hand_went_in_first() {
        let figure = || Entry::new(Field::new("n", "N", FieldKind::Figure), "3");
        let (mut over, mut within) = (figure(), figure());
        over.typed(Typed::Char('1'));
        over.typed(Typed::Char('2'));
        within.typed(Typed::Left);
        within.typed(Typed::Char('1'));
        assert_eq!([over.value(), within.value()], ["12", "13"]);
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
        entry.typed(Typed::Char('b'));
        assert!(entry.changed());
        entry.typed(Typed::Backspace);
        assert!(!entry.changed());
    }
}
