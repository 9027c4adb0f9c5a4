//! A text of several lines as it is typed, wrapped to the screen, with undo. Keeps out: labels,
//! saving, and keys.

use std::cell::RefCell;
use std::ops::Range;

use ratatui::layout::Position;
use unicode_segmentation::UnicodeSegmentation;

use super::broken::Broken;
use super::canvas::Canvas;
use super::draft::Draft;
use super::look::Role;
use super::motion::in_view;
use super::safe::{columns, width};
use super::typed::Typed;

/// A text being written. Rows up and down are those last drawn.
#[derive(Debug, Clone)]
pub struct Editor {
    draft: Draft,
    width: u16,
    offset: usize,
    /// Where its lines were broken last: what asks how high it is changes nothing else.
    broken: RefCell<Broken>,
}

/// One row of the screen: a line of the text and the bytes of its cleaned form that stand on the
/// row.
struct Row {
    line: usize,
    bytes: Range<usize>,
}

impl Editor {
    /// An editor that begins with `text`, the cursor at its end.
    pub fn new(text: &str) -> Self {
        Self {
            draft: Draft::new(text, true),
            width: u16::MAX,
            offset: 0,
            broken: RefCell::default(),
        }
    }

    /// The text, its lines joined by newlines.
    pub fn text(&self) -> String {
        self.draft.lines().join("\n")
    }

    /// Puts text in at the cursor.
    pub fn paste(&mut self, text: &str) {
        self.draft.paste(text);
    }

    /// Takes the text away, as one act that undo takes back.
    pub fn erase(&mut self) {
        self.draft.erase();
    }

    /// How many rows the text takes at this width.
    pub fn height(&self, width: u16) -> usize {
        self.rows(width).len()
    }

    /// Does one act; false when there was nothing to do, as going up from the first row.
    pub fn typed(&mut self, typed: Typed) -> bool {
        match typed {
            Typed::Up => self.climb(|row| row.checked_sub(1)),
            Typed::Down => self.climb(|row| row.checked_add(1)),
            other => self.draft.typed(other),
        }
    }

    /// Draws the rows around the cursor into `height` rows at `x`, `y`; returns where the
    /// terminal's cursor belongs.
    pub fn draw(
        &mut self,
        canvas: &mut Canvas<'_>,
        (x, y): (u16, u16),
        (limit, height): (u16, u16),
        role: Role,
    ) -> Option<Position> {
        self.width = limit;
        let height = height.min(canvas.height().saturating_sub(y));
        if limit == 0 || height == 0 {
            return None;
        }
        let rows = self.rows(limit);
        let (row, column) = self.place(&rows);
        self.offset = in_view(self.offset, row, rows.len(), usize::from(height));
        for (down, shown) in (0..height).zip(rows.iter().skip(self.offset)) {
            let broken = self.broken.borrow();
            let cleaned = broken.cleaned(shown.line);
            canvas.text(
                x,
                y + down,
                limit,
                cleaned.get(shown.bytes.clone()).unwrap_or_default().trim_end(),
                role,
            );
        }
        let down = u16::try_from(row - self.offset.min(row)).unwrap_or(u16::MAX).min(height - 1);
        let right = u16::try_from(column).unwrap_or(u16::MAX).min(limit - 1);
        canvas.position(x.saturating_add(right), y + down)
    }

    fn cleaned(&self, line: usize) -> String {
        self.broken.borrow().cleaned(line).to_owned()
    }

    /// The rows at a width, less one column so that the cursor has its place behind a full row.
    fn rows(&self, width: u16) -> Vec<Row> {
        let mut broken = self.broken.borrow_mut();
        broken.refresh(self.draft.lines(), width.saturating_sub(1));
        broken.rows().map(|(line, bytes)| Row { line, bytes }).collect()
    }

    /// The row of the cursor and its column there.
    fn place(&self, rows: &[Row]) -> (usize, usize) {
        let (line, characters) = self.draft.cursor();
        let cleaned = self.cleaned(line);
        let byte = cleaned.char_indices().nth(characters).map_or(cleaned.len(), |(at, _)| at);
        let on_line = |row: &Row| row.line == line && row.bytes.start <= byte;
        let index = rows.iter().rposition(on_line).unwrap_or(0);
        let start = rows.get(index).map_or(0, |row| row.bytes.start);
        (index, width(cleaned.get(start..byte).unwrap_or_default()))
    }

    fn climb(&mut self, step: impl Fn(usize) -> Option<usize>) -> bool {
        let rows = self.rows(self.width);
        let (index, column) = self.place(&rows);
        let Some((index, target)) = step(index).and_then(|index| Some((index, rows.get(index)?)))
        else {
            return false;
        };
        let cleaned = self.cleaned(target.line);
        let shown = cleaned.get(target.bytes.clone()).unwrap_or_default();
        let continues = rows.get(index + 1).is_some_and(|next| next.line == target.line);
        let mut used = 0;
        let mut inside = shown.len();
        for (at, grapheme) in shown.grapheme_indices(true) {
            let last = continues && at + grapheme.len() == shown.len();
            if used + columns(grapheme) > column || last {
                inside = at;
                break;
            }
            used += columns(grapheme);
        }
        let before = cleaned.get(..target.bytes.start + inside).unwrap_or_default();
        self.draft.jump(target.line, before.chars().count());
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kit::testing::{UNICODE, drawn, sizes};

    fn shown(editor: &mut Editor, room: u16, height: u16) -> (Vec<String>, (u16, u16)) {
        let mut cursor = (99, 99);
        let lines = drawn(room, height, |area, buffer| {
            let mut canvas = Canvas::new(buffer, area, UNICODE);
            let place = editor.draw(&mut canvas, (0, 0), (room, height), Role::Plain);
            cursor = place.map_or(cursor, |place| (place.x, place.y));
        });
        (lines, cursor)
    }

    #[test]
    fn long_lines_wrap_by_words_and_the_cursor_follows() {
        let mut editor = Editor::new("la seduta è aperta\nalle nove");
        let (lines, cursor) = shown(&mut editor, 11, 4);
        assert_eq!(lines, ["la seduta", "è aperta", "alle nove", ""]);
        assert_eq!(cursor, (9, 2));
    }

    #[test]
    fn up_and_down_go_by_the_rows_that_are_seen() {
        let mut editor = Editor::new("la seduta è aperta");
        shown(&mut editor, 11, 4);
        assert!(editor.typed(Typed::Up));
        assert_eq!(shown(&mut editor, 11, 4).1, (8, 0));
        assert!(!editor.typed(Typed::Up));
        assert!(editor.typed(Typed::Down));
        assert_eq!(shown(&mut editor, 11, 4).1, (8, 1));
        assert!(!editor.typed(Typed::Down));
    }

    #[test]
    fn the_rows_around_the_cursor_are_the_ones_in_view() {
        let mut editor = Editor::new("1\n2\n3\n4\n5");
        assert_eq!(shown(&mut editor, 9, 2), (vec!["4".to_owned(), "5".to_owned()], (1, 1)));
        for _ in 0..4 {
            editor.typed(Typed::Up);
        }
        assert_eq!(shown(&mut editor, 9, 2).0, ["1", "2"]);
    }

    #[test]
    fn the_text_comes_back_as_it_went_in() {
        assert_eq!(Editor::new("uno\n\n due \n").text(), "uno\n\n due \n");
    }

    #[test]
    fn letters_a_paste_and_undo_reach_the_text() {
        let mut editor = Editor::new("a");
        editor.typed(Typed::Newline);
        editor.paste("b\r\nc");
        assert_eq!(editor.text(), "a\nb\nc");
        editor.typed(Typed::Undo);
        assert_eq!(editor.text(), "a\n");
    }

    #[test]
    fn no_size_is_too_small() {
        let mut editor = Editor::new("会議室 la seduta è aperta\u{1b}\n\nalle nove e trenta");
        sizes(|area, buffer, look| {
            let mut canvas = Canvas::new(buffer, area, look);
            let (width, height) = (canvas.width(), canvas.height());
            editor.draw(&mut canvas, (0, 0), (width, height), Role::Plain);
            editor.typed(Typed::Up);
        });
    }
}
