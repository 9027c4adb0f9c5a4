//! The lines of a grid, light and heavy, and what stands where they cross. Keeps out: places,
//! labels and drawing.

use super::look::Look;

/// Where on the grid a crossing lies along one direction.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Along {
    First,
    Between,
    Last,
}

impl Along {
    pub(super) fn of(index: u16, last: u16) -> Self {
        match index {
            0 => Self::First,
            index if index >= last => Self::Last,
            _ => Self::Between,
        }
    }
}

/// A piece of a vertical line.
pub(super) fn vertical(look: Look, heavy: bool) -> &'static str {
    match (look.unicode, heavy) {
        (true, false) => "│",
        (true, true) => "┃",
        (false, false) => "|",
        (false, true) => "#",
    }
}

/// A piece of a horizontal line.
pub(super) fn horizontal(look: Look, heavy: bool) -> &'static str {
    match (look.unicode, heavy) {
        (true, false) => "─",
        (true, true) => "━",
        (false, false) => "-",
        (false, true) => "=",
    }
}

/// Where a horizontal line (at `row`, heavy or not) crosses a vertical one (at `column`, heavy or
/// not).
pub(super) fn crossing(
    look: Look,
    (row, heavy_row): (Along, bool),
    (column, heavy_column): (Along, bool),
) -> &'static str {
    if !look.unicode {
        return either(heavy_column, "#", "+");
    }
    match (row, column) {
        (Along::First, Along::First) => "┌",
        (Along::First, Along::Last) => "┐",
        (Along::Last, Along::First) => "└",
        (Along::Last, Along::Last) => "┘",
        (Along::First, Along::Between) => either(heavy_column, "┰", "┬"),
        (Along::Last, Along::Between) => either(heavy_column, "┸", "┴"),
        (Along::Between, Along::First) => either(heavy_row, "┝", "├"),
        (Along::Between, Along::Last) => either(heavy_row, "┥", "┤"),
        (Along::Between, Along::Between) => match (heavy_row, heavy_column) {
            (true, true) => "╋",
            (true, false) => "┿",
            (false, true) => "╂",
            (false, false) => "┼",
        },
    }
}

fn either(heavy: bool, heavy_symbol: &'static str, light_symbol: &'static str) -> &'static str {
    if heavy { heavy_symbol } else { light_symbol }
}
