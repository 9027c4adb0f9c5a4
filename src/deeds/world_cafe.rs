//! A World Café: tables whose hosts stay while the others change. Keeps out: the steps by which
//! they change (see `methods`).

use std::num::NonZeroUsize;

use super::caller::Caller;
use super::group_making::{Making, bounded, fault, seatable, template};
use super::group_sizes::Sizes;
use crate::domain::{Datum, GroupMethod, Id, Parties, Party, Place, Prose, Row, World};
use crate::ledger::{Draft, Refusal};
use crate::readings::groups::{rotate, share_out};
use crate::say;

/// The most rounds.
pub const ROUNDS_MOST: i64 = 20;

/// What tables that change are told beside their sizes.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Rotating<'a> {
    /// Who stays at a table, in the order of tables; where nobody is named, somebody is drawn.
    pub hosts: Vec<Party>,
    /// How many rounds; as many as usual when nobody says.
    pub rounds: Option<i64>,
    /// The questions: one for each round, or one for all.
    pub asked: &'a [&'a str],
}

/// Who is named as hosts, in words.
///
/// # Errors
/// When one is not to be found.
pub fn hosts(words: &str, world: &dyn World) -> Result<Vec<Party>, Refusal> {
    let place = Place { row: &Row::new(), world };
    let read = Parties::read(words, &place).map_err(|reason| fault("hosts", reason))?;
    Ok(read.0)
}

/// Shares those present out over tables whose hosts stay while the others change.
///
/// # Errors
/// When nobody is present, for numbers that do not fit those who are, and for a host who is not
/// present or one too many.
pub fn world_cafe(
    sizes: &Sizes,
    tables: Rotating<'_>,
    meeting: Option<Id>,
    world: &dyn World,
    by: &Caller<'_>,
) -> Result<Draft, Refusal> {
    let mut guests = seatable(meeting, world, by)?;
    let (count, seed) = (sizes.groups(guests.len())?, sizes.seed(by)?);
    let template = template(GroupMethod::WorldCafe)?;
    let rounds = tables.rounds.unwrap_or(template.rounds).to_string();
    let rounds = usize::try_from(bounded("rounds", &rounds, 1, ROUNDS_MOST)?).unwrap_or(1);
    let mut named: Vec<Id> = Vec::new();
    for party in tables.hosts {
        match party {
            Party::Known(id) if guests.contains(&id) && named.len() < count.get() => named.push(id),
            other => {
                let name = other.shown(world);
                return Err(fault("hosts", say!("fault-host", name = name, tables = count.get())));
            }
        }
        guests.retain(|guest| !named.contains(guest));
    }
    let rule = say!("rule-world-cafe");
    let making = Making::new(GroupMethod::WorldCafe, rule, Some(seed), meeting, world, by)?;
    let (hosts, start) = seated(named, &guests, count, seed, world);
    let mut changes = Vec::new();
    for (round, tables) in rotate(&start, rounds).into_iter().enumerate() {
        for ((number, guests), host) in tables.into_iter().enumerate().zip(&hosts) {
            let host = Party::Known(*host);
            let guests = guests.into_iter().map(Party::Known);
            let members = std::iter::once(host.clone()).chain(guests).collect();
            changes.push(making.group(round, number, None, members, Some(host))?);
        }
    }
    let every = tables.asked.len() == 1;
    let words = tables.asked.iter().zip(making.first..).map(|(line, round)| {
        Prose::new(line)
            .map(|words| (words, (!every).then_some(round), None))
            .map_err(|reason| fault("asked", reason))
    });
    let words = words.collect::<Result<_, _>>()?;
    changes.extend(making.questions(words)?);
    Ok(making.draft(changes))
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
    let mut hosts = named;
    for table in start.iter_mut().skip(hosts.len()) {
        if let Some(at) = usize::try_from(seed).unwrap_or(0).checked_rem(table.len()) {
            hosts.push(table.remove(at));
        }
    }
    (hosts, start)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::deeds::sample_people::{caller, person, seated as people};
    use crate::domain::{Group, Question};
    use crate::ledger::sample::{Sample, why};

    fn sizes(count: i64, seed: i64) -> Sizes {
        Sizes { count: Some(count), size: None, seed: Some(seed) }
    }

    fn hosting<'a>(hosts: &[usize], rounds: i64, asked: &'a [&'a str]) -> Rotating<'a> {
        let hosts = hosts.iter().map(|number| Party::Known(person(*number))).collect();
        Rotating { hosts, rounds: Some(rounds), asked }
    }

    fn made(table: &mut Sample, sizes: &Sizes, tables: Rotating<'_>) -> Vec<Group> {
        let draft = world_cafe(sizes, tables, None, table.world(), &caller()).unwrap();
        table.admit(draft).unwrap();
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
        assert_eq!(cafe(1, hosting(&[1, 2], 2, &[])), ["hosts: fault-host"]);
        assert_eq!(cafe(2, hosting(&[1], 21, &[])), ["rounds: fault-whole"]);
        assert_eq!(cafe(4, hosting(&[1], 2, &[])), ["group_count: fault-whole"]);
        let none = people(0);
        let nobody = world_cafe(&sizes(1, 1), hosting(&[], 1, &[]), None, none.world(), &caller());
        assert_eq!(why(nobody), ["refused-nobody-present"]);
    }
}
