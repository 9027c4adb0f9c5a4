//! What each territory did, by phase, and what all of them add up to. Keeps out: what they tell of
//! it in words.

use std::collections::{BTreeMap, BTreeSet};

use super::pool::minutes;
use crate::domain::{Assignment, Id, Phase, Territory, World, fold};

/// What adds up under a heading.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Worked {
    /// How many tables.
    pub tables: usize,
    /// How long they lasted, in minutes, where it was written.
    pub minutes: i64,
    /// How many people took part, where it was written.
    pub people: i64,
    /// Tables of which nobody wrote how many people took part.
    pub uncounted: usize,
    /// Who facilitated them.
    pub facilitators: BTreeSet<Id>,
}

impl Worked {
    /// How many people took part; `None` where there were tables and nobody wrote it of any.
    pub fn headcount(&self) -> Option<i64> {
        (self.tables == 0 || self.uncounted < self.tables).then_some(self.people)
    }

    fn take(&mut self, assignment: &Assignment, lasts: i64, is_first: bool) {
        self.facilitators.insert(assignment.facilitator.id);
        // Two who facilitate one table are two assignments of one table.
        if is_first {
            self.tables += 1;
            self.minutes += lasts;
            self.people += assignment.headcount.map_or(0, |count| count.get());
            self.uncounted += usize::from(assignment.headcount.is_none());
        }
    }
}

/// The phases in their order; last what has none.
pub const PHASES: [Option<Phase>; 4] =
    [Some(Phase::Priorities), Some(Phase::Design), Some(Phase::Delivery), None];

/// What a territory did.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OfTerritory {
    /// By phase, where there is anything.
    pub phases: BTreeMap<Option<Phase>, Worked>,
    /// In all.
    pub total: Worked,
}

/// Territories with what each did.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Territories {
    /// Each territory, by name; last what was done for none.
    pub all: Vec<(Option<Id>, OfTerritory)>,
    /// All together, as one.
    pub total: OfTerritory,
}

/// The assignments of a territory, by day and hour; with `None` those of no territory.
pub fn assignments(territory: Option<Id>, world: &dyn World) -> Vec<(Id, &Assignment)> {
    let mut found: Vec<(Id, &Assignment)> = world
        .all::<Assignment>()
        .filter(|(_, it)| it.territory.map(|territory| territory.id) == territory)
        .collect();
    found.sort_by_cached_key(|(id, it)| {
        (it.slot(world), fold(&world.label(it.facilitator.id)), *id)
    });
    found
}

impl Territories {
    /// Those of a table.
    pub fn of(world: &dyn World) -> Self {
        let mut found = Self::default();
        let mut all: Vec<(Id, &Territory)> = world.all::<Territory>().collect();
        all.sort_by_cached_key(|(id, territory)| (fold(territory.name.as_str()), *id));
        for of in all.into_iter().map(|(id, _)| Some(id)).chain([None]) {
            let mut own = OfTerritory::default();
            let mut seen = BTreeSet::new();
            for (_, it) in assignments(of, world) {
                let slot = it.slot(world);
                let is_first = seen.insert((it.meeting.map(|meeting| meeting.id), slot));
                let lasts = slot.map_or(0, |slot| minutes(&slot));
                for sums in [&mut own, &mut found.total] {
                    sums.phases.entry(it.phase).or_default().take(it, lasts, is_first);
                    sums.total.take(it, lasts, is_first);
                }
            }
            if of.is_some() || own.total.tables > 0 {
                found.all.push((of, own));
            }
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Kind;
    use crate::ledger::sample::Sample;

    fn table() -> Sample {
        let mut table = Sample::default();
        for name in ["Ada", "Bice"] {
            table.add(Kind::People, &[("name", name)]);
            table.add(Kind::Facilitators, &[("person", name)]);
        }
        for name in ["Lugo", "Cervia"] {
            table.add(Kind::Territories, &[("name", name)]);
        }
        for (facilitator, territory, day, people, phase) in [
            ("Ada", "Lugo", "2026-10-05", "12", "priorities"),
            ("Bice", "Lugo", "2026-10-05", "12", "priorities"),
            ("Ada", "Lugo", "2026-10-12", "", "design"),
            ("Bice", "", "2026-10-13", "30", ""),
        ] {
            let assignment = [
                ("facilitator", facilitator),
                ("territory", territory),
                ("date", day),
                ("start", "9:00"),
                ("end", "11:00"),
                ("headcount", people),
                ("phase", phase),
            ];
            table.add(Kind::Assignments, &assignment);
        }
        table
    }

    #[test]
    fn two_who_facilitate_one_table_are_one_table_and_the_parts_add_up() {
        let table = table();
        let found = Territories::of(table.world());
        let names: Vec<String> = found
            .all
            .iter()
            .map(|(id, _)| id.map(|id| table.world().label(id)).unwrap_or_default())
            .collect();
        assert_eq!(names, ["Cervia", "Lugo", ""]);
        let lugo = &found.all[1].1;
        assert_eq!((lugo.total.tables, lugo.total.minutes, lugo.total.people), (2, 240, 12));
        assert_eq!((lugo.total.uncounted, lugo.total.facilitators.len()), (1, 2));
        let sum = |of: fn(&Worked) -> i64| -> i64 {
            found.all.iter().map(|(_, own)| of(&own.total)).sum()
        };
        assert_eq!(sum(|worked| worked.people), found.total.total.people);
        assert_eq!(sum(|worked| worked.minutes), found.total.total.minutes);
        let phases: i64 = found.total.phases.values().map(|worked| worked.minutes).sum();
        assert_eq!(phases, found.total.total.minutes);
        assert_eq!(found.total.phases[&Some(Phase::Design)].tables, 1);
        // One table, of which nobody wrote how many came: that is not nobody.
        assert_eq!(found.total.phases[&Some(Phase::Design)].headcount(), None);
        assert_eq!((lugo.total.headcount(), Worked::default().headcount()), (Some(12), Some(0)));
    }
}
