//! The sheet of the room: marks that those present agree on together. Keeps out: the sheets of
//! assessors.

use super::caller::Caller;
use super::done::Done;
use super::mark_words::{code, in_words};
use super::rounds::no_round;
use crate::domain::{
    Agreed, Attendance, AttendanceState, Id, Mark, Of, Parties, Party, Ref, Round, Tally, World,
    at_hand, rounds,
};
use crate::ledger::{Draft, Refusal, add, remove, replace};
use crate::say;

/// The round the room agrees on: the open one unless it is blind, else the one closed last.
///
/// # Errors
/// When there is none, or it is blind and open.
pub fn consensus_round(world: &dyn World) -> Result<Id, Refusal> {
    let id = rounds::current(world).ok_or_else(no_round)?;
    match world.get::<Round>(id) {
        Some(round) if round.is_blind() => Err(Refusal::new(
            say!("refused-consensus-blind", number = round.number.get()),
            Some(say!("refused-consensus-blind-hint")),
        )),
        _ => Ok(id),
    }
}

/// Gives a cell the mark that was agreed, or takes it off. Nothing changes where it is the same.
///
/// # Errors
/// As [`consensus_round`], and for what is no mark.
pub fn agree(
    proposal: Id,
    criterion: Id,
    mark: Option<i64>,
    world: &dyn World,
    by: &Caller<'_>,
) -> Result<Done, Refusal> {
    let round = consensus_round(world)?;
    let score = mark.map(Mark::new).transpose().map_err(|what| Refusal::new(what, None))?;
    let label = say!(
        "edit-agreed",
        proposal = code(proposal, world),
        criterion = code(criterion, world),
        score = in_words(mark.map(Tally::Mark))
    );
    let before = Agreed::cell_of(proposal, criterion, round, world);
    let changes = match (before, score) {
        (None, None) => Vec::new(),
        (Some((_, kept)), _) if kept.score == score => Vec::new(),
        (Some((id, kept)), None) if kept.note.is_none() => remove(id, world),
        (Some((id, kept)), _) => {
            // What was agreed on another day is agreed anew, by those who are here now.
            let is_new = kept.date != Some(by.today());
            let present = if is_new { agreeing(round, world, by) } else { kept.present.clone() };
            let agreed = Agreed { score, date: Some(by.today()), present, ..kept.clone() };
            vec![replace(id, agreed, world)]
        }
        (None, Some(_)) => {
            let agreed = Agreed {
                proposal: Of::to(proposal),
                criterion: Ref::to(criterion),
                round: Ref::to(round),
                score,
                date: Some(by.today()),
                present: agreeing(round, world, by),
                note: None,
            };
            vec![add(by.id(), agreed)]
        }
    };
    let was = before.and_then(|(_, kept)| kept.score).filter(|_| !changes.is_empty());
    let told = |mark: Option<i64>| in_words(mark.map(Tally::Mark));
    let replaced =
        was.map(|was| say!("score-replaced", was = told(Some(was.get())), now = told(mark)));
    Ok(Done::from(Draft::act(label, changes)).with(replaced))
}

/// Who agrees: as it was said last today, else those in the room while a sitting is held; nobody is
/// guessed.
pub fn agreeing(round: Id, world: &dyn World, by: &Caller<'_>) -> Parties {
    let today = |(_, agreed): &(Id, &Agreed)| {
        agreed.date == Some(by.today()) && !agreed.present.0.is_empty()
    };
    let last = world.of::<Agreed>(round).filter(today).max_by_key(|(id, _)| *id);
    if let Some((_, agreed)) = last {
        return agreed.present.clone();
    }
    let Some((sitting, _)) = at_hand::running(by.now, world) else { return Parties::default() };
    let here =
        |seat: &Attendance| seat.state == AttendanceState::Present && seat.departure.is_none();
    let seats = world.of::<Attendance>(sitting).filter(|(_, seat)| here(seat));
    Parties(seats.map(|(_, seat)| Party::Known(seat.person.id)).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::deeds::sample_people::caller;
    use crate::domain::Kind;
    use crate::ledger::sample::{Sample, why};

    const CRITERION: Id = Id::from_bits(1);
    const PROPOSAL: Id = Id::from_bits(2);
    const ROUND: Id = Id::from_bits(3);

    /// A round, blind or not, and a sitting that runs with one of two people present.
    fn table(blind: &str) -> Sample {
        Sample::of(&[
            (Kind::Criteria, &[("code", "costo"), ("weight", "1"), ("min", "1"), ("max", "5")]),
            (Kind::Proposals, &[("code", "p1")]),
            (Kind::Rounds, &[("number", "1"), ("state", "open"), ("blind", blind)]),
            (Kind::Meetings, &[("number", "1"), ("date", "2014-01-02"), ("start", "08:30")]),
            (Kind::People, &[("name", "Ada")]),
            (Kind::People, &[("name", "Bice")]),
            (Kind::Attendance, &[("meeting", "1"), ("person", "Ada"), ("state", "present")]),
            (Kind::Attendance, &[("meeting", "1"), ("person", "Bice"), ("state", "absent")]),
        ])
    }

    fn given(table: &mut Sample, mark: Option<i64>) -> Done {
        let done = agree(PROPOSAL, CRITERION, mark, table.world(), &caller()).unwrap();
        if !done.draft.changes.is_empty() {
            table.admit(done.draft.clone()).unwrap();
        }
        done
    }

    #[test]
    fn what_is_agreed_says_the_day_and_who_was_in_the_room() {
        let mut table = table("");
        given(&mut table, Some(4));
        let (id, _) = Agreed::cell_of(PROPOSAL, CRITERION, ROUND, table.world()).unwrap();
        let cells = ["score", "date", "present"].map(|field| table.cell(id, field));
        assert_eq!(cells, ["4", "2014-01-02", "Ada"]);
    }

    #[test]
    fn another_mark_says_what_it_replaces_the_same_is_nothing_and_taken_off_it_is_gone() {
        let mut table = table("");
        given(&mut table, Some(4));
        assert!(given(&mut table, Some(4)).draft.changes.is_empty());
        assert_eq!(given(&mut table, Some(5)).remarks.len(), 1);
        given(&mut table, None);
        assert_eq!(table.world().all::<Agreed>().count(), 0);
        assert_eq!(given(&mut table, None).remarks, []);
    }

    #[test]
    fn nothing_is_agreed_without_a_round_nor_over_marks_that_are_hidden() {
        let none = Sample::default();
        let agreed = |table: &Sample| agree(PROPOSAL, CRITERION, Some(4), table.world(), &caller());
        assert_eq!(why(agreed(&none)), ["refused-no-round"]);
        assert_eq!(why(agreed(&table("yes"))), ["refused-consensus-blind"]);
    }
}
