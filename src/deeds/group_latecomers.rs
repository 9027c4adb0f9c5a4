//! Whoever came after groups were made, put into them. Keeps out: making groups, and people moved by
//! hand.

use std::collections::BTreeSet;

use super::argument::{Argument, MEETING, Takes};
use super::caller::Caller;
use super::deed::Deed;
use super::done::Done;
use super::group_making::bounded;
use super::group_members::{all_in_groups, no_group, with};
use super::named_here::{not_apart, pairs, present_pairs};
use super::sitting::writable;
use crate::domain::{Id, Party, World};
use crate::ledger::{Change, Draft, Refusal, replace};
use crate::readings::groups::{Wishes, groups, last_plan, latecomers, present};
use crate::say;

pub(super) const ROWS: &[Deed] = &[Deed {
    word: "latecomers",
    arguments: &[
        Argument::optional("round", Takes::Number { min: 1, max: 99 }),
        Argument::optional("apart", Takes::Text),
        Argument::optional("together", Takes::Text),
        MEETING,
    ],
    run: |world, by, told| {
        let wished = [told.text("apart"), told.text("together")].map(Option::unwrap_or_default);
        let (round, meeting) = (told.number("round"), told.record("meeting"));
        place_latecomers(round, wished, meeting, world, by)
    },
}];

/// Whoever came after the groups were made goes to the smallest ones: of the last round, or where
/// tables change of every round of the plan, from the one that is told.
///
/// # Errors
/// When there are no groups, everybody is in one, or a pair is none of those present.
pub fn place_latecomers(
    round: Option<i64>,
    [apart, together]: [&str; 2],
    meeting: Option<Id>,
    world: &dyn World,
    by: &Caller<'_>,
) -> Result<Done, Refusal> {
    let (meeting, _) = writable(meeting, world, by)?;
    let tables = groups(meeting, world);
    if tables.is_empty() {
        return Err(no_group());
    }
    // Who comes after the last round is placed nowhere.
    let rounds = last_plan(meeting, world);
    if let (Some(asked), Some(first), Some(last)) = (round, rounds.first(), rounds.last())
        && asked > *last
    {
        bounded("round", &asked.to_string(), *first, *last)?;
    }
    let here = present(meeting, world);
    let pairs = |field, words| present_pairs(field, &pairs(field, words, world)?, &here, world);
    let wishes = Wishes { apart: pairs("apart", apart)?, together: pairs("together", together)? };
    let placed = latecomers(meeting, round.unwrap_or(1), &wishes, world);
    if placed.is_empty() {
        return Err(all_in_groups());
    }
    let mut changes: Vec<Change> = Vec::new();
    let mut forced = BTreeSet::new();
    for (id, group) in tables {
        let new = placed.iter().filter(|(_, to)| *to == id);
        let after =
            new.fold(group.clone(), |group, (person, _)| with(&group, Party::Known(*person)));
        let sits = |id: Id| after.members.0.contains(&Party::Known(id));
        let is_new = |id: Id| !group.members.0.contains(&Party::Known(id));
        let side_by_side = wishes
            .apart
            .iter()
            .filter(|(one, other)| sits(*one) && sits(*other) && (is_new(*one) || is_new(*other)));
        forced.extend(side_by_side.copied());
        if after != *group {
            changes.push(replace(id, after, world));
        }
    }
    let people: BTreeSet<Id> = placed.iter().map(|(person, _)| *person).collect();
    let draft = Draft::act(say!("edit-latecomers", count = people.len()), changes);
    let forced: Vec<_> = forced.into_iter().collect();
    Ok(Done::from(draft).with(not_apart(&forced, world)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::deeds::sample_people::{caller, seated};
    use crate::domain::Kind;
    use crate::ledger::sample::{Sample, why};

    /// No wishes.
    const NONE: [&str; 2] = ["", ""];

    /// Four people present, two of them in the first of two groups.
    fn table() -> (Sample, Id, Id) {
        let mut table = seated(4);
        let of = |number| [("meeting", "1"), ("round", "1"), ("number", number)];
        let first = table.add(Kind::Groups, &of("1"));
        table.set(first, &[("members", "P1; P2")]).unwrap();
        let second = table.add(Kind::Groups, &of("2"));
        (table, first, second)
    }

    fn members(table: &Sample, group: Id) -> String {
        table.cell(group, "members")
    }

    #[test]
    fn who_came_late_goes_to_the_smallest_groups_and_then_nobody_is_left() {
        let (mut table, _, second) = table();
        let draft = place_latecomers(None, NONE, None, table.world(), &caller()).unwrap();
        table.admit(draft.draft).unwrap();
        assert_eq!(members(&table, second), "P3; P4");
        let again = place_latecomers(None, NONE, None, table.world(), &caller()).map(|_| ());
        assert_eq!(why(again), ["refused-all-in-groups"]);
        let none = place_latecomers(None, NONE, None, seated(1).world(), &caller()).map(|_| ());
        assert_eq!(why(none), ["refused-no-group"]);
        let late = place_latecomers(Some(2), NONE, None, table.world(), &caller()).map(|_| ());
        assert_eq!(why(late), ["round: fault-bounds"]);
    }

    #[test]
    fn who_came_late_is_kept_from_those_they_must_not_meet_and_goes_to_those_they_must() {
        for (wished, expected) in [
            (["", ""], ["P1; P3", "P2; P4"]),
            (["P3 / P1", ""], ["P1; P4", "P2; P3"]),
            (["", "P3 / P2"], ["P1; P4", "P2; P3"]),
        ] {
            let mut table = seated(4);
            let of = |number| [("meeting", "1"), ("round", "1"), ("number", number)];
            let groups = [("1", "P1"), ("2", "P2")].map(|(number, member)| {
                let group = table.add(Kind::Groups, &of(number));
                table.set(group, &[("members", member)]).unwrap();
                group
            });
            let done = place_latecomers(None, wished, None, table.world(), &caller()).unwrap();
            assert_eq!(done.remarks, []);
            table.admit(done.draft).unwrap();
            assert_eq!(groups.map(|group| members(&table, group)), expected, "{wished:?}");
        }
        let (table, ..) = table();
        let place = |wished| place_latecomers(None, wished, None, table.world(), &caller());
        let everywhere = place(["P3 / P1", "P9 / P1"]).map(|_| ());
        assert_eq!(why(everywhere), ["together: fault-pair-absent"]);
    }

    #[test]
    fn a_pair_that_could_not_be_kept_apart_is_told() {
        let mut table = seated(2);
        let of = [("meeting", "1"), ("round", "1"), ("number", "1"), ("members", "P1")];
        table.add(Kind::Groups, &of);
        let wished = ["P2 / P1", ""];
        let done = place_latecomers(None, wished, None, table.world(), &caller()).unwrap();
        assert_eq!(
            done.remarks.iter().map(|told| &*told.key).collect::<Vec<_>>(),
            ["rotation-not-apart"]
        );
    }
}
