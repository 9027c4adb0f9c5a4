//! The first names that people in Italy commonly have. Keeps out: surnames, and what is done about a
//! name.

use std::collections::HashSet;
use std::sync::LazyLock;

use super::accents::unaccented;

/// First names, without accents.
static FIRST_NAMES: LazyLock<HashSet<&str>> =
    LazyLock::new(|| include_str!("first_names.txt").split_whitespace().collect());

/// Whether a word is a common first name, in letters of any size.
pub fn is_first_name(word: &str) -> bool {
    FIRST_NAMES.contains(unaccented(word).as_str())
}
