//! The plans by which bodies reorganise themselves, those that are late first. Keeps out: today,
//! which is given.

use chrono::NaiveDate;

use crate::domain::{Id, PlanState, Reorganisation, World, fold};

/// Every plan: what is still owed by its day, what has no day after it, last what was carried out.
/// What is late comes first of itself, since its day is the earliest.
pub fn plans(world: &dyn World) -> Vec<(Id, &Reorganisation)> {
    let mut found: Vec<(Id, &Reorganisation)> = world.all::<Reorganisation>().collect();
    found.sort_by_cached_key(|(id, plan)| {
        let is_done = plan.stage() == PlanState::Implemented;
        (is_done, plan.due.is_none(), plan.due, fold(&world.label(plan.body.id)), *id)
    });
    found
}

/// How many plans are late on a day.
pub fn overdue(today: NaiveDate, world: &dyn World) -> usize {
    world.all::<Reorganisation>().filter(|(_, plan)| plan.is_overdue(today)).count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Kind;
    use crate::ledger::sample::Sample;

    #[test]
    fn what_is_late_comes_first_and_what_is_done_last() {
        let mut table = Sample::default();
        for (body, state, due) in [
            ("Alfa", "attuato", "2026-01-01"),
            ("Beta", "adottato", ""),
            ("Gamma", "da avviare", "2026-12-01"),
            ("Delta", "approvato", "2026-03-01"),
        ] {
            table.add(Kind::Stakeholders, &[("name", body)]);
            table.add(Kind::Plans, &[("body", body), ("state", state), ("due", due)]);
        }
        let world = table.world();
        let names: Vec<String> = plans(world).iter().map(|(id, _)| world.label(*id)).collect();
        assert_eq!(names, ["Delta", "Gamma", "Beta", "Alfa"]);
        assert_eq!(overdue("2026-06-01".parse().unwrap(), world), 1);
    }
}
