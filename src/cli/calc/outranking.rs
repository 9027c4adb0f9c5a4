//! `calc topsis` and `calc promethee`: rankings for specialists. Keeps out: distances and flows,
//! which `methods` computes.

use super::json::field::{Fault, Field};
use super::json::reading::{directions, floats, matrix, weights, width};
use super::json::value::Value;
use crate::methods::near::tiers;
use crate::methods::promethee::{Column, Preference, flows};
use crate::methods::ratio::{Ratio, to_f64};
use crate::methods::topsis::closeness;
use crate::say;

/// The most rows.
const MOST_ROWS: usize = 500;

/// Closeness to the ideal, and the order by it.
pub(super) fn topsis(input: &Field<'_>) -> Result<Value, Fault> {
    let field = input.get("matrix")?;
    let rows = matrix(&field, MOST_ROWS)?;
    let shares: Vec<f64> =
        weights(&input.get("weights")?, width(&rows))?.iter().map(to_f64).collect();
    let directions = directions(&input.get("benefit")?, width(&rows))?;
    let found = closeness(&floats(&rows), &shares, &directions);
    let found = found.map_err(|column| field.fault(say!("cli-calc-zeros", column = column)))?;
    // All of them have a closeness, or none: then there is no order.
    let known: Vec<f64> = found.iter().copied().flatten().collect();
    Ok(Value::object([
        ("closeness", found.into()),
        ("order", ordered(&known)),
        ("tiers", tiers(&known).into()),
    ]))
}

/// Preferences, flows, and the order by the net flow.
pub(super) fn promethee(input: &Field<'_>) -> Result<Value, Fault> {
    let field = input.get("matrix")?;
    let rows = matrix(&field, MOST_ROWS)?;
    let width = width(&rows);
    let shares = weights(&input.get("weights")?, width)?;
    let directions = directions(&input.get("benefit")?, width)?;
    let functions = input.get("functions")?.list_of(width)?;
    let mut columns = Vec::new();
    for (index, ((share, direction), function)) in
        shares.iter().zip(directions).zip(&functions).enumerate()
    {
        let limit = |name| limit(input, name, index, width);
        columns.push(Column {
            share: to_f64(share),
            direction,
            preference: preference(function, limit)?,
        });
    }
    let flows = flows(&rows, &columns).ok_or_else(|| field.fault(say!("cli-calc-two")))?;
    Ok(Value::object([
        ("order", ordered(&flows.net)),
        ("tiers", tiers(&flows.net).into()),
        ("pi", flows.pi.into()),
        ("phi_plus", flows.plus.into()),
        ("phi_minus", flows.minus.into()),
        ("phi", flows.net.into()),
    ]))
}

/// The largest first; what ties stands in the order of the input.
fn ordered(figures: &[f64]) -> Value {
    tiers(figures).concat().into()
}

/// One limit of one column: 0 or more.
fn limit<'a>(
    input: &Field<'a>,
    name: &str,
    column: usize,
    width: usize,
) -> Result<(Ratio, Field<'a>), Fault> {
    let limits = input.get(name)?;
    let field = limits.list_of(width)?.into_iter().nth(column).unwrap_or(limits);
    let limit = field.ratio()?;
    if limit < Ratio::default() {
        Err(field.fault(say!("cli-calc-negative")))
    } else {
        Ok((limit, field))
    }
}

fn preference<'a>(
    function: &Field<'a>,
    limit: impl Fn(&'static str) -> Result<(Ratio, Field<'a>), Fault>,
) -> Result<Preference, Fault> {
    let both = || {
        let ((q, field), (p, _)) = (limit("q")?, limit("p")?);
        if q > p { Err(field.fault(say!("cli-calc-limits"))) } else { Ok((q, p)) }
    };
    Ok(match function.text()? {
        "usual" => Preference::Usual,
        "ushape" => Preference::UShape { q: limit("q")?.0 },
        "vshape" => Preference::VShape { p: limit("p")?.0 },
        "level" => both().map(|(q, p)| Preference::Level { q, p })?,
        "linear" => both().map(|(q, p)| Preference::Linear { q, p })?,
        "gaussian" => match limit("s")? {
            (s, _) if s > Ratio::default() => Preference::Gaussian { s },
            (_, field) => return Err(field.fault(say!("cli-calc-positive"))),
        },
        _ => {
            let known = "usual, ushape, vshape, level, linear, gaussian";
            return Err(function.fault(say!("cli-calc-one-of", known = known)));
        }
    })
}
