//! The cells of a line of a `.pb` file, and the numbers in them. Keeps out: which column is which.

use std::borrow::Cow;

/// The cells of a line, in place of what was there; a semicolon inside quotes parts nothing.
pub(super) fn cells_into<'a>(line: &'a str, cells: &mut Vec<Cow<'a, str>>) {
    cells.clear();
    if !line.contains('"') {
        return cells.extend(line.split(';').map(Cow::Borrowed));
    }
    let (mut cell, mut quoted) = (String::new(), false);
    let mut letters = line.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '"' if quoted && letters.peek() == Some(&'"') => {
                letters.next();
                cell.push('"');
            }
            '"' if quoted || cell.is_empty() => quoted = !quoted,
            ';' if !quoted => cells.push(Cow::Owned(std::mem::take(&mut cell))),
            _ => cell.push(letter),
        }
    }
    cells.push(Cow::Owned(cell));
}

/// An amount such as `17338.00` in cents; `None` for anything else and for fractions of a cent.
pub(super) fn cents(text: &str) -> Option<u64> {
    let (units, part) = text.split_once(['.', ',']).unwrap_or((text, ""));
    let part = part.trim_end_matches('0');
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if units.is_empty() || !digits(units) || !digits(part) || part.len() > 2 {
        return None;
    }
    let part: u64 = match part.len() {
        0 => 0,
        1 => 10 * part.parse::<u64>().ok()?,
        _ => part.parse().ok()?,
    };
    units.parse::<u64>().ok()?.checked_mul(100)?.checked_add(part).filter(|sum| *sum <= MOST)
}

/// No vote is on more than this, in cents: sums over all projects and voters still have room.
pub(super) const MOST: u64 = 99_999_999_999_999;

/// Points, which may be written with a point and zeros.
pub(super) fn whole(text: &str) -> Option<u64> {
    cents(text).filter(|cents| cents % 100 == 0).map(|cents| cents / 100)
}

/// The columns of a section.
#[derive(Default)]
pub(super) struct Header(Vec<String>);

impl Header {
    pub(super) fn of(cells: &[Cow<'_, str>]) -> Self {
        Self(cells.iter().map(|cell| cell.trim().to_owned()).collect())
    }

    /// Where a column stands.
    pub(super) fn place(&self, name: &str) -> Option<usize> {
        self.0.iter().position(|own| own == name)
    }

    /// How many columns there are.
    pub(super) fn width(&self) -> usize {
        self.0.len()
    }

    /// What the column at a place is called.
    pub(super) fn name(&self, at: usize) -> &str {
        self.0.get(at).map_or("", String::as_str)
    }
}
