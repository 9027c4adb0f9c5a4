//! The one way onto the screen: text cleaned, cut, clipped and styled at a place. Keeps out: what
//! is drawn, and any state.

use std::borrow::Cow;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use unicode_segmentation::UnicodeSegmentation;

use super::ascii;
use super::look::{Look, Role};
use super::safe::{beginning, clean, columns, width};

/// A part of the buffer to draw on, with its own origin at the upper left corner.
///
/// Whatever lies outside the part or outside the buffer is left undrawn.
pub struct Canvas<'b> {
    buffer: &'b mut Buffer,
    area: Rect,
    look: Look,
}

impl<'b> Canvas<'b> {
    /// A canvas over `area` as far as the buffer reaches.
    pub fn new(buffer: &'b mut Buffer, area: Rect, look: Look) -> Self {
        let area = area.intersection(buffer.area);
        Self { buffer, area, look }
    }

    /// Columns.
    pub fn width(&self) -> u16 {
        self.area.width
    }

    /// Rows.
    pub fn height(&self) -> u16 {
        self.area.height
    }

    /// What the terminal can show.
    pub fn look(&self) -> Look {
        self.look
    }

    /// The place on the screen of a place on the canvas, kept inside it; `None` on an empty canvas.
    pub fn position(&self, x: u16, y: u16) -> Option<Position> {
        if self.area.is_empty() {
            return None;
        }
        let x = self.area.x + x.min(self.area.width - 1);
        let y = self.area.y + y.min(self.area.height - 1);
        Some(Position { x, y })
    }

    /// Draws text in at most `limit` columns with an ellipsis where it is cut; returns the columns
    /// used.
    pub fn text(&mut self, x: u16, y: u16, limit: u16, text: &str, role: Role) -> u16 {
        self.styled(x, y, limit, text, self.look.style(role))
    }

    /// As [`Canvas::text`], with a style of its own.
    pub fn styled(&mut self, x: u16, y: u16, limit: u16, text: &str, style: Style) -> u16 {
        self.put(x, y, limit, text, |_| style)
    }

    /// As [`Canvas::text`], with the characters at `marked` (character indexes, ascending) standing
    /// out.
    pub fn marked(
        &mut self,
        x: u16,
        y: u16,
        limit: u16,
        text: &str,
        marked: &[usize],
        style: Style,
    ) -> u16 {
        let found = style.patch(self.look.style(Role::Marked));
        self.put(
            x,
            y,
            limit,
            text,
            |at| if marked.binary_search(&at).is_ok() { found } else { style },
        )
    }

    /// Draws text so that it ends before column `end`, in at most `limit` columns; returns the
    /// column it starts at.
    pub fn right(&mut self, end: u16, y: u16, limit: u16, text: &str, role: Role) -> u16 {
        let wide = u16::try_from(width(text)).unwrap_or(u16::MAX).min(limit).min(end);
        let start = end - wide;
        self.text(start, y, wide, text, role);
        start
    }

    /// Draws a symbol of one column `count` times to the right.
    pub fn across(&mut self, x: u16, y: u16, count: u16, symbol: &str, role: Role) {
        let count = count.min(self.area.width.saturating_sub(x));
        self.text(x, y, count, &symbol.repeat(usize::from(count)), role);
    }

    fn put(
        &mut self,
        x: u16,
        y: u16,
        limit: u16,
        text: &str,
        style: impl Fn(usize) -> Style,
    ) -> u16 {
        if x >= self.area.width || y >= self.area.height {
            return 0;
        }
        let limit = usize::from(limit.min(self.area.width - x));
        let cleaned = clean(text);
        let mut shown = beginning(&cleaned, limit);
        let cut = shown.len() < cleaned.len() && limit > 0;
        if cut {
            shown = beginning(shown, limit - 1);
        }
        let mut used = 0;
        let mut at = 0;
        for grapheme in shown.graphemes(true) {
            used += self.cell(x + used, y, grapheme, style(at));
            at += grapheme.chars().count();
        }
        if cut {
            used += self.cell(x + used, y, self.look.ellipsis(), style(at));
        }
        used
    }

    /// Sets one grapheme and empties the cells a wide one covers; returns its columns.
    fn cell(&mut self, x: u16, y: u16, grapheme: &str, style: Style) -> u16 {
        let wide = u16::try_from(columns(grapheme)).unwrap_or(0);
        let (x, y) = (self.area.x + x, self.area.y + y);
        let reduced =
            if self.look.unicode { Cow::Borrowed(grapheme) } else { ascii::reduce(grapheme) };
        for (index, column) in (x..x.saturating_add(wide)).enumerate() {
            let symbol = match index {
                0 if self.look.unicode => grapheme,
                _ if self.look.unicode => " ",
                _ => reduced.get(index..=index).unwrap_or(" "),
            };
            if let Some(cell) = self.buffer.cell_mut(Position { x: column, y }) {
                cell.set_symbol(symbol).set_style(style);
            }
        }
        wide
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kit::testing::{ASCII, UNICODE, drawn, sizes};
    use ratatui::style::Modifier;

    #[test]
    fn text_is_cleaned_and_cut_where_the_limit_is() {
        let lines = drawn(12, 1, |area, buffer| {
            Canvas::new(buffer, area, UNICODE).text(1, 0, 6, "a\u{1b}bcdefgh", Role::Plain);
        });
        assert_eq!(lines, [" a·bcd…"]);
    }

    #[test]
    fn a_wide_character_covers_two_cells_in_both_alphabets() {
        for (look, expected) in [(UNICODE, "会x"), (ASCII, "??x")] {
            let lines = drawn(5, 1, |area, buffer| {
                let mut canvas = Canvas::new(buffer, area, look);
                canvas.text(0, 0, 5, "     ", Role::Plain);
                let used = canvas.text(0, 0, 5, "会", Role::Plain);
                canvas.text(used, 0, 1, "x", Role::Plain);
            });
            assert_eq!(lines, [expected]);
        }
    }

    #[test]
    fn marks_fall_on_the_characters_counted_not_on_bytes() {
        let area = Rect::new(0, 0, 6, 1);
        let mut buffer = Buffer::empty(area);
        Canvas::new(&mut buffer, area, UNICODE).marked(
            0,
            0,
            6,
            "èbe\u{301}d",
            &[1, 2],
            Style::new(),
        );
        let marked: Vec<bool> = (0..4)
            .map(|x| {
                buffer.cell((x, 0)).is_some_and(|cell| cell.modifier.contains(Modifier::UNDERLINED))
            })
            .collect();
        assert_eq!(marked, [false, true, true, false]);
    }

    #[test]
    fn text_on_the_right_ends_where_it_was_asked() {
        let lines = drawn(10, 1, |area, buffer| {
            let start = Canvas::new(buffer, area, UNICODE).right(9, 0, 5, "3/120", Role::Dim);
            assert_eq!(start, 4);
        });
        assert_eq!(lines, ["    3/120"]);
    }

    #[test]
    fn nothing_is_drawn_outside_at_any_size() {
        sizes(|area, buffer, look| {
            let mut canvas = Canvas::new(buffer, area, look);
            canvas.text(0, 0, 99, "会議室 è «aperta»\n", Role::Title);
            canvas.text(3, 2, 99, "e\u{301}会会会会会会会会会会会会会会会", Role::Title);
            canvas.right(40, 1, 12, "会議室会議室会議室", Role::Plain);
            canvas.across(1, 3, 99, look.block(), Role::Plain);
            let _ = canvas.position(80, 80);
        });
    }
}
