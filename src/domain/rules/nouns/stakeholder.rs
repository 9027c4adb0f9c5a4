//! What stakeholders, ratings, links and contacts refuse. Keeps out: the map.

use crate::domain::fault::Fault;
use crate::domain::fold::fold;
use crate::domain::id::Id;
use crate::domain::noun::{Rules, differ};
use crate::domain::nouns::{Contact, Link, Rating, Stakeholder};
use crate::domain::rules::lineage::comes_back;
use crate::domain::rules::mapping;
use crate::domain::values::Prose;
use crate::domain::world::World;
use crate::say;
use chrono::{DateTime, FixedOffset};

impl Rules for Stakeholder {
    fn meant(own: Id, world: &dyn World) -> Id {
        mapping::kept(own, world)
    }

    fn check(&self, own: Id, world: &dyn World) -> Vec<Fault> {
        let next = |id| {
            world
                .get::<Self>(id)
                .and_then(|stakeholder| stakeholder.merged_into.map(|into| into.id))
        };
        if comes_back(own, self.merged_into.map(|into| into.id), next) {
            return vec![Fault::new("merged_into", say!("fault-merge-self"))];
        }
        Vec::new()
    }

    fn amend(
        &mut self,
        before: Option<&Self>,
        _own: Id,
        _world: &dyn World,
        _at: DateTime<FixedOffset>,
    ) {
        let (is, was) = (fold(self.name.as_str()), before.map(|before| fold(before.name.as_str())));
        let Some(before) = before.filter(|_| was.as_ref() != Some(&is)) else { return };
        let others = self.names().filter(|name| fold(name) != is && Some(fold(name)) != was);
        let lines: Vec<&str> = others.chain([before.name.as_str()]).collect();
        // When the field is full, the names it holds stay as they are.
        if let Ok(names) = Prose::new(&lines.join("\n")) {
            self.formerly = Some(names);
        }
    }
}

impl Stakeholder {
    /// The name it has, and then those it had.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        let formerly = self.formerly.as_ref().map(|names| names.as_str()).unwrap_or_default();
        std::iter::once(self.name.as_str())
            .chain(formerly.lines().map(str::trim).filter(|name| !name.is_empty()))
    }
}

impl Rules for Rating {
    fn label(&self, world: &dyn World) -> String {
        let name = world.label(self.stakeholder.id);
        format!("{name}, {}", self.date)
    }
}

impl Rules for Link {
    fn check(&self, _own: Id, _world: &dyn World) -> Vec<Fault> {
        if self.from.id == self.to.id {
            vec![Fault::new("to", say!("fault-link-self"))]
        } else {
            Vec::new()
        }
    }

    fn label(&self, world: &dyn World) -> String {
        let name = |id| world.label(id);
        format!("{} > {}", name(self.from.id), name(self.to.id))
    }
}

impl Rules for Contact {
    /// Two can call the same body on one day.
    fn is_another(&self, other: &Self) -> bool {
        differ(&self.by, &other.by)
    }

    fn label(&self, world: &dyn World) -> String {
        let name = world.label(self.stakeholder.id);
        format!("{name}, {}", self.date)
    }
}

#[cfg(test)]
mod tests {
    use crate::domain::sample::{Sample, why};
    use crate::domain::{Id, Kind};

    fn table() -> Sample {
        Sample::of(&[
            (Kind::Stakeholders, &[("name", "Comune")]),
            (Kind::Stakeholders, &[("name", "Comitato Orti")]),
        ])
    }

    #[test]
    fn nobody_moves_oneself() {
        let mut table = table();
        let link = |to| [("from", "Comune"), ("to", to), ("type", "denaro")];
        assert_eq!(why(table.offer(Kind::Links, &link("comune"))), ["to: fault-link-self"]);
        let id = table.add(Kind::Links, &link("Comitato Orti"));
        assert_eq!(table.record(id).label(table.world()), "Comune > Comitato Orti");
    }

    #[test]
    fn a_name_written_otherwise_is_the_same_stakeholder() {
        let mut table = table();
        assert_eq!(
            why(table.offer(Kind::Stakeholders, &[("name", " COMITATO  orti")])),
            ["name: fault-duplicate"]
        );
        assert!(table.offer(Kind::Stakeholders, &[("name", "Comitato Orto")]).is_ok());
    }

    #[test]
    fn a_stakeholder_is_not_merged_into_itself_nor_round_a_circle_and_a_chain_stands() {
        let mut table = table();
        table
            .add(Kind::Stakeholders, &[("name", "Gli ortolani"), ("merged_into", "Comitato Orti")]);
        assert_eq!(
            why(table.set(Id::from_bits(1), &[("merged_into", "comune")])),
            ["merged_into: fault-merge-self"]
        );
        assert!(table.set(Id::from_bits(2), &[("merged_into", "Comune")]).is_ok());
        let back = Id::from_bits(3).to_string();
        assert_eq!(
            why(table.set(Id::from_bits(1), &[("merged_into", &back)])),
            ["merged_into: fault-merge-self"]
        );
    }

    #[test]
    fn a_name_it_had_stays_known_and_is_not_known_twice() {
        let mut table = table();
        let orti = Id::from_bits(2);
        table.set(orti, &[("name", "Comitato Orti e Frutteti")]).unwrap();
        assert_eq!(table.cell(orti, "formerly"), "Comitato Orti");
        table.set(orti, &[("name", "Ortolani")]).unwrap();
        table.set(orti, &[("name", "Comitato orti")]).unwrap();
        assert_eq!(table.cell(orti, "formerly"), "Comitato Orti e Frutteti\nOrtolani");
        table.set(orti, &[("name", "COMITATO ORTI")]).unwrap();
        assert_eq!(table.cell(orti, "formerly"), "Comitato Orti e Frutteti\nOrtolani");
    }

    #[test]
    fn a_rater_rates_once_a_day_and_again_on_another() {
        let mut table = table();
        let rating = |date, rater| {
            [("stakeholder", "Comune"), ("date", date), ("rater", rater), ("power", "5")]
        };
        let id = table.add(Kind::Ratings, &rating("2014-03-01", "Ada"));
        assert_eq!(
            why(table.offer(Kind::Ratings, &rating("01/03/2014", "ada"))),
            ["stakeholder: fault-duplicate"]
        );
        table.add(Kind::Ratings, &rating("2014-03-02", "Ada"));
        table.add(Kind::Ratings, &rating("2014-03-01", "Bice"));
        assert_eq!(table.record(id).label(table.world()), "Comune, 2014-03-01");
    }

    #[test]
    fn a_mark_off_the_map_is_refused_at_its_field() {
        let mut table = table();
        let marks = [
            ("stakeholder", "Comune"),
            ("date", "2014-03-01"),
            ("rater", "Ada"),
            ("power", "6"),
            ("attitude", "-3"),
        ];
        assert_eq!(
            why(table.offer(Kind::Ratings, &marks)),
            ["power: fault-bounds", "attitude: fault-bounds"]
        );
    }

    #[test]
    fn ratings_links_and_contacts_go_with_their_stakeholder() {
        let mut table = table();
        table.add(
            Kind::Ratings,
            &[("stakeholder", "Comune"), ("date", "2014-03-01"), ("rater", "Ada")],
        );
        table.add(Kind::Links, &[("from", "Comitato Orti"), ("to", "Comune"), ("type", "voti")]);
        table.add(
            Kind::Contacts,
            &[("stakeholder", "Comune"), ("date", "2014-03-01"), ("channel", "lettera")],
        );
        table.delete(Id::from_bits(1)).unwrap();
        let left: Vec<Kind> = table.book().records().map(|(_, record)| record.kind()).collect();
        assert_eq!(left, [Kind::Stakeholders]);
    }
}
