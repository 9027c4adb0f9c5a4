//! A place in a recording. Keeps out: which recording.

use serde::{Deserialize, Serialize};

use crate::domain::datum::{Cell, Datum, Place, Shape};
use crate::domain::world::World;
use crate::say;
use crate::text::Sentence;

/// The longest recording, in seconds: a hundred hours.
const LONGEST: u32 = 360_000;

/// So many seconds from the beginning of a recording, written `1:02:30`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Timecode(u32);

impl Timecode {
    /// From seconds; `None` before the beginning, and beyond a hundred hours.
    pub fn from_seconds(seconds: i64) -> Option<Self> {
        u32::try_from(seconds).ok().filter(|seconds| *seconds < LONGEST).map(Self)
    }

    /// In seconds.
    pub const fn seconds(self) -> u32 {
        self.0
    }

    /// Reads `1:02:30`, or `02:30` for minutes and seconds.
    ///
    /// # Errors
    /// When the text is no such place.
    pub fn parse(text: &str) -> Result<Self, Sentence> {
        let refuse = || say!("fault-timecode", text = text);
        let parts: Option<Vec<u32>> = text
            .trim()
            .split(':')
            .map(|part| {
                part.parse()
                    .ok()
                    .filter(|_| part.len() <= 2 && part.bytes().all(|b| b.is_ascii_digit()))
            })
            .collect();
        let (hours, minutes, seconds) = match parts.as_deref() {
            Some([minutes, seconds]) => (0, *minutes, *seconds),
            Some([hours, minutes, seconds]) => (*hours, *minutes, *seconds),
            _ => return Err(refuse()),
        };
        if minutes > 59 || seconds > 59 {
            return Err(refuse());
        }
        Self::from_seconds(i64::from(hours * 3600 + minutes * 60 + seconds)).ok_or_else(refuse)
    }
}

impl std::fmt::Display for Timecode {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}:{:02}:{:02}", self.0 / 3600, self.0 / 60 % 60, self.0 % 60)
    }
}

impl TryFrom<String> for Timecode {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        Self::parse(&text).map_err(|_| format!("{text} is not a time code"))
    }
}

impl From<Timecode> for String {
    fn from(code: Timecode) -> Self {
        code.to_string()
    }
}

impl Datum for Timecode {
    fn shape() -> Shape {
        Shape::Line
    }

    fn read(text: &str, _place: &Place<'_>) -> Result<Self, Sentence> {
        Self::parse(text)
    }

    fn raw(&self) -> String {
        self.to_string()
    }

    fn cell(&self, _world: &dyn World) -> Cell {
        Cell::Text(self.raw())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_code_is_read_with_hours_or_without_and_written_with_them() {
        let told = |text| Timecode::parse(text).map(|code| (code.seconds(), code.to_string())).ok();
        assert_eq!(told("1:02:30"), Some((3750, "1:02:30".into())));
        assert_eq!(told(" 02:30"), Some((150, "0:02:30".into())));
        assert_eq!(told("99:59:59"), Some((359_999, "99:59:59".into())));
        for text in ["", "90", "1:60:00", "0:61", "1:2:3:4", "-1:00", "100:00:00", "+1:00"] {
            assert_eq!(told(text), None, "{text}");
        }
    }

    #[test]
    fn what_was_said_before_the_recording_has_no_place_in_it() {
        assert_eq!(Timecode::from_seconds(-1), None);
        assert_eq!(Timecode::from_seconds(0).map(Timecode::seconds), Some(0));
    }
}
