//! What a person says of itself: the stakeholder of its organisation. Keeps out: for whom it
//! speaks.

use crate::domain::id::Id;
use crate::domain::noun::Rules;
use crate::domain::nouns::Person;
use crate::domain::record::Kind;
use crate::domain::rules::mapping;
use crate::domain::values::Ref;
use crate::domain::world::World;
use chrono::{DateTime, FixedOffset};

impl Rules for Person {
    fn amend(
        &mut self,
        before: Option<&Self>,
        _own: Id,
        world: &dyn World,
        _at: DateTime<FixedOffset>,
    ) {
        let same = |before: &Self| {
            before.organisation == self.organisation || before.stakeholder != self.stakeholder
        };
        // What somebody took away or chose by hand stays as it was left.
        if before.map_or(self.stakeholder.is_some(), same) {
            return;
        }
        let named = self
            .organisation
            .as_ref()
            .and_then(|name| world.find(Kind::Stakeholders, name.as_str()).ok());
        if let Some(found) = named {
            self.stakeholder = Some(Ref::to(mapping::kept(found, world)));
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::domain::sample::Sample;
    use crate::domain::{Id, Kind};

    fn table() -> Sample {
        Sample::of(&[
            (Kind::Stakeholders, &[("name", "Comune")]),
            (Kind::Stakeholders, &[("name", "Scuola")]),
            (Kind::People, &[("name", "Ada"), ("organisation", " COMUNE ")]),
            (Kind::People, &[("name", "Bice"), ("organisation", "Arci")]),
            (
                Kind::People,
                &[("name", "Carla"), ("organisation", "Arci"), ("stakeholder", "Scuola")],
            ),
        ])
    }

    #[test]
    fn whose_organisation_is_a_stakeholder_by_name_stands_behind_it() {
        let table = table();
        let behind = |id| table.cell(Id::from_bits(id), "stakeholder");
        assert_eq!([behind(3), behind(4), behind(5)], ["Comune", "", "Scuola"]);
    }

    #[test]
    fn another_organisation_is_another_stakeholder_and_what_a_hand_took_away_stays_away() {
        let mut table = table();
        let ada = Id::from_bits(3);
        table.set(ada, &[("organisation", "Scuola")]).unwrap();
        assert_eq!(table.cell(ada, "stakeholder"), "Scuola");
        table.set(ada, &[("stakeholder", "")]).unwrap();
        table.set(ada, &[("phone", "0546")]).unwrap();
        assert_eq!(table.cell(ada, "stakeholder"), "");
    }

    #[test]
    fn a_renamed_stakeholder_keeps_its_people() {
        let mut table = table();
        table.set(Id::from_bits(1), &[("name", "Comune di Faenza")]).unwrap();
        assert_eq!(table.cell(Id::from_bits(3), "stakeholder"), "Comune di Faenza");
    }
}
