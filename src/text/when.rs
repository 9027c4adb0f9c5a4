//! Reads a date as a person types it, in either language, relative to a day. Keeps out: the clock,
//! and hours.

use chrono::{Datelike, Days, Months, NaiveDate, Weekday};

use super::Sentence;
use super::words::{self, Unit, count, month, number, unit, weekday};
use crate::say;

/// The date `text` means when it is written on `today`; both languages are always accepted.
///
/// Calendar dates: `2014-04-17`, `17/04/2014`, `17/4`, `17 aprile`, `April 17 2014`, `venerdì 18
/// aprile 2014`. Without a year it is the next such day, today included. Relative dates: `oggi`,
/// `tomorrow`, `dopodomani`, `ieri`, `entro venerdì` (the next Friday, never today), `next friday`,
/// `tra 3 giorni`, `in 2 weeks`, `2 mesi fa`, `+7` (days), `fine mese`.
///
/// # Errors
/// `date-missing` for an empty text, `date-not-in-calendar` for 30 February and for days too far
/// away to be written, `date-other-weekday` when the day of the week named is not the day of that
/// date, else `date-unreadable`.
pub fn read_date(text: &str, today: NaiveDate) -> Result<NaiveDate, Sentence> {
    let words = words::words(text);
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    if words.is_empty() {
        return Err(say!("date-missing"));
    }
    relative(&words, today).unwrap_or_else(|| calendar(&words, today)).map_err(|miss| match miss {
        Miss::Unreadable => say!("date-unreadable", text = text.trim()),
        Miss::NotInCalendar => say!("date-not-in-calendar", text = text.trim()),
        Miss::OtherWeekday => say!("date-other-weekday", text = text.trim()),
    })
}

/// Why words are no date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Miss {
    Unreadable,
    NotInCalendar,
    OtherWeekday,
}

type Reading = Result<NaiveDate, Miss>;

/// A date told from `today`; `None` when the words do not have that shape.
fn relative(words: &[&str], today: NaiveDate) -> Option<Reading> {
    Some(match words {
        ["oggi" | "today"] => Ok(today),
        ["ieri" | "yesterday"] => today.pred_opt().ok_or(Miss::NotInCalendar),
        ["domani" | "tomorrow"] => later(today, 1, Unit::Day),
        ["dopodomani"] | ["day", "after", "tomorrow"] => later(today, 2, Unit::Day),
        ["fine" | "end", "mese" | "month"] => month_end(today),
        ["prossimo" | "prossima" | "questo" | "questa" | "next" | "this", day] => {
            next_weekday(today, weekday(day)?)
        }
        [day, "prossimo" | "prossima"] => next_weekday(today, weekday(day)?),
        [day] if weekday(day).is_some() => next_weekday(today, weekday(day)?),
        [many, of, "fa" | "ago"] => earlier(today, count(many)?, unit(of)?),
        ["tra" | "fra" | "in", many, of] | [many, of] => later(today, count(many)?, unit(of)?),
        [days] => later(today, number(days.strip_prefix('+')?)?, Unit::Day),
        _ => return None,
    })
}

/// A date of the calendar, with or without its day of the week.
fn calendar(words: &[&str], today: NaiveDate) -> Reading {
    match words {
        [figures] => in_figures(figures, today),
        [name, rest @ ..] if weekday(name).is_some() => {
            let date = calendar(rest, today)?;
            if weekday(name) == Some(date.weekday()) { Ok(date) } else { Err(Miss::OtherWeekday) }
        }
        [first, second, year @ ..] if year.len() <= 1 => {
            let (day, month) = match (month(first), month(second)) {
                (None, Some(month)) => (words::day(first), month),
                (Some(month), None) => (words::day(second), month),
                _ => return Err(Miss::Unreadable),
            };
            of_year(year.first().copied(), month, day.ok_or(Miss::Unreadable)?, today)
        }
        _ => Err(Miss::Unreadable),
    }
}

fn in_figures(figures: &str, today: NaiveDate) -> Reading {
    let read = |part: &str| number(part).ok_or(Miss::Unreadable);
    let parts: Vec<&str> = figures.split(['/', '-', '.']).collect();
    match parts.as_slice() {
        [year, month, day] if year.len() == 4 => {
            of_year(Some(year), read(month)?, read(day)?, today)
        }
        [day, month, year] => of_year(Some(year), read(month)?, read(day)?, today),
        [day, month] => of_year(None, read(month)?, read(day)?, today),
        _ => Err(Miss::Unreadable),
    }
}

/// A day of a month in a year of two (this century) or four digits, or else in the first year that
/// has it from `today`.
fn of_year(year: Option<&str>, month: u32, day: u32, today: NaiveDate) -> Reading {
    let Some(text) = year else {
        // 29 February may be eight years away, across a century that is no leap year.
        return (0..=8)
            .filter_map(|ahead| {
                NaiveDate::from_ymd_opt(today.year().saturating_add(ahead), month, day)
            })
            .find(|date| *date >= today)
            .ok_or(Miss::NotInCalendar);
    };
    let year = match (text.len(), text.parse()) {
        (2, Ok(short)) => 2000 + short,
        (4, Ok(full)) => full,
        _ => return Err(Miss::Unreadable),
    };
    NaiveDate::from_ymd_opt(year, month, day).ok_or(Miss::NotInCalendar)
}

fn later(today: NaiveDate, many: u32, of: Unit) -> Reading {
    let date = match of {
        Unit::Day => today.checked_add_days(Days::new(many.into())),
        Unit::Week => today.checked_add_days(Days::new(u64::from(many) * 7)),
        Unit::Month => today.checked_add_months(Months::new(many)),
        Unit::Year => {
            many.checked_mul(12).and_then(|months| today.checked_add_months(Months::new(months)))
        }
    };
    // Documents and exports write a year in four digits.
    date.filter(|date| date.year() <= 9999).ok_or(Miss::NotInCalendar)
}

fn earlier(today: NaiveDate, many: u32, of: Unit) -> Reading {
    let months = |months: Option<u32>| {
        months.and_then(|months| today.checked_sub_months(Months::new(months)))
    };
    let date = match of {
        Unit::Day => today.checked_sub_days(Days::new(many.into())),
        Unit::Week => today.checked_sub_days(Days::new(u64::from(many) * 7)),
        Unit::Month => months(Some(many)),
        Unit::Year => months(many.checked_mul(12)),
    };
    date.filter(|date| date.year() >= 1).ok_or(Miss::NotInCalendar)
}

/// The first such day of the week after `today`: said on a Friday, Friday is a week away.
fn next_weekday(today: NaiveDate, day: Weekday) -> Reading {
    let ahead = 7 - today.weekday().days_since(day);
    later(today, ahead, Unit::Day)
}

fn month_end(today: NaiveDate) -> Reading {
    let first = today.with_day(1).and_then(|first| first.checked_add_months(Months::new(1)));
    first.and_then(|first| first.pred_opt()).ok_or(Miss::NotInCalendar)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Language;

    /// Thursday.
    const TODAY: (i32, u32, u32) = (2014, 4, 17);

    fn day((year, month, day): (i32, u32, u32)) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    fn reads(text: &str, date: (i32, u32, u32)) {
        assert_eq!(read_date(text, day(TODAY)), Ok(day(date)), "{text}");
    }

    fn refuses(text: &str, key: &str) {
        let refusal = read_date(text, day(TODAY)).map_err(|sentence| sentence.key.into_owned());
        assert_eq!(refusal, Err(key.to_owned()), "{text}");
    }

    #[test]
    fn a_full_date_is_read_in_every_common_shape() {
        for text in [
            "2014-12-03",
            "2014/12/03",
            "03/12/2014",
            "3/12/2014",
            "3.12.2014",
            "3-12-14",
            " 3/12/14 ",
            "3 dicembre 2014",
            "3 dic 2014",
            "December 3, 2014",
            "3rd of December 2014",
            "entro il 3 dicembre 2014",
            "mercoledì 3 dicembre 2014",
        ] {
            reads(text, (2014, 12, 3));
        }
    }

    #[test]
    fn without_a_year_it_is_the_next_such_day_today_included() {
        reads("17/4", (2014, 4, 17));
        reads("16/4", (2015, 4, 16));
        reads("18 april", (2014, 4, 18));
        reads("primo maggio", (2014, 5, 1));
        reads("entro l'8 marzo", (2015, 3, 8));
        reads("29/2", (2016, 2, 29));
    }

    #[test]
    fn near_days_have_names_in_both_languages() {
        reads("oggi", (2014, 4, 17));
        reads("Today", (2014, 4, 17));
        reads("domani", (2014, 4, 18));
        reads("by tomorrow", (2014, 4, 18));
        reads("dopodomani", (2014, 4, 19));
        reads("the day after tomorrow", (2014, 4, 19));
        reads("ieri", (2014, 4, 16));
        reads("3 giorni fa", (2014, 4, 14));
        reads("two weeks ago", (2014, 4, 3));
        reads("2 mesi fa", (2014, 2, 17));
        reads("1 year ago", (2013, 4, 17));
    }

    #[test]
    fn a_day_of_the_week_is_the_next_one_and_never_today() {
        for text in [
            "venerdi",
            "venerdì",
            "ven",
            "entro venerdì",
            "by friday",
            "next friday",
            "prossimo venerdì",
            "venerdì prossimo",
        ] {
            reads(text, (2014, 4, 18));
        }
        reads("giovedì", (2014, 4, 24));
        reads("mercoledì", (2014, 4, 23));
    }

    #[test]
    fn lengths_of_time_are_counted_from_today() {
        for text in
            ["tra 3 giorni", "fra tre giorni", "in 3 days", "entro 3 giorni", "+3", "3 days"]
        {
            reads(text, (2014, 4, 20));
        }
        reads("tra 2 settimane", (2014, 5, 1));
        reads("in a week", (2014, 4, 24));
        reads("tra un mese", (2014, 5, 17));
        reads("in 2 years", (2016, 4, 17));
    }

    #[test]
    fn a_month_later_never_falls_out_of_the_month() {
        assert_eq!(read_date("tra un mese", day((2014, 1, 31))), Ok(day((2014, 2, 28))));
    }

    #[test]
    fn the_end_of_the_month_is_its_last_day() {
        for text in
            ["fine mese", "end of month", "entro la fine del mese", "by the end of the month"]
        {
            reads(text, (2014, 4, 30));
        }
        assert_eq!(read_date("fine mese", day((2016, 2, 29))), Ok(day((2016, 2, 29))));
        assert_eq!(read_date("fine mese", day((2013, 12, 1))), Ok(day((2013, 12, 31))));
    }

    #[test]
    fn a_date_the_program_wrote_is_read_back() {
        for language in Language::ALL {
            for date in (1..=12).flat_map(|month| [day((2013, month, 1)), day((2020, month, 28))]) {
                assert_eq!(read_date(&language.date_long(date), day(TODAY)), Ok(date));
                assert_eq!(read_date(&language.date_short(date), day(TODAY)), Ok(date));
            }
        }
    }

    #[test]
    fn what_is_no_date_is_refused() {
        refuses("", "date-missing");
        refuses("  entro il ", "date-missing");
        for text in [
            "presto",
            "17",
            "17/4/201",
            "17/aprile",
            "17//2014",
            "-3",
            "+",
            "+x",
            "next week",
            "fine mese prossimo",
            "1 2 3 4",
        ] {
            refuses(text, "date-unreadable");
        }
    }

    #[test]
    fn a_day_the_calendar_lacks_is_refused() {
        for text in [
            "30/2/2014",
            "2014-13-01",
            "31 aprile",
            "0/1/2014",
            "+4294967295",
            "in 4294967295 weeks",
            "in 4294967295 years",
        ] {
            refuses(text, "date-not-in-calendar");
        }
    }

    #[test]
    fn a_date_on_another_day_of_the_week_is_refused() {
        refuses("venerdì 17 aprile 2014", "date-other-weekday");
    }
}
