//! Weights: moved by a step, from the points of swings, from comparisons two at a time, and given
//! all in one act. Keeps out: the figures (see `readings`), and approving them.

use super::argument::{Argument, Takes};
use super::arguments::given;
use super::caller::Caller;
use super::deed::Deed;
use super::done::Done;
use super::sitting::label;
use crate::domain::{Comparison, Criterion, Datum, Decimal, Id, Kind, Mark, Of, Row, Score, World};
use crate::ledger::{Change, Draft, Refusal, add, remove, replace, set};
use crate::readings::{MOST_COMPARED, Pairs, Proposed, Swings};
use crate::say;
use crate::text::Sentence;

/// Weights that sum to no more than this many ten-thousandths are taken for shares of 1.
const SHARES: i128 = 2 * Decimal::ONE as i128;

const CRITERION: Argument = Argument::needed("criterion", Takes::Record(Kind::Criteria));
const WAY: Argument = Argument::needed("way", Takes::OneOf(&["up", "down"]));
const POINTS: Argument = Argument::needed("swing", Takes::Number { min: 0, max: 100 });
const TIMES: Argument = Argument::needed("times", Takes::Number { min: 1, max: 9 });
const MORE: Argument = Argument::needed("more", Takes::Record(Kind::Criteria));
const LESS: Argument = Argument::needed("less", Takes::Record(Kind::Criteria));
const BY: Argument = Argument::needed("method", Takes::OneOf(&["swing", "pairs"]));

pub(super) const ROWS: &[Deed] = &[
    Deed {
        word: "weight-step",
        arguments: &[WAY, CRITERION],
        run: |world, _, told| {
            let criterion = given(told.record("criterion"), "criterion")?;
            step(criterion, told.text("way") == Some("up"), world)
        },
    },
    Deed {
        word: "points",
        arguments: &[POINTS, CRITERION],
        run: |world, _, told| {
            let criterion = given(told.record("criterion"), "criterion")?;
            let swing = given(told.number("swing"), "swing")?.to_string();
            points(criterion, &swing, None, world).map(Done::from)
        },
    },
    Deed {
        word: "points-clear",
        arguments: &[CRITERION],
        run: |world, _, told| {
            clear_points(given(told.record("criterion"), "criterion")?, world).map(Done::from)
        },
    },
    Deed {
        word: "judge",
        arguments: &[TIMES, MORE, LESS],
        run: |world, by, told| {
            let (more, less) = (given(told.record("more"), "more")?, told.record("less"));
            let times = given(told.number("times"), "times")?;
            judge(more, given(less, "less")?, times, world, by).map(Done::from)
        },
    },
    Deed {
        word: "judge-clear",
        arguments: &[MORE, LESS],
        run: |world, _, told| {
            let more = given(told.record("more"), "more")?;
            Ok(clear_judgement(more, given(told.record("less"), "less")?, world).into())
        },
    },
    Deed {
        word: "weights-apply",
        arguments: &[BY],
        run: |world, _, told| {
            let is_swing = told.text("method") == Some("swing");
            let ready = if is_swing { by_swings(world)? } else { by_pairs(world)? };
            let doubt = ready
                .inconsistent
                .as_ref()
                .map(|ratio| say!("weights-inconsistent", ratio = world.language().decimal(ratio)));
            let late = Score::any_given(world).then(|| say!("criteria-after-scores"));
            Ok(Done::from(apply(&ready, world)).with(doubt).with(late))
        },
    },
];

fn found(criterion: Id, world: &dyn World) -> Result<&Criterion, Refusal> {
    world.get::<Criterion>(criterion).ok_or_else(|| Refusal::new(say!("refused-gone"), None))
}

/// Moves a weight by one hundredth where weights are shares of 1, by one whole point where they are
/// points. Marks that were given already are remarked upon.
///
/// # Errors
/// Below nothing, and for what is no criterion.
pub fn step(criterion: Id, is_up: bool, world: &dyn World) -> Result<Done, Refusal> {
    let found = found(criterion, world)?;
    let sum: i128 =
        world.all::<Criterion>().map(|(_, criterion)| i128::from(criterion.weight.units())).sum();
    let step = if sum <= SHARES { Decimal::ONE / 100 } else { Decimal::ONE };
    let before = found.weight.units();
    let after = if is_up { before.saturating_add(step) } else { (before - step).max(0) };
    if after == before {
        let hint = say!("refused-weight-zero-hint");
        return Err(Refusal::new(say!("refused-weight-zero"), Some(hint)));
    }
    let weight = Decimal::from_units(after);
    let label = say!("edit-weight", criterion = found.code.as_str(), weight = Datum::raw(&weight));
    let change = replace(criterion, Criterion { weight, ..found.clone() }, world);
    let late = Score::any_given(world).then(|| say!("criteria-after-scores"));
    Ok(Done::from(Draft::act(label, vec![change])).with(late))
}

fn pointed(id: Id, points: &str, world: &dyn World) -> Result<Change, Refusal> {
    set(id, &Row::from([("swing".to_owned(), points.to_owned())]), world)
}

/// Gives a criterion its points, as they were typed, and 100 to the one that is first. Nothing
/// changes where they are the same.
///
/// # Errors
/// For what are no points.
pub fn points(
    criterion: Id,
    points: &str,
    first: Option<Id>,
    world: &dyn World,
) -> Result<Draft, Refusal> {
    let mut changes = vec![pointed(criterion, points, world)?];
    if let Some(first) = first.filter(|first| *first != criterion) {
        changes.push(pointed(first, "100", world)?);
    }
    changes.retain(|change| change.before != change.after);
    let label = say!("edit-points", criterion = label(criterion, world), points = points);
    Ok(Draft::act(label, changes))
}

/// Takes the points of a criterion off. Nothing changes where it has none.
///
/// # Errors
/// For what is no criterion.
pub fn clear_points(criterion: Id, world: &dyn World) -> Result<Draft, Refusal> {
    let has = found(criterion, world)?.swing.is_some();
    let changes = if has { vec![pointed(criterion, "", world)?] } else { Vec::new() };
    Ok(Draft::act(say!("edit-points-cleared", criterion = label(criterion, world)), changes))
}

/// Says that a criterion matters so many times as much as another. Nothing changes where that was
/// said already.
///
/// # Errors
/// For times that are not from 1 to 9.
pub fn judge(
    more: Id,
    less: Id,
    times: i64,
    world: &dyn World,
    by: &Caller<'_>,
) -> Result<Draft, Refusal> {
    let times = Mark::new(times).map_err(|what| Refusal::new(what, None))?;
    let made = Comparison { more: Of::to(more), less: Of::to(less), times };
    let change = match Comparison::between(more, less, world) {
        Some((id, _)) => replace(id, made, world),
        None => add(by.id(), made),
    };
    let label = say!(
        "edit-compared",
        more = label(more, world),
        less = label(less, world),
        times = times.get()
    );
    Ok(Draft::act(label, vec![change].into_iter().filter(|it| it.before != it.after).collect()))
}

/// Takes a comparison back. Nothing changes where there is none.
pub fn clear_judgement(one: Id, other: Id, world: &dyn World) -> Draft {
    let made = Comparison::between(one, other, world);
    let changes = made.map(|(id, _)| remove(id, world)).unwrap_or_default();
    let (one, other) = (label(one, world), label(other, world));
    Draft::act(say!("edit-compared-cleared", one = one, other = other), changes)
}

/// Weights that were computed, and are to be given.
#[derive(Debug, Clone, PartialEq)]
pub struct Ready {
    /// The weights.
    pub weights: Vec<Proposed>,
    /// What the log says of them.
    pub label: Sentence,
    /// The consistency ratio, as a number with a point, where the judgements contradict each other
    /// too much.
    pub inconsistent: Option<String>,
}

/// The weights that follow from the points of swings.
///
/// # Errors
/// While a criterion has no points, and when the first has not 100.
pub fn by_swings(world: &dyn World) -> Result<Ready, Refusal> {
    let swings = Swings::of(world);
    let missing: Vec<String> = swings.missing().into_iter().map(|id| label(id, world)).collect();
    if !missing.is_empty() || swings.points.is_empty() {
        let what = say!("refused-swing-missing", count = missing.len(), names = missing.join(", "));
        return Err(Refusal::new(what, Some(say!("refused-swing-missing-hint"))));
    }
    let is_first = |(_, points): &(Id, Option<i64>)| *points == Some(100);
    let weights =
        swings.points.first().filter(|first| is_first(first)).and_then(|_| swings.weights());
    let no_first =
        || Refusal::new(say!("refused-swing-first"), Some(say!("refused-swing-first-hint")));
    let weights = weights.ok_or_else(no_first)?;
    Ok(Ready { weights, label: say!("edit-weights-swing"), inconsistent: None })
}

/// The weights that follow from comparisons two at a time.
///
/// # Errors
/// For too many or too few criteria, while a comparison is missing, and when none follow.
pub fn by_pairs(world: &dyn World) -> Result<Ready, Refusal> {
    let pairs = Pairs::of(world);
    let count = world.every(Kind::Criteria).count();
    if count > MOST_COMPARED {
        let what = say!("refused-pairs-many", count = count, most = MOST_COMPARED);
        return Err(Refusal::new(what, Some(say!("refused-pairs-many-hint"))));
    }
    if count < 2 {
        return Err(Refusal::new(say!("refused-pairs-few"), Some(say!("refused-pairs-few-hint"))));
    }
    if let Some((first, second)) = pairs.judged.missing.first().and_then(|pair| pairs.ids(*pair)) {
        let what = say!(
            "refused-pairs-missing",
            count = pairs.judged.missing.len(),
            first = label(first, world),
            second = label(second, world)
        );
        return Err(Refusal::new(what, Some(say!("refused-pairs-missing-hint"))));
    }
    let wild = || Refusal::new(say!("refused-pairs-wild"), Some(say!("refused-pairs-wild-hint")));
    let weights = pairs.weights().ok_or_else(wild)?;
    let found = pairs.judged.found.as_ref();
    let ratio = found.and_then(|found| found.consistency_ratio).map(|ratio| format!("{ratio:.3}"));
    let told = ratio.as_ref().map_or_else(|| "-".to_owned(), |it| world.language().decimal(it));
    let is_inconsistent = found.is_some_and(|found| found.is_inconsistent());
    Ok(Ready {
        weights,
        label: say!("edit-weights-pairs", ratio = told),
        inconsistent: ratio.filter(|_| is_inconsistent),
    })
}

/// Gives weights in one act, only to the criteria that get another one.
pub fn apply(ready: &Ready, world: &dyn World) -> Draft {
    let change = |one: &Proposed| {
        let criterion = world.get::<Criterion>(one.criterion)?;
        let changed = Criterion { weight: one.weight, ..criterion.clone() };
        (criterion.weight != one.weight).then(|| replace(one.criterion, changed, world))
    };
    Draft::act(ready.label.clone(), ready.weights.iter().filter_map(change).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::deeds::sample_people::caller;
    use crate::domain::Noun;
    use crate::ledger::sample::{Sample, why};

    const COST: Id = Id::from_bits(1);
    const USE: Id = Id::from_bits(2);

    fn table(weights: [&str; 2]) -> Sample {
        let mut table = Sample::default();
        for (code, weight) in ["costo", "uso"].into_iter().zip(weights) {
            let fields = [("code", code), ("weight", weight), ("min", "1"), ("max", "5")];
            table.add(Kind::Criteria, &fields);
        }
        table
    }

    fn done(table: &mut Sample, draft: Result<Draft, Refusal>) -> usize {
        let draft = draft.unwrap();
        let count = draft.changes.len();
        if count > 0 {
            table.admit(draft).unwrap();
        }
        count
    }

    #[test]
    fn a_step_is_a_hundredth_of_shares_a_point_of_points_and_never_below_nothing() {
        for (weights, up) in [(["0.5", "0.5"], "0.51"), (["3", "0"], "4")] {
            let table = table(weights);
            let done = step(COST, true, table.world()).unwrap();
            assert_eq!(done.remarks, []);
            let after = done.draft.changes[0].after.as_ref().and_then(Criterion::peek).unwrap();
            assert_eq!(Datum::raw(&after.weight), up);
        }
        let table = table(["3", "0"]);
        assert_eq!(why(step(USE, false, table.world())), ["refused-weight-zero"]);
        assert_eq!(why(step(Id::from_bits(9), true, table.world())), ["refused-gone"]);
    }

    #[test]
    fn points_give_weights_once_every_criterion_has_some_and_the_first_has_a_hundred() {
        let mut table = table(["1", "1"]);
        let of = |table: &Sample, id, text| points(id, text, None, table.world());
        let first = of(&table, USE, "50");
        done(&mut table, first);
        assert_eq!(why(by_swings(table.world())), ["refused-swing-missing"]);
        let second = of(&table, COST, "80");
        done(&mut table, second);
        assert_eq!(why(by_swings(table.world())), ["refused-swing-first"]);
        let both = points(USE, "50", Some(COST), table.world());
        assert_eq!(done(&mut table, both), 1, "50 points are there already");
        let ready = by_swings(table.world()).unwrap();
        let draft = Ok(apply(&ready, table.world()));
        assert_eq!(done(&mut table, draft), 2);
        assert_eq!([table.cell(COST, "weight"), table.cell(USE, "weight")], ["0.6667", "0.3333"]);
        assert_eq!(apply(&ready, table.world()).changes, []);
        let cleared = clear_points(COST, table.world());
        assert_eq!(done(&mut table, cleared), 1);
        assert_eq!(clear_points(COST, table.world()).unwrap().changes, []);
        assert_eq!(why(of(&table, COST, "101")).len(), 1);
    }

    #[test]
    fn comparisons_give_weights_once_none_is_missing() {
        let mut table = table(["1", "1"]);
        assert_eq!(why(by_pairs(table.world())), ["refused-pairs-missing"]);
        let first = judge(COST, USE, 3, table.world(), &caller());
        assert_eq!(done(&mut table, first), 1);
        let same = judge(COST, USE, 3, table.world(), &caller());
        assert_eq!(done(&mut table, same), 0);
        let ready = by_pairs(table.world()).unwrap();
        assert_eq!(ready.inconsistent, None);
        let draft = Ok(apply(&ready, table.world()));
        done(&mut table, draft);
        assert_eq!([table.cell(COST, "weight"), table.cell(USE, "weight")], ["0.75", "0.25"]);
        let turned = judge(USE, COST, 2, table.world(), &caller());
        assert_eq!(done(&mut table, turned), 1);
        assert_eq!(table.world().all::<Comparison>().count(), 1);
        let gone = Ok(clear_judgement(COST, USE, table.world()));
        assert_eq!(done(&mut table, gone), 1);
        assert_eq!(clear_judgement(COST, USE, table.world()).changes, []);
    }

    #[test]
    fn one_criterion_is_compared_with_nothing_and_ten_times_is_too_much() {
        let mut table = Sample::default();
        let only = [("code", "costo"), ("weight", "1"), ("min", "1"), ("max", "5")];
        table.add(Kind::Criteria, &only);
        assert_eq!(why(by_pairs(table.world())), ["refused-pairs-few"]);
        assert_eq!(why(judge(COST, USE, 10, table.world(), &caller())).len(), 1);
    }
}
