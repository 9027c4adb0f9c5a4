//! Where a text speaks of one person, as the lint reads it: by name, address or number, and where it
//! may be somebody else. Keeps out: what is done about it.

use std::collections::HashSet;

use super::compared_words::{Joint, Word, words};
use super::known::{Held, Known, Other, Spelling, joined, others};
use super::matching::matches;
use super::names::{Part, SHORTEST_FIRST};
use super::numbers;
use crate::domain::{World, fold};
use crate::readings::{Archive, archives};

/// How many words around a doubt are shown, on either side.
const AROUND: usize = 3;

/// By what one person is known.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Traces {
    /// Every name they had.
    pub names: Vec<String>,
    /// Every address.
    pub mails: Vec<String>,
    /// Every telephone number, as it was kept.
    pub phones: Vec<String>,
    /// Other words that mean them.
    pub also: Vec<String>,
    /// Words of the name that mean something else where they stand alone.
    pub staying: Vec<String>,
}

/// One person, as texts are searched for them.
pub(crate) struct OnePerson {
    known: Known,
    /// Telephone numbers, by their local digits.
    phones: Vec<String>,
    /// Every word of the names that could stand alone.
    parts: HashSet<String>,
}

/// What a text says of a person.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Spots {
    /// Where, in bytes of the text; in order, apart from one another.
    pub certain: Vec<(usize, usize)>,
    /// Words that may mean somebody else, with those around them.
    pub doubts: Vec<String>,
}

impl OnePerson {
    /// A surname that others at the table have too, or that is a word of something else, is a
    /// doubt where it stands alone; so is a first name.
    pub(crate) fn of(subject: &Traces, world: &dyn World) -> Self {
        let mut known = Known::default();
        subject.names.iter().for_each(|name| known.name(name, None));
        subject.mails.iter().for_each(|mail| known.mail(mail));
        let staying: HashSet<String> = subject.staying.iter().map(|word| key(word)).collect();
        let is_part = |spelling: &Spelling| matches!(spelling.part, Part::Surname | Part::First);
        for (key, found) in &mut known.spellings {
            found.retain(|spelling| !(is_part(spelling) && staying.contains(key)));
        }
        let tables = archives(world);
        let tables = [world].into_iter().chain(tables.iter().map(Archive::world));
        let others: Vec<Other> = tables.flat_map(others).collect();
        known.set_apart(&others);
        let own: HashSet<String> = subject.names.iter().map(|name| fold(name)).collect();
        let all = Known::of(world);
        let is_anothers = |spelling: &Spelling| {
            all.names.get(spelling.who).is_some_and(|held| !own.contains(&fold(&held.shown)))
        };
        for key in known.spellings.keys() {
            if all.spellings.get(key).into_iter().flatten().any(is_anothers) {
                known.common.insert(key.clone());
            }
        }
        for word in &subject.also {
            known.spell(&folded(word), Part::Whole, known.names.len());
            known.names.push(Held {
                shown: word.clone(),
                given: Vec::new(),
                is_sure: true,
                at: None,
            });
        }
        let phones = subject.phones.iter().flat_map(|phone| numbers::phones(phone)).collect();
        let names = subject.names.iter().flat_map(|name| folded(name));
        let parts = names.filter(|word| word.chars().count() >= SHORTEST_FIRST).collect();
        Self { known, phones, parts }
    }

    /// Where a text speaks of the person.
    pub(crate) fn spots(&self, text: &str) -> Spots {
        let words = words(text);
        let mut certain = Vec::new();
        for found in matches(&words, &self.known).iter().filter(|found| !found.is_uncertain) {
            let (from, to) = found.at;
            let ends = words.get(from).zip(to.checked_sub(1).and_then(|last| words.get(last)));
            certain.extend(ends.map(|(first, last)| (first.at.0, end_of(last, &words, to))));
        }
        for phone in &self.phones {
            certain.extend(numbers::places_of(text, phone));
        }
        let certain = apart(certain);
        let is_in =
            |word: &Word| certain.iter().any(|(from, to)| *from <= word.at.0 && word.at.1 <= *to);
        // Whatever the lint makes of it: an erasure tells every word that may mean the person.
        let may_mean = |word: &Word| {
            let is_name = word.is_capital || is_in_file_name(text, word.at);
            is_name && self.parts.contains(&word.folded)
        };
        let doubtful = words.iter().enumerate().filter(|(_, word)| may_mean(word) && !is_in(word));
        let around = |(at, _): (usize, &Word)| {
            let near = words.get(at.saturating_sub(AROUND)..words.len().min(at + AROUND + 1));
            let told = near.unwrap_or_default().iter().map(|word| match is_in(word) {
                true => "...",
                false => text.get(word.at.0..word.at.1).unwrap_or_default(),
            });
            let mut told: Vec<&str> = told.collect();
            told.dedup();
            told.join(" ")
        };
        Spots { doubts: doubtful.map(around).collect(), certain }
    }
}

/// Whether a place in a text is inside what looks like the name of a file, where nobody writes
/// capitals: something with a short ending behind its last point.
fn is_in_file_name(text: &str, (from, to): (usize, usize)) -> bool {
    let starts = text.get(..from).and_then(|before| before.rfind(char::is_whitespace));
    let rest = text.get(to..).unwrap_or_default();
    let ends = rest.find(char::is_whitespace).unwrap_or(rest.len());
    let whole = text.get(starts.map_or(0, |at| at + 1)..to + ends).unwrap_or_default();
    let Some((stem, ending)) = whole.rsplit_once('.') else { return false };
    let is_short = (2..=5).contains(&ending.len());
    !stem.is_empty() && is_short && ending.bytes().all(|byte| byte.is_ascii_alphanumeric())
}

/// A word that was cut from a longer one ends where that begins again.
fn end_of(last: &Word, words: &[Word], next: usize) -> usize {
    let glued = words.get(next).filter(|word| word.joint == Joint::Glued);
    glued.map_or(last.at.1, |word| word.at.0.min(last.at.1).max(last.at.0))
}

fn folded(text: &str) -> Vec<String> {
    words(text).into_iter().map(|word| word.folded).collect()
}

fn key(text: &str) -> String {
    joined(folded(text).iter()).0
}

/// Spans in order, those that touch one another in one.
fn apart(mut spans: Vec<(usize, usize)>) -> Vec<(usize, usize)> {
    spans.sort_unstable();
    let mut apart: Vec<(usize, usize)> = Vec::new();
    for (from, to) in spans {
        match apart.last_mut() {
            Some((_, end)) if from <= *end => *end = to.max(*end),
            _ => apart.push((from, to)),
        }
    }
    apart
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Kind;
    use crate::ledger::sample::Sample;

    fn found(text: &str, subject: &Traces, table: &Sample) -> (Vec<String>, Vec<String>) {
        let spots = OnePerson::of(subject, table.world()).spots(text);
        let words = spots.certain.iter().map(|(from, to)| text[*from..*to].to_owned());
        (words.collect(), spots.doubts)
    }

    fn anna() -> Traces {
        Traces {
            names: vec!["Anna Verdi".into()],
            mails: vec!["a.verdi@posta.it".into()],
            phones: vec!["333 123 4567".into()],
            ..Traces::default()
        }
    }

    #[test]
    fn in_the_name_of_a_file_a_surname_is_a_doubt_also_without_a_capital() {
        let table = Sample::default();
        let doubts = |text: &str| found(text, &anna(), &table).1.len();
        assert_eq!(doubts("nota-verdi.pdf"), 1);
        assert_eq!(doubts("allegato verdi_2.docx"), 1);
        assert_eq!(doubts("i prati verdi."), 0);
    }

    #[test]
    fn a_person_is_found_by_name_in_any_order_by_address_and_by_number() {
        let mut table = Sample::default();
        table.add(Kind::People, &[("name", "Anna Verdi")]);
        let text = "VERDI Anna (a.verdi@posta.it, +39 333-1234567): la Verdi chiede di più.";
        let wanted = ["VERDI Anna", "a.verdi@posta.it", "+39 333-1234567", "Verdi"];
        assert_eq!(found(text, &anna(), &table).0, wanted);
    }

    #[test]
    fn a_surname_that_others_have_and_a_first_name_are_doubts() {
        let mut table = Sample::default();
        table.add(Kind::People, &[("name", "Anna Verdi")]);
        assert_eq!(found("lo dice Anna", &anna(), &table), (vec![], vec!["lo dice Anna".into()]));
        table.add(Kind::People, &[("name", "Luca Verdi")]);
        let text = "Luca Verdi e poi la Verdi chiede, mentre Anna Verdi tace";
        let (certain, doubts) = found(text, &anna(), &table);
        assert_eq!(certain, ["Anna Verdi"]);
        assert_eq!(doubts, ["Luca Verdi e poi la", "e poi la Verdi chiede mentre ..."]);
        let one = found("Ada dice; l'Ada tace; via Verdi", &anna(), &table).1;
        assert_eq!(one, ["Ada tace via Verdi"], "a street may be called after somebody else");
    }

    #[test]
    fn more_words_can_be_named_and_words_of_the_name_left() {
        let mut table = Sample::default();
        table.add(Kind::People, &[("name", "Anna Verdi")]);
        let also = Traces { also: vec!["la Nina".into()], ..anna() };
        assert_eq!(found("chiama LA NINA", &also, &table).0, ["LA NINA"]);
        let staying = Traces { staying: vec!["verdi".into()], ..anna() };
        assert_eq!(found("la Verdi e Anna Verdi", &staying, &table).0, ["Anna Verdi"]);
    }
}
