//! `calc intervals`: how far each weight can move before the first place changes. Keeps out: the
//! crossings, which `methods` computes.

use super::json::field::{Fault, Field};
use super::json::reading::{rows, undirected, weights, width};
use super::json::value::Value;
use crate::methods::fragility::{Fragility, fragility};
use crate::methods::ratio::Ratio;
use crate::methods::weighted_sum::score;
use crate::say;

/// The most rows.
const MOST_ROWS: usize = 500;

/// Scores and intervals of a matrix in which more is better; a row with a hole is left out of the
/// intervals and named.
pub(super) fn intervals(input: &Field<'_>) -> Result<Value, Fault> {
    undirected(input)?;
    let matrix = rows(&input.get("matrix")?, MOST_ROWS, |entry| entry.or_null(Field::ratio))?;
    let field = input.get("weights")?;
    let shares = weights(&field, width(&matrix))?;
    let found = fragility(&matrix, &shares).ok_or_else(|| field.fault(say!("cli-calc-weights")))?;
    Ok(Value::object([
        ("scores", Value::list(matrix.iter().map(|row| score(row, &shares)))),
        ("intervals", Value::list(per_weight(&found, &shares).map(Value::object))),
        ("left_out", found.left_out.clone().into()),
    ]))
}

/// What is told of each weight; an interval is nothing where the first place is tied.
pub(super) fn per_weight<'a>(
    found: &'a Fragility,
    shares: &'a [Ratio],
) -> impl Iterator<Item = Vec<(&'static str, Value)>> + 'a {
    shares.iter().enumerate().map(|(criterion, share)| {
        let interval = found.intervals.as_ref().and_then(|intervals| intervals.get(criterion));
        let rivals = |rivals: Option<&Vec<usize>>| rivals.cloned().unwrap_or_default().into();
        vec![
            ("winners", found.winners.clone().into()),
            ("weight", share.into()),
            (
                "interval",
                interval.map(|interval| Value::list([&interval.low, &interval.high])).into(),
            ),
            ("rival_at_low", rivals(interval.map(|interval| &interval.rivals_low))),
            ("rival_at_high", rivals(interval.map(|interval| &interval.rivals_high))),
        ]
    })
}
