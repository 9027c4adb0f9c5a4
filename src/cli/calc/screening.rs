//! `calc screening`: scores held against thresholds. Keeps out: the comparison, which `methods`
//! makes.

use super::json::field::{Fault, Field};
use super::json::reading::{MOST_COLUMNS, index, names};
use super::json::value::Value;
use crate::methods::scale::Direction;
use crate::methods::screening::{Threshold, screen};
use crate::say;

/// Who passes, and who does not and why.
pub(super) fn screening(input: &Field<'_>) -> Result<Value, Fault> {
    let criteria = names(&input.get("criteria")?, MOST_COLUMNS)?;
    let mut thresholds = Vec::new();
    for (name, field) in input.get("thresholds")?.fields()? {
        let criterion = index(&field, name, &criteria, "criteria")?;
        thresholds.push(Threshold {
            criterion,
            direction: direction(&field.get("op")?)?,
            limit: field.get("value")?.ratio()?,
        });
    }
    let mut answer = Vec::new();
    for (name, field) in input.get("scores")?.some_fields()? {
        let means = field
            .list_of(criteria.len())?
            .iter()
            .map(|mark| mark.or_null(Field::ratio))
            .collect::<Result<Vec<_>, _>>()?;
        let found = screen(&means, &thresholds);
        let named = |indexes: &[usize]| {
            Value::list(indexes.iter().filter_map(|criterion| criteria.get(*criterion)))
        };
        let told = [
            ("passes", found.passes().into()),
            ("failed", named(&found.failed)),
            ("unknown", named(&found.unknown)),
        ];
        answer.push((name, Value::object(told)));
    }
    Ok(Value::object(answer))
}

fn direction(field: &Field<'_>) -> Result<Direction, Fault> {
    match field.text()? {
        ">=" => Ok(Direction::Benefit),
        "<=" => Ok(Direction::Cost),
        _ => Err(field.fault(say!("cli-calc-one-of", known = ">=, <="))),
    }
}
