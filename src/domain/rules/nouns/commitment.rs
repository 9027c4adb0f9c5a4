//! What a commitment refuses. Keeps out: totals.

use crate::domain::fault::Fault;
use crate::domain::id::Id;
use crate::domain::noun::Rules;
use crate::domain::nouns::Commitment;
use crate::domain::values::CommitmentKind;
use crate::domain::world::World;
use crate::say;

impl Rules for Commitment {
    fn check(&self, _own: Id, _world: &dyn World) -> Vec<Fault> {
        let is_money = self.kind == CommitmentKind::Money;
        let mut faults = Vec::new();
        if is_money != self.amount.is_some() {
            faults.push(Fault::new(
                "amount",
                if is_money { say!("fault-needed") } else { say!("fault-amount-kind") },
            ));
        }
        if self.quantity.is_some_and(|quantity| quantity.units() < 0) {
            faults.push(Fault::new("quantity", say!("fault-quantity")));
        }
        if self.quantity.is_some() && self.unit.is_none() {
            faults.push(Fault::new("unit", say!("fault-unit")));
        }
        faults
    }

    fn label(&self, world: &dyn World) -> String {
        format!("{}: {}", self.body.shown(world), self.area.as_str())
    }
}

#[cfg(test)]
mod tests {
    use crate::domain::Kind;
    use crate::domain::sample::{Fields, Sample, why};

    fn offered(fields: Fields<'_>) -> Vec<String> {
        let mut table = Sample::of(&[(Kind::Stakeholders, &[("name", "Comune")])]);
        let fields: Vec<_> = [("body", "Comune"), ("area", "Sedute")]
            .into_iter()
            .chain(fields.iter().copied())
            .collect();
        match table.offer(Kind::Commitments, &fields) {
            Ok(_) => Vec::new(),
            refused => why(refused),
        }
    }

    #[test]
    fn money_has_an_amount_and_nothing_else_has_one() {
        assert!(offered(&[("kind", "money"), ("amount", "1.500,00")]).is_empty());
        assert_eq!(offered(&[("kind", "denaro")]), ["amount: fault-needed"]);
        assert_eq!(offered(&[("kind", "staff"), ("amount", "10")]), ["amount: fault-amount-kind"]);
    }

    #[test]
    fn a_quantity_says_of_what_and_is_not_negative() {
        assert!(
            offered(&[("kind", "personale"), ("quantity", "12,5"), ("unit", "ore")]).is_empty()
        );
        assert!(offered(&[("kind", "spazi"), ("note", "la sala al piano terra")]).is_empty());
        assert_eq!(offered(&[("kind", "space"), ("quantity", "2")]), ["unit: fault-unit"]);
        assert_eq!(
            offered(&[("kind", "space"), ("quantity", "-2"), ("unit", "sale")]),
            ["quantity: fault-quantity"]
        );
    }
}
