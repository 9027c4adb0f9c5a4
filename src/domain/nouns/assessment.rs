//! Criteria, rounds, marks and recusals. Keeps out: every computation on marks (see `methods`).

use chrono::{DateTime, FixedOffset};

use super::agreed::Agreed;
use super::criteria::Approval;
use super::meeting::reasons;
use super::person::Person;
use super::proposal::Proposal;
use crate::domain::fault::Fault;
use crate::domain::id::Id;
use crate::domain::noun::{Rules, noun};
use crate::domain::record::Kind;
use crate::domain::values::{Decimal, Direction, Line, Mark, Moment, Of, Prose, Ref, RoundState, Stated, Tally};
use crate::domain::world::World;
use crate::say;
use crate::text::Sentence;

noun! {
    /// A criterion with its weight, scale and anchors.
    pub struct Criterion of Criteria {
        /// One word by which it is called.
        [key] code: Line = ["codice"],
        /// Its name.
        name: Option<Line> = ["nome"],
        /// Its weight, as agreed: not negative.
        weight: Decimal = ["peso"],
        /// The least mark.
        min: Mark<-1000, 1000> = ["minimo"],
        /// The greatest mark.
        max: Mark<-1000, 1000> = ["massimo"],
        /// Whether more is better; benefit when absent.
        direction: Option<Direction> = ["verso", "direzione"],
        /// The mean below which (for a cost: above which) a proposal is not admitted.
        threshold: Option<Decimal> = ["soglia"],
        /// What the marks mean, a line each: `1 = unlikely`.
        anchors: Option<Prose> = ["ancore", "descrittori"],
        /// When weight, scale or direction changed after marks had been given.
        revised: Option<Moment> = ["rivisto"],
        /// Points of its swing, from its worst mark to its best: the most important one has 100.
        swing: Option<Mark<0, 100>> = ["punti_swing"],
        /// How often it changed after marks or an approval, counted from 2; as it began when absent.
        version: Option<Mark<1, 999>> = ["versione"],
    }
}

impl Criterion {
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
    fn check(&self, own: Id, world: &dyn World) -> Vec<Fault> {
        let mut faults = Vec::new();
        if self.weight.units() < 0 {
            faults.push(Fault::new("weight", say!("fault-weight")));
        }
        if self.max <= self.min {
            faults.push(Fault::new("max", say!("fault-scale")));
        }
        let scale = self.min.get()..=self.max.get();
        let outside = world
            .of::<Score>(own)
            .filter(|(_, score)| matches!(score.score, Some(Tally::Mark(mark)) if !scale.contains(&mark)))
            .count();
        let agreed = world.of::<Agreed>(own).filter(|(_, a)| a.score.is_some_and(|mark| !scale.contains(&mark.get())));
        let outside = outside + agreed.count();
        if outside > 0 {
            faults.push(Fault::new("max", say!("fault-scale-scores", count = outside)));
        }
        faults
    }

    fn label(&self, _world: &dyn World) -> String {
        self.name.as_ref().unwrap_or(&self.code).as_str().to_owned()
    }

    fn amend(&mut self, before: Option<&Self>, own: Id, world: &dyn World, at: DateTime<FixedOffset>) {
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
        // Marks keep the version they were given under, so that those given before this change can be told.
        if is_scored || world.all::<Approval>().any(|(_, approved)| approved.code == before.code) {
            let next = before.version.map_or(1, Mark::get) + 1;
            self.version = Mark::new(next).ok().or(before.version);
        }
    }
}

noun! {
    /// A round of assessment; a blind one hides the others' marks until it closes.
    pub struct Round of Rounds {
        /// Its number.
        [key] number: Mark<1, 999> = ["numero"],
        /// Open or closed.
        state: RoundState = ["stato"],
        /// When it opened.
        opened: Option<Moment> = ["aperto"],
        /// When it closed.
        closed: Option<Moment> = ["chiuso"],
        /// Whether the others' marks are hidden until it closes.
        blind: Option<Stated> = ["cieco"],
        /// Why it was reopened: a line for each time.
        reason: Option<Prose> = ["motivo", "motivazione"],
    }
}

impl Round {
    /// Whether its marks are hidden while it is open.
    pub fn is_blind(&self) -> bool {
        self.blind == Some(Stated::Yes) && self.state == RoundState::Open
    }

    /// Whether it is blind and open for the first time: a round that was reopened has been seen.
    pub(super) fn was_never_shown(&self) -> bool {
        self.is_blind() && self.reason.is_none()
    }
}

impl Rules for Round {
    fn check(&self, own: Id, world: &dyn World) -> Vec<Fault> {
        let other_open = self.state == RoundState::Open
            && world.all::<Self>().any(|(id, round)| id != own && round.state == RoundState::Open);
        let mut faults = Vec::new();
        if other_open {
            faults.push(Fault::new("state", say!("fault-round-open")));
        }
        if self.was_never_shown() && world.of::<Agreed>(own).next().is_some() {
            faults.push(Fault::new("blind", say!("fault-blind-agreed")));
        }
        faults
    }

    fn amend(&mut self, before: Option<&Self>, _own: Id, world: &dyn World, at: DateTime<FixedOffset>) {
        let Some(before) = before else { return };
        match (before.state, self.state) {
            (RoundState::Open, RoundState::Closed) => self.closed = self.closed.or(Some(Moment(at))),
            (RoundState::Closed, RoundState::Open) => {
                self.closed = None;
                let day = at.with_timezone(&world.zone()).date_naive();
                self.reason = reasons(before.reason.as_ref(), self.reason.as_ref(), &format!("({day}) "));
            }
            _ => {}
        }
    }
}

noun! {
    /// One assessor's mark for one proposal on one criterion; without a score it is "not scored", never zero.
    pub struct Score of Scores {
        /// What is assessed.
        [key] proposal: Of<Proposal> = ["proposta"],
        /// By which criterion.
        [key] criterion: Ref<Criterion> = ["criterio"],
        /// By whom.
        [key] assessor: Ref<Person> = ["valutatore", "assessore"],
        /// In which round.
        [key] round: Ref<Round> = ["turno", "round"],
        /// The mark, or an abstention.
        score: Option<Tally> = ["punteggio", "voto"],
        /// Why.
        note: Option<Prose> = ["nota"],
        /// The version of the criterion under which the mark was given.
        version: Option<Mark<1, 999>> = ["versione"],
    }
}

impl Rules for Score {
    fn check(&self, _own: Id, world: &dyn World) -> Vec<Fault> {
        let mut faults = Vec::new();
        if let (Some(criterion), Some(Tally::Mark(mark))) = (world.get::<Criterion>(self.criterion.id), self.score)
            && !(criterion.min.get()..=criterion.max.get()).contains(&mark)
        {
            faults.push(Fault::new("score", criterion.off_scale(mark, world)));
        }
        faults
    }

    fn label(&self, world: &dyn World) -> String {
        let label = |id| world.record(id).map(|record| record.label(world)).unwrap_or_default();
        format!("{} / {} / {}", label(self.proposal.id), label(self.criterion.id), label(self.assessor.id))
    }

    fn amend(&mut self, before: Option<&Self>, _own: Id, world: &dyn World, _at: DateTime<FixedOffset>) {
        let is_new_mark = before.map_or(self.version.is_none(), |before| before.score != self.score);
        if is_new_mark {
            self.version = world.get::<Criterion>(self.criterion.id).and_then(|criterion| criterion.version);
        }
    }
}

noun! {
    /// An assessor stands aside from a proposal.
    pub struct Recusal of Recusals {
        /// From which proposal.
        [key] proposal: Of<Proposal> = ["proposta"],
        /// Who stands aside.
        [key] assessor: Ref<Person> = ["valutatore", "assessore"],
        /// Why.
        reason: Option<Prose> = ["motivo", "motivazione"],
    }
}

impl Rules for Recusal {
    fn label(&self, world: &dyn World) -> String {
        let label = |id| world.record(id).map(|record| record.label(world)).unwrap_or_default();
        format!("{} / {}", label(self.proposal.id), label(self.assessor.id))
    }
}

impl Score {
    /// Whether anybody has given a mark, or abstained, in any round.
    pub fn any_given(world: &dyn World) -> bool {
        world.all::<Self>().any(|(_, score)| score.score.is_some())
    }

    /// Whether its criterion has changed since the mark was given.
    pub fn is_older(&self, world: &dyn World) -> bool {
        let version = world.get::<Criterion>(self.criterion.id).and_then(|criterion| criterion.version);
        matches!(self.score, Some(Tally::Mark(_))) && self.version < version
    }

    /// The score of an assessor in a cell, where one is kept.
    pub fn cell_of(proposal: Id, criterion: Id, assessor: Id, round: Id, world: &dyn World) -> Option<(Id, &Self)> {
        world
            .referring(proposal, Kind::Scores)
            .into_iter()
            .filter_map(|id| world.get::<Self>(id).map(|score| (id, score)))
            .find(|(_, s)| s.criterion.id == criterion && s.assessor.id == assessor && s.round.id == round)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ledger::sample::{Sample, now, why};

    const COST: Id = Id::from_bits(1);
    const ROUND: Id = Id::from_bits(2);
    const CELL: [(&str, &str); 4] = [("proposal", "p1"), ("criterion", "costo"), ("assessor", "Ada"), ("round", "1")];

    /// A criterion from 1 to 5, an open round, a proposal and an assessor.
    fn table() -> Sample {
        Sample::of(&[
            (
                Kind::Criteria,
                &[("code", "costo"), ("weight", "0,4"), ("min", "1"), ("max", "5"), ("anchors", "1 = poco\n5: molto")],
            ),
            (Kind::Rounds, &[("number", "1"), ("state", "open")]),
            (Kind::Proposals, &[("code", "p1")]),
            (Kind::People, &[("name", "Ada")]),
        ])
    }

    fn scored(score: &str) -> (Sample, Result<Id, crate::ledger::Refusal>) {
        let mut table = table();
        let cell: Vec<_> = CELL.into_iter().chain([("score", score)]).collect();
        let result = table.offer(Kind::Scores, &cell);
        (table, result)
    }

    #[test]
    fn the_ends_of_the_scale_are_on_it_and_what_lies_beyond_is_not() {
        for score in ["1", "5", "astenuto", ""] {
            assert!(scored(score).1.is_ok(), "{score}");
        }
        for score in ["0", "6", "-1"] {
            assert_eq!(why(scored(score).1), ["score: fault-off-scale"], "{score}");
        }
    }

    #[test]
    fn a_scale_does_not_shrink_under_its_scores() {
        let mut table = scored("5").0;
        assert_eq!(why(table.set(COST, &[("max", "4")])), ["max: fault-scale-scores"]);
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
            assert_eq!(table.world().get::<Criterion>(COST).unwrap().revised, Some(Moment(now())), "{change:?}");
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
    fn one_round_is_open_at_a_time() {
        let mut table = table();
        let second = [("number", "2"), ("state", "aperto")];
        assert_eq!(why(table.offer(Kind::Rounds, &second)), ["state: fault-round-open"]);
        table.set(ROUND, &[("state", "chiuso")]).unwrap();
        table.add(Kind::Rounds, &second);
        assert_eq!(why(table.set(ROUND, &[("state", "open"), ("reason", "x")])), ["state: fault-round-open"]);
    }

    #[test]
    fn an_assessor_scores_a_cell_once_in_a_round() {
        let (mut table, id) = scored("3");
        let twice: Vec<_> = CELL.into_iter().chain([("score", "4")]).collect();
        assert_eq!(why(table.offer(Kind::Scores, &twice)), ["proposal: fault-duplicate"]);
        let of = |round| Score::cell_of(Id::from_bits(3), COST, Id::from_bits(4), round, table.world()).map(|(id, _)| id);
        assert_eq!([of(ROUND), of(COST)], [id.ok(), None]);
    }

    #[test]
    fn an_anchor_is_read_from_its_line() {
        let table = table();
        let criterion = table.world().get::<Criterion>(COST).unwrap();
        assert_eq!([criterion.anchor(1), criterion.anchor(5), criterion.anchor(3)], [Some("poco"), Some("molto"), None]);
    }
}
