//! Who sits where in each round of work in groups, by person and by table, and how many meet. Keeps
//! out: making the groups.

use std::collections::{BTreeMap, BTreeSet};

use super::{groups, last_plan};
use crate::domain::{Id, World};

/// Where somebody sits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SeatedPerson {
    /// Their name.
    pub name: String,
    /// The table in each round; `None` where they sit at none.
    pub tables: Vec<Option<i64>>,
    /// Whether they host a table.
    pub hosts: bool,
    /// How many different people they sit with.
    pub meets: usize,
}

/// A table in one round.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SeatedTable {
    /// The round.
    pub round: i64,
    /// Its number.
    pub number: i64,
    /// What it is called, or works on.
    pub name: Option<String>,
    /// Who stays at it.
    pub host: Option<String>,
    /// Who sits at it, the host among them.
    pub members: Vec<String>,
}

/// The plan of all rounds of a sitting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RotationPlan {
    /// The rounds.
    pub rounds: Vec<i64>,
    /// Everybody, by name.
    pub people: Vec<SeatedPerson>,
    /// The tables, round by round.
    pub tables: Vec<SeatedTable>,
    /// How many pairs of people sit together at least once.
    pub met: usize,
    /// How many could at most with tables of these sizes: pairs of people there are but for hosts who
    /// stay, or seats beside one another in all rounds, whichever is less.
    pub most: usize,
    /// The numbers from which chance was drawn.
    pub seeds: BTreeSet<i64>,
}

const fn pairs(people: usize) -> usize {
    people * people.saturating_sub(1) / 2
}

impl RotationPlan {
    /// The plan of a sitting; `None` where it has no groups.
    pub fn of(meeting: Id, world: &dyn World) -> Option<Self> {
        let mut tables = Vec::new();
        let mut seeds = BTreeSet::new();
        // A plan that was made again stands instead of the one before.
        let last = last_plan(meeting, world);
        let planned = groups(meeting, world).into_iter();
        for (_, group) in
            planned.filter(|(_, group)| group.seed.is_none() || last.contains(&group.round.get()))
        {
            let host = group.host.as_ref().map(|host| host.shown(world));
            let mut members: Vec<String> =
                group.members.0.iter().map(|member| member.shown(world)).collect();
            members.extend(host.clone().filter(|host| !members.contains(host)));
            seeds.extend(group.seed.map(|seed| seed.get()));
            tables.push(SeatedTable {
                round: group.round.get(),
                number: group.number.get(),
                name: group.name.as_ref().map(|name| name.as_str().to_owned()),
                host,
                members,
            });
        }
        if tables.is_empty() {
            return None;
        }
        tables.sort_by_key(|table| (table.round, table.number));
        let rounds: BTreeSet<i64> = tables.iter().map(|table| table.round).collect();
        let rounds: Vec<i64> = rounds.into_iter().collect();
        let mut people: BTreeMap<&str, (BTreeMap<i64, i64>, usize)> = BTreeMap::new();
        let mut met = BTreeSet::new();
        for table in &tables {
            for (at, member) in table.members.iter().enumerate() {
                let own = people.entry(member).or_default();
                own.0.insert(table.round, table.number);
                own.1 += usize::from(table.host.as_ref() == Some(member));
                for other in table.members.iter().skip(at + 1).filter(|other| *other != member) {
                    met.insert((member.min(other), member.max(other)));
                }
            }
        }
        let seats: usize = tables.iter().map(|table| pairs(table.members.len())).sum();
        // Whoever stays at a table in every round never meets who stays at another.
        let staying = people.values().filter(|(_, hosted)| *hosted == rounds.len()).count();
        let most = seats.min(pairs(people.len()) - pairs(staying));
        let people = people
            .into_iter()
            .map(|(name, (at, hosted))| SeatedPerson {
                name: name.to_owned(),
                tables: rounds.iter().map(|round| at.get(round).copied()).collect(),
                hosts: hosted > 0,
                meets: met.iter().filter(|(one, other)| *one == name || *other == name).count(),
            })
            .collect();
        let met = met.len();
        Some(Self { rounds, people, tables, met, most, seeds })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Kind;
    use crate::ledger::sample::Sample;

    #[test]
    fn everybody_finds_their_table_in_each_round_and_meetings_are_counted_once() {
        let mut table = Sample::of(&[(Kind::Meetings, &[("number", "1"), ("date", "2014-04-17")])]);
        for (round, number, host, members) in [
            ("1", "1", "Ada", "Ada; Bice"),
            ("1", "2", "", "Carlo; Dino"),
            ("2", "1", "Ada", "Ada; Carlo"),
            ("2", "2", "", "Bice; Dino"),
        ] {
            table.add(
                Kind::Groups,
                &[
                    ("meeting", "1"),
                    ("round", round),
                    ("number", number),
                    ("host", host),
                    ("members", members),
                    ("seed", "7"),
                ],
            );
        }
        let plan = RotationPlan::of(Id::from_bits(1), table.world()).unwrap();
        let told: Vec<_> =
            plan.people.iter().map(|own| (own.name.as_str(), own.tables.clone())).collect();
        assert_eq!(told[1], ("Bice", vec![Some(1), Some(2)]));
        assert!(plan.people[0].hosts && !plan.people[1].hosts);
        assert_eq!(plan.people.iter().map(|own| own.meets).collect::<Vec<_>>(), [2, 2, 2, 2]);
        assert_eq!((plan.rounds.len(), plan.met, plan.most), (2, 4, 4));
        assert_eq!(plan.seeds.into_iter().collect::<Vec<_>>(), [7]);
        assert_eq!(RotationPlan::of(Id::from_bits(2), table.world()), None);
        // Of three people two stay where they are: they never meet.
        let mut table = Sample::of(&[(Kind::Meetings, &[("number", "1"), ("date", "2014-04-17")])]);
        for (round, number, host, members) in [
            ("1", "1", "Ada", "Ada; Bice"),
            ("1", "2", "Carlo", "Carlo"),
            ("2", "1", "Ada", "Ada"),
            ("2", "2", "Carlo", "Carlo; Bice"),
            ("3", "1", "Ada", "Ada; Bice"),
            ("3", "2", "Carlo", "Carlo"),
        ] {
            let group = [
                ("meeting", "1"),
                ("round", round),
                ("number", number),
                ("host", host),
                ("members", members),
                ("seed", "7"),
            ];
            table.add(Kind::Groups, &group);
        }
        let plan = RotationPlan::of(Id::from_bits(1), table.world()).unwrap();
        assert_eq!((plan.met, plan.most), (2, 2));
    }
}
