//! Reads an hour of the day as a person types it. Keeps out: dates, time zones, and hours counted
//! from one to twelve.

use chrono::NaiveTime;

use super::Sentence;
use super::words::number;
use crate::say;

/// The hour `text` means on a clock of twenty-four hours: `18:05`, `18.05`, `1805`, `905`, `18`,
/// `ore 18`, `18h`.
///
/// # Errors
/// `time-missing` for an empty text, `time-unreadable` for anything else that is no hour from 0:00
/// to 23:59.
pub fn read_time(text: &str) -> Result<NaiveTime, Sentence> {
    let lower = text.trim().to_lowercase();
    if lower.is_empty() {
        return Err(say!("time-missing"));
    }
    let bare = ["alle ore ", "ore ", "alle ", "at "]
        .iter()
        .find_map(|lead| lower.strip_prefix(lead))
        .unwrap_or(&lower);
    hour(bare.trim()).ok_or_else(|| say!("time-unreadable", text = text.trim()))
}

fn hour(text: &str) -> Option<NaiveTime> {
    let (hours, minutes) = match text.split_once([':', '.', 'h']) {
        Some((hours, "")) if text.ends_with('h') => (hours, "00"),
        Some(parts) => parts,
        None if text.len() <= 2 => (text, "00"),
        None => text.split_at_checked(text.len() - 2)?,
    };
    let sized = (1..=2).contains(&hours.len()) && minutes.len() == 2;
    if sized { NaiveTime::from_hms_opt(number(hours)?, number(minutes)?, 0) } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reads(text: &str, hour: u32, minute: u32) {
        assert_eq!(
            read_time(text),
            Ok(NaiveTime::from_hms_opt(hour, minute, 0).unwrap()),
            "{text}"
        );
    }

    #[test]
    fn an_hour_is_read_in_every_common_shape() {
        for text in ["18:05", "18.05", "1805", "18h05", " ore 18:05", "alle ore 18.05"] {
            reads(text, 18, 5);
        }
        for text in ["9", "09", "9:00", "900", "0900", "9h"] {
            reads(text, 9, 0);
        }
        reads("0:00", 0, 0);
        reads("2359", 23, 59);
    }

    #[test]
    fn what_is_no_hour_is_refused() {
        for text in [
            "24:00", "18:60", "18:5", "18:", ":05", "25", "18050", "-9", "+9", "sera", "é9", "9é5",
            "18:05:10",
        ] {
            assert_eq!(read_time(text).map_err(|e| e.key), Err("time-unreadable".into()), "{text}");
        }
        assert_eq!(read_time("  "), Err(say!("time-missing")));
    }
}
