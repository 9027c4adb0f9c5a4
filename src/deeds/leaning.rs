//! A comparison of two criteria turned: the other matters more, as many times. Keeps out: making
//! comparisons, and what follows from them.

use super::argument::{Argument, Takes};
use super::arguments::given;
use super::caller::Caller;
use super::deed::Deed;
use super::done::Done;
use super::sitting::label;
use super::weights::judge;
use crate::domain::{Comparison, Id, Kind, World};
use crate::ledger::{Draft, Refusal};
use crate::say;

/// To which of two criteria a comparison leans.
pub const SIDES: &[&str] = &["first", "second"];

pub(super) const ROWS: &[Deed] = &[Deed {
    word: "lean",
    arguments: &[
        Argument::needed("side", Takes::OneOf(SIDES)),
        Argument::needed("criterion", Takes::Record(Kind::Criteria)),
        Argument::needed("other", Takes::Record(Kind::Criteria)),
    ],
    run: |world, by, told| {
        let first = given(told.record("criterion"), "criterion")?;
        let second = given(told.record("other"), "other")?;
        let (more, less) =
            if told.text("side") == Some("second") { (second, first) } else { (first, second) };
        lean(more, less, world, by).map(Done::from)
    },
}];

/// Makes the first of two criteria matter as many times as was judged for either; nothing changes
/// where it does already, or where both matter the same.
///
/// # Errors
/// When they were not compared.
pub fn lean(more: Id, less: Id, world: &dyn World, by: &Caller<'_>) -> Result<Draft, Refusal> {
    let Some((_, made)) = Comparison::between(more, less, world) else {
        let (one, other) = (label(more, world), label(less, world));
        return Err(Refusal::new(
            say!("refused-not-compared", one = one, other = other),
            Some(say!("refused-not-compared-hint")),
        ));
    };
    let times = made.times.get();
    let mut draft = judge(more, less, times, world, by)?;
    if times == 1 {
        draft.changes.clear();
    }
    Ok(draft)
}

#[cfg(test)]
mod tests {
    use super::super::sample::{CLOCK, caller, mint};
    use super::*;
    use crate::ledger::sample::{Sample, why};

    const COST: Id = Id::from_bits(1);
    const USE: Id = Id::from_bits(2);

    #[test]
    fn a_comparison_is_turned_and_one_of_equals_has_no_side() {
        let scale = [("weight", "1"), ("min", "1"), ("max", "5")];
        let mut table = Sample::default();
        for code in ["costo", "uso"] {
            table.add(Kind::Criteria, &[&[("code", code)], &scale[..]].concat());
        }
        let mint = mint();
        let by = caller(CLOCK, &mint);
        assert_eq!(why(lean(USE, COST, table.world(), &by)), ["refused-not-compared"]);
        let judged = judge(COST, USE, 5, table.world(), &by).unwrap();
        table.admit(judged).unwrap();
        assert_eq!(lean(COST, USE, table.world(), &by).unwrap().changes, []);
        let turned = lean(USE, COST, table.world(), &by).unwrap();
        table.admit(turned).unwrap();
        let (_, made) = Comparison::between(COST, USE, table.world()).unwrap();
        assert_eq!((made.more.id, made.times.get()), (USE, 5));
        let judged = judge(COST, USE, 1, table.world(), &by).unwrap();
        table.admit(judged).unwrap();
        assert_eq!(lean(USE, COST, table.world(), &by).unwrap().changes, []);
    }
}
