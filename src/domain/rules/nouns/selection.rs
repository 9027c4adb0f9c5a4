//! What a rule of selection refuses. Keeps out: what it selects.

use crate::domain::fault::Fault;
use crate::domain::id::Id;
use crate::domain::noun::Rules;
use crate::domain::nouns::Selection;
use crate::domain::values::{Overflow, SelectionKind, SelectionOrder};
use crate::domain::world::World;
use crate::say;

impl Selection {
    /// The same rule with what it leaves unsaid said: the order it goes by and, under a sum, what
    /// happens when the first ones reach it already.
    pub fn explicit(&self) -> Self {
        Self {
            order: Some(self.order.unwrap_or(SelectionOrder::Ranking)),
            overflow: self.limit.map(|_| self.overflow.unwrap_or(Overflow::KeepFirst)),
            ..self.clone()
        }
    }

    /// Whether even the first ones stop short of the sum.
    pub fn stops_at_limit(&self) -> bool {
        self.limit.is_some() && self.overflow == Some(Overflow::StopAtLimit)
    }
}

impl Rules for Selection {
    fn check(&self, _own: Id, _world: &dyn World) -> Vec<Fault> {
        let mut faults = Vec::new();
        if self.kind == SelectionKind::FirstOrMore && self.limit.is_none() {
            faults.push(Fault::new("limit", say!("fault-selection-limit")));
        }
        if self.kind == SelectionKind::TopN && self.limit.is_some() {
            faults.push(Fault::new("limit", say!("fault-selection-no-limit")));
        }
        faults
    }
}

#[cfg(test)]
mod tests {
    use crate::domain::Kind;
    use crate::domain::sample::{Sample, why};

    #[test]
    fn a_rule_has_a_sum_just_where_it_counts() {
        let offer = |fields: &[(&str, &str)]| Sample::default().offer(Kind::Selections, fields);
        let first = [("name", "prime cinque"), ("kind", "prime_o_piu"), ("first", "5")];
        assert_eq!(why(offer(&first)), ["limit: fault-selection-limit"]);
        assert!(offer(&[first.as_slice(), &[("limit", "20000")]].concat()).is_ok());
        let top = [("name", "prime venti"), ("kind", "top_n"), ("first", "20"), ("limit", "1")];
        assert_eq!(why(offer(&top)), ["limit: fault-selection-no-limit"]);
    }
}
