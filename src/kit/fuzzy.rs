//! Finding by a few letters: case and accents folded, words in any order, the nearest first. Keeps
//! out: lists, drawing, and what is searched.

use std::fmt;

use fuzzy_matcher::FuzzyMatcher;
use fuzzy_matcher::skim::SkimMatcherV2;
use unicode_normalization::UnicodeNormalization;

use crate::text::base_letter;

/// The distance between two kinds of match; a nearness within one kind stays well below it.
const KIND: i64 = 1_000_000;
const SCATTERED: i64 = 0;
const WITHIN: i64 = 1;
const WORD_START: i64 = 2;
const PREFIX: i64 = 3;
const WORD: i64 = 4;
const EXACT: i64 = 5;

/// A text prepared for searching: lower case without accents, character for character as long as
/// the original.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Folded(String);

impl Folded {
    /// Folds a text once, to be searched many times.
    pub fn new(text: &str) -> Self {
        Self(text.chars().map(fold).collect())
    }

    /// The folded text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

fn fold(character: char) -> char {
    if character.is_ascii() {
        return character.to_ascii_lowercase();
    }
    if matches!(character, '’' | '‘') {
        return '\'';
    }
    let base = base_letter(character);
    base.to_lowercase().next().unwrap_or(base)
}

/// Where a query was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Match {
    /// The higher the nearer. Exact text comes before whole words, those before a beginning, that
    /// before beginnings of words, those before a part of a word, and letters scattered over the
    /// text come last, ordered by the skim algorithm.
    pub score: i64,
    /// The character indexes found, ascending and without repetition.
    pub positions: Vec<usize>,
}

/// A query of one or more words, all of which must be found, in any order.
pub struct Fuzzy {
    whole: String,
    words: Vec<String>,
    scattered: SkimMatcherV2,
}

impl fmt::Debug for Fuzzy {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_tuple("Fuzzy").field(&self.whole).finish()
    }
}

impl Fuzzy {
    /// A query as it was typed; without a word in it, it finds everything.
    pub fn new(query: &str) -> Self {
        let composed: String = query.nfc().map(fold).collect();
        let words: Vec<String> = composed.split_whitespace().map(str::to_owned).collect();
        Self { whole: words.join(" "), words, scattered: SkimMatcherV2::default().respect_case() }
    }

    /// Whether the query has no word, and so finds everything.
    pub fn is_blank(&self) -> bool {
        self.words.is_empty()
    }

    /// Where the query stands in `text`; `None` when a word of it is not there.
    pub fn score(&self, text: &str) -> Option<Match> {
        self.find(&Folded::new(text))
    }

    /// As [`Fuzzy::score`], on a text folded before.
    pub fn find(&self, text: &Folded) -> Option<Match> {
        let mut positions = Vec::new();
        let score = self.place(text, Some(&mut positions))?;
        positions.sort_unstable();
        positions.dedup();
        Some(Match { score, positions })
    }

    /// Only the score of [`Fuzzy::find`], for long lists of which few are shown.
    pub fn weigh(&self, text: &Folded) -> Option<i64> {
        self.place(text, None)
    }

    /// Whether each word of the query begins a word of `text`, so that nothing was guessed from
    /// scattered letters.
    pub fn is_plain_in(&self, text: &Folded) -> bool {
        let begins = |word: &String| {
            text.as_str()
                .split(|c: char| !c.is_alphanumeric())
                .any(|own| own.starts_with(word.as_str()))
        };
        !self.is_blank() && self.words.iter().all(begins)
    }

    fn place(&self, text: &Folded, mut positions: Option<&mut Vec<usize>>) -> Option<i64> {
        let text = text.as_str();
        let mut kind = WORD;
        let mut nearness = 0;
        for word in &self.words {
            let (its_kind, its_nearness) = self.place_word(word, text, positions.as_deref_mut())?;
            kind = kind.min(its_kind);
            nearness += its_nearness;
        }
        if self.words.is_empty() {
            return Some(0);
        }
        if text == self.whole {
            kind = EXACT;
        } else if text.starts_with(&self.whole) {
            kind = kind.max(PREFIX);
        }
        Some(kind * KIND + nearness)
    }

    fn place_word(
        &self,
        word: &str,
        text: &str,
        positions: Option<&mut Vec<usize>>,
    ) -> Option<(i64, i64)> {
        let starts_word = |at: &usize| {
            text.get(..*at)
                .and_then(|before| before.chars().next_back())
                .is_none_or(|before| !before.is_alphanumeric())
        };
        let is_whole = |at: &usize| {
            let after = text.get(at + word.len()..).and_then(|after| after.chars().next());
            starts_word(at) && after.is_none_or(|after| !after.is_alphanumeric())
        };
        let places = || text.match_indices(word).map(|(at, _)| at);
        let whole = places().find(is_whole).map(|at| (WORD, at));
        let begun = || places().find(starts_word).map(|at| (WORD_START, at));
        let within = || places().next().map(|at| (WITHIN, at));
        let Some((kind, at)) = whole.or_else(begun).or_else(within) else {
            return self.scatter(word, text, positions).map(|nearness| (SCATTERED, nearness));
        };
        let index = text.get(..at).map_or(0, |before| before.chars().count());
        if let Some(positions) = positions {
            positions.extend(index..index + word.chars().count());
        }
        Some((kind, 1000 - i64::try_from(index.min(999)).unwrap_or(999)))
    }

    fn scatter(&self, word: &str, text: &str, positions: Option<&mut Vec<usize>>) -> Option<i64> {
        let score = match positions {
            Some(positions) => {
                let (score, found) = self.scattered.fuzzy_indices(text, word)?;
                positions.extend(found);
                score
            }
            None => self.scattered.fuzzy_match(text, word)?,
        };
        Some(score.clamp(-1000, 1000))
    }
}

/// The items that hold every word of the query, nearest first and otherwise in the order they came.
pub fn rank<'a>(query: &str, items: impl Iterator<Item = &'a str>) -> Vec<(usize, Match)> {
    let fuzzy = Fuzzy::new(query);
    let mut ranked: Vec<(usize, Match)> =
        items.enumerate().filter_map(|(index, item)| Some((index, fuzzy.score(item)?))).collect();
    ranked.sort_by_key(|(index, found)| (std::cmp::Reverse(found.score), *index));
    ranked
}

/// The indexes of the texts that a filter leaves, best first and otherwise in their order.
///
/// Letters that are merely scattered over a text count only where no text has the words.
pub fn sift(fuzzy: &Fuzzy, texts: impl Iterator<Item = String>) -> Vec<usize> {
    let mut found: Vec<(bool, i64, usize)> = texts
        .enumerate()
        .filter_map(|(index, text)| {
            let text = Folded::new(&text);
            fuzzy.weigh(&text).map(|score| (fuzzy.is_plain_in(&text), score, index))
        })
        .collect();
    if found.iter().any(|(plain, ..)| *plain) {
        found.retain(|(plain, ..)| *plain);
    }
    found.sort_by_key(|(_, score, _)| std::cmp::Reverse(*score));
    found.into_iter().map(|(.., index)| index).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn order(query: &str, items: &[&str]) -> Vec<usize> {
        rank(query, items.iter().copied()).into_iter().map(|(index, _)| index).collect()
    }

    #[test]
    fn accents_and_case_do_not_matter_and_positions_stay_true() {
        let found = Fuzzy::new("perche").score("E perché?").unwrap();
        assert_eq!(found.positions, [2, 3, 4, 5, 6, 7]);
        assert!(Fuzzy::new("PERCHÉ").score("perche").is_some());
        assert!(Fuzzy::new("perche\u{301}").score("Perché").is_some());
        assert!(Fuzzy::new("perche").score("perche\u{301}").is_some());
    }

    #[test]
    fn folding_keeps_one_character_for_one() {
        for text in ["İstanbul", "Straße", "Œuvre", "e\u{301}", "会議", "ǅ"] {
            assert_eq!(Folded::new(text).as_str().chars().count(), text.chars().count(), "{text}");
        }
    }

    #[test]
    fn words_are_found_in_any_order_and_all_must_be_there() {
        assert!(Fuzzy::new("ros mar").score("Mario Rossi").is_some());
        assert!(Fuzzy::new("ros luc").score("Mario Rossi").is_none());
    }

    #[test]
    fn the_nearer_match_comes_first() {
        let items = ["Oratorio", "Torino", "Comitato rione", "Rio", "Rione Nord"];
        assert_eq!(order("rio", &items), [3, 4, 2, 0, 1]);
        assert_eq!(order("rn", &items), [4, 2, 1]);
    }

    #[test]
    fn a_whole_name_comes_before_one_that_begins_so() {
        let items = ["Rossini Ada", "Mario Rossi", "Rossi Mario", "Prossima"];
        assert_eq!(order("rossi", &items), [2, 1, 0, 3]);
        assert_eq!(order("ross", &items), [0, 2, 1, 3]);
        assert_eq!(order("rossi mar", &items), [2, 1]);
    }

    #[test]
    fn equals_keep_the_order_they_came_in() {
        assert_eq!(order("anna", &["Anna B", "Anna A", "Anna C"]), [0, 1, 2]);
    }

    #[test]
    fn a_blank_query_finds_everything_in_order() {
        assert_eq!(order("  ", &["b", "a"]), [0, 1]);
    }

    #[test]
    fn the_quick_score_is_the_score() {
        for (query, text) in
            [("rio", "Oratorio"), ("ros mar", "Mario Rossi"), ("rn", "Torino"), ("x", "y")]
        {
            let fuzzy = Fuzzy::new(query);
            let folded = Folded::new(text);
            assert_eq!(
                fuzzy.weigh(&folded),
                fuzzy.find(&folded).map(|found| found.score),
                "{query}"
            );
        }
    }

    #[test]
    fn a_typographic_apostrophe_is_found_by_the_plain_one() {
        assert!(Fuzzy::new("dell'orto").score("Via dell’Orto").is_some());
    }

    #[test]
    fn a_filter_leaves_scattered_letters_only_where_nothing_better_is() {
        let texts = ["Sportello digitale", "Orti condivisi", "Gli orti"].map(str::to_owned);
        assert_eq!(sift(&Fuzzy::new("orti"), texts.clone().into_iter()), [1, 2]);
        assert_eq!(sift(&Fuzzy::new("sdgt"), texts.clone().into_iter()), [0]);
        assert_eq!(sift(&Fuzzy::new(""), texts.into_iter()), [0, 1, 2]);
    }
}
