//! A text to read, longer than the screen. Keeps out: where the text comes from, and editing.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::canvas::Canvas;
use super::look::{Look, Role};
use super::motion::Motion;
use super::popup::Popup;
use super::wrap::wrap;

/// Columns a page asks for as a popup.
const WIDTH: u16 = 76;

/// One line of a page, which may wrap into several rows.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PageLine {
    /// Words at the left edge, such as a key or a name; may be empty.
    pub head: String,
    /// The text of the line.
    pub text: String,
    /// How the text looks.
    pub role: Role,
    /// Columns before the text on each of its rows; the head stands in them.
    pub indent: u16,
}

impl PageLine {
    /// A line of ordinary text.
    pub fn plain(text: impl Into<String>) -> Self {
        Self { text: text.into(), ..Self::default() }
    }

    /// A line that looks as its role does.
    pub fn styled(text: impl Into<String>, role: Role) -> Self {
        Self { text: text.into(), role, ..Self::default() }
    }

    /// A heading.
    pub fn title(text: impl Into<String>) -> Self {
        Self::styled(text, Role::Title)
    }

    /// A head and, `indent` columns from the edge, what is said of it.
    pub fn entry(head: impl Into<String>, text: impl Into<String>, indent: u16) -> Self {
        Self { head: head.into(), text: text.into(), role: Role::Plain, indent }
    }

    /// An empty line.
    pub fn blank() -> Self {
        Self::default()
    }
}

/// A page on the screen: its lines and how far it is scrolled.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PageState {
    pub(super) lines: Vec<PageLine>,
    offset: usize,
    rows: usize,
    page: usize,
}

impl PageState {
    /// A page at its beginning.
    pub fn new(lines: Vec<PageLine>) -> Self {
        Self { lines, ..Self::default() }
    }

    /// The rows the page takes at this width.
    pub fn height(&self, width: u16) -> usize {
        self.lines.iter().map(|line| rows(line, width).len()).sum()
    }

    /// Scrolls, by the size last drawn.
    pub fn step(&mut self, motion: Motion) {
        self.offset =
            motion.from(self.offset, (self.rows + 1).saturating_sub(self.page), self.page);
    }

    /// Draws the part in view, with marks at the right edge where there is more.
    pub fn draw(&mut self, area: Rect, buffer: &mut Buffer, look: Look) {
        let mut canvas = Canvas::new(buffer, area, look);
        let edge = canvas.width().saturating_sub(1);
        let width = edge.saturating_sub(1);
        self.rows = self.height(width);
        self.page = usize::from(canvas.height());
        self.offset = self.offset.min(self.rows.saturating_sub(self.page));
        let shown = self.lines.iter().flat_map(|line| {
            let numbered = rows(line, width).into_iter().enumerate();
            numbered.map(move |(row, text)| (line, row == 0, text))
        });
        for (y, (line, first, text)) in (0..canvas.height()).zip(shown.skip(self.offset)) {
            let indent = indent(line, width);
            if first {
                canvas.text(0, y, indent.saturating_sub(1), &line.head, Role::Key);
            }
            canvas.text(indent, y, width - indent, &text, line.role);
        }
        if self.offset > 0 {
            canvas.text(edge, 0, 1, look.more_above(), Role::Dim);
        }
        if self.offset + self.page < self.rows {
            canvas.text(edge, canvas.height().saturating_sub(1), 1, look.more_below(), Role::Dim);
        }
    }

    /// Draws the page as a popup in the middle of `area`, as high as its text asks.
    pub fn draw_popup(
        &mut self,
        area: Rect,
        buffer: &mut Buffer,
        look: Look,
        title: &str,
        hint: &str,
    ) {
        let expected = Popup { title, hint, width: WIDTH, height: u16::MAX };
        let width = expected.outline(area).width.saturating_sub(4);
        let height = u16::try_from(self.height(width)).unwrap_or(u16::MAX);
        let inner = Popup { height, ..expected }.open(area, buffer, look);
        self.draw(inner, buffer, look);
    }
}

/// The indent of a line, given up where it would leave the text too little room.
fn indent(line: &PageLine, width: u16) -> u16 {
    line.indent.min(width / 2)
}

fn rows(line: &PageLine, width: u16) -> Vec<String> {
    let wrapped = wrap(&line.text, width - indent(line, width));
    if wrapped.is_empty() { vec![String::new()] } else { wrapped }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kit::testing::{ASCII, UNICODE, drawn, sizes};

    fn page() -> PageState {
        PageState::new(vec![
            PageLine::title("Tasti"),
            PageLine::entry("u", "riprende l'ultimo atto", 4),
            PageLine::blank(),
            PageLine::plain("Fine."),
        ])
    }

    #[test]
    fn an_entry_wraps_under_its_own_text() {
        let lines = drawn(20, 6, |area, buffer| page().draw(area, buffer, ASCII));
        assert_eq!(lines, ["Tasti", "u   riprende", "    l'ultimo atto", "", "Fine.", ""]);
    }

    #[test]
    fn a_long_page_scrolls_between_its_ends_and_says_where_there_is_more() {
        let mut page = page();
        let draw =
            |page: &mut PageState| drawn(20, 3, |area, buffer| page.draw(area, buffer, UNICODE));
        assert!(draw(&mut page)[2].ends_with('↓'));
        page.step(Motion::Last);
        assert_eq!(draw(&mut page), ["    l'ultimo atto  ↑", "", "Fine."]);
        page.step(Motion::Down);
        page.step(Motion::Up);
        assert_eq!(draw(&mut page)[0], "u   riprende       ↑");
    }

    #[test]
    fn a_shorter_text_does_not_leave_the_page_beyond_its_end() {
        let mut page = page();
        drawn(20, 3, |area, buffer| page.draw(area, buffer, UNICODE));
        page.step(Motion::Last);
        page.lines = vec![PageLine::plain("Solo questo.")];
        assert_eq!(drawn(20, 1, |area, buffer| page.draw(area, buffer, UNICODE)), ["Solo questo."]);
    }

    #[test]
    fn a_popup_is_as_high_as_its_text() {
        let lines =
            drawn(60, 9, |area, buffer| page().draw_popup(area, buffer, ASCII, "Aiuto", "Esc"));
        assert!(lines[1].contains("- Aiuto -") && lines[6].contains("- Esc -"), "{lines:?}");
    }

    #[test]
    fn no_size_is_too_small() {
        let mut page = page();
        sizes(|area, buffer, look| {
            page.step(Motion::Down);
            page.draw(area, buffer, look);
            page.draw_popup(area, buffer, look, "Aiuto", "Esc");
        });
    }
}
