//! What a plan of reorganisation says of itself. Keeps out: which are overdue.

use crate::domain::noun::Rules;
use crate::domain::nouns::Reorganisation;
use crate::domain::values::PlanState;
use crate::domain::world::World;
use chrono::NaiveDate;

impl Reorganisation {
    /// How far it is.
    pub fn stage(&self) -> PlanState {
        self.state.unwrap_or(PlanState::ToBegin)
    }

    /// Whether something is still owed by a day that is past.
    pub fn is_overdue(&self, today: NaiveDate) -> bool {
        self.stage() != PlanState::Implemented && self.due.is_some_and(|due| due < today)
    }
}

impl Rules for Reorganisation {
    fn label(&self, world: &dyn World) -> String {
        world.label(self.body.id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Kind;
    use crate::domain::sample::Sample;

    #[test]
    fn a_plan_is_called_by_its_body() {
        let mut table = Sample::of(&[(Kind::Stakeholders, &[("name", "Provincia B")])]);
        let plan = table.add(Kind::Plans, &[("body", "Provincia B")]);
        assert_eq!(table.world().find(Kind::Plans, "provincia b"), Ok(plan));
    }

    #[test]
    fn a_plan_is_overdue_after_its_day_and_until_it_is_carried_out() {
        let mut table = Sample::of(&[(Kind::Stakeholders, &[("name", "Provincia")])]);
        let plan = table.add(Kind::Plans, &[("body", "Provincia"), ("due", "2026-05-04")]);
        let day = |text: &str| text.parse().unwrap();
        let is_overdue = |table: &Sample, today: &str| {
            table.world().get::<Reorganisation>(plan).unwrap().is_overdue(day(today))
        };
        assert!(!is_overdue(&table, "2026-05-04"));
        assert!(is_overdue(&table, "2026-05-05"));
        table.set(plan, &[("state", "attuato")]).unwrap();
        assert!(!is_overdue(&table, "2026-05-05"));
    }
}
