//! Dates, hours and amounts as each language writes them. Keeps out: reading them back, rounding,
//! and the clock.

use chrono::{Datelike, NaiveDate, NaiveTime};

use super::Language;

/// The months in Italian, January first.
const MONTHS: [&str; 12] = [
    "gennaio",
    "febbraio",
    "marzo",
    "aprile",
    "maggio",
    "giugno",
    "luglio",
    "agosto",
    "settembre",
    "ottobre",
    "novembre",
    "dicembre",
];
/// The days of the week in Italian, Monday first.
const WEEKDAYS: [&str; 7] =
    ["lunedì", "martedì", "mercoledì", "giovedì", "venerdì", "sabato", "domenica"];

impl Language {
    /// A date for lists: `14/12/2013` in Italian, `14 Dec 2013` in English, where the order of
    /// figures is ambiguous.
    pub fn date_short(self, date: NaiveDate) -> String {
        let shape = match self {
            Self::It => "%d/%m/%Y",
            Self::En => "%-d %b %Y",
        };
        date.format(shape).to_string()
    }

    /// A date for headings and letters: `sabato 14 dicembre 2013`, `Saturday 14 December 2013`.
    pub fn date_long(self, date: NaiveDate) -> String {
        match self {
            Self::It => {
                let weekday = date.weekday().num_days_from_monday() as usize;
                let weekday = WEEKDAYS.get(weekday).copied().unwrap_or_default();
                let month = MONTHS.get(date.month0() as usize).copied().unwrap_or_default();
                // The first of a month is written as an ordinal.
                let mark = if date.day() == 1 { "°" } else { "" };
                format!("{weekday} {}{mark} {month} {}", date.day(), date.format("%Y"))
            }
            Self::En => date.format("%A %-d %B %Y").to_string(),
        }
    }

    /// A month: `dicembre 2013`, `December 2013`.
    pub fn month(self, date: NaiveDate) -> String {
        match self {
            Self::It => {
                let month = MONTHS.get(date.month0() as usize).copied().unwrap_or_default();
                format!("{month} {}", date.format("%Y"))
            }
            Self::En => date.format("%B %Y").to_string(),
        }
    }

    /// A number already written exactly with a point (`3.70`), with the decimal mark of the
    /// language (`3,70`).
    ///
    /// No digit is added, dropped or grouped: how many places a figure has is decided where it is
    /// computed.
    pub fn decimal(self, exact: &str) -> String {
        match self {
            Self::It => exact.replace('.', ","),
            Self::En => exact.to_owned(),
        }
    }

    /// An amount in euro cents: `€ 1.234,56` in Italian, `€1,234.56` in English; the sign stands
    /// first.
    pub fn money(self, cents: impl Into<i128>) -> String {
        let cents = cents.into();
        let (symbol, group, mark) = match self {
            Self::It => ("€ ", '.', ','),
            Self::En => ("€", ',', '.'),
        };
        let sign = if cents < 0 { "-" } else { "" };
        let size = cents.unsigned_abs();
        format!("{sign}{symbol}{}{mark}{:02}", grouped(size / 100, group), size % 100)
    }
}

/// An amount in euro cents as files have it, the same in both languages: `-1234.56`.
pub fn euros(cents: impl Into<i128>) -> String {
    let cents = cents.into();
    let sign = if cents < 0 { "-" } else { "" };
    let size = cents.unsigned_abs();
    format!("{sign}{}.{:02}", size / 100, size % 100)
}

/// An hour of the day, the same in both languages: `18:05`.
pub fn clock(time: NaiveTime) -> String {
    time.format("%H:%M").to_string()
}

/// A length in minutes as hours and minutes, the same in both languages: 125 gives `2:05`.
pub fn duration(minutes: i64) -> String {
    let sign = if minutes < 0 { "-" } else { "" };
    let size = minutes.unsigned_abs();
    format!("{sign}{}:{:02}", size / 60, size % 60)
}

/// A whole number with `mark` between groups of three digits.
fn grouped(number: u128, mark: char) -> String {
    let digits = number.to_string();
    let mut out = String::with_capacity(digits.len() + digits.len() / 3);
    for (position, digit) in digits.chars().enumerate() {
        if position > 0 && (digits.len() - position).is_multiple_of(3) {
            out.push(mark);
        }
        out.push(digit);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::Language::{En, It};
    use super::*;

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    #[test]
    fn short_dates_follow_the_language() {
        assert_eq!(It.date_long(day(2014, 10, 1)), "mercoledì 1° ottobre 2014");
        assert_eq!(It.date_short(day(2013, 12, 14)), "14/12/2013");
        assert_eq!(It.date_short(day(2014, 4, 7)), "07/04/2014");
        assert_eq!(En.date_short(day(2013, 12, 14)), "14 Dec 2013");
        assert_eq!(En.date_short(day(2014, 4, 7)), "7 Apr 2014");
    }

    #[test]
    fn every_english_short_month_has_three_letters() {
        for month in 1..=12 {
            assert_eq!(En.date_short(day(2014, month, 10)).len(), "10 Dec 2014".len(), "{month}");
        }
    }

    #[test]
    fn long_dates_name_the_day_and_the_month() {
        assert_eq!(It.date_long(day(2013, 12, 14)), "sabato 14 dicembre 2013");
        assert_eq!(It.date_long(day(2014, 4, 18)), "venerdì 18 aprile 2014");
        assert_eq!(En.date_long(day(2013, 12, 14)), "Saturday 14 December 2013");
    }

    #[test]
    fn an_exact_number_keeps_its_digits_and_changes_its_mark() {
        assert_eq!(It.decimal("3.70"), "3,70");
        assert_eq!(It.decimal("-0.5"), "-0,5");
        assert_eq!(It.decimal("4"), "4");
        assert_eq!(En.decimal("3.70"), "3.70");
    }

    #[test]
    fn money_is_grouped_by_thousands_and_keeps_its_cents() {
        assert_eq!(It.money(123_456), "€ 1.234,56");
        assert_eq!(En.money(123_456), "€1,234.56");
        assert_eq!(It.money(10_000_000), "€ 100.000,00");
        assert_eq!(It.money(99_900), "€ 999,00");
        assert_eq!(En.money(7), "€0.07");
    }

    #[test]
    fn a_debt_has_its_sign_first_down_to_the_last_cent() {
        assert_eq!(It.money(-5), "-€ 0,05");
        assert_eq!(En.money(i64::MIN), "-€92,233,720,368,547,758.08");
    }

    #[test]
    fn an_amount_in_a_file_has_a_point_and_no_groups() {
        assert_eq!([123_456_789_i64, -5, 0].map(euros), ["1234567.89", "-0.05", "0.00"]);
    }

    #[test]
    fn hours_and_lengths_have_two_digits_of_minutes() {
        assert_eq!(clock(NaiveTime::from_hms_opt(18, 5, 59).unwrap()), "18:05");
        assert_eq!(clock(NaiveTime::from_hms_opt(9, 30, 0).unwrap()), "09:30");
        assert_eq!(duration(125), "2:05");
        assert_eq!(duration(59), "0:59");
        assert_eq!(duration(-61), "-1:01");
        assert_eq!(duration(1500), "25:00");
    }
}
