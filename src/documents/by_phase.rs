//! What a table has of each phase, as cells: one grid that several documents print. Keeps out:
//! counting.

use crate::domain::{Datum as _, Decimal, Phase};
use crate::print::{Column, Grid, Value};
use crate::readings::phases::{ByPhase, PhaseSums};
use crate::readings::territories::PHASES;
use crate::say;
use crate::text::Sentence;

/// A phase as a cell.
pub(super) fn phase_of(phase: Option<Phase>) -> Value {
    phase.map_or_else(
        || Value::Code("none", say!("phase-none")),
        |phase| Value::Code(phase.code(), phase.sentence()),
    )
}

/// A phase as the heading of what is told of it.
pub(super) fn phase_heading(phase: Option<Phase>) -> Sentence {
    phase.map_or_else(
        || say!("phase-heading-none"),
        |phase| say!("phase-heading", name = phase.sentence()),
    )
}

/// Each phase of which there is anything, and all of them.
pub(super) fn grid(found: &ByPhase) -> Grid {
    let row = |head: Value, sums: &PhaseSums| [head].into_iter().chain(cells(sums)).collect();
    let parts = PHASES.iter().filter_map(|phase| Some((*phase, found.phases.get(phase)?)));
    let mut rows: Vec<Vec<Value>> = parts.map(|(phase, sums)| row(phase_of(phase), sums)).collect();
    rows.push(row(total(), &found.total));
    let head = Column { name: "phase", heading: say!("heading-phase") };
    Grid { columns: [head].into_iter().chain(columns()).collect(), rows }
}

/// The head of the row that adds up the others.
pub(super) fn total() -> Value {
    Value::Code("total", say!("heading-altogether"))
}

/// Minutes as hours, to the ten-thousandth.
pub(super) fn hours(minutes: i64) -> Value {
    Value::Decimal(Decimal::from_units(minutes * Decimal::ONE / 60).raw())
}

/// Whether a number of people in a table is unknown.
pub(super) fn has_dash(grid: &Grid) -> bool {
    let at = grid.columns.iter().position(|column| column.name == "headcount");
    let is_unknown = |row: &Vec<Value>| at.and_then(|at| row.get(at)) == Some(&Value::Nothing);
    grid.rows.iter().any(is_unknown)
}

/// A table for a page, in which a number of people that nobody knows is a sign and no empty cell.
pub(super) fn dashed(mut grid: Grid) -> Grid {
    if let Some(at) = grid.columns.iter().position(|column| column.name == "headcount") {
        let cells = grid.rows.iter_mut().filter_map(|row| row.get_mut(at));
        for cell in cells.filter(|cell| **cell == Value::Nothing) {
            *cell = Value::Words("–".to_owned());
        }
    }
    grid
}

/// A whole number as a cell.
pub(super) fn count(number: usize) -> Value {
    Value::Count(u64::try_from(number).unwrap_or(u64::MAX))
}

/// The columns of sums.
pub(super) fn columns() -> Vec<Column> {
    let column = |name, heading| Column { name, heading };
    vec![
        column("items", say!("heading-items")),
        column("needs", say!("heading-needs")),
        column("actions", say!("heading-actions")),
        column("open_actions", say!("heading-open-actions")),
        column("tables", say!("heading-tables-facilitated")),
        column("hours", say!("heading-hours")),
        column("headcount", say!("heading-people-there")),
    ]
}

/// The cells of sums under those columns.
pub(super) fn cells(sums: &PhaseSums) -> [Value; 7] {
    [
        count(sums.items),
        count(sums.needs),
        count(sums.actions),
        count(sums.open_actions),
        count(sums.tables),
        hours(sums.minutes),
        sums.headcount().map_or(Value::Nothing, Value::Whole),
    ]
}
