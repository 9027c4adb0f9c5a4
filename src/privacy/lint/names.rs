//! A name as people write it: with and without title, in either order, in part. Keeps out: which
//! names the table holds.

use super::compared_words::{Word, words};
use super::given_names::is_given;
use crate::domain::{begins_as_title, is_title};
use crate::readings::behind_office;

/// A name of fewer letters alone is a word of every text.
pub(super) const SHORTEST_NAME: usize = 4;
/// The same of a first name, which is only told: `Ada`, `Ugo`.
pub(super) const SHORTEST_FIRST: usize = 3;
/// Fewer letters of two names run together are found inside other words.
const SHORTEST_TOGETHER: usize = 6;

/// Words that belong to the surname that follows.
const PARTICLES: &[&str] = &[
    "al", "ben", "bin", "d", "da", "dal", "dall", "dalla", "de", "degli", "dei", "del", "dell",
    "della", "delle", "dello", "den", "der", "di", "el", "la", "le", "li", "lo", "mac", "mc",
    "san", "santa", "van", "von",
];

/// How much of a name a spelling of it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Part {
    /// All of it, in any order.
    Whole,
    /// A first name and a surname, where there are more.
    Pair,
    /// The surname alone.
    Surname,
    /// A first name alone.
    First,
}

/// A name in its words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Name {
    /// First names, without titles.
    pub given: Vec<String>,
    /// The surname with its particles; empty for a name of one word.
    pub surname: Vec<String>,
    /// Whether it has the look of a person's name: two words or more, each with a capital.
    pub is_personal: bool,
}

impl Name {
    /// Reads a name as it is kept: `Anna Verdi`, `Verdi, Anna`, `VERDI Anna`, `Dott.ssa Anna Verdi
    /// (Circolo Nord)`.
    ///
    /// Where neither a comma nor capitals nor a usual first name say which the surname is, it is the
    /// last word.
    ///
    /// Whoever is kept as `dirigente mario rossi` is called Mario Rossi.
    pub(super) fn read(text: &str) -> Self {
        let behind = behind_office(text).map(Self::read);
        if let Some(name) = behind.filter(|name| name.is_personal) {
            return name;
        }
        let bare = text.split(['(', '[']).next().unwrap_or(text);
        let (before, after) = bare.split_once(',').unwrap_or((bare, ""));
        let (mut first, second) = (plain(before), plain(after));
        if first.is_empty() {
            first = plain(text);
        }
        let solid = |words: &[Word]| words.iter().filter(|word| !is_particle(&word.folded)).count();
        let is_turned = solid(&first) == 1 && (1..=2).contains(&solid(&second));
        let all: Vec<Word> =
            if is_turned { second.iter().chain(&first).cloned().collect() } else { first.clone() };
        let is_big = |word: &Word| word.is_upper && word.folded.chars().count() > 1;
        let has_case = all.iter().any(is_big)
            && all.iter().any(|word| !word.is_upper && !is_particle(&word.folded));
        let is_first_name = |(at, word): &(usize, &Word)| {
            let before = at.checked_sub(1).and_then(|at| all.get(at));
            is_given(&word.folded) && before.is_none_or(|word| !is_particle(&word.folded))
        };
        let last_given = all.iter().enumerate().rev().take_while(is_first_name).count();
        let is_surname_first = last_given > 0
            && all.first().is_some_and(|word| !is_given(&word.folded))
            && all.len() <= 4;
        let (given, surname): (Vec<Word>, Vec<Word>) = if is_turned {
            (second, first)
        } else if is_surname_first {
            let (surname, given) = all.split_at(all.len() - last_given);
            (given.to_vec(), surname.to_vec())
        } else if has_case {
            all.iter().cloned().partition(|word| !is_big(word) && !is_particle(&word.folded))
        } else {
            let last = all.iter().rposition(|word| !is_particle(&word.folded)).unwrap_or_default();
            let particles =
                all.iter().take(last).rev().take_while(|word| is_particle(&word.folded)).count();
            let at = last.saturating_sub(particles).max(usize::from(all.len() > 1));
            let (given, surname) = all.split_at(at.min(all.len()));
            if given.is_empty() {
                (surname.to_vec(), Vec::new())
            } else {
                (given.to_vec(), surname.to_vec())
            }
        };
        // Who typed no capital at all typed a name all the same, where one word of it is one.
        let is_small = all.iter().all(|word| !word.is_capital)
            && (is_surname_first || all.first().is_some_and(|word| is_given(&word.folded)));
        let is_personal = all.len() > 1
            && solid(&all) <= 4
            && (is_small || all.iter().all(|word| word.is_capital || is_particle(&word.folded)))
            && !text.chars().any(|c| c.is_ascii_digit());
        let folded = |words: Vec<Word>| words.into_iter().map(|word| word.folded).collect();
        if !is_personal {
            return Self { given: folded(plain(text)), surname: Vec::new(), is_personal };
        }
        Self { given: folded(given), surname: folded(surname), is_personal }
    }

    /// The words in their order.
    fn all(&self) -> Vec<String> {
        self.given.iter().chain(&self.surname).cloned().collect()
    }

    /// Every spelling: its words, and how much of the name they are.
    ///
    /// Of what does not look like a person's name only the whole is one: `il Comune` is not known
    /// by `Comune`.
    pub(super) fn spellings(&self) -> Vec<(Vec<String>, Part)> {
        let all = self.all();
        let mut found: Vec<(Vec<String>, Part)> = Vec::new();
        if letters(&all) >= SHORTEST_NAME {
            let alone = all.len() == 1;
            let turn = |turn| all.iter().cycle().skip(turn).take(all.len()).cloned().collect();
            found.extend(
                (0..all.len())
                    .map(|at| (turn(at), if alone { Part::Surname } else { Part::Whole })),
            );
        }
        if !self.is_personal || self.surname.is_empty() {
            return found;
        }
        let solid: Vec<&String> = self
            .given
            .iter()
            .filter(|word| !is_particle(word) && word.chars().count() > 2)
            .collect();
        for given in &solid {
            let one = std::slice::from_ref(*given);
            let pair = [[one, &self.surname].concat(), [&self.surname, one].concat()];
            found.extend(
                pair.into_iter()
                    .filter(|words| letters(words) >= SHORTEST_TOGETHER)
                    .map(|words| (words, Part::Pair)),
            );
        }
        for pair in solid.windows(2) {
            found.push((pair.iter().map(|word| (*word).clone()).collect(), Part::Pair));
        }
        found.push((self.surname.clone(), Part::Surname));
        found.extend(
            solid
                .iter()
                .filter(|word| word.chars().count() >= SHORTEST_FIRST)
                .map(|word| (vec![(*word).clone()], Part::First)),
        );
        found.sort();
        found.dedup_by(|a, b| a.0 == b.0);
        found
    }
}

/// How many letters words have together.
pub(super) fn letters(words: &[String]) -> usize {
    words.iter().map(|word| word.chars().count()).sum()
}

pub(super) fn is_particle(word: &str) -> bool {
    PARTICLES.contains(&word)
}

/// The words without the titles before them.
fn plain(text: &str) -> Vec<Word> {
    let all = words(text);
    let titles = all.iter().enumerate().take_while(|(at, word)| {
        let first = *at == 0 && begins_as_title(&word.folded);
        first || (*at > 0 && is_title(&word.folded))
    });
    let titles = titles.count();
    // `Ing` may be all the name there is.
    if titles < all.len() { all.into_iter().skip(titles).collect() } else { all }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> (String, String, bool) {
        let name = Name::read(text);
        (name.given.join(" "), name.surname.join(" "), name.is_personal)
    }

    fn of(given: &str, surname: &str) -> (String, String, bool) {
        (given.to_owned(), surname.to_owned(), true)
    }

    #[test]
    fn whoever_is_kept_with_an_office_is_known_by_the_name_behind_it() {
        for (kept, given, surname) in [
            ("dirigente Nino Farina", "nino", "farina"),
            ("dirigente mario rossi", "mario", "rossi"),
            ("coordinatrice Zoe Marini", "zoe", "marini"),
            ("Dirigente del settore Ugo Bruni", "ugo", "bruni"),
        ] {
            let name = Name::read(kept);
            assert!(name.is_personal, "{kept}");
            assert_eq!(
                (name.given.join(" "), name.surname.join(" ")),
                (given.into(), surname.into())
            );
        }
        assert!(!Name::read("Supplente lab Sociale").is_personal);
        assert!(!Name::read("Dirigente azienda sanitaria").is_personal);
    }

    #[test]
    fn the_surname_is_the_last_word_with_its_particles_unless_a_comma_or_capitals_say_otherwise() {
        assert_eq!(read("Anna Maria Verdi"), of("anna maria", "verdi"));
        assert_eq!(read("Maria Grazia Della Valle"), of("maria grazia", "della valle"));
        assert_eq!(read("Pia D'Angeli"), of("pia", "d angeli"));
        assert_eq!(read("Verdi, Anna"), of("anna", "verdi"));
        assert_eq!(read("ROSSI BRUNI Ada"), of("ada", "rossi bruni"));
        assert_eq!(read("Anna Verdi, Circolo di Sud Est"), of("anna", "verdi"));
    }

    #[test]
    fn a_usual_first_name_at_the_end_says_that_the_surname_comes_first() {
        assert_eq!(read("Èrcoli Màrta"), of("marta", "ercoli"));
        assert_eq!(read("D'Àngelo Nicolò"), of("nicolo", "d angelo"));
        assert_eq!(read("Bianchi Anna Maria"), of("anna maria", "bianchi"));
        assert_eq!(read("zanetti ugo"), of("ugo", "zanetti"));
        assert_eq!(read("Anna Paola"), of("anna", "paola"));
        assert_eq!(read("ufficio tecnico"), ("ufficio tecnico".into(), String::new(), false));
    }

    #[test]
    fn titles_and_what_stands_in_brackets_are_no_name() {
        assert_eq!(read("Dott.ssa Carla Conti"), of("carla", "conti"));
        assert_eq!(read("Sig.ra Prof. Ida Bruni (Circolo Nord)"), of("ida", "bruni"));
        assert_eq!(read("Ing."), ("ing".to_owned(), String::new(), false));
    }

    #[test]
    fn what_has_not_the_look_of_a_name_is_known_only_as_a_whole() {
        for text in ["Titolare lab Ambiente", "il Comune", "Referente 2", "la signora del bar"] {
            assert!(!Name::read(text).is_personal, "{text}");
            assert!(
                Name::read(text).spellings().iter().all(|(_, part)| *part == Part::Whole),
                "{text}"
            );
        }
    }

    #[test]
    fn a_name_has_its_parts_for_spellings() {
        let found = Name::read("Maria Grazia Della Valle").spellings();
        let has = |words: &str, part| {
            found.contains(&(words.split(' ').map(str::to_owned).collect(), part))
        };
        assert!(
            has("maria grazia della valle", Part::Whole)
                && has("della valle maria grazia", Part::Whole)
        );
        assert!(
            has("grazia della valle", Part::Pair)
                && has("maria della valle", Part::Pair)
                && has("maria grazia", Part::Pair)
        );
        assert!(has("della valle", Part::Surname) && has("grazia", Part::First));
    }
}
