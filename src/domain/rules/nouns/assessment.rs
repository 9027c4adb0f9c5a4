//! What rounds, marks and recusals refuse. Keeps out: every computation on marks (see `methods`).

use crate::domain::change::Transition;
use crate::domain::datum::Cell;
use crate::domain::fault::Fault;
use crate::domain::id::Id;
use crate::domain::noun::{Noun, Rules};
use crate::domain::nouns::{Agreed, Criterion, Recusal, Round, Score};
use crate::domain::record::Kind;
use crate::domain::refusal::Refusal;
use crate::domain::rules::blindness::{self, Manner};
use crate::domain::rules::{closing, reasons};
use crate::domain::values::{Moment, Reopenings, RoundState, Stated, Tally};
use crate::domain::veil::beneath;
use crate::domain::world::World;
use crate::say;
use chrono::{DateTime, FixedOffset};

impl Round {
    /// Whether its marks are hidden while it is open.
    pub fn is_blind(&self) -> bool {
        self.runs_blind() && self.state == RoundState::Open
    }

    /// Whether its marks are given blind, also once it is closed.
    pub(in crate::domain) fn runs_blind(&self) -> bool {
        self.blind == Some(Stated::Yes)
    }

    /// How its marks are given, as it is told: what may be seen of them is the veil's to say.
    pub fn manner(&self) -> Manner {
        if self.runs_blind() { Manner::Blind } else { Manner::Seen }
    }

    /// Whether it is blind and open for the first time: a round that was reopened has been seen.
    pub(super) fn was_never_shown(&self) -> bool {
        self.is_blind() && self.reason.is_none()
    }
}

impl Rules for Round {
    fn mentioned(&self, world: &dyn World) -> Cell {
        self.cell("number", world)
    }

    fn locks(change: &Transition<'_, Self>) -> Result<(), Refusal> {
        closing::locks(change)?;
        blindness::locks(change)
    }

    fn check(&self, own: Id, world: &dyn World) -> Vec<Fault> {
        let other_open = self.state == RoundState::Open
            && world.all::<Self>().any(|(id, round)| id != own && round.state == RoundState::Open);
        let mut faults = Vec::new();
        if other_open {
            faults.push(Fault::new("state", say!("fault-round-open")));
        }
        if self.state == RoundState::Open && !Criterion::have_weight(world) {
            faults.push(Fault::new("state", say!("fault-round-weights")));
        }
        if self.was_never_shown() && world.of::<Agreed>(own).next().is_some() {
            faults.push(Fault::new("blind", say!("fault-blind-agreed")));
        }
        faults
    }

    fn amend(
        &mut self,
        before: Option<&Self>,
        _own: Id,
        world: &dyn World,
        at: DateTime<FixedOffset>,
    ) {
        let Some(before) = before else { return };
        match (before.state, self.state) {
            (RoundState::Open, RoundState::Closed) => {
                self.closed = self.closed.or(Some(Moment(at)))
            }
            (RoundState::Closed, RoundState::Open) => {
                self.closed = None;
                let day = at.with_timezone(&world.zone()).date_naive();
                let (kept, given) = (before.reason.as_ref(), self.reason.as_ref());
                self.reason = Reopenings::followed(kept, given, None, day);
            }
            _ => {}
        }
    }
}

impl Rules for Score {
    /// A mark is under its criterion as that is or was, never as it will be: else it would pass for
    /// up to date for ever. And what is in a closed round stays.
    fn locks(change: &Transition<'_, Self>) -> Result<(), Refusal> {
        let world = change.world;
        let rewritten = change.both().filter(|(before, after)| before.version != after.version);
        if let Some((_, after)) = rewritten.filter(|_| change.is_act())
            && let Some(criterion) = world.get::<Criterion>(after.criterion.id)
            && after.version > criterion.version
        {
            return Err(Refusal::new(
                say!("refused-score-version", criterion = criterion.label(world)),
                Some(say!("refused-score-version-hint")),
            ));
        }
        let rounds = change.states().filter_map(|score| world.get::<Round>(score.round.id));
        rounds.filter(|round| round.state == RoundState::Closed).try_for_each(|round| {
            let round = round.label(world);
            Err(Refusal::new(
                say!("refused-round", round = round.as_str()),
                Some(say!("refused-round-hint", round = round.as_str())),
            ))
        })
    }

    fn check(&self, _own: Id, world: &dyn World) -> Vec<Fault> {
        let mut faults = Vec::new();
        if let (Some(criterion), Some(Tally::Mark(mark))) =
            (world.get::<Criterion>(self.criterion.id), self.score)
            && !(criterion.min.get()..=criterion.max.get()).contains(&mark)
        {
            faults.push(Fault::new("score", criterion.off_scale(mark, world)));
        }
        if self.score.is_some() && !Criterion::have_weight(world) {
            faults.push(Fault::new("score", say!("fault-score-weights")));
        }
        faults
    }

    fn label(&self, world: &dyn World) -> String {
        let label = |id| world.label(id);
        format!(
            "{} / {} / {}",
            label(self.proposal.id),
            label(self.criterion.id),
            label(self.assessor.id)
        )
    }

    fn amend(
        &mut self,
        before: Option<&Self>,
        _own: Id,
        world: &dyn World,
        _at: DateTime<FixedOffset>,
    ) {
        let is_new_mark =
            before.map_or(self.version.is_none(), |before| before.score != self.score);
        if is_new_mark {
            self.version =
                world.get::<Criterion>(self.criterion.id).and_then(|criterion| criterion.version);
        }
    }
}

impl Rules for Recusal {
    fn check(&self, _own: Id, _world: &dyn World) -> Vec<Fault> {
        reasons::worthless(self.reason.as_ref()).into_iter().collect()
    }

    fn label(&self, world: &dyn World) -> String {
        let label = |id| world.label(id);
        format!("{} / {}", label(self.proposal.id), label(self.assessor.id))
    }
}

impl Score {
    /// Whether anybody has given a mark, or abstained, in any round.
    pub fn any_given(world: &dyn World) -> bool {
        beneath(world).all::<Self>().any(|(_, score)| score.score.is_some())
    }

    /// The fields that tell what was given.
    pub const TELLING: [&'static str; 2] = ["score", "note"];

    /// Whether its criterion has changed since the mark was given.
    pub fn is_older(&self, world: &dyn World) -> bool {
        let version =
            world.get::<Criterion>(self.criterion.id).and_then(|criterion| criterion.version);
        matches!(self.score, Some(Tally::Mark(_))) && self.version < version
    }

    /// The score of an assessor in a cell, where one is kept.
    pub fn cell_of(
        proposal: Id,
        criterion: Id,
        assessor: Id,
        round: Id,
        world: &dyn World,
    ) -> Option<(Id, &Self)> {
        world
            .referring(proposal, Kind::Scores)
            .into_iter()
            .filter_map(|id| world.get::<Self>(id).map(|score| (id, score)))
            .find(|(_, s)| {
                s.criterion.id == criterion && s.assessor.id == assessor && s.round.id == round
            })
    }
}

#[cfg(test)]
mod tests {
    use super::super::criterion::tests::{CELL, COST, scored, table};
    use super::*;
    use crate::domain::sample::why;

    const ROUND: Id = Id::from_bits(2);

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
    fn one_round_is_open_at_a_time() {
        let mut table = table();
        let second = [("number", "2"), ("state", "aperto")];
        assert_eq!(why(table.offer(Kind::Rounds, &second)), ["state: fault-round-open"]);
        table.set(ROUND, &[("state", "chiuso")]).unwrap();
        table.add(Kind::Rounds, &second);
        assert_eq!(
            why(table.set(ROUND, &[("state", "open"), ("reason", "un foglio in ritardo")])),
            ["state: fault-round-open"]
        );
    }

    #[test]
    fn an_assessor_scores_a_cell_once_in_a_round() {
        let (mut table, id) = scored("3");
        let twice: Vec<_> = CELL.into_iter().chain([("score", "4")]).collect();
        assert_eq!(why(table.offer(Kind::Scores, &twice)), ["proposal: fault-duplicate"]);
        let of = |round| {
            Score::cell_of(Id::from_bits(3), COST, Id::from_bits(4), round, table.world())
                .map(|(id, _)| id)
        };
        assert_eq!([of(ROUND), of(COST)], [id.ok(), None]);
    }
}
