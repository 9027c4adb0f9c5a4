//! Where the hand is on what was drawn, for the cursor of the terminal: a screen reader and a
//! magnifier follow it. Keeps out: what is selected.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Modifier;

use super::look::{Look, Role};

/// The place of the first marker of a selection in an area.
pub fn find(area: Rect, buffer: &Buffer, look: Look) -> Option<Position> {
    let bold = look.style(Role::Selected).add_modifier & Modifier::BOLD;
    let is_marker = |place: &Position| {
        buffer
            .cell(*place)
            .is_some_and(|cell| cell.symbol() == look.marker() && cell.modifier.contains(bold))
    };
    area.intersection(buffer.area).positions().find(is_marker)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kit::Canvas;
    use crate::kit::testing::{ASCII, UNICODE};

    #[test]
    fn the_hand_is_at_the_marker_and_not_at_a_letter_that_looks_like_it() {
        for look in [ASCII, UNICODE] {
            let area = Rect::new(0, 0, 20, 4);
            let mut buffer = Buffer::empty(area);
            let mut canvas = Canvas::new(&mut buffer, area, look);
            canvas.text(0, 0, 20, "a > b", Role::Plain);
            canvas.text(3, 2, 1, look.marker(), Role::Selected);
            assert_eq!(find(area, &buffer, look), Some(Position { x: 3, y: 2 }));
            assert_eq!(find(Rect { height: 2, ..area }, &buffer, look), None);
        }
    }
}
