//! Whether the scores of a round are given blind: nobody may say so, or otherwise, once there are
//! some. Keeps out: who sees what.

use crate::domain::change::Transition;
use crate::domain::noun::Rules;
use crate::domain::nouns::{Round, Score};
use crate::domain::refusal::Refusal;
use crate::domain::values::RoundState;
use crate::say;
use crate::text::Sentence;

/// How marks of a round are given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Manner {
    /// Nobody sees the marks of others until the round closes.
    Blind,
    /// Those of others are in view.
    Seen,
}

impl Manner {
    /// As it is told.
    pub fn sentence(self) -> Sentence {
        match self {
            Self::Blind => say!("round-blind"),
            Self::Seen => say!("round-seen"),
        }
    }
}

/// Refuses to open a blind round to all eyes while it runs, and to tell afterwards that scores were
/// given otherwise than they were: every ranking says how.
pub(super) fn locks(change: &Transition<'_, Round>) -> Result<(), Refusal> {
    let Some((before, after)) = change.both().filter(|_| change.is_act()) else { return Ok(()) };
    let world = change.world;
    let has_scores = || world.of::<Score>(change.own).any(|(_, score)| score.score.is_some());
    if before.runs_blind() == after.runs_blind() || !has_scores() {
        return Ok(());
    }
    let round = before.label(world);
    if before.is_blind() && after.state == RoundState::Open {
        return Err(Refusal::new(
            say!("refused-blind-open", round = round),
            Some(say!("refused-blind-open-hint")),
        ));
    }
    Err(Refusal::new(
        say!("refused-blind-retold", round = round),
        Some(say!("refused-blind-retold-hint")),
    ))
}

#[cfg(test)]
mod tests {
    use crate::domain::sample::{Sample, why};
    use crate::domain::{Id, Kind};

    /// A round as it begins, with what a mark takes.
    fn table(blind: &str) -> (Sample, Id) {
        let mut table = Sample::of(&[
            (Kind::Criteria, &[("code", "costo"), ("weight", "1"), ("min", "1"), ("max", "5")]),
            (Kind::Proposals, &[("code", "p1")]),
            (Kind::People, &[("name", "Bice")]),
        ]);
        let round =
            table.add(Kind::Rounds, &[("number", "1"), ("state", "open"), ("blind", blind)]);
        (table, round)
    }

    fn mark(table: &mut Sample, score: &str) {
        let cell = [
            ("proposal", "p1"),
            ("criterion", "costo"),
            ("assessor", "Bice"),
            ("round", "1"),
            ("score", score),
        ];
        table.add(Kind::Scores, &cell);
    }

    #[test]
    fn a_round_without_scores_goes_blind_and_back() {
        let (mut table, round) = table("yes");
        mark(&mut table, "");
        table.set(round, &[("blind", "no")]).unwrap();
        table.set(round, &[("blind", "yes")]).unwrap();
    }

    #[test]
    fn a_blind_round_with_scores_is_seen_by_closing_it_only() {
        let (mut table, round) = table("yes");
        mark(&mut table, "3");
        assert_eq!(why(table.set(round, &[("blind", "no")])), ["refused-blind-open"]);
        assert!(table.set(round, &[("state", "closed")]).is_ok());
        assert_eq!(why(table.set(round, &[("blind", "no")])), ["refused-blind-retold"]);
    }

    #[test]
    fn scores_that_were_seen_are_never_called_blind() {
        let (mut table, round) = table("");
        mark(&mut table, "abstain");
        assert_eq!(why(table.set(round, &[("blind", "yes")])), ["refused-blind-retold"]);
        table.set(round, &[("state", "closed")]).unwrap();
        assert_eq!(why(table.set(round, &[("blind", "yes")])), ["refused-blind-retold"]);
        table.set(round, &[("blind", "no")]).unwrap();
    }
}
