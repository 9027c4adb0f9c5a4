//! What a table has of each phase of its process: items, needs, actions, tables that were
//! facilitated; and all of it together. Keeps out: what is told of a phase in words.

use std::collections::BTreeMap;

use super::territories::{Territories, Worked};
use crate::domain::{Action, AgendaItem, Need, Phase, World};

/// What there is of a phase.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct PhaseSums {
    /// Items of the order of the day.
    pub items: usize,
    /// Needs.
    pub needs: usize,
    /// Actions, done or not.
    pub actions: usize,
    /// Those of them that are open.
    pub open_actions: usize,
    /// Tables that were facilitated.
    pub tables: usize,
    /// How long they lasted, in minutes.
    pub minutes: i64,
    /// How many people took part in them, where it was written.
    pub people: i64,
    /// Tables of which nobody wrote how many people took part.
    pub uncounted: usize,
}

impl PhaseSums {
    /// Adds those of another table.
    pub fn add(&mut self, other: &Self) {
        self.items += other.items;
        self.needs += other.needs;
        self.actions += other.actions;
        self.open_actions += other.open_actions;
        self.tables += other.tables;
        self.minutes += other.minutes;
        self.people += other.people;
        self.uncounted += other.uncounted;
    }

    /// How many people took part; `None` where there were tables and nobody wrote it of any.
    pub fn headcount(&self) -> Option<i64> {
        (self.tables == 0 || self.uncounted < self.tables).then_some(self.people)
    }

    fn take(&mut self, worked: &Worked) {
        self.tables = worked.tables;
        self.minutes = worked.minutes;
        self.people = worked.people;
        self.uncounted = worked.uncounted;
    }
}

/// A table by phase.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ByPhase {
    /// Each phase of which there is anything; last what has none.
    pub phases: BTreeMap<Option<Phase>, PhaseSums>,
    /// All of it, whatever its phase.
    pub total: PhaseSums,
}

impl ByPhase {
    /// That of a table.
    pub fn of(world: &dyn World) -> Self {
        let mut found = Self::default();
        let worked = Territories::of(world).total;
        found.total.take(&worked.total);
        for (phase, of) in &worked.phases {
            found.phases.entry(*phase).or_default().take(of);
        }
        let mut each = |phase: Option<Phase>, count: &dyn Fn(&mut PhaseSums)| {
            count(found.phases.entry(phase).or_default());
            count(&mut found.total);
        };
        for (_, item) in world.all::<AgendaItem>() {
            each(item.phase, &|sums| sums.items += 1);
        }
        for (_, need) in world.all::<Need>() {
            each(need.phase, &|sums| sums.needs += 1);
        }
        for (_, action) in world.all::<Action>() {
            each(action.phase, &|sums| {
                sums.actions += 1;
                sums.open_actions += usize::from(action.is_open());
            });
        }
        found
    }

    /// Whether anything says in which phase it belongs; without that there is nothing to tell by
    /// phase.
    pub fn is_stated(&self) -> bool {
        self.phases.keys().any(Option::is_some)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Kind;
    use crate::ledger::sample::Sample;

    #[test]
    fn the_phases_add_up_to_the_whole() {
        let mut table = Sample::default();
        table.add(Kind::Meetings, &[("number", "1"), ("date", "2026-10-05")]);
        for (position, phase) in [("1", "priorities"), ("2", "progettazione"), ("3", "")] {
            table.add(
                Kind::Agenda,
                &[("meeting", "1"), ("position", position), ("title", "x"), ("phase", phase)],
            );
        }
        for (text, phase, state) in [("a", "design", "done"), ("b", "design", ""), ("c", "", "")] {
            table.add(Kind::Actions, &[("text", text), ("phase", phase), ("state", state)]);
        }
        let found = ByPhase::of(table.world());
        let design = found.phases[&Some(Phase::Design)];
        assert_eq!((design.items, design.actions, design.open_actions), (1, 2, 1));
        let mut sum = PhaseSums::default();
        found.phases.values().for_each(|of| sum.add(of));
        assert_eq!(sum, found.total);
        let counted = |kind| table.world().count(kind);
        assert_eq!((sum.items, sum.actions), (counted(Kind::Agenda), counted(Kind::Actions)));
        assert!(found.is_stated() && !ByPhase::default().is_stated());
    }
}
