//! Names made short enough to be told apart in little room. Keeps out: what the names name, and
//! where they are drawn.

use std::collections::{BTreeMap, BTreeSet};

use super::look::Look;
use super::safe::{clean, fit, width};

/// The most words at the head of a name that are compared with those of others.
const HEAD: usize = 6;

/// Words of so few letters in lower case say nothing at the beginning of what is left of a name.
const SMALL: usize = 3;

/// A name, and how much of it others have too.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Label {
    words: Vec<String>,
    /// Words at its head that begin other names too.
    head: usize,
    /// Words at its end that most names have.
    tail: usize,
}

impl From<&str> for Label {
    fn from(name: &str) -> Self {
        Self {
            words: clean(name).split_whitespace().map(str::to_owned).collect(),
            head: 0,
            tail: 0,
        }
    }
}

impl Label {
    /// The fullest form that fits into so many columns: the whole name, without its common end, and
    /// then without one common word after the other at its head. Where none fits, the shortest of
    /// them, whole.
    pub fn within(&self, room: u16) -> String {
        let ends = [self.words.len(), self.words.len().saturating_sub(self.tail)];
        let whole = ends.into_iter().map(|end| (0, end));
        let shorter =
            (1..=self.head).map(|from| (from, self.words.len().saturating_sub(self.tail)));
        let mut shortest = String::new();
        for (from, to) in whole.chain(shorter) {
            shortest = self.words.get(self.past_small(from)..to).unwrap_or_default().join(" ");
            if width(&shortest) <= usize::from(room) {
                break;
            }
        }
        shortest
    }

    /// The whole name.
    pub fn whole(&self) -> String {
        self.words.join(" ")
    }

    /// The first word from `from` on that says something; a name that was not shortened keeps all
    /// of its words.
    fn past_small(&self, from: usize) -> usize {
        let small =
            |word: &String| word.chars().count() <= SMALL && word.chars().all(char::is_lowercase);
        let last = self.words.len().saturating_sub(self.tail + 1);
        let skipped = self.words.iter().skip(from).take_while(|word| small(word)).count();
        if from == 0 { 0 } else { (from + skipped).min(last) }
    }
}

/// The labels of names that stand together: what they share is known of each.
pub fn labels<'a>(names: impl Iterator<Item = &'a str>) -> Vec<Label> {
    let mut labels: Vec<Label> = names.map(Label::from).collect();
    let mut heads: BTreeMap<String, usize> = BTreeMap::new();
    let mut tails: BTreeMap<String, usize> = BTreeMap::new();
    for label in &labels {
        for head in beginnings(label) {
            *heads.entry(head).or_default() += 1;
        }
        if let Some(last) = label.words.last().filter(|_| label.words.len() > 1) {
            *tails.entry(last.to_lowercase()).or_default() += 1;
        }
    }
    let most = labels.len() / 2;
    for label in &mut labels {
        let common = |last: &String| {
            tails.get(&last.to_lowercase()).is_some_and(|count| *count > most.max(1))
        };
        label.tail = usize::from(label.words.len() > 1 && label.words.last().is_some_and(common));
        let left = label.words.len().saturating_sub(label.tail + 1);
        let shared = beginnings(label)
            .iter()
            .take_while(|head| heads.get(*head).is_some_and(|count| *count > 1))
            .count();
        label.head = shared.min(left);
    }
    labels
}

/// The first word of a name, the first two, and so on, but never the whole name.
fn beginnings(label: &Label) -> Vec<String> {
    let most = label.words.len().saturating_sub(1).min(HEAD);
    let mut so_far = String::new();
    label
        .words
        .iter()
        .take(most)
        .map(|word| {
            so_far.push(' ');
            so_far.push_str(&word.to_lowercase());
            so_far.clone()
        })
        .collect()
}

/// Texts of at most so many columns for labels shown together, no two of them alike: where cutting
/// makes two the same, the ends of the names are kept, and where those are the same too, they are
/// numbered.
pub fn apart(labels: &[&Label], room: u16, look: Look) -> Vec<String> {
    let plain: Vec<String> =
        labels.iter().map(|label| fit(&label.within(room), room, look)).collect();
    let mut seen: BTreeMap<&str, usize> = BTreeMap::new();
    for text in &plain {
        *seen.entry(text).or_default() += 1;
    }
    let mut taken: BTreeSet<String> =
        plain.iter().filter(|text| seen.get(text.as_str()) == Some(&1)).cloned().collect();
    let mut texts = Vec::with_capacity(plain.len());
    for (label, text) in labels.iter().zip(&plain) {
        if seen.get(text.as_str()) == Some(&1) {
            texts.push(text.clone());
            continue;
        }
        let middle = both_ends(&label.within(0), room, look);
        let unlike = if taken.contains(&middle) || seen.contains_key(middle.as_str()) {
            numbered(label, room, look, &taken)
        } else {
            middle
        };
        taken.insert(unlike.clone());
        texts.push(unlike);
    }
    texts
}

/// The beginning and the end of a text that is too long, with an ellipsis between.
fn both_ends(text: &str, room: u16, look: Look) -> String {
    if width(text) <= usize::from(room) {
        return fit(text, room, look);
    }
    let end_room = room / 2;
    let from = text.char_indices().map(|(at, _)| text.get(at..).unwrap_or_default());
    let end = from.skip(1).find(|end| width(end) <= usize::from(end_room)).unwrap_or_default();
    let end = fit(end, end_room, look);
    let head = fit(text, room.saturating_sub(u16::try_from(width(&end)).unwrap_or(room)), look);
    format!("{head}{end}")
}

fn numbered(label: &Label, room: u16, look: Look, taken: &BTreeSet<String>) -> String {
    let shortest = label.within(0);
    let with = |number: usize| {
        let number = format!(" {number}");
        let left = room.saturating_sub(u16::try_from(number.len()).unwrap_or(room));
        format!("{}{number}", fit(&shortest, left, look))
    };
    (1..=taken.len() + 1).map(with).find(|text| !taken.contains(text)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kit::testing::{ASCII, UNICODE};

    fn shown(names: &[&str], room: u16) -> Vec<String> {
        let labels = labels(names.iter().copied());
        apart(&labels.iter().collect::<Vec<_>>(), room, ASCII)
    }

    #[test]
    fn what_names_share_is_dropped_where_room_is_short() {
        let names = [
            "Associazione genitori (es.)",
            "Associazione commercianti (es.)",
            "Comitato di quartiere Nord (es.)",
            "Comitato di quartiere Sud (es.)",
            "Banca locale (es.)",
        ];
        assert_eq!(shown(&names, 12), ["genitori", "commercianti", "Nord", "Sud", "Banca locale"]);
        assert_eq!(shown(&names, 16)[2..4], ["quartiere Nord", "quartiere Sud"]);
        assert_eq!(shown(&names, 40), names);
    }

    #[test]
    fn a_name_that_begins_others_keeps_its_last_word() {
        assert_eq!(
            shown(&["Comune", "Comune di Faenza", "Comune di Forlimpopoli"], 12),
            ["Comune", "Faenza", "Forlimpopoli"]
        );
    }

    #[test]
    fn names_that_a_cut_makes_alike_keep_their_ends_or_are_numbered() {
        assert_eq!(
            shown(&["Circolovelisticonord", "Circolovelisticosud"], 9),
            ["Circ~nord", "Circ~osud"]
        );
        let same = shown(&["Orti urbani est", "Orti urbani est", "Orti urbani est"], 6);
        assert_eq!(same.iter().collect::<BTreeSet<_>>().len(), 3, "{same:?}");
        assert!(same.iter().all(|text| width(text) <= 6), "{same:?}");
    }

    #[test]
    fn labels_shown_together_are_never_alike_and_never_too_long() {
        let names: Vec<String> =
            (0..200).map(|at| format!("Associazione culturale numero {} ODV", at % 70)).collect();
        let labels = labels(names.iter().map(String::as_str));
        for room in [4, 7, 12, 30] {
            let texts = apart(&labels.iter().collect::<Vec<_>>(), room, UNICODE);
            assert_eq!(texts.iter().collect::<BTreeSet<_>>().len(), texts.len(), "{room}");
            assert!(texts.iter().all(|text| width(text) <= usize::from(room)), "{room}");
        }
    }

    #[test]
    fn hostile_and_foreign_names_stay_harmless_and_within_their_room() {
        let long = "x".repeat(200);
        let names = [
            "\u{1b}[31mRosso",
            "جمعية السكان",
            "e\u{301}cole e\u{301}le\u{301}mentaire",
            long.as_str(),
            "会議室の会議室の会議室",
            "",
        ];
        let texts = shown(&names, 9);
        assert!(texts.iter().all(|text| width(text) <= 9 && !text.contains('\u{1b}')), "{texts:?}");
        let labels = labels(names.into_iter());
        assert_eq!(labels[0].within(40), "·[31mRosso");
    }
}
