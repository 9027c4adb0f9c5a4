//! Who has a vote by the rules of the table: one for each person, organisation or lab, or whoever
//! the sheet lists. Keeps out: who is here, and counting.

use super::charter::Charter;
use super::{affiliation, seats};
use crate::domain::fold::fold;
use crate::domain::id::Id;
use crate::domain::nouns::{Attendance, Person};
use crate::domain::values::{Stated, VotesPer};
use crate::domain::world::World;

/// Those who share one vote.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Shared {
    /// Those who speak for a lab.
    Lab(Id),
    /// The people of a stakeholder.
    Actor(Id),
    /// The people of an organisation that is on no map, by its folded name.
    Called(String),
}

/// With whom a line of the sheet shares its vote; `None` for a vote of one's own.
pub fn shared(line: &Attendance, rules: &Charter, world: &dyn World) -> Option<Shared> {
    match rules.votes_per {
        VotesPer::Lab => seats::lab(line, world).map(Shared::Lab),
        VotesPer::Organisation => {
            let person = world.get::<Person>(line.person.id)?;
            let called =
                || person.organisation.as_ref().map(|name| Shared::Called(fold(name.as_str())));
            affiliation::actor_of(person, world).map(Shared::Actor).or_else(called)
        }
        VotesPer::Person | VotesPer::Listed => None,
    }
}

/// Whether a line of the sheet may have a vote at all: what the sheet says of it, else whether the
/// rules give one to whoever is on the sheet.
pub fn has_vote(line: &Attendance, rules: &Charter) -> bool {
    match line.votes {
        Some(Stated::Yes) => true,
        Some(Stated::No) => false,
        Some(Stated::NotStated) | None => rules.votes_per != VotesPer::Listed,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::record::Kind;
    use crate::domain::rules::charter;
    use crate::domain::sample::Sample;

    /// Ada and Bice of one organisation, by its name now and before; Ada and Carla of one lab.
    fn table(per: &str) -> Sample {
        let mut table = Sample::of(&[
            (Kind::Stakeholders, &[("name", "Comune")]),
            (Kind::People, &[("name", "Ada"), ("organisation", "Comune")]),
            (Kind::People, &[("name", "Bice"), ("organisation", "COMUNE")]),
            (Kind::People, &[("name", "Carla"), ("organisation", "Pro Loco")]),
            (Kind::People, &[("name", "Dora"), ("organisation", "pro loco")]),
            (Kind::People, &[("name", "Elsa")]),
            (Kind::Labs, &[("code", "acqua")]),
            (Kind::Meetings, &[("number", "1"), ("date", "2014-04-17")]),
        ]);
        let rules = [("version", "1"), ("text", "Così."), ("approved", "2014-01-01")];
        let rules: Vec<_> = rules.into_iter().chain([("votes_per", per)]).collect();
        table.add(Kind::Rules, &rules);
        for (name, lab) in
            [("Ada", "acqua"), ("Bice", ""), ("Carla", "acqua"), ("Dora", ""), ("Elsa", "")]
        {
            let line = [("meeting", "1"), ("person", name), ("state", "present"), ("lab", lab)];
            table.add(Kind::Attendance, &line);
        }
        table
    }

    fn groups(table: &Sample) -> Vec<Option<Shared>> {
        let world = table.world();
        let rules = charter::in_force("2014-04-17".parse().unwrap(), world);
        world.all::<Attendance>().map(|(_, line)| shared(line, &rules, world)).collect()
    }

    #[test]
    fn people_of_one_organisation_share_a_vote_however_its_name_is_written() {
        let comune = Some(Shared::Actor(Id::from_bits(1)));
        let proloco = Some(Shared::Called("pro loco".into()));
        assert_eq!(
            groups(&table("organizzazione")),
            [comune.clone(), comune, proloco.clone(), proloco, None]
        );
    }

    #[test]
    fn people_of_one_lab_share_a_vote_and_each_person_has_one_where_the_rules_say_so() {
        let lab = Some(Shared::Lab(Id::from_bits(7)));
        assert_eq!(groups(&table("laboratorio")), [lab.clone(), None, lab, None, None]);
        assert_eq!(groups(&table("persona")), [const { None }; 5]);
    }

    #[test]
    fn without_rules_a_lab_has_one_vote() {
        assert_eq!(charter::Charter::default().votes_per, VotesPer::Lab);
    }

    #[test]
    fn the_sheet_gives_and_takes_a_vote() {
        let said = |votes: &str, per| {
            let mut table = table(per);
            let line = table.world().every(Kind::Attendance).next().map(|(id, _)| id).unwrap();
            if !votes.is_empty() {
                table.set(line, &[("votes", votes)]).unwrap();
            }
            let rules = charter::in_force("2014-04-17".parse().unwrap(), table.world());
            has_vote(table.world().get::<Attendance>(line).unwrap(), &rules)
        };
        assert_eq!(["", "sì", "no"].map(|votes| said(votes, "elenco")), [false, true, false]);
        assert_eq!(["", "sì", "no"].map(|votes| said(votes, "persona")), [true, true, false]);
    }
}
