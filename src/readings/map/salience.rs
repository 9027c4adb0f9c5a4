//! The map by classes of salience. Keeps out: the definition of the classes (see
//! `methods::salience`) and their names.

use crate::domain::Id;
use crate::methods::salience::{Salience, salience};

use super::standing::Standing;

/// The classes from those with most attributes to those with none, as the authors discuss them.
pub const ORDER: [Salience; 8] = [
    Salience::Definitive,
    Salience::Dominant,
    Salience::Dangerous,
    Salience::Dependent,
    Salience::Dormant,
    Salience::Discretionary,
    Salience::Demanding,
    Salience::NonStakeholder,
];

/// An actor and its class.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Classed {
    /// Who.
    pub id: Id,
    /// By which name.
    pub name: String,
    /// The class; `None`, unclassified, where one of the three marks is missing.
    pub class: Option<Salience>,
    /// Power, legitimacy and urgency, 1 to 5.
    pub marks: [Option<i64>; 3],
}

/// Everybody by class in the order of [`ORDER`], the unclassified last; a mark counts as high from
/// the cut on.
pub fn classes(standings: &[Standing], cut: i64) -> Vec<Classed> {
    let mut all: Vec<Classed> = standings
        .iter()
        .map(|standing| {
            let known = standing.known.as_ref();
            let mark = |mark: Option<crate::domain::Mark<1, 5>>| mark.map(|mark| mark.get());
            let marks = [
                mark(known.and_then(|rating| rating.power)),
                mark(known.and_then(|rating| rating.legitimacy)),
                mark(known.and_then(|rating| rating.urgency)),
            ];
            let class = match marks {
                [Some(power), Some(legitimacy), Some(urgency)] => {
                    Some(salience(power >= cut, legitimacy >= cut, urgency >= cut))
                }
                _ => None,
            };
            Classed { id: standing.id, name: standing.name.clone(), class, marks }
        })
        .collect();
    all.sort_by_key(|classed| {
        classed.class.and_then(|class| ORDER.iter().position(|other| *other == class)).unwrap_or(8)
    });
    all
}

#[cfg(test)]
mod tests {
    use super::super::standing::standings;
    use super::*;
    use crate::domain::Kind;
    use crate::ledger::sample::Sample;

    fn table(marks: &[(&str, &str, &str, &str)]) -> Sample {
        let mut table = Sample::default();
        for (name, power, legitimacy, urgency) in marks {
            table.add(Kind::Stakeholders, &[("name", name)]);
            let who = [("stakeholder", *name), ("date", "2014-01-10"), ("rater", "Ada")];
            let given = [("power", *power), ("legitimacy", *legitimacy), ("urgency", *urgency)];
            let given: Vec<_> = given.into_iter().filter(|(_, mark)| !mark.is_empty()).collect();
            table.add(Kind::Ratings, &[who.as_slice(), given.as_slice()].concat());
        }
        table
    }

    fn found(table: &Sample, cut: i64) -> Vec<(String, Option<Salience>)> {
        classes(&standings(None, table.world()), cut)
            .into_iter()
            .map(|one| (one.name, one.class))
            .collect()
    }

    #[test]
    fn all_eight_classes_are_found_from_the_marks_and_stand_in_their_order() {
        let table = table(&[
            ("S1", "1", "1", "1"),
            ("S2", "5", "1", "1"),
            ("S3", "1", "5", "1"),
            ("S4", "1", "1", "5"),
            ("S5", "5", "5", "1"),
            ("S6", "5", "1", "5"),
            ("S7", "1", "5", "5"),
            ("S8", "5", "5", "5"),
        ]);
        let names = ["S8", "S5", "S6", "S7", "S2", "S3", "S4", "S1"];
        let expected: Vec<_> = names.map(str::to_owned).into_iter().zip(ORDER.map(Some)).collect();
        assert_eq!(found(&table, 4), expected);
    }

    #[test]
    fn a_missing_mark_leaves_the_class_open_and_the_actor_last() {
        let table = table(&[("Banca", "5", "", "5"), ("Comune", "1", "1", "1")]);
        assert_eq!(
            found(&table, 4),
            [("Comune".into(), Some(Salience::NonStakeholder)), ("Banca".into(), None)]
        );
    }

    #[test]
    fn the_cut_decides_what_is_high() {
        let table = table(&[("Comune", "3", "3", "2")]);
        assert_eq!(found(&table, 3)[0].1, Some(Salience::Dominant));
        assert_eq!(found(&table, 2)[0].1, Some(Salience::Definitive));
    }
}
