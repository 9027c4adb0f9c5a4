//! `calc smaa`: which places each row takes when nobody has agreed on weights. Keeps out: the draw,
//! which `methods` makes.

use std::num::NonZeroUsize;
use std::thread::available_parallelism;

use super::json::field::{Fault, Field};
use super::json::reading::{floats, matrix, undirected, width};
use super::json::value::Value;
use crate::methods::ratio::Ratio;
use crate::methods::smaa::{Acceptability, Draw, sample};
use crate::methods::smaa_line::exactly;
use crate::say;

/// The most rows.
const MOST_ROWS: usize = 200;
/// The most rows of two values that are cut exactly: the crossings are as many as their pairs.
const MOST_LINES: usize = 60;
/// How many weights are drawn, unless the input says.
const SAMPLES: u64 = 1_000_000;
/// The most weights that are drawn.
const MOST_SAMPLES: u64 = 100_000_000;
/// The seed, unless the input gives one.
const SEED: u64 = 1;

/// Rank acceptability and central weights: exact for two criteria, drawn for more.
pub(super) fn smaa(input: &Field<'_>) -> Result<Value, Fault> {
    undirected(input)?;
    let rows = matrix(&input.get("matrix")?, MOST_ROWS)?;
    let asked = |name, otherwise| input.find(name)?.map_or(Ok(otherwise), |field| field.count());
    let (samples, seed) = (asked("samples", SAMPLES)?, asked("seed", SEED)?);
    if samples == 0 || samples > MOST_SAMPLES {
        return Err(input.get("samples")?.fault(say!("cli-calc-samples", most = MOST_SAMPLES)));
    }
    if let Some(lines) = lines(&rows) {
        return Ok(told(exactly(&lines), Value::Null));
    }
    let draw =
        Draw { samples, seed, threads: available_parallelism().unwrap_or(NonZeroUsize::MIN) };
    let drawn =
        Value::object([("samples", u128::from(samples).into()), ("seed", u128::from(seed).into())]);
    let found = sample(&floats(&rows), draw).ok_or_else(|| input.fault(say!("cli-calc-empty")))?;
    Ok(told(found, drawn))
}

/// The rows as pairs, when they are, and not too many.
fn lines(rows: &[Vec<Ratio>]) -> Option<Vec<[Ratio; 2]>> {
    let few = width(rows) == 2 && rows.len() <= MOST_LINES;
    few.then(|| rows.iter().filter_map(|row| row.clone().try_into().ok()).collect())
}

fn told<T: Into<Value>>(found: Acceptability<T>, drawn: Value) -> Value {
    Value::object([
        ("rank_acceptability", found.ranks.into()),
        ("central_weights", found.central.into()),
        ("drawn", drawn),
    ])
}
