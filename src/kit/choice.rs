//! One of a few: stepping through labels or jumping by letters. Keeps out: free text, and drawing.

use super::fuzzy::{Folded, Fuzzy};
use super::typed::Typed;

/// A choice being made.
#[derive(Debug, Clone)]
pub struct Choice {
    options: Vec<(String, String)>,
    folded: Vec<Folded>,
    chosen: Option<usize>,
    sought: String,
}

impl Choice {
    /// A choice among codes and labels that begins at `code`, or at nothing when the code is not
    /// among them.
    pub fn new(options: &[(String, String)], code: &str) -> Self {
        Self {
            folded: options.iter().map(|(_, label)| Folded::new(label)).collect(),
            chosen: options.iter().position(|(option, _)| option == code),
            options: options.to_vec(),
            sought: String::new(),
        }
    }

    /// The code chosen; empty while nothing is.
    pub fn code(&self) -> &str {
        self.option().map_or("", |(code, _)| code)
    }

    /// The label chosen; empty while nothing is.
    pub fn label(&self) -> &str {
        self.option().map_or("", |(_, label)| label)
    }

    /// The place of the chosen one counted from 1, 0 while nothing is chosen, and how many there
    /// are.
    pub fn place(&self) -> (usize, usize) {
        (self.chosen.map_or(0, |chosen| chosen + 1), self.options.len())
    }

    /// Goes so many options on, around the ends; from nothing to the first or the last.
    pub fn choose(&mut self, steps: isize) {
        self.sought.clear();
        let Ok(len) = isize::try_from(self.options.len()) else { return };
        if len == 0 || steps == 0 {
            return;
        }
        let at = match self.chosen.and_then(|chosen| isize::try_from(chosen).ok()) {
            Some(chosen) => (chosen + steps % len).rem_euclid(len),
            None if steps > 0 => 0,
            None => len - 1,
        };
        self.chosen = usize::try_from(at).ok();
    }

    /// Does one act: arrows step, letters jump to the label they find; false when there was nothing
    /// to do.
    pub fn typed(&mut self, typed: Typed) -> bool {
        match typed {
            Typed::Left => self.choose(-1),
            Typed::Right => self.choose(1),
            Typed::Home => self.choose_at(0),
            Typed::End => self.choose_at(self.options.len().saturating_sub(1)),
            Typed::Backspace if !self.sought.is_empty() => {
                self.sought.pop();
            }
            // Between the words of a search it is a letter, else it turns the choice.
            Typed::Char(' ') if self.sought.is_empty() => self.choose(1),
            Typed::Char(letter) => return self.seek(letter),
            _ => return false,
        }
        true
    }

    /// Forgets the letters typed, as when the focus goes elsewhere.
    pub fn settle(&mut self) {
        self.sought.clear();
    }

    fn option(&self) -> Option<&(String, String)> {
        self.options.get(self.chosen?)
    }

    fn choose_at(&mut self, index: usize) {
        self.sought.clear();
        if index < self.options.len() {
            self.chosen = Some(index);
        }
    }

    /// Adds a letter to those typed; when they find nothing together, the letter begins a new
    /// search.
    fn seek(&mut self, letter: char) -> bool {
        let longer = format!("{}{letter}", self.sought);
        for sought in [longer, letter.to_string()] {
            if let Some(found) = self.nearest(&sought) {
                self.chosen = Some(found);
                self.sought = sought;
                return true;
            }
        }
        false
    }

    fn nearest(&self, sought: &str) -> Option<usize> {
        let fuzzy = Fuzzy::new(sought);
        if fuzzy.is_blank() {
            return None;
        }
        let weighed = self.folded.iter().enumerate();
        weighed
            .filter_map(|(index, label)| Some((fuzzy.weigh(label)?, std::cmp::Reverse(index))))
            .max()
            .map(|(_, std::cmp::Reverse(index))| index)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn choice(code: &str) -> Choice {
        let options = [("low", "Bassa"), ("mid", "Media"), ("high", "Molto alta")];
        Choice::new(&options.map(|(code, label)| (code.to_owned(), label.to_owned())), code)
    }

    #[test]
    fn arrows_go_around_the_ends() {
        let mut choice = choice("high");
        choice.typed(Typed::Right);
        assert_eq!(choice.code(), "low");
        choice.typed(Typed::Left);
        assert_eq!((choice.code(), choice.place()), ("high", (3, 3)));
    }

    #[test]
    fn letters_jump_to_the_label_they_find() {
        let mut choice = choice("low");
        choice.typed(Typed::Char('m'));
        assert_eq!(choice.label(), "Media");
        choice.typed(Typed::Char('o'));
        assert_eq!(choice.label(), "Molto alta");
        choice.typed(Typed::Char('b'));
        assert_eq!(choice.label(), "Bassa");
        assert!(!choice.typed(Typed::Char('x')));
        assert_eq!(choice.label(), "Bassa");
    }

    #[test]
    fn an_unknown_code_is_no_choice_yet() {
        let mut choice = choice("other");
        assert_eq!((choice.code(), choice.place()), ("", (0, 3)));
        choice.choose(-1);
        assert_eq!(choice.code(), "high");
    }

    #[test]
    fn a_choice_of_nothing_stays_nothing() {
        let mut none = Choice::new(&[], "a");
        none.choose(1);
        none.typed(Typed::End);
        assert_eq!(none.code(), "");
    }
}
