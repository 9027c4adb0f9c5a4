//! A search for a better plan: two people of one round change tables, and what helps is kept; what
//! harms is kept more and more seldom (simulated annealing). Keeps out: the clock.

use chacha20::ChaCha8Rng;
use chacha20::rand_core::{Rng, SeedableRng};

use super::reachable;
use super::room::{Plan, Room};

/// Steps of one descent, for each person and round.
const STEPS: usize = 1_000;
/// The most steps of one descent.
const MOST_STEPS: usize = 300_000;
/// How often the search begins anew while the bound is not reached.
const DESCENTS: usize = 6;
/// What a pair that must not meet costs, beside a pair that meets again.
const FORBIDDEN: i64 = 50;

/// What it costs that a guest comes back to a table whose host they have met.
const RETURN: i64 = 6;
/// How many of them in a row may find nothing better before the search ends.
const IN_VAIN: usize = 3;

/// The best plan found from a beginning; never worse than it. The first `kept` rounds stay as they
/// are.
pub(super) fn improve(room: &Room, begin: Plan, kept: usize, seed: u64) -> Plan {
    if room.tables() < 2 || kept >= room.rounds() {
        return begin;
    }
    let goal = reachable(room);
    let merit = |plan: &Plan| {
        let breaks = i64::try_from(plan.breaks(room)).unwrap_or(i64::MAX / FORBIDDEN);
        let returns = i64::try_from(plan.returns(room)).unwrap_or(i64::MAX / FORBIDDEN);
        let met = i64::try_from(plan.distinct_meetings()).unwrap_or(i64::MAX);
        met - FORBIDDEN * breaks - RETURN * returns
    };
    let is_best = |plan: &Plan| {
        plan.distinct_meetings() >= goal && plan.breaks(room) == 0 && plan.returns(room) == 0
    };
    let mut random = ChaCha8Rng::seed_from_u64(seed);
    let mut best = begin;
    let mut in_vain = 0;
    for _ in 0..DESCENTS {
        if in_vain >= IN_VAIN || is_best(&best) {
            break;
        }
        let mut state = State::new(room, &best, kept);
        state.descend(&mut random);
        let found = Plan { rounds: state.rounds() };
        in_vain += 1;
        if merit(&found) > merit(&best) {
            (best, in_vain) = (found, 0);
        }
    }
    best
}

/// How likely a loss is taken at a heat: e to the minus `loss`, as the tenth square of
/// 1 - loss/1024. Only sums and products go into it, which every machine rounds alike.
fn taken(loss: f64) -> f64 {
    let mut power = (1.0 - loss / 1024.0).max(0.0);
    for _ in 0..10 {
        power *= power;
    }
    power
}

/// Two free chairs at one table would make it smaller than another by two.
const TWO_FREE: i64 = 1_000;

struct State<'a> {
    room: &'a Room,
    /// People and, above them, free chairs: every table has as many chairs as the largest.
    chairs: usize,
    /// How many of the first rounds stay as they are.
    kept: usize,
    /// For each round the people in the order of seats, and where each table begins.
    seats: Vec<Vec<usize>>,
    tables: Vec<std::ops::Range<usize>>,
    /// The table of each seat.
    table_of: Vec<usize>,
    /// How often each pair sits together.
    met: Vec<u16>,
}

impl<'a> State<'a> {
    fn new(room: &'a Room, plan: &Plan, kept: usize) -> Self {
        let mut tables = Vec::new();
        let mut table_of = Vec::new();
        let most = room.sizes().into_iter().max().unwrap_or_default();
        for table in 0..room.tables() {
            tables.push(table_of.len()..table_of.len() + most);
            table_of.extend(std::iter::repeat_n(table, most));
        }
        let chairs = table_of.len();
        let round = |tables: &Vec<Vec<usize>>| {
            let mut free = room.people()..chairs;
            let mut seats = Vec::with_capacity(chairs);
            for seated in tables {
                seats.extend(seated.iter().copied());
                seats.extend(free.by_ref().take(most.saturating_sub(seated.len())));
            }
            seats
        };
        let seats: Vec<Vec<usize>> = plan.rounds.iter().map(round).collect();
        let mut state =
            Self { room, chairs, kept, seats, tables, table_of, met: vec![0; chairs * chairs] };
        for tables in &plan.rounds {
            for seated in tables {
                for (at, one) in seated.iter().enumerate() {
                    for other in seated.iter().skip(at + 1) {
                        state.count(*one, *other, true);
                    }
                }
            }
        }
        state
    }

    fn rounds(&self) -> Vec<Vec<Vec<usize>>> {
        let round = |seats: &Vec<usize>| {
            let table = |range: &std::ops::Range<usize>| {
                let chairs = seats.get(range.clone()).unwrap_or_default();
                let people = chairs.iter().copied().filter(|own| !self.is_free(*own));
                let mut seated: Vec<usize> = people.collect();
                seated.sort_unstable();
                seated
            };
            self.tables.iter().map(table).collect()
        };
        self.seats.iter().map(round).collect()
    }

    fn count(&mut self, one: usize, other: usize, more: bool) {
        let people = self.chairs;
        for at in [one * people + other, other * people + one] {
            if let Some(times) = self.met.get_mut(at) {
                *times = if more { *times + 1 } else { times.saturating_sub(1) };
            }
        }
    }

    /// Whether it is a free chair and nobody.
    const fn is_free(&self, chair: usize) -> bool {
        chair >= self.room.people()
    }

    fn times(&self, one: usize, other: usize) -> u16 {
        self.met.get(one * self.chairs + other).copied().unwrap_or_default()
    }

    /// What one more meeting of a pair is worth.
    fn worth(&self, one: usize, other: usize, times: u16) -> i64 {
        if self.is_free(one) || self.is_free(other) {
            return if self.is_free(one) && self.is_free(other) { -TWO_FREE } else { 0 };
        }
        let first = i64::from(times == 0);
        let wish = if self.room.is_apart(one, other) {
            -FORBIDDEN
        } else if self.room.is_together(one, other) {
            first * FORBIDDEN
        } else {
            0
        };
        // Whoever meets a host again comes back to the table of the host.
        let back = times > 0 && (self.room.is_host(one) || self.room.is_host(other));
        let wish = if back { wish - 4 * RETURN } else { wish };
        // Of meetings that repeat, a third is worse than a second: it spreads them.
        first * 4 - i64::from(times.min(8) > 1) + wish
    }

    fn descend(&mut self, random: &mut ChaCha8Rng) {
        let people = self.chairs;
        let steps = (STEPS * people * self.seats.len()).min(MOST_STEPS);
        for step in 0..steps {
            let left = (steps - step) as f64 / steps as f64;
            // From four meetings down to nothing.
            let heat = 8.0 * left * left;
            let round = self.kept + below(random, self.seats.len() - self.kept);
            let (a, b) = (below(random, people), below(random, people));
            let (Some(table_a), Some(table_b)) = (self.table_of.get(a), self.table_of.get(b))
            else {
                continue;
            };
            let (table_a, table_b) = (*table_a, *table_b);
            if table_a == table_b {
                continue;
            }
            let Some((one, other)) = self.pair(round, a, b) else { continue };
            // Hosts stay; free chairs move only around them, so that other plans keep their sizes.
            let is_fixed =
                |chair| self.room.is_host(chair) || self.is_free(chair) && !self.room.has_hosts();
            if is_fixed(one) || is_fixed(other) {
                continue;
            }
            let gain = self.gain(round, one, table_a, other, table_b);
            let chance = f64::from(random.next_u32()) / f64::from(u32::MAX);
            if gain >= 0 || (heat > 0.0 && chance < taken(-gain as f64 / heat)) {
                self.swap(round, (a, one, table_a), (b, other, table_b));
            }
        }
    }

    fn pair(&self, round: usize, a: usize, b: usize) -> Option<(usize, usize)> {
        let seats = self.seats.get(round)?;
        Some((*seats.get(a)?, *seats.get(b)?))
    }

    fn seated(&self, round: usize, table: usize) -> &[usize] {
        let range = self.tables.get(table).cloned().unwrap_or_default();
        self.seats.get(round).and_then(|seats| seats.get(range)).unwrap_or_default()
    }

    /// What it is worth that two people of a round change tables.
    fn gain(&self, round: usize, one: usize, own: usize, other: usize, theirs: usize) -> i64 {
        let mut gain = 0;
        for (person, from, to, instead) in [(one, own, theirs, other), (other, theirs, own, one)] {
            for near in self.seated(round, from).iter().filter(|near| **near != person) {
                gain -= self.worth(person, *near, self.times(person, *near).saturating_sub(1));
            }
            for near in self.seated(round, to).iter().filter(|near| **near != instead) {
                gain += self.worth(person, *near, self.times(person, *near));
            }
        }
        gain
    }

    fn swap(&mut self, round: usize, a: (usize, usize, usize), b: (usize, usize, usize)) {
        for ((_, person, from), (_, instead, to)) in [(a, b), (b, a)] {
            let leave = self.seated(round, from).to_vec();
            let join = self.seated(round, to).to_vec();
            leave.iter().filter(|near| **near != person).for_each(|near| {
                self.count(person, *near, false);
            });
            join.iter().filter(|near| **near != instead).for_each(|near| {
                self.count(person, *near, true);
            });
        }
        if let Some(seats) = self.seats.get_mut(round) {
            seats.swap(a.0, b.0);
        }
    }
}

/// A number below a bound, each as likely; 0 when the bound is 0.
fn below(random: &mut ChaCha8Rng, bound: usize) -> usize {
    let bound = bound as u64;
    if bound == 0 {
        return 0;
    }
    let most = u64::MAX - u64::MAX % bound;
    loop {
        let drawn = random.next_u64();
        if drawn < most {
            return usize::try_from(drawn % bound).unwrap_or(0);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::taken;

    #[test]
    fn a_greater_loss_is_taken_more_seldom() {
        assert_eq!(taken(0.0), 1.0);
        assert!((taken(1.0) - (-1.0_f64).exp()).abs() < 1e-3);
        assert!(taken(8.0) < 1e-3 && taken(5_000.0) == 0.0);
    }
}
