//! Who sits in which group. Keeps out: the arithmetic of it (see `methods`), and the records it
//! becomes.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::num::NonZeroUsize;

use super::work::groups;
use crate::domain::{Attendance, AttendanceState, Gender, Id, Party, Person, World, fold};
use crate::methods::balance::{Placed, balance};

/// Everybody who is present at a sitting and has not left.
pub fn present(meeting: Id, world: &dyn World) -> Vec<Id> {
    let is_here =
        |line: &&Attendance| line.state == AttendanceState::Present && line.departure.is_none();
    world
        .of::<Attendance>(meeting)
        .map(|(_, line)| line)
        .filter(is_here)
        .map(|line| line.person.id)
        .collect()
}

/// People shared out over groups: those of one organisation apart first, then the genders evenly,
/// where who has not stated a gender counts as such; sizes differ by at most one. What that leaves
/// open is drawn from `seed`.
pub fn share_out(people: &[Id], count: NonZeroUsize, seed: u64, world: &dyn World) -> Vec<Vec<Id>> {
    let of = |person: Id| world.get::<Person>(person);
    let organisation = |person: Id| {
        of(person).and_then(|found| found.organisation.as_ref()).map(|name| fold(name.as_str()))
    };
    // Numbered in the order of names, so that the order of people can't matter.
    let names: BTreeSet<String> =
        people.iter().filter_map(|person| organisation(*person)).collect();
    let numbers: BTreeMap<&String, usize> = names.iter().zip(0..).collect();
    let placed: Vec<Placed> = people
        .iter()
        .map(|person| Placed {
            key: person.bits(),
            origin: organisation(*person).and_then(|name| numbers.get(&name).copied()),
            class: of(*person).and_then(|found| found.gender).unwrap_or(Gender::NotStated) as usize,
        })
        .collect();
    balance(&placed, count, seed)
        .into_iter()
        .map(|table| table.into_iter().map(Id::from_bits).collect())
        .collect()
}

/// The rounds that were planned together with the last one, in their order: several where tables
/// change, else that one.
pub fn last_plan(meeting: Id, world: &dyn World) -> Vec<i64> {
    let all = groups(meeting, world);
    let Some((_, last)) = all.last() else { return Vec::new() };
    let mut rounds: Vec<i64> = all
        .iter()
        .filter(|(_, group)| {
            let same =
                group.method == last.method && group.seed.is_some() && group.seed == last.seed;
            group.round == last.round || same
        })
        .map(|(_, group)| group.round.get())
        .collect();
    rounds.dedup();
    rounds
}

/// Pairs of people who must not sit together, and who must once.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wishes {
    /// Those who must not.
    pub apart: Vec<(Id, Id)>,
    /// Those who must.
    pub together: Vec<(Id, Id)>,
}

impl Wishes {
    fn has(pairs: &[(Id, Id)], one: Id, other: Id) -> bool {
        pairs.iter().any(|pair| *pair == (one, other) || *pair == (other, one))
    }

    fn is_apart(&self, one: Id, other: Id) -> bool {
        Self::has(&self.apart, one, other)
    }

    fn is_together(&self, one: Id, other: Id) -> bool {
        Self::has(&self.together, one, other)
    }
}

/// Who is present and in no group of the last round, each with the group that takes the person in,
/// in every round of the plan from one on: one with nobody whom the person must not meet, of those the
/// one with somebody whom the person must meet and did not yet, then the smallest, of those alike the
/// one with fewest people whom the person met in another round, then of the same organisation, of those
/// alike the first.
pub fn latecomers(meeting: Id, from: i64, wishes: &Wishes, world: &dyn World) -> Vec<(Id, Id)> {
    let all = groups(meeting, world);
    let rounds = last_plan(meeting, world);
    let Some(last) = rounds.last().copied() else { return Vec::new() };
    let organisation = |person: Id| {
        world
            .get::<Person>(person)
            .and_then(|found| found.organisation.as_ref())
            .map(|name| fold(name.as_str()))
    };
    let known = |party: &Party| match party {
        Party::Known(id) => Some(*id),
        Party::Said(_) => None,
    };
    let mut tables: Vec<(Id, i64, usize, Vec<Id>)> = all
        .iter()
        .filter(|(_, group)| rounds.contains(&group.round.get()))
        .map(|(id, group)| {
            let members = &group.members.0;
            let people = members.iter().filter_map(known).collect();
            (*id, group.round.get(), members.len(), people)
        })
        .collect();
    let sits = |tables: &[(Id, i64, usize, Vec<Id>)], person: Id, round: i64| {
        tables.iter().any(|(_, own, _, people)| *own == round && people.contains(&person))
    };
    let late: Vec<Id> = present(meeting, world)
        .into_iter()
        .filter(|person| !sits(&tables, *person, last))
        .collect();
    let mut taken = Vec::new();
    for round in rounds.iter().copied().filter(|round| *round >= from || *round == last) {
        for person in &late {
            if sits(&tables, *person, round) {
                continue;
            }
            let own = organisation(*person);
            let kin = |people: &[Id]| {
                people.iter().filter(|other| own.is_some() && organisation(**other) == own).count()
            };
            let met: BTreeSet<Id> = tables
                .iter()
                .filter(|(.., people)| people.contains(person))
                .flat_map(|(.., people)| people.iter().copied())
                .collect();
            let best = tables.iter_mut().filter(|(_, own, ..)| *own == round).min_by_key(
                |(_, _, size, people)| {
                    let again = people.iter().filter(|other| met.contains(other)).count();
                    let barred = people.iter().filter(|other| wishes.is_apart(*person, **other));
                    let wished =
                        |other: &&Id| wishes.is_together(*person, **other) && !met.contains(*other);
                    let wished = Reverse(people.iter().filter(wished).count());
                    (barred.count(), wished, *size, again, kin(people))
                },
            );
            if let Some((group, _, size, people)) = best {
                taken.push((*person, *group));
                people.push(*person);
                *size += 1;
            }
        }
    }
    taken
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Kind;
    use crate::ledger::sample::Sample;

    fn table() -> (Sample, Id) {
        let mut table = Sample::default();
        let meeting = table
            .add(Kind::Meetings, &[("number", "1"), ("date", "2014-01-18"), ("start", "09:30")]);
        let people = [
            ("Ada", "Circolo", "woman"),
            ("Bice", "Circolo", "woman"),
            ("Ciro", "CIRCOLO", "man"),
            ("Dino", "Scuola", "man"),
            ("Elsa", "Scuola", ""),
            ("Furio", "", "man"),
        ];
        for (name, organisation, gender) in people {
            table.add(
                Kind::People,
                &[("name", name), ("organisation", organisation), ("gender", gender)],
            );
            table
                .add(Kind::Attendance, &[("meeting", "1"), ("person", name), ("state", "present")]);
        }
        (table, meeting)
    }

    fn names(ids: &[Id], table: &Sample) -> Vec<String> {
        ids.iter().map(|id| table.world().record(*id).unwrap().label(table.world())).collect()
    }

    #[test]
    fn people_of_one_organisation_are_apart_however_it_is_written() {
        let (table, meeting) = table();
        let here = present(meeting, table.world());
        for seed in 0..10 {
            let tables = share_out(&here, NonZeroUsize::new(3).unwrap(), seed, table.world());
            for members in &tables {
                let members = names(members, &table);
                let of = |circle: &[&str]| {
                    members.iter().filter(|name| circle.contains(&name.as_str())).count()
                };
                assert!(
                    of(&["Ada", "Bice", "Ciro"]) == 1
                        && of(&["Dino", "Elsa"]) <= 1
                        && members.len() == 2,
                    "{members:?}"
                );
            }
        }
    }

    #[test]
    fn who_left_or_is_absent_is_not_shared_out() {
        let (mut table, meeting) = table();
        let lines: Vec<Id> = table.world().every(Kind::Attendance).map(|(id, _)| id).collect();
        table.set(lines[0], &[("departure", "10:00")]).unwrap();
        table.set(lines[1], &[("state", "absent")]).unwrap();
        assert_eq!(
            names(&present(meeting, table.world()), &table),
            ["Ciro", "Dino", "Elsa", "Furio"]
        );
    }

    #[test]
    fn who_comes_late_goes_to_the_smallest_group_and_to_nobody_of_the_same_house() {
        let (mut table, meeting) = table();
        table.add(
            Kind::Groups,
            &[("meeting", "1"), ("round", "1"), ("number", "1"), ("members", "Ada; Bice; Ciro")],
        );
        table.add(
            Kind::Groups,
            &[("meeting", "1"), ("round", "2"), ("number", "1"), ("members", "Ada")],
        );
        table.add(
            Kind::Groups,
            &[("meeting", "1"), ("round", "2"), ("number", "2"), ("members", "Dino")],
        );
        table.add(
            Kind::Groups,
            &[("meeting", "1"), ("round", "2"), ("number", "3"), ("members", "Ciro; una signora")],
        );
        let found: Vec<(String, String)> =
            latecomers(meeting, 1, &Wishes::default(), table.world())
                .into_iter()
                .map(|(person, group)| {
                    (names(&[person], &table).remove(0), names(&[group], &table).remove(0))
                })
                .collect();
        let expected = [("Bice", "G2.2"), ("Elsa", "G2.1"), ("Furio", "G2.1")];
        assert_eq!(found, expected.map(|(person, group)| (person.to_owned(), group.to_owned())));
    }

    #[test]
    fn who_comes_late_to_tables_that_change_has_one_in_every_round_and_meets_others_each_time() {
        let (mut table, meeting) = table();
        for (round, number, members) in [
            ("1", "1", "Ada; Ciro"),
            ("1", "2", "Bice; Dino"),
            ("2", "1", "Ada; Dino"),
            ("2", "2", "Bice; Ciro"),
        ] {
            let of = [
                ("meeting", "1"),
                ("round", round),
                ("number", number),
                ("members", members),
                ("method", "world_cafe"),
                ("seed", "7"),
            ];
            table.add(Kind::Groups, &of);
        }
        assert_eq!(last_plan(meeting, table.world()), [1, 2]);
        let placed = |from| -> Vec<(String, String)> {
            let found = latecomers(meeting, from, &Wishes::default(), table.world()).into_iter();
            let told = found.map(|(person, group)| {
                (names(&[person], &table).remove(0), names(&[group], &table).remove(0))
            });
            told.filter(|(name, _)| name == "Elsa").collect()
        };
        let all = [("Elsa", "G1"), ("Elsa", "G2.2")];
        // With Ada and Ciro first; then with Bice and Ciro, not with Ada and Dino of her school.
        let all = all.map(|(name, group)| (name.to_owned(), group.to_owned()));
        assert_eq!(placed(1), all);
        assert_eq!(placed(2).len(), 1);
    }

    #[test]
    fn without_groups_nobody_is_late_for_one() {
        let (table, meeting) = table();
        assert_eq!(latecomers(meeting, 1, &Wishes::default(), table.world()), []);
    }
}
