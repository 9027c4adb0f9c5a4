//! `calc ahp` and `calc swing`: weights from comparisons and from swings. Keeps out: eigenvectors,
//! which `methods` computes.

use super::json::field::{Fault, Field};
use super::json::reading::{MOST_COLUMNS, rows, weights};
use super::json::value::Value;
use crate::methods::ahp::{Comparison, compare};
use crate::methods::hierarchy::totals;
use crate::methods::ratio::{Ratio, to_f64, whole};
use crate::say;

/// The most things compared with one another.
const MOST: usize = 100;

/// Shares of 1 from the points of the swings.
pub(super) fn swing(input: &Field<'_>) -> Result<Value, Fault> {
    let points = input.get("points")?;
    let shares = weights(&points, points.list(MOST_COLUMNS)?.len())?;
    Ok(Value::object([("weights", shares.into())]))
}

/// Weights and consistency of a matrix; with alternatives, their weights under each criterion and
/// on the whole.
pub(super) fn ahp(input: &Field<'_>) -> Result<Value, Fault> {
    let Some(alternatives) = input.find("alternatives")? else {
        return Ok(Value::object(told(&compared(&input.get("matrix")?)?)));
    };
    let field = input.get("criteria")?;
    let criteria = compared(&field)?;
    let mut names = Vec::new();
    let mut locals: Vec<Vec<f64>> = Vec::new();
    let mut consistency = Vec::new();
    for (name, field) in alternatives.some_fields()? {
        let found = compared(&field)?;
        let expected = locals.first().map_or(found.weights.len(), Vec::len);
        if found.weights.len() != expected {
            return Err(field.fault(say!(
                "cli-calc-length",
                wanted = expected,
                found = found.weights.len()
            )));
        }
        names.push(name.to_owned());
        locals.push(found.weights);
        consistency.push(found.consistency_ratio);
    }
    let unfit = || {
        alternatives.fault(say!(
            "cli-calc-length",
            wanted = criteria.weights.len(),
            found = locals.len()
        ))
    };
    let total = totals(&criteria.weights, &locals).ok_or_else(unfit)?;
    let mut answer = told(&criteria).to_vec();
    answer.push(("local", Value::by_name(&names, locals)));
    answer.push(("local_cr", Value::by_name(&names, consistency)));
    answer.push(("total", total.into()));
    Ok(Value::object(answer))
}

fn told(found: &Comparison) -> [(&'static str, Value); 8] {
    [
        ("weights", found.weights.clone().into()),
        ("lambda_max", found.lambda.into()),
        ("ci", found.consistency_index.into()),
        ("ri", found.random_index.into()),
        ("cr", found.consistency_ratio.into()),
        ("inconsistent", found.is_inconsistent().into()),
        ("worst_triple", found.worst_triple.map(|triple| triple.to_vec()).into()),
        ("geometric_mean_weights", found.geometric_weights.clone().into()),
    ]
}

/// A comparison matrix: square, 1 on the diagonal, and each entry the reciprocal of the one across
/// it.
fn compared(field: &Field<'_>) -> Result<Comparison, Fault> {
    let rows = rows(field, MOST, |entry| {
        let ratio = entry.fraction()?;
        if ratio > Ratio::default() {
            Ok((ratio, entry.clone()))
        } else {
            Err(entry.fault(say!("cli-calc-positive")))
        }
    })?;
    for (i, row) in rows.iter().enumerate() {
        if row.len() != rows.len() {
            return Err(field.fault(say!(
                "cli-calc-square",
                rows = rows.len(),
                columns = row.len()
            )));
        }
        for (j, (entry, place)) in row.iter().enumerate() {
            let across = rows.get(j).and_then(|row| row.get(i)).map_or(entry, |(across, _)| across);
            if i == j && *entry != whole(1) {
                return Err(place.fault(say!("cli-calc-diagonal")));
            }
            if !reciprocal(entry, across) {
                return Err(place.fault(say!("cli-calc-reciprocal", row = j, column = i)));
            }
        }
    }
    let floats: Vec<Vec<f64>> =
        rows.iter().map(|row| row.iter().map(|(entry, _)| to_f64(entry)).collect()).collect();
    compare(&floats).ok_or_else(|| field.fault(say!("cli-calc-wild")))
}

/// Whether two entries multiply to 1, but for a fraction written with three decimals, such as
/// 0.333.
fn reciprocal(entry: &Ratio, across: &Ratio) -> bool {
    let product = entry * across * whole(1000);
    product >= whole(999) && product <= whole(1001)
}
