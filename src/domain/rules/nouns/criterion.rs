//! What a criterion refuses, and when a change of it is a new version. Keeps out: what was scored
//! (see `assessment`).

use crate::domain::change::Transition;
use crate::domain::datum::Cell;
use crate::domain::datum::Datum;
use crate::domain::fault::Fault;
use crate::domain::id::Id;
use crate::domain::noun::{Noun, Rules};
use crate::domain::nouns::{Agreed, Approval, Criterion, Score};
use crate::domain::refusal::Refusal;
use crate::domain::values::{Decimal, Direction, Mark, Moment, Tally};
use crate::domain::world::World;
use crate::say;
use crate::text::Sentence;
use chrono::{DateTime, FixedOffset};

/// What is wrong with a weight, a scale and a threshold on it.
pub(super) fn measured(
    weight: Decimal,
    (low, high): (i64, i64),
    threshold: Option<Decimal>,
) -> Vec<Fault> {
    let mut faults = Vec::new();
    if weight.units() < 0 {
        faults.push(Fault::new("weight", say!("fault-weight")));
    }
    if high <= low {
        faults.push(Fault::new("max", say!("fault-scale", low = low, high = high)));
        return faults;
    }
    let ends = low.saturating_mul(Decimal::ONE)..=high.saturating_mul(Decimal::ONE);
    if let Some(threshold) = threshold.filter(|threshold| !ends.contains(&threshold.units())) {
        faults.push(Fault::new(
            "threshold",
            say!("fault-threshold", threshold = threshold.raw(), low = low, high = high),
        ));
    }
    faults
}

impl Criterion {
    /// Whether a criterion weighs anything; also while there is no criterion at all, since then
    /// nothing sums to zero.
    pub fn have_weight(world: &dyn World) -> bool {
        let mut all = world.all::<Self>().peekable();
        all.peek().is_none() || all.any(|(_, criterion)| criterion.weight.units() > 0)
    }

    /// Whether less is better.
    pub fn is_cost(&self) -> bool {
        self.direction == Some(Direction::Cost)
    }

    /// What is wrong with a mark that is not on its scale.
    pub fn off_scale(&self, mark: i64, world: &dyn World) -> Sentence {
        let (low, high) = (self.min.get(), self.max.get());
        say!("fault-off-scale", mark = mark, low = low, high = high, criterion = self.label(world))
    }

    /// What a mark means, where the anchors say.
    pub fn anchor(&self, mark: i64) -> Option<&str> {
        self.anchors.as_ref()?.as_str().lines().find_map(|line| {
            let (number, words) = line.split_once(['=', ':'])?;
            (number.trim().parse() == Ok(mark)).then(|| words.trim())
        })
    }
}

impl Rules for Criterion {
    fn mentioned(&self, world: &dyn World) -> Cell {
        self.cell("code", world)
    }

    /// A criterion stays while there are marks under it, and the only one that weighs anything
    /// while there are marks at all.
    fn locks(change: &Transition<'_, Self>) -> Result<(), Refusal> {
        let (Some(removed), None) = (change.before, change.after) else { return Ok(()) };
        let world = change.world;
        let criterion = removed.label(world);
        let scores = world.of::<Score>(change.own).count();
        if scores > 0 {
            return Err(Refusal::new(
                say!("refused-criterion-scored", criterion = criterion, count = scores),
                Some(say!("refused-criterion-scored-hint")),
            ));
        }
        let weighing = |(_, other): &(Id, &Self)| other.weight.units() > 0;
        let is_last =
            removed.weight.units() > 0 && world.all::<Self>().filter(weighing).count() == 1;
        // Marks on other criteria: this one has none.
        if is_last && Score::any_given(world) {
            return Err(Refusal::new(
                say!("refused-criterion-last", criterion = criterion),
                Some(say!("refused-criterion-last-hint")),
            ));
        }
        Ok(())
    }

    fn check(&self, own: Id, world: &dyn World) -> Vec<Fault> {
        let mut faults = measured(self.weight, (self.min.get(), self.max.get()), self.threshold);
        if self.weight.units() == 0 && !Self::have_weight(world) && Score::any_given(world) {
            faults.push(Fault::new("weight", say!("fault-weights-zero")));
        }
        if self.max <= self.min {
            return faults;
        }
        let scale = self.min.get()..=self.max.get();
        let given = world.of::<Score>(own).filter_map(|(_, score)| match score.score {
            Some(Tally::Mark(mark)) => Some(mark),
            _ => None,
        });
        let agreed = world.of::<Agreed>(own).filter_map(|(_, agreed)| agreed.score.map(Mark::get));
        let outside: Vec<i64> = given.chain(agreed).filter(|mark| !scale.contains(mark)).collect();
        if !outside.is_empty() {
            let field = if outside.iter().any(|mark| mark > scale.end()) { "max" } else { "min" };
            faults.push(Fault::new(field, say!("fault-scale-scores", count = outside.len())));
        }
        faults
    }

    fn label(&self, _world: &dyn World) -> String {
        self.name.as_ref().unwrap_or(&self.code).as_str().to_owned()
    }

    fn amend(
        &mut self,
        before: Option<&Self>,
        own: Id,
        world: &dyn World,
        at: DateTime<FixedOffset>,
    ) {
        let Some(before) = before else {
            // A criterion that comes after marks changes what they add up to.
            if Score::any_given(world) {
                self.revised = Some(Moment(at));
            }
            return;
        };
        self.revised = self.revised.or(before.revised);
        self.version = before.version;
        let measure = |c: &Self| (c.weight, c.min, c.max, c.is_cost(), c.threshold);
        let is_same_measure = measure(before) == measure(self);
        if is_same_measure && before.anchors == self.anchors {
            return;
        }
        let is_scored = world.of::<Score>(own).any(|(_, score)| score.score.is_some())
            || world.of::<Agreed>(own).any(|(_, agreed)| agreed.score.is_some());
        if is_scored && !is_same_measure {
            self.revised = Some(Moment(at));
        }
        // Marks keep the version they were given under, so that those given before this change can
        // be told.
        if is_scored || world.all::<Approval>().any(|(_, approved)| approved.code == before.code) {
            let next = before.version.map_or(1, Mark::get) + 1;
            self.version = Mark::new(next).ok().or(before.version);
        }
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::domain::Kind;
    use crate::domain::sample::{Sample, now, why};

    pub(crate) const COST: Id = Id::from_bits(1);
    pub(crate) const CELL: [(&str, &str); 4] =
        [("proposal", "p1"), ("criterion", "costo"), ("assessor", "Ada"), ("round", "1")];

    /// A criterion from 1 to 5, an open round, a proposal and an assessor.
    pub(crate) fn table() -> Sample {
        Sample::of(&[
            (
                Kind::Criteria,
                &[
                    ("code", "costo"),
                    ("weight", "0,4"),
                    ("min", "1"),
                    ("max", "5"),
                    ("anchors", "1 = poco\n5: molto"),
                ],
            ),
            (Kind::Rounds, &[("number", "1"), ("state", "open")]),
            (Kind::Proposals, &[("code", "p1")]),
            (Kind::People, &[("name", "Ada")]),
        ])
    }

    /// With a mark in one cell, if it is let in.
    pub(crate) fn scored(score: &str) -> (Sample, Result<Id, crate::domain::Refusal>) {
        let mut table = table();
        let cell: Vec<_> = CELL.into_iter().chain([("score", score)]).collect();
        let result = table.offer(Kind::Scores, &cell);
        (table, result)
    }

    #[test]
    fn a_scale_does_not_shrink_under_its_scores() {
        let mut table = scored("5").0;
        assert_eq!(why(table.set(COST, &[("max", "4")])), ["max: fault-scale-scores"]);
        assert_eq!(
            why(table.set(COST, &[("min", "6"), ("max", "9")])),
            ["min: fault-scale-scores"]
        );
        assert!(table.set(COST, &[("min", "0"), ("max", "10")]).is_ok());
    }

    #[test]
    fn an_abstention_lies_on_every_scale() {
        assert!(scored("abstain").0.set(COST, &[("max", "2")]).is_ok());
    }

    #[test]
    fn a_scale_has_more_than_one_mark_and_a_weight_is_not_negative() {
        let mut table = table();
        assert_eq!(why(table.set(COST, &[("max", "1")])), ["max: fault-scale"]);
        assert_eq!(why(table.set(COST, &[("weight", "-0.1")])), ["weight: fault-weight"]);
        assert!(table.set(COST, &[("weight", "0")]).is_ok());
    }

    #[test]
    fn a_criterion_that_changes_after_marks_were_given_says_so() {
        for change in [("weight", "0.5"), ("min", "0"), ("max", "6"), ("direction", "costo")] {
            let mut table = scored("3").0;
            table.set(COST, &[change]).unwrap();
            assert_eq!(
                table.world().get::<Criterion>(COST).unwrap().revised,
                Some(Moment(now())),
                "{change:?}"
            );
        }
    }

    #[test]
    fn a_criterion_is_not_revised_by_words_nor_before_the_first_mark() {
        let mut marked = scored("3").0;
        marked.set(COST, &[("name", "Costo"), ("direction", "beneficio")]).unwrap();
        assert_eq!(marked.cell(COST, "revised"), "");
        let mut unmarked = scored("").0;
        unmarked.set(COST, &[("weight", "0.5")]).unwrap();
        assert_eq!(unmarked.cell(COST, "revised"), "");
    }

    #[test]
    fn an_anchor_is_read_from_its_line() {
        let table = table();
        let criterion = table.world().get::<Criterion>(COST).unwrap();
        assert_eq!(
            [criterion.anchor(1), criterion.anchor(5), criterion.anchor(3)],
            [Some("poco"), Some("molto"), None]
        );
    }

    #[test]
    fn a_threshold_lies_on_the_scale_of_its_criterion() {
        let mut table = table();
        for threshold in ["0", "5,0001", "-3", "9"] {
            assert_eq!(
                why(table.set(COST, &[("threshold", threshold)])),
                ["threshold: fault-threshold"],
                "{threshold}"
            );
        }
        for threshold in ["1", "2,5", "5", ""] {
            table.set(COST, &[("threshold", threshold)]).unwrap();
        }
        table.set(COST, &[("threshold", "5")]).unwrap();
        assert_eq!(why(table.set(COST, &[("max", "4")])), ["threshold: fault-threshold"]);
        assert_eq!(why(table.set(COST, &[("max", "1")])), ["max: fault-scale"]);
    }

    #[test]
    fn criteria_under_construction_may_weigh_nothing_until_a_round_opens_or_a_mark_is_given() {
        let mut table = Sample::of(&[(
            Kind::Criteria,
            &[("code", "costo"), ("weight", "0"), ("min", "1"), ("max", "5")],
        )]);
        assert_eq!(
            why(table.offer(Kind::Rounds, &[("number", "1"), ("state", "open")])),
            ["state: fault-round-weights"]
        );
        table.add(Kind::Rounds, &[("number", "1"), ("state", "closed")]);
        let mut table = self::table();
        table.set(COST, &[("weight", "0")]).unwrap();
        let cell: Vec<_> = CELL.into_iter().chain([("score", "3")]).collect();
        assert_eq!(why(table.offer(Kind::Scores, &cell)), ["score: fault-score-weights"]);
        table.set(COST, &[("weight", "1")]).unwrap();
        table.offer(Kind::Scores, &cell).unwrap();
        assert_eq!(why(table.set(COST, &[("weight", "0")])), ["weight: fault-weights-zero"]);
        table
            .offer(Kind::Criteria, &[("code", "x"), ("weight", "0"), ("min", "1"), ("max", "5")])
            .unwrap();
    }
}
