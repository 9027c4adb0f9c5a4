//! Where the words of a text write a name that the table holds. Keeps out: which names those are.

use std::collections::HashSet;

use super::compared_words::{Joint, Word};
use super::known::{Held, Known, Spelling};
use super::names::{Part, SHORTEST_FIRST, SHORTEST_NAME};
use crate::domain::is_title;

/// A capital after one of these belongs to a place or a house, which are called after people.
const PLACES: &[&str] = &[
    "asilo",
    "biblioteca",
    "borgo",
    "centro",
    "circolo",
    "corso",
    "fondazione",
    "giardino",
    "istituto",
    "largo",
    "liceo",
    "museo",
    "ospedale",
    "palazzo",
    "parco",
    "piazza",
    "piazzale",
    "piazzetta",
    "plesso",
    "ponte",
    "sala",
    "scuola",
    "scuole",
    "stadio",
    "strada",
    "street",
    "teatro",
    "torre",
    "via",
    "viale",
    "vicolo",
    "villa",
];

/// What stands before many who have a name in common.
const GROUPS: &[&str] =
    &["coalizione", "corte", "federazione", "gruppo", "lista", "movimento", "partito", "sinistra"];

/// Bytes of a word that can hold another word and a whole name.
const RUN_TOGETHER: usize = 8;

/// A name found in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Match {
    /// Its first word and the one after its last.
    pub at: (usize, usize),
    /// Whose, among the names that are known.
    pub who: usize,
    /// How much of the name.
    pub part: Part,
    /// Whether it may as well be something else.
    pub is_uncertain: bool,
}

/// Every name in a text; of several that lie on one another the longest.
pub(super) fn matches(words: &[Word], known: &Known) -> Vec<Match> {
    let text = Text {
        words,
        known,
        small: words
            .iter()
            .filter(|word| !word.is_capital)
            .map(|word| word.folded.as_str())
            .collect(),
    };
    let mut found = Vec::new();
    let mut shields = Vec::new();
    for from in 0..words.len() {
        let mut key = String::new();
        let mut starts = Vec::new();
        for (to, word) in words.iter().enumerate().skip(from) {
            if key.len() + word.folded.len() > known.longest {
                break;
            }
            starts.push((key.len(), word.joint));
            key.push_str(&word.folded);
            for spelling in known.spellings.get(&key).into_iter().flatten() {
                found.extend(text.judge(from, to + 1, &starts, spelling));
            }
            if let Some(shield) =
                known.shields.get(&key).filter(|shield| is_parted(&starts, &shield.bounds))
            {
                shields.push(((from, to + 1), shield.is_body));
            }
        }
        found.extend(text.inside(from));
    }
    // What stands in the name of a body or of a place is a doubt no more; a person who is addressed
    // there, or stands there by the whole name, is found all the same, unless the body is one that
    // is called after people: `Liceo Rosa Bruni`.
    let hides = |one: &Match, (at, is_body): &((usize, usize), bool)| {
        lies(one.at, *at)
            && one.at != *at
            && (one.is_uncertain || (*is_body && text.is_place(one.at.0)))
    };
    found.retain(|one| !shields.iter().any(|shield| hides(one, shield)));
    longest(found)
}

struct Text<'a> {
    words: &'a [Word],
    known: &'a Known,
    /// The words that this text also writes without a capital.
    small: HashSet<&'a str>,
}

impl Text<'_> {
    /// Whether words that have the letters of a spelling are the name.
    fn judge(
        &self,
        from: usize,
        to: usize,
        starts: &[(usize, Joint)],
        spelling: &Spelling,
    ) -> Option<Match> {
        let held = self.known.names.get(spelling.who)?;
        let words = self.words.get(from..to)?;
        let is_joined = words.len() == 1 && spelling.bounds.len() > 1;
        let letters: usize = words.iter().map(|word| word.folded.chars().count()).sum();
        // `R o s s i`, `A.n.n.a V.e.r.d.i`: nobody writes a word so but to hide it.
        if letters == words.len()
            && letters >= SHORTEST_NAME
            && words.iter().all(|word| word.folded.chars().all(char::is_alphabetic))
        {
            let is_uncertain = spelling.part == Part::First || !held.is_sure;
            return Some(Match {
                at: (from, to),
                who: spelling.who,
                part: spelling.part,
                is_uncertain,
            });
        }
        if !is_parted(starts, &spelling.bounds)
            || (is_joined && letters < SHORTEST_NAME + 2 && spelling.part < Part::Surname)
        {
            return None;
        }
        let is_capital = words.iter().any(|word| word.is_capital);
        let is_broken = starts.iter().skip(1).any(|(_, joint)| *joint == Joint::Mark);
        let is_uncertain = match spelling.part {
            Part::Whole => false,
            Part::Pair if is_broken || !(is_capital || is_joined) => return None,
            Part::Pair => false,
            // `della Valle` and `la signora valle` are the name, `una valle` and `Della valle` are
            // not.
            Part::Surname | Part::First if is_broken => return None,
            Part::Surname if !words.last()?.is_capital && !self.is_titled(from) => return None,
            Part::First if !words.last()?.is_capital => return None,
            Part::Surname if self.is_addressed(from, to, held) => false,
            Part::Surname if letters < SHORTEST_NAME => return None,
            // Nobody says `il sig. Tancredi` of a word of the text.
            Part::First if held.is_sure && self.is_titled(from) => false,
            Part::First if letters < SHORTEST_FIRST => return None,
            Part::Surname | Part::First if self.is_place(from) => return None,
            Part::Surname => {
                !held.is_sure || self.is_common(from, to, words) || self.is_of_many(from, to)
            }
            Part::First if !held.is_sure || self.is_common(from, to, words) => return None,
            Part::First => true,
        };
        Some(Match { at: (from, to), who: spelling.who, part: spelling.part, is_uncertain })
    }

    /// Whether a title, a first name or its initial stands beside a surname.
    fn is_addressed(&self, from: usize, to: usize, held: &Held) -> bool {
        let before = |steps: usize| from.checked_sub(steps).and_then(|at| self.words.get(at));
        let is_initial = |word: &Word| {
            word.is_capital
                && word.folded.chars().count() == 1
                && held.given.iter().any(|given| given.starts_with(word.folded.as_str()))
        };
        let is_close = |word: &Word| word.joint < Joint::Mark;
        let here = self.words.get(from);
        let after = self.words.get(to).is_some_and(|word| is_close(word) && is_initial(word));
        // `Anna Maria Verdi`: up to two more names, each with a capital.
        let middle = (2..=3).any(|steps| {
            before(steps).is_some_and(|word| held.given.contains(&word.folded) && word.is_capital)
                && (1..steps)
                    .all(|step| before(step).is_some_and(|word| word.is_capital && is_close(word)))
                && here.is_some_and(is_close)
        });
        after
            || middle
            || before(1).is_some_and(|word| {
                here.is_some_and(|here| !here.is_first || here.joint == Joint::Mark)
                    && is_initial(word)
            })
            || self.is_titled(from)
    }

    /// Whether a title stands before a name.
    fn is_titled(&self, from: usize) -> bool {
        from.checked_sub(1)
            .and_then(|at| self.words.get(at))
            .is_some_and(|word| is_title(&word.folded))
    }

    /// Whether a place or a house is called so.
    fn is_place(&self, from: usize) -> bool {
        let before = from.checked_sub(1).and_then(|at| self.words.get(at));
        let is_close = self.words.get(from).is_some_and(|word| word.joint < Joint::Mark);
        is_close && before.is_some_and(|word| PLACES.contains(&word.folded.as_str()))
    }

    /// Whether a name alone is also a word: of the table, of the program, or, where its capital
    /// says nothing, of this text.
    fn is_common(&self, from: usize, to: usize, words: &[Word]) -> bool {
        let key: String = words.iter().map(|word| word.folded.as_str()).collect();
        let beside = [from.checked_sub(1), Some(to)]
            .into_iter()
            .flatten()
            .filter_map(|at| self.words.get(at));
        let is_shouted = words.iter().all(|word| word.is_upper)
            && beside.into_iter().any(|word| {
                word.is_upper
                    && word.folded.chars().all(char::is_alphabetic)
                    && word.folded.len() > 1
            });
        let says_nothing = words.first().is_some_and(|word| word.is_first) || is_shouted;
        let is_small = words.last().is_some_and(|word| self.small.contains(word.folded.as_str()));
        self.known.common.contains(&key) || (says_nothing && is_small)
    }

    /// Whether a surname of a plural form stands for many: `Verdi sono i tetti`, `il Partito dei
    /// Verdi`.
    fn is_of_many(&self, from: usize, to: usize) -> bool {
        let word = |at: usize| self.words.get(at).map(|word| word.folded.as_str());
        let is_plural = to == from + 1 && word(from).is_some_and(|word| word.ends_with(['i', 'e']));
        let begins = self.words.get(from).is_some_and(|word| word.is_first);
        let are = self.words.get(to).is_some_and(|next| {
            let is_verb = matches!(next.folded.as_str(), "sono" | "siano")
                || next.folded.ends_with("anno")
                || next.folded.ends_with("ono");
            next.joint == Joint::Plain && is_verb
        });
        let back = |steps: usize| from.checked_sub(steps).and_then(word);
        let of_those = back(1).is_some_and(|word| {
            matches!(word, "dei" | "delle" | "ai" | "alle" | "coi" | "i" | "le")
        });
        let of_body = back(2).is_some_and(|word| GROUPS.contains(&word));
        is_plural && ((begins && are) || (of_those && of_body))
    }

    /// A whole name at the beginning or the end of a longer word: `curriculumannaverdi`.
    fn inside(&self, from: usize) -> Option<Match> {
        let word = &self.words.get(from)?.folded;
        let parts = (RUN_TOGETHER..word.len())
            .flat_map(|length| [word.get(..length), word.get(word.len() - length..)]);
        parts.flatten().find_map(|part| {
            let mut spellings = self.known.spellings.get(part)?.iter();
            let spelling =
                spellings.find(|found| found.part == Part::Whole && found.bounds.len() > 1)?;
            Some(Match {
                at: (from, from + 1),
                who: spelling.who,
                part: Part::Whole,
                is_uncertain: false,
            })
        })
    }
}

/// Whether the words of a text part where those of a name do, as far as a person parted them.
fn is_parted(starts: &[(usize, Joint)], bounds: &[usize]) -> bool {
    starts.iter().skip(1).all(|(start, joint)| *joint <= Joint::Soft || bounds.contains(start))
}

const fn lies(inner: (usize, usize), outer: (usize, usize)) -> bool {
    outer.0 <= inner.0 && inner.1 <= outer.1
}

/// Drops what lies inside another; of what two people share, the surer one stays.
fn longest(mut found: Vec<Match>) -> Vec<Match> {
    found.sort_by_key(|one| (one.at.0, std::cmp::Reverse(one.at.1), one.is_uncertain, one.part));
    let mut kept: Vec<Match> = Vec::new();
    for one in found {
        let is_new = kept
            .last()
            .is_none_or(|last| !lies(one.at, last.at) || (last.is_uncertain && !one.is_uncertain));
        if is_new {
            kept.push(one);
        }
    }
    kept
}

#[cfg(test)]
mod tests;
