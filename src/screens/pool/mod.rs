//! Territories with their tables, the facilitators with their load, and the numbers by phase. Keeps
//! out: adding up, which the readings do.

mod facilitators;
mod numbers;
mod territories;

pub(super) use facilitators::Pool;
pub(crate) use numbers::page as numbers_page;
pub(super) use territories::Territories;

/// Minutes as hours and minutes: `7:30`.
fn clock(minutes: i64) -> String {
    format!("{}:{:02}", minutes / 60, minutes % 60)
}
