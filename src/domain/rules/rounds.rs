//! Which round of assessment is meant. Keeps out: its marks.

use crate::domain::id::Id;
use crate::domain::nouns::Round;
use crate::domain::values::RoundState;
use crate::domain::world::World;

/// The open round.
pub fn open(world: &dyn World) -> Option<(Id, &Round)> {
    world.all::<Round>().find(|(_, round)| round.state == RoundState::Open)
}

/// The open round, else the one closed last.
pub fn current(world: &dyn World) -> Option<Id> {
    let last = || world.all::<Round>().max_by_key(|(_, round)| (round.closed, round.number));
    open(world).or_else(last).map(|(id, _)| id)
}

/// The rounds by number.
pub fn series(world: &dyn World) -> Vec<(Id, &Round)> {
    let mut rounds: Vec<_> = world.all::<Round>().collect();
    rounds.sort_by_key(|(id, round)| (round.number, *id));
    rounds
}

/// The round before another, by number: the one a second round is held against.
pub fn before(round: Id, world: &dyn World) -> Option<Id> {
    let rounds = series(world);
    let at = rounds.iter().position(|(id, _)| *id == round)?;
    rounds.get(at.checked_sub(1)?).map(|(id, _)| *id)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Kind;
    use crate::domain::sample::Sample;

    #[test]
    fn the_round_before_is_the_next_lower_number_whatever_came_first() {
        let table = Sample::of(&[
            (Kind::Rounds, &[("number", "4"), ("state", "open")]),
            (Kind::Rounds, &[("number", "1"), ("state", "closed")]),
            (Kind::Rounds, &[("number", "2"), ("state", "closed")]),
        ]);
        let id = Id::from_bits;
        assert_eq!(
            series(table.world()).iter().map(|(id, _)| *id).collect::<Vec<_>>(),
            [id(2), id(3), id(1)]
        );
        assert_eq!(
            [before(id(1), table.world()), before(id(2), table.world())],
            [Some(id(3)), None]
        );
        assert_eq!(current(table.world()), Some(id(1)));
    }
}
