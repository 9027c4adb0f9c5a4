//! `calc majority-judgement`: grades, the best first, and how often each was given. Keeps out:
//! medians, which `methods` takes.

use super::json::field::{Fault, Field};
use super::json::reading::names;
use super::json::value::Value;
use crate::methods::majority_judgement::{Merit, majority_value};
use crate::methods::places::{order, places_of_known};

/// The most grades, and the most candidates.
const MOST: usize = 1_000;
/// How many grades of the majority value are shown.
const SHOWN: usize = 20;

/// The order with the gauge of each candidate; who has no grades is listed apart.
pub(super) fn majority(input: &Field<'_>) -> Result<Value, Fault> {
    let grades = names(&input.get("grades_best_first")?, MOST)?.len();
    let counted = input.get("counts")?;
    let mut candidates = Vec::new();
    let mut counts: Vec<Vec<u64>> = Vec::new();
    for (name, field) in counted.some_fields()? {
        candidates.push(name.to_owned());
        counts.push(field.list_of(grades)?.iter().map(Field::count).collect::<Result<_, _>>()?);
    }
    counted.at_most(candidates.len(), MOST)?;
    let merits: Vec<Option<Merit>> = counts.iter().map(|counts| Merit::of_counts(counts)).collect();
    let gauge = |merit: &Option<Merit>| {
        let gauge = merit.as_ref()?.gauge();
        Some(Value::object([
            ("median_index", gauge.median.into()),
            ("better", (&gauge.better).into()),
            ("worse", (&gauge.worse).into()),
            ("gauge", if gauge.is_plus() { "+" } else { "-" }.into()),
        ]))
    };
    let ungraded =
        candidates.iter().zip(&merits).filter(|(_, merit)| merit.is_none()).map(|(name, _)| name);
    Ok(Value::object([
        (
            "order",
            Value::list(
                order(&merits).into_iter().filter_map(|candidate| candidates.get(candidate)),
            ),
        ),
        ("places", Value::by_name(&candidates, places_of_known(&merits))),
        ("ungraded", Value::list(ungraded)),
        ("gauge", Value::by_name(&candidates, merits.iter().map(gauge))),
        (
            "first_20_of_majority_value",
            Value::by_name(&candidates, counts.iter().map(|counts| majority_value(counts, SHOWN))),
        ),
    ]))
}
