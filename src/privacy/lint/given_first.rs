//! A name in the order in which a letter is addressed: first name and then surname. Keeps out: how a
//! list writes it, which stays as it was typed.

use super::compared_words::words;
use super::given_names::is_given;
use super::names::is_particle;
use crate::domain::begins_as_title;

/// A name of more words may be that of two people, or of a body.
const MOST: usize = 4;

/// `Rossi Anna` and `Rossi, Anna` as `Anna Rossi`; as it was typed where no usual first name says
/// which word is which.
pub(crate) fn given_first(name: &str) -> String {
    if let Some((surname, given)) = name.split_once(',') {
        let given: Vec<&str> = given.split_whitespace().collect();
        return if !given.is_empty() && given.iter().all(is_first_name) {
            turned(&surname.split_whitespace().collect::<Vec<_>>(), &given)
        } else {
            name.to_owned()
        };
    }
    let all: Vec<&str> = name.split_whitespace().collect();
    let titles = all.iter().take_while(|word| is_title(word)).count();
    let (_, bare) = all.split_at(titles);
    // `De Luca`, `Di Marco`: what a particle stands before is a surname.
    let is_after_particle = |at: usize| {
        let before = at.checked_sub(1).and_then(|at| bare.get(at));
        before.is_some_and(|word| is_particle(&folded(word)))
    };
    let ends_given = bare
        .iter()
        .enumerate()
        .rev()
        .take_while(|(at, word)| is_first_name(word) && !is_after_particle(*at))
        .count();
    let (surname, given) = bare.split_at(bare.len() - ends_given);
    let begins_given = surname.first().is_none_or(is_first_name);
    if given.is_empty() || begins_given || bare.len() > MOST {
        return name.to_owned();
    }
    turned(&all.iter().take(titles).chain(surname).copied().collect::<Vec<_>>(), given)
}

/// The first names before the surname, and both behind the titles.
fn turned(surname: &[&str], given: &[&str]) -> String {
    let titles = surname.iter().take_while(|word| is_title(word)).count();
    let (titles, surname) = surname.split_at(titles);
    [titles, given, surname].concat().join(" ")
}

/// The last part of a word: `D'Angelo` is folded to `angelo`.
fn folded(word: &str) -> String {
    words(word).pop().map(|word| word.folded).unwrap_or_default()
}

/// `Dott.ssa`, `Ing.`: by the first of its parts.
fn is_title(word: &str) -> bool {
    words(word).first().is_some_and(|word| begins_as_title(&word.folded))
}

fn is_first_name(word: &&str) -> bool {
    is_given(&folded(word)) && words(word).len() == 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_name_comes_first_where_a_usual_one_says_which_it_is() {
        for (typed, told) in [
            ("Rossi Anna", "Anna Rossi"),
            ("De Luca Anna Maria", "Anna Maria De Luca"),
            ("Rossi, Anna", "Anna Rossi"),
            ("Dott.ssa Rossi Anna", "Dott.ssa Anna Rossi"),
            ("D'Angelo Marta", "Marta D'Angelo"),
            ("Anna Rossi", "Anna Rossi"),
            ("Anna Maria", "Anna Maria"),
            ("Anna De Maria", "Anna De Maria"),
            ("Titolare lab Ambiente", "Titolare lab Ambiente"),
            ("Comune di Faenza, ufficio tecnico", "Comune di Faenza, ufficio tecnico"),
            ("Anna", "Anna"),
            ("", ""),
        ] {
            assert_eq!(given_first(typed), told);
        }
    }
}
