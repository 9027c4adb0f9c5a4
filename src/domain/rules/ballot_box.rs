//! The ballots of a vote on projects while nobody may see what they say: counted, compared with paper
//! that is typed again, and taken out. Keeps out: telling them.

use std::collections::BTreeMap;

use crate::domain::change::Change;
use crate::domain::fold::fold;
use crate::domain::id::Id;
use crate::domain::noun::Noun;
use crate::domain::nouns::{Ballot, Budget};
use crate::domain::refusal::Refusal;
use crate::domain::values::{Choices, Mark, Recheck};
use crate::domain::veil::beneath;
use crate::domain::world::World;
use crate::say;

/// Whether any ballot was entered.
pub fn is_used(budget: Id, world: &dyn World) -> bool {
    beneath(world).of::<Ballot>(budget).next().is_some()
}

/// How many ballots were entered into each batch of a vote, also while nobody may see what they
/// say.
pub fn entered(budget: Id, world: &dyn World) -> BTreeMap<i64, usize> {
    let mut batches = BTreeMap::new();
    for (_, ballot) in beneath(world).of::<Ballot>(budget) {
        *batches.entry(ballot.batch.get()).or_default() += 1;
    }
    batches
}

/// More ballots than people who may vote is a mistake of one number or the other: no vote is closed
/// with it.
///
/// # Errors
/// When there are.
pub fn not_beyond(budget: Id, own: &Budget, world: &dyn World) -> Result<(), Refusal> {
    let ballots: usize = entered(budget, world).values().sum();
    let most = own.eligible.map(Mark::get);
    match most.filter(|most| i64::try_from(ballots).is_ok_and(|ballots| ballots > *most)) {
        Some(most) => Err(Refusal::new(
            say!("refused-budget-beyond", count = ballots, most = most),
            Some(say!("refused-budget-beyond-hint")),
        )),
        None => Ok(()),
    }
}

/// The number after the last ballot of a batch.
pub fn next_in(budget: Id, batch: i64, world: &dyn World) -> i64 {
    let numbers = beneath(world)
        .of::<Ballot>(budget)
        .filter(|(_, ballot)| ballot.batch.get() == batch)
        .map(|(_, ballot)| ballot.number.get());
    numbers.max().unwrap_or_default() + 1
}

/// The change that takes a ballot away again, also while nobody may see what it says; `None` where
/// no such ballot was entered.
pub fn withdrawn(budget: Id, batch: i64, number: i64, world: &dyn World) -> Option<Change> {
    let (id, ballot) = entered_as(budget, batch, number, beneath(world))?;
    Some(Change { id, before: Some(ballot.clone().wrap()), after: None })
}

fn entered_as(budget: Id, batch: i64, number: i64, world: &dyn World) -> Option<(Id, &Ballot)> {
    let of = |ballot: &Ballot| (ballot.batch.get(), ballot.number.get()) == (batch, number);
    world.of::<Ballot>(budget).find(|(_, ballot)| of(ballot))
}

/// The change that notes whether a ballot that was entered says just this, and is void or not;
/// `None` where no such ballot was. It is how paper that is entered twice is compared while nobody
/// may see what it says.
pub fn rechecked(
    budget: Id,
    batch: i64,
    number: i64,
    (choices, is_void): (&Choices, bool),
    world: &dyn World,
) -> Option<(Recheck, Change)> {
    let world = beneath(world);
    let (id, ballot) = entered_as(budget, batch, number, world)?;
    let in_order = world.get::<Budget>(budget).is_some_and(|budget| budget.keeps_order());
    let sorted = |choices: &Choices| {
        let mut said = said(choices);
        if !in_order {
            said.sort();
        }
        said
    };
    let same = sorted(&ballot.choices) == sorted(choices) && ballot.is_void() == is_void;
    let recheck = if same { Recheck::Same } else { Recheck::Different };
    // Counted, so that the same answer given again is a check as well.
    let times = ballot.rechecks.map_or(1, |times| times.get() + 1);
    let rechecks = Mark::new(times).ok().or(ballot.rechecks);
    let after = Ballot { recheck: Some(recheck), rechecks, ..ballot.clone() };
    let change = Change { id, before: Some(ballot.clone().wrap()), after: Some(after.wrap()) };
    Some((recheck, change))
}

/// The batch that holds just these ballots, in this order; also while nobody may see what they say.
pub fn repeated(budget: Id, ballots: &[Choices], world: &dyn World) -> Option<i64> {
    let mut batches: BTreeMap<i64, Vec<(i64, &Choices)>> = BTreeMap::new();
    for (_, ballot) in beneath(world).of::<Ballot>(budget) {
        let own = (ballot.number.get(), &ballot.choices);
        batches.entry(ballot.batch.get()).or_default().push(own);
    }
    batches.into_iter().find_map(|(batch, mut own)| {
        own.sort_by_key(|(number, _)| *number);
        let same = own.len() == ballots.len()
            && own.iter().zip(ballots).all(|((_, one), other)| said(one) == said(other));
        same.then_some(batch)
    })
}

/// What is said on a ballot, whatever the case of codes.
fn said(choices: &Choices) -> Vec<(String, Option<u32>)> {
    choices.0.iter().map(|pick| (fold(&pick.code), pick.points)).collect()
}

/// How many ballots were entered a second time, and how many of them did not say the same; also while
/// nobody may see what they say.
pub fn rechecks(budget: Id, world: &dyn World) -> (usize, usize) {
    let all = beneath(world).of::<Ballot>(budget).filter_map(|(_, ballot)| ballot.recheck);
    all.fold((0, 0), |(count, different), recheck| {
        (count + 1, different + usize::from(recheck == Recheck::Different))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Kind;
    use crate::domain::rules::budgets::tests::table;

    const BUDGET: Id = Id::from_bits(1);

    #[test]
    fn ballots_are_counted_by_batch_and_compared_without_being_told() {
        let mut table = table(&["C1", "C2"]);
        for (batch, number, choices) in [("1", "1", "C1"), ("1", "2", ""), ("3", "1", "C2, C1")] {
            let ballot =
                [("budget", "1"), ("batch", batch), ("number", number), ("choices", choices)];
            table.add(Kind::Ballots, &ballot);
        }
        let world = table.world();
        assert_eq!(entered(BUDGET, world), BTreeMap::from([(1, 2), (3, 1)]));
        assert_eq!([1, 2, 3].map(|batch| next_in(BUDGET, batch, world)), [3, 1, 2]);
        let says = |batch, number, text: &str| {
            let choices = Choices::parse(text).unwrap();
            rechecked(BUDGET, batch, number, (&choices, false), world).map(|(recheck, _)| recheck)
        };
        assert_eq!(says(3, 1, "c1 c2"), Some(Recheck::Same));
        assert_eq!(says(3, 1, "c1"), Some(Recheck::Different));
        assert_eq!(says(3, 2, "c1"), None);
        assert_eq!(rechecks(BUDGET, world), (0, 0));
        let pile = |texts: &[&str]| -> Vec<Choices> {
            texts.iter().map(|text| Choices::parse(text).unwrap()).collect()
        };
        assert_eq!(repeated(BUDGET, &pile(&["c1", ""]), world), Some(1));
        assert_eq!(repeated(BUDGET, &pile(&["", "c1"]), world), None);
        assert_eq!(repeated(BUDGET, &pile(&["c1"]), world), None);
    }
}
