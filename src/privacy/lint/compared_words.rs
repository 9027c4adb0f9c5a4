//! A text as words that can be compared: no case, no accents, no marks that the eye does not see.
//! Keeps out: names.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// What stands between a word and the one before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Joint {
    /// Nothing: `AnnaVerdi`, `anna80`.
    Glued,
    /// An apostrophe: `D'Angeli`.
    Soft,
    /// Blanks, a hyphen, an underscore, a comma, an end of line.
    Plain,
    /// Anything else.
    Mark,
}

/// A word of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Word {
    /// Without case and accents.
    pub folded: String,
    /// The line it stands in, from 1.
    pub line: usize,
    /// Where it begins and ends, in bytes of the text.
    pub at: (usize, usize),
    /// Whether it begins with a capital.
    pub is_capital: bool,
    /// Whether it has no small letter.
    pub is_upper: bool,
    /// What stands before it.
    pub joint: Joint,
    /// Whether a sentence, a line or a cell begins with it, so that a capital says nothing.
    pub is_first: bool,
}

/// The words of a text. A name of a file, an address and words in camel case come apart where a
/// person would part them.
pub(super) fn words(text: &str) -> Vec<Word> {
    let mut reading = Reading {
        words: Vec::new(),
        letters: Vec::new(),
        line: 1,
        is_first: true,
        joint: Joint::Mark,
    };
    for (at, c) in text.char_indices() {
        if is_unseen(c) {
            continue;
        }
        if c.is_ascii() {
            reading.take(c, at, 1);
        } else {
            let parts = std::iter::once(c)
                .nfkd()
                .filter(|part| !is_combining_mark(*part) && !is_unseen(*part));
            for part in parts {
                reading.take(latin(part), at, c.len_utf8());
            }
        }
    }
    reading.close();
    reading.words
}

struct Reading {
    words: Vec<Word>,
    /// The letters of the word that is being read, with where each stands.
    letters: Vec<(char, usize, usize)>,
    line: usize,
    joint: Joint,
    is_first: bool,
}

impl Reading {
    fn take(&mut self, c: char, at: usize, bytes: usize) {
        if c.is_alphanumeric() {
            self.part(c);
            self.letters.push((c, at, at + bytes));
            return;
        }
        self.close();
        let joint = match c {
            '\'' | '\u{2019}' | '\u{2018}' | '`' | '\u{2bc}' | '\u{b4}' | '\\' => Joint::Soft,
            '-' | '_' | ',' | '\u{2010}'..='\u{2015}' => Joint::Plain,
            c if c.is_whitespace() => Joint::Plain,
            _ => Joint::Mark,
        };
        self.joint = self.joint.max(joint);
        self.is_first |= matches!(
            c,
            '\n' | '.' | '!' | '?' | ':' | '|' | '#' | '*' | '>' | '"' | '\u{ab}' | '\u{201c}'
        );
        self.line += usize::from(c == '\n');
    }

    /// Ends the word before a letter where another begins without a mark: `annaVerdi`, `PDFAnna`,
    /// `anna80`.
    fn part(&mut self, c: char) {
        let [.., (last, ..)] = self.letters.as_slice() else { return };
        if last.is_alphabetic() != c.is_alphabetic() || (last.is_lowercase() && c.is_uppercase()) {
            self.close();
        } else if let [.., (before, ..), capital] = self.letters.as_slice()
            && before.is_uppercase()
            && capital.0.is_uppercase()
            && c.is_lowercase()
        {
            let capital = *capital;
            self.letters.pop();
            self.close();
            self.letters.push(capital);
        }
    }

    fn close(&mut self) {
        let (Some((first, start, _)), Some((_, _, end))) =
            (self.letters.first(), self.letters.last())
        else {
            return;
        };
        let word = Word {
            folded: self
                .letters
                .iter()
                .flat_map(|(c, ..)| c.to_lowercase())
                .filter(|c| !is_combining_mark(*c))
                .collect(),
            line: self.line,
            at: (*start, *end),
            is_capital: first.is_uppercase(),
            is_upper: self.letters.iter().all(|(c, ..)| !c.is_lowercase()),
            joint: self.joint,
            is_first: self.is_first,
        };
        self.words.push(word);
        self.letters.clear();
        (self.joint, self.is_first) = (Joint::Glued, false);
    }
}

/// Whether the eye does not see a character (Unicode: `Default_Ignorable_Code_Point`).
fn is_unseen(c: char) -> bool {
    matches!(
        c,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180f}'
            | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{3164}'
            | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{fff8}' | '\u{1bca0}'..='\u{1bca3}'
            | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e0fff}'
    )
}

/// The Latin letter that a Cyrillic or Greek one looks like, so that neither hides a name (Unicode
/// TS 39, confusables).
fn latin(c: char) -> char {
    const PAIRS: [(&str, &str); 2] = [
        (
            "\u{410}\u{412}\u{415}\u{41a}\u{41c}\u{41d}\u{41e}\u{420}\u{421}\u{422}\u{425}\u{430}\u{435}\u{43e}\u{440}\u{441}\u{443}\u{445}\u{456}\u{458}\u{455}\u{405}\u{406}\u{408}\u{43a}\u{43c}\u{442}\u{4af}\u{4bb}\u{4cf}\u{501}\u{51b}\u{51d}\u{432}",
            "ABEKMHOPCTXaeopcyxijsSIJkmtyhldqwb",
        ),
        (
            "\u{391}\u{392}\u{395}\u{396}\u{397}\u{399}\u{39a}\u{39c}\u{39d}\u{39f}\u{3a1}\u{3a4}\u{3a5}\u{3a7}\u{3b1}\u{3b9}\u{3bd}\u{3bf}\u{3c1}\u{3ba}\u{3b7}\u{3c4}\u{3c5}\u{3c7}\u{3b3}",
            "ABEZHIKMNOPTYXaivopkntuxy",
        ),
    ];
    if c == '\u{131}' {
        return 'i';
    }
    let found = PAIRS
        .iter()
        .find_map(|(like, plain)| like.chars().zip(plain.chars()).find(|(other, _)| *other == c));
    found.map_or(c, |(_, plain)| plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folded(text: &str) -> Vec<String> {
        words(text).into_iter().map(|word| word.folded).collect()
    }

    #[test]
    fn what_the_eye_does_not_see_does_not_part_a_word() {
        for text in [
            "An\u{200b}na",
            "An\u{ad}na",
            "An\u{200d}na",
            "\u{ff21}\u{ff4e}\u{ff4e}\u{ff41}",
            "A\u{301}nna",
            "\u{410}nna",
            "\u{feff}ANNA",
        ] {
            assert_eq!(folded(text), ["anna"], "{text:?}");
        }
    }

    #[test]
    fn words_run_together_come_apart() {
        assert_eq!(
            folded("curriculum_AnnaVerdi80.pdf"),
            ["curriculum", "anna", "verdi", "80", "pdf"]
        );
        assert_eq!(folded("DAngeli PDFAnna"), ["d", "angeli", "pdf", "anna"]);
        assert_eq!(folded("ROSSI"), ["rossi"]);
    }

    #[test]
    fn every_word_knows_its_line_its_capital_and_what_stands_before_it() {
        let found = words("Dice D'Angeli,\nsig. ROSSI");
        let told: Vec<_> = found
            .iter()
            .map(|word| (word.line, word.is_capital, word.is_upper, word.is_first))
            .collect();
        assert_eq!(
            told,
            [
                (1, true, false, true),
                (1, true, true, false),
                (1, true, false, false),
                (2, false, false, true),
                (2, true, true, true)
            ]
        );
        assert_eq!(
            found.iter().map(|word| word.joint).collect::<Vec<_>>()[1..],
            [Joint::Plain, Joint::Soft, Joint::Plain, Joint::Mark]
        );
        assert_eq!(found.last().map(|word| word.at), Some((20, 25)));
    }
}
