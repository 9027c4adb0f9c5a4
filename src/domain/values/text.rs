//! Words people type: one line, several lines, a list of words. Keeps out: what is escaped when
//! they are shown.

use serde::{Deserialize, Serialize};

use crate::domain::datum::{Cell, Datum, Place, Shape};
use crate::domain::world::World;
use crate::say;
use crate::text::Sentence;

/// The longest line, in characters.
const LINE: usize = 500;
/// The longest text, in characters: sled keeps values above 128 KiB in files it never syncs.
const PROSE: usize = 20_000;

/// Control characters and bidirectional overrides could act on the terminal or the page that shows
/// them.
const fn is_unsafe(c: char) -> bool {
    matches!(c, '\0'..='\x08' | '\x0b'..='\x1f' | '\x7f'..='\u{9f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Letters that nobody sees: with one in it a second name looks the same as the first. Joiners stay
/// where a script needs them, between two letters outside ASCII.
fn seen(text: &str) -> String {
    let is_invisible = |c: char| {
        matches!(
            c,
            '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{61c}' | '\u{2060}'..='\u{2064}' | '\u{feff}'
                | '\u{e0000}'..='\u{e007f}'
        )
    };
    let is_joiner = |c: char| matches!(c, '\u{200c}' | '\u{200d}');
    let mut kept = String::with_capacity(text.len());
    let mut letters = text.chars().filter(|c| !is_invisible(*c)).peekable();
    while let Some(c) = letters.next() {
        let between = |before: Option<char>, after: Option<&char>| {
            before.is_some_and(|c| !c.is_ascii()) && after.is_some_and(|c| !c.is_ascii())
        };
        if !is_joiner(c) || between(kept.chars().next_back(), letters.peek()) {
            kept.push(c);
        }
    }
    kept
}

fn checked(text: &str, longest: usize) -> Result<&str, Sentence> {
    if let Some((at, c)) = text.chars().enumerate().find(|(_, c)| is_unsafe(*c)) {
        return Err(say!(
            "fault-control",
            position = at + 1,
            code = format!("U+{:04X}", u32::from(c))
        ));
    }
    let length = text.chars().count();
    if length > longest {
        Err(say!("fault-long", length = length, longest = longest))
    } else {
        Ok(text)
    }
}

macro_rules! words {
    ($(#[$meta:meta])* $name:ident, $shape:expr, $longest:expr, $tidy:expr) => {
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(try_from = "String", into = "String")]
        pub struct $name(String);

        impl $name {
            /// Tidies and checks a text.
            ///
            /// # Errors
            /// When it is blank, too long, or holds control characters or bidirectional overrides.
            pub fn new(text: &str) -> Result<Self, Sentence> {
                let tidy: fn(&str) -> String = $tidy;
                let text = tidy(text);
                if text.is_empty() {
                    return Err(say!("fault-needed"));
                }
                checked(&text, $longest).map(|text| Self(text.to_owned()))
            }

            /// The text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl TryFrom<String> for $name {
            type Error = String;

            fn try_from(text: String) -> Result<Self, String> {
                Self::new(&text).map_err(|sentence| sentence.key.into_owned())
            }
        }

        impl From<$name> for String {
            fn from(text: $name) -> Self {
                text.0
            }
        }

        impl Datum for $name {
            fn shape() -> Shape {
                $shape
            }

            fn read(text: &str, _place: &Place<'_>) -> Result<Self, Sentence> {
                Self::new(text)
            }

            fn raw(&self) -> String {
                self.0.clone()
            }

            fn cell(&self, _world: &dyn World) -> Cell {
                Cell::Text(self.0.clone())
            }
        }
    };
}

words!(
    /// One line: white space runs are single spaces, letters that nobody sees are left out, at most
    /// 500 characters.
    Line, Shape::Line, LINE, |text| seen(text).split_whitespace().collect::<Vec<_>>().join(" ")
);
words!(
    /// Several lines: line ends are `\n`, at most 20,000 characters.
    Prose, Shape::Prose, PROSE, |text| text.replace("\r\n", "\n").replace('\r', "\n").trim().to_owned()
);

/// Several words, in the order given, none twice.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Tags(pub Vec<Line>);

impl Datum for Tags {
    fn shape() -> Shape {
        Shape::Tags
    }

    fn optional() -> bool {
        true
    }

    fn read(text: &str, _place: &Place<'_>) -> Result<Self, Sentence> {
        let mut tags: Vec<Line> = Vec::new();
        for word in text.split([';', ',']).map(str::trim).filter(|word| !word.is_empty()) {
            let tag = Line::new(word)?;
            if !tags.contains(&tag) {
                tags.push(tag);
            }
        }
        Ok(Self(tags))
    }

    fn blank() -> Result<Self, Sentence> {
        Ok(Self::default())
    }

    fn raw(&self) -> String {
        self.0.iter().map(Line::as_str).collect::<Vec<_>>().join("; ")
    }

    fn cell(&self, _world: &dyn World) -> Cell {
        if self.0.is_empty() {
            Cell::Empty
        } else {
            Cell::List(self.0.iter().map(|tag| tag.0.clone()).collect())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_that_nobody_sees_make_no_second_name() {
        for hidden in ["Cul\u{200b}tura", "\u{feff}Cultura\u{e0041}", "Cultu\u{200d}ra\u{2060}"] {
            assert_eq!(Line::new(hidden).unwrap().as_str(), "Cultura");
        }
        let needed = "\u{646}\u{645}\u{6cc}\u{200c}\u{62f}\u{627}\u{646}\u{645}";
        assert_eq!(Line::new(needed).unwrap().as_str(), needed);
        assert!(Line::new("\u{200b}").is_err());
    }

    #[test]
    fn a_line_is_one_line_of_single_spaces() {
        assert_eq!(
            Line::new("  Comitato\n  di   quartiere ").map(String::from),
            Ok("Comitato di quartiere".into())
        );
    }

    #[test]
    fn an_escape_sequence_is_refused_with_its_place() {
        assert_eq!(
            Line::new("ab\u{1b}[2J"),
            Err(say!("fault-control", position = 3, code = "U+001B"))
        );
        assert_eq!(
            Prose::new("x\u{202e}y"),
            Err(say!("fault-control", position = 2, code = "U+202E"))
        );
    }

    #[test]
    fn a_text_keeps_its_lines_and_tabs() {
        assert_eq!(Prose::new("a\r\n\tb\n").map(String::from), Ok("a\n\tb".into()));
    }

    #[test]
    fn a_name_of_two_hundred_characters_stands_and_one_of_a_thousand_does_not() {
        assert!(Line::new(&"è".repeat(200)).is_ok());
        assert!(Line::new(&"è".repeat(1000)).is_err());
    }
}
