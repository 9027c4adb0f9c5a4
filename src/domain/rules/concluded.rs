//! Whether the word of a state of progress means that everything is done, however it is written.
//! Keeps out: what a concluded process refuses.

use crate::domain::fold::words;

/// Beginnings of words that mean the end and take endings (`conclusa`, `archiviati`), with the most
/// letters that may follow.
const STEMS: &[(&str, usize)] = &[
    ("conclus", 1),
    ("chius", 1),
    ("terminat", 1),
    ("finit", 1),
    ("completat", 1),
    ("ultimat", 1),
    ("archiviat", 1),
    ("esaurit", 1),
    ("cessat", 1),
    ("definitivamente", 0),
];

/// Words that mean the end as they are.
const WORDS: &[&str] = &[
    "concl",
    "conclude",
    "concluded",
    "closed",
    "ended",
    "completed",
    "complete",
    "completo",
    "completa",
    "finished",
    "done",
    "over",
    "terminated",
    "archived",
    "fatto",
    "fatta",
];

/// Words that turn what comes after them into its opposite.
const NEGATIONS: &[&str] = &["non", "not"];

/// Whether a state has a word that means the end, and no "not" before it in the same clause:
/// `concluso, non pubblicato` has. Letters of other alphabets that look like ours are read as ours,
/// and letters set apart as one word.
pub(super) fn says_concluded(state: &str) -> bool {
    let plain: String = state.chars().map(alike).collect();
    plain.split([',', ';', ':', '\n']).any(|clause| {
        // A full stop ends a clause, but not in `concl.` or between letters set apart.
        clause.split(". ").any(is_end)
    })
}

fn is_end(clause: &str) -> bool {
    let said = joined(words(clause));
    let mut said = said.iter().take_while(|word| !NEGATIONS.contains(&word.as_str()));
    said.any(|word| {
        WORDS.contains(&word.as_str())
            || STEMS.iter().any(|(stem, more)| {
                word.strip_prefix(stem).is_some_and(|ending| ending.chars().count() <= *more)
            })
    })
}

/// Words with letters that stand alone, one after the other, put together.
fn joined(words: Vec<String>) -> Vec<String> {
    let mut joined: Vec<String> = Vec::new();
    let mut alone = false;
    for word in words {
        let is_letter = word.chars().count() == 1;
        match joined.last_mut().filter(|_| is_letter && alone) {
            Some(last) => last.push_str(&word),
            None => joined.push(word),
        }
        alone = is_letter;
    }
    joined
}

/// A letter as ours, where one of another alphabet looks like it.
const fn alike(letter: char) -> char {
    match letter {
        'а' | 'А' | 'α' | 'Α' => 'a',
        'с' | 'С' | 'ϲ' => 'c',
        'ԁ' => 'd',
        'е' | 'Е' | 'ε' | 'Ε' => 'e',
        'һ' | 'Н' | 'Η' => 'h',
        'і' | 'І' | 'ι' | 'Ι' => 'i',
        'ӏ' | 'Ӏ' => 'l',
        'м' | 'М' | 'Μ' => 'm',
        'п' | 'Ν' => 'n',
        'о' | 'О' | 'ο' | 'Ο' => 'o',
        'р' | 'Р' | 'ρ' | 'Ρ' => 'p',
        'ѕ' | 'Ѕ' => 's',
        'т' | 'Т' | 'τ' | 'Τ' => 't',
        'υ' | 'ս' => 'u',
        'ν' | 'ѵ' => 'v',
        'х' | 'Х' | 'χ' | 'Χ' => 'x',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_end_is_understood_under_any_word_for_it_and_however_it_is_written() {
        for state in [
            "Concluso",
            "CONCLUSA.",
            "«conclusi»",
            "Completato",
            "Archiviata",
            "Concl.",
            "done",
            "c o n c l u s o",
            "C.o.n.c.l.u.s.o",
            "соncluso",
            "Closed",
            "In pausa; poi chiuso",
            "concluso, non pubblicato",
            "processo finito",
            "Non si sa. Chiuso",
        ] {
            assert!(says_concluded(state), "{state}");
        }
    }

    #[test]
    fn what_is_not_over_is_not_taken_for_it() {
        for state in [
            "In corso",
            "Non concluso.",
            "non ancora concluso",
            "not yet closed",
            "(non) concluso",
            "Conclusioni da scrivere",
            "In monitoraggio",
            "Finitura dei documenti",
            "",
        ] {
            assert!(!says_concluded(state), "{state}");
        }
    }
}
