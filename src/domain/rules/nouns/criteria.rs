//! What comparisons of criteria and their approvals refuse. Keeps out: the weights that follow.

use super::criterion::measured;
use crate::domain::change::Transition;
use crate::domain::fault::Fault;
use crate::domain::id::Id;
use crate::domain::noun::Rules;
use crate::domain::nouns::{Approval, Comparison, Criterion};
use crate::domain::refusal::Refusal;
use crate::domain::values::Direction;
use crate::domain::world::World;
use crate::say;

impl Comparison {
    /// Whether it is about these two, whichever matters more.
    pub fn is_of(&self, one: Id, other: Id) -> bool {
        (self.more.id, self.less.id) == (one, other) || (self.more.id, self.less.id) == (other, one)
    }

    /// The comparison of two criteria, whichever matters more.
    pub fn between(one: Id, other: Id, world: &dyn World) -> Option<(Id, &Self)> {
        world.of::<Self>(one).find(|(_, comparison)| comparison.is_of(one, other))
    }
}

impl Rules for Comparison {
    fn check(&self, own: Id, world: &dyn World) -> Vec<Fault> {
        let label = |id| world.label(id);
        if self.more.id == self.less.id {
            return vec![Fault::new(
                "less",
                say!("fault-compared-itself", criterion = label(self.more.id)),
            )];
        }
        // The other direction is the reciprocal of this one: two of them could contradict each
        // other.
        let twice = world
            .of::<Self>(self.more.id)
            .any(|(id, other)| id != own && other.is_of(self.more.id, self.less.id));
        if twice {
            let (one, other) = (label(self.more.id), label(self.less.id));
            return vec![Fault::new(
                "more",
                say!("fault-compared-twice", one = one, other = other),
            )];
        }
        Vec::new()
    }

    fn label(&self, world: &dyn World) -> String {
        let label = |id| world.label(id);
        format!("{} / {}", label(self.more.id), label(self.less.id))
    }
}

impl Rules for Approval {
    /// An approval is a fact: the next version says what changed.
    fn locks(change: &Transition<'_, Self>) -> Result<(), Refusal> {
        match change.before.filter(|_| change.is_act()) {
            Some(before) => Err(Refusal::new(
                say!("refused-approval", version = before.version.get()),
                Some(say!("refused-approval-hint")),
            )),
            None => Ok(()),
        }
    }

    fn check(&self, _own: Id, world: &dyn World) -> Vec<Fault> {
        let mut faults = measured(self.weight, (self.min.get(), self.max.get()), self.threshold);
        let mut together = world.all::<Self>().filter(|(_, line)| line.version == self.version);
        if self.weight.units() == 0 && together.all(|(_, line)| line.weight.units() <= 0) {
            faults.push(Fault::new(
                "weight",
                say!("fault-approval-weights", version = self.version.get()),
            ));
        }
        faults
    }

    fn label(&self, _world: &dyn World) -> String {
        format!("{} / {}", self.version.get(), self.code.as_str())
    }
}

impl Approval {
    /// The fields in which a criterion differs from what was approved; its name may be put better
    /// without a vote.
    pub fn differences(&self, criterion: &Criterion) -> Vec<&'static str> {
        let differs = [
            ("weight", self.weight != criterion.weight),
            ("min", self.min != criterion.min),
            ("max", self.max != criterion.max),
            ("direction", (self.direction == Some(Direction::Cost)) != criterion.is_cost()),
            ("threshold", self.threshold != criterion.threshold),
            ("anchors", self.anchors != criterion.anchors),
        ];
        differs.into_iter().filter(|(_, differs)| *differs).map(|(field, _)| field).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::sample::{Sample, why};
    use crate::domain::{Kind, Score};

    const COST: Id = Id::from_bits(2);

    /// Two criteria, an approval of the second, a round, a proposal and an assessor.
    fn table() -> Sample {
        let criterion = |code| [("code", code), ("weight", "0.5"), ("min", "1"), ("max", "5")];
        Sample::of(&[
            (Kind::Criteria, &criterion("utilita")),
            (Kind::Criteria, &criterion("costo")),
            (Kind::Rounds, &[("number", "1"), ("state", "open")]),
            (Kind::Proposals, &[("code", "p1")]),
            (Kind::People, &[("name", "Ada")]),
        ])
    }

    fn compared(more: &str, less: &str, times: &str) -> Vec<String> {
        let mut table = table();
        table.add(Kind::Comparisons, &[("more", "utilita"), ("less", "costo"), ("times", "3")]);
        match table.offer(Kind::Comparisons, &[("more", more), ("less", less), ("times", times)]) {
            Ok(_) => Vec::new(),
            refused => why(refused),
        }
    }

    #[test]
    fn two_criteria_are_compared_once_in_either_direction() {
        assert_eq!(compared("costo", "utilita", "3"), ["more: fault-compared-twice"]);
        assert!(compared("utilita", "costo", "5").contains(&"more: fault-duplicate".to_owned()));
    }

    #[test]
    fn nothing_is_compared_with_itself_or_off_the_scale() {
        assert_eq!(compared("costo", "costo", "1"), ["less: fault-compared-itself"]);
        assert_eq!(compared("costo", "utilita", "0"), ["times: fault-bounds"]);
        assert_eq!(compared("costo", "utilita", "10"), ["times: fault-bounds"]);
        assert_eq!(compared("costo", "utilita", "1e308"), ["times: fault-whole"]);
    }

    #[test]
    fn a_comparison_goes_with_either_of_its_criteria() {
        let mut table = table();
        let id =
            table.add(Kind::Comparisons, &[("more", "utilita"), ("less", "costo"), ("times", "3")]);
        assert_eq!(
            Comparison::between(COST, Id::from_bits(1), table.world()).map(|(id, _)| id),
            Some(id)
        );
        table.delete(COST).unwrap();
        assert_eq!(table.world().record(id), None);
    }

    #[test]
    fn a_mark_given_before_its_criterion_changed_is_older_until_it_is_given_anew() {
        let mut table = table();
        let cell = [
            ("proposal", "p1"),
            ("criterion", "costo"),
            ("assessor", "Ada"),
            ("round", "1"),
            ("score", "3"),
        ];
        let score = table.add(Kind::Scores, &cell);
        let older =
            |table: &Sample| table.world().get::<Score>(score).unwrap().is_older(table.world());
        for change in [
            ("weight", "0.4"),
            ("anchors", "1 = caro"),
            ("threshold", "2"),
            ("max", "6"),
            ("direction", "costo"),
        ] {
            table.set(COST, &[change]).unwrap();
            assert!(older(&table), "{change:?}");
            let other = if table.cell(score, "score") == "3" { "4" } else { "3" };
            table.set(score, &[("score", other)]).unwrap();
            assert!(!older(&table), "{change:?}");
        }
        table.set(COST, &[("name", "Quanto costa")]).unwrap();
        assert!(!older(&table));
        assert_eq!(table.cell(COST, "version"), "6");
    }

    #[test]
    fn nobody_writes_the_version_of_a_criterion() {
        let mut table = table();
        table.set(COST, &[("version", "7"), ("name", "Quanto costa")]).unwrap();
        assert_eq!(table.cell(COST, "version"), "");
    }

    #[test]
    fn an_approved_criterion_counts_its_changes_before_any_mark() {
        let mut table = table();
        table.set(COST, &[("weight", "0.4")]).unwrap();
        assert_eq!(table.cell(COST, "version"), "");
        let approval = [
            ("version", "1"),
            ("code", "costo"),
            ("date", "2014-03-01"),
            ("weight", "0.4"),
            ("min", "1"),
            ("max", "5"),
        ];
        table.add(Kind::Approvals, &approval);
        table.set(COST, &[("weight", "0.6")]).unwrap();
        assert_eq!(table.cell(COST, "version"), "2");
    }

    #[test]
    fn a_criterion_differs_from_its_approval_in_what_it_measures() {
        let mut table = table();
        let criterion = |table: &Sample| table.world().get::<Criterion>(COST).unwrap().clone();
        let line = [
            ("version", "1"),
            ("code", "costo"),
            ("date", "2014-03-01"),
            ("weight", "0.5"),
            ("min", "1"),
            ("max", "5"),
        ];
        let line = table.add(Kind::Approvals, &line);
        let approval = table.world().get::<Approval>(line).unwrap().clone();
        table.set(COST, &[("name", "x"), ("direction", "benefit")]).unwrap();
        assert!(approval.differences(&criterion(&table)).is_empty());
        table.set(COST, &[("direction", "cost"), ("anchors", "1 = x"), ("max", "7")]).unwrap();
        assert_eq!(approval.differences(&criterion(&table)), ["max", "direction", "anchors"]);
    }

    #[test]
    fn an_approval_has_a_scale_a_threshold_on_it_and_a_weight() {
        let mut table = table();
        let line = |code, weight, max, threshold| {
            let fields = [
                ("version", "1"),
                ("code", code),
                ("date", "2014-03-01"),
                ("weight", weight),
                ("min", "1"),
            ];
            [&fields[..], &[("max", max), ("threshold", threshold)]].concat()
        };
        for (fields, told) in [
            (line("costo", "0", "5", ""), "weight: fault-approval-weights"),
            (line("costo", "-1", "5", ""), "weight: fault-weight"),
            (line("costo", "1", "1", ""), "max: fault-scale"),
            (line("costo", "1", "5", "6"), "threshold: fault-threshold"),
        ] {
            assert_eq!(why(table.offer(Kind::Approvals, &fields)), [told]);
        }
        table.add(Kind::Approvals, &line("utilita", "1", "5", "2"));
        table.add(Kind::Approvals, &line("costo", "0", "5", ""));
    }
}
