//! Who is in a group: moved, sent, joined, gone, and who reports. Keeps out: making groups, and
//! whoever came late.

use super::argument::{Argument, MEETING, Takes};
use super::arguments::{Arguments, given};
use super::deed::Deed;
use super::done::Done;
use crate::domain::{Group, Id, Kind, Party, World};
use crate::ledger::{Draft, Refusal, replace};
use crate::readings::groups::{groups, present};
use crate::say;

const WAY: Argument = Argument::needed("way", Takes::OneOf(&["next", "previous"]));
const GROUP: Argument = Argument::needed("group", Takes::Record(Kind::Groups));
const INTO: Argument = Argument::needed("into", Takes::Record(Kind::Groups));
const PERSON: Argument = Argument::needed("person", Takes::Text);
const REPORTS: Argument = Argument::optional("person", Takes::Text);

pub(super) const ROWS: &[Deed] = &[
    Deed {
        word: "group-shift",
        arguments: &[WAY, GROUP, PERSON, MEETING],
        run: |world, _, told| {
            let (group, party) = member(told, world)?;
            let is_next = told.text("way") == Some("next");
            shift(group, &party, is_next, world).map(|moved| Done::from(moved.draft))
        },
    },
    Deed {
        word: "group-send",
        arguments: &[GROUP, PERSON, INTO, MEETING],
        run: |world, _, told| {
            let (group, party) = member(told, world)?;
            let into = given(told.record("into"), "into")?;
            send(group, into, &party, world).map(|moved| Done::from(moved.draft))
        },
    },
    Deed {
        word: "group-join",
        arguments: &[GROUP, PERSON, MEETING],
        run: |world, _, told| {
            let (group, party) = member(told, world)?;
            join(group, party, world).map(Done::from)
        },
    },
    Deed {
        word: "group-leave",
        arguments: &[GROUP, PERSON, MEETING],
        run: |world, _, told| {
            let (group, party) = member(told, world)?;
            leave(group, &party, world).map(Done::from)
        },
    },
    Deed {
        word: "rapporteur",
        arguments: &[GROUP, REPORTS, MEETING],
        run: |world, _, told| {
            let group = given(told.record("group"), "group")?;
            rapporteur(group, told.value::<Party>("person", world)?, world).map(Done::from)
        },
    },
];

fn member(told: &Arguments, world: &dyn World) -> Result<(Id, Party), Refusal> {
    let group = given(told.record("group"), "group")?;
    Ok((group, given(told.value::<Party>("person", world)?, "person")?))
}

/// The refusal of what needs a group.
pub fn no_group() -> Refusal {
    Refusal::new(say!("refused-no-group"), Some(say!("refused-no-group-hint")))
}

/// The refusal of what needs somebody who is in a group.
pub fn no_member() -> Refusal {
    Refusal::new(say!("refused-no-member"), Some(say!("refused-no-member-hint")))
}

/// The refusal where nobody is left to place.
pub fn all_in_groups() -> Refusal {
    Refusal::new(say!("refused-all-in-groups"), Some(say!("refused-all-in-groups-hint")))
}

fn found(group: Id, world: &dyn World) -> Result<&Group, Refusal> {
    world.get::<Group>(group).ok_or_else(no_group)
}

/// A group that has somebody in it.
fn holding<'w>(group: Id, party: &Party, world: &'w dyn World) -> Result<&'w Group, Refusal> {
    found(group, world)
        .and_then(|found| found.members.0.contains(party).then_some(found).ok_or_else(no_member))
}

/// A group without somebody, who then neither reports nor hosts there.
fn without(group: &Group, party: &Party) -> Group {
    let mut after = group.clone();
    after.members.0.retain(|other| other != party);
    after.rapporteur = after.rapporteur.filter(|other| other != party);
    after.host = after.host.filter(|other| other != party);
    after
}

pub(super) fn with(group: &Group, party: Party) -> Group {
    let mut after = group.clone();
    after.members.0.push(party);
    after
}

/// Somebody who changes groups.
#[derive(Debug, Clone, PartialEq)]
pub struct Moved {
    /// The act.
    pub draft: Draft,
    /// The group they are in then.
    pub to: Id,
}

/// The groups of the same round, in their order.
pub fn round_of<'w>(group: &Group, world: &'w dyn World) -> Vec<(Id, &'w Group)> {
    groups(group.meeting.id, world)
        .into_iter()
        .filter(|(_, other)| other.round == group.round)
        .collect()
}

/// Somebody goes to the group after theirs, from the last to the first, or to the one before.
///
/// # Errors
/// When they are not in that group, or it is the only one of its round.
pub fn shift(from: Id, party: &Party, is_next: bool, world: &dyn World) -> Result<Moved, Refusal> {
    let group = holding(from, party, world)?;
    let tables = round_of(group, world);
    let here = tables.iter().position(|(other, _)| *other == from).unwrap_or(0);
    let there = if is_next { here + 1 } else { here + tables.len() - 1 } % tables.len().max(1);
    let to = tables.get(there).map(|(other, _)| *other).filter(|other| *other != from);
    let alone = || Refusal::new(say!("refused-one-group"), Some(say!("refused-one-group-hint")));
    send(from, to.ok_or_else(alone)?, party, world)
}

/// Somebody goes from one group to another.
///
/// # Errors
/// When they are not in the first, or the other is none or the same.
pub fn send(from: Id, to: Id, party: &Party, world: &dyn World) -> Result<Moved, Refusal> {
    let (group, other) = (holding(from, party, world)?, found(to, world)?);
    if from == to {
        return Err(Refusal::new(say!("refused-one-group"), Some(say!("refused-one-group-hint"))));
    }
    let label = say!("edit-group-moved", name = party.shown(world), group = other.short());
    let changes = vec![
        replace(from, without(group, party), world),
        replace(to, with(other, party.clone()), world),
    ];
    Ok(Moved { draft: Draft::act(label, changes), to })
}

/// Who is present and in no group of the round of this one.
pub fn free(group: &Group, world: &dyn World) -> Vec<Id> {
    let tables = round_of(group, world);
    let here = present(group.meeting.id, world).into_iter();
    here.filter(|person| !tables.iter().any(|(_, other)| other.holds(*person))).collect()
}

/// Somebody joins a group.
///
/// # Errors
/// When there is no such group.
pub fn join(group: Id, party: Party, world: &dyn World) -> Result<Draft, Refusal> {
    let joined = found(group, world)?;
    let label = say!("edit-group-moved", name = party.shown(world), group = joined.short());
    Ok(Draft::act(label, vec![replace(group, with(joined, party), world)]))
}

/// Somebody leaves a group.
///
/// # Errors
/// When they are not in it.
pub fn leave(group: Id, party: &Party, world: &dyn World) -> Result<Draft, Refusal> {
    let left = holding(group, party, world)?;
    let label = say!("edit-group-left", name = party.shown(world), group = left.short());
    Ok(Draft::act(label, vec![replace(group, without(left, party), world)]))
}

/// Says who reports for a group, or that nobody does.
///
/// # Errors
/// When there is no such group, or who should report is not in it.
pub fn rapporteur(group: Id, party: Option<Party>, world: &dyn World) -> Result<Draft, Refusal> {
    let of = match &party {
        Some(party) => holding(group, party, world)?,
        None => found(group, world)?,
    };
    let label = match &party {
        Some(party) => say!("edit-rapporteur", name = party.shown(world), group = of.short()),
        None => say!("edit-no-rapporteur", group = of.short()),
    };
    let after = Group { rapporteur: party, ..of.clone() };
    Ok(Draft::act(label, vec![replace(group, after, world)]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::deeds::sample_people::{person, seated};
    use crate::ledger::sample::{Sample, why};

    /// Four people present, two of them in the first of two groups, of which one reports.
    fn table() -> (Sample, Id, Id) {
        let mut table = seated(4);
        let of = |number| [("meeting", "1"), ("round", "1"), ("number", number)];
        let first = table.add(Kind::Groups, &of("1"));
        table.set(first, &[("members", "P1; P2"), ("rapporteur", "P1")]).unwrap();
        let second = table.add(Kind::Groups, &of("2"));
        (table, first, second)
    }

    fn party(number: usize) -> Party {
        Party::Known(person(number))
    }

    fn members(table: &Sample, group: Id) -> String {
        table.cell(group, "members")
    }

    #[test]
    fn who_goes_to_the_next_group_no_longer_reports_in_the_first() {
        let (mut table, first, second) = table();
        let moved = shift(first, &party(1), true, table.world()).unwrap();
        assert_eq!(moved.to, second);
        table.admit(moved.draft).unwrap();
        assert_eq!([members(&table, first), members(&table, second)], ["P2", "P1"]);
        assert_eq!(table.cell(first, "rapporteur"), "");
        let back = shift(second, &party(1), false, table.world()).unwrap();
        assert_eq!(back.to, first);
    }

    #[test]
    fn nobody_moves_from_a_group_they_are_not_in_nor_where_there_is_one_only() {
        let (mut table, first, second) = table();
        let send = |to, number| why(send(first, to, &party(number), table.world()));
        assert_eq!(send(second, 3), ["refused-no-member"]);
        assert_eq!(send(first, 1), ["refused-one-group"]);
        assert_eq!(send(person(1), 1), ["refused-no-group"]);
        assert_eq!(why(leave(second, &party(1), table.world())), ["refused-no-member"]);
        table.delete(second).unwrap();
        assert_eq!(why(shift(first, &party(1), true, table.world())), ["refused-one-group"]);
    }

    #[test]
    fn who_is_free_joins_and_leaves() {
        let (mut table, _, second) = table();
        let group = table.world().get::<Group>(second).unwrap();
        assert_eq!(free(group, table.world()), [person(3), person(4)]);
        let joined = join(second, party(3), table.world()).unwrap();
        table.admit(joined).unwrap();
        assert_eq!(members(&table, second), "P3");
        let left = leave(second, &party(3), table.world()).unwrap();
        table.admit(left).unwrap();
        assert_eq!(members(&table, second), "");
        assert_eq!(why(join(person(1), party(3), table.world())), ["refused-no-group"]);
    }

    #[test]
    fn somebody_of_the_group_reports_or_nobody() {
        let (mut table, first, _) = table();
        for (reports, expected) in [(Some(party(2)), "P2"), (None, "")] {
            let draft = rapporteur(first, reports, table.world()).unwrap();
            table.admit(draft).unwrap();
            assert_eq!(table.cell(first, "rapporteur"), expected);
        }
        assert_eq!(why(rapporteur(first, Some(party(3)), table.world())), ["refused-no-member"]);
    }
}
