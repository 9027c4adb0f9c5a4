//! What territories, facilitators and assignments refuse: above all two tables at one hour. Keeps
//! out: who is the fittest.

use crate::domain::fault::Fault;
use crate::domain::id::Id;
use crate::domain::noun::Rules;
use crate::domain::nouns::{Assignment, Facilitator, Meeting, Territory};
use crate::domain::rules::pool::{Window, busy};
use crate::domain::values::{Line, Phase, Prose};
use crate::domain::world::World;
use crate::say;

impl Rules for Territory {}

impl Territory {
    /// What it tells of a phase.
    pub const fn account(&self, phase: Phase) -> Option<&Prose> {
        match phase {
            Phase::Priorities => self.priorities_account.as_ref(),
            Phase::Design => self.design_account.as_ref(),
            Phase::Delivery => self.delivery_account.as_ref(),
        }
    }
}

impl Rules for Facilitator {
    fn check(&self, _own: Id, _world: &dyn World) -> Vec<Fault> {
        let unread = self.availability.0.iter().find(|text| Window::read(text.as_str()).is_none());
        let fault = |text: &Line| {
            Fault::new("availability", say!("fault-availability", text = text.as_str()))
        };
        unread.map(fault).into_iter().collect()
    }

    fn label(&self, world: &dyn World) -> String {
        world.label(self.person.id)
    }
}

impl Rules for Assignment {
    fn check(&self, own: Id, world: &dyn World) -> Vec<Fault> {
        let mut faults = Vec::new();
        if self.end.is_some() && self.end < self.start {
            faults.push(Fault::new("end", say!("fault-end-before-start")));
        }
        let sitting = self.meeting.and_then(|of| world.get::<Meeting>(of.id));
        if let (Some(date), Some(sitting)) = (self.date, sitting)
            && date != sitting.date
        {
            let day = sitting.date.format("%d/%m/%Y").to_string();
            faults.push(Fault::odd("date", say!("fault-assignment-day", day = day)));
        }
        let Some(slot) = self.slot(world) else {
            faults.push(Fault::new("date", say!("fault-assignment-when")));
            return faults;
        };
        let name = || world.label(self.facilitator.id);
        if let Some((other, met)) = busy(self.facilitator.id, &slot, Some(own), world) {
            let known =
                slot.hours.is_some() && met.slot(world).is_some_and(|slot| slot.hours.is_some());
            let (name, table) = (name(), world.label(other));
            faults.push(Fault::new(
                "facilitator",
                if known {
                    say!("fault-two-tables", name = name, table = table)
                } else {
                    say!("fault-two-tables-hours", name = name, table = table)
                },
            ));
        }
        let Some(facilitator) = world.get::<Facilitator>(self.facilitator.id) else {
            return faults;
        };
        if let Some(territory) = self.territory
            && facilitator.conflicts.ids.contains(&territory.id)
        {
            let place = world.label(territory.id);
            faults.push(Fault::odd(
                "territory",
                say!("fault-territory-conflict", name = name(), territory = place),
            ));
        }
        if facilitator.away.contains(slot.day) {
            let day = slot.day.format("%d/%m/%Y").to_string();
            faults.push(Fault::odd(
                "facilitator",
                say!("fault-facilitator-away", name = name(), day = day),
            ));
        }
        faults
    }

    /// Where and when: the territory and the day.
    fn label(&self, world: &dyn World) -> String {
        let place = self.territory.map(|territory| world.label(territory.id));
        let slot = self.slot(world);
        let day = slot.map(|slot| slot.day.format("%d/%m/%Y").to_string());
        let hours =
            slot.and_then(|slot| slot.hours).map(|(from, _)| from.format("%H:%M").to_string());
        [place, day, hours].into_iter().flatten().collect::<Vec<_>>().join(" ")
    }
}

#[cfg(test)]
mod tests {
    use crate::domain::Kind;
    use crate::domain::sample::{Fields, Sample, why};

    /// Ada facilitates in Ravenna on the fifth of October from nine to eleven; a sitting is convened
    /// for the same morning at ten.
    fn table() -> Sample {
        Sample::of(&[
            (Kind::People, &[("name", "Ada Esempio")]),
            (Kind::People, &[("name", "Ugo Esempio")]),
            (Kind::Territories, &[("name", "Ravenna")]),
            (Kind::Territories, &[("name", "Lugo")]),
            (
                Kind::Facilitators,
                &[("person", "Ada Esempio"), ("conflicts", "Lugo"), ("away", "2026-10-07")],
            ),
            (Kind::Facilitators, &[("person", "Ugo Esempio"), ("availability", "lun mattina")]),
            (
                Kind::Meetings,
                &[
                    ("number", "1"),
                    ("date", "2026-10-05"),
                    ("planned_start", "10:00"),
                    ("planned_end", "12:00"),
                ],
            ),
            (
                Kind::Assignments,
                &[
                    ("facilitator", "Ada Esempio"),
                    ("territory", "Ravenna"),
                    ("date", "2026-10-05"),
                    ("start", "9:00"),
                    ("end", "11:00"),
                ],
            ),
        ])
    }

    fn offered(fields: Fields<'_>) -> Vec<String> {
        match table().offer(Kind::Assignments, fields) {
            Ok(_) => Vec::new(),
            refused => why(refused),
        }
    }

    #[test]
    fn nobody_is_at_two_tables_at_one_hour() {
        let ada = ("facilitator", "Ada Esempio");
        let on =
            |start, end| offered(&[ada, ("date", "2026-10-05"), ("start", start), ("end", end)]);
        assert_eq!(on("10:30", "12:00"), ["facilitator: fault-two-tables"]);
        assert!(on("11:00", "12:00").is_empty(), "one follows on the other");
        assert_eq!(offered(&[ada, ("meeting", "1")]), ["facilitator: fault-two-tables"]);
        assert!(offered(&[("facilitator", "Ugo Esempio"), ("meeting", "1")]).is_empty());
    }

    #[test]
    fn a_day_without_hours_is_taken_whole() {
        let fields = [("facilitator", "Ada Esempio"), ("date", "2026-10-05")];
        assert_eq!(offered(&fields), ["facilitator: fault-two-tables-hours"]);
    }

    #[test]
    fn a_sitting_that_is_moved_onto_another_table_is_refused() {
        let mut table = table();
        let later = [("date", "2026-10-06"), ("planned_start", "10:00"), ("planned_end", "12:00")];
        let sitting = table.world().find(Kind::Meetings, "1").unwrap();
        table.set(sitting, &later).unwrap();
        table.add(Kind::Assignments, &[("facilitator", "Ada Esempio"), ("meeting", "1")]);
        assert!(table.set(sitting, &[("date", "2026-10-05")]).is_err());
    }

    #[test]
    fn a_table_has_a_day_and_one_of_its_sitting_has_that_of_it() {
        assert_eq!(offered(&[("facilitator", "Ugo Esempio")]), ["date: fault-assignment-when"]);
        let other = [("facilitator", "Ugo Esempio"), ("meeting", "1"), ("date", "2026-10-06")];
        assert_eq!(offered(&other), ["date: fault-assignment-day"]);
    }

    #[test]
    fn a_conflict_and_a_day_away_are_refused() {
        let ada = ("facilitator", "Ada Esempio");
        let there = [ada, ("territory", "Lugo"), ("date", "2026-10-06")];
        assert_eq!(offered(&there), ["territory: fault-territory-conflict"]);
        assert_eq!(
            offered(&[ada, ("date", "2026-10-07")]),
            ["facilitator: fault-facilitator-away"]
        );
    }

    #[test]
    fn when_somebody_can_is_written_in_words_that_are_understood() {
        let mut table = table();
        let fields = [("person", "Ugo Esempio"), ("availability", "quando capita")];
        let ugo = table.world().find(Kind::Facilitators, "Ugo Esempio").unwrap();
        assert_eq!(why(table.set(ugo, &fields)), ["availability: fault-availability"]);
    }
}
