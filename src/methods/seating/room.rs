//! A room of people and tables, and a plan of who sits where. Keeps out: how a plan is found.

use std::collections::BTreeSet;

/// What is to be planned.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Room {
    people: usize,
    tables: usize,
    rounds: usize,
    hosts: Vec<Option<usize>>,
    apart: BTreeSet<(usize, usize)>,
    together: BTreeSet<(usize, usize)>,
}

impl Room {
    /// People, tables and rounds, each at least 1, and no more tables than people; else `None`.
    pub fn new(people: usize, tables: usize, rounds: usize) -> Option<Self> {
        (tables > 0 && rounds > 0 && people >= tables).then(|| Self {
            people,
            tables,
            rounds,
            hosts: vec![None; tables],
            apart: BTreeSet::new(),
            together: BTreeSet::new(),
        })
    }

    /// A person who stays at a table in every round; `None` when either does not exist, the table
    /// has a host, or the person is one elsewhere.
    #[must_use]
    pub fn with_host(mut self, table: usize, person: usize) -> Option<Self> {
        if person >= self.people || self.hosts.contains(&Some(person)) {
            return None;
        }
        let seat = self.hosts.get_mut(table).filter(|seat| seat.is_none())?;
        *seat = Some(person);
        Some(self)
    }

    /// Two people who must never sit together.
    #[must_use]
    pub fn apart(mut self, one: usize, other: usize) -> Self {
        self.apart.insert((one.min(other), one.max(other)));
        self
    }

    /// Two people who must sit together at least once.
    #[must_use]
    pub fn together(mut self, one: usize, other: usize) -> Self {
        self.together.insert((one.min(other), one.max(other)));
        self
    }

    /// How many people.
    pub const fn people(&self) -> usize {
        self.people
    }

    /// How many tables.
    pub const fn tables(&self) -> usize {
        self.tables
    }

    /// How many rounds.
    pub const fn rounds(&self) -> usize {
        self.rounds
    }

    /// Seats at each table: as even as can be, the larger tables first.
    pub fn sizes(&self) -> Vec<usize> {
        let (each, more) = (self.people / self.tables, self.people % self.tables);
        (0..self.tables).map(|table| each + usize::from(table < more)).collect()
    }

    /// Who stays at a table.
    pub fn host(&self, table: usize) -> Option<usize> {
        self.hosts.get(table).copied().flatten()
    }

    /// Whether somebody hosts a table.
    pub(super) fn is_host(&self, person: usize) -> bool {
        self.hosts.contains(&Some(person))
    }

    /// Whether two people must not meet.
    pub(super) fn is_apart(&self, one: usize, other: usize) -> bool {
        self.apart.contains(&(one.min(other), one.max(other)))
    }

    /// Whether two people must meet.
    pub(super) fn is_together(&self, one: usize, other: usize) -> bool {
        self.together.contains(&(one.min(other), one.max(other)))
    }

    /// Every pair that must meet.
    pub(super) fn wanted(&self) -> impl Iterator<Item = (usize, usize)> {
        self.together.iter().copied()
    }
}

/// Who sits where: for each round and each table its people, least number first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// Rounds, tables, people.
    pub rounds: Vec<Vec<Vec<usize>>>,
}

impl Plan {
    /// How many different pairs sit at one table at least once.
    pub fn distinct_meetings(&self) -> u64 {
        self.pairs().len() as u64
    }

    /// How many of the wishes of a room are not met: pairs together that should not be, pairs that
    /// never meet and should, hosts who leave their table.
    pub fn breaks(&self, room: &Room) -> usize {
        let met = self.pairs();
        let forced = met.iter().filter(|(one, other)| room.is_apart(*one, *other)).count();
        let missed = room.wanted().filter(|pair| !met.contains(pair)).count();
        let away = self.rounds.iter().flat_map(|tables| tables.iter().enumerate());
        let away = away.filter(|(table, seated)| {
            room.host(*table).is_some_and(|host| !seated.contains(&host))
        });
        forced + missed + away.count()
    }

    fn pairs(&self) -> BTreeSet<(usize, usize)> {
        let tables = self.rounds.iter().flatten();
        tables
            .flat_map(|seated| {
                seated.iter().enumerate().flat_map(move |(at, one)| {
                    seated.iter().skip(at + 1).map(|other| (*one.min(other), *one.max(other)))
                })
            })
            .collect()
    }
}
