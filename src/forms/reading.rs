//! From what was typed to the texts a noun reads: "by friday" becomes a day, "1805" an hour. Keeps
//! out: the rules of nouns.

use chrono::NaiveDate;

use crate::domain::{Fault, Kind, Row, Shape};
use crate::flow::Answers;
use crate::text;

/// The row of a form, with days and hours understood.
///
/// # Errors
/// A fault for each day or hour that can't be understood.
pub(crate) fn read(kind: Kind, answers: &Answers, today: NaiveDate) -> Result<Row, Vec<Fault>> {
    let mut row = Row::new();
    let mut faults = Vec::new();
    for (name, typed) in answers {
        let Some(field) = kind.fields().iter().find(|field| field.name == name) else { continue };
        let typed = typed.trim();
        let understood = match field.shape {
            _ if typed.is_empty() => Ok(String::new()),
            Shape::Date => {
                text::read_date(typed, today).map(|day| day.format("%Y-%m-%d").to_string())
            }
            // A whole moment with its offset is kept as it is; only a bare hour needs
            // understanding.
            Shape::Moment if !typed.contains('T') => text::read_time(typed).map(crate::text::clock),
            _ => Ok(typed.to_owned()),
        };
        match understood {
            Ok(value) => {
                row.insert(name.clone(), value);
            }
            Err(reason) => faults.push(Fault::new(field.name, reason)),
        }
    }
    if faults.is_empty() { Ok(row) } else { Err(faults) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answers(pairs: &[(&str, &str)]) -> Answers {
        pairs.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect()
    }

    #[test]
    fn words_for_a_day_become_the_day() {
        let today = NaiveDate::from_ymd_opt(2014, 3, 15).unwrap();
        let row = read(Kind::Actions, &answers(&[("text", "x"), ("due", "entro venerdì")]), today)
            .unwrap();
        assert_eq!(row.get("due").map(String::as_str), Some("2014-03-21"));
    }

    #[test]
    fn a_day_that_is_none_is_pinned_to_its_field() {
        let today = NaiveDate::from_ymd_opt(2014, 3, 15).unwrap();
        let faults = read(Kind::Actions, &answers(&[("due", "quando si può")]), today).unwrap_err();
        assert_eq!(faults.iter().map(|f| f.field).collect::<Vec<_>>(), ["due"]);
    }

    #[test]
    fn an_hour_is_understood_and_a_whole_moment_is_kept() {
        let today = NaiveDate::from_ymd_opt(2014, 3, 15).unwrap();
        let row =
            |time| read(Kind::Entries, &answers(&[("time", time)]), today).unwrap().remove("time");
        assert_eq!(row(" ore 1805 "), Some("18:05".into()));
        assert_eq!(row("2014-10-26T02:30:00+01:00"), Some("2014-10-26T02:30:00+01:00".into()));
        assert_eq!(row("  "), Some(String::new()));
    }

    #[test]
    fn an_answer_that_is_no_field_is_left_out() {
        let today = NaiveDate::from_ymd_opt(2014, 3, 15).unwrap();
        let row =
            read(Kind::Labs, &answers(&[("code", "acqua"), ("chosen", "yes")]), today).unwrap();
        assert_eq!(row.into_keys().collect::<Vec<_>>(), ["code"]);
    }

    #[test]
    fn every_day_and_hour_that_is_none_is_said_at_once() {
        let today = NaiveDate::from_ymd_opt(2014, 3, 15).unwrap();
        let faults = read(Kind::Meetings, &answers(&[("date", "mai"), ("start", "sera")]), today)
            .unwrap_err();
        assert_eq!(faults.iter().map(|f| f.field).collect::<Vec<_>>(), ["date", "start"]);
    }
}
