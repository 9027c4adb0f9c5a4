//! What labs and mandates refuse. Keeps out: who may speak today (see `mandates`).

use crate::domain::datum::Cell;
use crate::domain::fault::Fault;
use crate::domain::id::Id;
use crate::domain::noun::{Noun, Rules};
use crate::domain::nouns::{Lab, Representative};
use crate::domain::values::RepresentativeRole;
use crate::domain::world::World;
use crate::say;
use chrono::NaiveDate;

impl Rules for Lab {
    fn mentioned(&self, world: &dyn World) -> Cell {
        self.cell("code", world)
    }

    fn label(&self, _world: &dyn World) -> String {
        self.name.as_ref().unwrap_or(&self.code).as_str().to_owned()
    }
}

impl Representative {
    /// Whether the mandate holds on a day.
    pub fn holds_on(&self, day: NaiveDate) -> bool {
        self.from <= day && self.to.is_none_or(|to| day <= to)
    }

    fn overlaps(&self, other: &Self) -> bool {
        self.to.is_none_or(|to| other.from <= to) && other.to.is_none_or(|to| self.from <= to)
    }
}

impl Rules for Representative {
    fn check(&self, own: Id, world: &dyn World) -> Vec<Fault> {
        let mut faults = Vec::new();
        if self.to.is_some_and(|to| to < self.from) {
            faults.push(Fault::new("to", say!("fault-end-before-start")));
        }
        if self.role == RepresentativeRole::Titular {
            let rival = world.of::<Self>(self.lab.id).find(|(id, other)| {
                *id != own && other.role == RepresentativeRole::Titular && self.overlaps(other)
            });
            if let Some((_, rival)) = rival {
                let until = rival.to.map_or_else(
                    || say!("fault-titular-open"),
                    |to| say!("fault-titular-until", to = to),
                );
                faults.push(Fault::new(
                    "from",
                    say!(
                        "fault-titular",
                        name = rival.label(world),
                        from = rival.from,
                        until = until
                    ),
                ));
            }
        }
        faults
    }

    fn label(&self, world: &dyn World) -> String {
        world.label(self.person.id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Kind;
    use crate::domain::sample::{Sample, why};

    /// Ada is titular for the lab from January to June of 2014.
    fn table() -> Sample {
        Sample::of(&[
            (Kind::People, &[("name", "Ada")]),
            (Kind::People, &[("name", "Bice")]),
            (Kind::Labs, &[("code", "acqua"), ("name", "Acqua pubblica")]),
            (Kind::Labs, &[("code", "suolo")]),
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
        ])
    }

    fn offered(lab: &str, role: &str, from: &str, to: &str) -> Vec<String> {
        let fields = [("person", "Bice"), ("lab", lab), ("role", role), ("from", from), ("to", to)];
        match table().offer(Kind::Representatives, &fields) {
            Ok(_) => Vec::new(),
            refused => why(refused),
        }
    }

    #[test]
    fn a_titular_may_follow_another_on_the_next_day_and_not_on_the_same() {
        assert!(offered("acqua", "titular", "2014-07-01", "").is_empty());
        assert_eq!(offered("acqua", "titular", "2014-06-30", ""), ["from: fault-titular"]);
    }

    #[test]
    fn a_titular_may_come_before_another_up_to_the_day_before() {
        assert!(offered("acqua", "titular", "2013-01-01", "2013-12-31").is_empty());
        assert_eq!(
            offered("acqua", "titular", "2013-01-01", "2014-01-01"),
            ["from: fault-titular"]
        );
        assert_eq!(offered("acqua", "titular", "2013-01-01", ""), ["from: fault-titular"]);
    }

    #[test]
    fn a_substitute_or_a_titular_of_another_lab_may_overlap() {
        assert!(offered("acqua", "substitute", "2014-02-01", "").is_empty());
        assert!(offered("suolo", "titular", "2014-02-01", "").is_empty());
    }

    #[test]
    fn a_mandate_does_not_end_before_it_starts_and_may_last_a_day() {
        assert_eq!(
            offered("suolo", "titular", "2014-02-02", "2014-02-01"),
            ["to: fault-end-before-start"]
        );
        assert!(offered("suolo", "titular", "2014-02-02", "2014-02-02").is_empty());
    }

    #[test]
    fn a_titular_who_changes_a_date_is_no_rival_of_oneself() {
        let mut table = table();
        assert!(table.set(Id::from_bits(5), &[("to", "2014-12-31")]).is_ok());
    }

    #[test]
    fn a_substitute_can_not_become_titular_over_another() {
        let mut table = table();
        let fields =
            [("person", "Bice"), ("lab", "acqua"), ("role", "supplente"), ("from", "2014-02-01")];
        let id = table.add(Kind::Representatives, &fields);
        assert_eq!(why(table.set(id, &[("role", "titolare")])), ["from: fault-titular"]);
    }

    #[test]
    fn a_mandate_holds_on_its_first_and_last_day_and_not_around_them() {
        let table = table();
        let mandate = table.world().get::<Representative>(Id::from_bits(5)).unwrap();
        let holds = |day: &str| mandate.holds_on(day.parse().unwrap());
        assert_eq!(
            [holds("2013-12-31"), holds("2014-01-01"), holds("2014-06-30"), holds("2014-07-01")],
            [false, true, true, false]
        );
    }

    #[test]
    fn a_lab_is_named_by_its_name_and_without_one_by_its_code() {
        let table = table();
        let label =
            |code| table.record(table.world().find(Kind::Labs, code).unwrap()).label(table.world());
        assert_eq!([label("acqua"), label("suolo")], ["Acqua pubblica", "suolo"]);
    }
}
