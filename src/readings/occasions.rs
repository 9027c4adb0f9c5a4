//! What a table holds on which days: sittings, courses, tables of territories. Keeps out: who is
//! there, and clashes.

use chrono::{NaiveDate, NaiveTime};

use super::engagements::{BusyWith, Engagements};
use crate::text::Sentence;

/// What a table holds on a day.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct HeldDay {
    /// The day.
    pub day: NaiveDate,
    /// Its hours, where somebody wrote them.
    pub hours: Option<(NaiveTime, NaiveTime)>,
    /// What for.
    pub occasion: BusyWith,
    /// Which one of these.
    pub label: String,
}

impl HeldDay {
    /// What for, as a person reads it.
    pub fn sentence(&self) -> Sentence {
        self.occasion.named(&self.label)
    }
}

/// All that is held, by day and hour; two who are sent to one table hold it once.
pub fn occasions(of: &Engagements) -> Vec<HeldDay> {
    let days = |(occasion, label, when)| {
        let on = move |(day, hours): &(NaiveDate, _)| {
            let label: &str = label;
            HeldDay { day: *day, hours: *hours, occasion, label: label.to_owned() }
        };
        let when: &[_] = when;
        when.iter().map(on)
    };
    let mut all: Vec<HeldDay> = of.held().flat_map(days).collect();
    all.sort();
    all.dedup();
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Kind;
    use crate::ledger::sample::Sample;

    #[test]
    fn what_is_held_stands_by_day_and_once_also_where_nobody_is_named_or_two_are() {
        let mut table = Sample::default();
        table.add(Kind::Meetings, &[("number", "1"), ("date", "2026-10-14")]);
        table.add(Kind::Courses, &[("code", "C1"), ("title", "Gare")]);
        for (number, date, state) in [("1", "2026-10-05", ""), ("2", "2026-10-06", "cancelled")] {
            let edition = [("course", "C1"), ("number", number), ("date", date), ("state", state)];
            table.add(Kind::Editions, &edition);
        }
        table.add(Kind::Territories, &[("name", "Costa")]);
        for name in ["Ada", "Ugo"] {
            table.add(Kind::People, &[("name", name)]);
            table.add(Kind::Facilitators, &[("person", name)]);
            let own = [
                ("facilitator", name),
                ("territory", "Costa"),
                ("date", "2026-10-05"),
                ("start", "9:00"),
                ("end", "11:00"),
            ];
            table.add(Kind::Assignments, &own);
        }
        let told: Vec<(String, BusyWith, String)> = occasions(&Engagements::of(table.world()))
            .into_iter()
            .map(|it| (it.day.to_string(), it.occasion, it.label))
            .collect();
        let expected = [
            ("2026-10-05", BusyWith::Course, "C1/1"),
            ("2026-10-05", BusyWith::Territory, "Costa"),
            ("2026-10-14", BusyWith::Sitting, "1"),
        ];
        assert_eq!(told, expected.map(|(day, what, it)| (day.to_owned(), what, it.to_owned())));
    }
}
