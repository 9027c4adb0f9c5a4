//! Plans of rounds at tables, as in a World Cafe: who sits where so that as many different people
//! as possible meet. Keeps out: names, the clock; the search stops by the number of its steps, so
//! that a seed gives the same plan on every machine.

mod field;
mod lines;
mod room;
mod search;
#[cfg(test)]
mod tests;

pub use room::{Plan, Room};

/// The most distinct pairs that can meet: all pairs, or every pair at every table once.
pub fn bound(room: &Room) -> u64 {
    let pairs = |of: usize| (of as u64) * (of as u64).saturating_sub(1) / 2;
    let per_round: u64 = room.sizes().into_iter().map(pairs).sum();
    pairs(room.people()).min(per_round.saturating_mul(room.rounds() as u64))
}

/// A plan whose first round is given and stays, as long as it puts nobody together who must not meet:
/// the other rounds are found as in [`plan`].
pub fn plan_after(room: &Room, first: Vec<Vec<usize>>, seed: u64) -> Plan {
    let mut begin = lines::plan(room);
    if let Some(own) = begin.rounds.first_mut() {
        *own = first;
    }
    let alone = Plan { rounds: begin.rounds.iter().take(1).cloned().collect() };
    let [forced, _] = alone.unmet(room);
    search::improve(room, begin, usize::from(forced.is_empty()), seed)
}

/// The most distinct pairs that can meet while hosts stay and some pairs must not.
pub fn reachable(room: &Room) -> u64 {
    let pairs = |of: usize| (of as u64) * (of as u64).saturating_sub(1) / 2;
    bound(room).min(pairs(room.people()).saturating_sub(room.never() as u64))
}

/// A plan for a room: by lines of a finite plane where the numbers allow it, else by a search that
/// begins there.
pub fn plan(room: &Room, seed: u64) -> Plan {
    let begin = lines::plan(room);
    let is_best = begin.distinct_meetings() >= bound(room) && begin.returns(room) == 0;
    if is_best && begin.breaks(room) == 0 {
        return begin;
    }
    search::improve(room, begin, 0, seed)
}
