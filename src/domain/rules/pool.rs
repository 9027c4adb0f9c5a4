//! When facilitators are at a table, whether two tables fall together, and when they said they can.
//! Keeps out: who is the fittest.

use chrono::{Datelike, NaiveTime};

use super::calendar::Slot;
use crate::domain::fold::fold;
use crate::domain::id::Id;
use crate::domain::nouns::{Assignment, Facilitator, Meeting};
use crate::domain::values::{FacilitatorLevel, Line, Moment};
use crate::domain::world::World;

/// A part of the week in which a facilitator can: `lun`, `mar pomeriggio`, `9-13`, `sat 9:30-12`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Window {
    /// Which days, Monday first.
    days: [bool; 7],
    /// From when.
    from: NaiveTime,
    /// Until when.
    to: NaiveTime,
}

/// Words for each day of the week, Monday first, by how they begin.
const DAYS: [[&str; 2]; 7] = [
    ["lun", "mon"],
    ["mar", "tue"],
    ["mer", "wed"],
    ["gio", "thu"],
    ["ven", "fri"],
    ["sab", "sat"],
    ["dom", "sun"],
];

/// Words for parts of a day, with the hours they stand for.
const PARTS: [(&[&str], u32, u32); 3] = [
    (&["mattina", "mattino", "morning"], 0, 13),
    (&["pomeriggio", "afternoon"], 13, 19),
    (&["sera", "evening"], 18, 24),
];

fn hour(text: &str) -> Option<NaiveTime> {
    let (hours, minutes) = text.split_once([':', '.']).unwrap_or((text, "0"));
    at(hours.parse().ok()?, minutes.parse().ok()?)
}

/// A time of the day; at 24 its last second.
fn at(hours: u32, minutes: u32) -> Option<NaiveTime> {
    if (hours, minutes) == (24, 0) {
        return NaiveTime::from_hms_opt(23, 59, 59);
    }
    NaiveTime::from_hms_opt(hours, minutes, 0)
}

impl Window {
    /// Reads a part of the week; `None` where it is none.
    pub fn read(text: &str) -> Option<Self> {
        let mut window = Self { days: [false; 7], from: at(0, 0)?, to: at(24, 0)? };
        let folded = fold(text);
        for word in folded.split(' ').filter(|word| !word.is_empty()) {
            window.take(word)?;
        }
        if folded.is_empty() {
            return None;
        }
        if window.days == [false; 7] {
            window.days = [true; 7];
        }
        Some(window)
    }

    fn take(&mut self, word: &str) -> Option<()> {
        let part = PARTS.iter().find(|(words, _, _)| words.contains(&word));
        if let Some((_, from, to)) = part {
            (self.from, self.to) = (at(*from, 0)?, at(*to, 0)?);
            return Some(());
        }
        if word.starts_with(|c: char| c.is_ascii_digit()) {
            let (from, to) = word.split_once('-')?;
            (self.from, self.to) = (hour(from)?, hour(to)?);
            return (self.from < self.to).then_some(());
        }
        let named = DAYS.iter().zip(&mut self.days);
        let mut found = named.filter(|(begins, _)| begins.iter().any(|it| word.starts_with(it)));
        found.next().map(|(_, day)| *day = true)
    }

    /// Whether all of a slot lies in it; of a slot without hours, whether its day does.
    pub fn holds(&self, slot: &Slot) -> bool {
        let day = usize::try_from(slot.day.weekday().num_days_from_monday()).unwrap_or_default();
        let is_day = self.days.get(day).copied().unwrap_or_default();
        is_day && slot.hours.is_none_or(|(from, to)| self.from <= from && to <= self.to)
    }
}

impl Facilitator {
    /// How far they were trained.
    pub fn level(&self) -> FacilitatorLevel {
        self.training_level.unwrap_or(FacilitatorLevel::Base)
    }

    /// Whether they said that they can at that time; always where they said nothing.
    pub fn can(&self, slot: &Slot) -> bool {
        let said = &self.availability.0;
        let in_one =
            |text: &Line| Window::read(text.as_str()).is_some_and(|window| window.holds(slot));
        !self.away.contains(slot.day) && (said.is_empty() || said.iter().any(in_one))
    }
}

impl Assignment {
    /// Its day and hours: its own, or those of its sitting.
    pub fn slot(&self, world: &dyn World) -> Option<Slot> {
        let meeting = self.meeting.and_then(|of| world.get::<Meeting>(of.id));
        let of_sitting = meeting.map(hours_of);
        let day = self.date.or_else(|| meeting.map(|meeting| meeting.date))?;
        let (begins, ends) = of_sitting.unwrap_or_default();
        let start = self.start.or(begins);
        Some(Slot::of(day, start, self.end.or(ends), world.zone()))
    }
}

/// When a sitting begins and ends, as it was or as it is planned.
fn hours_of(meeting: &Meeting) -> (Option<Moment>, Option<Moment>) {
    (meeting.start.or(meeting.planned_start), meeting.end.or(meeting.planned_end))
}

/// The day and the hours of a sitting.
pub fn slot_of(meeting: &Meeting, world: &dyn World) -> Slot {
    let (start, end) = hours_of(meeting);
    Slot::of(meeting.date, start, end, world.zone())
}

/// Another table at which a facilitator is at that time.
pub fn busy<'a>(
    facilitator: Id,
    slot: &Slot,
    besides: Option<Id>,
    world: &'a dyn World,
) -> Option<(Id, &'a Assignment)> {
    world.of::<Assignment>(facilitator).find(|(id, other)| {
        Some(*id) != besides
            && other.facilitator.id == facilitator
            && other.slot(world).is_some_and(|other| other.overlaps(slot))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn holds(window: &str, day: &str, hours: Option<(u32, u32)>) -> bool {
        let hours = hours.map(|(from, to)| (at(from, 0).unwrap(), at(to, 0).unwrap()));
        Window::read(window).unwrap().holds(&Slot { day: day.parse().unwrap(), hours })
    }

    #[test]
    fn a_part_of_the_week_is_read_in_both_languages() {
        // The fifth of October of 2026 is a Monday.
        assert!(holds("lunedì", "2026-10-05", Some((9, 12))));
        assert!(!holds("Monday", "2026-10-06", Some((9, 12))));
        assert!(holds("lun mar mattina", "2026-10-06", Some((9, 13))));
        assert!(!holds("lun mattina", "2026-10-05", Some((9, 14))));
        assert!(holds("9:30-13", "2026-10-10", Some((10, 13))));
        assert!(!holds("9:30-13", "2026-10-10", Some((9, 12))));
        assert!(holds("sera", "2026-10-05", Some((20, 24))));
        assert!(holds("ven pomeriggio", "2026-10-09", None), "the day is known, the hours are not");
    }

    #[test]
    fn what_is_no_part_of_a_week_is_not_read() {
        for text in ["quando capita", "", "13-9", "25-26", "lun quasi"] {
            assert_eq!(Window::read(text), None, "{text}");
        }
    }
}
