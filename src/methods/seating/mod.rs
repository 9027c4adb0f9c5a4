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

/// A plan for a room: by lines of a finite plane where the numbers allow it, else by a search that
/// begins there.
pub fn plan(room: &Room, seed: u64) -> Plan {
    let begin = lines::plan(room);
    if begin.distinct_meetings() >= bound(room) && begin.breaks(room) == 0 {
        return begin;
    }
    search::improve(room, begin, seed)
}
