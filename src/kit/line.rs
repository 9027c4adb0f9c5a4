//! A text of one line as it is typed: filters, the live line, line fields. Keeps out: prompts,
//! meanings, and keys.

use ratatui::layout::Position;
use unicode_segmentation::UnicodeSegmentation;

use super::canvas::Canvas;
use super::draft::Draft;
use super::look::Role;
use super::safe::{clean, columns, width};
use super::typed::Typed;

/// A line being written.
#[derive(Debug, Clone)]
pub struct LineEdit(Draft);

impl Default for LineEdit {
    fn default() -> Self {
        Self::new("")
    }
}

impl LineEdit {
    /// A line that begins with `text`, the cursor at its end.
    pub fn new(text: &str) -> Self {
        Self(Draft::new(text, false))
    }

    /// What stands on the line.
    pub fn text(&self) -> &str {
        self.0.lines().first().map_or("", String::as_str)
    }

    /// Whether nothing stands on the line.
    pub fn is_empty(&self) -> bool {
        self.text().is_empty()
    }

    /// Another text, the cursor at its end; the undo of the old one is gone.
    pub fn set(&mut self, text: &str) {
        *self = Self::new(text);
    }

    /// An empty line.
    pub fn clear(&mut self) {
        self.set("");
    }

    /// Takes away what stands on it, as one act that undo takes back.
    pub fn erase(&mut self) {
        self.0.erase();
    }

    /// Does one act; false when there was nothing to do.
    pub fn typed(&mut self, typed: Typed) -> bool {
        self.0.typed(typed)
    }

    /// Puts text in at the cursor; its line ends become spaces.
    pub fn paste(&mut self, text: &str) {
        self.0.paste(text);
    }

    /// Draws the part of the line around the cursor; returns where the terminal's cursor belongs.
    pub fn draw(
        &self,
        canvas: &mut Canvas<'_>,
        x: u16,
        y: u16,
        limit: u16,
        role: Role,
    ) -> Option<Position> {
        let limit = limit.min(canvas.width().saturating_sub(x));
        if limit == 0 || y >= canvas.height() {
            return None;
        }
        let cleaned = clean(self.text());
        let before: String = cleaned.chars().take(self.0.cursor().1).collect();
        let (before, room) = (width(&before), usize::from(limit));
        let start = first_column(before, width(&cleaned), room);
        let mut skipped = 0;
        let mut from = 0;
        for (at, grapheme) in cleaned.grapheme_indices(true) {
            if start == 0 || skipped > start {
                break;
            }
            skipped += columns(grapheme);
            from = at + grapheme.len();
        }
        let indent = u16::try_from(skipped.saturating_sub(start)).unwrap_or(0).min(limit);
        if start > 0 {
            canvas.text(x, y, 1, canvas.look().ellipsis(), Role::Dim);
        }
        canvas.text(x + indent, y, limit - indent, cleaned.get(from..).unwrap_or_default(), role);
        let cursor = u16::try_from(before.saturating_sub(start)).unwrap_or(u16::MAX).min(limit - 1);
        canvas.position(x + cursor, y)
    }
}

/// The first column shown of a line, in steps of half the room, so that there is text to see on
/// both sides of the cursor and the line does not creep at every letter.
fn first_column(cursor: usize, whole: usize, room: usize) -> usize {
    let edge = room.saturating_sub(1);
    if whole < room || cursor < edge {
        return 0;
    }
    let half = (room / 2).max(1);
    ((cursor - edge) / half + 1) * half
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kit::testing::{UNICODE, drawn, sizes};

    fn shown(line: &LineEdit, room: u16) -> (String, u16) {
        let mut cursor = 0;
        let lines = drawn(room, 1, |area, buffer| {
            let mut canvas = Canvas::new(buffer, area, UNICODE);
            cursor = line.draw(&mut canvas, 0, 0, room, Role::Plain).map_or(99, |place| place.x);
        });
        (lines.concat(), cursor)
    }

    #[test]
    fn a_short_line_is_shown_whole_with_the_cursor_behind_it() {
        assert_eq!(shown(&LineEdit::new("perché"), 10), ("perché".to_owned(), 6));
    }

    #[test]
    fn a_long_line_shows_the_part_around_the_cursor() {
        let mut line = LineEdit::new("0123456789abcdef");
        assert_eq!(shown(&line, 10), ("…bcdef".to_owned(), 6));
        line.typed(Typed::Home);
        assert_eq!(shown(&line, 10), ("012345678…".to_owned(), 0));
    }

    #[test]
    fn the_cursor_stands_on_its_letter_wherever_it_goes() {
        let text = "0123456789abcdefghijklmno";
        let mut line = LineEdit::new(text);
        for at in (0..text.len()).rev() {
            line.typed(Typed::Left);
            let (row, cursor) = shown(&line, 9);
            let under = row.chars().nth(usize::from(cursor));
            assert_eq!(under, text.chars().nth(at), "{row}");
        }
    }

    #[test]
    fn the_cursor_counts_wide_characters_and_marks_by_columns() {
        assert_eq!(shown(&LineEdit::new("会e\u{301}x"), 10).1, 4);
    }

    #[test]
    fn clearing_leaves_an_empty_line() {
        let mut line = LineEdit::new("a");
        line.clear();
        assert!(line.is_empty());
    }

    #[test]
    fn no_size_is_too_small() {
        let line = LineEdit::new("会議室 la seduta è aperta alle nove e trenta");
        sizes(|area, buffer, look| {
            let mut canvas = Canvas::new(buffer, area, look);
            line.draw(&mut canvas, 0, 0, 30, Role::Plain);
            line.draw(&mut canvas, 9, 3, 300, Role::Plain);
        });
    }
}
