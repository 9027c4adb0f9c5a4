//! Numbers, days and hours of spreadsheets as the texts people would type. Keeps out: which cell
//! holds which.

/// Seconds of a day.
const DAY: f64 = 86_400.0;

/// A number with the fifteen digits that spreadsheets show, so that `0.1 + 0.2` reads `0.3`, and
/// `1.0` as `1`.
pub(super) fn number(value: f64) -> String {
    let rounded = format!("{value:.14e}").parse().unwrap_or(value);
    // Never with an exponent, and no zero below nothing.
    let told = if rounded == 0.0 { "0".to_owned() } else { format!("{rounded}") };
    // Three decimals by themselves would read as thousands where an amount is meant: 12.345 is no
    // twelve thousand.
    let is_ambiguous = told.split_once('.').is_some_and(|(_, decimals)| decimals.len() == 3);
    if is_ambiguous { format!("{told}0") } else { told }
}

/// A number that a text gives, as [`number`] has it; the text itself where it is none.
pub(super) fn numeral(text: &str) -> String {
    text.trim().parse().map_or_else(|_| text.to_owned(), number)
}

/// Hours and minutes, and seconds where there are any.
pub(super) fn clock(hours: u64, minutes: u64, seconds: u64) -> String {
    if seconds == 0 {
        format!("{hours:02}:{minutes:02}")
    } else {
        format!("{hours:02}:{minutes:02}:{seconds:02}")
    }
}

/// A length of time in days.
pub(super) fn length(days: f64) -> String {
    let seconds = (days.abs() * DAY).round();
    if !seconds.is_finite() || seconds > 1e12 {
        return number(days);
    }
    let seconds = seconds as u64;
    let sign = if days < 0.0 { "-" } else { "" };
    format!("{sign}{}", clock(seconds / 3600, seconds / 60 % 60, seconds % 60))
}

/// `2014-04-17`, or `2014-04-17 18:05` where the hour is not midnight; anything else as it is.
pub(super) fn day(iso: &str) -> String {
    let Some((date, time)) = iso.split_once('T') else { return iso.to_owned() };
    let parts: Option<Vec<u64>> = time
        .split(':')
        .map(|part| part.split('.').next().and_then(|part| part.parse().ok()))
        .collect();
    match parts.as_deref() {
        Some([0, 0] | [0, 0, 0]) => date.to_owned(),
        Some([hours, minutes]) => format!("{date} {}", clock(*hours, *minutes, 0)),
        Some([hours, minutes, seconds]) => format!("{date} {}", clock(*hours, *minutes, *seconds)),
        _ => iso.to_owned(),
    }
}

/// `09:30` for the length `PT09H30M00S` (ISO 8601); anything else as it is.
pub(super) fn hour(iso: &str) -> String {
    let mut parts = [0; 3];
    let Some(mut rest) = iso.strip_prefix("PT") else { return iso.to_owned() };
    for (part, mark) in parts.iter_mut().zip(['H', 'M', 'S']) {
        if let Some((digits, after)) = rest.split_once(mark) {
            let Some(whole) =
                digits.split(['.', ',']).next().and_then(|digits| digits.parse().ok())
            else {
                return iso.to_owned();
            };
            *part = whole;
            rest = after;
        }
    }
    let [hours, minutes, seconds] = parts;
    clock(hours, minutes, seconds)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn three_decimals_are_never_taken_for_thousands() {
        assert_eq!(
            [number(12.345), number(0.125), number(1234.5)],
            ["12.3450", "0.1250", "1234.5"]
        );
        assert!(crate::domain::Cents::parse(&number(12.345)).is_err());
        assert_eq!(
            crate::domain::Decimal::parse(&number(0.125)).map(|decimal| decimal.units()),
            Ok(1_250)
        );
    }

    #[test]
    fn numbers_read_as_they_are_shown() {
        let shown = [
            (1.0, "1"),
            (-0.0, "0"),
            (0.1 + 0.2, "0.3"),
            (0.25, "0.25"),
            (1e-7, "0.0000001"),
            (39_054_612_345.0, "39054612345"),
        ];
        shown.into_iter().for_each(|(value, text)| assert_eq!(number(value), text));
        assert_eq!(numeral("4.50"), "4.5");
        assert_eq!(numeral("x"), "x");
    }

    #[test]
    fn days_and_hours_read_as_people_type_them() {
        assert_eq!(day("2014-04-17"), "2014-04-17");
        assert_eq!(day("2014-04-17T00:00:00"), "2014-04-17");
        assert_eq!(day("2014-04-17T18:05:00.000"), "2014-04-17 18:05");
        assert_eq!(hour("PT09H30M00S"), "09:30");
        assert_eq!(hour("PT9H5M7.5S"), "09:05:07");
        assert_eq!(hour("domani"), "domani");
        assert_eq!(length(1.5), "36:00");
        assert_eq!(length(-0.5), "-12:00");
    }
}
