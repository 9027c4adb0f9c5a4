//! `calc agreement` and `calc vandereijk`: how far raters agree. Keeps out: the coefficients, which
//! `methods` computes.

use super::json::field::{Fault, Field};
use super::json::reading::rows;
use super::json::value::Value;
use crate::methods::alpha::{Metric, alpha};
use crate::methods::kendall::concordance;
use crate::methods::ratio::to_f64;
use crate::methods::van_der_eijk::agreement_of_counts;

/// The most raters, or vectors.
const MOST: usize = 10_000;

/// Alpha under four metrics; Kendall's W where no mark is missing.
pub(super) fn agreement(input: &Field<'_>) -> Result<Value, Fault> {
    let sheets = rows(&input.get("raters_by_units")?, MOST, |mark| mark.or_null(Field::whole))?;
    let width = super::json::reading::width(&sheets);
    let units: Vec<Vec<i64>> = (0..width)
        .map(|unit| sheets.iter().filter_map(|sheet| sheet.get(unit).copied().flatten()).collect())
        .collect();
    let metrics = [
        ("nominal", Metric::Nominal),
        ("ordinal", Metric::Ordinal),
        ("interval", Metric::Interval),
        ("ratio", Metric::Ratio),
    ];
    let alphas = metrics.map(|(name, metric)| (name, alpha(&units, metric).into()));
    let complete: Option<Vec<Vec<i64>>> =
        sheets.into_iter().map(|sheet| sheet.into_iter().collect()).collect();
    let kendall = complete.and_then(|sheets| concordance(&sheets)).map(|found| {
        Value::object([
            ("w_uncorrected", to_f64(&found.uncorrected).into()),
            ("w", found.w.as_ref().map(to_f64).into()),
            ("chi2", found.chi_square.as_ref().map(to_f64).into()),
            ("df", found.degrees.into()),
        ])
    });
    Ok(Value::object([("alpha", Value::object(alphas)), ("kendall", kendall.into())]))
}

/// A of each vector of frequencies, empty scale points included.
pub(super) fn van_der_eijk(input: &Field<'_>) -> Result<Value, Fault> {
    let vectors = input.get("vectors")?.each(MOST, |vector| vector.each(MOST, Field::count))?;
    Ok(Value::object([(
        "A",
        Value::list(vectors.iter().map(|counts| agreement_of_counts(counts))),
    )]))
}
