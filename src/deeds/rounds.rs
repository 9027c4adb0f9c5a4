//! Opening and closing a round of assessment. Keeps out: its marks, and reopening it.

use super::argument::{Argument, Takes};
use super::caller::Caller;
use super::deed::Deed;
use super::done::Done;
use crate::domain::{Id, Mark, Round, RoundState, Stated, World, rounds};
use crate::ledger::{Change, Draft, Refusal, add, replace};
use crate::say;

const WHAT: Argument = Argument::needed("state", Takes::OneOf(&["open", "blind", "close"]));

pub(super) const ROWS: &[Deed] = &[Deed {
    word: "round",
    arguments: &[WHAT],
    run: |world, by, told| {
        match told.text("state") {
            Some("close") => close(world, by),
            what => open(what == Some("blind"), world, by),
        }
        .map(Done::from)
    },
}];

/// The refusal of what needs a round.
pub fn no_round() -> Refusal {
    Refusal::new(say!("refused-no-round"), Some(say!("refused-no-round-hint")))
}

/// The next round, open.
pub(super) fn next(
    is_blind: bool,
    world: &dyn World,
    by: &Caller<'_>,
) -> Result<(Id, Change), Refusal> {
    let last = world.all::<Round>().map(|(_, round)| round.number.get()).max().unwrap_or(0);
    let round = Round {
        number: Mark::new(last + 1).map_err(|what| Refusal::new(what, None))?,
        state: RoundState::Open,
        opened: Some(by.minute()),
        closed: None,
        blind: is_blind.then_some(Stated::Yes),
        reason: None,
    };
    let id = by.id();
    Ok((id, add(id, round)))
}

/// Opens the next round; blind, nobody sees the marks of others until it is closed.
///
/// # Errors
/// While a round is open.
pub fn open(is_blind: bool, world: &dyn World, by: &Caller<'_>) -> Result<Draft, Refusal> {
    if let Some((_, open)) = rounds::open(world) {
        return Err(Refusal::new(
            say!("refused-round-is-open", number = open.number.get()),
            Some(say!("refused-round-is-open-hint")),
        ));
    }
    let label = if is_blind { say!("edit-round-opened-blind") } else { say!("edit-round-opened") };
    Ok(Draft::act(label, vec![next(is_blind, world, by)?.1]))
}

/// Closes the open round.
///
/// # Errors
/// When none is open.
pub fn close(world: &dyn World, by: &Caller<'_>) -> Result<Draft, Refusal> {
    let (id, open) = rounds::open(world).ok_or_else(no_round)?;
    let closed = Round { state: RoundState::Closed, closed: Some(by.minute()), ..open.clone() };
    let label = say!("edit-round-closed", number = open.number.get());
    Ok(Draft::act(label, vec![replace(id, closed, world)]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::deeds::sample_people::caller;
    use crate::domain::Kind;
    use crate::ledger::sample::{Sample, why};

    fn table() -> Sample {
        Sample::of(&[
            (Kind::Criteria, &[("code", "costo"), ("weight", "1"), ("min", "1"), ("max", "5")]),
            (Kind::Rounds, &[("number", "4"), ("state", "closed")]),
        ])
    }

    #[test]
    fn a_round_has_the_next_number_is_blind_where_one_says_so_and_is_closed_once() {
        let mut table = table();
        let draft = open(true, table.world(), &caller()).unwrap();
        assert_eq!(draft.label.key, "edit-round-opened-blind");
        table.admit(draft).unwrap();
        let (id, round) = rounds::open(table.world()).unwrap();
        assert_eq!((round.number.get(), round.is_blind()), (5, true));
        assert_eq!(round.opened, Some(caller().minute()));
        let draft = close(table.world(), &caller()).unwrap();
        table.admit(draft).unwrap();
        assert_eq!(table.cell(id, "state"), "closed");
        assert_eq!(why(close(table.world(), &caller())), ["refused-no-round"]);
    }

    #[test]
    fn no_round_is_opened_while_another_is_open() {
        let mut table = table();
        let draft = open(false, table.world(), &caller()).unwrap();
        table.admit(draft).unwrap();
        assert_eq!(why(open(false, table.world(), &caller())), ["refused-round-is-open"]);
    }
}
