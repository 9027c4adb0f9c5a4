//! What a person says of itself: the stakeholder of its organisation. Keeps out: for whom it
//! speaks.

use crate::domain::change::Transition;
use crate::domain::id::Id;
use crate::domain::noun::Rules;
use crate::domain::nouns::{Candidate, Draw, Person};
use crate::domain::record::Kind;
use crate::domain::refusal::Refusal;
use crate::domain::rules::mapping;
use crate::domain::values::Ref;
use crate::domain::world::World;
use crate::say;
use chrono::{DateTime, FixedOffset};

impl Rules for Person {
    /// Whoever is on a frozen list as a person of the table keeps the name, as a name that stands in
    /// the list does: else another would stand behind the code.
    fn locks(change: &Transition<'_, Self>) -> Result<(), Refusal> {
        let renamed = change.both().is_some_and(|(before, after)| before.name != after.name);
        if !renamed || !change.is_act() {
            return Ok(());
        }
        let listed = change.world.of::<Candidate>(change.own).filter(|(_, own)| {
            own.name.is_none() && own.person.is_some_and(|person| person.id == change.own)
        });
        let mut frozen = listed.filter_map(|(_, own)| {
            let draw = change.world.get::<Draw>(own.draw.id)?;
            draw.is_frozen().then(|| (own.code.as_str(), draw.number.get()))
        });
        match frozen.next() {
            Some((code, number)) => Err(Refusal::new(
                say!("refused-draw-name", code = code, number = number),
                Some(say!("refused-draw-name-hint")),
            )),
            None => Ok(()),
        }
    }

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
    use crate::domain::sample::{Sample, why};
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
    fn whoever_is_on_a_frozen_list_keeps_the_name() {
        let mut table = table();
        let draw = [("number", "1"), ("title", "Giuria"), ("quotas", "2")];
        let draw = table.add(Kind::Draws, &draw);
        for (code, name, person) in [("1", "", "Ada"), ("2", "Bice Neri", "Bice")] {
            let own = [("draw", "1"), ("code", code), ("name", name), ("person", person)];
            table.add(Kind::Candidates, &own);
        }
        let [ada, bice] = [3, 4].map(Id::from_bits);
        table.set(ada, &[("name", "Ada Neri")]).unwrap();
        table.set(draw, &[("list_hash", "abc"), ("state", "closed")]).unwrap();
        assert_eq!(why(table.set(ada, &[("name", "Carlo Blu")])), ["refused-draw-name"]);
        // In the list stands a name of its own.
        table.set(bice, &[("name", "Bice Blu")]).unwrap();
        table.set(ada, &[("phone", "0546")]).unwrap();
    }

    #[test]
    fn a_renamed_stakeholder_keeps_its_people() {
        let mut table = table();
        table.set(Id::from_bits(1), &[("name", "Comune di Faenza")]).unwrap();
        assert_eq!(table.cell(Id::from_bits(3), "stakeholder"), "Comune di Faenza");
    }
}
