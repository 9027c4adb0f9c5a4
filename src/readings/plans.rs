//! The plans by which bodies reorganise themselves, those that are late first, and the bodies that
//! owe one and have none. Keeps out: today, which is given.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use crate::domain::{Convention, Id, PlanState, Reorganisation, Stakeholder, Stated, World, fold};

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

/// The bodies that owe a plan and have none, by name: those of which it is said, and where plans are
/// followed at all those that signed a convention, unless it is said that they owe none.
pub fn missing(world: &dyn World) -> Vec<Id> {
    let has: BTreeSet<Id> = world.all::<Reorganisation>().map(|(_, plan)| plan.body.id).collect();
    let signed: BTreeSet<Id> = world.all::<Convention>().map(|(_, it)| it.body.id).collect();
    let owes = |id: Id, body: &Stakeholder| match body.owes_plan {
        Some(Stated::Yes) => true,
        Some(Stated::No) => false,
        Some(Stated::NotStated) | None => !has.is_empty() && signed.contains(&id),
    };
    let mut found: Vec<Id> = world
        .all::<Stakeholder>()
        .filter(|(id, body)| body.merged_into.is_none() && !has.contains(id) && owes(*id, body))
        .map(|(id, _)| id)
        .collect();
    found.sort_by_cached_key(|id| (fold(&world.label(*id)), *id));
    found
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

    #[test]
    fn a_body_owes_a_plan_when_it_is_said_or_when_it_signed_and_plans_are_followed() {
        let mut table = Sample::default();
        for (body, owes) in
            [("Alfa", ""), ("Beta", ""), ("Gamma", "sì"), ("Delta", "no"), ("Epsilon", "")]
        {
            table.add(Kind::Stakeholders, &[("name", body), ("owes_plan", owes)]);
        }
        for body in ["Alfa", "Beta", "Delta"] {
            let own = [("body", body), ("what", "Modelli"), ("signed", "2026-03-02")];
            table.add(Kind::Conventions, &own);
        }
        let names = |table: &Sample| -> Vec<String> {
            missing(table.world()).iter().map(|id| table.world().label(*id)).collect()
        };
        assert_eq!(
            names(&table),
            ["Gamma"],
            "where no plan is followed a signature alone owes none"
        );
        table.add(Kind::Plans, &[("body", "Alfa")]);
        assert_eq!(names(&table), ["Beta", "Gamma"]);
        table.add(Kind::Plans, &[("body", "Gamma")]);
        assert_eq!(names(&table), ["Beta"]);
    }
}
