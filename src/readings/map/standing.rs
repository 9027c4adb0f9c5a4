//! Who stands where on the map on a day. Keeps out: what single views make of it.

use chrono::NaiveDate;

use crate::domain::mapping::{self, Quadrant, quadrant};
use crate::domain::{Id, Rating, World};

/// A stakeholder, and each of its marks as it was last given until a day.
#[derive(Debug, Clone, PartialEq)]
pub struct Standing {
    /// Who.
    pub id: Id,
    /// By which name.
    pub name: String,
    /// What was known on the day; `None` for who was never rated until then.
    pub known: Option<Rating>,
}

impl Standing {
    /// Power, 1 to 5.
    pub fn power(&self) -> Option<i64> {
        self.known.as_ref()?.power.map(|mark| mark.get())
    }

    /// Interest, 1 to 5.
    pub fn interest(&self) -> Option<i64> {
        self.known.as_ref()?.interest.map(|mark| mark.get())
    }

    /// Power and interest, where both are known.
    pub fn place(&self) -> Option<(i64, i64)> {
        self.power().zip(self.interest())
    }

    /// The quadrant at a cut, where both marks are known.
    pub fn quadrant(&self, cut: i64) -> Option<Quadrant> {
        self.place().map(|(power, interest)| quadrant(power, interest, cut))
    }
}

/// Every actor of the map as it was known on a day (`None`: as it is known now), by name.
pub fn standings(until: Option<NaiveDate>, world: &dyn World) -> Vec<Standing> {
    let mut all: Vec<Standing> = mapping::actors(world)
        .map(|(id, actor)| Standing {
            id,
            name: actor.name.as_str().to_owned(),
            known: mapping::present(id, until, world),
        })
        .collect();
    all.sort_by_cached_key(|standing| (standing.name.to_lowercase(), standing.id));
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Kind;
    use crate::ledger::sample::Sample;

    fn rated(marks: &[(&str, i64, i64)]) -> Sample {
        let mut table = Sample::default();
        for (name, power, interest) in marks {
            table.add(Kind::Stakeholders, &[("name", name)]);
            let (power, interest) = (power.to_string(), interest.to_string());
            let marks = [("power", power.as_str()), ("interest", interest.as_str())];
            let who = [("stakeholder", *name), ("date", "2014-01-10"), ("rater", "Ada")];
            table.add(Kind::Ratings, &[who.as_slice(), marks.as_slice()].concat());
        }
        table
    }

    #[test]
    fn the_quadrants_are_those_of_the_published_example() {
        let table = rated(&[("A", 5, 5), ("B", 4, 2), ("C", 1, 4), ("D", 1, 1)]);
        let quadrants: Vec<_> =
            standings(None, table.world()).iter().map(|one| one.quadrant(4)).collect();
        let expected = [
            Quadrant::ManageClosely,
            Quadrant::KeepSatisfied,
            Quadrant::KeepInformed,
            Quadrant::Monitor,
        ];
        assert_eq!(quadrants, expected.map(Some));
    }

    #[test]
    fn actors_come_by_name_and_the_unrated_are_nowhere() {
        let mut table = rated(&[("banca", 4, 1), ("Comune", 5, 5)]);
        table.add(Kind::Stakeholders, &[("name", "Asilo")]);
        let all = standings(None, table.world());
        assert_eq!(
            all.iter().map(|one| one.name.as_str()).collect::<Vec<_>>(),
            ["Asilo", "banca", "Comune"]
        );
        assert_eq!(
            all.iter().map(Standing::place).collect::<Vec<_>>(),
            [None, Some((4, 1)), Some((5, 5))]
        );
    }

    #[test]
    fn before_the_first_rating_nothing_is_known() {
        let table = rated(&[("A", 5, 5)]);
        let on = |day: &str| {
            standings(Some(day.parse().unwrap()), table.world()).first().and_then(Standing::place)
        };
        assert_eq!([on("2014-01-09"), on("2014-01-10")], [None, Some((5, 5))]);
    }
}
