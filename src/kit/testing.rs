//! For the tests of the widgets: buffers as lines of text, and every small size at once. Keeps out:
//! anything the program itself uses.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::look::Look;

/// A terminal that shows everything.
pub(super) const UNICODE: Look = Look { unicode: true, colour: true };
/// A terminal that shows next to nothing.
pub(super) const ASCII: Look = Look { unicode: false, colour: false };

/// The rows of a buffer as text, without spaces at their ends.
pub(super) fn lines(buffer: &Buffer) -> Vec<String> {
    let area = buffer.area;
    (area.top()..area.bottom())
        .map(|y| {
            let mut row = String::new();
            let mut covered = 0;
            for x in area.left()..area.right() {
                let symbol = buffer.cell(Position { x, y }).map_or(" ", |cell| cell.symbol());
                if covered == 0 {
                    row.push_str(symbol);
                    covered = super::safe::width(symbol).saturating_sub(1);
                } else {
                    covered -= 1;
                }
            }
            row.trim_end().to_owned()
        })
        .collect()
}

/// What `draw` leaves on an empty screen of this size.
pub(super) fn drawn<T>(
    width: u16,
    height: u16,
    draw: impl FnOnce(Rect, &mut Buffer) -> T,
) -> Vec<String> {
    let area = Rect::new(0, 0, width, height);
    let mut buffer = Buffer::empty(area);
    draw(area, &mut buffer);
    lines(&buffer)
}

/// Draws at many sizes from nothing up, in both looks, and on areas that leave the buffer; fails
/// when a cell outside the area changes or when something beyond ASCII is drawn for a terminal that
/// has only ASCII.
pub(super) fn sizes<T>(mut draw: impl FnMut(Rect, &mut Buffer, Look) -> T) {
    let screen = Rect::new(0, 0, 86, 28);
    let widths = [0, 1, 2, 3, 5, 8, 13, 18, 26, 40, 60, 80];
    let heights = [0, 1, 2, 3, 5, 8, 18, 24];
    for look in [UNICODE, ASCII] {
        for width in widths {
            for height in heights {
                let area = Rect::new(3, 2, width, height);
                let mut buffer = Buffer::filled(screen, ratatui::buffer::Cell::new("@"));
                draw(area, &mut buffer, look);
                check(&buffer, area, look);
            }
        }
        let outside = Rect::new(80, 25, 60, 20);
        let mut buffer = Buffer::filled(screen, ratatui::buffer::Cell::new("@"));
        draw(outside, &mut buffer, look);
        check(&buffer, outside, look);
    }
}

fn check(buffer: &Buffer, area: Rect, look: Look) {
    for (index, cell) in buffer.content().iter().enumerate() {
        let (x, y) = buffer.pos_of(index);
        if !area.contains(Position { x, y }) {
            assert_eq!(cell.symbol(), "@", "drawn at {x},{y} outside {area:?}");
        }
        assert!(look.unicode || cell.symbol().is_ascii(), "{:?} is not ASCII", cell.symbol());
    }
}
