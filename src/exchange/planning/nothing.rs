//! Words that say that there is nothing to say. Keeps out: in which files they do.

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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_for_nothing_is_told_from_a_name() {
        assert!(["N.D.", " - ", "null", "//", "Non disponibile"].into_iter().all(is_nothing));
        assert!(!["Nd'A", "0", "", "no", "n. 3"].into_iter().any(is_nothing));
    }
}
