//! The keys that matter now, on one row. Keeps out: which keys those are, and what they do.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::canvas::Canvas;
use super::look::{Look, Role};
use super::safe::width;

/// Columns between two hints.
const GAP: u16 = 3;

/// Draws hints (key, what it does) from the left, the most needed first; those that do not fit
/// whole are left out. `last` is always there, at the right: the key that shows all the others.
pub fn draw(
    hints: &[(String, String)],
    last: Option<&(String, String)>,
    area: Rect,
    buffer: &mut Buffer,
    look: Look,
) {
    let mut canvas = Canvas::new(buffer, area, look);
    let mut end = canvas.width();
    if let Some(hint) = last {
        let start = end.saturating_sub(wide(hint));
        draw_one(&mut canvas, start, hint);
        end = start.saturating_sub(GAP);
    }
    let mut x = 0_u16;
    for hint in hints {
        if x.saturating_add(wide(hint)) > end {
            break;
        }
        x += draw_one(&mut canvas, x, hint) + GAP;
    }
}

fn wide((key, what): &(String, String)) -> u16 {
    u16::try_from(width(key) + 1 + width(what)).unwrap_or(u16::MAX)
}

fn draw_one(canvas: &mut Canvas<'_>, x: u16, (key, what): &(String, String)) -> u16 {
    let room = canvas.width().saturating_sub(x);
    let used = canvas.text(x, 0, room, key, Role::Key) + 1;
    used + canvas.text(x + used, 0, room.saturating_sub(used), what, Role::Plain)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kit::testing::{ASCII, drawn, sizes};

    fn hint(key: &str, what: &str) -> (String, String) {
        (key.to_owned(), what.to_owned())
    }

    #[test]
    fn hints_that_do_not_fit_whole_are_left_out_but_the_last_stays() {
        let hints = [hint("a", "nuovo"), hint("Invio", "apri"), hint("x", "togli")];
        let last = hint("?", "tasti");
        let lines = drawn(32, 1, |area, buffer| draw(&hints, Some(&last), area, buffer, ASCII));
        assert_eq!(lines, ["a nuovo   Invio apri     ? tasti"]);
    }

    #[test]
    fn without_a_last_hint_the_whole_row_is_used() {
        let hints = [hint("a", "nuovo"), hint("x", "togli")];
        assert_eq!(
            drawn(17, 1, |area, buffer| draw(&hints, None, area, buffer, ASCII)),
            ["a nuovo   x togli"]
        );
        assert_eq!(
            drawn(16, 1, |area, buffer| draw(&hints, None, area, buffer, ASCII)),
            ["a nuovo"]
        );
    }

    #[test]
    fn no_size_is_too_small() {
        let hints = [hint("a", "nuovo"), hint("会", "\u{1b}togli")];
        sizes(|area, buffer, look| draw(&hints, Some(&hint("?", "tasti")), area, buffer, look));
    }
}
