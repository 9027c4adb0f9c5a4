//! Days, moments with their offset, and time zones. Keeps out: the clock, and words such as "by
//! friday".

use chrono::{
    DateTime, Duration, FixedOffset, LocalResult, NaiveDate, NaiveDateTime, NaiveTime, TimeZone,
};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

use crate::domain::datum::{Cell, Datum, Place, Shape};
use crate::domain::id::Id;
use crate::domain::nouns::Meeting;
use crate::domain::world::World;
use crate::say;
use crate::text::Sentence;

/// Reads a day that can only be one: `2014-04-17`, `17/04/2014`, `17.4.2014`, `17-04-2014`,
/// `2014/04/17`, `17 aprile 2014`, `April 17, 2014`; an hour behind it, with or without an offset,
/// is left out.
///
/// # Errors
/// When the text is no such day of the calendar; a year of two digits is refused with the days that
/// it may be, and a bare number with the day that a spreadsheet may mean by it.
pub fn read_date(text: &str) -> Result<NaiveDate, Sentence> {
    let text = text.trim();
    let day = without_hour(text);
    if day.len() == 5
        && let Ok(serial) = day.parse::<i64>()
        && let Some(date) = spreadsheet_day(serial)
    {
        let date = date.format("%d/%m/%Y").to_string();
        return Err(say!("fault-date-serial", text = text, date = date));
    }
    let parts: Vec<&str> = day.split(['/', '-', '.']).map(str::trim).collect();
    if let [first, second, year] = parts.as_slice()
        && year.len() == 2
        && first.len() <= 2
        && parts.iter().all(|part| part.bytes().all(|byte| byte.is_ascii_digit()))
    {
        let full = |year: &str| format!("{first:0>2}/{second:0>2}/{year}");
        let (early, late) = (full(&format!("19{year}")), full(&format!("20{year}")));
        return Err(say!("fault-date-short", text = text, early = early, late = late));
    }
    figures(&parts)
        .or_else(|| in_words(day))
        .filter(|date| (1900..=2999).contains(&chrono::Datelike::year(date)))
        .ok_or_else(|| say!("fault-date", text = text))
}

/// A day in figures, with its year in four of them: the year first, or else the day first.
fn figures(parts: &[&str]) -> Option<NaiveDate> {
    let [first, month, last] = parts else { return None };
    let number = |part: &str| {
        part.bytes().all(|byte| byte.is_ascii_digit()).then(|| part.parse::<u32>().ok()).flatten()
    };
    let (year, day) = match (first.len(), last.len()) {
        (4, 1 | 2) => (first, last),
        (1 | 2, 4) => (last, first),
        _ => return None,
    };
    NaiveDate::from_ymd_opt(year.parse().ok()?, number(month)?, number(day)?)
}

/// A day with its month in words and its year in four figures.
fn in_words(text: &str) -> Option<NaiveDate> {
    let has_year = text.split(|c: char| !c.is_ascii_digit()).any(|figures| figures.len() == 4);
    let has_month = text.chars().any(char::is_alphabetic);
    // With the year nothing depends on the day it is read.
    (has_year && has_month).then(|| crate::text::read_date(text, NaiveDate::MIN).ok()).flatten()
}

/// What stands before the hour: `2014-02-01 16:30:00`, `01/02/2014 09.30`, `2014-02-01T16:30Z`.
fn without_hour(text: &str) -> &str {
    let parted = text.split_once(' ').or_else(|| {
        text.split_once('T')
            .filter(|(day, _)| day.bytes().all(|byte| byte != b' ' && !byte.is_ascii_alphabetic()))
    });
    match parted {
        Some((day, hour)) if day.len() >= 8 && is_hour(hour) => day,
        _ => text,
    }
}

/// Whether a text is an hour, perhaps with an offset behind it.
fn is_hour(text: &str) -> bool {
    let text = text.trim().trim_end_matches("UTC").trim_end().trim_end_matches('Z');
    let clock = text.split(['+', '-']).next().unwrap_or_default();
    let clock = clock.split_once(',').map_or(clock, |(clock, _)| clock);
    read_clock(clock.trim()).is_some()
        || NaiveTime::parse_from_str(clock.trim(), "%H:%M:%S%.f").is_ok()
}

/// The day of a spreadsheet's number, which counts from the end of 1899, where it is of our time.
fn spreadsheet_day(serial: i64) -> Option<NaiveDate> {
    let date = NaiveDate::from_ymd_opt(1899, 12, 30)?.checked_add_signed(Duration::days(serial))?;
    (1950..=2100).contains(&chrono::Datelike::year(&date)).then_some(date)
}

impl Datum for NaiveDate {
    fn shape() -> Shape {
        Shape::Date
    }

    fn read(text: &str, _place: &Place<'_>) -> Result<Self, Sentence> {
        read_date(text)
    }

    fn raw(&self) -> String {
        self.format("%Y-%m-%d").to_string()
    }

    fn cell(&self, _world: &dyn World) -> Cell {
        Cell::Text(self.raw())
    }
}

/// A moment with its offset from Greenwich, as it was on the wall of the room.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Moment(pub DateTime<FixedOffset>);

impl Moment {
    /// The moment that a clock of the zone shows as `time` on `day`: the earlier one in the hour
    /// that is repeated when daylight saving ends.
    ///
    /// # Errors
    /// When no clock shows it, in the hour that is skipped when daylight saving begins.
    pub fn on(day: NaiveDate, time: NaiveTime, zone: Tz) -> Result<Self, Sentence> {
        match zone.from_local_datetime(&day.and_time(time)) {
            LocalResult::Single(at) | LocalResult::Ambiguous(at, _) => Ok(Self(at.fixed_offset())),
            LocalResult::None => Err(say!("fault-skipped-hour", time = crate::text::clock(time))),
        }
    }

    /// As [`Moment::on`], but in the repeated hour the later one where only that comes after
    /// `start`.
    fn on_after(start: Self, day: NaiveDate, time: NaiveTime, zone: Tz) -> Result<Self, Sentence> {
        match zone.from_local_datetime(&day.and_time(time)) {
            LocalResult::Ambiguous(first, second) if first < start.0 && start.0 <= second => {
                Ok(Self(second.fixed_offset()))
            }
            _ => Self::on(day, time, zone),
        }
    }

    /// The same hour of the wall so many days later, or earlier; where no clock shows it, as long
    /// after.
    pub fn days_later(self, days: Duration, zone: Tz) -> Self {
        let wall = self.0.with_timezone(&zone).naive_local() + days;
        Self::on(wall.date(), wall.time(), zone).unwrap_or(Self(self.0 + days))
    }
}

/// How much earlier than the start of its sitting a time may be before it belongs to the next day.
const EARLY: Duration = Duration::hours(12);

fn read_clock(text: &str) -> Option<NaiveTime> {
    ["%H:%M", "%H:%M:%S", "%H.%M", "%H.%M.%S"]
        .iter()
        .find_map(|form| NaiveTime::parse_from_str(text, form).ok())
}

/// When the row is that of a sitting: the start it gives itself.
fn own_start(day: NaiveDate, place: &Place<'_>) -> Option<Moment> {
    let given =
        |field: &str| place.row.get(field).map(|text| text.trim()).filter(|text| !text.is_empty());
    let text = given("start").or_else(|| given("planned_start"))?;
    let full = DateTime::parse_from_rfc3339(text).ok().map(Moment);
    full.or_else(|| Moment::on(day, read_clock(text)?, place.world.zone()).ok())
}

/// A day with its hour, as the wall of the room has it: `2014-04-17 18:05`, `17/04/2014 18:05`.
fn read_wall(text: &str) -> Option<NaiveDateTime> {
    let (day, hour) = text.trim().split_once([' ', 'T'])?;
    Some(read_date(day).ok()?.and_time(read_clock(hour.trim())?))
}

impl Datum for Moment {
    fn shape() -> Shape {
        Shape::Moment
    }

    fn read(text: &str, place: &Place<'_>) -> Result<Self, Sentence> {
        if let Ok(at) = DateTime::parse_from_rfc3339(text) {
            return Ok(Self(at));
        }
        let zone = place.world.zone();
        if let Some(wall) = read_wall(text) {
            return Self::on(wall.date(), wall.time(), zone);
        }
        let refused = || {
            if place.day().is_some() {
                say!("fault-time", text = text)
            } else {
                say!("fault-moment", text = text)
            }
        };
        let time = read_clock(text).ok_or_else(refused)?;
        let day = place.day().ok_or_else(|| say!("fault-time-day", text = text))?;
        let start = place
            .meeting()
            .and_then(|id: Id| place.world.get::<Meeting>(id))
            .and_then(|sitting| sitting.start.or(sitting.planned_start));
        match start.or_else(|| own_start(day, place)) {
            // By the wall of the room: the day of the sitting may skip an hour that the next day
            // has.
            Some(start)
                if start.0.with_timezone(&zone).naive_local() - day.and_time(time) > EARLY =>
            {
                let next = day.succ_opt().ok_or_else(|| say!("fault-time", text = text))?;
                Self::on_after(start, next, time, zone)
            }
            Some(start) => Self::on_after(start, day, time, zone),
            None => Self::on(day, time, zone),
        }
    }

    fn raw(&self) -> String {
        self.0.to_rfc3339()
    }

    fn cell(&self, _world: &dyn World) -> Cell {
        Cell::Text(self.raw())
    }
}

/// A time zone of the IANA list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Zone(pub Tz);

impl Default for Zone {
    /// Rome's.
    fn default() -> Self {
        Self(Tz::Europe__Rome)
    }
}

impl TryFrom<String> for Zone {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        text.parse().map(Self).map_err(|_| format!("{text} is not a time zone"))
    }
}

impl From<Zone> for String {
    fn from(zone: Zone) -> Self {
        zone.0.name().to_owned()
    }
}

impl Datum for Zone {
    fn shape() -> Shape {
        Shape::Line
    }

    fn read(text: &str, _place: &Place<'_>) -> Result<Self, Sentence> {
        text.parse().map(Self).map_err(|_| say!("fault-zone", text = text))
    }

    fn raw(&self) -> String {
        self.0.name().to_owned()
    }

    fn cell(&self, _world: &dyn World) -> Cell {
        Cell::Text(self.raw())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Kind;
    use crate::domain::sample::{Sample, why};

    fn day(text: &str) -> NaiveDate {
        read_date(text).unwrap()
    }

    #[test]
    fn both_ways_of_writing_a_day_are_read() {
        assert_eq!(day("17/04/2014"), day("2014-04-17"));
    }

    #[test]
    fn what_is_no_day_is_refused() {
        for text in ["31/02/2014", "2014-13-01", "17/04/14", "domani", ""] {
            assert!(read_date(text).is_err(), "{text}");
        }
    }

    #[test]
    fn the_hour_that_is_skipped_is_refused_and_the_repeated_one_is_the_first() {
        let half_past_two = NaiveTime::from_hms_opt(2, 30, 0).unwrap();
        assert!(Moment::on(day("2014-03-30"), half_past_two, Tz::Europe__Rome).is_err());
        let repeated = Moment::on(day("2014-10-26"), half_past_two, Tz::Europe__Rome).unwrap();
        assert_eq!(repeated.raw(), "2014-10-26T02:30:00+02:00");
    }

    /// What an entry at `time` of a sitting that begins on `date` at `start` is kept as, or why it
    /// is refused.
    fn entered(date: &str, start: &str, time: &str) -> String {
        let mut table =
            Sample::of(&[(Kind::Meetings, &[("number", "1"), ("date", date), ("start", start)])]);
        let entry = [("meeting", "1"), ("time", time), ("kind", "nota"), ("text", "x")];
        match table.offer(Kind::Entries, &entry) {
            Ok(id) => table.cell(id, "time"),
            refused => why(refused).concat(),
        }
    }

    #[test]
    fn after_midnight_it_is_the_next_day_and_before_the_start_it_is_not() {
        assert_eq!(entered("2014-04-17", "18:00", "00:20"), "2014-04-18T00:20:00+02:00");
        assert_eq!(entered("2014-04-17", "18:00", "23:59"), "2014-04-17T23:59:00+02:00");
        assert_eq!(entered("2014-04-17", "18:00", "17:40"), "2014-04-17T17:40:00+02:00");
        assert_eq!(
            entered("2014-04-17", "18:00", "06:00"),
            "time: fault-before-start",
            "that of the morning"
        );
        assert_eq!(entered("2014-04-17", "18:00", "05:59"), "2014-04-18T05:59:00+02:00");
    }

    #[test]
    fn a_sitting_without_a_start_has_one_day() {
        assert_eq!(entered("2014-04-17", "", "00:20"), "2014-04-17T00:20:00+02:00");
    }

    #[test]
    fn a_sitting_into_the_night_of_daylight_saving_skips_and_repeats_its_hour() {
        assert_eq!(entered("2014-03-29", "21:00", "02:30"), "time: fault-skipped-hour");
        assert_eq!(entered("2014-03-29", "21:00", "03:00"), "2014-03-30T03:00:00+02:00");
        assert_eq!(entered("2014-10-25", "21:00", "02:30"), "2014-10-26T02:30:00+02:00");
        assert_eq!(entered("2014-10-25", "21:00", "03:00"), "2014-10-26T03:00:00+01:00");
    }

    #[test]
    fn in_the_repeated_hour_it_is_the_later_one_where_the_sitting_had_not_begun_at_the_earlier() {
        let start = "2026-10-25T02:50:00+02:00";
        assert_eq!(entered("2026-10-25", start, "02:10"), "2026-10-25T02:10:00+01:00");
        assert_eq!(entered("2026-10-25", start, "02:55"), "2026-10-25T02:55:00+02:00");
    }

    #[test]
    fn the_night_after_the_hour_was_skipped_has_that_hour() {
        assert_eq!(entered("2014-03-30", "21:00", "02:30"), "2014-03-31T02:30:00+02:00");
    }

    #[test]
    fn the_second_time_of_a_repeated_hour_is_kept_when_its_offset_is_given() {
        let second = "2014-10-26T02:30:00+01:00";
        assert_eq!(entered("2014-10-25", "21:00", second), second);
    }

    #[test]
    fn an_hour_is_read_with_a_colon_or_a_point_and_nothing_else_is_one() {
        assert_eq!(entered("2014-04-17", "18:00", "18.05"), "2014-04-17T18:05:00+02:00");
        for time in ["25:00", "18:60", "alle sei", "6pm"] {
            assert_eq!(entered("2014-04-17", "18:00", time), "time: fault-time", "{time}");
        }
    }

    #[test]
    fn an_hour_without_a_day_is_refused() {
        let mut table = Sample::default();
        let round = [("number", "1"), ("state", "open"), ("opened", "18:00")];
        assert_eq!(why(table.offer(Kind::Rounds, &round)), ["opened: fault-time-day"]);
        let round = [("number", "1"), ("state", "open"), ("opened", "2014-04-17")];
        assert_eq!(why(table.offer(Kind::Rounds, &round)), ["opened: fault-moment"]);
    }

    #[test]
    fn a_day_with_its_hour_is_that_of_the_room() {
        for text in ["2014-04-17 18:05", "2014-04-17T18:05", "17/04/2014 18:05"] {
            let mut table = Sample::default();
            let id =
                table.add(Kind::Rounds, &[("number", "1"), ("state", "open"), ("opened", text)]);
            assert_eq!(table.cell(id, "opened"), "2014-04-17T18:05:00+02:00", "{text}");
        }
    }
}
