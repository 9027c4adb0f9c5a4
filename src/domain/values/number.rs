//! Whole numbers in bounds, exact decimals, money in cents. Keeps out: floats, and the marks of a
//! scale that a criterion sets.

use serde::{Deserialize, Serialize};

use crate::domain::datum::{Cell, Datum, Place, Shape};
use crate::domain::world::World;
use crate::say;
use crate::text::{self, Sentence};

/// A whole number from `LOW` to `HIGH`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "i64", into = "i64")]
pub struct Mark<const LOW: i64, const HIGH: i64>(i64);

impl<const LOW: i64, const HIGH: i64> Mark<LOW, HIGH> {
    /// Checks a number.
    ///
    /// # Errors
    /// When it is out of bounds.
    pub fn new(number: i64) -> Result<Self, Sentence> {
        if (LOW..=HIGH).contains(&number) {
            Ok(Self(number))
        } else {
            Err(say!("fault-bounds", low = LOW, high = HIGH))
        }
    }

    /// The number.
    pub const fn get(self) -> i64 {
        self.0
    }
}

impl<const LOW: i64, const HIGH: i64> TryFrom<i64> for Mark<LOW, HIGH> {
    type Error = String;

    fn try_from(number: i64) -> Result<Self, String> {
        Self::new(number).map_err(|_| format!("{number} is not from {LOW} to {HIGH}"))
    }
}

impl<const LOW: i64, const HIGH: i64> From<Mark<LOW, HIGH>> for i64 {
    fn from(mark: Mark<LOW, HIGH>) -> Self {
        mark.0
    }
}

impl<const LOW: i64, const HIGH: i64> Datum for Mark<LOW, HIGH> {
    fn shape() -> Shape {
        Shape::Integer { min: LOW, max: HIGH }
    }

    fn read(text: &str, _place: &Place<'_>) -> Result<Self, Sentence> {
        let whole = whole_part(text);
        let digits = whole.strip_prefix('-').unwrap_or(whole);
        let is_number = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
        // A number that no machine word holds is one all the same.
        let wrong = |_| match is_number {
            true => say!("fault-bounds", low = LOW, high = HIGH),
            false => say!("fault-whole", text = text, low = LOW, high = HIGH),
        };
        whole.parse().map_err(wrong).and_then(Self::new)
    }

    fn raw(&self) -> String {
        self.0.to_string()
    }

    fn cell(&self, _world: &dyn World) -> Cell {
        Cell::Number(self.raw())
    }
}

/// A whole number that a spreadsheet wrote with decimals of nothing: `4,0` and `4.00` are `4`; any
/// other text as it is.
pub(super) fn whole_part(text: &str) -> &str {
    match text.split_once(['.', ',']) {
        Some((whole, zeros)) if !zeros.is_empty() && zeros.bytes().all(|byte| byte == b'0') => {
            whole
        }
        _ => text,
    }
}

/// No table has more of anything than this, euros or hours, and all of them together still have
/// room.
const MOST: i64 = 999_999_999_999;

/// A decimal of at most four places, counted in ten-thousandths.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Decimal(i64);

impl Decimal {
    /// How many units make one.
    pub const ONE: i64 = 10_000;

    /// From ten-thousandths.
    pub const fn from_units(units: i64) -> Self {
        Self(units)
    }

    /// In ten-thousandths.
    pub const fn units(self) -> i64 {
        self.0
    }

    /// Reads `0.4`, `0,4`, `.4` or `-2`; grouped thousands are not accepted, because `1.234` would
    /// be two numbers.
    ///
    /// # Errors
    /// When the text is no such number, or has a fifth place.
    pub fn parse(text: &str) -> Result<Self, Sentence> {
        let refuse = || say!("fault-decimal", text = text);
        let (sign, digits) = text.strip_prefix('-').map_or((1, text), |rest| (-1, rest));
        let (whole, part) = digits.split_once(['.', ',']).unwrap_or((digits, ""));
        let all_digits = |s: &str| s.bytes().all(|b| b.is_ascii_digit());
        if (whole.is_empty() && part.is_empty())
            || part.len() > 4
            || !all_digits(whole)
            || !all_digits(part)
        {
            return Err(refuse());
        }
        let part: i64 = format!("{part:0<4}").parse().map_err(|_| refuse())?;
        let too_large = || say!("fault-decimal-large", text = text);
        let whole: i64 =
            if whole.is_empty() { 0 } else { whole.parse().map_err(|_| too_large())? };
        let units = Some(whole)
            .filter(|whole| *whole <= MOST)
            .and_then(|whole| whole.checked_mul(Self::ONE));
        units
            .and_then(|units| units.checked_add(part))
            .map(|units| Self(sign * units))
            .ok_or_else(too_large)
    }
}

impl Datum for Decimal {
    fn shape() -> Shape {
        Shape::Decimal
    }

    fn read(text: &str, _place: &Place<'_>) -> Result<Self, Sentence> {
        Self::parse(text)
    }

    fn raw(&self) -> String {
        let sign = if self.0 < 0 { "-" } else { "" };
        let (whole, part) = (self.0.unsigned_abs() / 10_000, self.0.unsigned_abs() % 10_000);
        let text = format!("{sign}{whole}.{part:04}");
        text.trim_end_matches('0').trim_end_matches('.').to_owned()
    }

    fn cell(&self, _world: &dyn World) -> Cell {
        Cell::Number(self.raw())
    }
}

/// An amount of money, in cents of a euro.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Cents(i64);

/// What groups thousands.
const GROUPING: [char; 3] = ['.', ',', ' '];

impl Cents {
    /// From cents.
    pub const fn new(cents: i64) -> Self {
        Self(cents)
    }

    /// In cents.
    pub const fn get(self) -> i64 {
        self.0
    }

    /// Reads `1234.56`, `1.234,56`, `1 234,56` or `EUR 1.234,56`.
    ///
    /// # Errors
    /// When the text is no amount, is negative, or is too great for the table.
    pub fn parse(text: &str) -> Result<Self, Sentence> {
        let refuse = || say!("fault-money", text = text);
        let bare = text
            .trim()
            .trim_start_matches("EUR")
            .trim_end_matches("EUR")
            .trim_matches(['€', ' ', '\u{a0}']);
        let bare: String = bare
            .chars()
            .map(|c| if matches!(c, '\u{a0}' | '\u{202f}' | '\'') { ' ' } else { c })
            .collect();
        // The last separator is the decimal one when one or two digits follow it; what groups
        // thousands is then the other, and never both.
        let (whole, part, decimal) = match bare.rfind(['.', ',']) {
            Some(at) if bare.len() - at - 1 <= 2 => {
                (bare.get(..at).unwrap_or(""), bare.get(at + 1..).unwrap_or(""), bare.get(at..=at))
            }
            _ => (bare.as_str(), "", None),
        };
        let grouping = whole.matches(GROUPING).next();
        let alike =
            whole.matches(GROUPING).all(|sign| Some(sign) == grouping && Some(sign) != decimal);
        let groups: Vec<&str> = whole.split(GROUPING).collect();
        // `0.125` is no hundred and twenty-five: no thousands begin with nothing.
        let begins =
            groups.len() == 1 || !groups.first().is_some_and(|first| first.starts_with('0'));
        let of_three = begins
            && groups
                .iter()
                .enumerate()
                .all(|(n, g)| g.len() == 3 || (n == 0 && (1..=3).contains(&g.len())));
        let grouped = groups.len() == 1 || (alike && of_three);
        let digits = groups.concat();
        let plain = |s: &str| s.bytes().all(|b| b.is_ascii_digit());
        if digits.is_empty() || !grouped || !plain(&digits) || !plain(part) {
            return Err(refuse());
        }
        let euros: i64 = digits.parse().map_err(|_| say!("fault-money-large", text = text))?;
        let cents: i64 = format!("{part:0<2}").parse().map_err(|_| refuse())?;
        if euros > MOST {
            return Err(say!("fault-money-large", text = text));
        }
        euros.checked_mul(100).and_then(|all| all.checked_add(cents)).map(Self).ok_or_else(refuse)
    }
}

impl Datum for Cents {
    fn shape() -> Shape {
        Shape::Money
    }

    fn read(text: &str, _place: &Place<'_>) -> Result<Self, Sentence> {
        Self::parse(text)
    }

    fn raw(&self) -> String {
        text::euros(self.0)
    }

    fn cell(&self, _world: &dyn World) -> Cell {
        Cell::Text(self.raw())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_amount_that_is_no_number_or_beyond_any_table_is_refused() {
        for text in [
            "0.125", "0,125", "00.500", "1 2", "12 34", "1 2345", "1e308", "NaN", "-5", "1.23.4",
            "",
        ] {
            assert_eq!(Cents::parse(text), Err(say!("fault-money", text = text)), "{text}");
        }
        for text in ["99999999999999999999", "1.000.000.000.000"] {
            assert_eq!(Cents::parse(text), Err(say!("fault-money-large", text = text)), "{text}");
        }
        assert_eq!(Cents::parse("999 999 999 999,99"), Ok(Cents(99_999_999_999_999)));
    }

    #[test]
    fn amounts_are_read_in_every_way_the_trade_writes_them() {
        for text in ["1234.56", "1.234,56", "1 234,56", "EUR 1.234,56", "€ 1.234,56", "1,234.56"]
        {
            assert_eq!(Cents::parse(text), Ok(Cents(123_456)), "{text}");
        }
        assert_eq!(Cents::parse("20.000"), Ok(Cents(2_000_000)));
        assert_eq!(Cents::parse("7"), Ok(Cents(700)));
        assert_eq!(Cents::parse("7,5"), Ok(Cents(750)));
    }

    #[test]
    fn what_is_no_amount_is_refused() {
        for text in ["", "EUR", "-5", "1.23.4", "12,345,6", "1e9", "99999999999999999999"] {
            assert!(Cents::parse(text).is_err(), "{text}");
        }
    }

    #[test]
    fn decimals_are_exact_and_print_as_short_as_they_are() {
        assert_eq!(Decimal::parse("0,4").map(|d| d.raw()), Ok("0.4".into()));
        assert_eq!(Decimal::parse("12.3456").map(Decimal::units), Ok(123_456));
        assert_eq!(Decimal::parse("-2").map(|d| d.raw()), Ok("-2".into()));
        assert_eq!(
            [".4", ",4", "-.4"].map(|text| Decimal::parse(text).map(Decimal::units)),
            [Ok(4_000), Ok(4_000), Ok(-4_000)]
        );
        for text in ["1.23456", "NaN", "1e308", ".", "-", "", ".4.", "99999999999999999999"] {
            assert!(Decimal::parse(text).is_err(), "{text}");
        }
    }

    #[test]
    fn a_decimal_beyond_any_table_is_refused_and_the_greatest_is_exact() {
        for text in ["1000000000000", "922337203685477.5807", "99999999999999999999"] {
            assert_eq!(
                Decimal::parse(text),
                Err(say!("fault-decimal-large", text = text)),
                "{text}"
            );
        }
        assert_eq!(Decimal::parse("999999999999,5").map(|d| d.raw()), Ok("999999999999.5".into()));
        for text in ["1e-400", "３", "1 000", "+3", "--1"] {
            assert_eq!(Decimal::parse(text), Err(say!("fault-decimal", text = text)), "{text}");
        }
        assert_eq!(
            (Cents::new(-5).raw(), Cents::new(-250).raw()),
            ("-0.05".into(), "-2.50".into())
        );
    }

    #[test]
    fn a_rating_off_its_scale_is_refused() {
        assert!(Mark::<1, 5>::new(6).is_err());
        assert!(Mark::<-2, 2>::new(-2).is_ok());
    }

    #[test]
    fn a_whole_number_has_at_most_one_sign() {
        let read = |text| {
            Mark::<-2, 2>::read(
                text,
                &Place {
                    row: &crate::domain::Row::new(),
                    world: crate::domain::sample::Records::default().world(),
                },
            )
        };
        assert_eq!(read("+2").map(Mark::get), Ok(2));
        assert_eq!(read("-2").map(Mark::get), Ok(-2));
        assert_eq!(read("2,0").map(Mark::get), Ok(2));
        for text in ["++2", "+-2", "2.5", "due"] {
            assert_eq!(
                read(text),
                Err(say!("fault-whole", text = text, low = -2, high = 2)),
                "{text}"
            );
        }
    }

    #[test]
    fn decimals_of_nothing_are_a_whole_number() {
        assert_eq!(["4,0", "4.00", "4,5", "4,", "4"].map(whole_part), ["4", "4", "4,5", "4,", "4"]);
    }
}
