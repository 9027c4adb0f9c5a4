//! Letters without their accents, for whatever looks for a likeness. Keeps out: when two names are
//! the same, which accents decide.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::{decompose_canonical, is_combining_mark};

/// The letter under the accents of a character; the character itself where there are none.
pub fn base_letter(character: char) -> char {
    let mut base = None;
    decompose_canonical(character, |part| {
        base.get_or_insert(part);
    });
    base.unwrap_or(character)
}

/// A text in lower case without accents, whole or decomposed.
pub fn unaccented(text: &str) -> String {
    text.nfd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase).collect()
}

/// What a name is ordered by: the alphabet, whatever its case and its accents, and then the letters
/// as they are.
pub fn alphabetical(name: &str) -> (String, String) {
    (unaccented(name), name.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_stand_in_the_order_of_the_alphabet() {
        let mut names = ["zanetti ugo", "Èrcoli Màrta", "Errani Lea", "delle Fratte Ivo", "Zoli"];
        names.sort_by_cached_key(|name| alphabetical(name));
        let sorted = ["delle Fratte Ivo", "Èrcoli Màrta", "Errani Lea", "zanetti ugo", "Zoli"];
        assert_eq!(names, sorted);
    }

    #[test]
    fn a_letter_loses_every_accent_it_has() {
        assert_eq!([base_letter('è'), base_letter('Ž'), base_letter('ǘ')], ['e', 'Z', 'u']);
        assert_eq!([base_letter('e'), base_letter('会')], ['e', '会']);
    }

    #[test]
    fn a_text_is_the_same_whole_or_decomposed() {
        assert_eq!(unaccented("PERCHÉ no"), "perche no");
        assert_eq!(unaccented("PERCHE\u{301} no"), "perche no");
    }
}
