//! `calc salience`: the class and the quadrant of stakeholders at a threshold. Keeps out: what the
//! classes mean.

use num_traits::ToPrimitive;

use super::json::field::{Fault, Field};
use super::json::value::Value;
use crate::domain::mapping::{Quadrant, quadrant};
use crate::methods::salience::{Salience, salience as class};
use crate::say;

/// The most stakeholders.
const MOST: usize = 100_000;
/// The threshold, unless the input gives one: 4 of 5 is high.
const HIGH: i64 = 4;
/// The marks of a rating.
const SCALE: std::ops::RangeInclusive<i64> = 1..=5;
/// What is told where a mark is missing.
const UNCLASSIFIED: &str = "unclassified";

/// Name, class and quadrant of each; a mark counts as high from the threshold on.
pub(super) fn salience(input: &Field<'_>) -> Result<Value, Fault> {
    // Marks are whole numbers, so they reach a threshold when they reach the next whole number.
    let cut = |field: Field<'_>| {
        field
            .ratio()?
            .ceil()
            .to_integer()
            .to_i64()
            .ok_or_else(|| field.fault(say!("cli-calc-range")))
    };
    let given = input.find("threshold")?.map(cut).transpose()?;
    Ok(Value::List(
        input.get("stakeholders")?.each(MOST, |stakeholder| classified(stakeholder, given))?,
    ))
}

fn classified(field: &Field<'_>, given: Option<i64>) -> Result<Value, Fault> {
    let cut = given.unwrap_or(HIGH);
    // A file that says its threshold may have a scale of its own; the threshold of ratings says
    // nothing of another scale.
    let whole = |mark: Field<'_>| if given.is_some() { mark.whole() } else { on_scale(&mark) };
    let mark = |name| field.find(name)?.map(whole).transpose();
    let (power, interest) = (mark("power")?, mark("interest")?);
    let (legitimacy, urgency) = (mark("legitimacy")?, mark("urgency")?);
    let klass = match (power, legitimacy, urgency) {
        (Some(power), Some(legitimacy), Some(urgency)) => {
            class_code(class(power >= cut, legitimacy >= cut, urgency >= cut))
        }
        _ => UNCLASSIFIED,
    };
    let quadrant = match (power, interest) {
        (Some(power), Some(interest)) => quadrant_code(quadrant(power, interest, cut)),
        _ => UNCLASSIFIED,
    };
    Ok(Value::object([
        ("name", Value::Text(field.get("name")?.name()?)),
        ("klass", klass.into()),
        ("quadrant", quadrant.into()),
    ]))
}

/// A mark from 1 to 5, as ratings are given.
fn on_scale(field: &Field<'_>) -> Result<i64, Fault> {
    let mark = field.whole()?;
    if SCALE.contains(&mark) {
        Ok(mark)
    } else {
        Err(field.fault(say!("cli-calc-off-scale", low = *SCALE.start(), high = *SCALE.end())))
    }
}

const fn class_code(class: Salience) -> &'static str {
    match class {
        Salience::NonStakeholder => "non-stakeholder",
        Salience::Dormant => "dormant",
        Salience::Discretionary => "discretionary",
        Salience::Demanding => "demanding",
        Salience::Dominant => "dominant",
        Salience::Dangerous => "dangerous",
        Salience::Dependent => "dependent",
        Salience::Definitive => "definitive",
    }
}

const fn quadrant_code(quadrant: Quadrant) -> &'static str {
    match quadrant {
        Quadrant::ManageClosely => "manage closely",
        Quadrant::KeepSatisfied => "keep satisfied",
        Quadrant::KeepInformed => "keep informed",
        Quadrant::Monitor => "monitor",
    }
}
