//! What each lab must be told, and what it was told. Keeps out: who tells it.

use crate::domain::id::Id;
use crate::domain::nouns::{Lab, Report};
use crate::domain::world::World;

/// What a lab must be told or was told: what is open first, then by day, then as it was entered.
pub fn of_lab(lab: Id, world: &dyn World) -> Vec<(Id, &Report)> {
    let mut reports: Vec<_> =
        world.of::<Report>(lab).filter(|(_, report)| report.lab.id == lab).collect();
    reports.sort_by_key(|(id, report)| (report.told.is_some(), report.told, *id));
    reports
}

/// The labs that are still to be told something, by code, and how many things.
pub fn owed(world: &dyn World) -> Vec<(Id, &Lab, usize)> {
    let open =
        |lab: Id| of_lab(lab, world).into_iter().filter(|(_, report)| report.is_open()).count();
    let mut labs: Vec<_> = world
        .all::<Lab>()
        .map(|(id, lab)| (id, lab, open(id)))
        .filter(|(_, _, count)| *count > 0)
        .collect();
    labs.sort_by(|a, b| a.1.code.cmp(&b.1.code));
    labs
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Kind;
    use crate::domain::sample::Sample;

    #[test]
    fn a_lab_is_owed_what_nobody_has_told_it_yet() {
        let mut table = Sample::of(&[
            (Kind::Labs, &[("code", "suolo")]),
            (Kind::Labs, &[("code", "acqua")]),
            (
                Kind::Reports,
                &[("lab", "suolo"), ("subject", "Uno"), ("told", "2014-02-01"), ("told_by", "Ada")],
            ),
            (Kind::Reports, &[("lab", "suolo"), ("subject", "Due")]),
        ]);
        let owed = |table: &Sample| -> Vec<(String, usize)> {
            owed(table.world())
                .into_iter()
                .map(|(_, lab, count)| (lab.code.as_str().to_owned(), count))
                .collect()
        };
        assert_eq!(owed(&table), [("suolo".to_owned(), 1)]);
        let told: Vec<bool> = of_lab(Id::from_bits(1), table.world())
            .into_iter()
            .map(|(_, report)| report.is_open())
            .collect();
        assert_eq!(told, [true, false]);
        table.set(Id::from_bits(4), &[("told", "2014-02-02"), ("told_by", "Ada")]).unwrap();
        assert!(owed(&table).is_empty());
    }
}
