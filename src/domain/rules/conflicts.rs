//! What ties an assessor to a proposal, so that it should be asked whether to stand aside. Keeps
//! out: standing aside, which only the assessor decides.

use chrono::NaiveDate;

use super::affiliation::actor_of;
use super::mandates::holding;
use super::mapping::kept;
use crate::domain::fold::fold;
use crate::domain::id::Id;
use crate::domain::nouns::{Lab, Person, Proposal, Recusal, Stakeholder};
use crate::domain::values::Party;
use crate::domain::world::World;
use crate::say;
use crate::text::Sentence;

/// Why an assessor may be a party to a proposal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Conflict {
    /// Speaks, on that day, for the lab it comes from.
    Lab(Id),
    /// Is of the organisation that proposed it, by its name.
    Organisation(String),
    /// Proposed it in person.
    Own,
}

impl Conflict {
    /// In words.
    pub fn sentence(&self, world: &dyn World) -> Sentence {
        match self {
            Self::Lab(lab) => {
                let lab = world.label(*lab);
                say!("conflict-lab", lab = lab)
            }
            Self::Organisation(name) => say!("conflict-organisation", organisation = name.clone()),
            Self::Own => say!("conflict-own"),
        }
    }
}

/// What ties an assessor to a proposal on a day: nothing, once the assessor stands aside from it.
pub fn open(assessor: Id, proposal: Id, day: NaiveDate, world: &dyn World) -> Option<Conflict> {
    let aside = world.of::<Recusal>(proposal).any(|(_, recusal)| recusal.assessor.id == assessor);
    if aside { None } else { found(assessor, proposal, day, world) }
}

/// What ties an assessor to a proposal on a day, or to one that became part of it.
pub fn found(assessor: Id, proposal: Id, day: NaiveDate, world: &dyn World) -> Option<Conflict> {
    let person = world.get::<Person>(assessor)?;
    lineage(proposal, world).into_iter().filter_map(|id| world.get::<Proposal>(id)).find_map(
        |proposal| {
            let from = [
                proposal.lab.map(|lab| lab.id),
                proposing(proposal).filter(|id| world.get::<Lab>(*id).is_some()),
            ];
            let lab = from.into_iter().flatten().find(|lab| speaks(assessor, *lab, day, world));
            lab.map(Conflict::Lab).or_else(|| proposed(assessor, person, proposal, world))
        },
    )
}

/// A proposal and all that became part of it.
fn lineage(proposal: Id, world: &dyn World) -> Vec<Id> {
    let mut found = vec![proposal];
    let mut at = 0;
    while let Some(id) = found.get(at).copied() {
        let parts = world
            .of::<Proposal>(id)
            .filter(|(_, part)| part.merged_into.is_some_and(|into| into.id == id));
        let parts: Vec<Id> =
            parts.map(|(part, _)| part).filter(|part| !found.contains(part)).collect();
        found.extend(parts);
        at += 1;
    }
    found
}

fn speaks(assessor: Id, lab: Id, day: NaiveDate, world: &dyn World) -> bool {
    holding(lab, day, world).into_iter().any(|(_, mandate)| mandate.person.id == assessor)
}

/// The record that proposed it.
const fn proposing(proposal: &Proposal) -> Option<Id> {
    match &proposal.proposer {
        Some(Party::Known(id)) => Some(*id),
        _ => None,
    }
}

fn proposed(
    assessor: Id,
    person: &Person,
    proposal: &Proposal,
    world: &dyn World,
) -> Option<Conflict> {
    let own = person.organisation.as_ref().map(|name| name.as_str());
    let same = |name: &str| own.is_some_and(|own| fold(own) == fold(name));
    let named = |name: &str| Conflict::Organisation(name.to_owned());
    match proposal.proposer.as_ref()? {
        Party::Known(id) if *id == assessor => Some(Conflict::Own),
        Party::Known(id) => {
            if let Some(other) = world.get::<Person>(*id) {
                return other
                    .organisation
                    .as_ref()
                    .map(|name| name.as_str())
                    .filter(|name| same(name))
                    .map(named);
            }
            let actor = world.get::<Stakeholder>(*id)?;
            let is_its =
                actor_of(person, world) == Some(kept(*id, world)) || same(actor.name.as_str());
            is_its.then(|| named(actor.name.as_str()))
        }
        Party::Said(words) if fold(words.as_str()) == fold(person.name.as_str()) => {
            Some(Conflict::Own)
        }
        Party::Said(words) => same(words.as_str()).then(|| named(words.as_str())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Kind;
    use crate::domain::sample::Sample;

    const ADA: Id = Id::from_bits(2);
    const BICE: Id = Id::from_bits(3);
    const LAB: Id = Id::from_bits(4);

    /// Ada of the Comitato Orti speaks for the lab acqua until June; Bice is of the school.
    fn table() -> Sample {
        Sample::of(&[
            (Kind::Stakeholders, &[("name", "Comitato Orti")]),
            (Kind::People, &[("name", "Ada"), ("organisation", "comitato  ORTI")]),
            (Kind::People, &[("name", "Bice"), ("organisation", "Scuola")]),
            (Kind::Labs, &[("code", "acqua")]),
            (
                Kind::Representatives,
                &[
                    ("person", "Ada"),
                    ("lab", "acqua"),
                    ("role", "titular"),
                    ("from", "2014-01-01"),
                    ("to", "2014-06-30"),
                ],
            ),
        ])
    }

    fn tie(table: &Sample, assessor: Id, proposal: Id, day: &str) -> Option<Conflict> {
        open(assessor, proposal, day.parse().unwrap(), table.world())
    }

    #[test]
    fn whoever_speaks_for_the_lab_of_a_proposal_is_tied_to_it_while_the_mandate_holds() {
        let mut table = table();
        let by_lab = table.add(Kind::Proposals, &[("code", "p1"), ("lab", "acqua")]);
        let by_proposer = table.add(Kind::Proposals, &[("code", "p2"), ("proposer", "acqua")]);
        for proposal in [by_lab, by_proposer] {
            assert_eq!(tie(&table, ADA, proposal, "2014-06-30"), Some(Conflict::Lab(LAB)));
            assert_eq!(tie(&table, ADA, proposal, "2014-07-01"), None);
            assert_eq!(tie(&table, BICE, proposal, "2014-06-30"), None);
        }
    }

    #[test]
    fn the_organisation_that_proposed_is_met_on_the_map_and_in_words() {
        let mut table = table();
        let on_the_map =
            table.add(Kind::Proposals, &[("code", "p1"), ("proposer", "Comitato Orti")]);
        let in_words = table.add(Kind::Proposals, &[("code", "p2"), ("proposer", "SCUOLA")]);
        let in_person = table.add(Kind::Proposals, &[("code", "p3"), ("proposer", "Bice")]);
        let day = "2014-12-01";
        assert_eq!(
            tie(&table, ADA, on_the_map, day),
            Some(Conflict::Organisation("Comitato Orti".into()))
        );
        assert_eq!(
            (tie(&table, BICE, on_the_map, day), tie(&table, ADA, in_words, day)),
            (None, None)
        );
        assert_eq!(tie(&table, BICE, in_words, day), Some(Conflict::Organisation("SCUOLA".into())));
        assert_eq!(tie(&table, BICE, in_person, day), Some(Conflict::Own));
    }

    #[test]
    fn a_proposal_carries_the_ties_of_those_that_became_part_of_it() {
        let mut table = table();
        let whole = table.add(Kind::Proposals, &[("code", "p1")]);
        table.add(Kind::Proposals, &[("code", "p2"), ("lab", "acqua"), ("merged_into", "p1")]);
        assert_eq!(tie(&table, ADA, whole, "2014-03-01"), Some(Conflict::Lab(LAB)));
    }

    #[test]
    fn nothing_is_asked_of_whoever_stands_aside_already() {
        let mut table = table();
        let proposal = table.add(Kind::Proposals, &[("code", "p1"), ("lab", "acqua")]);
        table.add(Kind::Recusals, &[("proposal", "p1"), ("assessor", "Ada")]);
        let day = "2014-03-01".parse().unwrap();
        assert_eq!(open(ADA, proposal, day, table.world()), None);
        assert_eq!(found(ADA, proposal, day, table.world()), Some(Conflict::Lab(LAB)));
    }
}
