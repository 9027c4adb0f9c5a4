//! Whether words have the form of a person's name. Keeps out: whose it is, and what is done about it.

use std::collections::HashSet;
use std::sync::LazyLock;

use crate::domain::{fold, words};
use crate::text::is_first_name;

/// Words between names and surnames.
const PARTICLES: &[&str] = &[
    "de", "di", "da", "del", "della", "dei", "degli", "dal", "dalla", "la", "lo", "van", "von",
    "el", "al", "bin", "ben", "dos", "le", "du",
];
/// Words that begin with a capital in titles, and that nobody is called.
static THINGS: LazyLock<HashSet<&str>> =
    LazyLock::new(|| include_str!("words_of_things.txt").split_whitespace().collect());

/// Whether a text has the form of a name: two to five words that begin with capitals, but for
/// particles, none of which nobody is called.
pub(super) fn is_name(text: &str) -> bool {
    let parts: Vec<&str> = text.split_whitespace().collect();
    let is_letter = |letter: char| letter.is_alphabetic() || "'\u{2019}-.".contains(letter);
    let begins = |word: &&&str| word.chars().next().is_some_and(char::is_uppercase);
    let fits = |word: &&str| begins(&word) || PARTICLES.contains(&fold(word).as_str());
    let is_none = |word: &&str| {
        let folded = fold(word);
        THINGS.contains(folded.trim_matches('.'))
    };
    (2..=5).contains(&parts.len())
        && parts.iter().all(|word| word.chars().all(is_letter) && fits(word))
        && parts.iter().filter(begins).count() >= 2
        && !parts.iter().any(is_none)
}

/// Whether a text has the form of a name and begins or ends with a first name.
pub(super) fn is_sure_name(text: &str) -> bool {
    let all = words(text);
    let ends = [all.first(), all.last()];
    is_name(text) && ends.into_iter().flatten().any(|word| is_first_name(word))
}

/// The names that stand in the middle of a sentence: a first name, and the words with capitals that
/// follow it.
pub(super) fn names_within(text: &str) -> Vec<String> {
    let parts: Vec<&str> = text.split_whitespace().collect();
    let bare = |word: &str| word.trim_matches(|c: char| !c.is_alphanumeric()).to_owned();
    let is_capital = |word: &str| word.chars().next().is_some_and(char::is_uppercase);
    let mut found = Vec::new();
    let mut at = 0;
    while at < parts.len() {
        let mut end = at;
        let mut name: Vec<String> = Vec::new();
        while let Some(part) = parts.get(end) {
            let word = bare(part);
            let is_particle = !name.is_empty() && PARTICLES.contains(&fold(&word).as_str());
            if !(is_capital(&word) || is_particle) || name.len() > 3 {
                break;
            }
            name.push(word);
            end += 1;
            // A mark behind a word ends the name.
            if part.ends_with([',', ';', ':', '.', ')', '!', '?']) {
                break;
            }
        }
        while name.last().is_some_and(|word| PARTICLES.contains(&fold(word).as_str())) {
            name.pop();
        }
        let whole = name.join(" ");
        let begins = name.first().is_some_and(|word| is_first_name(&fold(word)));
        // `Via Maria Montessori` is a street, `Scuola Ada Negri` a school.
        let before = at.checked_sub(1).and_then(|before| parts.get(before));
        let is_thing = before.is_some_and(|word| THINGS.contains(fold(&bare(word)).as_str()));
        if begins && is_name(&whole) && !is_thing {
            found.push(whole);
            at = end;
        } else {
            at += 1;
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_told_from_bodies_places_and_sentences() {
        for name in [
            "Bice Esempio",
            "Ugo De Prova",
            "Anna Verdi-Prova",
            "Gian Maria De' Bassi",
            "Zyxa Quorl",
        ] {
            assert!(is_name(name), "{name}");
        }
        for other in [
            "Verde Pubblico",
            "Sala Bigari",
            "ufficio tecnico",
            "Anna",
            "Comune di Faenza",
            "Via Po 3",
        ] {
            assert!(!is_name(other), "{other}");
        }
        assert!(is_sure_name("Esempio Bice") && !is_sure_name("Zyxa Quorl"));
    }

    #[test]
    fn names_in_a_sentence_begin_with_a_first_name() {
        let told =
            "Sentito Ugo De Prova, poi Bice Esempio. Anna dice di no; Sala Bigari in via Ada Negri";
        let found = names_within(told);
        assert_eq!(found, ["Ugo De Prova", "Bice Esempio"]);
    }
}
