//! A room of people and tables, and a plan of who sits where. Keeps out: how a plan is found.

use std::collections::BTreeSet;

/// What is to be planned.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Room {
    people: usize,
    tables: usize,
    rounds: usize,
    sizes: Vec<usize>,
    hosts: Vec<Option<usize>>,
    apart: BTreeSet<(usize, usize)>,
    together: BTreeSet<(usize, usize)>,
}

impl Room {
    /// People, tables and rounds, each at least 1, and no more tables than people; else `None`.
    pub fn new(people: usize, tables: usize, rounds: usize) -> Option<Self> {
        if tables == 0 {
            return None;
        }
        let (each, more) = (people / tables, people % tables);
        (rounds > 0 && people >= tables).then(|| Self {
            people,
            tables,
            rounds,
            sizes: (0..tables).map(|table| each + usize::from(table < more)).collect(),
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

    /// Seats at each table, where others than the first are the larger ones; `None` when they are
    /// not for all people, or differ by more than one.
    #[must_use]
    pub fn with_sizes(self, sizes: Vec<usize>) -> Option<Self> {
        let mut own = sizes.clone();
        own.sort_unstable_by_key(|size| std::cmp::Reverse(*size));
        (own == self.sizes).then_some(Self { sizes, ..self })
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

    /// Seats at each table in the first round: as even as can be, the larger tables first unless told
    /// otherwise. Where hosts stay, other tables may be the larger ones in another round.
    pub fn sizes(&self) -> Vec<usize> {
        self.sizes.clone()
    }

    /// Who stays at a table.
    pub fn host(&self, table: usize) -> Option<usize> {
        self.hosts.get(table).copied().flatten()
    }

    /// Whether somebody hosts a table.
    pub(super) fn is_host(&self, person: usize) -> bool {
        self.hosts.contains(&Some(person))
    }

    /// Whether anybody hosts a table.
    pub(super) fn has_hosts(&self) -> bool {
        self.hosts.iter().any(Option::is_some)
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

    /// Pairs that can never meet: hosts stay apart, and so do those who must.
    pub(super) fn never(&self) -> usize {
        let hosts: BTreeSet<usize> = self.hosts.iter().flatten().copied().collect();
        let between = hosts.len() * hosts.len().saturating_sub(1) / 2;
        let of_hosts =
            |(one, other): &&(usize, usize)| hosts.contains(one) && hosts.contains(other);
        between + self.apart.iter().filter(|pair| !of_hosts(pair)).count()
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

    /// The pairs whose wishes are not met: together though they should not be, and never together
    /// though they should.
    pub fn unmet(&self, room: &Room) -> [Vec<(usize, usize)>; 2] {
        let met = self.pairs();
        let forced = met.iter().copied().filter(|(one, other)| room.is_apart(*one, *other));
        [forced.collect(), room.wanted().filter(|pair| !met.contains(pair)).collect()]
    }

    /// How many of the wishes of a room are not met, hosts who leave their table among them.
    pub fn breaks(&self, room: &Room) -> usize {
        let [forced, missed] = self.unmet(room);
        let away = self.rounds.iter().flat_map(|tables| tables.iter().enumerate());
        let away = away.filter(|(table, seated)| {
            room.host(*table).is_some_and(|host| !seated.contains(&host))
        });
        forced.len() + missed.len() + away.count()
    }

    /// How often a guest sits again at a table whose host they have met.
    pub(super) fn returns(&self, room: &Room) -> usize {
        let at = |table: usize| {
            let mut guests: Vec<usize> = self
                .rounds
                .iter()
                .filter_map(|tables| tables.get(table))
                .flatten()
                .copied()
                .filter(|person| room.host(table) != Some(*person))
                .collect();
            let all = guests.len();
            guests.sort_unstable();
            guests.dedup();
            all - guests.len()
        };
        (0..room.tables()).filter(|table| room.host(*table).is_some()).map(at).sum()
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
