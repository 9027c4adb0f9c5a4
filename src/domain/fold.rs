//! When two names are the same name. Keeps out: likeness (fuzzy search) and order for the eye.

use unicode_normalization::UnicodeNormalization;

/// Stands between the parts of a key of several fields.
pub const KEY_SEPARATOR: char = '\u{1f}';

/// The form in which names are compared: composed (NFC), lower case, single spaces, and one
/// apostrophe.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !folded.is_empty() {
            folded.push(' ');
        }
        // Keys are folded at every change of a large table, and most are ASCII, which is composed
        // already.
        if word.is_ascii() {
            folded.extend(word.chars().map(|c| c.to_ascii_lowercase()));
        } else {
            folded.extend(word.nfc().flat_map(char::to_lowercase).map(straight));
        }
    }
    folded
}

/// The apostrophe of the keyboard for those that word processors write.
const fn straight(letter: char) -> char {
    match letter {
        '\u{2018}' | '\u{2019}' | '\u{201b}' | '\u{02bc}' | '\u{00b4}' | '\u{2032}' => '\'',
        other => other,
    }
}

/// The words of a text in the form in which names are compared, without what stands between them:
/// marks, spaces, and characters that nobody sees.
pub fn words(text: &str) -> Vec<String> {
    let folded = fold(text);
    folded
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_spaces_and_composition_do_not_make_another_name() {
        assert_eq!(fold("  Comitato   PERCHE\u{301} "), fold("comitato perché"));
    }

    #[test]
    fn words_are_told_apart_by_whatever_is_neither_letter_nor_digit() {
        assert_eq!(words("(Chiuso/concluso), l'11.\u{200b}"), ["chiuso", "concluso", "l", "11"]);
        assert!(words(" - \u{200b}").is_empty());
    }

    #[test]
    fn an_apostrophe_is_one_however_it_is_written() {
        assert_eq!(fold("D\u{2019}Esempio"), fold("d'esempio"));
    }

    #[test]
    fn an_accent_makes_another_name() {
        assert_ne!(fold("perche"), fold("perché"));
    }
}
