//! Whether words give a reason, or only fill the place of one. Keeps out: who owes reasons (see
//! `nouns::decision`).

use crate::domain::fault::Fault;
use crate::domain::fold::words;
use crate::domain::values::{Prose, Reopenings};
use crate::say;

/// What people write where they have nothing to write, in both languages.
const NOTHING: &[&str] = &[
    "nessuna",
    "nessuno",
    "nessun motivo",
    "nessuna motivazione",
    "niente",
    "nulla",
    "non indicata",
    "non indicato",
    "non disponibile",
    "non specificata",
    "non specificato",
    "non pervenuta",
    "non applicabile",
    "da definire",
    "da indicare",
    "da motivare",
    "da scrivere",
    "senza motivazione",
    "senza motivo",
    "motivo",
    "motivazione",
    "boh",
    "mah",
    "bah",
    "beh",
    "chissà",
    "non so",
    "non lo so",
    "perché sì",
    "perché no",
    "perche si",
    "perche no",
    "respinta",
    "respinto",
    "rifiutata",
    "rifiutato",
    "none",
    "nothing",
    "no reason",
    "not stated",
    "not available",
    "not applicable",
    "to be defined",
    "reason",
    "reasons",
    "refused",
    "rejected",
    "tbd",
    "todo",
    "no idea",
    "dunno",
    "whatever",
    "because",
    "nil",
    "null",
];

/// The fewest letters of a word that can say why: `n/a`, `x`, `ok` and `sì` cannot.
const SAYING: usize = 3;

/// Whether a text gives a reason: it has a word of at least three letters that are not all the
/// same, says more than one word over again, and is not one of the words for nothing.
pub fn is_reason(text: &str) -> bool {
    let said = words(text);
    let says = |word: &String| {
        let letters: Vec<char> = word.chars().filter(|c| c.is_alphabetic()).collect();
        letters.len() >= SAYING && letters.iter().any(|c| Some(c) != letters.first())
    };
    let is_echo = said.len() > 1 && said.iter().all(|word| Some(word) == said.first());
    said.iter().any(says) && !is_echo && !NOTHING.contains(&said.join(" ").as_str())
}

/// The fault of a field that asks why, and was told words that give no reason.
pub fn none_given(field: &'static str) -> Fault {
    Fault::new(field, say!("fault-no-reason"))
}

/// The fault of a reason that was given and says nothing; nothing may be said. What a table held
/// before is not asked about again.
pub(super) fn worthless(reason: Option<&Prose>) -> Option<Fault> {
    let said = reason.filter(|given| !is_reason(given.as_str()));
    said.map(|_| Fault { odd: true, ..none_given("reason") })
}

/// Whether a reason is given that was not there before; from whoever enters it, one that says why.
pub(super) fn is_new(
    before: Option<&Reopenings>,
    after: Option<&Reopenings>,
    is_entered: bool,
) -> bool {
    after.is_some_and(|given| Some(given) != before && (!is_entered || is_reason(given.as_str())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn strokes_letters_and_words_for_nothing_are_no_reason() {
        for text in [
            "",
            "-",
            "…",
            "\u{200b}",
            "x",
            "X.",
            "xxx",
            "n/a",
            "N.A.",
            "nd",
            "n. d.",
            "sì",
            "no",
            "ok",
            "12",
            "?",
            "Nessuna.",
            "nessuna motivazione",
            "NON INDICATA",
            "none",
            "to be defined",
            "tbd",
            "boh",
            "Boh, boh!",
            "bla bla bla",
            "Perché sì.",
            "non lo so",
        ] {
            assert!(!is_reason(text), "{text}");
        }
    }

    #[test]
    fn few_words_that_say_why_are_a_reason() {
        for text in [
            "Manca la copertura.",
            "Costa troppo",
            "Vedi PGT, art. 3",
            "nessuna copertura di spesa",
            "Already under way",
            "Errore",
        ] {
            assert!(is_reason(text), "{text}");
        }
    }
}
