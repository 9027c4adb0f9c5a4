//! A World Café: tables whose hosts stay while the others change. Keeps out: the steps by which
//! they change (see `methods`).

use std::collections::BTreeMap;
use std::num::NonZeroUsize;

use super::caller::Caller;
use super::done::Done;
use super::group_making::{Making, bounded, fault, seatable, template};
use super::group_sizes::Sizes;
use super::named_here::{names, not_apart, present_pairs, somebody_here};
use crate::domain::{GroupMethod, Id, Party, Person, Prose, World, fold};
use crate::ledger::Refusal;
use crate::methods::seating::{Room, plan_after, reachable};
use crate::readings::groups::share_out;
use crate::say;

/// The most rounds.
pub const ROUNDS_MOST: i64 = 20;

/// What tables that change are told beside their sizes.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Rotating<'a> {
    /// Who stays at a table, in the order of tables; where nobody is named, somebody is drawn.
    pub hosts: Vec<Party>,
    /// Pairs who must never sit together.
    pub apart: Vec<[Party; 2]>,
    /// Pairs who must sit together at least once.
    pub together: Vec<[Party; 2]>,
    /// How many rounds; as many as usual when nobody says.
    pub rounds: Option<i64>,
    /// The questions: one for each round, or one for all.
    pub asked: &'a [&'a str],
}

/// Shares those present out over tables whose hosts stay while the others change, so that as many as
/// can be meet; who must not meet never sits together, who must does at least once. What could not be
/// had is told.
///
/// # Errors
/// When nobody is present, for numbers that do not fit those who are, for a host who is not present
/// or one too many, and for a pair who are not two of those present.
pub fn world_cafe(
    sizes: &Sizes,
    tables: Rotating<'_>,
    meeting: Option<Id>,
    world: &dyn World,
    by: &Caller<'_>,
) -> Result<Done, Refusal> {
    let mut guests = seatable(meeting, world, by)?;
    let (count, seed) = (sizes.groups(guests.len())?, sizes.seed(by)?);
    let template = template(GroupMethod::WorldCafe)?;
    let rounds = tables.rounds.unwrap_or(template.rounds).to_string();
    let rounds = usize::try_from(bounded("rounds", &rounds, 1, ROUNDS_MOST)?).unwrap_or(1);
    if count.get() == 1 && rounds > 1 {
        return Err(fault("group_count", say!("fault-one-table")));
    }
    let pairs = [
        present_pairs("apart", &tables.apart, &guests, world)?,
        present_pairs("together", &tables.together, &guests, world)?,
    ];
    let mut named: Vec<Id> = Vec::new();
    for party in tables.hosts {
        match somebody_here("hosts", &party, &guests, world)? {
            Some(id) if named.len() < count.get() => named.push(id),
            _ => {
                let name = party.shown(world);
                return Err(fault("hosts", say!("fault-host", name = name, tables = count.get())));
            }
        }
        guests.retain(|guest| !named.contains(guest));
    }
    let rule = say!("rule-world-cafe");
    let making = Making::anew(GroupMethod::WorldCafe, rule, seed, meeting, world, by)?;
    let (hosts, start) = seated(named, &guests, count, seed, world);
    let found = rotated(&hosts, &start, rounds, &pairs, seed.unsigned_abs())
        .ok_or_else(|| fault("group_count", say!("fault-needed")))?;
    let mut changes = making.replaced();
    let is_instead = !changes.is_empty();
    for (round, tables) in found.rounds.iter().enumerate() {
        for ((number, seats), host) in tables.iter().enumerate().zip(&hosts) {
            let guests = seats.iter().filter(|guest| *guest != host).copied();
            let members = std::iter::once(*host).chain(guests).map(Party::Known).collect();
            let host = Some(Party::Known(*host));
            changes.push(making.group(round, number, None, members, host)?);
        }
    }
    let every = tables.asked.len() == 1;
    let asked = tables.asked.iter().zip(making.first..).map(|(line, round)| {
        Prose::new(line)
            .map(|words| (words, (!every).then_some(round), None))
            .map_err(|reason| fault("asked", reason))
    });
    let asked = asked.collect::<Result<_, _>>()?;
    changes.extend(making.questions(making.unasked(asked))?);
    let told = say!("rotation-met", met = found.met, most = found.most);
    let told = if is_instead { say!("rotation-replaced", told = told) } else { told };
    let done = Done::from(making.draft(changes)).with(Some(told));
    let [forced, missed] = &found.unmet;
    let forced = not_apart(forced, world);
    let missed =
        (!missed.is_empty()).then(|| say!("rotation-not-together", pairs = names(missed, world)));
    Ok(done.with(forced).with(missed))
}

/// Who sits where in each round, and how far that goes.
struct Rotated {
    rounds: Vec<Vec<Vec<Id>>>,
    met: u64,
    most: u64,
    unmet: [Vec<(Id, Id)>; 2],
}

/// The rounds after the first, for as many meetings as can be.
fn rotated(
    hosts: &[Id],
    start: &[Vec<Id>],
    rounds: usize,
    [apart, together]: &[Vec<(Id, Id)>; 2],
    seed: u64,
) -> Option<Rotated> {
    // Numbered hosts first, then guests by their place at the table: the plans that are known to be
    // best leave the first of each table where they are.
    let most = start.iter().map(Vec::len).max().unwrap_or_default();
    let guests = (0..most).flat_map(|place| start.iter().filter_map(move |table| table.get(place)));
    let people: Vec<Id> = hosts.iter().chain(guests).copied().collect();
    let numbers: BTreeMap<Id, usize> = people.iter().copied().zip(0..).collect();
    let number = |id: &Id| numbers.get(id).copied().unwrap_or_default();
    let first: Vec<Vec<usize>> = hosts
        .iter()
        .zip(start)
        .map(|(host, guests)| {
            let mut seats: Vec<usize> = std::iter::once(host).chain(guests).map(number).collect();
            seats.sort_unstable();
            seats
        })
        .collect();
    let mut room = Room::new(people.len(), hosts.len(), rounds)?
        .with_sizes(first.iter().map(Vec::len).collect())?;
    for (table, host) in hosts.iter().enumerate() {
        room = room.with_host(table, number(host))?;
    }
    for (one, other) in apart {
        room = room.apart(number(one), number(other));
    }
    for (one, other) in together {
        room = room.together(number(one), number(other));
    }
    let plan = plan_after(&room, first, seed);
    let id = |number: &usize| people.get(*number).copied();
    let pairs = |pairs: Vec<(usize, usize)>| {
        pairs.iter().filter_map(|(one, other)| Some((id(one)?, id(other)?))).collect()
    };
    let table = |seats: &Vec<usize>| seats.iter().filter_map(id).collect();
    Some(Rotated {
        rounds: plan.rounds.iter().map(|tables| tables.iter().map(table).collect()).collect(),
        met: plan.distinct_meetings(),
        most: reachable(&room),
        unmet: plan.unmet(&room).map(pairs),
    })
}

/// Who hosts each table, and who begins there as a guest. Those named have the tables with the
/// fewest people, so that each of the others has somebody of whom the seed can make a host, and no
/// table has two more than another.
fn seated(
    named: Vec<Id>,
    guests: &[Id],
    count: NonZeroUsize,
    seed: i64,
    world: &dyn World,
) -> (Vec<Id>, Vec<Vec<Id>>) {
    let mut start = share_out(guests, count, seed.unsigned_abs(), world);
    if !named.is_empty() {
        start.sort_by_key(Vec::len);
    }
    part_from_hosts(&named, &mut start, world);
    let mut hosts = named;
    for table in start.iter_mut().skip(hosts.len()) {
        if let Some(at) = usize::try_from(seed).unwrap_or(0).checked_rem(table.len()) {
            hosts.push(table.remove(at));
        }
    }
    (hosts, start)
}

/// Changes guests between tables so that none begins at the table of a host of the same
/// organisation, where another guest can go there without meeting one of their own.
fn part_from_hosts(hosts: &[Id], start: &mut [Vec<Id>], world: &dyn World) {
    let organisation = |id: Id| {
        let person = world.get::<Person>(id)?;
        person.organisation.as_ref().map(|name| fold(name.as_str()))
    };
    let clashes = |table: usize, guest: Id, gone: Id, start: &[Vec<Id>]| {
        let own = organisation(guest);
        let others = start.get(table).into_iter().flatten().filter(|other| **other != gone);
        own.is_some() && others.chain(hosts.get(table)).any(|other| organisation(*other) == own)
    };
    for at in 0..hosts.len().min(start.len()) {
        let own = hosts.get(at).and_then(|host| organisation(*host));
        let table = start.get(at).into_iter().flatten().copied();
        let with_host: Vec<Id> =
            table.filter(|guest| own.is_some() && organisation(*guest) == own).collect();
        for guest in with_host {
            let change = (0..start.len()).filter(|to| *to != at).find_map(|to| {
                let others = start.get(to)?.iter().copied();
                let mut fits = others.filter(|other| {
                    !clashes(at, *other, guest, start) && !clashes(to, guest, *other, start)
                });
                fits.next().map(|other| (to, other))
            });
            let Some((to, other)) = change else { continue };
            for (table, from, into) in [(at, guest, other), (to, other, guest)] {
                let seats = start.get_mut(table).into_iter().flatten();
                seats.filter(|seat| **seat == from).for_each(|seat| *seat = into);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::deeds::sample_people::{caller, person, seated as people};
    use crate::domain::{Group, Kind, Question};
    use crate::ledger::sample::{Sample, why};

    fn sizes(count: i64, seed: i64) -> Sizes {
        Sizes { count: Some(count), size: None, seed: Some(seed) }
    }

    fn hosting<'a>(hosts: &[usize], rounds: i64, asked: &'a [&'a str]) -> Rotating<'a> {
        let hosts = hosts.iter().map(|number| Party::Known(person(*number))).collect();
        Rotating { hosts, rounds: Some(rounds), asked, ..Rotating::default() }
    }

    fn made(table: &mut Sample, sizes: &Sizes, tables: Rotating<'_>) -> Vec<Group> {
        let done = world_cafe(sizes, tables, None, table.world(), &caller()).unwrap();
        table.admit(done.draft).unwrap();
        table.world().all::<Group>().map(|(_, group)| group.clone()).collect()
    }

    #[test]
    fn no_table_is_without_people_however_few_there_are_and_whoever_hosts() {
        for people_present in 3..6 {
            for hosts in [&[][..], &[1], &[2, 1], &[3, 1, 2]] {
                for seed in 0..40 {
                    let mut table = people(people_present);
                    let groups = made(&mut table, &sizes(3, seed), hosting(hosts, 2, &[]));
                    let sizes: Vec<usize> =
                        groups.iter().map(|group| group.members.0.len()).collect();
                    let (least, most) = (sizes.iter().min(), sizes.iter().max());
                    assert!(least >= Some(&1), "{hosts:?}, seed {seed}: {sizes:?}");
                    assert!(most <= least.map(|n| n + 1).as_ref(), "{hosts:?}, seed {seed}");
                    let named = hosts.iter().map(|number| Some(Party::Known(person(*number))));
                    let first = groups.iter().map(|group| group.host.clone());
                    assert!(first.take(hosts.len()).eq(named), "hosts have the first tables");
                    assert!(groups.iter().all(|group| group.host.is_some()));
                }
            }
        }
    }

    #[test]
    fn with_hosts_named_nobody_begins_at_a_table_with_one_of_their_own() {
        for seed in 0..20 {
            let mut table = people(14);
            for number in 1..=14 {
                let name = format!("Org {}", number % 4);
                table.set(person(number), &[("organisation", &name)]).unwrap();
            }
            let groups = made(&mut table, &sizes(4, seed), hosting(&[1, 2, 3, 4], 2, &[]));
            for group in groups.iter().filter(|group| group.round.get() == 1) {
                let mut names: Vec<String> = group
                    .members
                    .0
                    .iter()
                    .filter_map(|member| match member {
                        Party::Known(id) => Some(table.cell(*id, "organisation")),
                        Party::Said(_) => None,
                    })
                    .collect();
                names.sort();
                let before = names.len();
                names.dedup();
                assert_eq!(names.len(), before, "seed {seed}: {names:?}");
            }
        }
    }

    #[test]
    fn hosts_stay_the_others_change_and_the_same_seed_does_the_same() {
        let mut again = Vec::new();
        for _ in 0..2 {
            let mut table = people(7);
            let groups = made(&mut table, &sizes(3, 5), hosting(&[4], 3, &["A?", "B?"]));
            assert_eq!(groups.len(), 9);
            for (before, after) in groups.iter().zip(groups.iter().skip(3)) {
                let stayed = before.members.0.iter().filter(|it| after.members.0.contains(it));
                assert_eq!(stayed.collect::<Vec<_>>(), before.host.iter().collect::<Vec<_>>());
                assert_eq!(before.host, after.host);
            }
            let rounds = table.world().all::<Question>().map(|(_, asked)| asked.round.unwrap());
            assert_eq!(rounds.map(|round| round.get()).collect::<Vec<_>>(), [1, 2]);
            again.push(groups.into_iter().map(|group| group.members).collect::<Vec<_>>());
        }
        assert_eq!(again[0], again[1]);
    }

    #[test]
    fn who_must_not_meet_never_sits_together_and_who_must_does_once() {
        let mut table = people(9);
        let pair = |one, other| [Party::Known(person(one)), Party::Known(person(other))];
        let tables = Rotating {
            apart: vec![pair(1, 2)],
            together: vec![pair(3, 4), pair(5, 6)],
            ..hosting(&[9], 3, &[])
        };
        let done = world_cafe(&sizes(3, 5), tables, None, table.world(), &caller()).unwrap();
        let keys: Vec<_> = done.remarks.iter().map(|told| told.key.as_ref()).collect();
        assert_eq!(keys, ["rotation-met"]);
        table.admit(done.draft).unwrap();
        let groups: Vec<Group> = table.world().all::<Group>().map(|(_, own)| own.clone()).collect();
        let sit = |one, other| {
            groups.iter().filter(|own| own.holds(person(one)) && own.holds(person(other))).count()
        };
        assert_eq!(sit(1, 2), 0);
        assert!(sit(3, 4) > 0 && sit(5, 6) > 0);
    }

    #[test]
    fn wishes_that_cannot_be_had_are_told_and_a_pair_is_two_of_those_present() {
        let table = people(3);
        let pair = |one, other| [Party::Known(person(one)), Party::Known(person(other))];
        let all =
            || Rotating { apart: vec![pair(1, 2), pair(1, 3), pair(2, 3)], ..hosting(&[], 2, &[]) };
        let done = world_cafe(&sizes(2, 1), all(), None, table.world(), &caller()).unwrap();
        assert!(done.remarks.iter().any(|told| told.key == "rotation-not-apart"));
        for other in [1, 9] {
            let tables = Rotating { apart: vec![pair(1, other)], ..hosting(&[], 2, &[]) };
            let told = why(world_cafe(&sizes(2, 1), tables, None, table.world(), &caller()));
            let wrong = if other == 1 { "fault-pair" } else { "fault-pair-absent" };
            assert_eq!(told, [format!("apart: {wrong}")]);
        }
    }

    #[test]
    fn a_plan_made_again_stands_instead_of_the_one_before() {
        let mut table = people(4);
        made(&mut table, &sizes(2, 5), hosting(&[], 3, &["A?"]));
        let groups = made(&mut table, &sizes(2, 6), hosting(&[], 2, &["A?"]));
        let rounds = |groups: &[Group]| -> Vec<i64> {
            groups.iter().map(|group| group.round.get()).collect()
        };
        assert_eq!(rounds(&groups), [1, 1, 2, 2]);
        assert_eq!(table.world().count(Kind::Questions), 1);
        // Where somebody wrote down what a group said, its rounds stay, and others follow.
        let first = table.world().all::<Group>().next().unwrap().0.to_string();
        let said = [
            ("meeting", "1"),
            ("time", "08:45"),
            ("kind", "note"),
            ("text", "Un orto"),
            ("group", first.as_str()),
        ];
        table.add(Kind::Entries, &said);
        let groups = made(&mut table, &sizes(2, 7), hosting(&[], 1, &[]));
        assert_eq!(rounds(&groups), [1, 1, 2, 2, 3, 3]);
    }

    #[test]
    fn one_question_is_for_every_round() {
        let mut table = people(4);
        made(&mut table, &sizes(2, 5), hosting(&[], 2, &["A?"]));
        let rounds = table.world().all::<Question>().map(|(_, asked)| asked.round);
        assert_eq!(rounds.collect::<Vec<_>>(), [None]);
    }

    #[test]
    fn who_is_absent_or_one_too_many_does_not_host_and_rounds_have_bounds() {
        let table = people(3);
        let cafe = |count, tables| {
            why(world_cafe(&sizes(count, 1), tables, None, table.world(), &caller()))
        };
        assert_eq!(cafe(2, hosting(&[9], 2, &[])), ["hosts: fault-host"]);
        assert_eq!(cafe(1, hosting(&[1, 2], 1, &[])), ["hosts: fault-host"]);
        assert_eq!(cafe(1, hosting(&[], 2, &[])), ["group_count: fault-one-table"]);
        assert_eq!(cafe(2, hosting(&[1], 21, &[])), ["rounds: fault-bounds"]);
        assert_eq!(cafe(4, hosting(&[1], 2, &[])), ["group_count: fault-bounds"]);
        let none = people(0);
        let nobody = world_cafe(&sizes(1, 1), hosting(&[], 1, &[]), None, none.world(), &caller());
        assert_eq!(why(nobody), ["refused-nobody-present"]);
    }
}
