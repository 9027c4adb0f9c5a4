//! Whose people are whose: by the link they have, else by the name of their organisation. Keeps
//! out: mandates of labs.

use super::mapping::{actors, kept, merged};
use crate::domain::fold::fold;
use crate::domain::id::Id;
use crate::domain::nouns::Person;
use crate::domain::record::Kind;
use crate::domain::world::World;

/// The stakeholder a person stands behind: the one it is linked to, else the one that has or had
/// the name of its organisation; whoever was merged leads to the one that stayed.
pub fn actor_of(person: &Person, world: &dyn World) -> Option<Id> {
    if let Some(linked) = person.stakeholder {
        return Some(kept(linked.id, world));
    }
    let organisation = person.organisation.as_ref()?.as_str();
    if let Ok(named) = world.find(Kind::Stakeholders, organisation) {
        return Some(kept(named, world));
    }
    let folded = fold(organisation);
    actors(world)
        .filter(|(_, actor)| actor.formerly.is_some())
        .find(|(_, actor)| actor.names().any(|name| fold(name) == folded))
        .map(|(id, _)| id)
}

/// The people behind a stakeholder, by name.
pub fn people(actor: Id, world: &dyn World) -> Vec<(Id, &Person)> {
    let mut found: Vec<(Id, &Person)> =
        world.all::<Person>().filter(|(_, person)| may_be_of(person, actor, world)).collect();
    found.sort_by_cached_key(|(id, person)| (fold(person.name.as_str()), *id));
    found
}

/// As [`actor_of`], asked of one actor: its names are few, those of the whole map are many.
fn may_be_of(person: &Person, actor: Id, world: &dyn World) -> bool {
    match (person.stakeholder, &person.organisation) {
        (Some(linked), _) => kept(linked.id, world) == actor,
        (None, Some(_)) => actor_of(person, world) == Some(actor),
        (None, None) => false,
    }
}

/// A stakeholder and everybody who speaks for it: itself, those merged into it, and their people.
pub fn speak_for(actor: Id, world: &dyn World) -> Vec<Id> {
    let others = merged(actor, world).into_iter().map(|(id, _)| id);
    let people = people(actor, world).into_iter().map(|(id, _)| id);
    std::iter::once(actor).chain(others).chain(people).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::sample::Sample;

    fn table() -> Sample {
        // Ada comes before any stakeholder is known, and is meant by name alone.
        Sample::of(&[
            (Kind::People, &[("name", "Ada"), ("organisation", "comitato ORTI")]),
            (Kind::Stakeholders, &[("name", "Comitato Orti")]),
            (Kind::Stakeholders, &[("name", "Gli ortolani"), ("merged_into", "Comitato Orti")]),
            (Kind::People, &[("name", "Bice"), ("organisation", "gli ortolani")]),
            (Kind::People, &[("name", "Carla"), ("organisation", "Arci")]),
            (Kind::People, &[("name", "Dora")]),
        ])
    }

    fn names(table: &Sample) -> Vec<&str> {
        people(Id::from_bits(2), table.world())
            .iter()
            .map(|(_, person)| person.name.as_str())
            .collect()
    }

    #[test]
    fn people_are_behind_by_link_by_name_and_by_the_name_of_one_that_was_merged() {
        assert_eq!(names(&table()), ["Ada", "Bice"]);
    }

    #[test]
    fn a_renaming_loses_nobody_linked_or_not() {
        let mut table = table();
        table.set(Id::from_bits(2), &[("name", "Ortolani uniti")]).unwrap();
        assert_eq!(names(&table), ["Ada", "Bice"]);
        table.set(Id::from_bits(2), &[("name", "Orti e frutteti")]).unwrap();
        assert_eq!(names(&table), ["Ada", "Bice"]);
    }

    #[test]
    fn whoever_speaks_for_it_is_itself_the_merged_and_their_people() {
        assert_eq!(speak_for(Id::from_bits(2), table().world()), [2, 3, 1, 4].map(Id::from_bits));
    }
}
