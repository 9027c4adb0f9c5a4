//! Values as lengths: horizontal bars from zero, and a strip of steps. Keeps out: what is counted,
//! and how it was.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::canvas::Canvas;
use super::look::{Look, Role};
use super::motion::in_view;
use super::safe::width;

/// One bar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bar {
    /// The words before it.
    pub label: String,
    /// Its length, in the unit of the scale; beyond the scale it is drawn to its end.
    pub value: i64,
    /// The words behind it, which say the value without the bar.
    pub shown: String,
    /// How it looks.
    pub role: Role,
}

/// The ends of the scale; zero is drawn where it falls between them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Scale {
    /// The lower end, zero or below.
    pub least: i64,
    /// The upper end.
    pub most: i64,
}

/// Draws one bar a row, under each other: labels, bars from zero, values. Rows beyond the area are
/// left out.
pub fn draw(bars: &[Bar], scale: Scale, area: Rect, buffer: &mut Buffer, look: Look) {
    let mut canvas = Canvas::new(buffer, area, look);
    let widest =
        |words: fn(&Bar) -> &str| bars.iter().map(|bar| width(words(bar))).max().unwrap_or(0);
    let narrow = |columns: usize, most: u16| u16::try_from(columns).unwrap_or(u16::MAX).min(most);
    let whole = canvas.width();
    let shown = narrow(widest(|bar| &bar.shown), whole / 3);
    let label = narrow(widest(|bar| &bar.label), whole / 3);
    let room = whole.saturating_sub(label + shown + 2);
    for (y, bar) in (0..canvas.height()).zip(bars) {
        canvas.text(0, y, label, &bar.label, Role::Plain);
        draw_bar(&mut canvas, (label + 1, y), room, bar, scale);
        canvas.right(whole, y, shown, &bar.shown, Role::Plain);
    }
}

/// The columns before the labels of a list of bars, where the marker stands.
const MARGIN: u16 = 2;

/// Draws the part of a long list of bars around the one the hands are on, which is marked; `offset`
/// is the first in view, and is kept from one time to the next.
pub fn draw_around(
    bars: &[Bar],
    at: Option<usize>,
    offset: &mut usize,
    scale: Scale,
    area: Rect,
    buffer: &mut Buffer,
    look: Look,
) {
    let high = usize::from(area.height);
    *offset = in_view(*offset, at.unwrap_or(*offset), bars.len(), high);
    let inner = Rect {
        x: area.x + MARGIN.min(area.width),
        width: area.width.saturating_sub(MARGIN),
        ..area
    };
    let until = offset.saturating_add(high).min(bars.len());
    draw(bars.get(*offset..until).unwrap_or_default(), scale, inner, buffer, look);
    if let Some(y) = at.and_then(|at| at.checked_sub(*offset)).and_then(|y| u16::try_from(y).ok()) {
        Canvas::new(buffer, area, look).text(0, y, 1, look.marker(), Role::Selected);
    }
}

/// Draws one bar into `room` columns; below zero it goes to the left of the zero line.
fn draw_bar(canvas: &mut Canvas<'_>, (x, y): (u16, u16), room: u16, bar: &Bar, scale: Scale) {
    let look = canvas.look();
    let below = i128::from(scale.least.min(0)).abs();
    let above = i128::from(scale.most.max(0));
    let axis = u16::from(below > 0);
    let eighths = i128::from(room.saturating_sub(axis)) * 8;
    let span = (below + above).max(1);
    let left = u16::try_from(below * eighths / span / 8).unwrap_or(0);
    let zero = x + left;
    if axis == 1 && room > 0 {
        canvas.text(zero, y, 1, look.vertical(), Role::Dim);
    }
    let value = i128::from(bar.value).clamp(-below, above);
    let rounded = (value.abs() * eighths * 2 + span) / (span * 2);
    let (full, part) = (rounded / 8, rounded % 8);
    let full_columns = u16::try_from(full).unwrap_or(u16::MAX);
    let part = u8::try_from(part).unwrap_or(0);
    if value < 0 {
        let columns = (full_columns + u16::from(part >= 4)).min(left);
        canvas.across(zero - columns, y, columns, look.block(), bar.role);
        return;
    }
    let columns = full_columns.min((x + room).saturating_sub(zero + axis));
    canvas.across(zero + axis, y, columns, look.block(), bar.role);
    let end = zero + axis + columns;
    if end < x + room {
        match look.part(part) {
            Some(symbol) => canvas.text(end, y, 1, symbol, bar.role),
            None if part >= 4 => canvas.text(end, y, 1, look.block(), bar.role),
            None => 0,
        };
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kit::testing::{ASCII, UNICODE, drawn, sizes};

    fn bar(label: &str, value: i64) -> Bar {
        Bar { label: label.to_owned(), value, shown: value.to_string(), role: Role::Plain }
    }

    #[test]
    fn a_bar_is_as_long_as_its_share_of_the_scale() {
        let bars = [bar("Verde", 10), bar("Sosta", 5), bar("Zero", 0)];
        let scale = Scale { least: 0, most: 10 };
        let lines = drawn(19, 3, |area, buffer| draw(&bars, scale, area, buffer, ASCII));
        assert_eq!(lines, ["Verde ########## 10", "Sosta #####       5", "Zero              0"]);
    }

    #[test]
    fn eighths_are_drawn_where_the_terminal_has_them() {
        let scale = Scale { least: 0, most: 40 };
        let lines = drawn(9, 1, |area, buffer| draw(&[bar("a", 9)], scale, area, buffer, UNICODE));
        assert_eq!(lines, ["a █▏    9"]);
    }

    #[test]
    fn below_zero_a_bar_goes_to_the_left() {
        let bars = [bar("a", -2), bar("b", 1)];
        let scale = Scale { least: -2, most: 2 };
        let lines = drawn(15, 2, |area, buffer| draw(&bars, scale, area, buffer, ASCII));
        assert_eq!(lines, ["a ####|      -2", "b     |##     1"]);
    }

    #[test]
    fn a_long_list_shows_the_bars_around_the_marked_one() {
        let bars: Vec<Bar> = (0..9).map(|value| bar(&format!("b{value}"), value)).collect();
        let scale = Scale { least: 0, most: 8 };
        let mut offset = 0;
        let lines = drawn(15, 3, |area, buffer| {
            draw_around(&bars, Some(6), &mut offset, scale, area, buffer, ASCII)
        });
        assert_eq!(lines, ["  b4 ####     4", "  b5 #####    5", "> b6 ######   6"]);
        assert_eq!(offset, 4);
    }

    #[test]
    fn a_value_beyond_the_scale_ends_where_the_scale_ends() {
        for value in [i64::MAX, i64::MIN, 99] {
            for scale in [
                Scale { least: 0, most: 10 },
                Scale { least: i64::MIN, most: i64::MAX },
                Scale { least: 0, most: 0 },
            ] {
                drawn(20, 1, |area, buffer| draw(&[bar("a", value)], scale, area, buffer, UNICODE));
            }
        }
    }

    #[test]
    fn no_size_is_too_small() {
        let bars = [bar("会議室\u{1b}", -3), bar("b", 12)];
        sizes(|area, buffer, look| {
            draw(&bars, Scale { least: -5, most: 5 }, area, buffer, look);
        });
    }
}
