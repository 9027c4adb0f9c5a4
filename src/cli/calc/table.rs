//! `calc table`: an assessment as a file of marks. Keeps out: reading the file of marks, which
//! `marks` does.

use super::intervals::per_weight;
use super::json::field::{Fault, Field};
use super::json::reading::{MOST_COLUMNS, index, names};
use super::json::value::Value;
use super::marks::{self, Frame};
use crate::methods::alpha::{Metric, alpha};
use crate::methods::fragility::fragility;
use crate::methods::location::{mean, median, trimmed_mean};
use crate::methods::places::order;
use crate::methods::ratio::{Ratio, fraction};
use crate::methods::scale::{Direction, Scale};
use crate::methods::screening::{Threshold, screen};
use crate::methods::spread::spread;
use crate::methods::van_der_eijk::agreement;
use crate::methods::weighted_sum::{Assessed, Criterion, weighted_sum};
use crate::methods::weights::shares;
use crate::say;
use crate::text::Sentence;

/// The most proposals, and the most judges.
const MOST: usize = 2_000;
/// The most boxes for marks.
const MOST_BOXES: usize = 5_000_000;

/// The bytes of a file that the input names, or why there are none.
pub(super) type Bytes = Result<Vec<u8>, Sentence>;

/// Cells, weighted sums, thresholds, agreement and intervals of the weights.
pub(super) fn table(
    input: &Field<'_>,
    mut read: impl FnMut(&str) -> Bytes,
) -> Result<Value, Fault> {
    let scale = scale(&input.get("scale")?)?;
    let mut register = register(&input.get("criteria")?, scale)?;
    register.beside(input.find("thresholds")?)?;
    let Register { names: criterion_names, criteria, thresholds } = register;
    let frame = Frame {
        proposals: names(&input.get("proposals")?, MOST)?,
        judges: names(&input.get("judges")?, MOST)?,
        scales: criteria.iter().map(|criterion| criterion.scale).collect(),
        criteria: criterion_names,
    };
    input.at_most(frame.proposals.len() * frame.judges.len() * frame.criteria.len(), MOST_BOXES)?;
    let file = input.get("scores_csv")?;
    let bytes = read(file.text()?).map_err(|what| file.fault(what))?;
    let marks = marks::read(&bytes, file.text()?, &frame)?;

    let assessed = weighted_sum(&marks, &criteria);
    let scores: Vec<Option<Ratio>> =
        assessed.iter().map(|proposal| proposal.score.clone()).collect();
    let cells = (0..frame.proposals.len()).map(|proposal| {
        let cell =
            |(criterion, scale): (usize, &Scale)| cell(&marks.given(proposal, criterion), *scale);
        Value::by_name(&frame.criteria, frame.scales.iter().enumerate().map(cell))
    });
    let alphas = (0..frame.criteria.len()).map(|criterion| {
        let units = marks.units(criterion);
        let metrics = [("ordinal", Metric::Ordinal), ("interval", Metric::Interval)];
        Value::object(metrics.map(|(name, metric)| (name, alpha(&units, metric).into())))
    });
    let unscored = frame
        .proposals
        .iter()
        .zip(&scores)
        .filter(|(_, score)| score.is_none())
        .map(|(name, _)| name);
    let (below, unknown) = screened(&assessed, &thresholds, &frame);
    let mut answer = vec![
        ("cells", Value::by_name(&frame.proposals, cells)),
        ("weighted", Value::by_name(&frame.proposals, scores.iter().cloned())),
        (
            "order",
            Value::list(
                order(&scores).into_iter().filter_map(|proposal| frame.proposals.get(proposal)),
            ),
        ),
        ("unscored", Value::list(unscored)),
        ("below_threshold", below),
        ("unknown_threshold", unknown),
        ("alpha_by_criterion", Value::by_name(&frame.criteria, alphas)),
    ];
    answer.extend(
        weight_intervals(&assessed, &criteria, &frame)
            .ok_or_else(|| input.fault(say!("cli-calc-weights")))?,
    );
    Ok(Value::object(answer))
}

fn scale(field: &Field<'_>) -> Result<Scale, Fault> {
    let ends = field.list_of(2)?.iter().map(Field::whole).collect::<Result<Vec<_>, _>>()?;
    let scale = if let [lo, hi] = ends[..] { Scale::new(lo, hi) } else { None };
    scale.ok_or_else(|| field.fault(say!("cli-calc-bounds")))
}

/// The criteria of the file.
struct Register {
    names: Vec<String>,
    criteria: Vec<Criterion>,
    thresholds: Vec<Threshold>,
}

/// The criteria; each may have a scale of its own, as `scale` or as `min` and `max`, a `direction`
/// that is `cost`, and a `threshold`.
fn register(field: &Field<'_>, shared: Scale) -> Result<Register, Fault> {
    let mut names: Vec<String> = Vec::new();
    let mut criteria = Vec::new();
    let mut thresholds = Vec::new();
    for entry in field.list(MOST_COLUMNS)? {
        let name = entry.get("name")?.name()?;
        if names.contains(&name) {
            return Err(entry.fault(say!("cli-calc-twice", name = name)));
        }
        let direction =
            entry.find("direction")?.map_or(Ok(Direction::Benefit), |own| direction(&own))?;
        if let Some(limit) = entry.find("threshold")? {
            thresholds.push(Threshold { criterion: names.len(), direction, limit: limit.ratio()? });
        }
        names.push(name);
        criteria.push(Criterion {
            weight: entry.get("weight")?.ratio()?,
            scale: own_scale(&entry)?.unwrap_or(shared),
            direction,
        });
    }
    let weights: Vec<Ratio> = criteria.iter().map(|criterion| criterion.weight.clone()).collect();
    shares(&weights).ok_or_else(|| field.fault(say!("cli-calc-weights")))?;
    Ok(Register { names, criteria, thresholds })
}

fn own_scale(criterion: &Field<'_>) -> Result<Option<Scale>, Fault> {
    if let Some(own) = criterion.find("scale")? {
        return scale(&own).map(Some);
    }
    if criterion.find("min")?.is_none() && criterion.find("max")?.is_none() {
        return Ok(None);
    }
    let (lo, hi) = (criterion.get("min")?.whole()?, criterion.get("max")?.whole()?);
    Scale::new(lo, hi).map(Some).ok_or_else(|| criterion.fault(say!("cli-calc-bounds")))
}

fn direction(field: &Field<'_>) -> Result<Direction, Fault> {
    match field.text()? {
        "benefit" => Ok(Direction::Benefit),
        "cost" => Ok(Direction::Cost),
        _ => Err(field.fault(say!("cli-calc-one-of", known = "benefit, cost"))),
    }
}

impl Register {
    /// The thresholds that are listed beside the criteria go before their own.
    fn beside(&mut self, field: Option<Field<'_>>) -> Result<(), Fault> {
        for (name, limit) in field.map_or(Ok(Vec::new()), |field| field.fields())? {
            let criterion = index(&limit, name, &self.names, "criteria")?;
            let direction = self
                .criteria
                .get(criterion)
                .map_or(Direction::Benefit, |criterion| criterion.direction);
            self.thresholds.retain(|own| own.criterion != criterion);
            self.thresholds.push(Threshold { criterion, direction, limit: limit.ratio()? });
        }
        Ok(())
    }
}

fn cell(marks: &[i64], scale: Scale) -> Value {
    let spread = spread(marks);
    let trimmed = fraction(1, 5).and_then(|fifth| trimmed_mean(marks, &fifth));
    Value::object([
        ("n", marks.len().into()),
        ("mean", mean(marks).into()),
        ("median", median(marks).into()),
        ("trimmed20", trimmed.into()),
        ("sd", spread.as_ref().and_then(|spread| spread.sd).into()),
        ("q1", spread.as_ref().map(|spread| &spread.q1).into()),
        ("q3", spread.as_ref().map(|spread| &spread.q3).into()),
        ("iqr", spread.as_ref().map(|spread| spread.iqr()).into()),
        ("agreement_A", agreement(marks, scale).into()),
    ])
}

/// Who is below which threshold, and for whom which is unknown; those without either are left out.
fn screened(assessed: &[Assessed], thresholds: &[Threshold], frame: &Frame) -> (Value, Value) {
    let (mut below, mut unknown) = (Vec::new(), Vec::new());
    for (name, proposal) in frame.proposals.iter().zip(assessed) {
        let means: Vec<Option<Ratio>> =
            proposal.cells.iter().map(|cell| cell.mean.clone()).collect();
        let found = screen(&means, thresholds);
        for (criteria, told) in [(found.failed, &mut below), (found.unknown, &mut unknown)] {
            if !criteria.is_empty() {
                let named = criteria.iter().filter_map(|criterion| frame.criteria.get(*criterion));
                told.push((name.clone(), Value::list(named)));
            }
        }
    }
    (Value::Object(below), Value::Object(unknown))
}

/// The fully marked proposals, and the interval of each weight over them.
fn weight_intervals(
    assessed: &[Assessed],
    criteria: &[Criterion],
    frame: &Frame,
) -> Option<[(&'static str, Value); 2]> {
    let full =
        frame.proposals.iter().zip(assessed.iter().map(|proposal| proposal.values(criteria)));
    let (names, rows): (Vec<&String>, Vec<_>) =
        full.filter(|(_, row)| row.iter().all(Option::is_some)).unzip();
    let weights: Vec<Ratio> = criteria.iter().map(|criterion| criterion.weight.clone()).collect();
    let shares = shares(&weights)?;
    let found = fragility(&rows, &shares)?;
    let named = frame.criteria.iter().zip(per_weight(&found, &shares)).map(|(name, mut fields)| {
        fields.insert(0, ("criterion", name.into()));
        Value::object(fields)
    });
    Some([
        ("proposals_for_intervals", Value::list(names)),
        ("weight_intervals", Value::list(named)),
    ])
}
