//! Cells that do not say what somebody typed: words that say that there is nothing to say, and
//! numbers that lost their digits. Keeps out: in which files they do.

use crate::domain::fold;

/// Words that stand for nothing, as forms and portals write them.
const NOTHING: &[&str] = &[
    "null",
    "(null)",
    "nil",
    "n.d.",
    "n.d",
    "nd",
    "n/d",
    "#n/d",
    "n.a.",
    "n.a",
    "n/a",
    "#n/a",
    "n.p.",
    "n.r.",
    "-",
    "--",
    "---",
    "\u{2013}",
    "\u{2014}",
    "/",
    "//",
    "non disponibile",
    "not available",
];

/// Whether a cell says that there is nothing to say.
pub(super) fn is_nothing(cell: &str) -> bool {
    NOTHING.contains(&fold(cell).as_str())
}

/// Whether a spreadsheet wrote a long number short, as `3,33123E+11`: the digits are gone.
pub(super) fn has_lost_digits(cell: &str) -> bool {
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let Some((number, power)) = cell.trim().split_once(['E', 'e']) else { return false };
    let Some(power) = power.strip_prefix('+') else { return false };
    let parts = number.split_once([',', '.']);
    let is_number = parts.map_or(digits(number), |(whole, rest)| digits(whole) && digits(rest));
    is_number && digits(power)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_for_nothing_is_told_from_a_name() {
        assert!(["N.D.", " - ", "null", "//", "Non disponibile"].into_iter().all(is_nothing));
        assert!(["3,33123E+11", " 3.33e+09", "5E+05"].into_iter().all(has_lost_digits));
        assert!(!["3E", "E+5", "12", "3.33E-2", "A1E+2"].into_iter().any(has_lost_digits));
        assert!(!["Nd'A", "0", "", "no", "n. 3"].into_iter().any(is_nothing));
    }
}
