//! The documents of the plan of training: the plan itself, the annex of a tender, the calendar.
//! Keeps out: adding up, which the readings do.

pub(super) mod annex;
pub(super) mod calendar;
mod delivery;
mod needs;
pub(super) mod plan;
mod voted;

use crate::domain::{Course, Datum, Decimal, Id, Line, TrainingArea, World};
use crate::print::{Column, Value};
use crate::text::Sentence;

/// A column.
const fn column(name: &'static str, heading: Sentence) -> Column {
    Column { name, heading }
}

/// A count.
fn count(number: usize) -> Value {
    Value::Count(u64::try_from(number).unwrap_or(u64::MAX))
}

/// People.
fn people(number: i64) -> Value {
    u64::try_from(number).map_or(Value::Nothing, Value::Count)
}

/// Hours, from ten-thousandths.
fn hours(units: i64) -> Value {
    Value::Decimal(Decimal::from_units(units).raw())
}

/// An amount, from cents.
fn money(cents: i64) -> Value {
    Value::Money(cents.into())
}

/// An area, where there is one.
fn area(area: Option<TrainingArea>, world: &dyn World) -> Value {
    let Some(area) = area else { return Value::Nothing };
    match (area, area.own_name(world)) {
        (TrainingArea::Plain(plain), None) => Value::Code(plain.code(), plain.sentence()),
        (_, name) => Value::Named(area.code(world), name.unwrap_or_default()),
    }
}

/// The codes of courses.
fn codes(courses: &[Id], world: &dyn World) -> String {
    let code = |id: &Id| world.get::<Course>(*id).map(|course| course.code.as_str().to_owned());
    courses.iter().filter_map(code).collect::<Vec<_>>().join("; ")
}

/// Words that stand in one cell.
fn listed(words: &[Line]) -> Value {
    if words.is_empty() {
        return Value::Nothing;
    }
    Value::Words(words.iter().map(|word| word.as_str()).collect::<Vec<_>>().join("; "))
}
