//! Who may speak for a lab on a day. Keeps out: who is in the room (see `seats`).

use chrono::NaiveDate;

use crate::domain::id::Id;
use crate::domain::nouns::{Lab, Representative};
use crate::domain::values::RepresentativeRole;
use crate::domain::world::World;

/// The mandates of a lab that hold on a day, titulars first, then by id.
pub fn holding(lab: Id, day: NaiveDate, world: &dyn World) -> Vec<(Id, &Representative)> {
    let mut mandates: Vec<_> =
        world.of::<Representative>(lab).filter(|(_, mandate)| mandate.holds_on(day)).collect();
    mandates.sort_by_key(|(id, mandate)| (mandate.role != RepresentativeRole::Titular, *id));
    mandates
}

/// The labs that nobody may speak for on a day, by code.
pub fn uncovered(day: NaiveDate, world: &dyn World) -> Vec<(Id, &Lab)> {
    let mut labs: Vec<_> =
        world.all::<Lab>().filter(|(id, _)| holding(*id, day, world).is_empty()).collect();
    labs.sort_by(|a, b| a.1.code.cmp(&b.1.code));
    labs
}

/// The mandate by which a person speaks on a day: the first as titular, else as substitute.
pub fn of_person(person: Id, day: NaiveDate, world: &dyn World) -> Option<(Id, &Representative)> {
    let mut mandates: Vec<_> =
        world.of::<Representative>(person).filter(|(_, mandate)| mandate.holds_on(day)).collect();
    mandates.sort_by_key(|(id, mandate)| (mandate.role != RepresentativeRole::Titular, *id));
    mandates.into_iter().next()
}

/// The titular of a lab on a day.
pub fn titular(lab: Id, day: NaiveDate, world: &dyn World) -> Option<Id> {
    let mut holding = holding(lab, day, world).into_iter();
    holding
        .find(|(_, mandate)| mandate.role == RepresentativeRole::Titular)
        .map(|(_, mandate)| mandate.person.id)
}

/// The mandates that end within `days` from a day and hold on it, those that end first before the
/// others.
pub fn running_out(day: NaiveDate, days: i64, world: &dyn World) -> Vec<(Id, &Representative)> {
    let left = |mandate: &Representative| mandate.to.map(|to| (to - day).num_days());
    let soon =
        |mandate: &Representative| left(mandate).is_some_and(|left| (0..=days).contains(&left));
    let mut mandates: Vec<_> = world
        .all::<Representative>()
        .filter(|(_, mandate)| mandate.holds_on(day) && soon(mandate))
        .collect();
    mandates.sort_by_key(|(id, mandate)| (mandate.to, *id));
    mandates
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::domain::Kind;
    use crate::domain::sample::Sample;

    /// Bice substitutes all year for acqua, where Ada is titular to June; Bice is titular for suolo
    /// from March.
    pub(crate) fn table() -> Sample {
        Sample::of(&[
            (Kind::People, &[("name", "Ada")]),
            (Kind::People, &[("name", "Bice")]),
            (Kind::Labs, &[("code", "suolo")]),
            (Kind::Labs, &[("code", "acqua")]),
            (
                Kind::Representatives,
                &[
                    ("person", "Bice"),
                    ("lab", "acqua"),
                    ("role", "supplente"),
                    ("from", "2014-01-01"),
                ],
            ),
            (
                Kind::Representatives,
                &[
                    ("person", "Ada"),
                    ("lab", "acqua"),
                    ("role", "titolare"),
                    ("from", "2014-01-01"),
                    ("to", "2014-06-30"),
                ],
            ),
            (
                Kind::Representatives,
                &[
                    ("person", "Bice"),
                    ("lab", "suolo"),
                    ("role", "titolare"),
                    ("from", "2014-03-01"),
                ],
            ),
        ])
    }

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn ids(mandates: &[(Id, &Representative)]) -> Vec<Id> {
        mandates.iter().map(|(id, _)| *id).collect()
    }

    #[test]
    fn the_titular_comes_first_as_long_as_the_mandate_holds() {
        let table = table();
        let lab = Id::from_bits(4);
        assert_eq!(
            ids(&holding(lab, day("2014-06-30"), table.world())),
            [Id::from_bits(6), Id::from_bits(5)]
        );
        assert_eq!(ids(&holding(lab, day("2014-07-01"), table.world())), [Id::from_bits(5)]);
        assert_eq!(ids(&holding(lab, day("2013-12-31"), table.world())), []);
    }

    #[test]
    fn a_lab_for_which_nobody_speaks_is_told_by_code() {
        let table = table();
        let bare = |on| {
            uncovered(day(on), table.world())
                .iter()
                .map(|(_, lab)| lab.code.as_str().to_owned())
                .collect::<Vec<_>>()
        };
        assert_eq!(bare("2013-12-31"), ["acqua", "suolo"]);
        assert_eq!(bare("2014-02-28"), ["suolo"]);
        assert!(bare("2014-03-01").is_empty());
    }

    #[test]
    fn a_person_speaks_as_titular_before_speaking_as_substitute() {
        let table = table();
        let speaks =
            |person, on| of_person(Id::from_bits(person), day(on), table.world()).map(|(id, _)| id);
        assert_eq!(speaks(2, "2014-02-28"), Some(Id::from_bits(5)));
        assert_eq!(speaks(2, "2014-03-01"), Some(Id::from_bits(7)));
        assert_eq!(speaks(1, "2014-07-01"), None);
    }

    #[test]
    fn a_mandate_runs_out_from_the_days_given_to_its_last() {
        let table = table();
        let soon = |on| ids(&running_out(day(on), 30, table.world()));
        assert_eq!(
            [soon("2014-05-30"), soon("2014-05-31"), soon("2014-06-30"), soon("2014-07-01")]
                .map(|ids| ids.len()),
            [0, 1, 1, 0]
        );
    }
}
