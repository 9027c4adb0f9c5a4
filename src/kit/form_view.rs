//! How a form is drawn: labels, fields, errors, and the part that fits. Keeps out: what the keys
//! change in it.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::canvas::Canvas;
use super::entry::{Entry, Input};
use super::field::FieldKind;
use super::form::FormState;
use super::look::{Look, Role};
use super::motion::in_view;
use super::popup::Popup;
use super::safe::{fit, width};
use super::wrap::wrap;

/// Columns a form asks for.
const WIDTH: u16 = 72;
/// Columns of a title that the frame takes.
const FRAME: u16 = 6;
/// Columns before the labels, where the focus marker stands.
const MARGIN: u16 = 2;
/// Rows a text of several lines is shown in, at least and at most.
const TEXT_ROWS: (usize, usize) = (3, 8);
/// The same of a short text.
const SHORT_ROWS: (usize, usize) = (1, 4);

/// What stands on one row of the form, before it is cut to what fits.
enum Row {
    /// The upper row of a field's input; inputs of several rows go on below it.
    Input(usize),
    /// A further row of the same input.
    More,
    /// Words under a field.
    Words(String, Role),
    /// Words about the whole form.
    Wide(String, Role),
    /// The heading of a section.
    Heading(usize),
}

impl FormState {
    /// Draws the form as a popup in the middle of `area`, `hint` in its lower border; returns where
    /// the terminal's cursor belongs. A form taller than the popup is scrolled to the field with
    /// the focus.
    pub fn draw(
        &mut self,
        area: Rect,
        buffer: &mut Buffer,
        look: Look,
        hint: &str,
    ) -> Option<Position> {
        self.draw_in(area, false, buffer, look, hint)
    }

    /// As [`Self::draw`], on the last rows of `area`, so that as little as can be lies below it; the
    /// help of a field gives way to what is understood.
    pub fn draw_at_foot(
        &mut self,
        area: Rect,
        buffer: &mut Buffer,
        look: Look,
        hint: &str,
    ) -> Option<Position> {
        self.draw_in(area, true, buffer, look, hint)
    }

    fn draw_in(
        &mut self,
        area: Rect,
        is_low: bool,
        buffer: &mut Buffer,
        look: Look,
        hint: &str,
    ) -> Option<Position> {
        // A long title gives way to where one is.
        let place = self.place().map(|(at, many)| format!(" ({at}{}{many})", self.of));
        let place = place.unwrap_or_default();
        let taken = u16::try_from(width(&place)).unwrap_or(u16::MAX).saturating_add(FRAME);
        let room = WIDTH.min(area.width).saturating_sub(taken);
        let title = format!("{}{place}", fit(&self.title, room, look));
        let expected = Popup { title: &title, hint, width: WIDTH, height: u16::MAX };
        let columns = expected.outline(area).width.saturating_sub(2);
        let label = self.label_width(columns);
        let (rows, focused) = self.rows(columns, label, is_low, look);
        let height = u16::try_from(rows.len()).unwrap_or(u16::MAX);
        let popup = Popup { height, ..expected };
        let high = popup.outline(area).height;
        let low = Rect { y: area.y + area.height - high, height: high, ..area };
        let inner = popup.open(if is_low { low } else { area }, buffer, look);
        let mut canvas = Canvas::new(buffer, inner, look);
        let seen = usize::from(canvas.height());
        self.scroll = in_view(self.scroll, focused.end.saturating_sub(1), rows.len(), seen);
        self.scroll = in_view(self.scroll, focused.start, rows.len(), seen);
        self.draw_rows(&mut canvas, &rows, label)
    }

    fn label_width(&self, columns: u16) -> u16 {
        let widest =
            self.entries.iter().map(|entry| width(&entry.field.label) + 1).max().unwrap_or(0);
        u16::try_from(widest).unwrap_or(u16::MAX).min(columns / 3)
    }

    /// All rows of the form, and which of them belong to the field with the focus.
    fn rows(
        &self,
        columns: u16,
        label: u16,
        is_low: bool,
        look: Look,
    ) -> (Vec<Row>, std::ops::Range<usize>) {
        let room = columns.saturating_sub(MARGIN + label + 2);
        let mut rows = Vec::new();
        let mut focused = 0..0;
        for error in &self.general {
            let wrapped = wrap(error, columns.saturating_sub(MARGIN + 2));
            let told = wrapped.into_iter().map(|words| format!("! {words}"));
            rows.extend(told.map(|words| Row::Wide(words, Role::Bad)));
        }
        let about = wrap(&self.about, columns.saturating_sub(MARGIN + 1));
        rows.extend(about.into_iter().map(|words| Row::Wide(words, Role::Plain)));
        for (index, entry) in self.entries.iter().enumerate() {
            let start = rows.len();
            if !entry.field.section.is_empty() {
                rows.push(Row::Heading(index));
            }
            rows.push(Row::Input(index));
            let high = input_rows(entry, room).max(label_rows(entry, label).len());
            rows.extend((1..high).map(|_| Row::More));
            if let Some(error) = &entry.field.error {
                let wrapped = wrap(error, room.saturating_sub(2));
                rows.extend(
                    wrapped.into_iter().map(|words| Row::Words(format!("! {words}"), Role::Bad)),
                );
            }
            if let Some(note) = &entry.field.note {
                rows.push(Row::Words(format!("= {note}"), Role::Accent));
            }
            if index == self.focus {
                if !is_low || entry.field.note.is_none() {
                    rows.extend(beside(entry, room, look));
                }
                focused = start..rows.len();
            }
        }
        (rows, focused)
    }

    fn draw_rows(&mut self, canvas: &mut Canvas<'_>, rows: &[Row], label: u16) -> Option<Position> {
        let left = MARGIN + label + 1;
        let room = canvas.width().saturating_sub(left + 1);
        let mut cursor = None;
        for (y, row) in (0..canvas.height()).zip(rows.iter().skip(self.scroll)) {
            match row {
                Row::More => {}
                Row::Wide(words, role) => {
                    let room = canvas.width().saturating_sub(MARGIN + 1);
                    canvas.text(MARGIN, y, room, words, *role);
                }
                Row::Words(words, role) => {
                    canvas.text(left, y, room, words, *role);
                }
                Row::Heading(index) => {
                    let heading = self.entries.get(*index).map(|entry| &entry.field.section);
                    let room = canvas.width().saturating_sub(1);
                    canvas.text(0, y, room, heading.map_or("", String::as_str), Role::Accent);
                }
                Row::Input(index) => {
                    let focused = *index == self.focus;
                    let Some(entry) = self.entries.get_mut(*index) else { continue };
                    draw_label(canvas, y, label, entry, focused);
                    let place = draw_input(canvas, (left, y), room, entry, focused);
                    cursor = if focused { place } else { cursor };
                }
            }
        }
        let (look, edge) = (canvas.look(), canvas.width().saturating_sub(1));
        if self.scroll > 0 {
            canvas.text(edge, 0, 1, look.more_above(), Role::Dim);
        }
        if self.scroll + usize::from(canvas.height()) < rows.len() {
            canvas.text(edge, canvas.height().saturating_sub(1), 1, look.more_below(), Role::Dim);
        }
        cursor
    }
}

fn input_rows(entry: &Entry, room: u16) -> usize {
    let (least, most) =
        if entry.field.kind == FieldKind::ShortText { SHORT_ROWS } else { TEXT_ROWS };
    match &entry.input {
        Input::Text(editor) => editor.height(room).clamp(least, most),
        Input::Line(_) | Input::Choice(_) | Input::Suggest(_) => 1,
    }
}

/// The rows only the field with the focus has: its suggestions and its help.
fn beside(entry: &Entry, room: u16, look: Look) -> Vec<Row> {
    let mut rows = Vec::new();
    if let Input::Suggest(suggest) = &entry.input {
        for (label, taken) in suggest.in_view() {
            let (marker, role) =
                if taken { (look.marker(), Role::Selected) } else { (" ", Role::Plain) };
            rows.push(Row::Words(format!("{marker} {label}"), role));
        }
    }
    rows.extend(
        wrap(&entry.field.help, room).into_iter().map(|words| Row::Words(words, Role::Dim)),
    );
    rows
}

/// A label that is wider than its column goes on below: it says what the field is, so none of it is
/// left out.
fn label_rows(entry: &Entry, label: u16) -> Vec<String> {
    wrap(&entry.field.label, label.saturating_sub(1))
}

fn draw_label(canvas: &mut Canvas<'_>, y: u16, label: u16, entry: &Entry, focused: bool) {
    let role = if focused { Role::Selected } else { Role::Plain };
    if focused {
        canvas.text(0, y, 1, canvas.look().marker(), role);
    }
    let rows = label_rows(entry, label);
    for (below, row) in (0..).zip(&rows) {
        let used = canvas.text(MARGIN, y + below, label.saturating_sub(1), row, role);
        if entry.field.required && usize::from(below) + 1 == rows.len() {
            canvas.text(MARGIN + used, y + below, 1, "*", Role::Accent);
        }
    }
}

fn draw_input(
    canvas: &mut Canvas<'_>,
    (x, y): (u16, u16),
    room: u16,
    entry: &mut Entry,
    focused: bool,
) -> Option<Position> {
    let rows = u16::try_from(input_rows(entry, room)).unwrap_or(1);
    let text = if focused && entry.is_selected() { Role::Replaceable } else { Role::Plain };
    match &mut entry.input {
        Input::Line(line) => line.draw(canvas, x, y, room, text),
        Input::Suggest(suggest) => suggest.line().draw(canvas, x, y, room, text),
        Input::Text(editor) => editor.draw(canvas, (x, y), (room, rows), text),
        Input::Choice(choice) => {
            let (place, many) = choice.place();
            let role = if focused { Role::Selected } else { Role::Plain };
            let shown = if focused {
                format!("< {} >  {place}/{many}", choice.label())
            } else {
                choice.label().to_owned()
            };
            canvas.text(x, y, room, &shown, role);
            canvas.position(x, y)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kit::field::Field;
    use crate::kit::testing::{ASCII, drawn, sizes};
    use crate::kit::typed::Typed;

    fn pairs(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
        pairs.iter().map(|(one, other)| ((*one).to_owned(), (*other).to_owned())).collect()
    }

    fn form() -> FormState {
        let fields = vec![
            Field::new("what", "Che cosa", FieldKind::Line).required().help("Una frase."),
            Field::new(
                "owner",
                "Chi",
                FieldKind::Suggest(pairs(&[("s1", "Mario Rossi"), ("s2", "Rosa Bianchi")])),
            ),
            Field::new(
                "state",
                "Stato",
                FieldKind::Choice(pairs(&[("open", "Aperta"), ("done", "Fatta")])),
            ),
            Field::new("note", "Nota", FieldKind::Text),
        ];
        FormState::new(
            "Azione",
            fields,
            &pairs(&[("what", "Rilievo"), ("state", "open"), ("note", "uno\ndue")]),
        )
    }

    fn shown(form: &mut FormState, width: u16, height: u16) -> (Vec<String>, Option<Position>) {
        let mut cursor = None;
        let lines = drawn(width, height, |area, buffer| {
            cursor = form.draw(area, buffer, ASCII, "Invio salva")
        });
        (lines, cursor)
    }

    #[test]
    fn a_form_shows_its_labels_values_focus_and_help() {
        let (lines, cursor) = shown(&mut form(), 38, 9);
        assert_eq!(
            lines,
            [
                "+- Azione ---------------------------+",
                "|> Che cosa* Rilievo                 |",
                "|            Una frase.              |",
                "|  Chi                               |",
                "|  Stato     Aperta                  |",
                "|  Nota      uno                     |",
                "|            due                     |",
                "|                                    |",
                "+- Invio salva ----------------------+",
            ]
        );
        assert_eq!(cursor, Some(Position { x: 20, y: 1 }));
    }

    #[test]
    fn a_long_label_goes_on_below_and_words_about_the_whole_form_take_its_width() {
        let fields = vec![
            Field::new("from", "Tutta Italia e oltre", FieldKind::Line).required(),
            Field::new("to", "A", FieldKind::Line),
        ];
        let mut form = FormState::new("Dove", fields, &pairs(&[("from", "x"), ("to", "y")]));
        form.general = vec!["Non si parte e non si arriva".to_owned()];
        assert_eq!(
            shown(&mut form, 36, 7).0,
            [
                "+- Dove ---------------------------+",
                "|  ! Non si parte e non si arriva  |",
                "|> Tutta       x                   |",
                "|  Italia e                        |",
                "|  oltre*                          |",
                "|  A           y                   |",
                "+- Invio salva --------------------+",
            ]
        );
    }

    #[test]
    fn suggestions_stand_under_their_field_with_the_one_taken_marked() {
        let mut form = form();
        form.next();
        form.typed(Typed::Char('r'));
        let (lines, _) = shown(&mut form, 38, 12);
        assert!(lines[3].starts_with("|> Chi       r"), "{lines:?}");
        assert!(lines[4].contains("> Rosa Bianchi"), "{lines:?}");
        assert!(lines[5].contains("  Mario Rossi"), "{lines:?}");
    }

    #[test]
    fn an_error_and_a_note_stand_under_their_field() {
        let mut form = form();
        form.set_note("what", Some("ven 27 novembre".to_owned()));
        form.set_errors(pairs(&[("what", "Manca un verbo."), ("", "La seduta è chiusa.")]));
        let (lines, _) = shown(&mut form, 50, 14);
        assert!(lines[2].contains("  ! La seduta e chiusa."), "{lines:?}");
        assert!(lines[4].contains("! Manca un verbo."), "{lines:?}");
        assert!(lines[5].contains("= ven 27 novembre"), "{lines:?}");
    }

    #[test]
    fn a_choice_with_the_focus_shows_that_it_steps() {
        let mut form = form();
        form.focus("state");
        let (lines, _) = shown(&mut form, 38, 12);
        assert!(lines.iter().any(|line| line.contains("> Stato     < Aperta >  1/2")), "{lines:?}");
    }

    #[test]
    fn a_form_taller_than_the_screen_scrolls_to_the_focus() {
        let mut form = form();
        let (lines, _) = shown(&mut form, 38, 4);
        assert!(lines[1].contains("> Che cosa") && lines[2].ends_with("v|"), "{lines:?}");
        form.focus("note");
        let (lines, cursor) = shown(&mut form, 38, 5);
        assert!(lines[1].contains("> Nota") && lines[1].ends_with("^|"), "{lines:?}");
        assert_eq!(cursor.map(|place| place.y), Some(2));
        form.focus("what");
        assert!(shown(&mut form, 38, 4).0[1].contains("> Che cosa"));
    }

    #[test]
    fn no_size_is_too_small() {
        for name in ["what", "owner", "state", "note"] {
            let mut form = form();
            form.set_errors(pairs(&[(name, "Così non va: 会議室"), ("", "x")]));
            sizes(|area, buffer, look| {
                let cursor = form.draw(area, buffer, look, "Invio · Esc");
                assert!(cursor.is_none_or(|cursor| area.contains(cursor)));
            });
        }
    }
}
