//! A time in letters that are read from the end of a room: five rows high, one block a dot. Keeps
//! out: what it times.

use super::canvas::Canvas;
use super::look::Role;

/// The rows of a sign.
pub(crate) const ROWS: u16 = 5;

/// The columns of a digit; with one between two of them.
const COLUMNS: u16 = 5;

/// The dots of the ten digits, row by row, three dots a row and two columns a dot but the last.
const DIGITS: [[u8; 5]; 10] = [
    [0b111, 0b101, 0b101, 0b101, 0b111],
    [0b010, 0b110, 0b010, 0b010, 0b111],
    [0b111, 0b001, 0b111, 0b100, 0b111],
    [0b111, 0b001, 0b111, 0b001, 0b111],
    [0b101, 0b101, 0b111, 0b001, 0b001],
    [0b111, 0b100, 0b111, 0b001, 0b111],
    [0b111, 0b100, 0b111, 0b101, 0b111],
    [0b111, 0b001, 0b010, 0b010, 0b010],
    [0b111, 0b101, 0b111, 0b101, 0b111],
    [0b111, 0b101, 0b111, 0b001, 0b111],
];

/// The two dots between hours and minutes.
const COLON: [u8; 5] = [0b000, 0b010, 0b000, 0b010, 0b000];

/// How many columns a text of digits and colons takes.
pub(crate) fn width(text: &str) -> u16 {
    let signs = u16::try_from(text.chars().count()).unwrap_or(u16::MAX);
    signs.saturating_mul(COLUMNS + 2).saturating_sub(2)
}

/// Draws a text of digits and colons from a place on; other signs leave their place blank.
pub(crate) fn draw(text: &str, x: u16, y: u16, role: Role, canvas: &mut Canvas<'_>) {
    let symbol = if canvas.look().unicode { "█" } else { "#" };
    for (place, sign) in (0_u16..).zip(text.chars()) {
        let dots = match sign.to_digit(10).and_then(|digit| DIGITS.get(digit as usize)) {
            Some(dots) => *dots,
            None if sign == ':' => COLON,
            None => continue,
        };
        let left = x + place * (COLUMNS + 2);
        for (row, dots) in (0_u16..).zip(dots) {
            for dot in 0..3_u16 {
                if dots & (0b100 >> dot) != 0 {
                    canvas.across(left + dot * 2, y + row, 2, symbol, role);
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use ratatui::buffer::Buffer;
    use ratatui::layout::Rect;

    use super::*;
    use crate::kit::Look;

    fn drawn(text: &str) -> Vec<String> {
        let area = Rect::new(0, 0, width(text) + 1, ROWS);
        let mut buffer = Buffer::empty(area);
        let look = Look { unicode: false, colour: false };
        draw(text, 0, 0, Role::Plain, &mut Canvas::new(&mut buffer, area, look));
        let row = |y| (0..area.width).map(|x| buffer[(x, y)].symbol()).collect::<String>();
        (0..ROWS).map(|y| row(y).trim_end().to_owned()).collect()
    }

    #[test]
    fn digits_stand_five_rows_high() {
        let lines = drawn("1:4");
        let expected = [
            "  ##          ##  ##",
            "####     ##   ##  ##",
            "  ##          ######",
            "  ##     ##       ##",
        ];
        assert_eq!(lines[..4], expected);
        assert_eq!(lines[4], "######            ##");
        assert_eq!(width("1:4"), 19);
    }

    #[test]
    fn what_is_no_digit_leaves_its_place_blank() {
        assert_eq!(drawn("x")[0], "");
    }
}
