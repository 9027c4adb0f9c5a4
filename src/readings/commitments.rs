//! What the bodies commit, added up by area and by body: money exactly, everything else by its
//! unit. Keeps out: what was given in the end.

use std::collections::BTreeMap;

use super::who::{Eye, Who};
use crate::domain::{Commitment, CommitmentKind, Id, World};

/// What adds up under one heading.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Held {
    /// How many commitments.
    pub count: usize,
    /// The money, in cents.
    pub cents: i64,
    /// Quantities in ten-thousandths, by kind and unit.
    pub quantities: BTreeMap<(CommitmentKind, String), i64>,
    /// Commitments of a kind without a quantity: they are counted, never guessed.
    pub unmeasured: BTreeMap<CommitmentKind, usize>,
}

impl Held {
    fn take(&mut self, commitment: &Commitment) {
        self.count += 1;
        self.cents += commitment.amount.map_or(0, |amount| amount.get());
        match (commitment.quantity, &commitment.unit) {
            (Some(quantity), Some(unit)) if commitment.kind != CommitmentKind::Money => {
                *self
                    .quantities
                    .entry((commitment.kind, unit.as_str().to_lowercase()))
                    .or_default() += quantity.units();
            }
            _ if commitment.kind == CommitmentKind::Money => {}
            _ => *self.unmeasured.entry(commitment.kind).or_default() += 1,
        }
    }
}

/// Every commitment, and what they add up to.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Pledges {
    /// The commitments, by area, body as the face shows it, and date.
    pub all: Vec<(Id, Commitment, Who)>,
    /// By area.
    pub areas: BTreeMap<String, Held>,
    /// By body; those the face may not name add up together.
    pub bodies: BTreeMap<Who, Held>,
    /// All together.
    pub total: Held,
}

impl Pledges {
    /// The commitments of a table in one face.
    pub fn of(eye: &Eye<'_>, world: &dyn World) -> Self {
        let mut pledges = Self::default();
        for (id, commitment) in world.all::<Commitment>() {
            let who = eye.party(&commitment.body);
            pledges.areas.entry(commitment.area.as_str().to_owned()).or_default().take(commitment);
            pledges.bodies.entry(who.clone()).or_default().take(commitment);
            pledges.total.take(commitment);
            pledges.all.push((id, commitment.clone(), who));
        }
        pledges.all.sort_by(|(a, one, first), (b, other, second)| {
            (one.area.as_str(), first, one.kind, one.date, a).cmp(&(
                other.area.as_str(),
                second,
                other.kind,
                other.date,
                b,
            ))
        });
        pledges
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Kind;
    use crate::ledger::sample::Sample;
    use crate::readings::who::Face;

    fn table() -> Sample {
        let mut table = Sample::default();
        table.add(Kind::Stakeholders, &[("name", "Comune")]);
        for (body, area, kind, unit, quantity, amount) in [
            ("Comune", "Sedute", "money", "", "", "0,10"),
            ("una ditta", "Sedute", "money", "", "", "0,20"),
            ("Comune", "Sedute", "staff", "ore", "12,5", ""),
            ("una ditta", "Sedute", "staff", "Ore", "0,25", ""),
            ("Comune", "Sedute", "staff", "persone", "2", ""),
            ("Comune", "Stampa", "space", "", "", ""),
        ] {
            let fields = [
                ("body", body),
                ("area", area),
                ("kind", kind),
                ("unit", unit),
                ("quantity", quantity),
                ("amount", amount),
            ];
            table.add(Kind::Commitments, &fields);
        }
        table
    }

    #[test]
    fn money_adds_up_to_the_cent_and_quantities_by_their_unit_alone() {
        let table = table();
        let pledges = Pledges::of(&Eye::new(Face::Reserved, table.world()), table.world());
        let sittings = &pledges.areas["Sedute"];
        assert_eq!((sittings.count, sittings.cents), (5, 30));
        let quantities: Vec<(&str, i64)> =
            sittings.quantities.iter().map(|((_, unit), units)| (unit.as_str(), *units)).collect();
        assert_eq!(quantities, [("ore", 127_500), ("persone", 20_000)]);
        assert_eq!(pledges.areas["Stampa"].unmeasured[&CommitmentKind::Space], 1);
        assert_eq!((pledges.total.count, pledges.total.cents), (6, 30));
    }

    #[test]
    fn the_public_sees_bodies_of_the_map_and_the_rest_together() {
        let table = table();
        let bodies = |face| -> Vec<(Option<String>, usize)> {
            let pledges = Pledges::of(&Eye::new(face, table.world()), table.world());
            let name = |who: &Who| who.organisation().or(who.name()).map(str::to_owned);
            pledges.bodies.iter().map(|(who, held)| (name(who), held.count)).collect()
        };
        assert_eq!(bodies(Face::Public), [(None, 2), (Some("Comune".into()), 4)]);
        assert_eq!(
            bodies(Face::Reserved),
            [(Some("una ditta".into()), 2), (Some("Comune".into()), 4)]
        );
    }
}
