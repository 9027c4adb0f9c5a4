//! A line with suggestions found by its letters, or free text when none is taken. Keeps out: where
//! suggestions come from, and drawing.

use super::fuzzy::{Folded, Fuzzy};
use super::line::LineEdit;
use super::motion::in_view;
use super::typed::Typed;

/// Suggestions shown at a time.
pub const SHOWN: usize = 5;

/// A line being typed beside its suggestions.
#[derive(Debug, Clone)]
pub struct Suggest {
    line: LineEdit,
    options: Vec<(String, String)>,
    folded: Vec<Folded>,
    found: Vec<usize>,
    taken: Option<usize>,
    offset: usize,
    many: bool,
}

/// Stands between several values on one line.
const BETWEEN: char = ';';

impl Suggest {
    /// A field over values and labels that begins at `value`, shown by its label, or as free text
    /// when it is none of them.
    pub fn new(options: &[(String, String)], value: &str) -> Self {
        let mut suggest = Self {
            line: LineEdit::new(value),
            folded: options.iter().map(|(_, label)| Folded::new(label)).collect(),
            options: options.to_vec(),
            found: Vec::new(),
            taken: None,
            offset: 0,
            many: false,
        };
        match suggest.options.iter().position(|(option, _)| option == value && !value.is_empty()) {
            Some(index) => suggest.settle_on(index),
            None => suggest.search(),
        }
        suggest
    }

    /// A field over several values on one line, a `;` between them, that begins with these labels
    /// or words.
    pub fn several(options: &[(String, String)], labels: &str) -> Self {
        let mut suggest = Self::new(options, "");
        suggest.many = true;
        suggest.line.set(labels);
        suggest
    }

    /// The words that are searched by: all, or those after the last `;`.
    fn sought(&self) -> &str {
        let text = self.line.text();
        if self.many { text.rsplit(BETWEEN).next().unwrap_or(text).trim() } else { text }
    }

    /// What stands before the words that are searched by.
    fn kept(&self) -> &str {
        let text = self.line.text();
        text.rfind(BETWEEN).filter(|_| self.many).and_then(|at| text.get(..=at)).unwrap_or("")
    }

    /// The line as it is typed.
    pub fn line(&self) -> &LineEdit {
        &self.line
    }

    /// The value of the suggestion taken, or the text as typed.
    pub fn value(&self) -> String {
        let option = self.taken.and_then(|taken| self.options.get(*self.found.get(taken)?));
        if !self.many {
            return option.map_or(self.line.text(), |(value, _)| value).to_owned();
        }
        let labelled = |words: &str| {
            self.options
                .iter()
                .find(|(_, label)| label == words)
                .map_or(words, |(value, _)| value)
                .to_owned()
        };
        let kept = self
            .kept()
            .split(BETWEEN)
            .map(str::trim)
            .filter(|words| !words.is_empty())
            .map(labelled);
        let last = option.map_or_else(|| labelled(self.sought()), |(value, _)| value.clone());
        kept.chain(Some(last).filter(|words| !words.is_empty())).collect::<Vec<_>>().join("; ")
    }

    /// The suggestions in view: their labels, and whether each is the one taken.
    pub fn in_view(&self) -> impl Iterator<Item = (&str, bool)> {
        self.found.iter().enumerate().skip(self.offset).take(SHOWN).filter_map(|(place, index)| {
            self.options.get(*index).map(|(_, label)| (label.as_str(), self.taken == Some(place)))
        })
    }

    /// Does one act: letters search, up and down go through what was found; false when there was
    /// nothing to do.
    ///
    /// The first found is taken at once when each word stands in it whole, because a name guessed
    /// from scattered letters could be the wrong person's; up from it takes none, and the text
    /// stands as typed.
    pub fn typed(&mut self, typed: Typed) -> bool {
        match typed {
            Typed::Up => self.take(self.taken.and_then(|taken| taken.checked_sub(1))),
            Typed::Down => {
                let next = self.taken.map_or(0, |taken| taken + 1);
                next < self.found.len() && self.take(Some(next))
            }
            Typed::Char(BETWEEN) if self.many => {
                self.settle();
                self.line.typed(typed);
                self.line.typed(Typed::Char(' '));
                self.search();
                true
            }
            other => {
                let before = self.line.text().to_owned();
                let acted = self.line.typed(other);
                if self.line.text() != before {
                    self.search();
                }
                acted
            }
        }
    }

    /// Puts text in at the cursor and searches by it.
    pub fn paste(&mut self, text: &str) {
        self.line.paste(text);
        self.search();
    }

    /// Takes the line away; all that can be suggested is found again.
    pub fn erase(&mut self) {
        self.line.erase();
        self.search();
    }

    /// Writes the label of the suggestion taken onto the line, as when the focus goes elsewhere.
    pub fn settle(&mut self) {
        if let Some(index) = self.taken.and_then(|taken| self.found.get(taken).copied()) {
            self.settle_on(index);
        }
    }

    fn settle_on(&mut self, index: usize) {
        if let Some((_, label)) = self.options.get(index) {
            let whole = match self.kept() {
                "" => label.clone(),
                kept => format!("{kept} {label}"),
            };
            self.line.set(&whole);
            self.found = vec![index];
            self.taken = Some(0);
            self.offset = 0;
        }
    }

    fn take(&mut self, taken: Option<usize>) -> bool {
        if self.taken == taken {
            return false;
        }
        self.taken = taken;
        self.offset = in_view(self.offset, taken.unwrap_or(0), self.found.len(), SHOWN);
        true
    }

    fn search(&mut self) {
        let fuzzy = Fuzzy::new(self.sought());
        let labels = self.folded.iter().enumerate();
        let mut found: Vec<(i64, usize)> =
            labels.filter_map(|(index, label)| Some((fuzzy.weigh(label)?, index))).collect();
        found.sort_by_key(|(score, index)| (std::cmp::Reverse(*score), *index));
        self.found = found.into_iter().map(|(_, index)| index).collect();
        self.taken = self
            .found
            .first()
            .and_then(|index| self.folded.get(*index))
            .filter(|label| fuzzy.is_plain_in(label))
            .map(|_| 0);
        self.offset = 0;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn suggest(value: &str) -> Suggest {
        let options = [("s1", "Mario Rossi"), ("s2", "Rosa Bianchi"), ("s3", "Niccolò Neri")];
        Suggest::new(&options.map(|(value, label)| (value.to_owned(), label.to_owned())), value)
    }

    fn type_in(suggest: &mut Suggest, text: &str) {
        for letter in text.chars() {
            suggest.typed(Typed::Char(letter));
        }
    }

    fn labels(suggest: &Suggest) -> Vec<&str> {
        suggest.in_view().map(|(label, _)| label).collect()
    }

    #[test]
    fn letters_find_and_the_first_is_taken() {
        let mut suggest = suggest("");
        type_in(&mut suggest, "ros");
        assert_eq!(labels(&suggest), ["Rosa Bianchi", "Mario Rossi"]);
        assert_eq!(suggest.value(), "s2");
        suggest.typed(Typed::Down);
        assert_eq!(suggest.value(), "s1");
        suggest.settle();
        assert_eq!((suggest.line().text(), suggest.value().as_str()), ("Mario Rossi", "s1"));
    }

    #[test]
    fn free_text_stays_as_typed() {
        let mut suggest = suggest("");
        type_in(&mut suggest, "Zeno");
        suggest.settle();
        assert_eq!(suggest.value(), "Zeno");
    }

    #[test]
    fn up_from_the_first_keeps_the_text_as_typed() {
        let mut suggest = suggest("");
        type_in(&mut suggest, "Rosa");
        assert!(suggest.typed(Typed::Up));
        assert_eq!(suggest.value(), "Rosa");
        assert!(!suggest.typed(Typed::Up));
    }

    #[test]
    fn a_value_is_shown_by_its_label_and_unknown_text_as_it_is() {
        assert_eq!(
            (suggest("s3").line().text(), suggest("s3").value().as_str()),
            ("Niccolò Neri", "s3")
        );
        assert_eq!(
            (suggest("altri").line().text(), suggest("altri").value().as_str()),
            ("altri", "altri")
        );
    }

    #[test]
    fn an_empty_line_shows_all_and_takes_none() {
        let mut suggest = suggest("");
        assert_eq!((labels(&suggest).len(), suggest.value().as_str()), (3, ""));
        suggest.typed(Typed::Down);
        assert_eq!(suggest.value(), "s1");
    }

    #[test]
    fn a_long_list_scrolls_with_the_one_taken() {
        let options: Vec<(String, String)> =
            (0..9).map(|n| (n.to_string(), format!("voce {n}"))).collect();
        let mut suggest = Suggest::new(&options, "");
        for _ in 0..7 {
            suggest.typed(Typed::Down);
        }
        assert_eq!(suggest.in_view().last(), Some(("voce 6", true)));
    }

    #[test]
    fn several_values_stand_on_one_line_and_each_is_found_by_its_letters() {
        let options = [("s1", "Mario Rossi"), ("s2", "Rosa Bianchi")]
            .map(|(value, label)| (value.to_owned(), label.to_owned()));
        let mut suggest = Suggest::several(&options, "");
        type_in(&mut suggest, "mar;bian");
        assert_eq!(suggest.value(), "s1; s2");
        suggest.settle();
        assert_eq!(suggest.line().text(), "Mario Rossi; Rosa Bianchi");
        assert_eq!(suggest.value(), "s1; s2");
    }

    #[test]
    fn a_name_is_not_guessed_from_scattered_letters() {
        let mut suggest = suggest("");
        type_in(&mut suggest, "mrsi");
        assert_eq!(suggest.value(), "mrsi");
    }
}
