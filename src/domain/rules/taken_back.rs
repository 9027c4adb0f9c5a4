//! Whether what was decided in public is taken back: a vote that was closed opens again, the seed of a
//! draw goes. It is done with its reason, which then stays. Keeps out: who may, and what a paper says
//! of it.

use crate::domain::change::{Cause, Transition};
use crate::domain::id::Id;
use crate::domain::noun::{Noun, Rules};
use crate::domain::nouns::{Budget, Draw};
use crate::domain::record::Record;
use crate::domain::refusal::Refusal;
use crate::domain::rules::reasons;
use crate::domain::values::Reopenings;
use crate::domain::world::World;
use crate::say;
use crate::text::Sentence;

/// Whether a record is a closed vote on projects that opens again, or a draw whose seed goes or
/// becomes another.
pub fn is_taken_back(before: &Record, after: &Record) -> bool {
    let votes = Budget::peek(before).zip(Budget::peek(after));
    let draws = Draw::peek(before).zip(Draw::peek(after));
    votes.is_some_and(|(before, after)| Budget::is_back(before, after))
        || draws.is_some_and(|(before, after)| Draw::is_back(before, after))
}

/// What is decided in public, and keeps why it was taken back.
pub trait Undone: Rules {
    /// Why it was taken back, a line for each time.
    fn reasons(&self) -> Option<&Reopenings>;

    /// Whether a change takes it back.
    fn is_back(before: &Self, after: &Self) -> bool;

    /// Why nobody takes it back in silence.
    fn refused(&self) -> Sentence;

    /// How it is taken back.
    fn hint() -> Sentence;
}

impl Undone for Budget {
    fn reasons(&self) -> Option<&Reopenings> {
        self.reason.as_ref()
    }

    fn is_back(before: &Self, after: &Self) -> bool {
        !before.is_open() && after.is_open()
    }

    fn refused(&self) -> Sentence {
        say!("refused-budget-reopening", number = self.number.get())
    }

    fn hint() -> Sentence {
        say!("refused-undo-reopens-hint")
    }
}

impl Undone for Draw {
    fn reasons(&self) -> Option<&Reopenings> {
        self.reason.as_ref()
    }

    fn is_back(before: &Self, after: &Self) -> bool {
        before.seed.is_some() && before.seed != after.seed
    }

    fn refused(&self) -> Sentence {
        say!("refused-draw-undoing", number = self.number.get())
    }

    fn hint() -> Sentence {
        say!("refused-draw-undoing-hint")
    }
}

/// How often it was taken back: as its reasons say, or the log where that knows of more.
pub fn times<N: Undone>(own: &N, id: Id, world: &dyn World) -> Option<u32> {
    let told = own.reasons().map_or(0, |told| told.each().count());
    let logged = world.moved(id).map_or(0, |(times, _)| times);
    Some(u32::try_from(told).unwrap_or(u32::MAX).max(logged)).filter(|times| *times > 0)
}

/// Refuses to take back without a reason that was not there before, also by undoing, and to change
/// the reasons that were given.
pub(super) fn locks<N: Undone>(change: &Transition<'_, N>) -> Result<(), Refusal> {
    let Some((before, after)) = change.both() else { return Ok(()) };
    if N::is_back(before, after) {
        let is_given = reasons::is_new(before.reasons(), after.reasons(), change.is_act());
        return if matches!(change.cause, Cause::Undo(_)) || !is_given {
            Err(Refusal::new(before.refused(), Some(N::hint())))
        } else {
            Ok(())
        };
    }
    if change.is_act() && before.reasons() != after.reasons() {
        return Err(Refusal::new(say!("refused-reasons-kept"), None));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use crate::domain::sample::{Sample, why};
    use crate::domain::{Id, Kind};

    const FIRST: Id = Id::from_bits(1);

    fn closed() -> Sample {
        let vote = [
            ("number", "1"),
            ("question", "Quali corsi?"),
            ("cap", "100"),
            ("ballot_type", "approval"),
            ("rule", "votes"),
        ];
        let mut table = Sample::of(&[(Kind::Budgets, &vote)]);
        table.set(FIRST, &[("state", "closed")]).unwrap();
        table
    }

    #[test]
    fn a_vote_is_opened_again_with_its_reason_which_stays() {
        let mut table = closed();
        let opened = |reason| [("state", "open"), ("reason", reason)];
        for reason in ["", "boh"] {
            let refused = table.set(FIRST, &opened(reason));
            assert_eq!(why(refused), ["refused-budget-reopening"], "{reason}");
        }
        assert_eq!(why(table.undo()), ["refused-budget-reopening"]);
        table.set(FIRST, &opened("Mancava un pacco di schede")).unwrap();
        assert_eq!(table.cell(FIRST, "reason"), "(2014-01-02) Mancava un pacco di schede");
        assert_eq!(table.cell(FIRST, "closed"), "");
        for reason in ["", "Altro motivo"] {
            let refused = table.set(FIRST, &[("reason", reason)]);
            assert_eq!(why(refused), ["refused-reasons-kept"], "{reason}");
        }
        // Nothing else changes on the way.
        table.set(FIRST, &[("state", "closed")]).unwrap();
        let more = [("state", "open"), ("reason", "Un pacco intero"), ("cap", "200")];
        assert_eq!(why(table.set(FIRST, &more)), ["refused-budget-closed"]);
    }

    #[test]
    fn a_draw_is_taken_back_with_its_reason_and_keeps_its_day() {
        let draw = [("number", "1"), ("title", "Giuria"), ("quotas", "donne: 1")];
        let mut table = Sample::of(&[(Kind::Draws, &draw)]);
        table.set(FIRST, &[("list_hash", "abc"), ("state", "closed")]).unwrap();
        assert_eq!(table.cell(FIRST, "frozen"), "2014-01-02T09:00:00+01:00");
        table.set(FIRST, &[("seed", "Lotto 7")]).unwrap();
        assert_eq!(table.cell(FIRST, "drawn"), "2014-01-02T09:00:00+01:00");
        assert_eq!(why(table.undo()), ["refused-draw-undoing"]);
        assert_eq!(why(table.set(FIRST, &[("seed", "")])), ["refused-draw-undoing"]);
        let back = [("seed", ""), ("reason", "Il seme era di un altro concorso")];
        table.set(FIRST, &back).unwrap();
        assert_eq!(table.cell(FIRST, "drawn"), "");
        // Whoever reads it can make the draw again that was taken back.
        let told = "Il seme era di un altro concorso (seme annullato: «Lotto 7»)";
        assert!(table.cell(FIRST, "reason").ends_with(told), "{}", table.cell(FIRST, "reason"));
        // By undoing that, the draw is as it was.
        table.undo().unwrap();
        assert_eq!(table.cell(FIRST, "seed"), "Lotto 7");
    }
}
