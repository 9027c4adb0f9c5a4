//! Criteria, rounds, marks and recusals. Keeps out: every computation on marks (see `methods`).

use chrono::{DateTime, FixedOffset};

use super::person::Person;
use super::proposal::Proposal;
use crate::domain::fault::Fault;
use crate::domain::id::Id;
use crate::domain::noun::{Rules, noun};
use crate::domain::record::Kind;
use crate::domain::values::{Decimal, Direction, Line, Mark, Moment, Of, Prose, Ref, RoundState, Stated, Tally};
use crate::domain::world::World;
use crate::say;

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
    }
}

impl Criterion {
    /// Whether less is better.
    pub fn is_cost(&self) -> bool {
        self.direction == Some(Direction::Cost)
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
        if outside > 0 {
            faults.push(Fault::new("max", say!("fault-scale-scores", count = outside)));
        }
        faults
    }

    fn label(&self, _world: &dyn World) -> String {
        self.name.as_ref().unwrap_or(&self.code).as_str().to_owned()
    }

    fn amend(&mut self, before: Option<&Self>, own: Id, world: &dyn World, at: DateTime<FixedOffset>) {
        let Some(before) = before else { return };
        let measure = |c: &Self| (c.weight, c.min, c.max, c.is_cost());
        if measure(before) != measure(self) && world.of::<Score>(own).any(|(_, score)| score.score.is_some()) {
            self.revised = Some(Moment(at));
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
    }
}

impl Rules for Round {
    fn check(&self, own: Id, world: &dyn World) -> Vec<Fault> {
        let other_open = self.state == RoundState::Open
            && world.all::<Self>().any(|(id, round)| id != own && round.state == RoundState::Open);
        if other_open { vec![Fault::new("state", say!("fault-round-open"))] } else { Vec::new() }
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
    }
}

impl Rules for Score {
    fn check(&self, _own: Id, world: &dyn World) -> Vec<Fault> {
        let mut faults = Vec::new();
        if let (Some(criterion), Some(Tally::Mark(mark))) = (world.get::<Criterion>(self.criterion.id), self.score)
            && !(criterion.min.get()..=criterion.max.get()).contains(&mark)
        {
            faults.push(Fault::new(
                "score",
                say!(
                    "fault-off-scale",
                    mark = mark,
                    low = criterion.min.get(),
                    high = criterion.max.get(),
                    criterion = criterion.label(world)
                ),
            ));
        }
        faults
    }

    fn label(&self, world: &dyn World) -> String {
        let label = |id| world.record(id).map(|record| record.label(world)).unwrap_or_default();
        format!("{} / {} / {}", label(self.proposal.id), label(self.criterion.id), label(self.assessor.id))
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
    /// The score of an assessor in a cell, where one is kept.
    pub fn cell_of(proposal: Id, criterion: Id, assessor: Id, round: Id, world: &dyn World) -> Option<(Id, &Self)> {
        world
            .referring(proposal, Kind::Scores)
            .into_iter()
            .filter_map(|id| world.get::<Self>(id).map(|score| (id, score)))
            .find(|(_, s)| s.criterion.id == criterion && s.assessor.id == assessor && s.round.id == round)
    }
}
