//! The cells of a library's workbooks as the texts people would type. Keeps out: which file they
//! come from.

use calamine::{Data, ExcelDateTime};

use super::filler::Said;
use super::values;

/// What a cell says; `None` for one that says nothing.
pub(super) fn said(value: Data) -> Option<Said> {
    let text = match value {
        Data::Empty => return None,
        Data::Error(error) => return Some(Said { text: error.to_string(), failed: true }),
        Data::Int(whole) => whole.to_string(),
        Data::Float(number) => values::number(number),
        Data::String(text) => text,
        Data::Bool(truth) => truth.to_string(),
        Data::DateTime(moment) => at(moment),
        Data::DateTimeIso(iso) => values::day(&iso),
        Data::DurationIso(iso) => values::hour(&iso),
    };
    Some(Said { text, failed: false })
}

/// A day, an hour, or both; spreadsheets keep all of them as a number of days.
fn at(moment: ExcelDateTime) -> String {
    let days = moment.as_f64();
    if moment.is_duration() {
        return values::length(days);
    }
    let (year, month, day, hours, minutes, seconds, _) = moment.to_ymd_hms_milli();
    let time = values::clock(u64::from(hours), u64::from(minutes), u64::from(seconds));
    let date = format!("{year:04}-{month:02}-{day:02}");
    if days < 1.0 {
        time
    } else if (hours, minutes, seconds) == (0, 0, 0) {
        date
    } else {
        format!("{date} {time}")
    }
}

/// The number of a cell that holds one and nothing else.
pub(super) const fn number(value: &Data) -> Option<f64> {
    match value {
        Data::Float(number) => Some(*number),
        Data::Int(whole) => Some(*whole as f64),
        _ => None,
    }
}
