//! A box over the screen: centred, cleared, bordered, titled. Keeps out: what stands inside it.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::widgets::{Block, Clear, Widget};

use super::canvas::Canvas;
use super::look::{Look, Role};
use super::safe::{fit, width};

/// The columns and rows a border takes.
const BORDER: u16 = 2;

/// A popup: its words and the size its content asks for.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Popup<'t> {
    /// The words in the upper border.
    pub title: &'t str,
    /// The keys that matter, in the lower border.
    pub hint: &'t str,
    /// Columns asked for the content.
    pub width: u16,
    /// Rows asked for the content.
    pub height: u16,
}

impl Popup<'_> {
    /// The box that will be drawn: the size asked, as far as the screen gives it, in the middle of
    /// `area`.
    ///
    /// A screen of 80 columns keeps two of them free at each side, so that the popup is seen to lie
    /// over something.
    pub fn outline(&self, area: Rect) -> Rect {
        let spare = if area.width >= 40 { 4 } else { 0 };
        let words = u16::try_from(width(self.title).max(width(self.hint)) + 2).unwrap_or(u16::MAX);
        let wide = self.width.max(words).saturating_add(BORDER).min(area.width - spare);
        let high = self.height.saturating_add(BORDER).min(area.height);
        Rect {
            x: area.x + (area.width - wide) / 2,
            y: area.y + (area.height - high) / 2,
            width: wide,
            height: high,
        }
    }

    /// Clears the box, draws its border and returns what is inside.
    pub fn open(&self, area: Rect, buffer: &mut Buffer, look: Look) -> Rect {
        let outline = self.outline(area).intersection(buffer.area);
        uncover(outline, buffer);
        Clear.render(outline, buffer);
        let block = Block::bordered().border_set(look.border());
        let inner = block.inner(outline);
        block.render(outline, buffer);
        let mut canvas = Canvas::new(buffer, outline, look);
        let room = outline.width.saturating_sub(6);
        let last = outline.height.saturating_sub(1);
        for (words, y, role) in [(self.title, 0, Role::Title), (self.hint, last, Role::Dim)] {
            if !words.is_empty() && room > 0 && (y == 0 || last > 0) {
                let words = format!(" {} ", fit(words, room, look));
                canvas.text(2, y, room + 2, &words, role);
            }
        }
        inner
    }
}

/// Empties wide characters that reach from outside into the box, whose other half would cover the
/// border.
fn uncover(outline: Rect, buffer: &mut Buffer) {
    let Some(x) = outline.x.checked_sub(1) else { return };
    for y in outline.top()..outline.bottom() {
        if let Some(cell) = buffer.cell_mut(Position { x, y })
            && width(cell.symbol()) > 1
        {
            cell.set_symbol(" ");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kit::testing::{ASCII, UNICODE, drawn, lines, sizes};

    #[test]
    fn a_popup_is_centred_with_its_words_in_the_border() {
        let popup = Popup { title: "Voto", hint: "Esc", width: 10, height: 1 };
        let shown = drawn(20, 5, |area, buffer| {
            popup.open(area, buffer, UNICODE);
        });
        assert_eq!(shown, ["", "    ┌─ Voto ───┐", "    │          │", "    └─ Esc ────┘", ""]);
    }

    #[test]
    fn in_ascii_the_border_is_plain() {
        let popup = Popup { width: 3, height: 1, ..Popup::default() };
        let shown = drawn(5, 3, |area, buffer| {
            popup.open(area, buffer, ASCII);
        });
        assert_eq!(shown, ["+---+", "|   |", "+---+"]);
    }

    #[test]
    fn a_screen_of_80_by_24_holds_any_popup() {
        let popup = Popup { width: 500, height: 500, ..Popup::default() };
        assert_eq!(popup.outline(Rect::new(0, 0, 80, 24)), Rect::new(2, 0, 76, 24));
    }

    #[test]
    fn what_lay_below_is_gone_even_half_characters() {
        let mut buffer = Buffer::with_lines(["会会会会会"; 3]);
        let area = buffer.area;
        Popup { width: 3, height: 1, ..Popup::default() }.open(area, &mut buffer, UNICODE);
        assert!(lines(&buffer)[1].contains("│   │"), "{:?}", lines(&buffer));
    }

    #[test]
    fn no_size_is_too_small() {
        let popup =
            Popup {
                title: "会議\u{1b}室", hint: "Invio salva · Esc lascia", width: 20, height: 6
            };
        sizes(|area, buffer, look| {
            let inner = popup.open(area, buffer, look);
            assert!(inner.is_empty() || area.intersects(inner));
        });
    }
}
