//! Plans that are known to be best: lines of a finite plane, and round robins for tables of two.
//! Keeps out: searching.
//!
//! With q tables, q a prime power, seat person number x * q + y as the point (x, y). In round m the
//! table of (x, y) is y - m x: two points lie on one such line for one slope only, so in q rounds
//! nobody meets twice. With q * q people the columns themselves are one more round (an affine
//! plane). For fifteen people in threes there is Kirkman's plan. For tables of two the circle
//! method pairs everybody with everybody (Kirkman 1847).

use super::field::Field;
use super::room::{Plan, Room};

/// The best known beginning; rounds beyond it repeat it.
pub(super) fn plan(room: &Room) -> Plan {
    let even = room.people() == 2 * room.tables();
    let known = match (room.people(), room.tables()) {
        (15, 5) => schoolgirls(),
        _ if even => round_robin(room),
        _ => plane(room).unwrap_or_else(|| shifted(room)),
    };
    let rounds = known.into_iter().cycle().take(room.rounds()).collect();
    Plan { rounds: hosted(room, rounds) }
}

/// Lines of a plane; `None` where the tables are no prime power or the people too many.
fn plane(room: &Room) -> Option<Vec<Vec<Vec<usize>>>> {
    let tables = room.tables();
    let field = Field::new(tables).filter(|_| room.people() <= tables * tables)?;
    let mut rounds: Vec<Vec<Vec<usize>>> = (0..tables)
        .map(|slope| {
            seated(room, |person| {
                let (x, y) = (person / tables, person % tables);
                field.sub(y, field.mul(slope, x))
            })
        })
        .collect();
    if room.people() == tables * tables {
        rounds.push(seated(room, |person| person / tables));
    }
    Some(rounds)
}

/// Everybody moves on by as many tables as their place at the first one.
fn shifted(room: &Room) -> Vec<Vec<Vec<usize>>> {
    let tables = room.tables();
    let table = |round: usize, person: usize| (person + round * (person / tables)) % tables;
    (0..tables).map(|round| seated(room, |person| table(round, person))).collect()
}

/// The circle method: the last person stays, the others turn.
fn round_robin(room: &Room) -> Vec<Vec<Vec<usize>>> {
    let turning = room.people() - 1;
    let round = |round: usize| {
        let fixed = vec![round % turning, turning];
        let pair = |step: usize| {
            let (a, b) = ((round + step) % turning, (round + turning - step) % turning);
            vec![a.min(b), a.max(b)]
        };
        std::iter::once(fixed).chain((1..room.tables()).map(pair)).collect()
    };
    (0..turning.max(1)).map(round).collect()
}

/// Fifteen in threes, seven times, and every pair once (Kirkman 1850): two sevens and one more
/// person, one round turned by one place again and again.
fn schoolgirls() -> Vec<Vec<Vec<usize>>> {
    const A: usize = 0;
    const B: usize = 7;
    const FIRST: [[(usize, usize); 3]; 4] = [
        [(A, 1), (A, 2), (A, 4)],
        [(A, 3), (B, 1), (B, 5)],
        [(A, 5), (B, 4), (B, 6)],
        [(A, 6), (B, 2), (B, 3)],
    ];
    let round = |turn: usize| {
        let turned = |table: &[(usize, usize); 3]| {
            table.iter().map(|(seven, place)| seven + (place + turn) % 7).collect()
        };
        let alone = vec![A + turn, B + turn, 14];
        std::iter::once(alone).chain(FIRST.iter().map(turned)).collect()
    };
    (0..7).map(round).collect()
}

fn seated(room: &Room, table: impl Fn(usize) -> usize) -> Vec<Vec<usize>> {
    let mut tables = vec![Vec::new(); room.tables()];
    for person in 0..room.people() {
        if let Some(seats) = tables.get_mut(table(person)) {
            seats.push(person);
        }
    }
    // As large as the room has them: the larger ones go where it has larger tables.
    let sizes = room.sizes();
    if tables.iter().map(Vec::len).eq(sizes.iter().copied()) {
        return tables;
    }
    tables.sort_by_key(|seats| std::cmp::Reverse(seats.len()));
    let mut places: Vec<usize> = (0..sizes.len()).collect();
    places.sort_by_key(|place| std::cmp::Reverse(sizes.get(*place).copied()));
    let mut seated: Vec<(usize, Vec<usize>)> = places.into_iter().zip(tables).collect();
    seated.sort_unstable_by_key(|(place, _)| *place);
    seated.into_iter().map(|(_, table)| table).collect()
}

/// Each host changes places with somebody of the own table, round by round.
fn hosted(room: &Room, mut rounds: Vec<Vec<Vec<usize>>>) -> Vec<Vec<Vec<usize>>> {
    for tables in &mut rounds {
        for table in 0..room.tables() {
            let Some(host) = room.host(table) else { continue };
            let Some(other) = tables.iter().position(|seats| seats.contains(&host)) else {
                continue;
            };
            // A guest, else a host of another table, who gets there when that is reached.
            let given = tables.get(table).and_then(|seats| {
                let guest = seats.iter().copied().find(|person| !room.is_host(*person));
                guest.or_else(|| seats.first().copied())
            });
            if let Some(guest) = given.filter(|_| other != table) {
                for (at, from, to) in [(other, host, guest), (table, guest, host)] {
                    if let Some(seats) = tables.get_mut(at) {
                        seats.iter_mut().filter(|own| **own == from).for_each(|own| *own = to);
                    }
                }
            }
        }
        tables.iter_mut().for_each(|seats| seats.sort_unstable());
    }
    rounds
}
