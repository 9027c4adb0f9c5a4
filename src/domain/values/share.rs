//! A share of a whole, exact: `0.5`, `2/3`, `60%`. Keeps out: of whom it is a share, and how it is
//! counted.

use serde::{Deserialize, Serialize};

use super::number::Decimal;
use crate::domain::datum::{Cell, Datum, Place, Shape};
use crate::domain::fold::fold;
use crate::domain::world::World;
use crate::say;
use crate::text::Sentence;

/// The greatest denominator that is read.
const FINEST: u32 = 1_000_000;

/// A share above nothing and up to the whole, in lowest terms: two thirds are two thirds, not
/// 0.6667.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Share {
    parts: u32,
    whole: u32,
}

impl Share {
    /// One half.
    pub const HALF: Self = Self { parts: 1, whole: 2 };

    /// Parts of the whole, and the whole.
    pub const fn fraction(self) -> (u64, u64) {
        (self.parts as u64, self.whole as u64)
    }

    /// Whether it is all of the whole.
    pub const fn is_whole(self) -> bool {
        self.parts == self.whole
    }

    /// Reads `0.5`, `0,5`, `2/3`, `60%`, and what people call them: `due terzi`, `metà`.
    ///
    /// # Errors
    /// When the text is no share, is nothing, or is more than the whole.
    pub fn parse(text: &str) -> Result<Self, Sentence> {
        let refuse = || say!("fault-share", text = text);
        if let Some((_, (parts, whole))) = CALLED.iter().find(|(name, _)| *name == fold(text)) {
            return Ok(Self { parts: *parts, whole: *whole });
        }
        let (parts, whole) = match text.split_once('/') {
            Some((parts, whole)) => {
                let number = |digits: &str| digits.trim().parse::<u32>().map_err(|_| refuse());
                (number(parts)?, number(whole)?)
            }
            None => {
                let bare = text.trim_end_matches('%').trim_end();
                let units = Decimal::parse(bare).map_err(|_| refuse())?.units();
                let percent: u32 = if bare.len() < text.len() { 100 } else { 1 };
                (u32::try_from(units).map_err(|_| refuse())?, percent.saturating_mul(10_000))
            }
        };
        if parts == 0 || parts > whole || whole > FINEST {
            return Err(refuse());
        }
        let by = common(parts, whole);
        Ok(Self { parts: parts / by, whole: whole / by })
    }

    /// As it is written: a decimal where that is exact, else a fraction.
    pub fn written(self) -> String {
        if u64::from(self.whole) <= 10_000 && 10_000 % self.whole == 0 {
            return Decimal::from_units(i64::from(self.parts * (10_000 / self.whole))).raw();
        }
        format!("{}/{}", self.parts, self.whole)
    }

    /// As it is told: `half`, for which the languages have a word, else `2/3`, else a percentage.
    pub fn told(self) -> String {
        match self {
            Self::HALF => "half".to_owned(),
            Self { whole, .. } if whole <= 12 => format!("{}/{}", self.parts, whole),
            Self { whole, .. } if 100 % whole == 0 => format!("{}%", self.parts * (100 / whole)),
            other => other.written(),
        }
    }
}

/// The greatest number that divides both.
const fn common(a: u32, b: u32) -> u32 {
    if b == 0 { a } else { common(b, a % b) }
}

impl TryFrom<String> for Share {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        Self::parse(&text).map_err(|sentence| sentence.key.into_owned())
    }
}

impl From<Share> for String {
    fn from(share: Share) -> Self {
        share.written()
    }
}

impl Datum for Share {
    fn shape() -> Shape {
        Shape::Line
    }

    fn read(text: &str, _place: &Place<'_>) -> Result<Self, Sentence> {
        Self::parse(text)
    }

    fn raw(&self) -> String {
        self.written()
    }

    fn cell(&self, _world: &dyn World) -> Cell {
        Cell::Number(self.written())
    }
}

/// What people call the shares of their rules.
const CALLED: &[(&str, (u32, u32))] = &[
    ("metà", (1, 2)),
    ("la metà", (1, 2)),
    ("un mezzo", (1, 2)),
    ("half", (1, 2)),
    ("one half", (1, 2)),
    ("un terzo", (1, 3)),
    ("one third", (1, 3)),
    ("due terzi", (2, 3)),
    ("i due terzi", (2, 3)),
    ("two thirds", (2, 3)),
    ("un quarto", (1, 4)),
    ("one quarter", (1, 4)),
    ("tre quarti", (3, 4)),
    ("i tre quarti", (3, 4)),
    ("three quarters", (3, 4)),
    ("tre quinti", (3, 5)),
    ("three fifths", (3, 5)),
    ("quattro quinti", (4, 5)),
    ("four fifths", (4, 5)),
    ("tutti", (1, 1)),
    ("all", (1, 1)),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_is_read_in_every_way_people_write_it_and_kept_exact() {
        for text in ["0.5", "0,5", "1/2", "50%", "50 %", "3/6"] {
            assert_eq!(Share::parse(text), Ok(Share::HALF), "{text}");
        }
        for text in ["due terzi", "Due  Terzi", "two thirds", "2/3"] {
            assert_eq!(Share::parse(text).map(Share::fraction), Ok((2, 3)), "{text}");
        }
        assert_eq!(Share::parse("metà"), Ok(Share::HALF));
        assert_eq!(Share::parse("2/3").map(Share::fraction), Ok((2, 3)));
        assert_eq!(Share::parse("66,67%").map(Share::fraction), Ok((6667, 10_000)));
    }

    #[test]
    fn nothing_and_more_than_the_whole_are_refused() {
        for text in
            ["0", "0%", "0/3", "1.0001", "101%", "3/2", "1/0", "-0.5", "quasi", "", "1/9999999"]
        {
            assert_eq!(Share::parse(text), Err(say!("fault-share", text = text)), "{text}");
        }
        assert!(Share::parse("1").is_ok_and(Share::is_whole));
    }

    #[test]
    fn a_share_reads_back_as_it_is_written() {
        for (text, written) in
            [("0.6", "0.6"), ("2/3", "2/3"), ("12.5%", "0.125"), ("1", "1"), ("5/7", "5/7")]
        {
            let share = Share::parse(text).unwrap();
            assert_eq!(share.written(), written);
            assert_eq!(Share::parse(written), Ok(share));
        }
    }

    #[test]
    fn a_share_is_told_by_its_word_its_fraction_or_in_hundredths() {
        let told = |text| Share::parse(text).unwrap().told();
        assert_eq!([told("0.5"), told("0.75"), told("2/3")], ["half", "3/4", "2/3"]);
        assert_eq!([told("0.55"), told("0.6667")], ["55%", "0.6667"]);
    }
}
