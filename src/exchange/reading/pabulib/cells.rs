//! The cells of a line of a `.pb` file, and the numbers in them. Keeps out: which column is which.

/// The cells of a line; a semicolon inside quotes parts nothing.
pub(super) fn cells(line: &str) -> Vec<String> {
    let (mut cells, mut cell, mut quoted) = (Vec::new(), String::new(), false);
    let mut letters = line.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '"' if quoted && letters.peek() == Some(&'"') => {
                letters.next();
                cell.push('"');
            }
            '"' if quoted || cell.is_empty() => quoted = !quoted,
            ';' if !quoted => cells.push(std::mem::take(&mut cell)),
            _ => cell.push(letter),
        }
    }
    cells.push(cell);
    cells
}

/// An amount such as `17338.00` in cents; `None` for anything else and for fractions of a cent.
pub(super) fn cents(text: &str) -> Option<u64> {
    let (units, part) = text.split_once(['.', ',']).unwrap_or((text, ""));
    let part = part.trim_end_matches('0');
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if units.is_empty() || !digits(units) || !digits(part) || part.len() > 2 {
        return None;
    }
    let part: u64 = format!("{part:0<2}").parse().ok()?;
    units.parse::<u64>().ok()?.checked_mul(100)?.checked_add(part).filter(|sum| *sum <= MOST)
}

/// No vote is on more than this, in cents: sums over all projects and voters still have room.
pub(super) const MOST: u64 = 99_999_999_999_999;

/// Points, which may be written with a point and zeros.
pub(super) fn whole(text: &str) -> Option<u64> {
    cents(text).filter(|cents| cents % 100 == 0).map(|cents| cents / 100)
}

/// A row under its header.
pub(super) struct Row<'a> {
    pub(super) number: u64,
    pub(super) header: &'a [String],
    pub(super) cells: &'a [String],
}

impl Row<'_> {
    pub(super) fn get(&self, name: &str) -> Option<&str> {
        let at = self.header.iter().position(|header| header.trim() == name)?;
        self.cells.get(at).map(|cell| cell.trim())
    }
}
