//! The privacy lint: what the table knows of people must not stand in a public text. Keeps out:
//! what to do about a hit.
//!
//! Text and names are compared as words without case, accents and punctuation, so that neither an
//! escape, a line end nor `Verdi, Anna` hides a name. What stops a text: a name, also in part (`A.
//! Verdi`, `Grazia Della Valle`), and the surname of a person of the table alone, with a capital.
//! What is only told: such a surname that is also a word of the program, of a body or of a place,
//! and a first name alone.

mod accounts;
mod compared_words;
mod given_first;
mod given_names;
mod known;
mod matching;
mod names;
mod numbers;
mod one_person;
mod own_words;
mod places;
mod secretariat;
mod unheld;

use std::collections::BTreeSet;

use super::named_offices::NamedOffice;
use crate::domain::World;
use crate::say;
use crate::text::Sentence;
use compared_words::{Word, words};
pub(crate) use given_first::given_first;
use known::Known;
use matching::{Match, matches};
pub(crate) use one_person::{OnePerson, Traces};
use places::{Sought, places};

/// How many words around a hit are shown, on either side.
const AROUND: usize = 4;

/// Personal data in the text of a public document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// The line of the document, from 1.
    pub line: usize,
    /// What the table holds and the line shows.
    pub found: String,
    /// The words of the document around it.
    pub around: String,
    /// The record and the field it was typed into; none when it stands in no field by itself.
    pub typed: Option<Sentence>,
    /// The record and the field that make it the name of a person, where it is no record's own
    /// name: an office is to be called so there.
    pub held: Option<Sentence>,
}

impl Hit {
    /// The sentence that tells it: what to correct, and where.
    pub fn sentence(&self) -> Sentence {
        let (found, around) = (self.found.as_str(), self.around.as_str());
        let hit = match &self.typed {
            Some(typed) => {
                say!("export-hit", place = typed.clone(), around = around, found = found)
            }
            None => say!("export-hit-loose", line = self.line, around = around, found = found),
        };
        match &self.held {
            Some(held) => say!("export-hit-known", hit = hit, found = found, held = held.clone()),
            None => hit,
        }
    }
}

/// What was found in a text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Found {
    /// What stops it.
    pub hits: Vec<Hit>,
    /// What may be a name, each name once.
    pub uncertain: Vec<Hit>,
}

/// Where a text shows a name or a telephone number that the table holds, or anything with the form
/// of an e-mail address, of an Italian telephone number, of an Italian tax code or of a bank
/// account. A name that the document has to show is no hit just where it stands under its label.
///
/// Names are those of people, of stakeholders that are persons, and all that stand in a field where
/// a person could: who facilitates, speaks, owns, presents, proposes, rates; those of organisations
/// of the table are not personal. Lines count from 1; each hit is told once a line.
pub(crate) fn personal(text: &str, offices: &[NamedOffice], book: &dyn World) -> Found {
    let known = Known::of(book);
    let words = words(text);
    let spots: Vec<(usize, usize)> = offices.iter().flat_map(|must| spots(must, &words)).collect();
    let is_named_office =
        |found: &Match| spots.iter().any(|(from, to)| *from <= found.at.0 && found.at.1 <= *to);
    let found = matches(&words, &known).into_iter().filter(|found| !is_named_office(found));
    let (uncertain, hits): (Vec<Match>, Vec<Match>) = found.partition(|found| found.is_uncertain);
    let mut told: BTreeSet<(usize, String)> = BTreeSet::new();
    let mut sought: Vec<Sought> = Vec::new();
    for found in hits {
        let name = known.names.get(found.who);
        let shown = name.map(|held| held.shown.clone()).unwrap_or_default();
        let held = name.and_then(|held| held.at);
        let Some(line) = words.get(found.at.0).map(|word| word.line) else { continue };
        if told.insert((line, shown.clone())) {
            sought.push(Sought { line, shown, words: Some(found.at), held });
        }
    }
    let open = secretariat::reached_at(book);
    for (number, line) in (1..).zip(text.lines()) {
        let phones =
            numbers::known_phones(line, |digits| known.phones.get(digits).map(String::as_str));
        let codes = numbers::tax_codes(line).into_iter();
        let is_held = |text: &String| {
            numbers::phones(text).iter().any(|digits| known.phones.contains_key(digits))
        };
        let others = unheld::telephones(line)
            .into_iter()
            .filter(|text| !is_held(text))
            .chain(accounts::accounts(line));
        for shown in phones
            .into_iter()
            .map(str::to_owned)
            .chain(codes)
            .chain(numbers::addresses(line).chain(others).filter(|shown| !open.contains(shown)))
        {
            if told.insert((number, shown.clone())) {
                sought.push(Sought { line: number, shown, words: None, held: None });
            }
        }
    }
    sought.sort_by(|a, b| (a.line, &a.shown).cmp(&(b.line, &b.shown)));
    let mut met = BTreeSet::new();
    let unsure = uncertain.into_iter().filter(|found| met.insert(found.who)).filter_map(|found| {
        let held = known.names.get(found.who)?;
        Some(Sought {
            line: words.get(found.at.0)?.line,
            shown: held.shown.clone(),
            words: Some(found.at),
            held: held.at,
        })
    });
    let unsure: Vec<Sought> = unsure.collect();
    Found {
        hits: told_of(sought, text, &words, book),
        uncertain: told_of(unsure, text, &words, book),
    }
}

/// Where the words of a name stand right behind those of its label.
fn spots(must: &NamedOffice, words: &[Word]) -> Vec<(usize, usize)> {
    let folded = |text: &str| -> Vec<String> {
        self::words(text).into_iter().map(|word| word.folded).collect()
    };
    let (label, name) = (folded(&must.label), folded(&must.name));
    if label.is_empty() || name.is_empty() {
        return Vec::new();
    }
    let whole: Vec<&String> = label.iter().chain(&name).collect();
    let begins = words.windows(whole.len()).enumerate();
    let found =
        begins.filter(|(_, there)| there.iter().map(|word| &word.folded).eq(whole.iter().copied()));
    found.map(|(at, _)| (at + label.len(), at + whole.len())).collect()
}

fn told_of(sought: Vec<Sought>, text: &str, words: &[Word], book: &dyn World) -> Vec<Hit> {
    let typed = places(&sought, words, book);
    let hit = |(Sought { line, shown, words: at, held }, typed): (Sought, Option<Sentence>)| {
        let around = at.map_or_else(|| shown.clone(), |at| around(at, line, text, words));
        let held = held.and_then(|held| places::told(held, book));
        Hit { line, found: shown, around, typed, held }
    };
    sought.into_iter().zip(typed).map(hit).collect()
}

/// The words of the line around a hit, as they stand in the document without its escapes.
fn around((from, to): (usize, usize), line: usize, text: &str, words: &[Word]) -> String {
    let ends_here = |word: &&Word| word.line == line;
    let first = words
        .get(from.saturating_sub(AROUND)..=from)
        .and_then(|before| before.iter().find(ends_here));
    let until = words.len().min(to + AROUND);
    let last = words.get(from..until).and_then(|after| {
        after.iter().rev().find(|word| word.line == line || word.at.1 <= end(to, words))
    });
    let (Some(first), Some(last)) = (first, last) else { return String::new() };
    let raw = text.get(first.at.0..last.at.1).unwrap_or_default().replace('\\', "");
    raw.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn end(to: usize, words: &[Word]) -> usize {
    to.checked_sub(1).and_then(|last| words.get(last)).map_or(0, |word| word.at.1)
}

#[cfg(test)]
mod tests;
