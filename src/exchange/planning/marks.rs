//! Signs that people put in a cell to say yes. Keeps out: what they say yes to.

use crate::domain::fold;

const MARKS: &[&str] = &[
    "x", "xx", "\u{2713}", "\u{2714}", "\u{2611}", "\u{2612}", "\u{221a}", "1", "si", "s\u{ec}",
    "s", "yes", "y", "v", "\u{2022}", "*", "true", "vero", "ok",
];

/// Whether a cell holds nothing but a sign for yes.
pub(super) fn is_mark(cell: &str) -> bool {
    MARKS.contains(&fold(cell).as_str())
}

/// Whether a cell holds nothing but a sign for no.
pub(super) fn is_no(cell: &str) -> bool {
    matches!(fold(cell).as_str(), "0" | "no" | "n" | "false" | "falso" | "-")
}
