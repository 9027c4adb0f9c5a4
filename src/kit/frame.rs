//! The parts of the screen: a line above, the body, a notice, a line of keys below. Keeps out: what
//! any part says.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::canvas::Canvas;
use super::look::{Look, Role};
use super::safe::width;
use super::wrap::wrap;

/// The least screen the program is drawn on.
const LEAST: (u16, u16) = (60, 16);
/// From so many columns a detail stands beside its list.
const WIDE: u16 = 120;

/// The parts of one screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Frame {
    /// One row: where we are and whether all is saved.
    pub top: Rect,
    /// What the screen is for.
    pub body: Rect,
    /// One row: what just happened.
    pub notice: Rect,
    /// One row: the keys that matter now.
    pub hints: Rect,
}

/// Divides a screen; on one of fewer than four rows the body goes first, then the notice.
pub fn split(area: Rect) -> Frame {
    let row = |y: u16, height: u16| Rect { x: area.x, y: area.y + y, width: area.width, height };
    let high = area.height;
    let top = high.min(1);
    let hints = high.saturating_sub(1).min(1);
    let notice = high.saturating_sub(2).min(1);
    let body = high - top - hints - notice;
    Frame {
        top: row(0, top),
        body: row(top, body),
        notice: row(top + body, notice),
        hints: row(top + body + notice, hints),
    }
}

/// Whether the screen is too small to be drawn on: below 60 columns or 16 rows.
pub fn too_small(area: Rect) -> bool {
    area.width < LEAST.0 || area.height < LEAST.1
}

/// Whether a detail stands beside its list: from 120 columns.
pub fn wide(area: Rect) -> bool {
    area.width >= WIDE
}

/// A list and the detail beside it, where the screen is wide enough; a column stays free between
/// them.
pub fn beside(body: Rect) -> (Rect, Option<Rect>) {
    if !wide(body) {
        return (body, None);
    }
    let list = body.width * 3 / 5;
    let detail = Rect { x: body.x + list + 1, width: body.width - list - 1, ..body };
    (Rect { width: list, ..body }, Some(detail))
}

/// Draws the line above: where we are at the left, cut before what stands at the right.
pub fn draw_top(left: &str, right: &str, area: Rect, buffer: &mut Buffer, look: Look) {
    let mut canvas = Canvas::new(buffer, area, look);
    let end = canvas.width();
    let start = canvas.right(end, 0, end, right, Role::Plain);
    let room = if width(right) == 0 { end } else { start.saturating_sub(2) };
    canvas.text(0, 0, room, left, Role::Title);
}

/// Draws a notice; what went wrong begins with `!`, so that it is seen without colour.
pub fn draw_notice(text: &str, role: Role, area: Rect, buffer: &mut Buffer, look: Look) {
    let mut canvas = Canvas::new(buffer, area, look);
    let end = canvas.width();
    let marked = matches!(role, Role::Bad | Role::Warning) && !text.is_empty();
    let used = if marked { canvas.text(0, 0, end, "! ", role) } else { 0 };
    canvas.text(used, 0, end.saturating_sub(used), text, role);
}

/// Draws lines in the middle of an area: the kind word on a screen too small, a rest between two
/// screens.
pub fn draw_centred(lines: &[String], role: Role, area: Rect, buffer: &mut Buffer, look: Look) {
    let mut canvas = Canvas::new(buffer, area, look);
    let end = canvas.width();
    let rows: Vec<String> = lines.iter().flat_map(|line| wrap(line, end)).collect();
    let above = canvas.height().saturating_sub(u16::try_from(rows.len()).unwrap_or(u16::MAX)) / 2;
    for (y, row) in (above..canvas.height()).zip(&rows) {
        let wide = u16::try_from(width(row)).unwrap_or(u16::MAX);
        canvas.text(end.saturating_sub(wide) / 2, y, end, row, role);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kit::testing::{ASCII, UNICODE, drawn, sizes};

    #[test]
    fn the_parts_cover_the_screen_without_overlap_at_any_height() {
        for height in 0..40 {
            let frame = split(Rect::new(2, 3, 80, height));
            let mut next = 3;
            for part in [frame.top, frame.body, frame.notice, frame.hints] {
                assert_eq!((part.x, part.y, part.width), (2, next, 80));
                next += part.height;
            }
            assert_eq!(next, 3 + height);
        }
        assert_eq!(split(Rect::new(0, 0, 80, 24)).body.height, 21);
    }

    #[test]
    fn sixty_by_sixteen_is_just_enough() {
        assert!(!too_small(Rect::new(0, 0, 60, 16)));
        assert!(too_small(Rect::new(0, 0, 59, 16)) && too_small(Rect::new(0, 0, 60, 15)));
    }

    #[test]
    fn a_detail_stands_beside_the_list_from_120_columns() {
        assert_eq!(beside(Rect::new(0, 1, 119, 9)), (Rect::new(0, 1, 119, 9), None));
        assert_eq!(
            beside(Rect::new(0, 1, 120, 9)),
            (Rect::new(0, 1, 72, 9), Some(Rect::new(73, 1, 47, 9)))
        );
    }

    #[test]
    fn the_right_of_the_top_line_is_never_covered() {
        let lines = drawn(20, 1, |area, buffer| {
            draw_top("Piazza del Mercato", "salvato", area, buffer, UNICODE);
        });
        assert_eq!(lines, ["Piazza del…  salvato"]);
    }

    #[test]
    fn what_went_wrong_is_marked_without_colour() {
        let notice = |role| {
            drawn(20, 1, |area, buffer| draw_notice("Disco pieno.", role, area, buffer, ASCII))
        };
        assert_eq!(notice(Role::Bad), ["! Disco pieno."]);
        assert_eq!(notice(Role::Good), ["Disco pieno."]);
    }

    #[test]
    fn centred_lines_wrap_and_stand_in_the_middle() {
        let lines = drawn(9, 4, |area, buffer| {
            draw_centred(&["Troppo piccolo".to_owned()], Role::Plain, area, buffer, ASCII);
        });
        assert_eq!(lines, ["", " Troppo", " piccolo", ""]);
    }

    #[test]
    fn no_size_is_too_small() {
        sizes(|area, buffer, look| {
            let frame = split(area);
            draw_top("Tavolo", "salvato", frame.top, buffer, look);
            draw_notice("Disco\u{1b} pieno", Role::Bad, frame.notice, buffer, look);
            draw_centred(&["会議室 piccolo".to_owned()], Role::Plain, frame.body, buffer, look);
        });
    }
}
