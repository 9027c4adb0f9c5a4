//! First names that are usual in Italy, by which it is told which word of a name is its surname: lists of
//! a municipality say the surname first. Keeps out: what is also a usual surname, or a word of every
//! text; of such a name the order in which it stands decides.

use std::collections::HashSet;
use std::sync::LazyLock;

/// Without accents, in small letters.
static GIVEN: LazyLock<HashSet<&str>> =
    LazyLock::new(|| include_str!("given_names.txt").split_whitespace().collect());

/// Whether a folded word is a usual first name.
pub(super) fn is_given(word: &str) -> bool {
    GIVEN.contains(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_usual_first_name_is_known_and_what_is_as_much_a_surname_is_not() {
        assert!(is_given("marta") && is_given("nicolo"));
        assert!(!is_given("ercoli") && !is_given("rosa") && !is_given(""));
    }
}
