//! The conventions of a table as they stand on a day, and who is on a reserved course without one.
//! Keeps out: today, which is given.

use chrono::NaiveDate;

use crate::domain::conventions::{Standing, exceptions};
use crate::domain::{Convention, Enrolment, Id, World, fold};

/// Conventions and exceptions to them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Conventions {
    /// Every convention: what asks for somebody to act first, then by the day on which it ends.
    pub all: Vec<(Id, Standing)>,
    /// Who is taken on a reserved course without one, by the day of the edition.
    pub exceptions: Vec<Id>,
    /// Those of them that have no reason yet.
    pub unreasoned: Vec<Id>,
}

impl Conventions {
    /// Those of a table on a day.
    pub fn of(today: NaiveDate, world: &dyn World) -> Self {
        let told = |(id, it): (Id, &Convention)| (id, it.standing(id, today, world));
        let mut all: Vec<(Id, Standing)> = world.all::<Convention>().map(told).collect();
        all.sort_by_cached_key(|(id, standing)| {
            let until = world.get::<Convention>(*id).and_then(|it| it.until);
            // Of those that end soon the day says which comes first.
            let rank = if let Standing::Ends(_) = standing { Standing::Ends(0) } else { *standing };
            (rank, until.is_none(), until, fold(&world.label(*id)), *id)
        });
        let exceptions = exceptions(world);
        let is_owed = |id: &&Id| world.get::<Enrolment>(**id).is_some_and(|it| it.reason.is_none());
        let unreasoned = exceptions.iter().filter(is_owed).copied().collect();
        Self { all, exceptions, unreasoned }
    }

    /// How many conventions stand so.
    pub fn count(&self, is_meant: impl Fn(Standing) -> bool) -> usize {
        self.all.iter().filter(|(_, standing)| is_meant(*standing)).count()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Kind;
    use crate::ledger::sample::Sample;

    #[test]
    fn what_has_ended_comes_first_and_exceptions_without_a_reason_are_owed_one() {
        let mut table = Sample::default();
        for (body, signed, until) in [
            ("Alfa", "2026-01-10", ""),
            ("Beta", "2026-01-10", "2026-04-30"),
            ("Gamma", "2026-01-10", "2026-06-20"),
            ("Delta", "2026-09-01", ""),
        ] {
            table.add(Kind::Stakeholders, &[("name", body), ("kind", "ente")]);
            let convention =
                [("body", body), ("what", "Servizi"), ("signed", signed), ("until", until)];
            table.add(Kind::Conventions, &convention);
        }
        table.add(Kind::Courses, &[("code", "C1"), ("title", "Gare")]);
        table.add(Kind::Editions, &[("course", "C1"), ("number", "1"), ("date", "2026-05-04")]);
        for (who, reason) in [("Alfa", ""), ("Beta", "Rinnovo in Giunta"), ("Delta", "")] {
            let line = [("edition", "C1/1"), ("who", who), ("reason", reason)];
            table.add(Kind::Enrolments, &line);
        }
        // It was open to all when they enrolled.
        let course = table.id(Kind::Courses, "C1");
        table.set(course, &[("reserved", "yes")]).unwrap();
        let world = table.world();
        let found = Conventions::of("2026-06-01".parse().unwrap(), world);
        let told: Vec<(String, Standing)> =
            found.all.iter().map(|(id, it)| (world.label(*id), *it)).collect();
        let expected = [
            ("Beta: Servizi", Standing::Expired),
            ("Gamma: Servizi", Standing::Ends(19)),
            ("Alfa: Servizi", Standing::Holds),
            ("Delta: Servizi", Standing::Ahead),
        ];
        assert_eq!(told, expected.map(|(name, it)| (name.to_owned(), it)));
        let names = |ids: &[Id]| -> Vec<String> { ids.iter().map(|id| world.label(*id)).collect() };
        assert_eq!(names(&found.exceptions), ["Beta", "Delta"]);
        assert_eq!(names(&found.unreasoned), ["Delta"]);
    }
}
